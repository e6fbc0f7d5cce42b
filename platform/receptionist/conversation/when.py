"""The caller's words -> times that would suit: "Tuesday morning or Friday after four", "the week after next". Pure.

For `find_slots`, whose `when` is the caller's own words: `when_from_words(words, now, country, language)`. The words of
a language become symbols (`symbols`, by its folder under `tongues`), the symbols days and times (`resolving`).
"""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from msgspec import Struct

from receptionist.conversation.clock_reading import END
from receptionist.conversation.day_mentions import NoSuchDayError, PastDayError, WrongWeekdayError
from receptionist.conversation.patterns import regex
from receptionist.conversation.resolving import Option, Resolved, resolve
from receptionist.conversation.spans_met import NoDayLeftError, TooSoonError
from receptionist.conversation.symbols import symbols
from receptionist.conversation.tongues.known import questions_of, times_of

_MOST_WINDOWS = 400
_WE_WOULD = regex(  # no Wednesday
    r"\bwe['’]d\b|\bwed(?= (?:be|like|love|rather|need|want|prefer|have|all|both|also|really)\b)", re.IGNORECASE
)
_COME_BY = regex(
    r"\b(come|comes|coming|came|stop|stopping|swing|swinging|drop|pop"
    r"|(?:bring|bringing|run|running|drop|dropping|swing|haul|walk) (?:him|her|them|(?:my|our) \w+)) by\b",
    re.IGNORECASE,
)
_AFTER_IT = regex(  # "the tuesday right after, at four", "straight after school, four o'clock": the very time
    r"(?:\b(?:right|straight|just|directly|immediately) )?\bafter"
    r"(?P<what> (?:school|work|lunch|class|nursery|college))?"
    r"(?P<gap>,? at(?! about)|,(?! (?:say|like|about|around|oh|maybe))) "
    r"(?=(?:about )?(?:\d|half\b|quarter\b|noon\b|midday\b|(?:one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))",
    re.IGNORECASE,
)
_NO_GOOD = regex(  # "no good, thursday then": of what was offered, and not of thursday
    r"^\W*(?:(?:no|nope|oh|ah|um|sorry|hmm|well|that|it|those|they|is|are|be|that['’]?s|it['’]?s|just|really)\W+)*"
    r"(?:no (?:good|use)|not (?:any )?good|not possible|impossible"
    r"|(?:won['’]?t|doesn['’]?t|don['’]?t) (?:do|work|suit))"
    r"(?: for me)?(?: i['’]?m afraid| sorry)?\s*[,.;!]+\s+",
    re.IGNORECASE,
)
_HESITATES = regex(  # "tomorrow at, what, three?"
    r"\b(at|around|about|on|by|after|before)\s*,? (?:what|say|like|oh|um|uh|er|erm|hmm|let['’]?s say"
    r"|let me see|maybe)\b,?(?= )",
    re.IGNORECASE,
)
_LONGEST = 1000  # letters; nobody names a day for longer than that


class Window(Struct, frozen=True):
    """Starts that suit: on the days `first` to `last`, both included, from `start` up to, but not at, `end`.

    Wall clock of the practice. `last` None: as far as the calendar goes. `end` 23:59: to the end of the day. `at`: the
    very time that was named for these days, where it is not that of all ("Monday at two or any time on Friday").
    """

    first: date
    last: date | None
    start: time = time.min
    end: time = END
    at: time | None = None


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


def when_from_words(text: str, now: datetime, country: str = "US", language: str = "en") -> When:
    """`now` in the practice's zone, to the minute. Alternatives ("Tuesday or Thursday") are windows of their own."""
    return _when_at(text[:_LONGEST], now.replace(second=0, microsecond=0), country, language)


@lru_cache(maxsize=128)  # of a pure function, for the turns that are read now: each is read in many steps
def _when_at(text: str, now: datetime, country: str, language: str) -> When:
    if language == "en":  # whoever comes by on Wednesday does not come by then at the latest
        text = _HESITATES.sub(r"\1", _NO_GOOD.sub("", text))
        text = _AFTER_IT.sub(lambda found: "at " if found["what"] else f"{found['gap']} ", text)
        text = _COME_BY.sub(r"\1 over", _WE_WOULD.sub("we would", text))
    said = symbols(text, times_of(language))
    if said.islower():
        return When()  # no symbol: nothing in it tells of a time
    asks = questions_of(language)
    today = now.date()
    try:
        found = resolve(said, now, country)
    except WrongWeekdayError as error:
        near = error.day + timedelta(days=(error.weekday - error.day.weekday() + 3) % 7 - 3)
        near += timedelta(weeks=1 if near < today else 0)
        return When(question=asks.wrong_weekday(error.day, near, today))
    except NoSuchDayError as error:
        return When(question=asks.no_such_day(error.day, error.month))
    except PastDayError:
        return When(question=asks.over)
    except TooSoonError:
        return When(question=asks.too_soon)
    except NoDayLeftError:
        return When(question=asks.none_left)
    except (OverflowError, ValueError):  # a year that no calendar has
        return When(question=asks.no_such_day(0, 0))
    return _when(found, now)


def when_text(when: When) -> str:
    """Words that are read as the same windows: for a search that changes a part of the last one."""
    parts: list[str] = []
    for window in when.windows[:20]:
        days = f"{window.first}" if window.last == window.first else f"from {window.first}"
        if window.last not in (None, window.first):
            days += f" to {window.last}"
        at = window.at or when.at
        if at is not None:
            hours = f" at {at:%H:%M}"
        else:
            hours = f" not before {window.start:%H:%M}" if window.start > time.min else ""
            hours += f" before {window.end:%H:%M}" if window.end < END else ""
        parts.append(days + hours)
    return " or ".join(parts)


def _when(found: Resolved, now: datetime) -> When:
    if not found.options:
        return When(soonest=found.soonest or found.anytime)
    ats = list(dict.fromkeys(option.at for option in found.options if option.at is not None))
    several = len(ats) > 1 or (bool(ats) and any(option.at is None for option in found.options))
    windows = [window for option in found.options for window in _windows(option, found, now, several=several)]
    return When(
        windows=tuple(dict.fromkeys(windows))[:_MOST_WINDOWS],
        at=ats[0] if ats else None,
        either=any(option.either for option in found.options if option.at == (ats[0] if ats else None)),
        soonest=found.soonest or found.anytime,
        days=any(option.spans is not None for option in found.options),
        hours=any(option.hours is not None for option in found.options),
    )


def _windows(option: Option, found: Resolved, now: datetime, *, several: bool) -> list[Window]:
    today = now.date()
    windows: list[Window] = []
    for first, last in option.spans or ((today, None),):
        for start, end in option.hours or ((time.min, END),):
            begins = start
            if found.now and first == last == today:
                begins = max(start, now.time().replace(second=0, microsecond=0, tzinfo=None))
            if begins < end:
                windows.append(Window(first, last, begins, end, option.at if several else None))
    return windows
