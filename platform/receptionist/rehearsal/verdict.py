"""What a rehearsed call should have done and did not, in sentences that an owner understands. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import msgspec

from receptionist.conversation.history import Json, Outcome
from receptionist.practice.definition import Expectation

_WANTED: Final[Mapping[str, str]] = {
    Outcome.ANSWERED: "the caller to get an answer and nothing else",
    Outcome.MESSAGE_TAKEN: "a message to be taken",
    Outcome.APPOINTMENT_BOOKED: "the appointment to be booked",
    Outcome.APPOINTMENT_REQUESTED: "the appointment to be requested",
    Outcome.APPOINTMENT_CHANGED: "the appointment to be moved",
    Outcome.APPOINTMENT_CANCELLED: "the appointment to be cancelled",
    Outcome.TRANSFERRED: "the caller to be put through",
    Outcome.EMERGENCY: "an emergency to be noticed",
    Outcome.BLOCKED: "the caller to be turned away as blocked",
    Outcome.SOLICITOR: "a sales call to be noticed",
    Outcome.MACHINE: "a machine to be noticed",
    Outcome.HUNG_UP: "the caller to leave without an answer",
    Outcome.FAILED: "the call to fail",
}
_CAME: Final[Mapping[str, str]] = {
    Outcome.ANSWERED: "the caller got an answer",
    Outcome.MESSAGE_TAKEN: "message taken",
    Outcome.APPOINTMENT_BOOKED: "appointment booked",
    Outcome.APPOINTMENT_REQUESTED: "appointment requested, to be confirmed by staff",
    Outcome.APPOINTMENT_CHANGED: "appointment moved",
    Outcome.APPOINTMENT_CANCELLED: "appointment cancelled",
    Outcome.TRANSFERRED: "caller put through",
    Outcome.EMERGENCY: "emergency noticed",
    Outcome.BLOCKED: "caller blocked",
    Outcome.SOLICITOR: "sales call noticed",
    Outcome.MACHINE: "machine noticed",
    Outcome.HUNG_UP: "the caller left without an answer",
    Outcome.FAILED: "something of ours failed",
}
_DOES: Final[Mapping[str, str]] = {
    "answer_faq": "answer a question from the FAQs",
    "check_hours": "look up the hours",
    "find_slots": "look for free times",
    "hold_slot": "hold a time",
    "schedule_appointment": "book an appointment",
    "find_appointments": "look for the caller's appointments",
    "reschedule_appointment": "move an appointment",
    "cancel_appointment": "cancel an appointment",
    "take_message": "take a message",
    "transfer_call": "put the caller through",
    "send_text": "send a text",
    "end_call": "hang up",
}
_MOST_SHOWN: Final = 300  # letters of a reply within a sentence


class Called(msgspec.Struct, frozen=True):
    """A function that was called. `failed`: it did not do its work, and `result` says why."""

    name: str
    arguments: Json
    result: Json
    failed: bool = False


def outcome_failure(wanted: str | None, came: str) -> str | None:
    if wanted is None or wanted == came:
        return None
    return f"Expected {_WANTED.get(wanted, wanted)}, but the call ended with: {_CAME.get(came, came)}."


def function_failures(wanted: Sequence[Expectation], calls: Sequence[Called]) -> list[str]:
    """The functions must be called in this order, with these arguments; others may be called in between."""
    failures: list[str] = []
    since = 0  # what comes before belongs to what was expected earlier
    for one in wanted:
        found = next((n for n in range(since, len(calls)) if _fits(one, calls[n])), None)
        if found is None:
            failures.append(_missing(one, calls, since))
        else:
            since = found + 1
    return failures


def not_said(pattern: str) -> str:
    return f'Expected the receptionist to say "{pattern}", but nothing that was said fits that.'


def said(pattern: str, reply: str) -> str:
    return f'The receptionist must never say "{pattern}", but said: "{shortened(reply)}"'


def shortened(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rstrip()} ..."


def call_words(call: Called) -> str:
    """For a transcript: name, arguments, and what went wrong."""
    arguments = ", ".join(f"{name} = {_shown(value)}" for name, value in call.arguments.items())
    failed = f", which did not work: {call.result.get('error', 'for no known reason')}" if call.failed else ""
    return f"{call.name}({arguments}){failed}"


def _fits(wanted: Expectation, call: Called) -> bool:
    return wanted.function == call.name and not call.failed and not _differences(wanted, call)


def _differences(wanted: Expectation, call: Called) -> list[str]:
    """Names of arguments that are not as expected."""
    return [name for name, value in wanted.arguments.items() if not _same(value, call.arguments.get(name))]


def _same(wanted: Any, came: Any) -> bool:  # Any: whatever the function's schema allows
    """Capitals and spaces do not count; of a table only the keys that are named."""
    match wanted, came:
        case str(), str():
            return " ".join(wanted.split()).casefold() == " ".join(came.split()).casefold()
        case dict(), dict():
            table, other = cast("Json", wanted), cast("Json", came)
            return all(key in other and _same(value, other[key]) for key, value in table.items())
        case list(), list():
            some, others = cast("list[Any]", wanted), cast("list[Any]", came)
            return len(some) == len(others) and all(map(_same, some, others))
        case _:
            return wanted == came


def _missing(wanted: Expectation, calls: Sequence[Called], since: int) -> str:
    arguments = " and ".join(f"{name} = {_shown(value)}" for name, value in wanted.arguments.items())
    doing = f"{_DOES.get(wanted.function, 'call it')} ({wanted.function}{', ' if arguments else ''}{arguments})"
    return f"Expected the receptionist to {doing}, but {_instead(wanted, calls, since)}."


def _instead(wanted: Expectation, calls: Sequence[Called], since: int) -> str:
    same = [call for call in calls[since:] if call.name == wanted.function]
    if failed := next((call for call in same if call.failed and not _differences(wanted, call)), None):
        return f"that did not work: {str(failed.result.get('error', 'for no known reason')).rstrip('.')}"
    if same:
        nearest = min(same, key=lambda call: len(_differences(wanted, call)))
        came = [
            f"{name} was {_shown(nearest.arguments[name])}" if name in nearest.arguments else f"{name} was not given"
            for name in _differences(wanted, nearest)
        ]
        return " and ".join(came)
    if any(_fits(wanted, call) for call in calls[:since]):
        return "that was done earlier than expected, or once too few"
    names = list(dict.fromkeys(call.name for call in calls))
    return f"did not; it only called {', '.join(names)}" if names else "did not, nor did it call any other function"


def _shown(value: Any) -> str:  # Any: an argument
    return msgspec.json.encode(value).decode()
