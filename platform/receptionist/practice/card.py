"""What is kept in memory of a practice that nobody calls: how to find it, how to list it, and what is wrong with it."""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from msgspec import Struct

from receptionist.practice.store import Stamp
from receptionist.toml_text import MAX_BYTES, Problem, read


class Card(Struct, frozen=True, gc=False):
    """One practice of thousands. `name` is its slug, and there are no numbers, while no version of it was good."""

    slug: str
    file: str
    name: str
    timezone: str = ""
    numbers: tuple[str, ...] = ()
    places: tuple[int, ...] = ()  # line and column of each number, one after the other; 0: not known
    revision: str = ""  # of the last good version; empty: there is none
    digest: str = ""  # of the bytes that were read last; empty: there were none
    stamp: Stamp | None = None  # of what was read last; None: the file has gone
    group: str = ""  # the text that it shares with others
    problems: tuple[Problem, ...] = ()  # of what was read last

    @property
    def removed(self) -> bool:
        """Its file has gone: its numbers are not answered, its records stay."""
        return self.stamp is None

    @property
    def broken(self) -> bool:
        return any(one.severity == "error" for one in self.problems)


class Glance(Struct, frozen=True):
    """What of a text is enough to answer its numbers' calls, until the rest has been looked at."""

    name: str = ""
    timezone: str = ""
    numbers: tuple[str, ...] = ()
    group: str = ""


def glance(source: bytes) -> Glance:
    """In a hundredth of the time that a whole file takes: only `[practice]` is read, where it stands by itself; else
    the whole text is.

    Of a text that is TOML it finds what stands there. Nothing is checked: of one that is not it may find something,
    until the practice is first asked for, or looked at in the background.
    """
    try:
        text = source.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return Glance()
    tree = _seen(text) if len(source) <= MAX_BYTES else None
    if tree is None:
        document = read(source, "")
        tree = {} if isinstance(document, Problem) else document.tree
    about = tree.get("practice")
    if not isinstance(about, dict):
        return Glance()
    known = cast("dict[str, Any]", about)
    numbers = known.get("numbers")
    return Glance(
        name=_text(known, "name"),
        timezone=_text(known, "timezone"),
        numbers=tuple(one for one in cast("list[Any]", numbers) if isinstance(one, str))
        if isinstance(numbers, list)
        else (),
        group=_text(tree, "extends"),
    )


def places_of(text: str, numbers: tuple[str, ...]) -> tuple[int, ...]:
    """Line and column of each number where it first stands as a value; 0, 0 where it is not found."""
    places: list[int] = []
    for number in numbers:
        found = min((at for quote in "\"'" if (at := text.find(f"{quote}{number}{quote}")) >= 0), default=-1)
        if found < 0:
            places += (0, 0)
        else:
            places += (text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found))
    return tuple(places)


_HEADING: Final = "[practice]"
_SECTION: Final = re.compile(r"[ \t]*\[practice\][ \t\r]*(?:#.*)?\n(?:(?![ \t]*\[).*\n?)*")
_EXTENDS: Final = re.compile(r"""^extends[ \t]*=[ \t]*"([^"\\\n]*)"[ \t\r]*(?:#.*)?$""", re.MULTILINE)
_PLAIN_LINE: Final = re.compile(r"""^[ \t]*(name|timezone)[ \t]*=[ \t]*"([^"\\\n]*)"[ \t\r]*(?:#.*)?$""", re.MULTILINE)
_NUMBERS_LINE: Final = re.compile(r"""^[ \t]*numbers[ \t]*=[ \t]*\[([ \t"+0-9,]*)\][ \t\r]*(?:#.*)?$""", re.MULTILINE)
_QUOTED: Final = re.compile(r"\"([^\"]*)\"")


def _seen(text: str) -> Mapping[str, Any] | None:
    """None: it is not written as nearly everyone writes it.

    Before the heading stands no text of several lines, so the heading is one. A list that begins a line with its
    bracket would end the section too early; then it is no TOML by itself.
    """
    at = text.find(_HEADING)
    before = text[: max(at, 0)]
    if at < 0 or text.find(_HEADING, at + 1) >= 0 or _has_lines(before) or "\\" in before:
        return None
    section = _SECTION.match(text, text.rfind("\n", 0, at) + 1)
    if section is None:
        return None
    tree: dict[str, Any] = {}
    if "extends" in before:
        extends = _EXTENDS.search(before)
        if extends is None or before.count("extends") > 1 or "[" in before:
            return None  # it may be another table's, or within a comment
        tree["extends"] = extends[1]
    lines: dict[str, Any] = dict(_PLAIN_LINE.findall(section[0]))
    numbers = _NUMBERS_LINE.search(section[0])
    if {"name", "timezone"} <= lines.keys() and numbers and not _has_lines(section[0]):
        return {**tree, "practice": {**lines, "numbers": _QUOTED.findall(numbers[1])}}
    document = read(section[0], "")
    return None if isinstance(document, Problem) else {**tree, **document.tree}


def _has_lines(text: str) -> bool:
    """Texts of several lines, in which anything may stand."""
    return '"""' in text or "'''" in text


def _text(table: Mapping[str, Any], key: str) -> str:
    found = table.get(key)
    return found if isinstance(found, str) else ""
