"""How pages say when, how long, how many, and which number."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.web.wording import (
    Place,
    clock_time,
    counted,
    day_name,
    dialable,
    duration,
    phone,
    plain_words,
    stopwatch,
    when,
)

NEW_YORK = Place(ZoneInfo("America/New_York"), "US", american=True)
LONDON = Place(ZoneInfo("Europe/London"), "GB", american=False)
NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)  # noon in New York, a Monday


@pytest.mark.parametrize(
    ("hour", "said"), [(5, "12:00 AM"), (6, "1:00 AM"), (17, "12:00 PM"), (18, "1:00 PM"), (4, "11:00 PM")]
)
def test_american_clocks_have_twelve_hours(hour: int, said: str) -> None:
    assert clock_time(NOON.replace(hour=hour), NEW_YORK) == said


def test_other_clocks_have_twenty_four() -> None:
    assert clock_time(NOON, LONDON) == "17:00"


def test_a_call_just_after_midnight_in_london_is_still_yesterdays_in_new_york() -> None:
    late = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)

    assert when(late, late, NEW_YORK).text == "Today, 7:30 PM"
    assert when(late, late + timedelta(hours=6), NEW_YORK).text == "Yesterday, 7:30 PM"
    assert when(late, late, LONDON).text == "Today, 00:30"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today, 12:00 PM"), (1, "yesterday, 12:00 PM"), (3, "Friday, 12:00 PM"), (9, "Nov 14, 12:00 PM")],
)
def test_in_the_middle_of_a_sentence_only_names_are_large(days: int, said: str) -> None:
    assert when(NOON - timedelta(days=days), NOON, NEW_YORK).within == said


def test_the_full_time_names_the_zone_that_held_on_that_day() -> None:
    summer = datetime(2026, 7, 1, 16, 0, 5, tzinfo=UTC)

    assert when(summer, NOON, NEW_YORK).full == "Wednesday, July 1, 2026, 12:00:05 PM EDT"
    assert when(NOON, NOON, NEW_YORK).full == "Monday, November 23, 2026, 12:00:00 PM EST"
    assert when(summer, NOON, NEW_YORK).iso == "2026-07-01T12:00:05-04:00"


@pytest.mark.parametrize(
    ("day", "american", "british"),
    [
        (date(2026, 11, 23), "Today", "Today"),
        (date(2026, 11, 22), "Yesterday", "Yesterday"),
        (date(2026, 11, 24), "Tomorrow", "Tomorrow"),
        (date(2026, 11, 17), "Tuesday", "Tuesday"),
        (date(2026, 11, 16), "Nov 16", "16 Nov"),
        (date(2025, 11, 16), "Nov 16, 2025", "16 Nov 2025"),
    ],
)
def test_days_are_named_by_how_far_they_are(day: date, american: str, british: str) -> None:
    assert day_name(day, date(2026, 11, 23), NEW_YORK) == american
    assert day_name(day, date(2026, 11, 23), LONDON) == british


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(-3, "0 s"), (0, "0 s"), (59.4, "59 s"), (60, "1 min"), (65, "1 min 5 s"), (3600, "1 h"), (3720, "1 h 2 min")],
)
def test_lengths_of_time(seconds: float, said: str) -> None:
    assert duration(timedelta(seconds=seconds)) == said


@given(st.timedeltas())
def test_every_length_can_be_said(length: timedelta) -> None:
    assert duration(length)
    assert stopwatch(length)


def test_how_far_into_a_call() -> None:
    assert stopwatch(timedelta(seconds=5)) == "0:05"
    assert stopwatch(timedelta(minutes=12, seconds=40)) == "12:40"


def test_counts() -> None:
    assert [counted(number, "call", "calls") for number in (0, 1, 2)] == ["no calls", "1 call", "2 calls"]


def test_numbers_at_home_and_abroad() -> None:
    assert phone("+12125550199", NEW_YORK) == "(212) 555-0199"
    assert phone("+442079460018", NEW_YORK) == "+44 20 7946 0018"
    assert phone("+442079460018", LONDON) == "020 7946 0018"


@pytest.mark.parametrize("text", ["", "anonymous", "sip:someone@example.com", "12", "+1"])
def test_what_is_no_number_is_shown_as_it_came_and_cannot_be_dialled(text: str) -> None:
    assert phone(text, NEW_YORK) == text
    assert dialable(text, NEW_YORK) == ""


def test_a_number_written_by_hand_can_be_dialled() -> None:
    assert dialable("(212) 555-0199", NEW_YORK) == "+12125550199"


@given(st.text())
def test_no_caller_can_break_a_page_with_a_number(text: str) -> None:
    assert isinstance(phone(text, NEW_YORK), str)
    assert dialable(text, NEW_YORK).lstrip("+").isdigit() or dialable(text, NEW_YORK) == ""


def test_names_of_the_code_become_words() -> None:
    assert plain_words("caller_hung_up") == "Caller hung up"
    assert plain_words("") == ""
