"""The reference page of the practice file, in Markdown. Everything about its keys is made from their types. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.practice.fields import Field, sections, whole_file
from receptionist.practice.groups import ADDED
from receptionist.practice.wording import PLACEHOLDER_WORDS

_Path: TypeAlias = tuple[str, ...]
_Told: TypeAlias = dict[str, tuple[Field, ...]]  # tables that were told of, by their headers

_INTRODUCTION: Final = """\
<!-- Made from the types: receptionist schema --reference > docs/practice-file.md -->

# The practice file

Everything that makes one practice's receptionist different from another's stands in one TOML file,
`tenants/<name>.toml`. Every key but a few has a default that is right for most practices; this is a whole file:

```toml
[practice]
name = "Bright Smiles Dental"
timezone = "America/New_York"
numbers = ["+12125550100"]

[hours]
monday = ["08:00-12:00", "13:00-17:00"]
```

Such a practice answers, knows when it is open, and takes messages.

- `receptionist check` tells everything that is wrong with a file, with line and column. A wrong file never replaces a
  working one; a right one holds from the next call on.
- A key that does not exist is an error: a silent typing mistake would be a wrong answer to a caller.
- Editors complete and check the keys where the file's first line names the schema: `#:schema` and the path of
  [practice.schema.json](practice.schema.json), or the address of a server, `/schema/practice.json`. Those with "Even
  Better TOML", "Tombi" or Taplo read it.
- Dates and times are written without quotes (`2026-12-24`, `2026-03-02T10:00:00`), all by the practice's own clock.
- At most 256 KiB, and 500 entries in a list.
"""

_PLACEHOLDERS: Final = """\
## Placeholders

In every text that is said aloud ("spoken text" below) these stand for what is so at that moment. Any other word in
braces is an error.

| write | said |
|---|---|
"""

_SECRETS: Final = """\
## Secrets

A key or password never stands in the file. Write `{secret:NAME}`, and keep the secret under that name in the practice's
secret store or in the environment of the server. It stands for its value in
[accounts](#accounts), and in the address, the headers and the body of a [function's](#functions-of-your-own) request.
"""

_GROUPS: Final = """\
## Groups

Locations of one business share a file: `extends = "smiles.toml"` reads `groups/smiles.toml` in the folder of the
practices' files. It has the same keys, and what it says holds unless the practice's own file says it differently:

- Tables are taken together key by key, and a list of the practice takes the place of the group's.
- In lists of which each entry stands for itself the group's entries come along, and of two with the same name
  (question, day, ...) the practice's is laid over the group's: {added}.
- Numbers are never taken from a group, and a group's file is never a practice itself.

[Decision 15](decisions/0015-groups-of-locations.md) tells why.
"""

_REHEARSALS: Final = """\
## How a scenario is written

Each line of `caller` is one turn: words, or a table for something else that a caller does.

```toml
[[scenarios]]
name = "Books a cleaning after a change of mind"
at = 2026-03-02T10:00:00
from = "+12125550199"
caller = [
    "I'd like to book a cleaning next Tuesday morning",
    { wait = 3 },                                              # says nothing for three seconds
    { interrupt_after = 1.5, say = "No, Wednesday please" },   # speaks while the receptionist does
    "ten is fine",
    "Sam Lee, 212 555 0199",
    "yes please",
    { keys = "1" },                                            # presses keys
]
expect = [{ function = "schedule_appointment", arguments = { service = "Cleaning" } }]
outcome = "appointment_booked"
says = ["Wednesday"]
never_says = ["free of charge"]
```

It is rehearsed by text, with an empty calendar, at the date and time that it names. All of `expect`,
`outcome`, `says` and `never_says` must come true. `receptionist rehearse` runs them.
"""


_TOP: Final = "The top of the file"
_CHAPTERS: Final = ("Placeholders", "Secrets", "Groups", _TOP)
_BELOW: Final = ("table", "tables")


def reference() -> str:
    """The whole page; `receptionist schema --reference` prints it."""
    plain = [one for one in whole_file().fields if one not in sections()]
    told: _Told = {}
    lines = [_INTRODUCTION, "## Contents\n"]
    lines += [f"- [{title}](#{_anchor(title)})" for title in (*_CHAPTERS, *(one.title for one in sections()))]
    lines += ["", _PLACEHOLDERS + "\n".join(f"| `{{{name}}}` | {words} |" for name, words in PLACEHOLDER_WORDS.items())]
    added = ", ".join(f"`{'.'.join(path)}`" for path in ADDED)
    lines += [
        "",
        _SECRETS,
        _GROUPS.format(added=added),
        f"## {_TOP}\n",
        "Above the first section.\n",
        *_rows(plain),
        "",
    ]
    for one in sections():
        lines += [f"## {one.title}\n", *_section((one.key,), one, told), "```toml", sample(one) + "```\n"]
        lines += [_REHEARSALS] if one.key == "scenarios" else []
    return "\n".join(lines).rstrip() + "\n"


def sample(section: Field) -> str:
    """A section as TOML, made of its keys' examples and defaults."""
    if section.kind == "map":
        return "\n".join([f"[{section.key}]", *_pairs(section)]) + "\n"
    return "\n".join(_sample((section.key,), section)).strip() + "\n"


def _section(path: _Path, field: Field, told: _Told) -> Iterator[str]:
    """A table, and after it those within it. None is told twice."""
    header = _header(path, field)
    yield f"`{header}`: {field.help}\n"
    if field.kind == "map":
        yield f"Each key: {_value(field.fields[0])}. Each value: {_value(field.fields[1])}.\n"
    elif known := next((other for other, keys in told.items() if keys == field.fields), ""):
        yield f"The same keys as in `{known}`.\n"
    else:
        told[header] = field.fields
        yield from _rows(field.fields)
        yield ""
        for within, one in (*_tables(path, field.fields), *_variants(path, field.fields)):
            yield f"### {one.title}\n"
            yield from _section(within, one, told)


def _tables(path: _Path, fields: Sequence[Field]) -> Iterator[tuple[_Path, Field]]:
    """Those among the keys, and those that are the values of a table of the owner's own names."""
    for one in fields:
        if one.kind in _BELOW:
            yield (*path, one.key), one
        elif one.kind == "map" and one.fields[1].kind in _BELOW:
            yield (*path, one.key, one.fields[0].example), one.fields[1]


def _variants(path: _Path, fields: Sequence[Field]) -> Iterator[tuple[_Path, Field]]:
    """What a value may be in place of a plain one."""
    for one in fields:
        variants = one.fields[0].variants if one.kind == "list" else one.variants
        yield from (((*path, one.key), kind) for kind in variants if kind.kind in _BELOW)


def _header(path: _Path, field: Field) -> str:
    name = ".".join(path)
    return f"[[{name}]]" if field.kind == "tables" else f"[{name}]"


def _rows(fields: Sequence[Field]) -> Iterator[str]:
    yield "| key | what it is | value | left out |"
    yield "|---|---|---|---|"
    for one in fields:
        about = f"**{one.title}**<br>{one.help}"
        yield f"| `{one.key}` | {_cell(about)} | {_cell(_value(one))} | {_cell(_left_out(one))} |"


def _left_out(field: Field) -> str:
    if field.required:
        return "**required**"
    return "" if field.default in (None, "", (), {}) else f"`{_toml(field.default)}`"


def _value(field: Field) -> str:
    """What a value may be, in words."""
    match field.kind:
        case "choice" | "choices":
            pairs = zip(field.choices, field.words, strict=True)
            each = "<br>".join(f"`{_toml(value)}`: {words}" for value, words in pairs)
            return f"a list, any of:<br>{each}" if field.kind == "choices" else each
        case "list":
            return f"a list{_most(field, 'entries')}; each: {_value(field.fields[0])}"
        case "map":
            key, value = map(_value, field.fields)
            return f"a table{_most(field, 'keys')}; each key: {key}; each value: {value}"
        case "table" | "tables":
            return "a table, see below" if field.kind == "table" else f"tables{_most(field, 'of them')}, see below"
        case "either":
            return "<br>or ".join(map(_value, field.variants))
        case "whole" | "number":
            return f"{_KINDS[field.kind]}{_bounds(field)}{_as(field)}"
        case "line" if field.names:
            return f"a name, as in `[[{field.names}]]`{_as(field)}"
        case _:
            return f"{_KINDS.get(field.format) or _KINDS[field.kind]}{_most(field, 'characters')}{_as(field)}"


# By `format` first, then by kind.
_KINDS: Final = {
    "line": "text",
    "text": "text",
    "spoken": "[spoken text](#placeholders)",
    "number": "a number",
    "whole": "a whole number",
    "switch": "`true` or `false`",
    "date": "a date",
    "moment": "a date and time",
    "any": "anything",
    "phone": "a phone number",
    "timezone": "a time zone",
    "country": "a country",
    "group": "a file's name",
    "night_range": "two times of day",
    "range": "two times of day",
    "regex": "a regular expression",
    "secret": "a [secret](#secrets)",
    "time": "a time of day",
}


def _most(field: Field, of: str) -> str:
    least = f", at least {int(field.least)}" if field.least and field.least > 1 else ""
    return f"{least}, at most {int(field.most)} {of}" if field.most else least


def _bounds(field: Field) -> str:
    if field.above is not None:
        return f", more than {_toml(field.above)} and at most {_toml(field.most)}"
    if field.least == field.most:
        return f": {_toml(field.most)}"
    return f" from {_toml(field.least)} to {_toml(field.most)}"


def _as(field: Field) -> str:
    shown = field.examples[:_EXAMPLES]
    return f", as {' or '.join(f'`{_example(field, one)}`' for one in shown)}" if shown else ""


_EXAMPLES: Final = 2
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def _sample(path: _Path, field: Field) -> Iterator[str]:
    yield f"\n{_header(path, field)}"
    for one in field.fields:
        if one.kind not in _BELOW and (value := _inline(one)):
            yield f"{one.key} = {value}"
    for within, one in _tables(path, field.fields):
        yield from _sample(within, one)


def _pairs(field: Field) -> Iterator[str]:
    key, value = field.fields
    name = key.example if _BARE.fullmatch(key.example) else _toml(key.example)
    yield f"{name} = {_inline(value)}"


def _inline(field: Field) -> str:
    """The value in one line; empty where neither example nor default says what it might be."""
    match field.kind:
        case "list":
            entry = field.fields[0]
            shown = [_example(entry, one) for one in entry.examples[:_EXAMPLES]] or [
                _inline(one) for one in entry.variants[:1]
            ]
            return f"[{', '.join(shown)}]"
        case "map":
            return "" if field.fields[1].kind in _BELOW else f"{{ {', '.join(_pairs(field))} }}"
        case "either":
            return _inline(field.variants[0])
        case "choice":
            return _toml(field.example or field.default or field.choices[0])
        case _ if field.examples:
            return _example(field, field.example)
        case _:
            return "" if field.default in (None, "", ()) else _toml(field.default)


def _example(field: Field, example: str) -> str:
    return example if field.kind in ("date", "moment", "whole", "number", "switch") else _toml(example)


def _toml(value: Any) -> str:
    """Any: what stands as an example or default: no date, no table. JSON writes it as TOML does."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, cast('tuple[Any, ...]', value)))}]"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return msgspec.json.encode(value).decode()
