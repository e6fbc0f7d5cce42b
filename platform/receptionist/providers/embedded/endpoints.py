"""Where speech starts, pauses and ends, from a detector's opinion and the level of the line. Pure."""

from collections import deque
from collections.abc import Sequence
from typing import Final, TypeAlias

import msgspec

WINDOW_MS: Final = 32  # one opinion of the detector
BLOCKS: Final = 4  # levels in a window: 8 ms each

_BLOCK_MS: Final = WINDOW_MS // BLOCKS
_ON: Final = 0.5  # probability from which speech starts
_OFF: Final = 0.35  # and down to which it goes on
_ONSET_WINDOWS: Final = 2  # a click is shorter
_PAUSE_MS: Final = 100
_NOISE_WINDOWS: Final = 100  # 3.2 s: nobody speaks for so long without a gap
_ABOVE_NOISE_DB: Final = 8.0
_BELOW_VOICE_DB: Final = 14.0  # on a noisy line, speech is not asked to stand out of the noise more than this
_FAR_BELOW_VOICE_DB: Final = 28.0  # on a silent line, the voice's own dying away is no speech
_VOICE_FALLS_DB: Final = 0.1  # a window
_QUIETEST_DBFS: Final = -65.0


class Started(msgspec.Struct, frozen=True):
    """Speech began, or went on after a pause, at `at_ms` of the stream."""

    at_ms: int


class Paused(msgspec.Struct, frozen=True):
    """There has been no speech for a tenth of a second since `ended_ms`."""

    ended_ms: int


class Ended(msgspec.Struct, frozen=True):
    """The silence since `ended_ms` has lasted as long as a turn's end takes."""

    ended_ms: int


Mark: TypeAlias = Started | Paused | Ended


class Endpoints:
    """Of one call. Fed window by window; `now_ms` is how much it has been fed.

    The detector knows speech but lags 100 ms and more behind its end; the level knows the end but not speech. So speech
    is where the detector hears it, and it ends where the level falls. On a line whose noise is nearly as loud as the
    voice the level tells nothing, and the detector decides alone.
    """

    def __init__(self, end_of_turn_ms: int) -> None:
        self.now_ms = 0
        self._end_of_turn_ms = end_of_turn_ms
        self._onset = 0  # windows in a row that may be the start of speech
        self._state: Started | Paused | None = None
        self._spoke_until_ms = 0
        self._noise: deque[float] = deque(maxlen=_NOISE_WINDOWS)
        self._voice_dbfs = -90.0

    @property
    def silence_ms(self) -> int:
        """Since the end of the last speech."""
        return self.now_ms - self._spoke_until_ms

    def push(self, probability: float, levels_dbfs: Sequence[float]) -> list[Mark]:
        """The next window: is it speech (0 to 1), and how loud are its blocks."""
        began_ms = self.now_ms
        self.now_ms += WINDOW_MS
        loud_until_ms = self._loud_until(began_ms, levels_dbfs)
        if probability >= _ON and loud_until_ms:
            self._voice_dbfs = max(self._voice_dbfs, *levels_dbfs)
            self._onset += 1
        else:
            self._onset = 0
        self._voice_dbfs -= _VOICE_FALLS_DB
        speaking = isinstance(self._state, Started)
        if speaking and probability >= _OFF and loud_until_ms:
            self._spoke_until_ms = loud_until_ms
        elif not speaking and self._onset >= _ONSET_WINDOWS:
            self._spoke_until_ms = loud_until_ms
            return [self._enter(Started(self.now_ms - self._onset * WINDOW_MS))]
        return self._silent()

    def _silent(self) -> list[Mark]:
        if isinstance(self._state, Started) and self.silence_ms >= _PAUSE_MS:
            return [self._enter(Paused(self._spoke_until_ms))]
        # the nearest window's end to the moment, not the next one after it
        if isinstance(self._state, Paused) and self.silence_ms + WINDOW_MS // 2 >= self._end_of_turn_ms:
            self._state = None
            return [Ended(self._spoke_until_ms)]
        return []

    def _enter(self, state: Started | Paused) -> Mark:
        self._state = state
        return state

    def _loud_until(self, began_ms: int, levels_dbfs: Sequence[float]) -> int:
        """The end of the last block that stands out of the line's noise; 0: none does."""
        self._noise.append(max(_QUIETEST_DBFS, sum(levels_dbfs) / len(levels_dbfs)))
        voice = max(_QUIETEST_DBFS, self._voice_dbfs)
        gate = min(min(self._noise) + _ABOVE_NOISE_DB, voice - _BELOW_VOICE_DB)
        gate = max(gate, voice - _FAR_BELOW_VOICE_DB, _QUIETEST_DBFS)
        for number in range(len(levels_dbfs), 0, -1):
            if levels_dbfs[number - 1] > gate:
                return began_ms + number * _BLOCK_MS
        return 0
