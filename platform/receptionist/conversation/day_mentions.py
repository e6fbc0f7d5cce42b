"""Days that were named at one place, what is wrong with them, and the calendar's arithmetic beneath. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

Spans: TypeAlias = tuple[tuple[date, date | None], ...]
Kind: TypeAlias = Literal["date", "month_day", "relative", "weekday", "weekly", "range", "bound"]

WEEKS_AHEAD = 52  # that "on Saturdays" names
MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "CA"})  # where 3/4 is the fourth of March


class Mention(Struct, frozen=True):
    """Days that were named at one place. `weekdays`: of a weekday as such, or said with a date; `day`: a day of the
    month without its month;
    `name`: of a feast; `unit`: days from it to the one after."""

    spans: Spans
    kind: Kind
    weekdays: frozenset[int] = frozenset()
    day: int = 0
    name: str = ""
    unit: int = 1

    @property
    def first(self) -> date:
        return self.spans[0][0]

    @property
    def last(self) -> date | None:
        return self.spans[-1][1]


class NoSuchDayError(Exception):
    """A day that is not in the calendar. `day`, `month`: 0: not known."""

    def __init__(self, day: int = 0, month: int = 0) -> None:
        super().__init__(day, month)
        self.day, self.month = day, month


class WrongWeekdayError(Exception):
    """ "Tuesday the fourth", and the fourth is a Wednesday."""

    def __init__(self, day: date, weekday: int) -> None:
        super().__init__(day, weekday)
        self.day, self.weekday = day, weekday


class PastDayError(Exception):
    """The day that was named is over."""


def days_of(spans: Iterable[tuple[date, date | None]]) -> Iterable[date]:
    for first, last in spans:
        end = last or first + timedelta(weeks=WEEKS_AHEAD)
        for at in range(min((end - first).days, 800) + 1):
            yield first + timedelta(days=at)


def runs(days: Iterable[date]) -> Spans:
    """Days that follow each other are one run."""
    spans: list[tuple[date, date]] = []
    for day in sorted(set(days)):
        if spans and (day - spans[-1][1]).days == 1:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return tuple(spans)


def next_month(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def one_day(day: date) -> Mention:
    return Mention(((day, day),), "date")


def date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(day: date) -> date:
    return date(*next_month(day.year, day.month), 1) - timedelta(days=1)


def months_on(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, month_end(date(year, month, 1)).day))
