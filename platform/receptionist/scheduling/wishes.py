"""The caller's words, and what was offered before them -> which times would suit. Pure.

Callers speak of what was just said: "anything later?", "ten is fine", "and on another day?".
"""

import re
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from receptionist.conversation.when import When, Window, when_from_words
from receptionist.conversation.words import plain
from receptionist.scheduling.offers import Wish

_LATER = re.compile(r"\b(?:later|after (?:that|those|these|it)|afterwards?)\b")
_EARLIER = re.compile(r"\b(?:earlier|sooner|before (?:that|those|these|it))\b")
_OTHER_DAY = re.compile(r"\b(?:another|different|other|some other|any other) days?\b")
_ELSE = re.compile(
    r"\b(?:(?:another|different|other|more) (?:time|option|slot|one|opening)s?"
    r"|(?:anything|something|what|whatever) else|none of (?:these|those|them)|neither|what other)\b"
)


class Search(Struct, frozen=True):
    """An earlier search for the same service in the same call: the words, and the starts that were offered."""

    when: str
    offered: tuple[datetime, ...] = ()


class Wished(Struct, frozen=True):
    """`question`: ask this first, there is no such day. `understood`: False: the words name no time at all."""

    wish: Wish
    question: str = ""
    understood: bool = True


def wish_from_words(
    words: str, now: datetime, country: str, earlier: Sequence[Search] = (), language: str = "en"
) -> Wished:
    """`now` in the practice's zone; `earlier` in order; `language`: that of the words."""
    when = when_from_words(words, now, country, language)
    if when.question:
        return Wished(Wish(), when.question)
    offered = earlier[-1].offered if earlier else ()
    said = plain(words)
    relative = None if when.hours or (when.days and not _OTHER_DAY.search(said)) else _relative(said, offered)
    wish = Wish(when.windows, at=when.at, either=when.either, soonest=when.soonest and not when.windows)
    if relative is not None:
        days = (
            _days_meant(earlier, now, country, language) if not when.days and not relative.other_days else when.windows
        )
        return Wished(replace(relative, windows=tuple(Window(one.first, one.last) for one in days)))
    if when.hours and not when.days:
        wish = replace(wish, windows=_with_days(when, earlier, offered, now, country, language))
    return Wished(wish, understood=when.understood or not said)


def _relative(said: str, offered: Sequence[datetime]) -> Wish | None:
    """Measured by what was offered last; None: the words do not refer to that, or nothing was."""
    if not offered:
        return None
    if _OTHER_DAY.search(said):
        return Wish(other_days=frozenset(one.date() for one in offered))
    if _ELSE.search(said):
        return Wish(but=frozenset(offered))
    if _LATER.search(said):
        return Wish(after=max(offered))
    if _EARLIER.search(said):
        return Wish(before=min(offered))
    return None


def _with_days(
    when: When, earlier: Sequence[Search], offered: Sequence[datetime], now: datetime, country: str, language: str
) -> tuple[Window, ...]:
    """ "Ten is fine" is ten of what was offered; "in the afternoon" is that of the day that is spoken of."""
    meant = [one for one in offered if one.time() == when.at]
    days = [Window(one.date(), one.date()) for one in meant] or _days_meant(earlier, now, country, language)
    if not days or when.soonest:
        return when.windows
    hours = dict.fromkeys((one.start, one.end) for one in when.windows)
    return tuple(Window(day.first, day.last, start, end) for day in days for start, end in hours)


def _days_meant(earlier: Sequence[Search], now: datetime, country: str, language: str) -> Sequence[Window]:
    """The days that the caller named last; none, if it was any day since."""
    days: Sequence[Window] = ()
    for search in earlier:
        when = when_from_words(search.when, now, country, language)
        if when.days:
            days = when.windows
        elif when.soonest or not search.when.strip():
            days = ()
    return days
