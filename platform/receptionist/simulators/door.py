"""A small HTTP/1.1 and WebSocket server on loopback: whole answers, streamed ones, sockets, and lines that break.

By hand over asyncio's streams, because a simulator must be able to do what a decent server would never do: cut a chunk
in two, stop reading, answer nothing. The WebSocket's frames are left to `websockets`' own protocol.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any, Final, NoReturn, TypeAlias, cast
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec
from websockets.datastructures import Headers
from websockets.frames import Frame, Opcode
from websockets.http11 import Request as Handshake
from websockets.protocol import Protocol, Side, State
from websockets.server import ServerProtocol

log = logging.getLogger(__name__)

_LARGEST_BODY_BYTES: Final = 16 * 1024 * 1024
_READ_BYTES: Final = 64 * 1024

Handle: TypeAlias = Callable[["Exchange"], Awaitable[None]]


class ClientLeftError(Exception):
    """The client closed the line while it was being answered. Never leaves this room."""


class LineCutError(ClientLeftError):
    """We closed the line ourselves, because a fault was set."""


class Request(msgspec.Struct, frozen=True):
    """What a client asked. `path` is decoded, `query` in order and with repeated names, header names in lower case.

    `at` is when all of it was there, in seconds of the wall clock; `number` counts the requests of its connection.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: bytes = b""
    at: float = 0.0
    number: int = 1

    def asked(self, name: str) -> str:
        """The last value of a query parameter; empty: not given."""
        return next((value for key, value in reversed(self.query) if key == name), "")


@asynccontextmanager
async def open_door(handle: Handle) -> AsyncGenerator[str, None]:
    """Serves on a free loopback port while the context lasts; yields `127.0.0.1:PORT`. Leaving cuts every line."""
    async with asyncio.TaskGroup() as lines:

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = lines.create_task(_serve(reader, writer, handle))
            open_lines.add(line)
            line.add_done_callback(open_lines.discard)

        open_lines: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(connected, "127.0.0.1", 0)
        try:
            host, port = server.sockets[0].getsockname()[:2]
            yield f"{host}:{port}"
        finally:
            server.close()
            for line in list(open_lines):
                line.cancel()


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, handle: Handle) -> None:
    """One connection: one request after the other, until either side has had enough."""
    connected_at = asyncio.get_running_loop().time()
    number = 0
    try:
        while (request := await _request(reader)) is not None:
            number += 1
            stamped = msgspec.structs.replace(request, at=time.time(), number=number)
            exchange = Exchange(stamped, reader, writer, connected_at)
            await handle(exchange)
            if not exchange.may_go_on:
                break
    except (ClientLeftError, OSError, asyncio.IncompleteReadError):
        pass
    except Exception:  # the edge of a connection: a simulator's own fault must not end the others
        log.exception("a simulator failed")
    finally:
        writer.transport.abort() if writer.transport.is_closing() else writer.close()


async def _request(reader: asyncio.StreamReader) -> Request | None:
    """None: the client is done, or speaks no HTTP that we know."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return None
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, _, rest = first.partition(" ")
    target = rest.rpartition(" ")[0]
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > _LARGEST_BODY_BYTES:
        return None
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = await _chunks(reader)
    else:
        body = await reader.readexactly(int(length))
    parts = urlsplit(target)
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return Request(method, unquote(parts.path), query, headers, body)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while size := int((await reader.readuntil(b"\r\n")).partition(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return bytes(body)


async def beside(main: Coroutine[Any, Any, None], other: Coroutine[Any, Any, None]) -> None:
    """Both at once, until `main` is done. A client that leaves one of them has left both: one error, no group."""
    try:
        async with asyncio.TaskGroup() as tasks:
            second = tasks.create_task(other)
            await main
            second.cancel()
    except* (ClientLeftError, OSError) as group:
        error: BaseException = group
        while isinstance(error, BaseExceptionGroup):
            error = cast("BaseExceptionGroup[BaseException]", error).exceptions[0]
        gone = error
    else:
        return
    raise gone


class Exchange:
    """One request, and the ways to answer it. Waiting is watching: a client that leaves raises ClientLeftError."""

    def __init__(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connected_at: float
    ) -> None:
        """`connected_at`: when the connection was made, in seconds of the event loop."""
        self.request = request
        self.connected_at = connected_at
        self.may_go_on = False  # the connection can be asked again
        self._reader = reader
        self._writer = writer
        self._paused_until = asyncio.get_running_loop().time()  # the request is there

    async def answer(
        self,
        status: int,
        body: bytes,
        headers: Mapping[str, str] | None = None,
        media_type: str = "application/json",
    ) -> None:
        """A whole answer."""
        self._head(status, {"content-type": media_type, "content-length": str(len(body)), **(headers or {})})
        self._writer.write(body)
        await self._writer.drain()
        self.may_go_on = self.request.headers.get("connection", "").lower() != "close"

    async def begin(self, status: int, media_type: str, headers: Mapping[str, str] | None = None) -> None:
        """A streamed answer: `send` follows, then `end`."""
        self._head(status, {"content-type": media_type, "transfer-encoding": "chunked", **(headers or {})})
        await self._writer.drain()

    async def send(self, data: bytes) -> None:
        if self._reader.at_eof() or self._writer.transport.is_closing():
            raise ClientLeftError
        self._writer.write(b"%x\r\n%b\r\n" % (len(data), data))
        await self._writer.drain()

    async def end(self) -> None:
        self._writer.write(b"0\r\n\r\n")
        await self._writer.drain()
        self.may_go_on = True

    async def pause(self, seconds: float) -> None:
        """Waits, unless the client leaves. What it sends meanwhile is nothing that HTTP allows.

        Counted from the end of the pause before it, or from the request: a vendor keeps its pace, and what the stand-in
        takes for its own work, or a timer for being late, is no delay of the vendor's.
        """
        self._paused_until += seconds
        await self._wait_until(self._paused_until)

    async def set_up(self, seconds: float) -> None:
        """The connection takes so long, from its first byte, until it can carry anything: round trips and TLS."""
        await self._wait_until(self.connected_at + seconds)
        self._paused_until = max(self._paused_until, self.connected_at + seconds)

    async def _wait_until(self, at: float) -> None:
        if at <= asyncio.get_running_loop().time():
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout_at(at):
                await self.until_left()

    async def until_left(self) -> NoReturn:
        """Answers nothing more, for as long as the client bears it. Always ends in ClientLeftError."""
        while await self._reader.read(1):
            pass
        raise ClientLeftError

    def cut(self) -> NoReturn:
        """Resets the connection, wherever it is."""
        self.reset()
        raise LineCutError

    def reset(self) -> None:
        """The same from beside it: whoever answers finds out."""
        self._writer.transport.abort()

    async def accept(self) -> "Socket":
        """The request becomes a WebSocket. Raises ClientLeftError for one that is no handshake."""
        headers = Headers()
        for name, value in self.request.headers.items():
            headers[name] = value
        response = ServerProtocol().accept(Handshake(self.request.path, headers))
        self._writer.write(response.serialize())
        await self._writer.drain()
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            raise ClientLeftError
        return Socket(self._reader, self._writer)

    def _head(self, status: int, headers: Mapping[str, str]) -> None:
        try:
            phrase = HTTPStatus(status).phrase
        except ValueError:
            phrase = "Unknown"
        lines = [f"HTTP/1.1 {status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
        self._writer.write(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))


class Socket:
    """One accepted WebSocket. One reader; anyone may send."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._protocol = Protocol(Side.SERVER, state=State.OPEN, max_size=_LARGEST_BODY_BYTES)
        self._reader = reader
        self._writer = writer
        self._waiting: list[Frame] = []

    @property
    def close_code(self) -> int | None:
        """The client's close code, when it sent one."""
        received = self._protocol.close_rcvd
        return received.code if received else None

    async def receive(self) -> str | bytes | None:
        """The next whole message; None when the client has closed or left."""
        parts: list[bytes] = []
        kind = Opcode.CONT
        while True:
            frame = await self._frame()
            if frame is None or frame.opcode is Opcode.CLOSE:
                return None
            if frame.opcode not in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
                continue
            kind = frame.opcode if frame.opcode is not Opcode.CONT else kind
            parts.append(bytes(frame.data))
            if frame.fin:
                data = b"".join(parts)
                return data.decode() if kind is Opcode.TEXT else data

    async def send(self, message: str | bytes) -> None:
        """Raises ClientLeftError when nobody is there any more."""
        if self._protocol.state is not State.OPEN:
            raise ClientLeftError
        if isinstance(message, str):
            self._protocol.send_text(message.encode())
        else:
            self._protocol.send_binary(message)
        await self.flush()

    async def close(self, code: int | None = 1000, reason: str = "") -> None:
        """Says goodbye and waits a moment for the client's. Only for whoever reads. None: a close that says no code."""
        if await self.say_close(code, reason):
            with contextlib.suppress(TimeoutError, ClientLeftError):
                async with asyncio.timeout(2):
                    while await self._frame() is not None:
                        pass

    async def say_close(self, code: int | None, reason: str = "") -> bool:
        """Says goodbye and waits for nothing. False: it was said before."""
        if self._protocol.state is not State.OPEN:
            return False
        self._protocol.send_close(code, reason)
        await self.flush()
        return True

    def cut(self) -> NoReturn:
        """Resets the connection without a goodbye."""
        self._writer.transport.abort()
        raise LineCutError

    async def flush(self) -> None:
        for data in self._protocol.data_to_send():
            if self._writer.transport.is_closing():
                raise ClientLeftError
            if data:
                self._writer.write(data)
            elif self._writer.can_write_eof():
                self._writer.write_eof()
        await self._writer.drain()

    async def _frame(self) -> Frame | None:
        while not self._waiting:
            data = await self._reader.read(_READ_BYTES)
            if data:
                self._protocol.receive_data(data)
            else:
                self._protocol.receive_eof()
            with contextlib.suppress(OSError, ClientLeftError):
                await self.flush()
            self._waiting = [event for event in self._protocol.events_received() if isinstance(event, Frame)]
            if not data and not self._waiting:
                return None
        return self._waiting.pop(0)
