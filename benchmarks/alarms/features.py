"""What sentences are made of for the linear models that are trained here."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from receptionist.conversation.emergency.likeness import Meanings
from receptionist.conversation.word_features import neighbours, pieces, place, weight_of, words_of

Floats = NDArray[np.float64]


class Features(NamedTuple):
    """Each feature of each text, one after the other: its place in the table, its text, how much it counts."""

    places: NDArray[np.int64]
    rows: NDArray[np.int64]
    values: Floats
    texts: int


def features(texts: Sequence[str], places: int, meanings: Meanings | None = None) -> Features:
    """Of each text what the models at run time see of it (`word_features`)."""
    found: list[int] = []
    rows: list[int] = []
    values: list[float] = []
    for row, text in enumerate(texts):
        words = words_of(text)
        own = [place(one, places) for one in (*(p for word in words for p in pieces(word)), *neighbours(words))]
        own += [place(one, places) for one in (meanings.told(words) if meanings else ())]
        found += own
        rows += [row] * len(own)
        values += [weight_of(words)] * len(own)
    return Features(np.array(found), np.array(rows), np.array(values), len(texts))
