"""A vendor's socket tells, answers and ends as the websockets library alone would, however its bytes are cut."""

import asyncio
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.asyncio.client import ClientConnection
from websockets.client import ClientProtocol
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode
from websockets.http11 import Request
from websockets.server import ServerProtocol
from websockets.uri import parse_uri

from receptionist.providers.vendor_socket import VendorSocket


class Wire(asyncio.Transport):
    """Keeps what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.reading = True

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        pass

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True

    def can_write_eof(self) -> bool:
        return False

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        pass

    def abort(self) -> None:
        pass


async def connected(
    kind: type[ClientConnection], cuts: int, follows: bytes
) -> tuple[ClientConnection, Wire, ServerProtocol]:
    """With the handshake behind it, whose answer brought the first bytes that follow along."""
    connection = kind(ClientProtocol(parse_uri("ws://vendor.test/")), ping_interval=None, max_queue=None)
    wire = Wire()
    connection.connection_made(wire)
    vendor = ServerProtocol()
    async with asyncio.TaskGroup() as group:
        group.create_task(connection.handshake())
        await asyncio.sleep(0)
        vendor.receive_data(wire.written)
        (request,) = vendor.events_received()
        assert isinstance(request, Request)
        vendor.send_response(vendor.accept(request))
        feed(connection, b"".join(vendor.data_to_send()) + follows, cuts)
    wire.written = b""
    return connection, wire, vendor


def feed(connection: ClientConnection, data: bytes, size: int) -> None:
    for at in range(0, len(data), size):
        connection.data_received(data[at : at + size])


async def told(kind: type[ClientConnection], data: bytes, cuts: int, first: int) -> tuple[object, ...]:
    """The messages, what the vendor was answered, and the end."""
    connection, wire, vendor = await connected(kind, cuts, data[:first])
    feed(connection, data[first:], cuts)
    connection.eof_received()
    connection.connection_lost(None)
    messages: list[str | bytes] = []
    with contextlib.suppress(ConnectionClosed):
        while True:
            messages.append(await connection.recv())
    vendor.receive_data(wire.written)
    answers = [(one.opcode, bytes(one.data)) for one in vendor.events_received() if isinstance(one, Frame)]
    return messages, answers, connection.close_code, connection.close_reason


PAYLOADS = st.one_of(
    st.text(max_size=9).map(str.encode),
    st.sampled_from((125, 126, 127, 65_535, 65_536)).map(lambda size: b"x" * size),
)


def a_frame(opcode: Opcode, data: bytes, *, fin: bool) -> bytes:
    control = opcode in (Opcode.PING, Opcode.PONG)
    return Frame(opcode, data[:125] if control else data, fin or control).serialize(mask=False)


FRAMES = st.builds(
    a_frame,
    st.sampled_from((Opcode.TEXT, Opcode.TEXT, Opcode.BINARY, Opcode.CONT, Opcode.PING, Opcode.PONG)),
    PAYLOADS,
    fin=st.sampled_from((True, True, False)),
)
BROKEN = st.sampled_from((b"", b"\xc1\x00", b"\x81\x81abcdx", b"\x82\x7f" + (1 << 20).to_bytes(8, "big") + b"x" * 9))
GOODBYES = st.sampled_from((b"", b"\x88\x00", b"\x88\x02\x03\xe8", b"\x88\x02\x03\xeb\x81\x01x"))


@given(st.lists(FRAMES, max_size=6), BROKEN, GOODBYES, st.integers(1, 99), st.integers(0, 40))
def test_it_tells_what_the_library_tells(
    frames: list[bytes], broken: bytes, goodbye: bytes, cuts: int, first: int
) -> None:
    data = b"".join(frames) + broken + goodbye
    cuts = max(cuts, len(data) // 500)

    ours = asyncio.run(told(VendorSocket, data, cuts, first))

    assert ours == asyncio.run(told(ClientConnection, data, cuts, first))


def test_a_vendor_that_sends_faster_than_it_is_read_waits() -> None:
    async def flood() -> tuple[bool, bool]:
        connection, wire, _ = await connected(VendorSocket, 999, b"")
        feed(connection, b"\x81\x01x" * 100, 999)
        held = not wire.reading
        for _ in range(100):
            assert await connection.recv() == "x"
        return held, wire.reading

    assert asyncio.run(flood()) == (True, True)


def test_a_text_that_is_none_ends_it() -> None:
    async def listen() -> int | None:
        connection, _, _ = await connected(VendorSocket, 999, b"")
        feed(connection, b"\x81\x02\xff\xfe", 999)
        connection.eof_received()
        connection.connection_lost(None)
        with pytest.raises(ConnectionClosed):
            await connection.recv()
        return connection.close_code

    assert asyncio.run(listen()) == 1006


async def test_all_that_has_come_is_told_at_once_and_then_more_is_read() -> None:
    connection, wire, _ = await connected(VendorSocket, 1 << 20, b"")
    assert isinstance(connection, VendorSocket)
    each = [Frame(Opcode.TEXT, b"%d" % number).serialize(mask=False) for number in range(70)]
    feed(connection, b"".join(each), 1 << 20)
    held = not wire.reading

    assert await connection.recv_all() == [str(number) for number in range(70)]
    assert (held, wire.reading) == (True, True)
    connection.eof_received()
    connection.connection_lost(None)
    with pytest.raises(ConnectionClosed):
        await connection.recv_all()
