"""Values as words for the voice."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation import speakable


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (time(8), time(17), "eight to five"),
        (time(8), time(12), "eight to noon"),
        (time(7), time(19), "seven in the morning to seven in the evening"),
        (time(14), time(20), "two in the afternoon to eight in the evening"),
        (time(8, 30), time(11), "eight thirty to eleven in the morning"),
        (time(0), time(0), "all day"),
    ],
)
def test_opening_hours_leave_out_what_is_plain(start: time, end: time, words: str) -> None:
    assert speakable.span_words(start, end) == words


def test_a_day_is_said_with_weekday_and_date() -> None:
    assert speakable.day_words(date(2026, 3, 3), date(2026, 3, 2)) == "Tuesday the third of March"
    assert speakable.day_words(date(2027, 12, 21), date(2026, 3, 2)) == (
        "Tuesday the twenty-first of December twenty twenty-seven"
    )


def test_a_moment_near_now_is_said_relative_to_it() -> None:
    two, eight = MONDAY_TEN.replace(hour=14), MONDAY_TEN.replace(day=3, hour=8, minute=5)

    assert speakable.moment_words(two, MONDAY_TEN) == "today at two in the afternoon"
    assert speakable.moment_words(eight, MONDAY_TEN) == "tomorrow at eight oh five in the morning"


def test_a_phone_number_is_read_in_the_countrys_groups() -> None:
    assert speakable.phone_words("+12125550199") == "two one two, five five five, zero one nine nine"
    assert speakable.phone_words("+442079460018") == "zero two zero, seven nine four six, zero zero one eight"
    assert speakable.phone_text("+12125550199") == "212 555 0199"


@given(st.integers(0, 999_999_999))
def test_every_number_has_words(number: int) -> None:
    assert speakable.number_words(number).replace("-", " ").replace(" ", "").isalpha()


@given(st.integers(1, 99))
def test_every_ordinal_ends_like_one(number: int) -> None:
    assert speakable.ordinal_words(number).endswith(("st", "nd", "rd", "th"))


def test_times_to_choose_from_are_told_day_by_day_with_the_half_of_the_day_once() -> None:
    today = date(2026, 3, 2)
    tuesday = [datetime.fromisoformat(f"2026-03-03T{at}") for at in ("09:30", "10:30")]
    friday = [datetime.fromisoformat(f"2026-03-06T{at}") for at in ("12:30", "14:30")]

    assert speakable.offers_words(tuesday, today) == (
        "tomorrow, Tuesday the third of March at nine thirty or ten thirty in the morning"
    )
    assert speakable.offers_words([*tuesday[:1], *friday], today) == (
        "tomorrow, Tuesday the third of March at nine thirty in the morning, "
        "or Friday the sixth of March at twelve thirty or two thirty in the afternoon"
    )
