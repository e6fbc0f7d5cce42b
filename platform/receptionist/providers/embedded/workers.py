"""The server's side of its speech workers: started, watched, started again, and asked."""

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Final, Self

import msgspec

from receptionist.errors import ProtocolError, ProviderError
from receptionist.providers.embedded.protocol import (
    Audio,
    Close,
    Models,
    Overhear,
    Part,
    Ping,
    Ready,
    Refused,
    Report,
    Request,
    Unavailable,
    decode_report,
    frame,
    read_body,
)

log = logging.getLogger(__name__)

PROVIDER: Final = "embedded"

_LOAD_S: Final = 60.0
_PULSE_S: Final = 5.0
_NO_PULSE_S: Final = 10.0
_END_S: Final = 2.0
_LAST_WORDS_S: Final = 0.5
_FIRST_BACKOFF_S: Final = 0.25
_LONGEST_BACKOFF_S: Final = 30.0
_STEADY_S: Final = 60.0  # a worker that lived so long starts again at once
_UNREAD_REPORTS: Final = 512
_UNSENT_BYTES: Final = 1 << 18  # 30 s of one call's audio: the worker does not keep up
_KEPT_VARIABLES: Final = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ")


class Exchange:
    """One listening, one text, one question: requests to the worker, and its reports about this alone."""

    def __init__(
        self, number: int, worker: "Worker", take: Callable[[Report | ProviderError], None] | None = None
    ) -> None:
        """`take` gets each report where it is read, in place of `receive`."""
        self.number = number
        self.dropped = 0  # frames that the worker had no room for
        self._worker = worker
        self._take = take
        self._reports: asyncio.Queue[Report | ProviderError] = asyncio.Queue(_UNREAD_REPORTS)
        self._failure: ProviderError | None = None

    def send(self, request: Request) -> None:
        """Never waits. Audio that the worker has no room for is dropped and counted."""
        if not self._worker.write(request, droppable=isinstance(request, Audio | Overhear)):
            self.dropped += 1

    async def receive(self, within_s: float | None) -> Report:
        """The next report. Raises ProviderError when the worker refuses, breaks, or says nothing for so long."""
        try:
            async with asyncio.timeout(within_s):
                report = await self._reports.get()
        except TimeoutError as error:
            raise self._worker.error(f"said nothing for {within_s:g} s") from error
        if isinstance(report, ProviderError):
            raise report
        if isinstance(report, Refused):
            raise ProviderError(report.reason, provider=PROVIDER)
        return report

    def put(self, report: Report | ProviderError) -> None:
        """From the worker. Who does not read loses the exchange, and nobody else anything."""
        if self._take:
            self._take(report)
            return
        if self._failure:
            return
        if isinstance(report, ProviderError):
            self._failure = report
        elif self._reports.qsize() >= _UNREAD_REPORTS - 1:
            self._failure = self._worker.error("was not listened to")
        self._reports.put_nowait(self._failure or report)


class Worker:
    """One part's process, kept alive. `run` does it; all else may be asked at any time."""

    def __init__(self, part: Part, models: Models) -> None:
        self.part = part
        self.state = "loading"  # or "ready", or what is wrong
        self.pid = 0
        self._command = (sys.executable, "-P", "-m", "receptionist.providers.embedded.worker", part)
        self._models = models
        self._ready: Ready | None = None
        self._is_hopeless = False
        self._changed = asyncio.Event()
        self._pipe: asyncio.StreamWriter | None = None
        self._exchanges: dict[int, Exchange] = {}
        self._number = 0

    @property
    def is_ready(self) -> bool:
        return self._ready is not None

    async def until_ready(self, within_s: float) -> Ready:
        """Raises ProviderError when it will not be ready, or not in time."""
        try:
            async with asyncio.timeout(within_s):
                while self._ready is None and not self._is_hopeless:
                    await self._changed.wait()
        except TimeoutError as error:
            raise self.error(f"is not ready after {within_s:g} s") from error
        if self._ready is None:
            raise ProviderError(self.state, provider=PROVIDER, retryable=False)
        return self._ready

    @contextmanager
    def exchange(self, take: Callable[[Report | ProviderError], None] | None = None) -> Generator[Exchange, None, None]:
        """`take` gets each report where it is read. Raises ProviderError while the worker is not ready."""
        if self._ready is None:
            raise self.error("is not ready")
        self._number += 1
        exchange = self._exchanges[self._number] = Exchange(self._number, self, take)
        try:
            yield exchange
        finally:
            if self._exchanges.pop(exchange.number, None):
                self.write(Close(exchange.number))

    def write(self, request: Request, *, droppable: bool = False) -> bool:
        """False: there is no worker, or no room in its pipe."""
        pipe = self._pipe
        if pipe is None or pipe.is_closing():
            return False
        if droppable and pipe.transport.get_write_buffer_size() > _UNSENT_BYTES:
            return False
        pipe.write(frame(request))
        return True

    def error(self, what: str) -> ProviderError:
        return ProviderError(f"The embedded {self.part} {what}.", provider=PROVIDER)

    async def run(self) -> None:
        """Until cancelled, or until this machine turns out to be unable."""
        backoff_s = _FIRST_BACKOFF_S
        loop = asyncio.get_running_loop()
        while not self._is_hopeless:
            began = loop.time()
            try:
                await self._live()
            except Exception:  # the edge of a task: speech is tried again, the server goes on
                log.exception("speech worker cannot be run", extra={"part": self.part})
            if self._is_hopeless:
                return
            backoff_s = _FIRST_BACKOFF_S if loop.time() - began > _STEADY_S else min(_LONGEST_BACKOFF_S, backoff_s * 2)
            log.error("speech worker ended and is started again", extra={"part": self.part, "in_s": backoff_s})
            await asyncio.sleep(backoff_s)

    async def _live(self) -> None:
        """From the process's start to its end."""
        process = await asyncio.create_subprocess_exec(
            *self._command,
            msgspec.json.encode(self._models),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(os.environ),
            start_new_session=True,  # the terminal's Ctrl-C is for the server, which drains first
        )
        assert process.stdout is not None
        assert process.stderr is not None
        self.pid = process.pid
        self._pipe = process.stdin
        try:
            async with asyncio.TaskGroup() as tasks:
                watch = tasks.create_task(self._watch(process))
                printed = tasks.create_task(self._log(process.stderr))
                await self._read(process.stdout)
                await asyncio.wait([printed], timeout=_LAST_WORDS_S)  # a crash is told there
                watch.cancel()
                printed.cancel()
        finally:
            if self._ready is None:
                _kill(process)  # it is still loading, and would not notice that its pipe has closed
            self._gone()
            await _end(process)

    async def _read(self, pipe: asyncio.StreamReader) -> None:
        try:
            while body := await read_body(pipe):
                self._take(decode_report(body))
        except ProtocolError:
            log.exception("speech worker said what it should not", extra={"part": self.part})

    def _take(self, report: Report) -> None:
        match report:
            case Ready():
                self._ready, self.state = report, "ready"
                log.info("speech worker ready", extra={"part": self.part, "model": report.model})
                self._change()
            case Unavailable():
                self._is_hopeless, self.state = True, report.reason
                log.warning("speech part not available", extra={"part": self.part, "reason": report.reason})
                if self._pipe:
                    self._pipe.close()
                self._change()
            case _:
                if exchange := self._exchanges.get(report.id):
                    exchange.put(report)

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        """A worker that answers no more is ended, so that a new one can begin."""
        try:
            await self.until_ready(_LOAD_S)
            while True:
                await asyncio.sleep(_PULSE_S)
                with self.exchange() as pulse:
                    pulse.send(Ping(pulse.number))
                    await pulse.receive(_NO_PULSE_S)
        except ProviderError as error:
            if not self._is_hopeless:
                log.warning("speech worker is stuck", extra={"part": self.part, "error": str(error)})
            _kill(process)

    async def _log(self, pipe: asyncio.StreamReader) -> None:
        """What libraries print, and how a crash looks."""
        while True:
            try:
                line = await pipe.readline()
            except ValueError:  # longer than anyone would read
                continue
            if not line:
                return
            log.warning(
                "speech worker printed", extra={"part": self.part, "line": line.decode(errors="replace").strip()}
            )

    def _gone(self) -> None:
        self._pipe = self._ready = None
        self.pid = 0
        if not self._is_hopeless:
            self.state = "loading"
        failure = self.error("broke off")
        for exchange in self._exchanges.values():
            exchange.put(failure)
        self._exchanges.clear()

    def _change(self) -> None:
        """Wakes those who wait for a state, and only them."""
        self._changed.set()
        self._changed = asyncio.Event()


class EmbeddedWorkers:
    """All parts' workers of one process. Inside the context they live; entering does not wait for their models."""

    def __init__(self, models: Models, parts: Iterable[Part] = tuple(Part)) -> None:
        self._workers: Mapping[Part, Worker] = {part: Worker(part, models) for part in parts}
        self._tasks = asyncio.TaskGroup()
        self._running: list[asyncio.Task[None]] = []

    def __getitem__(self, part: Part) -> Worker:
        return self._workers[part]

    def __contains__(self, part: Part) -> bool:
        return part in self._workers

    @property
    def states(self) -> dict[str, str]:
        """For `/ready`: "ready", "loading", or what is wrong, by part."""
        return {f"{PROVIDER} {part}": worker.state for part, worker in self._workers.items()}

    async def __aenter__(self) -> Self:
        await self._tasks.__aenter__()
        self._running = [self._tasks.create_task(worker.run()) for worker in self._workers.values()]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._running:
            task.cancel()
        cancelled = isinstance(error, asyncio.CancelledError)
        # the error of the context's body leaves as it is, not wrapped into a group
        await self._tasks.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """No keys for those who need none; one thread for each model, and none that spins; nothing reports home."""
    kept = {name: environ[name] for name in _KEPT_VARIABLES if name in environ}
    return kept | {
        "OMP_NUM_THREADS": "1",
        "OMP_THREAD_LIMIT": "1",  # the detector's package would have four, which mostly wait for each other
        "OMP_WAIT_POLICY": "PASSIVE",
        "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime's released builds send events to their maker unless told not to
        "HF_HUB_OFFLINE": "1",  # nothing is fetched at run time, whatever a package would like to look up
    }


async def _end(process: asyncio.subprocess.Process) -> None:
    """Closes its pipe, which ends it; else kills it."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        async with asyncio.timeout(_END_S):
            await process.wait()
    except TimeoutError:
        _kill(process)
        await process.wait()


def _kill(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
