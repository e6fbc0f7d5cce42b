"""Text to speech by OpenAI, and by servers that are compatible with it: one request for each sentence."""

import asyncio
import sys
from array import array
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, Final

import openai
from httpx2 import HTTPError, TimeoutException

from receptionist.audio import mulaw
from receptionist.audio.resample import Resampler
from receptionist.audio.wav import WavError, pcm_at
from receptionist.errors import ProviderFault
from receptionist.providers import openai_account
from receptionist.providers.base import Sound, VoiceSettings
from receptionist.providers.faults import fault
from receptionist.providers.sound import Watched, is_no_pcm
from receptionist.providers.vendors.openai import OpenAIClient

_MODEL: Final = "gpt-4o-mini-tts"
_VOICES: Final = (
    "alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova", "onyx", "sage", "shimmer", "verse",
)  # fmt: skip
_RATE_HZ: Final = 24_000  # of its PCM; it has no other
_SLOWEST, _FASTEST = 0.25, 4.0
_CHUNK_BYTES: Final = 2400  # 50 ms: the first audio waits for a whole chunk, and the line for its conversion (5 ms)
_NEXT_WITHIN_S: Final = 8.0  # whoever waits for it waits less
_LONGEST: Final = 4096  # letters; sentences are shorter
_MANNER: Final = "Speak as a friendly receptionist on the telephone: clearly, naturally, at an even pace."


class OpenAIVoice:
    """`name` is "openai:VOICE", or "openai:VOICE@MODEL"; before the colon stands the account."""

    def __init__(self, name: str, client: OpenAIClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._client = client
        self._voice, _, model = name.partition(":")[2].partition("@")
        self._model = model or _MODEL
        self._format = "pcm"  # "wav" where a server has no other

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[Sound, None]:
        try:
            async with aclosing(self._in_some_format(text, settings)) as chunks:
                async for chunk in chunks:
                    yield chunk
        except openai.APIError as error:
            raise openai_account.fault_of(self.name, error) from error
        except (TimeoutError, TimeoutException) as error:
            raise fault(self.name, ProviderFault.TIMEOUT) from error
        except (HTTPError, OSError) as error:  # in the middle of an answer the SDK's own errors do not hide them
            raise fault(self.name, ProviderFault.NETWORK, str(error) or type(error).__name__) from error

    async def warm(self, settings: VoiceSettings) -> None:
        """A connection for each call that is expected. Raises ProviderError."""
        await openai_account.reach(self.name, self._model, self._client)

    async def _in_some_format(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        while True:
            try:
                async with aclosing(self._spoken(text, settings)) as chunks:
                    async for chunk in chunks:
                        yield chunk
                return
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                if self._format == "wav" or "response_format" not in f"{error.param} {error.message}":
                    raise
                self._format = "wav"

    async def _spoken(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        watched = Watched(self.name, is_no_pcm)
        stream = _Stream(self.name)
        async with self._client.sdk.audio.speech.with_streaming_response.create(
            input=text[:_LONGEST], **self._arguments(settings)
        ) as response:
            if "wav" not in (kind := response.headers.get("content-type", "")):
                watched.headers({"content-type": kind})
            chunks = response.iter_bytes(_CHUNK_BYTES)
            while True:
                async with asyncio.timeout(_NEXT_WITHIN_S):
                    chunk = await anext(chunks, None)
                if chunk is None:
                    break
                if audio := stream.mulaw(watched.take(stream.without_head(chunk))):
                    yield audio
        if audio := stream.mulaw(watched.end()) + stream.end():
            yield audio

    def _arguments(self, settings: VoiceSettings) -> dict[str, Any]:  # Any: as the SDK types them, one by one
        arguments: dict[str, Any] = {"model": self._model, "voice": self._voice, "response_format": self._format}
        if settings.speed != 1.0:
            arguments["speed"] = min(_FASTEST, max(_SLOWEST, settings.speed))
        if self._model.startswith("gpt-"):  # the older ones, and other houses' own, refuse to be told
            arguments["instructions"] = f"{_MANNER} The language is {settings.spoken}."
        return arguments

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, a model or a voice that is not there, as far as the server tells."""
        await openai_account.check(self.name, self._model, self._client)
        if (
            self._model.startswith(("gpt-", "tts-"))
            and self._voice not in _VOICES
            and not self._voice.startswith("voice_")
        ):
            raise fault(self.name, ProviderFault.NOT_FOUND, f"no voice '{self._voice}'; there is {', '.join(_VOICES)}")


class _Stream:
    """16-bit samples of any rate, as they come -> mu-law at the telephone's."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._head = b""
        self._resampler: Resampler | None = None
        self._odd = b""  # half a sample

    def without_head(self, chunk: bytes) -> bytes:
        """Samples alone. Some servers send a wave file whatever is ordered: its head says the rate. Raises
        ProviderError for one that holds something else."""
        if self._resampler:
            return chunk
        self._head += chunk
        rate_hz, at = _RATE_HZ, 0
        if self._head[:4] == b"RIFF":
            try:
                found = pcm_at(self._head)
            except WavError as error:
                raise fault(self._name, ProviderFault.MALFORMED, str(error)) from error
            if found is None:
                return b""
            rate_hz, at = found
        self._resampler = Resampler(rate_hz, mulaw.RATE_HZ)
        return self._head[at:]

    def mulaw(self, pcm: bytes) -> bytes:
        pcm = self._odd + pcm
        whole = len(pcm) // 2 * 2
        self._odd = pcm[whole:]
        if not whole or not self._resampler:
            return b""
        samples = array("h", pcm[:whole])
        if sys.byteorder == "big":
            samples.byteswap()
        return mulaw.encode(self._resampler.feed(samples))

    def end(self) -> bytes:
        return mulaw.encode(self._resampler.end()) if self._resampler else b""
