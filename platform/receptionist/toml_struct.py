"""The tree of a TOML text -> a struct of a known type, and everything that does not fit, not only the first of it."""

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache
from itertools import islice
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast

from msgspec import Struct, inspect

from receptionist.spellings import clock, clock_range, iso_date
from receptionist.toml_text import MAX_PROBLEMS, Complaint, KeyPath, Placed, Problem, dotted, nearest, placed

T = TypeVar("T", bound=Struct)
Check: TypeAlias = Callable[[Any], Iterable[Complaint]]  # Any: it is handed what its format declares
Hint: TypeAlias = Callable[[Any], Complaint | None]  # Any: whatever stands there

_MAX_COMPLAINTS: Final = 2000  # what comes after so many is not looked at: nobody reads even the first hundred
_MAX_HOMES: Final = 3  # of a misplaced key that are named


def decode(
    document: Placed,
    kind: type[T],
    checks: Mapping[str, Check],
    hints: Mapping[str, Hint] | None = None,
    *,
    private: Callable[[KeyPath], bool] = lambda path: False,
) -> tuple[T, list[Problem]]:
    """The struct, and every problem in the order of the text.

    `checks` run on the values whose type names them (`Meta(extra={"format": name})`) once the type itself fits;
    `hints` on those that do not fit: what such a value was meant to be, better said (an empty message: only the
    suggestion is better). Where there are errors the struct is a best effort: what could not be read has its default,
    or is empty; it serves only to find more of them. What stands at a `private` path is not quoted.
    """
    decoding = _Decoding(checks, hints or {}, _homes(kind), private)
    value = cast("T", _reader_of(kind)(decoding, document.tree, (), ""))
    return value, placed(document, decoding.complaints)


_FOUND: Final = "; found "
_USER = re.compile(r"//[^/@\s]*@")  # whose password nobody else reads
_LONGEST_SHOWN: Final = 40
_LONGEST_NUMBER: Final = 10**_LONGEST_SHOWN
_NUMBER = re.compile(r"\s*[-+]?\d{1,20}(\.\d{1,20})?\s*")
_BAD: Final = object()  # what cannot be read as its type


class _Decoding:
    """Walks a tree beside its type and collects what does not fit."""

    def __init__(
        self,
        checks: Mapping[str, Check],
        hints: Mapping[str, Hint],
        homes: "_Homes",
        private: Callable[[KeyPath], bool],
    ) -> None:
        self.complaints: list[tuple[KeyPath, Complaint]] = []
        self._checks = checks
        self._hints = hints
        self._homes = homes
        self._private = private

    def _complain(self, path: KeyPath, message: str, suggestion: str = "") -> None:
        if len(self.complaints) < _MAX_COMPLAINTS:
            if self._private(path):
                message, suggestion = message.partition(_FOUND)[0], ""
            self.complaints.append((path, Complaint(message, suggestion)))

    def checked(self, read: "_Reader", like: str, name: str, found: Any, path: KeyPath) -> Any:
        before = len(self.complaints)
        value = read(self, found, path, like)
        if len(self.complaints) == before:
            if check := self._checks.get(name):
                room = max(0, _MAX_COMPLAINTS - before)
                self.complaints += [((*path, *one.at), one) for one in islice(check(value), room)]
        elif len(self.complaints) == before + 1 and (hint := self._hints.get(name)) and (better := hint(found)):
            at, complaint = self.complaints[-1]
            if at == path:
                self.complaints[-1] = (at, Complaint(better.message or complaint.message, better.suggestion))
        return value

    def struct(self, shape: "_Shape", found: Any, path: KeyPath) -> Any:
        if not isinstance(found, dict):
            one = isinstance(found, list) and path and isinstance(path[-1], str)
            self._complain(path, f"must be one table: write [{path[-1]}]" if one else _expected("a table", found))
            return _BAD
        table = cast("dict[str, Any]", found)
        values: dict[str, Any] = {}
        for name, (one, read) in shape.named.items():
            value = _BAD
            if name in table:
                value = read(self, table[name], (*path, name), "")
            elif one.required:
                self._complain((*path, name), "is missing")
            if value is not _BAD:
                values[one.name] = value
            elif one.required:
                values[one.name] = _blank(one.type)
        others = {key: value for key, value in table.items() if key not in shape.named}
        if shape.rest is not None:
            one, read = shape.rest
            values[one.name] = read(self, others, path, "")
        else:
            for key, item in others.items():
                if len(self.complaints) < MAX_PROBLEMS:  # guessing is the costly part of a file full of mistakes
                    self._complain((*path, key), *self._stranger(key, item, shape.named, path))
                else:
                    self._complain((*path, key), "no such key")
        return shape.make(**values)

    def _stranger(self, key: str, item: Any, named: Collection[str], path: KeyPath) -> tuple[str, str]:
        """Message and suggestion for a key that its table does not have."""
        homes = self._homes.of_keys.get(key, ())
        if isinstance(item, dict) or (isinstance(item, list) and item and isinstance(item[0], dict)):
            heads = self._homes.heads
            if not path and key not in heads and (close := nearest(key, named)):
                return "no such key", close
            if path and key in self._homes.sections:
                return "no such key here; what comes below the head of a table is a part of it", self._homes.sections[
                    key
                ]
            meant = key if key in heads else nearest(key, heads if not path else ())
            return "no such key", heads.get(meant, "") or nearest(key, named)
        if homes and len(homes) <= _MAX_HOMES:
            return f"no such key here; it belongs under {' or '.join(homes)}", ""
        if close := nearest(key, named):
            return "no such key", close
        if homes and not path:
            return f"no such key; keys stand below the head of their table, as {homes[0]}", ""
        return "no such key", ""

    def list(self, kind: inspect.VarTupleType, read: "_Reader", found: Any, path: KeyPath) -> Any:
        if not isinstance(found, list):
            many = isinstance(found, dict) and path and isinstance(path[-1], str)
            right = f"a list of tables: write [[{path[-1]}]]" if many else f"a list, as [{_as_item(found)}]"
            self._complain(path, _expected(right, found))
            return _BAD
        items = cast("list[Any]", found)
        self._measure(kind.min_length, kind.max_length, len(items), "items", path)
        values = [read(self, item, (*path, index), "") for index, item in enumerate(items)]
        return tuple(value for value in values if value is not _BAD)

    def table(self, kind: inspect.DictType, key_of: "_Reader", value_of: "_Reader", found: Any, path: KeyPath) -> Any:
        if not isinstance(found, dict):
            self._complain(path, _expected("a table", found))
            return _BAD
        table = cast("dict[str, Any]", found)
        self._measure(kind.min_length, kind.max_length, len(table), "keys", path)
        values: dict[str, Any] = {}
        for key, item in table.items():
            key_of(self, key, (*path, key), "")
            value = value_of(self, item, (*path, key), "")
            if value is not _BAD:
                values[key] = value
        return values

    def plain(
        self, kind: inspect.Type, words: str, fits: Callable[[Any], bool], found: Any, path: KeyPath, like: str
    ) -> Any:
        if not fits(found):
            self._complain(path, *_unfit(kind, words, found))
            return _BAD
        match kind:
            case inspect.StrType():
                size = len(found) if found.strip() else 0  # spaces alone say nothing
                self._measure(kind.min_length, None, size, "characters", path)
                self._measure(None, kind.max_length, len(found), "characters", path)
                if kind.pattern and (found.endswith("\n") or not re.search(kind.pattern, found)):  # Python's $ is kind
                    right = f'as "{like}"' if like else f"matching {kind.pattern}"
                    self._complain(path, f"must be written {right}; found {_shown(found)}", _mended(kind, found))
            case inspect.LiteralType() if found not in kind.values:
                allowed = [str(one) for one in kind.values]
                words = " or ".join(f"'{one}'" for one in allowed)
                self._complain(path, _expected(words, found), nearest(str(found), allowed))
                return _BAD
            case inspect.IntType() | inspect.FloatType():
                number = cast("int | float", found)
                self._weigh(kind, number, path)
                return float(number) if isinstance(kind, inspect.FloatType) else number
            case _:
                pass
        return found

    def _measure(self, least: int | None, most: int | None, size: int, unit: str, path: KeyPath) -> None:
        if least is not None and size < least:
            few = "must not be empty" if least == 1 else f"must have at least {least} {unit}; found {size}"
            self._complain(path, few)
        if most is not None and size > most:
            self._complain(path, f"must have at most {most} {unit}; found {size}")

    def _weigh(self, kind: inspect.IntType | inspect.FloatType, found: float, path: KeyPath) -> None:
        if not math.isfinite(found):
            self._complain(path, _expected("a number", found))
            return
        bounds = [
            (kind.ge is None or found >= kind.ge, f"at least {kind.ge}"),
            (kind.gt is None or found > kind.gt, f"more than {kind.gt}"),
            (kind.le is None or found <= kind.le, f"at most {kind.le}"),
            (kind.lt is None or found < kind.lt, f"less than {kind.lt}"),
        ]
        for kept, words in bounds:
            if not kept:
                self._complain(path, _expected(words, found))


# Walks one type: (decoding, what was found, its path, an example of what is right) -> what the type says, or _BAD.
_Reader: TypeAlias = Callable[[_Decoding, Any, KeyPath, str], Any]


class _Shape(Struct, frozen=True):
    """A struct's type, as its tables are read."""

    make: Callable[..., Any]
    named: Mapping[str, tuple[inspect.Field, _Reader]]  # by the key
    rest: tuple[inspect.Field, _Reader] | None  # what takes all other keys


@cache  # of a pure function, for the few types that there are
def _reader_of(kind: type) -> _Reader:
    return _reader(inspect.type_info(kind))


def _reader(kind: inspect.Type) -> _Reader:
    """What a type has to say is found out once, and not for each of thousands of files."""
    match kind:
        case inspect.Metadata():
            read = _reader(kind.type)
            example = cast("list[str]", _facts(kind, "extra_json_schema").get("examples", [""]))[0]
            name = cast("str", _facts(kind, "extra").get("format", ""))
            return lambda decoding, found, path, _: decoding.checked(read, example, name, found, path)
        case inspect.StructType():
            fields = [(one, _reader(one.type)) for one in kind.fields]
            rest = next((one for one in fields if _takes_the_rest(one[0])), None)
            named = {one[0].encode_name: one for one in fields if one is not rest}
            shape = _Shape(kind.cls, named, rest)
            return lambda decoding, found, path, _: decoding.struct(shape, found, path)
        case inspect.VarTupleType():
            read = _reader(kind.item_type)
            return lambda decoding, found, path, _: decoding.list(kind, read, found, path)
        case inspect.DictType():
            key_of, value_of = _reader(kind.key_type), _reader(kind.value_type)
            return lambda decoding, found, path, _: decoding.table(kind, key_of, value_of, found, path)
        case inspect.UnionType():
            return _reader_of_one(kind)
        case inspect.AnyType():
            return lambda decoding, found, path, _: found
        case _:
            words, fits = _plain_kind(kind)
            return lambda decoding, found, path, like: decoding.plain(kind, words, fits, found, path, like)


def _reader_of_one(kind: inspect.UnionType) -> _Reader:
    """Of the kinds that are allowed here, the one that is written like what was found decides."""
    kinds = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
    tables = [_reader(one) for one in kinds if isinstance(_bare(one), inspect.StructType)]
    others = [_reader(one) for one in kinds if not isinstance(_bare(one), inspect.StructType)]
    of_table, of_other = (tables or others)[0], (others or tables)[0]
    return lambda decoding, found, path, _: (of_table if isinstance(found, dict) else of_other)(
        decoding, found, path, ""
    )


def _plain_kind(kind: inspect.Type) -> tuple[str, Callable[[Any], bool]]:
    """What a value of this kind is called, and whether one was found."""
    match kind:
        case inspect.StrType():
            return "text in quotes", lambda found: isinstance(found, str)
        case inspect.LiteralType():
            return " or ".join(f"'{one}'" for one in kind.values), lambda found: type(found) is type(kind.values[0])
        case inspect.BoolType():
            return "true or false", lambda found: isinstance(found, bool)
        case inspect.IntType():
            return "a whole number", lambda found: type(found) is int
        case inspect.FloatType():
            return "a number", lambda found: type(found) in (int, float)
        case inspect.DateType():
            return "a date, as 2026-12-24 without quotes", lambda found: type(found) is date
        case inspect.DateTimeType():
            zoned = " and no time zone" if kind.tz is False else ""
            return (
                f"a date and time, as 2026-12-24T09:30:00 without quotes{zoned}",
                lambda found: isinstance(found, datetime) and not (kind.tz is False and found.tzinfo),
            )
        case _:
            raise TypeError(f"a key's type may not be {kind}")


def _unfit(kind: inspect.Type, words: str, found: Any) -> tuple[str, str]:
    """Message and suggestion for a value that is not of its kind."""
    match kind:
        case inspect.DateType() if isinstance(found, str):
            meant = iso_date(found)
            return _expected(words, found), meant if meant != found else ""
        case inspect.StrType() if type(found) in (int, float) and math.isfinite(found):
            return _expected(words, found), f'"{_shown(found)}"'
        case inspect.BoolType() if isinstance(found, str) and found.strip().casefold() in ("true", "false"):
            return _expected(f"{words}, without quotes", found), ""
        case inspect.IntType() | inspect.FloatType() if isinstance(found, str) and _NUMBER.fullmatch(found):
            return _expected(f"{words}, without quotes", found), ""
        case _:
            return _expected(words, found), ""


def _mended(kind: inspect.StrType, found: str) -> str:
    """The same text in another case, without the spaces around it, or as a time, where the pattern wants that."""
    text = found.strip()[:_LONGEST_SHOWN]
    language, _, land = text.replace("_", "-").partition("-")
    tries = (text, text.upper(), text.lower(), f"{language.lower()}-{land.upper()}", clock(text), clock_range(text))
    return next((one for one in tries if one and kind.pattern and re.search(kind.pattern, one)), "")


class _Homes(Struct, frozen=True):
    """Where keys that stand in the wrong table belong."""

    of_keys: Mapping[str, Sequence[str]]  # key -> heads of the tables that have it, in the order of the type
    heads: Mapping[str, str]  # name of a table within another -> its whole head
    sections: Mapping[str, str]  # the same of those that are within none


@cache  # of a pure function, for the few types that there are
def _homes(kind: type) -> _Homes:
    of_keys: dict[str, list[str]] = {}
    heads: dict[str, str] = {}
    sections: dict[str, str] = {}
    waiting: list[tuple[inspect.Type, KeyPath, bool]] = [(inspect.type_info(kind), (), False)]
    while waiting:
        found, path, many = waiting.pop(0)
        match bare := _bare(found):
            case inspect.StructType():
                head = f"[[{dotted(path)}]]" if many else f"[{dotted(path)}]"
                if len(path) > 1:
                    heads.setdefault(str(path[-1]), head)
                elif path:
                    sections.setdefault(str(path[0]), head)
                for one in bare.fields:
                    if path:
                        of_keys.setdefault(one.encode_name, []).append(head)
                    waiting.append((one.type, (*path, one.encode_name), False))
            case inspect.VarTupleType():
                waiting.append((bare.item_type, path, True))
            case inspect.UnionType():
                waiting += [(one, path, many) for one in bare.types]
            case _:
                pass
    return _Homes(of_keys, heads, sections)


def _blank(kind: inspect.Type) -> Any:
    """Stands for a required value that was not there, so that the rest can be looked at."""
    match kind := _bare(kind):
        case inspect.StructType():
            return cast("Any", kind.cls)(**{one.name: _blank(one.type) for one in kind.fields if one.required})
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.VarTupleType():
            return ()
        case inspect.DictType():
            return {}
        case inspect.DateType():
            return date.min
        case inspect.IntType() | inspect.FloatType():
            return 0
        case _:
            return ""


def _bare(kind: inspect.Type) -> inspect.Type:
    return _bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def _facts(kind: inspect.Metadata, which: Literal["extra", "extra_json_schema"]) -> dict[str, Any]:
    return cast("dict[str, Any] | None", getattr(kind, which)) or {}


def _takes_the_rest(one: inspect.Field) -> bool:
    """A field declared with Meta(extra={"rest": True}) gets the keys of its table that no other field has."""
    return isinstance(one.type, inspect.Metadata) and bool(_facts(one.type, "extra").get("rest"))


def _expected(words: str, found: Any) -> str:
    return f"must be {words}; found {_shown(found)}"


def _as_item(found: Any) -> str:
    """Of a list, as one would write it."""
    return f'"{found}"' if isinstance(found, str) and len(found) <= _LONGEST_SHOWN else _shown(found)


def _shown(found: Any) -> str:
    match found:
        case str():
            found = _USER.sub("//...@", found)
            return f"'{found}'" if len(found) <= _LONGEST_SHOWN else f"'{found[:_LONGEST_SHOWN]}...'"
        case bool():
            return "true" if found else "false"
        case list():
            return "a list"
        case dict():
            return "a table"
        case date() | time():
            return found.isoformat()
        case int() if abs(found) >= _LONGEST_NUMBER:
            return "a very long number"
        case _:
            return str(found)
