"""A vendor fails in the middle of a call: the caller hears an answer all the same, once, and never long silence."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.switchboard import DENTIST, Switchboard, switchboard

from receptionist.call.live import CallerWords, ReplyHeard
from receptionist.config_sections import ProviderAccount
from receptionist.providers.base import Chain
from receptionist.providers.clients import Clients
from receptionist.providers.llm.openai import OpenAIModel
from receptionist.providers.stt.deepgram import DeepgramRecogniser
from receptionist.providers.stt.flux import FluxRecogniser
from receptionist.providers.tts.elevenlabs import ElevenLabsVoice
from receptionist.rehearsal.caller import Caller
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Fault, Kind
from receptionist.simulators.vendors import Vendors, open_vendors

pytestmark = [pytest.mark.timeout(180)]

SAID = ("What are your hours?", "Please take a message.", "Jennifer Alvarez.")
LONGEST_SILENCE_S = 4.0  # from the end of the caller's words to the first sound; busy machines included


@dataclass
class Desk:
    """A receptionist whose first vendors, and those behind them, can be let fail."""

    board: Switchboard
    first: Vendors
    second: Vendors


@asynccontextmanager
async def desk(folder: Path) -> AsyncGenerator[Desk]:
    async with open_vendors() as first, open_vendors() as second:
        for vendors in (first, second):
            for text in SAID:
                vendors.deepgram.taught.teach(hum(text), text)
        accounts = {
            f"{kind}{number}": ProviderAccount(kind=kind, api_key=KEY, base_url=url)
            for number, vendors in (("", first), ("2", second))
            for kind, url in vendors.base_urls.items()
        }
        async with Clients(accounts) as clients:
            chain = await _chain(clients)
            async with switchboard(folder, chain=chain) as board:
                yield Desk(board, first, second)


async def _chain(clients: Clients) -> Chain:
    async def client(name: str) -> Any:  # Any: each vendor's own
        account = clients.get(name)
        assert account
        return await account.client()

    voice = next(iter(VOICES))
    return Chain(
        recognisers=[
            DeepgramRecogniser("deepgram:nova-3", await client("deepgram")),
            FluxRecogniser("deepgram2:flux", await client("deepgram2")),
        ],
        models=[OpenAIModel("openai:gpt-4o", await client("openai"))],
        voices=[
            ElevenLabsVoice(f"elevenlabs:{voice}", await client("elevenlabs")),
            ElevenLabsVoice(f"elevenlabs2:{voice}", await client("elevenlabs2")),
        ],
    )


def heard(caller: Caller) -> str:
    turns = {told.event.turn: told.event.text for told in caller.told if isinstance(told.event, ReplyHeard)}
    return " ".join(turns.values())


def tells_hours(said: str) -> bool:
    return "eight" in said or "8" in said


def understood(caller: Caller) -> list[str]:
    return [told.event.text for told in caller.told if isinstance(told.event, CallerWords) and told.event.final]


def longest_wait_s(caller: Caller) -> float:
    return max((one.first_audio_ms or 0) / 1000 for one in caller.exchanges)


@pytest.mark.parametrize(
    "kind",
    [Kind.HANG, Kind.BROKEN, Kind.CUT, Kind.NOT_JSON, Kind.LOOP, Kind.DRIBBLE, Kind.UNKNOWN_FUNCTION, Kind.EMPTY],
)
async def test_a_model_that_fails_leaves_a_caller_who_is_answered(tmp_path: Path, kind: Kind) -> None:
    async with desk(tmp_path) as here, here.board.caller() as caller:
        await caller.hear_out()
        here.first.openai.fault = Fault(kind)

        await caller.say(hum("What are your hours?"))
        await caller.hear_out()

        said = heard(caller)
        honest = kind is Kind.LOOP and "Shall I take a message?" in said  # without functions it answers by itself
        assert tells_hours(said) or honest
        assert longest_wait_s(caller) <= LONGEST_SILENCE_S


@pytest.mark.parametrize("kind", [Kind.REFUSE, Kind.CUT, Kind.DEAF, Kind.HANG])
async def test_a_recogniser_that_fails_loses_no_word_and_doubles_none(tmp_path: Path, kind: Kind) -> None:
    async with desk(tmp_path) as here:
        here.first.deepgram.fault = Fault(kind)
        async with here.board.caller() as caller:
            await caller.hear_out()
            await caller.say(hum("What are your hours?"))
            await caller.hear_out()

            assert understood(caller)[-1] == "What are your hours?"
            assert "".join(understood(caller)).count("hours") == 1


@pytest.mark.parametrize("kind", [Kind.REFUSE, Kind.HANG, Kind.EMPTY, Kind.CUT, Kind.BROKEN])
async def test_a_voice_that_fails_is_followed_by_another(tmp_path: Path, kind: Kind) -> None:
    async with desk(tmp_path) as here:
        here.first.elevenlabs.fault = Fault(kind)
        async with here.board.caller() as caller:
            await caller.hear_out()
            await caller.say(hum("What are your hours?"))
            await caller.hear_out()

            said = heard(caller)
            assert said.count("Thanks for calling") == 1
            assert tells_hours(said)


async def test_when_nobody_hears_the_carrier_does(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        for vendors in (here.first, here.second):
            vendors.deepgram.fault = Fault(Kind.REFUSE)
            vendors.openai.fault = Fault(Kind.REFUSE)
        async with here.board.carrier().call(to=DENTIST) as phone:
            await phone.stream()
            await phone.prompt()
            for words in ("leave a message", "Jennifer Alvarez", "yes", "yes", "my crown came loose", "yes"):
                phone.say(words)
                await phone.prompt()

            [message] = await here.board.services.records.messages.list("bright-smiles")
            assert (message.name, message.reason) == ("Jennifer Alvarez", "My crown came loose")


async def test_when_no_voice_can_speak_the_carriers_does(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        for vendors in (here.first, here.second):
            vendors.elevenlabs.fault = Fault(Kind.BROKEN)
        async with here.board.carrier().call(to=DENTIST) as phone:
            assert "Bright Smiles" in await phone.prompt()
