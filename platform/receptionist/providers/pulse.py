"""How one account with a vendor is, and when it is asked for a sign of life next. Pure."""

from typing import Final

import msgspec

LOADING: Final = "loading"
READY: Final = "ready"

# While calls come, a connection stays open between them: pools and vendors close those that rest for two minutes.
OFTEN_S: Final = 50.0
FRESH_S: Final = 100.0  # what was asked longer ago may have no connection any more
IN_USE_S: Final = 1800.0  # so long after a call the next one is likely
RARELY_S: Final = 900.0  # of an account that is named, so that a key that was revoked is known before anybody calls
SOON_S: Final = (5.0, 15.0, OFTEN_S)  # after the first failures of one that has never answered: it may have been us
_MOST_DOUBLINGS: Final = 10
SPREAD: Final = 0.2  # of a pause, either way: the processes of many hosts do not ask in step


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """How an account is, told without waiting. Seconds are those that have passed; None: never."""

    state: str  # "ready", "loading", or what is wrong and what to do
    since_s: float  # for how long it has been so
    answered_s: float | None = None  # since it did what it was asked
    latency_s: float | None = None  # of its last sign of life
    failures: int = 0  # one after the other, up to now
    trouble: str = ""  # the last one, over or not
    trouble_s: float | None = None
    asked: bool = True  # False: nobody uses it, and it is left alone


class Pulse:
    """What is known of one account. `at` is monotonic seconds and never goes back.

    It is asked every 50 s while calls use it and for half an hour after them, every 15 minutes while a list names it,
    and never while none does. After failures the pauses double, up to those 15 minutes. One that has not answered yet
    is asked again soon, named or not, until it answers or refuses us: a busy start loses a first answer. A call that
    finds it rested does not wait: it is asked beside the call, which opens a connection for the questions that follow.
    """

    def __init__(self, at: float) -> None:
        self.state = LOADING
        self._since = at
        self._named = False
        self._used_at: float | None = None
        self._asked_at: float | None = None
        self._dice = 0.5
        self._answered_at: float | None = None
        self._latency_s: float | None = None
        self._failures = 0
        self._refused = False
        self._trouble = ""
        self._trouble_at: float | None = None

    def named(self) -> bool:
        """A list of providers names it. True: `due_at` has changed."""
        before, self._named = self.due_at, True
        return self.due_at != before

    def used(self, at: float) -> bool:
        """A call needs it. True: `due_at` has changed."""
        before, self._used_at = self.due_at, at
        return self.due_at != before

    def asked(self, at: float, dice: float) -> None:
        """`dice`, from 0 to 1, spreads the pause until it is asked again."""
        self._asked_at, self._dice = at, dice

    def answered(self, at: float, latency_s: float | None = None) -> bool:
        """It did what it was asked. True: it had not, before."""
        recovered = self._failures > 0
        self._become(READY, at)
        self._failures = 0
        self._answered_at = at
        if latency_s is not None:
            self._latency_s = latency_s
        return recovered

    def failed(self, at: float, why: str, *, refused: bool = False) -> bool:
        """It did not, for this reason. `refused`: it will not before a person has mended something. True: the reason is
        news."""
        self._failures += 1
        self._refused = refused
        self._trouble, self._trouble_at = why, at
        return self._become(why, at)

    @property
    def due_at(self) -> float | None:
        """When it is asked next, at the earliest; None: not before someone names or uses it."""
        if self._asked_at is None:
            return self._since
        if self._failures and self._answered_at is None and not self._refused:
            return self._later(SOON_S[min(self._failures, len(SOON_S)) - 1], self._failures - len(SOON_S))
        base_s = self._base_s
        if base_s is None:
            return None
        rested = self._used_at is not None and self._used_at - self._asked_at > FRESH_S
        if rested and not self._failures:  # what is known to fail keeps its pauses
            return self._used_at
        return self._later(base_s, self._failures - 1)

    def health(self, at: float) -> Health:
        def ago(then: float | None) -> float | None:
            return None if then is None else at - then

        return Health(
            state=self.state,
            since_s=at - self._since,
            answered_s=ago(self._answered_at),
            latency_s=self._latency_s,
            failures=self._failures,
            trouble=self._trouble,
            trouble_s=ago(self._trouble_at),
            asked=self.due_at is not None,
        )

    @property
    def _base_s(self) -> float | None:
        """Between two questions, while they are answered."""
        if self._used_at is not None and (self._asked_at or self._since) - self._used_at < IN_USE_S:
            return OFTEN_S
        return RARELY_S if self._named else None

    def _later(self, pause_s: float, doublings: int) -> float:
        """So long after it was asked; those that failed in a row make it longer."""
        doubled = pause_s * 2 ** min(max(0, doublings), _MOST_DOUBLINGS)
        return (self._asked_at or 0.0) + min(doubled, RARELY_S) * (1 - SPREAD + 2 * SPREAD * self._dice)

    def _become(self, state: str, at: float) -> bool:
        if state == self.state:
            return False
        self.state, self._since = state, at
        return True
