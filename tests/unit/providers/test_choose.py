"""Who answers is who can: in the practice's order, else the operator's, and the rest is told."""

import logging
from pathlib import Path

import pytest

from receptionist.config import Config, load
from receptionist.practice.definition import ProviderOrder
from receptionist.providers.base import Chain
from receptionist.providers.choose import Providers, choose, open_providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers


def config(tmp_path: Path, text: str = "", **environ: str) -> Config:
    file = tmp_path / "receptionist.toml"
    file.write_text(text)
    return load(file, environ)


def names(chain: Chain) -> list[list[str]]:
    return [[one.name for one in role] for role in (chain.recognisers, chain.models, chain.voices)]


def test_a_machine_without_keys_falls_through_to_the_embedded_ones(tmp_path: Path) -> None:
    chosen = choose(["deepgram:nova-3", "embedded"], "stt", config(tmp_path))

    assert chosen.names == ("embedded",)
    assert chosen.without_key == ("deepgram:nova-3",)
    assert chosen.unknown == ()


def test_a_vendor_that_this_version_lacks_is_not_blamed_on_its_key(tmp_path: Path) -> None:
    chosen = choose(["elevenlabs:scribe", "embedded"], "stt", config(tmp_path, ELEVENLABS_API_KEY="el-test"))

    assert chosen.names == ("embedded",)
    assert chosen.without_key == ()
    assert chosen.unknown == ("elevenlabs:scribe",)


def test_a_name_given_twice_answers_once(tmp_path: Path) -> None:
    assert choose(["embedded", "embedded"], "llm", config(tmp_path)).names == ("embedded",)


def test_the_embedded_one_is_the_last_resort_of_a_list_that_does_not_name_it(tmp_path: Path) -> None:
    assert choose([], "tts", config(tmp_path)).names == ("embedded",)


async def test_starting_without_keys_is_told_once_for_all_of_them(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    order = """
        [providers.defaults]
        stt = ["deepgram:nova-3"]
        llm = ["openai:gpt-4o", "embedded"]
        tts = ["elevenlabs:VOICE"]
    """

    with caplog.at_level(logging.WARNING):
        async with open_providers(config(tmp_path, order)) as providers:
            for _ in range(2):
                providers.of_order(ProviderOrder(stt=("deepgram:nova-3",), tts=("elevenlabs:OTHER",)))

    skipped = [record for record in caplog.records if record.message == "providers skipped: they have no key"]
    assert len(skipped) == 2
    assert skipped[0].__dict__["stt"] == ["deepgram:nova-3"]
    assert "stt" not in skipped[1].__dict__
    assert skipped[1].__dict__["tts"] == ["elevenlabs:OTHER"]


def test_a_machine_without_speech_packages_starts_no_worker_and_says_what_to_install(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    providers = Providers(config(tmp_path), Clients({}), EmbeddedWorkers(Models(), []))

    assert names(providers.of_order(ProviderOrder())) == [[], ["embedded"], []]
    assert providers.states == {
        "embedded recogniser": "not installed: pip install 'receptionist[embedded]'",
        "embedded voice": "not installed: pip install 'receptionist[embedded]'",
    }
    left = [record.__dict__["role"] for record in caplog.records if record.message.startswith("no provider is left")]
    assert left == ["stt", "tts"]


def test_a_call_on_the_machines_own_models_counts_as_local(tmp_path: Path) -> None:
    providers = Providers(config(tmp_path), Clients({}), EmbeddedWorkers(Models(), list(Part)))

    assert providers.of_order(ProviderOrder()).local


KEYS = {"DEEPGRAM_API_KEY": "d", "OPENAI_API_KEY": "o", "ELEVENLABS_API_KEY": "e"}


def test_each_practice_is_answered_by_those_that_it_names(tmp_path: Path) -> None:
    settings = config(tmp_path, **KEYS)
    providers = Providers(settings, Clients(settings.providers.accounts), EmbeddedWorkers(Models(), list(Part)))

    chain = providers.of_order(ProviderOrder(llm=("openai:gpt-4.1-mini",), tts=("embedded",)))

    assert names(chain) == [["deepgram:nova-3", "embedded"], ["openai:gpt-4.1-mini", "embedded"], ["embedded:joe"]]
    assert chain.local  # it speaks with the machine's own voice
    assert not providers.of_order(ProviderOrder()).local


def test_a_further_account_of_a_known_kind_answers_under_its_own_name(tmp_path: Path) -> None:
    other = """
        [providers.groq]
        kind = "openai"
        api_key = "g"
        base_url = "https://groq.example/openai/v1"
    """
    settings = config(tmp_path, other)
    providers = Providers(settings, Clients(settings.providers.accounts), EmbeddedWorkers(Models(), list(Part)))

    chain = providers.of_order(ProviderOrder(llm=("groq:llama-4", "openai:gpt-4o")))

    assert names(chain)[1] == ["groq:llama-4", "embedded"]
    assert "groq" in providers.states


def test_a_vendor_is_asked_only_for_what_it_is_there_for(tmp_path: Path) -> None:
    settings = config(tmp_path, **KEYS)

    assert choose(["openai:gpt-4o-mini-tts", "deepgram:aura-2"], "tts", settings).unknown == (
        "openai:gpt-4o-mini-tts",
        "deepgram:aura-2",
    )
