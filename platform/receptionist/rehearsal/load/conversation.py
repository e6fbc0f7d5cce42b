"""One load caller's call: what to send in each 20 ms, and what was heard of it. Pure: times are those of the schedule.

Everything is timed by when a frame was due, not by when it left (but for a timer's own rounding): a caller that is held
up counts the delay as waiting, so that a slow server cannot hide behind callers who ask it less.
"""

from collections import deque
from typing import Final

import msgspec

from receptionist.audio.mulaw import SILENCE
from receptionist.rehearsal.ear import Ear
from receptionist.rehearsal.load.plan import Call, Kind, Turn
from receptionist.rehearsal.load.speech import Speech
from receptionist.rehearsal.load.wire import SILENT, payloads

HOLE_MS: Final = 20  # a frame: a shorter hole is lost in any telephone's own buffer
_QUIET_S: Final = 0.7  # after which a reply is over; it may have several sentences
_ANSWER_S: Final = 12.0
_GREETING_S: Final = 10.0
_STOP_S: Final = 3.0  # an interrupted receptionist who has not stopped by then does not stop


class TurnHeard(msgspec.Struct):
    """One turn of the caller, and what came of it. Times in seconds of the process's monotonic clock."""

    kind: Kind
    words: str
    began_at: float  # first frame of speech
    ended_at: float = 0.0  # last frame of speech
    answered_at: float | None = None  # first audio of the reply, as heard
    cleared_at: float | None = None  # the receptionist stopped, when it was interrupted
    over_caller: bool = False  # it spoke before the caller had finished

    @property
    def wait_ms(self) -> float | None:
        return None if self.answered_at is None or self.over_caller else 1000 * (self.answered_at - self.ended_at)

    @property
    def barge_in_ms(self) -> float | None:
        return None if self.cleared_at is None else 1000 * (self.cleared_at - self.began_at)


class Hole(msgspec.Struct, frozen=True):
    """The caller's playout ran dry inside a sentence."""

    at: float
    ms: int
    in_greeting: bool


class CallHeard(msgspec.Struct):
    """One call as its caller heard it."""

    line: int
    asked_at: float  # the connection was asked for
    began_at: float | None = None  # the stream began
    greeted_at: float | None = None
    ended_at: float = 0.0
    turns: list[TurnHeard] = []
    holes: list[Hole] = []
    unanswered: int = 0
    failure: str = ""  # empty: it went as a call goes
    completed: bool = False  # all turns were had; else the end of the measurement came first

    @property
    def greeting_ms(self) -> float | None:
        if self.greeted_at is None or self.began_at is None:
            return None
        return 1000 * (self.greeted_at - self.began_at)


class Voices:
    """Speech made ready to send, once for all callers of a process."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self._ready = {one.words: payloads(one.audio) for one in speech.all}

    def frames(self, words: str) -> list[bytes]:
        return self._ready[words]


class Conversation:
    """`frame` is asked for every 20 ms of the schedule; what comes of the server is told in between."""

    def __init__(self, call: Call, voices: Voices, heard: CallHeard) -> None:
        self.heard = heard
        self.is_over = False
        self._call = call
        self._voices = voices
        self._ear = Ear()
        self._turns = deque(call.turns)
        self._saying: deque[bytes] = deque()
        self._turn: TurnHeard | None = None  # the latest
        self._asked_at = 0.0
        self._answered_at: float | None = None
        self._must_clear = False  # the old reply is still audible while the caller speaks over it

    def begin(self, at: float) -> None:
        self.heard.began_at = self._asked_at = at

    # --- what the server does ---------------------------------------------------------------------------------------

    def audio(self, at: float, size: int) -> None:
        """So many bytes of mu-law arrive."""
        if not size:
            return
        heard_at = self._ear.play(at, SILENCE * size)
        del self._ear.sounds[:-1]  # only the time is of interest
        if self._must_clear and self._turn and at - self._turn.began_at < _STOP_S:
            return
        if self._saying and self._turn:
            self._turn.over_caller = True
        if self._answered_at is None:
            self._answered_at = max(heard_at, self._asked_at)
            if self._turn is None:
                self.heard.greeted_at = self._answered_at
            else:
                self._turn.answered_at = self._answered_at

    def mark(self, at: float, name: str) -> None:
        self._ear.mark(at, name)

    def clear(self, at: float) -> list[str]:
        """Returns the marks that go back at once."""
        if self._must_clear and self._turn and self._ear.is_sounding(at):
            self._turn.cleared_at = at
        self._must_clear = False
        return [name for name in self._ear.clear(at) if name]

    # --- what the caller does ---------------------------------------------------------------------------------------

    def marks(self, at: float) -> list[str]:
        """Those that have been played by now."""
        return [name for name in self._ear.played(at) if name]

    def frame(self, due: float) -> bytes:
        """The payload of the frame that is due."""
        if not self._saying:
            self._decide(due)
        if not self._saying:
            return SILENT
        payload = self._saying.popleft()
        if not self._saying and self._turn:
            self._turn.ended_at = self._asked_at = due
            if self._turn.kind != "interrupts" and self._turn.over_caller:
                self._turn.answered_at = self._answered_at = due
        return payload

    def end(self, at: float) -> None:
        """The call is over, for whatever reason."""
        self.heard.ended_at = at
        first_said = self.heard.turns[0].began_at if self.heard.turns else at
        self.heard.holes = [
            Hole(hole.at, hole.ms, hole.at < first_said) for hole in self._ear.underruns if hole.ms >= HOLE_MS
        ]
        if self.heard.turns and not self.heard.turns[-1].ended_at:
            self.heard.turns.pop()  # it was never said to its end

    def _decide(self, due: float) -> None:
        began_at = self.heard.began_at or due
        if not self._call.turns:
            self._keep_silent(due, began_at)
        elif self._answered_at is None:
            self._wait(due)
        elif not self._turns:
            if due - self._ear.free_at >= _QUIET_S:
                self.heard.completed = self.is_over = True
        else:
            self._speak(due, self._turns[0])

    def _keep_silent(self, due: float, began_at: float) -> None:
        if self.heard.greeted_at is None and due - began_at >= _GREETING_S:
            self._fail("no greeting was heard")
        elif due - began_at >= self._call.silent_s:
            self.heard.completed = self.is_over = True

    def _wait(self, due: float) -> None:
        waited_s = due - self._asked_at
        if self._turn is None:
            if waited_s >= _GREETING_S:
                self._fail("no greeting was heard")
        elif waited_s >= _ANSWER_S:
            self.heard.unanswered += 1
            self._answered_at = due  # the caller goes on
            self._turn.answered_at = None

    def _fail(self, why: str) -> None:
        self.heard.failure = why
        self.is_over = True

    def _speak(self, due: float, turn: Turn) -> None:
        sounding = self._ear.is_sounding(due)
        quiet_s = due - self._ear.free_at
        answered_at = self._answered_at or due
        if turn.kind == "interrupts" and sounding:
            begins = due - answered_at >= turn.after_s
        else:
            begins = quiet_s >= _QUIET_S + turn.after_s
        if not begins:
            return
        self._turns.popleft()
        utterance = self._voices.speech.of(turn)
        kind: Kind = "speaks" if turn.kind == "interrupts" and not sounding else turn.kind
        self._turn = TurnHeard(kind, utterance.words, due)
        self.heard.turns.append(self._turn)
        self._must_clear = kind == "interrupts"
        self._answered_at = None
        self._ear.mark(due, "")  # a server that sends no marks: what it said until now was one sentence
        self._saying.extend(self._voices.frames(utterance.words))
