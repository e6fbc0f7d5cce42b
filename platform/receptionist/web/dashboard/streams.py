"""Pages that grow by themselves: server-sent events that hand over the same partial again whenever it changed."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from typing import TypeAlias

from litestar.response import Response, Stream

from receptionist.call.live import LiveCalls, LiveEvent
from receptionist.clock import Clock
from receptionist.conversation.history import CallId
from receptionist.records.accounts import Session

Events: TypeAlias = Sequence[tuple[CallId, LiveEvent]]
Render: TypeAlias = Callable[[Events], Awaitable[str]]
Still: TypeAlias = Callable[[Session, str], Awaitable[bool]]  # may this session go on looking at this practice?

_LONGEST_S = 300.0  # then the browser asks again, and is looked at again
_LOOK_AGAIN_S = 3.0  # for what happens in other processes, and as a sign of life
_AT_MOST_EVERY_S = 0.15
_PER_SESSION = 12


class Streams:
    """All streams of the process; no session may hold too many."""

    def __init__(self, live: LiveCalls, clock: Clock, still: Still) -> None:
        self._live = live
        self._clock = clock
        self._still = still
        self._open: Counter[str] = Counter()

    def answer(
        self, session: Session, practice: str, call: CallId | None, render: Render, over: Callable[[], bool]
    ) -> Response[str] | Stream:
        """`render` is told what has happened since it was last asked; when `over`, the stream ends for good."""
        if self._open[session.id] >= _PER_SESSION:
            return Response("", status_code=204)  # the page stands as it is; it can be reloaded
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self._stream(session, practice, call, render, over)
        return Stream(stream, media_type="text/event-stream", headers=headers)

    async def _stream(
        self, session: Session, practice: str, call: CallId | None, render: Render, over: Callable[[], bool]
    ) -> AsyncGenerator[bytes, None]:
        self._open[session.id] += 1
        try:
            async with self._live.watch(practice, call) as queue:
                began_at = looked_at = self._clock.monotonic()
                shown = ""
                events: list[tuple[CallId, LiveEvent]] = []
                while (now := self._clock.monotonic()) < began_at + _LONGEST_S:
                    if now >= looked_at + _LOOK_AGAIN_S:  # signed out, locked, or out of the team meanwhile?
                        looked_at = now
                        if not await self._still(session, practice):
                            yield message("", event="away")  # ui/js/app.js asks for the page again, as a person would
                            return
                    page = await render(events)
                    yield message(page) if page != shown else b":\n\n"
                    shown = page
                    if over():
                        yield message("", event="over")
                        return
                    events = await _next_events(queue)
        finally:
            self._open[session.id] -= 1
            if not self._open[session.id]:
                del self._open[session.id]


def message(data: str, event: str = "") -> bytes:
    """One server-sent event. Any kind of line break in `data` is one."""
    lines = [f"event: {event}"] if event else []
    lines += [f"data: {line}" for line in data.splitlines() or [""]]
    return ("\n".join(lines) + "\n\n").encode()


async def _next_events(queue: asyncio.Queue[tuple[CallId, LiveEvent]]) -> list[tuple[CallId, LiveEvent]]:
    """All that happens within a moment of the next event; nothing when it stays quiet for long."""
    events: list[tuple[CallId, LiveEvent]] = []
    try:
        async with asyncio.timeout(_LOOK_AGAIN_S):
            events.append(await queue.get())
    except TimeoutError:
        return events
    await asyncio.sleep(_AT_MOST_EVERY_S)
    while not queue.empty():
        events.append(queue.get_nowait())
    return events
