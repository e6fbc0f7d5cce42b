"""Who answers is who can: in the practice's order, else the operator's, and the rest is told."""

import logging
from pathlib import Path

import pytest

from receptionist.config import Config, load
from receptionist.errors import ConfigError
from receptionist.practice.definition import ProviderOrder
from receptionist.providers.base import Chain
from receptionist.providers.choose import Providers, choose, open_providers
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.roles import RoleState
from receptionist.providers.standing import Named, Nobody, Role


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

    assert choose(["elevenlabs:VOICE", "deepgram:aura"], "llm", settings).unknown == (
        "elevenlabs:VOICE",
        "deepgram:aura",
    )
    assert choose(["openai:nova", "deepgram:aura"], "tts", settings).names == (
        "openai:nova",
        "deepgram:aura",
        "embedded",
    )


def test_an_account_under_a_name_of_its_own_answers_in_every_role_that_its_kind_has(tmp_path: Path) -> None:
    accounts = "".join(
        f'[providers.{name}]\nkind = "{kind}"\napi_key = "k"\n'
        for name, kind in (("ears", "deepgram"), ("mind", "openai"), ("mouth", "elevenlabs"))
    )
    settings = config(tmp_path, accounts)

    chosen = [
        choose([name], role, settings).names[0]
        for name, role in (("ears:nova-3", "stt"), ("mind:llama-4", "llm"), ("mouth:VOICE", "tts"))
    ]

    assert chosen == ["ears:nova-3", "mind:llama-4", "mouth:VOICE"]
    assert choose(["mouth:VOICE"], "stt", settings).unknown == ("mouth:VOICE",)


def test_a_default_that_its_account_cannot_do_is_a_mistake_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="'ears' is an account of kind 'deepgram', which has nothing for llm"):
        config(tmp_path, '[providers.defaults]\nllm = ["ears:nova-3"]\n[providers.ears]\nkind = "deepgram"\n')


async def test_a_role_is_up_degraded_or_down_by_who_answers_it(tmp_path: Path) -> None:
    settings = config(tmp_path, **KEYS)
    providers = Providers(settings, Clients(settings.providers.accounts), EmbeddedWorkers(Models(), [Part.VOICE]))

    roles = providers.roles()

    assert roles["stt"] == RoleState("down", "", "deepgram:nova-3: loading")
    assert roles["llm"] == RoleState("degraded", "embedded", "openai:gpt-4o: loading")
    assert (roles["tts"].state, roles["tts"].answers) == ("down", "")

    alone = Providers(config(tmp_path), Clients({}), EmbeddedWorkers(Models(), []))
    assert alone.roles()["llm"] == RoleState("up", "embedded")
    assert alone.roles()["stt"] == RoleState("down", "", "nobody is there for it")


async def test_who_failed_too_often_lately_answers_only_when_nobody_else_is_left(tmp_path: Path) -> None:
    class Shy(Nobody):
        def allows(self, role: Role, member: Named, at: float) -> bool:
            return False

    providers = Providers(config(tmp_path), Clients({}), EmbeddedWorkers(Models(), []))
    providers.use_watch(Shy())

    found = providers.roles()["llm"]

    assert (found.state, found.answers) == ("degraded", "embedded")
    assert "failed too often" in found.why
