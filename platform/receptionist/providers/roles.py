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


def role_state(
    members: Sequence[PartT],
    name: Callable[[PartT], str],
    trouble: Callable[[PartT], str],
    tired: Callable[[PartT], str] = lambda _: "",
) -> RoleState:
    """`members` in order of preference. `trouble`: why one cannot answer now; `tired`: why one is asked only when
    nobody else is left. Empty: nothing of the kind."""
    hard = [trouble(one) for one in members]
    soft = [what or tired(one) for one, what in zip(members, hard, strict=True)]
    why = "; ".join(f"{name(one)}: {what}" for one, what in zip(members, soft, strict=True) if what)
    willing = [one for one, what in zip(members, soft, strict=True) if not what]
    able = [one for one, what in zip(members, hard, strict=True) if not what]
    if not able:
        return RoleState("down", "", why or "nobody is there for it")
    answers = (willing or able)[0]
    first = answers is members[0] and bool(willing)
    return RoleState("up" if first else "degraded", name(answers), "" if first else why)
