"""How long the other end may be quiet: a caller who asked for a moment longer, a hold longer still. Pure."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from receptionist.conversation.history import CallerSaid, Entry
from receptionist.conversation.machines import is_a_persons
from receptionist.conversation.tongues.known import all_far_ends
from receptionist.conversation.words import plain

_SHORT: Final = 12  # words: who says more, and "hold on" in it, has said something


class Quiet(StrEnum):
    USUAL = "usual"
    MOMENT = "moment"  # they look something up
    HOLD = "hold"  # they have put us on hold: until a person is back, every sound is music


def quiet_of(entries: Sequence[Entry]) -> Quiet:
    """By the last thing that was said at the other end."""
    said = next((entry for entry in reversed(entries) if isinstance(entry, CallerSaid) and entry.text.strip()), None)
    if said is None or said.keys:
        return Quiet.USUAL
    if is_hold(said.text):
        return Quiet.HOLD
    words = plain(said.text)
    short = words.count(" ") < _SHORT
    return Quiet.MOMENT if short and any(one.moment.search(words) for one in all_far_ends().values()) else Quiet.USUAL


def is_hold(text: str) -> bool:
    """It is announced to those who wait. Who asks about it, or wants something, is a person."""
    words = plain(text)
    is_announced = any(one.hold.search(words) and not one.back.search(words) for one in all_far_ends().values())
    return is_announced and not is_a_persons(text)


def only_waits(text: str) -> bool:
    """Nothing is asked or wanted but a moment."""
    words = plain(text)
    return "?" not in text and any(one.waits.fullmatch(words) for one in all_far_ends().values())
