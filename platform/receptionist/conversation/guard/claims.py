"""The parts of a clause, and which of them claim anything: questions, offers and conditions do not. Pure."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from receptionist.conversation.guard.tongue import Speech
from receptionist.conversation.guard.values import Read

_ENDS: Final = frozenset(",;:!?–—…")  # a clause is one sentence: a dot within it belongs to a word
_NEAR: Final = 14  # letters before a claim in which a "not" denies it


class Part(NamedTuple):
    """`read.tokens[start:end]`. `weak`: a statement that is meant as a question, whose bare values claim nothing.
    `condition`: only prices, numbers to call and addresses are claimed."""

    start: int
    end: int
    plain: str
    weak: bool = False
    condition: bool = False


def parts_of(read: Read, speech: Speech, pronouns: frozenset[str]) -> list[Part]:
    """The parts that claim something, in order. Of a question that begins as one nothing does from there on."""
    asks = any(token.raw == "?" for token in read.tokens[-3:])
    goes_on = bool(read.tokens) and read.tokens[-1].raw in ",;:–—-"
    parts: list[Part] = []
    questioned = False
    example = False
    for start, end in _segments(read):
        example = example or any(token.folded in speech.examples for token in read.tokens[start:end])
        turn = start if example else _before_condition(read, speech, pronouns, start, end)
        plain = _plain(read, start, turn)
        if asks and speech.questions.match(_plain(read, start, end)):
            questioned = True
            break
        if goes_on and speech.asks.match(_plain(read, start, end)):
            questioned = True
            break
        if plain:
            parts.append(Part(start, turn, plain))
        if turn < end:
            parts.append(Part(turn, end, _plain(read, turn, end), condition=True))
    if asks and not questioned:
        return [part._replace(weak=True) for part in parts]
    return parts


def _plain(read: Read, start: int, end: int) -> str:
    return " ".join(token.folded for token in read.tokens[start:end] if token.kind != "mark")


def _segments(read: Read) -> Iterator[tuple[int, int]]:
    start = 0
    valued = {at for value in read.values for at in range(value.at + 1, value.end)}
    for at, token in enumerate(read.tokens):
        if token.raw in _ENDS and at not in valued:
            if at > start:
                yield start, at
            start = at + 1
    if start < len(read.tokens):
        yield start, len(read.tokens)


def _before_condition(read: Read, speech: Speech, pronouns: frozenset[str], start: int, end: int) -> int:
    """Where a condition begins, from which on nothing is claimed; else `end`."""
    for at in range(start, end):
        word = read.tokens[at].folded
        following = read.tokens[at + 1].folded if at + 1 < end else ""
        if word in speech.conditions or (word in speech.loose_conditions and following in pronouns):
            return at
    return end


def denied(plain: str, speech: Speech, start: int, end: int) -> bool:
    """A "not" stands in a claim, or just before it."""
    return speech.negations.search(plain, max(0, start - _NEAR), end) is not None
