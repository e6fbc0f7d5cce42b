"""How much words are like those of callers in an emergency: a second opinion beside the rules. Pure.

Two linear models over words, pairs and triples of words, pieces of words, and what words mean alike, each found by its
hash in a table of small whole numbers: is it an emergency, and is it of harm to oneself. They know no grammar: they see
what the rules have no line for, and doubt what fits a line by chance. `python -m benchmarks.alarms.training` makes a
language's file, from the sentences that lie beside it. Decision 32 tells why.
"""

import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from receptionist.conversation.word_features import EDGE, neighbours, pieces, place, weight_of

_WORDS_KEPT: Final = 8192
_SHORT: Final = 2  # letters: words without a meaning of their own
_NEAR: Final = 5  # groups back
_HEAD: Final = struct.Struct("<Iff")  # of a table: how many numbers, what one of them makes, the bias


class Meanings:
    """One language's groups of words that mean alike in an emergency: "floor" and "pavement", "Drano" and "bleach"."""

    def __init__(self, groups: Mapping[str, str]) -> None:
        """`groups`: words by the name of their group; one that ends with a star is the beginning of words."""
        self._groups: dict[str, list[str]] = {}
        self._stems: list[tuple[str, str]] = []
        for name, words in groups.items():
            for word in words.split():
                if word.endswith("*"):
                    self._stems.append((word[:-1], name))
                else:
                    self._groups.setdefault(word, []).append(name)
        self._of = lru_cache(_WORDS_KEPT)(self._named)

    def told(self, words: Sequence[str]) -> Iterator[str]:
        """Groups that occur; of the sentence with groups in place of its words pairs, pairs around one, and triples;
        and which group follows which not far off, whatever stands between."""
        near: list[str] = []
        follows: set[str] = set()
        before, last = "", EDGE
        for word in (*words, ""):
            groups = self._of(word)
            if not groups and len(word) <= _SHORT and word:
                continue
            said = groups[0] if groups else word or EDGE
            if said == last:
                continue
            yield f"~{last}~{said}"
            if before:
                yield f"~{before}~{last}~{said}"
                yield f"~{before}~.~{said}"
            before, last = last, said
            for group in groups:
                follows.update([f">{one}>{group}" for one in near])
                follows.add(group)
            near = [*near, *groups][-_NEAR:]
        yield from follows

    def _named(self, word: str) -> tuple[str, ...]:
        names = [f"<{name}>" for name in self._groups.get(word, ())]
        names += [f"<{name}>" for stem, name in self._stems if word.startswith(stem)]
        return tuple(dict.fromkeys(names))


class Table:
    """One linear model."""

    def __init__(self, numbers: bytes, unit: float, bias: float) -> None:
        """`numbers`: -127 to 127, a power of two of them; `unit`: what 1 of them makes."""
        self._numbers = array("b", numbers)
        self._unit = unit
        self._bias = bias
        self._of_word = lru_cache(_WORDS_KEPT)(self._sum_of_word)

    def score(self, words: Sequence[str], told: Iterable[str] = ()) -> float:
        """In logits: above 0 it is likelier so than not. `told`: what the words mean, for a table that knows it."""
        numbers, places = self._numbers, len(self._numbers)
        total = sum(map(self._of_word, words))
        total += sum(numbers[place(pair, places)] for pair in neighbours(words))
        total += sum(numbers[place(one, places)] for one in told)
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
