"""How like words of services' names are to words that callers say. English. Pure."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from receptionist.conversation.builtin_trades import ALIKE

_SAME_WORD: Final = 82  # of 100
_STEM: Final = 5  # letters
_ROOT: Final = 3  # letters
_ALIKE: Final = 0.8
_PARTS: Final = ("toe", "finger", "eye", "foot", "tooth")
_NO_GROUPS: Final[frozenset[int]] = frozenset()
_GROUPS: Final[Mapping[str, frozenset[int]]] = {
    word: frozenset(at for at, group in enumerate(ALIKE) if word in group) for word in frozenset[str]().union(*ALIKE)
}


def is_said(word: str, said: Sequence[str]) -> bool:
    return best_score(word, tuple(said)) >= _ALIKE


@lru_cache(maxsize=4096)  # of a pure function: the words of a turn are compared with the same names again and again
def best_score(word: str, said: tuple[str, ...]) -> float:
    return max((word_score(word, other) for other in said), default=0.0)


@lru_cache(maxsize=1024)  # as above
def is_itself_said(word: str, said: tuple[str, ...]) -> bool:
    """In another form or as a part, not only something like it."""
    if len(word) >= _STEM and _root(word) in map(_root, said):
        return True
    return any(_is_compound(word, other) for other in said)


@lru_cache(maxsize=4096)  # as above
def word_score(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if f"{word}s" == other or f"{other}s" == word:
        return 0.95
    if _root(word) == _root(other) or _is_compound(word, other):
        return 0.95
    if len(word) >= 4 and len(other) >= 4 and fuzz.ratio(word, other) >= _SAME_WORD:
        return 0.95
    if not _GROUPS.get(word, _NO_GROUPS).isdisjoint(_GROUPS.get(other, _NO_GROUPS)):
        return 0.8
    if min(len(word), len(other)) >= _STEM + 1 and word[:_STEM] == other[:_STEM]:
        return 0.8  # "whitening", "whitened"
    return 0.0


def _is_compound(word: str, other: str) -> bool:
    """ "toenails" are nails."""
    return word in other and any(other in (f"{part}{word}", f"{part}{word}s") for part in _PARTS)


@lru_cache(maxsize=4096)  # as above
def _root(word: str) -> str:
    """ "tested", "tests" -> "test"; short words keep what they have."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            return word[: -len(ending)]
    return word
