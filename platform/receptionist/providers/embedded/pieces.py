"""Sentences cut into the pieces of a vocabulary, the likeliest of all ways to cut them (SentencePiece's unigrams).

No piece goes over a space. So every word is cut by itself, and cut once: callers' words come again and again.
"""

import math
import re
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded.weights import Vocabulary

_KEPT: Final = 20_000  # words: 5 MB
_SPACE: Final = "\N{LOWER ONE EIGHTH BLOCK}"  # as the vocabulary writes it, before a word
_SPACES: Final = re.compile(" {2,}")
_UNKNOWN: Final = 10.0  # how much less likely a character without a piece is than the least likely piece
_BASIS, _PRIME, _WIDTH = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1  # of FNV-1a in 64 bits


class Pieces:
    """Pieces are found by hashes in an array: a dictionary of so many would take ten times the memory."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        hashes = _hashes(vocabulary)
        self._order = np.argsort(hashes).astype(np.uint32)
        self._hashes = hashes[self._order]
        self._longest = int(np.diff(vocabulary.starts).max())
        self._unknown = float(vocabulary.scores.min()) - _UNKNOWN
        self._of_word = lru_cache(_KEPT)(self._cut)

    def numbers(self, text: str, most: int) -> list[int]:
        """Of its pieces, at most so many, with those that begin and end every text."""
        spelled = _SPACES.sub(" ", text.translate(self._vocabulary.spelled)).removeprefix(" ")
        inner = [number for word in spelled.split(" ") for number in self._of_word(word)]
        return [self._vocabulary.first, *inner[: most - 2], self._vocabulary.last]

    def _cut(self, word: str) -> tuple[int, ...]:
        letters = [letter.encode() for letter in f"{_SPACE}{word}"]
        spans: list[tuple[int, int]] = []
        hashes: list[int] = []
        for start in range(len(letters)):
            value, size = _BASIS, 0
            for end in range(start, len(letters)):
                size += len(letters[end])
                if size > self._longest:
                    break
                for byte in letters[end]:
                    value = (value ^ byte) * _PRIME & _WIDTH
                spans.append((start, end + 1))
                hashes.append(value)
        best = [0.0, *[-math.inf] * len(letters)]  # of all ways to cut what is before this place
        came = [(0, self._vocabulary.unknown)] * len(best)  # from where, and by which piece
        for (start, end), number in zip(spans, self._found(hashes), strict=True):
            if number < 0 and end - start > 1:
                continue
            score = best[start] + (float(self._vocabulary.scores[number]) if number >= 0 else self._unknown)
            if score > best[end]:
                best[end], came[end] = score, (start, number if number >= 0 else self._vocabulary.unknown)
        cut: list[int] = []
        at = len(letters)
        while at:
            at, number = came[at]
            cut.append(number)
        return tuple(reversed(cut))

    def _found(self, hashes: list[int]) -> list[int]:
        """The pieces' numbers; -1: there is none."""
        wanted = np.array(hashes, np.uint64)
        places = np.searchsorted(self._hashes, wanted).clip(max=len(self._hashes) - 1)
        numbers = self._order[places].astype(np.int64)
        there = (self._hashes[places] == wanted) & (numbers != self._vocabulary.unknown)
        return list(np.where(there, numbers, -1).tolist())


def _hashes(vocabulary: Vocabulary) -> NDArray[np.uint64]:
    """Of all pieces, a byte of each at a time."""
    starts = vocabulary.starts[:-1].astype(np.int64)
    sizes = np.diff(vocabulary.starts)
    hashes = np.full(len(sizes), _BASIS, np.uint64)
    for at in range(int(sizes.max())):
        longer = np.flatnonzero(sizes > at)
        hashes[longer] = (hashes[longer] ^ vocabulary.text[starts[longer] + at]) * np.uint64(_PRIME)
    return hashes
