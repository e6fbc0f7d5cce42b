"""Who someone is and where they belong: structs that policy and repositories share. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NewType, TypeAlias

import msgspec

Role: TypeAlias = Literal["operator", "reseller", "owner", "staff", "viewer"]
PLATFORM: Sequence[Role] = ("operator", "reseller")  # roles that belong to no practice

PracticeId = NewType("PracticeId", str)
"""A practice that somebody was found to have a right in. Made by `accounts.policy.scope`, by nothing else."""


class Membership(msgspec.Struct, frozen=True):
    """Never a role of the platform."""

    practice: str
    role: Role


class Placement(msgspec.Struct, frozen=True):
    """A practice that a reseller looks after. `full`: calls and messages may be read, and the team managed."""

    practice: str
    reseller: str
    full: bool


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who can sign in. `email` is lower case and unique.

    `role` and `practice` are those of the platform ("operator", "reseller"; no practice) or of the first of the
    `memberships`; who has none may nothing ("viewer" of no practice). `placed`: a reseller's practices.
    """

    id: str
    email: str
    name: str
    role: Role
    practice: str
    created_at: datetime
    memberships: tuple[Membership, ...] = ()
    reseller: str = ""
    placed: tuple[Placement, ...] = ()
    second_factor: bool = False


def normal_email(email: str) -> str:
    """The form in which addresses are stored and compared."""
    return email.strip().lower()
