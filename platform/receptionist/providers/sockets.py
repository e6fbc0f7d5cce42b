"""Sockets to a vendor that stay open from one sentence to the next, borrowed by one speaker at a time."""

import asyncio
import contextlib
import ssl
from collections import Counter, deque
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from receptionist.providers.vendor_socket import VendorSocket

_OPENED_WITHIN_S = 4.0
_CLOSED_WITHIN_S = 0.5
_IDLE_S = 90.0  # a socket that rested longer may be closing at the other end just now
_MOST_IDLE = 50
_EXPECTED_S = 10.0  # a call that rings has its first sentence within that time, or is none
_MOST_EXPECTED = 8  # calls of one voice that sockets are opened for at once


@dataclass(frozen=True)
class Door:
    """Where a vendor's sockets are opened, and how one shows the key."""

    url: str  # ws:// or wss://, without a path
    headers: Mapping[str, str]
    tls: ssl.SSLContext | None

    async def open(self, path: str) -> VendorSocket:
        """Raises InvalidHandshake, OSError, TimeoutError."""
        opened = await connect(
            f"{self.url}{path}",
            additional_headers=dict(self.headers),
            ssl=self.tls,
            compression=None,
            open_timeout=_OPENED_WITHIN_S,
            close_timeout=_CLOSED_WITHIN_S,
            create_connection=VendorSocket,
        )
        return cast("VendorSocket", opened)


@dataclass
class Borrowed:
    """A socket for the time being. `names` counts what it was used for; `good` stays true if it may be used again."""

    socket: VendorSocket
    names: int = 0
    open_names: int = 0  # that the other end has not finished with
    good: bool = False
    rested_since: float = 0.0
    used: list[float] = field(default_factory=list[float])  # when, for those that may be used only so often
    stale: int = 0  # answers that may still come to what was taken back


class Sockets:
    """All sockets of one account."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._idle: dict[str, deque[Borrowed]] = {}
        self._expected: dict[str, deque[float]] = {}  # by path, when each call was announced
        self._coming: Counter[str] = Counter()  # by path, those that are being opened ahead of time

    @asynccontextmanager
    async def borrow(self, path: str, *, fresh: bool = False) -> AsyncGenerator[Borrowed, None]:
        """One that rests, or a new one. It goes back when `good` was set, else it is cut. Raises as `Door.open`."""
        borrowed = None if fresh else self._resting(path)
        if borrowed is None:
            borrowed = Borrowed(await self._door.open(path))
        borrowed.good = False
        try:
            yield borrowed
        finally:
            idle = self._idle.setdefault(path, deque())
            if borrowed.good and borrowed.socket.state is State.OPEN and len(idle) < _MOST_IDLE:
                borrowed.rested_since = asyncio.get_running_loop().time()
                idle.append(borrowed)
            else:
                borrowed.socket.transport.abort()

    async def expect(self, path: str) -> None:
        """One more call is on its way: one rests, or comes, for every call that was announced lately, up to a bound for
        this path and for all. Raises as `Door.open`."""
        self._drop_old()
        expected = self._expected.setdefault(path, deque(maxlen=_MOST_EXPECTED))
        expected.append(asyncio.get_running_loop().time())
        lacking = len(expected) - len(self._idle.get(path, ())) - self._coming[path]
        room = _MOST_IDLE - sum(map(len, self._idle.values())) - self._coming.total()
        more = max(0, min(lacking, room))
        self._coming[path] += more
        try:
            opened = await asyncio.gather(*(self._open_ahead(path) for _ in range(more)), return_exceptions=True)
        finally:
            self._coming[path] -= more
            if not self._coming[path]:
                del self._coming[path]
        for failure in opened:
            if failure is not None:
                raise failure

    async def close(self) -> None:
        """Those that rest."""
        resting = [one.socket for idle in self._idle.values() for one in idle]
        self._idle.clear()
        for socket in resting:
            with contextlib.suppress(TimeoutError, ConnectionClosed):
                async with asyncio.timeout(_CLOSED_WITHIN_S):
                    await socket.close()
            socket.transport.abort()

    async def _open_ahead(self, path: str) -> None:
        """Raises as `Door.open`."""
        fresh = Borrowed(await self._door.open(path))
        fresh.rested_since = asyncio.get_running_loop().time()
        self._idle.setdefault(path, deque()).append(fresh)

    def _drop_old(self) -> None:
        """Of every path: a voice that nobody asks for any more leaves nothing open."""
        now = asyncio.get_running_loop().time()
        for path, expected in list(self._expected.items()):
            while expected and now - expected[0] > _EXPECTED_S:
                expected.popleft()
            if not expected:
                del self._expected[path]
        for path, idle in list(self._idle.items()):
            while idle and (now - idle[0].rested_since > _IDLE_S or idle[0].socket.state is not State.OPEN):
                idle.popleft().socket.transport.abort()
            if not idle:
                del self._idle[path]

    def _resting(self, path: str) -> Borrowed | None:
        """The one that was used last: the others grow old together."""
        self._drop_old()
        idle = self._idle.get(path, deque())
        while idle:
            borrowed = idle.pop()
            if borrowed.socket.state is State.OPEN:
                return borrowed
        return None
