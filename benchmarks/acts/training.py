"""Trains what tells a turn's likeliest act. `python -m benchmarks.acts.training`: a minute.

Learns from the texts beside it, sentences by act, from carriers with their gaps filled (`filled.py`) and from single
turns of strangers (`turns.py`). `--check` keeps nothing: it holds out a fifth of the sentences at a time, of the filled
ones a fifth of the carriers, of the turns a fifth of the practices that they were said to, and prints how often the
others tell them rightly, in all and where they are sure.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from benchmarks.acts.filled import filled
from benchmarks.acts.turns import turns
from benchmarks.alarms.features import Floats, features
from numpy.typing import NDArray

from receptionist.conversation.likely_acts import FILE, Act, packed

_HERE: Final = Path(__file__).parent
_PLACES: Final = 1 << 15
_STEPS: Final = 120
_RATE: Final = 0.05
_DECAY: Final = 3e-6
_OF_CALLS: Final = 0.5  # how much a turn counts whose act the dialogue told, and nobody looked at
_OF_CARRIERS: Final = 0.5  # of the fillings of one carrier there are several
_SURE: Final = (0.0, 0.5, 0.6, 0.8, 0.9)


class _Said(NamedTuple):
    words: str
    act: int
    counts: float
    to: str = ""  # the practice that heard it, of a turn of a stranger
    carrier: str = ""  # that it was made of

    @property
    def origin(self) -> str:
        """What is held out as a whole."""
        return self.to or self.carrier


class _Model(NamedTuple):
    weights: Floats  # places by acts
    biases: Floats


def main() -> None:
    said = _sentences()
    if "--check" in sys.argv:
        _check(said)
        return
    model = _trained(said)
    unit = float(np.abs(model.weights).max()) / 127
    small = np.rint(model.weights / unit).astype(np.int8)
    FILE.write_bytes(packed([column.tobytes() for column in small.T], unit, model.biases.tolist()))
    print(f"{len(said)} sentences; {FILE.stat().st_size / 1000:.0f} kB")


def _sentences() -> list[_Said]:
    said: list[_Said] = []
    acts = list(Act)
    for path in sorted(_HERE.glob("*.txt")):
        counts = _OF_CALLS if path.stem.endswith("_calls") else 1.0
        act = 0
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                act = acts.index(Act(line[1:-1]))
            elif line and not line.startswith("#"):
                said.append(_Said(line, act, counts))
    said += [_Said(one.words, acts.index(one.act), _OF_CARRIERS, carrier=one.carrier) for one in filled()]
    return said + [_Said(words, acts.index(act), 1.0, practice) for words, act, practice in turns()]


def _trained(said: Sequence[_Said]) -> _Model:
    """Logistic regression over all acts, by Adam. A frequent act counts as the root of how often it is said."""
    seen = features([one.words for one in said], _PLACES)
    used, at = np.unique(seen.places, return_inverse=True)
    acts = np.array([one.act for one in said])
    counts = np.array([one.counts for one in said])
    counts /= np.sqrt(np.bincount(acts, counts, len(Act))[acts] + 1)
    counts /= counts.sum()
    meant = np.eye(len(Act))[acts]
    values = np.zeros((len(used) + 1, len(Act)))  # the biases are the last row
    first, second = np.zeros_like(values), np.zeros_like(values)
    for step in range(1, _STEPS + 1):
        logits = _columns(seen.rows, seen.values, values[at], len(said)) + values[-1]
        off = (_softmax(logits) - meant) * counts[:, None]
        slopes = np.vstack([_columns(at, seen.values, off[seen.rows], len(used)), off.sum(0)])
        slopes[:-1] += _DECAY * values[:-1]
        first = 0.9 * first + 0.1 * slopes
        second = 0.999 * second + 0.001 * slopes * slopes
        values -= _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    weights = np.zeros((_PLACES, len(Act)))
    weights[used] = values[:-1]
    return _Model(weights, values[-1])


def _columns(into: NDArray[np.int64], values: Floats, of: Floats, rows: int) -> Floats:
    """Sums of `values` times `of`, by where they belong, an act a column."""
    return np.stack(
        [np.bincount(into, values * of[:, act], rows).astype(np.float64) for act in range(len(Act))], axis=1
    )


def _softmax(logits: Floats) -> Floats:
    each = np.exp(logits - logits.max(1, keepdims=True))
    return each / each.sum(1, keepdims=True)


def _check(said: Sequence[_Said]) -> None:
    shuffled = np.random.default_rng(1)
    parts = shuffled.integers(0, 5, len(said))
    parted = {
        origin: part
        for origins in (sorted({one.to for one in said}), sorted({one.carrier for one in said}))
        for origin, part in zip(origins, shuffled.permutation(len(origins)) % 5, strict=True)
    }
    parts = np.array([parted[one.origin] if one.origin else part for one, part in zip(said, parts, strict=True)])
    right = np.zeros(len(said), bool)
    likely = np.zeros(len(said))
    for part in range(5):
        model = _trained([one for one, of in zip(said, parts, strict=True) if of != part])
        held: list[int] = np.flatnonzero(parts == part).tolist()
        seen = features([said[at].words for at in held], _PLACES)
        logits = _columns(seen.rows, seen.values, model.weights[seen.places], len(held)) + model.biases
        likely[held] = _softmax(logits).max(1)
        right[held] = logits.argmax(1) == [said[at].act for at in held]
    turn = np.array([bool(one.to) for one in said])
    carried = np.array([bool(one.carrier) for one in said])
    own = np.array([one.counts == 1.0 for one in said]) & ~turn & ~carried
    of_calls = ~own & ~turn & ~carried
    for what, some in (
        ("written by act", own),
        ("turns of calls", of_calls),
        ("carriers", carried),
        ("turns of strangers", turn),
    ):
        for sure in _SURE:
            so = some & (likely >= sure)
            print(f"{what}, from {sure:.1f} on: {so.sum() / some.sum():.1%} told, {right[so].mean():.1%} rightly")


if __name__ == "__main__":
    main()
