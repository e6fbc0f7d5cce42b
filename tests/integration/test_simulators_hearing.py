"""The stand-in for OpenAI's transcriptions, driven by the real SDK: what it hears, and what it refuses."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import openai
import pytest

from receptionist.audio import mulaw
from receptionist.audio.wav import wav_from_mulaw
from receptionist.simulators.hum import hum
from receptionist.simulators.openai import OpenAI, serve_openai
from receptionist.simulators.openai_hearing import Pace
from receptionist.simulators.vendor import KEY

SAID = "Can I get an appointment on Tuesday morning"
SOUND = mulaw.silence(200) + hum(SAID) + mulaw.silence(300)


@asynccontextmanager
async def simulated() -> AsyncGenerator[tuple[OpenAI, openai.AsyncOpenAI], None]:
    async with (
        serve_openai() as vendor,
        openai.AsyncOpenAI(api_key=KEY, base_url=f"{vendor.url}/v1", max_retries=0, timeout=5) as client,
    ):
        vendor.hearing.pace = Pace(0, 0)
        vendor.hearing.taught.teach(hum(SAID), SAID)
        yield vendor, client


async def transcribed(client: openai.AsyncOpenAI, audio: bytes = b"", **more: Any) -> Any:
    """Any: of the format that is asked for."""
    sound = ("a.wav", audio or wav_from_mulaw(SOUND), "audio/wav")
    create: Any = client.audio.transcriptions.create
    return await create(**{"model": "whisper-1", "file": sound, **more})


async def test_a_wave_file_is_read_and_its_words_come_in_each_format() -> None:
    async with simulated() as (vendor, client):
        plain = await transcribed(client, language="en", prompt="Dr. Nguyen, Main Street", temperature=0)
        whole = await transcribed(client, response_format="verbose_json")
        text = await transcribed(client, response_format="text")
        newest = await transcribed(client, model="gpt-transcribe", keywords=["Nguyen", "Main"], languages=["en", "es"])

        assert [plain.text, whole.text, text.strip(), newest.text] == [SAID] * 4
        assert whole.segments[0].no_speech_prob < 0.1
        assert plain.usage.seconds == 3
        assert vendor.hearing.forms[0].get("prompt") == "Dr. Nguyen, Main Street"
        assert vendor.hearing.forms[-1].fields["keywords"] == ["Nguyen", "Main"]
        assert vendor.refusals == []


async def test_a_whisper_writes_something_over_sound_without_words_and_tells_who_asks_how_unsure_it_is() -> None:
    async with simulated() as (_, client):
        noise = wav_from_mulaw(hum("zzzzzzzzz"))

        assert (await transcribed(client, noise)).text == "Thank you."
        assert (await transcribed(client, noise, response_format="verbose_json")).segments[0].no_speech_prob > 0.6
        assert (await transcribed(client, noise, model="gpt-4o-transcribe")).text == ""


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a model that nobody knows": ({"model": "whisper-9"}, "does not exist"),
    "another model's format": (
        {"model": "gpt-4o-transcribe", "response_format": "srt"},
        "not compatible",
    ),
    "a language in words": ({"language": "english"}, "ISO-639-1"),
    "a region": ({"language": "en-US"}, "ISO-639-1"),
    "keywords for a whisper": ({"keywords": ["x"]}, "'keywords' is not supported"),
    "a prompt where speakers are told apart": ({"model": "gpt-4o-transcribe-diarize", "prompt": "x"}, "'prompt'"),
    "a temperature out of bounds": ({"temperature": 3}, "between 0 and 1"),
    "a parameter that nobody knows": ({"extra_body": {"langauge": "en"}}, "Unrecognized request argument"),
    "raw mu-law": ({"file": ("a.ulaw", SOUND, "audio/basic")}, "Unrecognized file format"),
    "mu-law that is called a wave file": ({"file": ("a.wav", SOUND, "audio/wav")}, "corrupted"),
    "too short a sound": ({"file": ("a.wav", wav_from_mulaw(SOUND[:400]), "audio/wav")}, "too short"),
    "words of a moment without moments": ({"timestamp_granularities": ["word"]}, "verbose_json"),
}


@pytest.mark.parametrize(("parameters", "why"), WRONG.values(), ids=WRONG.keys())
async def test_it_refuses(parameters: dict[str, Any], why: str) -> None:
    async with simulated() as (vendor, client):
        with pytest.raises(openai.APIStatusError, match=why) as refused:
            await transcribed(client, **parameters)

    assert refused.value.status_code in (400, 404)
    assert len(vendor.refusals) == 1
