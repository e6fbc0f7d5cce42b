"""What people come to opticians, eye doctors and hearing centres for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Kind, kind
from receptionist.conversation.kinds.phrases import LAST_SEEN, MY

_GLASSES = (
    r"(?:glasses|specs|spectacles|frames?|eye ?glasses|sun ?glasses|readers|bifocals|varifocals"
    r"|progressives|bins|goggles)"
)
_BROKEN = (
    r"(?:wonky|bent|crooked|squashed|squint|twisted|loose|wobbly|broke\w*|snapped|falling apart|fall(?:s"
    r"|ing)? (?:off|down)|slid\w*|slip\w*"
    r"|keep (?:falling|slipping|sliding)|pinch\w*|digging|dig|rub\w*|too (?:tight|loose|big)|lopsided|out of"
    r" shape|come off|came off|fell off"
    r"|hurt\w*|sit\w* (?:funny|wrong)|sat on|stood on|trod on|stepped on|rolled on|slept (?:in|on)|adjust\w*"
    r"|tighten\w*|straighten\w*|bend"
    r"|fix\w*|repair\w*|mend\w*|screw|arm|leg|nose pads?|hinge|squeez\w*)"
)
_AID = r"(?:hearing aids?|aids?|ear ?mou?lds?|ear ?pieces?|hearing instruments?)"

KINDS: Final[Sequence[Kind]] = (
    kind(
        r"dry eyes?",
        tells=(r"dry eyes?|eyes?(?: \w+){0,4}? (?:dry|scratchy|gritty|sandy|sandpaper|sand)",),
        rank=PARTICULAR,
    ),
    kind(
        r"diabet\w*\b.*\b(?:eyes?|retina\w*|screening)|retinopathy",
        tells=(r"diabet\w*|retinopathy",),
        rank=PARTICULAR,
        other=r"foot|feet|hearing",
    ),
    kind(
        (
            r"^(?!.*\bdiabet).*\b(?:sight test|eye (?:test|exam\w*|check\w*)|vision (?:test|exam)|sight check"
            r"|comprehensive)\b.*",
            r"eye (?:test|exam\w*|check\w*)",
        ),
        tells=(
            r"new (?:pair of |reading |driving |distance )*(?:glasses|specs|spectacles|readers|varifocals"
            r"|bifocals|lenses in my glasses"
            r"|prescription)|need (?:stronger |reading )?(?:glasses|specs|readers|varifocals|bifocals)"
            r"|stronger (?:glasses|specs|lenses|prescription)",
            r"(?:eyes?|sight|eye ?sight|vision)(?: \w+){0,4}? (?:test\w*|check\w*|exam\w*|looked at|seen to"
            r"|bad|worse|going|gone|not what|blurr\w*"
            r"|fuzzy|deteriorat\w*|failing|getting|tired|strain\w*|dry|water\w*|itch\w*|stinging|sore|seen)",
            rf"(?:test|check|exam\w*|look at|do)(?: \w+){{0,2}}? {MY} (?:eyes?|sight|eye ?sight|vision)",
            r"blurr\w*|fuzzy|(?:cant|cannot|hardly|barely|struggl\w+ to|trouble|hard to"
            r"|difficulty) (?:\w+ )?(?:see\w*|read\w*|focus\w*)(?: \w+){0,4}?"
            r"|squint\w*|arms? (?:arent|are not|isnt|not) long enough|holding (?:\w+ ){1,3}at arms length"
            r"|floaters|glaucoma|cataracts?|double vision"
            r"|eye ?strain|prescription (?:\w+ ){0,2}?(?:changed|expired|out of date|is old|ran out|renew\w*"
            r"|update\w*)|(?:change|renew|update)(?: \w+)?"
            r" (?:my |the )?prescription|seeing double|headaches (?:when|from|after) (?:\w+ )?(?:read|screen"
            r"|comput|work)\w*",
            rf"{LAST_SEEN}(?: \w+){{0,4}}? (?:eyes|tested|test|looked|check\w*|in|had|last|optician"
            rf"|optometrist|eye doctor)",
            r"(?:regular|routine|usual|annual|yearly|two year\w*|full) (?:\w+ )?(?:check\w*|test|exam|eye \w+)",
        ),
        wished=(
            r"glasses|specs|check ?up|due|reminder|wear glasses|prescription|driving|dvla|dmv|tested|retest|eyes?"
            r"|headaches?|overdue",
        ),
        other=r"child\w*|kids?|contact|hearing|cat|dog",
        never=r"contacts?(?: lens\w*)?|dailies|wonky|bent|keep (?:sliding|slipping|falling)|sat on|stood on"
        r"|stepped on|arm (?:\w+ ){0,3}?off"
        r"|collect|pick(?:ing)? up|glasses fixed"
        r"|fix (?:my|the) glasses|hearing",
    ),
    kind(
        r"(?:child\w*|kids?) (?:sight|eye)|pa?ediatric eye",
        tells=(
            r"(?:see|squints? at|copy off) (?:the )?(?:board|white ?board|smart ?board)|sits? (?:too |so "
            r"|right )*(?:close|up) (?:\w+ )?(?:to )?the"
            r" (?:tv|telly|television)|lazy eye|turn in (?:his|her) eye|school (?:\w+ ){0,3}?(?:eyes?|eye ?sight"
            r"|vision|board)|patch\w*",
        ),
        wished=(
            r"son|daughter|boy|girl|kids?|child|grandson|granddaughter|little (?:one|lad|man)|nephew|niece|years? old",
        ),
    ),
    kind(  # of those who have none yet
        r"(?:contact )?lens\w*\b.*\b(?:fitting|trial|teach|training|intro\w*)|contacts\b.*\b(?:fitting|trial)",
        tells=(
            r"(?:try|trying|tried|give|trial|start|switch to|swap to|go(?:ing)? (?:over )?to|move to|fitted (?:for"
            r"|with)|get into|learn)"
            r" (?:\w+ ){0,2}?(?:contacts|lenses|contact lenses|a go)|never (?:\w+ )?(?:worn|had"
            r"|tried) (?:\w+ )?(?:contacts|lenses"
            r"|contact lenses)|(?:rid|sick|tired|fed up) of (?:wearing )?(?:my |the )?(?:glasses|specs)",
        ),
        rank=PARTICULAR,
        never=r"lens(?:es)? (?:\w+ ){0,2}?(?:fell|popped|came|come|dropped|out of my glasses)|varifocals?|bifocals?",
    ),
    kind(
        (
            r"(?:contact )?lens\w* (?:check\w*|after ?care|review)|contacts? (?:check\w*|after ?care|review)",
            r"contact lens\w*|contacts|lens (?:check|fitting|trial|exam)",
        ),
        tells=(
            r"(?:lenses|contacts|contact lenses)(?: \w+){0,3}? (?:check\w*|due|overdue|looked at|irritat\w*|itch\w*"
            r"|uncomfortable"
            r"|hurt\w*|dry|scratchy)|(?:check\w*|look\w* at)(?: \w+){0,2}? (?:lenses|contacts|contact lenses)",
        ),
        rank=PARTICULAR,
        never=r"lens(?:es)? (?:\w+ ){0,2}?(?:fell|popped|came|come|dropped|out of my glasses)",
    ),
    kind(
        r"contact lens\w*|contacts|lens (?:check|fitting|trial|exam)",
        tells=(
            r"contacts|contact lens\w*|(?:daily|dailies|monthly|monthlies|soft|toric|multifocal) ?(?:lenses"
            r"|contacts|disposables)?|lenses(?: \w+){0,3}"
            r" (?:check\w*|run out|ran out|irritat\w*|itch\w*|uncomfortable|hurt\w*|trial|try|due|renew\w*"
            r"|reorder\w*|dry|scratchy)|lens (?:check"
            r"|fitting|trial|exam|after ?care|wearer)|(?:try|trial|start|switch to|wear|wearing|fitted (?:for"
            r"|with)|out of|low on) (?:\w+ )?(?:contacts"
            r"|lenses|contact lenses)|rid of (?:my |the )?(?:glasses|specs)",
        ),
        wished=(r"lenses|lens",),
        never=r"lens(?:es)? (?:\w+ ){0,2}?(?:fell|popped|came|come|dropped|out of my glasses)",
    ),
    kind(
        r"(?:frames?|glasses|spectacles?) (?:adjust\w*|repairs?|fitting|fix)|adjustments?|repairs?",
        tells=(
            rf"{_GLASSES}(?: \w+){{0,7}}? {_BROKEN}",
            rf"{_BROKEN}(?: \w+){{0,4}}? {_GLASSES}",
            r"nose pads?|(?:screw|arm|leg|lens)(?: \w+){0,3}? (?:fell|fallen|popped|came|come|dropped|loose"
            r"|out|off|missing)(?: \w+){0,3}?",
        ),
        wished=(_BROKEN,),
        other=r"brace|brake|chiro|hearing|aid|bracket|bike|brake|repair visit|wire",
        never=r"(?:need|want|get|order|buy|for|some) (?:\w+ )?new (?:glasses|specs|pair)|new prescription|contacts?"
        r"|hearing",
    ),
    kind(
        r"(?:frames?|glasses) (?:styling|selection|choice|consultation)|styling|dispensing",
        tells=(
            r"(?:choose|choosing|pick(?:ing)?(?: out)?|help (?:me )?(?:choos|pick)\w*|browse|try(?:ing)? on"
            r"|look(?:ing)? at|new|select\w*|style|suit\w*)"
            r"(?: \w+){0,4}? (?:frames?|styles?)|(?:frames?|glasses)(?: \w+){0,3}? (?:suit|look good"
            r"|flatter)",
        ),
        wished=(r"frames?|designer",),
        other=r"hair",
        never=r"wonky|bent|loose|broke\w*|adjust\w*|hair",
    ),
    kind(
        r"(?:glasses|spectacles?|frames?) (?:collection|pick ?up)|collection",
        tells=(
            rf"pick(?:ing)? (?:\w+ ){{0,3}}?{_GLASSES}(?: \w+)? up|(?:collect\w*|pick(?:ing)? up|pick up|get"
            rf"|fetch\w*)(?: \w+){{0,3}}? {_GLASSES}|{_GLASSES}(?: \w+){{0,4}}? (?:ready|in|collect\w*|arrived"
            r"|pick(?:ed)? up)",
        ),
        wished=(r"collect\w*|pick up|ready",),
        rank=PARTICULAR,
    ),
    kind(
        r"hearing (?:test|check|exam\w*|assessment|evaluation|screening)|audiogram",
        tells=(
            r"(?:cant|cannot|hardly|barely|dont|struggl\w+ to|trouble|hard|difficulty"
            r"|not) (?:\w+ )?hear\w*(?: \w+){0,4}?|hard of hearing|(?:going|gone|bit"
            r"|getting|half|im|hes|shes|stone) deaf|deaf as a post|hearing (?:\w+ ){0,3}?(?:test\w*|check\w*"
            r"|exam\w*|going|gone|worse|bad|loss|not what"
            r"|isnt|aint)|(?:test|check)(?: \w+)? hearing|(?:tv|telly|television|radio"
            r"|volume)(?: \w+){0,5}? (?:up|loud|blaring|full blast)|everyone"
            r" (?:mumbles|is mumbling)|mumbl\w+|los(?:t|ing)(?: \w+){0,2}? hearing|cant (?:follow|make out"
            r"|catch) (?:\w+ ){0,2}?(?:people"
            r"|conversation|saying|say|said|folk)|(?:saying|say|says|going) (?:what|pardon|huh|eh)"
            r"|miss(?:ing)? (?:half|bits|what)(?: \w+){0,4}?|lost"
            r" (?:\w+ )?hearing|turn(?:ing)? (?:the )?(?:tv|telly) up",
        ),
        wished=(r"hearing|ears? (?:checked|tested|looked at)|deaf|audiogram",),
        never=r"hearing aids?|heard (?:back|a peep|a word|a thing|anything|nothing"
        r"|from|of you)|wax|ringing|tinnitus|buzzing|blocked|bunged|plugged",
    ),
    kind(
        r"(?:ear ?)?wax|micro ?suction|ear (?:cleaning|irrigation|syringing)",
        tells=(
            r"wax\w*|ear ?wax|micro ?suction|syring\w*|irrigat\w*|ears? (?:\w+ ){0,4}?(?:block\w*|bung\w*"
            r"|plugg\w*|clog\w*|stuff\w*|full|gunk\w*|muffled"
            r"|clean\w*|clear\w*|under ?water|cotton|popp\w*|flush\w*|hoover\w*)(?: up| out)?|(?:block\w*"
            r"|bunged(?: up)?|plugged(?: up)?|clogged(?: up)?"
            r"|clean\w*|clear\w*|unblock\w*|flush\w*)(?: \w+){0,3}? ears?(?: out)?|muffled",
        ),
        wished=(r"blocked|bunged up|plugged up|under ?water",),
        other=r"leg|brow|bikini|lip|bone",
    ),
    kind(
        r"hearing aids? (?:fitting|consultation)|aid fitting",
        tells=(
            rf"(?:new|first|pair of|fitted (?:for|with)|get|getting|try|trial|need"
            rf"|wants?) (?:\w+ ){{0,3}}?{_AID}|{_AID}(?: \w+){{0,3}}? (?:fitt\w*|arrived"
            r"|are in|came in|ready|put in)|fit(?:ted|ting)",
        ),
        wished=(r"hearing aids?|upgrade\w*",),
        never=r"whistl\w*|squeal\w*|dead|broke\w*|not working|stopped|batter\w*|crackl\w*|tub\w+|cleaned"
        r"|check\w*|test",
    ),
    kind(
        r"(?:hearing )?aids? (?:check|repair|cleaning|service|adjustment)|repair check",
        tells=(
            rf"{_AID}(?: \w+){{0,6}}? (?:whistl\w*|squeal\w*|dead|died|broke\w*|work\w*|stopped|batter\w*"
            rf"|crackl\w*|cut\w* out|buzz\w*|feedback|clean\w*|check\w*"
            r"|adjust\w*|turned (?:up|down)|service\w*|fix\w*|repair\w*|quiet|loud|hurt\w*|sore|rub\w*|lost"
            r"|tub\w+|dome|funny|packed|washed|wet|fell)"
            rf"|(?:chew\w*|ate|smash\w*|stood on|sat on|dropped|lost|washed|crush\w*|whistl\w*|squeal\w*"
            rf"|broke\w*|clean\w*|check\w*|fix\w*|adjust\w*|service|repair|retube"
            rf"|tub\w+)(?: \w+){{0,4}}? {_AID}",
        ),
        wished=(r"whistl\w*|squeal\w*|batter\w*|tubes?|feedback|hearing aids?",),
        never=r"new (?:hearing )?aids?",
    ),
    kind(
        r"tinnitus",
        tells=(
            r"tinn?itus|(?:hear\w*|have|got|get\w*|constant|this|with) (?:\w+ ){0,2}?(?:ringing|buzzing|whooshing"
            r"|hissing|humming)(?: noise| sound)?|(?:ring\w*|buzz\w*|whoosh\w*|hiss\w*|hum\w*|whistl\w*"
            r"|roar\w*|noises?|crickets|static)(?: \w+){0,4}? (?:ears?|head)|ears?"
            r"(?: \w+){0,4}? (?:ring\w*|buzz\w*|hiss\w*|hum|humming|whoosh\w*)",
        ),
        wished=(r"ring\w*|buzz\w*|noises?",),
        never=r"hearing aids?|\baids?\b",
    ),
)
