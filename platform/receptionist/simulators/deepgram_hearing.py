"""Deepgram's sense of time: audio in -> what it would say about it, by level alone. Pure; words are put in later."""

from typing import Final, TypeAlias

import msgspec

from receptionist.audio import mulaw, vad

_FRAME_S: Final = mulaw.FRAME_MS / 1000
_LEAD_IN_FRAMES: Final = 10  # kept before the first sound, which is seldom the first of the word
_QUIET_RESULT_S: Final = 3.0  # silence is told now and then, in results without words
_LONGEST_SPAN_S: Final = 6.0  # longer speech is made final in parts


class HearingSettings(msgspec.Struct, frozen=True):
    """As the query has them. None: off."""

    endpointing_ms: int | None = 10
    utterance_end_ms: int | None = None
    interim_results: bool = False
    vad_events: bool = False


class Timing(msgspec.Struct, frozen=True):
    """How quickly it notices, in milliseconds of audio."""

    speech_after_ms: int = 120  # of sound
    interim_every_ms: int = 300


class Started(msgspec.Struct, frozen=True):
    at_s: float


class Span(msgspec.Struct, frozen=True):
    """A stretch of the stream that results are about. `audio` holds its sound; empty: silence."""

    audio: bytes
    start_s: float
    end_s: float
    final: bool
    speech_final: bool = False
    from_finalize: bool = False
    part: bool = False  # of speech that goes on: words so far, and no more


class UtteranceOver(msgspec.Struct, frozen=True):
    last_word_end_s: float


Noticed: TypeAlias = Started | Span | UtteranceOver


class Hearing:
    """One socket's audio, frame by frame. Times are seconds of audio received, never of a clock."""

    def __init__(self, settings: HearingSettings, timing: Timing | None = None) -> None:
        self._settings = settings
        self._timing = timing or Timing()
        self._gate = vad.EnergyGate()
        self._rest = b""
        self._frames = 0
        self._span: list[bytes] = []  # frames since the span began, or the lead-in
        self._speaking = False
        self._sound_frames = 0  # in a row
        self._quiet_frames = 0  # in a row
        self._interim_at = 0  # frame of the next interim
        self._last_sound = -1.0  # seconds; of a word that was told
        self._over_told = True
        self._told_until = 0.0

    @property
    def seconds(self) -> float:
        """Audio received."""
        return self._frames * _FRAME_S

    def feed(self, audio: bytes) -> list[Noticed]:
        noticed: list[Noticed] = []
        data = self._rest + audio
        whole = len(data) - len(data) % mulaw.FRAME_BYTES
        self._rest = data[whole:]
        for start in range(0, whole, mulaw.FRAME_BYTES):
            noticed += self._hear(data[start : start + mulaw.FRAME_BYTES])
        return noticed

    def finalize(self) -> list[Noticed]:
        """What is pending, made final now; nothing when there is nothing."""
        return [self._final(speech_final=True, from_finalize=True)] if self._speaking else []

    def _hear(self, frame: bytes) -> list[Noticed]:
        self._frames += 1
        if self._gate.is_sound(frame):
            self._sound_frames += 1
            self._quiet_frames = 0
        else:
            self._sound_frames = 0
            self._quiet_frames += 1
        self._span.append(frame)
        return self._while_speaking() if self._speaking else self._while_quiet()

    def _while_quiet(self) -> list[Noticed]:
        noticed: list[Noticed] = []
        if self._sound_frames * mulaw.FRAME_MS >= self._timing.speech_after_ms:
            self._speaking = True
            self._interim_at = self._frames + (self._timing.interim_every_ms - self._timing.speech_after_ms) // 20
            if self._settings.vad_events:
                noticed.append(Started(round(self.seconds - self._sound_frames * _FRAME_S, 2)))
            return noticed
        if not self._sound_frames:
            del self._span[:-_LEAD_IN_FRAMES]
        gap_ms = (self.seconds - self._last_sound) * 1000
        if self._settings.utterance_end_ms and not self._over_told and gap_ms >= self._settings.utterance_end_ms:
            self._over_told = True
            noticed.append(UtteranceOver(round(self._last_sound, 2)))
        if self.seconds - self._told_until >= _QUIET_RESULT_S:
            noticed.append(Span(b"", self._told_until, self.seconds, final=True, speech_final=True))
            self._told_until = self.seconds
        return noticed

    def _while_speaking(self) -> list[Noticed]:
        if not self._quiet_frames:
            self._last_sound = self.seconds
            self._over_told = False
        quiet_ms = self._quiet_frames * mulaw.FRAME_MS
        endpointing_ms = self._settings.endpointing_ms
        if endpointing_ms is not None and quiet_ms >= max(endpointing_ms, mulaw.FRAME_MS):
            return [self._final(speech_final=True)]
        if endpointing_ms is None and quiet_ms >= 1000:
            return [self._final(speech_final=False)]
        if len(self._span) * _FRAME_S >= _LONGEST_SPAN_S:
            return [self._part()]
        if self._settings.interim_results and self._frames >= self._interim_at:
            self._interim_at = self._frames + self._timing.interim_every_ms // mulaw.FRAME_MS
            return [Span(b"".join(self._span), self._start(), self.seconds, final=False)]
        return []

    def _final(self, *, speech_final: bool, from_finalize: bool = False) -> Span:
        span = Span(b"".join(self._span), self._start(), self.seconds, True, speech_final, from_finalize)
        self._speaking = False
        self._sound_frames = 0
        self._span = []
        self._told_until = self.seconds
        return span

    def _part(self) -> Span:
        """Long speech is made final up to here; the caller goes on."""
        span = Span(b"".join(self._span), self._start(), self.seconds, True, part=True)
        self._span = []
        self._told_until = self.seconds
        return span

    def _start(self) -> float:
        return max(self._told_until, self.seconds - len(self._span) * _FRAME_S)
