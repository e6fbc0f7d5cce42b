"""What a caller hears, to the word: when they interrupt, and when a voice fails in the middle of a sentence."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.spelling import Spelling, SpellingVoice
from tests.switchboard import DENTIST, switchboard

from receptionist.call.live import ReplyHeard
from receptionist.config_sections import ProviderAccount
from receptionist.conversation.history import AgentSaid, ModelDelta, ModelRequest, Origin, TextDelta
from receptionist.conversation.prompt import OwnWords, prompt
from receptionist.providers.base import Chain, EndOfTurn, Listening, ListenSettings, SpeechEvent
from receptionist.providers.clients import Clients
from receptionist.providers.tts.elevenlabs import ElevenLabsVoice
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.elevenlabs import VOICES, serve_elevenlabs
from receptionist.simulators.hum import CHARACTERS_PER_S
from receptionist.simulators.vendor import KEY

REPLY = (
    "Yes, we do.",
    "I would be glad to tell you more about our dentists, about how they work, and about what they like.",
    "Parking is behind the house.",
)
EVERY_WORD = [word for sentence in REPLY for word in sentence.split()]


SOON = """
[receptionist]
greeting = "Hello. How can I help you today?"
[privacy]
disclose_ai = false
"""
QUICK = 15  # milliseconds for a letter: tests are not listened to


class Answering:
    """A model that says these sentences, whatever it is asked."""

    name = account = "answering"

    def __init__(self) -> None:
        self.requests: list[ModelRequest] = []

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        self.requests.append(request)
        yield TextDelta(" ".join(REPLY))


class Quiet:
    """A recogniser for callers who type."""

    name = account = "quiet"

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening]:
        yield _Nothing()


class _Nothing:
    def feed(self, mulaw: bytes) -> None: ...

    async def events(self) -> AsyncIterator[SpeechEvent]:
        await asyncio.Event().wait()
        yield EndOfTurn("")  # never


def words_after_greeting(spelling: Spelling, caller: Caller) -> list[str]:
    """Those that the caller has heard whole."""
    words = [one.word for one in spelling.heard(caller.heard()) if one.whole]
    return words[words.index("Yes,") :]


async def test_history_and_transcript_hold_the_words_that_were_heard(tmp_path: Path) -> None:
    spelling, model = Spelling(25), Answering()
    chain = Chain([Quiet()], [model], [SpellingVoice(spelling, "spelling", pace=0.05)])
    async with switchboard(tmp_path, chain=chain, answering=SOON) as board, board.caller() as caller:
        await caller.hear_out()
        await caller.type("Do you take new patients?")
        await caller.until_reply()
        await asyncio.sleep(1.8)
        await caller.type("And where do I park?")
        cut = await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.interrupted)
        assert isinstance(cut, ReplyHeard)
        await caller.until_reply()
        await asyncio.sleep(0.5)
        await caller.hang_up()

        heard = words_after_greeting(spelling, caller)
        told = cut.text.split()
        in_ear = heard[: heard.index("Yes,", 1)]
        assert told == in_ear[: len(told)]
        assert len(told) > len(REPLY[0].split())
        said = next(entry for entry in model.requests[1].entries if isinstance(entry, AgentSaid) and entry.turn == 1)
        assert said.heard == cut.text
        assert OwnWords(f"{cut.text} [cut off here by the caller]") in prompt(model.requests[1]).messages
        [call] = await board.services.records.calls.list("bright-smiles", origins=[Origin.TEST])
        turns = await board.services.records.calls.turns("bright-smiles", call.id)
        assert turns[1].heard == cut.text


@pytest.mark.parametrize("hangs", [False, pytest.param(True, marks=pytest.mark.deep)])
async def test_a_voice_that_fails_within_a_sentence_costs_no_word(tmp_path: Path, hangs: bool) -> None:
    spelling = Spelling(QUICK)
    first = SpellingVoice(spelling, "first", pace=0.05, after_ms=600, hangs=hangs)
    chain = Chain([Quiet()], [Answering()], [first, SpellingVoice(spelling, "second", pace=0.05)])
    async with switchboard(tmp_path, chain=chain, answering=SOON) as board, board.caller() as caller:
        await caller.hear_out()
        first.fails_at = [len(first.texts) + 1]
        await caller.type("Do you take new patients?")
        await caller.hear_out()

        assert words_after_greeting(spelling, caller) == EVERY_WORD
        assert all(one.whole for one in spelling.heard(caller.heard()))


async def test_what_breaks_off_and_nobody_can_end_is_said_by_the_carriers_voice(tmp_path: Path) -> None:
    spelling = Spelling(QUICK)
    voices = [SpellingVoice(spelling, name, fails_at=range(at, 9), after_ms=80) for name, at in (("a", 1), ("b", 0))]
    chain = Chain([Quiet()], [Answering()], voices)
    async with (
        switchboard(tmp_path, chain=chain, answering=SOON) as board,
        board.carrier().call(to=DENTIST) as phone,
    ):
        caller = await phone.stream()

        assert await phone.prompt() == "How can I help you today?"

        words = [one.word for one in spelling.heard(caller.heard()) if one.whole]
        assert words[:2] == ["Hello.", "How"]
        assert "today?" not in words


async def test_elevenlabs_tells_which_words_were_heard(tmp_path: Path) -> None:
    said = f"{REPLY[0]} {REPLY[1]} {REPLY[2]}"
    async with serve_elevenlabs() as vendor:
        account = ProviderAccount(kind="elevenlabs", api_key=KEY, base_url=vendor.url, transport="websocket")
        async with Clients({"elevenlabs": account}) as clients:
            opened = clients.get("elevenlabs")
            assert opened
            voice = ElevenLabsVoice(f"elevenlabs:{next(iter(VOICES))}", await opened.client())
            chain = Chain([Quiet()], [Answering()], [voice])
            async with switchboard(tmp_path, chain=chain, answering=SOON) as board, board.caller() as caller:
                await caller.until_reply()
                await caller.type("Do you take new patients?")
                await caller.until_reply()
                await asyncio.sleep(3.0)
                await caller.type("And where do I park?")
                await caller.until_told(lambda event: isinstance(event, ReplyHeard) and event.turn == 1)
                await caller.until_reply()

    [cut] = {
        told.event.text
        for told in caller.told
        if isinstance(told.event, ReplyHeard) and told.event.turn == 1 and told.event.interrupted
    }
    assert f"{said} ".startswith(f"{cut} ")
    began_at = caller.exchanges[1].answered_at
    assert began_at
    in_ear_s = caller.interruptions[-1].at - began_at
    assert len(REPLY[0]) < len(cut) <= in_ear_s * CHARACTERS_PER_S + 1
