"""Where appointments stand in a week, across changes of clocks and beside one another."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.unit.scheduling.bookable import ZONE, at, salon

from receptionist.conversation.history import Origin
from receptionist.practice.definition import About, Hours
from receptionist.records.appointments import AppointmentRow, State
from receptionist.web.week import Day, Visit, Week, bounds, marks_of, monday_of, span_text, week_of
from receptionist.web.wording import Place

PLACE = Place(ZONE, "US", american=True)
NOW = at(4, "10:00")  # a Wednesday of the salon's


def booked(
    start: datetime, minutes: int = 30, who: str = "Ann", name: str = "Sam", state: State = State.BOOKED
) -> AppointmentRow:
    end = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)
    return AppointmentRow(
        id=f"{name}-{start.isoformat()}",
        practice="salon",
        origin=Origin.PHONE,
        state=state,
        service="Cut",
        practitioner=who,
        start_at=start,
        end_at=end,
        busy_until=end,
        name=name,
        created_at=NOW,
        changed_at=NOW,
    )


def drawn(*rows: AppointmentRow, chosen: date = date(2026, 3, 4), now: datetime = NOW) -> Week:
    marks = marks_of(row.practitioner for row in rows)
    return week_of(salon(), rows, marks, chosen=chosen, now=now, place=PLACE)


def day_of(week: Week, number: int) -> Day:
    return next(day for day in week.days if day.number == str(number))


def test_a_week_runs_from_monday_to_sunday_and_knows_its_neighbours() -> None:
    week = drawn()

    assert [day.weekday for day in week.days] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert (week.title, week.before, week.after) == ("March 2 – 8, 2026", "2026-02-25", "2026-03-11")
    assert [day.number for day in week.days if day.today] == ["4"]
    assert monday_of(date(2026, 3, 8)) == date(2026, 3, 2)


def test_the_hours_that_are_shown_hold_all_open_times_and_all_appointments() -> None:
    plain, early = drawn(), drawn(booked(at(3, "06:40"), 15), booked(at(3, "19:50"), 45))

    assert (plain.hours[0].text, plain.hours[-1].text) == ("9 AM", "4 PM")
    assert (early.hours[0].text, early.hours[-1].text) == ("6 AM", "8 PM")


def test_closed_hours_and_the_reason_of_a_closed_day_can_be_seen() -> None:
    week = drawn()

    assert [(band.row, band.rows) for band in day_of(week, 3).closed] == [(37, 12)]  # noon to one
    assert (day_of(week, 5).note, day_of(week, 5).resting) == ("The fair", True)
    assert [(band.row, band.rows) for band in day_of(week, 7).closed] == [(1, 96)]


def test_an_appointment_stands_at_its_time_as_long_as_it_is() -> None:
    (visit,) = day_of(drawn(booked(at(3, "10:15"), 45)), 3).visits

    assert (visit.row, visit.rows, visit.shares) == (16, 9, 1)
    assert (visit.times, visit.half) == ("10:15 – 11:00", " AM")


def test_what_is_short_is_drawn_long_enough_to_be_hit() -> None:
    (visit,) = day_of(drawn(booked(at(3, "10:00"), 5)), 3).visits

    assert visit.rows == 5


def test_those_at_the_same_time_stand_side_by_side_and_none_covers_another() -> None:
    rows = [booked(at(3, "10:00"), 60, "Ann"), booked(at(3, "10:30"), 60, "Ben"), booked(at(3, "11:00"), 30, "Ann")]

    visits = day_of(drawn(*rows, booked(at(3, "13:00"))), 3).visits

    assert [(visit.share, visit.shares) for visit in visits] == [(1, 2), (2, 2), (1, 2), (1, 1)]
    assert not overlapping(visits)


def test_short_ones_in_a_row_do_not_cover_one_another_either() -> None:
    visits = day_of(drawn(*(booked(at(3, f"10:{minute:02}"), 5) for minute in range(0, 30, 5))), 3).visits

    assert not overlapping(visits)


def overlapping(visits: Sequence[Visit]) -> bool:
    cells = [(visit.share, visit.shares, row) for visit in visits for row in range(visit.row, visit.row + visit.rows)]
    return len(cells) != len(set(cells))


@pytest.mark.parametrize(
    ("day", "hours", "note"),
    [(date(2026, 3, 8), 167, "Clocks go forward"), (date(2026, 11, 1), 169, "Clocks go back")],
)
def test_a_week_in_which_a_clock_changes_is_as_long_as_it_is(day: date, hours: int, note: str) -> None:
    since, until = bounds(day, PLACE)

    assert until - since == timedelta(hours=hours)
    week = drawn(chosen=day)
    assert [one.note for one in week.days if "Clocks" in one.note] == [note]


def test_across_a_change_of_clocks_appointments_stand_at_their_wall_times() -> None:
    forward = booked(datetime(2026, 3, 8, 1, 30, tzinfo=ZONE), 60)  # until half past three, by the clock
    back = booked(datetime(2026, 11, 1, 1, 45, tzinfo=ZONE), 30)  # until a quarter past one, by the clock

    (first,) = day_of(drawn(forward, chosen=date(2026, 3, 8)), 8).visits
    (second,) = day_of(drawn(back, chosen=date(2026, 11, 1)), 1).visits

    assert (first.row, first.rows, first.times, first.half) == (7, 24, "1:30 – 3:30", " AM")
    assert (second.row, second.rows) == (10, 6)


def test_a_night_is_open_on_both_of_its_days() -> None:
    night = salon(hours=Hours(tuesday=("18:00-02:00",)))

    week = week_of(night, (), {}, chosen=date(2026, 3, 4), now=NOW, place=PLACE)

    assert [day.weekday for day in week.days if not day.resting] == ["Tue", "Wed"]
    assert (week.hours[0].text, len(week.hours)) == ("12 AM", 24)


def test_what_goes_on_after_midnight_ends_with_its_day() -> None:
    (visit,) = day_of(drawn(booked(at(3, "23:30"), 90)), 3).visits

    assert (visit.row + visit.rows - 1) * 5 <= (24 - 9) * 60


def test_the_line_of_now_is_today_only_and_only_while_the_day_is_shown() -> None:
    assert day_of(drawn(), 4).now_row == 13
    assert day_of(drawn(), 3).now_row == 0
    assert day_of(drawn(now=at(4, "22:00")), 4).now_row == 0


def test_times_of_a_practice_are_its_own_wherever_the_server_stands() -> None:
    tokyo = booked(at(3, "10:00").astimezone(ZoneInfo("Asia/Tokyo")))

    (visit,) = day_of(drawn(tokyo), 3).visits

    assert visit.row == 13


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Dr. Patel", "Dr. Nguyen", "Hygienist Kim"], ["Pa", "Ng", "Ki"]),
        (["Ann Smith", "Ben Smith"], ["AS", "BS"]),
        (["Ann Smith", "Amy Smith"], ["AS", "A2"]),
        (["", "Ó", "李 小龙"], ["Ó", "小龙"]),
        (["Ann", "Ann"], ["An"]),
    ],
)
def test_practitioners_have_letters_of_their_own(names: list[str], letters: list[str]) -> None:
    assert [mark.letters for mark in marks_of(names).values()] == letters


def test_a_practice_that_never_opens_has_a_week_too() -> None:
    nowhere = salon()
    definition = type(nowhere)(practice=About(name="Salon", timezone="UTC", numbers=("+12125550100",)), hours=Hours())

    week = week_of(
        definition, [], {}, chosen=date(2026, 3, 4), now=NOW, place=Place(ZoneInfo("UTC"), "GB", american=False)
    )

    assert (week.hours[0].text, week.title) == ("09:00", "2 – 8 March 2026")
    assert all(day.resting for day in week.days)


def test_a_span_names_each_half_of_the_day_once() -> None:
    assert span_text(at(3, "11:30"), at(3, "12:15"), PLACE) == "11:30 AM – 12:15 PM"
    assert span_text(at(3, "13:00"), at(3, "13:45"), PLACE) == "1:00 – 1:45 PM"
    assert span_text(at(3, "13:00"), at(3, "13:45"), Place(ZONE, "DE", american=False)) == "13:00 – 13:45"
