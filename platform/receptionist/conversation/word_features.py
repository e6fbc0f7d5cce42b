"""What a sentence is known by to a linear model: words, pieces of words, pairs and triples, each by its hash. Pure."""

import unicodedata
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Final
from zlib import crc32

from receptionist.conversation.patterns import regex

EDGE: Final = "_"
_WORD: Final = regex(r"[a-z0-9]+")
_APOSTROPHES: Final = regex(r"['\u2019`]")
_PIECES: Final = (3, 4, 5)  # letters of a piece of a word
_MORE: Final = 2  # a sentence is weighed as if it had so many words more: a single one says little


def words_of(text: str) -> list[str]:
    """Folded, without marks and apostrophes; a word said twice running is one."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not "\u0300" <= letter < "\u0370"
    )
    words: list[str] = []
    for word in _WORD.findall(_APOSTROPHES.sub("", plain)):
        if words[-1:] != [word]:
            words.append(word)
    return words


def pieces(word: str) -> Iterator[str]:
    """What a word is known by without its neighbours: itself, and pieces, for a word misheard is partly right."""
    yield word
    closed = f"{EDGE}{word}{EDGE}"
    for length in _PIECES:
        for start in range(len(closed) - length + 1):
            yield f"{length}{closed[start : start + length]}"


def neighbours(words: Sequence[str]) -> Iterator[str]:
    """Pairs, pairs around a word, and triples; the beginning is one of them."""
    before, last = "", EDGE
    for word in words:
        yield f"{last} {word}"
        if before:
            yield f"{before} . {word}"
            yield f"{before} {last} {word}"
        before, last = last, word


def weight_of(words: Sequence[str]) -> float:
    """Of each piece and pair of a sentence: a long one has more of them, and is no surer."""
    return 1 / sqrt(len(words) + _MORE)


def place(feature: str, places: int) -> int:
    """Where it stands in a table of so many numbers, a power of two."""
    return crc32(feature.encode()) & (places - 1)
