"""Is a machine at the other end: an answering machine, a menu, a robot that says its lines again? Pure, no model.

An answering machine is known by what it asks for. Whoever answers telephones says things that callers do not; a call
is only ended for them when they are said again, since a person may quote a menu, and a machine may call for a person.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.tongues.known import all_far_ends
from receptionist.conversation.words import plain

_ENOUGH: Final = 4  # points, over at least two turns
_OF_ROBOTS, _OF_OTHERS = 2, 1
_SAME: Final = 90  # percent: recognised a little differently
_LINE: Final = 5  # words that nobody says in the same way by chance
_MOST_ALIKE: Final = 6  # a person may ask in vain for a long time
_MOST_ALIKE_OF_ROBOTS: Final = 3


class Machine(StrEnum):
    VOICEMAIL = "voicemail"
    ROBOT = "robot"


def machine_at(entries: Sequence[Entry]) -> Machine | None:
    """By all that was said at the other end, the last turn being the newest."""
    turns = [plain(entry.text) for entry in entries if isinstance(entry, CallerSaid) and not entry.keys]
    turns = [turn for turn in turns if turn]
    if not turns:
        return None
    if _is_voicemail(turns[-1]):
        return Machine.VOICEMAIL
    last, alike = _signs(turns[-1]), _alike(turns)
    if not last and alike < _MOST_ALIKE_OF_ROBOTS:
        return None  # as nearly always: what was said before need not be looked at
    before = frozenset[_Sign]().union(*(_signs(turn) for turn in turns[:-1]))
    said = last | before
    is_sure = any(sign.sure for sign in said)
    if last and before and is_sure and sum(sign.points for sign in said) >= _ENOUGH:
        return Machine.ROBOT
    return Machine.ROBOT if alike >= (_MOST_ALIKE_OF_ROBOTS if is_sure else _MOST_ALIKE) else None


class _Sign(NamedTuple):
    """A thing that machines say. `sure`: no caller does."""

    name: str
    points: int
    sure: bool


def _is_voicemail(turn: str) -> bool:
    return any(one.voicemail.search(turn) and not one.told_of.search(turn) for one in all_far_ends().values())


def _signs(turn: str) -> frozenset[_Sign]:
    found: set[_Sign] = set()
    for code, one in all_far_ends().items():
        told_of = one.told_of.search(turn) is not None  # a person may quote a menu
        for patterns, points, sure in (
            (() if told_of else one.robot, _OF_ROBOTS, True),
            (one.receptionist, _OF_OTHERS, True),
            (one.either, _OF_OTHERS, False),
        ):
            found |= {_Sign(f"{code} {sign.pattern}", points, sure) for sign in patterns if sign.search(turn)}
    return frozenset(found)


def _alike(turns: Sequence[str]) -> int:
    """How often the last one, a whole line, was said."""
    last = turns[-1]
    if last.count(" ") < _LINE - 1:
        return 0
    return sum(fuzz.ratio(last, turn) >= _SAME for turn in turns)
