"""The process that serves: its own listening socket, uvicorn with our limits, and an end that cuts no call off."""

import asyncio
import errno
import gc
import logging
import socket
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from types import FrameType
from typing import Any, TypeVar

import uvicorn
import uvloop
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from receptionist.errors import ReceptionistError
from receptionist.ops.accepting import Accepting
from receptionist.ops.line_sockets import LARGEST_MESSAGE_BYTES, Sockets

log = logging.getLogger(__name__)

T = TypeVar("T")

# After this long without an acknowledgement the kernel gives a dead peer up; without it such a socket lives for hours,
# and uvicorn's own pings do not end it, because closing waits for what is still unsent.
DEAD_PEER_MS = 15_000

# What a stopping server gives requests that are not calls (a page half sent, a live view) before it cuts them.
LAST_REQUESTS_S = 2

# What the kernel holds of what is written: more would stand between a caller who interrupts and the end of the words.
UNSENT_IN_KERNEL_BYTES = 16 * 1024

# What a request's headers may take, and a connection to begin its first: a thousand that say nothing cost us nothing.
HEADERS_WITHIN_S = 10.0

# What a call gets for its last words, once patience has ended.
LAST_WORDS_S = 5.0


class ServerError(ReceptionistError):
    """The server cannot listen, or could not start."""


def run(main: Coroutine[Any, Any, T]) -> T:  # Any: what a coroutine is sent and yields is the event loop's own affair
    """Runs the program's one coroutine on uvloop."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main)


def listen(host: str, port: int) -> socket.socket:
    """A socket that already takes connections; they wait until `serve`. Port 0: any free one. Raises ServerError."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[
            0
        ]
        listener = socket.socket(family, kind)
    except OSError as error:
        raise ServerError(_why_not(error, host, port)) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux; accepted sockets inherit it
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_PEER_MS)
        if hasattr(socket, "TCP_NOTSENT_LOWAT"):
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT_IN_KERNEL_BYTES)
        listener.bind(address)
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise ServerError(_why_not(error, host, port)) from error
    listener.setblocking(False)
    return listener


async def serve(
    app: Callable[[Any, Any, Any], Awaitable[None]],  # Any: ASGI's scope, receive and send
    listener: socket.socket,
    *,
    active_calls: Callable[[], int],
    on_started: Callable[[], None],
    on_draining: Callable[[], None],
    on_last_words: Callable[[], None],
    drain_s: float = 3600.0,
    trusted_proxies: Sequence[str] = (),
    ahead: Callable[[], int] | None = None,
) -> None:
    """Serves until a signal, then drains, and returns when all is done. Raises ServerError when the app does not start.

    SIGTERM or Ctrl-C: `on_draining` is called (refuse new calls); all is still served, live calls run to their end.
    A second signal, or `drain_s`: `on_last_words` is called (say goodbye); calls get five seconds. A third: none.
    `trusted_proxies`: addresses whose X-Forwarded-For and -Proto are believed.
    `ahead`: how many calls more than the idlest of those who accept at the same socket; None: nobody else does.
    """
    config = uvicorn.Config(
        app,
        http=PromptHttp,
        ws=Sockets,
        ws_max_size=LARGEST_MESSAGE_BYTES,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        ws_per_message_deflate=False,
        lifespan="auto",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(trusted_proxies),
        forwarded_allow_ips=list(trusted_proxies),
        timeout_keep_alive=65,  # longer than the minute that proxies keep an idle connection
        timeout_graceful_shutdown=LAST_REQUESTS_S,
    )
    async with asyncio.TaskGroup() as arriving:
        server = _DrainingServer(config, active_calls, on_started, on_draining, on_last_words, drain_s)
        if ahead:
            server.share(arriving, ahead)
        await server.serve(sockets=[listener])


class PromptHttp(HttpToolsProtocol):
    """uvicorn waits for ever for a first request, or for the rest of its headers; this one does not."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        if self._patience is None:
            self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._wait_no_more()
        super().on_headers_complete()

    def _wait(self) -> None:
        self._patience = self.loop.call_later(HEADERS_WITHIN_S, self.transport.abort)

    def _wait_no_more(self) -> None:
        if self._patience:
            self._patience.cancel()
            self._patience = None


class _DrainingServer(uvicorn.Server):
    """uvicorn closes live sockets as soon as it is told to stop; this one first waits for the calls on them to end."""

    def __init__(
        self,
        config: uvicorn.Config,
        active_calls: Callable[[], int],
        on_started: Callable[[], None],
        on_draining: Callable[[], None],
        on_last_words: Callable[[], None],
        drain_s: float,
    ) -> None:
        super().__init__(config)
        self._active_calls = active_calls
        self._on_started = on_started
        self._on_draining = on_draining
        self._on_last_words = on_last_words
        self._drain_s = drain_s
        self._signals = 0
        self._shared: tuple[asyncio.TaskGroup, Callable[[], int]] | None = None
        self._accepting: Accepting | None = None

    def share(self, arriving: asyncio.TaskGroup, ahead: Callable[[], int]) -> None:
        """Before it starts: it takes connections as `ops.accepting` says, and begins them in this group."""
        self._shared = arriving, ahead

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup([] if self._shared else sockets)
            if self._shared and sockets:
                arriving, ahead = self._shared
                begin = partial(self._begin, arriving)
                self._accepting = Accepting(sockets[0], begin, ahead)
                self._accepting.open()
        except SystemExit as error:
            raise ServerError("The server could not start; the reason is in the log above.") from error
        # What was made so far lives as long as the process: the collector need not look at it again during calls. What
        # loading left behind goes first, which nobody has looked at yet.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        log.info("listening")
        self._on_started()

    def _begin(self, arriving: asyncio.TaskGroup, connection: socket.socket) -> None:
        arriving.create_task(self._connected(connection))

    async def _connected(self, connection: socket.socket) -> None:
        """As uvicorn makes those that it accepts itself."""

        def protocol() -> asyncio.Protocol:
            made: Any = self.config.http_protocol_class  # Any: uvicorn takes names of classes as well
            return made(config=self.config, server_state=self.server_state, app_state=self.lifespan.state)

        try:
            await asyncio.get_running_loop().connect_accepted_socket(protocol, connection)
        except OSError as error:  # it has gone already
            log.debug("a connection ended before it began", extra={"why": str(error)})
            connection.close()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # The parent would raise the signal again at the end, and the process would die of it instead of exiting with 0.
        self._signals += 1
        self.should_exit = True
        self.force_exit = self._signals >= 3

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_draining()
        log.info("draining", extra={"calls": self._active_calls(), "seconds_at_most": self._drain_s})
        patient = await self._calls_ended(self._drain_s, stop_at_signal=2)
        if not patient:
            log.warning("calls are asked to end", extra={"calls": self._active_calls()})
            self._on_last_words()
            await self._calls_ended(LAST_WORDS_S, stop_at_signal=3)
        if calls := self._active_calls():
            log.error("calls were cut off", extra={"calls": calls})
        if self._accepting:
            self._accepting.close()
        await super().shutdown(sockets)

    async def _calls_ended(self, within_s: float, stop_at_signal: int) -> bool:
        """Waits for the last call to end; no longer than `within_s`, nor past that many signals. Did it end?"""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + within_s
        ticks = 0
        while self._active_calls() and self._signals < stop_at_signal and loop.time() < deadline:
            await self.on_tick(ticks % 10)  # keeps the Date header of what is still answered right
            ticks += 1
            await asyncio.sleep(0.1)
        return not self._active_calls()


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is in use by another program, perhaps a Receptionist that is still running. "
            f"Stop that one, or choose another port: receptionist serve --port {port + 1}, or make run PORT={port + 1}."
        )
    if error.errno == errno.EACCES:
        return (
            f"Port {port} is reserved for the system's administrator. Choose one above 1023, for example --port 8000."
        )
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"This machine has no address {host!r}. Use 127.0.0.1 (this machine only) or 0.0.0.0 (every network)."
    return f"Cannot listen on {host}, port {port}: {error.strerror or error}."
