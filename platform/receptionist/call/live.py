"""What happens in calls right now, for whoever watches: the call page, the test page, `receptionist call`."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TypeAlias

import msgspec

from receptionist.conversation.history import CallId, Json
from receptionist.records.waterfall import Waterfall

_QUEUE = 256  # events a slow watcher may fall behind before the oldest are dropped


class CallStarted(msgspec.Struct, frozen=True, tag="started"):
    """A call was answered."""

    call: str
    practice: str
    origin: str = ""


class CallerSpeaking(msgspec.Struct, frozen=True, tag="speaking"):
    """The caller started (or stopped) making speech."""

    speaking: bool


class CallerWords(msgspec.Struct, frozen=True, tag="words"):
    """What the caller said in `turn`; not final: so far."""

    turn: int
    text: str
    final: bool


class ReplyPlanned(msgspec.Struct, frozen=True, tag="reply"):
    """A sentence on its way to the caller's ear."""

    turn: int
    text: str


class ReplyHeard(msgspec.Struct, frozen=True, tag="heard"):
    """All that the caller has heard of the answer to `turn`."""

    turn: int
    text: str
    interrupted: bool


class FunctionRan(msgspec.Struct, frozen=True, tag="function"):
    """A function was called and answered."""

    turn: int
    name: str
    arguments: Json
    result: Json


class ClauseWithheld(msgspec.Struct, frozen=True, tag="withheld"):
    """A clause that nothing bore out was not spoken: what a model wanted said, why not, and what was said instead."""

    turn: int
    text: str
    reason: str
    what: str
    said: str


class TurnFinished(Waterfall, frozen=True, kw_only=True, tag="turn"):
    """The turn's timings. `at`: when the caller's turn had ended; None: that is not known."""

    turn: int
    at: datetime | None = None


class CallLeft(msgspec.Struct, frozen=True, tag="left"):
    """The call goes on without this stream: elsewhere, or with the carrier."""

    reason: str


class CallEnded(msgspec.Struct, frozen=True, tag="ended"):
    """The call is over."""

    outcome: str
    reason: str


LiveEvent: TypeAlias = (
    CallStarted
    | CallerSpeaking
    | CallerWords
    | ReplyPlanned
    | ReplyHeard
    | FunctionRan
    | ClauseWithheld
    | TurnFinished
    | CallLeft
    | CallEnded
)


class LiveCalls:
    """Hands each event of a call to those who watch its practice or the call itself. One per process."""

    def __init__(self) -> None:
        self._watchers: dict[tuple[str, str], set[asyncio.Queue[tuple[CallId, LiveEvent]]]] = {}
        self._observers: list[Callable[[str, CallId, LiveEvent], None]] = []

    def observe(self, observer: Callable[[str, CallId, LiveEvent], None]) -> None:
        """Called with each event of this process, for as long as it lives. Must not wait."""
        self._observers.append(observer)

    def publish(self, practice: str, call: CallId, event: LiveEvent) -> None:
        """Never waits: a watcher who is too slow loses the oldest events, the call loses nothing."""
        self.deliver(practice, call, event)
        for observer in self._observers:
            observer(practice, call, event)

    def deliver(self, practice: str, call: CallId, event: LiveEvent) -> None:
        """To those who watch here: an event of this process, or of another that serves the same practices."""
        for key in ((practice, call), (practice, "")):
            for queue in self._watchers.get(key, ()):
                if queue.full():
                    queue.get_nowait()
                queue.put_nowait((call, event))

    @asynccontextmanager
    async def watch(
        self, practice: str, call: CallId | None = None
    ) -> AsyncGenerator[asyncio.Queue[tuple[CallId, LiveEvent]], None]:
        """A queue of (call, event) of one call, or of all calls of the practice, while the context lasts."""
        key = (practice, call or "")
        queue: asyncio.Queue[tuple[CallId, LiveEvent]] = asyncio.Queue(_QUEUE)
        self._watchers.setdefault(key, set()).add(queue)
        try:
            yield queue
        finally:
            watchers = self._watchers[key]
            watchers.discard(queue)
            if not watchers:
                del self._watchers[key]
