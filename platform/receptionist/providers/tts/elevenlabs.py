"""Text to speech by ElevenLabs: over a socket that stays open between sentences, or by a request for each."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from functools import partial
from typing import Any, Final, cast
from urllib.parse import quote, urlencode

import msgspec
from elevenlabs.core.api_error import ApiError
from elevenlabs.core.request_options import RequestOptions
from elevenlabs.types.initialize_connection_multi import InitializeConnectionMulti
from elevenlabs.types.realtime_voice_settings import RealtimeVoiceSettings
from elevenlabs.types.voice_settings import VoiceSettings as Tuning
from httpx import HTTPError, TimeoutException
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from receptionist.audio import mulaw
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import Alignment, Sound, TimedWord, VoiceSettings
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.sockets import Borrowed
from receptionist.providers.sound import Oddities, Watched
from receptionist.providers.timed_words import TimedWords
from receptionist.providers.vendors.elevenlabs import ElevenLabsClient
from receptionist.waiting import Waiting

log = logging.getLogger(__name__)

_MODEL: Final = "eleven_flash_v2_5"
_FORMAT: Final = "ulaw_8000"
_TELLS_LANGUAGE: Final = ("eleven_flash_v2_5", "eleven_turbo_v2_5")  # the others refuse to be told
_SLOWEST, _FASTEST = 0.7, 1.2  # what it takes
_CHUNK_BYTES: Final = 800  # a tenth of a second: the first audio waits for a whole chunk
_CHECKED_WITHIN_S: Final = 5.0
_OPENED_WITHIN_S: Final = 0.8  # a socket; a request has what is left of the time to the first sound
_SENT_WITHIN_S: Final = 2.0
_NEXT_WITHIN_S: Final = 8.0  # whoever waits for it waits less
_AHEAD_S: Final = 0.8  # of sound not played yet, of which a word may still wait for its end: then what comes
_TOGETHER_S: Final = 0.1  # within this time is taken together, since a piece costs the same however short it is
_NO_SOCKETS: Final = ("eleven_v3",)
_INACTIVE_S: Final = 180  # as long as it bears: a socket is dropped before, so that no keep-alive is needed
_CLOSED_WITHIN_S: Final = 0.25  # contexts that nobody hears any more; then a fresh socket is quicker
_MOST_CLOSING: Final = 1  # beside the one that speaks
_BY_REQUEST_S: Final = 30.0  # after a socket that could not be used
_ONCE: Final[RequestOptions] = {"max_retries": 0}

# detail.status of an error -> what it means
_KINDS: Final[Mapping[str, ProviderFault]] = {
    "invalid_api_key": ProviderFault.WRONG_KEY,
    "missing_permissions": ProviderFault.WRONG_KEY,
    "needs_authorization": ProviderFault.WRONG_KEY,
    "quota_exceeded": ProviderFault.NO_CREDIT,
    "voice_not_found": ProviderFault.NOT_FOUND,
    "model_not_found": ProviderFault.NOT_FOUND,
    "max_character_limit_exceeded": ProviderFault.REFUSED,
    "too_many_concurrent_requests": ProviderFault.RATE_LIMITED,
    "system_busy": ProviderFault.OVERLOADED,
    "max_active_conversations": ProviderFault.RATE_LIMITED,
    "input_timeout_exceeded": ProviderFault.TIMEOUT,
    "invalid_input_message": ProviderFault.REFUSED,
}


# A request would be refused as well.
_HOPELESS: Final = frozenset({ProviderFault.RATE_LIMITED})


class ElevenLabsVoice:
    """`name` is "elevenlabs:VOICE_ID", or "elevenlabs:VOICE_ID@MODEL"; before the colon stands the account."""

    def __init__(self, name: str, client: ElevenLabsClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._sdk = client.sdk
        self._pool = client.pool
        self._sockets = client.sockets
        self._voice, _, model = name.partition(":")[2].partition("@")
        self._model = model or _MODEL
        self._by_request_until = 0.0

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        """By a socket; where none can be used, the same sentence by a request at once."""
        if not self._is_by_request:
            heard = False
            try:
                async with aclosing(self._watched(self._by_socket(text, settings))) as sounds:
                    async for sound in sounds:
                        heard = heard or isinstance(sound, bytes)
                        yield sound
                return
            except ProviderError as error:
                if heard or not error.retryable or error.kind in _HOPELESS:
                    raise
                log.warning("a voice is asked by request", extra={"provider": self.name, "why": str(error)})
                self._by_request_until = asyncio.get_running_loop().time() + _BY_REQUEST_S
        watched = Watched(self.name)
        async with aclosing(self._watched(self._by_request(text, settings, watched), watched)) as sounds:
            async for sound in sounds:
                yield sound

    async def _watched(
        self, sounds: AsyncGenerator[Sound, None], watched: Watched | None = None
    ) -> AsyncGenerator[Sound, None]:
        """What may be heard of it. Raises ProviderError alone."""
        watched = watched or Watched(self.name)
        try:
            async with aclosing(sounds):
                async for sound in sounds:
                    if isinstance(sound, Alignment):
                        yield sound
                    elif audio := watched.take(sound):
                        yield audio
        except ApiError as error:
            raise _fault(self.name, error) from error
        except (TimeoutException, TimeoutError) as error:
            raise fault(self.name, ProviderFault.TIMEOUT) from error
        except InvalidStatus as error:
            raise _refusal(self.name, error) from error
        except (HTTPError, InvalidHandshake, ConnectionClosed, OSError) as error:
            raise fault(self.name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error
        if rest := watched.end():
            yield rest

    @property
    def _is_by_request(self) -> bool:
        if self._sockets is None or self._model in _NO_SOCKETS:
            return True
        return asyncio.get_running_loop().time() < self._by_request_until

    async def _by_request(self, text: str, settings: VoiceSettings, watched: Watched) -> AsyncGenerator[Sound, None]:
        async with self._sdk.text_to_speech.with_raw_response.stream(
            self._voice, text=text, **self._arguments(settings)
        ) as response:
            watched.headers(response.headers)
            async with aclosing(cast("AsyncGenerator[bytes, None]", response.data)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def _by_socket(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        """A sentence in a context of its own. A socket that rested may turn out to be closed: then a fresh one."""
        begun = False
        for fresh in (False, True):
            try:
                async with aclosing(self._in_context(text, settings, fresh=fresh)) as sounds:
                    async for sound in sounds:
                        begun = True
                        yield sound
                return
            except (_StaleError, ConnectionClosed):
                if begun or fresh:
                    raise

    async def _in_context(self, text: str, settings: VoiceSettings, *, fresh: bool) -> AsyncGenerator[Sound, None]:
        assert self._sockets is not None
        async with AsyncExitStack() as stack:
            async with asyncio.timeout(_OPENED_WITHIN_S):
                borrowing = self._sockets.borrow(self._path(settings), fresh=fresh)
                borrowed = await stack.enter_async_context(borrowing)
            await self._settled(borrowed)
            borrowed.names += 1
            name = f"s{borrowed.names}"
            borrowed.open_names += 1
            messages = [
                {"text": f"{text.strip()} ", "context_id": name, "flush": True},
                {"context_id": name, "close_context": True},
            ]
            if settings.speed != 1.0:
                tuning = RealtimeVoiceSettings(speed=speed(settings))
                begins = InitializeConnectionMulti(text=" ", context_id=name, voice_settings=tuning)
                messages.insert(0, begins.model_dump(exclude_none=True))
            async with asyncio.timeout(_SENT_WITHIN_S):
                for message in messages:
                    await borrowed.socket.send(msgspec.json.encode(message).decode())
            borrowed.good = True  # whoever stops listening leaves the rest of this context to the next one
            try:
                async with aclosing(self._heard(borrowed, name, TimedWords(text))) as sounds:
                    async for sound in sounds:
                        yield sound
            except (ProviderError, ConnectionClosed, TimeoutError):
                borrowed.good = False
                raise

    async def _settled(self, borrowed: Borrowed) -> None:
        """Passes over what those who stopped listening have left: one of them may still be closing, no more.

        Five contexts are all that a socket has, and the sixth costs them all. Raises _StaleError.
        """
        if borrowed.open_names <= _MOST_CLOSING:
            return
        try:
            async with asyncio.timeout(_CLOSED_WITHIN_S):
                while borrowed.open_names > _MOST_CLOSING:
                    message = _said(await borrowed.socket.recv(), Oddities())
                    if message.error:
                        raise _StaleError
                    if message.over:
                        borrowed.open_names -= 1
        except TimeoutError as error:
            raise _StaleError from error

    async def _heard(self, borrowed: Borrowed, name: str, words: TimedWords) -> AsyncGenerator[Sound, None]:
        """The sound of one context, and before each piece of it the words that are told. Raises ProviderError for what
        the vendor says instead."""
        odd, made, over = Oddities(), 0, False
        clock = asyncio.get_running_loop().time
        until = clock() + _NEXT_WITHIN_S  # for a message of this context: others do not keep it waiting
        played_from = 0.0  # at the earliest
        waiting = Waiting()
        try:
            while not over:
                ahead_s = played_from + made / mulaw.RATE_HZ - clock() if made else 0.0
                rest_s = _TOGETHER_S if ahead_s >= _AHEAD_S else 0.0
                with waiting.until(until):
                    come = await borrowed.socket.recv_all(not_before_s=rest_s)
                messages = [_said(raw, odd) for raw in come]
                told, sound = list[TimedWord](), bytearray()
                borrowed.open_names -= sum(message.over for message in messages)
                failure = next((message for message in messages if message.error), None)
                for message in messages:
                    if message.of == name and not over:
                        until = clock() + _NEXT_WITHIN_S
                        if message.audio:
                            told += message.words(words, (made + len(sound)) * 1000 // mulaw.RATE_HZ, odd)
                            sound += message.audio
                        over = message.over
                if over and (made or sound):
                    told += words.end()
                if told:
                    yield Alignment(tuple(told))
                if sound:
                    played_from = played_from or clock()
                    made += len(sound)
                    yield bytes(sound)
                if failure and not over:
                    error = failure.error or ""
                    raise fault(self.name, _KINDS.get(error, ProviderFault.FAILED), failure.message or error)
        finally:
            odd.tell(self.name)

    def _path(self, settings: VoiceSettings) -> str:
        query = {"model_id": self._model, "output_format": _FORMAT, "auto_mode": "true"}
        query |= {"inactivity_timeout": str(_INACTIVE_S), "sync_alignment": "true"}
        if self._model in _TELLS_LANGUAGE:
            query["language_code"] = language_code(settings)
        return f"/v1/text-to-speech/{quote(self._voice, safe='')}/multi-stream-input?{urlencode(query)}"

    async def warm(self, settings: VoiceSettings) -> None:
        """A connection, or a socket, waits for each call that is expected. Raises ProviderError."""
        try:
            async with _asking(self.name):
                if self._is_by_request:
                    await self._pool.expect(partial(self._sdk.models.list, request_options=_ONCE))
                elif self._sockets:
                    await self._sockets.expect(self._path(settings))
        except InvalidStatus as error:
            raise _refusal(self.name, error) from error
        except (InvalidHandshake, OSError) as error:
            raise fault(self.name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, a voice that is not there, or no credit, as far as the key may see."""
        async with _asking(self.name):
            await self._sdk.voices.get(self._voice, request_options=_ONCE)
        async with _asking(self.name):
            account = await self._sdk.user.subscription.get(request_options=_ONCE)
            if account.character_limit and account.character_count >= account.character_limit:
                raise fault(self.name, ProviderFault.NO_CREDIT)

    def _arguments(self, settings: VoiceSettings) -> dict[str, Any]:  # Any: as the SDK types them, one by one
        arguments: dict[str, Any] = {
            "model_id": self._model,
            "output_format": _FORMAT,
            "request_options": {"chunk_size": _CHUNK_BYTES, "max_retries": 0},
        }
        if self._model in _TELLS_LANGUAGE:
            arguments["language_code"] = language_code(settings)
        if settings.speed != 1.0:
            arguments["voice_settings"] = Tuning(speed=speed(settings))
        return arguments


async def ping(account: str, client: ElevenLabsClient) -> None:
    """Any answer that needs the key; the connection stays open for the next sentence. Raises ProviderError."""
    async with _asking(account):
        await client.sdk.models.list(request_options=_ONCE)


def speed(settings: VoiceSettings) -> float:
    """As near as it can be to what the practice wants."""
    return min(_FASTEST, max(_SLOWEST, settings.speed))


def language_code(settings: VoiceSettings) -> str:
    return settings.spoken.partition("-")[0].lower()


class _StaleError(Exception):
    """A socket whose earlier contexts do not end: a fresh one is quicker."""


class _Letters(msgspec.Struct):
    """When each letter of a piece is said, from the piece's beginning. Both spellings are met in the field."""

    chars: Sequence[str] = ()
    starts: Sequence[float] = msgspec.field(default=(), name="charStartTimesMs")
    lasting: Sequence[float] = msgspec.field(default=(), name="charDurationsMs")
    also_lasting: Sequence[float] = msgspec.field(default=(), name="charsDurationsMs")


class _Message(msgspec.Struct):
    """What a socket says. Names are spelled in two ways in the field."""

    audio: bytes | None = None  # base64 on the wire
    alignment: msgspec.Raw = msgspec.Raw(b"null")  # read apart: the sound is good, whatever is told of its words
    context_id: str | None = msgspec.field(default=None, name="contextId")
    context: str | None = msgspec.field(default=None, name="context_id")
    is_final: bool | None = msgspec.field(default=None, name="isFinal")
    final: bool | None = msgspec.field(default=None, name="is_final")
    error: str | None = None
    message: str | None = None

    @property
    def of(self) -> str | None:
        """Which context."""
        return self.context_id or self.context

    @property
    def over(self) -> bool:
        return bool(self.is_final or self.final)

    def words(self, words: TimedWords, after_ms: int, odd: Oddities) -> tuple[TimedWord, ...]:
        """That are whole with this piece; none where it does not tell, or nothing that can be read."""
        if bytes(self.alignment) == b"null":
            return ()
        try:
            letters = msgspec.json.decode(self.alignment, type=_Letters)
        except msgspec.DecodeError:
            odd.count += 1
            return ()
        return words.add(letters.chars, letters.starts, letters.lasting or letters.also_lasting, after_ms)


_MESSAGE: Final = msgspec.json.Decoder(_Message)
_NOTHING: Final = _Message()


def _said(raw: str | bytes, odd: Oddities) -> _Message:
    try:
        message = _MESSAGE.decode(raw)
    except (msgspec.DecodeError, ValueError, RecursionError):
        odd.count += 1
        return _NOTHING
    if not message.audio and not message.over and message.of is None and not message.error:
        odd.count += 1
    return message


@asynccontextmanager
async def _asking(name: str) -> AsyncGenerator[None, None]:
    """A key that may speak and nothing else is right: what it may not see is not asked."""
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except ApiError as error:
        if _detail(error.body).get("status") != "missing_permissions":
            raise _fault(name, error) from error
    except (TimeoutError, TimeoutException) as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except HTTPError as error:
        raise fault(name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error


def _fault(name: str, error: ApiError) -> ProviderError:
    return _meant(name, error.status_code or 0, _detail(error.body), error.headers)


def _refusal(name: str, error: InvalidStatus) -> ProviderError:
    """Of a socket that was not accepted."""
    try:
        body: object = msgspec.json.decode(error.response.body or b"")
    except (msgspec.DecodeError, ValueError, RecursionError):
        body = ""
    return _meant(name, error.response.status_code, _detail(body), error.response.headers)


def _meant(name: str, code: int, detail: Mapping[str, str], headers: Mapping[str, str] | None) -> ProviderError:
    kind = _KINDS.get(detail.get("status", ""))
    if kind is None:
        kind = ProviderFault.REFUSED if code == 403 else kind_of_status(code)  # 403: the plan
    return fault(name, kind, detail.get("message", ""), headers=headers)


def _detail(body: object) -> Mapping[str, str]:
    """`{"detail": {"status": …, "message": …}}`; other shapes have only a text."""
    detail = cast("dict[str, object]", body).get("detail") if isinstance(body, dict) else body
    if isinstance(detail, dict):
        return {str(key): str(value) for key, value in cast("dict[str, object]", detail).items()}
    return {"message": str(detail)}
