"""Dates and times as people write them: what is meant is suggested, and only where it is clear."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.spellings import clock, clock_range, iso_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-24", "2026-12-24"),
        ("2026-1-5", "2026-01-05"),
        ("2026/12/24", "2026-12-24"),
        ("12/24/2026", "2026-12-24"),
        ("24/12/2026", "2026-12-24"),
        ("12-24-2026", "2026-12-24"),
        ("24.12.2026", "2026-12-24"),
        ("December 24, 2026", "2026-12-24"),
        ("Dec. 24th 2026", "2026-12-24"),
        ("24 December 2026", "2026-12-24"),
        ("2026-02-30", ""),
        ("12/24/26", ""),
        ("someday", ""),
    ],
)
def test_a_date_is_read_as_it_was_meant(written: str, meant: str) -> None:
    assert iso_date(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("6pm", "18:00"),
        ("9:30 a.m.", "09:30"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("noon", "12:00"),
        ("8:00", "08:00"),
        ("18.30", "18:30"),
        ("18:00:00", "18:00"),
        ("24:00", "24:00"),
        ("13pm", ""),
        ("25:00", ""),
        ("9:75", ""),
        ("soon", ""),
    ],
)
def test_a_time_is_read_as_it_was_meant(written: str, meant: str) -> None:
    assert clock(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("8am-5pm", "08:00-17:00"),
        ("8:00 AM – 5:00 PM", "08:00-17:00"),
        ("8-5", "08:00-17:00"),
        ("9-12", "09:00-12:00"),
        ("1-5pm", "13:00-17:00"),
        ("11-2pm", "11:00-14:00"),
        ("10-12pm", "10:00-12:00"),
        ("9am to noon", "09:00-12:00"),
        ("8:00-12:00", "08:00-12:00"),
        ("08:00 - 12:00", "08:00-12:00"),
        ("08.00 to 17.30", "08:00-17:30"),
        ("0800-1700", "08:00-17:00"),
        ("6pm-midnight", "18:00-24:00"),
        ("9:00-5:00", "09:00-17:00"),
        ("10pm-6am", ""),
        ("closed", ""),
        ("8:00", ""),
    ],
)
def test_hours_are_read_as_they_were_meant(written: str, meant: str) -> None:
    assert clock_range(written) == meant


@given(st.text(alphabet="0123456789:.-–/ apmAPMnotdec,", max_size=24))
def test_what_is_suggested_can_be_written_so(text: str) -> None:
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", iso_date(text))
    assert re.fullmatch(r"([012]\d:[0-5]\d)?", clock(text))
    assert re.fullmatch(r"([012]\d:[0-5]\d-[012]\d:[0-5]\d)?", clock_range(text))
