"""Faults that others had, and callers who pause, through the real door: makers of words that do as they are told."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import switchboard

from receptionist.call.live import FunctionRan, ReplyHeard
from receptionist.conversation.history import (
    CallDelta,
    CallerSaid,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    ModelRequest,
    Origin,
    TextDelta,
)
from receptionist.providers.base import (
    Chain,
    EndOfTurn,
    Listening,
    ListenSettings,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.rehearsal.caller import Caller

SOON = """
[receptionist]
greeting = "Hello. What can I do for you?"
[privacy]
disclose_ai = false
"""
MESSAGE = {"name": "Sam Lee", "phone": "+12125550199", "reason": "A chipped tooth.", "urgent": False}


class NotesEagerly:
    """A model that takes a message as soon as it is spoken to, until it sees that one was taken."""

    name = account = "eager"

    def __init__(self) -> None:
        self.requests: list[ModelRequest] = []
        self.asked = asyncio.Event()

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        self.requests.append(request)
        self.asked.set()
        if any(isinstance(entry, FunctionResult) for entry in request.entries):
            yield TextDelta("I have passed that on to the team, and somebody will call you back as soon as they can.")
        else:
            yield CallDelta(FunctionCall(f"call-{len(self.requests)}", "take_message", MESSAGE))


class Told:
    """A recogniser that hears what a test puts in."""

    name = account = "told"

    def __init__(self) -> None:
        self.heard: asyncio.Queue[SpeechEvent] = asyncio.Queue()

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening]:
        yield _Hearing(self.heard)

    async def say(self, words: str) -> None:
        for event in (SpeechStarted(), SpeechPaused(), EndOfTurn(words, 700)):
            await self.heard.put(event)


class _Hearing:
    def __init__(self, heard: asyncio.Queue[SpeechEvent]) -> None:
        self._heard = heard

    def feed(self, mulaw: bytes) -> None: ...

    async def events(self) -> AsyncIterator[SpeechEvent]:
        while True:
            yield await self._heard.get()


def chain_of(model: NotesEagerly, ears: Told) -> Chain:
    return Chain([ears], [model], [SpellingVoice(Spelling(15), "spelling", pace=0.05)])


async def told_a_function(caller: Caller) -> None:
    await caller.until_told(lambda event: isinstance(event, FunctionRan))


@pytest.mark.parametrize("after_s", [0.0, pytest.param(0.05, marks=pytest.mark.deep), 0.2])
async def test_f13_what_was_done_is_known_although_the_caller_spoke_over_it(tmp_path: Path, after_s: float) -> None:
    model, ears = NotesEagerly(), Told()
    async with switchboard(tmp_path, chain=chain_of(model, ears), answering=SOON) as board, board.caller() as caller:
        await caller.hear_out()
        await ears.say("Please tell them that my tooth is chipped.")
        await told_a_function(caller)
        await asyncio.sleep(after_s)
        await ears.say("It hurts a lot.")
        await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn > 1)
        await caller.hang_up()

        assert len(await board.services.records.messages.list("bright-smiles", origins=[Origin.TEST])) == 1
        last = model.requests[-1].entries
        [result] = [entry for entry in last if isinstance(entry, FunctionResult)]
        assert not result.failed
        assert [entry.text for entry in last if isinstance(entry, CallerSaid)][-1] == "It hurts a lot."


async def test_a_turn_that_is_held_open_is_acted_on_once_and_whole(tmp_path: Path) -> None:
    model, ears = NotesEagerly(), Told()
    async with switchboard(tmp_path, chain=chain_of(model, ears), answering=SOON) as board, board.caller() as caller:
        await caller.hear_out()
        await ears.say("Please tell them that my tooth is chipped and")
        await model.asked.wait()  # meanwhile, and it wants to act
        assert await board.services.records.messages.list("bright-smiles", origins=[Origin.TEST]) == []
        await ears.say("it hurts a lot.")
        await told_a_function(caller)
        await caller.hang_up()

        assert len(await board.services.records.messages.list("bright-smiles", origins=[Origin.TEST])) == 1
        [said] = [entry.text for entry in model.requests[-1].entries if isinstance(entry, CallerSaid)]
        assert said == "Please tell them that my tooth is chipped and it hurts a lot."


async def test_an_emergency_is_not_held_open(tmp_path: Path) -> None:
    model, ears = NotesEagerly(), Told()
    async with switchboard(tmp_path, chain=chain_of(model, ears), answering=SOON) as board, board.caller() as caller:
        await caller.hear_out()
        await ears.say("My husband has chest pain and")
        await ears.say("he is lying on the floor.")
        await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == 1)
        await caller.hang_up()

        [call] = await board.services.records.calls.list("bright-smiles", origins=[Origin.TEST])
        turns = await board.services.records.calls.turns("bright-smiles", call.id)
        assert turns[1].caller_text == "My husband has chest pain and"
        assert "emergency" in turns[1].agent_text
