"""What people come to dentists, hygienists and orthodontists for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Kind, kind
from receptionist.conversation.kinds.phrases import LAST_SEEN, MY, TROUBLED, WRONG_WITH

_TOOTH = (
    r"(?:tooth|teeth|molars?|wisdom(?: tooth| teeth)?|gums?|jaw|crowns?|caps?|fillings?|veneers?|bridge"
    r"|dentures?|plate"
    r"|false (?:tooth|teeth)|implant|incisor|canine|mouth|front one|back one|root|post|inlay|temporary)"
)
_CAME_OFF = (
    r"(?:(?:come|came|coming|gone|dropped|popped|pinged|worked|knocked|bit)(?: (?:clean|right|straight|just))?"
    r" (?:off|out|loose|away)|fallen|fell"
    r"|falling|broken?"
    r"|snapped|chipped|cracked|split|shattered|crumbl\w+|loose|wobbl\w+|chunk)(?: (?:off|out|loose|away|in"
    r" half|in two))?"
)
_HURTS = (
    r"(?:hurt\w*|ach(?:e|es|ing)|kill\w*|throb\w*|sore|pain\w*|agony|swollen|swelling|infected|sensitive"
    r"|tender|bleed\w*|bust"
    r"|(?:giving|gives) me (?:\w+ )?(?:grief|hell|gyp|jip|trouble|bother)|playing up|acting up|impacted|coming"
    r" through"
    r"|abscess\w*)"
)
_BITE = r"(?:bite|biting|bit down|chew\w*|eat\w*|hot|cold|ice cream|brush\w*)"
_TROUBLE = (
    r"tooth ?aches?|abscess\w*|dry socket|gum ?boil",
    rf"{_TOOTH}s?(?: (?:is|are|s|has|have|been|all|so|really|keeps|just|a bit|got)){{0,2}} {TROUBLED}",
    rf"(?:{WRONG_WITH}) (?:\w+ ){{1,3}}?{_TOOTH}s?",
    r"(?:dentures?|plate|bridge|crown|tooth)(?: \w+){0,2}? (?:rub\w*|dig\w*|cut\w*|wobbl\w*|rock\w*)",
    rf"{_TOOTH}s?(?: \w+){{0,6}}? (?:{_HURTS}|{_CAME_OFF})",
    rf"(?:{_HURTS}|{_CAME_OFF}|lost)(?: \w+){{0,5}}? {_TOOTH}",
    rf"{_HURTS}(?: \w+){{0,3}}? when (?:i|he|she|it)(?: \w+){{0,2}}? {_BITE}",
    rf"(?:cant|hurts when i|hurts to|pain when i|agony when i|winc\w+ when i) {_BITE}(?: \w+){{0,3}}?",
    r"(?:face|cheek|jaw)(?:s| is| has)? (?:\w+ ){0,3}?(?:swollen|throbbing|puffy|blown up|come up|up like a balloon)",
    r"knocked (?:a|my|his|her|the) (?:front )?(?:tooth|teeth) out",
)
_LOOK = (
    rf"(?:look(?:ed)?|check(?:ed)?|seen|glance|peek)(?: \w+){{0,2}}? {MY} (?:teeth|tooth|gums|mouth|gnashers"
    rf"|pearly whites|choppers)",
    r"(?:look at|check|go over|see to) (?:everything|the (?:lot|whole lot)|them all)",
    rf"{MY} (?:teeth|tooth|mouth|gnashers) (?:looked at|looked over|checked|seen to|inspected|examined|seen)",
    rf"{LAST_SEEN}(?: \w+){{0,4}}? (?:look\w*|teeth|check ?up|dentist|seen|checked|in|came|had)",
    r"(?:havent|hasnt|not|never) (?:\w+ )?(?:seen a|been to (?:a|the|any)|set foot in a|had a) (?:dentists?"
    r"|check ?up)(?: \w+){0,5}?",
    r"(?:regular|routine|usual|yearly|annual|(?:six|6|twelve|nine|three) month(?:ly|s)?"
    r"|family) (?:\w+ )?(?:check ?ups?|exams?"
    r"|inspection|visit|appointment|one|recall)|six monthly|(?:reminder|recall) (?:card|letter|text|email"
    r"|postcard|notice)|card (?:came|in the post)|check ?ups?|recall|once over|inspection|dental (?:exam|check)",
)
_CLEAN = (
    r"scrap\w* (?:\w+ )?(?:teeth|tooth)|scale (?:and|n|an|in) polish|(?:teeth|tooth|them) (?:cleaned|polished|scaled"
    r"|scraped)|clean(?:ing"
    r"|ed)? (?:\w+ )?(?:teeth"
    r"|tooth)|dental clean\w*|hygien\w*|tartar|plaque|cleanings?|deep clean|buil(?:d|t) ?up"
    r"|gums?(?: \w+){0,3}? bleed\w*|bleeding gums|a (?:good |proper )?(?:clean"
    r"|polish|scrape)|prophy|floss\w*",
)
_WHITE = (
    r"whit(?:er|en|ened|ening|eners?|e teeth)|bleach\w*|bright(?:er|en|ened|ening)|yellow(?:ing|ed)? (?:teeth"
    r"|tooth)?|teeth (?:\w+"
    r" ){0,4}?(?:yellow|stained|dull|discolou?red|brown|grey|gray|dingy)|(?:stained|discolou?red|dull) teeth"
    r"|hollywood smile",
)

_REPAIR = r"(?:repair\w*|re ?cement\w*|re ?fit\w*|re ?fix\w*|re ?attach\w*)"


def _repair(thing: str) -> Kind:
    """Of what a dentist has made, where it is come off or broken and does not hurt."""
    return kind(
        rf"{thing}\b.*\b(?:{_REPAIR}|lost|loose)|(?:{_REPAIR}|lost|loose)\b.*\b{thing}",
        tells=(
            rf"{thing}(?: \w+){{0,6}}? {_CAME_OFF}",
            rf"(?:{_CAME_OFF}|lost)(?: \w+){{0,4}}? {thing}",
        ),
        never=r"agony|throb\w*|kill\w*|abscess\w*|swollen|swelling|tooth ?aches?|painful|in (?:\w+ )?pain"
        r"|hurt(?:s|ing)?|ach(?:es|ing)|sore|tender|dog|cat|horse|car"
        r"|(?:tooth|teeth) (?:\w+ ){0,3}?(?:under|next to|beside|on) (?:\w+ ){0,2}?(?:crown|cap|bridge|plate)",
        rank=PARTICULAR,
    )


KINDS: Final[Sequence[Kind]] = (
    _repair(r"(?:crowns?|caps?|veneers?)"),
    _repair(r"(?:dentures?|plates?|false (?:tooth|teeth)|bridges?)"),
    kind(
        r"(?:dentures?|plates?)\b.*\b(?:adjust|eas|relin)\w*|(?:adjust|eas|relin)\w*\b.*\b(?:dentures?|plates?)",
        tells=(
            r"(?:dentures?|plates?|false teeth)(?: \w+){0,12}? (?:rub\w*|dig\w*|slip\w*|slid\w*|loose|eas(?:ed|ing)"
            r"|fil(?:e|ed|ing) (?:\w+ ){0,2}?down|sore|too tight|wobbl\w*|click\w*|do(?:es)?nt fit|pinch\w*)",
        ),
        never=r"broken?|snapped|cracked|in half|lost|swollen|swelling|abscess\w*",
        rank=PARTICULAR,
    ),
    kind(
        r"tooth ?ache|tooth pain|pain|emergency|urgent|same day|broken tooth|problem|limited exam",
        tells=_TROUBLE,
        wished=(_CAME_OFF, _HURTS, r"wisdom (?:tooth|teeth)|nerve|emergency|urgent"),
        never=r"braces?|brackets?|wires?|retainer|dog|cat|puppy|kitten|horse|rabbit|claw|paw",
    ),
    kind(
        r"check ?up|exam|examination|new patient (?:exam|visit|consultation)|dental (?:exam|check)|inspection",
        tells=_LOOK,
        wished=(
            LAST_SEEN,
            r"the usual|register|teeth|dentist|overdue|annual|yearly|every six months|new (?:in|to) (?:town|the area"
            r"|here)",
        ),
        other=r"eye|sight|contact|hearing|skin|sick|wellness|child|annual|full|gum|retainer|cat|dog|pelvic",
        never=r"whit\w+|clean\w*|braces?|hygien\w*|glasses|eyes?|breast|physical",
    ),
    kind(
        r"clean|cleaning|hygien\w*|scale|polish|prophy|stain",
        tells=_CLEAN,
        wished=(
            r"teeth (?:done|seen to)|bleeding"
            r" gums|gums bleed\w*"
            r"|stain\w*|bad breath",
        ),
        other=r"hearing|aid|ear|house|carpet|gutter|vent|drain",
    ),
    kind(r"whiten\w*|bleach\w*|cosmetic|smile", tells=_WHITE, wished=(r"wedding|smile|white|stain\w*|coffee|shade",)),
    kind(
        r"fillings?|restor\w*",
        tells=(
            r"cavit(?:y|ies)|filling (?:done|put in|replaced|redone)|(?:need|needs|get|have|having|got|for) (?:a"
            r"|my|his|her|the|two|some"
            r"|another) (?:new )?fillings?|hole in (?:my|his|her|a|the) (?:\w+ )?(?:tooth|teeth|molar)|decay\w*",
        ),
        wished=(r"fillings?(?: (?:has |have )?(?:fell|fallen|dropped|come|came)(?: out)?)?|drill\w*",),
    ),
    kind(
        r"extraction|removal|oral surgery|wisdom",
        says=r"(?:(?:get|getting|have|having|need|needs|want|wants) (?:(?:an?|my|his|her|the|this|that|these|those|one"
        r"|two|three|some|all|of|back|bad|front|wisdom) )+)(?:tooth|teeth|molars?) (?:pulled|out|taken out|extracted"
        r"|removed"
        r"|yanked)|(?:tooth|teeth|molars?) (?:(?:that|which) )?(?:needs?|has|have|got|s got) to come out",
        tells=(
            r"(?:tooth|teeth|molar|wisdom (?:tooth|teeth)) (?:pulled"
            r"|out|taken out|extracted"
            r"|removed|yanked)|(?:pull|extract|yank)\w* (?:\w+ ){0,3}?(?:tooth|teeth|molar)|(?:needs|has|have"
            r"|got) to come out",
        ),
        wished=(r"wisdom (?:tooth|teeth)",),
        other=r"braces|wax|stain|mole|hair|tattoo|tick",
    ),
    kind(
        r"crowns?|caps?|veneers?",
        tells=(
            r"(?:permanent|new|second|final|porcelain) (?:crown|cap|veneers?)|(?:crown|cap"
            r"|veneers?) (?:\w+ ){0,3}?(?:put"
            r" on|fitted|cemented|ready|prep\w*|to go on|on|appointment)|(?:need|needs|get|getting"
            r"|have|having|for) (?:a|my"
            r"|the|his|her) (?:\w+ )?(?:crown|cap)|cap (?:for|on) (?:my|a|his|her)",
        ),
        wished=(r"crowns?|caps?",),
        other=_REPAIR,
        never=r"(?:come|came|fell|fallen|popped|dropped|knocked) (?:off|out)|loose|broke\w*|lost",
    ),
    kind(
        r"implants?|dentures?",
        tells=(
            r"implants?|dentures?|false teeth|missing (?:\w+ )?(?:tooth|teeth)|replace"
            r" (?:a|the|my) (?:missing )?"
            r"(?:tooth|teeth)",
        ),
        wished=(r"gap",),
        other=_REPAIR,
    ),
    kind(
        r"gums?|periodont\w*",
        tells=(
            r"gums?(?: \w+){0,3}? (?:bleed\w*|reced\w*|sore|swollen|disease)|bleeding"
            r" gums|gum disease"
            r"|receding gums?|deep clean\w*|pockets?",
        ),
        wished=(r"gums?|loose teeth",),
    ),
    kind(  # the gums that bleed a little
        (r"gums?|periodont\w*", r"clean\w*|hygien\w*|scale|prophy"),
        tells=r"gums?(?: \w+){0,4}? bleed\w*|bleeding gums|(?:blood|pink) (?:\w+ ){0,4}?(?:when|after) (?:i|he|she)"
        r" (?:\w+ )?(?:brush\w*|floss\w*|spit\w*)|bleed\w* (?:\w+ ){0,2}?(?:when|whenever|every time) (?:i|he|she)"
        r" (?:\w+ )?(?:brush\w*|floss\w*)",
        rank=PARTICULAR,
        other=r"hearing|ear|house|carpet",
        never=r"wont stop|hasnt stopped|pouring|gushing|swollen|swelling|pus|abscess\w*|agony|(?:tooth|teeth|molar)"
        r" (?:\w+ )?(?:hurts?|aches?|out|broke|knocked)|tooth ?ache",
    ),
    kind(
        r"sealants?|fluoride",
        tells=(
            r"seal(?:ed|ants?|ing)?(?: \w+){0,3}?(?: (?:molars?|teeth))?"
            r"|coat\w*(?: \w+){0,3}? teeth|fluoride"
            r"|varnish",
        ),
    ),
    kind(  # of a child who has not been to a dentist
        r"first visit|first dental",
        tells=(
            r"first (?:ever )?(?:time|visit|dentist|dental|check ?up|appointment)(?: \w+){0,3}?|first tooth|baby"
            r" teeth|never been(?: \w+){0,4}"
            r"|just turned (?:one|two|three)|got (?:\w+ ){0,2}first teeth",
        ),
        wished=(r"toddler|new (?:patient|to)",),
        never=r"first (?:thing|available|time (?:i|we|you))",
    ),
    kind(  # of teeth that are to be straightened
        r"(?:first |new patient |initial |free |orthodontic |braces |invisalign )*(?:consultation|consult|exam"
        r"|assessment)",
        tells=(
            r"(?:needs?|want\w*|get\w*|thinking (?:of|about)|interested in|ask\w* about|about|considering|for"
            r"|talk\w* about|see (?:if"
            r"|whether)(?: \w+){1,4}?)(?: \w+){0,3}? (?:braces|invisalign|aligners|train"
            r" tracks)(?! (?:off|tighten\w*|adjust\w*|check\w*"
            r"|removed))",
            r"refer(?:red|ral)(?: (?:by|from|over))?(?: \w+){0,3}?",
            r"(?:crooked|crowded|buck|gappy|wonky|snaggle|overlapping|jumbled|protruding|sticking"
            r" out) (?:teeth|tooth)|(?:teeth|tooth)"
            r"(?: \w+){0,3}? (?:crooked|crowded|wonky|overlap\w*|sticking out|stick out|straighten\w*|straight"
            r"|coming in (?:\w+ )?(?:funny"
            r"|sideways|crooked|wrong))|(?:over|under|cross|open) ?bite|straighten\w*(?: \w+){0,2}? (?:teeth"
            r"|smile)|gap between"
            r"|dentist (?:\w+ )?(?:referred|sent|said|told|says|thinks|recommended"
            r"|wants)(?: \w+){0,4}?(?: (?:ortho\w*|you|braces))?"
            r"|(?:looked at|seen|see you|come|evaluated) for the first time|evaluat\w+|first time",
        ),
        wished=(r"braces|invisalign|straighten\w*|consult\w*|looked at|never been|new patient|second opinion",),
        other=r"whiten\w*|implant|denture|botox|sight|family law|herbal|birth|tinnitus|wedding|travel|nail|surgery"
        r"|colou?r",
    ),
    kind(
        r"adjustment|tightening|wire|braces (?:check|visit|appointment)",
        tells=(
            r"wires? (?:change\w*|swap\w*|replaced)|(?:new|next|change (?:of|the|my|his|her)"
            r"|swap) (?:arch ?)?wires?|(?:braces?|wires?) (?:\w+ )"
            r"{0,3}?(?:tighten\w*|adjust\w*|changed|check\w*|done)|tighten\w*|tighter|(?:new|change (?:of|the"
            r"|my|his|her)) (?:elastics|bands"
            r"|colou?rs|o ties)|(?:regular|monthly|routine|usual|next|six weekl?y?|eight"
            r" weekl?y?) (?:braces? )?(?:wire|braces?|ortho\w*"
            r"|adjust\w*|tighten\w*|check\w*)(?: \w+)?|(?:braces?|ortho) (?:visit|appointment|check\w*)",
        ),
        wished=(
            r"regular (?:\w+ ){0,2}?(?:visit|appointment|one|check)|monthly|the usual|due|elastics|bands"
            r"|braces|wires?|every"
            r" (?:four|six|eight) weeks|(?:four|six|eight) week\w*",
        ),
        other=r"frames?|glasses|brake|hearing|chiro\w*|spin\w*",
        never=r"poking|stabbing|jabbing|broke\w*|snapped|popped|loose|come off|came off|fell off|digging"
        r"|consult\w*|back|neck|spine"
        r"|glasses",
    ),
    kind(
        r"bracket|repair|broken|wire|emergency|poking",
        tells=(
            r"(?:brackets?|wires?|braces?|bands?|spacers?|expander|appliance|button|hook"
            r"|chain)(?: \w+){0,4}? (?:(?:come|came|coming) (?:off|out|loose|away|undone|unstuck|apart)|fell|fallen"
            r"|popped|pinged|broke\w*|snapped|loose|bent|poking|pok\w*|stabbing|jabbing|sticking|stick\w*"
            r"|digging|dug|cutting|scratching"
            r"|rubbing|hanging|off|undone|hurting)(?: (?:off|out|loose|in|into))?",
            r"(?:little|metal|square) (?:\w+ )?(?:things?|bits?|pieces?|squares?"
            r"|blocks?) (?:\w+ )?(?:came|come|popped|fell"
            r"|fallen|pinged) off|(?:spinning|sliding|dangling|loose) on (?:the|my|his|her) wire",
            r"(?:broke\w*|lost|snapped|bent|loose|popped|poking|stray|poky|knocked)(?: \w+){0,3}? (?:brackets?"
            r"|wires?|bands?|spacers?|expander"
            r"|brace|braces)",
        ),
        wished=(r"poking|stabbing|broke\w*|loose|hanging|come off|came off|fell off|popped off",),
        other=r"hearing|bike|tooth|glasses|frame|screen|brake",
        never=r"glasses|retainer|hearing|braces? off (?:day|date)|(?:take|get|have|taking|getting"
        r"|having)(?: \w+)? braces off",
    ),
    kind(
        r"(?:mouth|sports?|gum) ?(?:guards?|shields?)",
        tells=(r"(?:mouth|gum|sports) ?(?:guards?|shields?)",),
        wished=(r"rugby|hockey|boxing|lacrosse|football|karate|contact sports?",),
    ),
    kind(
        r"night ?guards?|splints?|bruxism|occlusal",
        tells=(
            r"(?:grind\w*|clench\w*|gnash\w*|grit\w*)(?: \w+){0,3}? (?:teeth|jaw|at night|in (?:my|his|her) sleep)"
            r"|night ?guards?"
            r"|splints?|bruxism|(?:teeth|jaw)(?: \w+){0,2}? (?:grind\w*|clench\w*)",
        ),
        rank=PARTICULAR,
        other=r"shin|wrist|finger",
    ),
    kind(
        r"retainers?",
        tells=(
            r"(?:retainers?|night guard)(?: \w+){0,4}?(?: (?:broke\w*|lost|cracked|fit\w*|tight|loose|snapped"
            r"|chewed))?|(?:teeth|tooth) (?:\w+ )?"
            r"(?:moving|moved|shift\w*) back",
        ),
        wished=(r"finished (?:with )?(?:my|his|her) (?:braces|treatment)|dog (?:ate|chewed)|shift\w*",),
    ),
    kind(
        r"aligner|invisalign|scan",
        tells=(
            r"invisalign|aligners?|clear (?:braces|trays?)|trays? (?:are|is|came|have come) in|(?:next|new|run out of"
            r"|last|lost) (?:\w+ )?(?:trays?"
            r"|aligners?)|scan(?:ned)? (?:\w+ )?"
            r"(?:teeth|mouth)|see through braces",
        ),
        wished=(r"trays?|scan\w*|impressions?|mou?lds?",),
        other=r"retainer|body|ultra|baby|orthotic|bone",
    ),
    kind(
        r"braces removal|debond\w*|(?:brace|braces) off",
        tells=(
            r"braces? (?:\w+ ){0,4}?(?:off|removed|out)|(?:take|taking|get|getting|remove"
            r"|removing)(?: \w+){0,3}? braces(?: \w+)? off|debond"
            r"|off day",
        ),
    ),
)
