"""Who may do what where."""

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from receptionist.accounts.policy import (
    GRANTS,
    Action,
    Standing,
    may,
    may_create,
    may_give,
    may_reset,
    places,
    scope,
    standing,
)
from receptionist.records.people import PLATFORM, Membership, Placement, Role, User

ACTIONS: tuple[Action, ...] = get_args(Action)
ROLES: tuple[Role, ...] = get_args(Role)
SOURCE = Path(__file__).parents[3] / "platform" / "receptionist"
OURS, THEIRS = "bright-smiles", "paws-and-claws"

# All that anyone may, spelt out a second time: a new action or role has to be thought of in both places.
TABLE: dict[Action, set[Standing]] = {
    "visit": {"operator", "reseller", "helper", "owner", "staff", "viewer"},
    "see": {"operator", "reseller", "owner", "staff", "viewer"},
    "handle_messages": {"operator", "reseller", "owner", "staff"},
    "handle_appointments": {"operator", "reseller", "owner", "staff"},
    "manage_api": {"operator", "reseller", "owner"},
    "switch_answering": {"operator", "reseller", "owner", "staff"},
    "place_test_call": {"operator", "reseller", "helper", "owner", "staff"},
    "edit_settings": {"operator", "reseller", "helper", "owner"},
    "manage_secrets": {"operator", "reseller", "owner"},
    "save_template": {"operator", "reseller", "helper"},
    "see_audit": {"operator", "reseller", "owner"},
    "see_usage": {"operator", "reseller", "helper", "owner"},
    "manage_team": {"operator", "reseller", "owner"},
    "operate": {"operator"},
}


def someone(role: Role, *practices: str, full: bool = True) -> User:
    """With this role in these practices; a reseller looks after them."""
    member = role not in PLATFORM
    where = practices or (OURS,)
    return User(
        id="user-1",
        email="ann@example.com",
        name="Ann",
        role=role,
        practice=where[0] if member else "",
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        memberships=tuple(Membership(one, role) for one in where) if member else (),
        reseller="north" if role == "reseller" else "",
        placed=tuple(Placement(one, "north", full) for one in where) if role == "reseller" else (),
    )


def test_the_table_is_complete() -> None:
    assert set(TABLE) == set(ACTIONS)
    assert set(GRANTS) == set(get_args(Standing))
    assert {action: {who for who, granted in GRANTS.items() if action in granted} for action in ACTIONS} == TABLE


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", [role for role in ROLES if role != "operator"])
def test_nobody_but_an_operator_acts_in_another_practice(role: Role, action: Action) -> None:
    assert not may(someone(role), action, THEIRS)
    assert scope(someone(role), action, THEIRS) is None


@pytest.mark.parametrize("role", [role for role in ROLES if role != "operator"])
def test_the_platform_is_the_operators(role: Role) -> None:
    assert not any(may(someone(role), action, "") for action in ACTIONS)
    assert not may(someone(role), "operate", OURS)


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_visit_a_practice_has_it_among_their_places(role: Role) -> None:
    person = someone(role, OURS, "third-one")
    found = places(person)

    assert (found is None) == (role == "operator")
    assert found is None or {one for one in (OURS, THEIRS, "third-one") if may(person, "visit", one)} == {*found}


def test_an_operator_may_do_everything_everywhere() -> None:
    assert all(may(someone("operator"), action, practice) for action in ACTIONS for practice in ("", "any"))


def test_each_role_may_what_the_role_below_it_may() -> None:
    order: tuple[Role, ...] = ("viewer", "staff", "owner", "operator")
    granted = [{action for action in ACTIONS if may(someone(role), action, OURS)} for role in order]

    assert all(lower < higher for lower, higher in pairwise(granted))


def test_a_reseller_reads_no_call_before_the_practice_lets_it() -> None:
    before, after = someone("reseller", full=False), someone("reseller", full=True)

    assert (may(before, "visit", OURS), may(before, "edit_settings", OURS)) == (True, True)
    assert not any(may(before, action, OURS) for action in ("see", "see_audit", "manage_team", "handle_messages"))
    assert may(after, "see", OURS)


def test_a_person_of_two_practices_has_in_each_the_role_of_that_one() -> None:
    ann = User(
        id="user-1",
        email="ann@example.com",
        name="Ann",
        role="viewer",
        practice=OURS,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        memberships=(Membership(OURS, "viewer"), Membership(THEIRS, "owner")),
    )

    assert (standing(ann, OURS), standing(ann, THEIRS)) == ("viewer", "owner")
    assert not may(ann, "handle_messages", OURS)
    assert may(ann, "manage_team", THEIRS)


def test_who_is_in_no_team_may_nothing() -> None:
    nobody = User(
        id="user-1", email="a@x.org", name="", role="viewer", practice="", created_at=datetime(2026, 1, 1, tzinfo=UTC)
    )

    assert not any(may(nobody, action, where) for action in ACTIONS for where in ("", OURS))


@pytest.mark.parametrize("role", [role for role in ROLES if role not in {"owner", "reseller", "operator"}])
def test_nobody_invites_who_may_not_manage_the_team(role: Role) -> None:
    assert not any(may_give(someone(role), given, practice) for given in ROLES for practice in (OURS, THEIRS, ""))


def test_nobody_hands_out_more_than_they_have() -> None:
    owner, reseller = someone("owner"), someone("reseller")

    for giver in (owner, reseller):
        assert all(may_give(giver, role, OURS) for role in ("owner", "staff", "viewer"))
        assert not any(may_give(giver, role, practice) for role in PLATFORM for practice in (OURS, ""))
    assert not may_give(someone("reseller", full=False), "viewer", OURS)
    assert may_give(someone("operator"), "operator", "")


def test_a_link_for_a_new_password_is_made_only_where_all_of_the_persons_practices_are_ones_own() -> None:
    owner, of_both = someone("owner"), someone("staff", OURS, THEIRS)

    assert may_reset(owner, someone("staff"))
    assert not may_reset(owner, of_both)
    assert may_reset(someone("owner", OURS, THEIRS), of_both)
    assert not may_reset(owner, someone("operator"))
    assert not may_reset(owner, someone("reseller"))
    assert may_reset(someone("operator"), someone("reseller"))


def test_nothing_but_the_policy_and_the_operators_command_line_makes_a_scope() -> None:
    """A `PracticeId` from anywhere else would be a practice that nobody was found to have a right in."""
    made = {str(file.relative_to(SOURCE)) for file in SOURCE.rglob("*.py") if "PracticeId(" in file.read_text()}

    assert made == {"accounts/policy.py", "cli/user.py"}


@pytest.mark.parametrize(
    ("role", "reseller", "allowed"),
    [("operator", "", True), ("reseller", "north", True), ("reseller", "", False), ("owner", "", False)],
)
def test_practices_are_made_by_operators_and_by_resellers_who_belong_to_an_account(
    role: Role, reseller: str, allowed: bool
) -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    person = User(id="1", email="a@x", name="A", role=role, practice="", created_at=at, reseller=reseller)

    assert may_create(person) is allowed
