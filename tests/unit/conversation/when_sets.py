"""The sets of what callers say about when they would come, and the judge of what is made of it.

The sets were made without sight of the resolver. Each file's header explains its fields; this is that header as code.
"""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from receptionist.conversation.dates import WEEKDAYS
from receptionist.conversation.when import When, Window, when_from_words

FOLDER = Path(__file__).parents[2] / "sets" / "when"
LANGUAGES = ("english_us", "english_gb", "spanish")
_FAR = timedelta(weeks=40)
_ROUGH = timedelta(hours=2)


class Phrase(Struct, frozen=True):
    words: str
    now: datetime
    country: str
    language: str
    wanted: dict[str, Any]  # as the file says it


def phrases(half: str, language: str) -> Iterator[Phrase]:
    """`half`: "open", "held", or "fresh": a later set, seen once it had been counted."""
    content = tomllib.loads((FOLDER / f"{half}_{language}.toml").read_text(encoding="utf-8"))
    zone = ZoneInfo(content["timezone"])
    for phrase in content["phrase"]:
        now = phrase.pop("now", content["now"]).replace(tzinfo=zone)
        yield Phrase(phrase.pop("words"), now, content["country"], content["language"], phrase)


def understood(phrase: Phrase) -> When:
    return when_from_words(phrase.words, phrase.now, phrase.country, phrase.language)


def is_right(phrase: Phrase) -> bool:
    return any(_fits(understood(phrase), wanted, phrase.now) for wanted in phrase.wanted.get("accept", [phrase.wanted]))


def _fits(when: When, wanted: dict[str, Any], now: datetime) -> bool:
    if wanted.get("ask"):
        return bool(when.question)
    if when.question:
        return False
    if wanted.get("nothing"):
        return not when.understood
    if wanted.get("soonest") and not when.soonest:
        return False
    if "any_of" in wanted:
        return _any_of(when, wanted["any_of"], now)
    if not (keys := set(wanted) - {"soonest"}):
        return when.soonest and not _limited(when, now)
    if keys and not when.windows:
        return False
    when = msgspec.structs.replace(when, windows=tuple(_from_now(one, now) for one in when.windows))
    return all(_times_fit(when, window, wanted) for window in when.windows) and _days_fit(when, wanted, now)


def _from_now(window: Window, now: datetime) -> Window:
    """Of today "from now on" says no more than today."""
    is_now = window.first == window.last == now.date() and window.start == now.time()
    return msgspec.structs.replace(window, start=time.min) if is_now else window


def _limited(when: When, now: datetime) -> bool:
    return any(w.first > now.date() or w.last is not None or w.start > time.min for w in when.windows)


def _any_of(when: When, options: list[dict[str, Any]], now: datetime) -> bool:
    """Each alternative has its windows, and no window is without an alternative."""
    for option in options:
        own = tuple(w for w in when.windows if _is_of(when, w, option, now))
        if not own or not _days_fit(When(own), option, now):
            return False
    return all(any(_is_of(when, w, option, now) for option in options) for w in when.windows)


def _is_of(when: When, window: Window, option: dict[str, Any], now: datetime) -> bool:
    first, last = option.get("first", now.date()), option.get("last")
    if window.first < first or (last is not None and (window.last is None or window.last > last)):
        return False
    return _times_fit(when, window, option)


def _days_fit(when: When, wanted: dict[str, Any], now: datetime) -> bool:
    today = now.date()
    days = _days(when.windows, today)
    bars = "only_on" in wanted or "not_on" in wanted
    if bars and not _weekdays_fit(days, wanted, today):
        return False
    first, last = wanted.get("first"), wanted.get("last")
    if first is None and last is None:
        return bars or all(w.first == today and w.last is None for w in when.windows)
    first = max(first or today, today)
    if last is None:
        return min(days) == first and any(w.last is None for w in when.windows)
    if wanted.get("about"):
        return first <= min(days) and max(days) <= last
    if bars:
        return first <= min(days) and max(days) <= last
    whole = {first + timedelta(days=at) for at in range((last - first).days + 1)}
    if wanted.get("week"):
        weekend = {last, last - timedelta(days=1)}
        before = {first - timedelta(days=1)} if first > today else set[date]()
        return whole - weekend <= days <= whole | before and min(days) >= today
    return days == whole


def _weekdays_fit(days: set[date], wanted: dict[str, Any], today: date) -> bool:
    named = {day.weekday() for day in days if day >= today}
    if "only_on" in wanted:
        return named == {WEEKDAYS.index(name) for name in wanted["only_on"]}
    return named == set(range(7)) - {WEEKDAYS.index(name) for name in wanted["not_on"]}


def _days(windows: tuple[Window, ...], today: date) -> set[date]:
    days: set[date] = set()
    for window in windows:
        last = window.last or today + _FAR
        days |= {window.first + timedelta(days=at) for at in range(max((last - window.first).days, 0) + 1)}
    return days


def _times_fit(when: When, window: Window, wanted: dict[str, Any]) -> bool:
    own = any(one.at is not None for one in when.windows)
    at, named = wanted.get("at"), window.at if own else when.at
    loose = wanted.get("loose", False)
    if at is not None:
        if named is not None:
            twin = named.replace(hour=named.hour + 12) if when.either and named.hour < 12 else named
            return at in (named, twin) or (loose and abs(_span(named, at)) <= timedelta(minutes=30))
        return bool(loose) and window.start <= at <= window.end and window.start > time.min
    from_, until = wanted.get("from"), wanted.get("until")
    if from_ is None and until is None:
        return named is None and (loose or (window.start == time.min and window.end == time(23, 59)))
    if named is not None and not loose:
        return False
    if not loose:
        return window.start == (from_ or time.min) and window.end == (until or time(23, 59))
    start, end = (named, named) if named is not None and window.start == time.min else (window.start, window.end)
    if (from_ is not None and end <= from_) or (until is not None and start >= until):
        return False
    from_fits = from_ is None or (start > time.min and abs(_span(start, from_)) <= _ROUGH)
    until_fits = until is None or (end < time(23, 59) and abs(_span(end, until)) <= _ROUGH)
    return from_fits and until_fits


def _span(one: time, two: time) -> timedelta:
    day = date(2000, 1, 1)
    return datetime.combine(day, one) - datetime.combine(day, two)
