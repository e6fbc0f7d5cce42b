"""Trains the second opinion on emergencies. `python -m benchmarks.alarms.training`: half a minute.

Learns from the texts beside it (what callers say, by kind), the labelled set, and from the questions in
benchmarks/topics, the sentences in benchmarks/acts and the callers' lines of tests/conversations, none of which is an
emergency unless it says so. `--check` trains nothing that is kept: it holds out a fifth of the sentences at a time,
then a seventh of the kinds, and prints how the others tell them.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

import numpy as np
from benchmarks.alarms.features import Features, Floats, features
from msgspec import Struct
from numpy.typing import NDArray
from tests.emergencies import LEARNED, phrases

from receptionist.conversation.emergency import finding
from receptionist.conversation.emergency.likeness import Meanings, packed

_HERE: Final = Path(__file__).parent
_CONVERSATIONS: Final = _HERE.parents[1] / "tests" / "conversations"
_LANGUAGES: Final = {"english": "spanish", "spanish": "english"}
_PLACES: Final = 1 << 18
_PLACES_OF_SELF_HARM: Final = 1 << 14
_STEPS: Final = 200
_RATE: Final = 0.05
_DECAY: Final = 3e-6
_OF_CALLS: Final = 0.3  # how much a line of a call counts, and a sentence of the other language
_OF_OTHERS: Final = 0.1
_MEANINGS: Final = dict(zip(_LANGUAGES, (one.meanings for one in finding.LANGUAGES), strict=True))
_PLACE: Final = re.compile(r"\{[^}]*\}")  # of a pattern, to be filled
_WAYS: Final = 3  # times as many ways as its longest place has fillings
_SELF_HARM: Final = ("self-harm", "hacerse daño")


class Said(NamedTuple):
    words: str
    emergency: bool
    kind: str
    counts: float = 1.0


class Model(Struct):
    weights: Floats
    bias: float


def main() -> None:
    for language in _LANGUAGES:
        own, others = sentences(language)
        if "--check" in sys.argv:
            _check(language, own, others)
            continue
        meanings = _MEANINGS[language]
        emergency = _trained([*own, *others], [one.emergency for one in (*own, *others)], _PLACES, meanings)
        told = [one for one in own if one.emergency and one.kind != "labelled"]
        self_harm = _trained(told, [one.kind.startswith(_SELF_HARM) for one in told], _PLACES_OF_SELF_HARM)
        file = finding.LIKENESSES[language]
        file.write_bytes(b"".join(packed(*_small(one)) for one in (emergency, self_harm)))
        print(f"{language}: {len(own)} sentences; {file.stat().st_size / 1000:.0f} kB")


def sentences(language: str) -> tuple[list[Said], list[Said]]:
    """The language's own; and what says nothing of it, or nothing of emergencies."""
    own = _read(language) + _labelled(language)
    other = _LANGUAGES[language]
    foreign = _read(other) + _labelled(other)
    calls = [Said(line, False, "calls", _OF_CALLS) for line in dict.fromkeys((*_by_act(), *_conversations()))]
    return own, calls + [Said(one.words, False, "foreign", _OF_OTHERS) for one in foreign]


def _by_act() -> Iterator[str]:
    """What callers ask, and what they say by act: of the latter some tell of emergencies, which the rules find."""
    for folder in ("topics", "acts"):
        for path in sorted((_HERE.parent / folder).glob("*.txt")):
            for line in path.read_text("utf-8").splitlines():
                if line and not line.startswith(("[", "#")) and not _found_by_rule(line):
                    yield line


def _conversations() -> Iterator[str]:
    """Of calls that no emergency is expected of."""
    for path in sorted(_CONVERSATIONS.glob("**/*.toml")):
        for call in tomllib.loads(path.read_text("utf-8")).get("scenarios", ()):
            if "emergency" not in str(call):
                said = (line for line in call.get("caller", ()) if isinstance(line, str))  # others wait, or press keys
                yield from (line for line in said if not _found_by_rule(line))
    for path in sorted(_CONVERSATIONS.glob("**/*.turns")):
        for line in path.read_text("utf-8").splitlines():
            words, arrow, expected = line.rpartition("=>")
            if arrow and "emergency" not in expected:
                yield words.strip()


def _found_by_rule(line: str) -> bool:
    return any(isinstance(one, finding.Emergency) for each in finding.LANGUAGES for one in each.find(line))


def _labelled(language: str) -> list[Said]:
    return [Said(one.words, one.emergency, "labelled") for part in LEARNED for one in phrases(language, part)]


def _read(language: str) -> list[Said]:
    """`[+ kind]` stands before emergencies, `[- kind]` before what is none."""
    said: list[Said] = []
    sign, kind = "", ""
    files = sorted(_HERE.glob(f"{language}*.txt"))
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        if line.startswith("["):
            sign, _, kind = line[1:-1].partition(" ")
        elif "{" in line:
            ways = _filled(line)
            said += [Said(one, sign == "+", kind, 1 / sqrt(len(ways))) for one in ways]
        elif line and not line.startswith("#"):
            said.append(Said(line, sign == "+", kind))
    return said


def _filled(pattern: str) -> list[str]:
    """ "{a|b} c {d|e}" in some of its ways: each filling of each place at least once."""
    between = _PLACE.split(pattern)
    places = [one[1:-1].split("|") for one in _PLACE.findall(pattern)]
    shuffled = Random(pattern)  # the same ways each time
    ways: dict[str, None] = {}
    for number in range(_WAYS * max(map(len, places))):
        filled = between[0]
        for at, ways_of in enumerate(places):
            turn = at == number % len(places)
            filled += ways_of[number // len(places) % len(ways_of)] if turn else shuffled.choice(ways_of)
            filled += between[at + 1]
        ways[filled] = None
    return list(ways)


def _check(language: str, own: Sequence[Said], others: Sequence[Said]) -> None:
    kinds = sorted({one.kind for one in own if one.kind != "labelled"})
    shuffled = np.random.default_rng(1).integers(0, 5, len(own))
    for name, parts in (
        ("a fifth of the sentences", shuffled),
        (
            "a seventh of the kinds",
            np.array([kinds.index(one.kind) % 7 if one.kind != "labelled" else 7 for one in own]),
        ),
    ):
        scores = np.zeros(len(own))
        for part in range(int(parts.max()) + 1):
            rest = [one for one, of in zip(own, parts, strict=True) if of != part] + list(others)
            model = _trained(rest, [one.emergency for one in rest], _PLACES, _MEANINGS[language])
            held = [at for at, of in enumerate(parts) if of == part]
            heldout = features([own[at].words for at in held], _PLACES, _MEANINGS[language])
            scores[held] = _scores(heldout, model)
        so = np.array([one.emergency for one in own])
        for what, sure in (("raises", finding.RAISED_AT), ("leaves standing", finding.VETOED_BELOW)):
            seen = scores > sure
            print(f"{language}, without {name}: {what} {seen[so].mean():.1%} of emergencies, {seen[~so].mean():.1%}")


def _scores(seen: Features, model: Model) -> Floats:
    told = seen.values * model.weights[seen.places]
    return (np.bincount(seen.rows, told, seen.texts) + model.bias).astype(np.float64)


def _trained(said: Sequence[Said], so: Sequence[bool], places: int, meanings: Meanings | None = None) -> Model:
    """Logistic regression by Adam."""
    seen = features([one.words for one in said], places, meanings)
    used, at = np.unique(seen.places, return_inverse=True)
    counts = np.array([one.counts for one in said])
    counts /= counts.sum()
    meant = np.array(so, float)
    small = Model(np.zeros(len(used) + 1), 0.0)  # the bias is the last
    first, second = np.zeros(len(used) + 1), np.zeros(len(used) + 1)
    for step in range(1, _STEPS + 1):
        told = np.bincount(seen.rows, seen.values * small.weights[at], seen.texts) + small.weights[-1]
        off = (1 / (1 + np.exp(-told)) - meant) * counts
        slope: NDArray[Any] = np.bincount(at, seen.values * off[seen.rows], len(used)) + _DECAY * small.weights[:-1]
        slope = np.append(slope, off.sum())
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        small.weights -= _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
    weights = np.zeros(places)
    weights[used] = small.weights[:-1]
    return Model(weights, float(small.weights[-1]))


def _small(model: Model) -> tuple[bytes, float, float]:
    unit = float(np.abs(model.weights).max()) / 127
    return np.rint(model.weights / unit).astype(np.int8).tobytes(), unit, model.bias


if __name__ == "__main__":
    main()
