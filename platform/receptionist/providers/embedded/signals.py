"""Samples as the models want them: mu-law to and from floats, twice the rate, levels. Only workers load it (numpy)."""

from functools import cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from receptionist.audio import mulaw

Signal: TypeAlias = NDArray[np.float32]  # full scale is 1

_REACH: Final = 16  # samples on each side that the one between two others is made of
_QUIETEST: Final = 1e-9  # power: -90 dBFS


def from_mulaw(audio: bytes) -> Signal:
    return _decoding()[np.frombuffer(audio, np.uint8)]


def to_mulaw(signal: Signal) -> bytes:
    """What is louder than full scale is cut off."""
    samples = np.clip(np.round(signal * 32768), -32768, 32767).astype(np.int32)
    return _encoding()[(samples >> 2) & 0x3FFF].tobytes()


def doubled(signal: Signal) -> Signal:
    """The same sound at twice the sample rate."""
    padded = np.concatenate([np.zeros(_REACH - 1, np.float32), signal, np.zeros(_REACH, np.float32)])
    out = np.empty(2 * len(signal), np.float32)
    out[0::2] = signal
    out[1::2] = np.convolve(padded, _between(_REACH), "valid")[: len(signal)]
    return out


def levels_dbfs(signal: Signal, blocks: int) -> list[float]:
    """How loud each of so many equal parts is."""
    powers = (signal.reshape(blocks, -1) ** 2).mean(axis=1)
    return [float(level) for level in 10 * np.log10(np.maximum(powers, _QUIETEST))]


class Doubler:
    """`doubled`, piece by piece, a millisecond behind."""

    def __init__(self) -> None:
        self._tail: Signal = np.zeros(2 * _REACH, np.float32)

    def push(self, signal: Signal) -> Signal:
        joined = np.concatenate([self._tail, signal])
        self._tail = joined[-2 * _REACH :]
        out = np.empty(2 * len(signal), np.float32)
        out[0::2] = joined[_REACH : _REACH + len(signal)]
        out[1::2] = np.convolve(joined[1:], _between(_REACH), "valid")[: len(signal)]
        return out


@cache
def _between(reach: int) -> Signal:
    """Weights of the samples around a point half way between two: a Kaiser-windowed sinc."""
    distance = np.arange(-reach, reach) + 0.5
    weights = np.sinc(distance) * np.kaiser(2 * reach, 6.0)
    return np.asarray(weights / weights.sum(), np.float32)


@cache
def _decoding() -> Signal:
    return np.array(mulaw.decoding_table(), np.float32) / np.float32(32768)


@cache
def _encoding() -> NDArray[np.uint8]:
    return np.frombuffer(mulaw.encoding_table(), np.uint8)
