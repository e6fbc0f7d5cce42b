"""Rows of people, memberships and placements, read and made into structs."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from receptionist.records import tables
from receptionist.records.link import Row
from receptionist.records.people import PLATFORM, Membership, Placement, Role, User
from receptionist.records.statements import Statement, one_of, select


def user_from_row(row: Row, memberships: Sequence[Membership], placed: Sequence[Placement] = ()) -> User:
    role: Role = row["role"]
    practice = ""
    if role not in PLATFORM:
        role, practice = (memberships[0].role, memberships[0].practice) if memberships else ("viewer", "")
    return User(
        id=row["id"],
        email=row["email"],
        name=row["name"],
        role=role,
        practice=practice,
        created_at=msgspec.convert(row["created_at"], datetime, strict=False),
        memberships=tuple(memberships),
        reseller=row["reseller"],
        placed=tuple(placed),
        second_factor=row["totp_at"] is not None,
    )


def memberships_of(users: Sequence[str]) -> Statement:
    table = tables.Membership
    return select(table, where=one_of(table.user, users), order=(table.created_at, table.id))


def placements_of(reseller: str) -> Statement:
    table = tables.Placement
    return select(table, where=table.reseller == reseller, order=(table.practice,))


def by_user(rows: Sequence[Row]) -> Mapping[str, Sequence[Membership]]:
    found: dict[str, list[Membership]] = {}
    for row in rows:
        found.setdefault(row["user"], []).append(Membership(row["practice"], row["role"]))
    return found


def placement(row: Row) -> Placement:
    return Placement(row["practice"], row["reseller"], bool(row["full"]))
