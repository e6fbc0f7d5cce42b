"""`receptionist dev` points every vendor's account at this machine, whatever keys are set."""

from pathlib import Path

from receptionist import config as configuration
from receptionist.cli.dev import pointed_at

URLS = {
    "deepgram": "ws://127.0.0.1:1",
    "openai": "http://127.0.0.1:2/v1",
    "elevenlabs": "http://127.0.0.1:3",
}


def test_no_account_is_left_with_its_key_or_its_address(tmp_path: Path) -> None:
    file = tmp_path / "receptionist.toml"
    file.write_text(
        '[providers.groq]\nkind = "openai"\napi_key = "gsk-real"\nbase_url = "https://groq.example/openai/v1"\n'
        '[providers.anthropic]\napi_key = "sk-ant-real"\n'
    )
    config = configuration.load(file, {"OPENAI_API_KEY": "sk-real", "DEEPGRAM_API_KEY": ""})

    accounts = pointed_at(config, URLS, "simulated").providers.accounts

    assert {name: account.base_url for name, account in accounts.items() if account.api_key} == {
        **URLS,
        "groq": URLS["openai"],
    }
    assert {account.api_key for account in accounts.values()} == {"simulated", ""}


def test_the_rest_of_the_configuration_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "receptionist.toml"
    file.write_text('[limits]\ncalls_per_caller = 5\n[providers.defaults]\nllm = ["embedded"]\n')
    config = configuration.load(file, {})

    pointed = pointed_at(config, URLS)

    assert pointed.limits == config.limits
    assert pointed.providers.defaults == config.providers.defaults
    assert pointed.root == config.root
