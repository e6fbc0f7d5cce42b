"""A call that was held -> a scenario: the caller's lines as heard, at the call's own time, and what came of it.

What is expected is what tells: functions that did their work, with those arguments that say what was done, and the
outcome. Words of a reply are not: a better answer should not fail. Pure.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Json,
    Note,
    Noted,
    Outcome,
)
from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.practice.writing import Value

_LONGEST_LINE: Final = 500  # letters, as a scenario may have them
_MOST_LINES: Final = 100
_MOST_FUNCTIONS: Final = 50
_LONGEST_WAIT_S: Final = 120.0
_LETTERS_A_SECOND: Final = 15.0  # as a rehearsal reckons
_A_MOMENT_S: Final = 0.1
_KEYS: Final = frozenset("0123456789*#")
# Arguments that say what was done; all others are words, and may be others next time. Of functions of the practice's
# own all of them tell.
_TELLING: Final[Mapping[str, tuple[str, ...]]] = {
    "answer_faq": (),
    "check_hours": (),
    "find_slots": ("service",),
    "schedule_appointment": ("service", "start", "practitioner", "name", "phone", "for_whom", "date_of_birth"),
    "find_appointments": ("name", "phone"),
    "reschedule_appointment": ("start",),
    "cancel_appointment": (),
    "take_message": ("name", "phone", "urgent"),
    "transfer_call": ("person",),
}
_LEFT_OUT: Final = frozenset({"hold_slot", "end_call"})  # follow from the others
_UNREHEARSED: Final = frozenset({Outcome.TRANSFERRED, Outcome.FAILED, Outcome.BLOCKED, ""})  # nobody is rung there
_NAMES: Final[Mapping[str, str]] = {
    Outcome.ANSWERED: "Gets an answer",
    Outcome.MESSAGE_TAKEN: "Leaves a message",
    Outcome.APPOINTMENT_BOOKED: "Books an appointment",
    Outcome.APPOINTMENT_REQUESTED: "Asks for an appointment",
    Outcome.APPOINTMENT_CHANGED: "Moves an appointment",
    Outcome.APPOINTMENT_CANCELLED: "Cancels an appointment",
    Outcome.TRANSFERRED: "Is put through",
    Outcome.EMERGENCY: "Speaks of an emergency",
    Outcome.SOLICITOR: "Sells something",
    Outcome.HUNG_UP: "Leaves without an answer",
}


class NothingSaidError(ReceptionistError):
    """The caller did nothing in that call which could be rehearsed."""


class Held(Struct, frozen=True):
    """A call that was held. `outcome` empty: it was cut off."""

    entries: Sequence[Entry]
    started_at: datetime
    caller: str  # E.164, or empty when withheld
    outcome: str


def scenario_of(held: Held, definition: Definition, name: str = "") -> dict[str, Value]:
    """As a table of `[[scenarios]]`. `name` empty: one that no other has. Raises NothingSaidError."""
    lines = list(_lines(held.entries, definition.turns.silence_reminder_seconds))[:_MOST_LINES]
    if not lines:
        raise NothingSaidError("The caller said nothing in that call: there is nothing to rehearse.")
    at = held.started_at.astimezone(ZoneInfo(definition.practice.timezone)).replace(tzinfo=None, microsecond=0)
    scenario: dict[str, Value] = {"name": name or _name(held, definition, at), "at": at}
    if held.caller:
        scenario["from"] = held.caller
    scenario["caller"] = lines
    if expected := list(_expected(held.entries))[:_MOST_FUNCTIONS]:
        scenario["expect"] = expected
    if held.outcome not in _UNREHEARSED:
        scenario["outcome"] = held.outcome
    return scenario


def _name(held: Held, definition: Definition, at: datetime) -> str:
    base = f"{_NAMES.get(held.outcome, 'A call')}, as on {at:%Y-%m-%d at %H.%M}"
    known = {one.name for one in definition.scenarios}
    return next(
        name
        for number in range(1, len(known) + 2)
        if (name := base if number == 1 else f"{base} ({number})") not in known
    )


def _lines(entries: Sequence[Entry], patience_s: float) -> Iterator[Value]:
    said: AgentSaid | None = None
    silences: list[float] = []  # how long each reminder took
    reminded = False
    for entry in entries:
        match entry:
            case Noted(kind=Note.SILENCE):
                silences.append(0.0)
                reminded = True
            case AgentSaid():
                if reminded:
                    silences[-1] = len(entry.text) / _LETTERS_A_SECOND
                    reminded = False
                said = entry
            case CallerSaid():
                yield from _waited(silences, patience_s)
                silences, reminded = [], False
                yield from _line(entry, said)
                said = None
            case _:
                pass
    yield from _waited(silences, patience_s)


def _waited(silences: Sequence[float], patience_s: float) -> Iterator[Value]:
    if silences:
        wait_s = len(silences) * patience_s + sum(silences[:-1]) + _A_MOMENT_S
        yield {"wait": round(min(wait_s, _LONGEST_WAIT_S), 1)}


def _line(entry: CallerSaid, said: AgentSaid | None) -> Iterator[Value]:
    words = " ".join(entry.text.split())[:_LONGEST_LINE].strip()
    if entry.keys:
        keys = "".join(sign for sign in words if sign in _KEYS)
        if keys:
            yield {"keys": keys}
    elif words and said is not None and said.interrupted and len(said.heard) < len(said.text):
        after_s = len(said.heard) / _LETTERS_A_SECOND + _A_MOMENT_S if said.heard else 0.0
        yield {"interrupt_after": round(min(after_s, 60.0), 1), "say": words}
    elif words:
        yield words


def _expected(entries: Sequence[Entry]) -> Iterator[Value]:
    """Functions that did their work, each time but the same once more."""
    calls = {entry.id: entry.arguments for entry in entries if isinstance(entry, FunctionCall)}
    before: dict[str, Value] = {}
    for entry in entries:
        if not isinstance(entry, FunctionResult) or entry.failed or entry.name in _LEFT_OUT:
            continue
        one: dict[str, Value] = {"function": entry.name}
        if arguments := _telling(entry.name, calls.get(entry.id, {})):
            one["arguments"] = arguments
        if one != before:
            yield one
        before = one


def _telling(name: str, arguments: Json) -> dict[str, Value]:
    """What TOML cannot write (nothing at all) is left out."""
    wanted = _TELLING.get(name, tuple(arguments))
    return {key: value for key in wanted if (value := arguments.get(key)) not in (None, "", [], {})}
