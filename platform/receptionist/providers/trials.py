"""One real request of a second to a recogniser, a model or a voice, as a call makes it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.audio import mulaw
from receptionist.conversation.history import TextDelta
from receptionist.conversation.prompt import CallerWords, Prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import (
    Chain,
    EndOfTurn,
    Failed,
    Listening,
    ListenSettings,
    Model,
    Partial,
    Reader,
    Recogniser,
    Voice,
    VoiceSettings,
)
from receptionist.providers.faults import fault
from receptionist.providers.late import LateModel

log = logging.getLogger(__name__)

Role: TypeAlias = Literal["stt", "llm", "tts"]

_WORDS: Final = Path(__file__).with_name("trial_words.ulaw")  # "Hello, can you hear me?", in the embedded voice
_QUIET_MS: Final = 9000  # after them, at the most: the turn ends long before
_FRAME_S: Final = 0.02
_AT_ONCE: Final = 8
_ANSWERED_WITHIN_S: Final = 12.0
_LONGEST_WORDS: Final = 60
_FEWEST_BYTES: Final = 800  # a tenth of a second: less is no word
_SAID: Final = "Thank you for calling."
_MOST_TOKENS: Final = 256  # models that reason spend some before their word
_FIRST: Final[Mapping[Role, str]] = {"stt": "first words", "llm": "first token", "tts": "first audio"}
_ASKED: Final = Prompt(
    rules="You are asked whether you work. Answer with the one word: yes",
    functions=(),
    messages=(CallerWords("Do you work?"),),
    facts="Nothing has happened yet.",
    most_tokens=_MOST_TOKENS,
)


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one request. Seconds are from its start; None: it did not come so far."""

    provider: str  # as in the list of providers
    role: Role
    first_s: float | None = None  # to the first words, token or audio
    whole_s: float | None = None
    came: str = ""  # in words: what the provider did
    doubt: str = ""  # it answered, and not as it should
    error: ProviderError | None = None

    @property
    def times(self) -> str:
        """ "first words after 420 ms, all of it in 1.9 s"; empty where nothing came."""
        parts: list[str] = []
        if self.first_s is not None:
            parts.append(f"{_FIRST[self.role]} after {span(self.first_s)}")
        if self.whole_s is not None:
            parts.append(f"all of it in {span(self.whole_s)}")
        return ", ".join(parts)


def span(seconds: float) -> str:
    """ "85 ms", "1.9 s"."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


@dataclass(frozen=True)
class Tryable:
    """Somebody of a chain who can be asked to work for a second."""

    role: Role
    name: str
    account: str
    ask: Callable[[], Awaitable[Trial]]


def tryables(chains: Iterable[Chain]) -> list[Tryable]:
    """Everyone of these chains, each once, without the built-in dialogue: there is nothing about it to try."""
    found: dict[tuple[Role, str, str], Tryable] = {}

    def add(role: Role, part: Recogniser | Model | Voice, ask: Callable[[], Awaitable[Trial]]) -> None:
        found.setdefault((role, part.account, part.name), Tryable(role, part.name, part.account, ask))

    for chain in chains:
        for recogniser in chain.recognisers:
            add("stt", recogniser, partial(hearing, recogniser))
        for model in chain.models:
            if isinstance(model, LateModel):
                add("llm", model, partial(thinking, model))
        for voice in chain.voices:
            add("tts", voice, partial(speaking, voice))
    return list(found.values())


async def tried(those: Sequence[Tryable]) -> list[Trial]:
    """In their order, a few at a time."""
    few = asyncio.Semaphore(_AT_ONCE)

    async def one(asked: Tryable) -> Trial:
        async with few:
            return await asked.ask()

    async with asyncio.TaskGroup() as tasks:
        asked = [tasks.create_task(one(each)) for each in those]
    return [task.result() for task in asked]


async def hearing(recogniser: Recogniser) -> Trial:
    """A second of speech, at the pace of a call, then silence until the turn has ended."""
    return await _timed(recogniser.name, "stt", partial(_hear, recogniser))


async def thinking(model: Reader) -> Trial:
    """A question of one word."""
    return await _timed(model.name, "llm", partial(_think, model))


async def speaking(voice: Voice, language: str = "en-US") -> Trial:
    """A short sentence."""
    return await _timed(voice.name, "tts", partial(_speak, voice, language))


class _Watch:
    """`sign` is called with each sign of work; the first counts."""

    def __init__(self) -> None:
        self._time = asyncio.get_running_loop().time
        self._began = self._time()
        self.first_s: float | None = None

    @property
    def passed_s(self) -> float:
        return self._time() - self._began

    def sign(self) -> None:
        if self.first_s is None:
            self.first_s = self.passed_s


_Came: TypeAlias = tuple[str, str]  # what it did, and what about that is doubtful


async def _timed(name: str, role: Role, work: Callable[[_Watch], Awaitable[_Came]]) -> Trial:
    watch = _Watch()
    try:
        async with asyncio.timeout(_ANSWERED_WITHIN_S):
            came, doubt = await work(watch)
    except TimeoutError:
        error = fault(name, ProviderFault.TIMEOUT, f"nothing whole for {_ANSWERED_WITHIN_S:g} s")
        return Trial(provider=name, role=role, first_s=watch.first_s, error=error)
    except ProviderError as error:
        return Trial(provider=name, role=role, first_s=watch.first_s, error=error)
    except Exception as failure:  # of a package that is not ours, too
        log.exception("a provider broke at its trial", extra={"provider": name})
        error = fault(name, ProviderFault.FAILED, f"{type(failure).__name__}: {failure}")
        return Trial(provider=name, role=role, first_s=watch.first_s, error=error)
    return Trial(provider=name, role=role, first_s=watch.first_s, whole_s=watch.passed_s, came=came, doubt=doubt)


async def _hear(recogniser: Recogniser, watch: _Watch) -> _Came:
    """Raises ProviderError."""
    async with recogniser.listen(ListenSettings(language="en-US")) as listening, asyncio.TaskGroup() as tasks:
        talk = tasks.create_task(_talk(listening))
        end, words = await _turn(listening, watch)
        talk.cancel()
    if isinstance(end, Failed):
        told = f"{recogniser.name}: {end.reason}"
        raise ProviderError(told, provider=recogniser.name, retryable=end.retryable, kind=end.kind)
    if not words:
        return "answered", "It answered, and heard no words in a second of clear speech."
    return f"heard \u201c{words[:_LONGEST_WORDS]}\u201d", ""


async def _turn(listening: Listening, watch: _Watch) -> tuple[EndOfTurn | Failed | None, str]:
    """How it ended, and its words."""
    words = ""
    async for event in listening.events():
        match event:
            case Partial() if event.text:
                watch.sign()
                words = event.text
            case EndOfTurn():
                watch.sign()
                return event, event.text or words
            case Failed():
                return event, words
            case _:
                pass
    return None, words


async def _talk(listening: Listening) -> None:
    """As a carrier sends it: a frame each 20 ms."""
    audio = _words() + mulaw.silence(_QUIET_MS)
    for start in range(0, len(audio), mulaw.FRAME_BYTES):
        listening.feed(audio[start : start + mulaw.FRAME_BYTES])
        await asyncio.sleep(_FRAME_S)


async def _think(model: Reader, watch: _Watch) -> _Came:
    """Raises ProviderError."""
    words = ""
    async with aclosing(model.answer(_ASKED)) as deltas:
        async for delta in deltas:
            if isinstance(delta, TextDelta) and delta.text:
                watch.sign()
                words += delta.text
    if not words.strip():
        return "answered", "It answered without a word."
    return f"said \u201c{' '.join(words.split())[:_LONGEST_WORDS]}\u201d", ""


async def _speak(voice: Voice, language: str, watch: _Watch) -> _Came:
    """Raises ProviderError."""
    heard = 0
    async with aclosing(voice.speak(_SAID, VoiceSettings(language=language))) as sounds:
        async for sound in sounds:
            if isinstance(sound, bytes) and sound:
                watch.sign()
                heard += len(sound)
    told = f"spoke {heard / mulaw.RATE_HZ:.1f} s"
    return told, "" if heard >= _FEWEST_BYTES else "It answered, and a word takes longer than that."


@cache
def _words() -> bytes:
    return _WORDS.read_bytes()
