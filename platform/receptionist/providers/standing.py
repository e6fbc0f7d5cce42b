"""Who of a chain is asked next within one call: whoever failed stands behind the others, and rests. Pure."""

from collections.abc import Sequence
from typing import Generic, TypeVar

Member = TypeVar("Member")


class Standing(Generic[Member]):
    """One role's chain in one call, in order of preference. `at` is monotonic seconds.

    `pauses_s`: how long a member rests after its first, second, ... failure; one failure more and it is out for the
    rest of the call, as after one that cannot pass (a wrong key). A member that has failed is never the first choice
    again while another has not.
    """

    def __init__(self, members: Sequence[Member], pauses_s: Sequence[float]) -> None:
        self.members = tuple(members)
        self._pauses_s = pauses_s
        self._failures = [0] * len(self.members)
        self._rests_until = [float("-inf")] * len(self.members)

    def order(self, at: float) -> list[Member]:
        """Who may be asked now, the first choice first."""
        able = [i for i in range(len(self.members)) if at >= self._rests_until[i]]
        return [self.members[i] for i in sorted(able, key=lambda i: (self._failures[i], i))]

    def failed(self, member: Member, at: float, *, for_good: bool = False) -> None:
        for i, one in enumerate(self.members):
            if one is member:
                count = self._failures[i]
                lasting = for_good or count >= len(self._pauses_s)
                self._rests_until[i] = float("inf") if lasting else at + self._pauses_s[count]
                self._failures[i] += 1

    def hopeless(self) -> bool:
        """Nobody will be asked in this call any more."""
        return all(until == float("inf") for until in self._rests_until)
