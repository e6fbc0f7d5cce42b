"""Values -> words for the voice: times, dates, phone numbers, in the caller's language. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from receptionist.conversation.tongues.english.sayings import EnglishSayings
from receptionist.conversation.tongues.sayings import Sayings
from receptionist.conversation.tongues.spanish.sayings import SpanishSayings
from receptionist.conversation.values.groups import digit_groups

WEEKDAYS: Final = EnglishSayings.weekdays
MONTHS: Final = EnglishSayings.months
_SAYINGS: Final[dict[str, Sayings]] = {"en": EnglishSayings(), "es": SpanishSayings()}


def sayings(language: str) -> Sayings:
    """ "es-US" -> Spanish; of a language that nobody here speaks: English."""
    return _SAYINGS.get(language.partition("-")[0].lower(), _SAYINGS["en"])


def number_words(number: int, language: str = "en") -> str:
    """0 to 999,999,999: "two hundred five"."""
    return sayings(language).number(number)


def ordinal_words(number: int, language: str = "en") -> str:
    """1 to 99, of a day of the month: "twenty-first"."""
    return sayings(language).ordinal(number)


def time_words(at: time, *, half_day: bool = True, language: str = "en") -> str:
    """ "eight thirty in the morning", "noon"; without `half_day` "eight thirty"."""
    return sayings(language).time(at, half_day=half_day)


def span_words(start: time, end: time, language: str = "en") -> str:
    """ "eight to noon", "eight to five", "seven in the morning to seven in the evening". `end` 00:00 is midnight.

    The half of the day is left out where office hours make it plain.
    """
    say = sayings(language)
    if start == end == time():
        return say.all_day
    plain = 6 <= start.hour < 12 and (12 <= end.hour < 18) and (end.hour % 12) != start.hour
    if plain or (12 <= start.hour < 17 and 12 < end.hour < 18):
        return say.span(say.time(start, half_day=False), say.time(end, half_day=False))
    if 5 <= start.hour < end.hour < 12:
        return say.span(say.time(start, half_day=False), say.time(end, half_day=True))
    return say.span(say.time(start, half_day=True), say.time(end, half_day=True))


def day_words(day: date, today: date, language: str = "en") -> str:
    """ "Tuesday the third of March"; with the year when it is not this year's or the next months'."""
    near = day.year == today.year or 0 <= (day - today).days < 180
    return sayings(language).day(day, year=not near)


def relative_day_words(day: date, today: date, language: str = "en") -> str:
    """ "today", "tomorrow", else the date."""
    say = sayings(language)
    return {0: say.today, 1: say.tomorrow}.get((day - today).days) or day_words(day, today, language)


def moment_words(moment: datetime, now: datetime, language: str = "en") -> str:
    """ "today at two in the afternoon", "tomorrow at eight in the morning", "Monday the ninth of March at noon"."""
    at = time_words(moment.timetz().replace(tzinfo=None), language=language)
    return sayings(language).day_at(relative_day_words(moment.date(), now.date(), language), at)


def offers_words(starts: Sequence[datetime], today: date, language: str = "en") -> str:
    """Times to choose from, local: "Tuesday the third of March at nine or ten thirty in the morning"."""
    say = sayings(language)
    days: dict[date, list[time]] = {}
    for start in starts:
        days.setdefault(start.date(), []).append(start.time())
    parts = [
        say.day_at(_near_day_words(day, today, language), _times_words(times, language)) for day, times in days.items()
    ]
    if len(parts) == 1:
        return parts[0]
    return f"{', '.join(parts[:-1])}, {say.or_} {parts[-1]}"


def _near_day_words(day: date, today: date, language: str) -> str:
    """Always with its date: "tomorrow, Tuesday the third of March,"."""
    say = sayings(language)
    near = {0: f"{say.today}, ", 1: f"{say.tomorrow}, "}.get((day - today).days, "")
    return f"{near}{day_words(day, today, language)}"


def _times_words(times: Sequence[time], language: str) -> str:
    """The half of the day once, where it is the same: "noon, twelve thirty or one in the afternoon"."""
    named = [at for at in times if (at.hour, at.minute) not in ((0, 0), (12, 0))]
    same_half = len({_half_day(at) for at in named}) == 1
    words = [time_words(at, half_day=not same_half or at == named[-1], language=language) for at in times]
    return list_words(words, sayings(language).or_)


def year_words(year: int, language: str = "en") -> str:
    """ "twenty twenty-six", "two thousand five"."""
    return sayings(language).year(year)


def digit_words(digits: str, language: str = "en") -> str:
    """ "oh" is for time; a digit is "zero"."""
    return " ".join(number_words(int(digit), language) for digit in digits if digit.isdecimal())


def phone_words(e164: str, language: str = "en") -> str:
    """Digit by digit, in the country's groups: "two one two, five five five, zero one nine nine"."""
    return ", ".join(digit_words(group, language) for group in digit_groups(e164))


def phone_text(e164: str) -> str:
    """The number as it is written, for those who read: "212 555 0199"."""
    return " ".join(digit_groups(e164))


def list_words(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def _half_day(at: time) -> int:
    return 0 if at.hour < 12 else 1 if at.hour < 18 else 2
