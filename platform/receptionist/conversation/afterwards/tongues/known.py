"""The languages there are. The first where a practice's own is none of them. Pure."""

from typing import Final

from receptionist.conversation.afterwards.tongue import Tongue
from receptionist.conversation.afterwards.tongues.english import ENGLISH
from receptionist.conversation.afterwards.tongues.spanish import SPANISH

TONGUES: Final[tuple[Tongue, ...]] = (ENGLISH, SPANISH)


def tongue_of(language: str) -> Tongue:
    """By a practice's language: "es-MX"."""
    return next((one for one in TONGUES if language.startswith(one.code)), TONGUES[0])
