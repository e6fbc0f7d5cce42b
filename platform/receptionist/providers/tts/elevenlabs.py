"""Text to speech by ElevenLabs: a sentence over HTTP, or over a socket that stays open from one to the next."""

import asyncio
import logging
from base64 import b64decode
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, asynccontextmanager
from typing import Any, Final, cast
from urllib.parse import quote, urlencode

import msgspec
from elevenlabs.core.api_error import ApiError
from elevenlabs.core.request_options import RequestOptions
from elevenlabs.types.close_context import CloseContext
from elevenlabs.types.initialize_connection_multi import InitializeConnectionMulti
from elevenlabs.types.realtime_voice_settings import RealtimeVoiceSettings
from elevenlabs.types.send_text_multi import SendTextMulti
from elevenlabs.types.voice_settings import VoiceSettings as Tuning
from httpx import HTTPError, TimeoutException
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import VoiceSettings
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.sockets import Borrowed
from receptionist.providers.vendors.elevenlabs import ElevenLabsClient

log = logging.getLogger(__name__)

_MODEL: Final = "eleven_flash_v2_5"
_FORMAT: Final = "ulaw_8000"
_TELLS_LANGUAGE: Final = ("eleven_flash_v2_5", "eleven_turbo_v2_5")  # the others refuse to be told
_SLOWEST, _FASTEST = 0.7, 1.2  # what it takes
_CHUNK_BYTES: Final = 800  # a tenth of a second: the first audio waits for a whole chunk
_CHECKED_WITHIN_S: Final = 5.0
_SENT_WITHIN_S: Final = 2.0
_NEXT_WITHIN_S: Final = 8.0  # whoever waits for it waits less
_WATCHED_BYTES: Final = 3200  # it may begin with silence, which is alike in all formats
_TELLING_BYTES: Final = 400
_UNEVEN: Final = 16.0  # mu-law speech is at 0 to 4, 16-bit speech at 30 to 60
_NO_SOCKETS: Final = ("eleven_v3",)
_MOST_CONTEXTS: Final = 4  # at once on a socket, those included that nobody hears any more; the sixth ends it
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


class ElevenLabsVoice:
    """`name` is "elevenlabs:VOICE_ID", or "elevenlabs:VOICE_ID@MODEL"; before the colon stands the account."""

    def __init__(self, name: str, client: ElevenLabsClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._sdk = client.sdk
        self._sockets = client.sockets
        self._voice, _, model = name.partition(":")[2].partition("@")
        self._model = model or _MODEL

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        checked = Checked(self.name)
        chunks = self._by_request(text, settings, checked) if self._is_by_request else self._by_socket(text, settings)
        try:
            async with aclosing(chunks):
                async for chunk in chunks:
                    checked.audio(chunk)
                    yield chunk
        except ApiError as error:
            raise _fault(self.name, error) from error
        except (TimeoutException, TimeoutError) as error:
            raise fault(self.name, ProviderFault.TIMEOUT) from error
        except InvalidStatus as error:
            kind = kind_of_status(error.response.status_code)
            raise fault(self.name, kind, headers=error.response.headers) from error
        except (HTTPError, InvalidHandshake, ConnectionClosed, OSError) as error:
            raise fault(self.name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error
        checked.end()

    @property
    def _is_by_request(self) -> bool:
        return self._sockets is None or self._model in _NO_SOCKETS

    async def _by_request(self, text: str, settings: VoiceSettings, checked: "Checked") -> AsyncGenerator[bytes, None]:
        async with self._sdk.text_to_speech.with_raw_response.stream(
            self._voice, text=text, **self._arguments(settings)
        ) as response:
            checked.headers(response.headers)
            async with aclosing(cast("AsyncGenerator[bytes, None]", response.data)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def _by_socket(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        """A sentence in a context of its own. A socket that rested may turn out to be closed: then a fresh one."""
        begun = False
        for fresh in (False, True):
            try:
                async with aclosing(self._in_context(text, settings, fresh=fresh)) as chunks:
                    async for chunk in chunks:
                        begun = True
                        yield chunk
                return
            except ConnectionClosed:
                if begun or fresh:
                    raise

    async def _in_context(self, text: str, settings: VoiceSettings, *, fresh: bool) -> AsyncGenerator[bytes, None]:
        assert self._sockets is not None
        async with self._sockets.borrow(self._path(settings), fresh=fresh) as borrowed:
            borrowed.names += 1
            name = f"s{borrowed.names}"
            borrowed.open_names += 1
            messages: list[InitializeConnectionMulti | SendTextMulti | CloseContext] = [
                SendTextMulti(text=f"{text.strip()} ", context_id=name, flush=True),
                CloseContext(context_id=name, close_context=True),
            ]
            if settings.speed != 1.0:
                tuning = RealtimeVoiceSettings(speed=speed(settings))
                messages.insert(0, InitializeConnectionMulti(text=" ", context_id=name, voice_settings=tuning))
            async with asyncio.timeout(_SENT_WITHIN_S):
                for message in messages:
                    await borrowed.socket.send(message.model_dump_json(exclude_none=True))
            # Whoever stops listening leaves the rest of this context to the next one, who passes over it.
            borrowed.good = borrowed.open_names < _MOST_CONTEXTS
            try:
                async with aclosing(self._heard(borrowed, name)) as chunks:
                    async for chunk in chunks:
                        yield chunk
            except (ProviderError, ConnectionClosed, TimeoutError):
                borrowed.good = False
                raise

    async def _heard(self, borrowed: Borrowed, name: str) -> AsyncGenerator[bytes, None]:
        """The sound of one context. Raises ProviderError for what the vendor says instead."""
        while True:
            async with asyncio.timeout(_NEXT_WITHIN_S):
                raw = await borrowed.socket.recv()
            try:
                message = _MESSAGE.decode(raw)
                audio = b64decode(message.audio or "", validate=True)
            except (msgspec.DecodeError, ValueError):  # a message that nobody knows
                continue
            if message.error:
                kind = _KINDS.get(message.error, ProviderFault.FAILED)
                raise fault(self.name, kind, message.message or message.error)
            is_final = message.is_final or message.final
            if is_final:
                borrowed.open_names -= 1
            if (message.context_id or message.context) == name:
                if audio:
                    yield audio
                if is_final:
                    return

    def _path(self, settings: VoiceSettings) -> str:
        query = {"model_id": self._model, "output_format": _FORMAT, "inactivity_timeout": 180, "auto_mode": "true"}
        if self._model in _TELLS_LANGUAGE:
            query["language_code"] = language_code(settings)
        return f"/v1/text-to-speech/{quote(self._voice, safe='')}/multi-stream-input?{urlencode(query)}"

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
    return settings.language.partition("-")[0].lower()


class _Message(msgspec.Struct):
    """What a socket says. Names are spelled in two ways in the field."""

    audio: str | None = None
    context_id: str | None = msgspec.field(default=None, name="contextId")
    context: str | None = msgspec.field(default=None, name="context_id")
    is_final: bool | None = msgspec.field(default=None, name="isFinal")
    final: bool | None = msgspec.field(default=None, name="is_final")
    error: str | None = None
    message: str | None = None


_MESSAGE: Final = msgspec.json.Decoder(_Message)


class Checked:
    """Is it mu-law that comes? A caller must not hear a web page, or a header as a click."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._heard = 0

    def headers(self, headers: Mapping[str, str]) -> None:
        """Raises ProviderError."""
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind.startswith("text/") or kind in ("application/json", "audio/wav", "audio/x-wav", "audio/mpeg"):
            raise fault(self._name, ProviderFault.MALFORMED, f"{kind or 'nothing'} in place of mu-law")

    def audio(self, chunk: bytes) -> None:
        """Raises ProviderError."""
        if self._heard < _WATCHED_BYTES and is_foreign(chunk):
            raise fault(self._name, ProviderFault.MALFORMED, f"no mu-law, it begins with {chunk[:8].hex()}")
        self._heard += len(chunk)

    def end(self) -> None:
        """Raises ProviderError."""
        if not self._heard:
            raise fault(self._name, ProviderFault.MALFORMED, "an answer without a sound")


def is_foreign(audio: bytes) -> bool:
    """The beginning of something else: a file with a header, a page, or 16-bit samples.

    Of 16-bit samples every second byte is the high one, near 0 or 256 but for the loudest; the bytes of mu-law are all
    alike.
    """
    if audio[:16].lower().startswith((b"riff", b"id3", b"oggs", b"<!doc", b"<html", b'{"')):
        return True
    if len(audio) < _TELLING_BYTES:
        return False
    low, high = (sum(min(byte, 256 - byte) for byte in half) / len(half) for half in (audio[::2], audio[1::2]))
    return abs(low - high) > _UNEVEN


@asynccontextmanager
async def _asking(name: str) -> AsyncGenerator[None, None]:
    """A key that may speak and nothing else is right: what it may not see is not asked."""
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except ApiError as error:
        if _status(error) != "missing_permissions":
            raise _fault(name, error) from error
    except (TimeoutError, TimeoutException) as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except HTTPError as error:
        raise fault(name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error


def _fault(name: str, error: ApiError) -> ProviderError:
    kind = _KINDS.get(_status(error))
    if kind is None:
        kind = kind_of_status(error.status_code or 0)
        if error.status_code == 403:
            kind = ProviderFault.REFUSED  # the plan
    return fault(name, kind, _detail(error).get("message", ""), headers=error.headers)


def _status(error: ApiError) -> str:
    return _detail(error).get("status", "")


def _detail(error: ApiError) -> Mapping[str, str]:
    """`{"detail": {"status": …, "message": …}}`; other shapes have only a text."""
    body = cast("object", error.body)
    detail = cast("dict[str, object]", body).get("detail") if isinstance(body, dict) else body
    if isinstance(detail, dict):
        return {str(key): str(value) for key, value in cast("dict[str, object]", detail).items()}
    return {"message": str(detail)}
