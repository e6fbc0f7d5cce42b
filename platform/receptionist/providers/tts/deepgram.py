"""Text to speech by Deepgram's Aura: over a socket that stays open between sentences, or by a request for each."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, aclosing
from typing import Final
from urllib.parse import urlencode

import msgspec
from deepgram.core.api_error import ApiError
from deepgram.core.request_options import RequestOptions
from httpx import HTTPError, TimeoutException
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from receptionist.conversation.sentences import split
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers import deepgram_account
from receptionist.providers.base import Sound, VoiceSettings
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.sockets import Borrowed
from receptionist.providers.sound import Oddities, Watched
from receptionist.providers.vendors.deepgram import DeepgramClient

log = logging.getLogger(__name__)

# "deepgram:aura" is one of these, by language.
_BY_LANGUAGE: Final[Mapping[str, str]] = {
    "en": "aura-2-thalia-en", "es": "aura-2-celeste-es", "de": "aura-2-viktoria-de", "fr": "aura-2-agathe-fr",
    "it": "aura-2-livia-it", "nl": "aura-2-rhea-nl", "ja": "aura-2-izanami-ja",
}  # fmt: skip
_ANY: Final = ("", "aura", "aura-2")
_SLOWEST, _FASTEST = 0.7, 1.5  # what it takes
_LONGEST: Final = 2000  # letters at once
_MOST_FLUSHES: Final = 20  # of one socket in so many seconds; beyond them it says nothing any more
_FLUSHES_WITHIN_S: Final = 60.0
_OPENED_WITHIN_S: Final = 0.8  # a socket; a request has what is left of the time to the first sound
_SENT_WITHIN_S: Final = 2.0
_NEXT_WITHIN_S: Final = 8.0  # whoever waits for it waits less
_CLEARED_WITHIN_S: Final = 0.25  # of what nobody hears any more; then a fresh socket is quicker
_BY_REQUEST_S: Final = 30.0  # after a socket that could not be used
_CHUNK_BYTES: Final = 800
_ONCE: Final[RequestOptions] = {"max_retries": 0, "chunk_size": _CHUNK_BYTES}
_CLOSES: Final[Mapping[int, ProviderFault]] = {1008: ProviderFault.REFUSED, 1003: ProviderFault.REFUSED}


class DeepgramVoice:
    """`name` is "deepgram:aura-2-thalia-en", or "deepgram:aura": a good one for the language."""

    def __init__(self, name: str, client: DeepgramClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._client = client
        self._model = name.partition(":")[2]
        self._by_request_until = 0.0

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        """By a socket; where none can be used, the same sentence by a request at once."""
        model = self._model_for(settings)
        parts = _parts(text)
        if asyncio.get_running_loop().time() >= self._by_request_until:
            heard = False
            try:
                async with aclosing(self._watched(self._by_socket(parts, model, settings))) as chunks:
                    async for chunk in chunks:
                        heard = True
                        yield chunk
                return
            except ProviderError as error:
                if heard or not error.retryable or error.kind is ProviderFault.RATE_LIMITED:
                    raise
                log.warning("a voice is asked by request", extra={"provider": self.name, "why": str(error)})
                self._by_request_until = asyncio.get_running_loop().time() + _BY_REQUEST_S
        async with aclosing(self._watched(self._by_request(parts, model, settings))) as chunks:
            async for chunk in chunks:
                yield chunk

    async def warm(self, settings: VoiceSettings) -> None:
        """A socket rests for the calls that are expected. Raises ProviderError."""
        try:
            await self._client.speaking.expect(_path(self._model_for(settings), settings))
        except (InvalidHandshake, OSError, TimeoutError) as error:
            raise deepgram_account.refusal(self.name, error) from error

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, or when no credit is left, as far as the key may see that."""
        await deepgram_account.check(self.name, self._client)

    def _model_for(self, settings: VoiceSettings) -> str:
        """Raises ProviderError for a language that has no voice."""
        if self._model not in _ANY:
            return self._model
        spoken, language = (one.partition("-")[0].lower() for one in (settings.spoken, settings.language))
        if spoken in _BY_LANGUAGE:
            return _BY_LANGUAGE[spoken]
        if language not in _BY_LANGUAGE:
            known = ", ".join(_BY_LANGUAGE)
            raise fault(self.name, ProviderFault.UNSUITED, f"Aura speaks {known}, not {language}")
        return _BY_LANGUAGE[language]

    async def _watched(self, chunks: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
        """What may be heard of it. Raises ProviderError alone."""
        watched = Watched(self.name)
        try:
            async with aclosing(chunks):
                async for chunk in chunks:
                    if audio := watched.take(chunk):
                        yield audio
        except ApiError as error:
            kind = kind_of_status(error.status_code or 0)
            raise fault(self.name, kind, str(error.body or ""), headers=error.headers) from error
        except ConnectionClosed as error:
            code, reason = (error.rcvd.code, error.rcvd.reason) if error.rcvd else (0, "the line broke")
            raise fault(self.name, _CLOSES.get(code, ProviderFault.NETWORK), reason) from error
        except (TimeoutException, HTTPError) as error:
            kind = ProviderFault.TIMEOUT if isinstance(error, TimeoutException) else ProviderFault.NETWORK
            raise fault(self.name, kind, str(error)) from error
        except (InvalidHandshake, OSError) as error:  # a TimeoutError is one
            raise deepgram_account.refusal(self.name, error) from error
        if rest := watched.end():
            yield rest

    async def _by_request(self, parts: list[str], model: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        for part in parts:
            chunks = self._client.sdk.speak.v1.audio.generate(
                text=part,
                model=model,
                encoding="mulaw",
                sample_rate=8000,
                container="none",
                speed=_speed(settings),
                request_options=_ONCE,
            )
            async with aclosing(chunks):  # pyright: ignore[reportArgumentType] - a generator, typed as an iterator
                async for chunk in chunks:
                    yield chunk

    async def _by_socket(self, parts: list[str], model: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        """A socket that rested may turn out to be closed, or not ready: then a fresh one."""
        begun = False
        for fresh in (False, True):
            try:
                async with aclosing(self._on_socket(parts, model, settings, fresh=fresh)) as chunks:
                    async for chunk in chunks:
                        begun = True
                        yield chunk
                return
            except (_StaleError, ConnectionClosed):
                if begun or fresh:
                    raise

    async def _on_socket(
        self, parts: list[str], model: str, settings: VoiceSettings, *, fresh: bool
    ) -> AsyncGenerator[bytes, None]:
        async with AsyncExitStack() as stack:
            async with asyncio.timeout(_OPENED_WITHIN_S):
                borrowing = self._client.speaking.borrow(_path(model, settings), fresh=fresh)
                borrowed = await stack.enter_async_context(borrowing)
            odd = Oddities()
            stack.callback(odd.tell, self.name)
            await self._cleared(borrowed, odd)
            if not self._may_flush(borrowed, len(parts)):
                raise _StaleError
            for part in parts:
                await _send(borrowed, _Speak(part), _FLUSH)
                borrowed.open_names += 1
                borrowed.good = True  # whoever stops listening leaves the rest to the next one
                try:
                    async with aclosing(self._heard(borrowed, odd)) as chunks:
                        async for chunk in chunks:
                            yield chunk
                except (ProviderError, ConnectionClosed, TimeoutError):
                    borrowed.good = False
                    raise

    async def _heard(self, borrowed: Borrowed, odd: Oddities) -> AsyncGenerator[bytes, None]:
        """Until all that was flushed is said. Raises ProviderError for what the vendor says instead."""
        clock = asyncio.get_running_loop().time
        until, anything = clock() + _NEXT_WITHIN_S, False
        while True:
            async with asyncio.timeout_at(until):
                raw = await borrowed.socket.recv()
            if isinstance(raw, bytes):
                until, anything = clock() + _NEXT_WITHIN_S, True
                yield raw
                continue
            match _read(raw, odd):
                case _Flushed() if borrowed.stale and not anything:
                    borrowed.stale -= 1  # of what was cleared
                case _Flushed():
                    borrowed.open_names -= 1
                    return
                case _Warning(code=code, description=description):
                    kind = ProviderFault.RATE_LIMITED if "FLUSH" in code.upper() else ProviderFault.REFUSED
                    raise fault(self.name, kind, f"{code} {description}", retryable=True)  # of this sentence alone
                case _Error(description=description, message=message):
                    raise fault(self.name, ProviderFault.FAILED, description or message)
                case _:
                    pass

    async def _cleared(self, borrowed: Borrowed, odd: Oddities) -> None:
        """What those who stopped listening have left is dropped: nothing of it is heard in this sentence.

        Raises _StaleError.
        """
        if not borrowed.open_names:
            return
        try:
            await _send(borrowed, _CLEAR)
            async with asyncio.timeout(_CLEARED_WITHIN_S):
                while True:
                    raw = await borrowed.socket.recv()
                    if isinstance(raw, str) and isinstance(_read(raw, odd), _Cleared):
                        borrowed.stale, borrowed.open_names = borrowed.open_names, 0
                        return
        except TimeoutError as error:
            raise _StaleError from error

    def _may_flush(self, borrowed: Borrowed, times: int) -> bool:
        now = asyncio.get_running_loop().time()
        borrowed.used = [at for at in borrowed.used if now - at < _FLUSHES_WITHIN_S]
        if len(borrowed.used) + times > _MOST_FLUSHES and borrowed.used:
            return False
        borrowed.used += [now] * times
        return True


class _StaleError(Exception):
    """A socket that does not stop saying what nobody hears, or has said all that it may: a fresh one is quicker."""


class _Speak(msgspec.Struct, tag_field="type", tag="Speak"):
    text: str


class _Flush(msgspec.Struct, tag_field="type", tag="Flush"): ...


class _Clear(msgspec.Struct, tag_field="type", tag="Clear"): ...


class _Metadata(msgspec.Struct, tag_field="type", tag="Metadata"): ...


class _Flushed(msgspec.Struct, tag_field="type", tag="Flushed"): ...


class _Cleared(msgspec.Struct, tag_field="type", tag="Cleared"): ...


class _Warning(msgspec.Struct, tag_field="type", tag="Warning"):
    code: str = ""
    description: str = ""


class _Error(msgspec.Struct, tag_field="type", tag="Error"):
    description: str = ""
    message: str = ""


_FLUSH: Final = _Flush()
_CLEAR: Final = _Clear()
_MESSAGE: Final = msgspec.json.Decoder(_Metadata | _Flushed | _Cleared | _Warning | _Error)


def _read(raw: str, odd: Oddities) -> _Metadata | _Flushed | _Cleared | _Warning | _Error | None:
    try:
        return _MESSAGE.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        odd.count += 1
        return None


async def _send(borrowed: Borrowed, *messages: _Speak | _Flush | _Clear) -> None:
    async with asyncio.timeout(_SENT_WITHIN_S):
        for message in messages:
            await borrowed.socket.send(msgspec.json.encode(message).decode())


def _path(model: str, settings: VoiceSettings) -> str:
    query = {"model": model, "encoding": "mulaw", "sample_rate": "8000"}
    if (speed := _speed(settings)) is not None:
        query["speed"] = f"{speed:g}"
    return f"/v1/speak?{urlencode(query)}"


def _speed(settings: VoiceSettings) -> float | None:
    """As near as it can be to what the practice wants; None: its own."""
    return None if settings.speed == 1.0 else min(_FASTEST, max(_SLOWEST, settings.speed))


def _parts(text: str) -> list[str]:
    """As few as it takes, at the ends of sentences."""
    parts: list[str] = []
    for sentence in split(text) if len(text) > _LONGEST else [text]:
        if parts and len(parts[-1]) + 1 + len(sentence) <= _LONGEST:
            parts[-1] = f"{parts[-1]} {sentence}"
        else:
            parts.append(sentence)
    return parts or [text]
