"""Pausing, and closing early: one tap there, one tap back, and the file is as it was."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change, edit
from receptionist.practice.hours import hours_on, is_open, next_opening
from receptionist.practice.parse import parse_definition
from receptionist.practice.switches import (
    can_close_early,
    close_early,
    closing_early,
    early_closings,
    is_paused,
    pause,
    reopen,
    resume,
)

ZONE = ZoneInfo("America/New_York")
MONDAY = datetime(2027, 3, 1, 10, 20, 30, tzinfo=ZONE)
TEXT = """
[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]

[answering]
mode = "after_hours"  # staff by day

[hours]
monday = ["08:00-12:00", "13:00-17:00"]
tuesday = ["08:00-12:00"]

[[hours.exceptions]]
date = 2027-12-24
reason = "Christmas Eve"
"""


def read(text: str) -> Definition:
    definition, problems = parse_definition(text, "smiles.toml")
    assert definition is not None, problems
    return definition


def done(text: str, changes: list[Change]) -> tuple[str, Definition]:
    changed = edit(text, changes)
    return changed, read(changed)


def ranges(definition: Definition, at: datetime) -> list[str]:
    return [f"{span.start:%H:%M}-{span.end:%H:%M}" for span in hours_on(definition, at.date()).spans]


def test_a_pause_remembers_the_mode_and_its_end_leaves_the_file_as_it_was() -> None:
    paused_text, paused = done(TEXT, pause(read(TEXT)))
    resumed_text, _ = done(paused_text, resume(paused))

    assert (is_paused(paused), paused.answering.before_pause) == (True, "after_hours")
    assert resumed_text == TEXT
    assert pause(paused) == resume(read(TEXT)) == []


def test_a_file_that_says_paused_by_hand_is_resumed_to_always() -> None:
    text = TEXT.replace('"after_hours"', '"paused"')

    _, resumed = done(text, resume(read(text)))

    assert resumed.answering.mode == "always"


def test_closing_early_ends_today_at_once_and_changes_no_other_day() -> None:
    _, closed = done(TEXT, close_early(read(TEXT), MONDAY))

    assert ranges(closed, MONDAY) == ["08:00-10:20"]
    assert not is_open(closed, MONDAY)
    assert next_opening(closed, MONDAY) == datetime(2027, 3, 2, 8, tzinfo=ZONE)
    assert closing_early(closed, MONDAY) is not None
    assert closing_early(closed, MONDAY + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("at", "left"),
    [("11:30", ["08:00-11:30"]), ("12:30", ["08:00-12:00"]), ("15:00", ["08:00-12:00", "13:00-15:00"])],
)
def test_closing_at_a_time_keeps_what_is_before_it(at: str, left: list[str]) -> None:
    hour, _, minute = at.partition(":")

    _, closed = done(TEXT, close_early(read(TEXT), MONDAY, MONDAY.replace(hour=int(hour), minute=int(minute))))

    assert ranges(closed, MONDAY) == left


def test_closing_before_the_day_began_closes_it_altogether() -> None:
    _, closed = done(TEXT, close_early(read(TEXT), MONDAY.replace(hour=7)))

    assert ranges(closed, MONDAY) == []


def test_a_second_early_closing_counts_from_the_usual_hours_and_leaves_one_entry() -> None:
    text, closed = done(TEXT, close_early(read(TEXT), MONDAY))
    text, closed = done(text, close_early(closed, MONDAY, MONDAY.replace(hour=16, minute=0)))

    assert ranges(closed, MONDAY) == ["08:00-12:00", "13:00-16:00"]
    assert len(closed.hours.exceptions) == 2
    assert done(text, reopen(closed, MONDAY))[0] == TEXT


def test_undoing_leaves_the_file_as_it_was_and_the_exceptions_of_others_alone() -> None:
    text = TEXT.replace("2027-12-24", "2027-03-01\nopen = ['08:00-11:00']")
    closed_text, closed = done(text, close_early(read(text), MONDAY))

    assert ranges(closed, MONDAY) == ["08:00-10:20"]
    assert done(closed_text, reopen(closed, MONDAY))[0] == text


def test_early_closings_of_earlier_days_are_cleared_away_by_the_next_one() -> None:
    text, closed = done(TEXT, close_early(read(TEXT), MONDAY - timedelta(days=7)))
    _, closed = done(text, close_early(closed, MONDAY))

    assert [one.reason for one in closed.hours.exceptions] == ["Christmas Eve", "an early closing"]


@pytest.mark.parametrize("at", [MONDAY.replace(hour=17), MONDAY.replace(hour=23), MONDAY + timedelta(days=2)])
def test_nothing_is_offered_when_the_day_is_over_or_was_never_open(at: datetime) -> None:
    assert not can_close_early(read(TEXT), at)
    assert early_closings(read(TEXT), at) == []
    assert close_early(read(TEXT), at) == []


def test_half_hours_within_the_open_times_are_offered() -> None:
    offered = early_closings(read(TEXT), MONDAY.replace(hour=11, minute=10))

    assert [f"{one:%H:%M}" for one in offered] == [
        "11:30", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30",
    ]  # fmt: skip


BAR = TEXT.replace('["08:00-12:00", "13:00-17:00"]', '["18:00-02:00"]').replace('["08:00-12:00"]', '["18:00-24:00"]')
AFTER_MIDNIGHT = datetime(2027, 3, 2, 0, 40, tzinfo=ZONE)


def test_after_midnight_closing_early_ends_the_night_and_not_the_day_that_begins() -> None:
    text, closed = done(BAR, close_early(read(BAR), AFTER_MIDNIGHT))

    assert ranges(closed, MONDAY) == ["18:00-00:40"]
    assert ranges(closed, AFTER_MIDNIGHT) == ["18:00-00:00"]
    assert not is_open(closed, AFTER_MIDNIGHT)
    assert closing_early(closed, AFTER_MIDNIGHT + timedelta(minutes=30)) is not None
    assert done(text, reopen(closed, AFTER_MIDNIGHT + timedelta(minutes=30)))[0] == BAR


def test_a_night_can_end_early_at_midnight_and_after_it() -> None:
    evening = MONDAY.replace(hour=23, minute=10)
    offered = early_closings(read(BAR), evening)

    assert [f"{one:%d %H:%M}" for one in offered] == ["01 23:30", "02 00:00", "02 00:30", "02 01:00", "02 01:30"]
    assert ranges(done(BAR, close_early(read(BAR), evening, offered[1]))[1], MONDAY) == ["18:00-00:00"]
    assert ranges(done(BAR, close_early(read(BAR), evening, offered[3]))[1], MONDAY) == ["18:00-01:00"]


def test_a_day_without_end_is_cut_too() -> None:
    text = TEXT.replace('["08:00-12:00", "13:00-17:00"]', '["00:00-24:00"]')

    _, closed = done(text, close_early(read(text), MONDAY))

    assert ranges(closed, MONDAY) == ["00:00-10:20"]
