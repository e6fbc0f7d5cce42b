"""From one sample rate to another, by a windowed sinc. For recordings; live audio never changes its rate."""

import math
from array import array
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import Final

from receptionist.audio.mulaw import Samples

_ZEROS: Final = 12  # zero crossings of the sinc on each side: about 70 dB of attenuation
_KAISER_BETA: Final = 7.0
_ROLL_OFF: Final = 0.94  # of the lower of the two rates' halves


def resample(samples: Sequence[int], from_hz: int, to_hz: int) -> Samples:
    """16-bit samples in, 16-bit samples out, of the same length in time (rounded up to a whole sample)."""
    if from_hz < 1 or to_hz < 1:
        raise ValueError("a sample rate is at least 1 Hz")
    common = math.gcd(from_hz, to_hz)
    up, down = to_hz // common, from_hz // common
    if up == down:
        return array("h", samples)
    reach = _reach(up, down)
    padded = array("h", bytes(2 * reach))
    padded.extend(samples)
    padded.extend(array("h", bytes(2 * (reach + 1))))
    out = array("h")
    for number in range(-(-len(samples) * up // down)):
        start, phase = divmod(number * down, up)
        value = sum(map(mul, padded[start : start + 2 * reach + 1], _taps(up, down, phase)))
        out.append(max(-32768, min(32767, round(value))))
    return out


def _cutoff(up: int, down: int) -> float:
    return _ROLL_OFF * min(1.0, up / down)


def _reach(up: int, down: int) -> int:
    return math.ceil(_ZEROS / _cutoff(up, down))


@lru_cache(maxsize=4096)
def _taps(up: int, down: int, phase: int) -> tuple[float, ...]:
    """Weights of the samples around a point that lies `phase / up` after the middle one; they add up to 1."""
    cutoff, reach = _cutoff(up, down), _reach(up, down)
    weights: list[float] = []
    for index in range(-reach, reach + 1):
        distance = index - phase / up
        inside = 1 - (distance / (reach + 1)) ** 2
        window = _bessel(_KAISER_BETA * math.sqrt(max(0.0, inside)))
        angle = math.pi * cutoff * distance
        weights.append(window * (math.sin(angle) / angle if angle else 1.0))
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def _bessel(x: float) -> float:
    """The modified Bessel function of the first kind, order 0, by its power series."""
    term = total = 1.0
    for number in range(1, 40):
        term *= (x / 2 / number) ** 2
        total += term
    return total
