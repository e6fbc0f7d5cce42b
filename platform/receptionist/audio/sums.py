"""The sum of bytes, as quickly as C has it: one of zlib's checksums is a sum. Pure."""

from zlib import adler32

_MOST = 256  # bytes of the largest value whose sum stays below the checksum's modulus, 65521


def total(data: bytes) -> int:
    """What `sum` makes of it, in a quarter of the time or less."""
    if len(data) <= _MOST:
        return adler32(data, 0) & 0xFFFF
    return sum(adler32(data[begin : begin + _MOST], 0) & 0xFFFF for begin in range(0, len(data), _MOST))
