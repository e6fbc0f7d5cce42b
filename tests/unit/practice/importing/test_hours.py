"""Opening hours are taken over as a page tells them, and shown as what would change."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.definition import Definition
from receptionist.practice.edit import edit
from receptionist.practice.hours import WEEKDAYS
from receptionist.practice.importing.hours_in_page import DayOff, FoundHours, differences, hours_in_page
from receptionist.practice.importing.taking_over import (
    faqs_added,
    holidays_ahead,
    holidays_kept,
    hours_taken,
)
from receptionist.practice.parse import parse_definition

TODAY = date(2026, 11, 23)
FILE = """
[practice]
name = "North"
timezone = "America/New_York"
country = "US"
numbers = ["+12125550100"]
# when we are there
[hours]
monday = ["08:00-12:00"] # mornings
tuesday = ["08:00-12:00"]
"""


def north(text: str = FILE) -> Definition:
    found, problems = parse_definition(text, "north.toml")
    assert found, problems
    return found


def told(**about: Any) -> FoundHours | None:
    script = json.dumps({"@context": "https://schema.org", "@type": "Dentist", **about})
    return hours_in_page(f'<head><script type="application/ld+json">{script}</script></head>', TODAY)


def week(found: FoundHours | None) -> dict[str, list[str]]:
    assert found is not None
    return {day[:2]: list(ranges) for day, ranges in found.week.items() if ranges}


EIGHT = ["08:00-17:00"]
WORKDAYS = dict.fromkeys(("mo", "tu", "we", "th", "fr"), EIGHT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mo-Fr 08:00-17:00", WORKDAYS),
        ("Mo, Tu, We, Th, Fr 08:00-17:00", WORKDAYS),
        (["Mo-We 08:00-17:00", "Th,Fr 8:00-17:00"], WORKDAYS),
        ("Mo-Fr 08:00-17:00 Sa 09:00-12:00", {**WORKDAYS, "sa": ["09:00-12:00"]}),
        ("Mo 08:00-12:00,13:00-17:00", {"mo": ["08:00-12:00", "13:00-17:00"]}),
        ("Monday-Friday 08:00-17:00", WORKDAYS),
        ("Fr-Mo 10:00-11:00", {day: ["10:00-11:00"] for day in ("fr", "sa", "su", "mo")}),
        ("Sa", {"sa": ["00:00-24:00"]}),
        ("Su 00:00-23:59", {"su": ["00:00-24:00"]}),
        ("Fr 18:00-02:00", {"fr": ["18:00-24:00"], "sa": ["00:00-02:00"]}),
        ("Su 22:00-06:00", {"su": ["22:00-24:00"], "mo": ["00:00-06:00"]}),
        ("Mo 24:00-02:00, Tu 24:00-24:00", {"tu": ["00:00-02:00"]}),
    ],
)
def test_hours_in_schema_orgs_short_form_are_read(text: object, expected: dict[str, list[str]]) -> None:
    assert week(told(openingHours=text)) == expected


def test_hours_in_the_long_form_are_read() -> None:
    found = told(
        openingHoursSpecification=[
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "https://schema.org/Tuesday"],
             "opens": "08:00:00", "closes": "17:00"},
            {"dayOfWeek": {"name": "Wednesday"}, "opens": "T09:00", "closes": "23:59"},
            {"dayOfWeek": "Sunday"},
            {"dayOfWeek": "Saturday", "opens": "00:00", "closes": "00:00"},
            {"dayOfWeek": "PublicHolidays", "opens": "00:00", "closes": "00:00"},
        ]
    )  # fmt: skip

    assert week(found) == {"mo": EIGHT, "tu": EIGHT, "we": ["09:00-24:00"]}
    assert found is not None
    assert found.holidays


def test_days_that_differ_become_exceptions_and_those_that_are_over_do_not() -> None:
    found = told(
        openingHours="Mo-Fr 08:00-17:00",
        openingHoursSpecification=[
            {"validFrom": "2026-12-24", "validThrough": "2026-12-24", "opens": "08:00", "closes": "12:00"},
            {"validFrom": "2026-12-25", "validThrough": "2026-12-31", "opens": "00:00", "closes": "00:00"},
            {"validFrom": "2025-12-25", "validThrough": "2025-12-26"},
            {"validFrom": "2027-01-04", "validThrough": "2027-01-15", "dayOfWeek": "Monday", "opens": "9:00",
             "closes": "10:00"},
            {"validFrom": "2027-06-01", "opens": "09:00", "closes": "10:00"},
        ],
    )  # fmt: skip

    assert found is not None
    assert found.exceptions == (
        DayOff(date(2026, 12, 24), None, ("08:00-12:00",)),
        DayOff(date(2026, 12, 25), date(2026, 12, 31), ()),
        DayOff(date(2027, 1, 4), None, ("09:00-10:00",)),
        DayOff(date(2027, 1, 11), None, ("09:00-10:00",)),
    )
    assert found.notes == ("Hours that hold for a season are not taken over: add them by hand.",)


def test_hours_that_are_marked_in_the_page_itself_are_read() -> None:
    page = """<div itemscope itemtype="https://schema.org/Dentist"><h1 itemprop="name">North</h1>
        <time itemprop="openingHours" datetime="Mo-Fr 08:00-17:00">Weekdays</time>
        <div itemprop="openingHoursSpecification" itemscope itemtype="https://schema.org/OpeningHoursSpecification">
        <link itemprop="dayOfWeek" href="https://schema.org/Saturday">Sat
        <meta itemprop="opens" content="09:00"><meta itemprop="closes" content="12:00"></div></div>"""

    assert week(hours_in_page(page, TODAY)) == {**WORKDAYS, "sa": ["09:00-12:00"]}


@pytest.mark.parametrize("about", [{}, {"openingHours": "by appointment"}, {"openingHours": 7}])
def test_a_page_that_tells_no_hours_gives_none(about: dict[str, Any]) -> None:
    assert told(**about) is None


def test_what_would_change_is_said_in_words() -> None:
    found = told(openingHours=["Mo 08:00-12:00", "Tu 09:00-10:00", "Fr 08:00-12:00,13:00-17:00"])
    assert found is not None

    assert differences(north().hours, found) == [
        "Tuesday: 09:00-10:00 instead of 08:00-12:00",
        "Friday: 08:00-12:00 and 13:00-17:00 instead of closed",
    ]


def test_hours_that_are_taken_over_stand_in_the_file_beside_what_was_there() -> None:
    found = told(
        openingHours=["Mo 08:00-12:00", "Fr 08:00-17:00"],
        openingHoursSpecification={"validFrom": "2026-12-24", "validThrough": "2026-12-24"},
    )
    assert found is not None

    text = edit(FILE, hours_taken(north(), found))
    after = north(text)

    assert 'monday = ["08:00-12:00"] # mornings' in text
    assert (after.hours.monday, after.hours.tuesday, after.hours.friday) == (("08:00-12:00",), (), ("08:00-17:00",))
    assert [(one.date, one.open) for one in after.hours.exceptions] == [(date(2026, 12, 24), ())]
    assert differences(after.hours, found) == []
    assert edit(text, hours_taken(after, found)) == text


def test_questions_are_added_behind_those_that_are_there() -> None:
    once = edit(FILE, faqs_added(north(), [("Where can I park?", 'Say "free".')]))
    twice = north(edit(once, faqs_added(north(once), [("How can I pay?", "By card.")])))

    assert [(one.question, one.answer) for one in twice.faqs] == [
        ("Where can I park?", 'Say "free".'),
        ("How can I pay?", "By card."),
    ]


def test_all_holidays_are_a_rule_and_some_are_dates() -> None:
    ahead = holidays_ahead(north(), TODAY)
    christmas, thanksgiving = date(2026, 12, 25), date(2026, 11, 26)

    every = north(edit(FILE, holidays_kept(north(), ahead, [day for day, _ in ahead])))
    some = north(edit(FILE, holidays_kept(north(), ahead, [christmas, thanksgiving, date(2030, 1, 1)])))
    none = north(edit(FILE, holidays_kept(every, ahead, [])))

    assert {christmas, thanksgiving} < {day for day, _ in ahead}
    assert all(TODAY <= day <= date(2027, 11, 23) for day, _ in ahead)
    assert (every.hours.holidays, some.hours.holidays, none.hours.holidays) == (True, False, False)
    assert [(one.date, one.reason) for one in some.hours.exceptions] == [
        (thanksgiving, "Thanksgiving Day"),
        (christmas, "Christmas Day"),
    ]
    assert holidays_kept(every, ahead, [day for day, _ in ahead]) == []
    assert holidays_kept(some, ahead, [christmas, thanksgiving]) == []


clocks = st.from_regex(r"[0-2]?[0-9]:[0-5][0-9]", fullmatch=True)
days = st.sampled_from(
    ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Mo-Fr", "Sa-Mo", "Xx", "", "PublicHolidays", "Monday"]
)


@given(st.lists(st.tuples(days, clocks, clocks), max_size=8), st.booleans())
def test_whatever_a_page_tells_is_hours_that_a_practice_file_may_have(
    spans: list[tuple[str, str, str]], long: bool
) -> None:
    if long:
        found = told(openingHoursSpecification=[{"dayOfWeek": d, "opens": o, "closes": c} for d, o, c in spans])
    else:
        found = told(openingHours=[f"{d} {o}-{c}" for d, o, c in spans])

    if found is not None:
        after = north(edit(FILE, hours_taken(north(), found)))
        assert {day: getattr(after.hours, day) for day in WEEKDAYS} == {day: found.week[day] for day in WEEKDAYS}


@given(st.text(max_size=200), st.text("MoTuFrSa-,:0123456789 ", max_size=80))
def test_nonsense_raises_nothing(text: str, hours: str) -> None:
    told(openingHours=[text, hours])
    told(openingHoursSpecification={"dayOfWeek": text, "opens": hours, "closes": text, "validFrom": text})
    hours_in_page(text, TODAY)
