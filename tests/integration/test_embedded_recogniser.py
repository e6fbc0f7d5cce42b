"""Callers are understood by the embedded recogniser: alone, several at once, over noise, at length."""

import asyncio
import random
import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

import pytest
import pytest_asyncio
from tests.speech import pause, recorded, synthesise

from receptionist.audio import mulaw, tones
from receptionist.errors import ProviderError
from receptionist.providers.base import (
    EndOfTurn,
    Failed,
    ListenSettings,
    SpeechEvent,
)
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.stt.embedded import EmbeddedListening, EmbeddedRecogniser

SETTINGS = ListenSettings("en-US")
HEARD_S = 60.0


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def recogniser() -> AsyncGenerator[EmbeddedRecogniser, None]:
    async with EmbeddedWorkers(Models(), [Part.RECOGNISER]) as workers:
        await workers[Part.RECOGNISER].until_ready(90)
        yield EmbeddedRecogniser(workers[Part.RECOGNISER])


def say(listening: EmbeddedListening, *audio: bytes) -> None:
    """Faster than a telephone would: nobody has to wait for the test."""
    whole = b"".join(audio)
    for start in range(0, len(whole), mulaw.FRAME_BYTES):
        listening.feed(whole[start : start + mulaw.FRAME_BYTES])


async def events_of_turn(listening: EmbeddedListening) -> list[SpeechEvent]:
    events: list[SpeechEvent] = []
    async with asyncio.timeout(HEARD_S), aclosing(listening.events()) as heard:
        async for event in heard:
            events.append(event)
            if isinstance(event, EndOfTurn | Failed):
                break
    return events


async def words_of(recogniser: EmbeddedRecogniser, *audio: bytes) -> str:
    async with recogniser.listen(SETTINGS) as listening:
        say(listening, pause(0.5), *audio, pause(1.2))
        last = (await events_of_turn(listening))[-1]
    assert isinstance(last, EndOfTurn), last
    return last.text


def bare(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).split()


def noise(ms: int, dbfs: float) -> bytes:
    dice = random.Random(7)
    peak = 32768 * 10 ** (dbfs / 20)
    return mulaw.encode(max(-32768, min(32767, round(dice.gauss(0, peak)))) for _ in range(8 * ms))


async def test_half_a_sentence_is_not_written_twice(recogniser: EmbeddedRecogniser) -> None:
    """The model repeats itself over a few such fragments, as a caller's pause makes them."""
    whole = synthesise("it's about my taxes, i just started freelancing")

    assert bare(await words_of(recogniser, whole[: len(whole) // 2])) == bare("It's about my taxes.")


async def test_callers_with_different_voices_are_understood(recogniser: EmbeddedRecogniser) -> None:
    sentences = ["Do you take my insurance?", "I want to leave a message.", "What are your hours on Monday?"]
    for pitch in (1.0, 1.12, 0.92):
        for sentence, audio in zip(sentences, recorded(sentences, pitch=pitch), strict=True):
            assert bare(await words_of(recogniser, audio)) == bare(sentence)
    assert bare(await words_of(recogniser, synthesise("Yes."))) in (["yes"], ["yeah"])
    assert bare(await words_of(recogniser, synthesise("No."))) == ["no"]


async def test_four_callers_at_once_each_keep_their_own_words(recogniser: EmbeddedRecogniser) -> None:
    sentences = [
        "Do you take my insurance?",
        "I want to leave a message.",
        "Can I speak to a person please?",
        "What time do you open on Saturday?",
    ]
    voices = recorded(sentences)
    async with asyncio.TaskGroup() as calls:
        said = [calls.create_task(words_of(recogniser, voice)) for voice in voices]

    assert [bare(call.result()) for call in said] == [bare(sentence) for sentence in sentences]


async def test_a_long_speech_is_heard_to_its_end(recogniser: EmbeddedRecogniser) -> None:
    sentences = [
        "I am calling about a bill that I received last week.",
        "It says that I owe money for a cleaning in January.",
        "But I was not in town in January at all.",
        "So I think that somebody has made a mistake there.",
        "Please ask the office manager to look at it.",
        "And then somebody should call me back tomorrow.",
        "My daughter can take the call as well.",
    ]
    words = bare(await words_of(recogniser, *recorded(sentences)))

    wanted = [word for sentence in sentences for word in bare(sentence)]
    assert sum(word in words for word in wanted) / len(wanted) > 0.85
    assert "call" in words[-4:]


async def test_noise_and_keys_are_no_words(recogniser: EmbeddedRecogniser) -> None:
    sounds: Sequence[bytes] = (
        noise(2000, -20.0),
        b"".join(noise(60, -8.0) + pause(0.3) for _ in range(4)),
        b"".join(tones.key(digit) + pause(0.1) for digit in "2125550199"),
        tones.tone((440, 480), 1500, -20.0),
    )
    for sound in sounds:
        async with recogniser.listen(SETTINGS) as listening:
            say(listening, pause(0.5), sound, pause(1.5), synthesise("Goodbye."), pause(1.2))
            events = await events_of_turn(listening)
            while isinstance(events[-1], EndOfTurn) and not events[-1].text:
                events = await events_of_turn(listening)

        last = events[-1]
        assert isinstance(last, EndOfTurn)
        assert len(bare(last.text)) <= 2
        assert "bye" in last.text.lower()


async def test_a_language_that_it_does_not_know_is_refused_and_not_guessed_at(recogniser: EmbeddedRecogniser) -> None:
    with pytest.raises(ProviderError, match="knows en, not es") as refused:
        async with recogniser.listen(ListenSettings("es-US")):
            pass

    assert not refused.value.retryable


async def test_one_call_too_many_is_told_so_and_garbles_none(recogniser: EmbeddedRecogniser) -> None:
    calls = [recogniser.listen(SETTINGS) for _ in range(13)]
    listenings = [await call.__aenter__() for call in calls]
    try:
        refused = await events_of_turn(listenings[-1])
        say(listenings[0], pause(0.5), synthesise("I want to leave a message."), pause(1.2))
        heard = await events_of_turn(listenings[0])
    finally:
        for call in calls:
            await call.__aexit__(None, None, None)

    assert [type(event) for event in refused] == [Failed]
    last = heard[-1]
    assert isinstance(last, EndOfTurn)
    assert "message" in last.text
