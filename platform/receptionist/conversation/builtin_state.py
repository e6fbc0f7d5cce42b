"""What the built-in dialogue remembers between two steps. Encoded in the conversation's state. Pure."""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from receptionist.conversation.history import Json

# What the caller was asked last; empty: nothing in particular.
Asking: TypeAlias = Literal[
    "",
    "more",  # anything else?
    "faq",  # are you asking about ...?
    "offer",  # shall I take a message?
    "person",  # shall I put you through?
    "name",
    "name_check",
    "own_number",  # call back on the number of this call?
    "number",
    "number_check",
    "reason",
    "summary",  # shall I pass that on?
    "change",  # what should be changed?
    # an appointment
    "service",
    "returning",  # have you been here before?
    "when",
    "slot",  # which of these times?
    "extra",  # what the service asks for
    "extra_check",  # a mail address was read back: is that right?
    "whom",  # the name of the daughter, the dog
    "birth",
    "confirm",  # shall I book (move, cancel) it?
    "revise",  # what should be changed?
    "which",  # which of your appointments?
]
BOOKING: frozenset[Asking] = frozenset(
    ("service", "returning", "when", "slot", "extra", "extra_check", "whom", "birth", "confirm", "revise", "which")
)
SLOTS: frozenset[Asking] = BOOKING | frozenset(
    ("name", "name_check", "own_number", "number", "number_check", "reason", "summary", "change")
)
Goal: TypeAlias = Literal["book", "move", "cancel", "tell"]


class Contact(Struct):
    """Who the caller is. `*_done`: settled, with a value or without."""

    name: str = ""
    phone: str = ""
    name_done: bool = False
    phone_done: bool = False
    digits: str = ""  # of a number that is not whole yet
    name_tries: int = 0
    number_tries: int = 0


class Draft(Contact):
    """A message in the making."""

    reason: str = ""
    person: str = ""  # whom it is for, when the caller named someone
    urgent: bool = False


class Offer(Struct, frozen=True):
    """A time that `find_slots` gave."""

    start: str  # local, YYYY-MM-DDTHH:MM
    practitioner: str = ""


class Existing(Struct, frozen=True):
    """An appointment that `find_appointments` gave."""

    appointment: str
    service: str
    start: str
    practitioner: str = ""
    state: str = "booked"
    for_whom: str = ""  # where it was made in this call, and not for the caller


class Booking(Contact):
    """An appointment in the making (`goal` book), or one that is to be moved, cancelled or told."""

    goal: Goal = "book"
    words: str = ""  # how the caller asked for it
    said: str = ""  # the same in the caller's own language, where that is another
    service: str = ""  # as it stands in the practice file
    returning: bool | None = None  # has been here before; None: not known
    practitioner: str = ""  # whom the caller asked for
    able: list[str] = []  # all but the one who was refused, of whom one after the other is asked for
    when: str = ""  # what the last search was for: the caller's words, or the same in other words
    offers: list[Offer] = []  # what the last search gave
    told: int = 0  # of them, from the first
    chosen: Offer | None = None
    held: bool = False  # asked for, whether it could be held or not
    ask: list[str] = []  # what the service asks for
    answers: dict[str, str] = {}
    heard: list[str] = []  # what was said of the open one of them and was not enough
    approval: bool = False  # staff have to confirm it
    for_whom: str = ""  # the patient's name, where it is not the caller
    relation: str = ""  # "daughter", "dog": whose name is asked for
    animal: str = ""  # "dog", as far as it is told
    date_of_birth: str = ""  # YYYY-MM-DD
    birth_done: bool = False
    looked: bool = False  # once without finding anything
    tried: Contact | None = None  # with which nothing was found
    found: list[Existing] = []
    appointment: Existing | None = None  # the one that is moved or cancelled


class State(Struct):
    """Mutable within one step; stored after it."""

    version: int = 1
    language: str = ""  # that the caller speaks, where it is not the practice's first: "es"
    asking: Asking = ""
    draft: Draft | None = None
    person: str = ""  # whom the caller was offered to talk to, where it is not who takes everybody
    booking: Booking | None = None  # waits while a message is taken
    known: Contact | None = None  # settled earlier in this conversation
    faq: int = -1  # the question that was offered
    likely: bool = False  # it was offered with good reason
    back: Asking = ""  # what was being asked when it was offered
    then: bool = False  # its answer comes first, then what the caller went on with
    made: list[Existing] = []  # booked or moved in this conversation, the last one last
    tries: int = 0  # answers to `asking` that were not understood
    failed: int = 0  # turns in a row that were not understood at all
    said_more: int = 0  # takes the ways to say "anything else?" in turn
    waits: int = 0  # silences that the caller asked for
    topic: str = ""  # what the last answer was about
    waiting: str = ""  # id of the function whose result is awaited
    offered: str = ""  # the answer told last, where it offers to do something
    asked_back: list[int] = []  # questions of the file that the caller was asked about
    wishes: list[str] = []  # further appointments that were wished for in one breath with the one in the making
    rest: list[str] = []  # further questions of the same turn, not taken up yet
    untold_other: bool = False  # another question of the same turn has no answer
    untold: str = ""  # a sentence that the caller must have heard; said again when it was cut off


def existing_of(one: Json) -> Existing:
    """An appointment as a function gave it."""
    return Existing(
        appointment=str(one.get("appointment", "")),
        service=str(one.get("service", "")),
        start=str(one.get("start", "")),
        practitioner=str(one.get("practitioner", "")),
        state=str(one.get("state", "booked")),
    )


def contact_of(of: Contact) -> Contact:
    """Name and number alone, as far as they are settled."""
    return Contact(
        name=of.name if of.name_done else "",
        phone=of.phone if of.phone_done else "",
        name_done=of.name_done and bool(of.name),
        phone_done=of.phone_done and bool(of.phone),
    )


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


def is_readable(data: bytes) -> bool:
    """Can this version go on with it? Nothing is as good as a beginning."""
    try:
        return not data or msgspec.json.decode(data, type=State).version == State().version
    except msgspec.DecodeError:
        return False
