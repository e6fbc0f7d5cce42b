"""Moments, lengths of time, counts and telephone numbers, as a practice's people write them. Pure."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import phonenumbers

from receptionist.practice.definition import Definition

_RELATIVE = {0: "Today", 1: "Yesterday", -1: "Tomorrow"}  # by how many days ago it was


class Place(msgspec.Struct, frozen=True):
    """How a practice reads clocks, calendars and telephone numbers."""

    zone: ZoneInfo
    country: str
    american: bool  # 2:05 PM and March 2, where others read 14:05 and 2 March


class When(msgspec.Struct, frozen=True):
    """A moment, ready for `<time>`."""

    text: str  # "Today, 2:05 PM"
    day: str  # "Today"
    clock: str  # "2:05 PM"
    full: str  # "Monday, March 2, 2026, 2:05:09 PM EST"
    iso: str

    @property
    def within(self) -> str:
        """As it stands in the middle of a sentence: "today, 2:05 PM", but "Monday, 2:05 PM"."""
        return self.text[:1].lower() + self.text[1:] if self.day in _RELATIVE.values() else self.text


def place_of(definition: Definition) -> Place:
    about = definition.practice
    return Place(ZoneInfo(about.timezone), about.country, about.language.endswith("-US"))


def when(at: datetime, now: datetime, place: Place) -> When:
    """Both aware, of any zone."""
    here = at.astimezone(place.zone)
    clock = clock_time(here, place)
    day = day_name(here.date(), now.astimezone(place.zone).date(), place)
    return When(
        text=f"{day}, {clock}",
        day=day,
        clock=clock,
        full=f"{long_date(here.date(), place)}, {clock_time(here, place, seconds=True)} {here.tzname()}",
        iso=here.isoformat(timespec="seconds"),
    )


def clock_time(at: datetime, place: Place, *, seconds: bool = False) -> str:
    """The wall time of `at` where the practice is: "2:05 PM", or "14:05"."""
    here = at.astimezone(place.zone)
    tail = f":{here:%S}" if seconds else ""
    if place.american:
        return f"{(here.hour - 1) % 12 + 1}:{here:%M}{tail} {'AM' if here.hour < 12 else 'PM'}"
    return f"{here:%H:%M}{tail}"


def day_name(day: date, today: date, place: Place) -> str:
    """Today, Yesterday, Tomorrow, a weekday within six days, else the date; its year when that is another."""
    distance = (today - day).days
    if distance in (0, 1, -1):
        return _RELATIVE[distance]
    if abs(distance) < 7:
        return f"{day:%A}"
    text = f"{day:%b} {day.day}" if place.american else f"{day.day} {day:%b}"
    return text if day.year == today.year else f"{text}, {day.year}" if place.american else f"{text} {day.year}"


def long_date(day: date, place: Place) -> str:
    return f"{day:%A, %B} {day.day}, {day.year}" if place.american else f"{day:%A}, {day.day} {day:%B} {day.year}"


def duration(length: timedelta) -> str:
    """ "45 s", "1 min 5 s", "1 h 2 min". Nothing below zero: a clock that was set back gives "0 s"."""
    seconds = max(0, round(length.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    minutes, seconds = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def stopwatch(length: timedelta) -> str:
    """ "0:05", "12:40": how far into a call. Never before its start."""
    minutes, seconds = divmod(max(0, int(length.total_seconds())), 60)
    return f"{minutes}:{seconds:02}"


def counted(number: int, one: str, many: str) -> str:
    """ "1 call", "3 calls", "no calls"."""
    return f"{number or 'no'} {one if number == 1 else many}"


def phone(number: str, place: Place) -> str:
    """As people of the practice's country write it; what is no number is shown as it came."""
    try:
        parsed = phonenumbers.parse(number, place.country)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_possible_number(parsed):
        return number
    home = phonenumbers.country_code_for_region(place.country) == parsed.country_code
    form = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


def dialable(number: str, place: Place) -> str:
    """For `tel:`. Empty for what cannot be dialled."""
    try:
        parsed = phonenumbers.parse(number, place.country)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def plain_words(name: str) -> str:
    """ "caller_hung_up" -> "Caller hung up"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
