"""Many callers in one process, each on a socket of its own: orders in, what was heard out."""

import asyncio
import secrets
import ssl
import time
from collections import Counter
from typing import Final, cast
from urllib.parse import urlsplit

import msgspec

from receptionist.audio.mulaw import FRAME_MS
from receptionist.call import tickets
from receptionist.conversation.history import Origin
from receptionist.rehearsal.load.conversation import CallHeard, Conversation, Voices
from receptionist.rehearsal.load.plan import Call, Mix, calls_of
from receptionist.rehearsal.load.speech import packaged
from receptionist.rehearsal.load.wire import (
    Cleared,
    Closed,
    Marked,
    Pinged,
    Played,
    Reader,
    Stream,
    WireError,
    goodbye,
    handshake,
)

_FRAME_S: Final = FRAME_MS / 1000
_CONNECT_S: Final = 10.0
_LAST_S: Final = 2.0  # a stream that was stopped may close by itself
# The event loop's clock and timers know whole milliseconds only. A frame that leaves so late was on time, and is timed
# by when it left, since the server cannot have it earlier; a later one by when it was due.
_TIMER_S: Final = 0.002


class Orders(msgspec.Struct, frozen=True):
    """What one process of callers is to do. `key` signs tickets for `practice`; empty: the server wants none."""

    url: str  # ws://…/voice/stream
    lines: tuple[int, ...]
    of: int  # lines of all processes together
    seconds: float
    ramp_s: float = 1.0
    seed: int = 1
    mix: Mix = Mix()
    practice: str = ""
    key: str = ""


class CrowdHeard(msgspec.Struct):
    """All calls of one process. `late`: milliseconds -> frames that left so much after they were due."""

    calls: list[CallHeard]
    late: dict[int, int]


async def gather(orders: Orders) -> CrowdHeard:
    """Calls until the time is up, then hangs up wherever a call is."""
    voices = Voices(packaged())
    late: Counter[int] = Counter()
    calls: list[CallHeard] = []
    end_at = asyncio.get_running_loop().time() + orders.seconds
    async with asyncio.TaskGroup() as group:
        for line in orders.lines:
            group.create_task(_hold(line, orders, voices, end_at, calls, late))
    return CrowdHeard(calls, dict(late))


async def _hold(
    line: int, orders: Orders, voices: Voices, end_at: float, calls: list[CallHeard], late: Counter[int]
) -> None:
    loop = asyncio.get_running_loop()
    await asyncio.sleep(orders.ramp_s * line / orders.of)
    for call in calls_of(line, orders.seed, orders.mix):
        if loop.time() + call.wait_s >= end_at - _FRAME_S:
            return
        await asyncio.sleep(call.wait_s)
        calls.append(await _place(line, call, orders, voices, end_at, late))


async def _place(line: int, call: Call, orders: Orders, voices: Voices, end_at: float, late: Counter[int]) -> CallHeard:
    loop = asyncio.get_running_loop()
    heard = CallHeard(line, loop.time())
    address = urlsplit(orders.url)
    secure = address.scheme == "wss"
    parameters = {"token": _token(orders)} if orders.key else {}
    caller = _Caller(address.netloc, address.path or "/", parameters, Conversation(call, voices, heard), end_at, late)
    try:
        async with asyncio.timeout(_CONNECT_S):
            await loop.create_connection(
                lambda: caller,
                address.hostname or "",
                address.port or (443 if secure else 80),
                ssl=ssl.create_default_context() if secure else None,
            )
        async with asyncio.timeout_at(end_at + _LAST_S + _CONNECT_S):
            await caller.over
    except (OSError, TimeoutError) as error:
        heard.failure = heard.failure or f"the line could not be opened: {str(error) or 'no answer in time'}"
        heard.ended_at = heard.ended_at or loop.time()
    finally:
        caller.drop()
    return heard


def _token(orders: Orders) -> str:
    ticket = tickets.issue(practice=orders.practice, origin=Origin.LOAD, now=time.time(), narrate=False)
    return tickets.sign(ticket, orders.key)


class _Caller(asyncio.Protocol):
    """One call's socket. Frames leave by absolute deadlines: a late one is followed at once by the next."""

    def __init__(
        self,
        host: str,
        path: str,
        parameters: dict[str, str],
        conversation: Conversation,
        end_at: float,
        late: Counter[int],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self.over: asyncio.Future[None] = self._loop.create_future()
        self._host = host
        self._path = path
        self._parameters = parameters
        self._conversation = conversation
        self._end_at = end_at
        self._late = late
        self._stream = Stream("CA" + secrets.token_hex(16), "MZ" + secrets.token_hex(16))
        self._reader = Reader()
        self._transport: asyncio.WriteTransport | None = None
        self._began = False
        self._stopping = False
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None

    # --- the socket -------------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)  # uvloop's own is no subclass
        self._transport.write(handshake(self._host, self._path))

    def data_received(self, data: bytes) -> None:
        at = time.monotonic()
        conversation = self._conversation
        try:
            for told in self._reader.feed(data):
                match told:
                    case Played(size=size):
                        conversation.audio(at, size)
                    case Marked(name=name):
                        conversation.mark(at, name)
                    case Cleared():
                        self._write(b"".join(self._stream.mark(name) for name in conversation.clear(at)))
                    case Pinged(answer=answer):
                        self._write(answer)
                    case Closed(code=code, reason=reason):
                        self._closed(f"the server closed the stream: {reason or code}")
                        return
        except WireError as error:
            self._closed(str(error))
            return
        if self._reader.is_open and not self._began:
            self._begin(at)

    def connection_lost(self, exc: Exception | None) -> None:
        self._closed(f"the line broke: {exc or 'closed without a word'}")

    # --- the call ---------------------------------------------------------------------------------------------------

    def _begin(self, at: float) -> None:
        self._began = True
        self._conversation.begin(at)
        self._write(self._stream.begin(self._parameters))
        self._due = at
        self._tick()

    def _tick(self) -> None:
        now = time.monotonic()
        self._late[min(1000, int(1000 * (now - self._due)))] += 1
        out: list[bytes] = []
        while self._due <= now:
            at = now if now - self._due <= _TIMER_S else self._due
            out.append(self._stream.media(self._conversation.frame(at)))
            self._due += _FRAME_S
        out += [self._stream.mark(name) for name in self._conversation.marks(now)]
        self._write(b"".join(out))
        if self._conversation.is_over or now >= self._end_at:
            self._hang_up(now)
        else:
            self._timer = self._loop.call_at(self._due, self._tick)

    def _hang_up(self, now: float) -> None:
        """As a carrier does: stop, then the socket."""
        self._stopping = True
        self._conversation.end(now)
        self._write(self._stream.stop() + goodbye())
        self._timer = self._loop.call_later(_LAST_S, self._closed, "")

    def _closed(self, why: str) -> None:
        if self.over.done():
            return
        heard = self._conversation.heard
        if not self._stopping:
            heard.failure = heard.failure or why
            self._conversation.end(self._loop.time())
        self.over.set_result(None)
        self.drop()

    def drop(self) -> None:
        if self._timer:
            self._timer.cancel()
        if self._transport:
            self._transport.abort()

    def _write(self, data: bytes) -> None:
        if data and self._transport and not self._transport.is_closing():
            self._transport.write(data)
