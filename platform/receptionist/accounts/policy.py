"""Who may do what where. Pure: everything that decides is an argument."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from receptionist.records.accounts import Role, User

Action: TypeAlias = Literal[
    "see",  # overview, calls with their transcripts, messages
    "handle_messages",  # mark as done, and undo it
    "handle_appointments",  # approve, decline, cancel, and undo it
    "place_test_call",
    "manage_api",  # tokens for programs
    "edit_settings",
    "see_audit",
    "manage_team",
    "operate",  # what concerns the whole platform; its practice is ""
]

_VIEWER: Final[tuple[Action, ...]] = ("see",)
_STAFF: Final[tuple[Action, ...]] = (*_VIEWER, "handle_messages", "handle_appointments", "place_test_call")
_OWNER: Final[tuple[Action, ...]] = (*_STAFF, "edit_settings", "see_audit", "manage_team", "manage_api")
_OPERATOR: Final[tuple[Action, ...]] = (*_OWNER, "operate")
_GRANTS: Final[Mapping[Role, tuple[Action, ...]]] = {
    "viewer": _VIEWER,
    "staff": _STAFF,
    "owner": _OWNER,
    "operator": _OPERATOR,
}


def may(user: User, action: Action, practice: str) -> bool:
    """Everyone acts in their own practice only, operators in every one; the platform ("") is the operators'."""
    if action not in _GRANTS[user.role]:
        return False
    return user.role == "operator" or (practice != "" and practice == user.practice)
