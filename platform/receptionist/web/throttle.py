"""How long a visitor who keeps guessing has to wait before the next try. Pure: the time is an argument."""

from collections import OrderedDict
from collections.abc import Iterable

import msgspec


class _Tries(msgspec.Struct):
    count: int
    last_s: float


class Throttle:
    """Counts tries by key (an account, an address). Nobody is locked out: the wait grows, and ends.

    After `free` tries of a key each further one doubles the wait, from one second up to `longest_s`. A key that was
    quiet for `memory_s` starts anew. At most `capacity` keys are known; the longest quiet one is forgotten first.
    """

    def __init__(self, *, free: int = 5, longest_s: float = 60, memory_s: float = 900, capacity: int = 10_000) -> None:
        self._free = free
        self._longest_s = longest_s
        self._memory_s = memory_s
        self._capacity = capacity
        self._tries: OrderedDict[str, _Tries] = OrderedDict()

    def wait_s(self, keys: Iterable[str], at: float) -> float:
        """Seconds until the next try of all these keys is allowed; 0: now. `at` is monotonic seconds."""
        return max((self._wait_s(key, at) for key in keys), default=0.0)

    def tried(self, keys: Iterable[str], at: float) -> None:
        """Counted before the password is looked at, so that a hundred tries at once are a hundred tries."""
        for key in keys:
            known = self._tries.pop(key, None)
            fresh = known is None or at - known.last_s > self._memory_s
            self._tries[key] = _Tries(1 if fresh or known is None else known.count + 1, at)
        while len(self._tries) > self._capacity:
            self._tries.popitem(last=False)

    def succeeded(self, keys: Iterable[str]) -> None:
        """All earlier tries of these keys are forgotten."""
        for key in keys:
            self._tries.pop(key, None)

    def forgiven(self, keys: Iterable[str]) -> None:
        """The last try does not count; those before it do (one good account must not open the way to guess others)."""
        for key in keys:
            if known := self._tries.get(key):
                known.count -= 1

    def _wait_s(self, key: str, at: float) -> float:
        known = self._tries.get(key)
        if known is None or known.count < self._free or at - known.last_s > self._memory_s:
            return 0.0
        pause = min(self._longest_s, 2.0 ** min(known.count - self._free, 30))
        return max(0.0, known.last_s + pause - at)
