"""How many calls may be live at once: in the process, on its own speech models, for one practice, for one caller."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import msgspec


class Wanted(msgspec.Struct, frozen=True):
    """A slot that a call asks for."""

    practice: str
    caller: str = ""  # empty: withheld
    resumed: bool = False  # it began earlier: a process that drains still sees it to its end
    local: bool = False  # heard or spoken by this machine's own models, which bear fewer calls than vendors do


class Admission:
    """Hands out slots. A slot belongs to the call that holds the context, and goes back with it whatever happens."""

    def __init__(self, *, calls: int, local: int, per_practice: int, per_caller: int) -> None:
        """`local`: as many of the `calls` may be heard or spoken by this machine's own models."""
        self._calls = calls
        self._local = local
        self._per_practice = per_practice
        self._per_caller = per_caller
        self._live = 0
        self._live_local = 0
        self._of_practice: Counter[str] = Counter()
        self._of_caller: Counter[tuple[str, str]] = Counter()
        self._changed = asyncio.Condition()
        self.draining = False  # no new calls: the process is about to stop

    @property
    def live(self) -> int:
        return self._live

    def has_room(self, wanted: Wanted) -> bool:
        """This call could begin now."""
        return (
            (wanted.resumed or not self.draining)
            and self._live < self._calls
            and not (wanted.local and self._live_local >= self._local)
            and self._of_practice[wanted.practice] < self._per_practice
            and not (wanted.caller and self._of_caller[wanted.practice, wanted.caller] >= self._per_caller)
        )

    @asynccontextmanager
    async def slot(self, wanted: Wanted, *, wait_s: float = 0.0) -> AsyncGenerator[bool, None]:
        """True: the call may begin. False: there was no room within `wait_s`."""
        granted = self._take(wanted)
        if not granted and wait_s > 0:
            try:
                async with asyncio.timeout(wait_s), self._changed:
                    granted = await self._changed.wait_for(lambda: self._take(wanted))
            except TimeoutError:
                granted = False
        try:
            yield granted
        finally:
            if granted:
                self._count(wanted, -1)
                self._of_practice += Counter()  # forget zeros
                self._of_caller += Counter()
                async with self._changed:
                    self._changed.notify_all()

    def _take(self, wanted: Wanted) -> bool:
        if not self.has_room(wanted):
            return False
        self._count(wanted, +1)
        return True

    def _count(self, wanted: Wanted, by: int) -> None:
        self._live += by
        self._live_local += by if wanted.local else 0
        self._of_practice[wanted.practice] += by
        self._of_caller[wanted.practice, wanted.caller] += by
