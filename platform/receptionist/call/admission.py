"""How many calls may be live at once, in the process and for one practice; and which are on their way here."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager


class Admission:
    """Hands out slots. A slot belongs to the call that holds the context, and goes back with it whatever happens."""

    def __init__(self, *, calls: int, per_practice: int, per_caller: int) -> None:
        self._calls = calls
        self._per_practice = per_practice
        self._per_caller = per_caller
        self._live = 0
        self._of_practice: Counter[str] = Counter()
        self._of_caller: Counter[tuple[str, str]] = Counter()
        self._changed = asyncio.Event()
        self._awaited: dict[str, asyncio.TimerHandle] = {}
        self.draining = False  # no new calls: the process is about to stop
        self.elsewhere: Callable[[str, str], tuple[int, int]] = (
            _nowhere  # live calls (of a practice, of a caller there)
        )
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

    def has_room(self, practice: str, caller: str = "", *, promised: bool = False) -> bool:
        """A further call of this practice, from this caller (empty: withheld), could begin now.

        `promised`: it was told to come here; a process that drains still sees it to its end.
        """
        of_practice, of_caller = self.elsewhere(practice, caller)
        return (
            (promised or not self.draining)
            and self._live < self._calls
            and self._of_practice[practice] + of_practice < self._per_practice
            and (not caller or self._of_caller[practice, caller] + of_caller < self._per_caller)
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
    async def slot(
        self, practice: str, caller: str = "", *, promised: bool = False, wait_s: float = 0.0
    ) -> AsyncGenerator[bool, None]:
        """True: the call may begin. False: there was no room within `wait_s`."""
        granted = self._take(practice, caller, promised)
        if not granted and wait_s > 0:
            try:
                async with asyncio.timeout(wait_s):
                    while not (granted := self._take(practice, caller, promised)):
                        await self._changed.wait()
            except TimeoutError:
                granted = False
        try:
            yield granted
        finally:
            if granted:
                self._live -= 1
                self._of_practice[practice] -= 1
                self._of_caller[practice, caller] -= 1
                self._of_practice += Counter()  # forget zeros
                self._of_caller += Counter()
                self.on_change()
                self.reconsider()

    def _take(self, practice: str, caller: str, promised: bool) -> bool:
        if not self.has_room(practice, caller, promised=promised):
            return False
        self._live += 1
        self._of_practice[practice] += 1
        self._of_caller[practice, caller] += 1
        self.on_change()
        return True


def _nowhere(practice: str, caller: str) -> tuple[int, int]:
    return 0, 0


def _nobody_asks() -> None:
    pass
