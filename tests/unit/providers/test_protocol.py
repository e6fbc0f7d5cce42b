"""Server and workers understand each other, and garbage is told from a message."""

import asyncio
import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import ProtocolError
from receptionist.providers.base import EndOfTurn, SpeechStarted
from receptionist.providers.embedded.protocol import (
    LARGEST_BYTES,
    Audio,
    Compare,
    Done,
    Heard,
    Judged,
    Likeness,
    Listen,
    Overhear,
    Ready,
    Refused,
    Report,
    Request,
    Speak,
    Spoken,
    decode_report,
    decode_request,
    frame,
    read_body,
)

REQUESTS: list[Request] = [
    Listen(1, "en", 700),
    Audio(1, bytes(range(160))),
    Speak(2, "Hello.", 1.1),
    Compare(3, "parking", [["Where can I park?", "parking"], []]),
    Overhear(4, b"\x00" * 160, b"\xff" * 160),
]
REPORTS: list[Report] = [
    Ready(0, "joe", ["en"]),
    Heard(1, SpeechStarted()),
    Heard(1, EndOfTurn("Yes.", 712)),
    Spoken(2, b"\xff\x00"),
    Done(2),
    Likeness(3, [1, 0], [0.9, 0.2]),
    Judged(4, True, 128),
    Refused(4, "no"),
]


async def read(data: bytes) -> list[bytes]:
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    bodies: list[bytes] = []
    while (body := await read_body(reader)) is not None:
        bodies.append(body)
    return bodies


async def test_messages_come_out_as_they_went_in() -> None:
    there = await read(b"".join(map(frame, REQUESTS)))
    back = await read(b"".join(map(frame, REPORTS)))

    assert [decode_request(body) for body in there] == REQUESTS
    assert [decode_report(body) for body in back] == REPORTS


async def test_a_message_that_breaks_off_is_the_end() -> None:
    assert await read(frame(Done(1)) + frame(Done(2))[:-1]) == [frame(Done(1))[4:]]


async def test_a_length_that_no_worker_writes_is_refused() -> None:
    with pytest.raises(ProtocolError):
        await read(struct.pack("<I", LARGEST_BYTES + 1))


@given(st.binary(max_size=80))
def test_garbage_is_an_error_that_can_be_caught(data: bytes) -> None:
    for decode in (decode_request, decode_report):
        with contextlib.suppress(ProtocolError):
            decode(data)
