"""Of which trades a practice is, by the names of its services. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from receptionist.conversation.kinds import bodies, medical, minds, senses, skin, teeth, visits, women
from receptionist.conversation.kinds.animals import ANIMALS
from receptionist.conversation.kinds.fields import BODY, EARS, EYES, FIELDS, MEDICAL, TEETH
from receptionist.conversation.kinds.homes_and_gyms import GYMS, HOMES
from receptionist.conversation.kinds.kind import Trade, words
from receptionist.conversation.kinds.law import LAW
from receptionist.conversation.kinds.looks import LOOKS
from receptionist.conversation.kinds.works import ARTS, CARS, MONEY
from receptionist.conversation.words import plain
from receptionist.practice.definition import Service

_TRADES: Final = (ANIMALS, LAW, LOOKS, CARS, MONEY, ARTS, HOMES, GYMS)  # a practice is of one of them
_NO_HEALTH: Final = words(r"pets?|dogs?|cats?|animals?|puppy|kittens?|neuter\w*|spay\w*")
_HEALTH: Final = (  # and may be of several of these
    Trade(FIELDS[MEDICAL].named, (*medical.KINDS, *bodies.KINDS, skin.ALLERGY_TEST), _NO_HEALTH),
    Trade(FIELDS[TEETH].named, teeth.KINDS, _NO_HEALTH),
    Trade(FIELDS[BODY].named, bodies.KINDS, _NO_HEALTH),
    Trade(words(f"(?:{FIELDS[EYES].named.pattern}|{FIELDS[EARS].named.pattern})"), senses.KINDS, _NO_HEALTH),
    Trade(
        words(r"skin|moles?|acne|eczema|psoriasis|rash|warts?|botox|fillers?|laser|lesions?|wrinkle"),
        skin.KINDS,
        _NO_HEALTH,
    ),
    Trade(
        words(
            r"annual exam|well woman|gyn\w*|birth control|contracepti\w*|iud|coil|pregnan\w*|(?:pre|ante) ?natal"
            r"|ultrasound|mammograms?|breast|ob|obstetric\w*|maternity|midwife\w*|fertility"
        ),
        women.KINDS,
        _NO_HEALTH,
    ),
    Trade(
        words(r"therap(?:y|ist)|counsell?ing|couples?|marriage|individual session|intake|psych\w*|first meeting"),
        minds.KINDS,
        _NO_HEALTH,
    ),
)

_ANY: Final = Trade(words(r"\w+"), visits.KINDS)


@lru_cache(maxsize=256)  # of a pure function: names of a practice's services
def trades_of(services: Sequence[Service]) -> Sequence[Trade]:
    """Of which most of the names, and of what is asked for, tell; those of health; and what all have."""
    told = _told(services)
    main = max(((_votes(one, told), -at) for at, one in enumerate(_TRADES)), default=(0, 0))
    return [*([_TRADES[-main[1]]] if main[0] else []), *(one for one in _HEALTH if _votes(one, told)), _ANY]


def _votes(trade: Trade, told: Sequence[str]) -> int:
    if trade.never and any(trade.never.search(one) for one in told):
        return 0
    return sum(trade.known_by.search(one) is not None for one in told)


def _told(services: Sequence[Service]) -> Sequence[str]:
    return [plain(one) for service in services for one in (service.name, *service.ask)]
