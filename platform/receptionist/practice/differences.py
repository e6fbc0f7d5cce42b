"""What is different between two practice files, in plain words, in the order of the file. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any, Final, cast

import msgspec

from receptionist.practice.definition import Definition
from receptionist.practice.fields import Field, whole_file
from receptionist.practice.hours import WEEKDAYS
from receptionist.toml_text import KeyPath

_SHORT: Final = 80
_LONG: Final = 200
# What tells the entries of a list of tables apart, and what the list's owner would call one of them.
_NAMED_BY: Final = ("name", "question", "text", "date", "to", "function")


def differences(before: Definition, after: Definition) -> list[str]:
    """A sentence for each difference; none: they say the same. What a secret or a request's header holds is never in
    them: only that it changed."""
    if before == after:
        return []
    one, other = _tree(before), _tree(after)
    found: list[str] = []
    for field in whole_file().fields:
        found += _of_section(field, one.get(field.key), other.get(field.key))
    return found


def _tree(definition: Definition) -> dict[str, Any]:  # Any: as TOML has it
    return cast("dict[str, Any]", msgspec.to_builtins(definition, builtin_types=(date, datetime)))


def _of_section(field: Field, one: Any, other: Any) -> Iterator[str]:
    if one == other:
        return
    if field.kind == "table" and isinstance(one, dict) and isinstance(other, dict):
        for key in field.fields:
            yield from _of_key(key, cast("Any", one).get(key.key), cast("Any", other).get(key.key), (field.key,))
    else:
        yield from _of_key(field, one, other, ())


def _of_key(field: Field, one: Any, other: Any, path: KeyPath, whose: str = "") -> Iterator[str]:
    """`whose`: the entry that it is a key of ("Cleaning"), empty for a key of a section."""
    if _same(one, other):
        return
    path = (*path, field.key)
    about = f"{whose}: {_lowered(field.title)}" if whose else field.title
    if path[0] == "hours" and len(path) == 2 and field.key in WEEKDAYS:
        yield from _of_day(field.title, one or [], other or [])
    elif path == ("hours", "exceptions"):
        yield from _of_exceptions(one or [], other or [])
    elif path == ("hours", "holidays"):
        yield "Closed on public holidays now" if other else "Open on public holidays now"
    elif field.kind == "tables":
        yield from _of_tables(field, one or [], other or [], path, whose)
    elif field.kind == "table":
        yield from _of_table(field, one, other, path, about)
    elif field.kind == "map":
        yield from _of_map(field, one or {}, other or {}, path, whose)
    elif field.kind == "either" and (_is_week(one) or _is_week(other)):
        yield from _of_week(about, one, other, field)
    elif field.kind in ("list", "choices"):
        yield from _of_list(field, one or [], other or [], path, about)
    else:
        yield _changed(about, _shown(field, one, path), _shown(field, other, path))


def _changed(about: str, one: str, other: str) -> str:
    if one == other:  # what is not shown, or not all of it
        return f"{about} changed"
    if not other:
        return f"{about}: nothing any more (it was {one})"
    if not one:
        return f"{about}: {other}"
    return f"{about}: {other} instead of {one}"


# --- hours ---


def _of_day(day: str, one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    if sorted(one) == sorted(other):
        yield f"{day}: the same hours in another order"
    elif not other:
        yield f"{day} is closed now"
    elif not one:
        yield f"{day} is open now, {_ranges(other)}"
    elif _between(one) != _between(other) or (_first(one) != _first(other) and _last(one) != _last(other)):
        yield f"{day} is now open {_ranges(other)} instead of {_ranges(one)}"
    elif _first(one) == _first(other):
        yield f"{day} now closes at {_time(_last(other))} instead of {_time(_last(one))}"
    else:
        yield f"{day} now opens at {_time(_first(other))} instead of {_time(_first(one))}"


def _between(ranges: Sequence[str]) -> list[str]:
    """All ends but the first and the last."""
    ends = [end for text in ranges for end in text.split("-")]
    return ends[1:-1]


def _first(ranges: Sequence[str]) -> str:
    return ranges[0].partition("-")[0]


def _last(ranges: Sequence[str]) -> str:
    return ranges[-1].partition("-")[2]


def _ranges(ranges: Sequence[str]) -> str:
    return _joined([f"{_time(start)} to {_time(end)}" for start, _, end in (text.partition("-") for text in ranges)])


def _time(text: str) -> str:
    """ "16:00" -> "4 p.m."."""
    hour, minute = int(text[:2]), int(text[3:5])
    if hour % 24 == 0 and not minute:
        return "midnight"
    if hour == 12 and not minute:
        return "noon"
    clock = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return f"{clock} {'a.m.' if hour < 12 else 'p.m.'}"


def _of_exceptions(one: Sequence[Any], other: Sequence[Any]) -> Iterator[str]:
    gone, added = _apart(one, other)
    if not gone and not added:
        yield "The exceptions to the hours stand in another order"
    by_days = {_days(entry): entry for entry in gone}
    for entry in gone:
        if _days(entry) not in {_days(later) for later in added}:
            yield f"{_days(entry, capital=True)}: no exception any more{_why(entry, ' (it was {})')}"
    for entry in added:
        was = by_days.get(_days(entry))
        hours = f"open {_ranges(entry['open'])}" if entry.get("open") else "closed"
        if was is not None:
            before = f"open {_ranges(was['open'])}" if was.get("open") else "closed"
            if before == hours:
                why = _why(entry, ", now for: {}") + _why(
                    was, " (it was {})" if entry.get("reason") else ", without the reason {}"
                )
                yield f"{_days(entry, capital=True)} is {hours} as before{why}"
            else:
                yield f"{_days(entry, capital=True)} is now {hours} instead of {before}{_why(entry)}"
        else:
            verb = f"Open {_ranges(entry['open'])}" if entry.get("open") else "Closed"
            until = "" if entry.get("until") else "on "
            yield f"{verb} {until}{_days(entry)}{_why(entry)}"


def _days(entry: Mapping[str, Any], *, capital: bool = False) -> str:
    first, last = entry["date"], entry.get("until")
    day = _day(first)
    if last is None:
        return day
    return f"{'From' if capital else 'from'} {day} to {_day(last)}"


def _why(entry: Mapping[str, Any], form: str = ": {}") -> str:
    return form.format(entry["reason"]) if entry.get("reason") else ""


def _day(day: date) -> str:
    """ "December 24th, 2026": whoever reads it later must know of which year it speaks."""
    tail = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%B} {day.day}{tail}, {day.year}"


def _is_week(value: Any) -> bool:
    return isinstance(value, dict)


def _of_week(about: str, one: Any, other: Any, field: Field) -> Iterator[str]:
    """Own hours, or a rule in their place."""
    if not _is_week(other):
        yield _changed(about, "own hours" if one else "", _shown(field, other, ()))
        return
    week = cast("Mapping[str, list[str]]", other)
    if not _is_week(one):
        days = _joined([f"{day.capitalize()} {_ranges(week[day])}" for day in WEEKDAYS if week.get(day)])
        yield f"{about}: {days or 'never'}" + (f" instead of {_lowered(_shown(field, one, ()))}" if one else "")
        return
    old = cast("Mapping[str, list[str]]", one)
    for day in WEEKDAYS:
        before, after = old.get(day) or [], week.get(day) or []
        if before != after:
            yield from (f"{about}: {words}" for words in _of_day(day.capitalize(), before, after))


# --- tables ---


def _of_table(field: Field, one: Any, other: Any, path: KeyPath, about: str) -> Iterator[str]:
    """A table in an entry or a section, which may be missing."""
    week = {key.key for key in field.fields} == set(WEEKDAYS)
    if week and (one is None or other is None):
        yield from _of_week(about, one, other, field) if other is not None else [f"{about}: none any more"]
    elif week:
        yield from _of_week(about, one, other, field)
    elif other is None:
        yield f"{about}: none any more"
    elif one is None:
        yield f"{about}: {_inside(field, other, path)}"
    else:
        for key in field.fields:
            yield from _of_key(key, one.get(key.key), other.get(key.key), path, about)


def _of_tables(field: Field, one: Sequence[Any], other: Sequence[Any], path: KeyPath, whose: str) -> Iterator[str]:
    """Which entries came, went, were reworded; an entry is the same one when its name is, or all but its name."""
    what, head = _lowered(field.one or field.title), f"{whose}: " if whose else ""
    pairs, gone, added = _paired(field, one, other)
    for entry in gone:
        yield _sentence(f"{head}{what} removed: {_name_of(field, entry)}")
    for was, now in pairs:
        yield from _of_entry(field, one[was], other[now], path, head, what)
    for entry in added:
        yield _sentence(f"{head}{what} added: {_name_of(field, entry)}{_first_words(entry)}")
    if [was for was, _ in pairs] != sorted(was for was, _ in pairs):
        yield _sentence(f"{head}{_lowered(field.title)} stand in another order")


def _of_entry(field: Field, was: Any, now: Any, path: KeyPath, head: str, what: str) -> Iterator[str]:
    key = _naming_key(field)
    name = f"{head}{_name_of(field, now)}"
    if key and was.get(key) != now.get(key):
        verb = "renamed" if key == "name" else "reworded" if key in ("question", "text") else "changed"
        yield _sentence(f"{head}{what} {verb}: {_name_of(field, now)} instead of {_name_of(field, was)}")
    for one in field.fields:
        if one.key != key:
            yield from _of_key(one, was.get(one.key), now.get(one.key), path, name)


def _paired(
    field: Field, one: Sequence[Any], other: Sequence[Any]
) -> tuple[list[tuple[int, int]], list[Any], list[Any]]:  # Any: tables as TOML has them
    """(places of those that are the same one before and after, those that went, those that came), each in order."""
    pairs: list[tuple[int, int]] = []
    left, came = list(range(len(one))), list(range(len(other)))
    for alike in (_equal, _named_alike, _but_for_name):
        for was in [*left]:
            now = next((now for now in came if alike(field, one[was], other[now])), None)
            if now is not None:
                pairs.append((was, now))
                left.remove(was)
                came.remove(now)
    pairs.sort(key=lambda pair: pair[1])
    return pairs, [one[was] for was in left], [other[now] for now in came]


def _equal(_: Field, was: object, now: object) -> bool:
    return was == now


def _named_alike(field: Field, was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    key = _naming_key(field)
    return bool(key) and was.get(key) == now.get(key)


def _but_for_name(field: Field, was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Renamed: the rest of it is the same, or its answer is."""
    key = _naming_key(field)
    one, other = ({k: v for k, v in entry.items() if k != key} for entry in (was, now))
    return bool(key) and (one == other or (bool(one.get("answer")) and one["answer"] == other.get("answer")))


def _naming_key(field: Field) -> str:
    keys = {one.key for one in field.fields}
    return next((key for key in _NAMED_BY if key in keys), "")


def _name_of(field: Field, entry: Mapping[str, Any]) -> str:
    value = entry.get(_naming_key(field), "")
    if isinstance(value, date):
        return _day(value)
    return f"“{_cut(str(value))}”" if value else _lowered(field.one or field.title)


def _first_words(entry: Mapping[str, Any]) -> str:
    """What a new entry says, where that is one text: an FAQ's answer."""
    if answer := entry.get("answer"):
        return f" - {_cut(answer, _LONG)}"
    return ""


# --- values ---


def _of_list(field: Field, one: Sequence[Any], other: Sequence[Any], path: KeyPath, about: str) -> Iterator[str]:
    entry = field.fields[0] if field.fields else field
    gone, added = _apart(one, other)

    def show(value: Any) -> str:
        return _shown(entry, value, path) if field.kind == "list" else _word(field, value)

    if not gone and not added:
        yield f"{about}: in another order, {_joined([show(value) for value in other])}"
    elif len(gone) == len(added) == 1 and _alike(show(gone[0]), show(added[0])):
        yield f"{about}: {show(added[0])} instead of {show(gone[0])}"
    else:
        if gone:
            yield f"{about}: without {_joined([show(value) for value in gone])}"
        if added:
            yield f"{about}: {'with' if one else 'now'} {_joined([show(value) for value in added])}"


def _of_map(field: Field, one: Mapping[str, Any], other: Mapping[str, Any], path: KeyPath, whose: str) -> Iterator[str]:
    about = f"{whose}: {_lowered(field.title)}" if whose else field.title
    value = field.fields[1]
    for key in one:
        if key not in other:
            yield f"{about}: without “{_cut(key)}”"
    for key, now in other.items():
        if key not in one:
            shown = "" if _is_hidden(path, value) else _shown(value, now, path)
            yield f"{about}: “{_cut(key)}”" + (f", {shown}" if shown else " added")
        elif not _same(one[key], now):
            if value.kind == "table":
                yield from _of_table(value, one[key], now, (*path, key), f"{about}, “{_cut(key)}”")
            elif _is_hidden(path, value):
                yield f"{about}: “{_cut(key)}” changed"
            else:
                yield _changed(f"{about}, “{_cut(key)}”", _shown(value, one[key], path), _shown(value, now, path))


def _is_hidden(path: KeyPath, field: Field) -> bool:
    """Headers, bodies and keys may hold what nobody else should read."""
    return field.format == "secret" or path[-1:] in (("headers",), ("body",)) or path[:1] == ("accounts",)


def _shown(field: Field, value: Any, path: KeyPath) -> str:
    if field.format == "secret":
        return ""
    if path[-1:] == ("url",) and isinstance(value, str):
        value = value.partition("?")[0]
    match value:
        case None | "":
            return ""
        case bool():
            return "yes" if value else "no"
        case str() if field.choices:
            return _word(field, value)
        case str() if field.kind == "either":
            plain = next((one for one in field.variants if one.choices and value in one.choices), None)
            return _word(plain, value) if plain else f"“{_cut(value)}”"
        case str():
            return f"“{_cut(value, _LONG)}”"
        case datetime():
            return f"{_day(value.date())} at {_time(f'{value:%H:%M}')}"
        case date():
            return _day(value)
        case float():
            return f"{value:g}"
        case list():
            return _joined([_shown(field, one, path) for one in cast("list[Any]", value)])
        case dict():
            return _inside(field, cast("dict[str, Any]", value), path)
        case _:
            return str(value)


def _inside(field: Field, table: Mapping[str, Any], path: KeyPath) -> str:
    """The keys of a table that say something, in a few words."""
    known = {one.key: one for one in (*field.fields, *(key for one in field.variants for key in one.fields))}
    words = [
        f"{_lowered(known[key].title) if key in known else key} {shown}"
        for key, value in table.items()
        if (shown := _shown(known.get(key, field), value, (*path, key)))
    ]
    return _cut(", ".join(words), _LONG)


def _word(field: Field, value: Any) -> str:
    words = dict(zip(field.choices, field.words, strict=False)).get(value, str(value))
    return _lowered(words.partition(": ")[0])  # "Relaxed: for callers who speak slowly"


def _apart(one: Sequence[Any], other: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """(what went, what came), each as often as it did."""
    gone, added = [*one], list[Any]()
    for value in other:
        place = next((n for n, was in enumerate(gone) if _same(was, value)), None)
        if place is None:
            added.append(value)
        else:
            del gone[place]
    return gone, added


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.5


def _same(one: Any, other: Any) -> bool:
    return bool(one == other)


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _cut(text: str, most: int = _SHORT) -> str:
    plain = " ".join(text.split()) or text
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _lowered(title: str) -> str:
    """A title within a sentence. What has more capitals than its first keeps them (FAQ, SSN, PUT)."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
