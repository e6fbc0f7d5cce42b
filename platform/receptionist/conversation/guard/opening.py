"""Is what a clause says of opening hours true? Days and times are compared with the file's hours. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from receptionist.conversation.dates import days_from_words
from receptionist.conversation.guard.known import Call, nearest
from receptionist.conversation.guard.tongue import Speech, Tongue
from receptionist.conversation.guard.values import Clock, Day, Days, Read, Value, fold
from receptionist.conversation.words import word_set
from receptionist.practice import hours as practice_hours
from receptionist.practice.definition import Weekly

# Words of which one stands in the name of each feast that `dates` knows.
_FEASTS: Final = word_set(
    "christmas xmas boxing new king mlk valentine valentines valentine's presidents presidents' patricks patrick's "
    "good easter memorial juneteenth independence fourth july labor labour columbus indigenous halloween veterans "
    "thanksgiving black"
)
_Spans = tuple[tuple[int, int], ...]  # minutes after midnight, in order


class _Time(NamedTuple):
    clock: Clock
    role: str  # "opens", "closes", or empty


class _Said(NamedTuple):
    """Days, and the times that are said of them."""

    days: tuple[Value, ...]
    times: tuple[_Time, ...]


def is_true(read: Read, call: Call, tongue: Tongue, *, start: int, end: int, negated: bool) -> bool:
    """`start` and `end`: the part of the clause that speaks of opening hours. Without a day, one that fits what the
    caller asked about, or today, is meant."""
    speech = tongue.speech
    plain = " ".join(token.folded for token in read.tokens[start:end] if token.kind != "mark")
    words = frozenset(plain.split())
    shut = not words.isdisjoint(speech.closed)
    if speech.every_day.search(plain):
        return (not shut and not negated) == all(_usual(call, weekday) for weekday in range(7))
    if speech.all_day.search(plain):
        return _is_all_day(call) != (shut or negated)
    if speech.now.search(plain) and practice_hours.is_open(call.file.definition, call.now) == (
        shut or (negated and not any(start <= value.at < end for value in read.values))
    ):
        return False
    if shut and not words.isdisjoint(speech.back_then) and _is_shut_then(call, read.values, start, end):
        return True
    clocks = [value for value in read.values if start <= value.at < end and isinstance(value, Clock)]
    if shut and not words.isdisjoint(speech.breaks) and has_breaks(call) and is_break(call, clocks):
        return True  # "closed over lunch, from twelve to one"
    said = list(_said(read, tongue, start, end))
    if (named := _named_date(call, plain, words)) is not None and not any(one.days for one in said):
        spans = _on(call, named)
        times = tuple(time for one in said for time in one.times)
        return _times_hold(times, spans, shut=shut) if times else bool(spans) != (shut or negated)
    if not said:
        return _is_so_now(call, speech, plain, shut=shut, negated=negated)
    times = any(one.times for one in said)
    return all(_holds(one, call, shut=shut, negated=negated and not times) for one in said)


def _is_shut_then(call: Call, values: Sequence[Value], start: int, end: int) -> bool:
    """ "We're closed at that time on Thursday": at one that the caller named."""
    wished = [minutes for kind, minutes, _ in call.caller_keys if kind == "clock"]
    days = [spans for day in values if start <= day.at < end for spans in _spans_of(day, call)]
    return any(
        not any(opens <= minutes < closes for opens, closes in spans)
        for spans in days
        for clock in wished
        for minutes in (clock, clock + 12 * 60)
    )


def _named_date(call: Call, plain: str, words: frozenset[str]) -> date | None:
    """A feast ("Memorial Day"), or a day that the file names ("our summer break")."""
    today = call.now.date()
    for exception in call.file.definition.hours.exceptions:
        reason = fold(exception.reason).split()
        if reason and words.issuperset(reason) and (exception.until or exception.date) >= today:
            return max(exception.date, today)
    if words.isdisjoint(_FEASTS):
        return None
    found = days_from_words(plain, call.now, call.file.definition.practice.country)
    return found.dates[0] if found is not None and found.name else None


def _said(read: Read, tongue: Tongue, start: int, end: int) -> Iterator[_Said]:
    """Days go with the times behind them; where times come first, with those before them."""
    blocks: list[tuple[str, list[Value]]] = []
    for value in read.values:
        if not start <= value.at < end or not isinstance(value, Day | Days | Clock):
            continue
        kind = "time" if isinstance(value, Clock) else "day"
        if not blocks or blocks[-1][0] != kind:
            blocks.append((kind, []))
        blocks[-1][1].append(value)
    if not blocks:
        return
    first = blocks[0][0]
    for at in range(0, len(blocks), 2):
        pair = dict(blocks[at : at + 2])
        if at and first == "time" and "day" not in pair:
            pair["day"] = []
        clocks = [value for value in pair.get("time", ()) if isinstance(value, Clock)]
        yield _Said(tuple(pair.get("day", ())), tuple(_roles(read, tongue, clocks, start)))


def _roles(read: Read, tongue: Tongue, clocks: Iterable[Clock], start: int) -> Iterator[_Time]:
    speech = tongue.speech
    to = speech.closes | tongue.words.through
    before = None
    role = ""
    for clock in clocks:
        for at in range(clock.at - 1, start - 1, -1):
            word = read.tokens[at].folded
            if before is not None and at < before.end:
                between = {read.tokens[step].folded for step in range(before.end, clock.at)}
                role = "closes" if between & to else "opens" if between & speech.opens else role
                break
            if word in speech.closes:
                role = "closes"
                break
            if word in speech.opens:
                role = "opens"
                break
        if (
            before is not None
            and role == "opens"
            and "and" in {read.tokens[step].folded for step in range(before.end, clock.at)}
            and any(read.tokens[step].folded in ("between", "entre") for step in range(start, before.at))
        ):
            role = "closes"
        inner = any(read.tokens[step].folded in speech.breaks for step in range(start, clock.at))
        yield _Time(clock, {"opens": "closes", "closes": "opens"}.get(role, role) if inner else role)
        before = clock


def _holds(said: _Said, call: Call, *, shut: bool, negated: bool) -> bool:
    if said.days:
        groups = [list(_spans_of(day, call)) for day in said.days]
        today = any(isinstance(day, Day) and day.ahead == 0 for day in said.days)
        if not said.times and today and practice_hours.is_open(call.file.definition, call.now) != (shut or negated):
            return True
        if not said.times:
            return all(any(bool(spans) != (shut or negated) for spans in group) for group in groups if group)
        return all(any(_times_hold(said.times, spans, shut=shut) for spans in group) for group in groups if group)
    asked = [spans for day in call.last_days for spans in _spans_of(day, call)]
    candidates = [*asked, _on(call, call.now.date())]
    if any(_times_hold(said.times, spans, shut=shut) for spans in candidates):
        return True
    upcoming = practice_hours.next_opening(call.file.definition, call.now)
    if upcoming is not None and not asked:
        return _times_hold(said.times, _on(call, upcoming.date()), shut=shut)
    return False


def _times_hold(times: Sequence[_Time], spans: _Spans, *, shut: bool) -> bool:
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for one in times:
        role = one.role
        if shut:  # "closed from noon to one"
            role = {"opens": "closes", "closes": "opens"}.get(role, role)
        fitting = {"opens": starts, "closes": ends}.get(role, [*starts, *ends])
        if not any(one.clock.fits(minutes // 60 % 24, minutes % 60) for minutes in fitting):
            return False
    return bool(spans)


def _spans_of(day: Value, call: Call) -> Iterator[_Spans]:
    """The hours that may be meant: those of the week, and those of the very date."""
    match day:
        case Days():
            # All of them have the same hours: what is true of one that differs is not said of all.
            found = [_usual(call, weekday) for weekday in day.weekdays]
            if all(one == found[0] for one in found) or all(found):
                yield from (found[0],) if all(one == found[0] for one in found) else (_common(found),)
            elif not any(found):
                yield ()
            else:
                yield from (one for one in found if not one)
        case Day() if day.ahead >= 0:
            yield _on(call, call.now.date() + timedelta(days=day.ahead))
        case Day() if day.month and day.day:
            if found_day := nearest(day.month, day.day, call.now.date()):
                yield _on(call, found_day)
        case Day() if day.weekday >= 0:
            yield _usual(call, day.weekday)
            today = call.now.date()
            near = today + timedelta(days=(day.weekday - today.weekday()) % 7)
            yield _on(call, near)
            yield _on(call, near + timedelta(days=7))
        case _:
            return


def _common(found: Sequence[_Spans]) -> _Spans:
    """The first opening and the last closing that all of them share."""
    common = set(found[0]).intersection(*found)
    edges = [(one[0][0], one[-1][1]) for one in found]
    starts, ends = {start for start, _ in edges}, {end for _, end in edges}
    shared = tuple(sorted(common))
    if shared:
        return shared
    return ((edges[0][0], edges[0][1]),) if len(starts) == len(ends) == 1 else ()


def has_breaks(call: Call) -> bool:
    """The usual week has a day that is open twice."""
    return any(len(_usual(call, weekday)) > 1 for weekday in range(7))


def is_break(call: Call, clocks: Sequence[Clock]) -> bool:
    """All of the times are those at which a break of the usual week begins or ends."""
    edges = {
        minutes
        for weekday in range(7)
        for before, after in pairwise(_usual(call, weekday))
        for minutes in (before[1], after[0])
    }
    return all(any(clock.fits(minutes // 60 % 24, minutes % 60) for minutes in edges) for clock in clocks)


def _usual(call: Call, weekday: int) -> _Spans:
    return _weekly(call.file.definition.hours, weekday)


def _weekly(weekly: Weekly, weekday: int) -> _Spans:
    monday = date(2024, 1, 1)  # any Monday: only the week's own ranges are read
    ranges = practice_hours.ranges_on(weekly, monday + timedelta(days=weekday))
    return tuple(sorted(map(practice_hours.minutes_of, ranges)))


def _on(call: Call, day: date) -> _Spans:
    known = call.spans.get(day)
    if known is None:
        known = call.spans[day] = tuple(
            (span.start.hour * 60 + span.start.minute, (span.end.hour * 60 + span.end.minute) or 24 * 60)
            for span in practice_hours.hours_on(call.file.definition, day).spans
        )
    return known


def _is_all_day(call: Call) -> bool:
    return all(_usual(call, weekday) == ((0, 24 * 60),) for weekday in range(7))


def _is_so_now(call: Call, speech: Speech, plain: str, *, shut: bool, negated: bool) -> bool:
    definition = call.file.definition
    claimed = not (shut or negated)
    is_open = practice_hours.is_open(definition, call.now)
    if speech.now.search(plain):
        return is_open == claimed
    possible = [is_open, bool(_on(call, call.now.date()))]
    if call.lookups and not speech.back_then.isdisjoint(plain.split()):
        return True  # of the day that was looked up
    possible += [bool(spans) for day in call.last_days for spans in _spans_of(day, call)]
    return claimed in possible


def works_on(week: Weekly, day: Value, call: Call, clocks: Sequence[Clock]) -> bool:
    """Is somebody in on that day, at these times?"""
    weekdays: Iterable[int]
    match day:
        case Days():
            weekdays = day.weekdays
        case Day() if day.ahead >= 0:
            weekdays = [(call.now.date() + timedelta(days=day.ahead)).weekday()]
        case Day() if day.weekday >= 0:
            weekdays = [day.weekday]
        case Day() if day.month and (found := nearest(day.month, day.day, call.now.date())):
            weekdays = [found.weekday()]
        case _:
            return False
    for weekday in weekdays:
        spans = _weekly(week, weekday)
        if not spans:
            return False
        edges = [minutes for span in spans for minutes in span]
        if not all(any(clock.fits(edge // 60 % 24, edge % 60) for edge in edges) for clock in clocks):
            return False
    return True
