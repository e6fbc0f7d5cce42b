"""Any two definitions: one made of the types, and another that differs from it in some places."""

from datetime import date, datetime
from typing import Any

import msgspec
from hypothesis import strategies as st

from receptionist.practice.definition import Definition
from receptionist.practice.fields import Field, whole_file

_TIMES = ("08:00-12:00", "13:00-17:00", "09:00-24:00")


def _words(field: Field) -> st.SearchStrategy[str]:
    known = [one for one in field.examples if one]
    if field.pattern or field.format not in ("", "spoken"):
        return st.sampled_from(known or [str(field.default)])
    long = ["x" * 90 + "a", "x" * 90 + "b"] if (field.most or 0) > 90 else []
    most = int(field.most or 999)
    return st.sampled_from([*known, *(one for one in ("one", "two", "three and more") if len(one) <= most), *long])


def values(field: Field) -> st.SearchStrategy[Any]:  # Any: as TOML has it
    """Of its type and within its limits; not all of them make a good file."""
    match field.kind:
        case "switch":
            return st.booleans()
        case "whole":
            low = int(field.least if field.least is not None else 0)
            return st.integers(low, int(field.most if field.most is not None else low + 9))
        case "number":
            low, high = field.least if field.least is not None else 0.25, field.most or 1.0
            return st.sampled_from([float(low), (low + high) / 2, float(high)])
        case "choice":
            return st.sampled_from(field.choices)
        case "choices":
            return st.lists(st.sampled_from(field.choices), unique=True, min_size=int(field.least or 0))
        case "date":
            return st.dates(date(2026, 1, 1), date(2027, 1, 9))
        case "moment":
            return st.datetimes(datetime(2026, 1, 1), datetime(2026, 2, 1)).map(lambda at: at.replace(microsecond=0))  # noqa: DTZ001
        case "list" if field.format in ("ranges", "night_ranges") or field.fields[0].format == "range":
            return st.lists(st.sampled_from(_TIMES), unique=True, max_size=2)
        case "list":
            return st.lists(values(field.fields[0]), min_size=int(field.least or 0), max_size=3)
        case "table":
            return _table(field)
        case "tables":
            return st.lists(_table(field), max_size=3)
        case "map":
            return st.dictionaries(_words(field.fields[0]), values(field.fields[1]), max_size=2)
        case "either":
            return st.one_of([values(one) for one in field.variants])
        case "any":
            return st.one_of(st.booleans(), st.integers(0, 3), st.sampled_from(["a", "b"]))
        case _:
            return _words(field)


def _table(field: Field) -> st.SearchStrategy[dict[str, Any]]:
    keys = {one.key: values(one) for one in field.fields if one.key != "schema"}
    needed = {one.key for one in field.fields if one.required}
    return st.fixed_dictionaries(
        {key: value for key, value in keys.items() if key in needed},
        optional={key: value for key, value in keys.items() if key not in needed},
    )


@st.composite
def changed(draw: st.DrawFn, definition: Definition) -> Definition:
    """Some of its sections have other values for some of their keys, entries moved, dropped, or put in."""
    tree: dict[str, Any] = msgspec.to_builtins(definition, builtin_types=(date, datetime))
    fields = [one for one in whole_file().fields if one.key != "schema"]
    for field in draw(st.lists(st.sampled_from(fields), min_size=1, max_size=3, unique_by=lambda one: one.key)):
        tree[field.key] = draw(_changed(field, tree.get(field.key)))
    return _definition(tree)


@st.composite
def _changed(draw: st.DrawFn, field: Field, value: Any) -> Any:
    if field.kind in ("tables", "list") and value and draw(st.booleans()):
        entries = [*value]
        at = draw(st.integers(0, len(entries) - 1))
        match draw(st.sampled_from(["move", "drop", "change"])):
            case "move":
                entries.insert(draw(st.integers(0, len(entries) - 1)), entries.pop(at))
            case "drop":
                del entries[at : at + (len(entries) > (field.least or 0))]
            case _ if field.kind == "tables":
                entries[at] = draw(_changed(msgspec.structs.replace(field, kind="table"), entries[at]))
            case _:
                entries[at] = draw(values(field.fields[0]))
        return entries
    if field.kind == "table" and isinstance(value, dict):
        table: dict[str, Any] = {**value}
        one = draw(st.sampled_from(field.fields))
        table[one.key] = draw(_changed(one, table.get(one.key)))
        return table
    return draw(values(field))


def _definition(tree: dict[str, Any]) -> Definition:
    return msgspec.convert(tree, Definition)
