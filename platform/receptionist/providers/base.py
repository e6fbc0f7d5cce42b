"""The three protocols that every vendor fills, and the events they speak."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, runtime_checkable

import msgspec

from receptionist.conversation.history import NO_CHOICES, Choices, FaqMatch, Meant, ModelDelta, ModelRequest
from receptionist.errors import ProviderFault
from receptionist.providers.standing import NOBODY, Watch

if TYPE_CHECKING:  # speech workers load this module, and have no use for what makes prompts
    from receptionist.conversation.prompt import Prompt


class ListenSettings(msgspec.Struct, frozen=True):
    """What a recogniser is told at the start of a call."""

    language: str  # BCP 47, as in the practice file
    also_speaks: Sequence[str] = ()  # languages that callers may speak as well
    listen_for: Sequence[str] = ()  # names and terms that callers will say, the most telling first
    end_of_turn_ms: int = 700  # silence after which a turn has ended, for recognisers that decide it by silence


class SpeechStarted(msgspec.Struct, frozen=True, tag="speech_started"):
    """The caller began to make speech, so long ago. Words may never follow. `interrupts`: it is nobody else's, and no
    mere noise, so that it may stop the receptionist; else only its words do."""

    began_ms_ago: int = 0
    interrupts: bool = True


class SpeechPaused(msgspec.Struct, frozen=True, tag="speech_paused"):
    """The caller stopped making speech, for now, so long ago."""

    ended_ms_ago: int = 0


class Partial(msgspec.Struct, frozen=True, tag="partial"):
    """Words of the turn so far; they may still change. `stable`: they will not, and cover the first `heard_s` seconds
    of the audio that was fed to this listening (0: it is not known how much). `quiet`: the line has fallen silent
    behind them, and no sound on it is without its words."""

    text: str
    stable: bool = False
    heard_s: float = 0.0
    quiet: bool = False


class EarlyEnd(msgspec.Struct, frozen=True, tag="early_end"):
    """The turn may have ended with these words: worth guessing on, not yet worth acting on. `speech_ended_ms_ago` as of
    `EndOfTurn`; 0: it is not known."""

    text: str
    speech_ended_ms_ago: int = 0


class Resumed(msgspec.Struct, frozen=True, tag="resumed"):
    """The caller went on after an early end."""


class EndOfTurn(msgspec.Struct, frozen=True, tag="end_of_turn"):
    """The turn has ended. Empty text: sound without words.

    `speech_ended_ms_ago` is how long before this event the caller's speech ended, as far as the recogniser knows;
    `silence_ms` how much of that it let pass since it was told to (`ListenSettings.end_of_turn_ms`).
    """

    text: str
    speech_ended_ms_ago: int = 0
    silence_ms: int = 0


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The recogniser cannot go on in this call."""

    reason: str
    retryable: bool = True
    kind: ProviderFault = ProviderFault.FAILED


SpeechEvent: TypeAlias = SpeechStarted | SpeechPaused | Partial | EarlyEnd | Resumed | EndOfTurn | Failed


class Listening(Protocol):
    """One call's recognition. `feed` never waits and never raises; what it cannot take is dropped and counted."""

    def feed(self, mulaw: bytes) -> None:
        """The caller's audio as it comes: mu-law, 8 kHz, any length."""
        ...

    def events(self) -> AsyncIterator[SpeechEvent]:
        """In order, until the listening is closed. Iterated once."""
        ...


@runtime_checkable
class Sends(Protocol):
    """A listening whose vendor gets some of the audio several times, and some of it never: what is billed is this."""

    @property
    def sent_bytes(self) -> int:
        """So far."""
        ...


class Recogniser(Protocol):
    """Speech to text."""

    @property
    def name(self) -> str: ...

    @property
    def account(self) -> str:
        """Whose account answers: "deepgram", "north-clinic/deepgram" (a practice's own), "embedded"."""
        ...

    def listen(self, settings: ListenSettings) -> AbstractAsyncContextManager[Listening]:
        """Raises ProviderError when it cannot take the call."""
        ...


class Model(Protocol):
    """Words (and functions) to say next."""

    @property
    def name(self) -> str: ...

    @property
    def account(self) -> str: ...

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        """Raises ProviderError. Closing the generator cancels the request."""
        ...


@runtime_checkable
class Reader(Protocol):
    """A language model that can be asked for anything, beside what to say next; the built-in dialogue is none."""

    @property
    def name(self) -> str: ...

    @property
    def account(self) -> str: ...

    def answer(self, asked: "Prompt") -> AsyncGenerator[ModelDelta, None]:
        """Raises ProviderError. Closing the generator cancels the request."""
        ...


class Judging(Protocol):
    """One stretch of sound on a line where the receptionist speaks."""

    def feed(self, mulaw: bytes, ours: bytes) -> None:
        """The next of it, mu-law; `ours`: what was played until the same moment. Never waits and never raises."""
        ...

    def close(self) -> None: ...


class Detector(Protocol):
    """Tells a caller who speaks over the receptionist from noises, and from what comes back of her own voice."""

    @property
    def is_ready(self) -> bool: ...

    def judge(self, tell: Callable[[bool, int], None]) -> Judging | None:
        """None: it cannot. `tell`: True: the caller has been speaking for so many milliseconds; False: it is no speech
        of theirs. Asked on the event loop, and told there; whoever has been told closes it."""
        ...


class VoiceSettings(msgspec.Struct, frozen=True):
    """How a practice sounds; part of the key of kept speech."""

    speed: float = 1.0
    language: str = "en-US"  # the practice's
    of_text: str = ""  # another one of its languages, which this text is in
    pronounce: Sequence[tuple[str, str]] = ()  # its own words, each with how it is said: done before a voice is asked

    @property
    def spoken(self) -> str:
        """The language of what is said."""
        return self.of_text or self.language


class TimedWord(msgspec.Struct, frozen=True):
    """A word as it stands in the text that was given to be spoken; times from the first byte of its audio."""

    text: str
    start_ms: int
    end_ms: int


class Alignment(msgspec.Struct, frozen=True):
    """When the next words of a sentence are said. Words come once each, in order."""

    words: tuple[TimedWord, ...]


Sound: TypeAlias = bytes | Alignment


class Voice(Protocol):
    """Text to speech."""

    @property
    def name(self) -> str:
        """Names vendor, voice and model: part of the key of kept speech."""
        ...

    @property
    def account(self) -> str: ...

    def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        """Mu-law, 8 kHz, in chunks of any size, in order; between them, from voices that tell it, when each word is
        said. Raises ProviderError. Closing the generator cancels."""
        ...


@runtime_checkable
class WarmModel(Protocol):
    """A model whose vendor can be reached before it is asked; one that cannot lacks the method."""

    async def warm(self) -> None:
        """A connection waits for a request of each call that is expected. Raises ProviderError."""
        ...


@runtime_checkable
class WarmVoice(Protocol):
    """A voice whose vendor can be reached before it speaks; one that cannot lacks the method."""

    async def warm(self, settings: VoiceSettings) -> None:
        """A connection waits for a sentence with these settings of each call that is expected. Raises ProviderError."""
        ...


@dataclass(frozen=True)
class Chain:
    """Who answers a call, in order of preference; the next is the fallback of the one before."""

    recognisers: Sequence[Recogniser] = ()
    models: Sequence[Model] = ()
    voices: Sequence[Voice] = ()
    watch: Watch = NOBODY
    local: bool = False  # this machine's own processor hears or speaks first, which bounds how many calls it can take


MATCH_WITHIN_S: Final = 0.5  # a caller waits; a rehearsal can do so for longer


class FaqMatcher(Protocol):
    """How near the caller's words are to the questions of a practice, and to all else that it has for callers."""

    async def match(
        self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = MATCH_WITHIN_S
    ) -> list[FaqMatch]:
        """Best first. `questions[i]` are the wordings of FAQ i. Falls back to something simpler rather than raising, or
        taking longer than `within_s`."""
        ...

    async def weigh(self, words: str, choices: Choices, *, within_s: float = MATCH_WITHIN_S) -> Meant:
        """Which of them the words are for. Empty rather than an error, or than taking longer than `within_s`."""
        ...

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        """Does ahead of time what `match` and `weigh` would do for these. Raises ProviderError."""
        ...
