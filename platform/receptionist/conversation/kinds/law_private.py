"""What lawyers are consulted for by families: marriage, children, death, house and home. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Kind, kind
from receptionist.conversation.kinds.law_kind import ESTATES, FAMILY, FAMILY_LAW, KIDS, KIN, PROPERTY, SPOUSE, law

KINDS: Final[Sequence[Kind]] = (
    law(
        PROPERTY,
        (r"lease extension\w*", r"conveyanc\w*|propert\w*"),
        r"lease extension\w*|extend\w* (?:\w+ )?lease",
        r"years (?:left|remaining|to run)",
        rank=PARTICULAR,
    ),
    law(
        FAMILY_LAW,
        (r"divorce|separation|dissolution", FAMILY),
        r"divorc\w*|annul\w*|legal(?:ly)? separat\w*|dissol\w*",
        r"separat(?:e|ed|ing|ion)|split(?:ting)?(?: up)?(?! (?:the|ends))|alimony|spousal support|maintenance payments"
        rf"|{SPOUSE}(?:s| has| is| just| is just| and)* (?:moved|walked|moving|walking|run|ran|gone|kicked me"
        rf"|thrown me|threw me"
        r"|packed) (?:\w+ ){0,2}?(?:out|off|up|away)|(?:husband|wife|spouse|hubby|missus|partner|he|she)(?:s| has| is"
        r"| just)*"
        r" (?:left me|leaving me|cheat\w*|filed|served me|having an affair|had an affair|seeing someone|wants? out"
        r"|met someone"
        rf"|run off|gone)|(?:leav(?:e|es|ing)|left|getting away from|walk\w* out on) (?:my|her|his) {SPOUSE}"
        r"|marriage(?:s| is| has)* (?:\w+ )?(?:over|done|ending|broken|on the rocks|finished|failed|falling|fallen"
        r"|dead)|(?:end"
        r"|ending|get out of|out of) (?:my|our|the|this) marriage|served (?:me |us )?(?:with )?(?:\w+ )?papers"
        r"|(?:start|begin|get) the process|irreconcilable|(?:who|what) gets (?:the house|what)|divide (?:the|our"
        r"|everything)"
        r"|not together any ?more|going our separate ways|calling it quits",
    ),
    law(
        FAMILY_LAW,
        (r"custody|child\w*|parent\w*|contact|visitation", FAMILY),
        r"custody|visitation|child support|child maintenance|parenting (?:plan|time)|child arrangements?"
        r"|contact (?:order"
        r"|arrangements?)|guardianship|paternity|grandparents? rights|joint custody|residency order",
        rf"(?:wont|doesnt|not|never|stopped|stops|refus\w+|keeps?|keeping|isnt|hasnt) (?:\w+ ){{0,2}}?(?:let\w*|giv\w*"
        rf"|allow\w*|from"
        rf"|bring\w*|hav\w*|see\w*|hand\w*) (?:me |us |him |her )?(?:\w+ ){{0,2}}?(?:my |the |our |his |her )?{KIDS}"
        rf"|(?:see|seeing|get|have|keep|access to|time with|rights to|fight for|lose|losing|took|taken|takes|taking)"
        rf" (?:of )?(?:my|the|our|his|her) (?:\w+ )?{KIDS}(?! (?:in|to (?:the|a|see)|shots))|who (?:gets"
        rf"|has) the {KIDS}"
        rf"|(?:my |the |our )?{KIDS} (?:\w+ ){{0,3}}?(?:half the time|every (?:other )?(?:weekend|week)|live with"
        rf"|living with|back"
        r" from (?:his|her|their))|(?:move|moving|take|taking) (?:\w+ )?(?:kids|children"
        r"|away with the kids) (?:\w+ ){0,3}?(?:away"
        r"|out of state|abroad|to another)|(?:he|she|ex|dad|father) (?:\w+ )?(?:wont|doesnt|isnt|stopped"
        r"|hasnt) pay\w* (?:\w+ )?support"
        r"|behind on (?:child )?support",
        rank=PARTICULAR,
    ),
    law(FAMILY_LAW, (r"adopt\w*", FAMILY), r"adopt(?:s|ed|ing|ion)?", r"(?:surrogacy|foster\w*)", rank=PARTICULAR),
    law(
        FAMILY_LAW,
        (r"pre ?nup\w*|post ?nup\w*|cohabit\w*|agreements?", FAMILY),
        r"pre ?nup\w*|post ?nup\w*|cohabit\w* agreement|before (?:we|i|they) (?:get married|marry|tie the knot)",
        r"(?:in writing|on paper|agreement|protect\w*|signed?|sort\w*)(?: \w+){0,6}? before (?:the|our|my|his"
        r"|her) (?:wedding|big day)"
        r"|before (?:the|our|my|his|her) (?:wedding|big day)(?: \w+){0,6}? (?:in writing|on paper|agreement"
        r"|protect\w*)",
        rank=PARTICULAR,
    ),
    law(
        FAMILY_LAW,
        (r"restraining|protect\w*|domestic|injunction|non molestation", FAMILY),
        r"restraining order|protective order|order of protection|non molestation|injunction against",
        r"(?:hits|hitting|beats|beating|threaten\w*|abus\w*|stalk\w*|violent)",
        rank=PARTICULAR,
    ),
    law(
        FAMILY_LAW,
        r"mediat\w*",
        r"mediat\w*|collaborative",
        r"without (?:going to|an?) (?:\w+ )?(?:court|fight|judge)|(?:both|two) of us (?:\w+ )?(?:sit|talk|agree|come"
        r"|meet)"
        r"|neutral|(?:talk|work|sort|settle) (?:it|things|this) (?:out|through) (?:together|with)",
        rank=PARTICULAR,
    ),
    kind(
        r"wills?\b.*\bsign\w*|sign\w*\b.*\bwills?",
        r"wills?(?: \w+){0,6}? (?:sign(?:ed|ing)?|witness\w*)|(?:sign|witness)\w* (?:\w+ ){0,2}?wills?",
        rank=PARTICULAR,
    ),
    kind(
        r"plan review|estate review|will review",
        r"plan review|review (?:of )?(?:my|our|the) (?:\w+ )?(?:plan|will|trust)",
        r"(?:look|go) (?:over|through) (?:my|our|the) (?:\w+ )?(?:plan|wills?|trust)(?: again)?|(?:plan|wills?|trust)"
        r" (?:\w+ ){0,3}?(?:up to date|out of date|years old)|(?:plan|wills?|trust)(?: \w+){0,6}? (?:needs?|wants?"
        r"|ought to be)"
        r" (?:updat\w*|chang\w*|alter\w*|amend\w*|redo\w*|looking at)|(?:updat|chang|alter|amend|redo)\w* (?:my|our"
        r"|the) "
        r"(?:\w+ )?(?:plan|wills?|trust)",
        rank=PARTICULAR,
        branch=ESTATES,
    ),
    law(
        ESTATES,
        (
            r"^(?!.*\b(?:review|sign\w*|trusts?)\b).*\b(?:wills?|estate plan\w*)\b.*",
            r"wills?|estate plan\w*|trusts?",
            r"estates?",
        ),
        r"(?:a|my|our|his|her|the|their|an?|new|old|living|mirror|simple|updated|make|making|write|writing|draft|do"
        r"|update)"
        r" wills?|wills|living trusts?|estate plan\w*|(?:a|family) trust",
        r"(?:nothing|something) (?:written|put|set) (?:down|in writing)|when (?:i|we) (?:die|go|pass|pop|kick|croak"
        r"|pop off)|(?:leave|leaving) (?:the house|everything|my|it all"
        r"|money)"
        r"|(?:looked after|taken care of|provided for) (?:when|if|after)|in case (?:something|anything) happens"
        r"|last wishes|who gets (?:the house|everything|what) (?:when|if)|inheritance tax",
    ),
    law(
        ESTATES,
        (r"trusts?(?! (?:and|or) wills?)", r"^(?!.*\bsign).*\b(?:wills?|estate plan\w*)\b.*"),
        r"trust funds?|(?:set|setting) up (?:\w+ ){0,2}?trusts?|in(?:to)? (?:a )?trust|(?:an?|our|family"
        r"|living) (?:\w+ )?trusts?",
        r"(?:put|set|tuck|leave|save)(?:ting)? (?:\w+ ){0,3}?(?:money|something|savings|bit)? ?(?:by|aside"
        r"|away) for (?:my|our|the)"
        r" (?:\w+ )?(?:grand\w+|kids?|children|sons?|daughters?|niece|nephew)|(?:cant|wont be able to|not be able to"
        r"|not to)"
        r" (?:touch|get (?:at|hold of|their hands on)|spend) (?:it )?(?:till|until|before)",
        rank=PARTICULAR,
    ),
    law(
        ESTATES,
        r"probate|estate admin\w*|administration|bereavement|estates?(?! plan)",
        r"probate|executors?|letters of administration|administrat(?:or|ion) of|estate of",
        rf"{KIN}(?:s| has| have| just| recently| sadly| only)* (?:died|passed(?: away| on)?|gone|no longer with us)"
        r"|(?:died|passed away) (?:last|two|three|in|without|a|on|recently)|inherit(?:ed|ance)?|contest\w* (?:a|the|my"
        r"|his|her)"
        r" (?:\w+ )?wills?|cut out of (?:the|his|her)|left (?:a|no) will|(?:his|her|mums|moms|dads) (?:estate|affairs)"
        r"|(?:lost|buried) (?:my|our) (?:mum|mom|dad|mother|father|husband|wife|nan|gran\w*)",
        rank=PARTICULAR,
    ),
    law(
        ESTATES,
        (r"powers?|lpa|poa|attorneyship|lasting", r"estate plan\w*|wills?|elder\w*"),
        r"powers? of attorney|poa|lpas?|lasting power\w*|enduring power|conservator\w*|deputyship|court of protection",
        r"dementia|alzheimer\w*|(?:cant|unable to|not able to|no longer) (?:\w+ )?(?:manage|handle|look after"
        r"|deal with|run)"
        r" (?:his|her|their|my) (?:own )?(?:\w+ )?(?:affairs|money|bills|finances|banking)|losing (?:his"
        r"|her) (?:marbles|memory"
        r"|mind)|(?:sign|decide|speak|act) (?:\w+ )?(?:for|on behalf of) (?:my|him|her|them)",
        rank=PARTICULAR,
    ),
    law(
        PROPERTY,
        (r"purchas\w*|buy\w*", r"conveyanc\w*|real estate|propert\w*|closings?"),
        r"purchas(?:e|ing)|first time buyers?|buying",
        r"(?:buy\w*|bought) (?:\w+ ){0,4}?(?:house|home|flat|place|property|condo|land|bungalow|apartment|cottage)"
        r"|offer (?:\w+ ){0,2}?accepted"
        r"|(?:our|my) first (?:place|home|house|flat)|found a (?:house|place|flat)",
        rank=PARTICULAR,
    ),
    law(
        PROPERTY,
        (r"sale|sell\w*", r"conveyanc\w*|real estate|propert\w*|closings?"),
        r"selling",
        r"(?:sell|sold|sale of) (?:\w+ ){0,4}?(?:house|home|flat|place|property|condo|land|bungalow|apartment|cottage)"
        r"|found a buyer"
        r"|(?:on|onto) the market",
        rank=PARTICULAR,
    ),
    law(
        PROPERTY,
        r"conveyanc\w*|propert\w*|real estate|house|home|closings?|residential|re ?mortgage|title|land",
        r"conveyanc\w*|closing|completion|exchange(?:d|ing)? (?:of )?contracts?|deeds?|re ?mortgag\w*"
        r"|transfer of equity|lease"
        r" extension|title (?:search|deeds|insurance)|boundar\w*|easements?|right of way|real estate|stamp duty"
        r"|leasehold|freehold",
        r"(?:buy\w*|bought|sell\w*|sold|purchas\w*) (?:\w+ ){0,4}?(?:house|home|flat|place|property|condo|land"
        r"|bungalow"
        r"|apartment|cottage)|offer (?:\w+ ){0,2}?accepted|under contract|moving house|first time buyers?|(?:add|put"
        r"|take|get)"
        r" (?:\w+ ){1,4}?(?:on|off) the (?:deeds?|title|mortgage|house)|neighbou?rs? (?:\w+ ){0,3}?(?:fence|hedge|wall"
        r"|land|tree)"
        r"|found a (?:buyer|house|place)",
    ),
    law(
        PROPERTY,
        r"landlords?|tenan\w*|housing|evict\w*|lettings?|rent\w*",
        r"evict\w*|landlords?|tenan\w*|section (?:21|8|twenty one|eight)|letting agents?|disrepair",
        r"deposit back|kicked out of (?:my|our) (?:flat|apartment|place|house)|(?:wont|hasnt|not) pa(?:y|id"
        r"|ying) (?:\w+ )?rent"
        r"|behind (?:on|with) (?:the |my )?rent|mou?ld|break (?:my|the|a|our) lease|lease (?:is )?up",
    ),
)
