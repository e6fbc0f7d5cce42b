"""From one sample rate to another, by a windowed sinc: a whole recording, or a stream as it comes."""

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
    stream = Resampler(from_hz, to_hz)
    out = stream.feed(samples)
    out.extend(stream.end())
    return out


class Resampler:
    """One stream. However it is cut into pieces, the sound that comes out is the same: no edge can be heard.

    What comes out is behind what went in by the reach of the filter: 1.6 ms from 24 kHz to 8 kHz.
    """

    def __init__(self, from_hz: int, to_hz: int) -> None:
        """Raises ValueError for what is no rate."""
        if from_hz < 1 or to_hz < 1:
            raise ValueError("a sample rate is at least 1 Hz")
        common = math.gcd(from_hz, to_hz)
        self._up, self._down = to_hz // common, from_hz // common
        self._reach = 0 if self._up == self._down else _reach(self._up, self._down)
        # Samples that are still needed, as floats, which halves the work. Before the first of them it was silent.
        self._kept = [0.0] * self._reach
        self._dropped = 0  # and how many are not, the silence before the first included
        self._fed = 0
        self._made = 0

    def feed(self, samples: Sequence[int]) -> Samples:
        """16-bit samples, any number of them."""
        self._fed += len(samples)
        if not self._reach:
            return array("h", samples)
        self._kept.extend(map(float, samples))
        return self._taken(len(self._kept) - 2 * self._reach)

    def end(self) -> Samples:
        """The rest. Nothing may be fed after it."""
        if not self._reach:
            return array("h")
        self._kept.extend([0.0] * (self._reach + 1))
        whole = -(-self._fed * self._up // self._down)
        return self._taken(len(self._kept) - 2 * self._reach, whole)

    def _taken(self, places: int, most: int | None = None) -> Samples:
        """All that can be made around the first `places` of the kept samples."""
        out = array("h")
        width = 2 * self._reach + 1
        while most is None or self._made < most:
            start, phase = divmod(self._made * self._down, self._up)
            start -= self._dropped
            if start >= places:
                break
            value = sum(map(mul, self._kept[start : start + width], _taps(self._up, self._down, phase)))
            out.append(max(-32768, min(32767, round(value))))
            self._made += 1
        done = min(self._made * self._down // self._up - self._dropped, len(self._kept))
        del self._kept[:done]
        self._dropped += done
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
