"""What people come to women's health practices for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Kind, kind
from receptionist.conversation.kinds.phrases import NUMBER

KINDS: Final[Sequence[Kind]] = (
    kind(
        r"annual exam|well woman|annual|yearly exam|gyn(?:a?ecolog\w*)? (?:exam|visit)",
        tells=(
            r"(?:annual|yearly|regular|routine)(?: \w+)? ?(?:exam|check ?up|visit|appointment|gyn\w*|one"
            r"|physical)?|well woman(?: \w+)?|pap(?: smear| test)?"
            r"|smear(?: test)?|pelvic exam|check ?up|breast exam|once over|lady bits|the works down there",
        ),
        wished=(r"overdue|years?|checked",),
        other=r"physical|dental|eye|skin|cat|dog",
        never=r"pregnan\w*|mammo\w*|birth control|i ?u ?d|teeth|eyes",
    ),
    kind(
        (r"i ?u ?d|coil|implant (?:fitting|insertion|placement)",),
        tells=(
            r"i ?u ?ds?|coils?|mirena|kyleena|paragard|copper t|nexplanon|implant|(?:something|one) (?:put |fitted "
            r"|placed )in"
            r"|(?:have|get|want|put) (?:it|one|something) (?:put |fitted |placed )?in\b",
        ),
        never=r"on the pill|the pill\b(?! (?:isnt|is not|doesnt|makes|made))|(?:tak\w+|come|have it"
        r"|get it) (?:\w+ )?out|remov\w*",
        other=r"remov\w*",
        rank=PARTICULAR,
    ),
    kind(
        r"(?:i ?u ?d|coil|implant) removal|removal of",
        tells=(
            r"(?:i ?u ?d|coil|implant)(?: \w+){0,15}? (?:out|remov\w*)"
            r"|(?:tak\w+|get|have|remov\w*)(?: \w+){0,3}? (?:i ?u ?d|coil|implant)(?: (?:out|taken out|removed))?",
        ),
        never=r"(?:put|fitt?ed|placed) (?:\w+ )?in",
        rank=PARTICULAR,
        other=r"mole|tattoo|skin|wart|stitch\w*|hair|braces?",
    ),
    kind(
        r"menopaus\w*|hormone (?:therapy|replacement|consultation)|hrt|mid ?life",
        tells=(
            r"menopaus\w*|peri ?menopaus\w*|hot (?:flash(?:es)?|flush(?:es)?)|night sweats?|the change|hrt"
            r"|(?:soak\w*|drench\w*|sweat\w*) (?:\w+ ){0,2}?(?:the |my )?(?:sheets|bed|nightie|pajamas|pyjamas"
            r"|at night)",
        ),
        rank=PARTICULAR,
    ),
    kind(
        r"pregnancy (?:confirmation|test\w*)|confirmation(?: of pregnancy)?(?: visit)?|early pregnancy",
        tells=(
            r"two (?:pink )?lines|(?:test|tests|it|that)(?: \w+){0,3}? positive|positive (?:\w+ )?tests?|(?:took|did"
            r"|done|taken)"
            r" (?:an? |the |\w+ )?(?:home )?(?:pregnancy )?tests?|missed (?:my|a|two|her) periods?|periods?(?: is"
            r"| are)?"
            r" (?:\w+ )?late|(?:think|might|may|could) (?:\w+ )?be (?:pregnant|expecting)|(?:think|pretty sure"
            r"|find out if"
            r"|know if) (?:im|i am|shes) (?:pregnant|expecting)",
        ),
        never=rf"(?:{NUMBER}) weeks(?! (?:late|overdue))|not pregnant|due date",
        rank=PARTICULAR,
    ),
    kind(
        (r"birth control|contracepti\w*|family planning", r"iud|coil"),
        tells=(
            r"(?:dont|do not|not|avoid|stop) (?:\w+ )?get(?:ting)? pregnant(?: again)?|birth control"
            r"|contracept\w*|on the pill|the pill|i ?u ?d|coil|nexplanon|mirena|depo|the patch"
            r"|implant (?:in|out|removed|changed)|(?:dont|not)"
            r" want (?:to get pregnant|any more (?:kids|babies))|nuva ?ring|morning after|plan b|tubes tied|hormones",
        ),
        wished=(r"pill|implant|ring|pregnan\w* (?:prevent\w*)",),
    ),
    kind(
        r"(?:first |new )*(?:pregnancy|prenatal|antenatal|ob|obstetric|maternity|booking) (?:visit|appointment"
        r"|exam|consultation|check)",
        tells=(
            rf"pregnan\w*|(?:test|tests|it|that)(?: \w+){{0,3}}? positive|positive (?:\w+ )?tests?|two lines"
            rf"|missed (?:my|a|two|her) periods?|period(?:s)?(?: is| are)?"
            rf" (?:\w+ )?late|expecting|knocked up|(?:{NUMBER}) weeks (?:along|gone|pregnant)?|due in|due date"
            rf"|having a baby|up the duff|in the family way"
            r"|bun in the oven",
        ),
        wished=(r"baby|first (?:visit|appointment)|midwife",),
        never=r"not pregnant|get(?:ting)? pregnant|massage",
    ),
    kind(
        r"ultrasound|scan|sonogram",
        tells=(
            rf"ultra ?sound|sonogram|(?:baby|anatomy|gender|{NUMBER} week|dating|growth|fertility) scan|(?:boy or"
            rf" (?:a )?girl|girl or (?:a )?boy)|(?:see|hear|look at)"
            r"(?: \w+){0,2}? (?:the |our |my )?(?:baby|heartbeat)|find out (?:the sex|what (?:were|we are|it is"
            r"|im) having)|how far along",
        ),
        wished=(r"scan|picture|fibroids?|cysts?",),
        other=r"body composition|aligner|retainer|orthotics|dental|bone|invisalign",
    ),
    kind(
        r"mammograms?|breast",
        tells=(
            r"mammo\w*|breasts? (?:\w+ )?(?:screen\w*|x ?ray|check\w*|exam\w*|scan)"
            r"|boobs? (?:squash\w*|squish\w*|check\w*|x ?ray\w*|done)"
            r"|(?:squash|squish)\w* (?:my |the )?(?:boobs?|breasts?)|lump in (?:my|her) breast",
        ),
        wished=(
            r"breasts?"
            r"|forty|turned (?:forty|fifty)",
        ),
    ),
)
