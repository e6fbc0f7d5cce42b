"""The keys of a practice file as a form shows them, made from the types of the definition. Pure."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, Final, Literal, TypeAlias, cast

import msgspec
from msgspec import NODEFAULT, Struct, inspect

from receptionist.practice.definition import Definition

Kind: TypeAlias = Literal[
    "line",  # text on one line
    "text",  # text on several
    "spoken",  # text that is said aloud; may hold placeholders
    "number",
    "whole",  # a whole number
    "switch",  # true or false
    "choice",  # one of `choices`
    "choices",  # a list of some of them
    "date",
    "moment",  # date and time, without a zone
    "list",  # values in a row; `fields` holds one: the entry
    "table",  # `fields` are its keys
    "tables",  # tables in a row; `fields` are the keys of each
    "map",  # keys that the owner chooses; `fields` holds two: the key and the value
    "either",  # a value of one of `variants`
    "any",  # whatever TOML can say, a table or list too
]
_Said: TypeAlias = dict[str, Any]  # Any: whatever Meta may say
LONG_LINE: Final = 500  # a text that may be longer is given several lines


class Field(Struct, frozen=True, kw_only=True):
    """One key, or one entry of a list, which has no key ("")."""

    key: str  # as it stands in the file
    title: str  # its label
    help: str  # what it means, in plain words; empty for an entry of a list whose own help says all
    example: str  # one right value, as one would type it; empty: none is needed
    examples: tuple[str, ...]  # all of them, that one first
    kind: Kind
    required: bool
    default: Any  # what holds while the key is left out: as TOML has it; None: nothing. A table has its keys' own
    one: str = ""  # list, tables, map: what an entry is called ("Service")
    choices: tuple[str, ...] = ()  # of choice and choices
    words: tuple[str, ...] = ()  # what each of `choices` is called
    least: float | None = None  # a number's lowest value, a text's fewest characters, a list's fewest entries
    most: float | None = None
    above: float | None = None  # a number is more than this
    pattern: str = ""  # regular expression of a text
    format: str = ""  # Meta's extra format: a check that practice.parse has
    names: str = ""  # a text that names an entry of this section ("people", "scheduling.practitioners", "functions")
    fields: "tuple[Field, ...]" = ()
    variants: "tuple[Field, ...]" = ()  # of either; told apart by kind: one is a table, the other is none


@cache  # of the types, which never change
def whole_file() -> Field:
    """A practice file as one table."""
    return _field("", inspect.type_info(Definition), required=True, default={})


def sections() -> tuple[Field, ...]:
    """The sections of a practice file in order: a table, tables or a map each. Not `schema` and `extends`."""
    return tuple(one for one in whole_file().fields if one.kind in ("table", "tables", "map"))


def section(key: str) -> Field:
    """KeyError when there is none."""
    return {one.key: one for one in sections()}[key]


def walk(field: Field, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    """The field and all that it holds, each with the keys that lead to it; entries and variants have none."""
    yield path, field
    for one in (*field.fields, *field.variants):
        yield from walk(one, (*path, one.key) if one.key else path)


class _Facts(Struct, frozen=True):
    """What Meta said, of a type and of all that it wraps; the outer word counts."""

    schema: _Said  # title, description and examples
    extra: _Said  # as values.py tells


def _field(key: str, kind: inspect.Type, *, required: bool, default: Any) -> Field:
    bare, facts = _unwrapped(kind)
    examples = tuple(_typed(one) for one in facts.schema.get("examples", ()))
    about: dict[str, Any] = {  # Any: the arguments of Field
        "key": key,
        "title": facts.schema.get("title", ""),
        "help": facts.schema.get("description", "") or _docstring(bare),
        "example": examples[0] if examples else "",
        "examples": examples,
        "required": required,
        "default": default,
        "format": facts.extra.get("format", ""),
        "names": facts.extra.get("names", ""),
    }
    return Field(**about | _shape(bare, facts))


def _shape(kind: inspect.Type, facts: _Facts) -> dict[str, Any]:
    """What follows from the type. Any: the arguments of Field."""
    match kind:
        case inspect.StructType():
            return {"kind": "table", "fields": _keys(kind)}
        case inspect.VarTupleType():
            return _row(kind)
        case inspect.DictType():
            key, value = _entry(kind.key_type, "key"), _entry(kind.value_type, "value")
            return {"kind": "map", "fields": (key, value), "one": value.title, **_size(kind)}
        case inspect.LiteralType():
            words = cast("dict[str, str]", facts.extra["choices"])
            choices = sorted(map(str, kind.values), key=[*words].index)  # msgspec forgets their order
            return {"kind": "choice", "choices": tuple(choices), "words": tuple(words[one] for one in choices)}
        case inspect.UnionType():
            return {"kind": "either", "variants": tuple(_entry(one, "") for one in kind.types)}
        case inspect.BoolType():
            return {"kind": "switch"}
        case inspect.IntType() | inspect.FloatType():
            whole = isinstance(kind, inspect.IntType)
            return {"kind": "whole" if whole else "number", "least": kind.ge, "most": kind.le, "above": kind.gt}
        case inspect.StrType():
            return {
                "kind": _written(kind, facts),
                "pattern": kind.pattern or facts.schema.get("pattern", ""),
                **_size(kind),
            }
        case inspect.DateType():
            return {"kind": "date"}
        case inspect.DateTimeType():
            return {"kind": "moment"}
        case inspect.AnyType():
            return {"kind": "any"}
        case _:
            raise TypeError(f"a key's type may not be {kind}")


def _keys(kind: inspect.StructType) -> tuple[Field, ...]:
    return tuple(_field(one.encode_name, one.type, required=one.required, default=_default(one)) for one in kind.fields)


def _row(kind: inspect.VarTupleType) -> dict[str, Any]:
    entry = _entry(kind.item_type, "")
    about = {"one": entry.title, **_size(kind)}
    match entry.kind:
        case "table":
            return {"kind": "tables", "fields": entry.fields, **about}
        case "choice":
            return {"kind": "choices", "choices": entry.choices, "words": entry.words, **about}
        case _:
            return {"kind": "list", "fields": (entry,), **about}


def _entry(kind: inspect.Type, key: str) -> Field:
    return _field(key, kind, required=True, default=None)


def _written(kind: inspect.StrType, facts: _Facts) -> Kind:
    if facts.extra.get("format") == "spoken":
        return "spoken"
    long = (kind.max_length or 0) > LONG_LINE and not kind.pattern and not facts.extra.get("format")
    return "text" if long else "line"


def _size(kind: inspect.StrType | inspect.VarTupleType | inspect.DictType) -> dict[str, Any]:
    return {"least": kind.min_length, "most": kind.max_length}


def _unwrapped(kind: inspect.Type) -> tuple[inspect.Type, _Facts]:
    """The type itself, without Metadata and without None: a key that may be left out is not another kind of key."""
    schema: _Said = {}
    extra: _Said = {}
    while True:
        match kind:
            case inspect.Metadata():
                schema = cast("_Said", kind.extra_json_schema or {}) | schema
                extra = cast("_Said", kind.extra or {}) | extra
                kind = kind.type
            case inspect.UnionType() if len(some := _without_none(kind)) == 1:
                kind = some[0]
            case _:
                return kind, _Facts(schema, extra)


def _without_none(kind: inspect.UnionType) -> list[inspect.Type]:
    return [one for one in kind.types if not isinstance(one, inspect.NoneType)]


def _default(one: inspect.Field) -> Any:
    """As TOML has it. A table that is always there has an empty one: its keys have theirs."""
    if isinstance(one.default, Struct):
        return {}
    if one.default is not NODEFAULT:
        return msgspec.to_builtins(one.default, builtin_types=(date, datetime))
    return None if one.default_factory is NODEFAULT else one.default_factory()


def _docstring(kind: inspect.Type) -> str:
    """A struct's own."""
    if not isinstance(kind, inspect.StructType):
        return ""
    return " ".join((kind.cls.__doc__ or "").split())


def _typed(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
