"""A call's socket: nothing waits for a peer that does not take what is sent; a barge-in overtakes what has not left."""

import asyncio
import socket
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Opcode
from websockets.protocol import Protocol, Side

from receptionist import frames
from receptionist.call.line import LineClosedError
from receptionist.ops import line_sockets
from receptionist.ops.line_sockets import LineSocket

MASK = b"\x05\x06\x07\x08"


class Peer(asyncio.Transport):
    """The connection's other end, as far as the event loop shows it: it takes what is sent, or lets it pile up."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""
        self.reading = asyncio.Event()
        self.reading.set()
        self.gone = asyncio.Event()
        self.aborted = False
        self.protocol: asyncio.BaseProtocol | None = None

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.protocol = protocol

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        pass

    def write(self, data: Any) -> None:
        assert not self.is_closing()
        self.written += bytes(data)

    def pause_reading(self) -> None:
        self.reading.clear()

    def resume_reading(self) -> None:
        self.reading.set()

    def is_closing(self) -> bool:
        return self.gone.is_set()

    def close(self) -> None:
        self.gone.set()

    def abort(self) -> None:
        self.aborted = True
        self.gone.set()

    def got(self) -> list[tuple[int, bytes]]:
        """Every frame that was sent: what kind, and what stood in it."""
        client = Protocol(Side.CLIENT)
        client.receive_data(self.written)
        found: list[tuple[int, bytes]] = []
        for event in client.events_received():
            opcode: Opcode = getattr(event, "opcode")  # noqa: B009 - frames are all that come
            found.append((int(opcode), bytes(getattr(event, "data"))))  # noqa: B009
        return found

    def texts(self) -> list[str]:
        return [payload.decode() for opcode, payload in self.got() if opcode == frames.TEXT]


@dataclass
class Line:
    peer: Peer = field(default_factory=Peer)
    connections: set[Any] = field(default_factory=set[Any])

    def __post_init__(self) -> None:
        self.socket = LineSocket(self.peer, self.connections)

    def says(self, *texts: str) -> None:
        for text in texts:
            self.socket.data_received(frames.masked(frames.TEXT, text.encode(), MASK))

    def is_gone(self) -> None:
        self.socket.connection_lost(None)


async def read(line: Line) -> str:
    return (await line.socket.receive(lambda raw: raw)).decode()


async def given_up(line: Line) -> None:
    """Reads, and makes nothing of anything, until the line is gone."""

    def nothing(raw: bytes) -> str | None:
        return None

    with pytest.raises(LineClosedError):
        await line.socket.receive(nothing)


async def test_messages_come_in_order_whether_somebody_waits_or_not() -> None:
    line = Line()
    line.says("1", "2")

    async with asyncio.TaskGroup() as group:
        first = [await read(line), await read(line)]
        third = group.create_task(read(line))
        await asyncio.sleep(0)
        line.says("3", "4")

    assert [*first, third.result(), await read(line)] == ["1", "2", "3", "4"]


async def test_what_is_read_at_once_wakes_nobody_until_something_is_made_of_it() -> None:
    line = Line()
    heard: list[bytes] = []

    def take(raw: bytes) -> str | None:
        heard.append(raw)
        return "event" if raw == b"mark" else None

    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(line.socket.receive(take))
        await asyncio.sleep(0)
        line.says("a", "b", "mark", "c")
        before = list(heard)

    assert waiting.result() == "event"
    assert before == [b"a", b"b", b"mark"]  # what comes behind it waits for the next one who reads
    assert await read(line) == "c"


async def test_a_line_that_nobody_waits_for_loses_nothing_and_its_end_is_noticed() -> None:
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    transport, _ = await loop.connect_accepted_socket(asyncio.Protocol, ours)
    line = LineSocket(transport, set())

    async def came(text: str) -> str:
        await loop.sock_sendall(theirs, frames.masked(frames.TEXT, text.encode(), MASK))
        return (await line.receive(lambda raw: raw)).decode()

    with theirs:
        line.may_be_late(0.04)
        calm = [await came("1")]
        line.may_be_late(0.08)  # from one beat to a slower one
        calm.append(await came("2"))
        await loop.sock_sendall(theirs, frames.masked(frames.TEXT, b"3", MASK) * 2)
        together = [await line.receive(lambda raw: raw), await line.receive(lambda raw: raw)]
        line.may_be_late(0.0)
        hurried = await came("4")
        line.may_be_late(0.04)
        last = await came("5")

    assert (calm, together, hurried, last) == (["1", "2"], [b"3", b"3"], "4", "5")
    with pytest.raises(LineClosedError):
        await line.receive(lambda raw: raw)


async def test_a_line_that_breaks_on_the_beat_costs_no_other() -> None:
    loop = asyncio.get_running_loop()
    lines: list[LineSocket] = []
    peers: list[socket.socket] = []
    for _ in range(2):
        ours, theirs = socket.socketpair()
        theirs.setblocking(False)
        transport, _protocol = await loop.connect_accepted_socket(asyncio.Protocol, ours)
        lines.append(LineSocket(transport, set()))
        lines[-1].may_be_late(0.04)
        peers.append(theirs)

    def breaks(raw: bytes) -> bytes:
        raise StopIteration  # which no future takes

    async with asyncio.TaskGroup() as group:
        other = group.create_task(lines[1].receive(lambda raw: raw))
        await loop.sock_sendall(peers[0], frames.masked(frames.TEXT, b"1", MASK))
        with pytest.raises(LineClosedError):
            await lines[0].receive(breaks)
        await loop.sock_sendall(peers[1], frames.masked(frames.TEXT, b"2", MASK))
        assert await other == b"2"
    for one in peers:
        one.close()


async def test_what_follows_a_breach_of_the_protocol_is_neither_read_nor_told_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    line = Line()
    for _ in range(10):
        line.socket.data_received(b"\x81\x01a" * 10_000)  # not masked

    assert [opcode for opcode, _ in line.peer.got()] == [frames.CLOSE]
    assert len(caplog.records) == 1
    assert not line.peer.reading.is_set()  # more than a line may bring


async def test_of_many_pings_at_once_the_last_is_answered() -> None:
    line = Line()
    line.socket.data_received(b"".join(frames.masked(frames.PING, b"%d" % number, MASK) for number in range(1000)))

    assert line.peer.got() == [(frames.PONG, b"999")]


async def test_a_peer_may_not_send_ahead_while_nobody_reads() -> None:
    line = Line()

    line.says("1")
    assert not line.peer.reading.is_set()

    await read(line)
    assert line.peer.reading.is_set()


async def test_a_reader_that_raises_leaves_the_line_open_for_what_follows() -> None:
    def refuse(raw: bytes) -> str | None:
        raise ValueError(raw.decode())

    line = Line()
    line.says("1")
    with pytest.raises(ValueError, match="1"):
        await line.socket.receive(refuse)

    assert line.peer.reading.is_set()


@pytest.mark.parametrize("came_first", [True, False])
async def test_who_is_cancelled_while_a_message_comes_leaves_it_to_the_next(came_first: bool) -> None:
    line = Line()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(line.socket.receive(lambda raw: raw))
        await asyncio.sleep(0)
        if came_first:
            line.says("1", "2")
        waiting.cancel()
        if not came_first:
            line.says("1", "2")

    assert waiting.cancelled()
    assert not line.peer.reading.is_set()
    assert [await read(line), await read(line)] == ["1", "2"]
    assert line.peer.reading.is_set()


async def test_what_was_said_before_the_end_is_still_heard() -> None:
    line = Line()
    line.says("1", "2")
    line.socket.data_received(frames.masked(frames.CLOSE, b"\x03\xe8", MASK))
    line.is_gone()

    assert [await read(line), await read(line)] == ["1", "2"]
    with pytest.raises(LineClosedError):
        await read(line)


async def test_a_flood_is_read_at_its_own_pace() -> None:
    line = Line()
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(given_up(line))
        await asyncio.sleep(0)
        while line.peer.reading.is_set():
            line.says("x" * 30_000)
        async with asyncio.timeout(10):
            await line.peer.reading.wait()  # it goes on by itself
        line.is_gone()

    assert waiting.done()


async def test_a_barge_in_overtakes_the_words_that_have_not_left_and_no_mark_is_lost() -> None:
    line = Line()
    await line.socket.send("first words", audio=True)
    line.socket.pause_writing()
    await line.socket.send("second words", audio=True)
    await line.socket.send("mark")

    await line.socket.clear("clear")
    await line.socket.send("answer", audio=True)
    line.socket.resume_writing()

    assert line.peer.texts() == ["first words", "mark", "clear", "answer"]


Step = st.sampled_from(["audio", "mark", "clear", "full", "free"])


@given(st.lists(Step, max_size=30))
async def test_no_word_from_before_a_barge_in_leaves_after_it(steps: list[str]) -> None:
    line = Line()
    for number, step in enumerate(steps):
        if step == "full" and not line.socket._full:  # pyright: ignore[reportPrivateUsage]
            line.socket.pause_writing()
        elif step == "free" and line.socket._full:  # pyright: ignore[reportPrivateUsage]
            line.socket.resume_writing()
        elif step == "clear":
            await line.socket.clear(f"clear {number}")
        elif step in ("audio", "mark"):
            await line.socket.send(f"{step} {number}", audio=step == "audio")
    if line.socket._full:  # pyright: ignore[reportPrivateUsage]
        line.socket.resume_writing()
    line.is_gone()

    left = [(kind, int(number)) for kind, number in (text.split() for text in line.peer.texts())]
    sent = [(step, number) for number, step in enumerate(steps) if step in ("audio", "mark", "clear")]
    assert [one for one in left if one[0] == "mark"] == [one for one in sent if one[0] == "mark"]
    assert [one for one in left if one[0] == "clear"] == [one for one in sent if one[0] == "clear"]
    for place, (kind, number) in enumerate(left):
        if kind == "clear":
            assert all(later > number for what, later in left[place:] if what == "audio")
    last = max((number for kind, number in sent if kind == "clear"), default=-1)
    assert [one for one in left if one[0] == "audio" and one[1] > last] == [
        one for one in sent if one[0] == "audio" and one[1] > last
    ]


async def test_a_peer_that_takes_nothing_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_sockets, "STALLED_S", 0.01)
    line = Line()
    line.socket.pause_writing()
    await line.socket.send("words", audio=True)  # waits for nobody

    with pytest.raises(LineClosedError):
        await read(line)

    assert line.peer.aborted
    with pytest.raises(LineClosedError):
        await line.socket.send("more")


async def test_nobody_is_sent_more_than_memory_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_sockets, "UNSENT_BYTES", 1000)
    line = Line()
    line.socket.pause_writing()

    for _ in range(4):
        await line.socket.send("x" * 200, audio=True)
    with pytest.raises(LineClosedError):
        await line.socket.send("x" * 200, audio=True)

    assert line.peer.aborted


async def test_the_last_words_leave_before_the_line_is_closed() -> None:
    line = Line()
    line.socket.pause_writing()
    await line.socket.send("goodbye", audio=True)

    await line.socket.close(1000, "over")
    line.socket.resume_writing()

    assert line.peer.got() == [(frames.TEXT, b"goodbye"), (frames.CLOSE, b"\x03\xe8over")]
    line.socket.data_received(frames.masked(frames.CLOSE, b"\x03\xe8", MASK))
    assert line.peer.gone.is_set()
    assert not line.peer.aborted


async def test_who_does_not_answer_a_goodbye_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_sockets, "CLOSED_WITHIN_S", 0.01)
    line = Line()

    await line.socket.close(1000, "over")

    async with asyncio.timeout(5):
        await line.peer.gone.wait()
    assert line.peer.aborted


async def test_a_ping_is_answered_and_a_close_too() -> None:
    line = Line()

    line.socket.data_received(frames.masked(frames.PING, b"there?", MASK))
    line.socket.data_received(frames.masked(frames.CLOSE, b"\x03\xe9", MASK))

    assert line.peer.got() == [(frames.PONG, b"there?"), (frames.CLOSE, b"\x03\xe9")]
    with pytest.raises(LineClosedError):
        await read(line)


async def test_who_breaks_the_protocol_is_told_so() -> None:
    line = Line()

    line.socket.data_received(frames.frame(frames.TEXT, b"not masked"))

    ((opcode, payload),) = line.peer.got()
    assert (opcode, payload[:2]) == (frames.CLOSE, b"\x03\xea")
    with pytest.raises(LineClosedError):
        await read(line)


async def test_a_line_that_has_gone_silent_is_asked_once_and_then_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_sockets, "_PING_S", 0.01)
    line = Line()

    async with asyncio.timeout(5):
        await line.peer.gone.wait()

    assert line.peer.got() == [(frames.PING, b"")]


async def test_a_stopping_server_closes_it_and_a_lost_one_is_forgotten() -> None:
    line = Line()
    assert line.connections == {line.socket}

    line.socket.shutdown()
    line.is_gone()

    assert line.peer.got() == [(frames.CLOSE, b"\x03\xf4")]
    assert line.connections == set()
