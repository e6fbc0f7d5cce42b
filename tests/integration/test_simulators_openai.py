"""The stand-in for OpenAI, driven by the real SDK: it streams as the wire has it and refuses what is refused there."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import httpx
import openai
import pytest
from openai.types.chat import ChatCompletionChunk

from receptionist.simulators.mind import Say, Use, Wait
from receptionist.simulators.openai import OpenAI, Pace, serve_openai
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = Pace(first_token_s=0, tokens_per_s=100_000)
FAQ: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "answer_faq",
        "description": "Looks a question up.",
        "parameters": {
            "type": "object",
            "properties": {"question": {"type": "string"}},
            "required": ["question"],
            "additionalProperties": False,
        },
        "strict": True,
    },
}


@asynccontextmanager
async def simulated(key: str = KEY) -> AsyncGenerator[tuple[OpenAI, openai.AsyncOpenAI], None]:
    async with (
        serve_openai(pace=AT_ONCE) as vendor,
        openai.AsyncOpenAI(api_key=key, base_url=f"{vendor.url}/v1", max_retries=0, timeout=5) as client,
    ):
        yield vendor, client


async def completion(client: openai.AsyncOpenAI, *messages: Any, **more: Any) -> list[ChatCompletionChunk]:
    asked = list(messages) or [{"role": "user", "content": "Do you take my insurance?"}]
    parameters: dict[str, Any] = {"model": "gpt-4o", "stream": True, "stream_options": {"include_usage": True}, **more}
    create: Any = client.chat.completions.create  # Any: some of what is asked here is wrong on purpose
    return [chunk async for chunk in await create(messages=asked, **parameters)]


def words(chunks: Sequence[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def calls(chunks: Sequence[ChatCompletionChunk]) -> dict[int, tuple[str, str]]:
    """index -> name, arguments; glued together."""
    glued: dict[int, tuple[str, str]] = {}
    for chunk in chunks:
        for part in (chunk.choices[0].delta.tool_calls or []) if chunk.choices else []:
            name, arguments = glued.get(part.index, ("", ""))
            assert part.function
            glued[part.index] = (name + (part.function.name or ""), arguments + (part.function.arguments or ""))
    return glued


async def test_words_come_in_tokens_and_end_with_a_reason_and_the_usage() -> None:
    async with simulated() as (vendor, client):
        vendor.script.append([Say("We are open until six."), Wait(0.001)])

        chunks = await completion(client)

    assert words(chunks) == "We are open until six."
    assert chunks[0].choices[0].delta.role == "assistant"
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert chunks[-1].choices == []
    assert chunks[-1].usage
    assert chunks[-1].usage.total_tokens > 5
    assert vendor.refusals == []


async def test_two_functions_come_in_fragments_of_their_own_index() -> None:
    async with simulated() as (vendor, client):
        vendor.script.append([Say("One moment."), Use("answer_faq", {"question": "café \n?"}), Use("check_hours", {})])

        chunks = await completion(client, tools=[FAQ])

    assert calls(chunks) == {0: ("answer_faq", '{"question": "caf\\u00e9 \\n?"}'), 1: ("check_hours", "{}")}
    assert chunks[-2].choices[0].finish_reason == "tool_calls"


async def test_a_function_is_called_and_its_result_is_put_into_words() -> None:
    async with simulated() as (vendor, client):
        asked = {"role": "user", "content": "Where can I park?"}
        answer = await client.chat.completions.create(model="gpt-4o", messages=[asked], tools=[FAQ])  # pyright: ignore[reportArgumentType]
        message = answer.choices[0].message
        assert message.tool_calls
        result = {
            "role": "tool",
            "tool_call_id": message.tool_calls[0].id,
            "content": '{"answer": "Behind the house."}',
        }

        chunks = await completion(client, asked, message.model_dump(exclude_none=True), result, tools=[FAQ])

    assert words(chunks).startswith("Behind the house.")
    assert vendor.refusals == []


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a parameter that nobody knows": ({"extra_body": {"temprature": 1}}, "Unknown parameter"),
    "a choice without functions": ({"tool_choice": "auto"}, "only allowed when 'tools'"),
    "a name with a space": ({"tools": [{"type": "function", "function": {"name": "a b"}}]}, "does not match"),
    "usage without streaming": ({"stream": False}, "only allowed when 'stream'"),
    "functions for a model that thinks": ({"model": "gpt-5.4-mini", "tools": [FAQ]}, "/v1/responses"),
    "the old limit for a model that thinks": ({"model": "gpt-6-luna", "max_tokens": 9}, "max_completion_tokens"),
    "a temperature for a model that thinks": ({"model": "gpt-6-luna", "temperature": 0}, "Unsupported parameter"),
    "a strict schema with an optional property": (
        {
            "tools": [
                {
                    "type": "function",
                    "function": {
                        **FAQ["function"],
                        "parameters": {**FAQ["function"]["parameters"], "required": []},
                    },
                }
            ]
        },
        "'required' is required",
    ),
}


@pytest.mark.parametrize(("parameters", "why"), WRONG.values(), ids=WRONG.keys())
async def test_it_refuses(parameters: dict[str, Any], why: str) -> None:
    async with simulated() as (vendor, client):
        with pytest.raises(openai.BadRequestError, match=why):
            await completion(client, **parameters)

    assert len(vendor.refusals) == 1


CALLED: dict[str, Any] = {
    "role": "assistant",
    "content": None,
    "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "answer_faq", "arguments": "{}"}}],
}
UNPAIRED: dict[str, tuple[list[dict[str, Any]], str]] = {
    "a call without its result": (
        [CALLED, {"role": "user", "content": "Hello?"}],
        "did not have response messages: c1",
    ),
    "a call at the end": ([CALLED], "did not have response messages"),
    "a result without its call": ([{"role": "tool", "tool_call_id": "c9", "content": "{}"}], "preceeding message"),
    "no words at all": ([{"role": "user", "content": None}], "expected a string, got null"),
    "no messages": ([], "non-empty"),
}


@pytest.mark.parametrize(("messages", "why"), UNPAIRED.values(), ids=UNPAIRED.keys())
async def test_it_refuses_a_history_with(messages: list[dict[str, Any]], why: str) -> None:
    async with simulated() as (_, client):
        with pytest.raises(openai.BadRequestError, match=why):
            await client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)  # pyright: ignore[reportArgumentType, reportCallIssue]


async def test_a_wrong_key_an_unknown_model_and_an_unknown_address_are_named() -> None:
    async with simulated(key="sk-wrong") as (vendor, client):
        with pytest.raises(openai.AuthenticationError, match="Incorrect API key"):
            await client.models.list()
        with pytest.raises(openai.NotFoundError, match="does not exist") as unknown:
            await completion(client.with_options(api_key=KEY), model="gpt-99")
        with pytest.raises(openai.NotFoundError, match="Invalid URL"):
            await client.with_options(api_key=KEY).embeddings.create(model="x", input="y")

    assert unknown.value.code == "model_not_found"
    assert len(vendor.refusals) == 3


async def test_its_models_can_be_listed() -> None:
    async with simulated() as (_, client):
        models = [model.id async for model in client.models.list()]
        one = await client.models.retrieve("gpt-4o")

    assert "gpt-4o" in models
    assert one.id == "gpt-4o"


@pytest.mark.parametrize(
    ("kind", "error", "code"),
    [
        (Kind.WRONG_KEY, openai.AuthenticationError, "invalid_api_key"),
        (Kind.FORBIDDEN, openai.PermissionDeniedError, "unsupported_country"),
        (Kind.NO_CREDIT, openai.RateLimitError, "insufficient_quota"),
        (Kind.TOO_MANY, openai.RateLimitError, "rate_limit_exceeded"),
        (Kind.BROKEN, openai.InternalServerError, None),
    ],
)
async def test_it_can_refuse_for_a_while(kind: Kind, error: type[openai.APIStatusError], code: str | None) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind, times=1, retry_after_s=2)
        with pytest.raises(error) as raised:
            await completion(client)
        again = await completion(client)

    assert raised.value.code == code
    assert raised.value.response.headers.get("retry-after") == ("2" if kind is Kind.TOO_MANY else None)
    assert words(again)
    assert vendor.refusals == []


@pytest.mark.parametrize("kind", [Kind.REFUSE, Kind.CUT, Kind.CUT_IN_ARGUMENTS])
async def test_the_line_can_break(kind: Kind) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind)
        with pytest.raises((openai.APIConnectionError, httpx.TransportError)):
            await completion(client, tools=[FAQ])


async def test_an_error_can_come_in_the_middle_of_the_stream() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.ERROR_IN_STREAM)
        with pytest.raises(openai.APIError, match="had an error"):
            await completion(client)


async def test_the_stream_can_end_without_saying_why() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.CLEAN_CUT)
        chunks = await completion(client)

    assert all(chunk.choices[0].finish_reason is None for chunk in chunks)


@pytest.mark.parametrize(
    ("kind", "name", "arguments"),
    [
        (Kind.NOT_JSON, "answer_faq", '{"question": "what'),
        (Kind.UNKNOWN_FUNCTION, "order_pizza", '{"size": "large"}'),
        (Kind.LOOP, "answer_faq", '{"question": "again"}'),
    ],
)
async def test_it_can_call_functions_in_vain(kind: Kind, name: str, arguments: str) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind)
        chunks = await completion(client, tools=[FAQ])

    assert calls(chunks) == {0: (name, arguments)}


async def test_it_can_say_nothing_at_all() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.EMPTY)
        chunks = await completion(client)
        vendor.fault = Fault(Kind.NOT_SSE)
        page = await completion(client)

    assert words(chunks) == ""
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert page == []


@pytest.mark.parametrize("kind", [Kind.HANG, Kind.DRIBBLE])
async def test_it_can_keep_a_client_waiting_and_sees_that_it_leaves(kind: Kind) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind)
        with pytest.raises((TimeoutError, openai.APITimeoutError)):
            async with asyncio.timeout(0.5):
                await completion(client)
        async with asyncio.timeout(5):
            await vendor.someone_left.wait()


async def test_a_cancelled_reply_is_seen() -> None:
    async with simulated() as (vendor, client):
        vendor.script.append([Say("Well, "), Wait(3600), Say("never.")])
        stream = await client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": "Hello"}], stream=True
        )
        await anext(aiter(stream))
        await stream.close()
        async with asyncio.timeout(5):
            await vendor.someone_left.wait()


async def test_a_fault_that_a_vendor_does_not_have_is_refused() -> None:
    async with simulated() as (vendor, _):
        with pytest.raises(ValueError, match="cannot snake_case"):
            vendor.fault = Fault(Kind.SNAKE_CASE)
