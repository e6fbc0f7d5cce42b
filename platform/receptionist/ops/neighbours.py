"""What the workers on one host tell each other: what happens in calls, how many there are, which of them ring, which
practice file one has changed, and which provider fails. Local datagrams."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from receptionist.call.admission import Admission
from receptionist.call.live import CallStarted, LiveCalls, LiveEvent
from receptionist.conversation.history import CallId
from receptionist.errors import StorageError
from receptionist.practice.registry import Registry

log = logging.getLogger(__name__)

_LARGEST: Final = 128 * 1024
_MOST_AT_ONCE: Final = 200  # messages read before the event loop has its turn again
_KEPT_S: Final = 6.0  # what a worker said of itself counts no longer than this
_AGAIN_S: Final = 2.0


class News(msgspec.Struct, frozen=True, tag="news"):
    """Something happened in a call of that worker."""

    practice: str
    call: CallId
    event: LiveEvent


class Tally(msgspec.Struct, frozen=True, tag="tally"):
    """How many calls that worker holds, of each practice and of each caller of a practice."""

    worker: int
    practices: dict[str, int]
    callers: list[tuple[str, str, int]]


class Changed(msgspec.Struct, frozen=True, tag="changed"):
    """That worker has written this practice's file: its siblings need not wait until they look."""

    practice: str


class Noted(msgspec.Struct, frozen=True, tag="noted"):
    """That worker has learned something of a provider, which holds for so many seconds."""

    note: bytes
    for_s: float


class Rings(msgspec.Struct, frozen=True, tag="rings"):
    """That worker has told the carrier to bring this call's stream, which any of its siblings may get."""

    call: str
    practice: str
    caller: str


_Message: TypeAlias = News | Tally | Changed | Noted | Rings


class Neighbours:
    """One worker among its siblings. What cannot be delivered at once is dropped: pages catch up, limits are repeated.

    Each worker listens at `folder`/<number>; they are siblings of one user, in a folder of that user alone.
    """

    def __init__(
        self,
        folder: Path,
        number: int,
        count: int,
        live: LiveCalls,
        admission: Admission,
        registry: Registry,
        begun_elsewhere: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`begun_elsewhere` is told of each call that a sibling has begun to answer."""
        self._here = folder / str(number)
        self._others = [str(folder / str(other)) for other in range(count) if other != number]
        self._number = number
        self._live = live
        self._admission = admission
        self._registry = registry
        self._begun_elsewhere = begun_elsewhere
        self._work = asyncio.TaskGroup()
        self._tallies: dict[int, tuple[float, Tally]] = {}
        self.hear: Callable[[bytes, float], None] = lambda note, for_s: None  # gets what siblings `post`
        self.hear_rings: Callable[[str, str, str], None] = lambda call, practice, caller: None  # which ring at siblings
        self._decoder: msgspec.msgpack.Decoder[_Message] = msgspec.msgpack.Decoder(_Message)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)

    @asynccontextmanager
    async def attached(self) -> AsyncGenerator[None]:
        """Listens and tells while the context lasts."""
        loop = asyncio.get_running_loop()
        self._here.unlink(missing_ok=True)
        self._socket.setblocking(False)
        self._socket.bind(str(self._here))
        loop.add_reader(self._socket.fileno(), self._take)
        self._live.observe(self._on_event)
        self._admission.elsewhere = self._held_elsewhere
        self._admission.on_change = self._tell_tally
        self._registry.on_change = lambda practice: loop.call_soon_threadsafe(self._send, Changed(practice))
        try:
            async with self._work as work:
                telling = work.create_task(self._keep_telling())
                yield
                telling.cancel()
        finally:
            loop.remove_reader(self._socket.fileno())
            self._socket.close()
            self._here.unlink(missing_ok=True)

    def post(self, key: str, note: bytes, for_s: float) -> None:
        """Tells the siblings that are there now. Never waits, never raises."""
        self._send(Noted(note, for_s))

    def rings(self, call: str, practice: str, caller: str) -> None:
        """This call's stream is on its way to one of us. Never waits, never raises."""
        self._send(Rings(call, practice, caller))

    def ahead(self) -> int:
        """How many calls more than the idlest sibling this worker holds; 0 where nothing is known of any."""
        held = [sum(tally.practices.values()) for tally in self._fresh()]
        return max(0, self._admission.live - min(held)) if held else 0

    async def _keep_telling(self) -> None:
        """Each change is told at once; this is for a sibling that has just started."""
        while True:
            self._tell_tally()
            await asyncio.sleep(_AGAIN_S)

    def _tell_tally(self) -> None:
        practices, callers = self._admission.tally()
        self._send(Tally(self._number, practices, callers))

    def _on_event(self, practice: str, call: CallId, event: LiveEvent) -> None:
        self._send(News(practice, call, event))

    def _send(self, message: _Message) -> None:
        data = msgspec.msgpack.encode(message)
        for other in self._others:
            # A sibling that is not there, or does not read: nobody's call may wait for it.
            with contextlib.suppress(OSError):
                self._socket.sendto(data, other)

    def _take(self) -> None:
        for _ in range(_MOST_AT_ONCE):
            try:
                data = self._socket.recv(_LARGEST)
            except BlockingIOError:
                return
            except OSError:
                log.exception("a worker hears nothing of its siblings any more")
                return
            try:
                message: _Message = self._decoder.decode(data)
            except msgspec.DecodeError as error:  # of another version, during an update
                log.warning("a sibling's message cannot be read", extra={"error": str(error)})
                continue
            match message:
                case News():
                    self._live.deliver(message.practice, message.call, message.event)
                    if isinstance(message.event, CallStarted):
                        self._begun_elsewhere(message.call)
                case Tally():
                    self._tallies[message.worker] = (asyncio.get_running_loop().time(), message)
                    self._admission.reconsider()
                case Changed():
                    self._work.create_task(self._read_again(message.practice))
                case Noted():
                    self.hear(message.note, message.for_s)
                case Rings():
                    self.hear_rings(message.call, message.practice, message.caller)

    async def _read_again(self, practice: str) -> None:
        try:
            await asyncio.to_thread(self._registry.reload, practice)
        except StorageError as error:  # it is looked at every second all the same
            log.warning("a changed practice file cannot be read", extra={"practice": practice, "why": str(error)})

    def _held_elsewhere(self, practice: str, caller: str) -> tuple[int, int]:
        """Calls of the practice, and of this caller there, that siblings hold."""
        tallies = self._fresh()
        of_practice = sum(tally.practices.get(practice, 0) for tally in tallies)
        callers = (held for tally in tallies for held in tally.callers)
        return of_practice, sum(many for where, who, many in callers if (where, who) == (practice, caller))

    def _fresh(self) -> list[Tally]:
        since = asyncio.get_running_loop().time() - _KEPT_S
        return [tally for heard_at, tally in self._tallies.values() if heard_at >= since]
