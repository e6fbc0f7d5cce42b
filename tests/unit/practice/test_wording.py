"""What a practice says word for word."""

from datetime import UTC, datetime
from typing import Any, get_args
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice import wording
from receptionist.practice.definition import Definition

OFFICE = {day: ["08:00-12:00", "13:00-17:30"] for day in ("monday", "tuesday", "wednesday", "thursday", "friday")}


def practice(**sections: Any) -> Definition:
    """Bright Smiles in New York, with these tables on top. Any: what TOML holds."""
    about: dict[str, Any] = {"name": "Bright Smiles", "timezone": "America/New_York", "numbers": ["+12125550100"]}
    about |= {"address": "12 Main Street", **sections.pop("practice", {})}
    return msgspec.convert({"practice": about, "hours": OFFICE, **sections}, Definition)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("America/New_York"))


MONDAY_MORNING = at("2026-03-02T09:00")


@pytest.mark.parametrize(
    ("text", "moment", "spoken"),
    [
        ("{practice}, {receptionist}.", "2026-03-02T09:00", "Bright Smiles, Ava."),
        ("We're at {address}.", "2026-03-02T09:00", "We're at 12 Main Street."),
        ("Today {hours_today}.", "2026-03-02T09:00", "Today 8 a.m. to noon, and 1 p.m. to 5:30 p.m."),
        ("Today: {hours_today}", "2026-03-01T09:00", "Today: closed"),
        ("Open {next_opening}.", "2026-03-02T07:00", "Open today at 8 a.m."),
        ("Open {next_opening}.", "2026-03-02T18:00", "Open tomorrow at 8 a.m."),
        ("Open {next_opening}!", "2026-03-06T18:00", "Open on Monday at 8 a.m.!"),
        ("Dial {emergency_number}.", "2026-03-02T09:00", "Dial nine one one."),
    ],
)
def test_placeholders_are_filled_for_the_moment(text: str, moment: str, spoken: str) -> None:
    assert wording.fill(text, practice(), at(moment)) == spoken


def test_a_closed_day_says_why() -> None:
    day = {"date": datetime(2026, 12, 24, tzinfo=UTC).date(), "reason": "Christmas Eve"}

    found = practice(hours={**OFFICE, "exceptions": [day]})

    assert wording.fill("{hours_today}", found, at("2026-12-24T09:00")) == "closed for Christmas Eve"


def test_a_far_opening_is_told_with_its_date() -> None:
    start = datetime(2026, 7, 27, tzinfo=UTC).date()
    closed = {"date": start, "until": start.replace(month=8, day=21)}
    found = practice(hours={**OFFICE, "exceptions": [closed]})

    assert wording.fill("{next_opening}", found, at("2026-07-26T09:00")) == "on Monday, August 24th, at 8 a.m."


def test_a_practice_that_never_opens_says_so_without_a_date() -> None:
    assert wording.fill("Open {next_opening}.", practice(hours={}), MONDAY_MORNING) == "Open at a later date."


def test_noon_midnight_and_the_whole_day_have_names() -> None:
    night = practice(hours={"monday": ["12:00-24:00"], "tuesday": ["00:00-24:00"], "wednesday": ["00:00-00:30"]})

    assert wording.fill("{hours_today}", night, at("2026-03-02T09:00")) == "noon to midnight"
    assert wording.fill("{hours_today}", night, at("2026-03-03T09:00")) == "all day"
    assert wording.fill("{hours_today}", night, at("2026-03-04T09:00")) == "midnight to 12:30 a.m."
    bar = practice(hours={"monday": ["17:00-02:00"]})
    assert wording.fill("{hours_today}", bar, at("2026-03-02T09:00")) == "5 p.m. to 2 a.m."


@pytest.mark.parametrize(
    "text", ["{{7*7}}", "{x.__class__}", "%s %(practice)s", "{{ config }}", "{% if 1 %}", "{", "{}"]
)
def test_nothing_but_placeholders_is_ever_filled_in(text: str) -> None:
    assert wording.fill(text, practice(), MONDAY_MORNING) == text


@given(st.text(alphabet="{}abc_ practice.", max_size=40))
def test_text_without_unknown_placeholders_has_no_braces_left(text: str) -> None:
    if not list(wording.unknown_placeholders(text)):
        filled = wording.fill(text, practice(), MONDAY_MORNING)
        assert "{" not in filled
        assert "}" not in filled


@pytest.mark.parametrize(
    ("country", "number"), [("US", "911"), ("GB", "999"), ("DE", "112"), ("AU", "000"), ("IE", "112")]
)
def test_the_emergency_number_is_the_countrys(country: str, number: str) -> None:
    assert wording.emergency_number(practice(practice={"country": country})) == number


def test_the_greeting_is_that_of_the_hour() -> None:
    assert wording.greeting(practice(), MONDAY_MORNING) == (
        "Thanks for calling Bright Smiles, this is Ava. How can I help?"
    )
    assert wording.greeting(practice(), at("2026-03-02T12:30")) == (
        "Thanks for calling Bright Smiles, this is Ava. We're closed right now, and open again today at 1 p.m. "
        "How can I help?"
    )


def test_what_a_spanish_practice_has_left_as_it_comes_is_said_in_spanish() -> None:
    spanish = practice(practice={"language": "es-US"})
    closed = wording.greeting(spanish, at("2026-03-02T12:30"))

    assert closed.startswith("Gracias por llamar a Bright Smiles, le habla Ava. Ahora estamos cerrados, y abrimos hoy")
    assert wording.emergency_reply(spanish, MONDAY_MORNING).endswith("marque el nueve uno uno, por favor.")


def test_what_must_be_said_first_is_said_only_where_the_practice_wants_it() -> None:
    loud = practice(recording={"enabled": True, "announcement": "{practice} records calls."})
    quiet = practice(privacy={"disclose_ai": False})

    assert wording.disclosure(loud) == "Hello, I'm an automated assistant."
    assert wording.recording_notice(loud, MONDAY_MORNING) == "Bright Smiles records calls."
    assert wording.disclosure(quiet) == ""
    assert wording.recording_notice(quiet, MONDAY_MORNING) == ""


def test_the_emergency_reply_names_the_number_in_words() -> None:
    assert wording.emergency_reply(practice(), MONDAY_MORNING).endswith("please hang up and dial nine one one.")


def test_every_stock_phrase_has_words_without_placeholders() -> None:
    for name in get_args(wording.StockPhrase):
        words = wording.stock(practice(), name)
        assert words
        assert "{" not in words


def test_a_language_that_is_not_there_yet_falls_back_to_english() -> None:
    french = practice(practice={"language": "fr-FR"})

    assert not wording.has_language("fr-FR")
    assert wording.stock(french, "filler") == "One moment."


@pytest.mark.parametrize(
    ("text", "moment", "spoken"),
    [
        (
            "Hoy, {hours_today}.",
            "2026-03-02T09:00",
            "Hoy, de las 8 de la mañana al mediodía y de la 1 de la tarde a las 5:30 de la tarde.",
        ),
        ("Hoy, {hours_today}.", "2026-03-01T09:00", "Hoy, cerrado."),
        ("Abrimos {next_opening}.", "2026-03-02T18:00", "Abrimos mañana a las 8 de la mañana."),
        ("Abrimos {next_opening}.", "2026-03-06T18:00", "Abrimos el lunes a las 8 de la mañana."),
        ("Marque el {emergency_number}.", "2026-03-02T09:00", "Marque el nueve uno uno."),
    ],
)
def test_placeholders_are_filled_in_in_spanish(text: str, moment: str, spoken: str) -> None:
    assert wording.fill(text, practice(practice={"language": "es-US"}), at(moment)) == spoken


def test_a_caller_is_told_in_their_language_and_else_in_the_practice_s() -> None:
    english = practice()

    assert wording.stock(english, "still_there", "es-US") == "¿Sigue ahí?"
    assert wording.stock(english, "still_there", "fr-FR") == "Are you still there?"
    assert wording.stock(practice(practice={"language": "es-US"}), "still_there") == "¿Sigue ahí?"
