"""When a file that changed is read: once it stands still, and later where that would alarm someone. Pure."""

from typing import Final

from msgspec import Struct

from receptionist.practice.store import Stamp

QUIET_S: Final = 0.12  # nobody is writing to it any more
PATIENCE_S: Final = 1.0  # an editor that takes a file away to put a new one there, or writes it in two steps, is done


class _Waiting(Struct):
    stamp: Stamp | None  # None: it is missing
    since: float
    bad: bool = False  # it was read, and is not good


class Settling:
    """Files that differ from what is known of them, by name. `at` is monotonic seconds, by our own clock alone: a
    disk's may be wrong."""

    def __init__(self) -> None:
        self._waiting: dict[str, _Waiting] = {}

    def differs(self, name: str, stamp: Stamp | None, at: float) -> None:
        """It was seen like this, which is not what is known."""
        waiting = self._waiting.get(name)
        if waiting is None or waiting.stamp != stamp:
            self._waiting[name] = _Waiting(stamp, at)

    def done(self, name: str) -> None:
        """It is as it is known."""
        self._waiting.pop(name, None)

    def bad(self, name: str) -> None:
        """It was read too early, or has a mistake: that is believed when it still stands so after a while."""
        if waiting := self._waiting.get(name):
            waiting.bad = True

    def due(self, at: float) -> list[tuple[str, Stamp | None]]:
        """What may be read now, and what may be believed to be missing."""
        return [(name, one.stamp) for name, one in sorted(self._waiting.items()) if at >= _due_at(one)]

    def is_final(self, name: str, at: float) -> bool:
        """Whatever it says now is meant so."""
        waiting = self._waiting.get(name)
        return waiting is None or at >= waiting.since + PATIENCE_S

    def missing(self) -> list[str]:
        return [name for name, one in self._waiting.items() if one.stamp is None]

    def again_s(self, at: float) -> float | None:
        """How long until something is due; None: nothing waits."""
        return max(0.0, min(map(_due_at, self._waiting.values())) - at) if self._waiting else None


def _due_at(one: _Waiting) -> float:
    return one.since + (PATIENCE_S if one.bad or one.stamp is None else QUIET_S)
