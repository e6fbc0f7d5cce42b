"""Where everything stands in a TOML text: its headings, its settings, and the spans of their values. Pure.

tomllib keeps no positions; a reader that keeps the layout in a tree of its own has to write it all again, and owners'
files have layouts that such trees lose. Spans lose nothing: whatever is not cut or put stays to the byte.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

from msgspec import Struct

from receptionist.toml_lexis import BLANK, KEY_PART, STRING
from receptionist.toml_text import KeyPath

_SPACES = re.compile(r"[ \t]*+")
_SCALAR = re.compile(r"[^,\]}#\r\n\"'\[{=]*[^,\]}#\r\n\"'\[{= \t]")
_EMPTY_LINE = re.compile(r"[ \t\r]*$")
_COMMENT_LINE = re.compile(r"[ \t]*#")


class Node(Struct, frozen=True):
    """A value, at [start, end). `items`: of a list; `inner`: of an inline table."""

    start: int
    end: int
    items: "tuple[Node, ...] | None" = None
    inner: "tuple[Inner, ...] | None" = None


class Inner(Struct, frozen=True):
    """`keys = value` in an inline table, from `start` to the value's end."""

    keys: tuple[str, ...]
    start: int
    value: Node


class Setting(Struct, frozen=True):
    """`key = value` under a heading, or above all of them, at [start, end): whole lines. `table`: the heading's."""

    path: KeyPath
    table: KeyPath
    start: int
    end: int
    value: Node


class Heading(Struct, frozen=True):
    """`[table]`, or `[[list of tables]]` with the entry's place as the last part of its path. Whole lines again."""

    path: KeyPath
    many: bool
    start: int
    end: int


Statement: TypeAlias = Heading | Setting


class Layout:
    """Of a text that tomllib accepts; of another the beginning at best."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.headings: list[Heading] = []
        self.settings: list[Setting] = []
        self._lines_of: dict[int, list[Setting]] = {}  # heading's start -> the settings of its block; -1: above all
        self._items: dict[KeyPath, int] = {}
        self._read()

    # --- finding ---

    def setting_over(self, path: KeyPath) -> Setting | None:
        """The setting whose value holds what is at `path`, or would."""
        return next((one for one in self.settings if path[: len(one.path)] == one.path), None)

    def headings_under(self, path: KeyPath) -> list[Heading]:
        return [one for one in self.headings if one.path[: len(path)] == path]

    def settings_under(self, path: KeyPath) -> list[Setting]:
        return [one for one in self.settings if one.path[: len(path)] == path]

    def heading(self, path: KeyPath) -> Heading | None:
        return next((one for one in self.headings if one.path == path), None)

    def has(self, path: KeyPath) -> bool:
        return bool(self.headings_under(path) or self.settings_under(path) or self.setting_over(path))

    def block(self, heading: Heading | None) -> Sequence[Setting]:
        """The settings between a heading and the next; None: those above all headings."""
        return self._lines_of.get(heading.start if heading else -1, [])

    # --- blocks: a heading with what belongs to it ---

    def block_start(self, heading: Heading) -> int:
        """With the comment lines directly above it; those at the very top of a file are the file's own."""
        start = self.comments_above(heading.start)
        return heading.start if self.text[:start].strip() == "" and start < heading.start else start

    def block_end(self, heading: Heading) -> int:
        """Behind its last setting and the comment lines directly below that, unless they are the next one's."""
        settings = self.block(heading)
        end = settings[-1].end if settings else heading.end
        below = end
        while below < len(self.text) and _COMMENT_LINE.match(self.text, below):
            below = self.line_end(below)
        is_next = below < len(self.text) and not _EMPTY_LINE.match(self.text[below : self.line_end(below)].rstrip("\n"))
        return end if is_next else below

    def comments_above(self, at: int) -> int:
        """The start of the run of comment lines that ends where the line at `at` starts."""
        while at > 0:
            above = self.line_start(at - 1)
            if not _COMMENT_LINE.match(self.text, above) or self._in_value(above):
                break
            at = above
        return at

    def blank_above(self, at: int) -> int:
        while at > 0 and _EMPTY_LINE.match(self.text[(above := self.line_start(at - 1)) : at].rstrip("\n")):
            at = above
        return at

    def blank_below(self, at: int) -> int:
        while at < len(self.text) and _EMPTY_LINE.match(self.text[at : self.line_end(at)].rstrip("\n")):
            at = self.line_end(at)
        return at

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Behind the line's end."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def _in_value(self, at: int) -> bool:
        return any(one.start < at < one.value.end for one in self.settings)

    # --- reading ---

    def _read(self) -> None:
        at, table, block = 0, cast("KeyPath", ()), -1
        while (at := _match(BLANK, self.text, at)) < len(self.text):
            start = self.line_start(at)
            if self.text.startswith("[", at):
                heading = self._heading(at, start)
                self.headings.append(heading)
                table, block, at = heading.path, heading.start, heading.end
            else:
                keys, at = self._key(at)
                value = self._value(at + 1)
                setting = Setting((*table, *keys), table, start, self.line_end(value.end), value)
                self.settings.append(setting)
                self._lines_of.setdefault(block, []).append(setting)
                at = setting.end

    def _heading(self, at: int, start: int) -> Heading:
        many = self.text.startswith("[[", at)
        parts, at = self._key(at + (2 if many else 1))
        path: KeyPath = ()
        for part in parts[:-1]:
            path = self._present((*path, part))
        path = (*path, parts[-1])
        if many:
            self._items[path] = self._items.get(path, -1) + 1
            path = (*path, self._items[path])
        else:
            path = self._present(path)
        return Heading(path, many, start, self.line_end(at))

    def _present(self, path: KeyPath) -> KeyPath:
        """Of a list of tables, its latest entry."""
        return (*path, self._items[path]) if path in self._items else path

    def _key(self, at: int) -> tuple[tuple[str, ...], int]:
        parts: list[str] = []
        while found := KEY_PART.match(self.text, at):
            parts.append(_unquoted(found[1]))
            at = found.end()
            if not found[2]:
                break
        return tuple(parts), at

    def _value(self, at: int) -> Node:
        at = _match(_SPACES, self.text, at)
        match self.text[at : at + 1]:
            case "[":
                return self._list(at)
            case "{":
                return self._inline(at)
            case "'" | '"':
                return Node(at, _match(STRING, self.text, at))
            case _:
                return Node(at, _match(_SCALAR, self.text, at))

    def _list(self, start: int) -> Node:
        items: list[Node] = []
        for at in self._parts(start, "]"):
            items.append(self._value(at))
            self._at = items[-1].end
        return Node(start, self._at, items=tuple(items))

    def _inline(self, start: int) -> Node:
        inner: list[Inner] = []
        for at in self._parts(start, "}"):
            keys, behind = self._key(at)
            inner.append(Inner(keys, at, self._value(behind + 1)))
            self._at = inner[-1].value.end
        return Node(start, self._at, inner=tuple(inner))

    def _parts(self, start: int, close: str) -> Iterator[int]:
        """Where each part of a list or inline table begins; `_at` is where the one before ended, at last the whole."""
        at = _match(BLANK, self.text, start + 1)
        while at < len(self.text) and not self.text.startswith(close, at):
            before = at
            yield at
            at = _match(BLANK, self.text, self._at)
            if self.text.startswith(",", at):
                at = _match(BLANK, self.text, at + 1)
            if at <= before:
                break
        self._at = at + 1

    _at: int = 0


def _match(pattern: "re.Pattern[str]", text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _unquoted(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]
    if key.startswith('"') and "\\" in key:
        return cast("str", tomllib.loads(f"k = {key}")["k"])
    return key.strip('"') if key.startswith('"') else key
