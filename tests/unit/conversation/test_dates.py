"""Days and times in callers' words, on Monday the second of March 2026 at ten."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN, ZONE

from receptionist.conversation.dates import days_from_words, time_from_words


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("are you open today", ["2026-03-02"]),
        ("what time do you close tonight", ["2026-03-02"]),
        ("tomorrow", ["2026-03-03"]),
        ("tommorow morning", ["2026-03-03"]),
        ("the day after tomorrow", ["2026-03-04"]),
        ("on Friday", ["2026-03-06"]),
        ("on wensday", ["2026-03-04"]),
        ("Thirsday", ["2026-03-05"]),
        ("this Monday", ["2026-03-02"]),
        ("next Tuesday", ["2026-03-10"]),
        ("Tuesday of next week", ["2026-03-10"]),
        ("Saturday and Sunday", ["2026-03-07", "2026-03-08"]),
        ("this weekend", ["2026-03-07", "2026-03-08"]),
        ("March third", ["2026-03-03"]),
        ("March 3rd, 2027", ["2027-03-03"]),
        ("the third of March", ["2026-03-03"]),
        ("the first of March", ["2027-03-01"]),
        ("the twenty fourth", ["2026-03-24"]),
        ("the 1st", ["2026-04-01"]),
        ("Tuesday the 24th", ["2026-03-24"]),
        ("24 December", ["2026-12-24"]),
        ("12/24", ["2026-12-24"]),
        ("2026-03-24", ["2026-03-24"]),
        ("February 29th", ["2028-02-29"]),
        ("Christmas Eve", ["2026-12-24"]),
        ("on christmas", ["2026-12-25"]),
        ("the day after Christmas", ["2026-12-26"]),
        ("New Year's Day", ["2027-01-01"]),
        ("Thanksgiving", ["2026-11-26"]),
        ("the Fourth of July", ["2026-07-04"]),
        ("Memorial Day", ["2026-05-25"]),
        ("Labor Day", ["2026-09-07"]),
        ("Easter Sunday", ["2026-04-05"]),
        ("in three days", ["2026-03-05"]),
        ("in two weeks", ["2026-03-16"]),
        ("a week from Friday", ["2026-03-13"]),
        ("Friday week", ["2026-03-13"]),
        ("in three weeks on a Friday", ["2026-03-27"]),
    ],
)
def test_a_day_is_resolved(words: str, days: list[str]) -> None:
    found = days_from_words(words, MONDAY_TEN)

    assert found is not None
    assert [day.isoformat() for day in found.dates] == days


@pytest.mark.parametrize(
    ("words", "weekdays"),
    [
        ("on Saturdays", [5]),
        ("at the weekend", [5, 6]),
        ("on weekdays", [0, 1, 2, 3, 4]),
        ("Monday to Wednesday", [0, 1, 2]),
    ],
)
def test_a_day_of_every_week_is_told_apart_from_one_day(words: str, weekdays: list[int]) -> None:
    found = days_from_words(words, MONDAY_TEN)

    assert found is not None
    assert found.weekly
    assert [day.weekday() for day in found.dates] == weekdays


@pytest.mark.parametrize(
    "words", ["", "what are your hours", "can I have the first one", "February 30th", "the 32nd", "I have two children"]
)
def test_no_day_is_made_up(words: str) -> None:
    assert days_from_words(words, MONDAY_TEN) is None


def test_a_date_in_figures_is_read_as_the_country_writes_it() -> None:
    american, british = days_from_words("3/4", MONDAY_TEN, "US"), days_from_words("3/4", MONDAY_TEN, "GB")

    assert american is not None
    assert american.dates == (date(2026, 3, 4),)
    assert british is not None
    assert british.dates == (date(2026, 4, 3),)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("at six", time(18)),
        ("at 9", time(9)),
        ("at 8 in the evening", time(20)),
        ("after half past five", time(17, 30)),
        ("quarter to six", time(17, 45)),
        ("at 6:30 pm", time(18, 30)),
        ("10am", time(10)),
        ("at 8 a.m.", time(8)),
        ("18:00", time(18)),
        ("before noon", time(12)),
        ("nine o'clock", time(9)),
        ("on the third", None),
        ("in two weeks", None),
        ("for two people", None),
    ],
)
def test_a_time_of_day_is_understood_without_its_half(words: str, at: time | None) -> None:
    assert time_from_words(words) == at


@pytest.mark.parametrize("words", ["thursday since it's veterans day", "on thursday, veterans day"])
def test_the_weekday_of_a_feast_is_the_feast(words: str) -> None:
    days = days_from_words(words, datetime(2027, 10, 20, 10, 0, tzinfo=ZONE))

    assert days is not None
    assert days.dates == (date(2027, 11, 11),)


@given(st.dates(date(2026, 3, 2), date(2027, 3, 1)))
def test_a_date_named_in_full_is_that_date(day: date) -> None:
    found = days_from_words(f"{day:%B} {day.day}", MONDAY_TEN)

    assert found is not None
    assert found.dates == (day,)


@given(st.text(max_size=80), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_no_words_break_the_calendar(words: str, day: date) -> None:
    found = days_from_words(words, datetime.combine(day, time(10), ZONE))

    if found is not None:
        assert found.dates
        assert list(found.dates) == sorted(found.dates, key=date.weekday if found.weekly else date.toordinal)
