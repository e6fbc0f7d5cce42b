"""ElevenLabs as a call meets it, by request and by socket, against a stand-in that fails as the real one does."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager
from typing import Literal, TypeAlias

import pytest

from receptionist.config import ProviderAccount
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import VoiceSettings
from receptionist.providers.clients import Account
from receptionist.providers.tts.elevenlabs import ElevenLabsVoice, is_foreign
from receptionist.providers.vendor import VendorVoice
from receptionist.simulators.elevenlabs import ElevenLabs, Pace, serve_elevenlabs
from receptionist.simulators.hum import hum
from receptionist.simulators.vendor import KEY, Fault, Kind

QUICK = Pace(first_audio_s=0.0, times_real_time=1000)
VOICE = "21m00Tcm4TlvDq8ikWAM"
TEXT = "We are open until six."
SETTINGS = VoiceSettings()

Transport: TypeAlias = Literal["http", "websocket"]
BOTH = pytest.mark.parametrize("transport", ["http", "websocket"])


@asynccontextmanager
async def voice(
    vendor: ElevenLabs, transport: Transport = "http", *, name: str = f"elevenlabs:{VOICE}", key: str = KEY
) -> AsyncGenerator[VendorVoice, None]:
    account = Account(
        "elevenlabs", ProviderAccount(kind="elevenlabs", api_key=key, base_url=vendor.url, transport=transport)
    )
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(account.run())
        client = await account.client()
        try:
            yield ElevenLabsVoice(name, client)  # pyright: ignore[reportArgumentType] - of its own kind
        finally:
            running.cancel()
            await account.close()


async def spoken(speaking: VendorVoice, text: str = TEXT, settings: VoiceSettings = SETTINGS) -> bytes:
    return b"".join([chunk async for chunk in speaking.speak(text, settings) if isinstance(chunk, bytes)])


@BOTH
async def test_a_sentence_is_spoken_as_the_carrier_plays_it(transport: Transport) -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor, transport) as speaking:
        first, second = await spoken(speaking), await spoken(speaking, "Goodbye.")

        assert abs(len(first) - len(hum(TEXT))) < 1600
        assert abs(len(second) - len(hum("Goodbye."))) < 1600
        assert [text.strip() for text in vendor.spoken] == [TEXT, "Goodbye."]
        assert vendor.refusals == []


@BOTH
async def test_many_calls_speak_at_once_and_none_hears_another(transport: Transport) -> None:
    texts = [f"This is sentence number {number}." for number in range(12)]
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor, transport) as speaking:
        async with asyncio.TaskGroup() as tasks:
            making = [tasks.create_task(spoken(speaking, text)) for text in texts]

        assert all(task.result()[:4000] == hum(text)[:4000] for task, text in zip(making, texts, strict=True))
        assert vendor.refusals == []


@BOTH
async def test_a_practice_that_speaks_slowly_is_spoken_for_slowly(transport: Transport) -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor, transport) as speaking:
        usual, slow = await spoken(speaking), await spoken(speaking, settings=VoiceSettings(speed=0.5))

        assert len(slow) > len(usual) * 1.3
        assert vendor.refusals == []


@BOTH
async def test_a_reply_that_was_cut_off_is_not_heard_in_the_next_one(transport: Transport) -> None:
    async with serve_elevenlabs(pace=Pace(first_audio_s=0.0, times_real_time=20)) as vendor:
        async with voice(vendor, transport) as speaking:
            for _ in range(6):
                async with aclosing(
                    speaking.speak("A long sentence that nobody wants to hear to its end.", SETTINGS)
                ) as chunks:
                    await anext(chunks)

            audio = await spoken(speaking)

        assert audio[:4000] == hum(TEXT)[:4000]
        assert vendor.refusals == []


@BOTH
@pytest.mark.parametrize(
    ("kind", "expected", "hopeless"),
    [
        (Kind.WRONG_KEY, ProviderFault.WRONG_KEY, True),
        (Kind.NO_CREDIT, ProviderFault.NO_CREDIT, True),
        (Kind.UNKNOWN_VOICE, ProviderFault.NOT_FOUND, True),
        (Kind.TOO_MANY, ProviderFault.RATE_LIMITED, False),
        (Kind.REFUSE, ProviderFault.NETWORK, False),
        (Kind.CUT, ProviderFault.NETWORK, False),
        (Kind.EMPTY, ProviderFault.MALFORMED, False),
        (Kind.WRONG_RATE, ProviderFault.MALFORMED, False),
    ],
)
async def test_whatever_goes_wrong_is_named_and_tells_what_to_do(
    transport: Transport, kind: Kind, expected: ProviderFault, hopeless: bool
) -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor, transport) as speaking:
        vendor.fault = Fault(kind)

        with pytest.raises(ProviderError) as caught:
            await spoken(speaking)

        assert caught.value.kind is expected
        assert caught.value.retryable is not hopeless
        assert KEY not in str(caught.value)


async def test_a_file_with_a_header_is_not_played_as_a_click() -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor) as speaking:
        vendor.fault = Fault(Kind.WAV_HEADER)

        with pytest.raises(ProviderError) as caught:
            await spoken(speaking)

        assert caught.value.kind is ProviderFault.MALFORMED


@pytest.mark.parametrize("kind", [Kind.NOT_JSON, Kind.UNKNOWN_FRAMES, Kind.SNAKE_CASE, Kind.LATE_AUDIO])
async def test_a_socket_that_says_more_than_sound_is_still_heard(kind: Kind) -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor, voice(vendor, "websocket") as speaking:
        vendor.fault = Fault(kind)

        first, second = await spoken(speaking), await spoken(speaking, "Goodbye.")

        assert first[:4000] == hum(TEXT)[:4000]
        assert second[:2000] == hum("Goodbye.")[:2000]


async def test_a_wrong_voice_and_a_wrong_key_are_found_before_anybody_calls() -> None:
    async with serve_elevenlabs(pace=QUICK) as vendor:
        async with voice(vendor) as speaking:
            await speaking.check()
            vendor.fault = Fault(Kind.NO_CREDIT)
            with pytest.raises(ProviderError) as caught:
                await speaking.check()
            assert caught.value.kind is ProviderFault.NO_CREDIT
        async with voice(vendor, name="elevenlabs:VOICE_ID") as speaking:
            with pytest.raises(ProviderError) as caught:
                await speaking.check()
            assert caught.value.kind is ProviderFault.NOT_FOUND
        async with voice(vendor, key="wrong") as speaking:
            with pytest.raises(ProviderError) as caught:
                await speaking.check()
            assert caught.value.kind is ProviderFault.WRONG_KEY


def test_speech_is_not_taken_for_something_else() -> None:
    for text in (TEXT, "Oh! Aha.", "{", "<", "Zzz", " "):
        assert not is_foreign(hum(text))
