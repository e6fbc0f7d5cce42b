"""What people come to physiotherapists, osteopaths, chiropractors and podiatrists for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.ailing import PART
from receptionist.conversation.kinds.kind import GENERAL, PARTICULAR, Kind, kind
from receptionist.conversation.kinds.phrases import AGAIN, FIRST, MY

_JOINT = (
    r"(?:back|lower back|neck|shoulders?|knees?|hips?|ankles?|wrists?|elbows?|legs?|arms?|hamstrings?|calf"
    r"|calves|groin|achilles"
    r"|rotator cuff|spine|disc|acl|meniscus|hands?|thumbs?|heels?|foot|feet|sciatica|pelvis|ribs?|quads?|shins?)"
)
_BAD = (
    r"(?:hurt\w*|pain\w*|sore|stiff\w*|ach(?:e|es|ing|y)|killing|gone|went|out|locked|seized|tight|trapped"
    r"|slipped|pulled|torn|tore"
    r"|twisted|sprained|injur\w*|playing up|acting up|bad|dodgy|knackered|giving me (?:\w+ )?\w+|in bits|agony"
    r"|frozen|numb|clicking"
    r"|replac\w+|operat\w+|op|surgery|reconstruct\w+|done in|buggered|crook|spasm\w*|throbbing|jammed(?: up)?"
    r"|stuck|not right|swole|swollen)"
)
_ACHES = (
    rf"{_JOINT}(?: \w+){{0,4}}? {_BAD}",
    rf"(?:{_BAD}|bad|put|throw\w*|threw|did|done|broke|fractured)(?: \w+){{0,2}}? {_JOINT}(?: out| in)?",
    rf"(?:pulled|tweaked|torn|tore|twisted|strained|done) something (?:\w+ ){{0,3}}?{_JOINT}",
    r"sciatica|whiplash|slipped disc|trapped nerve|pinched nerve|tennis elbow|golfers elbow|frozen shoulder"
    r"|plantar \w+|shin splints"
    r"|tendin?itis|arthritis|herniated disc|bulging disc|vertigo|rehab(?:ilitation)?|knee replacement|hip replacement"
    r"|(?:hip|knee|shoulder)s? (?:\w+ )?replaced",
)
_RUB = (
    r"(?:sports? |deep |proper |good )*(?:massages?|rub(?: ?down)?|rubbed)|(?:calves|calf|hamstrings?|quads?"
    r"|legs|muscles?|shoulders?"
    r"|glutes)(?: \w+){0,3}? (?:like (?:concrete|rocks?|wood|bricks|lead|steel)|tight|solid|knotted|knots|shot"
    r"|wrecked|dead|heavy"
    r"|need\w* (?:some )?work)|knots? (?:in|out)|knotted up|doms|loosen(?:ed|ing)? up|work (?:out )?the knots"
    r"|(?:after|before|for|did"
    r"|ran|running|training for) (?:\w+ ){0,3}?(?:marathon|half marathon|triathlon|tri|race|10k|iron ?man)",
)
_NAILS = (
    r"(?:thick\w*|yellow\w*|overgrown|long|brittle|crumbly|horrible|hard) (?:\w+ )?(?:toe ?nails?|nails)"
    r"|(?:toe ?nails?|nails)(?: \w+){0,4}? (?:cut\w*|trim\w*|clip\w*|done|long|thick\w*|overgrown|filed|seeing"
    r" to|reach|like (?:\w+ )?(?:claws|talons|horns?|hooves|concrete|wood|iron)|curl\w* (?:over|under|round))"
    rf"|(?:cut\w*|trim\w*|clip\w*|do|file|see to)(?: \w+){{0,2}}? (?:toe ?nails?|nails)|(?:cant|cannae|cannot|can not"
    rf"|can no longer|cant quite|struggl\w+ to|not able to|no longer able to"
    rf"|unable to|hard to|hardly|barely)(?: \w+){{0,4}}? {MY} (?:own )?(?:feet|toes|toe ?nails?|nails)"
)

KINDS: Final[Sequence[Kind]] = (
    kind(  # where the lame begin
        r"^(?:(?:initial|first|new patient|physio\w*|osteo\w*|chiro\w*|free|injury|comprehensive) )*"
        r"(?:assessment|evaluation|consultation|consult|exam|examination|visit|appointment|session)$",
        tells=FIRST,
        other=r"follow|return",
        never=r"teeth|tooth|needl\w+|massage|tap(?:e|ed|ing)|follow ?up",
    ),
    kind(  # the same, for what hurts
        r"^(?:(?:initial|first|new patient|physio\w*|osteo\w*|chiro\w*|free|injury|comprehensive) )*"
        r"(?:assessment|evaluation|consultation|consult|exam|examination|visit|appointment|session)$",
        tells=_ACHES,
        wished=(rf"{PART}|car (?:accident|wreck|crash)",),
        rank=GENERAL,
        other=r"follow|return",
        never=r"teeth|tooth|needl\w+|massage|tap(?:e|ed|ing)|follow ?up",
    ),
    kind(
        r"follow ?up|returning|therapy session|treatment session|(?:follow up|return) (?:visit|session"
        r"|treatment|appointment)",
        tells=AGAIN,
        wished=(r"treatment|session|physio|sort\w* (?:me )?out|again|been seeing|regular|usual|more",),
        other=r"cat|dog|hair",
    ),
    kind(
        r"sports? massage|massage|soft tissue",
        tells=_RUB,
        wished=(
            r"rub\w*|tight|knots?|muscles?|marathon|training|gym"
            r"|race|relax\w*",
        ),
        never=r"running (?:analysis|assess\w*)|gait|treadmill",
    ),
    kind(
        r"adjustments?|manipulation|spinal|chiropractic (?:treatment|visit|session|appointment)",
        tells=(
            r"(?:crack\w*|pop\w*|adjust\w*|align\w*|click\w*)(?: \w+){0,2}? (?:back|neck|spine|hips?|me|him"
            r"|her)(?: \w+)?"
            r"|(?:back|neck|spine|hips?)(?: \w+){0,2}? (?:cracked|popped|adjusted|aligned|put back|straightened)"
            r"|adjust(?:ed|ment)"
            r"|out of (?:line|whack|alignment)|realign\w*|(?:my |the )?(?:usual|regular|monthly"
            r"|weekly) ?(?:adjust\w*|visit|one|appointment)?"
            r"|tune ?up|put (?:me|it) back (?:in|into place|together)",
        ),
        wished=(*_ACHES, *AGAIN),
        other=r"braces?|glasses|frames?|brake|hearing|bracket",
        never=r"teeth|braces|wires?|glasses|first time|never been|new patient|new here",
    ),
    kind(
        r"needling|acupuncture",
        tells=(
            r"(?:dry )?needl\w+|needles?|trigger points?|acupuncture"
            r"|stick(?:ing)? (?:the )?pins|pins in",
        ),
    ),
    kind(
        r"vertigo|dizz\w*|vestibular|balance",
        tells=(
            r"vertigo|dizz\w*|light ?headed|giddy|crystals|bppv|vestibular|labyrinth\w*|menieres"
            r"|(?:room|world|head|everything)(?:s| is| keeps| starts)? (?:\w+ ){0,2}?(?:spin\w*|swim\w*|tilt\w*"
            r"|going round)"
            r"|(?:lose|losing|lost|off|no) (?:\w+ )?balance|unsteady",
        ),
        rank=PARTICULAR,
        other=r"new balance|tyre|tire|wheel|accounts?",
    ),
    kind(r"cupping", tells=(r"cupp\w+|cups",)),
    kind(
        r"taping",
        tells=(r"(?:k |kt |kinesio )?tap(?:e|ed|ing)(?: up)?|strapp\w+|strap",),
        wished=(
            r"before (?:the"
            r"|my) (?:game|match|race)",
        ),
    ),
    kind(
        r"pelvic|womens health",
        tells=(
            r"pelvic floor|prolapse|(?:leak\w*|wee|pee) (?:\w+ ){0,4}?(?:sneeze|cough|laugh|jump|run)|post ?natal"
            r"|post ?partum|after (?:the|my|having"
            r"|a) (?:\w+ )?(?:baby|birth|c section)|bladder control|diastasis|mummy mot",
        ),
        wished=(r"pregnan\w*|baby|incontinen\w*",),
    ),
    kind(
        r"gait|biomechanic\w*|running|walking|treadmill|video analysis",
        tells=(
            r"gait|(?:walk\w*|run\w*|stand\w*)(?: \w+){0,2}? (?:funny|odd\w*|weird\w*|wrong|strange\w*"
            r"|awkward\w*|crooked|lopsided|on (?:my|his"
            r"|her) (?:toes|tip ?toes|heels)|pigeon toed|duck footed|looked at|assessed|analy[sz]ed|checked"
            r"|filmed|like a (?:duck|penguin))"
            r"|(?:look\w*|watch|film|video|assess|analy[sz]e|check)(?: \w+){0,4}? (?:walk\w*|run\w*|stride"
            r"|running style|gait)|treadmill"
            r"|(?:shoes?|trainers|heels|soles)(?: \w+){0,3}? (?:wear\w*"
            r"|worn)(?: \w+){0,2}?(?: (?:down|out|unevenly|side))?|pigeon toed"
            r"|in ?toe\w*|roll\w* (?:my|his|her) ankles?|over ?pronat\w*|flat ?foot\w*|flat feet|fallen arches"
            r"|roll\w* (?:in|inwards?|over"
            r"|out)|bio ?mechanic\w*"
            r"|the way (?:i|he|she|my \w+) (?:walk|run)s?",
        ),
        wished=(
            r"running|runners?|marathon|half marathon|shin splints|trips over|trip|limp\w*|insoles?"
            r"|run\w* analysis|10k",
        ),
    ),
    kind(  # where it is told that it is for diabetes
        r"diabet\w*\b.*\b(?:foot|feet)|(?:foot|feet)\b.*\bdiabet\w*",
        tells=(r"diabet\w*(?: \w+){0,6}? (?:foot|feet|toes)|(?:foot|feet|toes)(?: \w+){0,6}? diabet\w*|diabet\w*",),
        rank=PARTICULAR,
    ),
    kind(
        (
            r"^(?!.*\bdiabet).*\b(?:routine (?:foot|nail)|foot care|nail care|chiropod\w*|general (?:treatment"
            r"|podiatry|foot)"
            r"|podiatry (?:treatment|appointment|session)"
            r"|routine (?:treatment|appointment|podiatry|chiropody)|foot (?:health|treatment|check)|medical"
            r" pedicure|nail cutting)\b.*",
            r"foot check",
        ),
        tells=(
            _NAILS,
            r"corns?|callus\w*|callous\w*|hard skin|dry skin (?:\w+ )?(?:feet|heels?)|crack\w* (?:\w+ )?heels?"
            r"|heels? (?:\w+ )?crack\w*"
            r"|chiropod\w*|(?:feet|foot|tootsies)(?: \w+)? (?:done|seen to|looked at|tidied(?: up)?|sorted"
            r"|checked|need\w*|are a (?:mess|state)"
            r"|in a (?:state|mess)|want doing)|(?:do|see to|look at|look after|sort|tidy)(?: \w+){0,2}? feet"
            r"|diabetic (?:foot|feet)(?: \w+)?"
            r"|diabetic(?: \w+){0,6} feet|bunions?|athletes foot|fungal|fungus|pedicure|foot (?:check|care|tidy)",
        ),
        wished=(
            r"feet|foot|toes?|toe ?nails?|diabet\w*|routine|regular|usual|six week\w*|every (?:six|eight|ten) weeks",
        ),
        never=r"ingrow\w*|growing into|verruca\w*|insoles?|orthotics",
    ),
    kind(
        r"ingrow\w*|nail (?:surgery|procedure|removal)",
        tells=(
            r"ingrow\w*|in grow\w*|in ?growing|(?:nail|toe ?nail|it)(?:s| is| has"
            r"| keeps)? (?:\w+ ){0,2}?(?:grow\w*|grown|dig\w*|dug|cut\w*|curl\w*"
            r"|pierc\w*) (?:in|into|inwards?|down)(?: \w+){0,3}?(?: (?:skin|toe))?|(?:toe"
            r"|nail)s?(?: \w+){0,4}? (?:infected|pus\w*|septic|red|swollen"
            r"|throbbing|weeping|oozing|angry|hot|sore)|(?:infected|septic|red|swollen|sore|pus\w*"
            r"|angry)(?: \w+){0,3}? (?:toe|toes|toe ?nail|nail)",
        ),
        wished=(r"big toe|toe ?nail|toe|nail (?:off|out|removed)",),
        never=r"hearing",
    ),
    kind(
        r"verrucas?|warts?",
        tells=(
            r"verr?uca\w*|warts?|plantar wart\w*|black (?:\w+ ){0,2}?(?:dots?|spots?|specks?"
            r"|spotted)(?: \w+){0,4}? (?:foot"
            r"|sole|heel|toe)|(?:caught|picked) (?:it|them|something)(?: up)? (?:at|in|from) the (?:baths|pool|gym"
            r"|swimming)",
        ),
        wished=(
            r"swimming|spots? on (?:my|his"
            r"|her) (?:foot|sole|heel|toe)",
        ),
    ),
    kind(
        r"orthotics?|insoles?|orthos?es",
        tells=(
            r"orthotics?|insoles?|inserts?|arch supports?|fallen arches|flat feet|custom (?:shoes?|soles?)|shoe"
            r" (?:inserts?|lifts?)|heel pain"
            r"|plantar \w+",
        ),
        wished=(r"arch\w*|support|heels?|mou?ld\w*|scan\w*",),
    ),
    kind(
        r"home visits?|house calls?|domiciliary",
        tells=(
            r"(?:come|coming|comes|came) (?:out )?to (?:the|my|our|his|her|me|us)(?: \w+)?|home visits?"
            r"|house ?calls?|house ?bound|bed ?ridden"
            r"|(?:cant|cannot|unable to) (?:leave|get out|get to you|travel|manage the stairs)(?: \w+){0,3}|care"
            r" home|nursing home",
        ),
    ),
)
