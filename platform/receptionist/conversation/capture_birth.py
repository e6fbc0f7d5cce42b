"""The caller's words -> a date of birth. Pure."""

import re
from datetime import date

from receptionist.conversation.dates import MONTH_FIRST, MONTHS, normalised

_OLDEST_YEARS = 120


def birth_date_from_words(text: str, today: date, country: str) -> date | None:
    """ "March third nineteen eighty-five", "5/3/85", "the third of May 1985", keyed "03051985". None: no such day."""
    words = normalised(text)
    words = re.sub(r"\b(19|20) (\d\d)\b(?!\d)", r"\1\2", re.sub(r"\b(19|20) (?:oh|o) (\d)\b", r"\g<1>0\2", words))
    words = re.sub(r"\b2 thousand(?: and)?(?: (\d{1,2}))?\b", lambda match: str(2000 + int(match[1] or 0)), words)
    month = "|".join(MONTHS)
    year = r"(\d{4}|\d\d)\b"
    if match := re.search(rf"\b({month}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of |in )?{year}", words):
        return _birth(match[3], MONTHS.index(match[1]) + 1, int(match[2]), today)
    if match := re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({month}) (?:of |in )?{year}", words):
        return _birth(match[3], MONTHS.index(match[2]) + 1, int(match[1]), today)
    if match := re.search(r"\b(\d{4}) (\d{1,2}) (\d{1,2})\b", words):
        return _birth(match[1], int(match[2]), int(match[3]), today)
    figures = re.search(
        rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: slash | )(\d{{1,2}})(?:st|nd|rd|th)?(?: slash | ){year}", words
    )
    figures = figures or re.fullmatch(r"(\d\d)(\d\d)(\d{4}|\d\d)", re.sub(r"\D", "", words))
    if figures is None:
        return None
    first, second = int(figures[1]), int(figures[2])
    if country not in MONTH_FIRST or first > 12 >= second:
        first, second = second, first
    return _birth(figures[3], first, second, today)


def _birth(year: str, month: int, day: int, today: date) -> date | None:
    full = int(year)
    if len(year) == 2:
        full += 1900 if full > today.year % 100 else 2000
    try:
        born = date(full, month, day)
    except ValueError:
        return None
    return born if born <= today and today.year - full <= _OLDEST_YEARS else None
