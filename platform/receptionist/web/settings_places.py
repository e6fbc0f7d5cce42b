"""The settings pages of a practice: their order, their addresses, and what stands at each. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final, cast
from zoneinfo import available_timezones

import msgspec
import phonenumbers

from receptionist.practice.edit import value_at
from receptionist.practice.fields import Field, sections, whole_file
from receptionist.practice.parse import BUILTIN_FUNCTIONS
from receptionist.practice.writing import Value, written
from receptionist.toml_text import KeyPath, Problem
from receptionist.web.forms import Names, is_of, plain_help, words_of
from receptionist.web.wording import Place as Where
from receptionist.web.wording import counted, long_date

GROUP: Final = "extends"  # no section, but it has a page of its own: the file that several practices share
_GROUPS: Final[Sequence[tuple[str, Sequence[str]]]] = (
    ("What callers hear", ("receptionist", "hours", "faqs", "notices")),
    ("Appointments and people", ("scheduling", "people", "routing", "messages")),
    ("Which calls, and how", ("practice", "answering", "callers", "turns", "voice")),
    ("Care and privacy", ("safety", "identity", "privacy", "recording")),
    (
        "For experts",
        ("scenarios", "functions", "functions_off", "providers", "model", "experiments", "accounts", GROUP),
    ),
)
_ICONS: Final[Mapping[str, str]] = {
    "receptionist": "bell-ring",
    "hours": "clock",
    "faqs": "message-circle",
    "notices": "scroll-text",
    "scheduling": "calendar-days",
    "people": "users",
    "routing": "phone-forwarded",
    "messages": "inbox",
    "practice": "store",
    "answering": "phone-incoming",
    "callers": "phone",
    "turns": "hourglass",
    "voice": "mic",
    "safety": "siren",
    "identity": "user-check",
    "privacy": "lock",
    "recording": "headphones",
    "scenarios": "flask-conical",
    "functions": "wrench",
    "functions_off": "circle-pause",
    "providers": "grid-3x3",
    "model": "message-square",
    "experiments": "funnel",
    "accounts": "key-round",
    GROUP: "copy",
}
_NAMED_BY: Final = ("name", "question", "text", "date", "to")
_TOLD_BY: Final = ("answer", "reason", "number", "description", "price", "until", "by", "outcome")
_SHORT: Final = 140


class Card(msgspec.Struct, frozen=True):
    """A section on the first page. `state`: what is in it; `changed`: in the draft."""

    key: str
    title: str
    help: str
    icon: str
    state: str
    changed: bool
    problems: int


class Row(msgspec.Struct, frozen=True):
    """An entry of a list. `seen` tells it from another that has its place meanwhile. `remarks`: what may be meant
    otherwise, or is over."""

    index: int
    name: str
    text: str
    seen: str
    problems: int
    remarks: Sequence[str] = ()


class Listing(msgspec.Struct, frozen=True):
    """A list of tables with pages of its own. `address`: as pages call it ("scheduling.services")."""

    field: Field
    path: KeyPath
    address: str
    rows: Sequence[Row]


class Place(msgspec.Struct, frozen=True):
    """Where a form stands: of a section's own keys, or (`entries`) of an entry of a list, which may be a new one."""

    section: Field
    fields: Sequence[Field]
    path: KeyPath
    listing: Field | None = None
    is_new: bool = False


def cards(
    tree: Mapping[str, Any], before: Mapping[str, Any], problems: Sequence[Problem]
) -> list[tuple[str, list[Card]]]:
    known = {one.key: one for one in whole_file().fields if one.key == GROUP or one in sections()}
    grouped = {key for _, keys in _GROUPS for key in keys}
    rest = [key for key in known if key not in grouped]
    groups = [*_GROUPS, *([("More", rest)] if rest else [])]
    return [
        (title, [_card(known[key], tree, before, problems) for key in keys if key in known]) for title, keys in groups
    ]


def _card(field: Field, tree: Mapping[str, Any], before: Mapping[str, Any], problems: Sequence[Problem]) -> Card:
    found = tree.get(field.key)
    lists = [field] if field.kind == "tables" else [one for one in field.fields if one.kind == "tables"]
    counts: list[str] = []
    for one in lists:
        number = len(entries_at(tree, (field.key,) if one is field else (field.key, one.key)))
        if number or one is field:
            counts.append(_count(number, one))
    if field.key == GROUP and isinstance(found, str):
        counts.append(found)
    return Card(
        key=field.key,
        title=field.title,
        help=plain_help(field.help),
        icon=_ICONS.get(field.key, "wrench"),
        state=", ".join(counts),
        changed=found != before.get(field.key),
        problems=sum(is_of(one, (field.key,)) and one.severity == "error" for one in problems),
    )


def _count(number: int, field: Field) -> str:
    one = field.one.lower()
    return counted(number, one, "people" if one == "person" else f"{one}s")


def place_of_section(key: str) -> Place | None:
    """None: there is no such section, or it is a list."""
    found = _section(key)
    if found is None or found.kind == "tables":
        return None
    if found.kind == "map" or key == GROUP:
        return Place(found, [found], ())
    return Place(found, [one for one in found.fields if one.kind != "tables"], (key,))


def listings(key: str, tree: Mapping[str, Any], problems: Sequence[Problem], where: Where) -> list[Listing]:
    """The lists of a section: itself, or those in it."""
    found = _section(key)
    if found is None:
        return []
    if found.kind == "tables":
        return [_listing(found, (key,), key, tree, problems, where)]
    return [
        _listing(one, (key, one.key), f"{key}.{one.key}", tree, problems, where)
        for one in found.fields
        if one.kind == "tables"
    ]


def place_of_entry(key: str, inner: str, place: str) -> Place | None:
    """`inner`: the list within the section; `place`: a number, or "new"."""
    found = _section(key)
    if found is None or not (place == "new" or (place.isdigit() and len(place) < 5)):
        return None
    many = next((one for one in found.fields if one.key == inner), None) if inner else found
    if many is None or many.kind != "tables" or (inner and found.kind != "table"):
        return None
    path: KeyPath = (key, inner) if inner else (key,)
    index = -1 if place == "new" else int(place)
    return Place(found, many.fields, (*path, index), many, is_new=index < 0)


def find_entry(tree: Mapping[str, Any], path: KeyPath, before: Mapping[str, Any]) -> int | None:
    """Where the entry stands now that stood at `path` and said `before`. None: it was taken out."""
    entries = entries_at(tree, path[:-1])
    index = cast("int", path[-1])
    if index < len(entries) and entries[index] == before:
        return index
    if before in entries:
        return entries.index(before)
    name = next((key for key in _NAMED_BY if before.get(key)), "")
    same = [n for n, one in enumerate(entries) if name and one.get(name) == before[name]]
    if len(same) == 1:
        return same[0]
    return index if index < len(entries) and not same and not name else None


def entries_at(tree: Mapping[str, Any], path: KeyPath) -> list[Any]:
    found = value_at(tree, path)
    return cast("list[Any]", found) if isinstance(found, list) else []


def seen(entry: object) -> str:
    return hashlib.sha256(written(cast("Value", entry)).encode()).hexdigest()[:16]


def shared_words(tree: Mapping[str, Any], shared: Mapping[str, Any], where: Where) -> list[tuple[str, list[str]]]:
    """What holds here because the group's file says so: by section, in words."""
    found = [(one.title, _shared_of(one, tree, shared, where)) for one in sections() if one.key in shared]
    return [(title, words) for title, words in found if words]


def _shared_of(field: Field, tree: Mapping[str, Any], shared: Mapping[str, Any], where: Where) -> list[str]:
    if field.kind == "tables":
        return _entry_names(field, shared, (field.key,), where)
    own, theirs = table_of(tree.get(field.key)), table_of(shared[field.key])
    if field.kind == "map":
        return [str(key) for key in theirs if key not in own]
    words: list[str] = []
    for one in field.fields:
        if one.kind == "tables":
            names = _entry_names(one, theirs, (one.key,), where)
            words += [f"{one.title}: {', '.join(names)}"] if names else []
        elif one.key in theirs and one.key not in own and (field.key, one.key) != ("practice", "numbers"):
            words.append(_cut(f"{one.title}: {_plain(one, theirs[one.key])}"))
    return words


def _entry_names(field: Field, tree: Mapping[str, Any], path: KeyPath, where: Where) -> list[str]:
    return [entry_name(field, table_of(one), where) for one in entries_at(tree, path)]


def _plain(field: Field, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, cast("list[Any]", value)))
    return dict(zip(field.choices, field.words, strict=False)).get(str(value), str(value))


def names_in(tree: Mapping[str, Any], groups: Sequence[str] = ()) -> Names:
    """What fields may name, from the file as it stands."""
    return Names(
        of={
            "people": _names(tree, ("people",)),
            "scheduling.practitioners": _names(tree, ("scheduling", "practitioners")),
            "functions": [*BUILTIN_FUNCTIONS, *_names(tree, ("functions",))],
        },
        formats={
            "timezone": _timezones(),
            "country": sorted(phonenumbers.SUPPORTED_REGIONS),
            "group": groups,
        },
    )


@cache  # of data that comes with the platform; a folder of files is read for it
def _timezones() -> Sequence[str]:
    return sorted(available_timezones())


def entry_name(field: Field, entry: Mapping[str, Any], where: Where) -> str:
    value = next((entry[key] for key in _NAMED_BY if entry.get(key)), "")
    return long_date(value, where) if isinstance(value, date) else _cut(str(value)) or field.one


def table_of(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _names(tree: Mapping[str, Any], path: KeyPath) -> list[str]:
    return [str(name) for one in entries_at(tree, path) if (name := table_of(one).get("name"))]


def _section(key: str) -> Field | None:
    return next((one for one in whole_file().fields if one.key == key and (key == GROUP or one in sections())), None)


def _listing(
    field: Field, path: KeyPath, address: str, tree: Mapping[str, Any], problems: Sequence[Problem], where: Where
) -> Listing:
    rows = [_row(field, (*path, n), n, entry, problems, where) for n, entry in enumerate(entries_at(tree, path))]
    return Listing(field, path, address, rows)


def _row(field: Field, path: KeyPath, index: int, entry: Any, problems: Sequence[Problem], where: Where) -> Row:
    table = table_of(entry)
    words = [_told(field, key, table[key], where) for key in _TOLD_BY if table.get(key)]
    if table.get("minutes"):
        words.insert(0, f"{table['minutes']} minutes")
    if field.key == "exceptions":
        words.insert(0, f"Open {', '.join(map(str, times))}" if (times := entries_at(table, ("open",))) else "Closed")
    here = [one for one in problems if is_of(one, path)]
    wrong = sum(one.severity == "error" for one in here)
    remarks = [words_of(one) for one in here if one.severity == "warning"]
    return Row(index, entry_name(field, table, where), _cut(" · ".join(words[:3])), seen(entry), wrong, remarks)


def _told(field: Field, key: str, value: Any, where: Where) -> str:
    one = next((inside for inside in field.fields if inside.key == key), None)
    text = (
        dict(zip(one.choices, one.words, strict=False)).get(str(value), str(value))
        if one and one.choices
        else str(value)
    )
    text = long_date(value, where) if isinstance(value, date) else text
    return f"until {text}" if key == "until" else text


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHORT else plain[: _SHORT - 1].rstrip() + "…"
