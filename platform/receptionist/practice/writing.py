"""Values as a person would write them into a practice file. Pure."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeAlias

from receptionist.toml_text import KeyPath

Value: TypeAlias = str | int | float | bool | date | datetime | Sequence["Value"] | Mapping[str, "Value"]

_LINE: Final = 100  # a list that would be longer has a line for each item
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_UNWRITTEN = re.compile(r'["\\\x00-\x1f\x7f]')


def written(value: Value) -> str:
    """On one line."""
    match value:
        case str():
            return '"' + _UNWRITTEN.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04X}"), value) + '"'
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return repr(value) if math.isfinite(value) else str(value)
        case date():
            return value.isoformat()
        case Mapping():
            inside = ", ".join(f"{dotted_key((key,))} = {written(one)}" for key, one in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case _:
            return f"[{', '.join(written(one) for one in value)}]"


def written_lines(value: Value, newline: str) -> str:
    """As the value of a setting of its own."""
    line = written(value)
    if len(line) <= _LINE or not isinstance(value, list | tuple):
        return line
    return f"[{newline}{''.join(f'    {written(one)},{newline}' for one in value)}]"


def dotted_key(path: KeyPath) -> str:
    """Names alone: places in lists are left out, as headings do."""
    names = [part for part in path if isinstance(part, str)]
    return ".".join(name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else written(name) for name in names)
