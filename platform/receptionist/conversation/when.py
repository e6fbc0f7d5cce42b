"""The caller's words -> times that would suit: "Tuesday morning or Friday after four", "the week after next". Pure.

For `find_slots`, whose `when` is the caller's own words: `when_from_words(words, now, country)`. English.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from msgspec import Struct

from receptionist.conversation.dates import MONTHS, WEEKDAYS, Days, clock, named_days, normalised
from receptionist.conversation.speakable import day_words, ordinal_words

_WEEKS_AHEAD = 52  # that "on Saturdays" names
_MOST_WINDOWS = 400
_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)


class Window(Struct, frozen=True):
    """Starts that suit: on the days `first` to `last`, both included, from `start` up to, but not at, `end`.

    Wall clock of the practice. `last` None: as far as the calendar goes. `end` 23:59: to the end of the day.
    """

    first: date
    last: date | None
    start: time = time.min
    end: time = time(23, 59)


class When(Struct, frozen=True):
    """What the caller would take.

    `windows`: any of them suits; empty: no time was named. `at`: the very time of day that was named: offer it, or what
    is nearest to it within the windows. `either`: `at` was taken for the morning, and the evening may be meant ("at
    seven"). `soonest`: "as soon as possible", "any time". `question`: ask this first, for there is no such day;
    `windows` are empty then. `days`, `hours`: was a day named, a time of day?
    """

    windows: tuple[Window, ...] = ()
    at: time | None = None
    either: bool = False
    soonest: bool = False
    question: str = ""
    days: bool = False
    hours: bool = False

    @property
    def understood(self) -> bool:
        return bool(self.windows) or self.soonest or bool(self.question)


class _Hours(Struct, frozen=True):
    start: time = time.min
    end: time = time(23, 59)
    at: time | None = None


class _NoSuchDayError(Exception):
    """Carries the question to ask."""


_Spans: TypeAlias = list[tuple[date, date | None]]
_MORNING = re.compile(r"\b(?:am|a m|mornings?|breakfast)\b")
_ISH = re.compile(
    r"\b(noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|\d{1,2})-?ish\b",
    re.IGNORECASE,
)


def when_from_words(text: str, now: datetime, country: str = "US") -> When:
    """`now` in the practice's zone. Alternatives ("Tuesday or Thursday") are windows of their own."""
    today = now.date()
    words = normalised(_ISH.sub(r"\1", text))
    words = re.sub(r"\bor (?:so|something|thereabouts|later|earlier|whatever)\b", "", words)
    parts = [part for part in re.split(r"\bor\b", words) if part.strip()]
    try:
        days = [_spans(part, today, country) for part in parts]
    except _NoSuchDayError as error:
        return When(question=str(error))
    hours = [_hours(part) for part in parts]
    named = [one for one in days if one is not None]
    timed = [one for one in hours if one is not None]
    if not named and not timed:
        return When(soonest=_SOONEST.search(words) is not None)
    windows: list[Window] = []
    for at, part in enumerate(parts):
        spans, span = days[at], hours[at]
        if spans is None and span is None:
            continue
        for first, last in spans if spans is not None else _shared(days, at) or [(today, None)]:
            chosen = span or _later(hours, at) or _Hours()
            start, end = _of_today(chosen, part, first, last, now)
            first = max(first, today)
            while last is not None and last < first:  # "from February until January": the January after it
                last = _a_year_later(last)
            windows.append(Window(first, last, start, end))
    at_times = [one.at for one in timed if one.at is not None]
    at_time = at_times[0] if at_times else None
    return When(
        windows=tuple(dict.fromkeys(windows))[:_MOST_WINDOWS],
        at=at_time,
        either=at_time is not None and 1 <= at_time.hour < 12 and _MORNING.search(words) is None,
        soonest=_SOONEST.search(words) is not None,
        days=bool(named),
        hours=bool(timed),
    )


def when_text(when: When) -> str:
    """Words that are read as the same windows: for a search that changes a part of the last one."""
    parts: list[str] = []
    for window in when.windows[:20]:
        days = f"{window.first}" if window.last == window.first else f"from {window.first}"
        if window.last not in (None, window.first):
            days += f" to {window.last}"
        if when.at is not None:
            hours = f" at {when.at:%H:%M}"
        else:
            hours = f" not before {window.start:%H:%M}" if window.start > time.min else ""
            hours += f" before {window.end:%H:%M}" if window.end < time(23, 59) else ""
        parts.append(days + hours)
    return " or ".join(parts)


def _shared(days: Sequence[_Spans | None], at: int) -> _Spans | None:
    """ "Friday at two or three": the day that was named before, else after."""
    before = [one for one in days[:at] if one is not None]
    after = [one for one in days[at + 1 :] if one is not None]
    return before[-1] if before else after[0] if after else None


def _later(hours: Sequence[_Hours | None], at: int) -> _Hours | None:
    """ "Tuesday or Wednesday morning": the time that comes after."""
    return next((one for one in hours[at + 1 :] if one is not None), None)


def _a_year_later(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 3, 1) if leap_day else day.replace(year=day.year + 1)


def _of_today(hours: _Hours, words: str, first: date, last: date | None, now: datetime) -> tuple[time, time]:
    """ "now" is not before now."""
    if first == last == now.date() and re.search(r"\b(?:now|right away|straight away|immediately)\b", words):
        return max(hours.start, now.time().replace(second=0, microsecond=0, tzinfo=None)), hours.end
    return hours.start, hours.end


# --- days ---------------------------------------------------------------------------------------------------------

_SOONEST = re.compile(
    r"\b(?:as soon as (?:possible|you can|i can)|soon as possible|asap|soonest|earliest|first available|next available"
    r"|1th available|first (?:opening|appointment|slot)|1th (?:opening|appointment|slot)"
    r"|next (?:opening|appointment|slot)"
    r"|any ?time|any day|any (?:opening|availability)|whenever|doesnt matter|dont care|dont mind"
    r"|im (?:flexible|easy|open)"
    r"|right away|straight away|immediately|soon|what(?:ever)? you have|whats available|you choose|no preference)\b"
)
_PAST = re.compile(rf"\b(?:yesterday|last (?:week|month|{_WEEKDAY})(?! (?:of|in)\b))\b")
_DAY = (
    rf"(?:(?:the )?(?:next |this |coming |following )?(?:{_WEEKDAY})(?: the \d{{1,2}}th)?(?: week)?"
    rf"|(?:{_MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?: of (?:{_MONTH}))?"
    r"|\d{4} \d{1,2} \d{1,2}|\d{1,2} slash \d{1,2}|today|tomorrow|next week|this week|next month|the weekend"
    r"|(?:christmas|easter|thanksgiving|new years?)\b(?: day| eve)?)"
)
_AFTER = re.compile(
    rf"(?<!week )(?<!weeks )(?<!fortnight )(?<!days )\b"
    rf"(?:(?:any ?time |any day |some ?time )?(?<!not )(?P<later>after|later than|past)"
    rf"|(?:any ?time )?(?:from|starting|beginning|as of"
    rf"|not before|not until|not till|no earlier than|on or after)(?: on)?)"
    rf" (?P<day>{_DAY})(?! (?:to|through|thru|until|till|and) {_DAY})"
)
_BEFORE = re.compile(
    rf"\b(?<!not )(?:(?P<not>before|earlier than)|by|(?<!not )until|(?<!not )till|up to"
    rf"|no later than|not after|not later than) (?P<day>{_DAY})"
)
_BETWEEN = re.compile(
    rf"\bbetween (?P<c>{_DAY}) and (?P<d>{_DAY})"
    rf"|\b(?:from )?(?P<a>{_DAY}) (?:to|through|thru|until|till) (?P<b>{_DAY})"
)
_EXCEPT = re.compile(
    rf"\b(?:not|except(?: for)?|but not|anything but|any day but|anytime but|cant do|cannot do|cant|never)"
    rf"(?: on| this| next| a)? (?P<days>(?:{_WEEKDAY})s?(?: (?:and|or) (?:{_WEEKDAY})s?)*)"
)


def _spans(words: str, today: date, country: str) -> _Spans | None:
    """Runs of days, ascending. None: no day was named. Raises _NoSuchDayError."""
    if _PAST.search(words):
        raise _NoSuchDayError("That day is over. Which day would suit you?")
    if (found := _EXCEPT.search(words)) and not re.search(r"\bnot (?:before|after|until)\b", words):
        rest = words[: found.start()] + words[found.end() :]
        within = _spans(rest, today, country) if rest.strip() else None
        barred = {WEEKDAYS.index(name) for name in re.findall(_WEEKDAY, found["days"])}
        return _without(within or [(today, today + timedelta(weeks=_WEEKS_AHEAD))], barred)
    if (spans := _bounded(words, today, country)) is not None:
        return spans
    if (spans := _weeks_and_months(words, today)) is not None:
        return spans
    days = _days(words, today, country)
    if days is None and re.search(r"(?<!from )(?<!for )\b(?:right |just )?now\b", words):
        return [(today, today)]
    return days


def _bounded(words: str, today: date, country: str) -> _Spans | None:
    """ "after the tenth", "by Friday", "between Monday and Wednesday"."""
    if found := _BETWEEN.search(words):
        first, last = _days(found["a"] or found["c"], today, country), _days(found["b"] or found["d"], today, country)
        if first and last and first[0][0]:
            end = last[-1][1]
            if end is not None and end < first[0][0]:
                end += timedelta(weeks=1) if (first[0][0] - end).days < 7 else timedelta(0)
            return [(first[0][0], end)]
    day_after = re.search(r"\bday after (?:tomorrow|christmas|thanksgiving)\b", words)
    if not day_after and (found := _AFTER.search(words)):
        spans = _spans(found["day"], today, country)
        if spans:
            day = spans[-1][1] or spans[-1][0]
            return [(day + timedelta(days=1) if found["later"] else spans[0][0], None)]
    if found := _BEFORE.search(words):
        spans = _spans(found["day"], today, country)
        if spans:
            last = spans[0][0] - timedelta(days=1) if found["not"] else spans[-1][1] or spans[-1][0]
            if last < today:
                raise _NoSuchDayError("That is too soon for me. Which day would suit you?")
            return [(today, last)]
    return None


def _weeks_and_months(words: str, today: date) -> _Spans | None:
    monday = today - timedelta(days=today.weekday())
    if re.search(r"\bweek after next\b", words):
        return _named_week(words, monday + timedelta(weeks=2), today)
    if found := re.search(rf"\bweek of (?P<day>{_DAY})", words):
        day = _days(found["day"], today, "US")
        if day:
            first = day[0][0] - timedelta(days=day[0][0].weekday())
            return [(max(first, today), first + timedelta(days=6))]
    weekday = re.search(rf"\b(?:{_WEEKDAY})\b", words)
    part = re.search(r"\b(early|earlier|beginning|start|1th half|middle|mid|later|late|end|2th half)\b", words)
    if part and not weekday and (week := re.search(r"\b(?:(next)|the|this) week\b|\b(midweek)\b", words)):
        start = monday + timedelta(weeks=1 if week[1] else 0)
        days = _part(part[1], (0, 2), (1, 3), (3, 6))
        first, last = start + timedelta(days=days[0]), start + timedelta(days=days[1])
        if last >= today:
            return [(max(first, today), last)]
    if (month := _month(words, today)) is not None:
        first, end = month
        if weekday:
            return _weekdays_of(words, first, end, today)
        if week := re.search(r"\b(1th|last) week\b", words):
            first, end = (first, first + timedelta(days=6)) if week[1] == "1th" else (end - timedelta(days=6), end)
        elif part:
            days = _part(part[1], (1, 10), (10, 20), (20, 31))
            first, end = first.replace(day=days[0]), min(first + timedelta(days=days[1] - 1), end)
        return [(max(first, today), end)] if end >= today else None
    return None


def _weekdays_of(words: str, first: date, end: date, today: date) -> _Spans | None:
    """ "a Tuesday in April". None: one of them is meant ("the last Tuesday of April"), or a day with its date."""
    if re.search(rf"\b(?:last|\d+(?:th|st|nd|rd)) (?:{_WEEKDAY})\b|\b\d{{1,2}}(?:th|st|nd|rd)\b", words):
        return None
    named = {WEEKDAYS.index(name) for name in re.findall(_WEEKDAY, words)}
    days = [first + timedelta(days=at) for at in range((end - first).days + 1)]
    return _runs(day for day in days if day.weekday() in named and day >= today) or None


def _named_week(words: str, monday: date, today: date) -> _Spans:
    """A weekday of that week, or all of it."""
    named = re.findall(rf"\b({_WEEKDAY})\b", words)
    if named:
        return [(day, day) for day in sorted(monday + timedelta(days=WEEKDAYS.index(name)) for name in named)]
    return [(max(monday, today), monday + timedelta(days=6))]


def _part(which: str, early: tuple[int, int], middle: tuple[int, int], late: tuple[int, int]) -> tuple[int, int]:
    if which in ("early", "earlier", "beginning", "start", "1th half"):
        return early
    return middle if which in ("middle", "mid") else late


def _month(words: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of "next month", "in April"; not of "April 3rd", which is a day."""
    if re.search(r"\bnext month\b", words) and not re.search(r"\dth of next month", words):
        first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    elif re.search(r"\b(?:this month|end of the month|later in the month|rest of the month)\b", words):
        first = today.replace(day=1)
    elif (
        found := re.search(
            rf"(?:\b(?:in|of|during|some ?time in|early|mid|late|for|end) |^)({_MONTH})\b(?! (?:the )?\d)", words
        )
    ) and (not re.search(rf"\d(?:th|st|nd|rd)? (?:of )?{found[1]}\b", words)):
        if found[1] == "may" and not re.search(r"\b(?:in|of|during|early|mid|late) may\b", words):
            return None
        first = today.replace(month=MONTHS.index(found[1]) + 1, day=1)
        if first.month < today.month:
            first = first.replace(year=first.year + 1)
    else:
        return None
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _days(words: str, today: date, country: str) -> _Spans | None:
    found = named_days(re.sub(r"\bfollowing (?=" + _WEEKDAY + ")", "", words), today, country)
    if found is None:
        return None
    if not found.dates:
        raise _NoSuchDayError(_no_day(words))
    _check_weekday(words, found, today)
    if any(day < today for day in found.dates):
        raise _NoSuchDayError("That day is over. Which day would suit you?")
    if found.weekly:
        weeks = range(_WEEKS_AHEAD)
        return _runs(day + timedelta(weeks=week) for week in weeks for day in found.dates)
    return _runs(found.dates)


def _check_weekday(words: str, found: Days, today: date) -> None:
    """Raises for "Tuesday the fourth" when the fourth is a Wednesday."""
    day_number = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)|(?:{_MONTH}) (?:the )?\d{{1,2}}|\d{{1,2}} slash)"
    match = re.search(rf"\b({_WEEKDAY})(?: on)? {day_number}", words)
    if (
        match is None
        or len(found.dates) != 1
        or re.search(rf"\b(?:weeks?|fortnights?)\b|\d {match[1]} (?:of|in)", words)
    ):
        return
    day, named = found.dates[0], WEEKDAYS.index(match[1])
    if day.weekday() == named:
        return
    actual = WEEKDAYS[day.weekday()].capitalize()
    near = day + timedelta(days=(named - day.weekday() + 3) % 7 - 3)
    if near < today:
        near += timedelta(weeks=1)
    raise _NoSuchDayError(
        f"The {ordinal_words(day.day)} is a {actual}. "
        f"Did you mean {day_words(near, today)}, or {day_words(day, today)}?"
    )


def _no_day(words: str) -> str:
    """ "There is no thirtieth of February." """
    match = re.search(rf"\b({_MONTH}) (?:the )?(\d{{1,2}})|\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})\b", words)
    if match is None or not 0 < int(match[2] or match[3]) < 100:
        return "I don't find that day in the calendar. Which day did you mean?"
    month = (match[1] or match[4]).capitalize()
    return f"There is no {ordinal_words(int(match[2] or match[3]))} of {month}. Which day did you mean?"


def _runs(days: Iterable[date]) -> _Spans:
    """Days that follow each other are one run."""
    spans: _Spans = []
    for day in sorted(set(days)):
        last = spans[-1][1] if spans else None
        if last is not None and (day - last).days == 1:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def _without(spans: _Spans, weekdays: set[int]) -> _Spans:
    days: list[date] = []
    for first, last in spans:
        end = last or first + timedelta(weeks=_WEEKS_AHEAD)
        days += [first + timedelta(days=at) for at in range((end - first).days + 1)]
    return _runs(day for day in days if day.weekday() not in weekdays)


# --- time of day --------------------------------------------------------------------------------------------------

_TIME = (
    r"(?:(?:noon|midday|midnight)"
    r"|\d{1,2}(?: colon \d\d| [0-5][05](?! (?:day|week|month|minute)))?(?: (?:am|pm)| ?o ?clock)?)"
)
_NO_TIME = (
    r"(?! ?(?:(?:st|nd|rd|th)\b|day|week|month|minute|hour|people|kid|child|slash|person|of|year|colon|\d{4}"
    r"|\d{1,2} \d{4}))"
)
_RANGE = re.compile(rf"\b(?:from |between )?({_TIME}) (?:to|and|till|til|until|through) ({_TIME})\b{_NO_TIME}")
_FROM = re.compile(
    rf"\b(?:not before|no earlier than|not earlier than|any ?time after|any ?time from|(?<!not )after|from|past"
    rf"|(?<!no )later than|earliest)"
    rf" (?:like |about |around |maybe )?({_TIME})\b{_NO_TIME}"
)
_UNTIL = re.compile(
    rf"\b(?:not after|no later than|not later than|any ?time before|(?<!not )before|by|until|till|til"
    rf"|(?<!no )(?<!not )earlier than|latest)"
    rf" (?:like |about |around |maybe )?({_TIME})\b{_NO_TIME}"
)
_AT = re.compile(
    rf"\b(?:at|around|about|like|say|for) (?:like |about |around |maybe )?({_TIME})\b{_NO_TIME}"
    rf"|\b(\d{{1,2}} colon \d\d(?: (?:am|pm))?|\d{{1,2}} (?:\d\d )?(?:am|pm)|\d{{1,2}} ?o ?clock)\b"
    rf"|(?<!from )\b(noon|midday|midnight)\b"
    rf"|\b(?:{_WEEKDAY}|today|tomorrow) (\d{{1,2}}(?: [0-5][05])?)\b{_NO_TIME}"
    r"|\b(\d{1,2} (?:00|15|30|45))\b(?! \d)"
    r"|^(?:maybe |like |around |about |how about |what about |say |lets say |the )*(\d{1,2})"
    r"(?: (?:is|would be|works|sounds)(?: \w+){0,3})?$"
)
_PARTY = re.compile(r"\b(?:tables?|booth|part(?:y|ies)|group) (?:for|of) \d{1,2}\b(?! ?(?:am|pm|o ?clock|colon))")
_PARTS: tuple[tuple[str, _Hours], ...] = (
    (r"first thing|1th thing|bright and early", _Hours(end=time(10))),
    (rf"early (?:in the |on )?(?:(?:{_WEEKDAY}|tomorrow) )?mornings?|early am", _Hours(end=time(10))),
    (r"mid ?morning", _Hours(time(9, 30), time(11, 30))),
    (rf"late(?:r)? (?:in the |on )?(?:(?:{_WEEKDAY}|tomorrow) )?morning", _Hours(time(10), time(12))),
    (rf"early (?:in the |on )?(?:(?:{_WEEKDAY}|tomorrow) )?afternoon", _Hours(time(12), time(14, 30))),
    (r"mid ?afternoon", _Hours(time(13, 30), time(16))),
    (rf"late(?:r)? (?:in the |on )?(?:(?:{_WEEKDAY}|tomorrow) )?afternoon", _Hours(time(15), time(18))),
    (r"(?:last thing|end of the day|late in the day|later in the day)", _Hours(time(15))),
    (r"after (?:work|hours)", _Hours(time(17))),
    (r"after school", _Hours(time(15))),
    (r"before (?:work|school)", _Hours(end=time(9))),
    (r"lunch ?(?:time|break|hour)?|over lunch", _Hours(time(11, 30), time(13, 30), at=time(12))),
    (r"mornings?|in the am", _Hours(end=time(12))),
    (r"afternoons?", _Hours(time(12), time(18))),
    (r"tonight|evenings?|night", _Hours(time(17))),
)


def _hours(words: str) -> _Hours | None:
    """The times of day in normalised words. None: none is named."""
    said = _with_minutes(_PARTY.sub("", re.sub(r"\b\d{4} \d{1,2} \d{1,2}\b", "", words)))
    evening = re.search(r"\b(?:evening|tonight|night|afternoon)s?\b", said) is not None
    morning = re.search(r"\bmornings?\b", said) is not None

    def read(text: str) -> time | None:
        return _time(text, evening=evening, morning=morning)

    if found := _RANGE.search(said):
        start, end = read(found[1]), read(found[2])
        if start and end and end <= start and start.hour < 12:  # "ten to two"
            end = end.replace(hour=end.hour + 12) if end.hour < 12 else end
        if start and end and start < end:
            return _Hours(start, end)
    after, before = _FROM.search(said), _UNTIL.search(said)
    start = read(after[1]) if after else None
    end = read(before[1]) if before else None
    if start or end:
        if start and end and end <= start:
            end = None
        return _Hours(start or _part_start(said, end), end or _part_end(said, start))
    if found := _AT.search(said):
        at = read(next(group for group in found.groups() if group))
        if at is not None:
            return _Hours(at=at)
    said = re.sub(
        r"\b(?:good (?:morning|afternoon|evening)|this is|not (?:in the )?(?:morning|afternoon|evening)s?)\b", "", said
    )
    for pattern, hours in _PARTS:
        if re.search(rf"\b(?:{pattern})\b", said):
            return hours
    if re.search(r"\bnot (?:in the )?mornings?\b", words):
        return _Hours(time(12))
    if re.search(r"\bnot (?:in the )?(?:afternoon|evening)s?\b", words):
        return _Hours(end=time(12))
    return None


def _part_start(said: str, end: time | None) -> time:
    """ "afternoon, before four" begins at noon."""
    hours = time(12) if re.search(r"\bafternoon\b", said) else time.min
    return hours if end is None or hours < end else time.min


def _part_end(said: str, start: time | None) -> time:
    """ "in the morning, after nine" ends at noon."""
    hours = time(12) if re.search(r"\bmorning\b", said) else time(23, 59)
    return hours if start is None or start < hours else time(23, 59)


def _with_minutes(words: str) -> str:
    """ "half past 5" -> "5 colon 30", "quarter to 6" -> "5 colon 45", "20 past 2" -> "2 colon 20"."""

    def quarter(match: re.Match[str]) -> str:
        hour, word = int(match[3]), match[1]
        minute = {"half": 30, "quarter": 15}.get(word) or int(word)
        if match[2] == "to":
            hour, minute = (hour - 1) or 12, 60 - minute
        return f"{hour} colon {minute:02}"

    words = re.sub(r"\b(?:a )?(half|quarter|5|10|20|25) (past) (\d{1,2})\b", quarter, words)
    words = re.sub(r"\b(?:a )?(quarter) (to) (\d{1,2})\b", quarter, words)
    return re.sub(r"\bhalf (\d{1,2})\b", r"\1 colon 30", words)


def _time(text: str, *, evening: bool, morning: bool) -> time | None:
    if text in ("noon", "midday"):
        return time(12)
    if text == "midnight":
        return time(0)
    match = re.match(r"(\d{1,2})(?: colon| )? ?(\d\d)?(?: (am|pm))?", text)
    if match is None:
        return None
    return clock(int(match[1]), int(match[2] or 0), match[3] or "", evening=evening, morning=morning)
