"""Who answers is who can: in the operator's order, and the rest is told."""

import logging
from pathlib import Path

import pytest

from receptionist.config import Config, load
from receptionist.providers.choose import choose, open_providers


def config(tmp_path: Path, text: str = "", **environ: str) -> Config:
    file = tmp_path / "receptionist.toml"
    file.write_text(text)
    return load(file, environ)


def test_a_machine_without_keys_falls_through_to_the_embedded_ones(tmp_path: Path) -> None:
    chosen = choose(["deepgram:nova-3", "embedded"], config(tmp_path))

    assert chosen.names == ("embedded",)
    assert chosen.without_key == ("deepgram:nova-3",)
    assert chosen.unknown == ()


def test_a_vendor_that_this_version_lacks_is_not_blamed_on_its_key(tmp_path: Path) -> None:
    chosen = choose(["whisper:gpt-4o-transcribe", "embedded"], config(tmp_path, OPENAI_API_KEY="sk-test"))

    assert chosen.names == ("embedded",)
    assert chosen.without_key == ()
    assert chosen.unknown == ("whisper:gpt-4o-transcribe",)


def test_a_name_given_twice_answers_once(tmp_path: Path) -> None:
    assert choose(["embedded", "embedded"], config(tmp_path)).names == ("embedded",)


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
            assert [model.name for model in providers.models] == ["embedded"]
            assert providers.recognisers == []
            assert providers.voices == []
            assert list(providers.states()) == ["embedded matcher"]

    skipped = [record for record in caplog.records if record.message == "providers skipped: they have no key"]
    assert len(skipped) == 1
    assert skipped[0].__dict__["stt"] == ["deepgram:nova-3"]
    left = [record.__dict__["role"] for record in caplog.records if record.message.startswith("no provider is left")]
    assert left == ["stt", "tts"]
