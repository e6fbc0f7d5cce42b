"""The moments at which a process looks at all that nobody waits for: woken once for many."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import ClassVar, Final

BEAT_S: Final = 0.04  # two frames of a line
_ROUNDING_S: Final = 0.0005  # a loop's clock may count in whole milliseconds
_AT_ONCE: Final = 8  # a line's frames take 0.1 to 0.3 ms


class Beat:
    """Of one event loop, at one pace. Beats only while somebody wants it."""

    _known: ClassVar[dict[float, "Beat"]] = {}  # of the loop that ran last: a process has one at a time

    def __init__(self, loop: asyncio.AbstractEventLoop, every_s: float) -> None:
        self._loop = loop
        self._every_s = every_s
        self._looks: dict[Callable[[], None], None] = {}
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def of(cls, loop: asyncio.AbstractEventLoop, every_s: float = BEAT_S) -> "Beat":
        known = cls._known.get(every_s)
        if known is None or known._loop is not loop:
            known = cls._known[every_s] = cls(loop, every_s)
        return known

    def add(self, look: Callable[[], None]) -> None:
        """Is called on every beat, until it is discarded; raises nothing."""
        self._looks[look] = None
        if self._timer is None:
            self._timer = self._loop.call_at(self._next(), self._beat)

    def discard(self, look: Callable[[], None]) -> None:
        self._looks.pop(look, None)

    def _next(self) -> float:
        """A whole number of paces of the loop's own clock: a slower beat falls together with a quicker one."""
        return ((self._loop.time() + _ROUNDING_S) // self._every_s + 1) * self._every_s

    def _beat(self) -> None:
        self._timer = None
        if self._looks:  # whatever a look does
            self._timer = self._loop.call_at(self._next(), self._beat)
        self._look(deque(self._looks))

    def _look(self, left: deque[Callable[[], None]]) -> None:
        """A few at a time: in between, the loop sees to what cannot wait for all of them."""
        for _ in range(min(_AT_ONCE, len(left))):
            if (look := left.popleft()) in self._looks:
                look()
        if left:
            self._loop.call_soon(self._look, left)
