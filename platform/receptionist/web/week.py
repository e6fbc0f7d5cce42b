"""A week of appointments as a page draws it: days of five-minute rows, and what stands where in them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import msgspec

from receptionist.practice.definition import Definition
from receptionist.practice.hours import hours_on, open_times_on
from receptionist.records.appointments import AppointmentRow, State
from receptionist.web.wording import Place, clock_time, counted, long_date

_ROW: Final = 5  # minutes
_HOUR_ROWS: Final = 60 // _ROW
_DAY: Final = 24 * 60
_LEAST_ROWS: Final = 5  # what a finger can hit: drawn so long, however short it is
_MOST_SHARES: Final = 8  # as `ui/build.py` makes classes for
_TONES: Final = 6
_QUIET_DAY: Final = (9 * 60, 17 * 60)  # shown of a week without any hours


class Mark(msgspec.Struct, frozen=True):
    """How a practitioner is told from the others: two letters, and a colour for those who see it."""

    name: str
    letters: str
    tone: int  # 1 to 6


class Band(msgspec.Struct, frozen=True):
    """A part of a day, in rows counted from 1."""

    row: int
    rows: int


class HourMark(msgspec.Struct, frozen=True):
    text: str  # "8 AM"
    row: int


class Visit(msgspec.Struct, frozen=True):
    """An appointment in its place."""

    id: str
    who: str
    service: str
    times: str  # "8:00 – 8:45"; the hours beside the week tell the half of the day
    half: str  # " AM"; empty where `times` holds both
    mark: Mark
    requested: bool
    over: bool
    row: int
    rows: int
    share: int  # the first of `shares` that stand side by side
    shares: int
    aside: str  # what the place, the letters and the border tell, for those who do not see them


class Day(msgspec.Struct, frozen=True):
    date: str  # ISO
    weekday: str  # "Mon"
    number: str
    full: str
    today: bool
    chosen: bool  # the one that a narrow screen shows
    resting: bool  # closed, and nothing stands in it
    note: str  # "Thanksgiving", "Clocks go back"
    count: str  # "3 appointments"
    closed: Sequence[Band]
    now_row: int  # 0: not today, or not in sight
    visits: Sequence[Visit]


class Week(msgspec.Struct, frozen=True):
    title: str  # "November 23 – 29, 2026"
    hours: Sequence[HourMark]
    days: Sequence[Day]
    count: str
    before: str  # ISO date of the same day in the weeks beside it
    after: str
    is_present: bool


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def bounds(day: date, place: Place) -> tuple[datetime, datetime]:
    """The week's first moment and the next week's, in the practice's zone: 167 or 169 hours where a clock changes."""
    monday = monday_of(day)
    first, last = (datetime.combine(each, time(), place.zone) for each in (monday, monday + timedelta(days=7)))
    return first.astimezone(UTC), last.astimezone(UTC)


def week_of(
    definition: Definition,
    rows: Sequence[AppointmentRow],
    marks: Mapping[str, Mark],
    *,
    chosen: date,
    now: datetime,
    place: Place,
) -> Week:
    """The week that holds `chosen`; `rows` are its appointments, `marks` those of all their practitioners."""
    monday, today = monday_of(chosen), now.astimezone(place.zone).date()
    dates = [monday + timedelta(days=at) for at in range(7)]
    by_date: dict[date, list[AppointmentRow]] = {day: [] for day in dates}
    for row in rows:
        day = row.start_at.astimezone(place.zone).date()
        if day in by_date:
            by_date[day].append(row)
    spans = {
        day: [_minutes(span.start, span.end, day, place) for span in open_times_on(definition, day)] for day in dates
    }
    drawn = [_minutes(row.start_at, row.end_at, day, place) for day, found in by_date.items() for row in found]
    first, last = _window([*(span for found in spans.values() for span in found), *drawn])
    days = [
        Day(
            date=day.isoformat(),
            weekday=f"{day:%a}",
            number=str(day.day),
            full=long_date(day, place),
            today=day == today,
            chosen=day == chosen,
            resting=not spans[day] and not by_date[day],
            note=_note(definition, day, place),
            count=counted(len(by_date[day]), "appointment", "appointments"),
            closed=_closed(spans[day], first, last),
            now_row=_now_row(now, first, last, place) if day == today else 0,
            visits=_visits(by_date[day], marks, day, first, now, place),
        )
        for day in dates
    ]
    return Week(
        title=_title(dates[0], dates[-1], place),
        hours=[HourMark(_hour(at, place), (at - first) // _ROW + 1) for at in range(first, last, 60)],
        days=days,
        count=counted(sum(len(found) for found in by_date.values()), "appointment", "appointments"),
        before=(chosen - timedelta(days=7)).isoformat(),
        after=(chosen + timedelta(days=7)).isoformat(),
        is_present=today in by_date,
    )


def marks_of(names: Iterable[str]) -> dict[str, Mark]:
    """By name, in this order. Letters are the start of the last word; where two share it, of the first and the last."""
    wanted = [name for name in dict.fromkeys(names) if name]
    short = {name: _letters(name) for name in wanted}
    for name in wanted:
        if list(short.values()).count(short[name]) > 1:
            alike = [other for other in wanted if _letters(other) == _letters(name)]
            short |= {other: other[0].upper() + _last_word(other)[0].upper() for other in alike}
    seen: set[str] = set()
    found: dict[str, Mark] = {}
    for at, name in enumerate(wanted):
        letters = short[name] if short[name] not in seen else f"{short[name][0]}{at + 1}"
        seen.add(letters)
        found[name] = Mark(name, letters, at % _TONES + 1)
    return found


def _letters(name: str) -> str:
    return _last_word(name)[:2].capitalize()


def _last_word(name: str) -> str:
    return name.split()[-1] if name.split() else "?"


# --- where things stand -------------------------------------------------------------------------------------------


def _minutes(start: datetime, end: datetime, day: date, place: Place) -> tuple[int, int]:
    """From and to, by the wall clock of `day`; what goes on after midnight ends there. Where the clock was put back in
    between, its length counts."""
    begin, finish = start.astimezone(place.zone), end.astimezone(place.zone)
    first = begin.hour * 60 + begin.minute if begin.date() >= day else 0
    last = finish.hour * 60 + finish.minute if finish.date() == day else _DAY
    if last <= first:
        last = first + round((end.timestamp() - start.timestamp()) / 60)
    return first, min(last, _DAY)


def _window(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Full hours that hold them all."""
    first = min((start for start, _ in spans), default=_QUIET_DAY[0])
    last = max((end for _, end in spans), default=_QUIET_DAY[1])
    return first // 60 * 60, min(-(-last // 60) * 60, _DAY)


def _closed(spans: Sequence[tuple[int, int]], first: int, last: int) -> list[Band]:
    """What lies between the open times."""
    found: list[Band] = []
    at = first
    for start, end in [*sorted(spans), (last, last)]:
        if start > at:
            found.append(Band((at - first) // _ROW + 1, max(1, (start - at) // _ROW)))
        at = max(at, end)
    return found


def _now_row(now: datetime, first: int, last: int, place: Place) -> int:
    here = now.astimezone(place.zone)
    minute = here.hour * 60 + here.minute
    return (minute - first) // _ROW + 1 if first <= minute < last else 0


def _visits(
    rows: Sequence[AppointmentRow], marks: Mapping[str, Mark], day: date, first: int, now: datetime, place: Place
) -> list[Visit]:
    """In order of time. Those that overlap, as they are drawn, share the width."""
    bands: list[tuple[int, int, AppointmentRow]] = []
    for row in rows:
        start, end = _minutes(row.start_at, row.end_at, day, place)
        at = min((start - first) // _ROW + 1, _DAY // _ROW - _LEAST_ROWS + 1)
        bands.append((at, max(_LEAST_ROWS, -(-(end - start) // _ROW)), row))
    order = list(marks)
    bands.sort(
        key=lambda one: (one[0], order.index(one[2].practitioner) if one[2].practitioner in marks else -1, one[2].id)
    )
    found: list[Visit] = []
    together: list[tuple[int, int, int, AppointmentRow]] = []  # share, row, rows: of those that touch one another
    free_at: list[int] = []  # of each share: the row from which it is free
    for at, length, row in bands:
        if together and at >= max(free_at):
            found += _placed(together, len(free_at), marks, now, place)
            together, free_at = [], []
        share = next((share for share, free in enumerate(free_at) if free <= at), len(free_at))
        if share == len(free_at):
            free_at.append(0)
        free_at[share] = at + length
        together.append((share, at, length, row))
    return found + _placed(together, len(free_at), marks, now, place)


def _placed(
    together: Sequence[tuple[int, int, int, AppointmentRow]],
    shares: int,
    marks: Mapping[str, Mark],
    now: datetime,
    place: Place,
) -> list[Visit]:
    return [_visit(row, marks, at, length, share, shares, now, place) for share, at, length, row in together]


def _visit(
    row: AppointmentRow,
    marks: Mapping[str, Mark],
    at: int,
    length: int,
    share: int,
    shares: int,
    now: datetime,
    place: Place,
) -> Visit:
    who, span = row.patient or "Somebody", span_text(row.start_at, row.end_at, place)
    requested = row.state is State.REQUESTED
    times, _, half = span.rpartition(" ")
    split = place.american and times.count(" ") == 2  # " – " alone: one half of the day
    aside = [f"with {row.practitioner}" if row.practitioner else "", "waiting for approval" if requested else ""]
    return Visit(
        id=row.id,
        who=who,
        service=row.service,
        times=times if split else span,
        half=f" {half}" if split else "",
        mark=marks.get(row.practitioner, Mark("", "", 1)),
        requested=requested,
        over=row.end_at <= now,
        row=at,
        rows=length,
        share=min(share, _MOST_SHARES - 1) + 1,
        shares=min(shares, _MOST_SHARES),
        aside=", ".join(filter(None, aside)),
    )


# --- words --------------------------------------------------------------------------------------------------------


def span_text(start: datetime, end: datetime, place: Place) -> str:
    """ "10:00 – 10:45 AM", or "11:30 AM – 12:15 PM"."""
    first, last = clock_time(start, place), clock_time(end, place)
    half = first[-3:]
    return f"{first[:-3] if place.american and last.endswith(half) else first} – {last}"


def _hour(minute: int, place: Place) -> str:
    hour = minute // 60
    return f"{(hour - 1) % 12 + 1} {'AM' if hour < 12 else 'PM'}" if place.american else f"{hour:02}:00"


def _title(first: date, last: date, place: Place) -> str:
    year = "" if first.year == last.year else f", {first.year}" if place.american else f" {first.year}"
    if place.american:
        end = f"{last.day}" if first.month == last.month else f"{last:%B} {last.day}"
        return f"{first:%B} {first.day}{year} – {end}, {last.year}"
    start = f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}{year}"
    return f"{start} – {last.day} {last:%B} {last.year}"


def _note(definition: Definition, day: date, place: Place) -> str:
    """Why its hours are not the week's; and a change of clocks."""
    midnight = datetime.combine(day, time(), place.zone).utcoffset()
    midnight_after = datetime.combine(day + timedelta(days=1), time(), place.zone).utcoffset()
    reason = hours_on(definition, day).reason
    if midnight is None or midnight_after is None or midnight == midnight_after:
        return reason[:1].upper() + reason[1:]
    clocks = "Clocks go forward" if midnight_after > midnight else "Clocks go back"
    return f"{reason[:1].upper()}{reason[1:]}. {clocks}" if reason else clocks
