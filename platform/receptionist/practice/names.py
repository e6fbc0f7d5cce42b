"""Names that one part of a practice file takes from another, and names that must be there once. Pure."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias, get_args

from receptionist.practice.definition import BuiltinFunction
from receptionist.toml_text import Complaint, KeyPath, nearest

Found: TypeAlias = Iterator[tuple[KeyPath, Complaint]]

BUILTIN_FUNCTIONS: Final[tuple[str, ...]] = get_args(BuiltinFunction)
_SHOWN: Final = 12


def known(path: KeyPath, name: str, names: Collection[str], what: str) -> Found:
    """Names of something that could not be read are left alone: that it is wrong was said already."""
    if name and name not in names and "" not in names:
        there = ", ".join(f"'{one}'" for one in islice(names, _SHOWN)) or "none"
        there += " and more" if len(names) > _SHOWN else ""
        yield path, Complaint(f"there is no {what} '{name}'; there are: {there}", nearest(name, names))


def repeated(path: KeyPath, names: Sequence[str], what: str, key: str = "") -> Found:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name and name.casefold() in seen:
            yield (*path, index, key) if key else (*path, index), Complaint(f"{what} '{name}' stands here twice")
        seen.add(name.casefold())
