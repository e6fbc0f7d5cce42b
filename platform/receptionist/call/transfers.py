"""Putting a caller through, from outside of the stream: who is wanted, who is rung in turn, what came of it. Pure."""

import msgspec

from receptionist.conversation.history import FunctionCall, FunctionResult, Note, Noted
from receptionist.conversation.snapshots import Snapshot
from receptionist.practice.definition import Definition, Person

_NO_MESSAGE_WANTED = ("connected", "caller_left")


def wanted_person(snapshot: Snapshot | None) -> str:
    """Whom the stream was left for; empty: for nobody."""
    kind, _, person = snapshot.pending.partition(":") if snapshot else ("", "", "")
    return person if kind == "transfer" else ""


def people_in_turn(definition: Definition, wanted: str) -> list[Person]:
    """The person, then whoever is named as next, and next to those; each once. Empty: the file names nobody so."""
    by_name = {person.name.casefold(): person for person in definition.people}
    chain: dict[str, Person] = {}
    names = [wanted]
    while names:
        name = names.pop(0).casefold()
        if name in by_name and name not in chain:
            chain[name] = by_name[name]
            names.extend(by_name[name].then)
    return list(chain.values())


def reason_for(snapshot: Snapshot | None) -> str:
    """Why the caller wants a person, as the conversation put it; empty when it is not known."""
    for entry in reversed(snapshot.entries if snapshot else ()):
        if isinstance(entry, FunctionCall) and entry.name == "transfer_call":
            reason = entry.arguments.get("reason")
            return reason.strip().rstrip(".") if isinstance(reason, str) else ""
    return ""


def settle(snapshot: Snapshot, state: str) -> tuple[Snapshot, FunctionResult | None]:
    """The conversation with what came of its transfer, and the result of `transfer_call` as it is now, if there is one.

    `state` is one of that function's. A caller who comes back is told of it once: settling again adds no second note.
    """
    entries = list(snapshot.entries)
    result: FunctionResult | None = None
    for index in range(len(entries) - 1, -1, -1):
        entry = entries[index]
        if isinstance(entry, FunctionResult) and entry.name == "transfer_call":
            result = msgspec.structs.replace(entry, result={**entry.result, "state": state})
            entries[index] = result
            break
    if snapshot.pending and state not in _NO_MESSAGE_WANTED:
        entries.append(Noted(kind=Note.TRANSFER, detail=state))
    return msgspec.structs.replace(snapshot, entries=entries, pending=""), result
