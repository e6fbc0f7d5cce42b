"""What is counted of a provider: all that a vendor bills, guesses nobody heard included, and nothing it refused."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime

import pytest

from receptionist.conversation.history import CallerSaid, ModelDelta, ModelRequest, TextDelta, UsageDelta
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderError
from receptionist.practice.definition import About, Definition, Hours
from receptionist.providers.base import (
    Chain,
    Listening,
    ListenSettings,
    Sound,
    SpeechEvent,
    VoiceSettings,
)
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.meter import Meter, Used
from receptionist.providers.metered import MeteredReader, metered

ABOUT = About(name="North", timezone="America/New_York", numbers=("+12125550170",))
ASKED = ModelRequest(
    practice=Definition(practice=ABOUT, hours=Hours()),
    now=datetime(2026, 3, 2, 10, tzinfo=UTC),
    entries=(CallerSaid(1, "Where can I park?"),),
    functions=(),
)
USAGE = UsageDelta(prompt_tokens=900, cached_tokens=600, answer_tokens=12)
SETTINGS = VoiceSettings()


class Part:
    name = "vendor:x"
    account = "vendor"


class Model(Part):
    def __init__(self, *deltas: ModelDelta, refuses: bool = False) -> None:
        self._deltas = deltas
        self._refuses = refuses

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self.answer(prompt(request))

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        if self._refuses:
            raise ProviderError("429", provider=self.name)
        for delta in self._deltas:
            yield delta


class Voice(Part):
    def __init__(self, *sounds: bytes, refuses: bool = False) -> None:
        self._sounds = sounds
        self._refuses = refuses

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        if self._refuses:
            raise ProviderError("429", provider=self.name)
        for sound in self._sounds:
            yield sound


class Sending:
    def __init__(self, twice_from: int) -> None:
        self._skip = twice_from
        self.sent_bytes = 0

    def feed(self, mulaw: bytes) -> None:
        self._skip -= 1
        self.sent_bytes += 2 * len(mulaw) if self._skip < 0 else 0

    async def events(self) -> AsyncIterator[SpeechEvent]:
        for event in ():
            yield event


class Recogniser(Part):
    """`twice_from`: it sends nothing before this frame, and all that follows twice."""

    def __init__(self, twice_from: int | None = None) -> None:
        self.heard = b""
        self._twice_from = twice_from

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        yield self if self._twice_from is None else Sending(self._twice_from)

    def feed(self, mulaw: bytes) -> None:
        self.heard += mulaw

    async def events(self) -> AsyncIterator[SpeechEvent]:
        for event in ():
            yield event


async def answered(model: Model, *, deltas: int = 99) -> Used:
    """After so many deltas nobody wants the rest."""
    meter = Meter()
    [counting] = metered(Chain(models=[model]), meter).models
    async with aclosing(counting.stream(ASKED)) as stream:
        for _ in range(deltas):
            if await anext(stream, None) is None:
                break
    [used] = meter.used()
    return used


async def test_the_tokens_are_those_that_the_vendor_tells() -> None:
    used = await answered(Model(TextDelta("It is "), TextDelta("free."), USAGE))

    assert (used.prompt_tokens, used.cached_tokens, used.answer_tokens, used.requests) == (900, 600, 12, 1)
    assert not used.estimated


async def test_a_guess_that_is_thrown_away_is_counted_by_its_letters() -> None:
    used = await answered(Model(TextDelta("It is free. "), TextDelta("And it is open."), USAGE), deltas=1)

    assert used.estimated
    assert used.answer_tokens == 3
    assert used.prompt_tokens > 100, "the whole prompt was sent"


async def test_what_was_told_at_the_beginning_of_a_broken_answer_is_kept_and_its_words_are_estimated() -> None:
    begun = UsageDelta(prompt_tokens=900, cached_tokens=600, answer_tokens=1)

    used = await answered(Model(begun, TextDelta("It is free. "), TextDelta("And open.")), deltas=2)

    assert (used.prompt_tokens, used.cached_tokens, used.answer_tokens, used.estimated) == (900, 600, 3, True)


async def test_what_a_model_is_asked_beside_calls_counts_as_well() -> None:
    meter, model = Meter(), Model(TextDelta("[]"), USAGE)
    reader = MeteredReader(model, meter.of("model", model))

    assert [delta async for delta in reader.answer(prompt(ASKED))] == [TextDelta("[]"), USAGE]

    [used] = meter.used()
    assert (used.provider, used.prompt_tokens, used.answer_tokens, used.requests) == (model.name, 900, 12, 1)


async def test_what_a_vendor_refuses_costs_nothing() -> None:
    meter = Meter()
    chain = metered(Chain(models=[Model(refuses=True)], voices=[Voice(refuses=True)]), meter)
    for refused in (chain.models[0].stream(ASKED), chain.voices[0].speak("Hello.", SETTINGS)):
        with pytest.raises(ProviderError):
            await anext(refused)

    assert [(one.requests, one.anything) for one in meter.used()] == [(1, False), (1, False)]


async def test_a_sentence_counts_by_its_letters_once_whether_or_not_it_is_heard_to_its_end() -> None:
    meter = Meter()
    [voice] = metered(Chain(voices=[Voice(b"a", b"b")]), meter).voices

    async with aclosing(voice.speak("Hello there.", SETTINGS)) as sounds:
        assert await anext(sounds) == b"a"
    assert [sound async for sound in voice.speak("Hello there.", SETTINGS)] == [b"a", b"b"]

    [used] = meter.used()
    assert (used.characters, used.requests) == (24, 2)


async def test_a_recogniser_that_sends_utterances_counts_what_it_sends_however_often() -> None:
    meter, recogniser = Meter(), Recogniser(twice_from=20)
    chain = metered(Chain(recognisers=[recogniser]), meter)

    async with chain.recognisers[0].listen(ListenSettings(language="en-US")) as listening:
        for _ in range(50):
            listening.feed(bytes(160))

    [used] = meter.used()
    assert used.audio_ms == 2 * 30 * 20


async def test_a_recogniser_counts_all_that_it_is_fed_and_the_built_in_dialogue_nothing() -> None:
    meter, recogniser = Meter(), Recogniser()
    chain = metered(Chain(recognisers=[recogniser], models=[EmbeddedModel()]), meter)

    async with chain.recognisers[0].listen(ListenSettings(language="en-US")) as listening:
        for _ in range(50):
            listening.feed(bytes(160))

    [used] = meter.used()
    assert (used.role, used.audio_ms, len(recogniser.heard)) == ("recogniser", 1000, 8000)
    assert isinstance(chain.models[0], EmbeddedModel)
