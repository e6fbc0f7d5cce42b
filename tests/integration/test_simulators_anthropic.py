"""The stand-in for Anthropic, driven by the real SDK: it streams as the wire has it, and refuses what is refused."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import httpx2
import pytest

from receptionist.simulators.anthropic import Anthropic, serve_anthropic
from receptionist.simulators.mind import Say, Use
from receptionist.simulators.openai import Pace
from receptionist.simulators.vendor import KEY, Fault, Kind

AT_ONCE = Pace(first_token_s=0, tokens_per_s=100_000)
if TYPE_CHECKING:
    import anthropic

FAQ: Any = {
    "name": "answer_faq",
    "description": "Looks a question up.",
    "input_schema": {"type": "object", "properties": {"question": {"type": "string"}}, "required": ["question"]},
}


def sdk() -> Any:
    """Loaded when it is first used: it takes seconds, and every process of a run reads this file."""
    return import_module("anthropic")


@asynccontextmanager
async def simulated(key: str = KEY) -> AsyncGenerator[tuple[Anthropic, "anthropic.AsyncAnthropic"]]:
    async with (
        serve_anthropic(pace=AT_ONCE) as vendor,
        sdk().AsyncAnthropic(api_key=key, base_url=vendor.url, max_retries=0, timeout=5) as client,
    ):
        yield vendor, client


async def message(client: "anthropic.AsyncAnthropic", *messages: Any, **more: Any) -> list[Any]:
    create: Any = client.messages.create  # Any: some of what is asked here is wrong on purpose
    asked = list(messages) or [{"role": "user", "content": "Do you take my insurance?"}]
    parameters = {"model": "claude-sonnet-5", "max_tokens": 200, "stream": True, **more}
    return [event async for event in await create(messages=asked, **parameters)]


def words(events: list[Any]) -> str:
    return "".join(
        one.delta.text for one in events if one.type == "content_block_delta" and one.delta.type == "text_delta"
    )


async def test_blocks_come_one_after_the_other_with_arguments_in_fragments() -> None:
    async with simulated() as (vendor, client):
        vendor.script.append([Say("One moment."), Use("answer_faq", {"question": "café \n?"}), Use("check_hours", {})])
        events = await message(client, tools=[FAQ])

    assert events[0].message.usage.output_tokens == 1
    assert [one.content_block.type for one in events if one.type == "content_block_start"] == [
        "text",
        *["tool_use"] * 2,
    ]
    fragments = [one.delta.partial_json for one in events if getattr(one, "index", None) == 1 and hasattr(one, "delta")]
    assert fragments[0] == ""
    assert "".join(fragments) == '{"question": "caf\\u00e9 \\n?"}'
    assert (events[-2].delta.stop_reason, events[-1].type) == ("tool_use", "message_stop")
    assert events[-2].usage.output_tokens > 5


async def test_a_function_is_called_and_its_result_is_put_into_words() -> None:
    async with simulated() as (vendor, client):
        asked = {"role": "user", "content": "Where can I park?"}
        create: Any = client.messages.create
        first = await create(model="claude-sonnet-5", max_tokens=100, messages=[asked], tools=[FAQ])
        used: Any = first.content[0]
        result = {"type": "tool_result", "tool_use_id": used.id, "content": '{"answer": "Behind the house."}'}
        said = [{"type": "tool_use", "id": used.id, "name": used.name, "input": used.input}]
        events = await message(
            client, asked, {"role": "assistant", "content": said}, {"role": "user", "content": [result]}, tools=[FAQ]
        )

    assert words(events).startswith("Behind the house.")
    assert vendor.refusals == []


async def test_it_stops_at_its_limit_and_only_keeps_the_prompt_at_none() -> None:
    async with simulated() as (vendor, client):
        vendor.script.append([Say("This is a long answer about everything that we do here, and more.")])
        cut = await message(client, max_tokens=3)
        warmed = await message(client, max_tokens=0)

    assert cut[-2].delta.stop_reason == "max_tokens"
    assert words(warmed) == ""


async def test_either_header_is_a_key_and_neither_is_none() -> None:
    async with simulated(key="sk-wrong") as (vendor, client):
        with pytest.raises(sdk().AuthenticationError, match="invalid x-api-key"):
            await client.models.list()
        async with httpx.AsyncClient(base_url=vendor.url) as plain:
            assert (await plain.get("/v1/models", headers={"x-api-key": KEY})).status_code == 200
            assert (await plain.get("/v1/models")).status_code == 401
        with pytest.raises(sdk().NotFoundError, match="claude-9"):
            await client.with_options(api_key=KEY).models.retrieve("claude-9")
        found = await client.with_options(api_key=KEY).models.retrieve("claude-sonnet-5")

    assert found.lifecycle == "active"
    assert len(vendor.refusals) == 3


async def test_a_wrong_request_is_refused_in_the_vendors_words() -> None:
    async with simulated() as (vendor, client):
        with pytest.raises(sdk().BadRequestError, match="Extra inputs are not permitted"):
            await message(client, extra_body={"temprature": 1})

    assert len(vendor.refusals) == 1


@pytest.mark.parametrize(
    ("kind", "error", "named"),
    [
        (Kind.NO_CREDIT, "PaymentRequiredError", "billing_error"),
        (Kind.TOO_MANY, "RateLimitError", "rate_limit_error"),
        (Kind.OVERLOADED, "OverloadedError", "overloaded_error"),
        (Kind.FULL_IN_STREAM, "APIStatusError", "overloaded_error"),
    ],
)
async def test_it_can_refuse_for_a_while(kind: Kind, error: str, named: str) -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(kind, times=1, retry_after_s=2)
        with pytest.raises(getattr(sdk(), error)) as raised:
            await message(client)
        again = await message(client)

    assert raised.value.type == named
    assert raised.value.response.headers.get("retry-after") == ("2" if kind is Kind.TOO_MANY else None)
    assert words(again)


async def test_the_line_can_break_and_a_stream_can_end_without_saying_so() -> None:
    async with simulated() as (vendor, client):
        vendor.fault = Fault(Kind.CUT, times=1)
        with pytest.raises((sdk().APIConnectionError, httpx2.HTTPError)):
            await message(client)
        vendor.fault = Fault(Kind.CLEAN_CUT)
        cut = await message(client)

    assert "message_stop" not in [one.type for one in cut]
