"""The embedded voice: soon, as loud as a telephone wants it, at the speed that was set, and stopped when told to."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
import pytest_asyncio

from receptionist.audio import mulaw
from receptionist.audio.vad import level_dbfs
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import EndOfTurn, ListenSettings, VoiceSettings
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice

NORMAL = VoiceSettings()


pytestmark = pytest.mark.asyncio(loop_scope="module")


_ACTIVE_DB = 16  # what is quieter than the loudest by more than this is a pause or a fading hiss (ITU-T P.56)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def workers() -> AsyncGenerator[EmbeddedWorkers, None]:
    async with EmbeddedWorkers(Models(), [Part.VOICE, Part.RECOGNISER]) as started:
        await started[Part.VOICE].until_ready(90)
        await started[Part.RECOGNISER].until_ready(90)
        yield started


@pytest.fixture
def voice(workers: EmbeddedWorkers) -> EmbeddedVoice:
    return EmbeddedVoice(workers[Part.VOICE], "embedded:joe")


async def spoken(voice: EmbeddedVoice, text: str, settings: VoiceSettings = NORMAL) -> bytes:
    async with asyncio.timeout(60):
        return b"".join([chunk async for chunk in voice.speak(text, settings)])


async def test_speech_begins_with_sound_and_is_as_loud_as_a_telephone_wants_it(voice: EmbeddedVoice) -> None:
    for text in ("Yes.", "Thanks for calling. How can I help you today?", "Our address is 12 Main Street."):
        audio = await spoken(voice, text)

        levels = [level_dbfs(audio[at : at + 160]) for at in range(0, len(audio), 160)]
        loud = [number for number, level in enumerate(levels) if level > -45]
        assert loud[0] <= 3
        assert len(levels) - loud[-1] <= 25
        active = [number for number, level in enumerate(levels) if level > max(levels) - _ACTIVE_DB]
        speech = b"".join(audio[160 * number : 160 * (number + 1)] for number in active)
        assert -25 < level_dbfs(speech) < -16


async def test_a_practices_speed_is_heard(voice: EmbeddedVoice) -> None:
    text = "We are open from eight in the morning to five in the afternoon."
    slow = await spoken(voice, text, VoiceSettings(speed=0.7))
    quick = await spoken(voice, text, VoiceSettings(speed=1.4))

    assert len(slow) > 1.3 * len(quick)


async def test_what_is_said_can_be_understood_at_the_other_end(voice: EmbeddedVoice, workers: EmbeddedWorkers) -> None:
    text = "I can take a message for the office."
    audio = mulaw.silence(500) + await spoken(voice, text) + mulaw.silence(1200)
    async with EmbeddedRecogniser(workers[Part.RECOGNISER]).listen(ListenSettings("en-US")) as listening:
        for start in range(0, len(audio), 160):
            listening.feed(audio[start : start + 160])
        async with asyncio.timeout(60), aclosing(listening.events()) as events:
            ends = (event.text async for event in events if isinstance(event, EndOfTurn))
            heard = await anext(ends)

    assert re.sub(r"\W+", " ", heard.lower()).strip() == "i can take a message for the office"


async def test_a_sentence_that_was_cut_off_is_not_made_to_its_end(voice: EmbeddedVoice) -> None:
    async with aclosing(voice.speak("We are open from eight to five on every day. " * 60, NORMAL)) as chunks:
        first = await anext(chunks)

    after = await spoken(voice, "Yes.")

    assert len(first) > 800
    assert len(after) < 16_000


async def test_a_short_answer_does_not_wait_for_another_calls_long_one(voice: EmbeddedVoice) -> None:
    async with asyncio.TaskGroup() as calls:
        long = calls.create_task(spoken(voice, "We are open from eight to five on every day of the week. " * 12))
        await asyncio.sleep(0)
        await spoken(voice, "Yes, we do.")

        assert not long.done()
        long.cancel()


async def test_markup_is_not_spoken(voice: EmbeddedVoice) -> None:
    assert await spoken(voice, "<speak> ** </speak>\n\x07") == b""


async def test_a_language_that_it_does_not_speak_is_refused(voice: EmbeddedVoice) -> None:
    with pytest.raises(ProviderError, match="speaks en, not es") as refused:
        await spoken(voice, "Hola.", VoiceSettings(language="es-US"))

    assert refused.value.kind is ProviderFault.UNSUITED
    assert not refused.value.retryable
