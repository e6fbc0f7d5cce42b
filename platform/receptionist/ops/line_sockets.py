"""A call's socket without a web server in between: once accepted, its frames go straight to whoever holds the call.

The web framework accepts and guards the handshake like any other. Whoever is to hold a call then takes the connection
over (`taken_over`): from there on nothing is made for a frame but the frame, no task, timer, lock or message object.
"""

import asyncio
import logging
import os
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final, TypeVar, cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from receptionist import frames
from receptionist.beat import Beat
from receptionist.call.line import LineClosedError
from receptionist.frames import FrameError

log = logging.getLogger(__name__)

T = TypeVar("T")

LARGEST_MESSAGE_BYTES: Final = 64 * 1024  # a carrier's are about 300
STALLED_S: Final = 4.0  # a peer that has taken nothing for so long is gone
CLOSED_WITHIN_S: Final = 2.0
UNSENT_BYTES: Final = 2 * 1024 * 1024  # three minutes of speech
_LEAVES_AT_ONCE: Final = 16 * 1024  # so much may wait where nothing overtakes it any more
_PING_S: Final = 20.0
# A carrier sends 20 KB a second. Whoever sends more for long is read at this pace: the others here come first.
_BYTES_PER_S: Final = 64 * 1024
_BURST_BYTES: Final = 256 * 1024
_REST_S: Final = 0.1
_READ_BYTES: Final = 64 * 1024
_EXTENSION: Final = "receptionist.line"


class LineSocket(asyncio.Protocol):
    """One connection. Implements `call.line.Line`."""

    def __init__(self, transport: asyncio.Transport, connections: set[Any]) -> None:
        """`connections`: the server's, which this one belongs to until it is lost."""
        self._transport = transport
        self._connections = connections
        self._loop = asyncio.get_running_loop()
        self._frames = frames.Reader(self, LARGEST_MESSAGE_BYTES)
        self._read: Callable[[bytes], object | None] | None = None  # of whoever waits in `receive`
        self._waiter: asyncio.Future[object] | None = None
        self._answered: bytes | None = None  # the message that it waited for, until it has it
        self._unread: deque[bytes] = deque()
        self._why = ""  # no more will be read, because
        self._closing = False  # a close frame was sent
        self._unsent: deque[tuple[bytes, bool]] = deque()  # what the peer does not take yet; is it audio
        self._unsent_bytes = 0
        self._full = False
        self._stalled: asyncio.TimerHandle | None = None
        self._last: asyncio.TimerHandle | None = None
        self._budget = _BURST_BYTES
        self._refilled = self._loop.time()
        self._resting = False
        self._call: Coroutine[Any, Any, object] | None = None  # that is to hold it
        self._beat: Beat | None = None  # that it is read on; None: whenever something comes
        self._broken = False  # what comes is none of the protocol's any more
        self._pinged: bytes | None = None
        self._file = _readable(transport)
        self._silent = self._asked = False  # since the last look; and so it was asked for a sign of life
        self._pulse = self._loop.call_later(_PING_S, self._look)
        transport.set_write_buffer_limits(high=_LEAVES_AT_ONCE)
        connections.add(self)
        transport.set_protocol(self)

    # -- the call's side -----------------------------------------------------------------------------------------

    async def receive(self, read: Callable[[bytes], T | None]) -> T:
        """Gives each message to `read`, at once and in order, until it makes something of one: that. What `read` raises
        is raised. Raises LineClosedError when no more will come. Whoever is cancelled leaves to the next one what came
        at that moment."""
        while self._unread:
            try:
                found = read(self._unread.popleft())
            finally:
                if not self._unread:
                    self._go_on_reading()
            if found is not None:
                return found
        if self._why:
            raise LineClosedError(self._why)
        waiter = self._waiter = self._loop.create_future()
        self._read, self._answered = read, None
        try:
            return cast("T", await waiter)
        except asyncio.CancelledError:
            if self._answered is not None:  # in vain
                waiter.exception()  # raised again, if it was one
                self._unread.appendleft(self._answered)
                if len(self._unread) == 1:
                    self._wait_for_a_reader()
            raise
        finally:
            self._read = self._waiter = self._answered = None

    async def send(self, text: str, *, audio: bool = False) -> None:
        """Never waits: what the peer does not take now leaves when it does. `audio`: `clear` may overtake it.

        Raises LineClosedError, also when the peer has not taken anything for seconds.
        """
        if self._why:
            raise LineClosedError(self._why)
        made = frames.frame(frames.TEXT, text.encode())
        if not self._full and not self._unsent:
            self._transport.write(made)
            return
        self._unsent.append((made, audio))
        self._unsent_bytes += len(made)
        if self._unsent_bytes > UNSENT_BYTES:
            self._cut("the other end does not take what is sent")
            raise LineClosedError(self._why)

    async def clear(self, text: str) -> None:
        """Audio that has not left is not sent any more; then sends `text`, behind the marks that have not left."""
        if self._unsent:
            self._unsent = deque(one for one in self._unsent if not one[1])
            self._unsent_bytes = sum(len(made) for made, _ in self._unsent)
        await self.send(text)

    async def close(self, code: int, reason: str) -> None:
        """Once; what goes wrong with it is nobody's concern any more."""
        if self._closing:
            return
        self._end("the line is closed")
        self._say_goodbye(code, reason)

    def may_be_late(self, by_s: float) -> None:
        """It is read on a beat that all such lines share, several messages at a time: what a frame costs is mostly what
        it takes to be woken for it."""
        if self._file is None or self._transport.is_closing():
            return
        beat, before = Beat.of(self._loop, by_s) if by_s else None, self._beat
        if beat is before:
            return
        self._beat = beat
        if before:
            before.discard(self._on_beat)
        if beat:
            beat.add(self._on_beat)
        if beat is None:
            self._go_on_reading()
        elif before is None:
            self._transport.pause_reading()

    # -- the connection's side -----------------------------------------------------------------------------------

    def data_received(self, data: bytes) -> None:
        self._silent = False
        self._budget -= len(data)
        if self._budget < 0:
            self._spend()
        if self._broken:
            return
        try:
            self._frames.feed(data)
        except FrameError as error:
            log.warning("a stream broke the protocol", extra={"why": str(error), "code": error.code})
            self._broken = True
            self._end(f"the other end sent {error}")
            self._say_goodbye(error.code, str(error))
        if self._pinged is not None and not self._closing and not self._full:
            self._transport.write(frames.frame(frames.PONG, self._pinged))
        self._pinged = None

    def _on_beat(self) -> None:
        if self._unread or self._resting or self._closing or self._file is None:
            return
        try:
            data = os.read(self._file, _READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.may_be_late(0.0)  # the transport finds out what it is
            return
        try:
            self.data_received(data)
        except Exception:  # as where a transport calls: it costs this connection alone
            log.exception("a stream could not be read")
            self._cut("it could not be read")

    def on_message(self, payload: bytes) -> None:
        if self._why:
            return
        read, waiter = self._read, self._waiter
        if read is None or waiter is None or waiter.done():  # who waited was cancelled, and has not noticed yet
            self._unread.append(payload)
            if len(self._unread) == 1:
                self._wait_for_a_reader()
            return
        try:
            found = read(payload)
        except Exception as error:  # noqa: BLE001 - it is raised where `receive` waits
            self._read, self._answered = None, payload
            waiter.set_exception(error)
            return
        if found is not None:
            self._read, self._answered = None, payload
            waiter.set_result(found)

    def on_ping(self, payload: bytes) -> None:
        self._pinged = payload  # of several the last is answered

    def on_closing(self, code: int, reason: str) -> None:
        self._end("the other end closed the line")
        if not self._closing:
            self._closing = True
            self._transport.write(frames.closing(code, ""))
        self._transport.close()

    def pause_writing(self) -> None:
        self._full = True
        self._stalled = self._loop.call_later(STALLED_S, self._cut, "the other end does not take what is sent")

    def resume_writing(self) -> None:
        self._full = False
        if self._stalled:
            self._stalled.cancel()
        self._flush()

    def connection_lost(self, exc: Exception | None) -> None:
        self._connections.discard(self)
        if self._beat:
            self._beat.discard(self._on_beat)
        self._file = None
        for timer in (self._pulse, self._stalled, self._last):
            if timer:
                timer.cancel()
        self._closing = True
        self._unsent.clear()
        self._end("the other end closed the line")

    # -- the server's side ---------------------------------------------------------------------------------------

    def shutdown(self) -> None:
        """The process stops, and has waited for its calls."""
        self._end("the server stops")
        self._say_goodbye(1012, "")
        self._transport.close()

    def is_held_by(self, call: Coroutine[Any, Any, object]) -> None:
        """`call` runs on when the handshake's request has ended, and ends the line with it."""
        self._call = call

    async def held(self) -> None:
        """As long as somebody holds it. What the call raises is logged."""
        call, self._call = self._call, None
        try:
            if call:
                await call
        except Exception:
            log.exception("a call broke")
        finally:
            self._over()

    # -- private -------------------------------------------------------------------------------------------------

    def _over(self) -> None:
        if not self._closing:
            self._end("nobody holds the line")
            self._say_goodbye(1011, "")

    def _wait_for_a_reader(self) -> None:
        """What the peer has sent by now is all that it may send ahead."""
        if not self._why and not self._transport.is_closing():
            self._transport.pause_reading()

    def _flush(self) -> None:
        while self._unsent and not self._full:
            made, _ = self._unsent.popleft()
            self._unsent_bytes -= len(made)
            self._transport.write(made)

    def _say_goodbye(self, code: int, reason: str) -> None:
        """Behind what has left already; a peer that does not answer it in time is cut off."""
        if self._closing or self._transport.is_closing():
            return
        self._closing = True
        self._unsent.append((frames.closing(code, reason), False))
        self._flush()
        self._last = self._loop.call_later(CLOSED_WITHIN_S, self._transport.abort)
        self._go_on_reading()  # its answer comes behind all that it has sent before

    def _cut(self, why: str) -> None:
        """A peer that takes nothing would hold a proper close up, and all that is unsent with it."""
        self._end(why)
        self._closing = True
        self._unread.clear()
        self._unsent.clear()
        self._transport.abort()

    def _end(self, why: str) -> None:
        """No more will come than what is there already."""
        if self._why:
            return
        self._why = why
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(LineClosedError(why))

    def _spend(self) -> None:
        """Looks at the clock only when what may come in a burst is used up."""
        now = self._loop.time()
        self._budget = min(_BURST_BYTES, self._budget + round((now - self._refilled) * _BYTES_PER_S))
        self._refilled = now
        if self._budget < 0 and not self._resting:
            self._resting = True
            self._transport.pause_reading()
            self._loop.call_later(max(_REST_S, -self._budget / _BYTES_PER_S), self._rested)

    def _rested(self) -> None:
        self._resting = False
        self._go_on_reading()

    def _go_on_reading(self) -> None:
        may = not self._resting and (self._closing or self._beat is None)
        if may and not self._transport.is_closing():
            self._transport.resume_reading()

    def _look(self) -> None:
        """A line that brings anything needs no ping; one that has not even answered that is dead."""
        if self._transport.is_closing():
            return
        if self._silent and self._asked:
            self._cut("the other end has gone silent")
            return
        self._asked = self._silent
        if self._silent and not self._full:
            self._transport.write(frames.frame(frames.PING, b""))
        self._silent = True
        self._pulse = self._loop.call_later(_PING_S, self._look)


class Sockets(WebSocketsSansIOProtocol):
    """The server's websocket protocol, whose connections may be taken over after they were accepted."""

    _line: LineSocket | None = None

    async def run_asgi(self) -> None:
        cast("dict[str, object]", self.scope.get("extensions"))[_EXTENSION] = self._take_over
        await super().run_asgi()
        if line := self._line:
            tasks = self.tasks
            vars(self).clear()  # all that was made for the handshake, and is nobody's for as long as the call lasts
            self.tasks, self._line = tasks, line
            await line.held()

    def _take_over(self) -> LineSocket:
        if self._line is None:
            if not self.queue.empty():  # nobody may speak before the handshake was answered
                raise LineClosedError("the other end spoke before it was let in")
            self.stop_keepalive()
            self.connections.discard(self)
            # The parent leaves a connection alone that it believes to be closing, and this is how it knows.
            self.close_timer = self.loop.call_later(0, lambda: None)
            self._line = LineSocket(self.transport, self.connections)
        return self._line


def _readable(transport: asyncio.Transport) -> int | None:
    """Where its bytes may be read past it. None: sealed bytes are the transport's alone to read."""
    connection = transport.get_extra_info("socket")
    if connection is None or transport.get_extra_info("sslcontext") or os.name != "posix":
        return None
    return connection.fileno()


def taken_over(scope: Mapping[str, object]) -> LineSocket:
    """The connection of an ASGI scope that was accepted; nothing may be sent or received through ASGI any more.

    Raises LineClosedError.
    """
    extensions = cast("Mapping[str, Callable[[], LineSocket]]", scope["extensions"])
    return extensions[_EXTENSION]()
