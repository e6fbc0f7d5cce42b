"""Does the caller speak over the receptionist? Sound on the line while she is heard is shown to a detector.

A frame costs next to nothing here: while nobody is heard, or the line is quiet, it is not looked at. What the detector
does not take for a caller's speech (a cough, a hum, music, an echo of our own voice) is then left alone until it
is louder, or some time has gone by, so that a noisy line does not keep a detector busy.
"""

from collections.abc import Callable
from typing import Final

from receptionist.audio.mulaw import RATE_HZ
from receptionist.audio.vad import QUIETEST_DBFS, level_dbfs
from receptionist.call.sent import Sent
from receptionist.call.tape import Tape
from receptionist.providers.base import Detector, Judging, SpeechPaused, SpeechStarted

_BEFORE: Final = RATE_HZ * 240 // 1000  # of the line before the sound: a detector needs to hear a beginning
_ECHO_S: Final = 0.8  # what we say comes back within that
_ECHO_BYTES: Final = RATE_HZ * 960 // 1000
_QUIET_FRAMES: Final = 15  # 0.3 s end a sound; recognisers say so of speech
_FRAME_MS: Final = 20
_REST_S: Final = 2.0  # after a sound that was nobody's speech
_LOUDER_DB: Final = 4.0  # than that: another sound, which is looked at at once
_LONGEST_S: Final = 4.0  # of speech, as far as anybody needs it here: then there are words of it


class TalkingOver:
    """Of one line. `put` gets the beginning and the end of a caller's speech, as a recogniser tells them."""

    def __init__(
        self,
        sent: Sent,
        detector: Detector,
        put: Callable[[SpeechStarted | SpeechPaused], None],
        clock: Callable[[], float],
    ) -> None:
        self._sent = sent
        self._detector = detector
        self._put = put
        self._clock = clock
        self._judging: Judging | None = None
        self._quiet_frames = 0
        self._loudest = QUIETEST_DBFS  # of the sound that is judged
        self._nobodys = QUIETEST_DBFS  # of sounds that were nobody's speech
        self._rests_until = 0.0
        self._spoke_at: float | None = None  # the caller does, as it was told

    @property
    def decides(self) -> bool:
        """Whose a sound on the line is now is found out here: it may be an echo. Else the recogniser is believed."""
        return self._detector.is_ready and self._clock() < self._sent.ends_at + _ECHO_S

    @property
    def judges(self) -> bool:
        """What is heard now may have to stop us."""
        return self._judging is not None

    def hear(self, frame: bytes, tape: Tape, *, is_sound: bool) -> None:
        """`tape` ends with this frame."""
        if self._judging:
            self._go_on(self._judging, frame, is_sound=is_sound)
        elif self._spoke_at is not None:
            self._wait_for_pause(is_sound=is_sound)
        elif is_sound:
            self._look(frame, tape)

    def close(self) -> None:
        """The call is over."""
        if self._judging:
            self._judging.close()
            self._judging = None

    def _look(self, frame: bytes, tape: Tape) -> None:
        now = self._clock()
        if now >= self._sent.ends_at + _ECHO_S:  # also where nothing was sent yet
            return
        level = level_dbfs(frame)
        if now < self._rests_until and level < self._nobodys + _LOUDER_DB:
            return
        self._judging = judging = self._detector.judge(self._judged)
        if judging:
            self._quiet_frames, self._loudest = 0, level
            judging.feed(b"".join(tape.since(tape.end - _BEFORE - len(frame))), self._sent.until(now, _ECHO_BYTES))

    def _go_on(self, judging: Judging, frame: bytes, *, is_sound: bool) -> None:
        self._loudest = max(self._loudest, level_dbfs(frame))
        judging.feed(frame, self._sent.until(self._clock(), len(frame)))
        self._quiet_frames = 0 if is_sound else self._quiet_frames + 1
        if self._quiet_frames >= _QUIET_FRAMES:
            self._end()

    def _wait_for_pause(self, *, is_sound: bool) -> None:
        self._quiet_frames = 0 if is_sound else self._quiet_frames + 1
        too_long = self._spoke_at is not None and self._clock() >= self._spoke_at + _LONGEST_S
        if too_long or self._quiet_frames >= _QUIET_FRAMES:
            self._spoke_at = None
            self._put(SpeechPaused(ended_ms_ago=self._quiet_frames * _FRAME_MS))

    def _judged(self, speech: bool, ago_ms: int) -> None:
        if not self._judging:
            return  # too late
        if speech:
            self._spoke_at = self._clock()
            self._put(SpeechStarted(began_ms_ago=ago_ms))
        else:
            now = self._clock()
            old = self._nobodys if now < self._rests_until else QUIETEST_DBFS
            self._nobodys, self._rests_until = max(old, self._loudest), now + _REST_S
        self._end()

    def _end(self) -> None:
        self.close()
        self._quiet_frames = 0
