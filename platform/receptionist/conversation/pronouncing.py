"""A practice's own words for the voice: "Nguyen" is said "win". Pure."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from re import Match
from typing import TypeAlias

from receptionist.conversation.patterns import regex

Pronunciations: TypeAlias = Sequence[tuple[str, str]]  # a word or a name as it is written, and as it is said


def pronounced(text: str, pronounce: Pronunciations) -> str:
    """Whole words only, in whatever case; the longest first; "Nguyen's" as well. What is put in is left as it is."""
    if not pronounce:
        return text
    said = tuple(pronounce)
    pattern = _pattern(said)
    if pattern is None:
        return text

    def replacement(found: Match[str]) -> str:
        return pattern.said[(found.lastindex or 1) - 1]

    return pattern.written.sub(replacement, unicodedata.normalize("NFC", text))


class _Pattern:
    def __init__(self, pronounce: Pronunciations) -> None:
        """Each word is a group of its own: its number tells how it is said."""
        longest = sorted(pronounce, key=lambda pair: len(pair[0]), reverse=True)
        self.said = [said for _, said in longest]
        words = "|".join(f"({_loosely(written)})" for written, _ in longest)
        self.written = regex(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)


@lru_cache(maxsize=1024)  # of a pure function
def _pattern(pronounce: tuple[tuple[str, str], ...]) -> _Pattern | None:
    pairs = [(word, said) for written, said in pronounce if (word := unicodedata.normalize("NFC", written).strip())]
    return _Pattern(pairs) if pairs else None


def _loosely(written: str) -> str:
    """With any blanks and any apostrophes."""
    parts = (re.escape(part) for part in regex(r"\s+").split(written))
    return regex(r"(?:'|’|‘)").sub("['’‘]", r"\s+".join(parts))
