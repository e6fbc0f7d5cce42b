"""Regular expressions that are made when first needed, and tried only on words that have what they can't do without.

The dialogue asks some seven hundred of them about each turn, of which nearly none fits (decision 45).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from sys import maxsize
from threading import Lock
from typing import Any, Final, Protocol, TypeAlias
from weakref import WeakSet

from receptionist.conversation.needs import Needs, needs_of

_KEPT: Final = 4096  # a few thousand stand in the code, and some are made of what a practice or a caller says

Match: TypeAlias = re.Match[str]
Put: TypeAlias = str | Callable[[Match], str]


class Search(Protocol):
    def __call__(self, text: str, begin: int = 0, end: int = maxsize, /) -> Match | None: ...


class Sub(Protocol):
    def __call__(self, put: Put, text: str, /, count: int = 0) -> str: ...


class Split(Protocol):
    def __call__(self, text: str, /, maxsplit: int = 0) -> list[Any]: ...


class Pattern:
    """As `re.Pattern[str]`, of which it has what is used here."""

    search: Search
    match: Search
    fullmatch: Search
    sub: Sub
    split: Split
    findall: Callable[[str], list[Any]]
    finditer: Callable[[str], Iterator[Match]]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._needs: Needs | None = None
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """A method when it is first used; from then on it is found without this."""
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        tried = _TRIED.get(name)
        if tried and self._needs is None:
            self._needs = needs_of(self.pattern, self.flags)
        if tried and self._needs:
            method = tried(self, name, _fitting(self._needs, folds=bool(self.flags & re.IGNORECASE)))
        else:
            method = self.made(name)
        setattr(self, name, method)
        return method

    def make(self) -> re.Pattern[str]:
        """The expression itself. Takes about a millisecond the first time."""
        if self._made is None:
            self._made = re.compile(self.pattern, self.flags)
        return self._made

    def made(self, name: str) -> Any:
        """The expression's own method."""
        return getattr(self.make(), name)


_all: Final[WeakSet[Pattern]] = WeakSet()
_adding: Final = Lock()  # by several threads


@lru_cache(maxsize=_KEPT)
def regex(pattern: str, flags: int = 0) -> Pattern:
    """The pattern. What is wrong with it, it raises as `re.error` where it is first used."""
    made = Pattern(pattern, flags)
    with _adding:
        _all.add(made)
    return made


def known() -> list[Pattern]:
    """Those that there are so far."""
    with _adding:
        return list(_all)


def _fitting(needs: Needs, *, folds: bool) -> Callable[[str], bool]:
    """May it fit a text? `folds`: case is ignored, and told only of what is ASCII."""

    def may_fit(text: str) -> bool:
        if folds:
            if not text.isascii():
                return True
            text = text.lower()
        for need in needs:  # noqa: SIM110  # asked some thousand times a turn, and `any` takes twice as long
            if need in text:
                return True
        return False

    return may_fit


def _searching(pattern: Pattern, name: str, may_fit: Callable[[str], bool]) -> Search:
    def search(text: str, begin: int = 0, end: int = maxsize, /) -> Match | None:
        return pattern.made(name)(text, begin, end) if may_fit(text) else None

    return search


def _replacing(pattern: Pattern, name: str, may_fit: Callable[[str], bool]) -> Sub:
    def sub(put: Put, text: str, /, count: int = 0) -> str:
        return pattern.made(name)(put, text, count) if may_fit(text) else text

    return sub


def _finding(pattern: Pattern, name: str, may_fit: Callable[[str], bool]) -> Callable[[str], list[Any]]:
    def findall(text: str) -> list[Any]:
        return pattern.made(name)(text) if may_fit(text) else []

    return findall


def _iterating(pattern: Pattern, name: str, may_fit: Callable[[str], bool]) -> Callable[[str], Iterator[Match]]:
    def finditer(text: str) -> Iterator[Match]:
        return pattern.made(name)(text) if may_fit(text) else iter(())

    return finditer


def _splitting(pattern: Pattern, name: str, may_fit: Callable[[str], bool]) -> Split:
    def split(text: str, /, maxsplit: int = 0) -> list[Any]:
        return pattern.made(name)(text, maxsplit) if may_fit(text) else [text]

    return split


_TRIED: Final[Mapping[str, Callable[..., Any]]] = {
    "search": _searching,
    "match": _searching,
    "fullmatch": _searching,
    "sub": _replacing,
    "findall": _finding,
    "finditer": _iterating,
    "split": _splitting,
}
