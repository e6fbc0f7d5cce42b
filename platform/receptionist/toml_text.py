"""TOML text -> tree and the line and column of each key; Problem; did-you-mean. (tomllib keeps no positions.)"""

import contextlib
import difflib
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, Literal, Protocol, TypeAlias, cast

from msgspec import Struct

from receptionist.toml_lexis import BLANK, KEY_PART, STRING
from receptionist.toml_mistakes import encoding_mistake, mistake

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 16
MAX_STRING: Final = 16 * 1024
MAX_LIST: Final = 500
_SHORTEST_BEGINNING: Final = 3  # of a name, to be taken for it
_MAX_KEY_PART: Final = 120  # of one that is shown
MAX_PROBLEMS: Final = 100  # nobody reads more; the last one says that there are

KeyPath: TypeAlias = tuple[str | int, ...]


class Problem(Struct, frozen=True):
    """What is wrong, where, in words for the person who can mend it. Line and column from 1; line 0: no place."""

    file: str
    line: int
    column: int
    key: str  # dotted, or empty
    message: str
    suggestion: str = ""  # the nearest right name
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        what = f"{where} {self.key}: {self.message}" if self.key else f"{where}: {self.message}"
        if not self.suggestion:
            return what
        quoted = self.suggestion if self.suggestion[0] in '"[' else f"'{self.suggestion}'"
        return f"{what}; did you mean {quoted}?"


class Complaint(Struct, frozen=True):
    """What a check has against a value; `at` leads from the value to the part of it that is wrong."""

    message: str
    suggestion: str = ""
    severity: Literal["error", "warning"] = "error"
    at: KeyPath = ()


class Placed(Protocol):
    """A tree, and the place of each key of it: of one text, or of several that were laid over each other."""

    @property
    def file(self) -> str:
        """Whose problems come first."""
        ...

    @property
    def tree(self) -> dict[str, Any]: ...

    def problem(self, path: KeyPath, complaint: Complaint) -> Problem: ...


class Document:
    """A TOML text that was read: its tree, and the place of each key."""

    def __init__(self, file: str, text: str, tree: dict[str, Any], keys: "_Keys | None" = None) -> None:
        self.file = file
        self.text = text
        self.tree = tree
        self._keys = keys or _Keys(text)

    def with_tree(self, tree: dict[str, Any]) -> "Document":
        """Another tree at the same places: the file's after something was laid over it."""
        return Document(self.file, self.text, tree, self._keys)

    def problem(self, path: KeyPath, complaint: Complaint) -> Problem:
        """Placed at the key, or at the nearest table or list around it that stands in the text."""
        line, column = self._keys.place(path)
        return Problem(
            self.file, line, column, dotted(path), complaint.message, complaint.suggestion, complaint.severity
        )


def read(source: bytes | str, file: str) -> Document | Problem:
    """`file` is the name that problems carry. What is no TOML, or more than anyone writes by hand, is a Problem."""
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > MAX_BYTES:
        return Problem(file, 1, 1, "", f"the file is larger than {MAX_BYTES // 1024} KiB")
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = _Places(before).of(len(before))
        return Problem(file, line, column, "", encoding_mistake(raw, error.start))
    tree = _read_at_once(text)
    return _read_with_care(text, file) if tree is None else Document(file, text, tree)


def _read_at_once(text: str) -> dict[str, Any] | None:
    """None: something is wrong with it, or may be."""
    if any(line.count(".") > MAX_DEPTH for line in text.split("\n")):
        return None  # tomllib needs minutes for a key of 100,000 parts
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    return tree if _is_modest(tree, MAX_DEPTH) else None


def _read_with_care(text: str, file: str) -> Document | Problem:
    scan = _Scan(text)
    places = _Places(text)
    if scan.too_deep is not None:
        return Problem(file, *places.of(scan.too_deep), "", f"nested deeper than {MAX_DEPTH} levels")
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(str(error), file, text, scan, places)
    except (RecursionError, ValueError):  # a number of thousands of digits, an impossible date
        return Problem(file, 1, 1, "", "some value in this file cannot be read (a number far too long?)")
    document = Document(file, text, tree)
    too_much = next(_too_much(tree), None)
    return document.problem(*too_much) if too_much else document


def placed(document: Placed, complaints: Iterable[tuple[KeyPath, Complaint]]) -> list[Problem]:
    """Complaints as problems, in the order of the text, and no more of them than anyone reads."""
    problems = in_order(document, {document.problem(*one): None for one in complaints})
    if len(problems) <= MAX_PROBLEMS:
        return problems
    last = problems[MAX_PROBLEMS - 1]
    more = len(problems) - MAX_PROBLEMS + 1
    return [*problems[: MAX_PROBLEMS - 1], Problem(last.file, last.line, last.column, "", f"and {more} more problems")]


def in_order(document: Placed, problems: Iterable[Problem]) -> list[Problem]:
    """As they stand in the text; those of a file that it is laid over come last."""
    return sorted(problems, key=lambda one: (one.file != document.file, one.line, one.column))


def nearest(name: str, names: Iterable[str]) -> str:
    """The one of `names` that was most likely meant, or empty."""
    by_folded = {_folded(one): one for one in names}
    folded = _folded(name)[:MAX_STRING]
    begun = [one for one in by_folded if len(folded) >= _SHORTEST_BEGINNING and one.startswith(folded)]
    if len(begun) == 1:  # "wed", "thurs"
        return by_folded[begun[0]]
    close = difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def dotted(path: KeyPath) -> str:
    """`("people", 0, "then")` -> `people[0].then`; parts that are no bare keys are quoted."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            part = part if len(part) <= _MAX_KEY_PART else f"{part[:_MAX_KEY_PART]}..."
            shown = part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"'
            text += f".{shown}" if text else shown
    return text


def _folded(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


class _Keys:
    """Where the keys of a text stand: looked for when someone asks, for most texts have nothing wrong with them."""

    def __init__(self, text: str) -> None:
        self._text = text

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column of the key, or of the nearest table or list around it that stands in the text."""
        found = next((self._offsets[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self._offsets), 0)
        return self._places.of(found)

    @cached_property
    def _offsets(self) -> Mapping[KeyPath, int]:
        return _Scan(self._text).offsets

    @cached_property
    def _places(self) -> "_Places":
        return _Places(self._text)


class _Places:
    """Offsets in a text -> line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def of(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column - 1


_SCALAR = re.compile(r"[^,\]}#\r\n\"'\[{=]++")


class _Scan:
    """Where each key and list item of a TOML text stands. Stops, without complaint, where the text is no TOML.

    tomllib keeps no positions. It judges what is valid; this only walks, so it must accept what tomllib accepts.
    """

    def __init__(self, text: str) -> None:
        self.offsets: dict[KeyPath, int] = {}
        self.too_deep: int | None = None
        self.repeated: tuple[KeyPath, int, int] | None = None  # path, its offset now, its offset the first time
        self.unclosed: tuple[KeyPath, str] | None = None  # the value that has no end, and what is missing
        self._text = text
        self._explicit: dict[KeyPath, int] = {}
        self._items: dict[KeyPath, int] = {}  # [[lists of tables]] -> number of the present item
        with contextlib.suppress(_StopScanError):
            self._document()

    def _document(self) -> None:
        at, table = 0, cast("KeyPath", ())
        while (at := self._blank(at)) < len(self._text):
            if self._text.startswith("[", at):
                at, table = self._header(at)
            else:
                at = self._pair(at, table)

    def _blank(self, at: int) -> int:
        match = BLANK.match(self._text, at)
        return match.end() if match else at

    def _header(self, at: int) -> tuple[int, KeyPath]:
        many = self._text.startswith("[[", at)
        parts, at = self._key(at + (2 if many else 1))
        if not self._text.startswith("]]" if many else "]", at):
            raise _StopScanError
        path: KeyPath = ()
        for part, offset in parts[:-1]:
            path = self._inside((*path, part), offset)
        path, offset = (*path, parts[-1][0]), parts[-1][1]
        if many:
            self.offsets.setdefault(path, offset)
            self._items[path] = self._items.get(path, -1) + 1
            path = (*path, self._items[path])
            self._note(path, offset)
        else:
            self._explain(path, offset)
            path = self._inside(path, offset)
        return at + (2 if many else 1), path

    def _inside(self, path: KeyPath, offset: int) -> KeyPath:
        """The table that a header names: of a list of tables, its present item."""
        self._note(path, offset)
        return (*path, self._items[path]) if path in self._items else path

    def _pair(self, at: int, table: KeyPath) -> int:
        parts, at = self._key(at)
        if not self._text.startswith("=", at):
            raise _StopScanError
        path = table
        for part, offset in parts:
            path = (*path, part)
            self._note(path, offset)
        self._explain(path, parts[-1][1])
        return self._value(at + 1, path)

    def _key(self, at: int) -> tuple[list[tuple[str, int]], int]:
        parts: list[tuple[str, int]] = []
        while match := KEY_PART.match(self._text, at):
            parts.append((_unquoted(match[1]), match.start(1)))
            at = match.end()
            if len(parts) > MAX_DEPTH:
                self.too_deep = match.start(1)
                raise _StopScanError
            if not match[2]:
                return parts, at
        raise _StopScanError

    def _value(self, at: int, path: KeyPath) -> int:
        at = self._spaces(at)
        match self._text[at : at + 1]:
            case "[":
                return self._list(at + 1, path)
            case "{":
                return self._inline_table(at + 1, path)
            case "'" | '"':
                value = STRING.match(self._text, at)
            case _:
                value = _SCALAR.match(self._text, at)
        if value is None:
            quote = self._text[at : at + 1]
            self._leave_open(path, quote if quote in ("'", '"') else "")
            raise _StopScanError
        return value.end()

    def _list(self, at: int, path: KeyPath) -> int:
        index = 0
        while not self._text.startswith("]", at := self._blank(at)):
            if at >= len(self._text):
                self._leave_open(path, "]")
                raise _StopScanError
            self._note((*path, index), at)
            at = self._blank(self._value(at, (*path, index)))
            index += 1
            if self._text.startswith(",", at):
                at += 1
            elif not self._text.startswith("]", at):
                self._leave_open(path, "]" if at >= len(self._text) else "")
                raise _StopScanError
        return at + 1

    def _inline_table(self, at: int, path: KeyPath) -> int:
        while not self._text.startswith("}", at := self._blank(at)):
            at = self._blank(self._pair(at, path))
            if self._text.startswith(",", at):
                at += 1
            elif not self._text.startswith("}", at):
                self._leave_open(path, "}" if at >= len(self._text) else "")
                raise _StopScanError
        return at + 1

    def _leave_open(self, path: KeyPath, missing: str) -> None:
        if missing and self.unclosed is None:
            self.unclosed = (path, missing)

    def _spaces(self, at: int) -> int:
        while self._text.startswith((" ", "\t"), at):
            at += 1
        return at

    def _note(self, path: KeyPath, offset: int) -> None:
        if len(path) > MAX_DEPTH:
            self.too_deep = offset
            raise _StopScanError
        self.offsets.setdefault(path, offset)

    def _explain(self, path: KeyPath, offset: int) -> None:
        if path in self._explicit and self.repeated is None:
            self.repeated = (path, offset, self._explicit[path])
        self._explicit.setdefault(path, offset)


class _StopScanError(Exception):
    """From here on the text is no TOML; tomllib says why."""


def _unquoted(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]
    if key.startswith('"') and "\\" in key:
        try:
            return cast("str", tomllib.loads(f"k = {key}")["k"])
        except tomllib.TOMLDecodeError:
            raise _StopScanError from None
    return key.strip('"') if key.startswith('"') else key


def _syntax_problem(error: str, file: str, text: str, scan: _Scan, places: _Places) -> Problem:
    what, _, where = error.partition(" (at ")
    if scan.repeated and re.search("overwrite|declare|mutate|redefine", what):
        path, offset, first = scan.repeated
        message = f"stands in the file twice, first on line {places.of(first)[0]}"
        if all(text[text.rfind("\n", 0, at) + 1 : at].lstrip().startswith("[") for at in (first, offset)):
            message += f"; put both together, or, where there may be several, begin each with [[{dotted(path)}]]"
        return Problem(file, *places.of(offset), dotted(path), message)
    found = re.match(r"line (\d+), column (\d+)", where)
    at = places.offset(int(found[1]), int(found[2])) if found else len(text)
    if scan.unclosed:
        path, missing = scan.unclosed
        start = scan.offsets[path]
        if start <= at:
            return Problem(file, *places.of(start), dotted(path), f"not TOML: its value has no closing {missing}")
    meant = mistake(text, at, what)
    return Problem(file, *places.of(meant.offset), "", f"not TOML: {meant.message}", meant.suggestion)


def _is_modest(value: object, levels: int) -> bool:
    """No deeper than so many levels, and nothing in it is too much. The quick half of `_too_much`."""
    match value:
        case str():
            return len(value) <= MAX_STRING
        case dict():
            items = list(cast("dict[str, object]", value).values())
        case list():
            items = cast("list[object]", value)
            if len(items) > MAX_LIST:
                return False
        case _:
            return True
    return not items or (levels > 0 and all(_is_modest(item, levels - 1) for item in items))


def _too_much(tree: dict[str, Any]) -> Iterator[tuple[KeyPath, Complaint]]:
    """Texts and lists of a size that nobody writes by hand. Depth has been judged by the scan."""
    waiting: list[tuple[KeyPath, Any]] = [((), tree)]  # Any: whatever TOML can hold
    while waiting:
        path, value = waiting.pop()
        match value:
            case str() if len(value) > MAX_STRING:
                yield path, Complaint(f"longer than {MAX_STRING} characters")
            case list():
                items = cast("list[Any]", value)
                if len(items) > MAX_LIST:
                    yield path, Complaint(f"has {len(items)} items, more than {MAX_LIST}")
                waiting += (((*path, index), item) for index, item in enumerate(items))
            case dict():
                waiting += (((*path, key), item) for key, item in cast("dict[str, Any]", value).items())
            case _:
                pass
