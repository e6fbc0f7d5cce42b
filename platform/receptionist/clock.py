"""Time as an argument: what reads a clock is handed one."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """`monotonic` measures waits (seconds, never goes back); `now` is the wall clock (aware, UTC)."""

    def monotonic(self) -> float: ...

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clocks."""

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """Holds the wall clock at one moment (`talk --now`); waits are still measured by the machine."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return self._at


class SetClock:
    """Runs on from a moment that it was set to (a call that is rehearsed); waits are still measured by the machine."""

    def __init__(self, clock: Clock, at: datetime) -> None:
        self._clock = clock
        self._ahead = at - clock.now()

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def now(self) -> datetime:
        return self._clock.now() + self._ahead


class ManualClock:
    """Both clocks move only by `advance`. For tests and simulations."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)
        self._monotonic_s = 0.0

    def monotonic(self) -> float:
        return self._monotonic_s

    def now(self) -> datetime:
        return self._at

    def advance(self, seconds: float) -> None:
        self._monotonic_s += seconds
        self._at += timedelta(seconds=seconds)
