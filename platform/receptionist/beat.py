"""The moments at which a process looks at all that nobody waits for: woken once for many."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import ClassVar, Final

BEAT_S: Final = 0.04  # two frames of a line
_APART_S: Final = 0.01  # moments
_FULL: Final = 12  # in a moment: the vendors of those who share one answer at about one moment too
_ROUNDING_S: Final = 0.0005  # a loop's clock may count in whole milliseconds
_AT_ONCE: Final = 8  # a line's frames take 0.1 to 0.3 ms

_Looks = dict[Callable[[], None], None]


class Beat:
    """Of one event loop, at one pace, in whole hundredths of a second: as many moments as go into it, told by the
    loop's own clock, so that those of the lines' two paces fall together. Beats only while somebody wants it."""

    _known: ClassVar[dict[float, "Beat"]] = {}  # of the loop that ran last: a process has one at a time

    def __init__(self, loop: asyncio.AbstractEventLoop, every_s: float) -> None:
        self._loop = loop
        self._every_s = every_s
        self._moments: list[_Looks] = [{} for _ in range(max(1, round(every_s / _APART_S)))]
        self._of: dict[Callable[[], None], _Looks] = {}
        self._due = 0  # the next moment, counted from the beginning of the loop's clock
        self._timer: asyncio.TimerHandle | None = None

    @classmethod
    def of(cls, loop: asyncio.AbstractEventLoop, every_s: float = BEAT_S) -> "Beat":
        known = cls._known.get(every_s)
        if known is None or known._loop is not loop:
            known = cls._known[every_s] = cls(loop, every_s)
        return known

    def add(self, look: Callable[[], None]) -> None:
        """Is called on every beat, until it is discarded; raises nothing."""
        if look in self._of:
            return
        # Few are best woken for together, and many would hold everybody up.
        room = next((one for one in self._moments if len(one) < _FULL), None)
        self._of[look] = moment = room if room is not None else min(self._moments, key=len)
        moment[look] = None
        soonest = self._now() + 1
        self._wait(min(soonest, self._due) if self._timer else soonest)

    def discard(self, look: Callable[[], None]) -> None:
        if (moment := self._of.pop(look, None)) is not None:
            del moment[look]

    def _now(self) -> int:
        return int((self._loop.time() + _ROUNDING_S) / _APART_S)

    def _wait(self, first: int) -> None:
        """For the next moment, from the `first` on, that anybody is looked at."""
        many = len(self._moments)
        due = next((at for at in range(first, first + many) if self._moments[at % many]), None)
        if self._timer and due == self._due:
            return
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if due is not None:
            self._due, self._timer = due, self._loop.call_at(due * _APART_S, self._beat)

    def _beat(self) -> None:
        self._timer = None
        many = len(self._moments)
        now = max(self._due, self._now() - many + 1)  # who was held up makes each moment up once, and no more
        looks = deque(self._moments[now % many])
        self._wait(now + 1)
        self._look(looks)

    def _look(self, left: deque[Callable[[], None]]) -> None:
        """A few at a time: in between, the loop sees to what cannot wait for all of them."""
        for _ in range(min(_AT_ONCE, len(left))):
            if (look := left.popleft()) in self._of:
                look()
        if left:
            self._loop.call_soon(self._look, left)
