"""The JSON Schema (2020-12) of a practice file, for editors that complete and check keys. Made from its types. Pure."""

from typing import Any, Final, TypeAlias

import msgspec

from receptionist.practice.fields import Field, whole_file
from receptionist.practice.wording import PLACEHOLDERS

_Schema: TypeAlias = dict[str, Any]  # Any: JSON

# TOML has dates of its own, JSON has not: editors of TOML hand a date over as a string and know it by these formats.
_DATE: Final = {"type": "string", "format": "date"}
_MOMENT: Final = {
    "type": "string",
    "format": "date-time-local",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$",
}
_SPOKEN: Final = rf"^([^{{}}]|\{{({'|'.join(PLACEHOLDERS)})\}})*$"


_TAPLO: Final = "x-taplo"  # what the editor's extension "Even Better TOML" reads beside the standard


def practice_schema() -> _Schema:
    """What each key allows by itself. What must fit together in a file, `receptionist check` knows alone."""
    file = whole_file()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Practice file",
        "description": file.help,
        **_table(file, whole=False),
        # What a group's file says need not stand in the practice's own, so only a file without one must be complete.
        "if": {"required": ["extends"], "additionalProperties": True},
        "else": _complete(file),
    }


def schema_text() -> str:
    """As it is published, and kept in docs/."""
    return msgspec.json.format(msgspec.json.encode(practice_schema()), indent=2).decode() + "\n"


def _complete(field: Field) -> _Schema:
    """What must stand in tables that may be split between two files."""
    inner = {one.key: _complete(one) for one in field.fields if one.kind == "table"}
    inner = {key: schema for key, schema in inner.items() if "required" in schema or "properties" in schema}
    names = _required(field)
    return {
        **({"required": names} if names else {}),
        **({"properties": inner} if inner else {}),
        "additionalProperties": True,
    }


def _key(field: Field, *, whole: bool) -> _Schema:
    """`whole`: it stands in an entry of a list, which is never split between two files."""
    about: _Schema = {"title": field.title, "description": field.help}
    about = {name: text for name, text in about.items() if text}
    if not field.required and field.default not in (None, "", (), {}):
        about["default"] = field.default
    if field.examples:
        about["examples"] = [_json(field, one) for one in field.examples]
    return about | _value(field, whole=whole)


def _value(field: Field, *, whole: bool) -> _Schema:
    match field.kind:
        case "table":
            return _table(field, whole=whole)
        case "tables":
            entry = {"title": field.one, **_table(field, whole=True)}
            return {"type": "array", "items": entry, **_size(field, "Items")}
        case "list":
            return {"type": "array", "items": _key(field.fields[0], whole=True), **_size(field, "Items")}
        case "map":
            return _map(field)
        case "choice":
            return _choice(field)
        case "choices":
            return {"type": "array", "items": {"title": field.one, **_choice(field)}, **_size(field, "Items")}
        case "either":
            return {"anyOf": [_key(one, whole=True) for one in field.variants]}
        case "switch":
            return {"type": "boolean"}
        case "whole" | "number":
            return {"type": "integer" if field.kind == "whole" else "number", **_bounds(field)}
        case "line" | "text" | "spoken":
            pattern = _SPOKEN if field.kind == "spoken" else field.pattern
            return {"type": "string", **_size(field, "Length"), **({"pattern": pattern} if pattern else {})}
        case "date":
            return dict(_DATE)
        case "moment":
            return dict(_MOMENT)
        case "any":
            return {}


def _table(field: Field, *, whole: bool) -> _Schema:
    names = _required(field)
    return {
        "type": "object",
        "properties": {one.key: _key(one, whole=whole) for one in field.fields},
        **({"required": names} if whole and names else {}),
        "additionalProperties": False,
        **({_TAPLO: {"initKeys": names}} if field.key and names else {}),  # completing the table brings them
    }


def _required(field: Field) -> list[str]:
    return [one.key for one in field.fields if one.required]


def _map(field: Field) -> _Schema:
    key, value = field.fields
    values, size = _key(value, whole=True), _size(field, "Properties")
    if key.pattern:
        return {"type": "object", "patternProperties": {key.pattern: values}, "additionalProperties": False, **size}
    return {"type": "object", "propertyNames": _size(key, "Length"), "additionalProperties": values, **size}


def _choice(field: Field) -> _Schema:
    return {"type": "string", "enum": list(field.choices), _TAPLO: {"docs": {"enumValues": list(field.words)}}}


def _size(field: Field, of: str) -> _Schema:
    return {f"{end}{of}": int(size) for end, size in (("min", field.least), ("max", field.most)) if size is not None}


def _bounds(field: Field) -> _Schema:
    bounds = {"minimum": field.least, "maximum": field.most, "exclusiveMinimum": field.above}
    return {name: value for name, value in bounds.items() if value is not None}


def _json(field: Field, example: str) -> Any:
    """An example as JSON has it."""
    return msgspec.json.decode(example) if field.kind in ("whole", "number", "switch") else example
