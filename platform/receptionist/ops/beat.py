"""The moments at which a process looks at all that nobody waits for: woken once for many."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, Final

BEAT_S: Final = 0.04  # two frames of a line


class Beat:
    """Of one event loop. Beats only while somebody wants it."""

    _latest: ClassVar["Beat | None"] = None  # a process has one loop at a time

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._looks: dict[Callable[[], None], None] = {}
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def of(cls, loop: asyncio.AbstractEventLoop) -> "Beat":
        if cls._latest is None or cls._latest._loop is not loop:
            cls._latest = cls(loop)
        return cls._latest

    def add(self, look: Callable[[], None]) -> None:
        """Is called on every beat, until it is discarded; raises nothing."""
        self._looks[look] = None
        if self._timer is None:
            self._timer = self._loop.call_later(BEAT_S, self._beat)

    def discard(self, look: Callable[[], None]) -> None:
        self._looks.pop(look, None)

    def _beat(self) -> None:
        self._timer = self._loop.call_later(BEAT_S, self._beat) if self._looks else None  # whatever a look does
        for look in tuple(self._looks):
            look()
