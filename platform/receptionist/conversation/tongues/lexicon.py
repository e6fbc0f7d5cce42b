"""What a language must know to understand when callers want to come: its words, as symbols of one grammar. Pure.

A further language is a `TimeWords` in a folder of its own; the grammar that reads the symbols knows no language.
Symbols are in capitals, so that no caller's word is one:

    W1..W7, V1..V7   Monday to Sunday; Mondays to Sundays           M1..M12          the months
    N12, O12         a number; an ordinal, a day of the month        H1030 I20270304 S3_15_27   written with signs
    R0, R1, R2       today, tomorrow, the day after                  F:easter         a feast of `feasts`
    UDAY UWEEK UFORTNIGHT UMONTH UYEAR UHOUR UMIN UWEEKEND UWEEKENDS UWEEKDAY        units; weekends, weekdays
    P:morning        a part of the day, of `resolving.PARTS`         AM PM OCLOCK HALF QUARTER PAST TILL NOON MIDNIGHT
    NEXT COMING THIS LAST ONEAFTER EARLY MID LATE                    which of them, and what part
    FROM AFTER BEFORE BY BETWEEN TO ONWARD EARLIEST LATEST EXCEPT NOT    bounds
    AND OR OOPS NO SO BECAUSE                                        how parts of what is said hang together
    IN WITHIN HENCE ON OF THE AT ABOUT THAT EVERY THING STREET       small words that decide what a number is
    SOON ANYTIME                                                     the earliest that there is; any of them
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import plain

Rewrite: TypeAlias = tuple[Pattern, str]


class Numbers(Struct, frozen=True):
    """Number words. `units` 0 to 9, `teens` what nothing is added to, `tens`, `hundreds` that add, `joiner` between
    tens and units ("y"; empty: none), `hundred` and `thousand` that multiply, `and_` after those."""

    units: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    ordinals: Mapping[str, int]
    hundreds: Mapping[str, int]
    hundred: str
    thousand: str
    joiner: str
    and_: str
    oh: frozenset[str]  # words for a nought between hour and minute


class TimeWords(Struct, frozen=True, eq=False):
    """`phrases`: plain words -> symbols, the longest first match; `longest`: how many words those that begin with a
    word have at most. `fuzzy`: long names that are found although they are misspelled. `rewrites`: applied to the
    symbols, in order; `spelt`: to what is written, in small letters, before."""

    numbers: Numbers
    phrases: Mapping[str, str]
    fuzzy: Sequence[str]
    rewrites: Sequence[Rewrite]
    spelt: Sequence[Rewrite]
    longest: Mapping[str, int]


def time_words(
    numbers: Numbers,
    said: Sequence[Mapping[str, str]],
    names: Sequence[tuple[Sequence[str], str]],
    rewrites: Sequence[tuple[str, str]],
    spelt: Sequence[tuple[str, str]],
) -> TimeWords:
    """`said`: symbols -> their phrases, parted by bars. `names`: weekdays and months with their symbols' letter."""
    phrases: dict[str, str] = {}
    fuzzy: list[str] = []
    for listed, letter in names:
        for number, name in enumerate(listed, start=1):
            phrases[plain(name)] = f"{letter}{number}"
            if len(plain(name)) >= 5:
                fuzzy.append(plain(name))
    for table in said:
        for symbols, ways in table.items():
            for way in ways.split("|"):
                phrases[plain(way)] = symbols
    phrases.pop("", None)
    longest: dict[str, int] = {}
    for phrase in phrases:
        first, *others = phrase.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    return TimeWords(numbers, phrases, tuple(fuzzy), _compiled(rewrites), _compiled(spelt), longest)


def rewritten(said: str, rewrites: Sequence[Rewrite]) -> str:
    """The line with each of them made in turn. Most find nothing, and what comes in their place is not even read."""
    for pattern, into in rewrites:
        if pattern.search(said):
            said = pattern.sub(into, said)
    return said


def _compiled(rewrites: Sequence[tuple[str, str]]) -> Sequence[Rewrite]:
    return tuple((regex(pattern), into) for pattern, into in rewrites)
