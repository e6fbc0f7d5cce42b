"""What the guard must know of each language: one module each, in the shape of `guard.tongue`. Pure."""

from typing import Final

from receptionist.conversation.guard.tongue import Tongue
from receptionist.conversation.guard.tongues.english import ENGLISH
from receptionist.conversation.guard.tongues.spanish import SPANISH

TONGUES: Final[tuple[Tongue, ...]] = (ENGLISH, SPANISH)  # the first where a practice's own is none of them
