"""What one language brings to a summary: sentences to fill in, and words that tell topics and moods. Pure."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from receptionist.conversation.patterns import Pattern

Mood: TypeAlias = Literal["pleased", "calm", "worried", "annoyed"]

# What a call may be about, whatever the practice; beside these, services of its own file by their names.
TOPICS: Final = (
    "appointments", "hours", "prices", "insurance", "directions", "message", "person", "emergency", "complaint",
    "sales",
)  # fmt: skip


class Tongue(Struct, frozen=True):
    """`topics` and `moods`: patterns over lower-case words without punctuation. `deeds`: what the caller did, each
    behind their name; `{...}` are filled in. `moment`: a time as people of the practice write it."""

    code: str
    somebody: str  # "A caller"
    for_whom: str  # "{name}, for {whom}"
    deeds: Mapping[str, str]
    last: str  # between the last two deeds
    topics: Mapping[str, Pattern]
    moods: Mapping[Mood, Pattern]
    said: Mapping[Mood, Sequence[str]]  # examples of what callers say, for the likeness to each mood
    moment: Callable[[datetime, bool], str]  # the time; American English?


def joined(deeds: Sequence[str], last: str) -> str:
    """ "a", "a and b", "a, b and c"."""
    return f"{', '.join(deeds[:-1])} {last} {deeds[-1]}" if len(deeds) > 1 else "".join(deeds)
