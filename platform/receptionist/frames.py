"""WebSocket frames (RFC 6455): bytes into messages, and messages into bytes. No socket, no clock, no extensions."""

import os
from typing import Final, Protocol

from receptionist.errors import ProtocolError

try:
    from websockets.speedups import apply_mask
except ImportError:  # a platform for which it was not compiled
    from websockets.utils import apply_mask

TEXT, BINARY, CLOSE, PING, PONG = 0x1, 0x2, 0x8, 0x9, 0xA

GOING_AWAY, BROKEN, NO_CODE, NOT_TEXT, TOO_LARGE = 1001, 1002, 1005, 1007, 1009

_CONTINUED: Final = 0x0
_LAST: Final = 0x80  # of a message's frames
_MASKED: Final = 0x80
_SHORT: Final = 126  # a length below stands in the second byte
_LONG: Final = 1 << 16
_LARGEST_CONTROL: Final = 125
# What a peer may say when it closes; all others mean something on this side only, or nothing yet.
_CODES: Final = frozenset({1000, 1001, 1002, 1003, *range(1007, 1015), *range(3000, 5000)})


class FrameError(ProtocolError):
    """The peer broke the protocol; `code` is what the connection is closed with. Nothing may be read after it."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


class Sink(Protocol):
    """Gets what was read, in order."""

    def on_message(self, payload: bytes) -> None:
        """A whole message, text (which is UTF-8) or binary."""
        ...

    def on_ping(self, payload: bytes) -> None: ...

    def on_closing(self, code: int, reason: str) -> None:
        """Nothing is read after it. `code` is `NO_CODE` when the peer gave none."""
        ...


class Reader:
    """What a client sends. A frame that comes whole, as a carrier's do, is looked at once and copied once."""

    def __init__(self, sink: Sink, largest: int) -> None:
        """`largest`: bytes of a message, in however many frames."""
        self._sink = sink
        self._largest = largest
        self._rest = bytearray()  # the beginning of a frame
        self._wanted = 0  # bytes that it takes to go on with it
        self._parts: bytearray | None = None  # of a message in several frames
        self._parts_are_text = False
        self._over = False

    def feed(self, data: bytes) -> None:
        """The next bytes from the peer. Raises FrameError; whatever the sink raises comes through."""
        rest = self._rest
        if rest:
            rest += data
            if len(rest) < self._wanted:
                return
            data = bytes(rest)
            rest.clear()
        at, end = 0, len(data)
        while not self._over:
            if end - at < 2:
                if at < end:
                    self._keep(data, at, 2)
                return
            head, length = data[at], data[at + 1]
            body = at + 6
            if length < _MASKED:
                raise FrameError(BROKEN, "a frame that is not masked")
            length -= _MASKED
            if length >= _SHORT:
                if head & CLOSE:
                    raise FrameError(BROKEN, "a control frame that is too long")
                body += 2 if length == _SHORT else 8
                if end < body:
                    _check(head, in_message=self._parts is not None)
                    self._keep(data, at, body - at)
                    return
                length = int.from_bytes(data[at + 2 : body - 4], "big")
            if head != _LAST | TEXT or self._parts is not None:
                _check(head, in_message=self._parts is not None)
            if length > self._largest - (len(self._parts) if self._parts is not None and not head & CLOSE else 0):
                raise FrameError(TOO_LARGE, "a message that is too large")
            at, begun = body + length, at
            if end < at:
                self._keep(data, begun, at - begun)
                return
            payload = apply_mask(data[body:at], data[body - 4 : body])
            if head == _LAST | TEXT:
                if not payload.isascii():
                    _check_text(payload)
                self._sink.on_message(payload)
            else:
                self._other(head, payload)

    def _keep(self, data: bytes, at: int, wanted: int) -> None:
        self._rest += data[at:]
        self._wanted = wanted

    def _other(self, head: int, payload: bytes) -> None:
        """Rare: what is not a text in one frame."""
        opcode = head & 0x0F
        if opcode == PING:
            self._sink.on_ping(payload)
        elif opcode == CLOSE:
            self._over = True
            self._sink.on_closing(*_closing(payload))
        elif opcode == BINARY and head & _LAST:
            self._sink.on_message(payload)
        elif opcode != PONG:
            self._part(head, payload)

    def _part(self, head: int, payload: bytes) -> None:
        if self._parts is None:
            self._parts = bytearray()
            self._parts_are_text = head & 0x0F == TEXT
        self._parts += payload
        if head & _LAST:
            whole, self._parts = bytes(self._parts), None
            if self._parts_are_text:
                _check_text(whole)
            self._sink.on_message(whole)


def frame(opcode: int, payload: bytes) -> bytes:
    """What a server sends: one whole message, or a control frame of up to 125 bytes."""
    size = len(payload)
    if size < _SHORT:
        return bytes((_LAST | opcode, size)) + payload
    if size < _LONG:
        return bytes((_LAST | opcode, _SHORT, size >> 8, size & 0xFF)) + payload
    return bytes((_LAST | opcode, 127)) + size.to_bytes(8, "big") + payload


def new_mask() -> bytes:
    """Four bytes that nobody can foretell."""
    return os.urandom(4)


def masked(opcode: int, payload: bytes, mask: bytes) -> bytes:
    """What a client sends. `mask`: a new one each time."""
    size = len(payload)
    if size < _SHORT:
        head = bytes((_LAST | opcode, _MASKED | size))
    elif size < _LONG:
        head = bytes((_LAST | opcode, _MASKED | _SHORT, size >> 8, size & 0xFF))
    else:
        head = bytes((_LAST | opcode, _MASKED | 127)) + size.to_bytes(8, "big")
    return head + mask + apply_mask(payload, mask)


def closing(code: int, reason: str) -> bytes:
    """A close frame; the reason is cut to what fits."""
    if code == NO_CODE:
        return frame(CLOSE, b"")
    text = reason.encode()[: _LARGEST_CONTROL - 2].decode(errors="ignore").encode()
    return frame(CLOSE, code.to_bytes(2, "big") + text)


def _check(head: int, *, in_message: bool) -> None:
    """The first byte of a frame; `in_message`: an earlier frame's message goes on."""
    opcode = head & 0x0F
    if head & 0x70:
        raise FrameError(BROKEN, "a frame with bits that nobody agreed on")
    if opcode & CLOSE:
        if opcode > PONG:
            raise FrameError(BROKEN, "a frame of an unknown kind")
        if not head & _LAST:
            raise FrameError(BROKEN, "a control frame in parts")
    elif opcode > BINARY:
        raise FrameError(BROKEN, "a frame of an unknown kind")
    elif (opcode == _CONTINUED) is not in_message:
        raise FrameError(BROKEN, "a message that goes on before it began, or begins before the last one has ended")


def _check_text(payload: bytes) -> None:
    try:
        payload.decode()
    except UnicodeDecodeError as error:
        raise FrameError(NOT_TEXT, "a text that is not UTF-8") from error


def _closing(payload: bytes) -> tuple[int, str]:
    if not payload:
        return NO_CODE, ""
    _check_text(payload[2:])
    code = int.from_bytes(payload[:2], "big")
    if len(payload) < 2 or code not in _CODES:
        raise FrameError(BROKEN, "a close without a code that may be sent")
    return code, payload[2:].decode()
