"""One circuit of the breaker: whether a provider is worth asking now, by what befell those who asked it. Pure."""

import math
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from receptionist.errors import ProviderError, ProviderFault

State: TypeAlias = Literal["closed", "resting", "open", "trial"]

WINDOW_S: Final = 300.0
LEAST_ERRORS: Final = 5
MOST_SHARE: Final = 0.5  # of all that was asked; more of it failed: the circuit opens
TRIAL_S: Final = 30.0  # a trial that nobody tells the end of is over by then: its caller has hung up
# Until it is tried again, by how often it has opened in a row.
COOL_DOWN_S: Final[Sequence[float]] = (30.0, 60.0, 120.0, 300.0)
# The same where a person has to mend something first: a key, credit, a name.
REFUSED_S: Final[Sequence[float]] = (120.0, 300.0, 900.0, 1800.0)
_REFUSED: Final = frozenset({ProviderFault.WRONG_KEY, ProviderFault.NO_CREDIT, ProviderFault.NOT_FOUND})
LONGEST_REST_S: Final = 600.0  # however long a vendor asks to be left alone
# One practice's affair, or our own: it says nothing about how others would fare.
NO_VERDICT: Final = frozenset({ProviderFault.UNSUITED, ProviderFault.NOT_ASKED})
_BUCKETS: Final = 10
_BUCKET_S: Final = WINDOW_S / _BUCKETS
_PROVEN_S: Final = 30.0  # it has worked here so lately that others' trouble is not ours
_NEVER: Final = float("-inf")


class Circuit:
    """Closed: it is asked. Open: it is not, until a cool-down is over; then one trial decides. Resting: it has asked to
    be left alone for a while (Retry-After), which is no verdict.

    `at` is monotonic seconds and never goes back. Each method that may change the state says whether it did.
    """

    def __init__(self, at: float) -> None:
        self.since = at  # when the state became what it is
        self.kind: ProviderFault | None = None  # what it was opened for, and in whose words
        self.why = ""
        self.heard = False  # opened by what another process told, not by our own experience
        self.retry_at = _NEVER
        self._open = self._fatal = False
        self._window = _Window()
        self._rests_until = _NEVER
        self._trial_until = _NEVER
        self._asked = False  # since it opened: whoever works now was asked in spite of it
        self._openings = 0  # in a row
        self._closed_at = at
        self._worked_at = _NEVER
        self._failed_at = _NEVER

    def state(self, at: float) -> State:
        if not self._open:
            return "resting" if at < self._rests_until else "closed"
        return "trial" if at < self._trial_until else "open"

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def refused(self) -> bool:
        """Open for what a person has to mend, and what is this account's (or this machine's) alone."""
        return self._open and self._fatal

    def counts(self, at: float) -> tuple[int, int]:
        """Errors, and all that was asked, of the last five minutes."""
        return self._window.counts(at)

    def retry_in_s(self, at: float) -> float:
        """0: now, by whoever comes next."""
        until = max(self._rests_until, self.retry_at if self._open else _NEVER)
        return max(0.0, until - at)

    def allows(self, at: float) -> bool:
        if at < self._rests_until:
            return False
        return not self._open or (at >= self.retry_at and at >= self._trial_until)

    def asked(self, at: float) -> None:
        """Whoever is allowed to ask an open one makes its trial; others ask it because nobody else is left."""
        if self._open:
            self._asked = True
            if self.allows(at):
                self._trial_until = at + TRIAL_S

    def worked(self, at: float) -> bool:
        """True: it has closed."""
        self._window.add(at, failed=False)
        self._worked_at = at
        if not (self._open and self._asked):
            return False
        self._close(at)
        return True

    def failed(self, error: ProviderError, at: float) -> bool:
        """True: it has opened or begun to rest, or is open for something else that a person has to mend."""
        if error.kind in NO_VERDICT:
            self._trial_until = _NEVER  # it was none: the next who comes makes it
            return False
        self._window.add(at, failed=True)
        self._failed_at = at
        rested = self._rest(error.retry_after_s, at)
        fatal = not error.retryable and error.kind in _REFUSED
        if self._open:
            news = fatal and not self._fatal
            if news or self.heard or at >= self.retry_at:
                self.kind, self.why, self.heard = error.kind, str(error), False
                self._cool_down(at, fatal=fatal)
            return news
        errors, asked = self._window.counts(at)
        if fatal or (errors >= LEAST_ERRORS and errors > MOST_SHARE * asked):
            self._begin(error.kind, str(error), at)
            self._cool_down(at, fatal=fatal)
            return True
        if rested:
            self.kind, self.why, self.since = error.kind, str(error), at
        return rested

    def warned(self, kind: ProviderFault, why: str, for_s: float, at: float) -> bool:
        """Another process has opened its own. What works here is believed before it. True: this one is open now."""
        proven = self._worked_at > max(at - _PROVEN_S, self._failed_at)
        if self._open or proven or not 0 < for_s < math.inf:
            return False
        self._begin(kind, why, at)
        self.heard, self.retry_at = True, at + min(for_s, LONGEST_REST_S)
        return True

    def told_to_rest(self, why: str, for_s: float, at: float) -> bool:
        """The vendor has asked another process to leave this account alone."""
        if not self._rest(for_s, at) or self._open:
            return False
        self.kind, self.why, self.since, self.heard = ProviderFault.RATE_LIMITED, why, at, True
        return True

    def encouraged(self, at: float) -> bool:
        """It has worked for another process: what was only heard is taken back, and a trial of our own is due. True: it
        has closed."""
        if not self._open:
            return False
        if self.heard:
            self._close(at)
            return True
        self.due(at)
        return False

    def due(self, at: float) -> None:
        """Whatever it was opened for may be mended: the next who comes makes the trial."""
        self.retry_at = min(self.retry_at, at)
        self._trial_until = _NEVER

    def _begin(self, kind: ProviderFault, why: str, at: float) -> None:
        if at - self._closed_at > WINDOW_S:
            self._openings = 0
        self._open, self._fatal, self._asked, self.heard = True, False, False, False
        self.kind, self.why, self.since = kind, why, at
        self._trial_until = _NEVER

    def _cool_down(self, at: float, *, fatal: bool) -> None:
        self._fatal = fatal
        steps = REFUSED_S if fatal else COOL_DOWN_S
        self.retry_at = at + steps[min(self._openings, len(steps) - 1)]
        self._openings += 1
        self._trial_until = _NEVER

    def _close(self, at: float) -> None:
        self._open, self._fatal, self.heard = False, False, False
        self.since = self._closed_at = at
        self.retry_at = self._trial_until = _NEVER
        self._window = _Window()

    def _rest(self, for_s: float | None, at: float) -> bool:
        """True: it did not rest before."""
        if for_s is None or not for_s > 0:  # not a number, too
            return False
        rested = at < self._rests_until
        self._rests_until = max(self._rests_until, at + min(for_s, LONGEST_REST_S))
        return not rested


class _Window:
    """What came of the last five minutes, in a ring of buckets."""

    def __init__(self) -> None:
        self._of = [-1] * _BUCKETS  # which half minute each bucket is about
        self._failed = [0] * _BUCKETS
        self._all = [0] * _BUCKETS

    def add(self, at: float, *, failed: bool) -> None:
        number = int(at // _BUCKET_S)
        place = number % _BUCKETS
        if self._of[place] != number:
            self._of[place], self._failed[place], self._all[place] = number, 0, 0
        self._failed[place] += failed
        self._all[place] += 1

    def counts(self, at: float) -> tuple[int, int]:
        number = int(at // _BUCKET_S)
        lately = [place for place in range(_BUCKETS) if number - _BUCKETS < self._of[place] <= number]
        return sum(self._failed[place] for place in lately), sum(self._all[place] for place in lately)
