"""What is said without a model: to a silence, near the end of the call, on hold, to machines, when nothing helps. Pure.

A model may say "are you still there?" as well, but none may be trusted to end a call that nobody is in.
"""

from collections.abc import Sequence
from typing import Final

import msgspec
from rapidfuzz import fuzz

from receptionist.conversation.history import (
    LAST_SILENCE,
    MACHINE,
    NOWHERE,
    ON_HOLD,
    SILENCE,
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionResult,
    Note,
    Noted,
)
from receptionist.conversation.machines import machine_at
from receptionist.conversation.patterns import regex
from receptionist.conversation.quiet import Quiet, is_hold, only_waits, quiet_of
from receptionist.conversation.words import plain
from receptionist.practice.phrases import StockPhrase

LONGEST_CALL: Final = "longest call"
SILENCES: Final = 3  # reminders, then goodbye
_OFFERS_AT: Final = 5  # turns in a row that brought nothing new
_ENDS_AT: Final = 9
_LATELY: Final = 60  # entries that are looked at: more turns than it takes
_A_SENTENCE: Final = 3  # words
_ENDS: Final = regex(r"[.?!]+(?:\s|$)")
_ALIKE: Final = 90  # percent of the letters


class SetReply(msgspec.Struct, frozen=True):
    """These phrases; none: nothing is said. `ends`: why the call then ends; empty: the caller's turn. `note`: what
    is to be remembered."""

    phrases: tuple[StockPhrase, ...] = ()
    ends: str = ""
    note: Note | None = None


def set_reply(entries: Sequence[Entry], *, led: bool) -> SetReply | None:
    """What answers the last entry; None: a model does. `led`: by a vendor's model. The built-in dialogue has its own
    words for silence, in the middle of a question too, and for the end of the call."""
    match entries[-1] if entries else None:
        case CallerSaid(keys=False) as said if said.text.strip():
            return _to_words(said.text, entries, led=led)
        case Noted(kind=Note.SILENCE, detail=detail) if led:
            return _to_silence(detail, entries)
        case Noted(kind=Note.LAST_MINUTE) if led:
            return SetReply(("last_minute",))
        case Noted(kind=Note.TIME_UP) if led:
            return SetReply(("time_up",), ends=LONGEST_CALL)
        case _:
            return None


def last_silence(entries: Sequence[Entry]) -> SetReply:
    """Nobody is there, or nobody comes back."""
    if quiet_of(entries) is Quiet.HOLD:
        return SetReply(("hold_goodbye",), ends=ON_HOLD)
    return SetReply(("silence_goodbye",), ends=SILENCE)


def turns_without_news(entries: Sequence[Entry]) -> int:
    """In a row, up to the last: nothing was done, and one of the two said what they had said before."""
    count, mine, theirs = 0, list[str](), list[str]()
    idle: bool | None = None  # the turn so far brought nothing new; None: before the first
    acted = offered = False
    for entry in entries[-_LATELY:]:
        match entry:
            case CallerSaid():
                if idle is not None:
                    count = count + 1 if (idle or offered) and not acted else 0
                words = plain(entry.text)
                idle, acted, offered = _says_nothing_new(words, theirs), False, False
                theirs.append(words)
            case AgentSaid():
                sentences = [said for one in _ENDS.split(entry.text) if (said := plain(one))]
                idle = idle or (bool(idle is not None and sentences) and all(_is_known(one, mine) for one in sentences))
                mine += sentences
            case FunctionResult():
                acted = acted or not entry.failed
            case Noted(kind=Note.NOWHERE):
                offered = True
            case _:
                pass
    return count + 1 if idle and not acted else count  # what the last turn will bring is not known yet


def _says_nothing_new(words: str, earlier: Sequence[str]) -> bool:
    """ "Yes" may be said often."""
    return not words or (words.count(" ") >= _A_SENTENCE - 1 and _is_known(words, earlier))


def _to_words(text: str, entries: Sequence[Entry], *, led: bool) -> SetReply | None:
    if found := machine_at(entries):
        ends = f"{MACHINE}: {found.machine}"
        return SetReply(("machine_goodbye",), ends=ends) if found.sure else SetReply(("anyone_there",))
    quiet = quiet_of(entries)
    if quiet is Quiet.HOLD:
        return SetReply(("still_here",)) if _may_be_a_person(entries) else SetReply()
    nothing_new = turns_without_news(entries)
    if nothing_new >= _ENDS_AT:
        return SetReply(("nowhere_goodbye",), ends=NOWHERE)
    if led and nothing_new >= _OFFERS_AT and Noted(Note.NOWHERE) not in entries:
        return SetReply(("nowhere",), note=Note.NOWHERE)
    if led and quiet is Quiet.MOMENT and only_waits(text):
        return SetReply(("take_your_time",))
    return None


def _may_be_a_person(entries: Sequence[Entry]) -> bool:
    """Somebody spoke before this hold was first announced: they hear once that we are there."""
    said = [entry.text for entry in entries if isinstance(entry, CallerSaid) and not entry.keys and entry.text.strip()]
    return len(said) > 1 and not is_hold(said[-2])


def _to_silence(detail: str, entries: Sequence[Entry]) -> SetReply:
    count = int(detail) if detail.isdecimal() else 1
    if detail == LAST_SILENCE or count >= SILENCES:
        return last_silence(entries)
    if count > 1:
        return SetReply(("still_there",))
    spoke = any(isinstance(entry, CallerSaid) for entry in entries)
    return SetReply(("take_your_time",) if spoke else ("still_here",))


def _is_known(words: str, earlier: Sequence[str]) -> bool:
    return any(fuzz.ratio(words, one) >= _ALIKE for one in earlier)
