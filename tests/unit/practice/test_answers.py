"""What people type into the few fields of a template, and what becomes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.answers import AnswerError, example_caller, likely_timezone, phone, value_of, week
from receptionist.practice.hours import WEEKDAYS


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("(212) 555-0100", "US", "+12125550100"),
        ("212.555.0100", "US", "+12125550100"),
        ("1-212-555-0100", "US", "+12125550100"),
        ("+1 212 555 0100", "GB", "+12125550100"),
        ("020 7946 0100", "GB", "+442079460100"),
        ("+44 (0)20 7946 0100", "US", "+442079460100"),
    ],
)
def test_a_number_is_taken_as_it_is_written_in_its_country(text: str, country: str, number: str) -> None:
    assert phone(text, country) == number


@pytest.mark.parametrize("text", ["hello", "12", "555-0100", "+999 1234567890123456"])
def test_what_is_no_number_is_said_to_be_none(text: str) -> None:
    with pytest.raises(AnswerError, match=r"phone number|digits"):
        phone(text, "US")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon-Fri 8:00-17:00", {"mon": "08:00-17:00", "fri": "08:00-17:00"}),
        ("Mon-Fri 8-12, 1-5; Sat 9-1", {"wed": "08:00-12:00 13:00-17:00", "sat": "09:00-13:00"}),
        ("Monday to Thursday: 9am - 5.30pm", {"thu": "09:00-17:30"}),
        ("weekdays 9 to 5", {"mon": "09:00-17:00"}),
        ("daily 10:00 until midnight", {"sun": "10:00-24:00"}),
        ("every day 7 a.m. - 10 p.m.", {"sun": "07:00-22:00"}),
        (
            "Tue, Thu & Sat 11:30-14:30 and 17:30-22:00",
            {"tue": "11:30-14:30 17:30-22:00", "sat": "11:30-14:30 17:30-22:00"},
        ),
        ("Fri-Mon 9-17\nSun closed", {"fri": "09:00-17:00", "mon": "09:00-17:00"}),
        ("Sat 1-5pm", {"sat": "13:00-17:00"}),
        ("Saturdays 9 - noon", {"sat": "09:00-12:00"}),
    ],
)
def test_opening_hours_are_taken_as_people_write_them(text: str, days: dict[str, str]) -> None:
    found = {day[:3]: " ".join(map(str, ranges)) for day, ranges in week(text).items() if isinstance(ranges, list)}

    assert {day: found[day] for day in days} == days


def test_a_day_that_is_not_named_is_closed() -> None:
    found = week("Mon 9-5")

    assert [day for day in WEEKDAYS if found[day]] == ["monday"]


@pytest.mark.parametrize(
    "text", ["", "closed", "Mon", "9-5", "Moonday 9-5", "Mon 17:00-9:00", "Mon 8:00-12:00, 11:00-15:00", "Mon 25-26"]
)
def test_hours_that_are_not_understood_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(AnswerError, match=r"as Mon-Fri|as 8:00|no time of day|before"):
        week(text)


@given(st.text(max_size=60))
def test_whatever_is_typed_as_hours_is_read_or_refused(text: str) -> None:
    try:
        found = week(text)
    except AnswerError:
        return
    assert any(found.values())


@pytest.mark.parametrize(
    ("country", "number", "zone"),
    [
        ("US", "(212) 555-0100", "America/New_York"),
        ("US", "(310) 555-0100", "America/Los_Angeles"),
        ("GB", "", "Europe/London"),
        ("US", "", ""),
        ("DE", "030 123456", "Europe/Berlin"),
    ],
)
def test_the_zone_is_guessed_from_the_number_or_from_a_country_of_one_zone(
    country: str, number: str, zone: str
) -> None:
    assert likely_timezone(country, number) == zone


@pytest.mark.parametrize(("text", "zone"), [("America/New_York", "America/New_York"), ("new york", "America/New_York")])
def test_a_zone_is_known_by_its_name_or_its_city(text: str, zone: str) -> None:
    assert value_of(text, "timezone") == zone


def test_a_wrong_zone_is_told_the_nearest_one() -> None:
    with pytest.raises(AnswerError, match="did you mean 'America/Chicago'"):
        value_of("America/Chicgo", "timezone")


def test_countries_are_known_by_their_letters_and_by_their_common_names() -> None:
    assert [value_of(text, "country") for text in ("us", "UK", "United Kingdom", "Canada")] == ["US", "GB", "GB", "CA"]
    with pytest.raises(AnswerError, match="two letters"):
        value_of("Atlantis", "country")


def test_lists_are_parted_by_commas_or_by_lines() -> None:
    assert value_of("Delta Dental,  Cigna", "list") == ["Delta Dental", "Cigna"]
    assert value_of("Dr. Lee, Jr.\nDr. Kim", "names") == [{"name": "Dr. Lee, Jr."}, {"name": "Dr. Kim"}]


@pytest.mark.parametrize("country", ["US", "GB", "DE", "AU", "IN", "XX"])
def test_a_rehearsed_caller_has_a_number_of_the_country(country: str) -> None:
    caller = example_caller(country)

    assert caller["caller_number"].startswith("+")
    assert caller["caller_keys"].isdigit()
