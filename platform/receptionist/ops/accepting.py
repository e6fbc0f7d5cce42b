"""How the workers on one port share what comes in: whoever holds more calls than a sibling lets it take the next one.

All wait at one socket, and all wake for each connection. Who is busiest steps back for some milliseconds, in which an
idler sibling takes it; when nobody has, because that one is held up or has gone, it is taken after all. Nobody steps
back from a queue that does not end: then everybody takes what they can, the more of it the longer it has lasted.
"""

import asyncio
import logging
import select
import socket
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

_STEP_BACK_S: Final = 0.002  # for each call that a sibling holds less
_LONGEST_S: Final = 0.02
_NEW_S: Final = 0.5  # a connection may become a call for so long, which nobody else can know of yet
_NEW_STEP_BACK_S: Final = 0.001  # for each of those; most become none, and who else has how many is not known
_NEW_LONGEST_S: Final = 0.004
_QUEUE_S: Final = 0.1  # somebody or other has waited for so long: nobody steps back any more
_FULL_S: Final = 0.5  # no file left to open: until it is tried again


class Accepting:
    """Of one worker, while the context lasts. `connect` makes a connection of what was accepted."""

    def __init__(
        self,
        listener: socket.socket,
        connect: Callable[[socket.socket], None],
        ahead: Callable[[], int],
    ) -> None:
        """`ahead`: how many calls more than the idlest sibling this worker holds."""
        self._listener = listener
        self._connect = connect
        self._ahead = ahead
        self._loop = asyncio.get_running_loop()
        self._new = 0
        self._open = False
        self._queue_since: float | None = None  # so long there has always been somebody, as far as we have looked
        self._queue = select.poll()
        self._queue.register(listener.fileno(), select.POLLIN)

    def open(self) -> None:
        self._open = True
        self._loop.add_reader(self._listener.fileno(), self._somebody_comes)

    def close(self) -> None:
        """Whoever waits is a sibling's, or nobody's."""
        self._open = False
        self._loop.remove_reader(self._listener.fileno())

    def _somebody_comes(self) -> None:
        step_back_s = min(_LONGEST_S, self._ahead() * _STEP_BACK_S) + min(_NEW_LONGEST_S, self._new * _NEW_STEP_BACK_S)
        if step_back_s and self._queue_for_s() < _QUEUE_S:
            self._step_back(step_back_s)
        else:
            self._take()

    def _queue_for_s(self) -> float:
        now = self._loop.time()
        if self._queue_since is None:
            self._queue_since = now
        return now - self._queue_since

    def _step_back(self, seconds: float) -> None:
        self._loop.remove_reader(self._listener.fileno())
        self._loop.call_later(seconds, self._come_back)

    def _come_back(self) -> None:
        if self._open:
            self.open()
            self._take()

    def _take(self) -> None:
        """One, if no sibling has: who else waits is asked for anew. Of a queue that lasts, more at a time."""
        for _ in range(1 + int(self._queue_for_s() / _QUEUE_S)):
            try:
                connection, _ = self._listener.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                break
            except OSError as error:
                # The system's own words are enough of it.
                log.error("no connection can be taken", extra={"why": str(error)})  # noqa: TRY400
                self._step_back(_FULL_S)
                return
            connection.setblocking(False)
            self._new += 1
            self._loop.call_later(_NEW_S, self._is_known)
            self._connect(connection)
        if not self._queue.poll(0):
            self._queue_since = None

    def _is_known(self) -> None:
        self._new -= 1
