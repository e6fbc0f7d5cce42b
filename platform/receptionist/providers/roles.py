"""Can somebody hear, think and speak? By role: who answers now, and what is missing. Pure."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias, TypeVar

import msgspec

Standing: TypeAlias = Literal["up", "degraded", "down"]


class RoleState(msgspec.Struct, frozen=True):
    """How one role stands for calls of practices that name nobody. `answers`: the next call's; empty: nobody does."""

    state: Standing  # up: the first choice answers; degraded: one behind it does; down: none can
    answers: str
    why: str = ""  # of what is not up


PartT = TypeVar("PartT")


def role_state(members: Sequence[PartT], name: Callable[[PartT], str], trouble: Callable[[PartT], str]) -> RoleState:
    """`members` in order of preference; `trouble` is why one cannot answer now, empty when it can."""
    troubles = [(name(one), trouble(one)) for one in members]
    why = "; ".join(f"{one}: {what}" for one, what in troubles if what)
    able = [one for one, what in troubles if not what]
    if not able:
        return RoleState("down", "", why or "nobody is there for it")
    first = troubles[0][0] == able[0]
    return RoleState("up" if first else "degraded", able[0], "" if first else why)
