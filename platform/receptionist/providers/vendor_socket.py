"""A vendor's socket: the websockets library opens, pings and closes it; messages are read past it.

The library makes a generator's step, a frame object, an assembler's and a queue's turn of each message, several times
what the message costs. Here a message that comes in one frame is cut from the bytes and handed to `recv`. Every other
frame (control, parts, what breaks the protocol) goes to the library whole, which does with it what it always does.
"""

import asyncio
from collections import deque
from typing import Any, Final, Literal, overload

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConcurrencyError
from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import Event, State

from receptionist import frames

_HEAD_ENDS: Final = b"\r\n\r\n"
_TEXT, _BINARY = 0x81, 0x82  # a whole message in one frame
_SHORT, _LONG = 126, 127  # a length below stands in the second byte; or in two or eight that follow
_TOO_LARGE: Final = 1 << 20
_MOST_UNREAD: Final = 64
_FEW_UNREAD: Final = 16


class VendorSocket(ClientConnection):
    """For `connect(..., create_connection=VendorSocket)`."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # Any: the library's own
        super().__init__(*arguments, **named)
        self._head: bytearray | None = bytearray()  # of the answer to the handshake, until it is whole
        self._ours = False  # from the first frame to the last that may be read
        self._rest = b""  # the beginning of a frame
        self._parts: list[bytes] = []  # of a message in several frames
        self._parts_are_text = False
        self._unread: deque[str | bytes] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._lost = self._held = self._resting = False

    def data_received(self, data: bytes) -> None:
        if self._ours:
            self._read(data)
        elif self._head is None:
            super().data_received(data)
        else:
            self._open(data)

    @overload
    async def recv(self, decode: Literal[True]) -> str: ...

    @overload
    async def recv(self, decode: Literal[False]) -> bytes: ...

    @overload
    async def recv(self, decode: bool | None = None) -> str | bytes: ...

    async def recv(self, decode: bool | None = None) -> str | bytes:
        """The next message, text as `str`. Raises ConnectionClosed behind the last."""
        if self._waiter:
            raise ConcurrencyError("somebody else waits for a message already")
        while not self._unread:
            if self._lost:
                raise self.close_exc
            self._waiter = self.loop.create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        message = self._unread.popleft()
        self._read_on()
        if decode is None or isinstance(message, str) is decode:
            return message
        return message.encode() if isinstance(message, str) else message.decode()

    async def recv_all(self, *, not_before_s: float = 0.0) -> list[str | bytes]:
        """The next message, and those that have come with it. Raises ConnectionClosed behind the last. Until
        `not_before_s` seconds have passed nothing is read at all: then it comes in one."""
        if not_before_s and not self.transport.is_closing():
            self._resting = True
            self.transport.pause_reading()
            try:
                await asyncio.sleep(not_before_s)
            finally:
                self._resting = False
                self._go_on()
        messages = [await self.recv(), *self._unread]
        self._unread.clear()
        self._read_on()
        return messages

    def _read_on(self) -> None:
        if self._held and len(self._unread) < _FEW_UNREAD:
            self._held = False
            self._go_on()

    def _go_on(self) -> None:
        if not self._held and not self._resting and not self.transport.is_closing():
            self.transport.resume_reading()

    async def send(self, message: Any, *, text: bool | None = None) -> None:
        """As the library does it, and without its lock and drain where a short text can leave at once."""
        if isinstance(message, str) and text is None and self._is_free:
            self.transport.write(frames.masked(frames.TEXT, message.encode(), frames.new_mask()))
        else:
            await super().send(message, text=text)

    @property
    def _is_free(self) -> bool:
        return self.protocol.state is State.OPEN and not self.paused and self.send_in_progress is None

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._lost = True
        self._wake()

    def process_event(self, event: Event) -> None:
        """What the library read: of a message in parts, and of a large one."""
        if not isinstance(event, Frame) or event.opcode not in (Opcode.CONT, Opcode.TEXT, Opcode.BINARY):
            super().process_event(event)
            return
        if event.opcode is not Opcode.CONT:
            self._parts_are_text = event.opcode is Opcode.TEXT
        self._parts.append(bytes(event.data))
        if event.fin:
            whole, self._parts = b"".join(self._parts), []
            self._take(whole, is_text=self._parts_are_text)

    def _open(self, data: bytes) -> None:
        """The answer to the handshake is the library's, to the byte, so that all that follows is ours."""
        assert self._head is not None
        before = len(self._head)
        self._head += data
        found = self._head.find(_HEAD_ENDS, max(0, before - len(_HEAD_ENDS)))
        ends = len(data) if found < 0 else found + len(_HEAD_ENDS) - before
        super().data_received(data[:ends])
        if found >= 0:
            self._head = None
            self._ours = self.protocol.state is State.OPEN
            if rest := data[ends:]:
                self.data_received(rest)

    def _read(self, data: bytes) -> None:
        if self._rest:
            data = self._rest + data
        at, end = 0, len(data)
        while end - at >= 2:
            head, length, body = data[at], data[at + 1], at + 2
            if length >= _SHORT:
                body += 2 if length == _SHORT else 8 if length == _LONG else 0
                if end < body:
                    break
                length = int.from_bytes(data[at + 2 : body], "big") if length <= _LONG else _TOO_LARGE
            if length >= _TOO_LARGE:  # or masked, which a server must not do: the library says so, and closes
                self._ours = False
                super().data_received(data[at:])
                return
            if end < body + length:
                break
            if head in (_TEXT, _BINARY) and not self._parts:
                self._take(data[body : body + length], is_text=head == _TEXT)
            else:
                super().data_received(data[at : body + length])
                if self.protocol.state is not State.OPEN:
                    self._ours = False
                    super().data_received(data[body + length :])
                    return
            at = body + length
        self._rest = data[at:]

    def _take(self, message: bytes, *, is_text: bool) -> None:
        try:
            self._unread.append(message.decode() if is_text else message)
        except UnicodeDecodeError as error:
            self.set_connection_exc(error)
            self.protocol.fail(CloseCode.INVALID_DATA, "a text that is not UTF-8")
            self.send_data()
            return
        self._wake()
        if len(self._unread) >= _MOST_UNREAD and not self._held:
            self._held = True
            self.transport.pause_reading()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)
