"""Regular expressions that owners write: which ones are safe to run, and running them. Pure.

Python's `re` tries every way in which a pattern can match; some patterns have more ways than a lifetime has seconds,
and nothing can interrupt it. So the ways are counted before a pattern is accepted, and texts are cut.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

MAX_PATTERN: Final = 300
_REMEMBERED: Final = 256  # patterns: many practices have begun with the same
MAX_TEXT: Final = 1000  # characters of a text that are looked at
_MAX_WAYS: Final = 100_000_000  # less than a second for the worst text of MAX_TEXT characters
_ENDLESS: Final = 300  # ways of one * over such a text: several share its length
_OPENING = re.compile(r"\((\?(:|P<\w+>|=|!|<=|<!|>))?")
_REPEAT = re.compile(r"([*+?]|\{(\d*)(,?)(\d*)\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", re.DOTALL)


@lru_cache(maxsize=_REMEMBERED)  # of a pure function
def pattern_fault(pattern: str) -> str:
    """Why a pattern cannot be used; empty when it can."""
    if len(pattern) > MAX_PATTERN:
        return f"is longer than {MAX_PATTERN} characters"
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError, ValueError) as error:
        return f"is no regular expression: {error}"
    try:
        ways = _Ways(pattern).count()
    except _NotCountableError as error:
        return str(error)
    if ways > _MAX_WAYS:
        return "could take for ever: it repeats what repeats, or has too many * and +; say how often, as {1,20}"
    return ""


def matches(pattern: str, text: str) -> bool:
    """Is it found in the first MAX_TEXT characters? Only for a pattern that has no fault."""
    return re.search(pattern, text[:MAX_TEXT]) is not None


class _NotCountableError(Exception):
    """It uses what cannot be judged; the message is a complaint."""


class _Ways:
    """An upper bound of the ways in which a pattern that compiles can match one text."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def count(self) -> int:
        anchored = self._pattern.startswith(("^", "\\A")) and "|" not in self._pattern
        ways, _ = self._branches(0)
        return ways * (1 if anchored else MAX_TEXT)

    def _branches(self, depth: int) -> tuple[int, bool]:
        """Up to the end, or behind the group's `)`: its ways, and whether it can match more than one text."""
        if depth > MAX_PATTERN // 8:
            raise _NotCountableError("has too many groups within groups")
        total, ways, varied = 0, 1, False
        while self._at < len(self._pattern):
            sign = self._pattern[self._at]
            if sign == ")":
                self._at += 1
                return total + ways, varied or total > 0
            if sign == "|":
                self._at += 1
                total, ways, varied = total + ways, 1, True
                continue
            inner, inner_varied = self._atom(depth)
            for least, most in self._repeats():
                inner = _repeated(inner, inner_varied, least, most)
                inner_varied = inner_varied or least != most
            ways, varied = min(ways * inner, _MAX_WAYS + 1), varied or inner_varied
        return min(total + ways, _MAX_WAYS + 1), varied or total > 0

    def _atom(self, depth: int) -> tuple[int, bool]:
        pattern, at = self._pattern, self._at
        match pattern[at]:
            case "\\":
                self._at += 2
                return 1, False
            case "[":
                found = _CLASS.match(pattern, at)
                self._at = found.end() if found else len(pattern)
                return 1, False
            case "(":
                if flags := re.compile(r"\(\?[a-zA-Z]+\)").match(pattern, at):
                    if set(flags[0]) - set("(?ims)"):
                        raise _NotCountableError("may set no other flags than (?i), (?m) and (?s)")
                    self._at = flags.end()
                    return 1, False
                opening = _OPENING.match(pattern, at)
                if opening is None or (pattern.startswith("(?", at) and opening[1] is None):
                    raise _NotCountableError("has a group of a kind that is not allowed here")
                self._at = opening.end()
                return self._branches(depth + 1)
            case _:
                self._at += 1
                return 1, False

    def _repeats(self) -> Iterator[tuple[int, int]]:
        """The quantifiers that stand here: least and most times."""
        while found := _REPEAT.match(self._pattern, self._at):
            sign, least, comma, most = found.groups()
            if sign[0] == "{" and not (least or most):
                return  # {} and {,} are plain text
            self._at = found.end()
            match sign:
                case "*":
                    yield 0, _ENDLESS
                case "+":
                    yield 1, _ENDLESS
                case "?":
                    yield 0, 1
                case _:
                    highest = min(int(most), _ENDLESS) if most else _ENDLESS
                    low = min(int(least or 0), _ENDLESS)
                    yield (low, highest) if comma else (low, low)


def _repeated(ways: int, varied: bool, least: int, most: int) -> int:
    if ways == 1 and not varied:
        return max(most - least, 0) + 1
    total = 1
    for _ in range(most):
        total *= ways + 1
        if total > _MAX_WAYS:
            return _MAX_WAYS + 1
    return total
