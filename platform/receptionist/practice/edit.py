"""Changes to the text of a practice file. Comments, order and layout of everything else stay as they are. Pure."""

import copy
import tomllib
from collections.abc import Mapping, MutableMapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias, cast

from msgspec import Struct

from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.practice.layout import Heading, Inner, Layout, Node, Setting
from receptionist.practice.writing import Value, dotted_key, written, written_lines
from receptionist.toml_text import KeyPath, dotted

_Tree: TypeAlias = MutableMapping[str, Any]  # Any: TOML
_List: TypeAlias = list[Any]  # Any: TOML

_BOM = "\ufeff"


class Put(Struct, frozen=True):
    """The value of a key, there before or not. A list's length as last part appends; tables on the way are made."""

    path: KeyPath
    value: Value


class Drop(Struct, frozen=True):
    """The key or the list's entry goes; what is not there is gone already. A list of tables goes with its last one."""

    path: KeyPath


class Insert(Struct, frozen=True):
    """A new entry of a list, which is made if need be: the path's last part is the place that it will have. `lines`: as
    it stood in the text before it was dropped (`entry_lines`), comments included; empty: as it is usually written."""

    path: KeyPath
    value: Value
    lines: str = ""


class Move(Struct, frozen=True):
    """The entry of a list at `path` takes the place `to`, with the comments above it."""

    path: KeyPath
    to: int


Change: TypeAlias = Put | Drop | Insert | Move


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
        before = tomllib.loads(bare)
        wanted = copy.deepcopy(before)
        for change in changes:
            apply(wanted, change)
        editing = _Editing(bare, before)
        for change in changes:
            editing.make(change)
        changed = editing.text
        found = tomllib.loads(changed)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise EditError(f"The practice file cannot be changed from here ({error}). Change it by hand.") from error
    if found != wanted:
        keys = ", ".join(dotted(change.path) for change in changes)
        raise EditError(f"The layout of the practice file does not let {keys} be changed from here. Change it by hand.")
    return mark + changed


def entry_lines(text: str, path: KeyPath) -> str:
    """An entry of a list of tables as it stands in the text, with its comments; empty: it has no heading of its own."""
    newline = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
    return _entry_lines(Layout(text.removeprefix(_BOM)), path, newline)


def apply(tree: _Tree, change: Change) -> None:
    """The same change to the plain tree of a file, in place. Raises EditError when there is no place for it."""
    change = _normal(tree, change)
    *way, last = change.path
    place: Any = tree
    for part, following in zip(way, change.path[1:], strict=True):
        found = _entry(place, part)
        if found is None and not isinstance(change, Drop | Move) and isinstance(place, dict):
            found = cast("Any", [] if isinstance(following, int) else {})
            cast("_Tree", place)[str(part)] = found
        if isinstance(change, Drop) and not isinstance(found, dict | list):
            return
        if not isinstance(found, dict | list):
            raise _no_place(change)
        place = cast("_Tree | _List", found)
    if isinstance(place, list):
        _apply_to_list(cast("_List", place), last, change)
    elif isinstance(last, int) or isinstance(change, Insert | Move):
        raise _no_place(change)
    elif isinstance(change, Drop):
        place.pop(last, None)
    else:
        place[last] = copy.deepcopy(change.value)


def value_at(tree: object, path: KeyPath) -> Any:  # Any: TOML
    """None: there is nothing."""
    for part in path:
        tree = _entry(tree, part)
    return tree


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any], path: KeyPath = ()) -> list[Change]:
    """What makes the one tree the other, key by key; lists as a whole."""
    found: list[Change] = [Drop((*path, key)) for key in before if key not in after]
    for key, value in after.items():
        old: Any = before.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            found += changes_between(cast("_Tree", old), cast("_Tree", value), (*path, key))
        elif key not in before or not _same(cast("Any", old), value):
            found.append(Put((*path, key), value))
    return found


def _apply_to_list(place: _List, last: str | int, change: Change) -> None:
    if isinstance(last, str) or last > len(place) or last < 0:
        raise _no_place(change)
    match change:
        case Put() if last < len(place):
            place[last] = copy.deepcopy(change.value)
        case Put() | Insert():
            place.insert(last, copy.deepcopy(change.value))
        case Drop():
            del place[last : last + 1]
        case Move():
            if last >= len(place) or not 0 <= change.to < len(place):
                raise _no_place(change)
            place.insert(change.to, place.pop(last))


def _normal(tree: _Tree, change: Change) -> Change:
    """A list of tables does not stay behind without any: it goes with its last entry."""
    if isinstance(change, Drop) and len(change.path) > 1 and isinstance(change.path[-2], str):
        holder = value_at(tree, change.path[:-1])
        if isinstance(holder, list) and change.path[-1] == 0 and len(entries := cast("_List", holder)) == 1:
            return Drop(change.path[:-1]) if isinstance(entries[0], dict) else change
    return change


def _entry(place: object, part: str | int) -> Any:  # Any: TOML
    if isinstance(place, dict) and isinstance(part, str):
        return cast("_Tree", place).get(part)
    if isinstance(place, list) and isinstance(part, int) and 0 <= part < len(entries := cast("_List", place)):
        return entries[part]
    return None


def _no_place(change: Change) -> EditError:
    return EditError(f"There is no place for {dotted(change.path)} in the practice file.")


class _Editing:
    """A text, its layout, and the tree that it says; all three move together."""

    def __init__(self, text: str, tree: _Tree) -> None:
        self.text = text
        self._tree = tree
        self._layout = Layout(text)
        self._nl = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"

    def make(self, change: Change) -> None:
        change = _normal(self._tree, change)
        match change:
            case Put():
                self._put(change.path, change.value)
            case Drop():
                self._drop(change.path)
            case Insert():
                self._insert(change.path, change.value, change.lines)
            case Move():
                self._move(change.path, change.to)
        apply(self._tree, change)

    def _splice(self, start: int, end: int, new: str) -> None:
        self.text = self.text[:start] + new + self.text[end:]
        self._layout = Layout(self.text)

    def _make_all(self, changes: Sequence[Change]) -> None:
        """Within another change, whose own end sets the tree."""
        kept = copy.deepcopy(self._tree)
        for change in changes:
            self.make(change)
        self._tree = kept

    # --- putting ---

    def _put(self, path: KeyPath, value: Value) -> None:
        old = value_at(self._tree, path)
        if type(old) is type(value) and old == value:
            return
        if isinstance(path[-1], int):
            holder = value_at(self._tree, path[:-1])
            if holder is None or path[-1] == len(holder):
                self._insert(path, value)
                return
        parts = _parts_changed(path, old, value)
        setting = self._layout.setting_over(path)
        if setting and (found := _inside(setting.value, path[len(setting.path) :])):
            if parts is not None and (found.items is not None or found.inner is not None):
                self._make_all(parts)
            else:
                self._splice(found.start, found.end, self._value(value, path, setting))
        elif old is not None and parts is not None and (isinstance(value, Mapping) or _is_tables(value)):
            self._make_all(parts)
        elif old is not None:
            if isinstance(path[-1], int):  # an entry of a list of tables would be none any more
                raise _no_place(Put(path, value))
            self._drop(path)
            self._create(path, value)
        else:
            self._create(path, value)

    def _value(self, value: Value, path: KeyPath, setting: Setting) -> str:
        """A long list of a setting of its own gets a line for each item."""
        return written_lines(value, self._nl) if path == setting.path else written(value)

    def _create(self, path: KeyPath, value: Value) -> None:
        """What is not there yet."""
        parent = path[:-1]
        there = next(parent[:n] for n in range(len(parent), -1, -1) if value_at(self._tree, parent[:n]) is not None)
        setting = self._layout.setting_over(there) if there else None
        nested = any(isinstance(part, int) for part in path)
        by_keys = bool(there) and any(len(one.table) < len(there) for one in self._layout.settings_under(there))
        if setting:
            self._create_inside(setting, path, value)
        elif not nested and not by_keys and isinstance(value, Mapping):
            self._add_section(path, value)
        elif not nested and not by_keys and _is_tables(value):
            self._add_blocks(path, cast("Sequence[Mapping[str, Value]]", value))
        elif there == parent:
            self._add_setting(parent, path[-1:], value)
        elif nested or by_keys:
            self._add_setting(there, path[len(there) : len(there) + 1], _wrapped(path[len(there) + 1 :], value))
        else:
            self._add_section(parent, {str(path[-1]): value})

    def _add_section(self, path: KeyPath, table: Mapping[str, Value]) -> None:
        head = f"[{dotted_key(path)}]{self._nl}"
        self._add_block(path, head + self._lines(table))

    def _add_blocks(self, path: KeyPath, tables: Sequence[Mapping[str, Value]]) -> None:
        head = f"[[{dotted_key(path)}]]{self._nl}"
        self._add_block(path, self._nl.join(head + self._lines(table) for table in tables))

    def _lines(self, table: Mapping[str, Value]) -> str:
        return "".join(f"{dotted_key((key,))} = {written_lines(one, self._nl)}{self._nl}" for key, one in table.items())

    def _add_block(self, path: KeyPath, block: str) -> None:
        """Behind what is of the same table; else behind the section that comes before it in a well-ordered file."""
        layout = self._layout
        parents = [layout.headings_under(path[:n]) for n in range(len(path) - 1, 0, -1)]
        near = next((found for found in parents if found), list[Heading]())
        earlier = [one for one in layout.headings if _rank(one.path[0]) <= _rank(path[0])]
        closest = max((_rank(one.path[0]) for one in earlier), default=0)
        before = near or [one for one in earlier if _rank(one.path[0]) == closest]
        if before:
            self._insert_block(layout.block_end(before[-1]), block)
        elif layout.headings:
            at = layout.block_start(layout.headings[0])
            self._splice(at, at, block + self._nl)
        else:
            self._insert_block(len(self.text), block)

    def _insert_block(self, at: int, block: str) -> None:
        """Apart from what stands above and below it."""
        above, below = self.text[:at], self.text[at:]
        if above and not above.endswith("\n"):
            above += self._nl
        apart = self._nl if above else ""
        after = self._nl if below and below[: below.find("\n") + 1].strip(" \t\r\n") else ""
        after = self._nl if below and "\n" not in below and below.strip() else after
        self.text = f"{above}{apart}{block}{after}{below}"
        self._layout = Layout(self.text)

    def _add_setting(self, table: KeyPath, keys: KeyPath, value: Value) -> None:
        layout = self._layout
        heading = layout.heading(table)
        by_keys = [] if heading else [one for one in layout.settings_under(table) if len(one.table) < len(table)]
        if by_keys and table:
            keys = (*by_keys[-1].path[len(by_keys[-1].table) : len(table)], *keys)
        line = f"{dotted_key(keys)} = {written_lines(value, self._nl)}{self._nl}"
        own = by_keys if by_keys and table else layout.block(heading if table else None)
        if own:
            indent = self.text[own[-1].start :][: _indent(self.text[own[-1].start :])]
            self._insert_line(own[-1].end, indent + line)
        elif heading:
            self._insert_line(heading.end, line)
        elif table:  # named by its sub-tables' headings alone
            self._splice(
                at := layout.block_start(layout.headings_under(table)[0]),
                at,
                f"[{dotted_key(table)}]{self._nl}{line}{self._nl}",
            )
        elif layout.headings:
            at = layout.block_start(layout.headings[0])
            self._splice(at, at, line + self._nl)
        else:
            self._insert_line(len(self.text), line)

    def _insert_line(self, at: int, line: str) -> None:
        apart = "" if at == 0 or self.text[at - 1] == "\n" else self._nl
        self._splice(at, at, apart + line)

    def _create_inside(self, setting: Setting, path: KeyPath, value: Value) -> None:
        """In an inline table or a list, as deep as they go."""
        node, rest = setting.value, path[len(setting.path) :]
        while deeper := _step(node, rest):
            node, rest = deeper
        if node.items is not None:
            self._insert_item(node, len(node.items), _wrapped(rest[1:], value))
        elif node.inner is not None:
            shared = any(one.keys[0] == rest[0] for one in node.inner)
            keys = rest if shared else rest[:1]
            text = f"{dotted_key(keys)} = {written(_wrapped(rest[len(keys) :], value))}"
            if node.inner:
                at = node.inner[-1].value.end
                self._splice(at, at, f", {text}")
            else:
                self._splice(node.start, node.end, f"{{ {text} }}")

    # --- lists ---

    def _insert(self, path: KeyPath, value: Value, lines: str = "") -> None:
        where, index = path[:-1], path[-1]
        entries = value_at(self._tree, where)
        setting = self._layout.setting_over(where)
        if not isinstance(index, int):
            raise _no_place(Insert(path, value))
        if entries is None and lines and not any(isinstance(part, int) for part in where):
            self._add_block(where, lines)
            return
        if entries is None:
            self._create(where, [value])
            return
        if setting:
            node = _inside(setting.value, where[len(setting.path) :])
            if node is None or node.items is None:
                raise _no_place(Insert(path, value))
            alone = node.end - node.start == len("[]") and setting.path == where and isinstance(value, Mapping)
            if alone and not any(isinstance(part, int) for part in where) and setting.table == where[:-1]:
                self._cut(setting.start, setting.end)  # `faqs = []`, and now there is one
                self._add_blocks(where, [cast("Mapping[str, Value]", value)])
            else:
                self._insert_item(node, index, value)
            return
        if not isinstance(value, Mapping):
            raise _no_place(Insert(path, value))
        block = f"[[{dotted_key(where)}]]{self._nl}{self._lines(value)}"
        self._place_block(where, index, lines or block)

    def _place_block(self, where: KeyPath, index: int, block: str) -> None:
        layout = self._layout
        if entry := layout.heading((*where, index)):
            at = layout.block_start(entry)
            self._splice(at, at, block + self._nl)
        else:
            self._insert_block(layout.block_end(layout.headings_under((*where, index - 1))[-1]), block)

    def _move(self, path: KeyPath, to: int) -> None:
        where, index = path[:-1], path[-1]
        if not isinstance(index, int) or index == to:
            return
        setting = self._layout.setting_over(where)
        if setting:
            node = _inside(setting.value, where[len(setting.path) :])
            if node is None or node.items is None:
                raise _no_place(Move(path, to))
            self._move_item(setting, where, index, to)
            return
        lines = _entry_lines(self._layout, path, self._nl)
        for heading in reversed(self._layout.headings_under(path)):
            self._cut_block(heading)
        self._place_block(where, to, lines)

    def _move_item(self, setting: Setting, where: KeyPath, index: int, to: int) -> None:
        node = cast("Node", _inside(setting.value, where[len(setting.path) :]))
        item = cast("tuple[Node, ...]", node.items)[index]
        text, line = self.text[item.start : item.end], self._own_line(node, index)
        comment, above = "", ""
        if line:
            comment = self.text[item.end : line[1]].strip().removeprefix(",").strip()
            if item.inner is not None:
                start = self._layout.comments_above(line[0])
                above = self.text[max(start, self._layout.line_end(node.start)) : line[0]]
        self._remove_item(node, index)
        setting = cast("Setting", self._layout.setting_over(where))
        node = cast("Node", _inside(setting.value, where[len(setting.path) :]))
        self._insert_item(node, to, text, comment=comment, above=above, is_text=True)

    def _insert_item(
        self, node: Node, index: int, value: Value, *, comment: str = "", above: str = "", is_text: bool = False
    ) -> None:
        items = cast("tuple[Node, ...]", node.items)
        text = cast("str", value) if is_text else written(value)
        tail = f" {comment}" if comment else ""
        if not items:
            inside = self.text[node.start + 1 : node.end - 1]
            if "\n" in inside and not inside.rpartition("\n")[2].strip():
                at = self._layout.line_start(node.end - 1)
                self._splice(at, at, f"{above}    {text},{tail}{self._nl}")
            else:
                self._splice(node.start + 1, node.start + 1, text if not inside.strip() else f"{text}, ")
            return
        near = min(index, len(items) - 1)
        line = self._own_line(node, near)
        indent = self.text[line[0] : items[near].start] if line else ""
        if index < len(items):
            if line:
                start = self._layout.comments_above(line[0]) if items[near].inner is not None else line[0]
                start = max(start, self._layout.line_end(node.start))
                self._splice(start, start, f"{above}{indent}{text},{tail}{self._nl}")
            else:
                self._splice(items[index].start, items[index].start, f"{text}, ")
        elif line:
            self._splice(line[1], line[1], f"{above}{indent}{text},{tail}{self._nl}")
            if not self._comma_behind(items[-1]):
                self._splice(items[-1].end, items[-1].end, ",")
        else:
            self._splice(items[-1].end, items[-1].end, f", {text}")

    def _remove_item(self, node: Node, index: int) -> None:
        items = cast("tuple[Node, ...]", node.items)
        item, line = items[index], self._own_line(node, index)
        if line:
            start = self._layout.comments_above(line[0]) if item.inner is not None else line[0]
            self._splice(max(start, self._layout.line_end(node.start)), line[1], "")
            return
        start, end = item.start, item.end
        comma = self._comma_behind(item)
        before = self.text[items[index - 1].end : item.start] if index else ""
        behind = self.text[item.end : items[index + 1].start] if index + 1 < len(items) else ""
        if index and not comma and not before.strip(" \t,"):
            start = items[index - 1].end
        elif index + 1 < len(items) and not behind.strip(" \t,"):
            end = items[index + 1].start
        elif comma:
            end = comma
        self._splice(start, end, "")

    def _comma_behind(self, item: Node) -> int:
        """Where it ends; 0: none."""
        at = item.end
        while at < len(self.text) and self.text[at] in " \t\r\n#":
            at = self._layout.line_end(at) if self.text[at] == "#" else at + 1
        return at + 1 if self.text[at : at + 1] == "," else 0

    def _own_line(self, node: Node, index: int) -> tuple[int, int] | None:
        """[start, end) of the lines that hold this item of a list and nothing else of it."""
        item = cast("tuple[Node, ...]", node.items)[index]
        start, end = self._layout.line_start(item.start), self._layout.line_end(item.end)
        rest = self.text[item.end : end].strip().removeprefix(",").strip()
        alone = not self.text[start : item.start].strip() and (not rest or rest.startswith("#"))
        return (start, end) if alone and start > node.start and end <= node.end else None

    # --- dropping ---

    def _drop(self, path: KeyPath) -> None:
        if value_at(self._tree, path) is None:
            return
        setting = self._layout.setting_over(path)
        at = len(self.text)
        if setting and setting.path == path:
            at = self._cut(setting.start, setting.end)
        elif setting:
            self._drop_inside(setting, path)
            return
        else:
            for one in sorted(
                [*self._layout.headings_under(path), *self._loose(path)], key=lambda one: one.start, reverse=True
            ):
                at = self._cut_block(one) if isinstance(one, Heading) else self._cut(one.start, one.end)
        self._keep_parent(path[:-1], at)

    def _loose(self, path: KeyPath) -> list[Setting]:
        """Settings of it that stand, by dotted keys, under the heading of another table."""
        return [one for one in self._layout.settings_under(path) if len(one.table) < len(path)]

    def _keep_parent(self, parent: KeyPath, at: int) -> None:
        """The table around what went is there still, if empty."""
        if not parent or self._layout.has(parent) or isinstance(parent[-1], int):
            return
        grand = parent[:-1]
        self._keep_parent(grand, at)
        if self._layout.heading(grand) or not grand:
            nested = any(isinstance(part, int) for part in parent) or self._layout.block(None)
            if nested:
                self._add_setting(grand, parent[-1:], {})
                return
        self._add_block(parent, f"[{dotted_key(parent)}]{self._nl}")

    def _cut(self, start: int, end: int) -> int:
        self._splice(start, end, "")
        return start

    def _cut_block(self, heading: Heading) -> int:
        layout = self._layout
        start, end = layout.block_start(heading), layout.block_end(heading)
        above = layout.blank_above(start)
        if self.text[:above].strip():
            start = above
        else:
            end = layout.blank_below(end)
        return self._cut(start, end)

    def _drop_inside(self, setting: Setting, path: KeyPath) -> None:
        node, rest = setting.value, path[len(setting.path) :]
        while (deeper := _step(node, rest)) and deeper[1]:
            node, rest = deeper
        last = next(iter(rest))
        if node.items is not None and isinstance(last, int):
            self._remove_item(node, last)
        elif node.inner is not None:
            gone = [place for place, one in enumerate(node.inner) if one.keys[: len(rest)] == rest]
            emptied = len(rest) > 1 and not any(
                one.keys[: len(rest) - 1] == rest[:-1] for n, one in enumerate(node.inner) if n not in gone
            )
            if emptied:
                one = node.inner[gone[0]]
                self._splice(one.start, one.value.end, f"{dotted_key(rest[:-1])} = {{}}")
                gone = gone[1:]
            for place in reversed(gone):
                self._remove_inner(node.inner, place)

    def _remove_inner(self, inner: Sequence[Inner], place: int) -> None:
        one = inner[place]
        if place:
            self._splice(inner[place - 1].value.end, one.value.end, "")
        elif len(inner) > 1:
            self._splice(one.start, inner[1].start, "")
        else:
            self._splice(one.start, one.value.end, "")


def _entry_lines(layout: Layout, path: KeyPath, newline: str) -> str:
    pieces = [layout.text[layout.block_start(one) : layout.block_end(one)] for one in layout.headings_under(path)]
    return newline.join(piece if piece.endswith("\n") else piece + newline for piece in pieces)


def _step(node: Node, rest: KeyPath) -> tuple[Node, KeyPath] | None:
    """One level in, towards `rest`; None: not there."""
    if not rest:
        return None
    if node.items is not None and isinstance(rest[0], int):
        return (node.items[rest[0]], rest[1:]) if rest[0] < len(node.items) else None
    if node.inner is not None:
        found = next((one for one in node.inner if rest[: len(one.keys)] == one.keys), None)
        return (found.value, rest[len(found.keys) :]) if found else None
    return None


def _inside(node: Node, rest: KeyPath) -> Node | None:
    while rest:
        deeper = _step(node, rest)
        if deeper is None:
            return None
        node, rest = deeper
    return node


def _wrapped(keys: KeyPath, value: Value) -> Value:
    for key in reversed(keys):
        value = [value] if isinstance(key, int) else {key: value}
    return value


def _is_tables(value: Value) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _parts_changed(path: KeyPath, old: object, value: Value) -> list[Change] | None:
    """A table over a table, a list over a list: what differs, so that the rest stays as written. None: neither."""
    if isinstance(old, dict) and isinstance(value, Mapping):
        table = cast("_Tree", old)
        gone: list[Change] = [Drop((*path, key)) for key in table if key not in value]
        changed = [key for key, one in value.items() if key not in table or not _same(table[key], one)]
        return [*gone, *(Put((*path, key), value[key]) for key in changed)]
    if isinstance(old, list) and isinstance(value, list | tuple) and old and value:
        return _items_changed(path, cast("_List", old), value)
    return None


def _items_changed(path: KeyPath, old: _List, new: Sequence[Value]) -> list[Change]:
    """From the end to the beginning, so that each place is still the one that is meant."""
    found: list[Change] = []
    matcher = SequenceMatcher(None, [repr(one) for one in old], [repr(one) for one in new], autojunk=False)
    if matcher.ratio() == 0 and not any(isinstance(one, dict) for one in old):
        matcher = SequenceMatcher(None, [""] * len(old), [""] * len(new), autojunk=False)  # in place, one by one
        found += [Put((*path, n), new[n]) for n in range(min(len(old), len(new)))]
    for what, start, end, new_start, new_end in reversed(matcher.get_opcodes()):
        if what == "equal":
            continue
        both = min(end - start, new_end - new_start)
        found += [Drop((*path, index)) for index in reversed(range(start + both, end))]
        found += [Insert((*path, start + both), new[n]) for n in reversed(range(new_start + both, new_end))]
        found += [Put((*path, start + n), new[new_start + n]) for n in reversed(range(both))]
    return found


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _rank(section: str | int) -> int:
    """The place of a section in a well-ordered file; unknown ones come last."""
    fields = Definition.__struct_fields__
    return fields.index(section) if section in fields else len(fields)
