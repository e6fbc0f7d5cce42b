"""Booking, moving and cancelling through the functions that a model calls, over a real database."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.databases import Database
from tests.integration.booking import PHONE, SALON, Caller, House, house, minutes
from tests.unit.scheduling.bookable import at, salon

from receptionist.conversation.history import FunctionCall, Origin, Outcome
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot
from receptionist.practice.definition import Definition, Identity, Practitioner, Privacy, Service
from receptionist.records.appointments import State

TEN = "2026-03-03T10:00"
BIRTH = Identity(check="name_and_date_of_birth")


@pytest.fixture
def folder(database: Database) -> Path:
    """Of an installation whose receptionist.toml names the database."""
    return database.folder


@pytest.fixture
async def opened(folder: Path) -> AsyncIterator[House]:
    async with house(folder) as found:
        yield found


async def _booked(opened: House, definition: Definition | None = None, **more: Any) -> str:
    """By an earlier call. Any: arguments of schedule_appointment. The appointment's id."""
    caller = opened.caller(definition, call="call-before")
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    return (await caller.book(TEN, **more))["appointment"]


async def test_a_caller_books_what_was_found_in_the_callers_own_words(opened: House) -> None:
    caller = opened.caller()

    found = await caller.ask("find_slots", service="cut", when="Tuesday at ten")
    held = await caller.ask("hold_slot", service="Cut", start=TEN)
    booked = await caller.book(TEN)

    assert found["slots"] == [
        {
            "start": TEN,
            "end": "2026-03-03T10:30",
            "practitioner": "Ann",
            "spoken": "Tuesday the third of March at ten in the morning",
        }
    ]
    assert (found["match"], "price" in found) == ("exact", False)
    assert held["state"] == "held"
    assert (booked["state"], booked["start"], booked["practitioner"]) == ("booked", TEN, "Ann")
    assert caller.outcome() is Outcome.APPOINTMENT_BOOKED
    [row] = await opened.booked()
    assert (row.id, row.name, row.phone, row.call) == (booked["appointment"], "Sam Lee", PHONE, "call-1")


async def test_only_a_start_that_was_offered_in_this_call_is_taken(opened: House) -> None:
    other = opened.caller(call="call-2")
    await other.ask("find_slots", service="Cut", when="Tuesday at ten")

    caller = opened.caller()
    await caller.ask("find_slots", service="Cut", when="Tuesday at eleven")

    assert "was not offered" in (await caller.book(TEN))["error"]
    assert "was not offered" in (await caller.ask("hold_slot", service="Cut", start=TEN))["error"]
    assert await opened.booked() == []


async def test_a_time_that_was_offered_and_is_over_by_now_is_not_booked(opened: House) -> None:
    caller = opened.caller()
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    opened.clock.advance(minutes(27 * 60))

    assert "over by now" in (await caller.book(TEN))["error"]


async def test_asked_twice_it_is_booked_once(opened: House) -> None:
    caller = opened.caller()
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")

    first = await caller.book(TEN)
    same_call = next(one for one in reversed(caller.entries) if isinstance(one, FunctionCall))
    again = await caller.again(same_call)
    anew = await caller.book(TEN)

    assert first == again == anew
    assert len(await opened.booked()) == 1


async def test_who_comes_too_late_is_offered_the_nearest_times(opened: House) -> None:
    first, second = opened.caller(), opened.caller(call="call-2", number="+12125550188")
    for caller in (first, second):
        await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    await first.ask("hold_slot", service="Cut", start=TEN)

    held = await second.ask("hold_slot", service="Cut", start=TEN)
    booked = await second.book(TEN)
    instead = await second.book(held["slots"][0]["start"])

    assert (held["state"], booked["state"], instead["state"]) == ("taken", "taken", "booked")
    assert [one["start"] for one in held["slots"]] == ["2026-03-03T09:00", "2026-03-03T09:30", "2026-03-03T10:30"]
    assert (await first.book(TEN))["state"] == "booked"


async def test_what_is_held_for_a_caller_is_still_free_for_that_caller(opened: House) -> None:
    caller = opened.caller()
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    await caller.ask("hold_slot", service="Cut", start=TEN)

    again = await caller.ask("find_slots", service="Cut", when="Tuesday at ten")

    assert again["match"] == "exact"


async def test_of_two_who_work_in_parallel_the_second_takes_the_second_caller(opened: House) -> None:
    definition = salon(practitioners=(Practitioner("Ann"), Practitioner("Ben")))
    booked: list[str] = []
    for number in (1, 2, 3):
        caller = opened.caller(definition, call=f"call-{number}")
        await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
        await caller.ask("find_slots", service="Cut", when="Tuesday")
        result = await caller.book(TEN, name=f"Caller {number}")
        booked.append(result.get("practitioner") or result.get("error") or result["state"])

    assert booked[:2] == ["Ann", "Ben"]
    assert "was not offered" in booked[2]


async def test_a_particular_practitioner_is_booked_or_nobody(opened: House) -> None:
    definition = salon(practitioners=(Practitioner("Ann"), Practitioner("Dr. Ben Carter")))
    first = opened.caller(definition)
    second = opened.caller(definition, call="call-2")
    for caller in (first, second):
        await caller.ask("find_slots", service="Cut", when="Tuesday at ten", practitioner="doctor Carter")

    assert (await first.book(TEN))["practitioner"] == "Dr. Ben Carter"
    assert (await second.book(TEN))["state"] == "taken"
    assert "not offered by" in (await first.ask("find_slots", service="Cut", practitioner="Zoe"))["error"]


async def test_what_staff_confirm_is_requested_and_never_called_booked(opened: House) -> None:
    definition = salon(Service(name="Wedding", minutes=60, booking="approval", price="from $300"))
    caller = opened.caller(definition)

    found = await caller.ask("find_slots", service="Wedding", when="Tuesday at ten")
    result = await caller.book(TEN)

    assert (found["approval"], found["price"]) == (True, "from $300")
    assert result["state"] == "requested"
    assert caller.outcome() is Outcome.APPOINTMENT_REQUESTED
    assert [row.state for row in await opened.booked()] == [State.REQUESTED]


async def test_what_a_service_asks_for_is_asked_before_it_is_booked(opened: House) -> None:
    caller = opened.caller(salon(Service(name="Cut", minutes=30, ask=("insurance",))))

    found = await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    without = await caller.book(TEN)
    with_it = await caller.book(TEN, answers={"insurance": "Cigna"}, for_whom="Mia Lee", returning=True)

    assert found["ask"] == ["insurance"]
    assert "insurance" in without["error"]
    assert with_it["state"] == "booked"
    [row] = await opened.booked()
    assert (row.answers, row.for_whom, row.returning, row.patient) == (
        {"insurance": "Cigna"},
        "Mia Lee",
        True,
        "Mia Lee",
    )


async def test_services_for_new_and_returning_people_are_kept_apart(opened: House) -> None:
    first_visit = Service(name="First visit", minutes=60, for_="new")
    checkup = Service(name="Checkup", minutes=30, for_="returning")
    caller = opened.caller(salon(first_visit, checkup))

    unknown = await caller.ask("find_slots", service="Checkup", when="Tuesday")
    new = await caller.ask("find_slots", service="Checkup", when="Tuesday", returning=False)
    fitting = await caller.ask("find_slots", service="First visit", when="Tuesday at ten", returning=False)
    refused = await caller.book(TEN, returning=True)

    assert (unknown["match"], unknown["why"]) == ("none", "ask_returning")
    assert (new["why"], new["instead"]) == ("returning_only", ["First visit"])
    assert fitting["match"] == "exact"
    assert "not for everybody" in refused["error"]


async def test_a_service_that_is_not_there_is_answered_with_those_that_are(opened: House) -> None:
    result = await opened.caller().ask("find_slots", service="Massage")

    assert result["error"] == "there is no service 'Massage'; there are: Cut"


async def test_a_weekday_that_does_not_fit_its_date_is_asked_about(opened: House) -> None:
    result = await opened.caller().ask("find_slots", service="Cut", when="Tuesday the fourth")

    assert (result["match"], result["why"]) == ("none", "no_such_day")
    assert "Wednesday" in result["question"]


async def test_an_appointment_is_moved_and_cancelled_after_name_and_number(opened: House) -> None:
    appointment = await _booked(opened)
    caller = opened.caller()

    found = await caller.ask("find_appointments", name="sam lee", phone=PHONE)
    slots = await caller.ask("find_slots", service="Cut", when="Tuesday at 10:15", appointment=appointment)
    moved = await caller.ask("reschedule_appointment", appointment=appointment, start="2026-03-03T10:15")
    changed = caller.outcome()
    cancelled = await caller.ask("cancel_appointment", appointment=appointment)

    assert [one["appointment"] for one in found["appointments"]] == [appointment]
    assert found["appointments"][0]["spoken"] == "Tuesday the third of March at ten in the morning"
    assert slots["match"] == "exact"
    assert (moved["state"], moved["was"]) == ("booked", "Tuesday the third of March at ten in the morning")
    assert changed is Outcome.APPOINTMENT_CHANGED
    assert (cancelled["state"], cancelled["start"]) == ("cancelled", "2026-03-03T10:15")
    assert caller.outcome() is Outcome.APPOINTMENT_CANCELLED
    assert await opened.booked() == []


async def test_without_the_check_nothing_is_read_moved_or_cancelled(opened: House) -> None:
    appointment = await _booked(opened)
    caller = opened.caller(number=PHONE)  # the display shows the right number: that proves nothing
    await caller.ask("find_slots", service="Cut", when="Tuesday at eleven")

    moved = await caller.ask("reschedule_appointment", appointment=appointment, start="2026-03-03T11:00")
    cancelled = await caller.ask("cancel_appointment", appointment=appointment)
    unasked = await caller.ask("find_appointments", name="Sam Lee")

    assert "no appointment" in moved["error"]
    assert "no appointment" in cancelled["error"]
    assert unasked["error"] == "find_appointments: ask the caller for the phone first"
    assert len(await opened.booked()) == 1


@pytest.mark.parametrize(
    ("name", "phone"),
    [("Pam Lee", PHONE), ("Sam Lee", "+12125550177"), ("Lee", PHONE), ("Sam Ann Bob Lee", PHONE), ("", PHONE)],
)
async def test_a_wrong_name_and_a_wrong_number_are_answered_alike(opened: House, name: str, phone: str) -> None:
    await _booked(opened)
    caller = opened.caller()

    result = await caller.ask("find_appointments", name=name or "?", phone=phone)

    assert result == {"state": "not_found", "tries_left": 2}


async def test_a_name_that_recognition_got_slightly_wrong_is_the_same_name(opened: House) -> None:
    await _booked(opened, name="Catherine O'Brien", for_whom="José Müller")

    for number, name in enumerate(("Katherine OBrien", "catharine o brien", "Dr. Jose Muller", "Joseph Muller")):
        caller = opened.caller(call=f"call-{number}")
        found = await caller.ask("find_appointments", name=name, phone=PHONE)
        assert found["state"] == ("not_found" if name.startswith("Joseph") else "found"), name


async def test_after_three_misses_only_staff_look(opened: House) -> None:
    await _booked(opened)
    caller = opened.caller()

    answers = [await caller.ask("find_appointments", name=name, phone=PHONE) for name in ("Ann", "Bob", "Cid")]
    right = await caller.ask("find_appointments", name="Sam Lee", phone=PHONE)

    assert [one["state"] for one in answers] == ["not_found", "not_found", "staff"]
    assert right == {"state": "staff", "why": "tries"}


@pytest.mark.parametrize(("check", "why"), [("staff_only", "policy"), ("text_code", "no_texts")])
async def test_where_only_staff_may_look_the_caller_is_told_so(opened: House, check: Any, why: str) -> None:
    definition = salon(identity=Identity(check=check))
    await _booked(opened, definition)

    result = await opened.caller(definition).ask("find_appointments", name="Sam Lee", phone=PHONE)

    assert result == {"state": "staff", "why": why}


async def test_a_date_of_birth_is_asked_at_booking_where_it_proves_who_calls(opened: House) -> None:
    definition = salon(identity=BIRTH)
    caller = opened.caller(definition)
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")

    without = await caller.book(TEN)
    wrong = await caller.book(TEN, date_of_birth="1990-02-30")
    future = await caller.book(TEN, date_of_birth="2990-02-20")
    right = await caller.book(TEN, date_of_birth="1990-02-20")
    found = await opened.caller(definition).ask("find_appointments", name="Sam Lee", date_of_birth="1990-02-20")
    other = await opened.caller(definition).ask("find_appointments", name="Sam Lee", date_of_birth="1990-02-21")

    assert "date of birth" in without["error"]
    assert "no date of birth" in wrong["error"]
    assert "cannot be" in future["error"]
    assert (right["state"], found["state"], other["state"]) == ("booked", "found", "not_found")


async def test_with_health_data_all_three_are_asked_and_only_staff_change_anything(opened: House) -> None:
    definition = salon(privacy=Privacy(phi=True))
    appointment = await _booked(opened, definition, date_of_birth="1990-02-20")
    caller = opened.caller(definition)

    half = await caller.ask("find_appointments", name="Sam Lee", phone=PHONE)
    found = await caller.ask("find_appointments", name="Sam Lee", phone=PHONE, date_of_birth="1990-02-20")
    cancelled = await caller.ask("cancel_appointment", appointment=appointment)

    assert "date of birth" in half["error"]
    assert found["state"] == "found"
    assert cancelled == {"state": "staff", "why": "policy"}
    assert len(await opened.booked()) == 1


async def test_what_was_booked_in_this_call_may_be_changed_in_it(opened: House) -> None:
    definition = salon(identity=Identity(check="staff_only"))
    caller = opened.caller(definition)
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")
    booked = await caller.book(TEN)
    await caller.ask("find_slots", service="Cut", when="Tuesday at eleven", appointment=booked["appointment"])

    moved = await caller.ask("reschedule_appointment", appointment=booked["appointment"], start="2026-03-03T11:00")

    assert (moved["state"], moved["start"]) == ("booked", "2026-03-03T11:00")


async def test_a_call_that_another_process_takes_up_books_what_was_offered_before(opened: House) -> None:
    first = opened.caller()
    await first.ask("find_slots", service="Cut", when="Tuesday at ten")
    snapshot = encode_snapshot(Snapshot(first.entries, b"", 1))

    second = opened.caller()
    second.entries = decode_snapshot(snapshot).entries

    assert (await second.book(TEN))["state"] == "booked"


async def test_a_talk_books_in_the_sandbox_and_finds_only_what_is_there(opened: House) -> None:
    await _booked(opened)
    talk = opened.caller(origin=Origin.TALK, call="talk-1")

    real = await talk.ask("find_slots", service="Cut", when="Tuesday at ten")
    own = await talk.ask("find_slots", service="Cut", when="Tuesday at eleven")
    booked = await talk.book("2026-03-03T11:00")
    phone = await opened.caller(call="call-3").ask("find_slots", service="Cut", when="Tuesday at eleven")
    strangers = await talk.ask("find_appointments", name="Sam Lee", phone=PHONE)

    assert (real["match"], real["why"]) == ("near", "full")
    assert own["match"] == "exact"
    assert booked["state"] == "booked"
    assert phone["match"] == "exact"
    assert [one["start"] for one in strangers["appointments"]] == ["2026-03-03T11:00"]


async def test_functions_that_the_practice_does_without_are_not_there(opened: House) -> None:
    definition = msgspec.structs.replace(salon(), scheduling=msgspec.structs.replace(salon().scheduling, services=()))

    result = await opened.caller(definition).ask("find_slots", service="Cut")

    assert "there is no function 'find_slots' here" in result["error"]


async def test_staffs_decisions_are_in_the_audit_log(opened: House) -> None:
    appointment = await _booked(opened)
    definition = salon()

    await opened.bookings.decide(SALON, definition, appointment, State.CANCELLED, actor="user:1")
    await opened.bookings.undo(SALON, definition, appointment, actor="user:1")

    entries = await opened.records.audit.list(SALON)
    assert [(one.action, one.actor) for one in entries] == [
        ("appointment_restored", "user:1"),
        ("appointment_cancelled", "user:1"),
    ]


async def test_a_decision_that_two_take_at_once_is_in_the_audit_log_once(opened: House) -> None:
    appointment = await _booked(opened)
    definition = salon()

    await asyncio.gather(
        *(opened.bookings.decide(SALON, definition, appointment, State.CANCELLED, actor=f"user:{n}") for n in range(4))
    )

    entries = await opened.records.audit.list(SALON)
    assert [one.action for one in entries] == ["appointment_cancelled"]


async def test_a_practice_without_practitioners_is_booked_itself(opened: House) -> None:
    caller: Caller = opened.caller(salon(practitioners=()))
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")

    assert (await caller.book(TEN))["practitioner"] == ""
    assert [row.start_at for row in await opened.booked()] == [at(3, "10:00")]


async def test_while_the_database_is_away_nothing_is_booked_or_promised_and_afterwards_once(
    opened: House, database: Database
) -> None:
    caller = opened.caller()
    await caller.ask("find_slots", service="Cut", when="Tuesday at ten")

    with database.locked():
        refused = await caller.book(TEN)
    again = await caller.book(TEN)

    assert "locked or away" in refused["error"]
    assert again["state"] == "booked"
    assert len(await opened.booked()) == 1
