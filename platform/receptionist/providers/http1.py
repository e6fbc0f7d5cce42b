"""HTTP/1.1 to a vendor, below httpx2: connections stay open, a body's pieces are handed on as they come.

httpx2's own way of a piece is five generators, a lock, a deadline and an event object for each. Here the parser is
httptools' C, and a piece costs its parsing and one wake-up. Whoever asks sees an httpx2 transport like any other: the
same requests, responses, timeouts and errors.
"""

import asyncio
import ssl
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Final, Protocol, TypeAlias, cast

import httptools
import httpx2

from receptionist.providers.dialling import places, reached

BODY: Final = "receptionist.body"  # the extension of a response that has its `Body`
_DRAINED_WITHIN_S: Final = 0.1  # the end of a body that nobody needs any more; later than that it costs the connection
_MOST_UNREAD: Final = 256  # pieces
_LONGEST_HEAD: Final = 64 * 1024  # bytes, and of all that comes without being a body
_PORTS: Final = {"http": 80, "https": 443}

_Place: TypeAlias = tuple[str, str, int]


class _Parser(Protocol):
    def set_dangerous_leniencies(self, *, lenient_headers: bool, lenient_optional_cr_before_lf: bool) -> None: ...
    def feed_data(self, data: bytes) -> None: ...
    def get_status_code(self) -> int: ...
    def should_keep_alive(self) -> bool: ...


class Connection(asyncio.Protocol):
    """One connection, for one request at a time."""

    def __init__(self) -> None:
        self.rested_since = 0.0
        self.lost = self._held = False
        self.whole = True  # the last answer has ended, and another may be asked for
        self.reusable = True
        self.silent = True  # nothing of the answer has come
        self._transport: asyncio.Transport
        self._loop = asyncio.get_running_loop()
        self._parser: _Parser
        self._status = 0
        self._headers: list[tuple[bytes, bytes]] = []
        self._sized = False  # a body whose end is told, other than by the end of all
        self._bodiless = False  # it says how long a body would be that does not come
        self._head_size = 0
        self._barren = 0  # bytes since anything came that is passed on
        self._pieces: deque[bytes] = deque()
        self._failure: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._writable = asyncio.Event()
        self._writable.set()

    # -- asked for -----------------------------------------------------------------------------------------------

    def begin(self, head: bytes, *, bodiless: bool = False) -> None:
        self._parser = cast("_Parser", httptools.HttpResponseParser(self))
        # Folded headers, and lines that end with LF alone: httpx2 takes them as well.
        self._parser.set_dangerous_leniencies(lenient_headers=True, lenient_optional_cr_before_lf=True)
        self._status, self._headers, self._sized = 0, [], False
        self._bodiless, self._barren, self._head_size = bodiless, 0, 0
        self._pieces.clear()
        self.whole, self.silent = False, True
        self._transport.write(head)

    async def write(self, data: bytes, within_s: float | None) -> None:
        if self._failure:  # `head` tells, unless they have answered before
            return
        self._transport.write(data)
        if not self._writable.is_set():
            async with _in_time(within_s, httpx2.WriteTimeout):
                await self._writable.wait()

    async def head(self, within_s: float | None) -> tuple[int, list[tuple[bytes, bytes]]]:
        """Status and headers. Raises httpx2.TransportError."""
        while not self._status:
            await self._news(within_s)
        return self._status, self._headers

    async def piece(self, within_s: float | None) -> bytes:
        """The next of the body; empty: it has ended. Raises httpx2.TransportError."""
        while not self._pieces:
            if self.whole:
                return b""
            await self._news(within_s)
        found = self._pieces.popleft()
        if self._held and not self._pieces:
            self.forget()
        return found

    def forget(self) -> None:
        """What nobody has read of the answer, nobody will; what is still to come of it is read all the same."""
        self._pieces.clear()
        if self._held and not self._transport.is_closing():
            self._transport.resume_reading()
        self._held = False

    def drop(self) -> None:
        self.reusable = False
        self._transport.abort()

    async def _news(self, within_s: float | None) -> None:
        if self._failure:
            raise self._failure
        waiter = self._waiter = self._loop.create_future()
        timer = self._loop.call_later(within_s, _expire, waiter) if within_s is not None else None
        try:
            await waiter
        finally:
            self._waiter = None
            if timer:
                timer.cancel()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    def _fail(self, failure: Exception) -> None:
        self._failure = self._failure or failure
        self.reusable = False
        self._wake()

    # -- by the event loop ---------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        if self.whole:  # nothing was asked
            self.drop()
            return
        self.silent = False
        self._barren += len(data)
        try:
            self._parser.feed_data(data)
            if self._barren > _LONGEST_HEAD and not self.whole:
                raise httptools.HttpParserError("headers without end")
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self._fail(httpx2.RemoteProtocolError(f"{type(error).__name__}: {error}"))
            self._transport.abort()
        if len(self._pieces) > _MOST_UNREAD and not self.whole and not self._held:
            self._held = True
            self._transport.pause_reading()

    def eof_received(self) -> None:
        self.reusable = False
        if self._status and not self._sized and not self.whole:
            self.on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True
        self._writable.set()
        why = str(exc) if exc else "the other end closed the connection"
        if exc and self._status == 0:
            self._fail(httpx2.ReadError(why))
        else:
            self._fail(httpx2.RemoteProtocolError(f"{why} before the answer was whole"))

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    # -- by the parser -------------------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        if self._status:  # a second answer, where one was asked for
            self.reusable = False

    def on_header(self, name: bytes, value: bytes) -> None:
        if self._status:  # a trailer, or a second answer's
            return
        self._head_size += len(name) + len(value)
        if self._head_size > _LONGEST_HEAD:
            raise httptools.HttpParserError("headers without end")
        self._headers.append((name, value))
        self._sized = self._sized or name.lower() in (b"content-length", b"transfer-encoding")

    def on_headers_complete(self) -> None:
        if self._status:
            return
        status = self._parser.get_status_code()
        if status < 200:  # more will come
            self._headers, self._sized = [], False
            return
        self._status, self._barren = status, 0
        if self._bodiless:
            self.on_message_complete()
        self._wake()

    def on_body(self, data: bytes) -> None:
        if self.whole:
            self.reusable = False
        elif self._status:
            self._barren = 0
            self._pieces.append(data)
            self._wake()

    def on_message_complete(self) -> None:
        if self._status and not self.whole:
            self.whole = True
            self.reusable = self.reusable and self._parser.should_keep_alive()
            self._wake()


_Timeouts: TypeAlias = dict[str, float | None]
_Answered: TypeAlias = tuple[Connection, int, list[tuple[bytes, bytes]]]


class Body(httpx2.AsyncByteStream):
    """The body of one answer."""

    def __init__(self, transport: "Transport", connection: Connection, place: _Place, within_s: float | None) -> None:
        self._transport = transport
        self._connection: Connection | None = connection
        self._place = place
        self._within_s = within_s
        self._needless = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while piece := await self.piece():
            yield piece

    async def piece(self) -> bytes:
        """The next; empty: it has ended. Raises httpx2.TransportError."""
        return await self._connection.piece(self._within_s) if self._connection else b""

    def needless(self) -> None:
        """What follows says nothing more: the connection rests when it has come, if that is soon."""
        self._needless = True

    async def aclose(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            self._transport.in_use -= 1
            self._transport.give_back(connection, self._place, patient=self._needless)


@cache  # to read all authorities takes a fiftieth of a second, and a practice may have accounts of its own
def certificates() -> ssl.SSLContext:
    """What vendors' certificates are checked with."""
    return httpx2.create_ssl_context()


class Transport(httpx2.AsyncBaseTransport):
    """A pool of connections. Give it to httpx2's client."""

    def __init__(self, tls: ssl.SSLContext, *, most: int, most_kept: int, kept_s: float) -> None:
        self._tls = tls
        self._room = asyncio.Semaphore(most)
        self._most_kept = most_kept
        self._kept_s = kept_s
        self._resting: dict[_Place, deque[Connection]] = {}
        self.in_use = 0  # requests whose answer somebody reads

    @property
    def resting(self) -> int:
        """Connections that are open and asked nothing."""
        return sum(self._is_good(one) for each in self._resting.values() for one in each)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        timeout = cast("_Timeouts", request.extensions.get("timeout", {}))
        url = request.url
        place = url.scheme, url.host, url.port or _PORTS[url.scheme]
        await _granted(self._room, timeout.get("pool"))
        try:
            connection, status, headers = await self._asked(request, place, timeout)
        except BaseException:
            self._room.release()
            raise
        body = Body(self, connection, place, timeout.get("read"))
        self.in_use += 1
        return httpx2.Response(
            status, headers=headers, stream=body, extensions={"http_version": b"HTTP/1.1", BODY: body}
        )

    def give_back(self, connection: Connection, place: _Place, *, patient: bool) -> None:
        """It may be asked again. `patient`: what is still to come of its answer is waited for, by nobody."""
        connection.forget()
        if patient and not connection.whole and connection.reusable:
            loop = asyncio.get_running_loop()
            loop.call_later(_DRAINED_WITHIN_S, lambda: self.give_back(connection, place, patient=False))
            return
        self._room.release()
        kept = sum(map(len, self._resting.values()))
        if not connection.whole or not connection.reusable or connection.lost or kept >= self._most_kept:
            connection.drop()
            return
        connection.rested_since = asyncio.get_running_loop().time()
        self._resting.setdefault(place, deque()).append(connection)

    async def aclose(self) -> None:
        resting = [one for each in self._resting.values() for one in each]
        self._resting.clear()
        self._most_kept = 0  # nor those that are still in use
        for connection in resting:
            connection.drop()

    async def _asked(self, request: httpx2.Request, place: _Place, timeout: _Timeouts) -> _Answered:
        """Servers close connections that rest, and may do so while it is asked: then a new one is, once."""
        if rested := self._rested(place):
            try:
                return await _exchange(rested, request, timeout)
            except (httpx2.ReadError, httpx2.RemoteProtocolError):
                if not rested.silent or not isinstance(request.stream, httpx2.ByteStream):
                    raise
        return await _exchange(await self._opened(place, timeout.get("connect")), request, timeout)

    def _rested(self, place: _Place) -> Connection | None:
        """The one that was used last: the others grow old together."""
        resting = self._resting.get(place, deque())
        while resting and not self._is_good(resting[0]):
            resting.popleft().drop()
        while resting:
            if self._is_good(connection := resting.pop()):
                return connection
        return None

    def _is_good(self, connection: Connection) -> bool:
        now = asyncio.get_running_loop().time()
        return connection.reusable and not connection.lost and now - connection.rested_since < self._kept_s

    async def _opened(self, place: _Place, within_s: float | None) -> Connection:
        scheme, host, port = place
        tls = self._tls if scheme == "https" else None
        try:
            async with _in_time(within_s, httpx2.ConnectTimeout):
                made = await reached(await places(host, port))
                _, connection = await asyncio.get_running_loop().create_connection(
                    Connection, sock=made, ssl=tls, server_hostname=host if tls else None
                )
        except OSError as error:
            raise httpx2.ConnectError(str(error)) from error
        return connection


async def _exchange(connection: Connection, request: httpx2.Request, timeout: _Timeouts) -> _Answered:
    try:
        await _ask(connection, request, timeout.get("write"))
        return connection, *await connection.head(timeout.get("read"))
    except BaseException:
        connection.drop()
        raise


async def _ask(connection: Connection, request: httpx2.Request, within_s: float | None) -> None:
    lines = [b"%s %s HTTP/1.1" % (request.method.encode(), request.url.raw_path)]
    lines += [b"%s: %s" % header for header in request.headers.raw]
    head = b"\r\n".join([*lines, b"", b""])
    bodiless = request.method == "HEAD"
    stream = request.stream
    if isinstance(stream, httpx2.ByteStream):
        connection.begin(head + b"".join(stream), bodiless=bodiless)
        return
    assert isinstance(stream, httpx2.AsyncByteStream)
    connection.begin(head, bodiless=bodiless)
    chunked = "transfer-encoding" in request.headers
    async for part in stream:
        if part:
            await connection.write(b"%x\r\n%s\r\n" % (len(part), part) if chunked else part, within_s)
    if chunked:
        await connection.write(b"0\r\n\r\n", within_s)


async def _granted(room: asyncio.Semaphore, within_s: float | None) -> None:
    if not room.locked():
        await room.acquire()  # at once
        return
    async with _in_time(within_s, httpx2.PoolTimeout):
        await room.acquire()


@asynccontextmanager
async def _in_time(within_s: float | None, failure: type[httpx2.TimeoutException]) -> AsyncGenerator[None, None]:
    """A deadline whose passing is one of httpx2's errors."""
    try:
        async with asyncio.timeout(within_s):
            yield
    except TimeoutError as error:
        raise failure("not in time") from error


def _expire(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_exception(httpx2.ReadTimeout("not in time"))
