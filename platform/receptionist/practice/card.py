"""What is kept in memory of a practice that nobody calls: how to find it, how to list it, and what is wrong with it."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final, cast

from msgspec import Struct

from receptionist.practice.store import Stamp
from receptionist.toml_text import MAX_BYTES, Problem


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
    """In a tenth of the time that a whole file takes: only `[practice]` is read, where it stands by itself.

    Nothing is checked. What this gets wrong in a text of strange layout is put right when the practice is first asked
    for, or looked at in the background.
    """
    if len(source) > MAX_BYTES:
        return Glance()
    try:
        text = source.decode("utf-8").removeprefix("\ufeff")
        headings = _HEADING.findall(text)
        section = _SECTION.search(text) if len(headings) == 1 else None
        tree = _part(text, section) if section else tomllib.loads(text)
    except (ValueError, RecursionError):  # no TOML, no UTF-8
        return Glance()
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


_HEADING: Final = re.compile(r"^[ \t]*\[[ \t]*practice[ \t]*\]", re.MULTILINE)
_SECTION: Final = re.compile(r"^[ \t]*\[[ \t]*practice[ \t]*\].*\n(?:(?![ \t]*\[).*\n?)*", re.MULTILINE)
_EXTENDS: Final = re.compile(r"""^[ \t]*extends[ \t]*=[ \t]*["']([^"'\n]*)["']""", re.MULTILINE)
_LINE_OF_NEXT_HEADING: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)


def _part(text: str, section: re.Match[str]) -> Mapping[str, Any]:
    """Raises ValueError. A list of numbers that begins a line with its bracket ends the section too early for TOML."""
    try:
        tree = tomllib.loads(section[0])
    except tomllib.TOMLDecodeError:
        return tomllib.loads(text)
    before = _LINE_OF_NEXT_HEADING.search(text)
    extends = _EXTENDS.search(text, 0, before.start() if before else len(text))
    return {**tree, "extends": extends[1]} if extends else tree


def _text(table: Mapping[str, Any], key: str) -> str:
    found = table.get(key)
    return found if isinstance(found, str) else ""
