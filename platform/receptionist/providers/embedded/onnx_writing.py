"""Writes a network as an ONNX file is written (protobuf), so that none need be packaged. Only what is needed here."""

import struct
from collections.abc import Sequence
from typing import IO, Any, Final, TypeAlias

from numpy.typing import NDArray

Attribute: TypeAlias = int | float

MICROSOFT: Final = "com.microsoft"  # operators that onnxruntime adds
_FORMAT: Final = 9
_OPERATORS: Final = 18
_KINDS: Final = {"float32": 1, "uint8": 2, "int8": 3, "int64": 7}
_FLOAT, _INT = 1, 2  # kinds of attributes
_VARINT, _SIZED, _FOUR_BYTES = 0, 2, 5  # how protobuf writes a field


class Network:
    """Operators in the order in which they work; every value has a name. Written as they come: parts of one message may
    stand apart, and what has parsed them puts them together."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        operators = _field(8, _field(1, "") + _field(2, _OPERATORS)) + _field(8, _field(1, MICROSOFT) + _field(2, 1))
        file.write(_field(1, _FORMAT) + operators)
        self._write(2, b"network")

    def takes(self, name: str, sizes: Sequence[int | str]) -> str:
        """What is put in: floats; a size that has a name may be any. Gives its name."""
        self._write(11, _value(name, sizes))
        return name

    def gives(self, name: str, sizes: Sequence[int | str]) -> None:
        """What comes out, in the same way."""
        self._write(12, _value(name, sizes))

    def keep(self, name: str, values: NDArray[Any]) -> str:  # Any: of the kinds above
        """A value that is always the same. Gives its name."""
        sizes = b"".join(_field(1, size) for size in values.shape)
        self._write(5, sizes + _field(2, _KINDS[str(values.dtype)]) + _field(8, name) + _field(9, values.tobytes()))
        return name

    def add(
        self, operator: str, inputs: Sequence[str], outputs: Sequence[str], domain: str = "", **how: Attribute
    ) -> str:
        """Gives the first output's name."""
        names = b"".join(_field(1, name) for name in inputs) + b"".join(_field(2, name) for name in outputs)
        attributes = b"".join(_field(5, _attribute(name, value)) for name, value in how.items())
        self._write(1, names + _field(4, operator) + attributes + _field(7, domain))
        return outputs[0]

    def _write(self, number: int, content: bytes) -> None:
        self._file.write(_field(7, _field(number, content)))


def _value(name: str, sizes: Sequence[int | str]) -> bytes:
    shape = b"".join(_field(1, _field(2 if isinstance(size, str) else 1, size)) for size in sizes)
    return _field(1, name) + _field(2, _field(1, _field(1, _KINDS["float32"]) + _field(2, shape)))


def _attribute(name: str, value: Attribute) -> bytes:
    kind = (2, _FLOAT) if isinstance(value, float) else (3, _INT)
    return _field(1, name) + _field(kind[0], value) + _field(20, kind[1])


def _field(number: int, value: float | str | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3 | _VARINT) + _varint(value)
    if isinstance(value, float):
        return _varint(number << 3 | _FOUR_BYTES) + struct.pack("<f", value)
    content = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | _SIZED) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
