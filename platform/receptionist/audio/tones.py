"""Sounds that nobody has to speak: tones and the keys of a telephone. Mu-law, 8 kHz."""

import math
from collections.abc import Sequence
from typing import Final

from receptionist.audio import mulaw

_EDGE_SAMPLES: Final = 40  # 5 ms of fade, so that a tone does not click
_ROWS_HZ: Final = (697, 770, 852, 941)
_COLUMNS_HZ: Final = (1209, 1336, 1477)
_KEYS: Final = "123456789*0#"


def tone(frequencies_hz: Sequence[float], ms: int, level_dbfs: float = -16.0) -> bytes:
    """Sines that sound together, each at this level (against the power of a full-scale square, as `vad` measures)."""
    count = mulaw.RATE_HZ * ms // 1000
    peak = 32767 * math.sqrt(2) * 10 ** (level_dbfs / 20)
    steps = [2 * math.pi * hz / mulaw.RATE_HZ for hz in frequencies_hz]
    samples: list[int] = []
    for number in range(count):
        fade = min(1.0, (number + 1) / _EDGE_SAMPLES, (count - number) / _EDGE_SAMPLES)
        value = fade * peak * sum(math.sin(step * number) for step in steps)
        samples.append(max(-32768, min(32767, round(value))))
    return mulaw.encode(samples)


def key(digit: str, ms: int = 100) -> bytes:
    """The two tones of one telephone key: 0-9, * or #. Raises ValueError for another."""
    row, column = divmod(_KEYS.index(digit), 3)
    return tone((_ROWS_HZ[row], _COLUMNS_HZ[column]), ms, -13.0)


def beep(ms: int = 250) -> bytes:
    """Speak after it."""
    return tone((1000,), ms, -18.0)


def patience() -> bytes:
    """Two soft notes: somebody is still there."""
    gap = mulaw.encode([0] * (mulaw.RATE_HZ // 20))
    return tone((440,), 160, -32.0) + gap + tone((554,), 220, -32.0)
