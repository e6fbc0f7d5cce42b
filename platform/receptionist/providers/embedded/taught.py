"""The last layers of the sentences' model, as they were taught what callers' words are for: the same names and kinds as
in its own file. `python -m benchmarks.meant.training` writes them."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded.weights import BLOCK, Floats

FILE: Final = Path(__file__).with_name("taught.npz")
_NOTHING: Final = 128  # of eight bits: four would lose most of what was taught
_LARGEST: Final = 127


class Taught:
    bits: Final = 8  # of a matrix's weights

    def __init__(self, path: Path = FILE) -> None:
        with np.load(path) as kept:
            self._kept: dict[str, NDArray[np.generic]] = {name: kept[name] for name in kept.files}
        self.first = min(int(name.partition(".")[0].removeprefix("l")) for name in self._kept)

    def floats(self, name: str) -> Floats:
        return self._kept[name].astype(np.float32)

    def blocks(self, name: str) -> tuple[NDArray[np.uint8], Floats]:
        """Of a matrix: its weights in order, and a scale for each block."""
        return self._kept[name].astype(np.uint8), self.floats(f"{name}.scales")

    def matrix(self, name: str, wide: int) -> Floats:
        """Out x in."""
        weights, scales = self.blocks(name)
        return ((weights.reshape(-1, BLOCK).astype(np.float32) - _NOTHING) * scales.reshape(-1, 1)).reshape(-1, wide)


def in_blocks(matrix: Floats) -> tuple[NDArray[np.uint8], Floats]:
    """`blocks` that come near to a matrix, out x in."""
    weights = matrix.reshape(-1, BLOCK)
    scales = (np.abs(weights).max(axis=1) / _LARGEST).astype(np.float16).astype(np.float32)
    scales[scales == 0] = 1
    found = np.rint(weights / scales[:, None]).clip(-_LARGEST, _LARGEST) + _NOTHING
    return found.astype(np.uint8), scales
