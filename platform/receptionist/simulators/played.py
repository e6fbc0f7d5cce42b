"""A conversation that a simulated model plays as it is written: what it says and calls, turn by turn. Pure.

Where the conversation stands is read off the messages that the client sends, as a real model reads it: so a client that
loses a turn, or a function's result, is played something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import msgspec

from receptionist.simulators.mind import Json, Say, Step, Use, text_of

_LOST = "I seem to have lost my place."


class Turn(msgspec.Struct, frozen=True):
    """What the caller says, word for word, and the answers to it: each but the last ends with a function, whose result
    the next one waits for."""

    said: str
    answers: tuple[tuple[Step, ...], ...]


class Played:
    """A mind for one conversation. `results`: what functions gave when it was written, in order: names of things that
    are made anew each time ("appointment") are put right by what they give now."""

    def __init__(self, turns: Sequence[Turn], results: Sequence[Json] = ()) -> None:
        self._turns = turns
        self._results = results
        self.answers = sum(len(turn.answers) for turn in turns)
        self.played = 0  # of them

    def __call__(self, messages: Sequence[Json], functions: Mapping[str, str]) -> list[Step]:
        place = self._place(messages)
        given = self._given(messages)
        answers = self._turns[place - 1].answers if place else ()
        if given >= len(answers):
            return [Say(_LOST)]
        self.played += 1
        anew = dict(self._made_anew(messages))
        return [_with(anew, step) for step in answers[given]]

    def _place(self, messages: Sequence[Json]) -> int:
        """How many of the caller's turns were told; neighbours may have become one message."""
        place = 0
        for message in messages:
            text, at = text_of(message) if message.get("role") == "user" else "", 0
            while place < len(self._turns) and (found := text.find(self._turns[place].said, at)) >= 0:
                at = found + len(self._turns[place].said)
                place += 1
        return place

    @staticmethod
    def _given(messages: Sequence[Json]) -> int:
        """Results since the caller spoke last."""
        given = 0
        for message in messages:
            given = 0 if message.get("role") == "user" else given + (message.get("role") == "tool")
        return given

    def _made_anew(self, messages: Sequence[Json]) -> Iterator[tuple[str, str]]:
        now = [text_of(message) for message in messages if message.get("role") == "tool"]
        for before, after in zip(self._results, now, strict=False):
            yield from _differing(before, msgspec.json.decode(after))


def _differing(before: Any, after: Any) -> Iterator[tuple[str, str]]:  # Any: trees of JSON
    if isinstance(before, dict) and isinstance(after, dict):
        one, other = cast("Json", before), cast("Json", after)
        for key in one.keys() & other.keys():
            if key == "appointment":
                yield str(one[key]), str(other[key])
            else:
                yield from _differing(one[key], other[key])
    elif isinstance(before, list) and isinstance(after, list):
        for left, right in zip(cast("list[Any]", before), cast("list[Any]", after), strict=False):
            yield from _differing(left, right)


def _with(anew: Mapping[str, str], step: Step) -> Step:
    if not isinstance(step, Use) or isinstance(step.arguments, str):
        return step
    known = {key: anew.get(value, value) if isinstance(value, str) else value for key, value in step.arguments.items()}
    return Use(step.name, known)
