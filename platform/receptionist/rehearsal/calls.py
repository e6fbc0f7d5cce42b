"""A kept call -> the scenario that it becomes, with its people or without. Pure."""

from collections.abc import Sequence
from typing import Any

from receptionist.conversation.history import Entry, FunctionCall
from receptionist.practice.definition import Definition
from receptionist.records.calls import CallRow
from receptionist.rehearsal.anonymous import Anonymous
from receptionist.rehearsal.from_call import Held, scenario_of


def made_of_call(
    call: CallRow, entries: Sequence[Entry], definition: Definition, name: str = "", *, anonymous: bool = False
) -> dict[str, Any]:  # Any: values of the practice file
    """As a table of `[[scenarios]]`. Raises NothingSaidError."""
    held = Held(entries, call.started_at, call.caller, call.outcome)
    scenario = scenario_of(held, definition, name)
    if not anonymous:
        return dict(scenario)
    facts = [entry.arguments for entry in entries if isinstance(entry, FunctionCall)]
    return Anonymous(definition, facts, call.caller).scenario(scenario)
