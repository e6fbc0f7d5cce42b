"""While a call rings, what its first turn needs is opened; what no call comes for is closed again."""

import asyncio
import os
import secrets
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from tests.switchboard import DENTIST, Switchboard, switchboard

from receptionist.call.ringing import Ringing
from receptionist.config_sections import ProviderAccount
from receptionist.providers.base import Chain
from receptionist.providers.clients import Clients
from receptionist.providers.llm.openai import OpenAIModel
from receptionist.providers.stt.deepgram import DeepgramRecogniser
from receptionist.providers.tts.elevenlabs import ElevenLabsVoice
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.hum import hum
from receptionist.simulators.mind import Say
from receptionist.simulators.vendor import KEY, Vendor
from receptionist.simulators.vendors import Vendors, open_vendors

ASKED, ANSWERED = "A garden?", "There is one, with apple trees."
SHORT = '[privacy]\ndisclose_ai = false\n[receptionist]\ngreeting = "Hello."'
MOST_RESTING = 16 + 8  # in the pools of the model and of the voice


@dataclass
class Desk:
    board: Switchboard
    vendors: Vendors
    fates: Counter[str]


@asynccontextmanager
async def desk(folder: Path, *, kept_s: float = 30.0, transport: str = "http") -> AsyncGenerator[Desk]:
    fates: Counter[str] = Counter()
    async with open_vendors() as vendors:
        vendors.deepgram.taught.teach(hum(ASKED), ASKED)
        accounts = {
            kind: ProviderAccount(kind=kind, api_key=KEY, base_url=url, transport=transport)  # type: ignore[arg-type]
            for kind, url in vendors.base_urls.items()
        }
        async with Clients(accounts) as clients:
            await clients.settled()
            opened = {kind: await account.client() for kind in accounts if (account := clients.get(kind))}
            chain = Chain(
                recognisers=[DeepgramRecogniser("deepgram:nova-3", opened["deepgram"])],
                models=[OpenAIModel("openai:gpt-4o", opened["openai"])],
                voices=[ElevenLabsVoice(f"elevenlabs:{next(iter(VOICES))}", opened["elevenlabs"])],
            )
            ringing = Ringing(lambda fate: fates.update([fate]), kept_s=kept_s)
            async with switchboard(folder, chain=chain, ringing=ringing, answering=SHORT) as board:
                yield Desk(board, vendors, fates)


def sockets(vendor: Vendor) -> int:
    return sum("upgrade" in request.headers for request in vendor.requests)


async def until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not is_true():  # noqa: ASYNC110 - what others have open has no event
            await asyncio.sleep(0.01)


async def test_the_first_turn_of_a_call_finds_every_vendor_reached(tmp_path: Path) -> None:
    gate = asyncio.Event()
    async with desk(tmp_path) as here:
        for vendor in (here.vendors.deepgram, here.vendors.openai, here.vendors.elevenlabs):
            vendor.cut_all()  # what the process has opened at its start, a quiet hour has closed
        async with here.board.carrier().call(to=DENTIST, gate=gate) as phone:
            await phone.at_the_gate.wait()
            await until(lambda: sockets(here.vendors.deepgram) == 1)
            await until(lambda: here.vendors.openai.requests[-1].path == "/v1/models/gpt-4o")
            gate.set()
            caller = await phone.stream()
            await caller.until_reply()
            await caller.until_quiet(quiet_s=0.3)
            here.vendors.openai.script.append([Say(ANSWERED)])
            await caller.say(hum(ASKED))
            await caller.until_reply()

        assert sockets(here.vendors.deepgram) == 1, "the stream that was opened while it rang is the call's"
        assert here.vendors.deepgram.heard == [ASKED]
        [asked] = [one for one in here.vendors.openai.requests if one.path == "/v1/chat/completions"]
        assert asked.number > 1, "on a connection that was there"
        assert here.fates == {"ready": 1}
        assert here.vendors.refusals == []


async def test_a_voices_socket_rests_before_a_call_has_come(tmp_path: Path) -> None:
    gate = asyncio.Event()
    async with desk(tmp_path, transport="websocket") as here:
        async with here.board.carrier().call(to=DENTIST, gate=gate) as phone:
            await phone.at_the_gate.wait()
            await until(lambda: sockets(here.vendors.elevenlabs) == 1)
            gate.set()
            caller = await phone.stream()
            await caller.until_reply()

        assert sockets(here.vendors.elevenlabs) == 1, "the greeting was said over it"
        assert here.vendors.elevenlabs.spoken
        assert here.vendors.refusals == []


@pytest.mark.deep
async def test_two_hundred_calls_that_never_come_leave_nothing_open(tmp_path: Path) -> None:
    async with desk(tmp_path, kept_s=0.1) as here, httpx.AsyncClient(base_url=here.board.url) as carrier:
        ringing = here.board.services.reception.ringing

        rung = 0

        async def ring(times: int) -> None:
            nonlocal rung
            rung += times
            for _ in range(times):
                form = {"CallSid": "CA" + secrets.token_hex(16), "From": "+12125550199", "To": DENTIST}
                answer = await carrier.post("/voice/incoming", data=form)
                assert "<Stream" in answer.text
            await until(lambda: sum(here.fates.values()) == rung and ringing.waiting == 0)

        await ring(8)  # what the first calls open for good: the database's readers, the carrier's own connection
        files, tasks = open_here()
        await ring(200)
        resting = 2 * MOST_RESTING  # both ends of each connection are in this process
        await until(lambda: open_here()[0] <= files + resting and open_here()[1] <= tasks + resting / 2)

        assert here.fates["unused"] > 8
        assert here.vendors.refusals == []


def open_here() -> tuple[int, int]:
    """Files and sockets, and tasks, of this process."""
    return len(os.listdir("/proc/self/fd")), len(asyncio.all_tasks())
