"""What the front desk switches in one tap: answering, and closing early today. Definition -> changes. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from receptionist.practice.definition import Definition, HoursException
from receptionist.practice.edit import Change, Drop, Put, Value
from receptionist.practice.hours import DAY_MINUTES, NIGHT_UNTIL, DayHours, Span, hours_on, local_time

EARLY_CLOSING: Final = "an early closing"  # the reason that callers hear, and how ours is told from others
_STEP_MINUTES: Final = 30


def is_paused(definition: Definition) -> bool:
    return definition.answering.mode == "paused"


def pause(definition: Definition) -> list[Change]:
    """Until it is ended by hand."""
    mode = definition.answering.mode
    if mode == "paused":
        return []
    kept: list[Change] = [] if mode == "always" else [Put(("answering", "before_pause"), mode)]
    return [Put(("answering", "mode"), "paused"), *kept]


def resume(definition: Definition) -> list[Change]:
    """Back to the mode before."""
    if not is_paused(definition):
        return []
    return [Put(("answering", "mode"), definition.answering.before_pause), Drop(("answering", "before_pause"))]


def closing_early(definition: Definition, now: datetime) -> DayHours | None:
    """Today's hours, when they were cut short by `close_early`."""
    today = _day(definition, now)
    found = hours_on(definition, today)
    return found if _ours(definition, today) and found.reason == EARLY_CLOSING else None


def close_early(definition: Definition, now: datetime, at: datetime | None = None) -> list[Change]:
    """Today ends at `at`; None: now. No changes where it would end no earlier than it does anyway.

    After midnight, while last night goes on, "today" is the day on which it began.
    """
    here = local_time(definition, now)
    end = max(here, local_time(definition, at)) if at else here
    today, end = _day(definition, now), end.replace(second=0, microsecond=0)
    usual = _usual(definition, today).spans
    if not usual or usual[-1].end <= end:
        return []
    left = [Span(span.start, min(span.end, end)) for span in usual if span.start < end]
    exception: dict[str, Value] = {"date": today}
    exception |= {"open": [_range(span) for span in left]} if left else {}
    exception["reason"] = EARLY_CLOSING
    gone = [index for index, one in enumerate(definition.hours.exceptions) if _is_over(one, today)]
    gone = sorted({*gone, *_ours(definition, today)}, reverse=True)
    last = len(definition.hours.exceptions) - len(gone)
    return [*(Drop(("hours", "exceptions", index)) for index in gone), Put(("hours", "exceptions", last), exception)]


def reopen(definition: Definition, now: datetime) -> list[Change]:
    """Today is as it was before it was cut short."""
    today = _day(definition, now)
    return [Drop(("hours", "exceptions", index)) for index in reversed(_ours(definition, today))]


def early_closings(definition: Definition, now: datetime) -> list[datetime]:
    """The half hours at which today could still end early; empty: there is nothing left to cut."""
    here = local_time(definition, now)
    today = _day(definition, now)
    usual = _usual(definition, today).spans
    if not usual or usual[-1].end <= here:
        return []
    midnight, latest = datetime.combine(today, time(), here.tzinfo), DAY_MINUTES + NIGHT_UNTIL
    halves = (midnight + timedelta(minutes=minutes) for minutes in range(_STEP_MINUTES, latest, _STEP_MINUTES))
    return [half for half in halves if half > here and any(span.start < half < span.end for span in usual)]


def can_close_early(definition: Definition, now: datetime) -> bool:
    return bool(close_early(definition, now))


def _day(definition: Definition, now: datetime) -> date:
    """The day that is meant by "today": after midnight still yesterday, for as long as its night usually lasts."""
    here = local_time(definition, now)
    yesterday = here.date() - timedelta(days=1)
    night = _usual(definition, yesterday).spans[-1:]
    return yesterday if night and here < night[0].end and night[0].end.date() > yesterday else here.date()


def _usual(definition: Definition, today: date) -> DayHours:
    """As though nobody had cut it short."""
    ours = set(_ours(definition, today))
    others = tuple(one for index, one in enumerate(definition.hours.exceptions) if index not in ours)
    hours = msgspec.structs.replace(definition.hours, exceptions=others)
    return hours_on(msgspec.structs.replace(definition, hours=hours), today)


def _ours(definition: Definition, today: date) -> Sequence[int]:
    """Where the exceptions for today that we made stand."""
    exceptions = definition.hours.exceptions
    return [index for index, one in enumerate(exceptions) if _is_ours(one) and one.date == today]


def _is_ours(exception: HoursException) -> bool:
    return exception.reason == EARLY_CLOSING and exception.until is None


def _is_over(exception: HoursException, today: date) -> bool:
    return _is_ours(exception) and exception.date < today


def _range(span: Span) -> str:
    ends_with_day = span.end.date() > span.start.date() and span.end.time() == time()
    end = "24:00" if ends_with_day else f"{span.end:%H:%M}"
    return f"{span.start:%H:%M}-{end}"
