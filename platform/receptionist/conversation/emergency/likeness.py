"""How much words are like those of callers in an emergency: a second opinion beside the rules. Pure.

A linear model over words, pairs and triples of words and pieces of words, each found by its hash in a table of small
whole numbers. It knows no grammar: it sees what the rules have no line for, and doubts what fits a line by chance.
`python -m benchmarks.alarms.training` makes a language's file, from the sentences that lie beside it.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterator
from functools import lru_cache
from math import sqrt
from pathlib import Path
from typing import Final
from zlib import crc32

_WORD: Final = re.compile(r"[a-z0-9ñ]+")
_APOSTROPHES: Final = re.compile(r"['\u2019`]")
_PIECES: Final = (3, 4, 5)  # letters of a piece of a word
_SPACE: Final = "_"
_WORDS_KEPT: Final = 8192
SHARED: Final = 2.0  # so many words more than it has, a sentence is weighed as
UNIT: Final = 32.0  # of the table's numbers make 1


def words_of(text: str) -> list[str]:
    """Folded, without marks; a word said twice is one."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if ord(letter) < 0x300)
    words: list[str] = []
    for word in _WORD.findall(_APOSTROPHES.sub("", plain)):
        if words[-1:] != [word]:
            words.append(word)
    return words


def pieces(word: str) -> Iterator[str]:
    """What a word is known by, besides its neighbours: itself, and its pieces, for a word misheard is partly right."""
    yield word
    closed = f"{_SPACE}{word}{_SPACE}"
    for length in _PIECES:
        for start in range(len(closed) - length + 1):
            yield f"{length}{closed[start : start + length]}"


def neighbours(words: list[str]) -> Iterator[str]:
    """Pairs, pairs around a word, and triples; the beginning is a word."""
    before, last = _SPACE, _SPACE
    for word in words:
        yield f"{last} {word}"
        if before is not last:
            yield f"{before} . {word}"
            yield f"{before} {last} {word}"
        before, last = last, word


class Likeness:
    """One language's. `weights`: a power of two of whole numbers, -127 to 127, the last of which is the bias."""

    def __init__(self, weights: bytes) -> None:
        self._weights = array("b", weights)
        self._mask = len(weights) // 2 - 1 if False else len(weights) - 2
        self._of_word = lru_cache(_WORDS_KEPT)(self._sum_of_word)

    def score(self, words: list[str]) -> float:
        """Above 0: likelier an emergency than not; in logits."""
        return 0.0

    def _sum_of_word(self, word: str) -> int:
        return 0


def shared(count: int) -> float:
    return 1 / sqrt(count + SHARED)


def load(path: Path) -> Likeness:
    return Likeness(path.read_bytes())
