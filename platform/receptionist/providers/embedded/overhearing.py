"""Is it the caller who speaks over us? A detector tells speech from noise, correlation our own voice from theirs.

Only the detector's worker loads it (numpy). It hears a line only where a cheaper look has found sound over our own.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Final

import msgspec
import numpy as np

from receptionist.audio.mulaw import RATE_HZ
from receptionist.providers.embedded import signals
from receptionist.providers.embedded.signals import Signal

WINDOW: Final = 256  # samples of one opinion of the detector

_WINDOW_MS: Final = 1000 * WINDOW // RATE_HZ
_ON: Final = 0.5  # probability of speech
_OFF: Final = 0.35
_OF_LATEST: Final = 4
_ENOUGH: Final = 3  # of those
_SURE: Final = 1.6  # or the last two together
_IN_THE_MIDST_DB: Final = 12.0  # as loud before: a noise goes on, and the detector must be surer
_SURER: Final = 0.8
_SURER_WINDOWS: Final = 3  # in a row
_LAG_WINDOWS: Final = 1  # so much later than the speech the detector tells of it
_NOTHING_WINDOWS: Final = 22  # with a quarter of a second before the sound: noise

_COMPARED: Final = RATE_HZ * 160 // 1000  # of the line, with what was sent
_ECHO_WITHIN: Final = RATE_HZ * 800 // 1000  # an echo comes back in that time
# Voices that have nothing to do with each other come to a likeness of 0.3, seldom to 0.4 in so short a time; an echo
# comes to 0.9, and to 0.4 with a whole room behind it. Callers are seldom fainter than we are, and echoes always.
_ECHO: Final = 0.4
_ECHO_AT_DB: Final = -12.0  # beside our own voice
_ECHO_PER_DB: Final = 0.008
_UNSURE: Final = 0.045  # so near to that more must be heard
_MOST_WAITS: Final = 3
_FAINTEST_DB: Final = -24.0  # nobody talks over somebody like that
_NOTHING_DBFS: Final = -90.0
_BAND_HZ: Final = (500, 2800)  # what every echo path lets through; pitch alone makes strangers alike

# The hum of the mains repeats every 20 or 16.7 ms, and both every 100; a voice does so for a moment, but not exactly.
_HUM_PERIODS: Final = (RATE_HZ // 50, RATE_HZ // 60, RATE_HZ // 60 + 1)
_HUM_BOTH: Final = RATE_HZ // 10
_HUM_LOOK: Final = RATE_HZ * 30 // 1000
_LIKE_HUM: Final = 0.9
_HUM: Final = 0.93
_AS_LOUD: Final = 0.8  # of the power: the sound has begun by then
_KEPT: Final = _COMPARED + _HUM_BOTH


class Verdict(msgspec.Struct, frozen=True):
    """`speech`: the caller has been speaking for `ago_ms`. Else what there was is no speech of theirs."""

    speech: bool
    ago_ms: int = 0


class Overhearing:
    """One stretch of sound on one line, from a little before its beginning."""

    def __init__(self, speech_probability: Callable[[Signal], float]) -> None:
        """`speech_probability` of 512 samples at 16 kHz, asked in order."""
        self._speech_probability = speech_probability
        self._doubler = signals.Doubler()
        self._before_db = 0.0  # the line's, before the sound
        self._rest: Signal = np.zeros(0, np.float32)
        self._line: Signal = np.zeros(_KEPT, np.float32)
        self._ours: Signal = np.zeros(_ECHO_WITHIN + _COMPARED, np.float32)
        self._latest: deque[float] = deque(maxlen=_OF_LATEST)
        self._since = 0  # windows since speech may have begun
        self._quiet = 0  # windows without speech
        self._waits = 0

    def feed(self, mulaw: bytes, ours: bytes) -> list[Verdict]:
        """The next of the line, and what of ours was played until the same moment, as far as we know."""
        if not self._latest and not self._rest.size:
            self._before_db = _loudest_db(signals.from_mulaw(mulaw)[: -RATE_HZ // 50])
        self._ours = np.concatenate([self._ours, signals.from_mulaw(ours)])[-(_ECHO_WITHIN + _COMPARED) :]
        audio = np.concatenate([self._rest, signals.from_mulaw(mulaw)])
        whole = len(audio) // WINDOW * WINDOW
        self._rest = audio[whole:]
        verdicts: list[Verdict] = []
        for start in range(0, whole, WINDOW):
            verdicts += self._window(audio[start : start + WINDOW])
        return verdicts

    def _window(self, window: Signal) -> Iterator[Verdict]:
        self._line = np.concatenate([self._line, window])[-_KEPT:]
        probability = self._speech_probability(self._doubler.push(window))
        self._latest.append(probability)
        if probability >= _OFF:
            self._quiet = 0
            self._since += 1
        else:
            self._quiet += 1
            if self._quiet >= _ENOUGH:
                self._since = 0
        if self._is_speech():
            nobodys = self._is_hum()
            if nobodys is False:
                nobodys = self._is_echo()
            if nobodys:
                self._forget()
                yield Verdict(speech=False)
            elif nobodys is False:
                yield Verdict(speech=True, ago_ms=(self._since + _LAG_WINDOWS) * _WINDOW_MS)
        elif self._quiet >= _NOTHING_WINDOWS:
            self._forget()
            yield Verdict(speech=False)

    def _forget(self) -> None:
        self._latest.clear()
        self._since = self._quiet = self._waits = 0

    def _is_speech(self) -> bool:
        last = list(self._latest)
        if self._before_db > _loudest_db(self._line[-_COMPARED:]) - _IN_THE_MIDST_DB:
            return len(last) >= _SURER_WINDOWS and min(last[-_SURER_WINDOWS:]) >= _SURER
        return sum(one >= _ON for one in last) >= _ENOUGH or sum(last[-2:]) >= _SURE

    def _is_hum(self) -> bool | None:
        """The mains, which the detector takes for a voice at first. None: more must be heard."""
        late = self._line[-_HUM_LOOK:]
        if not any(
            min(_likeness(late, self._earlier(period)), _likeness(late, self._earlier(2 * period))) >= _LIKE_HUM
            for period in _HUM_PERIODS
        ):
            return False
        earlier = self._earlier(_HUM_BOTH)
        if earlier @ earlier < _AS_LOUD * (late @ late):
            return None
        return _likeness(late, earlier) >= _HUM

    def _earlier(self, by: int) -> Signal:
        return self._line[-by - _HUM_LOOK : -by]

    def _is_echo(self) -> bool | None:
        """None: more must be heard."""
        line = self._line[-_COMPARED:]
        beside_db = _loudest_db(line) - _loudest_db(self._ours)
        if beside_db < _FAINTEST_DB:
            return True
        over = _most_alike(_banded(line), _banded(self._ours)) - _ECHO - _ECHO_PER_DB * (beside_db - _ECHO_AT_DB)
        if abs(over) < _UNSURE and self._waits < _MOST_WAITS:
            self._waits += 1
            return None
        return over >= 0.0


def _loudest_db(signal: Signal) -> float:
    """The level of its loudest twentieth of a second, in dBFS."""
    size = RATE_HZ // 20
    if len(signal) < size:
        return _NOTHING_DBFS
    whole = signal[: len(signal) // size * size].reshape(-1, size)
    return float(10 * np.log10((whole**2).mean(axis=1).max() + 1e-9))


def _likeness(one: Signal, other: Signal) -> float:
    return float(one @ other / np.sqrt((one @ one) * (other @ other) + 1e-9))


def _banded(signal: Signal) -> Signal:
    spectrum = np.fft.rfft(signal)
    hz = np.fft.rfftfreq(len(signal), 1 / RATE_HZ)
    low, high = _BAND_HZ
    spectrum *= 1 / (1 + (low / np.maximum(hz, 1.0)) ** 4) / (1 + (hz / high) ** 8)
    return np.asarray(np.fft.irfft(spectrum, len(signal)), np.float32)


def _most_alike(line: Signal, ours: Signal) -> float:
    """The highest normalised correlation of the line with any stretch of ours that is as long: 0 to 1."""
    size = 1 << (len(ours) + len(line) - 1).bit_length()
    products = np.fft.irfft(np.fft.rfft(ours, size) * np.conj(np.fft.rfft(line, size)), size)
    products = np.abs(products[: len(ours) - len(line) + 1])
    sums = np.concatenate([[0.0], np.cumsum(ours.astype(np.float64) ** 2)])
    powers = sums[len(line) :] - sums[: -len(line)]
    return float((products / np.sqrt((powers + 0.02 * powers.max()) * float(line @ line) + 1e-12)).max())
