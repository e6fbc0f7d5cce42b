"""Values -> words for the voice: times, dates, phone numbers. English. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time

from receptionist.conversation.capture import digit_groups
from receptionist.conversation.words import word_list

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SMALL = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def number_words(number: int) -> str:
    """0 to 999,999,999: "two hundred and five" is "two hundred five"."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[unit]}" if unit else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            return f"{number_words(many)} {name}" + (f" {number_words(rest)}" if rest else "")
    raise AssertionError(number)


def ordinal_words(number: int) -> str:
    """1 to 99: "twenty-first"."""
    head, dash, last = number_words(number).rpartition("-")
    if last.endswith("y"):
        return f"{head}{dash}{last[:-1]}ieth"
    return f"{head}{dash}{_ORDINALS.get(last, last + 'th')}"


def time_words(at: time, *, half_day: bool = True) -> str:
    """ "eight thirty in the morning", "noon"; without `half_day` "eight thirty"."""
    if (at.hour, at.minute) == (12, 0):
        return "noon"
    if (at.hour, at.minute) == (0, 0):
        return "midnight"
    hour = number_words(at.hour % 12 or 12)
    minutes = ""
    if at.minute:
        minutes = f" {'oh ' if at.minute < 10 else ''}{number_words(at.minute)}"
    return f"{hour}{minutes}{' ' + _half_day(at) if half_day else ''}"


def span_words(start: time, end: time) -> str:
    """ "eight to noon", "eight to five", "seven in the morning to seven in the evening". `end` 00:00 is midnight.

    The half of the day is left out where office hours make it plain.
    """
    if start == end == time():
        return "all day"
    plain = 6 <= start.hour < 12 and (12 <= end.hour < 18) and (end.hour % 12) != start.hour
    if plain or (12 <= start.hour < 17 and 12 < end.hour < 18):
        return f"{time_words(start, half_day=False)} to {time_words(end, half_day=False)}"
    if 5 <= start.hour < end.hour < 12:
        return f"{time_words(start, half_day=False)} to {time_words(end)}"
    return f"{time_words(start)} to {time_words(end)}"


def day_words(day: date, today: date) -> str:
    """ "Tuesday the third of March"; with the year when it is not this year's or the next months'."""
    words = f"{WEEKDAYS[day.weekday()]} the {ordinal_words(day.day)} of {MONTHS[day.month - 1]}"
    near = day.year == today.year or 0 <= (day - today).days < 180
    return words if near else f"{words} {year_words(day.year)}"


def relative_day_words(day: date, today: date) -> str:
    """ "today", "tomorrow", else the date."""
    return {0: "today", 1: "tomorrow"}.get((day - today).days) or day_words(day, today)


def moment_words(moment: datetime, now: datetime) -> str:
    """ "today at two in the afternoon", "tomorrow at eight in the morning", "Monday the ninth of March at noon"."""
    return f"{relative_day_words(moment.date(), now.date())} at {time_words(moment.timetz().replace(tzinfo=None))}"


def offers_words(starts: Sequence[datetime], today: date) -> str:
    """Times to choose from, local: "Tuesday the third of March at nine or ten thirty in the morning"."""
    days: dict[date, list[time]] = {}
    for start in starts:
        days.setdefault(start.date(), []).append(start.time())
    parts = [f"{_near_day_words(day, today)} at {_times_words(times)}" for day, times in days.items()]
    if len(parts) == 1:
        return parts[0]
    return f"{', '.join(parts[:-1])}, or {parts[-1]}"


def _near_day_words(day: date, today: date) -> str:
    """Always with its date: "tomorrow, Tuesday the third of March,"."""
    near = {0: "today, ", 1: "tomorrow, "}.get((day - today).days, "")
    return f"{near}{day_words(day, today)}"


def _times_words(times: Sequence[time]) -> str:
    """The half of the day once, where it is the same: "noon, twelve thirty or one in the afternoon"."""
    named = [at for at in times if (at.hour, at.minute) not in ((0, 0), (12, 0))]
    same_half = len({_half_day(at) for at in named}) == 1
    words = [time_words(at, half_day=not same_half or at == named[-1]) for at in times]
    return list_words(words, "or")


def year_words(year: int) -> str:
    """ "twenty twenty-six", "two thousand five"."""
    if year < 1000 or 2000 <= year < 2010 or year >= 10000:
        return number_words(year)
    century, rest = divmod(year, 100)
    if not rest:
        return f"{number_words(century)} hundred"
    return f"{number_words(century)} {'oh ' if rest < 10 else ''}{number_words(rest)}"


def digit_words(digits: str) -> str:
    """ "oh" is for time; a digit is "zero"."""
    return " ".join(_SMALL[int(digit)] for digit in digits if digit.isdecimal())


def phone_words(e164: str) -> str:
    """Digit by digit, in the country's groups: "two one two, five five five, zero one nine nine"."""
    return ", ".join(digit_words(group) for group in digit_groups(e164))


def phone_text(e164: str) -> str:
    """The number as it is written, for those who read: "212 555 0199"."""
    return " ".join(digit_groups(e164))


def list_words(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def _half_day(at: time) -> str:
    if at.hour < 12:
        return "in the morning"
    return "in the afternoon" if at.hour < 18 else "in the evening"
