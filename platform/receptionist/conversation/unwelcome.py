"""What no receptionist takes up: sales calls, questions about other people, indecent talk. Pure."""

from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation.blame import blames
from receptionist.conversation.complaints import is_about_others, lays_complaint
from receptionist.conversation.offering import offers_wares
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.pitches import pitches
from receptionist.conversation.tongues.spanish import selling
from receptionist.conversation.words import Heard, plain

# Callers ask for offers and quotes too: it takes more than one sign of it to be a sales call.
_ENOUGH = 3
_SELLS = regex(
    r"\b(?:(?:need|want|like|who does|anyone doing|looking to have) your (?:windows?|gutters|carpets|bins|drains|roof"
    r"|parking lot"
    r"|lot|floors|driveway|sign|website|books) (?:cleaned|washed|done|painted|resurfaced|sealed|plowed|rebuilt)"
    r"|search engine|seo|(?:doing|conducting|taking) a (?:\w+ )?survey|you(?:ve| have) won|(?:won"
    r"|win) a (?:free )?(?:cruise|vacation|holiday|prize)|google (?:business|my business|maps)|(?:business"
    r"|listing) (?:is|isnt|is not|has not been"
    r"|hasnt been)"
    r" (?:verified|showing|claimed|listed)|card fees|(?:grow|boost|increase) your (?:business|sales|revenue|bookings"
    r"|clients?|customers?)"
    r"|(?:your|the) (?:extended|car s|vehicles?|cars) warranty|free (?:solar|energy) (?:quote|audit|survey"
    r"|assessment)|solar panels"
    r"|press (?:one|1|two|nine)|business rates|lead gen\w*|pest control contract|(?:top|first page"
    r"|page one) of google|google (?:listing|ranking|profile|reviews)"
    r"|web ?sites? (?:design"
    r"|for you)|merchant services|(?:credit )?card processing|processing fees|card (?:terminals?|readers?)"
    r"|business (?:loans?"
    r"|funding|owner|phone|insurance)|(?:marketing|advertising) (?:package|agency|company|services|campaign)"
    r"|social media"
    r"|(?:your|the) (?:ordering|purchasing|utilities|electric(?:ity)? bill|energy bill|vendors?|suppliers?)"
    r"|our (?:new )?(?:line|catalog"
    r"|range|product line)|office supplies|toner|copiers?|energy (?:supplier|provider|bill|rates?)"
    r"|decision maker|vendor|lead generation|represent(?:ing)? (?:an? |the )?(?:\w+ ){0,3}(?:supplier|company"
    r"|manufacturer"
    r"|distributor|wholesaler|agency|firm|brand)|sales rep\w*|suppliers? of \w+|our (?:\w+ )?(?:products|brand"
    r"|samples|brochure"
    r"|catalogue|prices)"
    r"|(?:tell|show|talk to|present to) you (?:about )?(?:our|my) \w+|(?:present|introduce|offer|promote|demo)"
    r" our (?!(?:\w+ )?(?:puppy|dog|cat|kitten|baby|son|daughter|kids?|staff|employees|workers|people|guests"
    r"|team)\b)\w+"
    r"|(?:fantastic|great|special|big|new) promotion"
    r"|(?:lower|cut|reduce|save (?:you )?(?:money )?on) (?:your|the) (?:\w+ ){0,3}(?:bills?|rates?|fees|costs?)"
    r"|(?:who|person who|whoever|anyone who) (?:handles|is in charge of|takes care of|does|makes) (?:the |your "
    r"|all )?"
    r"(?:marketing|advertising|purchas\w+|supplies|energy|website|it|phone system|decisions)"
    r"|(?:talk|speak|chat|calling|call|reach out|reaching out) (?:to you "
    r"|with you )?about your (?:\w+ )?(?:listing|google"
    r"|yelp|web ?site|profile|online presence|ads?|advertising|marketing|rankings?)"
    r"|(?:calling|call) (?:you )?(?:today )?to (?:offer|pitch|sell) (?:to )?(?:you|your)\b(?! my)"
    r"|(?:featured|premium|sponsored|enhanced|free business|directory) (?:listing|profile|placement|ad|spot"
    r"|member\w*)s?"
    r"|(?:list|feature|rank|promote|advertise) your (?:\w+ )?(?:firm|practice|business|office|shop|salon|clinic"
    r"|company|studio|website)|(?:more|five star|google|online|positive) reviews for your"
    r"|(?:manage|improve|boost|fix|get) your (?:\w+ )?(?:reviews|reputation|rankings?|online presence|listings?"
    r"|seo)|reputation management|online reputation|search rankings?|rank (?:higher|number one) (?:on|in)"
    r"|ad(?:vertising)? space|(?:full|half|quarter) page ad"
    r"|(?:from|with|were|we are) an? (?:\w+ )?(?:staffing|temp|recruit(?:ing|ment)) (?:agency|firm|company)"
    r"|staffing (?:solutions|services|needs|partner)|remove (?:bad|negative|those) reviews"
    r"|extended (?:coverage|protection)|candidates for (?:you|your)|(?:your|the) hiring needs"
    r"|pos systems?|point of sale|payment (?:processing|processor|terminals?|solutions?)|swipe fees"
    r"|cash discount program"
    r"|(?:your|the) (?:gas|power|electric(?:ity)?|energy|utility) (?:supplier|provider|contract|bills?|rates?"
    r"|usage)|your (?:\w+ )?(?:vehicle|auto|car|factory|manufacturers?) warranty"
    r"|(?:who|whoever) (?:does|handles|manages|runs|looks after|is responsible for|makes) (?:the |your "
    r"|all )?(?:\w+ )?(?:marketing|advertising|social media|seo|merchant|staffing|hiring|purchasing|website"
    r"|web site|utilities|telecoms?)"
    r"|(?:offer|tell|show|give|pitch|sell|demo|talk to|speak with|speak to|meet with|walk|get) (?:\w+ )?"
    r"(?:your|the) (?:\w+ )?(?:owner|partner|boss|manager|director|principal|team|office|doctors?|lawyers?"
    r"|staff|head|ceo|buyer) (?:\w+ )?"
    r"(?:about our|about (?:a|an) \w+ (?:offer|deal|product|service)|an? (?:free |quick |short |live )?(?:demo\w*|trial"
    r"|quote|sample|presentation|pitch|catalog\w*|discount)|on a (?:demo|call)"
    r"|(?:through )?our (?:products?|services?|new|latest|platform|range))"
    r"|(?:discounted|wholesale|bulk) (?:\w+ )?(?:leas\w+|rates?|prices?|pricing|supplies|vans?|vehicles?)"
    r"|we (?:sell|supply|provide|offer|make|distribute|lease|build) (?:\w+ ){1,5}?(?:to|for) (?:\w+ )?(?:businesses"
    r"|practices"
    r"|offices|firms|salons|clinics|restaurants|gyms|companies|shops|dentists|doctors|lawyers|vets|garages|schools"
    r"|trades\w*)"
    r"|we(?:ve)? (?:help|work with|helped) (?:\w+ ){0,3}(?:businesses|practices|offices|firms|salons|clinics"
    r"|restaurants|gyms"
    r"|companies|shops|agents|dentists|doctors|lawyers))\b"
)
_HINTS = (
    regex(r"\b(?:were|we are|ill be|i am|im|our (?:crew|team|van) is) (?:\w+ )?in (?:the|your) area\b|\bgreat deal\b"),
    regex(r"\b(?:congratulations|survey|youve been selected|you have been selected)\b"),
    regex(
        r"\b(?:calling|call) (?:you )?(?:today )?(?:from|on behalf of|with)\b|\b(?:im|i am|this is \w+) (?:with"
        r"|from) \w+"
    ),
    regex(
        r"\bwe (?:help|work with|partner with|supply) (?:\w+ ){0,3}?(?:salons?|businesses|practices|offices|firms"
        r"|clinics|shops|vets"
        r"|dentists|restaurants|companies|trades\w*|solicitors|people like you)\b|\bsave (?:you )?(?:money|thousands"
        r"|hundreds)\b"
    ),
    regex(r"\bour (?:new|latest|best)\b|\b(?:great|best|lowest|unbeatable) prices\b|\bsign up\b|\bpercent off\b"),
    regex(r"\b(?:a|the|your) (?:new |local |sales |account )*rep(?:resentative)? (?:with|for|from|at)\b"),
    regex(
        r"\bwh(?:o|oever) (?:orders|buys|purchases|does (?:the|your) (?:buying|ordering|purchasing)"
        r"|is in charge of (?:ordering|buying|purchasing))\b"
    ),
    regex(r"\bspeaking (?:with|to) the (?:owner|manager|boss)\b|\bthe owner\b"),
    regex(r"\b(?:special|limited|exclusive|great) (?:time )?(?:offer|deal|price|rate)\b|\blimited time\b"),
    regex(r"\bfree (?:quote|trial|demo|audit|sample|analysis)\b|\b(?:first month|on us)\b"),
    regex(
        r"\bwould you be interested\b|\bare you interested in\b|\bcan i tell you (?:more|about)\b|\b(?:two|five|ten"
        r"|a few|a couple of) minutes (?:of|to|with)\b"
    ),
    regex(r"\bcalling (?:you )?(?:today )?about your (?:google|business|website|listing)\b"),
    regex(r"\b(?:wed|we would|id|i would) like to offer (?:you )?(?:our|an?|some|extended|special)\b"),
    regex(r"\bwe (?:offer|provide|sell|supply|specialize|specialise|can get you|can help you|can save)\b"),
    regex(r"\b(?:our|my) (?:product|software|platform|services|solution|company|directory|network|agency|app)\b"),
    regex(r"\b(?:only|just|as little as) (?:\w+ ){1,5}?(?:a|per|each) (?:month|week|year|day|lead|click)\b"),
    regex(
        r"\b\w+ (?:here|calling) (?:from|with|at) (?:\w+ ){0,4}?(?:directory|media|marketing|solutions"
        r"|services|group"
        r"|agency|energy|leads|advertising|digital|capital|funding|payments|staffing|warranty|magazine|network)\b"
    ),
    regex(r"\byour (?:business|company|website|web site)\b"),
    regex(r"\bno (?:obligation|strings attached|cost to you|upfront)\b|\brisk free\b"),
)
_WHO = (
    r"(?:my|our|his|her) (?:ex ?|late |own )?(?:\w+ ){0,1}?(?:wife|husband|girlfriend|boyfriend|ex|partner|son"
    r"|daughter|mother"
    r"|father|brother|sister|neighbou?r|boss|friend|employee|tenant|coworker|colleague)"
)
_ABOUT_OTHERS = regex(
    r"^(?:(?:hi|hello|um|uh|so|and|ok|okay|well|yes|please|can you tell me|tell me|just) )*(?:is|was) "
    r"(?!it\b|this\b|that\b|there\b|he\b|she\b)(?:\w+ ){1,8}?(?:a|one of your|your) (?:patient|client|customer)s?\b"
    r"|\b(?:know|check|tell me|wondering|see|ask|confirm) (?:if|whether) (?!it\b|i\b|im\b|that\b"
    r"|this\b)(?:\w+ ){1,8}?"
    r"(?:is|was) (?:a|one of your|your) (?:patient|client|customer)s?\b"
    rf"|\b(?:has|have|did|does|if|whether|that) {_WHO} (?!(?:can|could|may|might|should|must|needs?) )(?:\w+"
    rf" ){{0,3}}?(?:been|come|came|visit\w*|call\w*|see"
    rf"|seen|have|has|book\w*)\b(?! (?:got )?to\b)"
    rf"|\b(?:when|what time|what) (?:is|was|did|does|has) {_WHO}\b"
    rf"|\b(?:if|whether|that) {_WHO} (?:was|were|is|has been) (?:\w+ )?(?:in|there|seen|treated)\b(?! (?:pain|trouble"
    rf"|agony|for|at))"
    r"|\b(?:has|is|was|did) (?:she|he) (?:been (?:in|there|seen)|(?:come|coming) in|a (?:patient|client)"
    r"|your (?:patient|client))\b"
    r"|\b(?:tell|give) me (?:who|the (?:name|number|address) of)\b.*\b(?:patient|client|customer|member)s?\b"
)
_INDECENT = regex(
    r"\b(?:happy ending|sexual|sex|erotic|sensual massage|full service massage|nude|naked massage|hand ?job"
    r"|blow ?job|hookers?"
    r"|escort|what are you wearing|sleep with me|suck my|send nudes)\b"
)
_ABUSE = regex(
    r"\b(?:(?:you|this|guys|it|all|really) sucks?|fuck\w*|shit\w*|bullshit|asshole|bitch\w*|bastards?"
    r"|piece of (?:crap|junk|shit)|screw you|go to hell"
    r"|damn (?:you|machine)"
    r"|stupid (?:machine|robot|computer|thing|bot)|useless|idiots?|morons?)\b"
)


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def is_sales_call(heard: Heard) -> bool:
    """Somebody sells something."""
    own = plain(heard.said) if heard.said != heard.text else ""  # in Spanish
    points = max(_points(heard.plain, _SELLS, _HINTS), _points(own, selling.SELLS, selling.HINTS))
    return points >= _ENOUGH or offers_wares(heard.plain) or pitches(heard.plain)


def _points(said: str, sells: Pattern, hints: Sequence[Pattern]) -> int:
    return 2 * len({match[0] for match in sells.finditer(said)}) + sum(hint.search(said) is not None for hint in hints)


def asks_about_others(heard: Heard) -> bool:
    """ "Is Rebecca Stern a patient there?": who comes is nobody else's affair."""
    return _ABOUT_OTHERS.search(heard.plain) is not None


def is_indecent(heard: Heard) -> bool:
    return _INDECENT.search(heard.plain) is not None


def complains(heard: Heard) -> bool:
    told = _COMPLAINT.search(heard.plain) is not None or accuses(heard) or lays_complaint(heard)
    return told and not is_about_others(heard)


def accuses(heard: Heard) -> bool:
    """ "Your girl was really rough with me", "you ruined my coat": no wish for more of it."""
    return _ACCUSES.search(heard.plain) is not None or blames(heard.plain)


_CURSES = regex(
    r"\b(?:fuck(?:ing)? (?:you|off|yourself|this|idiots?)|go fuck|piss off|eff off|screw (?:you|off)|go to hell"
    r"|piece of (?:shit|crap|junk)"
    r"|up yours|sod off|bugger off|(?:worthless|stupid|dumb|useless|lying|fat|ugly) (?:\w+ )?(?:bitch|cow|cunt"
    r"|machine|robot|bot|thing)"
    r"|assholes?|arseholes?|bastards?|cunts?|wankers?|twats?|pricks?|dickheads?|bitch(?:es)?|motherfuckers?"
    r"|shitheads?)\b"
)


def curses(heard: Heard) -> bool:
    """Abuse of whoever answers, rather than a complaint."""
    return _CURSES.search(heard.plain) is not None


def is_abusive(heard: Heard) -> bool:
    """Abuse, or a complaint: it is for a person to hear."""
    return _ABUSE.search(heard.plain) is not None or complains(heard)


_ACCUSES = regex(
    r"\b(?:was|were) (?:\w+ )?(?:rough|rude|nasty|horrible|careless|unprofessional) (?:with|to) (?:me|us|my)\b"
    r"|\b(?:you|you guys|your (?!dog|cat)\w+) (?:really |completely |totally )?(?:hurt|bruised|burned|burnt|ruined"
    r"|wrecked|damaged|botched|messed up|scratched) (?:me|my|our)\b"
    r"|\b(?:you|you lot|you guys|yall|yinz|they) keep (?:on )?(?:taking|charging|billing|calling|texting|emailing)\b"
    r"|\bleft (?:an? |such a |the |my )(?:\w+ ){0,2}?mess\b"
)
_COMPLAINT = regex(
    r"\bwaste of (?:my |everyones )?time\b|\b(?:god|gods|christs?|petes|heavens?|goodness) sakes?\b|\b(?:fed up"
    r"|sick of|sick and tired|had enough)\b"
    r"|\bdriving me (?:mad|crazy|nuts|up the wall)\b|\bi hate (?:these|this|those|talking|dealing)\b|\b(?:hopeless"
    r"|(?:this|thats|its|what) (?:is )?a joke|no help (?:at all|whatsoever)|unhelpful|pathetic|disgrace\w*|appalling"
    r"|disgusting|terrible service|awful service)\b|\b(?:not|wasnt|werent|isnt|arent|aint|im not|never|"
    r"wont be|cant be|less than|far from|un) ?(?:\w+ )?(?:happy|satisfied|pleased|impressed|thrilled) (?:with|about"
    r"|at|how"
    r"|by)\b"
    r"|\b(?:charged|billed) (?:me|us|my \w+) (?:\w+ )?(?:twice|double|again|too much|wrong|for)\b"
    r"|\b(?:was|were|got|been|am being) (?:charged|billed) (?:\w+ )?(?:twice|double|again|too much|wrong)\b"
    r"|\boverbilled\b|\bovercharged\b"
    r"|\b(?:a|file a|make a|my) complaint\b|\bcomplain\b|\b(?:my|me|our) money back\b|\bmoan\b|\b(?:charged"
    r"|billed|invoiced) (?:me |us )?for (?:\w+ ){1,5}?(?:i|we|he|she) (?:never|didnt|hadnt|havent)\b|\b(?:livid|furious"
    r"|seething|fuming|hopping mad|outraged|appalled)\b"
    r"|\breport (?:you|yall|you lot|you guys|this) to\b|\b(?:second|third|fourth|fifth"
    r"|umpteenth) time (?:of )?(?:calling|ringing|phoning|asking)\b"
    r"|\b(?:waited|stayed|sat) (?:in|around|home|at home) (?:for (?:you|him|them) )?all (?:day|morning"
    r"|afternoon)\b|\bi want my money\b"
    r"|\b(?:nobody|no one|noone)(?: there| here)? (?:ever )?(?:returns?|answers|picks up|rings|responds)\b"
    r"|\bhave a (?:moan"
    r"|whinge|gripe)\b"
    r"|\b(?:nobody|no one|not one of you) (?:even )?(?:said sorry|apologi[sz]ed)\b|\bnot (?:best|too|very|one bit"
    r"|at all) (?:pleased|happy"
    r"|chuffed|impressed)\b|\bnot (?:chuffed|having it|acceptable|good enough)\b|\b(?:useless|absolute rubbish|shoddy"
    r"|shambles|a con|rip ?off"
    r"|ripped (?:me )?off|cowboys|diabolical|shocking service)\b|\b(?:want|need|get|like) a refund\b"
    r"|\b(?:very|so|really|pretty|real|quite|extremely|absolutely|super|rather|bloody|most|that|dead) (?:rude|unhappy"
    r"|upset|angry|disappointed|annoyed|mad)\b"
    r"|\b(?:this is|its) (?:ridiculous|unacceptable|outrageous)\b"
    r"|\b(?:second|third|fourth) (?:\w+ )?time (?:i|you|this|ive|youve|im)\b|\bgot nowhere\b|\bgetting nowhere\b"
    r"|\bnobody (?:ever )?(?:called|calls|got back|returned)\b|\bstill waiting (?:for|on)\b"
    r"|\b(?:never|didnt|havent|hasnt) (?:ever |even )?(?:call(?:ed)?|rang|rung|phoned|g[eo]t(?:ten)?) (?:me |us "
    r"|my \w+ )?back\b"
    r"|\b(?:report|sue|gonna sue|suing) you\b|\bbad review\b"
    r"|\b(?:been|left|waiting|sitting|stuck) (?:\w+ )?on hold\b|\b(?:nobodys|no one is|nobody is|noones) answering\b"
)
