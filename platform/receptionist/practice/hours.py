"""When a practice is open: now, on a date, until when, and from when again. Pure: the moment is an argument."""

import contextlib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from msgspec import Struct

from receptionist.practice.definition import Definition, HoursException, Person, Weekday, Weekly

WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HORIZON_DAYS = 400  # closed for longer than this: closed for good, as far as a caller is concerned
_AROUND_THE_CLOCK_DAYS = 8  # open on and on for longer than a week: nobody asks until when
DAY_MINUTES = 24 * 60
# A range that ends before it starts is a night only between these: "18:00-02:00" is one, "09:00-05:00" a mistake.
NIGHT_FROM, NIGHT_UNTIL = 16 * 60, 6 * 60


class Span(Struct, frozen=True):
    """An open time, half-open: [start, end). Both aware, in the practice's zone; never empty. A night ends tomorrow."""

    start: datetime
    end: datetime


class DayHours(Struct, frozen=True):
    """The hours that begin on one date, in order. What is left of the night before is of the date before, and stands in
    `open_times_on`. `reason` says why they differ from the week ("Christmas Eve"), if they do."""

    day: date
    spans: tuple[Span, ...]
    reason: str = ""


class Opening(Struct, frozen=True):
    """Everything about opening at one moment."""

    at: datetime  # in the practice's zone
    is_open: bool
    until: datetime | None  # end of the present open time; None when closed, and when open around the clock
    next_opening: datetime | None  # first opening after `at`; None when there is none in sight
    today: DayHours

    @property
    def since_yesterday(self) -> bool:
        """Open after midnight, by the hours of the night before."""
        return self.is_open and not any(_holds(span, self.at) for span in self.today.spans)


def local_time(definition: Definition, at: datetime) -> datetime:
    """`at` (aware) in the practice's zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.astimezone(ZoneInfo(definition.practice.timezone))


def opening(definition: Definition, at: datetime) -> Opening:
    """`at` is aware, of any zone."""
    here = local_time(definition, at)
    until = open_until(definition, here)
    return Opening(
        at=here,
        is_open=is_open(definition, here),
        until=until,
        next_opening=next_opening(definition, here),
        today=hours_on(definition, here.date()),
    )


def is_open(definition: Definition, at: datetime) -> bool:
    here = local_time(definition, at)
    today = here.date()
    return any(_holds(span, here) for day in (today, _before(today)) for span in hours_on(definition, day).spans)


def hours_on(definition: Definition, day: date) -> DayHours:
    """An exception wins over a public holiday, and that over the week; of two exceptions the one that stands later."""
    zone = ZoneInfo(definition.practice.timezone)
    for exception in reversed(definition.hours.exceptions):
        if exception.date <= day <= (exception.until or exception.date):
            return _day_hours(day, exception.open, zone, _reason(exception, definition, day))
    if holiday := holiday_on(definition, day):
        return DayHours(day, (), holiday)
    return _day_hours(day, ranges_on(definition.hours, day), zone, "")


def open_times_on(definition: Definition, day: date) -> tuple[Span, ...]:
    """When it is open within one date, from midnight to midnight: also what is left of the night before."""
    zone = ZoneInfo(definition.practice.timezone)
    first, last = _moment(day, 0, zone), _moment(day, DAY_MINUTES, zone)
    found = [
        Span(max(span.start, first, key=_utc), min(span.end, last, key=_utc))
        for span in _open_times(definition, day, day)
    ]
    return tuple(span for span in found if _utc(span.start) < _utc(span.end))


def weekly_on(definition: Definition, weekly: Weekly, day: date) -> DayHours:
    """A week of somebody's own on one date, without the practice's exceptions and holidays."""
    return _day_hours(day, ranges_on(weekly, day), ZoneInfo(definition.practice.timezone), "")


def open_until(definition: Definition, at: datetime) -> datetime | None:
    """End of the open time that holds `at`, across midnight too. None: closed, or open for over a week on end."""
    here = local_time(definition, at)
    last = here.date() + timedelta(days=_AROUND_THE_CLOCK_DAYS)
    for span in _open_times(definition, here.date(), last):
        if _holds(span, here):
            return None if span.end.date() > last else span.end
    return None


def next_opening(definition: Definition, at: datetime) -> datetime | None:
    """The first moment after `at` at which the practice opens. None: not within HORIZON_DAYS, or it never closes."""
    here = local_time(definition, at)
    for span in _open_times(definition, here.date(), here.date() + timedelta(days=HORIZON_DAYS)):
        if _utc(span.start) > _utc(here):
            return span.start
    return None


def person_available(definition: Definition, person: Person, at: datetime) -> bool:
    """May this person be rung now? Own hours stand alone: neither holidays nor the practice's exceptions touch them."""
    match person.available:
        case "always":
            return True
        case "when_open":
            return is_open(definition, at)
        case Weekly() as weekly:
            here = local_time(definition, at)
            days = (here.date(), _before(here.date()))
            return any(_holds(span, here) for day in days for span in weekly_on(definition, weekly, day).spans)


def holiday_on(definition: Definition, day: date) -> str:
    """The public holiday's name when the practice keeps holidays and the date is one; else empty."""
    if not definition.hours.holidays:
        return ""
    about = definition.practice
    return public_holidays(about.country, about.region, day.year).get(day, "")


_OF_MOST = {"GB": "ENG"}  # whose holidays are kept where no region is told: all parts together have two fewer


@lru_cache(maxsize=256)  # of a pure function: a year's holidays never change while we run
def public_holidays(country: str, region: str, year: int) -> Mapping[date, str]:
    """Names by date, in English, days in lieu included. Raises NotImplementedError for a country or region unknown."""
    import holidays  # 0.6 s at its first use, so only practices that keep holidays pay for it

    subdivision = region or _OF_MOST.get(country)
    found = holidays.country_holidays(country, subdiv=subdivision, years=year, language="en_US")
    return {day: name for day, name in cast("Mapping[date, str]", found).items() if day.year == year}


def warm_holidays(country: str, region: str, year: int) -> None:
    """Has the holidays of this year and the next one at hand, so that no call waits for them."""
    with contextlib.suppress(NotImplementedError):
        for one in (year, year + 1):
            public_holidays(country, region, one)


def ranges_on(weekly: Weekly, day: date) -> tuple[str, ...]:
    """The week's ranges for the weekday of a date, as they stand in the file."""
    return cast("tuple[str, ...]", getattr(weekly, WEEKDAYS[day.weekday()]))


def minutes_of(text: str) -> tuple[int, int]:
    """Minutes after midnight of both ends of "08:00-12:00"; 24:00 is 1440. One that goes past midnight ends after that:
    "18:00-02:00" at 1560. Raises ValueError for what is no time."""
    left, _, right = text.partition("-")
    start, end = _minutes(left), _minutes(right)
    return start, end + DAY_MINUTES if end < start else end


def is_night(start: int, end: int) -> bool:
    """Whether minutes after midnight that go past midnight are a night, and not a mistake."""
    return NIGHT_FROM <= start < DAY_MINUTES < end <= DAY_MINUTES + NIGHT_UNTIL


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    value = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or value > DAY_MINUTES:
        raise ValueError(f"'{clock}' is no time of day")
    return value


def _reason(exception: HoursException, definition: Definition, day: date) -> str:
    return exception.reason or holiday_on(definition, day)


@lru_cache(maxsize=1024)  # who asks for the next opening may look at every day of a year, in the middle of a call
def _day_hours(day: date, ranges: tuple[str, ...], zone: ZoneInfo, reason: str) -> DayHours:
    spans = [Span(_moment(day, start, zone), _moment(day, end, zone)) for start, end in sorted(map(minutes_of, ranges))]
    return DayHours(day, tuple(span for span in spans if _utc(span.start) < _utc(span.end)), reason)


def _moment(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The instant of a wall time. One that a change of clocks repeats is its first; one that it skips is the change.

    So a later wall time is never an earlier instant, and ranges that do not overlap on paper never do in fact.
    """
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    moment = wall.replace(tzinfo=zone)
    if _offset(moment) >= _offset(moment.replace(fold=1)):  # only what a change skips has more of it behind the change
        return moment
    before, after = _utc(moment.replace(fold=1)), _utc(moment)  # in a gap these lie on either side of the change
    offset = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0).astimezone(zone)


def _open_times(definition: Definition, first: date, last: date) -> Iterator[Span]:
    """Open times from one date to another, in order, and before them those of the night before the first; those that
    touch or overlap are one."""
    held: Span | None = None
    day = _before(first)
    while day <= last:
        for span in hours_on(definition, day).spans:
            if held is not None and _utc(span.start) <= _utc(held.end):
                held = Span(held.start, max(held.end, span.end, key=_utc))
                continue
            if held is not None:
                yield held
            held = span
        day += timedelta(days=1)
    if held is not None:
        yield held


def _before(day: date) -> date:
    return day - timedelta(days=1)


def _holds(span: Span, at: datetime) -> bool:
    return _utc(span.start) <= _utc(at) < _utc(span.end)


def _offset(moment: datetime) -> timedelta:
    offset = moment.utcoffset()
    assert offset is not None
    return offset


def _utc(moment: datetime) -> datetime:
    """Moments are compared in UTC: Python compares two of one zone by wall time, wrong across a change of clocks."""
    return moment.astimezone(UTC)
