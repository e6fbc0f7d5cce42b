"""Speech to text by Deepgram, streamed (v1): the carrier's own mu-law goes out as it comes, turns come back."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Final, Literal, TypeAlias
from urllib.parse import urlencode

import msgspec
from deepgram.core.api_error import ApiError
from deepgram.core.request_options import RequestOptions
from deepgram.listen.v1.types.listen_v1close_stream import ListenV1CloseStream
from deepgram.listen.v1.types.listen_v1error import ListenV1Error
from deepgram.listen.v1.types.listen_v1keep_alive import ListenV1KeepAlive
from deepgram.listen.v1.types.listen_v1results import ListenV1Results
from deepgram.listen.v1.types.listen_v1speech_started import ListenV1SpeechStarted
from deepgram.listen.v1.types.listen_v1utterance_end import ListenV1UtteranceEnd
from httpx import HTTPError, TimeoutException
from pydantic import ValidationError
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from receptionist.audio.mulaw import RATE_HZ
from receptionist.audio.vad import EnergyGate
from receptionist.errors import ProviderError, ProviderFault
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
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendors.deepgram import DeepgramClient

log = logging.getLogger(__name__)

_MODEL: Final = "nova-3"
ENDPOINTING_MS: Final = 300  # an early end, to guess on; the turn's own end is `end_of_turn_ms`
_ENDPOINTING_MULTI_MS: Final = 100  # as Deepgram advises where languages are mixed
_UTTERANCE_END_MS: Final = 1000  # the least that it takes
_NO_WORDS_MS: Final = 1000  # a sound after an early end that brings no words by then was none of the caller's
_NEW_SOUND_S: Final = 0.4  # what Deepgram takes to say that a new sound is speech
_LOCAL_PAUSE_MS: Final = 300

_SENT_WITHIN_S: Final = 2.0
_CLOSED_WITHIN_S: Final = 0.5
_CHECKED_WITHIN_S: Final = 5.0
_KEEP_ALIVE_S: Final = 4.0  # it closes after 10
_STALLED_S: Final = 1.0  # frames come every 20 ms; a line that has none for so long is silent
_DEAD_S: Final = 1.5  # nothing at all for so long after the caller's speech
_SPEECH_S: Final = 0.4  # sound of this length is speech, which no recogniser passes over
_ROUND_S: Final = 0.25
_UNSENT_FRAMES: Final = 250  # 5 s
_LARGEST_MESSAGE_BYTES: Final = 2000  # 250 ms
_UNREAD_EVENTS: Final = 512

# Regions that Nova knows of a language; all others are asked for by the language alone.
_REGIONS: Final = frozenset(
    {"en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "es-419", "fr-CA", "de-CH", "pt-BR", "pt-PT", "nl-BE"}
)
_MULTILINGUAL: Final = ("nova-3", "nova-2")
_MOST_KEYTERM_CHARACTERS: Final = 1200  # some 400 of the 500 tokens that it bears; beyond them it falls silent

Said: TypeAlias = ListenV1Results | ListenV1SpeechStarted | ListenV1UtteranceEnd | ListenV1Error


class Understanding:
    """What one stream's messages mean for the turn. Pure: time is the audio that was fed, in seconds.

    Deepgram's `speech_final` comes after a short silence: worth guessing on (`EarlyEnd`). The turn ends when the
    silence has lasted as long as the practice's patience, unless the caller goes on.
    """

    def __init__(self, end_of_turn_ms: int, endpointing_ms: int) -> None:
        self._patience_s = end_of_turn_ms / 1000
        self._endpointing_s = endpointing_ms / 1000
        self._gate = EnergyGate()
        self.fed_s = 0.0
        self.in_turn = False
        self.sound_ended_s = 0.0  # by the level alone
        self.spoke_s = 0.0  # the last stretch of sound
        self._sound_since_s: float | None = None
        self._sounding = False  # as it was told
        self._finals: list[str] = []
        self._interim = ""
        self._ended_s = 0.0  # the last word's end
        self._early = False  # an early end was told, and holds
        self._due_s: float | None = None  # when the turn ends if nothing more comes

    def fed(self, mulaw: bytes) -> Iterator[SpeechEvent]:
        """The next audio was given to Deepgram."""
        self.fed_s += len(mulaw) / RATE_HZ
        if self._gate.is_sound(mulaw):
            if self._sound_since_s is None:
                self._sound_since_s = self.fed_s
            self.sound_ended_s = self.fed_s
        elif self._sound_since_s is not None and self.fed_s - self.sound_ended_s >= _LOCAL_PAUSE_MS / 1000:
            self.spoke_s = self.sound_ended_s - self._sound_since_s
            self._sound_since_s = None
            if self._sounding and not self._early:
                self._sounding = False
                yield SpeechPaused()
        yield from self.passed(0.0)

    def passed(self, silent_s: float) -> Iterator[SpeechEvent]:
        """Time went by; `silent_s` of it without any audio."""
        now_s = self.fed_s + silent_s
        if self._due_s is None or now_s < self._due_s:
            return
        goes_on = self._sound_since_s is not None and self._sound_since_s > self._ended_s
        if not goes_on or now_s >= self._due_s + _NEW_SOUND_S:  # Deepgram has not told of it yet, or will not
            yield self._over(silent_s)

    def said(self, message: Said) -> Iterator[SpeechEvent]:
        """In the order in which it came."""
        match message:
            case ListenV1SpeechStarted():
                yield from self._started(message.timestamp)
            case ListenV1Results():
                yield from self._results(message)
            case ListenV1UtteranceEnd():  # noise hid the pause, or nothing followed a sound
                if self._words and (self._due_s is None or not self._early):
                    yield self._over(0.0)
            case ListenV1Error():
                yield Failed(f"Deepgram: {message.description}")

    def _started(self, at_s: float) -> Iterator[SpeechEvent]:
        if self._early:
            if at_s > self._ended_s:
                self._early = False
                self._sounding = True
                self._due_s = self.fed_s + _NO_WORDS_MS / 1000
                yield Resumed()
        elif not self._sounding:
            self.in_turn = self._sounding = True
            yield SpeechStarted()

    def _results(self, results: ListenV1Results) -> Iterator[SpeechEvent]:
        alternative = results.channel.alternatives[0] if results.channel.alternatives else None
        text = alternative.transcript.strip() if alternative else ""
        end_s = results.start + results.duration
        if text and alternative:
            self.in_turn = True
            self._ended_s = alternative.words[-1].end if alternative.words else end_s
            if self._early:
                self._early = False
                yield Resumed()
            self._due_s = None
            if results.is_final:
                self._finals.append(text)
                self._interim = ""
            else:
                self._interim = text
            yield Partial(self._words, stable=bool(results.is_final))
        elif results.is_final:
            self._interim = ""
        if results.speech_final:
            yield from self._paused(end_s)

    def _paused(self, end_s: float) -> Iterator[SpeechEvent]:
        """So long a silence, says Deepgram, that the turn may be over."""
        if not self.in_turn or self._early:
            return
        self._ended_s = min(self._ended_s or end_s, end_s - self._endpointing_s)
        self._sounding = False
        if not self._words:  # a sound without words
            yield self._over(0.0)
            return
        self._early = True
        self._due_s = self._ended_s + self._patience_s
        yield EarlyEnd(self._words)
        yield from self.passed(0.0)

    def _over(self, silent_s: float) -> EndOfTurn:
        words, ended_s = self._words, self._ended_s
        self.in_turn = self._sounding = self._early = False
        self._finals, self._interim, self._ended_s, self._due_s = [], "", 0.0, None
        return EndOfTurn(words, speech_ended_ms_ago=max(0, round((self.fed_s + silent_s - ended_s) * 1000)))

    @property
    def _words(self) -> str:
        return " ".join([*self._finals, self._interim]).strip()


class DeepgramRecogniser:
    """`name` is "deepgram:nova-3"; before the colon stands the account."""

    def __init__(self, name: str, client: DeepgramClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._client = client
        self._model = name.partition(":")[2] or _MODEL

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator["DeepgramListening", None]:
        """Raises ProviderError."""
        try:
            socket = await self._client.door.open(f"/v1/listen?{urlencode(query(self._model, settings))}")
        except (InvalidHandshake, OSError, TimeoutError) as error:
            raise _refusal(self.name, error) from error
        endpointing_ms = _ENDPOINTING_MULTI_MS if language_of(self._model, settings) == "multi" else ENDPOINTING_MS
        listening = DeepgramListening(self.name, socket, Understanding(settings.end_of_turn_ms, endpointing_ms))
        failure: Exception | None = None
        try:
            async with asyncio.TaskGroup() as tasks:
                works = [tasks.create_task(work) for work in (listening.read(), listening.send(), listening.watch())]
                try:
                    yield listening
                except Exception as error:  # noqa: BLE001 - the caller's own, not to be wrapped into a group
                    failure = error
                finally:
                    for work in works:
                        work.cancel()
            if failure:
                raise failure
        finally:
            await _close(socket)
            if listening.dropped:
                log.warning("audio was not recognised", extra={"provider": self.name, "frames": listening.dropped})

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, or when no credit is left as far as the key may see that."""
        projects = self._client.sdk.manage.v1.projects
        async with _asking(self.name):
            for project in (await projects.list(request_options=_ONCE)).projects or ():
                try:
                    found = await projects.billing.balances.list(project.project_id or "", request_options=_ONCE)
                except ApiError as error:
                    if error.status_code == HTTPStatus.FORBIDDEN:  # a key that may transcribe, and nothing more
                        continue
                    raise
                amounts = [balance.amount or 0.0 for balance in found.balances or ()]
                if amounts and max(amounts) <= 0:
                    raise fault(self.name, ProviderFault.NO_CREDIT)


async def ping(account: str, client: DeepgramClient) -> None:
    """Any answer that needs the key. Raises ProviderError."""
    async with _asking(account):
        await client.sdk.manage.v1.projects.list(request_options=_ONCE)


_ONCE: Final[RequestOptions] = {"max_retries": 0}


@asynccontextmanager
async def _asking(name: str) -> AsyncGenerator[None, None]:
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except ApiError as error:
        kind = kind_of_status(error.status_code or 0)
        raise fault(name, kind, _told(error.body), headers=error.headers) from error
    except (TimeoutError, TimeoutException) as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except HTTPError as error:
        raise fault(name, ProviderFault.NETWORK, str(error)) from error


class DeepgramListening:
    """One call's stream. The three works run beside each other; none of them raises."""

    def __init__(self, name: str, socket: ClientConnection, understanding: Understanding) -> None:
        self.dropped = 0
        self._name = name
        self._socket = socket
        self._understanding = understanding
        self._time = asyncio.get_running_loop().time
        self._unsent: deque[bytes] = deque()
        self._fed = asyncio.Event()
        self._fed_at = self._time()
        self._news = self._news_at_sound = 0  # messages so far, and as of the caller's last sound
        self._speech_ended_at: float | None = None  # and no news since
        self._events: asyncio.Queue[SpeechEvent] = asyncio.Queue(_UNREAD_EVENTS)
        self._failed = False

    def feed(self, mulaw: bytes) -> None:
        if self._failed or not mulaw:
            return
        self._fed_at = self._time()
        if len(self._unsent) >= _UNSENT_FRAMES:  # never waits: it does not keep up
            self.dropped += 1
            return
        self._unsent.append(mulaw)
        self._fed.set()
        understanding = self._understanding
        sound_ended_s = understanding.sound_ended_s
        self._tell(understanding.fed(mulaw))
        if understanding.sound_ended_s > sound_ended_s:
            self._news_at_sound = self._news
            self._speech_ended_at = None
        elif understanding.spoke_s >= _SPEECH_S and self._speech_ended_at is None:
            self._speech_ended_at = self._fed_at - (understanding.fed_s - understanding.sound_ended_s)
            understanding.spoke_s = 0.0

    async def events(self) -> AsyncGenerator[SpeechEvent, None]:
        """Ends with Failed."""
        while True:
            event = await self._events.get()
            yield event
            if isinstance(event, Failed):
                return

    async def read(self) -> None:
        unreadable = 0
        try:
            async for raw in self._socket:
                message = decoded(raw)
                if message is None:
                    unreadable += 1
                    continue
                self._news += 1
                if message is not True:
                    self._tell(self._understanding.said(message))
        except ConnectionClosed:
            pass
        finally:
            if unreadable:
                log.warning("messages were not understood", extra={"provider": self._name, "messages": unreadable})
        code, reason = self._socket.close_code, self._socket.close_reason
        self._fail(f"the stream was closed ({code} {reason or ''})", retryable="DATA" not in (reason or ""))

    async def send(self) -> None:
        """What was fed, as it comes; words that keep the stream open when nothing comes."""
        try:
            while True:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_KEEP_ALIVE_S):
                        await self._fed.wait()
                self._fed.clear()
                await self._send_all()
        except TimeoutError:
            self._fail(f"it took no audio for {_SENT_WITHIN_S:g} s")
        except ConnectionClosed:
            pass  # `read` tells

    async def _send_all(self) -> None:
        if not self._unsent:
            async with asyncio.timeout(_SENT_WITHIN_S):
                await self._socket.send(_text(ListenV1KeepAlive(type="KeepAlive")))
        while self._unsent:
            audio = bytearray()
            while self._unsent and len(audio) < _LARGEST_MESSAGE_BYTES:
                audio += self._unsent.popleft()
            async with asyncio.timeout(_SENT_WITHIN_S):
                await self._socket.send(bytes(audio))

    async def watch(self) -> None:
        """Turns of a line that sends nothing any more still end; a stream that is dead is noticed."""
        while True:
            await asyncio.sleep(_ROUND_S)
            now = self._time()
            silent_s = now - self._fed_at
            if silent_s >= _STALLED_S:
                self._tell(self._understanding.passed(silent_s))
            ended_at = self._speech_ended_at
            if self._news > self._news_at_sound:
                self._speech_ended_at = None
            elif ended_at is not None and now - ended_at >= _DEAD_S:
                self._fail(f"nothing was heard of it {_DEAD_S:g} s after the caller had spoken")

    def _tell(self, events: Iterator[SpeechEvent]) -> None:
        for event in events:
            if self._failed:
                return
            if isinstance(event, Failed):
                self._fail(event.reason, retryable=event.retryable)
            elif self._events.qsize() >= _UNREAD_EVENTS - 1:
                self._fail("nobody listened to what it said")
            else:
                self._events.put_nowait(event)

    def _fail(self, reason: str, *, retryable: bool = True) -> None:
        if not self._failed:
            self._failed = True
            self._events.put_nowait(Failed(f"{self._name}: {reason}.", retryable=retryable))
            self._socket.transport.abort()  # a peer that does not read would hold a proper close up


class _Head(msgspec.Struct):
    type: str


_HEAD: Final = msgspec.json.Decoder(_Head)


def decoded(raw: str | bytes) -> Said | Literal[True] | None:
    """One message. True: it is fine, and tells nothing of the turn. None: it is not what Deepgram sends."""
    try:
        match _HEAD.decode(raw).type:
            case "Results":
                return ListenV1Results.model_validate_json(raw)
            case "SpeechStarted":
                return ListenV1SpeechStarted.model_validate_json(raw)
            case "UtteranceEnd":
                return ListenV1UtteranceEnd.model_validate_json(raw)
            case "Error":
                return ListenV1Error.model_validate_json(raw)
            case "Metadata" | "ConfigureSuccess" | "ConfigureFailure":
                return True
            case _:
                return None
    except (msgspec.DecodeError, UnicodeDecodeError, ValidationError):
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
        found += [("keyterm", term) for term in _keyterms(settings.listen_for)]
    return found


def language_of(model: str, settings: ListenSettings) -> str:
    """As Deepgram names it. Several languages of one practice: the model finds out which is spoken."""
    bases = {one.partition("-")[0].lower() for one in (settings.language, *settings.also_speaks)}
    if len(bases) > 1 and model.startswith(_MULTILINGUAL):
        return "multi"
    return settings.language if settings.language in _REGIONS else settings.language.partition("-")[0].lower()


def _keyterms(listen_for: Sequence[str]) -> Iterator[str]:
    """As many as it bears; the practice's first ones matter most."""
    room = _MOST_KEYTERM_CHARACTERS
    for name in listen_for:
        term = " ".join(name.replace(",", " ").split())
        room -= len(term) + 1
        if room < 0:
            return
        if term:
            yield term


class _Refused(msgspec.Struct):
    err_code: str = ""
    err_msg: str = ""


def _refusal(name: str, error: Exception) -> ProviderError:
    match error:
        case InvalidStatus():
            kind = kind_of_status(error.response.status_code)
            return fault(name, kind, _told(error.response.body), headers=error.response.headers)
        case TimeoutError():
            return fault(name, ProviderFault.TIMEOUT, "no stream was opened")
        case InvalidHandshake():
            return fault(name, ProviderFault.MALFORMED, str(error))
        case _:
            return fault(name, ProviderFault.NETWORK, str(error))


def _told(body: object) -> str:
    """The reason in a refusal's body, which the SDK has decoded or not."""
    try:
        refused = (
            msgspec.json.decode(body, type=_Refused)
            if isinstance(body, bytes | str)
            else msgspec.convert(body, type=_Refused)
        )
    except (msgspec.DecodeError, msgspec.ValidationError):
        return ""
    return " ".join(part for part in (refused.err_code, refused.err_msg) if part)


def _text(message: ListenV1KeepAlive | ListenV1CloseStream) -> str:
    return message.model_dump_json(exclude_none=True)


async def _close(socket: ClientConnection) -> None:
    """Politely, if that is quick."""
    try:
        async with asyncio.timeout(_CLOSED_WITHIN_S):
            await socket.send(_text(ListenV1CloseStream(type="CloseStream")))
            await socket.close()
    except (TimeoutError, ConnectionClosed):
        pass
    finally:
        socket.transport.abort()
