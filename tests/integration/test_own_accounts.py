"""A practice with vendor keys of its own is answered with them, and never with the platform's in their place."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from receptionist.config import Config, load
from receptionist.errors import ProviderError, ProviderFault, StorageError
from receptionist.practice.definition import Definition, ProviderOrder
from receptionist.practice.parse import parse_definition
from receptionist.practice.secrets import Secret
from receptionist.providers import own_accounts
from receptionist.providers.base import Chain
from receptionist.providers.breaker import Circuits
from receptionist.providers.checks import check
from receptionist.providers.choose import Providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.own_accounts import OwnAccounts
from receptionist.providers.vendors.openai import OpenAIClient
from receptionist.simulators.vendors import Vendors, open_vendors, overrides

OWN = "a-key-of-the-practices-own"
FILE = """
[practice]
name = "North"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
[accounts]
openai = "{secret:OPENAI_KEY}"
"""


def north(**changes: object) -> Definition:
    found, problems = parse_definition(FILE, "north.toml")
    assert found, problems
    return msgspec.structs.replace(found, **changes)


class Kept:
    """Secrets as the records give them."""

    def __init__(self, **values: str) -> None:
        self.values = values
        self.away = False
        self.asked: list[tuple[str, str]] = []

    async def reveal(self, practice: str, name: str) -> Secret | None:
        self.asked.append((practice, name))
        if self.away:
            raise StorageError("The database is away.")
        value = self.values.get(f"{practice}/{name}")
        return None if value is None else Secret(value)


@asynccontextmanager
async def providers_of(
    folder: Path, vendors: Vendors, kept: Kept, *, most: int = own_accounts.MOST_OPEN
) -> AsyncGenerator[tuple[Providers, OwnAccounts]]:
    (folder / "receptionist.toml").write_text("")
    settings: Config = load(folder / "receptionist.toml", overrides(vendors.base_urls))
    accounts = settings.providers.accounts
    async with Clients(accounts) as clients, OwnAccounts(accounts, most=most) as own:
        providers = Providers(settings, clients, EmbeddedWorkers(Models(), []), own)
        providers.use_secrets(kept.reveal)
        yield providers, own


def models(chain: Chain) -> list[str]:
    return [one.name for one in chain.models]


def keys(vendors: Vendors) -> set[str]:
    return {request.headers.get("authorization", "") for request in vendors.openai.requests}


async def asked(chain: Chain) -> ProviderError | None:
    """What the first model of the chain says to a look at its account."""
    return (await errors(Chain(models=chain.models[:1])))[0]


async def errors(chain: Chain) -> list[ProviderError | None]:
    """An SDK takes its time on a busy machine."""
    async with asyncio.timeout(90):
        while True:
            found = [one.error for one in await check([chain])]
            if not any("is not loaded yet" in str(error) for error in found):
                return found


async def test_its_own_key_is_sent_to_its_vendor(tmp_path: Path) -> None:
    kept = Kept(**{"north/OPENAI_KEY": OWN})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        vendors.openai.key = OWN
        vendors.openai.requests.clear()
        chain = providers.of(north(), "north")

        assert models(chain) == ["openai:gpt-4o", "embedded"]
        assert await asked(chain) is None
        assert f"Bearer {OWN}" in keys(vendors)
        assert own.open == 1
        assert providers.of(north(), "north") is chain


async def test_without_its_key_the_next_answers_and_the_platforms_is_not_used(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, Kept()) as (providers, own):
        with caplog.at_level(logging.WARNING):
            first = await asked(providers.of(north(), "north"))
            later = [models(providers.of(north(), "north")) for _ in range(3)]

        assert first is not None
        assert not first.retryable
        assert "OPENAI_KEY" in str(first)
        assert later == [["embedded"]] * 3
        assert own.open == 0
        told = [one for one in caplog.records if "own key is not there" in one.message]
        assert [(one.__dict__["practice"], one.__dict__["account"]) for one in told] == [("north", "openai")]


async def test_a_practice_that_nobody_names_gets_nobodys_key(tmp_path: Path) -> None:
    kept = Kept(**{"north/OPENAI_KEY": OWN})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, _):
        assert models(providers.of(north())) == ["embedded"]
        assert models(providers.of(north(accounts={}))) == ["openai:gpt-4o", "embedded"]


async def test_two_practices_with_one_file_ask_with_two_keys(tmp_path: Path) -> None:
    kept = Kept(**{"north/OPENAI_KEY": "norths", "south/OPENAI_KEY": "souths"})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        vendors.openai.requests.clear()
        for practice in ("north", "south"):
            await asked(providers.of(north(), practice))

        assert {"Bearer norths", "Bearer souths"} <= keys(vendors)
        assert own.open == 2


async def test_a_key_that_was_replaced_serves_the_next_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_accounts, "_VALUE_KEPT_S", -1.0)  # every sentence asks
    kept = Kept(**{"north/OPENAI_KEY": "first"})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        chain = providers.of(north(), "north")
        await asked(chain)
        kept.values["north/OPENAI_KEY"] = vendors.openai.key = "second"

        assert await asked(chain) is None
        assert own.open == 1


async def test_a_key_that_comes_is_found_without_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_accounts, "_ROUND_S", 0.01)
    kept = Kept()
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, _):
        await asked(providers.of(north(), "north"))
        kept.values["north/OPENAI_KEY"] = OWN

        async with asyncio.timeout(60):
            while models(providers.of(north(), "north")) == ["embedded"]:  # noqa: ASYNC110 - what a round finds
                await asyncio.sleep(0.01)


async def test_a_refused_key_that_was_replaced_is_tried_although_nobody_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_accounts, "_ROUND_S", 0.01)
    kept, circuits = Kept(**{"north/OPENAI_KEY": "wrong"}), Circuits()
    now = asyncio.get_running_loop().time
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, _):
        providers.use_watch(circuits)
        providers.watch_keys(circuits.refused, lambda account: circuits.key_changed(account, now()))
        chain = providers.of(north(), "north")
        model, error = chain.models[0], await asked(chain)
        assert error is not None
        circuits.failed("model", model, error, now())
        assert not circuits.allows("model", model, now() + 60)

        kept.values["north/OPENAI_KEY"] = OWN

        async with asyncio.timeout(60):
            while not circuits.allows("model", model, now()):  # noqa: ASYNC110 - what a round finds
                await asyncio.sleep(0.01)


async def test_a_key_that_is_taken_away_is_used_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_accounts, "_VALUE_KEPT_S", -1.0)
    kept = Kept(**{"north/OPENAI_KEY": OWN})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        chain = providers.of(north(), "north")
        await asked(chain)
        kept.values.clear()

        refused = await asked(chain)

        assert refused is not None
        assert "No value is set" in str(refused)
        assert own.open == 0


async def test_while_the_database_is_away_an_open_account_goes_on_and_a_new_one_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_accounts, "_VALUE_KEPT_S", -1.0)
    kept = Kept(**{"north/OPENAI_KEY": OWN, "south/OPENAI_KEY": OWN})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, _):
        vendors.openai.key = OWN
        assert await asked(providers.of(north(), "north")) is None
        kept.away = True

        assert await asked(providers.of(north(), "north")) is None
        refused = await asked(providers.of(north(), "south"))
        assert refused is not None
        assert refused.retryable
        assert refused.kind is ProviderFault.NOT_ASKED, "the vendor has done nothing wrong"
        assert models(providers.of(north(), "south")) == ["openai:gpt-4o", "embedded"]


@pytest.mark.parametrize("value", ["two words", "line\r\nX-Evil: 1", "schlüssel"])
async def test_a_value_that_is_no_key_reaches_no_library_and_no_log(
    tmp_path: Path, value: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        open_vendors() as vendors,
        providers_of(tmp_path, vendors, Kept(**{"north/OPENAI_KEY": value})) as (providers, own),
    ):
        with caplog.at_level(logging.DEBUG):
            refused = await asked(providers.of(north(), "north"))

        assert refused is not None
        assert not refused.retryable
        assert value not in str(refused)
        assert value not in caplog.text
        assert own.open == 0


async def test_only_so_many_are_open_and_those_in_use_stay(tmp_path: Path) -> None:
    kept = Kept(**{f"practice{n}/OPENAI_KEY": OWN for n in range(3)})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept, most=2) as (providers, own):
        for number in range(2):
            await asked(providers.of(north(), f"practice{number}"))
        refused = await asked(providers.of(north(), "practice2"))

        assert own.open == 2
        assert refused is not None
        assert refused.retryable
        assert refused.kind is ProviderFault.NOT_ASKED


async def test_what_nobody_uses_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_accounts, "_ROUND_S", 0.01)
    kept = Kept(**{"north/OPENAI_KEY": OWN})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        account = own.of("north", "openai", "{secret:OPENAI_KEY}")
        assert account is not None
        await asked(providers.of(north(), "north"))
        client = await account.client()
        assert isinstance(client, OpenAIClient)
        monkeypatch.setattr(own_accounts, "_IDLE_S", -1.0)
        monkeypatch.setattr(own_accounts, "_RETIRED_S", -1.0)

        async with asyncio.timeout(60):
            while own.open or not client.sdk.is_closed():  # noqa: ASYNC110 - what a round does
                await asyncio.sleep(0.01)
        assert providers.states.keys() >= {"openai"}


async def test_a_voice_or_recogniser_of_its_own_is_asked_with_its_key_too(tmp_path: Path) -> None:
    definition = north(
        accounts={"deepgram": "{secret:D}", "elevenlabs": "{secret:E}"},
        providers=ProviderOrder(stt=("deepgram:nova-3",), tts=("elevenlabs:21m00Tcm4TlvDq8ikWAM",)),
    )
    kept = Kept(**{"north/D": "ds", "north/E": "es"})
    async with open_vendors() as vendors, providers_of(tmp_path, vendors, kept) as (providers, own):
        vendors.deepgram.key, vendors.elevenlabs.key = "ds", "es"
        chain = providers.of(definition, "north")
        parts = Chain(recognisers=chain.recognisers[:1], voices=chain.voices[:1])

        assert await errors(parts) == [None, None]
        assert own.open == 2
