"""Flux's sense of turns: audio in -> when it would say what, by level alone. Pure; words are put in later."""

import math
from typing import Final, TypeAlias

import msgspec

from receptionist.audio import mulaw, vad

_FRAME_S: Final = mulaw.FRAME_MS / 1000
_LEAD_IN_FRAMES: Final = 10
_SPEECH_FRAMES: Final = 6  # in a row
_RESUMED_FRAMES: Final = 2
_UPDATE_FRAMES: Final = 12
_SURE_MS: Final = 400.0  # of silence make it two thirds sure


class FluxSettings(msgspec.Struct, frozen=True):
    """As the query or a Configure has them."""

    eot_threshold: float = 0.7
    eager_eot_threshold: float | None = None  # None: no early ends
    eot_timeout_ms: int = 5000


class Look(msgspec.Struct, frozen=True):
    """Now and then: how it stands. `audio` is what was said since the last early end; empty: silence."""

    audio: bytes
    until_s: float
    confidence: float


class Early(msgspec.Struct, frozen=True):
    """The turn may be over."""

    audio: bytes
    until_s: float
    confidence: float


class GoesOn(msgspec.Struct, frozen=True):
    """It was not."""

    until_s: float


class Over(msgspec.Struct, frozen=True):
    """The turn is over. `audio` is empty when all of it was in an early end."""

    audio: bytes
    until_s: float
    confidence: float
    trigger: str


Noticed: TypeAlias = Look | Early | GoesOn | Over


class FluxHearing:
    """One socket's audio, frame by frame. Times are seconds of audio received, never of a clock."""

    def __init__(self, settings: FluxSettings) -> None:
        self.settings = settings
        self._gate = vad.EnergyGate()
        self._rest = b""
        self._frames = 0
        self._audio: list[bytes] = []  # since the last early end, or the lead-in
        self._sound_frames = 0  # in a row
        self._quiet_frames = 0  # in a row
        self._in_turn = False
        self._early = False

    @property
    def seconds(self) -> float:
        return self._frames * _FRAME_S

    def feed(self, audio: bytes) -> list[Noticed]:
        noticed: list[Noticed] = []
        data = self._rest + audio
        whole = len(data) - len(data) % mulaw.FRAME_BYTES
        self._rest = data[whole:]
        for start in range(0, whole, mulaw.FRAME_BYTES):
            noticed += self._hear(data[start : start + mulaw.FRAME_BYTES])
        return noticed

    def end(self) -> list[Noticed]:
        """By the client's own word."""
        return [self._over("manual")] if self._in_turn else []

    def last_look(self) -> list[Noticed]:
        """What is left to be told when the client is done."""
        return [Look(b"".join(self._audio), self.seconds, self._confidence)] if self._in_turn else []

    def _hear(self, frame: bytes) -> list[Noticed]:
        self._frames += 1
        if self._gate.is_sound(frame):
            self._sound_frames += 1
            self._quiet_frames = 0
        else:
            self._sound_frames = 0
            self._quiet_frames += 1
        self._audio.append(frame)
        noticed = self._while_speaking() if self._in_turn else self._while_quiet()
        if not noticed and not self._frames % _UPDATE_FRAMES:
            return [Look(b"".join(self._audio) if self._in_turn else b"", self.seconds, self._confidence)]
        return noticed

    def _while_quiet(self) -> list[Noticed]:
        if self._sound_frames >= _SPEECH_FRAMES:
            self._in_turn = True
        elif not self._sound_frames:
            del self._audio[:-_LEAD_IN_FRAMES]
        return []

    def _while_speaking(self) -> list[Noticed]:
        settings = self.settings
        if self._early and self._sound_frames >= _RESUMED_FRAMES:
            self._early = False
            return [GoesOn(self.seconds)]
        if self._quiet_frames * mulaw.FRAME_MS >= settings.eot_timeout_ms:
            return [self._over("timeout")]
        if settings.eot_threshold < 1.0 and self._confidence >= settings.eot_threshold:
            return [self._over("model")]
        eager = settings.eager_eot_threshold
        if not self._early and eager is not None and self._confidence >= eager:
            self._early = True
            return [Early(self._taken(), self.seconds, self._confidence)]
        return []

    @property
    def _confidence(self) -> float:
        """The longer the silence, the surer."""
        return 1 - math.exp(-self._quiet_frames * mulaw.FRAME_MS / _SURE_MS) if self._in_turn else 0.0

    def _over(self, trigger: str) -> Over:
        over = Over(b"" if self._early else b"".join(self._audio), self.seconds, self._confidence, trigger)
        self._audio = []
        self._in_turn = self._early = False
        return over

    def _taken(self) -> bytes:
        audio = b"".join(self._audio)
        self._audio = []
        return audio
