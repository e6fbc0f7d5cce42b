"""Mu-law, the telephone's own encoding: one byte a sample, 8000 a second."""

from array import array
from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias

Samples: TypeAlias = "array[int]"  # quoted: Python 3.11 has it for type checkers only

RATE_HZ: Final = 8000
FRAME_MS: Final = 20
FRAME_BYTES: Final = RATE_HZ * FRAME_MS // 1000
SILENCE: Final = b"\xff"  # one sample of it

_BIAS: Final = 33  # of 14-bit magnitudes
_LARGEST: Final = 8158


def decode(mulaw: bytes) -> Samples:
    """One byte in, one signed 16-bit sample out; any length. (ITU-T G.711, table 2a)"""
    return array("h", map(decoding_table().__getitem__, mulaw))


def encode(samples: Iterable[int]) -> bytes:
    """Signed 16-bit samples in, one byte each out."""
    table = encoding_table()
    return bytes([table[(sample >> 2) & 0x3FFF] for sample in samples])


def silence(ms: int) -> bytes:
    return SILENCE * (RATE_HZ * ms // 1000)


@cache
def decoding_table() -> Samples:
    """The sample that each of the 256 bytes stands for."""
    return array("h", map(_sample, range(256)))


@cache
def encoding_table() -> bytes:
    """The byte of each 14-bit sample: index it with `(sample >> 2) & 0x3FFF`."""
    return bytes(_byte(number if number < 0x2000 else number - 0x4000) for number in range(0x4000))


def _sample(byte: int) -> int:
    byte = ~byte & 0xFF
    magnitude = ((((byte & 0x0F) << 1) | _BIAS) << (byte >> 4 & 7)) - _BIAS
    return (-magnitude if byte & 0x80 else magnitude) << 2


def _byte(sample: int) -> int:
    sign = 0x80 if sample < 0 else 0
    magnitude = min(abs(sample), _LARGEST) + _BIAS
    segment = magnitude.bit_length() - 6
    return ~(sign | segment << 4 | (magnitude >> segment + 1) & 0x0F) & 0xFF
