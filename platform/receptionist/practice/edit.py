"""Changes to the text of a practice file. Comments, order and layout of everything else stay as they are. Pure."""

import copy
import tomllib
from collections.abc import Mapping, MutableMapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias, cast

import tomlkit
from msgspec import Struct
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Item

from receptionist.errors import ReceptionistError
from receptionist.toml_text import KeyPath, dotted

Value: TypeAlias = str | int | float | bool | date | datetime | Sequence["Value"] | Mapping[str, "Value"]
_Tree: TypeAlias = MutableMapping[str, Any]  # Any: TOML
_List: TypeAlias = list[Any]  # Any: TOML; tomlkit's lists are lists too

_BOM = "\ufeff"


class Put(Struct, frozen=True):
    """The value of a key, there before or not. A list's length as last part appends; tables on the way are made."""

    path: KeyPath
    value: Value


class Drop(Struct, frozen=True):
    """The key or the list's entry goes; what is not there is gone already."""

    path: KeyPath


Change: TypeAlias = Put | Drop


class EditError(ReceptionistError):
    """The text cannot be changed so; it is as it was."""


def edit(text: str, changes: Sequence[Change]) -> str:
    """The text with all changes, in order. No changes: the same text. Raises EditError for what is no TOML, and for a
    change that its layout does not allow."""
    if not changes:
        return text
    mark = _BOM if text.startswith(_BOM) else ""
    bare = text.removeprefix(_BOM)
    try:
        wanted = copy.deepcopy(tomllib.loads(bare))
        for change in changes:
            _apply(wanted, change, _Plain())
        document = tomlkit.parse(bare)
        for change in changes:
            _apply(cast(_Tree, document), change, _LaidOut())
        changed = tomlkit.dumps(document)
        if "\r\n" in bare:  # new lines are made with a bare line feed
            changed = changed.replace("\r\n", "\n").replace("\n", "\r\n")
        found = tomllib.loads(changed)
    except (TOMLKitError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise EditError(f"The practice file cannot be changed from here ({error}). Change it by hand.") from error
    if found != wanted:
        keys = ", ".join(dotted(change.path) for change in changes)
        raise EditError(f"The layout of the practice file does not let {keys} be changed from here. Change it by hand.")
    return mark + changed


def _apply(tree: _Tree, change: Change, make: "_Make") -> None:
    """Raises EditError when the way to the place leads through something else than tables and lists."""
    *way, last = change.path
    place: _Tree | _List = tree
    for part, following in zip(way, change.path[1:], strict=True):
        found = _step(place, part, following, change, make)
        if found is None:
            return
        place = found
    if isinstance(place, list):
        _apply_to_list(place, last, change, make)
    elif not isinstance(last, str):
        raise _no_place(change)
    elif isinstance(change, Drop):
        place.pop(last, None)
    else:
        place[last] = make.value(change.value)


def _apply_to_list(place: _List, last: str | int, change: Change, make: "_Make") -> None:
    if isinstance(last, str) or last > len(place):
        raise _no_place(change)
    if last == len(place):
        if isinstance(change, Put):
            make.append(place, change.value)
    elif isinstance(change, Put):
        place[last] = make.value(change.value)
    else:
        del place[last]


def _step(
    place: _Tree | _List, part: str | int, following: str | int, change: Change, make: "_Make"
) -> "_Tree | _List | None":
    """The table or list at `part`, made if need be. None: there is none, and nothing to drop in it."""
    found: Any = None  # Any: TOML
    if isinstance(part, str) and not isinstance(place, list):
        table = place
        if part not in table and isinstance(change, Put):
            table[part] = make.tables() if isinstance(following, int) else make.table()
        found = table.get(part)
    elif isinstance(part, int) and isinstance(place, list) and part < len(place):
        found = place[part]
    if isinstance(found, MutableMapping | list):
        return cast("_Tree | _List", found)
    if isinstance(change, Drop):
        return None
    raise _no_place(change)


def _no_place(change: Change) -> EditError:
    return EditError(f"There is no place for {dotted(change.path)} in the practice file.")


class _Make(Protocol):
    """How something new is made."""

    def value(self, value: Value) -> Any: ...
    def table(self) -> Any: ...
    def tables(self) -> Any: ...
    def append(self, place: _List, value: Value) -> None: ...


class _Plain:
    """As Python's own."""

    def value(self, value: Value) -> Any:
        return copy.deepcopy(value)

    def table(self) -> Any:
        return {}

    def tables(self) -> Any:
        return []

    def append(self, place: _List, value: Value) -> None:
        place.append(copy.deepcopy(value))


class _LaidOut:
    """As a person would have written it into the file."""

    def value(self, value: Value) -> Any:
        return tomlkit.item(value)

    def table(self) -> Any:
        return tomlkit.table()

    def tables(self) -> Any:
        return tomlkit.aot()

    def append(self, place: _List, value: Value) -> None:
        if isinstance(place, AoT) and isinstance(value, Mapping):
            entry = tomlkit.table()
            for key, one in value.items():
                entry.add(key, tomlkit.item(one))
            entry.add(tomlkit.nl())
            cast(_List, place).append(entry)
            return
        made: Item = tomlkit.item(value)
        if isinstance(value, Mapping):
            table = tomlkit.inline_table()
            for key, one in value.items():
                table.append(key, tomlkit.item(one))
            made = table
        if isinstance(place, Array) and "\n" in place.as_string():
            place.add_line(made)
        else:
            cast(_List, place).append(made)
