"""Connections of an HTTP client that rest until calls need them: opened, with DNS and TLS done, when calls ring."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

_EXPECTED_S: Final = 10.0  # a call that rings has its first answer within that time, or is none
_MOST: Final = 8  # calls that connections are opened for at once


class Pool:
    """The pool of one client of `httpx` or `httpx2`."""

    def __init__(self, http: Any) -> None:  # Any: both packages' AsyncClient, which are alike
        self._http = http
        self._expected: deque[float] = deque()  # when each call was announced
        self._opening = asyncio.Lock()  # of several calls at once the second sees to what all the others need

    @property
    def resting(self) -> int:
        """Connections that are open and asked nothing."""
        # No public name leads from a client to its pool: were these to go, every call would open one more, and no harm.
        transport = getattr(self._http, "_transport", None)
        if (told := getattr(transport, "resting", None)) is not None:  # our own
            return told
        pool = getattr(transport, "_pool", None)
        connections = cast("list[Any]", getattr(pool, "connections", []))
        return sum(one.is_idle() and not one.has_expired() for one in connections)

    async def expect(self, ask: Callable[[], Awaitable[object]], *, each: int = 1) -> None:
        """One more call is on its way: `each` connections rest for every call that was announced lately. `ask` is any
        cheap request. Raises what it raises."""
        now = asyncio.get_running_loop().time()
        while self._expected and now - self._expected[0] > _EXPECTED_S:
            self._expected.popleft()
        self._expected.append(now)
        async with self._opening:
            resting = self.resting
            lacking = each * min(len(self._expected), _MOST) - resting
            if lacking <= 0:
                return
            # Those that rest are asked as well: a new one is opened only while all others are busy.
            answers = await asyncio.gather(*(ask() for _ in range(resting + lacking)), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
