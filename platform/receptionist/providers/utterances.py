"""One call's audio cut into pieces for a recogniser that hears whole ones: by level alone, words in, events out. Pure.

Transcribing starts at the first pause, as a guess that is right when no speech follows. Long turns are cut on the way,
so that what is left to be heard at their end is short.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import msgspec

from receptionist.audio.mulaw import FRAME_BYTES, FRAME_MS
from receptionist.audio.vad import EnergyGate
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Partial,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)

# In frames of 20 ms.
_ONSET: Final = 5  # of sound, among
_ONSET_WITHIN: Final = 10  # so many, are speech; a click is shorter
_PRE_ROLL: Final = 15  # kept from before speech was noticed
_POST_ROLL: Final = 10
_PAUSE: Final = 15
_KEPT: Final = 40  # of a quiet line
_FINISHED_AT_PAUSE: Final = 200  # longer pieces are not asked for again when the caller goes on
_LONGEST: Final = 400
_CUT_WITHIN: Final = 100  # of its end
_LEAST_SOUND: Final = 7  # less has no word in it
_STEADY_DB: Final = 5.0  # speech goes up and down by more


class Transcribe(msgspec.Struct, frozen=True):
    """Turn this audio (mu-law) into text and give it to `transcribed` under the same number."""

    number: int
    audio: bytes
    before: str  # the words of this turn that come before it
    steady: bool  # it sounds like a fan or a tone: words in it are hardly any caller's


class Forget(msgspec.Struct, frozen=True):
    """Nobody wants the text of this number any more."""

    number: int


Action: TypeAlias = SpeechEvent | Transcribe | Forget


class _Frame(msgspec.Struct, frozen=True):
    audio: bytes
    level_dbfs: float
    sound: bool


@dataclass
class _Piece:
    number: int
    until: int  # the frame up to which nothing of it is asked for again; 0: it is a guess
    text: str | None = None  # None: awaited


@dataclass
class _Turn:
    """What the caller has said since the last end of turn."""

    open_from: int  # frame; from here audio is in no finished piece
    pieces: list[_Piece] = field(default_factory=list[_Piece])
    told: int = 0  # finished pieces whose words were told
    speaking: bool = True
    ended: int = 0  # frame after the last sound
    early: bool = False  # an early end was told for this pause
    over: bool = False  # the silence was long enough: only the words are awaited

    @property
    def words(self) -> str:
        return " ".join(piece.text for piece in self.pieces if piece.text)


class Utterances:
    """Feed it audio as it comes; do what it yields, in order."""

    def __init__(self, end_of_turn_ms: int) -> None:
        self._patience = end_of_turn_ms // FRAME_MS
        self._gate = EnergyGate()
        self._rest = b""
        self._now = 0  # frames heard
        self._frames: list[_Frame] = []  # the latest
        self._last_sound = 0
        self._recent: deque[bool] = deque(maxlen=_ONSET_WITHIN)
        self._turn: _Turn | None = None
        self._number = 0

    @property
    def in_turn(self) -> bool:
        return self._turn is not None

    @property
    def now_s(self) -> float:
        """Audio heard."""
        return self._now * FRAME_MS / 1000

    def fed(self, mulaw: bytes) -> Iterator[Action]:
        """The line's audio, any length."""
        audio = self._rest + mulaw
        whole = len(audio) - len(audio) % FRAME_BYTES
        self._rest = audio[whole:]
        for start in range(0, whole, FRAME_BYTES):
            yield from self._hear(audio[start : start + FRAME_BYTES])

    def transcribed(self, number: int, text: str) -> Iterator[Action]:
        """Text of what was asked for; too late is as good as never."""
        turn = self._turn
        piece = next((one for one in turn.pieces if one.number == number), None) if turn else None
        if turn and piece and piece.text is None:
            piece.text = text
            yield from self._written(turn)

    def _hear(self, audio: bytes) -> Iterator[Action]:
        sound = self._gate.is_sound(audio)
        self._frames.append(_Frame(audio, self._gate.level_dbfs, sound))
        self._now += 1
        self._recent.append(sound)
        if sound:
            self._last_sound = self._now
        turn = self._turn
        if turn is None or not turn.speaking:
            if sum(self._recent) >= _ONSET:
                yield from self._started(turn)
            elif turn is None:
                self._drop_before(self._now - _KEPT)
            elif not turn.over and self._now - turn.ended >= self._patience:
                turn.over = True
                yield from self._written(turn)
        elif self._now - self._last_sound >= _PAUSE:
            yield from self._paused(turn)
        elif self._now - turn.open_from >= _LONGEST:
            cut = self._quietest()
            yield from self._ask(turn, cut, finished=cut)

    def _started(self, turn: _Turn | None) -> Iterator[Action]:
        if turn is None:
            self._turn = _Turn(max(self._first, self._now - _ONSET_WITHIN - _PRE_ROLL))
            yield SpeechStarted()
            return
        if turn.pieces and not turn.pieces[-1].until:  # a guess that was wrong
            guess = turn.pieces.pop()
            if guess.text is None:
                yield Forget(guess.number)
        if turn.early:
            yield Resumed()
        turn.speaking, turn.over, turn.early = True, False, False
        yield SpeechStarted()

    def _paused(self, turn: _Turn) -> Iterator[Action]:
        turn.speaking = False
        turn.ended = self._last_sound
        yield SpeechPaused()
        long = turn.ended - turn.open_from >= _FINISHED_AT_PAUSE
        yield from self._ask(turn, min(self._now, turn.ended + _POST_ROLL), finished=self._now if long else 0)

    def _ask(self, turn: _Turn, until: int, *, finished: int) -> Iterator[Action]:
        frames = self._frames[turn.open_from - self._first : until - self._first]
        before = turn.words
        self._number += 1
        piece = _Piece(self._number, finished)
        turn.pieces.append(piece)
        if finished:
            turn.open_from = finished
            self._drop_before(finished)
        if sum(frame.sound for frame in frames) < _LEAST_SOUND:
            piece.text = ""
            yield from self._written(turn)
        else:
            yield Transcribe(piece.number, b"".join(frame.audio for frame in frames), before, _is_steady(frames))

    def _written(self, turn: _Turn) -> Iterator[Action]:
        """What can be said by now: words that stay, a turn that may have ended, or has."""
        settled = 0
        for piece in turn.pieces:
            if piece.text is None or not piece.until:
                break
            settled += 1
        if settled > turn.told:
            fresh = any(piece.text for piece in turn.pieces[turn.told : settled])
            turn.told = settled
            if fresh:
                words = " ".join(piece.text for piece in turn.pieces[:settled] if piece.text)
                heard_s = turn.pieces[settled - 1].until * FRAME_MS / 1000
                yield Partial(words, stable=True, heard_s=heard_s)
        if turn.speaking or any(piece.text is None for piece in turn.pieces):
            return
        if turn.over:
            self._turn = None
            self._drop_before(self._now - _KEPT)
            yield EndOfTurn(turn.words, (self._now - turn.ended) * FRAME_MS, self._patience * FRAME_MS)
        elif turn.words and not turn.early:
            turn.early = True
            yield EarlyEnd(turn.words, (self._now - turn.ended) * FRAME_MS)

    @property
    def _first(self) -> int:
        """The number of the first frame that is kept."""
        return self._now - len(self._frames)

    def _quietest(self) -> int:
        latest = self._frames[-_CUT_WITHIN:]
        quietest = min(range(len(latest)), key=lambda place: latest[place].level_dbfs)
        return self._now - len(latest) + quietest

    def _drop_before(self, number: int) -> None:
        if number > self._first:
            del self._frames[: number - self._first]


def _is_steady(frames: list[_Frame]) -> bool:
    """All of its sound is about as loud."""
    levels = sorted(frame.level_dbfs for frame in frames if frame.sound)
    tenth = len(levels) // 10
    return levels[-1 - tenth] - levels[tenth] < _STEADY_DB
