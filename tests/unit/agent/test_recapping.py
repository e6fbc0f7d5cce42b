"""The beginning of a long call, put in short by its model: used when it is true and in time, and nobody waits."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from tests.unit.agent.dialogue import Dialogue
from tests.unit.conversation.test_folding import long_call

from receptionist.agent.recapping import Recapping
from receptionist.agent.reply import standing_of
from receptionist.conversation.folding import folded
from receptionist.conversation.history import ModelDelta, ModelRequest, TextDelta
from receptionist.conversation.prompt import CallerWords, Prompt
from receptionist.errors import ProviderError
from receptionist.providers.base import Model


class Writer:
    """Answers whatever it is asked with the same words, or never, or with an error."""

    name = account = "writer"

    def __init__(self, says: str | float | ProviderError) -> None:
        self.asked: list[Prompt] = []
        self._says = says

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        raise AssertionError("nobody is on the line")

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        self.asked.append(asked)
        match self._says:
            case str():
                yield TextDelta(self._says)
            case ProviderError():
                raise self._says
            case _:
                await asyncio.sleep(self._says)


class Talker:
    """A model that can only hold conversations."""

    name = account = "talker"

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        raise AssertionError("nobody is on the line")


ENTRIES = long_call()
TRUE = "The caller asked about a bridge and gave the number 212 555 0144."


async def written(model: Model) -> Recapping:
    dialogue, recapping = Dialogue(), Recapping()
    assert recapping.is_due(ENTRIES)
    await dialogue.agent.put_in_short(recapping, ENTRIES, dialogue.context, standing_of([model]))
    assert not recapping.is_due(ENTRIES)  # once, whatever came of it
    return recapping


async def test_a_models_summary_stands_for_what_is_folded() -> None:
    writer = Writer(TRUE)

    recap = (await written(writer)).recap

    assert recap is not None
    assert (recap.entries, recap.text) == (folded(ENTRIES), TRUE)
    (asked,) = writer.asked
    (told,) = asked.messages
    assert isinstance(told, CallerWords)
    assert "bridge of my mother" in told.text
    assert "bridge of my mother" not in asked.rules + asked.facts  # a caller's words are no rules
    assert not asked.functions


@pytest.mark.parametrize(
    "model",
    [
        Writer("The caller gave the number 917 555 0188."),  # nobody has said that
        Writer("She wants an appointment with Dr. Frankenstein."),
        Writer("x" * 5000),
        Writer(""),
        Writer(ProviderError("away", provider="writer")),
        Writer(60.0),
        Talker(),
    ],
)
async def test_what_is_untrue_late_or_nothing_is_left_to_rules(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("receptionist.agent.recapping._WITHIN_S", 0.3)

    assert (await written(model)).recap is None


def test_a_short_call_is_not_put_in_short() -> None:
    assert not Recapping().is_due(long_call(20))
