"""One call's recognition: audio in, events and requests for decoding out. Waits for nothing, loads no model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, TypeAlias

import msgspec
import numpy as np

from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Partial,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.embedded import signals
from receptionist.providers.embedded.endpoints import BLOCKS, WINDOW_MS, Ended, Endpoints, Mark, Paused, Started
from receptionist.providers.embedded.signals import Signal
from receptionist.providers.embedded.transcripts import joined

_WINDOW: Final = 256  # samples at 8 kHz
_PRE_ROLL_MS: Final = 300  # kept from before speech was noticed
_POST_ROLL_MS: Final = 100
_KEPT_WINDOWS: Final = 16  # of silence
_CUT_AT_PAUSE_MS: Final = 6000  # longer audio loses its end in the model
_CUT_MS: Final = 8000
_CUT_WITHIN_WINDOWS: Final = 60


class Urgency(IntEnum):
    """Lower is sooner."""

    FINAL = 0  # the caller waits
    SEGMENT = 1  # of a long turn
    GUESS = 2  # the turn may be over


class Transcribe(msgspec.Struct, frozen=True):
    """Turn this audio (8 kHz) into text and give it to `decoded` under the same number."""

    number: int
    signal: Signal
    urgency: Urgency


class Forget(msgspec.Struct, frozen=True):
    """Nobody wants the text of this number any more."""

    number: int


Action: TypeAlias = SpeechEvent | Transcribe | Forget


@dataclass
class _Turn:
    """What the caller has said since the last end of turn."""

    open_from_ms: int  # from here audio is not in any finished segment
    texts: dict[int, str | None] = field(default_factory=dict[int, str | None])  # of segments, in order; None: awaited
    until_ms: dict[int, int] = field(default_factory=dict[int, int])  # where finished segments end
    speaking: bool = True
    ended_ms: int = 0  # of the last speech
    last: int | None = None  # the number that holds the end of what was said before this pause
    last_is_finished: bool = False  # it is a segment that stays, whether the caller goes on or not
    early: bool = False  # an early end was told for this pause
    over: bool = False  # the silence was long enough: only the words are awaited

    @property
    def words(self) -> str:
        return joined([text for text in self.texts.values() if text])

    @property
    def certain(self) -> Partial:
        """The words of the finished segments that are written down, up to the first that is not."""
        texts: list[str] = []
        until_ms = 0
        for number, text in self.texts.items():
            if text is None or number not in self.until_ms:
                break
            texts.append(text)
            until_ms = self.until_ms[number]
        return Partial(joined(texts), stable=True, heard_s=until_ms / 1000)

    @property
    def is_written_down(self) -> bool:
        return self.last is not None and None not in self.texts.values()


class Hearing:
    """Decoding starts at the first pause, as a guess that is right when no speech follows; words that come after a
    pause shorter than the end of a turn (or while the last words are still being decoded) belong to the same turn."""

    def __init__(self, end_of_turn_ms: int, speech_probability: Callable[[Signal], float]) -> None:
        """`speech_probability` of 512 samples at 16 kHz, asked in order."""
        self._speech_probability = speech_probability
        self._endpoints = Endpoints(end_of_turn_ms)
        self._end_of_turn_ms = end_of_turn_ms
        self._doubler = signals.Doubler()
        self._rest: Signal = np.zeros(0, np.float32)
        self._windows: list[Signal] = []
        self._windows_from_ms = 0
        self._turn: _Turn | None = None
        self._number = 0

    @property
    def in_turn(self) -> bool:
        return self._turn is not None

    @property
    def now_s(self) -> float:
        """Heard so far."""
        return self._endpoints.now_ms / 1000

    def feed(self, mulaw: bytes, *, may_guess: bool) -> list[Action]:
        """`may_guess`: nothing else is being decoded."""
        actions: list[Action] = []
        audio = np.concatenate([self._rest, signals.from_mulaw(mulaw)])
        for start in range(0, len(audio) - _WINDOW + 1, _WINDOW):
            for action in self._push(audio[start : start + _WINDOW], may_guess=may_guess):
                may_guess = may_guess and not isinstance(action, Transcribe)
                actions.append(action)
        self._rest = audio[len(audio) // _WINDOW * _WINDOW :]
        return actions

    def decoded(self, number: int, text: str) -> list[Action]:
        """Text of what was asked for; too late is as good as never."""
        turn = self._turn
        if turn is None or number not in turn.texts:
            return []
        turn.texts[number] = text
        certain: list[Action] = [turn.certain] if text and number in turn.until_ms and turn.certain.text else []
        return certain if turn.speaking else [*certain, *self._ending(turn)]

    def _push(self, window: Signal, *, may_guess: bool) -> Iterator[Action]:
        self._windows.append(window)
        probability = self._speech_probability(self._doubler.push(window))
        for mark in self._endpoints.push(probability, signals.levels_dbfs(window, BLOCKS)):
            yield from self._marked(mark)
        turn = self._turn
        if turn is None:
            self._drop_before(self._endpoints.now_ms - _KEPT_WINDOWS * WINDOW_MS)
        elif turn.speaking and self._endpoints.now_ms - turn.open_from_ms >= _CUT_MS:
            yield self._finish_segment(turn, self._quietest_moment_ms())
        elif not turn.speaking and turn.last is None and may_guess:
            yield self._decode_end(turn, Urgency.GUESS)

    def _marked(self, mark: Mark) -> Iterator[Action]:
        match mark:
            case Started():
                yield from self._started(mark.at_ms)
            case Paused():
                turn = self._turn
                assert turn is not None, "a pause follows a start"
                turn.speaking = False
                turn.ended_ms = mark.ended_ms
                yield SpeechPaused()  # the words are written down from here on: they are due later than a stream's
                if mark.ended_ms - turn.open_from_ms >= _CUT_AT_PAUSE_MS:
                    yield self._finish_segment(turn, self._endpoints.now_ms)
                    turn.last = self._number
                    turn.last_is_finished = True
            case Ended():
                turn = self._turn
                assert turn is not None, "an end follows a pause"
                turn.over = True
                if turn.last is None:
                    yield self._decode_end(turn, Urgency.FINAL)
                else:
                    yield from self._ending(turn)

    def _started(self, at_ms: int) -> Iterator[Action]:
        turn = self._turn
        if turn is None:
            self._turn = _Turn(max(self._windows_from_ms, at_ms - _PRE_ROLL_MS))
            yield SpeechStarted(began_ms_ago=self._endpoints.now_ms - at_ms)
            return
        if turn.last is not None and not turn.last_is_finished:
            del turn.texts[turn.last]
            yield Forget(turn.last)
        if turn.early:
            yield Resumed()
        turn.speaking, turn.over, turn.early = True, False, False
        turn.last, turn.last_is_finished = None, False
        yield SpeechStarted(began_ms_ago=self._endpoints.now_ms - at_ms)

    def _ending(self, turn: _Turn) -> Iterator[Action]:
        """The caller is silent: what can be said about it by now."""
        if not turn.is_written_down:
            return
        if turn.over:
            self._turn = None
            yield EndOfTurn(turn.words, self._endpoints.now_ms - turn.ended_ms, self._end_of_turn_ms)
        elif turn.words and not turn.early:
            turn.early = True
            yield EarlyEnd(turn.words, self._endpoints.now_ms - turn.ended_ms)

    def _decode_end(self, turn: _Turn, urgency: Urgency) -> Transcribe:
        turn.last = self._next(turn)
        until_ms = min(self._endpoints.now_ms, turn.ended_ms + _POST_ROLL_MS)
        return Transcribe(turn.last, self._between(turn.open_from_ms, until_ms), urgency)

    def _finish_segment(self, turn: _Turn, until_ms: int) -> Transcribe:
        signal = self._between(turn.open_from_ms, until_ms)
        turn.open_from_ms = until_ms
        self._drop_before(until_ms)
        number = self._next(turn)
        turn.until_ms[number] = until_ms
        return Transcribe(number, signal, Urgency.SEGMENT)

    def _next(self, turn: _Turn) -> int:
        self._number += 1
        turn.texts[self._number] = None
        return self._number

    def _quietest_moment_ms(self) -> int:
        latest = self._windows[-_CUT_WITHIN_WINDOWS:]
        quietest = min(range(len(latest)), key=lambda number: float((latest[number] ** 2).sum()))
        return self._endpoints.now_ms - (len(latest) - quietest) * WINDOW_MS + WINDOW_MS // 2

    def _between(self, from_ms: int, until_ms: int) -> Signal:
        joined_windows = np.concatenate(self._windows)
        return joined_windows[8 * (from_ms - self._windows_from_ms) : 8 * (until_ms - self._windows_from_ms)]

    def _drop_before(self, ms: int) -> None:
        count = (ms - self._windows_from_ms) // WINDOW_MS
        if count > 0:
            del self._windows[:count]
            self._windows_from_ms += count * WINDOW_MS
