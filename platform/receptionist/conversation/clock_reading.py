"""Symbols that name times of day -> times of day: "N2 N30", "HALF PAST N5", "P:morning". Knows no language. Pure."""

import re
from collections.abc import Callable, Sequence
from datetime import time
from typing import Final, TypeAlias

from msgspec import Struct

from receptionist.conversation.patterns import Pattern, regex

END: Final = time(23, 59)


class Clock(Struct, frozen=True):
    """A time that was named. `half`: "a", "p", or empty: nobody said; `plain`: of twenty-four hours, or noon."""

    hour: int
    minute: int = 0
    half: str = ""
    plain: bool = False

    def at(self, part: str) -> time:
        """What is meant in a part of the day ("morning", "afternoon", empty): without one, one to six is afternoon."""
        hour = self.hour
        if self.plain or hour > 12 or hour == 0:
            return time(hour % 24, self.minute)
        half = self.half or {"morning": "a", "afternoon": "p", "night": "p" if 5 <= hour < 12 else ""}.get(part, "")
        if part == "night" and not self.half and (hour == 12 or hour < 5):
            half = "a" if hour == 12 else "p"
        if half:
            return time(hour % 12 + (12 if half == "p" else 0), self.minute)
        return time(hour + 12 if hour < 7 else hour, self.minute)

    def is_open(self, part: str) -> bool:
        """May the other half of the day be meant?"""
        return not (self.plain or self.half or part) and 7 <= self.hour < 12


class Part(Struct, frozen=True):
    start: time = time.min
    end: time = END
    at: time | None = None


PARTS: Final = {
    "morning": Part(end=time(12)),
    "afternoon": Part(time(12), time(18)),
    "evening": Part(time(17)),
    "night": Part(time(17)),
    "noche": Part(time(18, 30)),
    "supper": Part(time(17)),
    "lunch": Part(time(11, 30), time(13, 30), at=time(12)),
    "first": Part(end=time(10)),
    "early": Part(end=time(10)),
    "breakfast": Part(end=time(10)),
    "midmorning": Part(time(9, 30), time(11, 30)),
    "latemorning": Part(time(10), time(12)),
    "earlyafternoon": Part(time(12), time(14, 30)),
    "midafternoon": Part(time(13, 30), time(16)),
    "lateafternoon": Part(time(15), time(18)),
    "late": Part(time(15)),
    "afterwork": Part(time(17)),
    "afterschool": Part(time(15)),
    "beforework": Part(end=time(9)),
    "afterdropoff": Part(time(9), time(14)),
    "afterlunch": Part(time(13)),
    "beforelunch": Part(end=time(12)),
    "daytime": Part(time(9), time(17)),
}
_MORNINGS: Final = frozenset(
    {"morning", "first", "early", "breakfast", "midmorning", "latemorning", "beforework", "beforelunch"}
)
_AFTERNOONS: Final = frozenset(
    {"afternoon", "earlyafternoon", "midafternoon", "lateafternoon", "afterschool", "afterwork", "evening", "late"}
)


def half_of(part: str) -> str:
    """Which reading of a bare hour fits a part of the day."""
    if part in _MORNINGS:
        return "morning"
    return "afternoon" if part in _AFTERNOONS else "night" if part in ("night", "noche") else ""


class ClockReader:
    """Each time becomes `K` and its number."""

    def __init__(self) -> None:
        self.clocks: list[Clock] = []

    def read(self, said: str) -> str:
        """The times that are one whatever stands beside them."""
        for needed, pattern, rule in _SURE:
            if needed in said:
                said = pattern.sub(lambda found, rule=rule: self._kept(rule(found), found), said)
        return said

    def read_bare(self, said: str) -> str:
        """Numbers that are left when the days are read, where a time is looked for."""
        if "N" not in said:
            return said
        for _ in range(3):
            before = said
            for pattern, rule in _BARE:
                said = pattern.sub(lambda found, rule=rule: self._kept(rule(found), found), said)
            if said == before:
                break
        return said

    def add(self, clock: Clock) -> str:
        self.clocks.append(clock)
        return f"K{len(self.clocks) - 1}"

    def _kept(self, clock: Clock | None, found: re.Match[str]) -> str:
        return found[0] if clock is None else (found.groupdict().get("keep") or "") + self.add(clock)


def _clock(hour: int, minute: int, half: str, *, plain: bool = False) -> Clock | None:
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 23):
        return None
    if half and hour > 12:
        half, plain = "", True
    return Clock(hour, minute, half[:1].lower(), plain=plain)


def _written(found: re.Match[str]) -> Clock | None:
    hour, minute = int(found["hour"]), int(found["minute"])
    return _clock(hour, minute, found["half"] or "", plain=hour > 12 or hour == 0 or (found["fixed"] or "") != "")


def _spoken(found: re.Match[str]) -> Clock | None:
    groups = found.groupdict()
    number = int(found["hour"])
    if number >= 100 and not groups.get("minute"):
        hour, minute = divmod(number, 100)
        return _clock(hour, minute, groups.get("half") or "", plain=number >= 1300 or (number % 100 == 0 and hour > 12))
    if number > 24:
        return None
    return _clock(number, int(groups.get("minute") or 0), groups.get("half") or "")


def _past(found: re.Match[str]) -> Clock | None:
    minute = {"HALF": 30, "QUARTER": 15}.get(found["minutes"]) or int(found["minutes"][1:] or 0)
    if found["minutes"][0] == "N" and found["side"] in ("AFTER", "BEFORE") and minute not in _MINUTES_BESIDE:
        return None
    hour = int(found["hour"]) if found["hour"] else 12
    if minute > 59 or hour > 12 or hour == 0:
        return None
    if found["side"] in ("TILL", "TO", "BEFORE", "OF"):
        hour, minute = (hour - 1) or 12, 60 - minute
    noon = not found["hour"]
    if noon:
        return Clock(11 if minute > 30 and found["side"] in ("TILL", "TO") else 12, minute, plain=True)
    return _clock(hour, minute, found.groupdict().get("half") or "")


def _by_noon(found: re.Match[str]) -> Clock:
    """ "half past twelve" where twelve was said as noon."""
    if found[0].startswith("QUARTER TILL"):
        return Clock(11, 45, plain=True)
    return Clock(12, 30 if found[0].startswith("HALF") else 15, plain=True)


def _half(found: re.Match[str]) -> Clock | None:
    hour = int(found["hour"])
    return _clock(hour, 30, "") if 1 <= hour <= 12 else None


_MINUTES_BESIDE = frozenset({*range(1, 11), 12, 13, 14, 15, 20, 25, 35})  # "twenty after three"
_Rule: TypeAlias = Callable[[re.Match[str]], Clock | None]
_HALF = r"(?: (?P<half>AM|PM)\b)?"
_UNITS = "(?! (?:UDAY|UWEEK|UFORTNIGHT|UMONTH|UYEAR|UHOUR|UMIN|HENCE|THING|STREET|hundred|percent|M\\d))"
_SURE: Final[Sequence[tuple[str, Pattern, _Rule]]] = tuple(
    (needed, regex(pattern), rule)
    for needed, pattern, rule in (
        ("QUARTER TILL H1200", r"\bQUARTER TILL H1200\b", _by_noon),
        ("HALF PAST H1200", r"\bHALF PAST H1200\b", _by_noon),
        ("QUARTER PAST H1200", r"\bQUARTER PAST H1200\b", _by_noon),
        (
            "H",
            r"\b(?:AT |ABOUT )*(?:N12 )?H(?P<hour>\d\d)(?P<minute>\d\d)\b(?P<fixed>(?<=H1200)|(?<=H0000))?(?: OCLOCK)?"
            + _HALF,
            _written,
        ),
        (
            "",
            r"\b(?:AT |ABOUT )*(?P<minutes>HALF|QUARTER|N\d\d?)(?: UMIN)? (?P<side>PAST|"
            r"TILL|AFTER|BEFORE) (?:AT |ABOUT )*"
            r"N(?P<hour>\d\d?)\b(?: OCLOCK)?" + _HALF + r"(?! UMIN| N\d)",
            _past,
        ),
        (
            " TO N",
            r"\b(?:AT |ABOUT )*(?P<minutes>N5|N20|N25)(?: UMIN)? (?P<side>TO) "
            r"N(?P<hour>\d\d?)\b(?! (?:N\d|UMIN|UDAY|UWEEK))" + _HALF,
            _past,
        ),
        (
            " TO N",
            r"\b(?:AT|ABOUT) (?P<minutes>N10|N5)(?: UMIN)? (?P<side>TO) N(?P<hour>\d\d?)\b(?! (?:N\d|UMIN))" + _HALF,
            _past,
        ),
        (
            " OF N",
            r"\b(?:AT |ABOUT )*(?P<minutes>N5|N10|N20|N25) (?P<side>OF) N(?P<hour>\d\d?)\b(?! (?:N\d|THING))" + _HALF,
            _past,
        ),
        ("HALF N", r"\b(?:AT |ABOUT )*HALF N(?P<hour>\d\d?)\b", _half),
        (
            "OCLOCK",
            r"\b(?:AT |ABOUT )*N0?(?P<hour>\d{1,4})(?: N(?P<minute>0\d|[2-5][05]|15))? OCLOCK\b" + _HALF,
            _spoken,
        ),
        ("M", r"\b(?:AT |ABOUT )*N0?(?P<hour>\d{1,4})(?: N(?P<minute>0\d|[0-5]\d))? (?P<half>AM|PM)\b", _spoken),
        (
            "UHOUR",
            (
                r"(?<!IN )(?<!IN ABOUT )(?<!WITHIN )(?<!ABOUT )(?<!AFTER )\bN0?(?P<hour>[789]|"
                r"1\d|2[0-3]|\d{3,4}) UHOUR\b(?! HENCE)"
            ),
            _spoken,
        ),
        (
            "AT ",
            r"\b(?:ABOUT )*AT (?:ABOUT |THE )*N0?(?P<hour>\d{1,4})(?: N(?P<minute>0\d|[0-5]\d)\b(?! N\d))?\b" + _UNITS,
            _spoken,
        ),
    )
)
_EDGE = (
    r"(?P<keep>^|\b(?:AND|OR|BETWEEN|FROM|AFTER|BEFORE|BY|TO|ABOUT|OOPS|NO|SO|R\d|W\d|X\d+|K\d+|P:\w+|ON|SOON"
    r"|ANYTIME|THAT|EXCEPT"
    r"|NOT|FOR|EARLY|LATE)(?: ABOUT)* )"
)
_BARE: Final[Sequence[tuple[Pattern, _Rule]]] = tuple(
    (regex(pattern), rule)
    for pattern, rule in (
        (
            r"(?<!N\d )(?<!N\d\d )\bN0?(?P<hour>[1-9]|1[0-2]) N(?P<minute>0\d|[0-5]\d)\b(?! N\d)" + _UNITS,
            _spoken,
        ),
        (_EDGE + r"N(?P<hour>\d{3,4})\b(?= (?:X|P:|ISH|AND|TO|OR)|$)" + _UNITS, _spoken),
        (r"(?P<keep>\bBETWEEN (?:ABOUT )*)N0?(?P<hour>\d\d?)\b(?= (?:AND|TO|OR) )", _spoken),
        (r"(?P<keep>\bK\d+ (?:AND|TO|OR|BY|SO|OOPS|NO) (?:ABOUT )*)N0?(?P<hour>\d\d?)\b" + _UNITS, _spoken),
        (
            (
                r"(?P<keep>\b(?:FROM |^)?)N0?(?P<hour>\d\d?)\b(?= (?:TO|BY) (?:N\d\d?\b(?! "
                r"(?:UDAY|UWEEK|UMONTH|THING))|K\d))"
            ),
            _spoken,
        ),
        (
            r"(?P<keep>\b(?:AND|OR|TO) (?:ABOUT )*)N0?(?P<hour>\d\d?)\b(?= (?:X\d|P:|ISH|ONWARD|UPTO)|$)" + _UNITS,
            _spoken,
        ),
        (r"(?P<keep>\b(?:FROM|AFTER|BEFORE|BY)(?: ABOUT| THE)* )N0?(?P<hour>\d\d?)\b" + _UNITS, _spoken),
        (
            r"(?P<keep>(?:\bX\d+|\bP:\w+)(?: ABOUT| SO| then)* )N0?(?P<hour>[1-9]|1\d|2[0-3])\b(?! N\d)" + _UNITS,
            _spoken,
        ),
        (r"(?P<keep>\b)N0?(?P<hour>\d\d?)\b(?= (?:ABOUT )*(?:P:|ISH|X\d|UPTO|ONWARD))", _spoken),
        (r"(?P<keep>\bABOUT )N0?(?P<hour>[1-9]|1\d|2[0-3])\b(?! N\d)" + _UNITS, _spoken),
        (r"(?P<keep>\b(?:OOPS|NO|SO) )N0?(?P<hour>[1-9]|1[0-2])\b(?! N\d)" + _UNITS, _spoken),
        (
            (
                r"^(?P<keep>(?:SO |ABOUT |ON |AND |THE )*)N0?(?P<hour>[1-9]|1\d|2[0-3])(?=$| "
                r"(?:is|would|works|sounds|its|if|suits|ISH|OR)\b)"
            ),
            _spoken,
        ),
        # "between two and four but not three"
        (r"(?P<keep>\b[KX]\d+\b.*? (?:EXCEPT|NOT) )N0?(?P<hour>[1-9]|1[0-2])(?=$| (?:OR|AND)\b)", _spoken),
        (r"(?P<keep>\bON )N0?(?P<hour>[1-9]|1[0-2])\b(?= X\d|$)", _spoken),
    )
)
