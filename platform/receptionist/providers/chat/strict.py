"""JSON Schemas that a server can hold a model to, and arguments brought back to what our own schema says. Pure.

A strict schema lets nothing be left out: what is optional may be null instead. Keywords that servers refuse in it go;
arguments are validated against our own schema all the same (`functions.decode`).
"""

from collections.abc import Mapping
from typing import Any, Final, cast

from receptionist.conversation.history import Json

# What strict servers know of JSON Schema; lengths, defaults and titles are not among it.
_KEPT: Final = frozenset({"type", "description", "enum", "const", "pattern", "minimum", "maximum", "anyOf"})


def strict(schema: Json) -> Json | None:
    """The same object for a server that takes only strict schemas. None: it cannot be said strictly (keys that are
    free to choose, an unknown keyword)."""
    found = _strict(schema)
    return found if found is not None and found.get("type") == "object" else None


def without_nulls(arguments: Json, schema: Json) -> Json:
    """What a strict schema had to be null is left out again, wherever our own schema takes no null."""
    properties = _properties(schema)
    return {
        name: _inside(value, cast("Json", properties.get(name) or {}))
        for name, value in arguments.items()
        if value is not None or name not in properties or _takes_null(cast("Json", properties[name]))
    }


def _inside(value: Any, schema: Json) -> Any:  # Any: a tree of JSON
    if isinstance(value, dict) and schema.get("type") == "object":
        return without_nulls(cast("Json", value), schema)
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        return [_inside(one, cast("Json", schema["items"])) for one in cast("list[Any]", value)]
    return cast("Any", value)


def _strict(schema: Json) -> Json | None:
    kept: Json = {key: value for key, value in schema.items() if key in _KEPT}
    if "anyOf" in kept:
        variants = [_strict(one) for one in cast("list[Json]", kept["anyOf"])]
        if None in variants:
            return None
        kept["anyOf"] = variants
    if "items" in schema:
        if (items := _strict(cast("Json", schema["items"]))) is None:
            return None
        kept["items"] = items
    if schema.get("type") != "object":
        return kept if kept.get("type") or "anyOf" in kept or "enum" in kept or "const" in kept else None
    if schema.get("additionalProperties") is not False:
        return None
    properties: Json = {}
    for name, inner in _properties(schema).items():
        if (found := _strict(cast("Json", inner))) is None:
            return None
        properties[name] = found if name in schema.get("required", ()) else _or_null(found)
    return {**kept, "properties": properties, "required": [*properties], "additionalProperties": False}


def _or_null(schema: Json) -> Json:
    if _takes_null(schema):
        return schema
    if isinstance(schema.get("type"), str) and "enum" not in schema and "const" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    about = {"description": schema["description"]} if "description" in schema else {}
    inner = {key: value for key, value in schema.items() if key != "description"}
    return {**about, "anyOf": [*(inner["anyOf"] if inner.keys() == {"anyOf"} else [inner]), {"type": "null"}]}


def _takes_null(schema: Json) -> bool:
    kinds = schema.get("type")
    return (
        kinds == "null"
        or (isinstance(kinds, list) and "null" in kinds)
        or any(_takes_null(one) for one in cast("list[Json]", schema.get("anyOf") or []))
    )


def _properties(schema: Json) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", schema.get("properties") or {})
