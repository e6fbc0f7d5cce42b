"""Which part of health a practice is for, and what is said that is for another: "new glasses", at a dentist's. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from receptionist.conversation.ailing import PART, is_ailing
from receptionist.conversation.animals import kinds_named
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service


class Field(Struct, frozen=True):
    care: str  # as it is told that there is none
    named: Pattern  # a service that only it has
    said: Pattern  # what it alone is for
    also: frozenset[str] = frozenset()  # the fields whose matters it sees as well


TEETH, EYES, EARS, BODY, MEDICAL, LOOKS = "teeth", "eyes", "ears", "body", "medical", "looks"


def _field(care: str, named: str, said: str, *also: str) -> Field:
    return Field(care, regex(rf"\b(?:{named})\b"), regex(rf"\b(?:{said})\b"), frozenset(also))


FIELDS: Final = {
    TEETH: _field(
        "dental care",
        r"tooth\w*|teeth|dental|dentist\w*|fillings?|hygien\w*|whiten\w*|braces?|brackets?|retainers?"
        r"|aligners?|implants?"
        r"|gums?|periodont\w*|sealants?|crowns?|ortho(?:dontic)?s?|scale and polish|dentures?|invisalign",
        r"tooth\w*|teeth|molars?|fillings|(?<!need )(?<!needs )(?<!want )(?<!wants )filling(?! (?:in|up|out)\b)|crowns?"
        r"|dentures?|root canals?|braces|brackets?|gums|gum|retainers?"
        r"|invisalign"
        r"|veneers?|cavity|cavities|wisdom (?:tooth|teeth)|hygienist|dentist",
    ),
    EYES: _field(
        "eye care",
        r"sight|eyes?|vision|lens\w*|contacts?|glasses|frames?|optical|spectacles?|optom\w*",
        r"(?:new |reading |my |his |her )?(?:glasses|specs|spectacles|bifocals|varifocals)|contact lens\w*|eye"
        r" (?:test|exam)s?"
        r"|eyes? (?:tested|checked|examined)|(?:check|test|examine) (?:my|his|her) (?:eyes|sight|vision)",
    ),
    EARS: _field(
        "hearing care",
        r"hearing|tinnitus|audio\w*|ear|earwax",
        r"hearing aids?|hearing (?:test|checked|tested)|audiolog\w*",
    ),
    BODY: _field(
        "that",
        r"massage|needling|cupping|gait|physio\w*|osteo\w*|chiro\w*|chiropody|podiat\w*|foot|ingrow\w*|orthotics?"
        r"|verruca\w*|taping"
        r"|rehab\w*|spinal|running|acupuncture|pelvic|ultrasound therapy",
        r"physio\w*|chiropract\w*|osteopath\w*|chiropod\w*|podiatr\w*|massage",
    ),
    MEDICAL: _field(
        "medical care",
        r"sick|ill|physical|well child|well baby|well woman|well visit|flu|doctors?|gp|blood|smear|newborn"
        r"|vaccin\w*|immuni[sz]\w*"
        r"|urgent visit|office visit|walk in|minor (?:illness|injur\w+)|birth control|pregnancy|annual exam"
        r"|travel|medical",
        r"flu (?:shot|jab)s?|sore throat|blood (?:test|work)|cough\w*|vomiting|diarrh?o?ea|sports physical"
        r"|birth control"
        r"|prenatal|smear",
        BODY,
    ),
    LOOKS: _field(
        "hair or nail care",
        r"hair\w*|nails?|brows?|lash\w*|wax\w*|manicure|pedicure|groom\w*|bath|trim|facial|botox|skin|laser",
        r"hair ?cuts?|hair (?:trim\w*|colou?r\w*|done)|highlights|manicures?|finger ?nails|my nails done|acrylics"
        r"|shellac",
    ),
}
_PART: Final = regex(rf"\b{PART}s?\b")
_MY_PART: Final = regex(rf"\b(?:broken?|hurt|twisted|sprained|injured) (?:my|his|her) (?:\w+ )?{PART}s?\b")
_OWN_PARTS: Final = {
    TEETH: regex(r"\b(?:mouth|gums?|tooth|teeth|molars?|jaw|face|cheek|tongue|lips?|head|ears?|neck)\b"),
    EYES: regex(r"\b(?:eyes?|head|nose|face|ears?)\b"),
    EARS: regex(r"\b(?:ears?|head|neck|jaw|nose|throat)\b"),
}


@lru_cache(maxsize=256)  # of a pure function: names of a practice's services
def fields_of(names: Sequence[str]) -> frozenset[str]:
    """Empty: nobody knows."""
    own = {field for field, one in FIELDS.items() for name in names if one.named.search(plain(name))}
    return frozenset(own).union(*(FIELDS[field].also for field in own))


_PEOPLES: Final = regex(  # services that no animal comes for
    r"\b(?:flu|physicals?|smear|well (?:child|woman|man|baby)|drug|covid|birth control|newborn|travel|hygien\w*"
    r"|braces|brackets?|whitening|retainers?|fillings?|sight test|contact lens\w*|hearing)\b"
)
_PET: Final = r"(?:dog|puppy|pup|cat|kitten|rabbit|bunny|hamster|guinea pig|parrot|horse)"
_PETS_CARE: Final = regex(
    rf"\b(?:my|our|the|his|her) (?:\w+ )?{_PET}s? (?:\w+ ){{0,4}}?(?:shots?|vaccin\w*|jabs?|boosters?|check ?up"
    r"|neutered|spayed|groomed|rabies|nails|limping|sick|ill|teeth)\b"
    rf"|\b(?:shots?|vaccin\w*|jabs?|boosters?|check ?up|appointment|visit|seen) for (?:my|our|the) (?:\w+ )?{_PET}s?\b"
    rf"|\b(?:get|have|bring|take) (?:my|our) (?:\w+ )?{_PET} (?:\w+ )?(?:seen|vaccinated|neutered|spayed|looked at"
    r"|chipped)\b"
)


def for_animals_elsewhere(heard: Heard, services: Sequence[Service]) -> bool:
    """ "My dog's shots", at a doctor's."""
    if _PETS_CARE.search(heard.plain) is None:
        return False
    names = [plain(one.name) for one in services]
    return any(_PEOPLES.search(one) for one in names) and not any(map(kinds_named, names))


def care_elsewhere(heard: Heard, services: Sequence[Service]) -> str:
    """What is wanted that is another field's: "eye care". Empty: nothing of the kind."""
    return _care_elsewhere(heard, tuple(services))


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def _care_elsewhere(heard: Heard, services: tuple[Service, ...]) -> str:
    own = fields_of(tuple(one.name for one in services))
    if for_animals_elsewhere(heard, services):
        return "veterinary care"
    if not own or any(FIELDS[field].said.search(heard.plain) for field in own):
        return ""
    if field := next((one for name, one in FIELDS.items() if name not in own and one.said.search(heard.plain)), None):
        return field.care
    theirs = _OWN_PARTS.get(next(iter(own))) if len(own) == 1 else None
    if theirs is None or theirs.search(heard.plain):
        return ""
    ails = is_ailing(heard) and _PART.search(heard.plain) is not None
    return FIELDS[MEDICAL].care if ails or _MY_PART.search(heard.plain) else ""
