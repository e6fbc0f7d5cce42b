"""The moments at which a process looks at all that nobody waits for: woken once for many."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, Final
from weakref import WeakKeyDictionary

BEAT_S: Final = 0.04  # two frames of a line


class Beat:
    """Of one event loop. Beats only while somebody wants it."""

    _all: ClassVar["WeakKeyDictionary[asyncio.AbstractEventLoop, Beat]"] = WeakKeyDictionary()

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._looks: dict[Callable[[], None], None] = {}
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def of(cls, loop: asyncio.AbstractEventLoop) -> "Beat":
        found = cls._all.get(loop)
        if found is None:
            found = cls._all[loop] = cls(loop)
        return found

    def add(self, look: Callable[[], None]) -> None:
        """Is called on every beat, until it is discarded; raises nothing."""
        self._looks[look] = None
        if self._timer is None:
            self._timer = self._loop.call_later(BEAT_S, self._beat)

    def discard(self, look: Callable[[], None]) -> None:
        self._looks.pop(look, None)

    def _beat(self) -> None:
        for look in tuple(self._looks):
            look()
        self._timer = self._loop.call_later(BEAT_S, self._beat) if self._looks else None
