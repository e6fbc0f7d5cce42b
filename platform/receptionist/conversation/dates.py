"""The caller's words -> days, and a time of day: "next Tuesday", "March third", "the 24th at six". Pure.

For questions about a day ("are you open on Friday?"). For times that would suit a caller (`find_slots`) see
`when.when_from_words`; both read the same grammar.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation.day_mentions import MONTH_FIRST as MONTH_FIRST
from receptionist.conversation.day_mentions import NoSuchDayError, PastDayError, WrongWeekdayError, days_of
from receptionist.conversation.feasts import FEASTS, feast
from receptionist.conversation.patterns import regex
from receptionist.conversation.resolving import Resolved, resolve
from receptionist.conversation.spans_met import NoDayLeftError, TooSoonError
from receptionist.conversation.speakable import sayings
from receptionist.conversation.symbols import symbols
from receptionist.conversation.tongues.known import times_of
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
_WHY_THEN = regex(  # "are you open this friday, it being easter": why it is asked, and no other day
    r"[\s,]+(?:(?:with )?(?:it|that|this)(?:['’]?s)? (?:all )?(?:being|is)\b|being|what with"
    r"|given(?: that)?(?: it['’]?s)?"
    r"|(?:since|because|as|cause|['’]?cos|seeing as|considering|now that|only|and|with)? ?it(?:['’]?s| is))"
    r" (?:the |an? )?(?:\w+ )?(?:easter|thanksgiving|christmas|xmas|new year\S*|bank holiday|labou?r day|memorial day"
    r"|good friday|holiday|half term|spring break|presidents\S* day|carnival)"
    r"(?: weekend| week| break| holidays?| time)*",
    re.IGNORECASE,
)
_HOUR_IS = regex(  # "two'll do nicely", "four's good"; "the first one's" is no hour
    r"\b(one(?!['’]s)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|fifteen|thirty)['’](?:s|ll|d)\b",
    re.IGNORECASE,
)
_MOST_DAYS = 31
_NO_DAY = (NoSuchDayError, WrongWeekdayError, PastDayError, TooSoonError, NoDayLeftError, OverflowError, ValueError)


class Days(Struct, frozen=True):
    """Days that the caller named, ascending, never empty.

    `weekly`: days of the week as such ("on Saturdays"), of which the next ones are given, Monday's first.
    `at`: the time of day.
    """

    dates: tuple[date, ...]
    at: time | None = None
    weekly: bool = False
    name: str = ""  # of a feast ("Christmas Eve")


def days_from_words(text: str, now: datetime, country: str = "US", language: str = "en") -> Days | None:
    """`now` in the practice's zone. None: no day is named, or one that does not exist (30 February)."""
    found = _resolved(text, now, country, language)
    if found is None or not found.options:
        found = _resolved(_WHY_THEN.sub(" ", text), now, country, language)
    spans = [span for option in found.options if option.spans is not None for span in option.spans] if found else []
    if found is None or not spans or any(last is None for _, last in spans):
        return None
    name = sayings(language).feast(found.name) if found.name else ""
    days = sorted(set(days_of(spans)))
    if found.weekly:
        today = now.date()
        days = sorted({today + timedelta(days=(day.weekday() - today.weekday()) % 7) for day in days})
        return Days(tuple(sorted(days, key=lambda day: day.weekday())), at=found.first_time, weekly=True)
    if found.name in FEASTS and len(days) == 1:
        itself = feast(found.name, now.date(), country)
        if itself.weekday() == days[0].weekday():
            days = [itself]  # "thursday, since it's veterans day"
    return Days(tuple(days[:_MOST_DAYS]), at=found.first_time, name=name)


def time_from_words(text: str, language: str = "en") -> time | None:
    """The time of day in "at six", "after half past five", "18:30", "noon". Without am or pm 1 to 6 is afternoon."""
    found = _resolved(text, datetime(2001, 1, 1, 0, 0), "US", language)  # noqa: DTZ001 (no day is looked at)
    return found.first_time if found else None


def _resolved(text: str, now: datetime, country: str, language: str) -> Resolved | None:
    try:
        return resolve(symbols(text, times_of(language)), now, country)
    except _NO_DAY:
        return None


@lru_cache(maxsize=256)  # of a pure function: the words of a turn are read for one thing after another
def normalised(text: str) -> str:
    """Plain words with numbers as digits: "Tues. the third at 10:30" -> "tuesday the 3th at 10 colon 30"."""
    said = _HOUR_IS.sub(r"\1 is", _COLON.sub(r"\1 colon \2", text))
    return _A_FEW.sub("3 ", _COUPLE.sub("2", _numbered(_respelled(said))))


_COLON = regex(r"(\d)[:.](\d\d)(?!\d)")
_COUPLE = regex(r"\b(?:a )?couple(?: of)?\b")
_A_FEW = regex(r"\ba few (?=days|weeks)")
_HALF_DAY = regex(r"(\d)(am|pm)\b")
_SLASH = regex(r"(?<=\d)/(?=\d)")


# --- words --------------------------------------------------------------------------------------------------------


def _respelled(text: str) -> str:
    """Plain words; short and nearly right names of days and months written out."""
    slashed = _SLASH.sub(" slash ", _HALF_DAY.sub(r"\1 \2", text.casefold()))
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
