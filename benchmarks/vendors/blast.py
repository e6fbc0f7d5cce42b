"""Vendors without a mind, in a process of their own: they answer as fast as is asked, so that clients can be measured.

Printed first: the address. A recogniser's socket is asked for messages by `?tag=N` in its address; N pieces also come
of each completion and each sentence, one by one.
"""

import asyncio
import json
import sys

from receptionist.simulators.door import Exchange, Socket, open_door
from receptionist.simulators.hum import hum

PIECES = 400
_APART_S = 0.001  # each piece is a packet of its own, as from afar
_WORDS = ["I", "would", "like", "to", "leave", "a", "message", "for", "the", "doctor"]
_USAGE = {"prompt_tokens": 900, "completion_tokens": PIECES, "total_tokens": 900 + PIECES}


def results() -> bytes:
    """A message of Deepgram as it comes three times a second while somebody speaks."""
    words = [
        {
            "word": word.lower(),
            "start": round(0.3 * place, 2),
            "end": round(0.3 * place + 0.2, 2),
            "confidence": 0.987,
            "punctuated_word": word,
        }
        for place, word in enumerate(_WORDS)
    ]
    alternative = {"transcript": " ".join(_WORDS), "confidence": 0.991, "words": words}
    about = {"name": "general-nova-3", "version": "2026-01-01.0", "arch": "nova-3"}
    identity = "00000000-0000-4000-8000-000000000000"
    return json.dumps(
        {
            "type": "Results",
            "channel_index": [0, 1],
            "duration": 3.2,
            "start": 0.0,
            "is_final": False,
            "speech_final": False,
            "channel": {"alternatives": [alternative]},
            "metadata": {"request_id": identity, "model_info": about, "model_uuid": identity},
            "from_finalize": False,
        }
    ).encode()


def chunk(text: str | None, finish: str | None = None) -> bytes:
    """A piece of an answer of OpenAI."""
    delta = {} if text is None else {"content": text}
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
    head = {
        "id": "chatcmpl-BqXm0t3cUe5nY0Zy1a2b3c4d5e6f",
        "object": "chat.completion.chunk",
        "created": 1_764_000_000,
        "model": "gpt-4o-2026-08-06",
        "service_tier": "default",
        "system_fingerprint": "fp_07871e2ad8",
    }
    return b"data: " + json.dumps({**head, "choices": [choice], "usage": None, "obfuscation": "aBc"}).encode() + b"\n\n"


async def answer(exchange: Exchange) -> None:
    request = exchange.request
    if "upgrade" in request.headers:
        await _listen(await exchange.accept(), int(request.asked("tag") or 0))
    elif request.path.endswith("/chat/completions"):
        await exchange.begin(200, "text/event-stream")
        for _ in range(PIECES):
            await exchange.send(chunk(" word"))
            await asyncio.sleep(_APART_S)
        await exchange.send(chunk(None, "stop"))
        await exchange.send(b"data: [DONE]\n\n")
        await exchange.end()
    elif request.path.endswith("/stream"):
        audio = hum("a")[:800]
        await exchange.begin(200, "audio/basic")
        for _ in range(PIECES):
            await exchange.send(audio)
            await asyncio.sleep(_APART_S)
        await exchange.end()
    else:
        await exchange.answer(200, b"{}")


async def _listen(socket: Socket, messages: int) -> None:
    message = results().decode()
    for _ in range(messages):
        await socket.send(message)
        await asyncio.sleep(_APART_S)
    while await socket.receive() is not None:
        pass


async def _serve() -> None:
    async with open_door(answer) as place:
        print(place, flush=True)
        await asyncio.to_thread(sys.stdin.read)  # until whoever asked has gone


if __name__ == "__main__":
    asyncio.run(_serve())
