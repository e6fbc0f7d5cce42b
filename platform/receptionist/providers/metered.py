"""The parts of a chain, each counting what it is used for: the same recognisers, models and voices to whoever asks."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace

import msgspec

from receptionist.conversation.history import CallDelta, ModelDelta, ModelRequest, TextDelta, UsageDelta
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderError
from receptionist.providers.base import (
    Chain,
    Listening,
    ListenSettings,
    Model,
    Reader,
    Recogniser,
    Sends,
    Sound,
    SpeechEvent,
    Voice,
    VoiceSettings,
)
from receptionist.providers.late import LateModel
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.meter import Meter, Tally
from receptionist.providers.standing import Named


def metered(chain: Chain, meter: Meter) -> Chain:
    """For one conversation. What others know of its parts (names, accounts, failures) stays as it is."""
    return replace(
        chain,
        recognisers=[MeteredRecogniser(one, meter.of("recogniser", one)) for one in chain.recognisers],
        models=metered_models(chain.models, meter),
        voices=metered_voices(chain.voices, meter),
    )


def metered_models(models: Sequence[Model], meter: Meter) -> list[Model]:
    """The built-in dialogue costs nothing, and counts nothing."""
    return [one if isinstance(one, EmbeddedModel) else MeteredModel(one, meter.of("model", one)) for one in models]


def metered_voices(voices: Sequence[Voice], meter: Meter) -> list[Voice]:
    return [MeteredVoice(one, meter.of("voice", one)) for one in voices]


class _Metered:
    def __init__(self, part: Named, tally: Tally) -> None:
        self._named = part
        self._tally = tally

    @property
    def name(self) -> str:
        return self._named.name

    @property
    def account(self) -> str:
        return self._named.account


class MeteredRecogniser(_Metered):
    def __init__(self, recogniser: Recogniser, tally: Tally) -> None:
        super().__init__(recogniser, tally)
        self._recogniser = recogniser

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Listening, None]:
        async with self._recogniser.listen(settings) as listening:
            self._tally.requests += 1
            counting = _MeteredListening(listening, self._tally)
            try:
                yield counting
            finally:
                counting.count()


class _MeteredListening:
    def __init__(self, listening: Listening, tally: Tally) -> None:
        self._listening = listening
        self._sends = listening if isinstance(listening, Sends) else None
        self._tally = tally
        self._counted = 0
        if self._sends:  # it counts itself: a frame need not pass by here
            self.feed = listening.feed

    def feed(self, mulaw: bytes) -> None:
        self._tally.audio_bytes += len(mulaw)
        self._listening.feed(mulaw)

    def count(self) -> None:
        """What was sent since it was last looked at."""
        if self._sends:
            sent = self._sends.sent_bytes
            self._tally.audio_bytes += sent - self._counted
            self._counted = sent

    async def events(self) -> AsyncGenerator[SpeechEvent, None]:
        """What is written down is written down at the end of turns, of which these tell."""
        async for event in self._listening.events():
            self.count()
            yield event


class MeteredModel(_Metered):
    def __init__(self, model: Model, tally: Tally) -> None:
        super().__init__(model, tally)
        self._model = model
        self._reader = model if isinstance(model, LateModel) else None

    @property
    def reader(self) -> Reader | None:
        """The same model for being asked something else, on the same bill."""
        return MeteredReader(self._model, self._tally) if isinstance(self._model, Reader) else None

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        """What it is asked with is made once where the model takes it so: a guess that is thrown away is counted by
        it."""
        if self._reader is None:
            return _counted(self._model.stream(request), self._tally, lambda: prompt(request))
        asked = prompt(request)
        return _counted(self._reader.answer(asked), self._tally, lambda: asked)


class MeteredReader(_Metered):
    def __init__(self, reader: Reader, tally: Tally) -> None:
        super().__init__(reader, tally)
        self._reader = reader

    def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        return _counted(self._reader.answer(asked), self._tally, lambda: asked)


def reader_of(model: Model) -> Reader | None:
    """A model of a call, for being asked something else; None: it can only hold conversations."""
    if isinstance(model, MeteredModel):
        return model.reader
    return model if isinstance(model, Reader) else None


async def _counted(
    answer: AsyncGenerator[ModelDelta, None], tally: Tally, asked: Callable[[], Prompt]
) -> AsyncGenerator[ModelDelta, None]:
    """A guess that is thrown away is paid for as well; what a vendor refuses is not."""
    tally.requests += 1
    told: UsageDelta | None = None
    letters, whole, refused = 0, False, False
    try:
        async with aclosing(answer) as deltas:
            async for delta in deltas:
                match delta:
                    case UsageDelta():
                        told = delta
                    case TextDelta():
                        letters += len(delta.text)
                    case CallDelta():
                        letters += len(msgspec.json.encode(delta.call.arguments)) + len(delta.call.name)
                    case _:
                        pass
                yield delta
        whole = True
    except ProviderError:
        refused = told is None and not letters
        raise
    finally:
        if not refused:
            sent = 0 if told else len(msgspec.json.encode(asked()))
            tally.asked(told, prompt_letters=sent, answer_letters=letters, whole=whole)


class MeteredVoice(_Metered):
    def __init__(self, voice: Voice, tally: Tally) -> None:
        super().__init__(voice, tally)
        self._voice = voice

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        """Counted with its first sound, or when nobody waits for that any more; what a vendor refuses is not."""
        self._tally.requests += 1
        refused, begun = False, False
        try:
            async with aclosing(self._voice.speak(text, settings)) as sounds:
                async for sound in sounds:
                    if not begun:
                        begun = True
                        self._tally.characters += len(text)
                    yield sound
        except ProviderError:
            refused = True
            raise
        finally:
            if not begun and not refused:
                self._tally.characters += len(text)
