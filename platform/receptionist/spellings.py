"""How people write dates and times by hand -> how files want them written. Pure; only ever a suggestion."""

import re
from datetime import date
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})")
_WORDS = re.compile(
    r"(?:([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?),? (\d{4})"
)
_CLOCK = r"(noon|midnight|\d{1,2}(?:[:.h]?\d{2})?)(?::00)? ?([ap])?\.?(?:m\.?)?"
_ONE_CLOCK = re.compile(_CLOCK, re.IGNORECASE)
_TWO_CLOCKS = re.compile(rf"{_CLOCK} ?(?:-|–|—|to|till|until) ?{_CLOCK}", re.IGNORECASE)
_LONGEST: Final = 40
_DAY_MINUTES: Final = 24 * 60


def iso_date(text: str) -> str:
    """ "12/24/2026", "24.12.2026", "2026-1-5", "December 24, 2026" -> "2026-12-24"; empty for what is no date."""
    text = text.strip()[:_LONGEST]
    if found := _NUMBERS.fullmatch(text):
        one, sign, two, three = found.groups()
        if len(one) == 4:
            return _iso(int(one), int(two), int(three))
        month, day = (int(two), int(one)) if sign == "." or int(one) > 12 else (int(one), int(two))
        return _iso(int(three), month, day) if len(three) == 4 else ""
    if found := _WORDS.fullmatch(text):
        name = (found[1] or found[4])[:3].casefold()
        return _iso(int(found[5]), _MONTHS.index(name) + 1, int(found[2] or found[3])) if name in _MONTHS else ""
    return ""


def is_like_a_key(word: str) -> bool:
    """As vendors write keys: long, in one piece, of letters and digits. It is not repeated to anybody."""
    return re.fullmatch(r"(?=.*\d)(?=.*[A-Za-z])[\w+=-]{20,}", word) is not None


def clock(text: str) -> str:
    """ "6pm", "9:30 a.m.", "18.00" -> "18:00"; empty for what is no time of day."""
    found = _ONE_CLOCK.fullmatch(text.strip()[:_LONGEST])
    minutes = _minutes(found[1], found[2]) if found else None
    return _written(minutes) if minutes is not None else ""


def clock_range(text: str) -> str:
    """ "8am-5pm", "8:00 to 12:00", "9-5" -> "08:00-17:00"; empty for what is no range of a day.

    An end before its start is taken for the afternoon where nothing says otherwise.
    """
    found = _TWO_CLOCKS.fullmatch(text.strip()[:_LONGEST])
    if found is None:
        return ""
    start = _minutes(found[1], found[2] or (found[4] if _hour(found[1]) < _hour(found[3]) != 12 else None))
    end = _minutes(found[3], found[4])
    if start is None or end is None:
        return ""
    if end <= start and end == 0:
        end = _DAY_MINUTES
    if end <= start and not found[4] and end < _DAY_MINUTES // 2:
        end += _DAY_MINUTES // 2
    return f"{_written(start)}-{_written(end)}" if start < end else ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _hour(clock_text: str) -> int:
    digits = re.match(r"\d{1,2}", clock_text)
    return int(digits[0]) if digits else 12


def _minutes(text: str, half: str | None) -> int | None:
    """After midnight. `half`: "a" or "p"."""
    if text.casefold() in ("noon", "midnight"):
        return _DAY_MINUTES // 2 if text.casefold() == "noon" else 0
    digits = re.sub(r"\D", "", text)
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.casefold() == "p" else 0)
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= _DAY_MINUTES else None


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
