"""`extends = "smiles.toml"`: a practice file laid over the file that its group of locations shares. Pure.

Tables are laid over each other key by key, and the practice's own key wins. Lists of the practice replace the group's,
except those of which each entry stands for itself (ADDED): there the group's entries come along, and of two with the
same name the practice's is laid over the group's. docs/decisions/0015-groups-of-locations.md tells why.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.toml_text import Complaint, Document, KeyPath, Placed, Problem, dotted, read

GroupReader: TypeAlias = Callable[[str], bytes | Problem]  # "smiles.toml" -> its bytes, or why there are none

FOLDER: Final = "groups"  # beside the practice files
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}\.toml")

# Lists whose entries stand for themselves, and the keys that tell two of them apart; no keys: the whole entry does.
ADDED: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    ("notices",): ("text",),
    ("hours", "exceptions"): ("date",),
    ("faqs",): ("question",),
    ("safety", "rules"): (),
    ("safety", "emergency_phrases"): (),
    ("scheduling", "services"): ("name",),
    ("scheduling", "practitioners"): ("name",),
    ("people",): ("name",),
    ("callers", "blocked"): (),
    ("messages", "notify"): ("by", "to"),
    ("functions",): ("name",),
    ("experiments",): ("name",),
    ("voice", "listen_for"): (),
    ("scenarios",): ("name",),
}
# The practice's own entries come first (the first of the people is the one for callers who want a person); of two
# exceptions to the hours the later one holds, so there they come last.
_OWN_LAST: Final = ("hours", "exceptions")


class Layers:
    """A practice's text laid over its group's: one tree, each key of which has its place in one of the two texts."""

    def __init__(self, own: Document, group: Document) -> None:
        self.own = own
        self.group = group
        self._origins: dict[KeyPath, tuple[Document, KeyPath]] = {(): (own, ())}
        shared = {key: value for key, value in group.tree.items() if key != "extends"}
        if isinstance(about := shared.get("practice"), dict):
            shared["practice"] = {key: value for key, value in cast("_Table", about).items() if key != "numbers"}
        self._tree = self._table(own.tree, shared, (), (), ())

    @property
    def file(self) -> str:
        return self.own.file

    @property
    def tree(self) -> dict[str, Any]:
        return self._tree

    def problem(self, path: KeyPath, complaint: Complaint) -> Problem:
        """Placed in the file where the offending text stands; what neither has is missing in the practice's."""
        document, at, is_there = self._origin(path)
        if document is self.group and not is_there and not _is_in_entry(path):
            placed = self.own.problem(("extends",), complaint)
            return msgspec.structs.replace(placed, key=dotted(path))
        return document.problem(at, complaint)

    def own_path(self, path: KeyPath) -> KeyPath | None:
        """Where in the practice's own text a change of this key of the whole belongs; None: in the group's only."""
        found = _at(self._tree, path[:-1]) if path else None
        if path and isinstance(path[-1], int) and isinstance(found, list) and path[-1] == len(cast("_List", found)):
            mine = self.own_path(path[:-1])  # it is to be added
            if mine is None or (mine not in ADDED and self._origin(path[:-1])[0] is self.group):
                return None
            there = _at(self.own.tree, mine)
            return (*mine, len(cast("_List", there)) if isinstance(there, list) else 0)
        document, at, _ = self._origin(path)
        if document is self.own:
            return at
        return None if _is_in_entry(path) else path

    def is_shared(self, path: KeyPath) -> bool:
        """Does this key stand in the group's text alone?"""
        document, _, is_there = self._origin(path)
        return is_there and document is self.group

    def _origin(self, path: KeyPath) -> tuple[Document, KeyPath, bool]:
        """Document, path in it, and whether the tree has such a key."""
        for length in range(len(path), -1, -1):
            if path[:length] in self._origins:
                document, at = self._origins[path[:length]]
                return document, (*at, *path[length:]), _at(self._tree, path) is not None
        raise AssertionError("the root has an origin")

    def _table(self, own: "_Table", group: "_Table", path: KeyPath, mine: KeyPath, theirs: KeyPath) -> "_Table":
        merged: _Table = dict(own)
        for key, value in group.items():
            at, here, there = (*path, key), (*mine, key), (*theirs, key)
            if key not in own:
                merged[key] = value
                self._origins[at] = (self.group, there)
            elif isinstance(own[key], dict) and isinstance(value, dict):
                merged[key] = self._table(cast("_Table", own[key]), cast("_Table", value), at, here, there)
            elif at in ADDED and isinstance(own[key], list) and isinstance(value, list):
                merged[key] = self._list(cast("_List", own[key]), cast("_List", value), cast("tuple[str, ...]", at))
        return merged

    def _list(self, own: "_List", group: "_List", path: tuple[str, ...]) -> "_List":
        keys = ADDED[path]
        waiting: dict[object, int] = {}
        for index, item in enumerate(group):
            waiting.setdefault(_identity(item, keys), index)
        taken = [waiting.pop(_identity(item, keys), None) for item in own]
        left = [index for index in range(len(group)) if index not in taken]
        shift = len(left) if path == _OWN_LAST else 0
        mine: _List = []
        for index, (item, other) in enumerate(zip(own, taken, strict=True)):
            at = (*path, index + shift)
            self._origins[at] = (self.own, (*path, index))
            if other is not None and isinstance(item, dict):
                item = self._table(cast("_Table", item), group[other], at, (*path, index), (*path, other))
            mine.append(item)
        for place, index in enumerate(left):
            self._origins[(*path, place if shift else place + len(own))] = (self.group, (*path, index))
        others: _List = [group[index] for index in left]
        return [*others, *mine] if shift else [*mine, *others]


_Table: TypeAlias = dict[str, Any]  # Any: whatever TOML can hold
_List: TypeAlias = list[Any]  # Any: the same


def layers(own: Document, group: GroupReader | None) -> tuple[Placed, list[Problem]]:
    """The practice's text over its group's, where it has one; and what keeps the two from being laid together."""
    name = own.tree.get("extends", "")
    if not isinstance(name, str) or not name:
        return own, []
    at: KeyPath = ("extends",)
    if not _NAME.fullmatch(name):
        return own, []  # its type says so
    if group is None:
        return own, [own.problem(at, Complaint(f"the group's file {name} cannot be looked at from here"))]
    file = str(PurePosixPath(own.file).parent / FOLDER / name)
    source = group(name)
    if isinstance(source, Problem):
        return own, [own.problem(at, Complaint(f"the group's file {file} {source.message}"))]
    shared = read(source, file)
    if isinstance(shared, Problem):
        words = f"the group's file {file} cannot be read; see its line {shared.line}"
        return own, [own.problem(at, Complaint(words)), shared]
    return Layers(own, shared), group_problems(shared)


def group_problems(group: Document) -> list[Problem]:
    """What a group's file may not hold."""
    found: list[Problem] = []
    if "extends" in group.tree:
        found.append(group.problem(("extends",), Complaint("a group's file extends no other")))
    about: object = group.tree.get("practice")
    if isinstance(about, dict) and "numbers" in about:
        message = "stand in each practice's own file: no two practices share a number"
        found.append(group.problem(("practice", "numbers"), Complaint(message)))
    return found


def digest(source: bytes, group: bytes | None = None) -> str:
    """The revision of a practice whose text this is, over its group's: another one whenever either changes. Hex.

    Without a group it is the SHA-256 of the text.
    """
    own = hashlib.sha256(source)
    if group is not None:
        own.update(b"\x00extends\x00" + hashlib.sha256(group).digest())
    return own.hexdigest()


def _identity(item: object, keys: Sequence[str]) -> object:
    """What is equal for two entries that mean the same; nothing else is equal to that of an entry without a name."""
    if not keys:
        return _plain(item)
    if isinstance(item, dict):
        values = [cast("_Table", item).get(key) for key in keys]
        if all(value is not None for value in values):
            return tuple(map(_plain, values))
    return object()


def _plain(value: object) -> object:
    if isinstance(value, str):
        return " ".join(re.findall(r"\w+", value.casefold())) or value
    return object() if isinstance(value, dict | list) else value


def _is_in_entry(path: KeyPath) -> bool:
    return any(isinstance(part, int) for part in path)


def _at(tree: object, path: KeyPath) -> object:
    for part in path:
        if isinstance(tree, dict):
            tree = cast("_Table", tree).get(cast("str", part))
        elif isinstance(tree, list) and isinstance(part, int) and part < len(cast("_List", tree)):
            tree = cast("_List", tree)[part]
        else:
            return None
    return tree
