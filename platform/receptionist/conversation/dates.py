"""The caller's words -> days, and a time of day: "next Tuesday", "March third", "the 24th at six". English. Pure.

For times that would suit a caller (`find_slots`) see `when.when_from_words`, which stands on these.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation.words import plain, word_list, word_set

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORT = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday", "jan": "january",
    "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "tonite": "tonight", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
}  # fmt: skip
_NUMBERS = {
    word: number
    for number, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {
    "a": 1,
    "an": 1,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "CA"})  # where 3/4 is the fourth of March


class Days(Struct, frozen=True):
    """Days that the caller named, ascending, never empty.

    `weekly`: days of the week as such ("on Saturdays"), of which the next ones are given. `at`: the time of day.
    """

    dates: tuple[date, ...]
    at: time | None = None
    weekly: bool = False
    name: str = ""  # of a feast ("Christmas Eve")


def days_from_words(text: str, now: datetime, country: str = "US") -> Days | None:
    """`now` in the practice's zone. None: no day is named, or one that does not exist (30 February)."""
    found = named_days(normalised(text), now.date(), country)
    if found is None or not found.dates:
        return None
    return Days(found.dates, at=time_from_words(text), weekly=found.weekly, name=found.name)


def time_from_words(text: str) -> time | None:
    """The time of day in "at six", "after half past five", "18:30", "noon". Without am or pm 1 to 6 is afternoon."""
    said = normalised(text)
    evening = re.search(r"\b(?:evening|tonight|night|afternoon)\b", said) is not None
    morning = re.search(r"\bmorning\b", said) is not None
    if re.search(r"\b(?:noon|midday|lunchtime)\b", said):
        return time(12)
    if re.search(r"\bmidnight\b", said):
        return time(0)
    if match := re.search(r"\b(half|quarter) (past|to) (\d{1,2})\b", said):
        hour = int(match[3])
        minute = 30 if match[1] == "half" else 15
        if match[2] == "to":
            hour, minute = hour - 1, 60 - minute
        return clock(hour, minute, "", evening=evening, morning=morning)
    lead = r"(?:at|after|before|by|until|till|til|around|about|from|past|between)"
    patterns = (
        r"\b(\d{1,2}) colon (\d\d)(?: ?(am|pm))?\b",
        r"\b(\d{1,2})(?: (\d\d))? ?(am|pm)\b",
        rf"\b{lead} (?:like |about |around )?(\d{{1,2}})(?: (\d\d))?()\b(?! (?:day|week|month|minute|hour|people))",
        r"\b(\d{1,2})()() ?o ?clock\b",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, said):
            at = clock(int(match[1]), int(match[2] or 0), match[3] or "", evening=evening, morning=morning)
            if at is not None:
                return at
    return None


# --- days ---------------------------------------------------------------------------------------------------------


def named_days(words: str, today: date, country: str) -> Days | None:
    """The same of `normalised` words. Empty days: one was named that does not exist."""
    for rule in (_feast, _calendar_day, _nth_weekday, _counted, _relative, _day_of_month, _weekdays):
        found = rule(words, today, country)
        if found is not None:
            return found
    return None


def normalised(text: str) -> str:
    """Plain words with numbers as digits: "Tues. the third at 10:30" -> "tuesday the 3th at 10 colon 30"."""
    said = re.sub(r"(\d)[:.](\d\d)(?!\d)", r"\1 colon \2", text)
    words = re.sub(r"\b(?:a )?couple(?: of)?\b", "2", _numbered(_respelled(said)))
    return re.sub(r"\ba few (?=days|weeks)", "3 ", words)


def _feast(words: str, today: date, country: str) -> Days | None:
    for name, pattern, rule in _FEASTS:
        if re.search(rf"\b(?:{pattern})\b", words):
            for year in (today.year, today.year + 1):
                day = rule(year, country)
                if day >= today:
                    return Days((day,), name=name)
    return None


def _calendar_day(words: str, today: date, country: str) -> Days | None:
    """ "march 3rd", "the 3rd of march", "3/24", "2026-03-24". An empty answer: there is no such day."""
    month = "|".join(MONTHS)
    year = r"(?:,? (?:of )?(\d{4}))?"
    if match := re.search(r"\b(\d{4}) (\d{1,2}) (\d{1,2})\b", words):
        return _dated(int(match[2]), int(match[3]), match[1], today)
    if match := re.search(rf"\b({month}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?! (?:am|pm|colon)){year}", words):
        return _dated(MONTHS.index(match[1]) + 1, int(match[2]), match[3], today)
    if match := re.search(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:day )?(?:of )?({month})\b{year}", words):
        return _dated(MONTHS.index(match[2]) + 1, int(match[1]), match[3], today)
    if match := re.search(r"\b(\d{1,2}) slash (\d{1,2})(?: slash (\d{4}|\d\d))?\b", words):
        first, second = int(match[1]), int(match[2])
        if country not in MONTH_FIRST:
            first, second = second, first
        if first > 12 >= second:
            first, second = second, first
        return _dated(first, second, match[3], today)
    return None


def _dated(month: int, day: int, year: str | None, today: date) -> Days:
    """Without a year: the next such day; today counts."""
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else range(today.year, today.year + 5)
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return Days((found,))
    return Days(())


def _nth_weekday(words: str, today: date, _country: str) -> Days | None:
    """ "the last friday of the month", "first monday in april", "the second tuesday of next month"."""
    weekday, month = "|".join(WEEKDAYS), "|".join(MONTHS)
    match = re.search(rf"\b(last|\d)(?:th)? ({weekday}) (?:of|in) (?:(?:the|this|(next)) month|({month}))\b", words)
    if match is None:
        return None
    which = -1 if match[1] == "last" else int(match[1])
    if not (which == -1 or 1 <= which <= 5):
        return Days(())
    year, number = today.year, MONTHS.index(match[4]) + 1 if match[4] else today.month
    if match[3]:
        year, number = _next_month(year, number)
    for _ in range(2):
        day = _nth(number, WEEKDAYS.index(match[2]), which)(year, "")
        if day.month != number:
            return Days(())
        if day >= today:
            return Days((day,))
        year, number = (year + 1, number) if match[4] else _next_month(year, number)
    return Days(())


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _counted(words: str, today: date, _country: str) -> Days | None:
    """ "in three days", "a week from friday", "a fortnight tomorrow", "friday week", "two weeks from today"."""
    weekday = "|".join(WEEKDAYS)
    pattern = (
        rf"\b(\d{{1,2}}|a|an|the) (week|fortnight)s? (?:(?:from|on|after) )?(?:next )?(today|tomorrow|{weekday})\b"
    )
    if (match := re.search(pattern, words)) and not (match[1] == "the" and match[2] == "week"):
        weeks = (1 if match[1] == "the" else _count(match[1])) * (2 if match[2] == "fortnight" else 1)
        return Days((_named(match[3], today) + timedelta(weeks=weeks),))
    if match := re.search(rf"\b(today|tomorrow|{weekday}) (week|fortnight)\b", words):
        return Days((_named(match[1], today) + timedelta(weeks=1 if match[2] == "week" else 2),))
    if match := re.search(rf"\b({weekday}) after next\b", words):
        return Days((_named(match[1], today, "next") + timedelta(weeks=1),))
    if match := re.search(rf"\bin (\d{{1,2}}|a|an) weeks?(?: time)? on (?:a )?({weekday})\b", words):
        return Days((_named(match[2], today + timedelta(weeks=_count(match[1]))),))
    if match := re.search(r"\b(?:in|within) (\d{1,2}|a|an) (day|week|fortnight)s?\b", words):
        unit = {"day": 1, "week": 7, "fortnight": 14}[match[2]]
        return Days((today + timedelta(days=_count(match[1]) * unit),))
    if match := re.search(r"\b(\d{1,2}|a|an) months? (?:from (?:now|today)|time)|\bin (\d{1,2}|a|an) months?\b", words):
        return Days((_months_on(today, _count(match[1] or match[2])),))
    if match := re.search(r"\b(\d{1,2}|a|an) (day|week|fortnight)s? (?:from (?:now|today)|away|hence)\b", words):
        return Days((today + timedelta(days=_count(match[1]) * {"day": 1, "week": 7, "fortnight": 14}[match[2]]),))
    return None


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    first_after = date(*_next_month(year, month), 1)
    return date(year, month, min(day.day, (first_after - timedelta(days=1)).day))


def _relative(words: str, today: date, _country: str) -> Days | None:
    if re.search(r"\bday after tomorrow\b", words):
        return Days((today + timedelta(days=2),))
    if re.search(r"\btomorrows?\b", words):
        return Days((today + timedelta(days=1),))
    if re.search(r"\b(?:todays?|tonight|right now|this (?:morning|afternoon|evening))\b", words):
        return Days((today,))
    return None


def _weekdays(words: str, today: date, _country: str) -> Days | None:
    monday = today - timedelta(days=today.weekday())
    if re.search(r"\b(?:weekdays|during the week|through the week)\b", words):
        return _weekly(range(5), today)
    if re.search(r"\bweekends\b|\b(?:at|on|over) (?:the )?weekend\b", words) and not re.search(
        r"\b(?:this|next)\b", words
    ):
        return _weekly((5, 6), today)
    if re.search(r"\bweekend\b", words):
        saturday = monday + timedelta(days=5)
        if "next weekend" in words:
            saturday += timedelta(weeks=1)
        return Days(tuple(day for day in (saturday, saturday + timedelta(days=1)) if day >= today))
    days = "|".join(WEEKDAYS)
    if match := re.search(rf"\b({days})s? (?:to|through|thru|until|till) ({days})s?\b", words):
        first, last = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[2])
        return _weekly([(first + at) % 7 for at in range((last - first) % 7 + 1)], today)
    named = [
        match for match in re.finditer(rf"\b(next |this |coming |last )?({days})(s?)\b", words) if match[1] != "last "
    ]
    if named:
        if any(match[3] for match in named) or re.search(r"\b(?:every|each)\b", words):
            return _weekly([WEEKDAYS.index(match[2]) for match in named], today)
        dates = [_named(match[2], today, (match[1] or "").strip(), _following_week(words)) for match in named]
        return Days(tuple(sorted(set(dates))[:7]))
    if "next week" in words:
        return Days(tuple(monday + timedelta(days=7 + at) for at in range(7)))
    if "this week" in words:
        return Days(tuple(monday + timedelta(days=at) for at in range(today.weekday(), 7)))
    return None


def _day_of_month(words: str, today: date, _country: str) -> Days | None:
    """ "the 24th", "Tuesday 24th": this month's, or the next month's that has one; "the first of next month"."""
    match = re.search(
        rf"\b(?:the|on|{'|'.join(WEEKDAYS)}) (\d{{1,2}})(?:st|nd|rd|th)\b"
        r"(?! (?:1|time|one|visit|floor|street|avenue|place|available|appointment|opening|thing|slot|spot|week"
        r"|(?:of )?(?:those|these|them)))"
        r"(?: of (next) month)?",
        words,
    )
    if match is None or not 1 <= int(match[1]) <= 31:
        return None
    year, month = _next_month(today.year, today.month) if match[2] else (today.year, today.month)
    while True:
        try:
            day = date(year, month, int(match[1]))
        except ValueError:
            day = None
        if day and day >= today:
            return Days((day,))
        year, month = _next_month(year, month)


def _weekly(weekdays: Iterable[int], today: date) -> Days:
    days = sorted({today + timedelta(days=(weekday - today.weekday()) % 7) for weekday in weekdays})
    return Days(tuple(sorted(days, key=lambda day: day.weekday())), weekly=True)


def _named(name: str, today: date, which: str = "", following_week: bool = False) -> date:
    """A weekday is the next one, today included; "next Tuesday" is the one of next week."""
    if name in ("today", "tomorrow"):
        return today + timedelta(days=name == "tomorrow")
    weekday = WEEKDAYS.index(name)
    monday = today - timedelta(days=today.weekday())
    if which == "next" or following_week:
        return monday + timedelta(days=7 + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _following_week(words: str) -> bool:
    """ "Tuesday of next week"."""
    return re.search(r"\b(?:of|in)? ?next week\b", words) is not None


def _count(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


# --- words --------------------------------------------------------------------------------------------------------


def _respelled(text: str) -> str:
    """Plain words; short and nearly right names of days and months written out."""
    slashed = re.sub(r"(?<=\d)/(?=\d)", " slash ", re.sub(r"(\d)(am|pm)\b", r"\1 \2", text.casefold()))
    return " ".join(_respelled_word(word) for word in plain(slashed).split())


def _respelled_word(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < 6 or word in _KEPT:
        return word
    stem, plural = (word[:-1], "s") if word.endswith("days") else (word, "")
    for name in (
        *WEEKDAYS,
        "tomorrow",
        "january",
        "february",
        "august",
        "september",
        "october",
        "november",
        "december",
    ):
        if stem[0] == name[0] and fuzz.ratio(stem, name) >= 85:
            return name + plural
    return word


_KEPT = word_set("sundae monday tuesday wednesday thursday friday saturday sunday remember member")


def _numbered(words: str) -> str:
    """Number words as digits: "march twenty fourth" -> "march 24th", "six thirty" -> "6 30"."""
    numbered: list[str] = []
    parts = words.split()
    at = 0
    while at < len(parts):
        word, following = parts[at], parts[at + 1] if at + 1 < len(parts) else ""
        tens = _NUMBERS.get(word, 0)
        if tens in (20, 30, 40, 50) and 0 < _ORDINALS.get(following, 99) < 10:
            numbered.append(f"{tens + _ORDINALS[following]}th")
            at += 1
        elif tens in range(20, 91, 10) and following not in ("a", "an") and 0 < _NUMBERS.get(following, 99) < 10:
            numbered.append(str(tens + _NUMBERS[following]))
            at += 1
        elif word in _ORDINALS and not (word == "second" and following in ("opinion", "floor")):
            numbered.append(f"{_ORDINALS[word]}th")
        elif word in _NUMBERS and word not in ("a", "an"):
            numbered.append(str(_NUMBERS[word]))
        else:
            numbered.append(word)
        at += 1
    return " ".join(numbered)


def clock(hour: int, minute: int, half_day: str, *, evening: bool, morning: bool) -> time | None:
    """The time of day that is meant. `half_day`: am, pm, or empty. None: there is no such time."""
    if hour > 24 or minute > 59 or (half_day and not 1 <= hour <= 12):
        return None
    if half_day:
        hour = hour % 12 + (12 if half_day == "pm" else 0)
    elif hour < 12 and not morning and (hour < 7 or (evening and hour >= 1)):
        hour += 12
    return time(hour % 24, minute)


# --- feasts -------------------------------------------------------------------------------------------------------


def _fixed(month: int, day: int) -> Callable[[int, str], date]:
    return lambda year, _country: date(year, month, day)


def _nth(month: int, weekday: int, which: int) -> Callable[[int, str], date]:
    """The first, second, ... such weekday of the month; -1: the last."""

    def rule(year: int, _country: str) -> date:
        if which > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)

    return rule


def _easter(offset: int) -> Callable[[int, str], date]:
    """Days from Easter Sunday, by the anonymous Gregorian computus."""

    def rule(year: int, _country: str) -> date:
        a, b, c = year % 19, year // 100, year % 100
        d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
        e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
        month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
        return date(year, month, day + 1) + timedelta(days=offset)

    return rule


def _thanksgiving(offset: int = 0) -> Callable[[int, str], date]:
    def rule(year: int, country: str) -> date:
        day = _nth(10, 0, 2)(year, country) if country == "CA" else _nth(11, 3, 4)(year, country)
        return day + timedelta(days=offset)

    return rule


_FEASTS: tuple[tuple[str, str, Callable[[int, str], date]], ...] = (
    ("Christmas Eve", "christmas eve|eve of christmas", _fixed(12, 24)),
    ("the day after Christmas", "day after christmas|boxing day", _fixed(12, 26)),
    ("Christmas Day", "christmas(?: day)?|xmas", _fixed(12, 25)),
    ("New Year's Eve", "new years? eve", _fixed(12, 31)),
    ("New Year's Day", "new years?(?: day)?", _fixed(1, 1)),
    ("Martin Luther King Day", "martin luther king(?: jr)?(?: day)?|mlk(?: day)?", _nth(1, 0, 3)),
    ("Valentine's Day", "valentines?(?: day)?", _fixed(2, 14)),
    ("Presidents' Day", "presidents day", _nth(2, 0, 3)),
    ("Saint Patrick's Day", "(?:saint|st) patricks day", _fixed(3, 17)),
    ("Good Friday", "good friday", _easter(-2)),
    ("Easter Monday", "easter monday", _easter(1)),
    ("Easter Sunday", "easter(?: sunday)?", _easter(0)),
    ("Memorial Day", "memorial day", _nth(5, 0, -1)),
    ("Juneteenth", "juneteenth", _fixed(6, 19)),
    ("Independence Day", "(?:4th|fourth) of july|july (?:the )?4th|independence day", _fixed(7, 4)),
    ("Labor Day", "labou?r day", _nth(9, 0, 1)),
    ("Columbus Day", "columbus day|indigenous peoples day", _nth(10, 0, 2)),
    ("Halloween", "halloween", _fixed(10, 31)),
    ("Veterans Day", "veterans day", _fixed(11, 11)),
    ("the day after Thanksgiving", "day after thanksgiving|black friday", _thanksgiving(1)),
    ("Thanksgiving", "thanksgiving(?: day)?", _thanksgiving()),
)
