"""Text to speech by ElevenLabs: a sentence over HTTP, or over a socket that stays open from one to the next."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing, asynccontextmanager
from typing import Any, Final, cast

from elevenlabs.core.api_error import ApiError
from elevenlabs.core.request_options import RequestOptions
from elevenlabs.types.voice_settings import VoiceSettings as Tuning
from httpx import HTTPError, TimeoutException

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import VoiceSettings
from receptionist.providers.clients import ElevenLabsClient
from receptionist.providers.faults import fault, kind_of_status

log = logging.getLogger(__name__)

_MODEL: Final = "eleven_flash_v2_5"
_FORMAT: Final = "ulaw_8000"
_TELLS_LANGUAGE: Final = ("eleven_flash_v2_5", "eleven_turbo_v2_5")  # the others refuse to be told
_SLOWEST, _FASTEST = 0.7, 1.2  # what it takes
_CHUNK_BYTES: Final = 800  # a tenth of a second: the first audio waits for a whole chunk
_CHECKED_WITHIN_S: Final = 5.0
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
}


class ElevenLabsVoice:
    """`name` is "elevenlabs:VOICE_ID", or "elevenlabs:VOICE_ID@MODEL"; before the colon stands the account."""

    def __init__(self, name: str, client: ElevenLabsClient) -> None:
        self.name = name
        self._sdk = client.sdk
        self._voice, _, model = name.partition(":")[2].partition("@")
        self._model = model or _MODEL

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        checked = Checked(self.name)
        try:
            async with self._sdk.text_to_speech.with_raw_response.stream(
                self._voice, text=text, **self._arguments(settings)
            ) as response:
                checked.headers(response.headers)
                async with aclosing(cast("AsyncGenerator[bytes, None]", response.data)) as chunks:
                    async for chunk in chunks:
                        checked.audio(chunk)
                        yield chunk
        except ApiError as error:
            raise _fault(self.name, error) from error
        except TimeoutException as error:
            raise fault(self.name, ProviderFault.TIMEOUT) from error
        except HTTPError as error:
            raise fault(self.name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error
        checked.end()

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
        if not self._heard and is_foreign(chunk):
            raise fault(self._name, ProviderFault.MALFORMED, f"no mu-law, it begins with {chunk[:8].hex()}")
        self._heard += len(chunk)

    def end(self) -> None:
        """Raises ProviderError."""
        if not self._heard:
            raise fault(self._name, ProviderFault.MALFORMED, "an answer without a sound")


def is_foreign(audio: bytes) -> bool:
    """The beginning of something else: a file with a header, a page, or 16-bit samples.

    The loudest negative sample of mu-law is 0; quiet 16-bit audio is full of zeros, speech in mu-law has next to none.
    """
    start = audio[:16].lower()
    return (
        start.startswith((b"riff", b"id3", b"oggs", b"<!doc", b"<html", b'{"')) or audio.count(0) * 8 > len(audio) > 64
    )


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
    return fault(name, kind, _detail(error).get("message", ""))


def _status(error: ApiError) -> str:
    return _detail(error).get("status", "")


def _detail(error: ApiError) -> Mapping[str, str]:
    """`{"detail": {"status": …, "message": …}}`; other shapes have only a text."""
    body = cast("object", error.body)
    detail = cast("dict[str, object]", body).get("detail") if isinstance(body, dict) else body
    if isinstance(detail, dict):
        return {str(key): str(value) for key, value in cast("dict[str, object]", detail).items()}
    return {"message": str(detail)}
