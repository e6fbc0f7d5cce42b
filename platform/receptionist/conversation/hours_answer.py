"""A question about opening hours, in the caller's words -> what is true of them, and how to say it. English. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from receptionist.conversation.dates import Days, days_from_words, time_from_words
from receptionist.conversation.patterns import regex
from receptionist.conversation.speakable import WEEKDAYS, day_words, list_words, moment_words, span_words, time_words
from receptionist.conversation.words import plain
from receptionist.practice import hours as practice_hours
from receptionist.practice.definition import Definition
from receptionist.practice.definition.hours import Weekly
from receptionist.practice.hours import DayHours, Opening, Span

_NOW = regex(
    r"\b(?:now|currently|at the moment|still open|open yet|already open)\b"
    r"|^(?:so |hi |hello |hey )*are you(?: guys)? (?:open|closed)$"
)
_NEXT = regex(
    r"\b(?:open|opening|back|in|there|around|about) (?:up )?(?:next|again)\b|\bnext (?:open|time|day|in|there|here|back"
    r"|around|about)\b|\bre ?open|\bsoonest\b|\bwhen(?:s| is| will| are| can)? (?:\w+ )?(?:there )?(?:be )?"
    r"(?:some|any)(?:one|body)(?:s)?\b"
)

_SOON_DAYS = 29
_MOST_EXTRA = 2


class OpenDay(Struct, frozen=True):
    """One day's hours, as "08:00-12:00"; none: closed."""

    date: date
    open: list[str]
    reason: str = ""


class HoursAnswer(Struct, frozen=True):
    """`open`: at the time that was asked about, else on that day at all, else now."""

    open: bool
    hours: list[OpenDay]
    next_opening: str  # local, YYYY-MM-DDTHH:MM; empty: none in sight
    spoken: str


def answer_hours(definition: Definition, when: str, now: datetime) -> HoursAnswer:
    """`when`: the caller's own words; empty: today. `now` is aware, of any zone."""
    opening = practice_hours.opening(definition, now)
    days = days_from_words(when, opening.at, definition.practice.country)
    said = plain(when)
    if days is None and (at := time_from_words(when)) is not None:
        days = Days((opening.at.date(),), at=at)
    if days is None or _NOW.search(said):
        if _NEXT.search(said):
            return _answer(opening, [opening.today], opening.is_open, _next_words(opening))
        if _NOW.search(said):
            return _answer(opening, [opening.today], opening.is_open, _now_words(opening))
        return _general(definition, opening)
    if days.weekly:
        return _weekly(definition, days, opening)
    hours = [practice_hours.hours_on(definition, day) for day in days.dates]
    if len(hours) == 1:
        return _one_day(definition, hours[0], days, opening)
    words = _several_words([(day_words(day.day, opening.at.date()), day) for day in hours])
    return _answer(opening, hours, any(day.spans for day in hours), words)


def today_words(opening: Opening) -> str:
    """ "Today we're open from eight to five.", or that it is closed, or over for today."""
    today, night = opening.today, _night_words(opening)
    if not today.spans:
        return f"{night}{'After that we' if night else 'We'}'re closed today.{_reason_words(today)}"
    if opening.is_open or opening.at < today.spans[-1].start:
        return f"{night}Today we're open {spans_words(today.spans)}.{_reason_words(today)}"
    return f"We were open today {spans_words(today.spans)}.{_reason_words(today)}"


def _night_words(opening: Opening) -> str:
    """After midnight, while last night goes on; else empty."""
    if opening.until is None or not opening.since_yesterday:
        return ""
    return f"We're still open until {time_words(_wall(opening.until))}. "


def spans_words(spans: Sequence[Span]) -> str:
    """ "from eight to noon and from one to five"."""
    if len(spans) == 1 and spans[0].end - spans[0].start == timedelta(days=1):
        return "all day"
    return " and ".join(f"from {span_words(_wall(span.start), _wall(span.end))}" for span in spans)


def next_opening_words(opening: Opening) -> str:
    """ "tomorrow at eight in the morning"; empty: no opening in sight."""
    return moment_words(opening.next_opening, opening.at) if opening.next_opening else ""


def _now_words(opening: Opening) -> str:
    if not opening.is_open:
        return f"We're closed right now. {_again_words(opening)}".strip()
    if opening.until is None:
        return "Yes, we're open now."
    day = "" if opening.until.date() == opening.at.date() else f" {WEEKDAYS[opening.until.weekday()]}"
    return f"Yes, we're open now. We close{day} at {time_words(_wall(opening.until))}."


def _next_words(opening: Opening) -> str:
    if opening.is_open:
        return f"We're open right now. {_now_words(opening).partition('. ')[2]}".strip()
    return _again_words(opening) or "I don't have the next opening day here."


def _again_words(opening: Opening) -> str:
    words = next_opening_words(opening)
    return f"We open again {words}." if words else ""


def _general(definition: Definition, opening: Opening) -> HoursAnswer:
    week = [opening.at.date() + timedelta(days=at) for at in range(7)]
    hours = [practice_hours.hours_on(definition, day) for day in week]
    usual = _week_words(definition, range(7))
    week_words = f" Usually we're open {usual}." if usual else ""
    return _answer(opening, hours, opening.is_open, today_words(opening) + week_words)


def _one_day(definition: Definition, hours: DayHours, days: Days, opening: Opening) -> HoursAnswer:
    today = opening.at.date()
    about = _reason_words(hours, days.name)
    if days.at is not None:
        moment = datetime.combine(hours.day, days.at, opening.at.tzinfo)
        then = practice_hours.opening(definition, moment)
        if then.since_yesterday and then.until:  # its own hours are another matter
            return _answer(opening, [hours], True, f"Yes, we're open then, until {time_words(_wall(then.until))}.")
        open_then = then.is_open
        answer = "Yes, we're open then." if open_then else "No, we're closed then." if hours.spans else "No."
        return _answer(opening, [hours], open_then, f"{answer} {_day_words(hours, today)}{about}")
    if hours.day == today:
        over = not opening.is_open and not any(span.start > opening.at for span in hours.spans)
        words = today_words(opening)
        if over:
            words = f"{words} {_again_words(opening)}".strip()
        return _answer(opening, [hours], opening.is_open or (bool(hours.spans) and not over), words)
    if hours.spans:
        return _answer(opening, [hours], True, f"{_day_words(hours, today)}{about}")
    end_of_day = datetime.combine(hours.day, time(23, 59), opening.at.tzinfo)
    reopening = practice_hours.next_opening(definition, end_of_day)
    then = f" We open again {moment_words(reopening, opening.at)}." if reopening else ""
    return _answer(opening, [hours], False, f"{_day_words(hours, today)}{about}{then}")


def _weekly(definition: Definition, days: Days, opening: Opening) -> HoursAnswer:
    weekdays = [day.weekday() for day in days.dates]
    shut = [weekday for weekday in weekdays if not _usual_spans(definition, weekday)]
    parts: list[str] = []
    if len(shut) < len(weekdays):
        parts.append(f"We're open {_week_words(definition, weekdays)}.")
    if shut:
        parts.append(f"We're closed on {list_words([WEEKDAYS[weekday] + 's' for weekday in shut])}.")
        parts += _extra_words(definition, shut, opening.at.date())
    hours = [practice_hours.hours_on(definition, day) for day in days.dates]
    return _answer(opening, hours, len(shut) < len(weekdays), " ".join(parts))


def _extra_words(definition: Definition, weekdays: Sequence[int], today: date) -> list[str]:
    """Of days on which nobody is there as a rule: those of the next weeks that are the exception."""
    coming = (today + timedelta(days=at) for at in range(_SOON_DAYS))
    hours = [practice_hours.hours_on(definition, day) for day in coming if day.weekday() in weekdays]
    return [f"{_day_words(day, today)}{_reason_words(day)}" for day in hours if day.spans][:_MOST_EXTRA]


def week_words(weekly: Weekly) -> str:
    """The same of somebody's own week."""
    return _spans_of_days({day: _ranges_on(weekly, day) for day in range(7)})


def _week_words(definition: Definition, weekdays: Iterable[int]) -> str:
    """ "Monday to Thursday from eight to five, and Friday from eight to two"; empty: never."""
    return _spans_of_days({weekday: _usual_spans(definition, weekday) for weekday in weekdays})


def _spans_of_days(week: Mapping[int, tuple[str, ...]]) -> str:
    groups: list[tuple[list[int], tuple[str, ...]]] = []
    for weekday, spans in week.items():
        if groups and groups[-1][1] == spans and groups[-1][0][-1] == weekday - 1:
            groups[-1][0].append(weekday)
        else:
            groups.append(([weekday], spans))
    parts = [f"{_weekday_words(days)} {_ranges_words(spans)}" for days, spans in groups if spans]
    return _joined(parts)


def _usual_spans(definition: Definition, weekday: int) -> tuple[str, ...]:
    return _ranges_on(definition.hours, weekday)


def _ranges_on(weekly: Weekly, weekday: int) -> tuple[str, ...]:
    monday = date(2024, 1, 1)  # any Monday: only the week's own ranges are read
    return practice_hours.ranges_on(weekly, monday + timedelta(days=weekday))


def _weekday_words(days: Sequence[int]) -> str:
    if len(days) == 7:
        return "every day"
    if len(days) > 2:
        return f"{WEEKDAYS[days[0]]} to {WEEKDAYS[days[-1]]}"
    return list_words([WEEKDAYS[day] for day in days])


def _ranges_words(ranges: Sequence[str]) -> str:
    if list(ranges) in (["00:00-24:00"], ["0:00-24:00"]):
        return "all day"
    ends = [practice_hours.minutes_of(text) for text in sorted(ranges)]
    return " and ".join(f"from {span_words(_clock(start), _clock(end))}" for start, end in ends)


def _several_words(days: Sequence[tuple[str, DayHours]]) -> str:
    """Days with the same hours are told together; closed ones at the end."""
    open_days = [(name, spans_words(day.spans)) for name, day in days if day.spans]
    groups: list[tuple[list[str], str]] = []
    for name, spans in open_days:
        if groups and groups[-1][1] == spans:
            groups[-1][0].append(name)
        else:
            groups.append(([name], spans))
    sentences = (
        [f"We're open {_joined([f'{_run_words(names)} {spans}' for names, spans in groups])}."] if groups else []
    )
    shut = [name for name, day in days if not day.spans]
    if shut:
        sentences.append(f"We're closed {_run_words(shut)}.")
    return " ".join(sentences)


def _run_words(names: Sequence[str]) -> str:
    return f"{names[0]} to {names[-1]}" if len(names) > 2 else list_words(names)


def _joined(parts: Sequence[str]) -> str:
    """Parts that hold commas and an 'and' of their own."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def _day_words(hours: DayHours, today: date) -> str:
    day = {0: "today", 1: f"tomorrow, {WEEKDAYS[hours.day.weekday()]}"}.get((hours.day - today).days)
    if not hours.spans:
        return f"We're closed {day or 'on ' + day_words(hours.day, today)}."
    first = f"{day[0].upper()}{day[1:]}{',' if ',' in day else ''}" if day else f"On {day_words(hours.day, today)}"
    return f"{first} we're open {spans_words(hours.spans)}."


def _reason_words(hours: DayHours, named: str = "") -> str:
    """Why the hours differ; not what the caller has said already."""
    return f" That's {hours.reason}." if hours.reason and plain(hours.reason) != plain(named) else ""


def _wall(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0)


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _answer(opening: Opening, hours: Sequence[DayHours], is_open: bool, spoken: str) -> HoursAnswer:
    days = [
        OpenDay(day.day, [f"{span.start:%H:%M}-{_end_text(span)}" for span in day.spans], day.reason) for day in hours
    ]
    upcoming = f"{opening.next_opening:%Y-%m-%dT%H:%M}" if opening.next_opening else ""
    return HoursAnswer(open=is_open, hours=days, next_opening=upcoming, spoken=spoken)


def _end_text(span: Span) -> str:
    return "24:00" if span.end.date() > span.start.date() and span.end.time() == time() else f"{span.end:%H:%M}"
