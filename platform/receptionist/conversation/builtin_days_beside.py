"""Days that are named by the one spoken of: "the wednesday instead", "the friday after", "the week before". English.
Pure."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from receptionist.conversation.builtin_shifts import day_beside
from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import regex

_DAY = rf"(?:{'|'.join(WEEKDAYS)})"
_WEEKDAY = regex(rf"\b{_DAY}\b", re.IGNORECASE)
_AFTER = regex(  # "the tuesday after": of the day that was asked for
    rf"\b(?:on )?(?:the )?(?:next |following )?(?P<day>{_DAY}) (?:(?:after|following) (?:that|this|it)\b|following\b"
    rf"|after(?=\s*[,.?!]|$| then\b| at\b| same\b| please\b| instead\b| maybe\b| if\b| would\b| is\b| for\b))"
    rf"|\b(?:on )?(?:the |that )?following (?P<next>{_DAY})\b",
    re.IGNORECASE,
)
_BEFORE = regex(
    rf"\b(?:on )?(?:the )?(?:previous (?P<last>{_DAY})\b|(?P<day>{_DAY}) before(?: (?:that|this|it)\b"
    r"|(?=\s*[,.?!]|$| then\b| at\b| same\b| please\b| instead\b| maybe\b| if\b| would\b| is\b)))",
    re.IGNORECASE,
)
_WEEK_BEFORE = regex(
    r"\b(?:in )?(?:(?:the |a )?week (?:before|earlier)|the previous week)(?: (?:that|this|it)\b)?(?! (?:christmas"
    r"|easter"
    r"|thanksgiving|next|my|the|i|we)\b)",
    re.IGNORECASE,
)
_NOT_THAT = regex(rf"\bnot (?:(?:on|the|this|that) )*{_DAY}\b[\s,]*(?:but )?", re.IGNORECASE)
_DATED = regex(
    rf"\d(?:st|nd|rd|th)\b(?! (?:thing|1\b|one\b))|\d{{4}}|\b(?:next|this|coming|week|weeks|sooner|soonest|earlier than"
    rf"|asap)\b|{'|'.join(MONTHS)}"
)
_AWAY = 7  # days: nearer than that, a weekday is the next one


def taken_back_for_next(text: str) -> str:
    """ "This friday, no sorry, the friday after": a week from it. "Tomorrow, no, day after": from tomorrow."""
    text = _NO_DAY_AFTER.sub(r"the day after \g<day>", text)
    return _TWO_FROM_NOW.sub(r"a week from \g<day>", _NO_THE_NEXT.sub(r"a week from \g<day>", text))


_TWO_FROM_NOW = regex(rf"\btwo (?P<day>{_DAY})s (?:from (?:now|today)|away|on)\b", re.IGNORECASE)


_TAKES_BACK = (
    r"[\s,.]*(?:(?:um|uh|er|oh|no|nope|sorry|wait|hang on|hold on|i mean|i meant|actually|make that|make it"
    r"|or rather|scratch that|rather|well|not that one)\b[\s,.]*)+"
)
_NO_DAY_AFTER = regex(
    rf"\b(?P<day>(?:this |next )?(?:today|tomorrow|{_DAY}))\b{_TAKES_BACK}(?:on )?(?:the )?(?:day (?:after|following)"
    r"|next day|following day)\b(?: that)?(?! (?:today|tomorrow|next|i|we|my|the)\b)",
    re.IGNORECASE,
)
_NO_THE_NEXT = regex(
    rf"\b(?:on )?(?:this |the |coming )*(?P<day>{_DAY})\b{_TAKES_BACK}"
    r"(?:on )?(?:the )?(?:(?:(?P=day)|one|week) (?:after|following)\b(?: (?:that|next)\b)?|following (?:(?P=day)|one)\b"
    r"|next one\b)",
    re.IGNORECASE,
)


def hour_added(text: str, at: time) -> str:
    """ "Make it half past", of ten o'clock: half past ten."""
    return _PAST_NOTHING.sub(rf"\g<0> {at.hour % 12 or 12}", text)


PAST_NOTHING: Final = (
    r"\b(?:half|quarter|five|ten|twenty|twenty[ -]five|a quarter) (?:past|after)(?: (?:it|that))?"
    r"(?=\s*[,.?!]|$| (?:then|please|instead|if|would|is|maybe|actually|works?|better)\b)"
)
_PAST_NOTHING = regex(PAST_NOTHING, re.IGNORECASE)


def in_week_of(text: str, base: date, today: date) -> str:
    """With the date in place of "the friday of that week", "the same week on tuesday", "the friday instead"."""
    found = _OF_THAT_WEEK.search(text)
    if found is None:
        return text
    weekday = WEEKDAYS.index((found["day"] or found["other"] or found["only"]).lower())
    day = base + timedelta(days=weekday - base.weekday())
    return _on(text, found, day) if day > today or not found["only"] else text


_WEEK = r"(?:of |in |on |but )?(?:that|the same|same) week"
_OF_THAT_WEEK = regex(
    rf"\b(?:on )?(?:the |that )?(?P<day>{_DAY}),? {_WEEK}\b|\b{_WEEK},? (?:but )?(?:on )?(?:the )?(?P<other>{_DAY})\b"
    rf"|\b(?:on )?the (?P<only>{_DAY})"
    r"(?=,? (?:instead|rather|at the same|same (?:time|hour)|the same (?:time|hour))\b)",
    re.IGNORECASE,
)


def weekday_of_those(text: str, days: Sequence[date], base: date | None, today: date) -> str:
    """With the date of a weekday that is named alone: the one among `days`, else that of the week of `base`, where this
    is some time away."""
    rest = _NOT_THAT.sub("", text)
    text = rest if _WEEKDAY.search(rest) else text
    named = [WEEKDAYS.index(found.lower()) for found in _WEEKDAY.findall(text)]
    if not named or _DATED.search(normalised(text)):
        return text
    meant = {at: _meant(at, days, base, today) for at in named}
    if not all(meant.values()):
        return text
    return _WEEKDAY.sub(lambda found: f"{meant[WEEKDAYS.index(found[0].lower())]}", text)


def _meant(weekday: int, days: Sequence[date], base: date | None, today: date) -> date | None:
    among = next((day for day in days if day.weekday() == weekday), None)
    if among or base is None or (base - today).days < _AWAY:
        return among
    return base + timedelta(days=weekday - base.weekday())


def beside(text: str, days: Sequence[date], base: date, today: date) -> str:
    """With the date in place of "the friday after", "the wednesday before", "the next day", "the week before": of one
    of `days` that is of its name, else of `base`."""
    if after := _AFTER.search(text):
        weekday = WEEKDAYS.index((after["day"] or after["next"]).lower())
        base = max((day for day in days if day.weekday() == weekday), default=base)
        return _on(text, after, base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1))
    if before := _BEFORE.search(text):
        weekday = WEEKDAYS.index((before["day"] or before["last"]).lower())
        day = base - timedelta(days=(base.weekday() - weekday - 1) % 7 + 1)
        return _on(text, before, day) if day >= today else text
    if week := _WEEK_BEFORE.search(text):
        monday = base - timedelta(days=base.weekday() + 7)
        first, last = max(monday, today), monday + timedelta(days=6)
        return f"{text[: week.start()]}from {first} to {last}{text[week.end() :]}" if last > today else text
    return day_beside(text, base) if _WEEKDAY.search(text) is None else text


def _on(text: str, found: re.Match[str], day: date) -> str:
    return f"{text[: found.start()]}on {day}{text[found.end() :]}"
