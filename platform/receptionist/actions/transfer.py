"""`transfer_call`: who takes the caller, and whether someone can now. Ringing is the carrier's work."""

from collections.abc import Iterator

from receptionist.actions.context import Context
from receptionist.conversation import people
from receptionist.conversation.functions import ArgumentsError, TransferCall
from receptionist.conversation.history import Json, Origin
from receptionist.conversation.shelves import names
from receptionist.practice.definition import Definition, Person
from receptionist.practice.hours import person_available


def transfer_call(arguments: TransferCall, context: Context) -> Json:
    """`ringing` with person and number (phone calls), `connected` (everywhere else nobody is rung), or `closed`.

    Numbers come from the practice file only. Raises ArgumentsError for a name that the file does not hold.
    """
    definition = context.definition
    wanted = _wanted(definition, arguments.person)
    person = next(
        (one for one in _in_turn(definition, wanted) if person_available(definition, one, context.now())), None
    )
    if person is None:
        return {"state": "closed", "person": wanted.name}
    if context.origin is not Origin.PHONE:
        return {"state": "connected", "person": person.name}
    return {"state": "ringing", "person": person.name, "number": person.number}


def _wanted(definition: Definition, words: str) -> Person:
    """By name or topic; whoever takes callers when no particular person is named."""
    if named := people.named_person(definition, words):
        return named
    elsewhere = any(people.is_named(one.name, words) for one in definition.scheduling.practitioners)
    default = people.default_person(definition)
    if default is None or elsewhere:
        there = names(person.name for person in definition.people)
        raise ArgumentsError(f"transfer_call: '{words}' cannot be put through to; there are: {there}")
    return default


def _in_turn(definition: Definition, first: Person) -> Iterator[Person]:
    """The person, then those who are tried next."""
    waiting, seen = [first], set[str]()
    while waiting:
        person = waiting.pop(0)
        if person.name in seen:
            continue
        seen.add(person.name)
        yield person
        waiting.extend(one for name in person.then for one in definition.people if one.name == name)
