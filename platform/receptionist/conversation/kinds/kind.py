"""A kind of service: its names in the practices' files, and the words of those who want it."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from receptionist.conversation.patterns import Pattern, regex

GENERAL, THING, PARTICULAR = 1, 2, 3  # the most particular is meant


class Kind(Struct, frozen=True):
    """Patterns of plain words (`conversation.words.plain`)."""

    names: Sequence[Pattern]  # of services: the first that any of the practice's names fits
    other: Pattern | None  # a service of another kind, though named so
    says: Pattern | None  # names the thing itself
    tells: Pattern | None  # why people come for it
    wished: Pattern | None  # the same, once it is known that somebody would come
    never: Pattern | None  # where this is said, nothing else tells of it
    rank: int
    called: str  # where it is not done; empty: it is not said
    branch: str  # of the trade; empty: all have it
    general: Sequence[Pattern]  # the service for whatever it is, where none has the name: as `names`


class Trade(Struct, frozen=True):
    known_by: Pattern  # in the names of services, and in what they ask for
    kinds: Sequence[Kind]
    never: Pattern | None = None  # a name that only another trade has


def words(pattern: str) -> Pattern:
    return regex(rf"\b(?:{pattern})\b")


def kind(
    names: str | Sequence[str],
    says: str = "",
    tells: str | Sequence[str] = "",
    *,
    wished: str | Sequence[str] = "",
    other: str = "",
    never: str = "",
    rank: int = THING,
    called: str = "",
    branch: str = "",
    general: Sequence[str] = (),
) -> Kind:
    tiers = (names,) if isinstance(names, str) else names
    return Kind(
        tuple(words(one) for one in tiers),
        _any_of(other),
        _any_of(says),
        _any_of(tells),
        _any_of(wished),
        _any_of(never),
        rank,
        called,
        branch,
        tuple(words(one) for one in general),
    )


def _any_of(phrases: str | Sequence[str]) -> Pattern | None:
    pattern = phrases if isinstance(phrases, str) else "|".join(phrases)
    return words(pattern) if pattern else None


MINE: Final = r"(?:my|our|his|her|their|its|the|this|me)"
