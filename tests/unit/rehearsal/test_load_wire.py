"""A load caller's bytes: what a real WebSocket server reads of them, and what comes back, however it is cut."""

import base64
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from websockets.frames import Frame
from websockets.protocol import Protocol, Side, State
from websockets.server import ServerProtocol

from receptionist.rehearsal.load.wire import (
    SILENT,
    Cleared,
    Closed,
    Marked,
    Pinged,
    Played,
    Reader,
    Stream,
    Told,
    WireError,
    goodbye,
    handshake,
    payloads,
)
from receptionist.telephony.twilio import media

OPENED = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"


def read_by_a_server(data: bytes) -> list[str]:
    server = Protocol(Side.SERVER, state=State.OPEN)
    server.receive_data(data)
    return [bytes(frame.data).decode() for frame in server.events_received() if isinstance(frame, Frame)]


def sent_by_a_server(*messages: str) -> bytes:
    server = Protocol(Side.SERVER, state=State.OPEN)
    for message in messages:
        server.send_text(message.encode())
    server.send_ping(b"there?")
    server.send_close(1000, "goodbye")
    return b"".join(server.data_to_send())


def test_a_server_accepts_the_handshake() -> None:
    server = ServerProtocol()

    server.receive_data(handshake("127.0.0.1:8000", "/voice/stream"))

    (request,) = server.events_received()
    assert server.accept(request).status_code == 101  # type: ignore[arg-type]  # it is the request


def test_a_server_reads_a_call_as_the_carrier_would_have_sent_it() -> None:
    stream = Stream("CA1", "MZ1")
    sound = bytes(range(160))
    sent = stream.begin({"token": "t"}) + stream.media(SILENT) + stream.media(payloads(sound)[0]) + stream.mark("one")

    texts = read_by_a_server(sent + stream.stop())

    messages = [media.decode(text) for text in texts]
    assert messages == [
        media.Connected(),
        media.Start("MZ1", "CA1", "AC" + "0" * 32, {"token": "t"}),
        media.Media("MZ1", b"\xff" * 160),
        media.Media("MZ1", sound),
        media.MarkPlayed("MZ1", "one"),
        media.Stop("MZ1"),
    ]
    assert '"sequenceNumber":"3","media":{"track":"inbound","chunk":"2","timestamp":"20"' in texts[3]
    server = Protocol(Side.SERVER, state=State.OPEN)
    server.receive_data(goodbye())
    assert server.close_rcvd is not None
    assert server.close_rcvd.code == 1000


@settings(max_examples=40)
@given(sizes=st.lists(st.integers(1, 50_000), max_size=3), cut=st.integers(1, 2000))
def test_what_a_server_says_is_read_however_it_is_cut(sizes: list[int], cut: int) -> None:
    said = [media.encode_media("MZ1", bytes(size)) for size in sizes]
    sent = OPENED + sent_by_a_server(
        *said, media.encode_mark("MZ1", "m"), '{"event":"other"}', media.encode_clear("MZ1")
    )
    reader = Reader()

    told: list[Told] = []
    for start in range(0, len(sent), cut):
        told += reader.feed(sent[start : start + cut])

    assert reader.is_open
    assert told[:-2] == [*map(Played, sizes), Marked("m"), Cleared()]
    assert isinstance(told[-2], Pinged)
    assert told[-1] == Closed(1000, "goodbye")


def test_who_is_no_stream_is_refused() -> None:
    for data in (b"HTTP/1.1 404 Not Found\r\n\r\n", OPENED + b"\x81\x01x", OPENED + b"\x01\x01x", OPENED + b"\x81\xff"):
        problem: Any = None
        try:
            list(Reader().feed(data))
        except WireError as error:
            problem = error
        assert problem


def test_payloads_are_whole_frames() -> None:
    assert [len(base64.b64decode(one)) for one in payloads(bytes(200))] == [160, 160]
