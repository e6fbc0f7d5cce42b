"""Writes how far channels of the sentences' model reach, by which it is smoothed: `python scripts/smoothing.py [file]`

What some hundred lines of callers, and a few that are none, make of them. Anew whenever a layer is taught anew.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from receptionist.providers.embedded.eight_bits import SMOOTHING, smoothing_of
from receptionist.providers.embedded.onnx_writing import Network
from receptionist.providers.embedded.pieces import Pieces
from receptionist.providers.embedded.sentences import PREFIX, Layers, Writing, session, smoothing_name
from receptionist.providers.embedded.taught import Taught
from receptionist.providers.embedded.weights import Floats, Weights, packaged

_SAID: Final = Path(__file__).parents[1] / "benchmarks" / "meant"
_FILES: Final = 12  # at least
_EVERY: Final = 8
_LINE: Final = re.compile(r" => (.{12,110})$", re.MULTILINE)
_ODD: Final = (
    "",
    "?",
    "hm",
    "x" * 60,
    "ha ha ha ha ha ha",
    "1 2 3 4 5 6 7 8 9 0",
    "¿Hasta qué hora abren?",
    "да",
    "早上好",
)


class _Watched(Writing):
    """Gives, beside what it finds, all that it multiplies."""

    def __init__(self, weights: Weights, network: Network) -> None:
        super().__init__(weights, network)
        self.multiplications: list[tuple[Layers, str, Sequence[str], int]] = []

    def multiplied(self, layers: Layers, value: str, names: Sequence[str], wide: int) -> str:
        self.multiplications.append((layers, value, names, wide))
        return super().multiplied(layers, value, names, wide)

    def give_all(self) -> None:
        for _, value, _, wide in self.multiplications:
            if value != "halfway":
                self._network.gives(value, ["sentences", "pieces", wide])


def main() -> None:
    weights, taught = Weights(packaged()), Taught()
    found = dict(_smoothings(weights, taught, list(_lines())))
    path = Path(sys.argv[1]) if sys.argv[1:] else SMOOTHING
    cast("Any", np).savez_compressed(path, **{name: one.astype(np.float16) for name, one in found.items()})


def _lines() -> Iterator[str]:
    many = 0
    for file in sorted(_SAID.glob("said_a_*.txt")):
        yield from _LINE.findall(file.read_text("utf-8"))[::_EVERY]
        many += 1
    if many < _FILES:
        raise SystemExit(f"{_SAID} has lines of only {many} practices")
    yield from _ODD


def _smoothings(weights: Weights, taught: Taught, lines: Sequence[str]) -> Iterator[tuple[str, Floats]]:
    pieces, width = Pieces(weights.vocabulary), weights.width
    places = weights.floats("emb.pos").reshape(-1, width) + weights.floats("emb.type")[:width]
    begins: list[Floats] = []
    for line in lines:
        numbers = pieces.numbers(PREFIX + line, weights.longest)
        begin = (weights.rows("emb.word", numbers) + places[: len(numbers)]).astype(np.float32)
        begins.append(begin[np.newaxis])
    halfway: list[Floats] = []
    for of_taught in (False, True):
        watched: list[_Watched] = []

        def write(network: Network, of_taught: bool = of_taught, watched: list[_Watched] = watched) -> None:
            writing = _Watched(weights, network)
            writing.write_taught(taught) if of_taught else writing.write_packaged(taught.first)
            writing.give_all()
            watched.append(writing)

        working = session(write)
        outputs = [one.name for one in working.get_outputs()]
        reach: dict[str, Floats] = {}
        for begin in halfway if of_taught else begins:
            values = dict(zip(outputs, working.run(None, {"halfway" if of_taught else "begin": begin}), strict=True))
            if of_taught:
                values["halfway"] = begin
            else:
                halfway.append(values[outputs[1]])
            for _, value, _, _ in watched[0].multiplications:
                furthest = np.abs(values[value][0]).max(axis=0)
                reach[value] = np.maximum(reach[value], furthest) if value in reach else furthest
        for layers, value, names, wide in watched[0].multiplications:
            matrix = np.concatenate([layers.matrix(f"{name}.w", wide) for name in names])
            yield smoothing_name(layers, names[0]), smoothing_of(reach[value], matrix)


if __name__ == "__main__":
    main()
