"""Who may do what where."""

from datetime import UTC, datetime
from itertools import pairwise
from typing import get_args

import pytest

from receptionist.accounts.policy import Action, may
from receptionist.records.accounts import Role, User

ACTIONS: tuple[Action, ...] = get_args(Action)
ROLES: tuple[Role, ...] = get_args(Role)


def someone(role: Role, practice: str = "bright-smiles") -> User:
    return User(
        id="user-1",
        email="ann@example.com",
        name="Ann",
        role=role,
        practice="" if role == "operator" else practice,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", [role for role in ROLES if role != "operator"])
def test_nobody_but_an_operator_acts_in_another_practice(role: Role, action: Action) -> None:
    assert not may(someone(role), action, "paws-and-claws")


@pytest.mark.parametrize("role", [role for role in ROLES if role != "operator"])
def test_the_platform_is_the_operators(role: Role) -> None:
    assert not any(may(someone(role), action, "") for action in ACTIONS)
    assert not may(someone(role), "operate", "bright-smiles")


def test_an_operator_may_do_everything_everywhere() -> None:
    assert all(may(someone("operator"), action, practice) for action in ACTIONS for practice in ("", "any"))


def test_each_role_may_what_the_role_below_it_may() -> None:
    granted = [
        {action for action in ACTIONS if may(someone(role), action, "bright-smiles")}
        for role in ("viewer", "staff", "owner", "operator")
    ]

    assert all(lower < higher for lower, higher in pairwise(granted))


def test_a_viewer_only_looks() -> None:
    assert [action for action in ACTIONS if may(someone("viewer"), action, "bright-smiles")] == ["see"]


def test_staff_handle_messages_and_appointments_and_change_no_settings() -> None:
    assert may(someone("staff"), "handle_messages", "bright-smiles")
    assert may(someone("staff"), "handle_appointments", "bright-smiles")
    assert not may(someone("staff"), "manage_api", "bright-smiles")
    assert not may(someone("staff"), "edit_settings", "bright-smiles")
    assert not may(someone("staff"), "see_audit", "bright-smiles")
