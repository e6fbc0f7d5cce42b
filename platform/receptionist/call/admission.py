"""How many calls may be live at once, in the process and for one practice."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
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
        self._changed = asyncio.Condition()
        self.draining = False  # no new calls: the process is about to stop

    @property
    def live(self) -> int:
        return self._live

    def has_room(self, practice: str, caller: str = "", *, resumed: bool = False) -> bool:
        """A further call of this practice, from this caller (empty: withheld), could begin now.

        `resumed`: it began earlier; a process that drains still sees it to its end.
        """
        return (
            (resumed or not self.draining)
            and self._live < self._calls
            and self._of_practice[practice] < self._per_practice
            and (not caller or self._of_caller[practice, caller] < self._per_caller)
        )

    @asynccontextmanager
    async def slot(
        self, practice: str, caller: str = "", *, resumed: bool = False, wait_s: float = 0.0
    ) -> AsyncGenerator[bool, None]:
        """True: the call may begin. False: there was no room within `wait_s`."""
        granted = self._take(practice, caller, resumed)
        if not granted and wait_s > 0:
            try:
                async with asyncio.timeout(wait_s), self._changed:
                    granted = await self._changed.wait_for(lambda: self._take(practice, caller, resumed))
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
                async with self._changed:
                    self._changed.notify_all()

    def _take(self, practice: str, caller: str, resumed: bool) -> bool:
        if not self.has_room(practice, caller, resumed=resumed):
            return False
        self._live += 1
        self._of_practice[practice] += 1
        self._of_caller[practice, caller] += 1
        return True
