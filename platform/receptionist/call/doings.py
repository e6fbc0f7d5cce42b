"""What providers and functions do for one reply, as it happens. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from receptionist.errors import ProviderError
from receptionist.providers.standing import Named, Nobody, Role
from receptionist.records.waterfall import Doer, Work

_EMBEDDED: Final = "embedded"  # the account of what runs on this machine


@dataclass
class Doing:
    """Moments are monotonic seconds."""

    doer: Doer
    name: str
    began: float
    first: float | None = None
    ended: float | None = None
    fault: str = ""
    local: bool = False

    def after(self, ms: Callable[[float], int]) -> Work:
        """`ms` reckons from the end of the caller's speech."""
        first = None if self.first is None else ms(self.first)
        ended = None if self.ended is None else ms(self.ended)
        return Work(self.doer, self.name, ms(self.began), first, ended, self.fault, self.local)


class Doings(Nobody):
    """A watch over the models and voices that are asked for one reply; its functions are told by whoever runs them."""

    def __init__(self) -> None:
        self.all: list[Doing] = []

    def asked(self, role: Role, member: Named, at: float) -> None:
        if role != "recogniser":
            self.all.append(Doing(role, member.name, at, local=member.account == _EMBEDDED))

    def worked(self, role: Role, member: Named, at: float, first_s: float) -> None:
        if doing := self._open(member):
            doing.first, doing.ended = doing.began + first_s, at

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None:
        if doing := self._open(member):
            doing.ended, doing.fault = at, str(error.kind)

    def ran(self, name: str, began: float, ended: float, *, failed: bool) -> None:
        """A function."""
        self.all.append(Doing("function", name, began, began, ended, "failed" if failed else "", local=True))

    def left(self, at: float) -> None:
        """Nobody waits any more for what has not ended."""
        for doing in self.all:
            doing.ended = at if doing.ended is None else doing.ended

    def _open(self, member: Named) -> Doing | None:
        """The latest question to it that has no end yet."""
        found = (one for one in reversed(self.all) if one.name == member.name and one.ended is None)
        return next(found, None)
