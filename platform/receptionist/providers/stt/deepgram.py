"""Speech to text by Deepgram, streamed (v1): the carrier's own mu-law goes out as it comes, turns come back."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from typing import Final, Literal, TypeAlias
from urllib.parse import urlencode

from deepgram.listen.v1.types.listen_v1close_stream import ListenV1CloseStream
from deepgram.listen.v1.types.listen_v1finalize import ListenV1Finalize
from deepgram.listen.v1.types.listen_v1keep_alive import ListenV1KeepAlive
from pydantic import BaseModel
from websockets.exceptions import InvalidHandshake

from receptionist.audio.mulaw import RATE_HZ
from receptionist.audio.vad import Sounds
from receptionist.providers import deepgram_account, deepgram_messages, streams
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    ListenSettings,
    Partial,
    Resumed,
    SpeechEvent,
    SpeechPaused,
    SpeechStarted,
)
from receptionist.providers.deepgram_messages import (
    Configured,
    Metadata,
    NotConfigured,
    Results,
    Started,
    Trouble,
    UtteranceEnd,
)
from receptionist.providers.streams import Stream, Wire
from receptionist.providers.terms import terms
from receptionist.providers.vendors.deepgram import DeepgramClient

_MODEL: Final = "nova-3"
ENDPOINTING_MS: Final = 300  # an early end, to guess on; the turn's own end is `end_of_turn_ms`
_ENDPOINTING_MULTI_MS: Final = 100  # as Deepgram advises where languages are mixed
_UTTERANCE_END_MS: Final = 1000  # the least that it takes
_NO_WORDS_MS: Final = 1000  # a sound after an early end that brings no words by then was none of the caller's
_NEW_SOUND_S: Final = 0.4  # what Deepgram takes to say that a new sound is speech
_SOUND_S: Final = 0.25  # shorter ones after the last word are no reason to wait
_LOCAL_PAUSE_MS: Final = 300
_QUIET_S: Final = 0.1  # on the line, behind words: they may be all
_TAIL_S: Final = 0.15  # so much of the sound may lie behind words that are written with an end: the last one's rest
_ENDS: Final = (".", "?", "!")
_HALF_FRAME_S: Final = 0.01  # the line is heard frame by frame: a moment is over at the frame that is nearest to it
_HELD_BACK_S: Final = 0.7  # words that are not final so long after the caller's speech are asked for

# Regions that Nova knows of a language; all others are asked for by the language alone.
_REGIONS: Final = frozenset(
    {"en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "es-419", "fr-CA", "de-CH", "pt-BR", "pt-PT", "nl-BE"}
)
_MULTILINGUAL: Final = ("nova-3", "nova-2")
_MOST_KEYTERM_CHARACTERS: Final = 1200  # some 400 of the 500 tokens that it bears; beyond them it falls silent

Said: TypeAlias = Results | Started | UtteranceEnd | Trouble


class Understanding:
    """What one stream's messages mean for the turn. Pure: time is the audio that was fed, in seconds.

    Deepgram's `speech_final` comes after a short silence: worth guessing on (`EarlyEnd`). The turn ends when the
    silence has lasted as long as the practice's patience, unless the caller goes on.
    """

    def __init__(self, end_of_turn_ms: int, endpointing_ms: int) -> None:
        self._patience_s = end_of_turn_ms / 1000
        self._endpointing_s = endpointing_ms / 1000
        self.sounds = Sounds(_LOCAL_PAUSE_MS)
        self.ahead_s = 0.0
        self.in_turn = False
        self._sounding = False  # as it was told
        self._finals: list[str] = []
        self._interim = ""
        self._ended_s = 0.0  # the last word's end
        self._told_to_s: float | None = None  # the words that were told last, while the line may still fall quiet
        self._early = False  # an early end was told, and holds
        self._due_s: float | None = None  # when the turn ends if nothing more comes
        self._asked_s = -1.0  # the end of the sound after which Deepgram was asked for all it has

    def fed(self, mulaw: bytes) -> Iterator[SpeechEvent]:
        """The next audio was given to Deepgram."""
        paused = self.sounds.hear(mulaw) and self._sounding and not self._early
        waits = self._due_s is not None or self._told_to_s is not None
        return self._fed(paused=paused) if paused or waits else iter(())

    def _fed(self, *, paused: bool) -> Iterator[SpeechEvent]:
        if paused:
            self._sounding = False
            yield SpeechPaused(ended_ms_ago=round(self.sounds.quiet_s * 1000))
        if self._told_to_s is not None and self.sounds.quiet_s >= _QUIET_S:
            if self._are_all(self._words, self._told_to_s):  # Deepgram's next words would say so, but much later
                yield Partial(self._words, quiet=True)
            self._told_to_s = None
        yield from self.passed(0.0)

    def passed(self, silent_s: float) -> Iterator[SpeechEvent]:
        """Time went by; `silent_s` of it without any audio."""
        now_s = self.sounds.now_s + silent_s
        if self._due_s is None or now_s < self._due_s - _HALF_FRAME_S:
            return
        next_s = self.sounds.began_after(self._ended_s, _SOUND_S)
        goes_on = next_s is not None and next_s < self._due_s
        # Deepgram has not told of it yet, or will not; what it is given at once takes it as long as it sounds.
        if not goes_on or now_s >= self._due_s + _NEW_SOUND_S + self.ahead_s:
            yield self._over(silent_s, silence_s=self._patience_s)

    def wish(self, silent_s: float) -> str:
        """Once for each pause: what Deepgram holds back, be it for the rest of a number or because no more audio comes
        that would tell it of the silence."""
        quiet_s = min(self.sounds.quiet_s, self.sounds.now_s - self._ended_s) + silent_s
        if not self._words or self._due_s is not None or quiet_s < _HELD_BACK_S:
            return ""
        if self._asked_s == self.sounds.ended_s:
            return ""
        self._asked_s = self.sounds.ended_s
        return _FINALIZE

    def said(self, message: Said) -> Iterator[SpeechEvent]:
        """In the order in which it came."""
        match message:
            case Started():
                yield from self._started(message.timestamp)
            case Results():
                yield from self._results(message)
            case UtteranceEnd():  # noise hid the pause, or nothing followed a sound
                goes_on = self.sounds.began_after(self._ended_s, _SOUND_S) is not None
                if self._words and not self._early and (self._due_s is None or not goes_on):
                    yield self._over(0.0)
            case Trouble():
                yield Failed(f"Deepgram: {message.description}")

    def _started(self, at_s: float) -> Iterator[SpeechEvent]:
        if self._early:
            if at_s > self._ended_s:
                self._early = False
                self._sounding = True
                self._due_s = self.sounds.now_s + _NO_WORDS_MS / 1000
                yield Resumed()
        elif not self._sounding:
            self.in_turn = self._sounding = True
            yield SpeechStarted(began_ms_ago=max(0, round((self.sounds.now_s - at_s) * 1000)))

    def _results(self, results: Results) -> Iterator[SpeechEvent]:
        alternative = results.channel.alternatives[0] if results.channel.alternatives else None
        text = alternative.transcript.strip() if alternative else ""
        end_s = results.start + results.duration
        if text and alternative:
            self.in_turn = True
            self._ended_s = (alternative.words[-1].end if alternative.words else None) or end_s
            if self._early:
                self._early = False
                yield Resumed()
            self._due_s = None
            quiet = self._are_all(text, end_s)
            self._told_to_s = None if quiet else end_s
            if results.is_final:
                self._finals.append(text)
                self._interim = ""
                yield Partial(self._words, stable=True, heard_s=end_s, quiet=quiet)
            else:
                self._interim = text
                yield Partial(self._words, quiet=quiet)
        elif results.is_final:
            self._interim = ""
        if results.speech_final or results.from_finalize:
            yield from self._paused(end_s)

    def _paused(self, end_s: float) -> Iterator[SpeechEvent]:
        """So long a silence, says Deepgram, that the turn may be over."""
        if not self.in_turn or self._early:
            return
        self._ended_s = min(self._ended_s or end_s, end_s - self._endpointing_s)
        self._sounding = False
        self._told_to_s = None
        if not self._words:  # a sound without words
            yield self._over(0.0)
            return
        self._early = True
        self._due_s = self._ended_s + self._patience_s
        yield EarlyEnd(self._words, speech_ended_ms_ago=self._ended_ms_ago(0.0))
        yield from self.passed(0.0)

    def _are_all(self, words: str, end_s: float) -> bool:
        """The line is quiet behind these words, which reach so far, and all its sound is theirs."""
        return self.sounds.covered_by(end_s + (_TAIL_S if words.endswith(_ENDS) else 0.0), _QUIET_S)

    def _ended_ms_ago(self, silent_s: float) -> int:
        return max(0, round((self.sounds.now_s + silent_s - self._ended_s) * 1000))

    def _over(self, silent_s: float, silence_s: float = 0.0) -> EndOfTurn:
        words, ago_ms = self._words, self._ended_ms_ago(silent_s)
        self.in_turn = self._sounding = self._early = False
        self._finals, self._interim, self._ended_s, self._due_s, self._told_to_s = [], "", 0.0, None, None
        return EndOfTurn(words, speech_ended_ms_ago=ago_ms, silence_ms=round(silence_s * 1000))

    @property
    def _words(self) -> str:
        return " ".join([*self._finals, self._interim]).strip()


class DeepgramRecogniser:
    """`name` is "deepgram:nova-3"; before the colon stands the account."""

    def __init__(self, name: str, client: DeepgramClient) -> None:
        self.name = name
        self.account, _, model = name.partition(":")
        self._client = client
        self._model = model or _MODEL

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Stream[Said], None]:
        """Raises ProviderError."""
        try:
            socket = await self._client.door.open(f"/v1/listen?{urlencode(query(self._model, settings))}")
        except (InvalidHandshake, OSError, TimeoutError) as error:
            raise deepgram_account.refusal(self.name, error) from error
        endpointing_ms = _ENDPOINTING_MULTI_MS if language_of(self._model, settings) == "multi" else ENDPOINTING_MS
        understanding = Understanding(settings.end_of_turn_ms, endpointing_ms)
        async with streams.listen(self.name, socket, _WIRE, understanding) as stream:
            yield stream

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, or when no credit is left as far as the key may see that."""
        await deepgram_account.check(self.name, self._client)


def decoded(raw: str | bytes) -> Said | Literal[True] | None:
    """One message. True: it is fine, and tells nothing of the turn. None: it is not what Deepgram sends here."""
    match message := deepgram_messages.read(raw):
        case Results() | Started() | UtteranceEnd() | Trouble():
            return message
        case Metadata() | Configured() | NotConfigured():
            return True
        case _:
            return None


def query(model: str, settings: ListenSettings) -> list[tuple[str, str]]:
    """The parameters of a stream for one call."""
    language = language_of(model, settings)
    found = [
        ("model", model),
        ("language", language),
        ("encoding", "mulaw"),
        ("sample_rate", str(RATE_HZ)),
        ("channels", "1"),
        ("interim_results", "true"),
        ("vad_events", "true"),
        ("punctuate", "true"),
        ("numerals", "true"),
        ("endpointing", str(_ENDPOINTING_MULTI_MS if language == "multi" else ENDPOINTING_MS)),
        ("utterance_end_ms", str(_UTTERANCE_END_MS)),
    ]
    if model.startswith("nova-3"):
        found += [("keyterm", term) for term in terms(settings.listen_for, _MOST_KEYTERM_CHARACTERS)]
    return found


def language_of(model: str, settings: ListenSettings) -> str:
    """As Deepgram names it. Several languages of one practice: the model finds out which is spoken."""
    bases = {one.partition("-")[0].lower() for one in (settings.language, *settings.also_speaks)}
    if len(bases) > 1 and model.startswith(_MULTILINGUAL):
        return "multi"
    return settings.language if settings.language in _REGIONS else settings.language.partition("-")[0].lower()


def _text(message: BaseModel) -> str:
    return message.model_dump_json(exclude_none=True)


_FINALIZE: Final = _text(ListenV1Finalize(type="Finalize"))
_WIRE: Final = Wire[Said](
    read=decoded,
    goodbye=_text(ListenV1CloseStream(type="CloseStream")),
    keep_alive=_text(ListenV1KeepAlive(type="KeepAlive")),
)
