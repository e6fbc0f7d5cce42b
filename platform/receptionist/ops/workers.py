"""Several server processes on one port of one host: started, started again when they die, and ended together."""

import asyncio
import logging
import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

import msgspec

from receptionist.errors import ReceptionistError
from receptionist.ops.metrics import forget_process

log = logging.getLogger(__name__)

VARIABLE: Final = "RECEPTIONIST_WORKER"
METRICS: Final = "metrics"
_STARTED: Final = b"started\n"
_FIRST_PAUSE_S: Final = 0.5
_LONGEST_PAUSE_S: Final = 10.0
_HOPELESS: Final = 3  # starts in a row that did not come as far as listening


class WorkersError(ReceptionistError):
    """The workers cannot be started."""


class Worker(msgspec.Struct, frozen=True):
    """What a worker is told of its place: `listener` is the file descriptor of the socket that all of them share."""

    number: int
    count: int
    listener: int
    folder: str

    def socket(self) -> socket.socket:
        return socket.socket(fileno=self.listener)


def this_worker() -> Worker | None:
    """None: this process serves alone, or is the one that starts the others."""
    text = os.environ.get(VARIABLE, "")
    return msgspec.json.decode(text, type=Worker) if text else None


async def run_workers(
    command: Sequence[str], listener: socket.socket, count: int, *, on_started: Callable[[], None]
) -> None:
    """Until a signal ends them all. SIGTERM and Ctrl-C are passed on, one for one: each worker drains its own calls.

    `command` starts one worker (`this_worker` tells it its place). `on_started`: the first of them listens.
    Raises WorkersError when they cannot start at all.
    """
    folder = Path(tempfile.mkdtemp(prefix="receptionist-"))
    (folder / METRICS).mkdir()
    crew = _Crew(command, listener, count, folder, on_started)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, crew.stop)
    try:
        async with asyncio.TaskGroup() as tasks:
            for number in range(count):
                tasks.create_task(crew.keep(number))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if crew.hopeless:
        raise WorkersError("The server could not start; the reason is in the log above.")


class _Crew:
    def __init__(
        self,
        command: Sequence[str],
        listener: socket.socket,
        count: int,
        folder: Path,
        on_started: Callable[[], None],
    ) -> None:
        self._command = command
        self._listener = listener
        self._count = count
        self._folder = folder
        self._on_started = on_started
        self._processes: dict[int, asyncio.subprocess.Process] = {}
        self._stopping = asyncio.Event()
        self._anyone_started = False
        self.hopeless = False

    def stop(self) -> None:
        """The first time: drain. Again: last words; once more: at once. As each worker understands its own signals."""
        self._stopping.set()
        for process in self._processes.values():
            _end(process)

    async def keep(self, number: int) -> None:
        """One worker, again and again, until the crew is stopped."""
        failures = 0
        while not self._stopping.is_set():
            started = await self._run(number)
            if self._stopping.is_set():
                return
            failures = 0 if started else failures + 1
            if failures >= _HOPELESS and not self._anyone_started:
                self.hopeless = True
                self.stop()
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2**failures)):
                    await self._stopping.wait()

    async def _run(self, number: int) -> bool:
        """One life of a worker. Did it come as far as listening?"""
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                process = await self._start(number, theirs)
            self._processes[number] = process
            if self._stopping.is_set():  # while it was being made: nobody has told it
                _end(process)
            try:
                started = await self._until_started(ours)
                code = await process.wait()
            finally:
                del self._processes[number]
                forget_process(process.pid, self._folder / METRICS)
        if not self._stopping.is_set():
            log.error("a worker has died; another takes its place", extra={"worker": number, "exit_code": code})
        return started

    async def _start(self, number: int, leash: socket.socket) -> asyncio.subprocess.Process:
        """In a session of its own: Ctrl-C at a terminal reaches it through us alone."""
        place = Worker(number, self._count, self._listener.fileno(), str(self._folder))
        own = {
            VARIABLE: msgspec.json.encode(place).decode(),
            "PROMETHEUS_MULTIPROC_DIR": str(self._folder / METRICS),
        }
        return await asyncio.create_subprocess_exec(
            *self._command,
            stdin=leash.fileno(),
            pass_fds=(self._listener.fileno(),),
            start_new_session=True,
            env={**os.environ, **own},
        )

    async def _until_started(self, ours: socket.socket) -> bool:
        """Its word that it listens; an end without one is a no."""
        reader, writer = await asyncio.open_connection(sock=ours.dup())
        try:
            started = await reader.readline() == _STARTED
        finally:
            writer.close()
        if started and not self._anyone_started:
            self._anyone_started = True
            self._on_started()
        return started


def _end(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGTERM)


@asynccontextmanager
async def on_the_leash(on_orphaned: Callable[[], None]) -> AsyncGenerator[Callable[[], None]]:
    """In a worker: yields what tells the parent that this worker listens. `on_orphaned`: the parent is gone."""
    loop = asyncio.get_running_loop()
    leash = socket.socket(fileno=os.dup(sys.stdin.fileno()))
    leash.setblocking(False)

    def heard() -> None:
        try:
            words = leash.recv(16)
        except BlockingIOError:
            return
        except OSError:  # killed before it had read what we said: a reset instead of an end
            words = b""
        if not words:
            loop.remove_reader(leash.fileno())
            on_orphaned()

    def started() -> None:
        with suppress(OSError):
            leash.send(_STARTED)

    loop.add_reader(leash.fileno(), heard)
    try:
        yield started
    finally:
        loop.remove_reader(leash.fileno())
        leash.close()
