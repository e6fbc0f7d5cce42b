"""Everything that can be wrong with an account is found, and named, before anybody calls."""

import asyncio
from pathlib import Path

from receptionist.config import load
from receptionist.errors import ProviderFault
from receptionist.practice.definition import ProviderOrder
from receptionist.providers.checks import check
from receptionist.providers.choose import Providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.simulators.elevenlabs import VOICES
from receptionist.simulators.vendor import Fault, Kind
from receptionist.simulators.vendors import Vendors, open_vendors, overrides

RACHEL = f"elevenlabs:{next(iter(VOICES))}"


async def found(
    tmp_path: Path, vendors: Vendors, *orders: ProviderOrder, **more: str
) -> dict[str, ProviderFault | None]:
    (tmp_path / "receptionist.toml").write_text("")
    settings = load(tmp_path / "receptionist.toml", {**overrides(vendors.base_urls), **more})
    async with Clients(settings.providers.accounts) as clients:
        providers = Providers(settings, clients, EmbeddedWorkers(Models(), []))
        async with asyncio.timeout(90):
            while "loading" in clients.states.values():  # noqa: ASYNC110 - a busy machine takes longer than a check
                await asyncio.sleep(0.05)
            findings = await check([providers.of_order(order) for order in orders])
    return {one.provider: one.error and one.error.kind for one in findings}


async def test_a_practice_whose_vendors_are_right_has_nothing_to_do(tmp_path: Path) -> None:
    async with open_vendors() as vendors:
        assert await found(tmp_path, vendors, ProviderOrder(tts=(RACHEL,))) == {
            "deepgram:nova-3": None,
            "openai:gpt-4o": None,
            RACHEL: None,
        }


async def test_what_several_practices_share_is_asked_once(tmp_path: Path) -> None:
    async with open_vendors() as vendors:
        asked = await found(
            tmp_path, vendors, ProviderOrder(tts=(RACHEL,)), ProviderOrder(tts=(RACHEL,), llm=("openai:gpt-4.1",))
        )

    assert list(asked) == ["deepgram:nova-3", "openai:gpt-4o", RACHEL, "openai:gpt-4.1"]


async def test_a_wrong_key_a_wrong_voice_a_wrong_model_and_an_empty_account_are_told_apart(tmp_path: Path) -> None:
    async with open_vendors() as vendors:
        vendors.deepgram.fault = Fault(Kind.NO_CREDIT)
        names = await found(tmp_path, vendors, ProviderOrder(tts=("elevenlabs:VOICE_ID",), llm=("openai:gpt-5o",)))
        keys = await found(
            tmp_path, vendors, ProviderOrder(tts=(RACHEL,)), RECEPTIONIST__PROVIDERS__OPENAI__API_KEY="wrong"
        )

    assert names == {
        "deepgram:nova-3": ProviderFault.NO_CREDIT,
        "openai:gpt-5o": ProviderFault.NOT_FOUND,
        "elevenlabs:VOICE_ID": ProviderFault.NOT_FOUND,
    }
    assert keys["openai:gpt-4o"] is ProviderFault.WRONG_KEY
