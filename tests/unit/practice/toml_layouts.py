"""TOML files as owners lay them out: the same tree in headings, dotted keys, inline tables, split lists of tables."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias, TypeVar, cast

from hypothesis import strategies as st

from receptionist.practice.edit import Change, Drop, Insert, Move, Put
from receptionist.practice.writing import Value, dotted_key, written
from receptionist.toml_text import KeyPath

T = TypeVar("T")
Choose: TypeAlias = Callable[[Sequence[Any]], Any]  # Any: one of the sequence

SECTIONS = ("practice", "hours", "faqs", "turns", "own")
_KEYS = st.sampled_from(["name", "a", "b-c", "two words", "é", "list"])


def scalars(tag: str) -> st.SearchStrategy[Value]:
    words = st.text(alphabet=st.sampled_from("ab \"\\#=[]{},\n\t'.é"), max_size=8)
    return st.one_of(
        words.map(lambda text: f"<{tag}>{text}"),
        st.integers(-99, 99),
        st.booleans(),
        st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        st.floats(-9, 9, allow_nan=False),
    )


def tables(tag: str, depth: int) -> st.SearchStrategy[dict[str, Value]]:
    inside: st.SearchStrategy[Value] = st.one_of(scalars(tag), st.lists(scalars(tag), max_size=3))
    if depth:
        deeper = tables(tag, depth - 1)
        inside = st.one_of(inside, deeper, st.lists(deeper, min_size=1, max_size=3))
    return st.dictionaries(_KEYS, inside, max_size=4)


@st.composite
def trees(draw: st.DrawFn) -> dict[str, Value]:
    tree: dict[str, Value] = {}
    for name in draw(st.lists(st.sampled_from(SECTIONS), unique=True, max_size=4)):
        kind = tables(name, 2)
        tree[name] = draw(st.one_of(kind, st.lists(kind, min_size=1, max_size=3), scalars(name)))
    return tree


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Each line of a section `x` that says anything carries `<x>`, in a value or in a comment."""
    tree = draw(trees())

    def choose(options: Sequence[T]) -> T:
        return draw(st.sampled_from(options))

    top: list[str] = []
    groups: list[list[str]] = []
    for name, value in tree.items():
        writer = _Writer(name, choose)
        blocks = writer.blocks_of(name, value)
        if blocks:
            groups.append(blocks)
        else:
            top += writer.top(name, value)
    lines = choose(["", "# Ours.\n", "# Ours.\n\n"]) + "".join(top)
    while groups := [group for group in groups if group]:
        lines += choose(["", "\n", "\n\n", "\n# of nobody\n\n"]) + choose(groups).pop(0)
    if choose([False, False, True]):
        lines = lines.removesuffix("\n")
    return lines.replace("\n", "\r\n") if choose([False, False, True]) else lines


class _Writer:
    def __init__(self, tag: str, choose: Choose) -> None:
        self.tag = tag
        self.choose = choose

    def blocks_of(self, name: str, value: Value) -> list[str]:
        """With their headings, to be kept in order; none: it stands above all headings."""
        if isinstance(value, Mapping) and self.choose([True, True, False]):
            return self.section((name,), (name,), value)
        if _is_tables(value) and self.choose([True, True, False]):
            return self.blocks((name,), (name,), value)  # type: ignore[arg-type]
        return []

    def top(self, name: str, value: Value) -> list[str]:
        if isinstance(value, Mapping) and value and self.choose([True, False]):
            return self.keys((name,), value)
        return self.setting((name,), value)

    def blocks(self, path: KeyPath, name: KeyPath, value: Sequence[Any]) -> list[str]:
        return [block for one in value for block in self.section((*path, 0), name, one, many=True)]

    def section(self, path: KeyPath, name: KeyPath, table: Mapping[str, Value], *, many: bool = False) -> list[str]:
        head = f"[[{dotted_key(name)}]]" if many else f"[{dotted_key(name)}]"
        above = self.choose(["", "", f"# <{self.tag}> above\n"])
        lines = [f"{above}{head}{self.comment(always=True)}\n"]
        under: list[str] = []
        for key, value in table.items():
            if isinstance(value, Mapping) and self.choose([True, False]):
                under += self.section((*path, key), (*name, key), value)
            elif _is_tables(value) and self.choose([True, False]):
                under += self.blocks((*path, key), (*name, key), value)  # type: ignore[arg-type]
            elif isinstance(value, Mapping) and value and self.choose([True, False]):
                lines += self.keys((key,), value)
            else:
                lines += self.setting((key,), value)
        return ["".join(lines), *under]

    def keys(self, path: KeyPath, table: Mapping[str, Value]) -> list[str]:
        lines: list[str] = []
        for key, value in table.items():
            deeper = isinstance(value, Mapping) and value and self.choose([True, False])
            lines += self.keys((*path, key), value) if deeper else self.setting((*path, key), value)  # type: ignore[arg-type]
        return lines

    def setting(self, keys: KeyPath, value: Value) -> list[str]:
        indent = self.choose(["", "", "  "])
        above = self.choose(["", "", "", f"{indent}# <{self.tag}> of it\n"])
        gap = self.choose([" = ", "=", "   =  "])
        return [f"{above}{indent}{dotted_key(keys)}{gap}{self.value(value)}{self.comment(always=True)}\n"]

    def value(self, value: Value) -> str:
        if isinstance(value, Mapping):
            inside = ", ".join(f"{dotted_key((key,))} = {self.value(one)}" for key, one in value.items())
            return f"{{ {inside} }}" if inside else self.choose(["{}", "{ }"])
        if isinstance(value, list | tuple):
            return self.list(value)
        if isinstance(value, str) and "'" not in value and "\n" not in value and self.choose([True, False]):
            return f"'{value}'"
        return written(value)

    def list(self, items: Sequence[Value]) -> str:
        if not items:
            return self.choose(["[]", "[ ]", f"[\n  # <{self.tag}> none\n]"])
        texts = [self.value(one) for one in items]
        match self.choose(["line", "comma", "lines", "mixed"]):
            case "line":
                return f"[{', '.join(texts)}]"
            case "comma":
                return f"[ {' , '.join(texts)}, ]"
            case "lines":
                last = self.choose([",", ""])
                lines = [f"    {text}{',' if n < len(texts) - 1 else last}" for n, text in enumerate(texts)]
                above = self.choose(["", f"    # <{self.tag}> first\n"])
                return f"[\n{above}" + "\n".join(line + self.comment() for line in lines) + "\n]"
            case _:
                return f"[{texts[0]}, # <{self.tag}> first\n  " + ", ".join(texts[1:]) + "]"

    def comment(self, *, always: bool = False) -> str:
        return f" # <{self.tag}>" if always else self.choose(["", f" # <{self.tag}> [x] = 'y\""])


def _is_tables(value: object) -> bool:
    if not isinstance(value, list):
        return False
    entries = cast("list[Any]", value)
    return bool(entries) and all(isinstance(one, Mapping) for one in entries)


def places(tree: Any, path: KeyPath = ()) -> list[tuple[KeyPath, Any]]:
    found: list[tuple[KeyPath, Any]] = [(path, tree)] if path else []
    if isinstance(tree, dict):
        found += [one for key, value in tree.items() for one in places(value, (*path, key))]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    elif isinstance(tree, list):
        found += [one for index, value in enumerate(tree) for one in places(value, (*path, index))]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return found


@st.composite
def changes(draw: st.DrawFn, tree: Mapping[str, Any]) -> Change:
    """Of anything in the tree, or beside it."""
    path, found = draw(st.sampled_from([*places(tree), (("own",), tree.get("own"))]))
    tag = str(path[0])
    fresh = st.one_of(scalars(tag), st.lists(scalars(tag), max_size=3), tables(tag, 1))
    entry = isinstance(path[-1], int) and isinstance(found, dict)  # a list of tables stays one
    kinds: list[st.SearchStrategy[Change]] = [st.just(Drop(path))]
    kinds.append((tables(tag, 1) if entry else fresh).map(lambda value: Put(path, value)))
    if isinstance(found, dict):
        kinds.append(st.tuples(_KEYS, fresh).map(lambda one: Put((*path, one[0]), one[1])))
        kinds.append(st.tuples(_KEYS, _KEYS, fresh).map(lambda one: Put((*path, *one[:2]), one[2])))
    if isinstance(found, list):
        entries = cast("list[Any]", found)
        of_tables = bool(entries) and all(isinstance(one, dict) for one in entries)
        value = tables(tag, 1) if of_tables else scalars(tag)
        kinds.append(st.tuples(st.integers(0, len(entries)), value).map(lambda one: Insert((*path, one[0]), one[1])))
        kinds.append(value.map(lambda one: Put((*path, len(entries)), one)))
        kinds.append(st.lists(value, max_size=4).map(lambda one: Put(path, one)))
        if entries:
            place = st.integers(0, len(entries) - 1)
            kinds.append(st.tuples(place, place).map(lambda one: Move((*path, one[0]), one[1])))
    return draw(st.one_of(kinds))
