"""What is kept of appointments: nobody is booked twice, holds run out, worlds are apart."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.databases import Database
from tests.integration.booking import PHONE, SALON, House, a_row, house, minutes
from tests.unit.scheduling.bookable import at

from receptionist.conversation.history import Origin
from receptionist.records.appointments import AppointmentRow, Refused, State, world_of
from receptionist.records.calls import CallRow
from receptionist.records.paging import Cursor

TEN = at(3, "10:00")


@pytest.fixture
def folder(database: Database) -> Path:
    """Of an installation whose receptionist.toml names the database."""
    return database.folder


@pytest.fixture
async def salon_house(folder: Path) -> AsyncIterator[House]:
    async with house(folder) as opened:
        yield opened


async def _booked(opened: House, row: AppointmentRow) -> AppointmentRow:
    appointments = opened.records.appointments
    held = await appointments.hold(row.practice, row)
    assert isinstance(held, AppointmentRow), held
    booked = await appointments.confirm(row.practice, row.id, State.BOOKED)
    assert isinstance(booked, AppointmentRow)
    return booked


async def test_a_time_is_held_for_three_minutes_and_then_anybodys(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    await appointments.hold(SALON, a_row(TEN))

    salon_house.clock.advance(minutes(2.9))
    too_soon = await appointments.hold(SALON, a_row(TEN, "appt-2"))
    salon_house.clock.advance(minutes(0.2))
    later = await appointments.hold(SALON, a_row(TEN, "appt-2"))

    assert too_soon is Refused.TAKEN
    assert isinstance(later, AppointmentRow)
    assert await appointments.confirm(SALON, "appt-1", State.BOOKED) is Refused.TAKEN
    assert isinstance(await appointments.confirm(SALON, "appt-2", State.BOOKED), AppointmentRow)


async def test_a_time_that_is_held_for_a_caller_is_free_as_soon_as_they_hang_up(salon_house: House) -> None:
    records, now = salon_house.records, salon_house.clock.now()
    for practice in (SALON, "another"):
        call = CallRow(id=f"call-{practice}", practice=practice, origin=Origin.PHONE, started_at=now)
        await records.calls.open(practice, call)
    booked = await _booked(salon_house, a_row(at(4, "10:00"), "appt-0", call=f"call-{SALON}"))
    held = a_row(TEN, call=f"call-{SALON}")
    await records.appointments.hold(SALON, held)
    await records.appointments.hold("another", a_row(TEN, "appt-9", practice="another", call="call-another"))

    await records.calls.end(SALON, f"call-{SALON}", at=now, outcome="hung_up", reason="caller_left")
    await records.writer.settled(5)

    assert isinstance(await records.appointments.hold(SALON, a_row(TEN, "appt-2")), AppointmentRow)
    assert await records.appointments.get(SALON, held.id) is None
    assert await records.appointments.get(SALON, booked.id) == booked, "only what was held is let go"
    assert await records.appointments.get("another", "appt-9") is not None


async def test_a_hold_that_ran_out_is_still_good_while_nobody_else_wants_the_time(salon_house: House) -> None:
    await salon_house.records.appointments.hold(SALON, a_row(TEN))
    salon_house.clock.advance(minutes(4))

    assert isinstance(await salon_house.records.appointments.confirm(SALON, "appt-1", State.BOOKED), AppointmentRow)


async def test_a_caller_holds_two_times_at_most_and_the_oldest_is_let_go(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    for number, clock in enumerate(("09:00", "10:00", "11:00")):
        salon_house.clock.advance(1)
        await appointments.hold(SALON, a_row(at(3, clock), f"appt-{number}", call=f"call-{number}", caller=PHONE))

    busy = await appointments.busy(SALON, "", at(3, "00:00"), at(4, "00:00"))

    assert sorted(one.start for one in busy) == [at(3, "10:00"), at(3, "11:00")]


async def test_what_reaches_into_a_booking_by_five_minutes_is_taken(salon_house: House) -> None:
    await _booked(salon_house, a_row(TEN))

    for start, answer in (("09:35", Refused.TAKEN), ("10:25", Refused.TAKEN), ("10:30", None), ("09:30", None)):
        found = await salon_house.records.appointments.hold(SALON, a_row(at(3, start), f"appt-{start}"))
        assert (found if isinstance(found, Refused) else None) is answer, start


async def test_a_room_is_taken_whoever_works_in_it(salon_house: House) -> None:
    await _booked(salon_house, a_row(TEN, resource="Booth"))
    appointments = salon_house.records.appointments

    same_room = await appointments.hold(SALON, a_row(TEN, "appt-2", practitioner="Ben", resource="Booth"))
    no_room = await appointments.hold(SALON, a_row(TEN, "appt-3", practitioner="Ben"))

    assert same_room is Refused.TAKEN
    assert isinstance(no_room, AppointmentRow)


async def test_another_practice_with_the_same_names_is_not_in_the_way(salon_house: House) -> None:
    await _booked(salon_house, a_row(TEN))

    assert (await _booked(salon_house, a_row(TEN, "appt-2", practice="other"))).practice == "other"
    with pytest.raises(ValueError, match="not of practice"):
        await salon_house.records.appointments.hold("other", a_row(TEN))


async def test_moving_frees_the_old_time_and_takes_the_new_one_or_nothing_happens(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    await _booked(salon_house, a_row(TEN))
    await _booked(salon_house, a_row(at(3, "11:00"), "appt-2"))

    taken = await appointments.move(SALON, "appt-1", a_row(at(3, "11:15"), state=State.BOOKED), by="caller")
    moved = await appointments.move(SALON, "appt-1", a_row(at(3, "10:15"), state=State.BOOKED), by="caller")

    assert taken is Refused.TAKEN
    assert isinstance(moved, AppointmentRow)
    assert moved.start_at == at(3, "10:15")
    assert isinstance(await appointments.hold(SALON, a_row(at(3, "09:45"), "appt-3")), AppointmentRow)
    assert await appointments.move(SALON, "nobody", a_row(TEN), by="caller") is Refused.GONE


async def test_a_cancelled_time_is_free_and_staff_can_take_that_back_while_it_is(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    await _booked(salon_house, a_row(TEN))

    cancelled = await appointments.decide(SALON, "appt-1", State.CANCELLED, by="user:1")
    undone = await appointments.undo(SALON, "appt-1", by="user:1")
    await appointments.decide(SALON, "appt-1", State.CANCELLED, by="user:1")
    await _booked(salon_house, a_row(TEN, "appt-2"))

    assert isinstance(cancelled, AppointmentRow)
    assert (cancelled.state, cancelled.changed_by) == (State.CANCELLED, "user:1")
    assert isinstance(undone, AppointmentRow)
    assert undone.state is State.BOOKED
    assert await appointments.undo(SALON, "appt-1", by="user:1") is Refused.TAKEN


async def test_a_decision_can_be_taken_back_for_a_quarter_of_an_hour(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    await _booked(salon_house, a_row(TEN))
    await appointments.decide(SALON, "appt-1", State.CANCELLED, by="user:1")

    salon_house.clock.advance(minutes(16))

    assert await appointments.undo(SALON, "appt-1", by="user:1") is Refused.GONE


async def test_a_request_is_approved_or_declined_once(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    for number, clock in enumerate(("10:00", "11:00")):
        await appointments.hold(SALON, a_row(at(3, clock), f"appt-{number}"))
        await appointments.confirm(SALON, f"appt-{number}", State.REQUESTED)
    assert await appointments.count_requested(SALON, at(2, "08:00")) == 2

    approved = await appointments.decide(SALON, "appt-0", State.BOOKED, by="user:1")
    declined = await appointments.decide(SALON, "appt-1", State.DECLINED, by="user:1")

    assert isinstance(approved, AppointmentRow)
    assert approved.state is State.BOOKED
    assert isinstance(declined, AppointmentRow)
    assert await appointments.decide(SALON, "appt-1", State.BOOKED, by="user:1") is Refused.GONE
    assert await appointments.count_requested(SALON, at(2, "08:00")) == 0
    assert isinstance(await appointments.hold(SALON, a_row(at(3, "11:00"), "appt-3")), AppointmentRow)


async def test_lists_go_by_time_and_page_after_page(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    for number, clock in enumerate(("11:00", "09:00", "10:00", "14:00")):
        await _booked(salon_house, a_row(at(3, clock), f"appt-{number}"))
    await appointments.hold(SALON, a_row(at(3, "16:00"), "appt-held"))

    first = await appointments.list(SALON, limit=2)
    rest = await appointments.list(SALON, after=Cursor(first[-1].start_at, first[-1].id))
    morning = await appointments.list(SALON, since=at(3, "09:15"), until=at(3, "11:00"))

    assert [one.start_at for one in (*first, *rest)] == [at(3, t) for t in ("09:00", "10:00", "11:00", "14:00")]
    assert [one.start_at for one in morning] == [at(3, "09:00"), at(3, "10:00")]
    assert await appointments.list(SALON, practitioner="Ben") == []
    assert [one.id for one in await appointments.of_call(SALON, "call-appt-0")] == ["appt-0"]


async def test_a_sandbox_sees_what_is_real_and_its_own_and_blocks_nothing_real(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    talk = {"world": world_of(Origin.TALK, "talk-1"), "origin": Origin.TALK}
    test = {"world": world_of(Origin.TEST, "test-1"), "origin": Origin.TEST}
    await _booked(salon_house, a_row(TEN))
    await _booked(salon_house, a_row(at(3, "11:00"), "appt-talk", **talk))

    assert await appointments.hold(SALON, a_row(TEN, "appt-2", **talk)) is Refused.TAKEN
    assert await appointments.hold(SALON, a_row(at(3, "11:00"), "appt-3", **test)) is Refused.TAKEN
    assert (await _booked(salon_house, a_row(at(3, "11:00"), "appt-4"))).world == ""
    assert [one.id for one in await appointments.list(SALON)] == ["appt-1", "appt-4"]


async def test_each_rehearsal_has_a_sandbox_of_its_own(salon_house: House) -> None:
    for call in ("rehearsal-1", "rehearsal-2"):
        row = a_row(TEN, f"appt-{call}", world=world_of(Origin.REHEARSAL, call), origin=Origin.REHEARSAL)
        assert (await _booked(salon_house, row)).state is State.BOOKED


async def test_sandboxes_are_emptied_after_a_day_and_holds_after_they_ran_out(salon_house: House) -> None:
    appointments = salon_house.records.appointments
    await _booked(salon_house, a_row(TEN))
    await _booked(salon_house, a_row(TEN + timedelta(hours=1), "appt-talk", world="sandbox", origin=Origin.TALK))
    await appointments.hold(SALON, a_row(at(3, "14:00"), "appt-held"))

    assert await appointments.sweep() == 0
    salon_house.clock.advance(minutes(10))
    assert await appointments.sweep() == 1
    salon_house.clock.advance(minutes(25 * 60))
    assert await appointments.sweep() == 1
    assert await appointments.sweep() == 0
    assert [one.id for one in await salon_house.booked()] == ["appt-1"]


async def test_a_booking_that_is_broken_off_anywhere_leaves_a_hold_at_most(salon_house: House) -> None:
    """Cancelled after each number of steps of the event loop: it is not booked, or it is booked whole."""
    appointments = salon_house.records.appointments
    states: set[str] = set()
    for steps in range(40):
        start = (
            at(3, "09:00") + timedelta(minutes=5 * steps)
            if steps < 30
            else at(4, "09:00") + timedelta(minutes=40 * (steps - 30))
        )
        row = a_row(
            start, f"appt-{steps}", end_at=start + timedelta(minutes=5), busy_until=start + timedelta(minutes=5)
        )
        definition = salon_house.caller().context.definition
        async with asyncio.TaskGroup() as group:
            task = group.create_task(salon_house.bookings.schedule(SALON, definition, row, State.BOOKED))
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
        await salon_house.records.writer.settled(5)
        kept = await appointments.get(SALON, row.id)
        states.add(kept.state.value if kept else "nothing")

        again = await salon_house.bookings.schedule(SALON, definition, row, State.BOOKED)

        assert isinstance(again, AppointmentRow)
        assert again.state is State.BOOKED
    assert "nothing" in states
