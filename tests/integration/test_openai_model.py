"""OpenAI's models as a caller's turn meets them, against a stand-in that refuses what the real one refuses."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager

import pytest
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.config import ProviderAccount
from receptionist.conversation.functions import ArgumentsError, decode, specs
from receptionist.conversation.history import (
    AgentSaid,
    CallDelta,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    ModelDelta,
    ModelRequest,
    Note,
    Noted,
    TextDelta,
)
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.clients import Account
from receptionist.providers.llm.openai import OpenAIModel
from receptionist.providers.vendor import VendorModel
from receptionist.simulators.mind import Say, Use
from receptionist.simulators.openai import OpenAI, Pace, serve_openai
from receptionist.simulators.vendor import KEY, Fault, Kind

QUICK = Pace(first_token_s=0.0, tokens_per_s=2000)


def request(*entries: Entry) -> ModelRequest:
    definition = practice()
    return ModelRequest(
        practice=definition, now=MONDAY_TEN, entries=entries, functions=specs(definition), caller="+12125550199"
    )


@asynccontextmanager
async def model(vendor: OpenAI, name: str = "openai:gpt-4o", *, key: str = KEY) -> AsyncGenerator[VendorModel, None]:
    account = Account("openai", ProviderAccount(kind="openai", api_key=key, base_url=f"{vendor.url}/v1"))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(account.run())
        client = await account.client()
        try:
            yield OpenAIModel(name, client)  # pyright: ignore[reportArgumentType] - of its own kind
        finally:
            running.cancel()
            await account.close()


async def answer(asked: VendorModel, *entries: Entry) -> list[ModelDelta]:
    return [delta async for delta in asked.stream(request(*(entries or (CallerSaid(1, "hello"),))))]


async def test_words_come_as_they_are_made() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        vendor.script.append([Say("We open at eight. "), Say("Anything else?")])

        deltas = await answer(asked)

        assert "".join(delta.text for delta in deltas if isinstance(delta, TextDelta)) == (
            "We open at eight. Anything else?"
        )
        assert len(deltas) > 4
        assert vendor.refusals == []


async def test_a_function_comes_whole_although_its_arguments_came_in_pieces() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        vendor.script.append([Say("One moment. "), Use("answer_faq", {"question": 'Is "parking" free?'})])

        deltas = await answer(asked)

        (call,) = [delta.call for delta in deltas if isinstance(delta, CallDelta)]
        assert call.name == "answer_faq"
        assert call.arguments == {"question": 'Is "parking" free?'}


async def test_two_functions_of_one_answer_come_in_order() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        vendor.script.append([Use("check_hours", {"when": "now"}), Use("answer_faq", {"question": "parking"})])

        deltas = await answer(asked)

        assert [delta.call.name for delta in deltas if isinstance(delta, CallDelta)] == ["check_hours", "answer_faq"]


async def test_any_conversation_that_can_happen_is_taken() -> None:
    """The stand-in checks pairs of calls and results, and roles, as the real one does."""
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        await answer(
            asked,
            AgentSaid(0, "Thanks for calling.", "Thanks for", interrupted=True),
            CallerSaid(1, "are you open"),
            FunctionCall("x", "check_hours", {"when": "now"}),
            FunctionResult("x", "check_hours", {"open": True}),
            AgentSaid(1, "Yes.", "Yes."),
            CallerSaid(2, "take a message"),
            FunctionCall("x", "take_message", {}),  # the same id, and no result
            Noted(Note.SILENCE, "1"),
            CallerSaid(3, "5", keys=True),
        )

        assert vendor.refusals == []
        assert len(vendor.completions) == 1


async def test_arguments_that_are_no_json_reach_the_model_as_something_to_mend() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        vendor.fault = Fault(Kind.NOT_JSON)

        deltas = await answer(asked)

        (call,) = [delta.call for delta in deltas if isinstance(delta, CallDelta)]
        with pytest.raises(ArgumentsError, match="not a JSON object"):
            decode(call.name, call.arguments, practice())


@pytest.mark.parametrize(
    ("kind", "expected", "hopeless"),
    [
        (Kind.WRONG_KEY, ProviderFault.WRONG_KEY, True),
        (Kind.NO_CREDIT, ProviderFault.NO_CREDIT, True),
        (Kind.FORBIDDEN, ProviderFault.REFUSED, True),
        (Kind.TOO_MANY, ProviderFault.RATE_LIMITED, False),
        (Kind.BROKEN, ProviderFault.OVERLOADED, False),
        (Kind.REFUSE, ProviderFault.NETWORK, False),
        (Kind.CUT, ProviderFault.NETWORK, False),
        (Kind.CUT_IN_ARGUMENTS, ProviderFault.NETWORK, False),
        (Kind.CLEAN_CUT, ProviderFault.MALFORMED, False),
        (Kind.NOT_SSE, ProviderFault.MALFORMED, False),
        (Kind.ERROR_IN_STREAM, ProviderFault.OVERLOADED, False),
    ],
)
async def test_whatever_goes_wrong_is_named_and_tells_what_to_do(
    kind: Kind, expected: ProviderFault, hopeless: bool
) -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor) as asked:
        vendor.fault = Fault(kind)

        with pytest.raises(ProviderError) as caught:
            await answer(asked)

        assert caught.value.kind is expected
        assert caught.value.retryable is not hopeless
        assert str(caught.value).startswith("openai:gpt-4o ")
        assert KEY not in str(caught.value)


async def test_a_model_that_is_not_there_is_named() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor, "openai:gpt-5o") as asked:
        with pytest.raises(ProviderError) as caught:
            await answer(asked)
        assert caught.value.kind is ProviderFault.NOT_FOUND

        with pytest.raises(ProviderError, match="gpt-5o"):
            await asked.check()


async def test_a_wrong_key_is_found_before_anybody_calls() -> None:
    async with serve_openai(pace=QUICK) as vendor, model(vendor, key="wrong") as asked:
        with pytest.raises(ProviderError, match=r"\[providers.openai\]") as caught:
            await asked.check()

        assert caught.value.kind is ProviderFault.WRONG_KEY


async def test_a_reply_that_nobody_wants_any_more_is_cancelled_at_the_vendor() -> None:
    async with serve_openai(pace=Pace(first_token_s=0.0, tokens_per_s=20)) as vendor, model(vendor) as asked:
        vendor.script.append([Say("This is going to be a very long answer about everything that we do here.")])

        async with aclosing(asked.stream(request(CallerSaid(1, "hello")))) as deltas:
            async for delta in deltas:
                if isinstance(delta, TextDelta):
                    break

        async with asyncio.timeout(5):
            while not vendor.left:  # noqa: ASYNC110 - it happens in the vendor, which tells nobody
                await asyncio.sleep(0.01)


async def test_a_reasoning_model_is_asked_for_no_effort_by_its_name() -> None:
    """They refuse to call functions otherwise."""
    async with serve_openai(pace=QUICK) as vendor, model(vendor, "openai:gpt-5.4-mini@none") as asked:
        await answer(asked)

        assert vendor.completions[0]["reasoning_effort"] == "none"
        assert vendor.refusals == []
