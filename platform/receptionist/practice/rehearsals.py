"""What is wrong with a practice's scenarios: they name what the file lacks, or expect what cannot happen. Pure."""

from collections.abc import Mapping
from typing import Final

from receptionist.practice.definition import Definition, Scenario
from receptionist.practice.names import BUILTIN_FUNCTIONS, Found, known, repeated
from receptionist.toml_text import Complaint, KeyPath

_BOOKING: Final = (
    *("find_slots", "hold_slot", "schedule_appointment"),
    *("find_appointments", "reschedule_appointment", "cancel_appointment"),
)
_DONE_BY: Final[Mapping[str, str]] = {  # outcome -> the function without which there is none
    "message_taken": "take_message",
    "appointment_booked": "schedule_appointment",
    "appointment_requested": "schedule_appointment",
    "appointment_changed": "reschedule_appointment",
    "appointment_cancelled": "cancel_appointment",
    "transferred": "transfer_call",
}
_YEARS: Final = (1970, 2200)  # calendars end somewhere, and what is asked about hours looks ahead
_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {  # functions that are not offered without others
    "hold_slot": ("find_slots", "schedule_appointment"),
    "schedule_appointment": ("find_slots",),
    "reschedule_appointment": ("find_slots", "find_appointments"),
    "cancel_appointment": ("find_appointments",),
}


def contradictions(definition: Definition) -> Found:
    functions = [*BUILTIN_FUNCTIONS, *(function.name for function in definition.functions)]
    yield from repeated(("scenarios",), [one.name for one in definition.scenarios], "a scenario called", "name")
    for index, scenario in enumerate(definition.scenarios):
        path: KeyPath = ("scenarios", index)
        for place, expected in enumerate(scenario.expect):
            at: KeyPath = (*path, "expect", place)
            if expected.function in functions:
                if why := _why_not(definition, expected.function):
                    yield (*at, "function"), Complaint(f"'{expected.function}' is never called: {why}")
            else:
                yield from known((*at, "function"), expected.function, functions, "function")
            yield from _in_arguments(definition, (*at, "arguments"), expected.function, expected.arguments)
        yield from _in_caller(path, scenario)
        if scenario.at and not _YEARS[0] <= scenario.at.year <= _YEARS[1]:
            message = f"lies too far away; calls are rehearsed in the years {_YEARS[0]} to {_YEARS[1]}"
            yield (*path, "at"), Complaint(message)
        if scenario.outcome and (why := _unreachable(definition, scenario)):
            yield (*path, "outcome"), Complaint(f"'{scenario.outcome}' cannot happen: {why}")


def _in_caller(path: KeyPath, scenario: Scenario) -> Found:
    for place, line in enumerate(scenario.caller):
        if isinstance(line, str):
            continue
        ways = [bool(line.keys), line.wait is not None, line.interrupt_after is not None and bool(line.say)]
        if sum(ways) != 1 or (line.say and line.interrupt_after is None):
            complaint = Complaint("must be words, or one of { keys }, { wait }, { interrupt_after, say }")
            yield (*path, "caller", place), complaint


def _in_arguments(definition: Definition, path: KeyPath, function: str, arguments: Mapping[str, object]) -> Found:
    own = next((one for one in definition.functions if one.name == function), None)
    if own is not None:
        for name in arguments:
            yield from known((*path, name), name, own.parameters, f"parameter of '{function}' called")
        return
    scheduling, people = definition.scheduling, definition.people
    there: dict[str, tuple[list[str], str]] = {}
    if function in _BOOKING:
        there["service"] = [one.name for one in scheduling.services], "service"
        practitioners = [one.name for one in scheduling.practitioners]
        practitioners += [name for one in scheduling.services for name in one.with_ if name not in practitioners]
        there["practitioner"] = practitioners, "practitioner"
    if function == "transfer_call":
        there["person"] = [*(one.name for one in people), *(topic for one in people for topic in one.topics)], "person"
    for key, (names, what) in there.items():
        name = arguments.get(key)
        if isinstance(name, str):
            yield from known((*path, key), name, list(dict.fromkeys(names)), what)


def _why_not(definition: Definition, function: str) -> str:
    """Why this practice's receptionist never calls a function that there is; empty when it may."""
    off = definition.functions_off.names
    for one in (function, *_NEEDS.get(function, ())):
        if one in off:
            return f"'{one}' stands in functions_off"
    if function == "transfer_call" and not definition.people:
        return "there are no [[people]]"
    if function in _BOOKING and not definition.scheduling.services:
        return "there are no [[scheduling.services]]"
    return ""


def _unreachable(definition: Definition, scenario: Scenario) -> str:
    outcome = scenario.outcome
    if outcome in _DONE_BY and (why := _why_not(definition, _DONE_BY[outcome])):
        return why
    bookings = {service.booking for service in definition.scheduling.services}
    if outcome == "appointment_booked" and "instant" not in bookings:
        return "every service is booked by approval, so the outcome is 'appointment_requested'"
    if outcome == "appointment_requested" and "approval" not in bookings:
        return "no service has booking = 'approval'"
    if outcome == "blocked" and scenario.from_ not in definition.callers.blocked:
        return f"{scenario.from_ or 'the caller'} does not stand in callers.blocked"
    return ""
