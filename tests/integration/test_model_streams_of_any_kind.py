"""Whatever bytes a vendor of language models streams, the agent gets deltas of known kinds or one named error."""

import json
import random
from collections.abc import Iterator
from typing import Any, cast

import msgspec
import pytest
from tests.integration.test_every_model import request

from receptionist.config_sections import ProviderAccount
from receptionist.conversation.history import CallDelta, ModelDelta, TextDelta, UsageDelta
from receptionist.errors import ProviderError
from receptionist.providers.vendor import vendor
from receptionist.simulators.door import Exchange, open_door

ODD: tuple[Any, ...] = (None, 5, -1, "x", "", [], {}, True, 1.5, [None], {"type": "x"}, "a" * 100_000, "\ud800", 10**30)
CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
CALL = {"index": 0, "id": "c1", "type": "function", "function": {"name": "check_hours", "arguments": '{"when": "now"}'}}
OPENAI: list[tuple[str, Any]] = [
    ("", {**CHUNK, "choices": [{"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": None}]}),
    ("", {**CHUNK, "choices": [{"index": 0, "delta": {"content": "We are open. "}, "finish_reason": None}]}),
    ("", {**CHUNK, "choices": [{"index": 0, "delta": {"tool_calls": [CALL]}, "finish_reason": None}]}),
    ("", {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]}),
    ("", {**CHUNK, "choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 2, "total_tokens": 11}}),
]
USAGE = {"input_tokens": 9, "cache_read_input_tokens": 0, "cache_creation_input_tokens": 0, "output_tokens": 1}
MESSAGE: dict[str, Any] = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [],
    "usage": USAGE,
}
ANTHROPIC: list[tuple[str, Any]] = [
    (event["type"], event)
    for event in cast(
        "list[dict[str, Any]]",
        [
            {"type": "message_start", "message": MESSAGE},
            {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "We are open. "}},
            {"type": "content_block_stop", "index": 0},
            {
                "type": "content_block_start",
                "index": 1,
                "content_block": {"type": "tool_use", "id": "t", "name": "check_hours", "input": {}},
            },
            {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": "{}"}},
            {"type": "content_block_stop", "index": 1},
            {"type": "message_delta", "delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": 9}},
            {"type": "message_stop"},
        ],
    )
]
STREAMS = {"openai": (OPENAI, "/v1", b"data: [DONE]\n\n"), "anthropic": (ANTHROPIC, "", b"")}
EXAMPLES = 100


def changed(tree: Any, dice: random.Random) -> Any:
    """One value somewhere in it is another."""
    if not isinstance(tree, dict | list) or not tree or dice.random() < 0.2:
        return dice.choice(ODD)
    if isinstance(tree, list):
        place = dice.randrange(len(cast("list[Any]", tree)))
        return [changed(one, dice) if n == place else one for n, one in enumerate(cast("list[Any]", tree))]
    key = dice.choice([*cast("dict[str, Any]", tree)])
    if dice.random() < 0.2:
        return {name: value for name, value in cast("dict[str, Any]", tree).items() if name != key}
    return {
        name: changed(value, dice) if name == key else value for name, value in cast("dict[str, Any]", tree).items()
    }


def body(events: list[tuple[str, Any]], end: bytes, dice: random.Random) -> bytes:
    """A stream with one thing wrong: a value, a byte, the order, or all of it."""
    events = list(events)
    kind = dice.randrange(5)
    place = dice.randrange(len(events))
    if kind == 0:
        dice.shuffle(events)
    elif kind in (1, 2):
        events[place] = (events[place][0], changed(events[place][1], dice))
    written = b"".join(_lines(events)) + end
    if kind == 3:
        at = dice.randrange(len(written))
        written = written[:at] + dice.randbytes(dice.randrange(1, 40)) + written[at + dice.randrange(20) :]
    return dice.randbytes(2000) if kind == 4 and dice.random() < 0.5 else written


def _lines(events: list[tuple[str, Any]]) -> Iterator[bytes]:
    for name, event in events:
        yield (f"event: {name}\n" if name else "").encode() + b"data: " + json.dumps(event).encode() + b"\n\n"


@pytest.mark.parametrize("which", [*STREAMS])
async def test_whatever_is_streamed_comes_to_deltas_or_to_one_named_error(which: str) -> None:
    events, path, end = STREAMS[which]
    dice = random.Random(f"{which} 1")
    found = vendor(which)
    assert found
    assert found.model
    now: list[bytes] = []

    async def serve(exchange: Exchange) -> None:
        await exchange.begin(200, "text/event-stream")
        await exchange.send(now[-1])
        await exchange.end()

    answers: list[list[ModelDelta]] = []
    errors: list[ProviderError] = []
    async with open_door(serve) as place:
        opened = found.open(ProviderAccount(kind=which, api_key="key", base_url=f"http://{place}{path}"))
        model = found.model(f"{which}:m", opened.client)
        for _ in range(EXAMPLES):
            now.append(body(events, end, dice))
            try:
                answers.append([delta async for delta in model.stream(request())])
            except ProviderError as error:
                errors.append(error)
        await opened.close()

    assert all(_is_whole(delta) for deltas in answers for delta in deltas)
    assert min(len(answers), len(errors)) > 10


def _is_whole(delta: ModelDelta) -> bool:
    """Of the types that it says it has, and of letters that can be written down: the house relies on both."""
    match delta:
        case TextDelta(text):
            return _is_text(text)
        case CallDelta(call):
            return _is_text(call.id) and _is_text(call.name) and bool(call.id) and bool(msgspec.json.encode(call))
        case UsageDelta():
            counts: tuple[Any, ...] = (delta.prompt_tokens, delta.cached_tokens, delta.answer_tokens)
            return all(type(count) is int and count >= 0 for count in counts)
        case _:
            return False


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value.encode().decode() == value
