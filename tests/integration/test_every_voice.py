"""Every voice as a call meets it: what it sounds like, how it is stopped, and what becomes of it when it fails."""

import asyncio
import itertools
import logging
import math
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass
from typing import Final

import pytest
import pytest_asyncio

from receptionist.audio import mulaw
from receptionist.audio.vad import level_dbfs
from receptionist.config_sections import ProviderAccount
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Alignment, Sound, Voice, VoiceSettings, WarmVoice
from receptionist.providers.clients import Clients
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.tts.embedded import EmbeddedVoice
from receptionist.providers.vendor import VendorVoice, vendor
from receptionist.providers.vendors.deepgram import DeepgramClient
from receptionist.providers.vendors.elevenlabs import ElevenLabsClient
from receptionist.simulators.deepgram import Deepgram, serve_deepgram
from receptionist.simulators.elevenlabs import ElevenLabs, Pace, serve_elevenlabs
from receptionist.simulators.hum import hum
from receptionist.simulators.openai import OpenAI, serve_openai
from receptionist.simulators.speaker import Hummer, SpeechPace
from receptionist.simulators.vendor import KEY, Fault, Kind

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT: Final = "We are open until six."
LONG: Final = "This is a sentence of some length, that nobody wants to hear to its end."
SETTINGS: Final = VoiceSettings()

# How each is named in a chain, by the name of its account.
NAMES: Final = {
    "elevenlabs": "elevenlabs:21m00Tcm4TlvDq8ikWAM",
    "elevenlabs-http": "elevenlabs-http:21m00Tcm4TlvDq8ikWAM@eleven_flash_v2_5",
    "openai": "openai:nova",
    "deepgram": "deepgram:aura",
}
VENDORS: Final = tuple(NAMES)
SOCKETS: Final = ("elevenlabs", "deepgram")

Simulated = ElevenLabs | OpenAI | Deepgram


@dataclass
class House:
    """All voices, and who plays their vendors; what a test changed is put back."""

    clients: Clients
    vendors: Mapping[str, Simulated]

    async def voice(self, account: str, name: str = "") -> VendorVoice:
        """A fresh one, over connections that others have used."""
        opened = self.clients.get(account)
        assert opened
        found = vendor(opened.kind)
        assert found
        assert found.voice
        return found.voice(name or NAMES[account], await opened.client())

    async def forget_sockets(self) -> None:
        for account in NAMES:
            opened = self.clients.get(account)
            assert opened
            client = await opened.client()
            if isinstance(client, DeepgramClient):
                await client.speaking.close()
            if isinstance(client, ElevenLabsClient) and client.sockets:
                await client.sockets.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened() -> AsyncGenerator[House, None]:
    async with AsyncExitStack() as stack:
        elevenlabs = await stack.enter_async_context(serve_elevenlabs(pace=Pace(0.0, 1000)))
        openai = await stack.enter_async_context(serve_openai())
        deepgram = await stack.enter_async_context(serve_deepgram())
        accounts = {
            "elevenlabs": ProviderAccount(kind="elevenlabs", api_key=KEY, base_url=elevenlabs.url),
            "elevenlabs-http": ProviderAccount("elevenlabs", KEY, elevenlabs.url, transport="http"),
            "openai": ProviderAccount("openai", KEY, f"{openai.url}/v1"),
            "deepgram": ProviderAccount("deepgram", KEY, deepgram.url.replace("http", "ws")),
        }
        strangers = {
            f"{name}-wrong": ProviderAccount(one.kind, "wrong", one.base_url, transport=one.transport)
            for name, one in accounts.items()
        }
        clients = await stack.enter_async_context(Clients({**accounts, **strangers}))
        vendors: dict[str, Simulated] = {
            "elevenlabs": elevenlabs, "elevenlabs-http": elevenlabs, "openai": openai, "deepgram": deepgram,
        }  # fmt: skip
        await clients.settled()
        async with asyncio.timeout(60):  # until those with a wrong key have been told so
            while "loading" in clients.states.values():  # noqa: ASYNC110 - they tell nobody
                await asyncio.sleep(0.05)
        yield House(clients, vendors)


@pytest_asyncio.fixture(loop_scope="module")
async def house(opened: House) -> House:
    """With no socket that rests: what a test does to a vendor begins with its first sentence."""
    await opened.forget_sockets()
    for one in opened.vendors.values():
        one.fault = None
        one.refusals.clear()
        one.spoken.clear()
        one.requests.clear()
        one.speaker = Hummer()
        paced(one, 1000)
    return opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def embedded() -> AsyncGenerator[EmbeddedVoice, None]:
    async with EmbeddedWorkers(Models(), [Part.VOICE]) as workers:
        await workers[Part.VOICE].until_ready(90)
        yield EmbeddedVoice(workers[Part.VOICE], "embedded:joe")


def paced(one: Simulated, times_real_time: float, first_audio_s: float = 0.0) -> None:
    if isinstance(one, ElevenLabs):
        one.pace = Pace(first_audio_s, times_real_time)
    else:
        one.speech_pace = SpeechPace(first_audio_s, times_real_time)


async def said(voice: Voice, text: str = TEXT, settings: VoiceSettings = SETTINGS) -> bytes:
    return b"".join([sound async for sound in voice.speak(text, settings) if isinstance(sound, bytes)])


async def first_of(sounds: AsyncGenerator[Sound, None]) -> bytes:
    async for sound in sounds:
        if isinstance(sound, bytes):
            return sound
    return b""


def sounds_like(audio: bytes, text: str, speed: float = 1.0) -> bool:
    """Does it begin as the stand-in would say this, and nothing else? Rates are changed on the way of some."""
    wanted = mulaw.decode(hum(text, speed)[:6000])
    heard = mulaw.decode(audio[: len(wanted)])
    wanted = wanted[: len(heard)]
    both = sum(a * b for a, b in zip(wanted, heard, strict=True))
    power = math.sqrt(sum(a * a for a in wanted) * sum(b * b for b in heard)) or 1.0
    return len(heard) > 1000 and both / power > 0.8


# --- what all of them do ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("account", VENDORS)
async def test_a_sentence_is_what_a_telephone_plays(house: House, account: str) -> None:
    voice = await house.voice(account)

    first, second = await said(voice), await said(voice, "Goodbye.")

    for audio, text in ((first, TEXT), (second, "Goodbye.")):
        assert abs(len(audio) - len(hum(text))) < 800
        assert -40 < level_dbfs(audio) < -8
        assert sounds_like(audio, text)
    assert [text.strip() for text in house.vendors[account].spoken] == [TEXT, "Goodbye."]
    assert house.vendors[account].refusals == []


async def test_the_embedded_voice_says_a_sentence_as_the_others_do(embedded: EmbeddedVoice) -> None:
    first = b""
    async with aclosing(embedded.speak(LONG, SETTINGS)) as sounds:
        first = await first_of(sounds)
    audio = await said(embedded)

    assert 0.5 < len(audio) / 8000 < 4
    assert -40 < level_dbfs(audio) < -8
    assert first
    with pytest.raises(ProviderError):
        await said(embedded, "Hola.", VoiceSettings(language="es-US"))


class Slowly:
    """A stand-in's voice that says the rest only when it may."""

    def __init__(self) -> None:
        self.may_go_on = asyncio.Event()

    async def speak(self, text: str, speed: float) -> AsyncGenerator[bytes, None]:
        audio = hum(text, speed)
        yield audio[:8000]
        await self.may_go_on.wait()
        yield audio[8000:]


@pytest.mark.parametrize("account", VENDORS)
async def test_the_beginning_is_heard_before_the_end_is_made(house: House, account: str) -> None:
    house.vendors[account].speaker = speaker = Slowly()
    voice = await house.voice(account)

    async with aclosing(voice.speak(LONG, SETTINGS)) as sounds:
        first = await first_of(sounds)
        assert not speaker.may_go_on.is_set()
        speaker.may_go_on.set()
        rest = b"".join([sound async for sound in sounds if isinstance(sound, bytes)])

    assert sounds_like(first + rest, LONG)


@pytest.mark.parametrize("account", VENDORS)
async def test_f07_callers_who_interrupt_again_and_again_hear_nothing_of_what_they_stopped(
    house: House, account: str
) -> None:
    paced(house.vendors[account], 100)
    voice = await house.voice(account)
    for _ in range(20):
        async with aclosing(voice.speak(LONG, SETTINGS)) as sounds:
            await first_of(sounds)

    audio = await said(voice)

    assert sounds_like(audio, TEXT)
    assert abs(len(audio) - len(hum(TEXT))) < 800
    assert house.vendors[account].refusals == []


@pytest.mark.parametrize("account", VENDORS)
async def test_many_speak_at_once_and_nobody_hears_another(house: House, account: str) -> None:
    voice = await house.voice(account)
    texts = [f"{word} is what this sentence is about." for word in ("Bread", "Water", "Stone")]

    async with asyncio.TaskGroup() as tasks:
        making = [tasks.create_task(said(voice, text)) for text in texts]

    assert all(sounds_like(task.result(), text) for task, text in zip(making, texts, strict=True))
    assert house.vendors[account].refusals == []


@pytest.mark.parametrize("account", VENDORS)
async def test_a_practice_that_speaks_slowly_is_spoken_for_slowly(house: House, account: str) -> None:
    slow = await said(await house.voice(account), settings=VoiceSettings(speed=0.6))

    assert len(slow) > len(hum(TEXT)) * 1.3
    assert house.vendors[account].refusals == []


@pytest.mark.parametrize(
    ("account", "kind", "expected"),
    [
        *((account, Kind.WRONG_KEY, ProviderFault.WRONG_KEY) for account in VENDORS),
        *((account, Kind.NO_CREDIT, ProviderFault.NO_CREDIT) for account in VENDORS),
        *((account, Kind.TOO_MANY, ProviderFault.RATE_LIMITED) for account in VENDORS),
        *((account, Kind.REFUSE, ProviderFault.NETWORK) for account in VENDORS),
        *((account, Kind.CUT, ProviderFault.NETWORK) for account in VENDORS),
        *((account, Kind.BROKEN, ProviderFault.OVERLOADED) for account in ("elevenlabs-http", "openai", "deepgram")),
        ("elevenlabs", Kind.UNKNOWN_VOICE, ProviderFault.NOT_FOUND),
        ("elevenlabs-http", Kind.UNKNOWN_VOICE, ProviderFault.NOT_FOUND),
        ("openai", Kind.UNKNOWN_VOICE, ProviderFault.REFUSED),
    ],
)
async def test_what_goes_wrong_is_named(house: House, account: str, kind: Kind, expected: ProviderFault) -> None:
    house.vendors[account].fault = Fault(kind)

    with pytest.raises(ProviderError) as caught:
        await said(await house.voice(account), LONG)

    assert caught.value.kind is expected
    assert caught.value.provider == NAMES[account]
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    ("account", "kind"),
    [
        *((account, Kind.EMPTY) for account in VENDORS),
        *((account, Kind.WRONG_RATE) for account in VENDORS),
        ("elevenlabs-http", Kind.WAV_HEADER),
        ("deepgram", Kind.WAV_HEADER),
        ("openai", Kind.NOT_SSE),
    ],
)
async def test_no_sound_and_a_foreign_sound_are_never_heard(house: House, account: str, kind: Kind) -> None:
    house.vendors[account].fault = Fault(kind)
    voice = await house.voice(account)

    async with aclosing(voice.speak(TEXT, SETTINGS)) as sounds:
        with pytest.raises(ProviderError) as caught:  # in place of the first sound
            await first_of(sounds)

    assert caught.value.kind is ProviderFault.MALFORMED


@pytest.mark.parametrize("account", VENDORS)
async def test_a_wrong_key_is_found_before_anybody_calls(house: House, account: str) -> None:
    await (await house.voice(account)).check()

    with pytest.raises(ProviderError) as caught:
        await (await house.voice(f"{account}-wrong", NAMES[account])).check()

    assert caught.value.kind is ProviderFault.WRONG_KEY


@pytest.mark.parametrize(
    ("account", "name"),
    [("elevenlabs", "elevenlabs:VOICE_ID"), ("openai", "openai:nobody"), ("openai", "openai:nova@tts-9")],
)
async def test_a_voice_that_is_not_there_is_found_before_anybody_calls(house: House, account: str, name: str) -> None:
    with pytest.raises(ProviderError) as caught:
        await (await house.voice(account, name)).check()

    assert caught.value.kind is ProviderFault.NOT_FOUND


@pytest.mark.parametrize("account", ["openai", "elevenlabs-http"])
async def test_when_to_come_back_is_heeded(house: House, account: str) -> None:
    house.vendors[account].fault = Fault(Kind.TOO_MANY, retry_after_s=7)

    with pytest.raises(ProviderError) as caught:
        await said(await house.voice(account))

    assert caught.value.retry_after_s == 7


# --- sockets ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("account", SOCKETS)
@pytest.mark.parametrize("kind", [Kind.NOT_JSON, Kind.UNKNOWN_FRAMES, Kind.GARBAGE, Kind.LATE_AUDIO])
async def test_a_socket_that_says_more_than_sound_is_still_heard(
    house: House, account: str, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    house.vendors[account].fault = Fault(kind, after=0)
    voice = await house.voice(account)
    with caplog.at_level(logging.WARNING):
        first = await said(voice, TEXT)
    async with aclosing(voice.speak(LONG, SETTINGS)) as sounds:
        await first_of(sounds)
    second = await said(voice, "Goodbye.")

    assert sounds_like(first, TEXT)
    assert sounds_like(second, "Goodbye.")
    lines = [record for record in caplog.records if "not understood" in record.message]
    assert len(lines) == (0 if kind is Kind.LATE_AUDIO else 3)  # one for each sentence, however many there were


@pytest.mark.parametrize(
    ("account", "kind"),
    [
        *itertools.product(SOCKETS, (Kind.REFUSE, Kind.CUT, Kind.CLOSED, Kind.OVERSIZE)),
        ("deepgram", Kind.WARNED),
    ],
)
async def test_where_no_socket_can_be_used_the_sentence_is_asked_for_by_request(
    house: House, account: str, kind: Kind
) -> None:
    house.vendors[account].fault = Fault(kind, times=1 if kind is Kind.REFUSE else 2, after=0)
    voice = await house.voice(account)

    first, second = await said(voice, TEXT), await said(voice, "Goodbye.")

    assert sounds_like(first, TEXT)
    assert sounds_like(second, "Goodbye.")
    ways = ["socket" if "upgrade" in request.headers else "request" for request in house.vendors[account].requests]
    assert ways[-2:] == ["request", "request"]  # the next sentence does not try again


@pytest.mark.parametrize("account", SOCKETS)
async def test_a_call_that_rings_has_its_socket_before_it_speaks(house: House, account: str) -> None:
    voice = await house.voice(account)
    assert isinstance(voice, WarmVoice)

    await voice.warm(SETTINGS)
    audio = await said(voice)

    assert sounds_like(audio, TEXT)
    assert len([request for request in house.vendors[account].requests if "upgrade" in request.headers]) == 1


@pytest.mark.parametrize("account", SOCKETS)
async def test_a_key_that_was_refused_is_not_shown_twice(house: House, account: str) -> None:
    voice = await house.voice(f"{account}-wrong", NAMES[account])

    with pytest.raises(ProviderError):
        await said(voice)

    assert len(house.vendors[account].requests) == 1


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.WRONG_KEY, ProviderFault.WRONG_KEY),
        (Kind.NO_CREDIT, ProviderFault.NO_CREDIT),
        (Kind.FORBIDDEN, ProviderFault.REFUSED),
        (Kind.UNKNOWN_VOICE, ProviderFault.NOT_FOUND),
        (Kind.TOO_MANY, ProviderFault.RATE_LIMITED),
    ],
)
async def test_a_socket_that_is_not_accepted_says_why(house: House, kind: Kind, expected: ProviderFault) -> None:
    house.vendors["elevenlabs"].fault = Fault(kind, at_the_door=True)
    voice = await house.voice("elevenlabs")
    assert isinstance(voice, WarmVoice)

    with pytest.raises(ProviderError) as warming:
        await voice.warm(SETTINGS)
    with pytest.raises(ProviderError) as speaking:
        await said(voice)

    house.vendors["elevenlabs"].fault = None
    assert (warming.value.kind, speaking.value.kind) == (expected, expected)
    assert sounds_like(await said(voice), TEXT)


@pytest.mark.parametrize("kind", [None, Kind.SNAKE_CASE])
async def test_words_come_with_their_times_in_the_sound(house: House, kind: Kind | None) -> None:
    house.vendors["elevenlabs"].fault = Fault(kind) if kind else None  # there are two spellings
    text = "We are open, until six."
    voice = await house.voice("elevenlabs")

    sounds = [sound async for sound in voice.speak(text, SETTINGS)]

    words = [word for sound in sounds if isinstance(sound, Alignment) for word in sound.words]
    made_ms = sum(len(sound) for sound in sounds if isinstance(sound, bytes)) / 8
    assert [word.text for word in words] == text.split()
    assert all(word.start_ms <= word.end_ms <= after.start_ms for word, after in itertools.pairwise(words))
    for word in words:  # the stand-in takes a fifteenth of a second for a letter
        assert abs(word.end_ms - 1000 * (text.index(word.text) + len(word.text)) / 15) < 80
    assert words[-1].end_ms <= made_ms


async def test_what_comes_while_there_is_sound_ahead_is_given_together(house: House) -> None:
    paced(house.vendors["elevenlabs"], 20)  # a quarter of a second of sound each 12 ms
    voice = await house.voice("elevenlabs")

    sounds = [sound async for sound in voice.speak(LONG, SETTINGS)]

    pieces = [len(sound) for sound in sounds if isinstance(sound, bytes)]
    words = [word.text for sound in sounds if isinstance(sound, Alignment) for word in sound.words]
    assert pieces[0] < sum(pieces) / 3  # it is not waited with
    assert len(pieces) <= sum(pieces) / 2000 / 2
    assert words == LONG.split()


async def test_a_model_that_has_no_sockets_is_asked_by_request(house: House) -> None:
    voice = await house.voice("elevenlabs", f"{NAMES['elevenlabs']}@eleven_v3")

    assert sounds_like(await said(voice), TEXT)
    assert house.vendors["elevenlabs"].refusals == []


async def test_aura_is_never_asked_for_more_than_it_bears(house: House) -> None:
    voice, deepgram = await house.voice("deepgram"), house.vendors["deepgram"]
    for number in range(24):
        await said(voice, "Yes." if number % 2 else "No.")
    long = "This is one of many sentences. " * 70

    await said(voice, long.strip())

    assert deepgram.refusals == []
    assert " ".join(text.strip() for text in deepgram.spoken[24:]) == long.strip()
    assert all(len(text) <= 2000 for text in deepgram.spoken)


async def test_a_language_has_its_own_aura(house: House) -> None:
    voice, deepgram = await house.voice("deepgram"), house.vendors["deepgram"]

    await said(voice, "Hola.", VoiceSettings(language="es-US"))

    assert deepgram.requests[-1].asked("model").endswith("-es")
    with pytest.raises(ProviderError, match="not pl") as refused:
        await said(voice, "Tak.", VoiceSettings(language="pl"))
    assert refused.value.kind is ProviderFault.UNSUITED


# --- requests ---------------------------------------------------------------------------------------------------------


async def test_a_server_that_wraps_its_samples_in_a_file_is_heard_without_a_click(house: House) -> None:
    house.vendors["openai"].fault = Fault(Kind.WAV_HEADER)

    assert sounds_like(await said(await house.voice("openai")), TEXT)


async def test_older_models_are_not_told_how_to_speak(house: House) -> None:
    voice = await house.voice("openai", "openai:alloy@tts-1")

    assert sounds_like(await said(voice), TEXT)
    assert house.vendors["openai"].refusals == []
