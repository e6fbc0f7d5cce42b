"""What adapters cost the processor for each frame, message, token and piece of sound, beside the SDKs as they are.

The vendors are another process: only this one's time counts. What waiting alone costs is taken off.
"""

import asyncio
import subprocess
import sys
import time
import timeit
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.vendors import blast
from benchmarks.vendors.blast import PIECES
from deepgram.listen.v1.types.listen_v1results import ListenV1Results
from websockets.asyncio.client import ClientConnection

from receptionist.audio.mulaw import FRAME_BYTES, SILENCE
from receptionist.config_sections import ProviderAccount
from receptionist.conversation.prompt import CallerWords, Prompt
from receptionist.providers.base import ListenSettings, VoiceSettings
from receptionist.providers.llm.openai import OpenAIModel
from receptionist.providers.sockets import Door
from receptionist.providers.stt.deepgram import DeepgramRecogniser, decoded
from receptionist.providers.tts.elevenlabs import ElevenLabsVoice
from receptionist.providers.vendor import Client, vendor

_FRAME = SILENCE * FRAME_BYTES
_APART_S = 0.001
_VOICE = "21m00Tcm4TlvDq8ikWAM"
_LISTEN = ListenSettings(language="en-US")


async def measure(*, quick: bool) -> dict[str, float]:
    """Prints. Returns our own microseconds for each frame, message, token and piece of sound."""
    rounds = 1 if quick else 3
    own: dict[str, float] = {}
    async with _vendors() as place:
        clients = {
            kind: _open(kind, f"{scheme}://{place}{path}")
            for kind, scheme, path in (("deepgram", "ws", ""), ("openai", "http", "/v1"), ("elevenlabs", "http", ""))
        }
        for what, ours, raw in (
            ("audio frames to Deepgram", _our_frames, _sdk_frames),
            ("messages from Deepgram", _our_messages, _sdk_messages),
            ("tokens from OpenAI", _our_tokens, _sdk_tokens),
            ("tenths of a second from ElevenLabs", _our_sound, _sdk_sound),
        ):
            pair = [min([await _each_us(work, clients) for _ in range(rounds)]) for work in (ours, raw)]
            own[what] = pair[0]
            print(f"{what}: ours {pair[0]:.0f} µs each, the SDK as it is {pair[1]:.0f} µs ({pair[0] / pair[1]:.2f})")
    raw_message = blast.results()
    ours_us = _at_once_us(lambda: decoded(raw_message))
    pydantic_us = _at_once_us(lambda: ListenV1Results.model_validate_json(raw_message))
    print(
        f"of a message from Deepgram the decoding alone: ours {ours_us:.1f} µs,"
        f" the SDK's validating model {pydantic_us:.1f} µs ({ours_us / pydantic_us:.2f})"
    )
    return own


@asynccontextmanager
async def _vendors() -> AsyncGenerator[str, None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.vendors.blast", stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.stdin.close()
        await process.wait()


def _open(kind: str, url: str) -> Client:
    found = vendor(kind)
    assert found
    account = ProviderAccount(kind=kind, api_key="key", base_url=url, transport="http")
    return found.open(account).client


async def _each_us(work: Callable[[dict[str, Client]], Awaitable[float]], clients: dict[str, Client]) -> float:
    """Of this process's time, for each of the pieces that `work` says there were; without what waiting takes."""
    began, at = time.process_time(), time.monotonic()
    pieces = await work(clients)
    spent_s, took_s = time.process_time() - began, time.monotonic() - at
    began = time.process_time()
    for _ in range(200):
        await asyncio.sleep(_APART_S)
    idle_s = (time.process_time() - began) / 200
    waits = min(pieces, took_s / _APART_S) if work in (_our_frames, _sdk_frames) else 0
    return 1e6 * (spent_s - idle_s * waits) / pieces


def _at_once_us(work: Callable[[], object]) -> float:
    return 1e6 * min(timeit.repeat(work, number=2000, repeat=3)) / 2000


# -- Deepgram --------------------------------------------------------------------------------------------------------


async def _our_frames(clients: dict[str, Client]) -> float:
    async with DeepgramRecogniser("deepgram:nova-3", clients["deepgram"]).listen(_LISTEN) as listening:
        for _ in range(PIECES):
            listening.feed(_FRAME)
            await asyncio.sleep(_APART_S)
    return PIECES


async def _sdk_frames(clients: dict[str, Client]) -> float:
    async with _sdk_socket(clients) as socket:
        for _ in range(PIECES):
            await socket.send_media(_FRAME)
            await asyncio.sleep(_APART_S)
    return PIECES


async def _our_messages(clients: dict[str, Client]) -> float:
    tagged = replace(clients["deepgram"], door=_Tagged(clients["deepgram"].door))
    async with DeepgramRecogniser("deepgram:nova-3", tagged).listen(_LISTEN) as listening:
        events = aiter(listening.events())
        for _ in range(PIECES):
            await anext(events)
    return PIECES


@dataclass(frozen=True)
class _Tagged:
    """A door behind which so many messages come."""

    door: Door

    async def open(self, path: str) -> ClientConnection:
        return await self.door.open(f"{path}&tag={PIECES}")


async def _sdk_messages(clients: dict[str, Client]) -> float:
    seen = 0
    async with _sdk_socket(clients, tag=str(PIECES)) as socket:
        async for _ in socket:
            seen += 1
            if seen == PIECES:
                break
    return PIECES


@asynccontextmanager
async def _sdk_socket(clients: dict[str, Client], **more: Any) -> AsyncGenerator[Any, None]:
    async with clients["deepgram"].sdk.listen.v1.connect(
        model="nova-3", encoding="mulaw", sample_rate=8000, interim_results=True, **more
    ) as socket:
        yield socket


# -- OpenAI ----------------------------------------------------------------------------------------------------------


async def _our_tokens(clients: dict[str, Client]) -> float:
    asked = Prompt(
        rules="Be brief.", messages=(CallerWords("Hello."),), facts="It is noon.", functions=(), most_tokens=1000
    )
    async with aclosing(OpenAIModel("openai:gpt-4o", clients["openai"]).answer(asked)) as deltas:
        return sum([1 async for _ in deltas])


async def _sdk_tokens(clients: dict[str, Client]) -> float:
    asked: list[Any] = [{"role": "user", "content": "Hello."}]
    chunks = await clients["openai"].sdk.chat.completions.create(model="gpt-4o", messages=asked, stream=True)
    return sum([1 async for _ in chunks])


# -- ElevenLabs ------------------------------------------------------------------------------------------------------


async def _our_sound(clients: dict[str, Client]) -> float:
    speaking = ElevenLabsVoice(f"elevenlabs:{_VOICE}", clients["elevenlabs"]).speak("Hello.", VoiceSettings())
    async with aclosing(speaking) as pieces:
        return sum([1 async for _ in pieces])


async def _sdk_sound(clients: dict[str, Client]) -> float:
    pieces = clients["elevenlabs"].sdk.text_to_speech.stream(
        _VOICE, text="Hello.", output_format="ulaw_8000", request_options={"chunk_size": 800}
    )
    return sum([1 async for _ in pieces])
