"""The stand-ins for OpenAI and Deepgram as they speak: what they refuse, and what they say of it."""

import json
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from receptionist.simulators.deepgram import serve_deepgram
from receptionist.simulators.hum import hum
from receptionist.simulators.openai import serve_openai
from receptionist.simulators.speaker import SpeechPace
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = SpeechPace(0.0, 10_000)
GOOD = {"input": "Hello.", "model": "gpt-4o-mini-tts", "voice": "nova", "response_format": "pcm"}
AURA = {"model": "aura-2-thalia-en", "encoding": "mulaw", "sample_rate": "8000", "container": "none"}

WRONG_OF_OPENAI: dict[str, tuple[dict[str, Any], int, str]] = {
    "no text": ({"input": ""}, 400, "input"),
    "too much text": ({"input": "a" * 4097}, 400, "input"),
    "a model that nobody knows": ({"model": "tts-9"}, 404, "model"),
    "a voice that nobody has": ({"voice": "bob"}, 400, "voice"),
    "a format that nobody knows": ({"response_format": "ulaw"}, 400, "response_format"),
    "a speed that is none": ({"speed": 9}, 400, "speed"),
    "instructions for a model that takes none": ({"model": "tts-1", "instructions": "Be kind."}, 400, "instructions"),
    "what nobody knows": ({"language": "en"}, 400, "language"),
}
WRONG_OF_DEEPGRAM: dict[str, tuple[dict[str, str], str]] = {
    "a model that nobody knows": ({"model": "thalia"}, "Hello."),
    "what nobody knows": ({"voice": "thalia"}, "Hello."),
    "a speed that is none": ({"speed": "3"}, "Hello."),
    "a wave file": ({"container": "wav"}, "Hello."),
    "too much text": ({}, "a" * 2001),
    "no text": ({}, " "),
}


async def test_openai_speaks_samples_and_refuses_what_is_wrong() -> None:
    async with serve_openai() as vendor, httpx.AsyncClient(headers={"authorization": f"Bearer {KEY}"}) as http:
        vendor.speech_pace = AT_ONCE
        url = f"{vendor.url}/v1/audio/speech"
        good = await http.post(url, json=GOOD)
        wave = await http.post(url, json={**GOOD, "response_format": "wav"})
        refused = {why: await http.post(url, json={**GOOD, **more}) for why, (more, _, _) in WRONG_OF_OPENAI.items()}
        vendor.fault = Fault(Kind.TOO_MANY, retry_after_s=3)
        busy = await http.post(url, json=GOOD)

    assert abs(len(good.content) - 6 * len(hum("Hello."))) < 12
    assert wave.content[:4] == b"RIFF"
    assert wave.content[44:] == good.content
    for why, (_, status, param) in WRONG_OF_OPENAI.items():
        assert (refused[why].status_code, refused[why].json()["error"]["param"]) == (status, param), why
    assert len(vendor.refusals) == len(WRONG_OF_OPENAI)
    assert (busy.status_code, busy.headers["retry-after"]) == (429, "3")


async def test_deepgram_speaks_by_request_and_refuses_what_is_wrong() -> None:
    async with serve_deepgram() as vendor, httpx.AsyncClient(headers={"authorization": f"Token {KEY}"}) as http:
        vendor.speech_pace = AT_ONCE
        url = f"{vendor.url}/v1/speak"
        good = await http.post(url, params=AURA, json={"text": "Hello."})
        refused = {
            why: await http.post(url, params={**AURA, **more}, json={"text": text})
            for why, (more, text) in WRONG_OF_DEEPGRAM.items()
        }

    assert good.content == hum("Hello.")
    assert {why: answer.status_code for why, answer in refused.items()} == dict.fromkeys(WRONG_OF_DEEPGRAM, 400)
    assert len(vendor.refusals) == len(WRONG_OF_DEEPGRAM)


async def told(socket: ClientConnection, *messages: dict[str, Any]) -> tuple[list[str], bytes]:
    """The kinds of all that the socket says to these, until it ends, and its sound."""
    kinds, sound = list[str](), b""
    for message in (*messages, {"type": "Close"}):
        await socket.send(json.dumps(message))
    try:
        async for answer in socket:
            if isinstance(answer, bytes):
                sound += answer
            else:
                kinds.append(json.loads(answer)["type"])
    except ConnectionClosed:
        pass
    return kinds, sound


SPEAK = {"type": "Speak", "text": "Yes."}
FLUSH = {"type": "Flush"}


@pytest.mark.parametrize(
    ("messages", "kinds", "code"),
    [
        ([SPEAK, FLUSH], ["Metadata", "Flushed"], 1000),
        ([SPEAK, FLUSH, {"type": "Clear"}], ["Metadata", "Cleared"], 1000),
        ([SPEAK], ["Metadata"], 1000),
        ([*[SPEAK, FLUSH] * 21], ["Metadata", *["Flushed"] * 20, "Warning"], 1000),
        ([{"type": "Speak", "text": "a" * 2001}], ["Metadata", "Error"], 1008),
        ([{"type": "Shout"}], ["Metadata", "Error"], 1008),
    ],
)
async def test_a_socket_of_deepgrams_says_what_became_of_each_message(
    messages: list[dict[str, Any]], kinds: list[str], code: int
) -> None:
    async with serve_deepgram() as vendor:
        vendor.speech_pace = SpeechPace(0.005, 10_000)
        query = "&".join(f"{name}={value}" for name, value in AURA.items() if name != "container")
        url = f"{vendor.url.replace('http', 'ws')}/v1/speak?{query}"
        async with connect(url, additional_headers={"authorization": f"Token {KEY}"}, proxy=None) as socket:
            heard, sound = await told(socket, *messages)

    assert sorted(heard) == sorted(kinds)
    assert sound == hum("Yes.") * kinds.count("Flushed")
    assert socket.close_code == code
