"""What lines cost: a frame, a call-second at rest, memory; and what a flood, idle calls and sockets that never begin do
to callers who speak. The server is held on one core. Prints; judges nothing.
"""

import asyncio
import base64
import contextlib
import json
import os
import re
import secrets
import statistics
import tempfile
import time
import timeit
import urllib.request
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.paid import SAID
from tests.integration import house
from tests.serving import RunningServer
from tests.vendors import vendors_apart
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.frames import Frame
from websockets.protocol import Protocol, Side

from receptionist import frames
from receptionist.audio.mulaw import FRAME_BYTES, SILENCE
from receptionist.call import tickets
from receptionist.config import ensure_secret_key
from receptionist.rehearsal.caller import percentile
from receptionist.simulators.hum import hum
from receptionist.telephony.twilio import media
from receptionist.telephony.twilio.signature import sign

SPEAKING, RESTING, STRANGERS = 10, 1000, 1000
_QUESTIONS = 3
_TOKEN = "the carrier's token"
_STREAM = "MZ" + "0" * 32
_SILENT = base64.b64encode(SILENCE * FRAME_BYTES).decode()
_CLINIC = """
[practice]
name = "Measured Clinic"
timezone = "America/New_York"
numbers = ["+12125550180"]
[receptionist]
greeting = "Hello."
after_hours_greeting = "Hello."
[turns]
silence_reminder_seconds = 60
[privacy]
disclose_ai = false
[hours]
monday = ["08:00-17:00"]
"""


def main() -> None:
    _frames()
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cores[1:] or cores)
    with vendors_apart(otherwise=SAID) as environment, tempfile.TemporaryDirectory() as folder:
        server = _server(Path(folder), environment)
        os.sched_setaffinity(0, cores[:1])  # what a process starts stays where it is
        server.start(ready=False)
        os.sched_setaffinity(0, cores[1:] or cores)
        try:
            server.until_ready()
            asyncio.run(_lines(server))
        finally:
            server.stop()
    os.sched_setaffinity(0, cores)


# -- one frame -------------------------------------------------------------------------------------------------------


class _Nowhere:
    def on_message(self, payload: bytes) -> None:
        media.decode(payload)

    def on_ping(self, payload: bytes) -> None:
        pass

    def on_closing(self, code: int, reason: str) -> None:
        pass


def _frames() -> None:
    raw = frames.masked(frames.TEXT, _media(_STREAM, 1, _SILENT).encode(), secrets.token_bytes(4))
    ours, library = frames.Reader(_Nowhere(), 65_536), Protocol(Side.SERVER, max_size=65_536)

    def by_library() -> None:
        library.receive_data(raw)
        for event in library.events_received():
            assert isinstance(event, Frame)
            media.decode(bytes(event.data))

    pair = [_best_us(lambda: ours.feed(raw)), _best_us(by_library)]
    print(f"a frame read and decoded: ours {pair[0]:.1f} µs, the library's {pair[1]:.1f} µs ({pair[0] / pair[1]:.2f})")


def _best_us(work: Callable[[], object]) -> float:
    return min(timeit.repeat(work, number=5000, repeat=5)) / 5000 * 1e6


# -- lines to a real server ------------------------------------------------------------------------------------------


@dataclass
class _Heard:
    waits_s: list[float] = field(default_factory=list[float])
    cut: list[str] = field(default_factory=list[str])


def _server(folder: Path, environment: dict[str, str]) -> RunningServer:
    (folder / "tenants").mkdir()
    (folder / "tenants" / "measured.toml").write_text(_CLINIC)
    limits = {f"RECEPTIONIST__LIMITS__CALLS_{name}": "5000" for name in ("AT_ONCE", "PER_PRACTICE", "PER_CALLER")}
    token = {"RECEPTIONIST__TELEPHONY__TWILIO__AUTH_TOKEN": _TOKEN}
    return RunningServer(folder, settings={**environment, **limits, **token}, speech=None, ahead="all")


async def _lines(server: RunningServer) -> None:
    pid = server.process.pid
    key = ensure_secret_key(house.config_of(server))
    await _speak(server, key, 1, _Heard())  # warm
    alone = await _watched(server, "ten who speak", key)
    async with _flooding(server, key):
        await _watched(server, "beside a flood of fifty times a line", key, alone)
    async with _strangers(server) as let_in:
        await _watched(server, f"beside {STRANGERS} sockets that never begin ({let_in} let in)", key, alone)
    before = _memory_mb(pid)
    async with _resting(server, key) as resting:
        each = (_memory_mb(pid) - before) / RESTING
        began, cpu_s = time.monotonic(), _cpu_s(pid)
        await asyncio.sleep(5)
        idle = (_cpu_s(pid) - cpu_s) / (time.monotonic() - began)
        print(f"{len(resting)} calls at rest: {each:.2f} MB each, {idle:.0%} of the core")
        await _watched(server, f"beside {RESTING} calls at rest", key, alone)
    await asyncio.sleep(5)
    print(f"memory {before:.0f} MB before them, {_memory_mb(pid):.0f} MB after")


async def _watched(server: RunningServer, what: str, key: str, alone: float = 0.0) -> float:
    """Prints what ten callers who speak waited, and how late the event loop was. Returns their median wait."""
    heard, lag, pid = _Heard(), _lag(server), server.process.pid
    began, cpu_s = time.monotonic(), _cpu_s(pid)
    async with asyncio.TaskGroup() as group:
        for number in range(SPEAKING):
            group.create_task(_speak(server, key, _QUESTIONS, heard, late_s=number * 0.3))
    took_s, spent_s = time.monotonic() - began, _cpu_s(pid) - cpu_s
    late = [(edge, over - before) for (edge, over), (_, before) in zip(_lag(server), lag, strict=True)]
    p99 = next((edge for edge, count in late if count >= 0.99 * late[-1][1]), float("inf"))
    median_s = statistics.median(heard.waits_s) if heard.waits_s else float("inf")
    ratio = f" ({median_s / alone:.2f})" if alone else ""
    print(
        f"{what}: {len(heard.waits_s)} answers after p50 {median_s:.2f} s{ratio},"
        f" p95 {percentile([round(1000 * one) for one in heard.waits_s], 0.95)} ms;"
        f" loop late p99 <= {1000 * p99:.0f} ms;"
        f" {spent_s / took_s:.0%} of the core; {len(heard.cut)} cut {heard.cut[:2] or ''}"
    )
    return median_s


@asynccontextmanager
async def _line(server: RunningServer, key: str) -> AsyncGenerator[tuple[ClientConnection, str]]:
    call_sid, stream_sid = "CA" + secrets.token_hex(16), "MZ" + secrets.token_hex(16)
    ticket = tickets.issue_for_carrier(
        key,
        practice="measured",
        carrier_call=call_sid,
        now=time.time(),
        caller="+12125550199",
        called="+12125550180",
        attempt=0,
    )
    start = {
        "callSid": call_sid,
        "streamSid": stream_sid,
        "mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1},
        "customParameters": {"token": tickets.sign(ticket, key)},
    }
    async with await _connected(server) as socket:
        await socket.send(json.dumps({"event": "start", "streamSid": stream_sid, "start": start}))
        yield socket, stream_sid


async def _speak(server: RunningServer, key: str, questions: int, heard: _Heard, late_s: float = 0.0) -> None:
    """Asks, hears the answer out, asks again: in real time."""
    await asyncio.sleep(late_s)
    async with _line(server, key) as (socket, stream), asyncio.TaskGroup() as group:
        caller = _Caller(socket, stream)
        hearing = group.create_task(caller.ear.hear(socket))
        try:
            await caller.hear_out()
            for _ in range(questions):
                for frame in _payloads(hum(SAID)):
                    await caller.send(frame)
                caller.ear.first_at = 0.0
                ended_at = caller.ear.clock()
                await caller.hear_out()
                heard.waits_s.append(caller.ear.first_at - ended_at)
        except ConnectionClosed:
            heard.cut.append(str(socket.close_reason))
        except TimeoutError:
            heard.cut.append("no answer")
        hearing.cancel()


class _Caller:
    def __init__(self, socket: ClientConnection, stream: str) -> None:
        self.ear = _Ear(asyncio.get_running_loop().time)
        self._socket = socket
        self._stream = stream
        self._number = 0
        self._began = self.ear.clock()

    async def send(self, payload: str) -> None:
        """The next 20 ms, when they are due."""
        self._number += 1
        await self._socket.send(_media(self._stream, self._number, payload))
        for name in self.ear.played():
            await self._socket.send(_mark(self._stream, name))
        await asyncio.sleep(max(0.0, self._began + self._number * 0.02 - self.ear.clock()))

    async def hear_out(self) -> None:
        async with asyncio.timeout(20):
            while not self.ear.first_at or self.ear.clock() < self.ear.free_at + 0.5:
                await self.send(_SILENT)


@dataclass
class _Ear:
    clock: Callable[[], float]
    first_at: float = 0.0
    free_at: float = 0.0
    marks: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])

    async def hear(self, socket: ClientConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for text in socket:
                message = json.loads(text)
                if message["event"] == "media":
                    self.first_at = self.first_at or self.clock()
                    self.free_at = max(self.free_at, self.clock()) + len(message["media"]["payload"]) * 3 / 4 / 8000
                elif message["event"] == "mark":
                    self.marks.append((self.free_at, message["mark"]["name"]))
                elif message["event"] == "clear":
                    self.free_at = self.clock()
                    self.marks = [(self.free_at, name) for _, name in self.marks]

    def played(self) -> list[str]:
        now = self.clock()
        due = [name for at, name in self.marks if at <= now]
        self.marks = [one for one in self.marks if one[0] > now]
        return due


@asynccontextmanager
async def _flooding(server: RunningServer, key: str) -> AsyncGenerator[None]:
    async def flood(socket: ClientConnection, stream: str) -> None:
        message = _media(stream, 1, _SILENT)
        while True:
            for _ in range(50):
                await socket.send(message)
            await asyncio.sleep(0.02)

    async def listen(socket: ClientConnection) -> None:
        async for _ in socket:
            pass

    async with _line(server, key) as (socket, stream), asyncio.TaskGroup() as group:
        works = [group.create_task(flood(socket, stream)), group.create_task(listen(socket))]
        yield
        for work in works:
            work.cancel()


@asynccontextmanager
async def _strangers(server: RunningServer) -> AsyncGenerator[int]:
    """Sockets that the carrier has signed, so that all are let in, and that say nothing."""
    sockets: list[ClientConnection] = []

    async def come() -> None:
        with contextlib.suppress(InvalidHandshake, OSError, TimeoutError):
            sockets.append(await _connected(server))

    async with asyncio.TaskGroup() as group:
        for _ in range(STRANGERS):
            group.create_task(come())
            await asyncio.sleep(0.001)
    yield len(sockets)
    for socket in sockets:
        socket.transport.abort()


@asynccontextmanager
async def _resting(server: RunningServer, key: str) -> AsyncGenerator[Sequence[ClientConnection]]:
    async with contextlib.AsyncExitStack() as stack:
        sockets: list[ClientConnection] = []
        for _ in range(RESTING):
            socket, _stream = await stack.enter_async_context(_line(server, key))
            sockets.append(socket)
            await asyncio.sleep(0.005)
        await asyncio.sleep(5)
        yield sockets
        for socket in sockets:
            socket.transport.abort()


def _url(server: RunningServer) -> str:
    return server.url.replace("http", "ws", 1) + "/voice/stream"


async def _connected(server: RunningServer) -> ClientConnection:
    signed = {"X-Twilio-Signature": sign(_TOKEN, _url(server))}
    return await connect(
        _url(server), additional_headers=signed, compression=None, proxy=None, open_timeout=30, ping_interval=None
    )


def _media(stream: str, number: int, payload: str) -> str:
    return (
        f'{{"event":"media","sequenceNumber":"{number + 2}","streamSid":"{stream}","media":{{"track":"inbound",'
        f'"chunk":"{number}","timestamp":"{number * 20}","payload":"{payload}"}}}}'
    )


def _mark(stream: str, name: str) -> str:
    return json.dumps({"event": "mark", "streamSid": stream, "mark": {"name": name}})


def _payloads(audio: bytes) -> list[str]:
    pieces = [audio[at : at + FRAME_BYTES].ljust(FRAME_BYTES, SILENCE) for at in range(0, len(audio), FRAME_BYTES)]
    return [base64.b64encode(piece).decode() for piece in pieces]


def _lag(server: RunningServer) -> list[tuple[float, float]]:
    with urllib.request.urlopen(f"{server.url}/metrics", timeout=30) as answer:
        page = answer.read().decode()
    found = re.findall(r'receptionist_loop_lag_seconds_bucket\{le="([^"]+)"\} (\S+)', page)
    return [(float(edge), float(count)) for edge, count in found]


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(pid: int) -> float:
    (line,) = (line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
