"""Is a machine at the other end: an answering machine, a menu, a robot that says its lines again? Pure, no model.

A person may speak of machines, quote a menu, or be asked by nobody but us: what sounds like a machine is first asked
whether anybody is there, and only who goes on like one is not answered any more. That a caller wants a person, did not
hear, or says it again tells of our own failings, never of theirs.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.known import all_far_ends
from receptionist.conversation.words import plain

_ENOUGH: Final = 2  # different signs: of a robot over the call, of an answering machine at once
_SAME: Final = 97  # percent: recognised a little differently
_LINE: Final = 8  # words that nobody says in the same way by chance
_MOST_ALIKE: Final = 6
_MOST_ALIKE_OF_ROBOTS: Final = 3
_SENTENCE: Final = regex(r"[^.!?¿¡]*[.!?]*")


class Machine(StrEnum):
    VOICEMAIL = "voicemail"
    ROBOT = "robot"


class Suspect(NamedTuple):
    """`sure`: nobody is there; else it is worth a question."""

    machine: Machine
    sure: bool


def machine_at(entries: Sequence[Entry]) -> Suspect | None:
    """By all that was said at the other end, the last turn being the newest."""
    turns = [entry.text for entry in entries if isinstance(entry, CallerSaid) and not entry.keys and plain(entry.text)]
    if not turns or not _sounds_recorded(turns[-1], turns):
        return None  # as nearly always: what was said before need not be looked at
    found: Suspect | None = None
    said = frozenset[str]()
    for number, turn in enumerate(turns, 1):
        signs, tape = _robot_signs(turn), _voicemail_signs(turn)
        said |= signs
        again = _is_said_again(turns[:number], of_a_robot=bool(said))
        machine = Machine.VOICEMAIL if tape else Machine.ROBOT
        if found:  # they were asked whether anybody is there, and this is the answer
            found = Suspect(machine, sure=True) if signs or tape or again else None
        elif tape or again or (signs and len(said) >= _ENOUGH):
            found = Suspect(machine, sure=number == 1 and len(tape) >= _ENOUGH and not _has_a_speaker(plain(turn)))
    return found


def is_a_persons(text: str) -> bool:
    """As no recording speaks: of themselves, under a condition, asking."""
    return "?" in text or _is_a_persons_own(plain(text))


def _sounds_recorded(turn: str, turns: Sequence[str]) -> bool:
    return bool(_robot_signs(turn) or _voicemail_signs(turn) or _is_said_again(turns, of_a_robot=True))


def _voicemail_signs(turn: str) -> frozenset[str]:
    words = plain(turn)
    signs = frozenset(sign.pattern for one in all_far_ends().values() for sign in one.voicemail if sign.search(words))
    return signs if signs and not is_a_persons(turn) else frozenset()


def _robot_signs(turn: str) -> frozenset[str]:
    """Menus ask nothing; who answers telephones does."""
    words, ends = plain(turn), all_far_ends().values()
    told = plain(" ".join(one for one in _SENTENCE.findall(turn) if not one.endswith("?")))
    signs = frozenset(sign.pattern for one in ends for sign in one.robot if sign.search(told))
    signs |= {sign.pattern for one in ends for sign in one.receptionist if sign.search(words)}
    return signs if signs and not _is_a_persons_own(words) else frozenset()


def _is_a_persons_own(words: str) -> bool:
    """They speak of a machine, or not only as recordings speak of themselves."""
    ends = all_far_ends().values()
    if any(one.told_of.search(words) for one in ends):
        return True
    for one in ends:
        words = " ".join(one.own.sub(" ", words).split())
    return _has_a_speaker(words)


def _has_a_speaker(words: str) -> bool:
    return any(one.person.search(words) for one in all_far_ends().values())


def _is_said_again(turns: Sequence[str], *, of_a_robot: bool) -> bool:
    """A whole line of a firm's, word for word, as often as no person would: callers who are not understood say the same
    again too."""
    last = plain(turns[-1])
    recorded = any(one.recorded.search(last) for one in all_far_ends().values())
    if not recorded or last.count(" ") < _LINE - 1 or is_a_persons(turns[-1]):
        return False
    alike = sum(fuzz.ratio(last, plain(turn)) >= _SAME for turn in turns)
    return alike >= (_MOST_ALIKE_OF_ROBOTS if of_a_robot else _MOST_ALIKE)
