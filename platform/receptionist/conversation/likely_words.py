"""What tells of a service to somebody who knows already that one is wanted: loose words, by a word of its name. Data.

Looser than builtin_trades: "the works" is a full detail only where a caller would come, and has named nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from receptionist.conversation.patterns import Pattern, regex

_BUSINESS = (
    r"baker(?:y|ies)|caf[eé]s?|coffee shop|food trucks?|restaurants?|salons?|start ?ups?|landscaping|farms?"
    r"|self employed|sole traders?|freelanc\w+|contractors?|side (?:business|hustle|gig)|etsy|church|non ?profit|llc"
    r"|(?:my|our|the) (?:shop|store|firm|company|business|practice|studio|garage)|employees|s corp"
)
_EVERYTHING = (
    r"(?:the )?works|(?:the )?whole (?:shebang|lot|thing|nine yards|works|package|caboodle)|full monty|the lot"
    r"|everything(?: done)?|inside and out|in and out|top to bottom|head to (?:toe|tail)|nose to tail"
    r"|properly done|top to toe"
)
_BY_WIRE = (
    r"(?:by|over the|on the) (?:phone|telephone|zoom|video|computer|internet)|(?:phone|ring|call) (?:me|us)\b"
    r"|zoom|face ?time|teams|skype|on ?line|remote(?:ly)?|video call|from home|without coming in"
)

_TOLD: Final[Sequence[tuple[Sequence[str], str]]] = (
    (
        ("identity", "id", "verification"),
        r"prove who|proof of (?:id\w*|who)|who (?:i am|we are)|passport|driving licen[cs]e|money laundering|i d\b"
        r"|verif\w+",
    ),
    (("full", "complete", "deluxe", "premium", "whole", "ultimate", "total"), _EVERYTHING),
    (
        ("interior", "inside", "upholstery"),
        r"inside|seats?|carpets?|mats?|dash(?:board)?|upholstery|puke\w*|spill\w*|threw up|dog hair|crumbs",
    ),
    (("exterior", "outside"), r"outside|bird (?:poop|droppings)|bugs?|paint|mud\w*"),
    (("wash", "hand wash"), r"dirty|filthy|mud\w*|rinse\w*"),
    (("ceramic", "coating", "wax", "polish"), r"protect\w*|shiny?|swirl\w*|scratch\w*|gloss\w*"),
    (("puppy", "kitten"), r"pups?|little ones?|young ?(?:one|ster)|(?:weeks|months) old"),
    (
        ("neutering", "neuter", "spay", "castration", "spaying"),
        r"snip(?:ped)?|(?:have|get|getting|having) (?:him|her|it|them) (?:done|fixed)|fixed|bits off|the op|in season",
    ),
    (("smear", "cervical", "pap", "gynecology", "womens"), r"cervical|smear|pap|screening"),
    (("telephone", "phone", "video", "virtual", "online", "remote", "telehealth", "zoom"), _BY_WIRE),
    (("newborn", "baby"), r"(?:just )?(?:been )?born|new ?born|new (?:baby|arrival)|(?:days|weeks) old|our baby"),
    (
        ("headshot", "headshots", "business portrait"),
        r"linked ?in|professional (?:picture|photo)s?|(?:work|company|actor|acting|resume|cv|profile) "
        r"(?:picture|photo|shot)s?|(?:picture|photo)s? for (?:my |the |our )?(?:\w+ )?(?:work|job|website|resume|cv"
        r"|company|profile)",
    ),
    (("portrait", "portraits", "family"), r"all of us|whole family|the (?:kids|grandkids|children)|grandchildren"),
    (("blood", "bloods", "phlebotomy"), r"bloods?|cholesterol|sugar levels?|fasting"),
    (
        ("document", "documents", "paperwork", "drop"),
        r"papers|paperwork|w (?:twos?|2s?)|receipts|1099s?|bank statements|hand (?:\w+ ){0,2}over",
    ),
    (("business", "commercial", "corporate"), _BUSINESS),
    (("cleaning", "hygiene", "hygienist"), r"tartar|plaque|hygienist|scale and polish|teeth (?:done|seen to)"),
    (
        ("implant", "implants"),
        r"(?:fake|false|missing|new) (?:one|tooth|teeth)|screw\w*|(?:lost|losing|missing) (?:a|my|his|her|some) "
        r"(?:\w+ )?(?:tooth|teeth|molar)",
    ),
    (("filling", "fillings"), r"cavit(?:y|ies)|hole in (?:my|his|her|a|the) tooth"),
    (
        ("extraction", "extractions", "removal"),
        r"wisdom (?:tooth|teeth)|(?:tooth|teeth|molar)\b.*\b(?:pull\w*|out|yanked)|pull\w* (?:a|my|the) tooth",
    ),
    (
        ("color", "colour", "coloring", "tint"),
        r"roots?|gr[ae]ys?|blond\w*|brunette|redhead|dark(?:er)?|lighter",
    ),
    (("cut", "haircut"), r"hair|fringe|bangs|split ends|ends|chop\w*|shaggy|mop|tidy up|shape up|bob|fade"),
    (("beard",), r"beard|whiskers|goatee|mustache|moustache|facial hair"),
    (("shave",), r"shav\w*|razor|hot towel"),
    (("deep", "tissue", "sports"), r"knots?|tight\w*|firm|hard pressure|marathon|training|gym"),
    (("swedish", "relaxation", "relaxing", "aromatherapy"), r"relax\w*|unwind|gentle|stress\w*|treat myself"),
    (("prenatal", "pregnancy", "maternity"), r"pregnan\w*|expecting|bump|trimester"),
    (("massage",), r"knots?|(?:back|neck|shoulders?) (?:\w+ ){0,3}?(?:tight|sore|stiff|rub\w*)|rub ?down"),
    (("gel",), r"gels?|shellac|no chip"),
    (("acrylic", "acrylics", "extensions"), r"tips|extensions|fake nails|longer nails"),
    (("pedicure", "pedicures", "feet", "foot"), r"feet|foot|toes?|toe ?nails?|heels"),
    (("manicure", "manicures"), r"hands?|(?<!toe )nails|finger ?nails?|cuticles"),
    (("facial", "facials", "skin"), r"skin|breaking out|breakouts?|glow|pores?|spots|my face"),
    (("brow", "brows", "eyebrow"), r"eye ?brows?|unibrow"),
    (("wax", "waxing"), r"bikini|brazilian|upper lip|(?:hairy|my) legs|hair removal"),
    (
        ("follow", "review", "results"),
        r"(?:test |blood |my |the )results|how (?:it|its|im|he|she) (?:is |are )?(?:healing|doing|getting on)"
        r"|stitches|check(?:ed)? again|come back|after (?:my|the|his|her) (?:surgery|operation|op|procedure)",
    ),
    (
        ("physical", "wellness", "annual", "medical"),
        r"yearly|annual|once over|(?:for|sign) (?:my |his |her |the )?(?:work|school|sports|camp|job|new job)"
        r"|sports form|check everything",
    ),
    (
        ("vaccination", "vaccine", "vaccines", "shot", "shots", "jab", "jabs", "booster", "flu"),
        r"flu|jabs?|shots?|travel\w*|rabies|tetanus|needle|injections?",
    ),
    (("will", "wills"), r"(?:make|write|do|sort|update|change|redo) (?:out )?(?:my|our|a|the) wills?"),
    (("probate", "estate"), r"passed (?:away|on)|died|inherit\w*|executor|(?:his|her|their) estate|lost my \w+"),
    (("attorney", "lasting", "power"), r"dementia|poa|lpa|affairs|sign for (?:her|him|them)|power of attorney"),
    (
        ("consultation", "consult", "meeting", "assessment"),
        r"chat|talk|sit down|see (?:an? |the )?(?:ortho\w+|specialist|surgeon|consultant|dermatolog\w+)"
        r"|conversation|natter|(?:buying|selling|bought) (?:our|my|a|an|the)\b|clueless|divorc\w*|custody"
        r"|separat\w*|su(?:ed|ing)|(?:left|leaving) me|arrested|accident|advice"
        r"|where (?:to|do i) start",
    ),
    (("signing", "notary", "notarization"), r"sign\b|signature|notari[sz]\w*|stamped|witness\w*"),
    (("irs", "audit", "letter"), r"letter|notice|audit\w*|revenue"),
    (
        ("trial", "taster", "introductory", "intro", "introduction", "beginner", "beginners", "discovery"),
        r"try (?:it|one|this)|first (?:go|time|one|lesson|class)|give it a (?:go|try)|never (?:done|tried|played|been"
        r"|had)|see if|total beginner|get (?:her|him|it|them) used to",
    ),
    (
        ("drain", "unblocking"),
        r"(?:wont|doesnt|isnt|not) (?:go(?:ing)? down|drain\w*|empty\w*|flush\w*)|snak(?:e|ed)|block\w*|clog\w*"
        r"|gurgl\w*|backing up|plugged",
    ),
    (("leak", "pipe", "plumbing"), r"leak\w*|drip\w*|wet (?:patch|ceiling)|puddle|burst|stain"),
    (
        ("estimate", "quote", "quotation", "survey", "bid"),
        r"price(?:d)? (?:it|on|for|up)|give (?:me|us) a (?:price|number|figure|bid)|ballpark|how much it would"
        r"|thinking (?:of|about)|new (?:one|furnace|boiler|water heater|roof|kitchen|fence|deck)|replac\w*",
    ),
    (
        ("tune", "service", "servicing", "maintenance"),
        r"(?:before|for) (?:the )?(?:winter|summer|season|cold)|go over|ready for|yearly|annual|servic\w*|once over",
    ),
    (
        ("diagnostic", "diagnostics", "diagnosis", "inspection", "look", "check"),
        r"nois(?:e|y)|light (?:is |came |has come )?on|not (?:right|running)|smells?|whats wrong|find out what"
        r"|something(?: is)? wrong|weird|funny",
    ),
    (("tire", "tyre", "tires", "tyres"), r"flat|bald|tread|rotat\w*|puncture|nail in|winters|snow tires|wheels?"),
    (("brake", "brakes"), r"squeal\w*|grind\w*|pedal|pads|stopping|squeak\w*"),
    (("oil",), r"oil|lube"),
    (
        ("repair", "fix", "service call", "callout"),
        r"broke\w*|fix\w*|stopped working|(?:doesnt|wont|not) work\w*|crack\w*|busted|dead|smashed|fell off"
        r"|blow\w* (?:hot|warm|cold)|nois(?:es?|y)|leak\w*|whistl\w*|(?:wont|doesnt|isnt|cant|dont) (?:heat|cool"
        r"|start|turn|light|drain"
        r"|spin|flush|close|open|work|stop|shut)|keeps \w+ing"
        r"|(?:popped|came|come|knocked|pinged) (?:off|out|loose)|poking|jabbing|snapped|loose",
    ),
    (
        ("boarding", "kennel", "overnight", "stay"),
        r"away|vacation|holiday|overnight|weekend away|(?:two|three|few) nights",
    ),
    (
        ("daycare", "day care"),
        r"(?:while|when) (?:im|were|i|we)(?: am| are)? (?:at )?(?:the )?(?:work\w*|office)|for the day",
    ),
    (("lesson", "lessons", "class"), r"learn\w*|teach\w*|taught|driving|play\w*"),
    (("tour", "viewing", "showing", "visit"), r"look (?:a)?round|see the (?:place|house|flat|room)|show"),
    (("contact", "contacts", "lens"), r"contacts?|lens\w*"),
    (("adjustment", "tightening"), r"tighten\w*|monthly|wires? changed|regular (?:visit|appointment|braces)"),
    (("adjustment", "fitting", "alteration"), r"crooked|bent|loose|tight|wonky|sat on|too (?:big|small|long)|slip\w*"),
    (
        ("exam", "test", "checkup", "check"),
        r"glasses|eyes?|prescription|(?:eye ?)?sight|blurry|vision"
        r"|cant see|see (?:the )?(?:board|tv|telly|road|screen|numbers|far|properly)|squint\w*",
    ),
    (("nail", "nails", "claw", "claws"), r"click\w*|snag\w*|nails?|claws?|paws?"),
    (("groom", "grooming"), r"knots?|matt?ed|mess|shaggy|scruffy|haircut|clip\w* all over|poodle"),
    (("bath", "wash"), r"stinks?|smelly|smells|rolled in|muddy|sham?poo|bath"),
    (("highlights", "balayage"), r"streaks?|ombre|balayage|foils?|lowlights"),
    (("updo", "bridal", "styling"), r"hair up|put up|prom|bun|pinned up|curl\w*|special occasion"),
    (
        ("ac", "air", "conditioning", "cooling"),
        r"air ?con\w*|blow\w* (?:hot|warm)|(?:isnt|not) cold|no cold air|cooling",
    ),
    (("inspection", "mot", "emissions"), r"sticker|registration|expired|m ?o ?t|emissions|pass"),
    (("blood", "lab", "labs"), r"labs?|lab ?work|blood ?work"),
    (("deep", "heavy"), r"scrub\w*|top to bottom|disgusting|filthy|gross|neglected|dig in|hard|months"),
    (
        ("standard", "regular", "basic", "routine", "classic", "maintenance"),
        r"regular|normal|basic|standard|usual|ordinary",
    ),
    (("screen", "glass"), r"crack\w*|smash\w*|shatter\w*|dropped|glass"),
    (
        ("data", "recovery", "backup"),
        r"lost (?:all )?(?:of )?(?:my|our|her|his) \w+|hard drive|deleted|files|get (?:them|it) back",
    ),
    (("virus", "malware"), r"pop ?ups?|hacked|scam\w*|weird ads"),
    (("tune", "tuneup", "optimization"), r"slow\w*|sluggish|takes forever"),
    (
        ("setup", "set", "installation", "install"),
        r"set (?:it |\w+ )?up|hook(?:ed)? up|put (?:in|up)|just bought|mount\w*|wall",
    ),
    (("outlet", "outlets", "socket", "sockets"), r"plugs?|sockets?|outlets?|sparks?"),
    (("panel", "breaker", "fuse"), r"breakers?|fuse ?box|fuses?|trip\w*"),
    (("charger", "ev"), r"tesla|electric car|plug in car|charger"),
    (("fan",), r"fans?"),
    (("fingerprint", "fingerprinting", "fingerprints"), r"prints|live ?scan|fingers? (?:done|inked|rolled)"),
    (("adjustment", "repair"), r"slid\w*|falling off|fall off"),
    (("dress", "gown", "alteration", "alterations"), r"hem\w*|gown|dress"),
    (("pest", "exterminator", "treatment"), r"ants?|roach\w*|mice|mouse|rats?|bugs?|wasps?|spiders?"),
    (("tutoring", "tutor", "math", "maths"), r"algebra|geometry|calculus|homework|grades?|failing"),
    (("grooming", "groom"), r"hairy|fluffy|coat"),
    (
        ("introduction", "assessment", "evaluation", "meet"),
        r"get (?:her|him|them) used to|meet every\w+|see if (?:he|she)",
    ),
    (("training", "obedience"), r"bites|pulls|jumps|barks|wont listen|behav\w*"),
    (("yoga", "pilates", "class"), r"stretch\w*|flexib\w*"),
    (("personal", "training", "pt"), r"lose weight|get fit|in shape|trainer|stronger"),
    (("nutrition", "diet"), r"lose weight|diet|eating"),
    (("tattoo", "session"), r"ink|tattoo|sleeve|piece"),
    (("consultation", "consult"), r"idea|design|talk about|discuss|fired|illegal|wreck|deposit|landlord|rights|quote"),
    (("valuation", "appraisal"), r"worth|selling|sell"),
    (("passport", "visa"), r"passport|visa|id|green card|renew\w*"),
    (("tree", "trimming", "removal"), r"branch\w*|limbs?|stump"),
    (("mowing", "lawn"), r"grass|yard|overgrown"),
    (("piercing",), r"(?:nose|ears?|belly|septum|nipples?|tongue|eyebrow) (?:done|pierced)|piercing"),
    (("small", "mini", "tiny"), r"tiny|little|small|quick one"),
    (("manual", "stick"), r"stick(?: shift)?|gears|clutch"),
    (("nutrition", "nutritionist", "dietitian"), r"what (?:i|we|he|she) eats?|meal plan|food"),
    (("needling", "acupuncture"), r"needles?"),
    (
        ("initial", "evaluation", "assessment", "new"),
        r"(?:doctor|dr|surgeon) (?:wants|sent|referred|prescribed|said)|referral"
        r"|never been|hurt my|first (?:time|visit)",
    ),
    (
        ("follow", "session", "return", "returning", "maintenance"),
        r"next (?:session|one|visit|appointment)|regular (?:session"
        r"|appointment)|the usual",
    ),
    (("leak", "plumbing"), r"water (?:\w+ )?(?:under|on|over|everywhere|through|coming|all)"),
    (("payroll",), r"hired|employees?|staff|wages|pay (?:them|people)"),
    (("extraction", "extractions"), r"gotta (?:go|come out)|has to (?:go|come out)|have to come out|needs to come out"),
    (("portrait", "portraits", "family"), r"grandparents|grandma|everybody|christmas"),
    (("heater", "boiler"), r"(?:no )?hot water|pilot light|no heat\w*"),
    (
        ("sick", "ill", "problem"),
        r"(?:some|any)things? wrong|not (?:himself|herself|right)|shaking (?:his|her|its) head",
    ),
)

LIKELY: Final[Mapping[str, Pattern]] = {
    word: regex(rf"\b(?:{'|'.join(pattern for words, pattern in _TOLD if word in words)})\b")
    for word in {word for words, _ in _TOLD for word in words}
}
