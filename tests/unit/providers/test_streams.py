"""A stream to a recogniser: sound leaves where it is fed, a quiet line's ten frames at a time."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import pytest
from websockets.frames import Frame, Opcode
from websockets.protocol import Protocol, Side

from receptionist.audio import mulaw, tones
from receptionist.audio.vad import Sounds
from receptionist.errors import ProviderFault
from receptionist.providers import streams
from receptionist.providers.base import Failed, SpeechEvent
from receptionist.providers.streams import Stream, Wire

SILENT = mulaw.silence(20)
LOUD = tones.tone((700,), 20)


class Pipe:
    """A connection to a vendor, as far as the event loop shows it."""

    def __init__(self) -> None:
        self.written = b""
        self.unsent = 0
        self.aborted = False
        self.wrote = asyncio.Semaphore(0)

    def write(self, data: bytes) -> None:
        self.written += data
        self.wrote.release()

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def is_closing(self) -> bool:
        return self.aborted

    def abort(self) -> None:
        self.aborted = True


class Vendor:
    def __init__(self) -> None:
        self.transport = Pipe()
        self.close_code, self.close_reason = 1006, ""

    async def __aiter__(self) -> AsyncIterator[str]:
        await asyncio.Event().wait()
        yield ""

    def got(self) -> list[bytes | str]:
        server = Protocol(Side.SERVER)
        server.receive_data(self.transport.written)
        events = [event for event in server.events_received() if isinstance(event, Frame)]
        return [bytes(one.data) if one.opcode is Opcode.BINARY else bytes(one.data).decode() for one in events]


class Hearing:
    """Understands nothing, but knows sound from silence."""

    def __init__(self) -> None:
        self.sounds = Sounds(300)
        self.ahead_s = 0.0
        self.in_turn = True
        self.wishes: list[str] = []

    def fed(self, mulaw: bytes) -> Iterator[SpeechEvent]:
        self.sounds.hear(mulaw)
        return iter(())

    def passed(self, silent_s: float) -> Iterator[SpeechEvent]:
        return iter(())

    def said(self, message: str) -> Iterator[SpeechEvent]:
        return iter(())

    def wish(self, silent_s: float) -> str:
        return self.wishes.pop() if self.wishes else ""


def stream(vendor: Vendor, **more: Any) -> Stream[str]:
    wire = Wire[str](read=str, goodbye="bye", keep_alive="still here", **more)
    return Stream("vendor:model", cast("Any", vendor), wire, Hearing())


async def test_sound_leaves_where_it_is_fed_frame_by_frame() -> None:
    vendor = Vendor()
    to_vendor = stream(vendor)

    for _ in range(3):
        to_vendor.feed(LOUD)

    assert vendor.got() == [LOUD] * 3
    assert to_vendor.sent_bytes == 3 * len(LOUD)


async def beat(to_vendor: Stream[str], frame: bytes) -> None:
    """Two frames come together."""
    for _ in range(2):
        to_vendor.feed(frame)
    await asyncio.sleep(0)


async def test_frames_that_come_together_in_the_midst_of_a_speech_leave_together_and_at_once() -> None:
    vendor = Vendor()
    to_vendor = stream(vendor)

    for _ in range(8):
        await beat(to_vendor, LOUD)
    to_vendor.feed(LOUD)
    to_vendor.feed(SILENT)  # the last words are wanted

    assert [len(one) // 160 for one in vendor.got()] == [*[1] * 12, 2, 2, 2]


async def test_frames_of_a_quiet_line_go_together_until_there_is_sound_again() -> None:
    vendor = Vendor()
    to_vendor = stream(vendor)
    for _ in range(50):  # two seconds. A quarter of a second in, a pause may be an end, and each goes at once
        await beat(to_vendor, SILENT)
    so_far = len(vendor.got())
    sizes = [len(one) // 160 for one in vendor.got()]

    for _ in range(14):
        to_vendor.feed(SILENT)
    to_vendor.feed(LOUD)
    to_vendor.feed(SILENT)

    assert [sizes[:5], sizes[5:19], sizes[19:]] == [[2] * 5, [1] * 14, [2] * len(sizes[19:])]
    assert [len(one) // 160 for one in vendor.got()[so_far:]] == [10, 5, 1]
    assert b"".join(one for one in vendor.got() if isinstance(one, bytes)) == SILENT * 114 + LOUD + SILENT


async def test_a_line_whose_turn_has_ended_is_quiet_sooner() -> None:
    vendor, hearing = Vendor(), Hearing()
    to_vendor = Stream("vendor:model", cast("Any", vendor), Wire[str](read=str, goodbye="", keep_alive=""), hearing)
    to_vendor.feed(LOUD)
    hearing.in_turn = False
    for _ in range(44):  # 0.88 s; in a turn, where a pause may be its end, each would have gone at once
        to_vendor.feed(SILENT)

    assert [len(one) // 160 for one in vendor.got()] == [1] * 25 + [10, 10]
    to_vendor.feed(LOUD)
    assert b"".join(one for one in vendor.got() if isinstance(one, bytes)) == LOUD + SILENT * 44 + LOUD


async def test_what_waits_leaves_when_its_line_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_ROUND_S", 0.01)
    vendor = Vendor()
    to_vendor = stream(vendor)
    for _ in range(52):
        await beat(to_vendor, SILENT)
    to_vendor.feed(SILENT)
    so_far = len(vendor.got())
    vendor.transport.wrote = asyncio.Semaphore(0)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        watching = group.create_task(to_vendor.watch())
        await vendor.transport.wrote.acquire()
        watching.cancel()

    assert vendor.got()[so_far:] == [SILENT * 5]


async def test_what_a_vendor_does_not_take_waits_in_its_order_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_ROUND_S", 0.01)
    monkeypatch.setattr(streams, "_SENT_WITHIN_S", 0.05)
    vendor = Vendor()
    to_vendor = stream(vendor)
    to_vendor.feed(LOUD)
    vendor.transport.unsent = 100_000
    to_vendor.feed(LOUD + LOUD)
    waited = vendor.got()
    vendor.transport.unsent = 0
    to_vendor.feed(LOUD)

    assert waited == [LOUD]
    assert vendor.got() == [LOUD, LOUD * 3]

    vendor.transport.unsent = 100_000
    to_vendor.feed(LOUD)
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        watching = group.create_task(to_vendor.watch())
        failed = await anext(aiter(to_vendor.events()))
        watching.cancel()
    assert isinstance(failed, Failed)
    assert failed.kind is ProviderFault.TIMEOUT


async def test_a_line_without_any_sound_keeps_its_stream_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words alone do not, before a first sound."""
    monkeypatch.setattr(streams, "_ROUND_S", 0.01)
    monkeypatch.setattr(streams, "_KEEP_ALIVE_S", 0.02)
    vendor = Vendor()
    to_vendor = stream(vendor)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        watching = group.create_task(to_vendor.watch())
        for _ in range(3):
            await vendor.transport.wrote.acquire()
        watching.cancel()

    assert vendor.got()[:3] == [SILENT, "still here", "still here"]
