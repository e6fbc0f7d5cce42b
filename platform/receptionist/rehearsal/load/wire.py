"""A caller's side of a media stream as bytes: messages made from templates, WebSocket frames by hand. Pure.

A library's client costs more for each frame than the server that is to be measured: two hundred callers would not fit
beside it. What is understood here is what a server sends on a stream: whole text frames, pings, a close.
"""

import base64
import struct
from collections.abc import Iterator, Mapping
from typing import Final, Literal

import msgspec

from receptionist.audio.mulaw import FRAME_BYTES, FRAME_MS, SILENCE

_TEXT: Final = 1
_CLOSE: Final = 8
_PING: Final = 9
_PONG: Final = 10
_LARGEST: Final = 2**22
# A client must mask what it sends. The mask is there against proxies that mistake bodies for requests; one of zeros is
# as valid, and leaves the bytes as they are.
_NO_MASK: Final = bytes(4)


class WireError(Exception):
    """The server sent what is no WebSocket, or no text of one."""


class _Payload(msgspec.Struct):
    payload: str


class _Name(msgspec.Struct):
    name: str


class _Message(msgspec.Struct):
    event: str
    media: _Payload | None = None
    mark: _Name | None = None


class Played(msgspec.Struct, frozen=True):
    """Audio came: so many bytes of mu-law."""

    size: int


class Marked(msgspec.Struct, frozen=True):
    name: str


class Cleared(msgspec.Struct, frozen=True):
    """What has not been played is thrown away."""


class Pinged(msgspec.Struct, frozen=True):
    """To be answered with this frame."""

    answer: bytes


class Closed(msgspec.Struct, frozen=True):
    code: int
    reason: str


Told = Played | Marked | Cleared | Pinged | Closed
_DECODER: Final = msgspec.json.Decoder(_Message)


def handshake(host: str, path: str) -> bytes:
    """The request that opens the socket."""
    key = base64.b64encode(b"receptionistload").decode()  # sixteen bytes, as the protocol asks
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


def frame(payload: bytes, opcode: int = _TEXT) -> bytes:
    """One whole frame of a client."""
    length = len(payload)
    if length < 126:
        return bytes((0x80 | opcode, 0x80 | length)) + _NO_MASK + payload
    if length < 65536:
        return struct.pack(">BBH", 0x80 | opcode, 0xFE, length) + _NO_MASK + payload
    return struct.pack(">BBQ", 0x80 | opcode, 0xFF, length) + _NO_MASK + payload


def goodbye() -> bytes:
    return frame(struct.pack(">H", 1000), _CLOSE)


def payloads(mulaw: bytes) -> list[bytes]:
    """Speech in frames of 20 ms, ready for `Stream.media`."""
    pieces = (mulaw[start : start + FRAME_BYTES] for start in range(0, len(mulaw), FRAME_BYTES))
    return [base64.b64encode(piece.ljust(FRAME_BYTES, SILENCE)) for piece in pieces]


SILENT: Final = payloads(SILENCE * FRAME_BYTES)[0]


class Stream:
    """What one caller sends on one stream, numbered as the carrier numbers it."""

    def __init__(self, call_sid: str, stream_sid: str) -> None:
        self.chunks = 0
        self._call_sid = call_sid
        self._stream_sid = stream_sid
        self._numbers = 0
        self._tail = b'"},"streamSid":"' + stream_sid.encode() + b'"}'

    def begin(self, parameters: Mapping[str, str]) -> bytes:
        """The first two messages."""
        connected = msgspec.json.encode({"event": "connected", "protocol": "Call", "version": "1.0.0"})
        start = {
            "accountSid": "AC" + "0" * 32,
            "streamSid": self._stream_sid,
            "callSid": self._call_sid,
            "tracks": ["inbound"],
            "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
            "customParameters": dict(parameters),
        }
        return frame(connected) + self._other("start", start)

    def media(self, payload: bytes) -> bytes:
        """The next 20 ms."""
        self._numbers += 1
        self.chunks += 1
        return frame(
            b'{"event":"media","sequenceNumber":"%d","media":{"track":"inbound","chunk":"%d","timestamp":"%d","payload":"%b%b'
            % (self._numbers, self.chunks, (self.chunks - 1) * FRAME_MS, payload, self._tail)
        )

    def mark(self, name: str) -> bytes:
        """All before this mark has been played, or was cleared."""
        return self._other("mark", {"name": name})

    def stop(self) -> bytes:
        return self._other("stop", {"accountSid": "AC" + "0" * 32, "callSid": self._call_sid})

    def _other(self, event: Literal["start", "mark", "stop"], body: Mapping[str, object]) -> bytes:
        self._numbers += 1
        message = {"event": event, "sequenceNumber": str(self._numbers), event: body, "streamSid": self._stream_sid}
        return frame(msgspec.json.encode(message))


class Reader:
    """Bytes of the server in, what they say out."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._opened = False

    @property
    def is_open(self) -> bool:
        return self._opened

    def feed(self, data: bytes) -> Iterator[Told]:
        """Raises WireError. Messages that a carrier would not know are skipped."""
        self._buffer += data
        if not self._opened and not self._open():
            return
        while (found := self._next()) is not None:
            opcode, payload = found
            if opcode == _TEXT:
                if (told := _told(payload)) is not None:
                    yield told
            elif opcode == _PING:
                yield Pinged(frame(payload, _PONG))
            elif opcode == _CLOSE:
                code = int.from_bytes(payload[:2], "big") if len(payload) >= 2 else 1005
                yield Closed(code, payload[2:].decode("utf-8", "replace"))

    def _open(self) -> bool:
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return False
        first = bytes(head).split(b"\r\n", 1)[0].decode("latin-1")
        if first.split(" ")[1:2] != ["101"]:
            raise WireError(f"the server did not take the stream: {first}")
        self._opened = True
        self._buffer = rest
        return True

    def _next(self) -> tuple[int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        length, start = buffer[1] & 0x7F, 2
        if buffer[1] & 0x80 or not buffer[0] & 0x80:
            raise WireError("the server sent a masked frame, or a part of one")
        if length >= 126:
            start = 4 if length == 126 else 10
            if len(buffer) < start:
                return None
            length = int.from_bytes(buffer[2:start], "big")
        if length > _LARGEST:
            raise WireError(f"the server sent a message of {length} bytes")
        if len(buffer) < start + length:
            return None
        found = buffer[0] & 0x0F, bytes(buffer[start : start + length])
        del buffer[: start + length]
        return found


def _told(text: bytes) -> Told | None:
    try:
        message = _DECODER.decode(text)
    except msgspec.DecodeError as error:
        raise WireError(f"the server sent what is no message of a stream: {error}") from error
    if message.event == "media" and message.media:
        payload = message.media.payload
        return Played(len(payload) * 3 // 4 - payload.count("=", -2))
    if message.event == "mark" and message.mark:
        return Marked(message.mark.name)
    return Cleared() if message.event == "clear" else None
