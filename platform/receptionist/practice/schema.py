"""The JSON Schema (2020-12) of a practice file, for editors that complete and check keys. Made from its types. Pure."""

from typing import Any, Final, Literal, TypeAlias

import msgspec

from receptionist.practice.fields import Field, whole_file
from receptionist.practice.wording import PLACEHOLDERS

_Schema: TypeAlias = dict[str, Any]  # Any: JSON
# A file that extends a group's says only what differs: its tables, and the entries of its lists, are laid over the
# group's (practice.groups). Whatever stands within an entry's own lists is there in whole.
_Part: TypeAlias = Literal["file", "entry", "whole"]

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
        "$comment": "Made from the types: receptionist schema > docs/practice.schema.json",
        "title": "Practice file",
        "description": file.help,
        **_table(file, "file"),
        "if": {"required": ["extends"], "additionalProperties": True},
        "else": _complete(file),
    }


def schema_text() -> str:
    """As it is published, and kept in docs/."""
    return msgspec.json.format(msgspec.json.encode(practice_schema()), indent=2).decode() + "\n"


def _complete(field: Field, part: _Part = "file") -> _Schema:
    """What must stand in a file that extends none."""
    inner = {one.key: _complete(one, part) for one in field.fields if one.kind == "table"}
    if part == "file":
        inner |= {one.key: {"items": _complete(one, "entry")} for one in field.fields if one.kind == "tables"}
    names = _required(field)
    return {
        **({"required": names} if names else {}),
        **({"properties": inner} if inner else {}),
        "additionalProperties": True,
    }


def _key(field: Field, part: _Part) -> _Schema:
    about: _Schema = {"title": field.title, "description": field.help}
    about = {name: text for name, text in about.items() if text}
    if not field.required and field.default not in (None, "", (), {}):
        about["default"] = field.default
    if field.examples:
        about["examples"] = [_json(field, one) for one in field.examples]
    return about | _value(field, part)


def _value(field: Field, part: _Part) -> _Schema:
    match field.kind:
        case "table":
            return _table(field, part)
        case "tables":
            entry = {"title": field.one, **_table(field, "entry" if part == "file" else "whole")}
            return {"type": "array", "items": entry, **_size(field, "Items")}
        case "list":
            return {"type": "array", "items": _key(field.fields[0], "whole"), **_size(field, "Items")}
        case "map":
            return _map(field, part)
        case "choice":
            return _choice(field)
        case "choices":
            return {"type": "array", "items": {"title": field.one, **_choice(field)}, **_size(field, "Items")}
        case "either":
            return {"anyOf": [_key(one, "whole") for one in field.variants]}
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


def _table(field: Field, part: _Part) -> _Schema:
    names = _required(field)
    return {
        "type": "object",
        "properties": {one.key: _key(one, part) for one in field.fields},
        **({"required": names} if part == "whole" and names else {}),
        "additionalProperties": False,
        **({_TAPLO: {"initKeys": names}} if field.key and names else {}),  # completing the table brings them
    }


def _required(field: Field) -> list[str]:
    return [one.key for one in field.fields if one.required]


def _map(field: Field, part: _Part) -> _Schema:
    key, value = field.fields
    values, size = _key(value, part), _size(field, "Properties")
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
