"""Speech to text by Deepgram Flux (v2): it decides itself where a turn ends, and says early when it may have."""

import logging
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from typing import Final, Literal, TypeAlias
from urllib.parse import urlencode

from deepgram.listen.v2.types.listen_v2close_stream import ListenV2CloseStream
from websockets.exceptions import InvalidHandshake

from receptionist.audio.mulaw import RATE_HZ
from receptionist.audio.vad import Sounds
from receptionist.errors import ProviderFault
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
from receptionist.providers.deepgram_messages import Configured, Connected, NotConfigured, Trouble, TurnInfo, Warned
from receptionist.providers.faults import fault
from receptionist.providers.streams import Stream, Wire
from receptionist.providers.terms import terms
from receptionist.providers.vendors.deepgram import DeepgramClient

log = logging.getLogger(__name__)

_ENGLISH: Final = "flux-general-en"
_MANY: Final = "flux-general-multi"
_MESSAGE_BYTES: Final = RATE_HZ * 80 // 1000  # as Deepgram advises
_LOCAL_PAUSE_MS: Final = 300
_QUIET_S: Final = 0.1  # on the line, behind words: they may be all
_MOST_KEYTERM_CHARACTERS: Final = 1200
_SETTLED_S: Final = 4.0  # words that end so long before what was heard last, and stood still, are not written anew
_SETTLED_UPDATES: Final = 4  # in a row that had them alike

# Patience of the practice (silence in ms) -> how sure it must be that the turn is over.
_NORMAL_MS: Final = 700
_NORMAL_THRESHOLD: Final = 0.7
_THRESHOLD_PER_MS: Final = 0.15 / 400
_EAGER_BELOW: Final = 0.3  # so much less sure is worth a guess

Said: TypeAlias = TurnInfo | Trouble


class Understanding:
    """What one stream's messages mean for the turn. Pure: time is the audio that was fed, in seconds."""

    def __init__(self) -> None:
        self.sounds = Sounds(_LOCAL_PAUSE_MS)
        self.ahead_s = 0.0
        self.in_turn = False
        self._sounding = False  # as it was told
        self._early = False  # an early end was told, and holds
        self._text = ""
        self._words: list[str] = []  # of the turn, as they were told last
        self._alike: list[int] = []  # updates in a row that had each of them
        self._settled = 0  # words that were told to be stable

    def fed(self, mulaw: bytes) -> Iterator[SpeechEvent]:
        """The next audio was given to Deepgram, which itself tells of pauses only when they are ends."""
        if self.sounds.hear(mulaw) and self._sounding and not self._early:
            self._sounding = False
            yield SpeechPaused(ended_ms_ago=round(self.sounds.quiet_s * 1000))

    def passed(self, silent_s: float) -> Iterator[SpeechEvent]:
        """Nothing: the stream has silence in place of what the line does not send, and ends turns by it."""
        return iter(())

    def wish(self, silent_s: float) -> str:
        return ""

    def said(self, message: Said) -> Iterator[SpeechEvent]:
        """In the order in which it came."""
        if isinstance(message, Trouble):
            yield Failed(f"Deepgram: {message.code} {message.description}")
            return
        text = message.transcript.strip()
        match message.event:
            case "EndOfTurn":
                yield self._over(text)
            case "EagerEndOfTurn" if text:
                yield from self._heard(message, text)
                self._early = True
                yield EarlyEnd(text, speech_ended_ms_ago=self._ended_ms_ago())
            case "TurnResumed":
                yield from self._resumed()
                yield from self._heard(message, text)
            case "StartOfTurn" | "Update":
                yield from self._heard(message, text)
            case _:  # of a later version
                pass

    def _heard(self, message: TurnInfo, text: str) -> Iterator[SpeechEvent]:
        """The words of the whole turn so far, which replace those that came before."""
        if not text and message.event != "StartOfTurn":  # it tells of silence as well
            return
        goes_on = not self._early and text != self._text and self.sounds.since_s is not None
        if not self.in_turn or (goes_on and not self._sounding):
            self.in_turn = self._sounding = True
            since_s = self.sounds.since_s
            yield SpeechStarted(began_ms_ago=0 if since_s is None else round((self.sounds.now_s - since_s) * 1000))
        if self._early and text != self._text:  # it wrote on without saying that the turn goes on
            yield from self._resumed()
        yield from self._settle(message)
        if text and text != self._text:
            self._text = text
            yield Partial(text, quiet=self.sounds.covered_by(message.audio_window_end, _QUIET_S))

    def _resumed(self) -> Iterator[SpeechEvent]:
        if self._early:
            self._early = False
            self._sounding = True
            yield Resumed()

    def _settle(self, message: TurnInfo) -> Iterator[SpeechEvent]:
        """Words at the beginning of a long turn that have stood unchanged for a while, and ended a while ago."""
        words = [word.word for word in message.words]
        same = 0
        while same < min(len(words), len(self._words)) and words[same] == self._words[same]:
            same += 1
        self._alike = [count + 1 for count in self._alike[:same]] + [1] * (len(words) - same)
        self._words = words
        settled, end_s = 0, 0.0
        for word, alike in zip(message.words, self._alike, strict=True):
            if word.end is None or alike < _SETTLED_UPDATES or word.end > message.audio_window_end - _SETTLED_S:
                break
            settled, end_s = settled + 1, word.end
        if settled > self._settled:
            self._settled = settled
            self._text = ""  # all of it is told again behind this
            yield Partial(" ".join(words[:settled]), stable=True, heard_s=end_s)

    def _ended_ms_ago(self) -> int:
        return max(0, round((self.sounds.now_s - self.sounds.ended_s) * 1000))

    def _over(self, text: str) -> EndOfTurn:
        """Patience only tells it how sure to be: the silence is of its own choice."""
        ago_ms = self._ended_ms_ago()
        self.in_turn = self._sounding = self._early = False
        self._text, self._words, self._alike, self._settled = "", [], [], 0
        return EndOfTurn(text, speech_ended_ms_ago=ago_ms)


class FluxRecogniser:
    """`name` is "deepgram:flux", which chooses the model by the practice's languages, or names one of the two. Before
    the colon stands the account."""

    def __init__(self, name: str, client: DeepgramClient) -> None:
        self.name = name
        self.account, _, self._model = name.partition(":")
        self._client = client

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator[Stream[Said], None]:
        """Raises ProviderError, also for a language that the model does not know."""
        path = f"/v2/listen?{urlencode(query(self.name, self._model, settings))}"
        try:
            socket = await self._client.door.open(path)
        except (InvalidHandshake, OSError, TimeoutError) as error:
            raise deepgram_account.refusal(self.name, error) from error
        async with streams.listen(self.name, socket, _WIRE, Understanding()) as stream:
            yield stream

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, or when no credit is left as far as the key may see that."""
        await deepgram_account.check(self.name, self._client)


def decoded(raw: str | bytes) -> Said | Literal[True] | None:
    """One message. True: it is fine, and tells nothing of the turn. None: it is not what Deepgram sends here."""
    match message := deepgram_messages.read(raw):
        case TurnInfo() | Trouble():
            return message
        case Warned() | NotConfigured():
            log.warning("Deepgram warns", extra={"code": message.code})
            return True
        case Connected() | Configured():
            return True
        case _:
            return None


def query(name: str, model: str, settings: ListenSettings) -> list[tuple[str, str]]:
    """The parameters of a stream for one call. Raises ProviderError for a language that the model does not know."""
    languages = dict.fromkeys(one.partition("-")[0].lower() for one in (settings.language, *settings.also_speaks))
    chosen = model if model != "flux" else _ENGLISH if list(languages) == ["en"] else _MANY
    others = [one for one in languages if one != "en"]
    if chosen == _ENGLISH and others:
        flux = f"{name.partition(':')[0]}:flux"
        told = f"it knows English, not {', '.join(others)}; {flux} chooses the model by the language"
        raise fault(name, ProviderFault.UNSUITED, told)
    threshold = _threshold(settings.end_of_turn_ms)
    return [
        ("model", chosen),
        ("encoding", "mulaw"),
        ("sample_rate", str(RATE_HZ)),
        ("numerals", "true"),
        ("eot_threshold", f"{threshold:.2f}"),
        ("eager_eot_threshold", f"{threshold - _EAGER_BELOW:.2f}"),
        ("eot_timeout_ms", str(_timeout_ms(settings.end_of_turn_ms))),
        *(("language_hint", one) for one in languages if chosen == _MANY),
        *(("keyterm", term) for term in terms(settings.listen_for, _MOST_KEYTERM_CHARACTERS)),
    ]


def _threshold(end_of_turn_ms: int) -> float:
    """A patient practice wants to be surer."""
    return min(0.9, max(0.6, _NORMAL_THRESHOLD + (end_of_turn_ms - _NORMAL_MS) * _THRESHOLD_PER_MS))


def _timeout_ms(end_of_turn_ms: int) -> int:
    """The longest silence within a turn, however unfinished its words sound. The line itself waits 4 s."""
    return min(3000, 1000 + 2 * end_of_turn_ms)


_WIRE: Final = Wire[Said](
    read=decoded,
    goodbye=ListenV2CloseStream(type="CloseStream").model_dump_json(exclude_none=True),
    keep_alive="",
    least_bytes=_MESSAGE_BYTES,
)
