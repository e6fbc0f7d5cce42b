"""What the booking functions have given in one conversation, read from its entries. Pure.

Nothing of it is kept elsewhere, so a conversation that another process goes on with knows the same offers, the same
appointments and the same misses.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from receptionist.conversation.appointments import Slot
from receptionist.conversation.history import Entry, FunctionCall, FunctionResult, Json


class Search(Struct, frozen=True):
    """One search that was made: the caller's words, the practitioner who was asked for, and what was offered."""

    service: str
    when: str
    practitioner: str
    slots: tuple[Slot, ...]


class Handle(Struct, frozen=True):
    """An appointment that this conversation may speak of. `made_here`: it was booked in it, so nobody need be asked who
    they are."""

    appointment: str
    service: str
    made_here: bool


class CallBookings:
    """Derived from a conversation's entries, which only our own functions have written results into."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.searches: list[Search] = []  # in order
        self.handles: dict[str, Handle] = {}
        self.misses = 0  # looks for appointments that did not match
        self._held: dict[tuple[str, str], str] = {}  # service and start -> with whom
        for call, result in _pairs(entries):
            self._add(call, result.result)

    def offered(self, service: str, start: str) -> tuple[str, ...]:
        """The practitioners with whom a start of a service was offered, the one who is held first; none: it was not."""
        found = [
            slot.practitioner
            for search in self.searches
            if search.service == service
            for slot in search.slots
            if slot.start == start
        ]
        held = [self._held[service, start]] if found and (service, start) in self._held else []
        return tuple(dict.fromkeys([*held, *reversed(found)]))

    def searches_for(self, service: str) -> Sequence[Search]:
        return [search for search in self.searches if search.service == service]

    def _add(self, call: FunctionCall, result: Json) -> None:
        match call.name, result.get("state"):
            case ("find_slots", _) | (_, "taken"):
                self._add_slots(call, result)
            case "hold_slot", "held":
                self._held[str(result["service"]), str(result["start"])] = str(result["practitioner"])
            case "find_appointments", "found":
                for one in result["appointments"]:
                    self._add_handle(one, made_here=False)
            case "find_appointments", "not_found":
                self.misses += 1
            case "find_appointments", "staff" if result.get("why") == "tries":
                self.misses += 1
            case "schedule_appointment", "booked" | "requested":
                self._add_handle(result, made_here=True)
            case "cancel_appointment", "cancelled":
                self.handles.pop(str(result.get("appointment")), None)
            case _:
                pass

    def _add_slots(self, call: FunctionCall, result: Json) -> None:
        """What is offered instead of a taken time answers the same words as the search before it."""
        service = str(result.get("service", ""))
        slots = msgspec.convert(result.get("slots", ()), tuple[Slot, ...])
        when = str(call.arguments.get("when", ""))
        if call.name != "find_slots" and (before := self.searches_for(service)):
            when = before[-1].when
        practitioner = str(call.arguments.get("practitioner", ""))
        for slot in slots if practitioner else ():  # whom the caller asks for last outranks an older hold
            if self._held.get((service, slot.start), practitioner) != practitioner:
                del self._held[service, slot.start]
        self.searches.append(Search(service, when, practitioner, slots))

    def _add_handle(self, one: Json, *, made_here: bool) -> None:
        handle = Handle(str(one["appointment"]), str(one["service"]), made_here)
        known = self.handles.get(handle.appointment)
        if known is None or not known.made_here:
            self.handles[handle.appointment] = handle


def _pairs(entries: Iterable[Entry]) -> Iterator[tuple[FunctionCall, FunctionResult]]:
    """Calls with what came of them; what failed has given nothing."""
    calls: dict[str, FunctionCall] = {}
    for entry in entries:
        match entry:
            case FunctionCall():
                calls[entry.id] = entry
            case FunctionResult() if not entry.failed and entry.id in calls:
                yield calls[entry.id], entry
            case _:
                pass
