"""Rules written as people speak, and how they are found in words: a small pattern language over words. Pure.

A rule is words with spaces between them:
- `(lips|both hands)` one of these; `[my|his own]` one of these, or nothing
- `swell*` any word that begins so (three letters at least)
- `~3` up to three words of any kind
- `^` the beginning of the sentence
- `<name>` what the language calls by this name
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, TypeVar

from msgspec import Struct

from receptionist.conversation.patterns import regex
from receptionist.errors import ReceptionistError

_Value = TypeVar("_Value")

_PIECE: Final = regex(r"[()\[\]|]|<\w+>|~\d+|\^|\w+\*?")


_STEM: Final = 3  # letters of a stem that are looked up


class RuleError(ReceptionistError):
    """A rule of a language that cannot be read. The message names it."""


class Span(Struct, frozen=True):
    """`words[start:end]` fit rule number `rule`."""

    rule: int
    start: int
    end: int


class Words:
    """What was said, as canonical words, ready to be searched."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self.text = "".join(f"{word} " for word in self.words)
        self.starts: list[int] = []
        at = 0
        for word in self.words:
            self.starts.append(at)
            at += len(word) + 1
        self.told = frozenset((*self.words, *(f"{word[:_STEM]}*" for word in self.words)))
        self._at = {start: index for index, start in enumerate([*self.starts, at])}

    def index(self, offset: int) -> int:
        """Which word begins at a place of the text."""
        return self._at[offset]


class Rules:
    """Many rules, found quickly: at each word only those are tried that can begin with it.

    What was read of them is not kept, which is many times their text: a rule that is tried is read once more."""

    def __init__(self, rules: Sequence[str], names: Mapping[str, str]) -> None:
        self._rules = tuple(rules)
        self._names = names
        self._patterns: dict[int, re.Pattern[str]] = {}  # made when first tried: most never are
        grammar = _Grammar(names)
        trees = [grammar.read(rule) for rule in rules]
        needed = [grammar.needed(tree) for tree in trees]
        uses = Counter(chain.from_iterable(chain.from_iterable(needed)))
        # By rule, words of which one must be there: of several such sets the one whose words few rules need.
        self._needs = _each_once(
            min(sets, key=lambda found: sum(map(uses.__getitem__, found)), default=frozenset[str]()) for sets in needed
        )
        by_word: dict[str, list[int]] = {}
        by_stem: dict[str, list[int]] = {}
        anywhere: list[int] = []
        for number, tree in enumerate(trees):
            words, anything = grammar.first(tree)
            if anything:
                anywhere.append(number)
                continue
            for word in words:
                if word.endswith("*"):
                    by_stem.setdefault(word[:-1][:_STEM], []).append(number)
                else:
                    by_word.setdefault(word, []).append(number)
        self._by_word = dict(zip(by_word, _each_once(map(tuple, by_word.values())), strict=True))
        self._by_stem = dict(zip(by_stem, _each_once(map(tuple, by_stem.values())), strict=True))
        self._anywhere = tuple(anywhere)

    @property
    def sources(self) -> list[str]:
        """Of regular expressions."""
        grammar = _Grammar(self._names)
        return [_pattern(grammar.read(rule)) for rule in self._rules]

    def find(self, said: Words) -> Iterator[Span]:
        """Every place, in the order of the words; of one rule at one place the longest or first alternative."""
        for at, word in enumerate(said.words):
            for number in (*self._by_word.get(word, ()), *self._by_stem.get(word[:_STEM], ()), *self._anywhere):
                if (needs := self._needs[number]) and needs.isdisjoint(said.told):
                    continue
                if match := self._pattern(number).match(said.text, said.starts[at]):
                    yield Span(number, at, said.index(match.end()))

    def _pattern(self, number: int) -> re.Pattern[str]:
        """The expression itself: it is tried only where it can begin, so that what it needs is not worked out."""
        found = self._patterns.get(number)
        if found is None:
            read = _Grammar(self._names).read(self._rules[number])
            found = self._patterns[number] = regex(_pattern(read)).make()
        return found


def _each_once(values: Iterable[_Value]) -> tuple[_Value, ...]:
    """The same values; those that are equal are one."""
    seen: dict[_Value, _Value] = {}
    return tuple([seen.setdefault(value, value) for value in values])


# A tree: ("word", "lips") | ("any", "3") | ("one", [sequence, ...]) | ("maybe", [sequence, ...])
_Node = tuple[str, "str | list[list[_Node]]"]


class _Grammar:
    """Reads rules. What a name stands for is read, and looked through, once for all rules that use it."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._read: dict[str, list[list[_Node]]] = {}  # by name
        self._first: dict[int, tuple[frozenset[str], bool]] = {}  # by the identity of what was read, which stays
        self._needed: dict[int, list[frozenset[str]]] = {}

    def read(self, rule: str) -> list[_Node]:
        sequences, rest = self._sequences(_PIECE.findall(rule)[::-1], rule)
        if rest:
            raise RuleError(f"rule {rule!r}: brackets do not match")
        return [("one", sequences)]

    def _sequences(self, pieces: list[str], rule: str) -> tuple[list[list[_Node]], str]:
        """Takes pieces from the end of the list, up to the closing bracket, which comes back, or the last."""
        sequences: list[list[_Node]] = [[]]
        while pieces:
            piece = pieces.pop()
            if piece in ")]":
                return sequences, piece
            if piece == "|":
                sequences.append([])
            elif piece in "([":
                inner, closed = self._sequences(pieces, rule)
                if closed != {"(": ")", "[": "]"}[piece]:
                    raise RuleError(f"rule {rule!r}: brackets do not match")
                sequences[-1].append(("one" if piece == "(" else "maybe", inner))
            elif piece.startswith("<"):
                sequences[-1].append(("one", self._named(piece, rule)))
            elif piece.startswith("~"):
                sequences[-1].append(("any", piece[1:]))
            else:
                sequences[-1].append(("word", sys.intern(piece)))
        return sequences, ""

    def _named(self, piece: str, rule: str) -> list[list[_Node]]:
        name = piece[1:-1]
        if name not in self._read:
            if name not in self._names:
                raise RuleError(f"rule {rule!r}: nothing is called {piece}")
            inner, rest = self._sequences(_PIECE.findall(self._names[name])[::-1], self._names[name])
            if rest:
                raise RuleError(f"{piece}: brackets do not match")
            self._read[name] = inner
        return self._read[name]

    def first(self, nodes: list[_Node]) -> tuple[frozenset[str], bool]:
        """The words that a rule can begin with; True: any word can."""
        words = frozenset[str]()
        for kind, body in nodes:
            if isinstance(body, str):
                if kind == "any":
                    return words, True
                return words | {body}, False
            found, anything = self._first_of(body)
            words |= found
            if anything:
                return words, True
            if kind == "one" and all(body):
                return words, False
        return words, True

    def _first_of(self, sequences: list[list[_Node]]) -> tuple[frozenset[str], bool]:
        found = self._first.get(id(sequences))
        if found is None:
            each = [self.first(sequence) for sequence in sequences]
            words = frozenset[str]().union(*(words for words, _ in each))
            found = self._first[id(sequences)] = words, any(anything for _, anything in each)
        return found

    def needed(self, nodes: list[_Node]) -> list[frozenset[str]]:
        """Sets of words of each of which one stands wherever the rule fits."""
        sets: list[frozenset[str]] = []
        for kind, body in nodes:
            if kind in ("any", "maybe"):
                continue
            if isinstance(body, str):
                sets.append(frozenset([f"{body[:_STEM]}*" if body.endswith("*") else body]))
            else:
                sets += self._needed_of(body)
        return sets

    def _needed_of(self, sequences: list[list[_Node]]) -> list[frozenset[str]]:
        found = self._needed.get(id(sequences))
        if found is None:
            parts = [self.needed(sequence) for sequence in sequences]
            if len(parts) == 1:
                found = parts[0]
            else:
                found = [frozenset[str]().union(*(min(part, key=len) for part in parts))] if all(parts) else []
            self._needed[id(sequences)] = found
        return found


def _pattern(nodes: list[_Node]) -> str:
    return "".join(map(_piece_pattern, nodes))


def _piece_pattern(node: _Node) -> str:
    kind, body = node
    if isinstance(body, str):
        if kind == "any":
            return rf"(?:\w+ ){{0,{body}}}?"
        return re.escape(body).replace(r"\*", r"\w*") + " "
    return f"(?:{'|'.join(map(_pattern, body))}){'?' if kind == 'maybe' else ''}"
