"""How many calls may be live at once (process, its own speech models, practice, caller), and which are on their way."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

import msgspec


class Wanted(msgspec.Struct, frozen=True):
    """A slot that a call asks for."""

    practice: str
    caller: str = ""  # empty: withheld
    promised: bool = False  # it was told to come here: a process that drains still sees it to its end
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
        self._changed = asyncio.Event()
        self._awaited: dict[str, asyncio.TimerHandle] = {}
        self.draining = False  # no new calls: the process is about to stop
        # Live calls that other processes hold: of a practice, and of a caller there.
        self.elsewhere: Callable[[str, str], tuple[int, int]] = _nowhere
        self.on_change: Callable[[], None] = _nobody_asks  # a slot was taken or given back

    @property
    def live(self) -> int:
        return self._live

    @property
    def awaited(self) -> int:
        """Calls that will ask for their next step soon: a process that stops now would leave them without one."""
        return len(self._awaited)

    def expect(self, call_id: str, within_s: float) -> None:
        """The carrier was told to come back for this call: with its stream, or for what follows it."""
        self.met(call_id)
        timer = asyncio.get_running_loop().call_later(within_s, self._awaited.pop, call_id, None)
        self._awaited[call_id] = timer

    def met(self, call_id: str) -> None:
        """It has come."""
        if timer := self._awaited.pop(call_id, None):
            timer.cancel()

    def has_room(self, wanted: Wanted) -> bool:
        """This call could begin now."""
        of_practice, of_caller = self.elsewhere(wanted.practice, wanted.caller)
        of_practice += self._of_practice[wanted.practice]
        of_caller += self._of_caller[wanted.practice, wanted.caller]
        return (
            (wanted.promised or not self.draining)
            and self._live < self._calls
            and not (wanted.local and self._live_local >= self._local)
            and of_practice < self._per_practice
            and not (wanted.caller and of_caller >= self._per_caller)
        )

    def reconsider(self) -> None:
        """There may be room now, for those who wait."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def tally(self) -> tuple[dict[str, int], list[tuple[str, str, int]]]:
        """Live calls of this process by practice, and by practice and caller."""
        callers = [(practice, caller, many) for (practice, caller), many in self._of_caller.items() if caller]
        return dict(self._of_practice), callers

    @asynccontextmanager
    async def slot(self, wanted: Wanted, *, wait_s: float = 0.0) -> AsyncGenerator[bool, None]:
        """True: the call may begin. False: there was no room within `wait_s`."""
        granted = self._take(wanted)
        if not granted and wait_s > 0:
            try:
                async with asyncio.timeout(wait_s):
                    while not (granted := self._take(wanted)):
                        await self._changed.wait()
            except TimeoutError:
                granted = False
        try:
            yield granted
        finally:
            if granted:
                self._count(wanted, -1)
                self._of_practice += Counter()  # forget zeros
                self._of_caller += Counter()
                self.on_change()
                self.reconsider()

    def _take(self, wanted: Wanted) -> bool:
        if not self.has_room(wanted):
            return False
        self._count(wanted, +1)
        self.on_change()
        return True

    def _count(self, wanted: Wanted, by: int) -> None:
        self._live += by
        self._live_local += by if wanted.local else 0
        self._of_practice[wanted.practice] += by
        self._of_caller[wanted.practice, wanted.caller] += by


def _nowhere(practice: str, caller: str) -> tuple[int, int]:
    return 0, 0


def _nobody_asks() -> None:
    pass
