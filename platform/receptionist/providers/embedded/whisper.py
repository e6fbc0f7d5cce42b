"""Speech to text: Whisper's weights on CTranslate2, with a window of ten seconds in place of thirty.

The model was trained on thirty seconds and pays for all of them. Callers' segments are at most eight: a window of ten
costs a quarter of the time and, on 180 telephone utterances, half a point of word error rate (7.0 % against 6.5 %).
Shorter windows make it repeat itself.
"""

from pathlib import Path
from typing import Any, Final, cast

import ctranslate2
import numpy as np
from numpy.typing import NDArray

from receptionist.providers.embedded.signals import Signal
from receptionist.providers.embedded.transcripts import Transcript, runs_away, text_of

RATE_HZ: Final = 16_000

_HOP: Final = 160
_FFT: Final = 400
_WINDOW_S: Final = 10.0
_SLACK_S: Final = 1.5  # of silence behind the speech: without it the model goes on
_WHOLE_WINDOW_S: Final = 30.0
_BEAM: Final = 3
_MOST_TOKENS: Final = 80
# Over a text that ran away: a tenth of what the whole window costs, and the same words. Not before: digits repeat too.
_REPEATED: Final = 1.2


class Whisper:
    """One model. `transcribe` is called from one thread at a time."""

    def __init__(self, folder: Path, threads: int) -> None:
        engine = cast("Any", ctranslate2)  # Any, here and below: the package says no types
        self._views: Any = engine.StorageView
        self._model: Any = engine.models.Whisper(
            str(folder), device="cpu", compute_type="int8", intra_threads=threads, inter_threads=1
        )
        self._filters = _mel_filters(int(self._model.n_mels))
        self.is_multilingual = bool(self._model.is_multilingual)

    def transcribe(self, signal: Signal, language: str) -> Transcript:
        """16 kHz; what is longer than thirty seconds is not heard. `language` as in "en"."""
        seconds = len(signal) / RATE_HZ
        window_s = _WINDOW_S if seconds <= _WINDOW_S - _SLACK_S else _WHOLE_WINDOW_S
        heard = self._encoded(signal, window_s)
        transcript = self._decoded(heard, language)
        if window_s < _WHOLE_WINDOW_S and runs_away(transcript.text, seconds):
            transcript = self._decoded(heard, language, repetition_penalty=_REPEATED)
            if runs_away(transcript.text, seconds):
                transcript = self._decoded(self._encoded(signal, _WHOLE_WINDOW_S), language)
        return transcript

    def _encoded(self, signal: Signal, window_s: float) -> Any:
        size = round(window_s * RATE_HZ)
        padded = np.zeros(size, np.float32)
        padded[: len(signal)] = signal[:size]
        return self._model.encode(self._views.from_array(self._log_mel(padded)[np.newaxis]))

    def _decoded(self, heard: Any, language: str, *, repetition_penalty: float = 1.0) -> Transcript:
        found = self._model.generate(
            heard,
            [self._prompt(language)],
            beam_size=_BEAM,
            repetition_penalty=repetition_penalty,
            max_length=_MOST_TOKENS,
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        return Transcript(text_of(found.sequences[0]), float(found.scores[0]), float(found.no_speech_prob))

    def _prompt(self, language: str) -> list[str]:
        task = [f"<|{language}|>", "<|transcribe|>"] if self.is_multilingual else []
        return ["<|startoftranscript|>", *task, "<|notimestamps|>"]

    def _log_mel(self, signal: Signal) -> NDArray[np.float32]:
        """What the model was trained on: mel bands x hops, the loudest eight decades, scaled to about -1..1."""
        padded = np.pad(signal, _FFT // 2, mode="reflect")
        frames = np.lib.stride_tricks.sliding_window_view(padded, _FFT)[::_HOP][: len(signal) // _HOP]
        hann = np.hanning(_FFT + 1)[:-1].astype(np.float32)
        powers = np.abs(np.fft.rfft(frames * hann)).astype(np.float32) ** 2
        bands = np.log10(np.maximum(self._filters @ powers.T, 1e-10))
        return ((np.maximum(bands, bands.max() - 8) + 4) / 4).astype(np.float32)


def _mel_filters(count: int) -> NDArray[np.float32]:
    """Triangles of equal area, evenly spaced on the mel scale (linear to 1 kHz, logarithmic above)."""

    def mel(hz: float) -> float:
        return hz * 3 / 200 if hz < 1000 else 15 + 27 * float(np.log(hz / 1000) / np.log(6.4))

    def hz(mels: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(mels < 15, mels * 200 / 3, 1000 * np.exp(np.log(6.4) * (mels - 15) / 27))

    edges = hz(np.linspace(mel(0), mel(RATE_HZ / 2), count + 2))
    bins = np.fft.rfftfreq(_FFT, 1 / RATE_HZ)
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    height = 2 / (edges[2:] - edges[:-2])
    return (np.maximum(0, np.minimum(rising, falling)) * height[:, None]).astype(np.float32)
