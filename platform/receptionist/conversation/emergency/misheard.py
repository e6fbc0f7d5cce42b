"""Words that sound like a phrase of the practice: a phrase misheard, or something else. Pure."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.common_words import COMMON
from receptionist.conversation.words import plain

_SHORT: Final = 4  # letters: "was", "want", "with" are often misheard
_STEM: Final = 3  # letters by which words are of one family


def says_another(phrase: str, said: Sequence[str]) -> bool:
    """ "Not eating", of "not breathing": an everyday word stands for another, and is none that was misheard."""
    words = plain(phrase).split()
    return any(
        word not in words
        and word in COMMON
        and len(word) > _SHORT
        and not any(word[:_STEM] == other[:_STEM] for other in words)
        for word in said
    )
