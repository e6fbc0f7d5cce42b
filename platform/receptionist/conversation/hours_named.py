"""Times of day that were named in one breath: a moment, a span of hours, a part of the day. Pure."""

from collections.abc import Sequence
from datetime import time
from typing import TypeAlias

from receptionist.conversation.clock_reading import END, PARTS, Clock, Part, half_of
from receptionist.conversation.patterns import regex
from receptionist.conversation.spans_met import NoDayLeftError

Hours: TypeAlias = tuple[tuple[time, time], ...]


def part_of_day(part: str) -> str:
    """Which reading of a bare hour fits what was said of the day."""
    halves = [half for name in regex(r"\bP:(\w+)").findall(part) if (half := half_of(name))]
    return halves[0] if halves else ""


def hours_named(part: str, clock: Sequence[Clock]) -> tuple[Hours | None, time | None, bool]:
    """The hours that suit, the very time, and whether the other half of the day may be meant."""
    half = part_of_day(part)
    if (
        found := regex(
            r"\b(?:BETWEEN |FROM )?(?:AT |ABOUT )*K(?P<a>\d+)(?: ISH)? (?:AND|TO|BY|AND BY) "
            r"(?:AT |ABOUT )*K(?P<b>\d+)\b"
        ).search(part)
    ) and (" AND " not in found[0] or "BETWEEN" in found[0] or "FROM" in found[0]):
        return ((_from_to(clock[int(found["a"])], clock[int(found["b"])], half),), None, False)
    start = end = None
    gap = r"(?: (?:AT|ABOUT|THE|SOON|THING|LATE|EARLY))*(?: (?:[a-z_]+ ){1,8}?(?:AT |BY |FROM |ABOUT )?| )"
    if (found := regex(rf"\b(?:AFTER|FROM){gap}K(\d+)\b").search(part)) or (
        found := regex(r"\bK(\d+) (?:ISH )?(?:[a-z]+ )?ONWARD\b").search(part)
    ):
        start = clock[int(found[1])].at(half)
    if (found := regex(rf"\b(?:BEFORE|BY){gap}K(\d+)\b").search(part)) or (
        found := regex(r"\bK(\d+) (?:ISH )?(?:[a-z]+ )?UPTO\b").search(part)
    ):
        end = clock[int(found[1])].at(half)
    window = _part(part)
    if start or end:
        if start and end and end <= start:
            raise NoDayLeftError
        if window is not None and not end and window.end <= time(12) and (start or time.min) < window.end:
            end = window.end
        if window is not None and not start and window.start > time.min and window.start < (end or END):
            start = window.start
        return (((start or time.min, end or END),), None, False)
    if found := regex(r"\bK(\d+)\b").search(part):
        named = clock[int(found[1])]
        return (((time.min, END),), named.at(half), named.is_open(half))
    if window is not None:
        return (((window.start, window.end),), window.at, False)
    return None, None, False


def _from_to(one: Clock, two: Clock, half: str) -> tuple[time, time]:
    if two.half and not one.half and not one.plain:
        start = Clock(one.hour, one.minute, two.half).at("")
        end = two.at("")
        if start < end:
            return start, end
    start, end = one.at(half), two.at(half)
    if end <= start and end.hour < 12 and not two.half:
        end = end.replace(hour=end.hour + 12)
    if end <= start and start.hour >= 12 and not one.half and not one.plain:
        start = start.replace(hour=start.hour - 12)
    return (start, end) if start < end else (start, END)


def _part(part: str) -> Part | None:
    names = regex(r"\bP:(\w+)").findall(part)
    if not names:
        if regex(r"\bLATE\b").search(part):
            return PARTS["late"]
        return PARTS["early"] if regex(r"\bEARLY\b").search(part) else None
    name = names[0]
    for other in names[1:]:
        name = _finer(name, other)
    if name in ("morning", "afternoon") and (found := regex(r"\b(EARLY|LATE|MID)\b").search(part)):
        name = {"EARLY": "early", "LATE": "late", "MID": "mid"}[found[1]] + name
        name = "early" if name == "earlymorning" else name
    window = PARTS[name]
    if found := regex(rf"\b(AFTER|FROM|BEFORE|BY) (?:THE |IN |ABOUT )*P:{names[0]}\b").search(part):
        if found[1] == "AFTER":
            return Part(time(13) if name == "lunch" else window.end if window.end < END else window.start)
        if found[1] == "FROM":
            return Part(window.start)
        return Part(end=window.start if found[1] == "BEFORE" and window.start > time.min else window.end)
    return window


def _finer(one: str, two: str) -> str:
    """Of two parts of a day the one that says more: "in the morning, first thing"."""
    a, b = PARTS[one], PARTS[two]
    if a.start <= b.start and b.end <= a.end:
        return two
    return one
