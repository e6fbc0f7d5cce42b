"""How the workers on one port share what comes in: whoever holds more calls than a sibling lets it take the next one.

All wait at one socket, and all wake for each connection. Who is busiest steps back for some milliseconds, in which an
idler sibling takes it; when nobody has, because that one is held up or has gone, it is taken after all.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

_STEP_BACK_S: Final = 0.002  # for each call that a sibling holds less
_LONGEST_S: Final = 0.02
_NEW_S: Final = 0.5  # a connection may become a call for so long, which nobody else can know of yet
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

    def open(self) -> None:
        self._open = True
        self._loop.add_reader(self._listener.fileno(), self._somebody_comes)

    def close(self) -> None:
        """Whoever waits is a sibling's, or nobody's."""
        self._open = False
        self._loop.remove_reader(self._listener.fileno())

    def _somebody_comes(self) -> None:
        ahead = self._ahead() + self._new
        if ahead > 0:
            self._step_back(min(_LONGEST_S, ahead * _STEP_BACK_S))
        else:
            self._take()

    def _step_back(self, seconds: float) -> None:
        self._loop.remove_reader(self._listener.fileno())
        self._loop.call_later(seconds, self._come_back)

    def _come_back(self) -> None:
        if self._open:
            self.open()
            self._take()

    def _take(self) -> None:
        """One, if no sibling has: who else waits is asked for anew."""
        try:
            connection, _ = self._listener.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        except OSError as error:
            log.error("no connection can be taken", extra={"why": str(error)})  # noqa: TRY400 - the system's own words
            self._step_back(_FULL_S)
            return
        connection.setblocking(False)
        self._new += 1
        self._loop.call_later(_NEW_S, self._is_known)
        self._connect(connection)

    def _is_known(self) -> None:
        self._new -= 1
