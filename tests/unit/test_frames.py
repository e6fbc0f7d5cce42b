"""WebSocket frames: what is read and refused is what the websockets library reads and refuses, however it is cut."""

import itertools
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode
from websockets.protocol import Protocol, Side

from receptionist import frames
from receptionist.frames import BINARY, CLOSE, PING, PONG, TEXT, FrameError, Reader

LARGEST = 400
MASK = b"\x01\x02\x03\x04"


@dataclass
class Read:
    """What came of some bytes: messages and pings in order, then how it ended, if it did."""

    seen: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    closed: tuple[int, str] | None = None
    broken: int | None = None

    def on_message(self, payload: bytes) -> None:
        self.seen.append(("message", payload))

    def on_ping(self, payload: bytes) -> None:
        self.seen.append(("ping", payload))

    def on_closing(self, code: int, reason: str) -> None:
        self.closed = code, reason


def read(pieces: list[bytes]) -> Read:
    found = Read()
    reader = Reader(found, LARGEST)
    try:
        for piece in pieces:
            reader.feed(piece)
    except FrameError as error:
        found.broken = error.code
    return found


def read_by_library(data: bytes) -> Read:
    """The library leaves text undecoded and parts unjoined: a connection of its does both."""
    found = Read()
    server = Protocol(Side.SERVER, max_size=LARGEST)
    server.receive_data(data)
    parts, is_text = b"", False
    for event in server.events_received():
        assert isinstance(event, Frame)
        match event.opcode:
            case Opcode.PING:
                found.seen.append(("ping", bytes(event.data)))
            case Opcode.PONG:
                pass
            case Opcode.CLOSE:
                assert server.close_rcvd
                found.closed = server.close_rcvd.code, server.close_rcvd.reason
            case _:
                if event.opcode is not Opcode.CONT:
                    parts, is_text = b"", event.opcode is Opcode.TEXT
                parts += event.data
                if event.fin:
                    if is_text and not is_utf8(parts):
                        found.broken = 1007
                        return found
                    found.seen.append(("message", parts))
    if server.parser_exc is not None and server.close_sent:
        found.broken = server.close_sent.code
    return found


def is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def a_frame(head: int, payload: bytes, mask: bytes = MASK) -> bytes:
    made = frames.masked(TEXT, payload, mask)
    return bytes((head,)) + made[1:]


WORDS = st.one_of(st.text(max_size=60).map(str.encode), st.binary(max_size=60), st.just(b"x" * 130))


def in_parts(kind: int, parts: list[bytes], between: bytes) -> bytes:
    later = [a_frame(0, part) + between for part in parts[1:]]
    return b"".join([a_frame(kind, parts[0]), *later, a_frame(0x80, b"")])


def a_close(code: int, reason: bytes) -> bytes:
    return a_frame(0x80 | CLOSE, code.to_bytes(2, "big") + reason)


def of_size(size: int) -> bytes:
    return a_frame(0x80 | BINARY, b"z" * size)


WHOLE = st.builds(a_frame, st.sampled_from([0x80 | TEXT, 0x80 | BINARY]), WORDS, st.binary(min_size=4, max_size=4))
PARTS = st.builds(
    in_parts,
    st.sampled_from([TEXT, BINARY]),
    st.lists(st.one_of(WORDS, st.just(b"y" * 150)), min_size=1, max_size=4),
    st.sampled_from([b"", a_frame(0x80 | PING, b"?")]),
)
CONTROL = st.builds(a_frame, st.sampled_from([0x80 | PING, 0x80 | PONG]), st.binary(max_size=125))
CLOSING = st.builds(
    a_close,
    st.one_of(st.sampled_from([1000, 1001, 1004, 1005, 1006, 1014, 1015, 3000, 4999, 5000]), st.integers(0, 65535)),
    st.one_of(st.text(max_size=20).map(str.encode), st.binary(max_size=20)),
)
STRANGE = st.one_of(
    st.builds(a_frame, st.integers(0, 255), WORDS),
    st.binary(max_size=20),
    st.builds(of_size, st.integers(LARGEST - 2, LARGEST + 2)),
    st.just(frames.frame(TEXT, b"not masked")),
    st.sampled_from([a_frame(0x80 | CLOSE, b""), a_frame(0x80 | CLOSE, b"\x03")]),
)
STREAMS = st.lists(st.one_of(WHOLE, WHOLE, PARTS, CONTROL, CLOSING, STRANGE), max_size=4).map(b"".join)


@given(STREAMS, st.lists(st.integers(0, 2000), max_size=5))
def test_however_it_is_cut_it_reads_as_the_library_reads_it(data: bytes, cuts: list[int]) -> None:
    data += bytes(LARGEST + 100)  # what has begun is whole then, and what follows it is broken
    places = sorted({min(cut, len(data)) for cut in cuts} | {0, len(data)})
    pieces = [data[begin:end] for begin, end in itertools.pairwise(places)]
    expected = read_by_library(data)

    found = read(pieces)

    assert (found.seen, found.closed) == (expected.seen, expected.closed)
    # Who breaks two rules at once may be told of either.
    assert found.broken == expected.broken or {found.broken, expected.broken} == {1002, 1009}
    assert read([bytes((byte,)) for byte in data]) == found


@given(st.sampled_from([TEXT, BINARY]), st.sampled_from([0, 1, 125, 126, 65_535, 65_536]))
def test_what_is_sent_is_what_the_library_sends_and_reads(opcode: int, size: int) -> None:
    payload = b"a" * size
    client, server = Protocol(Side.CLIENT), Protocol(Side.SERVER)

    client.receive_data(frames.frame(opcode, payload))
    server.receive_data(frames.masked(opcode, payload, MASK))

    for event in (*client.events_received(), *server.events_received()):
        assert isinstance(event, Frame)
        assert (event.opcode, event.data, event.fin) == (opcode, payload, True)


def test_a_close_says_why_in_as_many_letters_as_fit() -> None:
    client = Protocol(Side.CLIENT)

    client.receive_data(frames.closing(1008, "é" * 100))

    assert client.close_rcvd
    assert (client.close_rcvd.code, client.close_rcvd.reason) == (1008, "é" * 61)


@pytest.mark.parametrize("head", [b"\x81\xff" + (1 << 40).to_bytes(8, "big"), b"\x81\xfe\xff\xff"])
def test_a_frame_that_says_it_is_huge_is_refused_before_it_comes(head: bytes) -> None:
    assert read([head + MASK]).broken == 1009
