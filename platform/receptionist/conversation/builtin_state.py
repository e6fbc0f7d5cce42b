"""What the built-in dialogue remembers between two steps. Encoded in the conversation's state. Pure."""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

# What the caller was asked last; empty: nothing in particular.
Asking: TypeAlias = Literal[
    "",
    "more",  # anything else?
    "faq",  # are you asking about ...?
    "offer",  # shall I take a message?
    "name",
    "name_check",
    "own_number",  # call back on the number of this call?
    "number",
    "number_check",
    "reason",
    "summary",  # shall I pass that on?
    "change",  # what should be changed?
]
SLOTS: frozenset[Asking] = frozenset(
    ("name", "name_check", "own_number", "number", "number_check", "reason", "summary", "change")
)


class Draft(Struct):
    """A message in the making. `*_done`: settled, with a value or without."""

    name: str = ""
    phone: str = ""
    reason: str = ""
    person: str = ""  # whom it is for, when the caller named someone
    urgent: bool = False
    name_done: bool = False
    phone_done: bool = False
    digits: str = ""  # of a number that is not whole yet
    name_tries: int = 0
    number_tries: int = 0


class State(Struct):
    """Mutable within one step; stored after it."""

    version: int = 1
    asking: Asking = ""
    draft: Draft | None = None
    faq: int = -1  # the question that was offered
    tries: int = 0  # answers to `asking` that were not understood
    failed: int = 0  # turns in a row that were not understood at all
    said_more: int = 0  # takes the ways to say "anything else?" in turn
    waits: int = 0  # silences that the caller asked for
    topic: str = ""  # what the last answer was about
    waiting: str = ""  # id of the function whose result is awaited
    untold: str = ""  # a sentence that the caller must have heard; said again when it was cut off


def encode(state: State) -> bytes:
    return msgspec.json.encode(state)


def decode(data: bytes) -> State:
    """A state of another version, or of another model: begin anew."""
    if not data:
        return State()
    try:
        state = msgspec.json.decode(data, type=State)
    except msgspec.DecodeError:
        return State()
    return state if state.version == State().version else State()
