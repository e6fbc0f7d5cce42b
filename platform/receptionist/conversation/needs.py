"""What a text must hold for a regular expression to fit it: some strings, of which one at least must be there.

Worked out from the parsed expression, as Russ Cox described for code search: "\\b(?:call|ring) (?:me|us)\\b" needs
"call me", "call us", "ring me" or "ring us".
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from re import IGNORECASE
from typing import Any, Final, TypeAlias

import msgspec

Strings: TypeAlias = frozenset[str]
Needs: TypeAlias = tuple[str, ...]

TABLE: Final = Path(__file__).with_name("needs.bin")  # of the expressions in the code, so that none is read for it

_MOST: Final = 96  # strings: trying more costs what is saved
_LONG: Final = 6  # letters: longer strings are hardly rarer
_KEY: Final = 8  # bytes
_SHORTEST: Final = 2  # letters: hardly a text is without any one letter
_OF_A_SET: Final = 4  # letters of which one stands: "[sz]"
_ASCII: Final = 128
_NOTHING: Final = frozenset({""})
_parser: Final[Any] = import_module("re._parser")  # the standard library's own, which it tells no types of
_constants: Final[Any] = import_module("re._constants")
_LITERAL, _IN, _AT = _constants.LITERAL, _constants.IN, _constants.AT
_BRANCH, _SUBPATTERN = _constants.BRANCH, _constants.SUBPATTERN
_ASSERT, _ASSERT_NOT = _constants.ASSERT, _constants.ASSERT_NOT
_REPEATS: Final = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def needs_of(pattern: str, flags: int = 0) -> Needs:
    """From the table, where it stands there."""
    known = _table().get(_key(pattern, flags))
    return work_out(pattern, flags) if known is None else msgspec.msgpack.decode(known, type=Needs)


def work_out(pattern: str, flags: int = 0) -> Needs:
    """In lower case where case is ignored. Empty: it may fit anything. Raises `re.error`."""
    parsed = _parser.parse(pattern, flags)
    if (parsed.state.flags ^ flags) & IGNORECASE:
        return ()  # a flag within it, of which who tries it knows nothing
    whole, within = _Reading(ignores_case=bool(flags & IGNORECASE)).of(parsed)
    need = _rarer(_telling(whole), within)
    if need is None or min(map(len, need.strings)) < _SHORTEST:
        return ()
    return tuple(sorted(_shared(need.strings), key=lambda one: (len(one), one)))


def _shared(strings: Strings) -> list[str]:
    """Few that tell of all of them: of "i noticed your page" and "we noticed your site" six letters that both have."""
    left: dict[str, list[str]] = {
        one: [one[at : at + _LONG] for at in range(max(len(one) - _LONG, 0) + 1)]
        for one in strings
        if not any(other != one and other in one for other in strings)
    }
    found: list[str] = []
    while left:
        shared = Counter(part for parts in left.values() for part in set(parts))
        part, many = max(shared.items(), key=lambda one: (one[1], one[0]))
        if many == 1:
            return [*found, *left]
        found.append(part)
        left = {one: parts for one, parts in left.items() if part not in parts}
    return found


def table_of(expressions: Iterable[tuple[str, int]]) -> bytes:
    """What `scripts/needs.py` writes of patterns and their flags."""
    return msgspec.msgpack.encode({_key(*one): work_out(*one) for one in sorted(set(expressions))})


@cache
def _table() -> dict[bytes, msgspec.Raw]:
    """Each as it is written until it is asked for, since most never are: a third of the room."""
    return msgspec.msgpack.decode(TABLE.read_bytes(), type=dict[bytes, msgspec.Raw]) if TABLE.exists() else {}


def _key(pattern: str, flags: int) -> bytes:
    return blake2b(f"{int(flags)} {pattern}".encode(errors="surrogatepass"), digest_size=_KEY).digest()


class _Need:
    """Strings of which one must be there; `rank`: lower where fewer texts will have one."""

    __slots__ = ("rank", "strings")

    def __init__(self, strings: Strings) -> None:
        self.strings = strings
        self.rank = (-min(_LONG, *map(len, strings)), len(strings))


# Of a part of an expression: all that it fits, where these are few; and what it needs beside.
_Found: TypeAlias = tuple[Strings | None, _Need | None]


class _Reading:
    def __init__(self, *, ignores_case: bool) -> None:
        self._ignores_case = ignores_case

    def of(self, items: Iterable[tuple[Any, Any]]) -> _Found:
        """Of parts one behind the other."""
        so_far, need, exact, run = _NOTHING, None, True, ""
        for operation, details in items:
            if operation is _LITERAL and (details < _ASCII or not self._ignores_case):
                run += chr(details)
                continue
            whole, within = self._of_one(operation, details)
            if whole is _NOTHING and within is None:
                continue
            need = _rarer(need, within)
            so_far, run = self._with(so_far, run), ""
            if whole is None or len(so_far) * len(whole) > _MOST:
                need, exact = _rarer(need, _telling(so_far)), False
                so_far = whole or _NOTHING
            else:
                so_far = frozenset([one + other for one in so_far for other in whole])
        so_far = self._with(so_far, run)
        return (so_far, need) if exact else (None, _rarer(need, _telling(so_far)))

    def _with(self, strings: Strings, run: str) -> Strings:
        if not run:
            return strings
        run = run.lower() if self._ignores_case else run
        return frozenset([one + run for one in strings])

    def _of_one(self, operation: Any, details: Any) -> _Found:
        if operation is _AT or operation is _ASSERT_NOT:
            return _NOTHING, None
        if operation is _SUBPATTERN and not details[1]:  # no flags of its own
            return self.of(details[3])
        if operation is _BRANCH:
            return _either([self.of(one) for one in details[1]])
        if operation in _REPEATS:
            least, most, items = details
            return _repeated(least, most, self.of(items))
        if operation is _IN and len(details) <= _OF_A_SET and all(kind is _LITERAL for kind, _ in details):
            return self._letters([letter for _, letter in details]), None
        if operation is _ASSERT:
            whole, within = self.of(details[1])
            return _NOTHING, _rarer(_telling(whole), within)
        return None, None

    def _letters(self, letters: Iterable[int]) -> Strings | None:
        found = frozenset(map(chr, letters))
        if not self._ignores_case:
            return found
        return frozenset(map(str.lower, found)) if all(map(str.isascii, found)) else None


def _either(branches: list[_Found]) -> _Found:
    wholes = [whole for whole, _ in branches if whole is not None]
    if len(wholes) == len(branches) and sum(map(len, wholes)) <= _MOST:
        return frozenset[str]().union(*wholes), None
    strings: set[str] = set()
    for whole, within in branches:
        need = _rarer(_telling(whole), within)
        if need is None or len(strings) > _MOST:
            return None, None
        strings |= need.strings
    return None, _Need(frozenset(strings))


def _repeated(least: int, most: Any, found: _Found) -> _Found:
    whole, within = found
    if least == 0:
        return (whole | _NOTHING if most == 1 and whole is not None else None), None
    return found if most == 1 else (None, _rarer(_telling(whole), within))


def _telling(strings: Strings | None) -> _Need | None:
    return _Need(strings) if strings and "" not in strings else None


def _rarer(one: _Need | None, other: _Need | None) -> _Need | None:
    if one is None or other is None:
        return one or other
    return one if one.rank <= other.rank else other
