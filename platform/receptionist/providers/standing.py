"""Who of a chain is asked next within one call: whoever failed stands behind the others, and rests. Pure."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, Literal, Protocol, TypeAlias, TypeVar

from receptionist.errors import ProviderError

Role: TypeAlias = Literal["recogniser", "model", "voice"]


class Named(Protocol):
    """What every recogniser, model and voice says of itself."""

    @property
    def name(self) -> str: ...

    @property
    def account(self) -> str: ...


Member = TypeVar("Member", bound=Named)


class Watch(Protocol):
    """Is told what befalls providers in calls, and has a say in their order. `at` is monotonic seconds.

    What goes wrong after the call itself has hung up or lost interest is never told.
    """

    def allows(self, role: Role, member: Named, at: float) -> bool:
        """False: it is asked only when nobody else is left."""
        ...

    def asked(self, role: Role, member: Named, at: float) -> None: ...

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None:
        """It did its work. `first_s`: from the question to the first sign of an answer."""
        ...

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None: ...


class Nobody:
    """Watches nothing, allows all."""

    def allows(self, role: Role, member: Named, at: float) -> bool:
        return True

    def asked(self, role: Role, member: Named, at: float) -> None: ...

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None: ...

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None: ...


class Failures(Nobody):
    """Is told of failures alone, whichever role they are of."""

    def __init__(self, tell: Callable[[ProviderError], None]) -> None:
        self._tell = tell

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None:
        self._tell(error)


class Together(Nobody):
    """Several watches: all are told, and whoever one of them does not allow is not allowed."""

    def __init__(self, *watches: Watch) -> None:
        self._watches = watches

    def allows(self, role: Role, member: Named, at: float) -> bool:
        return all(watch.allows(role, member, at) for watch in self._watches)

    def asked(self, role: Role, member: Named, at: float) -> None:
        for watch in self._watches:
            watch.asked(role, member, at)

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None:
        for watch in self._watches:
            watch.worked(role, member, at, first_s)

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None:
        for watch in self._watches:
            watch.failed(role, member, error, at)


NOBODY: Final[Watch] = Nobody()


class Standing(Generic[Member]):
    """One role's chain in one call, in order of preference. `at` is monotonic seconds.

    `pauses_s`: how long a member rests after its first, second, ... failure; one failure more and it is out for the
    rest of the call, as after one that cannot pass (a wrong key). A member that has failed is never the first choice
    again while another has not, nor one that the watch does not allow.
    """

    def __init__(self, role: Role, members: Sequence[Member], pauses_s: Sequence[float], watch: Watch = NOBODY) -> None:
        self.role: Role = role
        self.members = tuple(members)
        self._pauses_s = pauses_s
        self._watch = watch
        self._failures = [0] * len(self.members)
        self._rests_until = [float("-inf")] * len(self.members)

    def seen_by(self, watch: Watch) -> "Standing[Member]":
        """The same standing, of which another watch is told as well: what is asked through it, and nothing else."""
        other = Standing(self.role, self.members, self._pauses_s, Together(self._watch, watch))
        other._failures, other._rests_until = self._failures, self._rests_until
        return other

    def order(self, at: float) -> list[Member]:
        """Who may be asked now, the first choice first."""
        able = [i for i in range(len(self.members)) if at >= self._rests_until[i]]
        ranks = {i: (not self._watch.allows(self.role, self.members[i], at), self._failures[i], i) for i in able}
        return [self.members[i] for i in sorted(able, key=ranks.__getitem__)]

    def allows(self, member: Member, at: float) -> bool:
        """False: only a caller who has nobody else asks it now."""
        return self._watch.allows(self.role, member, at)

    def asked(self, member: Member, at: float) -> None:
        self._watch.asked(self.role, member, at)

    def worked(self, member: Member, at: float, first_s: float) -> None:
        """It did its work. `first_s`: from the question to the first sign of an answer."""
        self._watch.worked(self.role, member, at, first_s)

    def failed(self, member: Member, error: ProviderError, at: float) -> None:
        self._watch.failed(self.role, member, error, at)
        for i, one in enumerate(self.members):
            if one is member:
                count = self._failures[i]
                lasting = not error.retryable or count >= len(self._pauses_s)
                self._rests_until[i] = float("inf") if lasting else at + self._pauses_s[count]
                self._failures[i] += 1

    def hopeless(self) -> bool:
        """Nobody will be asked in this call any more."""
        return all(until == float("inf") for until in self._rests_until)
