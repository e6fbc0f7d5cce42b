"""Gives back to the system what calls have left behind, in the moments in which nobody calls."""

import ctypes
import gc
import linecache
from collections.abc import Callable
from typing import Final

_QUIET_LOOKS: Final = 3


class Leavings:
    """What is left of calls: objects that hold each other, which only the collector frees, pages that the C library
    keeps for the next call, and the lines of code that errors were told with, whole files of them. It takes some 10 to
    80 ms, which nobody may hear: it is done only when it stays quiet."""

    def __init__(self, give_back: Callable[[], None] | None = None) -> None:
        self._give_back = give_back or _give_back
        self._called = False
        self._quiet = 0  # looks without a call

    def look(self, live: int) -> None:
        """From time to time, with the number of live calls."""
        self._quiet = 0 if live else self._quiet + 1
        if live:
            self._called = True
        elif self._called and self._quiet >= _QUIET_LOOKS:
            self._called = False
            self._give_back()


def _give_back() -> None:
    linecache.clearcache()
    gc.collect()
    if _TRIM:
        _TRIM(0)


def _trimmer() -> Callable[[int], int] | None:
    """Only glibc keeps pages for itself, and only there may they be asked for."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return None


_TRIM: Final = _trimmer()
