"""Keys of a practice file as boxes of a form: what each shows, and what stands beside it. Pure.

A box's `name` is the dotted way to its key from where the form begins ("request.url"); web/form_reading.py reads it.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, Literal, TypeAlias, cast

import msgspec

from receptionist.practice.fields import Field
from receptionist.practice.hours import WEEKDAYS
from receptionist.practice.writing import Value, written
from receptionist.toml_text import KeyPath, Problem, dotted

Widget: TypeAlias = Literal[
    "line",
    "text",
    "lines",
    "number",
    "switch",
    "radio",
    "select",
    "ticks",
    "times",
    "week",
    "map",
    "group",
    "rows",
    "rule",
]
Tree: TypeAlias = Mapping[str, Any]  # Any: TOML
RULE_TABLE: Final = "own"  # what a rule's choice is called when it is a table instead
_MOST_RADIOS: Final = 4
_TICKED: Final = ("functions", "scheduling.practitioners")  # lists of names whose order means nothing


class Option(msgspec.Struct, frozen=True):
    value: str
    words: str
    chosen: bool


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """One key. `kind`: the input's type; `inside`: of a group, a week or a rule's table; `rows`: and a spare one."""

    id: str
    name: str
    title: str
    help: str
    example: str
    widget: Widget
    kind: str = "text"
    value: str = ""
    on: bool = False  # a switch; or a group that may be left out, and is not
    may_miss: bool = False  # a group with a switch of its own
    options: tuple[Option, ...] = ()
    suggestions: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()  # of times (from, to) and of a map; the last one is spare
    labels: tuple[str, str] = ("", "")  # of a map's two columns
    kinds: tuple[str, str] = ("text", "text")
    inside: "tuple[Box, ...]" = ()
    rows: "tuple[tuple[Box, ...], ...]" = ()
    one: str = ""
    required: bool = False
    spoken: bool = False
    least: str = ""
    most: str = ""
    step: str = ""
    problems: tuple[str, ...] = ()
    height: int = 3


class Names(msgspec.Struct, frozen=True):
    """What texts may name: by section; and what is suggested by format."""

    of: Mapping[str, Sequence[str]] = {}
    formats: Mapping[str, Sequence[str]] = {}


class Form(msgspec.Struct, frozen=True):
    """`own` is what the file says here, `inherited` what holds for keys that it leaves out (a default, a group's file).
    `problems` are those of the whole file."""

    fields: Sequence[Field]
    path: KeyPath
    own: Tree
    inherited: Tree = {}
    problems: Sequence[Problem] = ()
    names: Names = Names()
    about: KeyPath = ()  # what it shows of the file, where that is less than what stands at its path

    def boxes(self) -> tuple[Box, ...]:
        return _with_weeks([_box(self, one, self.path, self.own, self.inherited, "") for one in self.fields])

    def elsewhere(self) -> list[Problem]:
        """Problems of this part of the file that no box shows."""
        shown = {text for box in _all(self.boxes()) for text in box.problems}
        here = [one for one in self.problems if is_of(one, self.about or self.path) and words_of(one) not in shown]
        return [one for one in here if one.severity == "error"]


def plain_help(text: str) -> str:
    """A page of plain words has no marks of code."""
    return text.replace("`", "")


def is_of(problem: Problem, path: KeyPath) -> bool:
    """Is it about what stands at the path?"""
    start = dotted(path)
    return problem.key == start or problem.key.startswith((f"{start}.", f"{start}["))


def words_of(problem: Problem) -> str:
    """As it stands beside its field."""
    text = f"{problem.message}; did you mean '{problem.suggestion}'?" if problem.suggestion else problem.message
    return text[:1].upper() + text[1:]


def shown_value(field: Field, own: Tree, inherited: Tree) -> Any:  # Any: TOML
    """What holds: the file's, or what it inherits."""
    for tree in (own, inherited):
        if tree.get(field.key) is not None:
            return tree[field.key]
    return field.default


def shown_list(items: Sequence[Any]) -> str:
    return "\n".join(shown_item(one) for one in items)


def shown_item(item: Any) -> str:
    """A line of a list. What could not be read back as it is stands as TOML writes it."""
    if isinstance(item, str) and item and item == item.strip() and "\n" not in item and item[0] not in '"{':
        return item
    return written(cast("Value", item))


def shown_any(value: Any) -> str:
    """A text as it is, unless it would be read as a number, a switch, a list."""
    if isinstance(value, str) and value and value == value.strip() and "\n" not in value and toml_of(value) is None:
        return value
    return written(cast("Value", value))


def toml_of(text: str) -> Any:  # Any: TOML
    """What the text says as a TOML value; None: it is none."""
    try:
        return tomllib.loads(f"v = {text}")["v"] if "\n" not in text else None
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return None


def _box(form: Form, field: Field, path: KeyPath, own: Tree, inherited: Tree, prefix: str) -> Box:
    here = (*path, field.key)
    name = f"{prefix}{field.key}"
    value = shown_value(field, own, inherited)
    inside = own.get(field.key)
    box = Box(
        id=f"f-{name.replace('.', '-')}",
        name=name,
        title=field.title,
        help=plain_help(field.help),
        example=field.example,
        widget="line",
        required=field.required,
        one=field.one,
        problems=_problems(form, field, here),
    )
    return msgspec.structs.replace(box, **_widget(form, field, here, value, inside, inherited, name))


def _widget(
    form: Form, field: Field, path: KeyPath, value: Any, own: Any, inherited: Tree, name: str
) -> dict[str, Any]:  # Any: TOML, and a box's arguments
    match field.kind:
        case "line" | "text" | "spoken":
            return _text(form, field, value)
        case "number" | "whole":
            return _number(field, value)
        case "switch":
            return {"widget": "switch", "on": value is True}
        case "choice":
            return _choice(field, value)
        case "choices":
            chosen = _list(value)
            options = [Option(one, words, one in chosen) for one, words in _worded(field)]
            return {"widget": "ticks", "options": tuple(options)}
        case "date":
            return {"kind": "date", "value": value.isoformat() if isinstance(value, date) else str(value or "")}
        case "moment":
            text = value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value or "")
            return {"kind": "datetime-local", "value": text, "step": "1"}
        case "list":
            return _row_of(form, field, value)
        case "map":
            return _map(form, field, path, value, own, name)
        case "table":
            return _group(form, field, path, own, _table(inherited.get(field.key)), name)
        case "tables":
            return _rows(form, field, path, _list(value), name)
        case "either":
            return _rule(form, field, path, value, name)
        case "any":
            return {"value": shown_any(value) if value is not None else ""}


def _text(form: Form, field: Field, value: Any) -> dict[str, Any]:
    text = "" if value is None else str(value)
    many = field.kind != "line" or "\n" in text
    known = form.names.of.get(field.names, ()) or form.names.formats.get(field.format, ())
    if field.names == "people" and known and not many:
        options = [Option("", "The first of them" if not field.required else "…", text == "")]
        options += [Option(one, one, one == text) for one in known]
        options += [] if not text or text in known else [Option(text, f"{text} (not there)", True)]
        return {"widget": "select", "options": tuple(options), "value": text}
    return {
        "widget": "text" if many else "line",
        "value": text,
        "kind": {"phone": "tel", "time": "time"}.get(field.format, "text"),
        "suggestions": tuple(known),
        "spoken": field.kind == "spoken",
        "most": str(int(field.most)) if field.most else "",
        "height": min(12, max(2, 1 + text.count("\n") + len(text) // 70)),
    }


def _number(field: Field, value: Any) -> dict[str, Any]:
    least = field.least if field.least is not None else field.above
    return {
        "widget": "number",
        "value": "" if value is None else f"{value:g}" if isinstance(value, float) else str(value),
        "least": "" if least is None else f"{least:g}",
        "most": "" if field.most is None else f"{field.most:g}",
        "step": "1" if field.kind == "whole" else "any",
    }


def _choice(field: Field, value: Any) -> dict[str, Any]:
    options = [Option(one, words, one == value) for one, words in _worded(field)]
    if value is not None and not any(one.chosen for one in options):
        options.append(Option(str(value), str(value), chosen=True))
    if not field.required and field.default is None:
        options.insert(0, Option("", "Any", value is None))
    radios = len(options) <= _MOST_RADIOS
    return {"widget": "radio" if radios else "select", "options": tuple(options), "value": str(value or "")}


def _row_of(form: Form, field: Field, value: Any) -> dict[str, Any]:
    items, entry = _list(value), field.fields[0]
    if entry.format in ("range", "night_range"):
        return {"widget": "times", "pairs": (*map(_ends, items), ("", ""))}
    if entry.names in _TICKED:
        known = [*dict.fromkeys([*form.names.of.get(entry.names, ()), *map(str, items)])]
        return {"widget": "ticks", "options": tuple(Option(one, one, one in items) for one in known)}
    known = form.names.of.get(entry.names, ())
    return {
        "widget": "lines",
        "value": shown_list(items),
        "example": entry.example,
        "suggestions": tuple(known),
        "height": min(14, max(2, len(items) + 1)),
    }


def _ends(text: Any) -> tuple[str, str]:
    """An input for times knows no 24:00: the end of a day is its midnight."""
    start, _, end = str(text).partition("-")
    return start, "00:00" if end == "24:00" else end


def _map(form: Form, field: Field, path: KeyPath, value: Any, own: Any, name: str) -> dict[str, Any]:
    table, (key, entry) = _table(value), field.fields
    if entry.kind == "table":
        rows = [{key.key: one, **_table(inside)} for one, inside in table.items()]
        names = [*table]
        return _rows(form, msgspec.structs.replace(field, fields=(key, *entry.fields)), path, rows, name, names)
    show = shown_any if entry.kind == "any" else str
    known = form.names.of.get(entry.names, ())
    return {
        "widget": "map",
        "pairs": (*((one, show(inside)) for one, inside in table.items()), ("", "")),
        "labels": (key.title, entry.title),
        "example": f"{key.example} | {entry.example}",
        "kinds": ("tel" if key.format == "phone" else "text", "text"),
        "suggestions": tuple(known),
    }


def _group(form: Form, field: Field, path: KeyPath, own: Any, inherited: Tree, name: str) -> dict[str, Any]:
    table = _table(own)
    inside = tuple(_box(form, one, path, table, inherited, f"{name}.") for one in field.fields)
    is_week = {one.key for one in field.fields} == set(WEEKDAYS)
    return {
        "widget": "week" if is_week else "group",
        "inside": inside,
        "may_miss": field.default is None and not field.required,
        "on": own is not None,
        "problems": _problems(form, msgspec.structs.replace(field, kind="line"), path, exactly=True),
    }


def _rows(
    form: Form, field: Field, path: KeyPath, entries: Sequence[Any], name: str, names: Sequence[str] = ()
) -> dict[str, Any]:
    def row(place: str | int, n: int, entry: Any) -> tuple[Box, ...]:
        return tuple(_box(form, one, (*path, place), _table(entry), {}, f"{name}.{n}.") for one in field.fields)

    places: Sequence[str | int] = names or range(len(entries))
    rows = [row(place, n, entry) for n, (place, entry) in enumerate(zip(places, entries, strict=True))]
    rows.append(row(-1, len(rows), {}))
    return {
        "widget": "rows",
        "rows": tuple(rows),
        "problems": _problems(form, msgspec.structs.replace(field, kind="line"), path, exactly=True),
    }


def _rule(form: Form, field: Field, path: KeyPath, value: Any, name: str) -> dict[str, Any]:
    plain, table = sorted(field.variants, key=lambda one: one.kind == "table")
    own = _table(value) if isinstance(value, dict) else None
    options = [Option(one, words, one == value) for one, words in _worded(plain)]
    options.append(Option(RULE_TABLE, table.title, own is not None))
    inside = tuple(_box(form, one, path, _table(own), {}, f"{name}.") for one in table.fields)
    return {"widget": "rule", "options": tuple(options), "inside": inside, "on": own is not None}


def _problems(form: Form, field: Field, path: KeyPath, *, exactly: bool = False) -> tuple[str, ...]:
    """Of the key itself and, where its box shows all of it, of what it holds."""
    holds = field.kind in ("table", "tables") or (field.kind == "map" and field.fields[1].kind == "table")
    exactly = exactly or holds
    found = [words_of(one) for one in form.problems if (one.key == dotted(path) if exactly else is_of(one, path))]
    return tuple(dict.fromkeys(found))


def _with_weeks(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """The seven days of a section stand together."""
    days = [box for box in boxes if box.name in WEEKDAYS]
    if len(days) != len(WEEKDAYS):
        return tuple(boxes)
    week = Box(id="f-week", name="", title="The week", help="", example="", widget="week", inside=tuple(days), on=True)
    return (week, *(box for box in boxes if box.name not in WEEKDAYS))


def _all(boxes: Sequence[Box]) -> list[Box]:
    found = [*boxes]
    for box in boxes:
        found += _all(box.inside)
        for row in box.rows:
            found += _all(row)
    return found


def all_boxes(boxes: Sequence[Box]) -> list[Box]:
    """With those inside of others."""
    return _all(boxes)


def _worded(field: Field) -> list[tuple[str, str]]:
    return list(zip(field.choices, field.words, strict=True))


def _list(value: Any) -> list[Any]:
    return list(cast("Sequence[Any]", value)) if isinstance(value, list | tuple) else []


def _table(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
