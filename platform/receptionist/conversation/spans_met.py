"""Days that were named in one breath: both, one within the other, or a contradiction. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from receptionist.conversation.day_mentions import (
    Mention,
    NoSuchDayError,
    PastDayError,
    Spans,
    WrongWeekdayError,
    days_of,
    runs,
)
from receptionist.conversation.patterns import regex


class TooSoonError(Exception):
    """ "Before yesterday", "by the first" when that is over."""


class NoDayLeftError(Exception):
    """ "After the twentieth but before the fifteenth"."""


class SpansMet:
    """The days of one alternative, as seen on a day."""

    def __init__(self, today: date, mentions: Sequence[Mention]) -> None:
        self._today = today
        self._mentions = mentions

    def of(self, part: str) -> Spans | None:
        found: Mention | None = None
        connected = False
        pattern = regex(
            r"\b(?:(?P<bound>AFTER|FROM|BEFORE|BY)(?: (?:THE|ABOUT|DURING|EVERY|LATE|EARLY|"
            r"back|THIS|on|AT|that|DAY))* )?X(?P<at>\d+)\b"
            r"(?P<behind>(?: [a-z]+){0,1} (?:ONWARD|UPTO)\b)?"
        )
        end = 0
        for match in pattern.finditer(part):
            mention = self._bound(match)
            connected = regex(r"\bAND\b").search(part[end : match.start()]) is not None
            end = match.end()
            found = mention if found is None else self._joined(found, mention, connected=connected)
        if found is None:
            return None
        return self._from_today(found)

    def _bound(self, match: re.Match[str]) -> Mention:
        mention = self._mentions[int(match["at"])]
        side = match["bound"]
        if match["behind"]:
            side = "FROM" if match["behind"].endswith("ONWARD") else "BY"
        last = mention.last
        match side:
            case "AFTER":
                return Mention((((last or mention.first) + timedelta(days=1), None),), "bound")
            case "FROM":
                return Mention(((mention.first, None),), "bound")
            case "BEFORE" | "BY":
                end = mention.first - timedelta(days=1) if side == "BEFORE" else last
                if end is not None and end < self._today:
                    raise TooSoonError
                return Mention(((self._today, end),), "bound")
            case _:
                return mention

    def _joined(self, one: Mention, two: Mention, *, connected: bool) -> Mention:
        """Two mentions in one breath: both, one within the other, or a contradiction."""
        kinds = {one.kind, two.kind}
        if kinds <= {"bound"} or (kinds == {"bound", "range"}):
            return Mention(_met(one.spans, two.spans), "bound" if kinds == {"bound"} else "range")
        wide, narrow = (one, two) if one.kind in ("range", "bound") else (two, one)
        if wide.kind in ("range", "bound") and narrow.kind in ("weekday", "weekly"):
            return self._weekday_within(narrow, wide)
        if wide.kind == "range" and narrow.kind == "month_day":
            return _month_day_within(narrow, wide)
        if kinds == {"range"}:
            if bool(one.weekdays) != bool(two.weekdays):
                named, around = (one, two) if one.weekdays else (two, one)
                return self._weekday_within(named, around)
            if connected:
                return Mention(runs(days_of((*one.spans, *two.spans))), "range")
            return Mention(_met(one.spans, two.spans), "range")
        if wide.kind in ("range", "bound"):
            return Mention(_met(wide.spans, narrow.spans), "date")
        if connected or one.spans == two.spans:
            return _both(one, two)
        if "weekday" in kinds and kinds & {"date", "month_day", "relative"}:
            weekday, day = (one, two) if one.kind == "weekday" else (two, one)
            if day.first.weekday() not in weekday.weekdays and not day.weekdays:
                raise WrongWeekdayError(day.first, next(iter(weekday.weekdays)))
            return day
        if "relative" in kinds and kinds & {"date", "month_day"}:
            other = one if one.kind != "relative" else two
            if other.first.weekday() == (one if other is two else two).first.weekday():
                return other  # "two weeks from today, same time as now"
            raise WrongWeekdayError(other.first, (one if other is two else two).first.weekday())
        if kinds == {"weekly", "weekday"}:
            weekly = one if one.kind == "weekly" else two
            other = two if weekly is one else one
            return other if other.weekdays <= weekly.weekdays else _both(one, two)
        return _both(one, two)

    def _weekday_within(self, narrow: Mention, wide: Mention) -> Mention:
        first = max(wide.first, self._today)
        if wide.kind == "bound" and narrow.kind == "weekday":
            weekday = next(iter(narrow.weekdays))
            day = first + timedelta(days=(weekday - first.weekday()) % 7)
            if wide.last is not None:
                if day > wide.last:
                    raise NoDayLeftError
                return Mention(runs(d for d in days_of(wide.spans) if d.weekday() == weekday and d >= first), "date")
            return Mention(((day, day),), "date")
        days = [day for day in days_of(wide.spans) if day.weekday() in narrow.weekdays and day >= self._today]
        if not days:
            raise NoDayLeftError
        return Mention(runs(days), "weekly" if narrow.kind == "weekly" else "date")

    def _from_today(self, found: Mention) -> Spans:
        spans: list[tuple[date, date | None]] = []
        for first, last in found.spans:
            if last is None or last >= self._today:
                spans.append((max(first, self._today), last))
        if not spans:
            raise PastDayError
        return tuple(spans)


def _met(one: Spans, two: Spans) -> Spans:
    """The days of both. Raises NoDayLeftError."""
    met: list[tuple[date, date | None]] = []
    for a_first, a_last in one:
        for b_first, b_last in two:
            first = max(a_first, b_first)
            last = min((end for end in (a_last, b_last) if end is not None), default=None)
            if last is None or first <= last:
                met.append((first, last))
    if not met:
        raise NoDayLeftError
    return tuple(met)


def _both(one: Mention, two: Mention) -> Mention:
    spans = [*one.spans, *two.spans]
    if any(last is None for _, last in spans):
        return Mention(tuple(sorted(set(spans), key=lambda span: span[0])), one.kind)
    days = sorted(set(spans), key=lambda span: span[0])
    return Mention(tuple(days), two.kind, one.weekdays | two.weekdays)


def _month_day_within(narrow: Mention, wide: Mention) -> Mention:
    days = [day for day in days_of(wide.spans) if day.day == narrow.day]
    if not days:
        raise WrongWeekdayError(narrow.first, wide.first.weekday()) if narrow.day <= 31 else NoSuchDayError(narrow.day)
    return Mention(((days[0], days[0]),), "date")
