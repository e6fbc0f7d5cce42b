"""Is there sound on the line? By level alone, so that it costs microseconds and depends on nothing."""

import math
from collections import deque
from functools import cache, lru_cache
from typing import Final

from receptionist.audio import mulaw
from receptionist.audio.sums import total

QUIETEST_DBFS: Final = -90.0

_ABOVE_NOISE_DB: Final = 9.0
_LOWEST_GATE_DBFS: Final = -52.0
_HIGHEST_GATE_DBFS: Final = -28.0
_HEARD_WITHIN_S: Final = 0.05  # a recogniser's times are no better
_STRETCHES: Final = 64  # a quarter of a minute of words one by one
_RISE_DB_PER_S: Final = 3.0  # how quickly the idea of the line's own noise follows it upwards


@lru_cache(maxsize=8)  # a frame is judged twice: by the call, and by its recogniser
def level_dbfs(audio: bytes) -> float:
    """The mean level of mu-law audio against full scale: 0 is as loud as it gets, speech is about -20, none is -90."""
    # The power of a sample fits into three bytes, and bytes are looked up and summed in C.
    high, middle, low = _powers()
    power = (total(audio.translate(high)) << 16) + (total(audio.translate(middle)) << 8) + total(audio.translate(low))
    if not power:
        return QUIETEST_DBFS
    return max(QUIETEST_DBFS, 10 * math.log10(power / (len(audio) << 24)))


class EnergyGate:
    """Tells sound from the line's own noise, frame by frame. Loud noise is sound too: it knows no speech."""

    def __init__(self) -> None:
        self._noise_dbfs = -60.0
        self.level_dbfs = QUIETEST_DBFS  # of the last frame

    def is_sound(self, frame: bytes) -> bool:
        """`frame` is mu-law of any length, in order; 20 ms is right."""
        self.level_dbfs = level = level_dbfs(frame)
        if level <= QUIETEST_DBFS:
            return False
        noise = self._noise_dbfs + _RISE_DB_PER_S * len(frame) / mulaw.RATE_HZ
        self._noise_dbfs = noise = level if level < noise else noise
        # Between the lowest and the highest gate: by comparisons, since this is asked twice for every frame.
        return level > _HIGHEST_GATE_DBFS or (level > _LOWEST_GATE_DBFS and level > noise + _ABOVE_NOISE_DB)


class Sounds:
    """Stretches of sound on one line. Times are seconds of the audio that was heard."""

    def __init__(self, pause_ms: int) -> None:
        """`pause_ms` of quiet end a stretch."""
        self._gate = EnergyGate()
        self._pause_s = pause_ms / 1000
        self.now_s = 0.0
        self.since_s: float | None = None  # the stretch that goes on
        self.ended_s = 0.0  # the last sound
        self.lasted_s = 0.0  # the last stretch that is over
        self._over: deque[tuple[float, float]] = deque(maxlen=_STRETCHES)  # the latest that are: beginning, end

    def hear(self, frame: bytes) -> bool:
        """`frame` as for the gate. True: a stretch has just ended."""
        self.now_s += len(frame) / mulaw.RATE_HZ
        if self._gate.is_sound(frame):
            if self.since_s is None:
                self.since_s = self.now_s
            self.ended_s = self.now_s
        elif self.since_s is not None and self.quiet_s >= self._pause_s:
            self.lasted_s = self.ended_s - self.since_s
            self._over.append((self.since_s, self.ended_s))
            self.since_s = None
            return True
        return False

    @property
    def quiet_s(self) -> float:
        """Since the last sound."""
        return self.now_s - self.ended_s

    def covered_by(self, heard_s: float, quiet_s: float) -> bool:
        """The line has been silent for so long, and all sound before that lies within the first `heard_s` seconds."""
        return self.quiet_s >= quiet_s and heard_s >= self.ended_s - _HEARD_WITHIN_S

    def began_after(self, at_s: float, least_s: float) -> float | None:
        """When the next stretch after `at_s` began which goes on, or went on for so long. None: there is none yet."""
        for since_s, ended_s in self._over:
            if since_s > at_s and ended_s - since_s >= least_s:
                return since_s
        return self.since_s if self.since_s is not None and self.since_s > at_s else None


@cache
def _powers() -> tuple[bytes, bytes, bytes]:
    """The power of each mu-law byte's sample, in parts of 2**24 of full scale: its high, middle and low bytes."""
    powers = [(sample * sample) >> 6 for sample in mulaw.decoding_table()]  # of 2**30 / 2**6
    return (
        bytes(one >> 16 for one in powers),
        bytes(one >> 8 & 0xFF for one in powers),
        bytes(one & 0xFF for one in powers),
    )
