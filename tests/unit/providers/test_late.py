"""A mistake in an installed provider is a failure like any other: whoever stands behind it answers."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from receptionist.call.kept_speech import PhraseCache
from receptionist.call.speech import Speech, standing_of
from receptionist.call.speech_stores import Folder
from receptionist.conversation.history import ModelDelta, ModelRequest, TextDelta
from receptionist.conversation.prompt import Prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.definition import About, Definition, Hours
from receptionist.providers.base import Listening, ListenSettings, Sound, SpeechEvent, VoiceSettings
from receptionist.providers.late import LateModel, LateRecogniser, LateVoice
from receptionist.providers.vendor import Client

ABOUT = About(name="North", timezone="America/New_York", numbers=("+12125550170",))
PRACTICE = Definition(practice=ABOUT, hours=Hours())
REQUEST = ModelRequest(PRACTICE, datetime(2026, 3, 3, 12, 0, tzinfo=UTC), entries=(), functions=())
PROMPT = Prompt(rules="", functions=(), messages=(), facts="")


class Account:
    owner = "acme"

    async def client(self) -> Client:
        return self


class Mistaken:
    """Does all that a provider does, with a mistake in it after the first piece of each answer."""

    account = "acme"

    def __init__(self, name: str, client: Client, *, refuses: bool = False) -> None:
        self.name = name
        self.refuses = refuses
        self.closed = 0

    async def check(self) -> None: ...

    def _goes_wrong(self) -> None:
        if self.refuses:
            raise ProviderError("it is full", provider=self.name, kind=ProviderFault.OVERLOADED)
        raise KeyError("choices")

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        if settings.language == "xx":
            self._goes_wrong()
        try:
            yield self
        finally:
            self.closed += 1

    def feed(self, mulaw: bytes) -> None: ...

    async def events(self) -> AsyncIterator[SpeechEvent]:
        return
        yield

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        yield TextDelta("Yes")
        self._goes_wrong()

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        yield TextDelta("Yes")
        self._goes_wrong()

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        try:
            yield b"\x10" * 80
            self._goes_wrong()
        finally:
            self.closed += 1


class Spoken:
    name = account = "second"

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        yield b"good"


def refusing(name: str, client: Client) -> Mistaken:
    return Mistaken(name, client, refuses=True)


async def hears(recogniser: LateRecogniser) -> None:
    async with recogniser.listen(ListenSettings(language="xx")):
        pass


async def test_the_next_voice_says_what_a_mistaken_one_does_not(tmp_path: Path) -> None:
    voices = standing_of([LateVoice("acme:ann", Account(), Mistaken), Spoken()])
    speech = Speech(PhraseCache(Folder(tmp_path)))

    said = [piece async for piece in speech.speak("We open at eight.", voices, VoiceSettings())]

    assert said[-1] == b"good"


@pytest.mark.parametrize(("make", "kind"), [(Mistaken, ProviderFault.FAILED), (refusing, ProviderFault.OVERLOADED)])
async def test_whatever_it_is_asked_its_mistake_is_told_as_its_failure(
    make: Callable[[str, Client], Mistaken], kind: ProviderFault, caplog: pytest.LogCaptureFixture
) -> None:
    model = LateModel("acme:nova", Account(), make)
    errors: list[ProviderError] = []
    for asked in (
        model.stream(REQUEST),
        model.answer(PROMPT),
        LateVoice("acme:ann", Account(), make).speak("Yes.", VoiceSettings()),
    ):
        with pytest.raises(ProviderError) as failed:
            [piece async for piece in asked]
        errors.append(failed.value)
    with pytest.raises(ProviderError) as failed:
        await hears(LateRecogniser("acme:ear", Account(), make))

    assert {error.kind for error in (*errors, failed.value)} == {kind}
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * (4 if make is Mistaken else 0)
    assert all(record.exc_info for record in caplog.records)


async def test_a_part_that_cannot_be_made_is_one_that_failed() -> None:
    def make(name: str, client: Client) -> Mistaken:
        raise TypeError("one argument too many")

    with pytest.raises(ProviderError, match=r"acme:nova failed \(TypeError\)"):
        await anext(LateModel("acme:nova", Account(), make).stream(REQUEST))


async def test_who_loses_interest_hears_of_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    voice = LateVoice("acme:ann", Account(), Mistaken)
    async with aclosing(voice.speak("Yes.", VoiceSettings())) as sounds:
        await anext(sounds)

    part = await voice.part()
    assert isinstance(part, Mistaken)
    assert part.closed == 1
    assert not caplog.records


async def test_what_goes_wrong_in_the_call_itself_is_not_the_recognisers_failure() -> None:
    recogniser = LateRecogniser("acme:ear", Account(), Mistaken)
    with pytest.raises(ZeroDivisionError):
        async with recogniser.listen(ListenSettings(language="en-US")):
            raise ZeroDivisionError
