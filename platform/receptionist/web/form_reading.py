"""What was typed into a form of a practice's settings -> changes to its file. Pure.

What says the same as the file, or as holds where the file says nothing, is no change: a form that is sent back as it
was shown changes nothing.
"""

import contextlib
import copy
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias, cast

from receptionist.practice.edit import Change, Drop, Put, apply
from receptionist.practice.fields import Field
from receptionist.practice.writing import Value
from receptionist.toml_text import KeyPath
from receptionist.web.forms import RULE_TABLE, Tree, shown_list, shown_value, toml_of

Sent: TypeAlias = Mapping[str, Sequence[str]]
_RANGED = ("range", "night_range")


def changes_of(fields: Sequence[Field], path: KeyPath, sent: Sent, own: Tree, inherited: Tree) -> list[Change]:
    """To the table at `path`, which says `own` now."""
    return _changes(fields, path, sent, own, inherited, "")


def table_of(fields: Sequence[Field], sent: Sent) -> dict[str, Any]:  # Any: TOML
    """A table that is not there yet."""
    return _new_table(fields, sent, "")


def _changes(
    fields: Sequence[Field], path: KeyPath, sent: Sent, own: Tree, inherited: Tree, prefix: str
) -> list[Change]:
    found: list[Change] = []
    for field in fields:
        here, name = (*path, field.key), f"{prefix}{field.key}"
        if field.kind == "table":
            found += _of_table(field, here, sent, own.get(field.key), inherited.get(field.key), name)
            continue
        shown = shown_value(field, own, inherited)
        value = _value(field, sent, name, shown)
        if _equal(value, shown) or (_is_blank(value) and _is_blank(shown)):
            continue
        if _is_blank(value) and not field.required and (field.kind != "choices" and _is_blank(field.default)):
            found += [Drop(here)] if field.key in own else [Put(here, _empty(field))]
        elif value is None or (value == "" and not field.required):
            found += [Drop(here)] if field.key in own else []
        else:
            found.append(Put(here, cast("Value", value)))
    return found


def _of_table(field: Field, path: KeyPath, sent: Sent, own: Any, inherited: Any, name: str) -> list[Change]:
    may_miss = field.default is None and not field.required
    if may_miss and not _is_on(sent, name):
        return [Drop(path)] if own is not None else []
    if own is None:
        table = _new_table(field.fields, sent, f"{name}.")
        return [Put(path, table)] if table or may_miss else []
    return _changes(field.fields, path, sent, _table(own), _table(inherited), f"{name}.")


def _new_table(fields: Sequence[Field], sent: Sent, prefix: str) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for field in fields:
        name = f"{prefix}{field.key}"
        if field.kind == "table":
            may_miss = field.default is None and not field.required
            inside = _new_table(field.fields, sent, f"{name}.")
            if (may_miss and _is_on(sent, name)) or (not may_miss and (inside or field.required)):
                table[field.key] = inside
            continue
        value = _value(field, sent, name, field.default)
        if field.required or not (_is_blank(value) or _equal(value, field.default)):
            table[field.key] = value if value is not None else _empty(field)
    return table


def _value(field: Field, sent: Sent, name: str, shown: Any) -> Any:  # Any: TOML
    """As TOML has it. What cannot be read as its kind stays the text that it is: the file's own check says why."""
    match field.kind:
        case "line" | "text" | "spoken":
            text = _text(sent, name)
            return text if isinstance(shown, str) and text == _plain(shown) else text.strip()
        case "whole" | "number":
            return _number(_text(sent, name).strip(), shown)
        case "switch":
            return _text(sent, name) == "on"
        case "choice":
            return _text(sent, name) or (None if field.default is None else "")
        case "choices":
            return _ticked(sent, name, shown)
        case "date":
            return _as(date.fromisoformat, _text(sent, name).strip())
        case "moment":
            return _as(datetime.fromisoformat, _text(sent, name).strip())
        case "list":
            return _list_value(field, sent, name, shown)
        case "map":
            return _map_value(field, sent, name, shown)
        case "tables":
            before = [*cast("Sequence[Any]", shown)] if isinstance(shown, list | tuple) else []
            return [
                _entry(field.fields, sent, f"{name}.{n}.", before[n] if n < len(before) else {})
                for n in _places(sent, name)
                if _is_filled(field.fields, sent, f"{name}.{n}.")
            ]
        case "either":
            return _rule_value(field, sent, name, shown)
        case "any":
            return _any_value(_text(sent, name))
        case "table":
            return _new_table(field.fields, sent, f"{name}.")


def _list_value(field: Field, sent: Sent, name: str, shown: Any) -> Any:
    entry = field.fields[0]
    if entry.format in _RANGED:
        pairs = zip(sent.get(f"{name}.from", ()), sent.get(f"{name}.to", ()), strict=False)
        return [_range(start.strip(), end.strip()) for start, end in pairs if start.strip() or end.strip()]
    if f"{name}.ticks" in sent:
        return _ticked(sent, name, shown)
    text = _text(sent, name)
    if isinstance(shown, list | tuple) and text == shown_list(cast("Sequence[Any]", shown)):
        return cast("Any", shown)
    return [_item(line.strip(), entry) for line in text.split("\n") if line.strip()]


def _range(start: str, end: str) -> str:
    return f"{start[:5]}-{'24:00' if end == '00:00' else end[:5]}"


def _item(line: str, entry: Field) -> Any:
    if line[0] == '"' or (line[0] == "{" and entry.kind == "either"):
        found = toml_of(line)
        if isinstance(found, str | dict):
            return cast("Any", found)
    return line


def _map_value(field: Field, sent: Sent, name: str, shown: Any) -> dict[str, Any]:
    key, entry = field.fields
    if entry.kind == "table":
        before = [*_table(shown).values()]
        rows = [(_text(sent, f"{name}.{n}.{key.key}").strip(), n) for n in _places(sent, name)]
        return {
            one: _entry(entry.fields, sent, f"{name}.{n}.", before[n] if n < len(before) else {})
            for one, n in rows
            if one
        }
    pairs = zip(sent.get(f"{name}.key", ()), sent.get(f"{name}.value", ()), strict=False)
    read = _any_value if entry.kind == "any" else str.strip
    return {one.strip(): read(value) for one, value in pairs if one.strip() or value.strip()}


def _rule_value(field: Field, sent: Sent, name: str, shown: Any) -> Any:
    chosen = _text(sent, f"{name}.rule")
    if chosen != RULE_TABLE:
        return chosen
    table = next(one for one in field.variants if one.kind == "table")
    return _entry(table.fields, sent, f"{name}.", _table(shown))


def _entry(fields: Sequence[Field], sent: Sent, prefix: str, before: Any) -> dict[str, Any]:
    """A table within a value: as it was, but for what was typed."""
    if not before:
        return _new_table(fields, sent, prefix)
    tree = copy.deepcopy(_table(before))
    for change in _changes(fields, (), sent, tree, {}, prefix):
        apply(tree, change)
    return tree


def _any_value(text: str) -> Any:
    found = toml_of(text.strip())
    return text.strip() if found is None else found


def _ticked(sent: Sent, name: str, shown: Any) -> list[str]:
    """In the order that they stood in; new ones behind."""
    ticked = [one for one in sent.get(name, ()) if one]
    before = cast("Sequence[Any]", shown) if isinstance(shown, list | tuple) else ()
    return [*(one for one in before if one in ticked), *(one for one in ticked if one not in before)]


def _number(text: str, shown: Any) -> Any:
    if text == "":
        return None
    if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,12})?(e[+-]?[0-9]{1,2})?", text):
        return text
    number = float(text) if re.search(r"[.e]", text) else int(text)
    return shown if isinstance(shown, float) and f"{shown:g}" == text else number


def _as(read: Any, text: str) -> Any:
    with contextlib.suppress(ValueError):
        return read(text) if text else None
    return text


def _text(sent: Sent, name: str) -> str:
    found = sent.get(name, ())
    return _plain(found[0]) if found else ""


def _plain(text: str) -> str:
    """Browsers send lines with the ends of another system."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _places(sent: Sent, name: str) -> list[int]:
    start = f"{name}."
    found = {key[len(start) :].partition(".")[0] for key in sent if key.startswith(start)}
    return sorted(int(one) for one in found if one.isdigit() and len(one) < 5)


def _is_filled(fields: Sequence[Field], sent: Sent, prefix: str) -> bool:
    """A row whose first text is empty is the spare one, or was emptied to take it out."""
    first = next(one for one in fields if one.kind in ("line", "text", "spoken"))
    return bool(_text(sent, f"{prefix}{first.key}").strip())


def _is_on(sent: Sent, name: str) -> bool:
    return _text(sent, f"{name}.on") == "on"


def _is_blank(value: Any) -> bool:
    return value is None or value == "" or (isinstance(value, list | tuple | dict) and not value)


def _empty(field: Field) -> Any:
    if field.kind == "map":
        return {}
    return [] if field.kind in ("list", "tables", "choices") else ""


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        ones, others = cast("Sequence[Any]", one), cast("Sequence[Any]", other)
        return len(ones) == len(others) and all(map(_equal, ones, others))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _table(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
