"""What a turn most likely is, by its words alone: a second opinion where no rule has one. English. Pure.

A linear model over words, pairs and triples of words, and pieces of words, one column of small whole numbers for each
act. It knows neither the practice nor what was said before. `python -m benchmarks.acts.training` makes its file from
the sentences that lie beside it. Decision 41 tells why.
"""

import struct
from array import array
from enum import StrEnum
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import Final, NamedTuple

from receptionist.conversation.word_features import neighbours, pieces, place, weight_of, words_of

FILE: Final = Path(__file__).with_suffix(".bin")
_HEAD: Final = struct.Struct("<If")  # places, what 1 in a column makes


class Act(StrEnum):
    """The order is that of the columns in the file."""

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    TELL = "tell"  # when is my appointment?
    ADDRESS = "address"
    HOURS = "hours"
    PRICE = "price"
    OFFERS = "offers"  # do you do, treat, take this?
    QUESTION = "question"  # any other of facts
    ADVICE = "advice"  # a judgement of a doctor, a lawyer
    MESSAGE = "message"
    PERSON = "person"
    OWN_MATTER = "own_matter"  # is my car done, are my results in?
    SALES = "sales"
    WRONG_NUMBER = "wrong_number"
    SMALL_TALK = "small_talk"
    BYE = "bye"


class Likely(NamedTuple):
    act: Act
    likelihood: float  # 0 to 1


class _Model(NamedTuple):
    columns: "list[array[int]]"
    unit: float
    biases: tuple[float, ...]


@lru_cache(maxsize=64)
def likely_act(text: str) -> Likely:
    """The likeliest. Raises OSError and struct.error: the file is part of the package."""
    model = _model()
    words = words_of(text)
    places = len(model.columns[0])
    found = [place(one, places) for word in words for one in pieces(word)]
    found += [place(one, places) for one in neighbours(words)]
    each = model.unit * weight_of(words)
    logits = [
        bias + each * sum(map(column.__getitem__, found))
        for column, bias in zip(model.columns, model.biases, strict=True)
    ]
    most = max(logits)
    return Likely(list(Act)[logits.index(most)], 1 / sum(exp(one - most) for one in logits))


def packed(columns: list[bytes], unit: float, biases: list[float]) -> bytes:
    """The file's contents, as `likely_act` reads them."""
    return _HEAD.pack(len(columns[0]), unit) + struct.pack(f"<{len(Act)}f", *biases) + b"".join(columns)


@cache
def _model() -> _Model:
    kept = FILE.read_bytes()
    places, unit = _HEAD.unpack_from(kept)
    biases = struct.Struct(f"<{len(Act)}f")
    start = _HEAD.size + biases.size
    columns = [array("b", kept[start + places * at : start + places * (at + 1)]) for at in range(len(Act))]
    return _Model(columns, unit, biases.unpack_from(kept, _HEAD.size))
