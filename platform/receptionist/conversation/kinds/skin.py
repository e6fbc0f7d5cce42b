"""What people come to skin clinics for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Kind, kind

ALLERGY_TEST: Final = kind(  # other doctors have it too
    r"allerg(?:y|ies|en)\b.*\btest\w*|prick test\w*",
    r"(?:allerg(?:y|ies|en)|(?:skin )?(?:prick|scratch)) test\w*",
    (
        r"test\w*(?: (?:me|him|her|us|them|my \w+|our \w+))? for (?:\w+ ){0,2}?allerg\w+",
        r"(?:find out|know|see|tell|check|work out) what (?:\w+ ){1,3}?allergic to|skin prick",
    ),
    rank=PARTICULAR,
)
KINDS: Final[Sequence[Kind]] = (
    ALLERGY_TEST,
    kind(
        r"eczema|psoriasis|rash\w*|dermatitis",
        r"eczema|psoriasis|rash(?:es)?|dermatitis|hives|rosacea",
        r"(?:red|dry|raw|itchy|scaly|flaky|cracked|patchy)(?: \w+){0,2}? (?:scaly|itchy|flaky"
        r"|patch\w*|skin|raw|dry)|itch\w*"
        r"|scratch\w* (?:himself|herself|myself|it|them|all night)|flar(?:e|ed|ing) ?up",
    ),
    kind(
        r"(?:full |annual |total )*(?:skin|body|mole|skin cancer) (?:check|exam\w*|screening|mapping)",
        tells=(
            r"(?:skin|moles?|freckles?|body|spots?)(?: \w+){0,6}? (?:check\w*|exam\w*"
            r"|screen\w*|mapp\w*|chang\w*|grow\w*|bigger|bleed\w*"
            r"|darker|itch\w*|weird|funny|odd|suspicious|shape|different|looks?)|(?:check|look at|look over"
            r"|screen)(?: \w+){0,2}? (?:skin|moles?|freckles?|spots? on)"
            r"|skin cancer|melanoma|(?:funny|weird|suspicious|changing|new|dark|odd|worrying) (?:\w+ )?(?:mole"
            r"|spot|freckle|patch)|head to toe"
            r"|sun (?:damage|spots)|pre ?cancer\w*|basal cell|full body",
        ),
        wished=(r"moles?|yearly|annual|check\w*|freckles?|family history|skin",),
        never=r"taken off|removed|remove|cut (?:off|out)|acne|botox|pimples|zits|laser|facial",
    ),
    kind(
        r"acne",
        tells=(
            r"acne|zits?|pimples?|break(?:ing)? ?outs?|broke(?:n)? out|blackheads?|white ?heads?|ac+utane"
            r"|roac+utane|isotretinoin|cystic"
            r"|spott?y|spots(?: \w+){0,3}? (?:face|chin|forehead|cheeks|back)|(?:face|chin"
            r"|skin)(?: \w+){0,3}? (?:spots|spotty|a mess|pizza)",
        ),
        wished=(r"spots|face|teenage\w*|scars?|skin",),
    ),
    kind(
        r"warts?",
        tells=(
            r"warts?|verr?uca\w*|freez(?:e|ing) (?:it|them|this|these)(?: \w+)? off"
            r"|froze\w*",
        ),
        wished=(r"bumps? on (?:my|his|her) \w+",),
    ),
    kind(
        r"botox|anti wrinkle|wrinkle|injectables?|toxin",
        tells=(
            r"bo ?tox|wrinkl\w*|frown(?: lines?)?|crows? feet|(?:forehead|worry|laugh|smile) lines?|elevens|anti"
            r" wrinkle|freshen\w* up (?:my )?"
            r"(?:face|forehead)|jab\w* in (?:my )?forehead|look (?:\w+ )?younger|tox",
        ),
        wished=(r"lines|forehead|top ?up|touch ?up",),
    ),
    kind(
        r"fillers?",
        tells=(
            r"fillers?|lips? (?:plump\w*|done|filled|bigger|fuller)|(?:plump\w*|bigger"
            r"|fuller) lips?|cheek\w* fill\w*",
        ),
    ),
    kind(
        r"(?:mole|skin tag|lesion|growth) removal|minor surgery|excision",
        tells=(
            r"(?:mole|skin tags?|growth|lump|cyst|lipoma)s?(?: \w+){0,5}? (?:off|remov\w*|cut out|gone|rid)"
            r"|(?:remov\w*|take off|cut off|cut out|get rid of"
            r"|lop off|zap)(?: \w+){0,3}? (?:moles?|skin tags?|growth|lump|cyst)|skin tags?",
        ),
        wished=(r"moles?|bra strap|catches|shav\w*",),
    ),
    kind(
        r"laser|hair removal",
        tells=(
            r"(?:hair|bikini|underarms?|legs|moustache|mustache|chin hairs?)(?: \w+){0,4}? (?:laser\w*|remov\w*"
            r"|zapp\w*|gone for good)|laser\w*|hair removal"
            r"|zapp\w*",
        ),
        wished=(r"hairy|hair|sick of shaving",),
    ),
)
