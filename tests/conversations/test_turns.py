"""Single turns of strangers, at each point of a call: how many are understood. Written without sight of the program."""

from pathlib import Path

import pytest
from tests.conversations.single_turns import held, holds, read
from tests.conversations.test_conversations import practice, practice_wordings
from tests.questions import SetMatcher

_SETS = Path(__file__).parent / "turns"
_UNDERSTOOD = 0.97  # what is read otherwise may be right as well: a line has one reader
_LEAST = 3900  # turns


@pytest.mark.timeout(1800)  # the long form holds some thousands
async def test_turns_are_understood(deep: bool) -> None:
    """The short form holds every eighth."""
    every = 1 if deep else 8
    matcher = SetMatcher([])
    failed: list[str] = []
    number = 0
    for path in sorted(_SETS.glob("*.turns")):
        one = practice(path.with_suffix(".toml"), None)
        matcher.learn(practice_wordings(one))
        for turn in [*read(path)][::every]:
            number += 1
            heard = await held(one, turn, matcher)
            if heard is None or not holds(turn.expected, heard):
                failed.append(f"{path.stem}, {turn.state}: {turn.words!r} => {turn.expected}; {heard and heard.said}")
    assert len(failed) <= (1 - _UNDERSTOOD) * number, "\n".join(failed)
    assert number >= _LEAST // every
