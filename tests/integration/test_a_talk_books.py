"""`receptionist talk` books, moves and cancels: rows of its own, in the sandbox, which a later talk finds again."""

import asyncio
from pathlib import Path
from typing import Any

from tests.integration.test_talk import events, house

from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.records.appointments import SETTLED, AppointmentRow
from receptionist.records.database import open_records

__all__ = ["house"]  # a fixture

_PHONE = "212 555 0199"
_BOOKS = (
    "I'd like to book a cleaning next Tuesday morning",
    "ten is fine",
    f"Sam Lee, {_PHONE}",
    "Delta Dental",
    "yes please",
)


def _appointments(folder: Path) -> list[AppointmentRow]:
    async def read() -> list[AppointmentRow]:
        async with open_records(load(folder / "receptionist.toml", {}), SystemClock()) as records:
            found = await records.appointments.list("bright-smiles", origins=tuple(Origin), states=SETTLED)
            return list(found)

    return asyncio.run(read())


def _results(told: list[Any], function: str) -> list[Any]:  # Any: JSON of an event
    return [one["result"] for one in told if one["event"] == "function" and one["name"] == function]


def test_a_talk_books_and_later_talks_move_and_cancel_it(house: Path) -> None:
    booked = events(house, *_BOOKS)
    moved = events(
        house,
        "I need to move my appointment",
        "Sam Lee",
        _PHONE,
        "next Wednesday at two in the afternoon",
        "yes",
        "yes",
    )
    cancelled = events(house, "I have to cancel my appointment", "Sam Lee", _PHONE, "yes")

    [row] = _appointments(house)
    assert booked[-1] == {"event": "ended", "outcome": "appointment_booked"}
    assert _results(booked, "schedule_appointment")[0]["start"] == "2027-03-09T10:00"
    assert moved[-1] == {"event": "ended", "outcome": "appointment_changed"}, moved
    assert cancelled[-1] == {"event": "ended", "outcome": "appointment_cancelled"}, cancelled
    assert (row.origin, row.world, row.state.value, row.name) == (Origin.TALK, "sandbox", "cancelled", "Sam Lee")


def test_a_second_talk_is_not_offered_what_the_first_has_booked(house: Path) -> None:
    events(house, "I'd like a whitening on Thursday at ten", "Sam Lee", _PHONE, "yes", "yes")

    told = events(house, "I'd like a whitening on Thursday at ten")

    [found] = _results(told, "find_slots")
    assert (found["match"], found["why"]) == ("near", "full")
