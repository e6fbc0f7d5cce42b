"""Opening hours that a page tells in schema.org's words -> hours as the practice file has them. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias, cast

from msgspec import Struct

from receptionist.practice.definition import Hours, Weekday
from receptionist.practice.hours import WEEKDAYS
from receptionist.practice.importing.html import parse
from receptionist.practice.importing.linked_data import Item, items, items_marked_up, listed, text_of

Week: TypeAlias = Mapping[Weekday, tuple[str, ...]]

_DAY_MINUTES: Final = 24 * 60
_MOST_RANGES: Final = 12
_MOST_EXCEPTIONS: Final = 60
_SHORT: Final[Mapping[str, Weekday]] = {day[:2]: day for day in WEEKDAYS}
_SPAN: Final = re.compile(
    r"((?:[A-Za-z]{2,9}\.?\s?[-–,]?\s?)+)\s*(\d{1,2}[:.]?\d{0,2}\s?[-–]\s?\d{1,2}[:.]?\d{0,2}"
    r"(?:\s?[,;]\s?\d{1,2}[:.]?\d{0,2}\s?[-–]\s?\d{1,2}[:.]?\d{0,2}){0,5})?"
)
_TIMES: Final = re.compile(r"(\d{1,2})[:.]?(\d{2})?\s?[-–]\s?(\d{1,2})[:.]?(\d{2})?")


class DayOff(Struct, frozen=True, order=True):
    """A day, or several, that differ from the week. `open`: none: closed."""

    day: date
    until: date | None = None
    open: tuple[str, ...] = ()


class FoundHours(Struct, frozen=True):
    """`holidays`: the page says that public holidays are closed days. `notes`: what could not be taken over."""

    week: Week
    exceptions: tuple[DayOff, ...] = ()
    holidays: bool = False
    notes: tuple[str, ...] = ()


def hours_in_page(text: str, today: date) -> FoundHours | None:
    """The first business of the page that tells its hours. None: none does. Never raises."""
    page = parse(text)
    for item in (*items(page), *items_marked_up(page)):
        found = _hours_of(item, today)
        if found is not None:
            return found
    return None


def differences(hours: Hours, found: FoundHours) -> list[str]:
    """What would change, a line each; none: nothing."""
    told = [
        f"{day.title()}: {_shown(found.week.get(day, ()))} instead of {_shown(before)}"
        for day in WEEKDAYS
        if (before := cast("tuple[str, ...]", getattr(hours, day))) != found.week.get(day, ())
    ]
    known = {(one.date, one.until, one.open) for one in hours.exceptions}
    for one in found.exceptions:
        if (one.day, one.until, one.open) not in known:
            until = f" to {one.until:%Y-%m-%d}" if one.until else ""
            told.append(f"{one.day:%Y-%m-%d}{until}: {_shown(one.open)}")
    if found.holidays and not hours.holidays:
        told.append("Public holidays: closed")
    return told


def _shown(ranges: Sequence[str]) -> str:
    return " and ".join(ranges) or "closed"


class _Sheet:
    """Minutes of each day, as they are read one after another."""

    def __init__(self) -> None:
        self.spans: dict[Weekday, list[tuple[int, int]]] = {day: [] for day in WEEKDAYS}
        self.said = False
        self.holidays = False
        self.exceptions: list[DayOff] = []
        self.notes: dict[str, None] = {}

    def add(self, days: Sequence[Weekday], start: int, end: int) -> None:
        """An end before the start is in the night: it belongs to the next day."""
        self.said = True
        for day in days:
            if end > start:
                self.spans[day].append((start, end))
            else:
                self.spans[day].append((start, _DAY_MINUTES))
                if end:
                    self.spans[WEEKDAYS[(WEEKDAYS.index(day) + 1) % 7]].append((0, end))

    def week(self) -> Week:
        return {day: _ranges(spans) for day, spans in self.spans.items()}


def _hours_of(item: Item, today: date) -> FoundHours | None:
    sheet = _Sheet()
    for text in listed(item.get("openingHours")):
        _read_text(sheet, text_of(text))
    for one in listed(item.get("openingHoursSpecification")):
        if isinstance(one, Mapping):
            _read_specification(sheet, cast("Item", one), today)
    for one in listed(item.get("specialOpeningHoursSpecification")):
        if isinstance(one, Mapping):
            _read_specification(sheet, cast("Item", one), today)
    if not sheet.said:
        return None
    exceptions = tuple(sorted(set(sheet.exceptions), key=lambda one: one.day)[:_MOST_EXCEPTIONS])
    return FoundHours(sheet.week(), exceptions, sheet.holidays, tuple(sheet.notes))


def _read_text(sheet: _Sheet, text: str) -> None:
    """ "Mo-Fr 08:00-17:00", "Mo,We 09:00-12:00,13:00-17:00", "Sa" (open all day)."""
    for found in _SPAN.finditer(text[:1000]):
        days = _days_of(found[1])
        if not days:
            continue
        if found[2] is None:
            if "closed" not in text.lower():
                sheet.add(days, 0, _DAY_MINUTES)
            continue
        for times in _TIMES.finditer(found[2]):
            start, end = _minutes(times[1], times[2]), _minutes(times[3], times[4])
            if start is not None and end is not None:
                _add(sheet, days, start, end)


def _add(sheet: _Sheet, days: Sequence[Weekday], start: int, end: int) -> None:
    if start == end and start in {0, _DAY_MINUTES}:
        sheet.said = True  # "00:00-00:00" says closed
    else:
        sheet.add(days, start, _DAY_MINUTES if end == _DAY_MINUTES - 1 else end)


def _read_specification(sheet: _Sheet, item: Item, today: date) -> None:
    named = [
        _last(text_of(one) or text_of(cast("Any", one).get("name") if isinstance(one, Mapping) else ""))
        for one in listed(item.get("dayOfWeek"))
    ]
    days: list[Weekday] = [day for text in named for day in _days_of(text)]
    opens, closes = _clock(item.get("opens")), _clock(item.get("closes"))
    since, until = _day(item.get("validFrom")), _day(item.get("validThrough"))
    if since or until:
        _read_exception(sheet, days, opens, closes, since, until, today)
    elif any(text.lower().startswith("publicholiday") for text in named) and opens == closes:
        sheet.holidays = True
        if days:
            sheet.said = True
    elif days and opens is not None and closes is not None:
        _add(sheet, days, opens, closes)
    elif days:
        sheet.said = True  # named without times: closed


def _read_exception(
    sheet: _Sheet,
    days: Sequence[Weekday],
    opens: int | None,
    closes: int | None,
    since: date | None,
    until: date | None,
    today: date,
) -> None:
    """Hours of some days alone. What is over is left out, and what has no end is a season that nobody can guess."""
    if since is None or until is None or (until - since).days > 366:
        sheet.notes["Hours that hold for a season are not taken over: add them by hand."] = None
        return
    if until < today or until < since:
        return
    ranges: tuple[str, ...] = ()
    if opens is not None and closes is not None and not opens == closes == 0:
        if closes < opens:
            sheet.notes["Special hours past midnight are not taken over: add them by hand."] = None
            return
        ranges = _ranges([(opens, _DAY_MINUTES if closes == _DAY_MINUTES - 1 else closes)])
    if not days or len(set(days)) == 7:
        sheet.exceptions.append(DayOff(max(since, today), until if until > max(since, today) else None, ranges))
        return
    day = max(since, today)
    while day <= until and len(sheet.exceptions) < _MOST_EXCEPTIONS:
        if WEEKDAYS[day.weekday()] in days:
            sheet.exceptions.append(DayOff(day, None, ranges))
        day += timedelta(days=1)


def _days_of(text: str) -> list[Weekday]:
    """ "Mo-Fr", "Mo, We", "https://schema.org/Monday", "Sa-Mo"."""
    found: list[Weekday] = []
    names = re.findall(r"[A-Za-z]{2,9}|[-–]", text)
    for index, name in enumerate(names):
        day = _weekday(name)
        if day is None:
            continue
        if index >= 2 and names[index - 1] in ("-", "–") and (first := _weekday(names[index - 2])):
            at, last = WEEKDAYS.index(first), WEEKDAYS.index(day)
            found.extend(WEEKDAYS[(at + step) % 7] for step in range(1, (last - at) % 7 + 1))
        else:
            found.append(day)
    return [day for day in WEEKDAYS if day in found]


def _weekday(name: str) -> Weekday | None:
    """By English names, whole or cut short, and schema.org's two letters."""
    lowered = name.lower()
    day = _SHORT.get(lowered[:2])
    return day if day is not None and (len(lowered) == 2 or day.startswith(lowered)) else None


def _ranges(spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """In order, those that meet or overlap as one. What begins at 24:00 is of the next day, and none of this one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(f"{_written(start)}-{_written(end)}" for start, end in merged[:_MOST_RANGES])


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _clock(value: object) -> int | None:
    """ "08:00", "08:00:00", "8:00", "08:00:00+01:00", "T08:00", "8 AM"."""
    found = re.match(r"\s*T?(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([AaPp])?\.?[Mm]?", text_of(value))
    if found is None:
        return None
    minutes = _minutes(found[1], found[2])
    if minutes is None or found[3] is None:
        return minutes
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
    return _minutes(str(hour), found[2])


def _minutes(hours: str, minutes: str | None) -> int | None:
    value = int(hours) * 60 + int(minutes or 0)
    return value if int(minutes or 0) < 60 and value <= _DAY_MINUTES else None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(text_of(value).strip()[:10])
    except ValueError:
        return None


def _last(kind: str) -> str:
    return kind.rstrip("/").rpartition("/")[2].rpartition(":")[2]


def week_lines(week: Week) -> Iterator[str]:
    """As a person reads it."""
    for day in WEEKDAYS:
        yield f"{day.title()}: {_shown(week.get(day, ()))}"
