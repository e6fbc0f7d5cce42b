"""Watches the event loop: how late it is, always; and where it stands still, when it does."""

import asyncio
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

_TICK_S: Final = 0.1
_BLOCKED_S: Final = 1.0  # callers hear a gap
_LOOK_S: Final = 0.25


async def watch_loop(told: Callable[[float], None]) -> None:
    """Until cancelled. `told` gets each tick's lag in seconds. A thread beside the loop logs what blocks it."""
    loop = asyncio.get_running_loop()
    watchdog = _Watchdog(threading.get_ident())
    watchdog.start()
    try:
        while True:
            before = loop.time()
            await asyncio.sleep(_TICK_S)
            watchdog.beat = time.monotonic()
            told(max(0.0, loop.time() - before - _TICK_S))
    finally:
        watchdog.stopped.set()


class _Watchdog(threading.Thread):
    """Logs the loop's stack once for each time it stands still."""

    def __init__(self, watched: int) -> None:
        super().__init__(name="loop-watch", daemon=True)
        self.beat = time.monotonic()
        self.stopped = threading.Event()
        self._watched = watched

    def run(self) -> None:
        reported = 0.0
        while not self.stopped.wait(_LOOK_S):
            beat = self.beat
            still_s = time.monotonic() - beat
            if still_s >= _BLOCKED_S and beat != reported:
                reported = beat
                frame = sys._current_frames().get(self._watched)  # pyright: ignore[reportPrivateUsage] - documented for this
                stack = "".join(traceback.format_stack(frame)) if frame else ""
                log.error("the event loop stands still", extra={"seconds": round(still_s, 1), "stack": stack})
