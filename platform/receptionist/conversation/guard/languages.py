"""The languages that the guard knows. A further one is a further line here. Pure."""

from typing import Final

from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.tongues.english import ENGLISH
from receptionist.conversation.guard.tongues.spanish import SPANISH

TONGUES: Final[tuple[Tongue, ...]] = (ENGLISH, SPANISH)  # the first where a practice's own is none of them
