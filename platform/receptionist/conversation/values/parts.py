"""Small tools that all captured values share: plain words with their stops, what was put right. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import without_marks

_APOSTROPHE = regex(r"(?<=\w)['’‘`](?=\w)")
_IN_NUMBER = regex(r"(?<=\d)[.,:](?=\d)")
_OTHER_MARK = regex(r"[^\w\s,.;!?+@]|_")
_STOP = regex(r"([,.;!?])")


@lru_cache(maxsize=256)  # of a pure function: the words of a turn are read for one thing after another
def plain_with_stops(text: str) -> str:
    """Small letters without accents and apostrophes; commas and full stops stand apart, other marks are spaces."""
    folded = _IN_NUMBER.sub(" ", _APOSTROPHE.sub("", without_marks(text.casefold())))
    return " ".join(_STOP.sub(r" \1 ", _OTHER_MARK.sub(" ", folded)).replace(";", ",").split())


@lru_cache(maxsize=512)  # those of the tongues: more than Python keeps by itself
def any_of(phrases: tuple[str, ...], behind: str = "") -> Pattern:
    """One of these expressions as whole words, the longest first, and what stands `behind` it."""
    longest = "|".join(sorted(phrases, key=len, reverse=True))
    return regex(rf"\b(?:{longest})\b{behind}")


def without(said: str, phrases: Sequence[str]) -> str:
    return " ".join(any_of(tuple(phrases)).sub(" ", said).split()) if phrases else said


def has_any(said: str, phrases: Sequence[str]) -> bool:
    return any_of(tuple(phrases)).search(said) is not None


def after_correction(said: str, rights: Sequence[str]) -> list[str]:
    """What was said first, and each time what was put in its place."""
    if not rights:
        return [said]
    return [piece.strip(" ,.") for piece in _any_word_of(tuple(rights)).split(said)]


@lru_cache(maxsize=16)  # a few for each tongue
def _any_word_of(words: tuple[str, ...]) -> Pattern:
    return any_of(tuple(map(re.escape, words)))
