"""Rules written as people speak, and how they are found in words: a small pattern language over words. Pure.

A rule is words with spaces between them:
- `(lips|both hands)` one of these; `[my|his own]` one of these, or nothing
- `swell*` any word that begins so (three letters at least)
- `~3` up to three words of any kind
- `^` the beginning of the sentence
- `<name>` what the language calls by this name
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from receptionist.errors import ReceptionistError

_PIECE: Final = re.compile(r"[()\[\]|]|<\w+>|~\d+|\^|\w+\*?")


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
    """Many rules, found quickly: at each word only those are tried that can begin with it."""

    def __init__(self, rules: Sequence[str], names: Mapping[str, str]) -> None:
        self.sources: list[str] = []  # of regular expressions
        self._patterns: dict[int, re.Pattern[str]] = {}  # compiled when first tried: most never are
        trees = [_parse(rule, names) for rule in rules]
        uses = Counter(word for tree in trees for found in _needed(tree) for word in found)
        # By rule, words of which one must be there: of several such sets the one whose words few rules need.
        self._needs = [
            min(_needed(tree), key=lambda found: sum(uses[word] for word in found), default=frozenset[str]())
            for tree in trees
        ]
        self._by_word: dict[str, list[int]] = {}
        self._by_stem: dict[str, list[int]] = {}
        self._anywhere: list[int] = []
        for number, tree in enumerate(trees):
            self.sources.append(_pattern(tree))
            words, anything = _first(tree)
            self._file(number, words, anything=anything)

    def find(self, said: Words) -> Iterator[Span]:
        """Every place, in the order of the words; of one rule at one place the longest or first alternative."""
        for at, word in enumerate(said.words):
            for number in (*self._by_word.get(word, ()), *self._by_stem.get(word[:_STEM], ()), *self._anywhere):
                if (needs := self._needs[number]) and needs.isdisjoint(said.told):
                    continue
                if match := self._pattern(number).match(said.text, said.starts[at]):
                    yield Span(number, at, said.index(match.end()))

    def _pattern(self, number: int) -> re.Pattern[str]:
        found = self._patterns.get(number)
        if found is None:
            found = self._patterns[number] = re.compile(self.sources[number])
        return found

    def _file(self, number: int, words: set[str], *, anything: bool) -> None:
        if anything:
            self._anywhere.append(number)
            return
        for word in words:
            if word.endswith("*"):
                self._by_stem.setdefault(word[:-1][:_STEM], []).append(number)
            else:
                self._by_word.setdefault(word, []).append(number)


# A tree: ("word", "lips") | ("any", "3") | ("one", [sequence, ...]) | ("maybe", [sequence, ...])
_Node = tuple[str, "str | list[list[_Node]]"]


def _parse(rule: str, names: Mapping[str, str]) -> list[_Node]:
    pieces = _PIECE.findall(rule)
    sequences, rest = _sequences(pieces, names, rule)
    if rest:
        raise RuleError(f"rule {rule!r}: brackets do not match")
    return [("one", sequences)]


def _sequences(pieces: list[str], names: Mapping[str, str], rule: str) -> tuple[list[list[_Node]], list[str]]:
    """Up to the closing bracket, or the end."""
    sequences: list[list[_Node]] = [[]]
    while pieces:
        piece, pieces = pieces[0], pieces[1:]
        if piece in ")]":
            return sequences, [piece, *pieces]
        if piece == "|":
            sequences.append([])
        elif piece in "([":
            inner, pieces = _sequences(pieces, names, rule)
            if not pieces or pieces[0] != {"(": ")", "[": "]"}[piece]:
                raise RuleError(f"rule {rule!r}: brackets do not match")
            pieces = pieces[1:]
            sequences[-1].append(("one" if piece == "(" else "maybe", inner))
        elif piece.startswith("<"):
            name = piece[1:-1]
            if name not in names:
                raise RuleError(f"rule {rule!r}: nothing is called {piece}")
            inner, left = _sequences(_PIECE.findall(names[name]), names, names[name])
            if left:
                raise RuleError(f"{piece}: brackets do not match")
            sequences[-1].append(("one", inner))
        elif piece.startswith("~"):
            sequences[-1].append(("any", piece[1:]))
        else:
            sequences[-1].append(("word", piece))
    return sequences, []


def _pattern(nodes: list[_Node]) -> str:
    return "".join(map(_piece_pattern, nodes))


def _piece_pattern(node: _Node) -> str:
    kind, body = node
    if isinstance(body, str):
        if kind == "any":
            return rf"(?:\w+ ){{0,{body}}}?"
        return re.escape(body).replace(r"\*", r"\w*") + " "
    return f"(?:{'|'.join(map(_pattern, body))}){'?' if kind == 'maybe' else ''}"


def _first(nodes: list[_Node]) -> tuple[set[str], bool]:
    """The words that a rule can begin with; True: any word can."""
    words: set[str] = set()
    for kind, body in nodes:
        if isinstance(body, str):
            if kind == "any":
                return words, True
            return words | {body}, False
        for sequence in body:
            found, anything = _first(sequence)
            if anything:
                return words, True
            words |= found
        if kind == "one" and all(body):
            return words, False
    return words, True


def _needed(nodes: list[_Node]) -> list[frozenset[str]]:
    """Sets of words of each of which one stands wherever the rule fits."""
    sets: list[frozenset[str]] = []
    for kind, body in nodes:
        if kind in ("any", "maybe"):
            continue
        if isinstance(body, str):
            sets.append(frozenset([f"{body[:_STEM]}*" if body.endswith("*") else body]))
            continue
        parts = [_needed(sequence) for sequence in body]
        if len(parts) == 1:
            sets += parts[0]
        elif all(parts):
            sets.append(frozenset[str]().union(*(min(part, key=len) for part in parts)))
    return sets
