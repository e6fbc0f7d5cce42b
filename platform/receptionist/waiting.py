"""Waits of which there are many: a deadline for each of several in a row by one timer, and events that take no room."""

import asyncio
from types import TracebackType
from typing import Self


class Waiting:
    """`with waiting.until(at): await ...`, once or a thousand times, by one task at a time. As `asyncio.timeout_at`, it
    raises TimeoutError at that moment (of the loop's clock). A timer that is left behind fires once, in vain."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._at = 0.0
        self._task: asyncio.Task[object] | None = None  # that waits now
        self._cancelling = 0
        self._late = False

    def until(self, at: float) -> Self:
        self._at = at
        return self

    def __enter__(self) -> None:
        task = self._task = asyncio.current_task()
        assert task
        self._cancelling = task.cancelling()
        timer = self._timer
        if timer is None or timer.when() > self._at:
            if timer:
                timer.cancel()
            self._timer = self._loop.call_at(self._at, self._look)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task, self._task = self._task, None
        if self._late:
            self._late = False
            if task and task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
                raise TimeoutError from error

    def _look(self) -> None:
        self._timer = None
        if self._task is None:
            return
        if self._loop.time() < self._at:
            self._timer = self._loop.call_at(self._at, self._look)
        else:
            self._late = True
            self._task.cancel()


class Happening:
    """As `asyncio.Event`, which has room for those who wait (0.7 kB) from its beginning; this has it once one waits."""

    __slots__ = ("_event", "_has_happened")

    def __init__(self) -> None:
        self._has_happened = False
        self._event: asyncio.Event | None = None

    def is_set(self) -> bool:
        return self._has_happened

    def set(self) -> None:
        self._has_happened = True
        if self._event:
            self._event.set()

    def clear(self) -> None:
        self._has_happened = False
        if self._event:
            self._event.clear()

    async def wait(self) -> None:
        if self._has_happened:
            return
        if self._event is None:
            self._event = asyncio.Event()
        await self._event.wait()
