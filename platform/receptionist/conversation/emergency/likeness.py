"""How much words are like those of callers in an emergency: a second opinion beside the rules. Pure.

Two linear models over words, pairs and triples of words, and pieces of words, each found by its hash in a table of
small whole numbers: is it an emergency, and is it of harm to oneself. They know no grammar: they see what the rules
have no line for, and doubt what fits a line by chance. `python -m benchmarks.alarms.training` makes a language's file,
from the sentences that lie beside it. Decision 32 tells why.
"""

import re
import struct
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt
from pathlib import Path
from typing import Final
from zlib import crc32

_WORD: Final = re.compile(r"[a-z0-9]+")
_APOSTROPHES: Final = re.compile(r"['\u2019`]")
_PIECES: Final = (3, 4, 5)  # letters of a piece of a word
_EDGE: Final = "_"
_WORDS_KEPT: Final = 8192
_MORE: Final = 2  # a sentence is weighed as if it had so many words more: a single one says little
_HEAD: Final = struct.Struct("<Iff")  # of a table: how many numbers, what one of them makes, the bias


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
    closed = f"{_EDGE}{word}{_EDGE}"
    for length in _PIECES:
        for start in range(len(closed) - length + 1):
            yield f"{length}{closed[start : start + length]}"


def neighbours(words: Sequence[str]) -> Iterator[str]:
    """Pairs, pairs around a word, and triples; the beginning is one of them."""
    before, last = "", _EDGE
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


class Table:
    """One linear model."""

    def __init__(self, numbers: bytes, unit: float, bias: float) -> None:
        """`numbers`: -127 to 127, a power of two of them; `unit`: what 1 of them makes."""
        self._numbers = array("b", numbers)
        self._unit = unit
        self._bias = bias
        self._of_word = lru_cache(_WORDS_KEPT)(self._sum_of_word)

    def score(self, words: Sequence[str]) -> float:
        """In logits: above 0 it is likelier so than not."""
        numbers, places = self._numbers, len(self._numbers)
        total = sum(map(self._of_word, words))
        total += sum(numbers[place(pair, places)] for pair in neighbours(words))
        return self._bias + self._unit * weight_of(words) * total

    def _sum_of_word(self, word: str) -> int:
        return sum(self._numbers[place(piece, len(self._numbers))] for piece in pieces(word))


class Likeness:
    """One language's two tables."""

    def __init__(self, emergency: Table, self_harm: Table) -> None:
        self.emergency = emergency
        self.self_harm = self_harm


@lru_cache(maxsize=8)
def load(path: Path) -> Likeness:
    """Raises OSError and struct.error: the files are part of the package."""
    kept = path.read_bytes()
    emergency, rest = _table(kept)
    self_harm, _ = _table(rest)
    return Likeness(emergency, self_harm)


def packed(numbers: bytes, unit: float, bias: float) -> bytes:
    """A table as `load` reads it; a file is two of them."""
    return _HEAD.pack(len(numbers), unit, bias) + numbers


def _table(kept: bytes) -> tuple[Table, bytes]:
    places, unit, bias = _HEAD.unpack_from(kept)
    end = _HEAD.size + places
    return Table(kept[_HEAD.size : end], unit, bias), kept[end:]
