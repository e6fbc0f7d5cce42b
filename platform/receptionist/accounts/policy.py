"""Who may do what where. Pure: everything that decides is an argument."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from receptionist.records.people import Membership, PracticeId, Role, User

Action: TypeAlias = Literal[
    "visit",  # know that it is there: its name, its counts
    "see",  # overview, calls with their transcripts, messages
    "handle_messages",  # mark as done, and undo it
    "switch_answering",  # pause, close early today, and back: what cannot wait for the owner
    "handle_appointments",  # approve, decline, cancel, and undo it
    "place_test_call",
    "see_usage",  # what calls used and cost
    "manage_api",  # tokens for programs
    "edit_settings",
    "manage_secrets",  # set, replace and remove them, and see their names; nobody sees a value
    "save_template",  # keep the practice's file as a template, for practices to come
    "see_audit",
    "manage_team",
    "operate",  # what concerns the whole platform; its practice is ""
]
# What someone is in one practice. A helper is a reseller whom nobody has let read calls and messages.
Standing: TypeAlias = Literal["operator", "reseller", "helper", "owner", "staff", "viewer"]

_VIEWER: Final[tuple[Action, ...]] = ("visit", "see")
_STAFF: Final[tuple[Action, ...]] = (
    *_VIEWER,
    "handle_messages",
    "handle_appointments",
    "switch_answering",
    "place_test_call",
)
_OWNER: Final[tuple[Action, ...]] = (
    *_STAFF,
    "edit_settings",
    "manage_secrets",
    "see_audit",
    "see_usage",
    "manage_team",
    "manage_api",
)
GRANTS: Final[Mapping[Standing, tuple[Action, ...]]] = {
    "viewer": _VIEWER,
    "staff": _STAFF,
    "owner": _OWNER,
    "helper": ("visit", "place_test_call", "edit_settings", "save_template", "see_usage"),
    "reseller": (*_OWNER, "save_template"),
    "operator": (*_OWNER, "save_template", "operate"),
}
PRACTICE_ROLES: Final[Sequence[Role]] = ("owner", "staff", "viewer")


def standing(user: User, practice: str) -> Standing | None:
    """None: this practice is not there for them. The platform ("") is the operators' alone."""
    if user.role == "operator":
        return "operator"
    if not practice:
        return None
    for placement in user.placed:
        if user.role == "reseller" and placement.practice == practice:
            return "reseller" if placement.full else "helper"
    for membership in (Membership(user.practice, user.role), *user.memberships):
        if membership.practice == practice and membership.role != "reseller":
            return membership.role
    return None


def may(user: User, action: Action, practice: str) -> bool:
    """Everyone acts where they belong only, operators everywhere; the platform ("") is the operators'."""
    found = standing(user, practice)
    return found is not None and action in GRANTS[found]


def places(user: User) -> Sequence[str] | None:
    """The practices that there may be something to do in; None: every one."""
    if user.role == "operator":
        return None
    named = [user.practice, *(one.practice for one in user.memberships), *(one.practice for one in user.placed)]
    return [practice for practice in dict.fromkeys(named) if practice]


def scope(user: User, action: Action, practice: str) -> PracticeId | None:
    """The practice, for repositories; None: they may not. Nothing else makes one of an actor."""
    return PracticeId(practice) if practice and may(user, action, practice) else None


def scope_of_new(practice: str) -> PracticeId:
    """Of a practice that is only now being made, by someone who `may_create`: nobody else has a right in it yet."""
    return PracticeId(practice)


def may_create(user: User) -> bool:
    """May they make practices, and keep templates? A reseller for its own account, an operator for the platform."""
    return user.role == "operator" or (user.role == "reseller" and bool(user.reseller))


def may_give(user: User, role: Role, practice: str) -> bool:
    """May they make someone else this? Nobody hands out more than they have."""
    if role in {"operator", "reseller"}:
        return practice == "" and may(user, "operate", "")
    return practice != "" and may(user, "manage_team", practice)


def may_reset(user: User, person: User) -> bool:
    """May they make a link with which `person` sets a new password? Who can, could be that person: so only where the
    team is theirs in every practice that the person belongs to. The platform's people are the operators'."""
    if user.role == "operator":
        return True
    if person.role in {"operator", "reseller"} or not person.memberships:
        return False
    return all(may(user, "manage_team", membership.practice) for membership in person.memberships)
