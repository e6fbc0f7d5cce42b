"""How long the other end may be quiet: a caller who asked for a moment longer, a hold longer still. Pure."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from receptionist.conversation.history import CallerSaid, Entry
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
    words = plain(said.text)
    if is_hold(words):
        return Quiet.HOLD
    short = words.count(" ") < _SHORT
    return Quiet.MOMENT if short and any(one.moment.search(words) for one in all_far_ends().values()) else Quiet.USUAL


def is_hold(words: str) -> bool:
    """What is said to those who wait. `words`: plain."""
    return any(
        one.hold.search(words) and not one.back.search(words) and not one.told_of.search(words)
        for one in all_far_ends().values()
    )
