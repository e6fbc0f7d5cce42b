"""What every language model does for a caller's turn, the built-in dialogue included, and how every vendor's fails.

Vendors are stand-ins that refuse what the real ones refuse. A new one needs a line in `VENDORS`.
"""

import asyncio
import math
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from tests.unit.agent.dialogue import Dialogue
from tests.unit.conversation.booking_desk import DENTIST
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist import config as configuration
from receptionist.config_sections import ProviderAccount
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
    UsageDelta,
)
from receptionist.errors import ProviderError, ProviderFault
from receptionist.practice.definition import Definition, ModelStyle, ProviderOrder
from receptionist.providers.base import Model
from receptionist.providers.choose import open_minds
from receptionist.providers.http1 import Transport
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.vendor import VendorModel, vendor
from receptionist.simulators.anthropic import Anthropic, serve_anthropic
from receptionist.simulators.compatible import EXTRAS, Compatible, serve_compatible
from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.mind import Say, Use
from receptionist.simulators.openai import OpenAI, Pace, serve_openai
from receptionist.simulators.vendor import KEY, Fault, Kind
from receptionist.simulators.vendors import overrides

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUICK = Pace(first_token_s=0.0, tokens_per_s=math.inf)
Server = OpenAI | Anthropic | Compatible


@dataclass(frozen=True)
class VendorKind:
    kind: str
    named: str
    serve: Callable[[], AbstractAsyncContextManager[Server]]
    path: str = ""


VENDORS = {
    "openai": VendorKind("openai", "openai:gpt-4o", lambda: serve_openai(pace=QUICK), "/v1"),
    "anthropic": VendorKind("anthropic", "anthropic:claude-sonnet-5", lambda: serve_anthropic(pace=QUICK)),
    "compatible": VendorKind("openai", "llama:local-7b", lambda: serve_compatible(pace=QUICK), "/v1"),
}


@dataclass
class Desk:
    """A vendor's model and the server that it asks."""

    model: VendorModel
    server: Server
    client: Any

    @property
    def in_use(self) -> int:
        """Connections of the pool that somebody holds. By its private parts: the pool has no other way to be asked."""
        transport = self.client.sdk._client._transport
        if isinstance(transport, Transport):
            return transport.in_use
        return sum(not connection.is_idle() for connection in transport._pool.connections)


@asynccontextmanager
async def desk(which: str, *, named: str = "", key: str = KEY) -> AsyncGenerator[Desk]:
    kind = VENDORS[which]
    found = vendor(kind.kind)
    assert found
    assert found.model
    async with kind.serve() as server:
        settings = ProviderAccount(kind=kind.kind, api_key=key, base_url=f"{server.url}{kind.path}")
        opened = await asyncio.to_thread(found.open, settings)
        try:
            yield Desk(found.model(named or kind.named, opened.client), server, opened.client)
        finally:
            await opened.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=[*VENDORS])
async def vendors_own(request: pytest.FixtureRequest) -> AsyncGenerator[Desk]:
    async with desk(request.param) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def at(vendors_own: Desk) -> AsyncGenerator[Desk]:
    """Well again for each test; whatever it did, nobody holds a connection afterwards."""
    vendors_own.server.fault = None
    vendors_own.server.pace = QUICK
    vendors_own.server.script.clear()
    vendors_own.server.refusals.clear()
    yield vendors_own
    assert vendors_own.in_use == 0


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=[*VENDORS, "embedded"])
async def model(request: pytest.FixtureRequest) -> AsyncGenerator[Model]:
    if request.param == "embedded":
        yield EmbeddedModel()
        return
    async with desk(request.param) as opened:
        yield opened.model


def request(*entries: Entry, definition: Definition | None = None, off: bool = False) -> ModelRequest:
    definition = definition or practice()
    known = specs(definition)
    return ModelRequest(
        practice=definition,
        now=MONDAY_TEN,
        entries=entries or (CallerSaid(1, "hello"),),
        functions=() if off else known,
        idle=known if off else (),
        caller="+12125550199",
    )


async def answer(model: Model, *entries: Entry, definition: Definition | None = None) -> list[ModelDelta]:
    return [delta async for delta in model.stream(request(*entries, definition=definition))]


def words(deltas: Sequence[ModelDelta]) -> str:
    return "".join(delta.text for delta in deltas if isinstance(delta, TextDelta))


def calls(deltas: Sequence[ModelDelta]) -> list[FunctionCall]:
    return [delta.call for delta in deltas if isinstance(delta, CallDelta)]


def usage(deltas: Sequence[ModelDelta]) -> UsageDelta:
    return next(delta for delta in reversed(deltas) if isinstance(delta, UsageDelta))


# -- all of them -----------------------------------------------------------------------------------------------------


async def test_a_function_is_asked_for_with_arguments_that_fit_and_its_result_is_told(model: Model) -> None:
    asked = (CallerSaid(1, "Are you open now?"),)

    (call,) = calls(await answer(model, *asked))
    decode(call.name, call.arguments, practice())
    result = FunctionResult(call.id, call.name, {"open": True, "spoken": "We are open until five."})
    told = await answer(model, *asked, call, result)

    assert call.name == "check_hours"
    assert words(told).strip()
    assert calls(told) == []


async def test_nobody_calls_what_cannot_be_called_now(model: Model) -> None:
    asked = (
        CallerSaid(1, "Are you open now?"),
        FunctionCall("x", "check_hours", {}),
        FunctionResult("x", "check_hours", {}),
    )

    deltas = [delta async for delta in model.stream(request(*asked, off=True))]

    assert words(deltas).strip()
    assert calls(deltas) == []


# -- every vendor ----------------------------------------------------------------------------------------------------


async def test_words_come_as_they_are_made(at: Desk) -> None:
    at.server.script.append([Say("We open at eight. "), Say("Anything else?")])

    deltas = await answer(at.model)

    assert words(deltas) == "We open at eight. Anything else?"
    assert len(deltas) > 4


async def test_functions_come_whole_and_in_order_although_they_came_in_pieces(at: Desk) -> None:
    at.server.script.append(
        [
            Say("One moment. "),
            Use("check_hours", {"when": "now"}),
            Use("answer_faq", {"question": 'Is "parking" freé?'}),
        ]
    )

    deltas = await answer(at.model)

    assert words(deltas) == "One moment. "
    assert [(one.name, one.arguments) for one in calls(deltas)] == [
        ("check_hours", {"when": "now"}),
        ("answer_faq", {"question": 'Is "parking" freé?'}),
    ]
    assert len({one.id for one in calls(deltas)}) == 2


async def test_any_conversation_that_can_happen_is_taken(at: Desk) -> None:
    """Stand-ins check pairs of calls and results, and roles, as the real ones do."""
    await answer(at.model)  # whatever is refused for good is known from here on
    at.server.refusals.clear()
    await answer(
        at.model,
        AgentSaid(0, "Thanks for calling.", "Thanks for", interrupted=True),
        CallerSaid(1, "are you open"),
        FunctionCall("x", "check_hours", {"when": "now"}),
        FunctionResult("x", "check_hours", {"open": True}),
        CallerSaid(2, "hello?"),
        AgentSaid(1, "Yes.", "Yes."),
        FunctionCall("x", "take_message", {}),  # the same id, and no result
        Noted(Note.SILENCE, "1"),
        CallerSaid(3, "5", keys=True),
        AgentSaid(3, "Well,", "Well,"),  # another model began to answer, and broke off
    )

    assert at.server.refusals == []


async def test_what_an_answer_costs_is_told(at: Desk) -> None:
    at.server.script.append([Say("We open at eight.")])

    told = usage(await answer(at.model))

    assert told.prompt_tokens > 500
    assert 0 < told.answer_tokens < 20


@pytest.mark.parametrize("vendors_own", ["openai", "anthropic"], indirect=True)
async def test_a_conversation_that_goes_on_is_read_from_what_the_vendor_has_kept(at: Desk) -> None:
    began = (AgentSaid(0, "Hello.", "Hello."), CallerSaid(1, "Where can I park? " * 300))
    more = (AgentSaid(1, "Behind the house.", "Behind the house."), CallerSaid(2, "And is it free?"))

    first = usage(await answer(at.model, *began))
    second = usage(await answer(at.model, *began, *more))

    assert second.cached_tokens > 0.9 * first.prompt_tokens
    assert second.cached_tokens < second.prompt_tokens


@pytest.mark.parametrize("vendors_own", ["openai", "anthropic"], indirect=True)
async def test_another_call_of_the_practice_is_read_from_what_the_vendor_has_kept_of_the_one_before(at: Desk) -> None:
    """Rules and functions are most of a prompt; what is the caller's, and of the moment, stands behind them."""
    await answer(at.model, CallerSaid(1, "Do you take Cigna?"), definition=DENTIST)
    of_practice = usage(await answer(at.model, CallerSaid(1, "Is the parking free?"), definition=DENTIST))
    await answer(at.model, CallerSaid(1, "Is the parking free?"))  # at another practice

    assert of_practice.cached_tokens > 0.85 * of_practice.prompt_tokens
    if isinstance(at.server, OpenAI):
        *_, first, second, other = [asked["prompt_cache_key"] for asked in at.server.completions]
        assert first == second != other


async def test_what_nobody_wants_any_more_is_cancelled_at_the_vendor(at: Desk) -> None:
    at.server.someone_left.clear()
    at.server.pace = Pace(first_token_s=0.0, tokens_per_s=50)
    at.server.script.append([Say("This is going to be a very long answer about everything that we do here. " * 20)])

    async with aclosing(at.model.stream(request())) as deltas:
        async for delta in deltas:
            if isinstance(delta, TextDelta):
                break

    async with asyncio.timeout(5):
        await at.server.someone_left.wait()


async def test_a_whole_conversation_is_held_and_a_message_kept(at: Desk) -> None:
    await answer(at.model)  # whatever is refused for good is known from here on
    at.server.refusals.clear()
    dialogue = Dialogue(models=[at.model])
    await dialogue.greet()

    for said in ("Please take a message.", "Jennifer Alvarez", "212 555 0143", "My crown came loose", "Yes, please."):
        await dialogue.say(said)

    (message,) = dialogue.kept.messages
    assert (message.name, message.phone, message.reason) == ("Jennifer Alvarez", "+12125550143", "My crown came loose")
    assert at.server.refusals == []


@pytest.mark.parametrize("kind", [Kind.HANG, Kind.CUT_IN_ARGUMENTS])
async def test_a_caller_is_answered_by_the_next_and_the_vendors_line_is_let_go(
    at: Desk, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    await answer(at.model)  # whatever is refused for good is known from here on
    monkeypatch.setattr("receptionist.agent.steps._FIRST_DELTA_S", 0.1)
    at.server.fault = Fault(kind, after=1)
    dialogue = Dialogue(models=[at.model])

    replied = await dialogue.say("Where can I park?")

    assert "Parking is free" in replied
    assert dialogue.functions.count("answer_faq") <= 1  # by the built-in dialogue, never of arguments that broke off


FAULTS: dict[Kind, tuple[ProviderFault, bool]] = {  # and whether it can be asked again in the same call
    Kind.WRONG_KEY: (ProviderFault.WRONG_KEY, False),
    Kind.NO_CREDIT: (ProviderFault.NO_CREDIT, False),
    Kind.FORBIDDEN: (ProviderFault.REFUSED, False),
    Kind.DECLINED: (ProviderFault.REFUSED, True),  # that answer; the next one may be given
    Kind.TOO_MANY: (ProviderFault.RATE_LIMITED, True),
    Kind.BROKEN: (ProviderFault.OVERLOADED, True),
    Kind.OVERLOADED: (ProviderFault.OVERLOADED, True),
    Kind.ERROR_IN_STREAM: (ProviderFault.OVERLOADED, True),
    Kind.FULL_IN_STREAM: (ProviderFault.OVERLOADED, True),
    Kind.REFUSE: (ProviderFault.NETWORK, True),
    Kind.CUT: (ProviderFault.NETWORK, True),
    Kind.CUT_IN_ARGUMENTS: (ProviderFault.NETWORK, True),
    Kind.CLEAN_CUT: (ProviderFault.MALFORMED, True),
    Kind.NOT_SSE: (ProviderFault.MALFORMED, True),
    Kind.GARBAGE: (ProviderFault.MALFORMED, True),
    Kind.HUGE: (ProviderFault.MALFORMED, True),
    Kind.ENDLESS: (ProviderFault.MALFORMED, True),
    Kind.TOO_MANY_CALLS: (ProviderFault.MALFORMED, True),
}
KNOWN = {"openai": OpenAI.knows, "anthropic": Anthropic.knows, "compatible": Compatible.knows}


@pytest.mark.parametrize(
    ("vendors_own", "kind"),
    [(which, kind) for which, known in KNOWN.items() for kind in FAULTS if kind in known],
    indirect=["vendors_own"],
)
async def test_whatever_goes_wrong_is_named_and_tells_what_to_do(at: Desk, kind: Kind) -> None:
    await answer(at.model)  # whatever is refused for good is known from here on
    at.server.fault = Fault(kind, after=1)
    expected, retryable = FAULTS[kind]

    with pytest.raises(ProviderError) as caught:
        await answer(at.model)

    assert (caught.value.kind, caught.value.retryable) == (expected, retryable)
    assert str(caught.value).startswith(f"{at.model.name} ")
    assert KEY not in str(caught.value)


async def test_arguments_that_are_no_json_and_unknown_functions_reach_the_agent_to_be_mended(at: Desk) -> None:
    for kind, why in ((Kind.NOT_JSON, "not a JSON object"), (Kind.UNKNOWN_FUNCTION, "no function 'order_pizza'")):
        at.server.fault = Fault(kind)

        (call,) = calls(await answer(at.model))

        with pytest.raises(ArgumentsError, match=why):
            decode(call.name, call.arguments, practice())


async def test_an_answer_with_nothing_in_it_is_no_error_of_the_vendors(at: Desk) -> None:
    at.server.fault = Fault(Kind.EMPTY)

    deltas = await answer(at.model)

    assert words(deltas) == ""
    assert calls(deltas) == []


@pytest.mark.parametrize("vendors_own", ["openai", "anthropic"], indirect=True)
async def test_events_that_nobody_knows_are_passed_over(at: Desk) -> None:
    at.server.script.append([Say("We open at eight.")])
    at.server.fault = Fault(Kind.UNKNOWN_FRAMES, after=1)

    assert words(await answer(at.model)) == "We open at eight."


@pytest.mark.parametrize(("which", "named"), [("openai", "openai:gpt-5o"), ("anthropic", "anthropic:claude-9")])
async def test_a_model_that_is_not_there_is_named(which: str, named: str) -> None:
    async with desk(which, named=named) as at:
        with pytest.raises(ProviderError) as asked:
            await answer(at.model)
        with pytest.raises(ProviderError, match=named.partition(":")[2]):
            await at.model.check()

    assert asked.value.kind is ProviderFault.NOT_FOUND


@pytest.mark.parametrize("which", ["openai", "anthropic"])
async def test_a_wrong_key_is_found_before_anybody_calls(which: str) -> None:
    async with desk(which, key="wrong") as at:
        with pytest.raises(ProviderError, match=rf"\[providers.{which}\]") as caught:
            await at.model.check()

    assert caught.value.kind is ProviderFault.WRONG_KEY


@pytest.mark.parametrize("vendors_own", ["openai", "anthropic"], indirect=True)
async def test_wherever_one_breaks_off_the_other_goes_on_from_what_was_said(at: Desk) -> None:
    """The line is cut behind each piece of the answer. Nothing is said twice, and the other one knows what was said."""
    sentences = ("We take Cigna.", "Delta Dental, too.", "Others if you ask.")
    other = "openai" if isinstance(at.server, Anthropic) else "anthropic"
    async with desk(other) as second:
        for pieces in range(1, 12):
            at.server.script.append([Say(" ".join(sentences))])
            at.server.fault = Fault(Kind.CUT, after=pieces)
            second.server.script.append([Say("Shall I look?")])
            dialogue = Dialogue(models=[at.model, second.model])

            replied = await dialogue.say("are you in network")

            said = replied.removesuffix("Shall I look?").strip()
            assert replied.endswith("Shall I look?")
            assert " ".join(sentences).startswith(said)
            assert not said or said in str(second.server.completions[-1]["messages"])

    assert second.server.refusals == []


# -- what a practice may choose, and what servers do not take --------------------------------------------------------


async def test_a_practice_is_answered_by_the_model_that_it_names(tmp_path: Path) -> None:
    definition = practice(providers=ProviderOrder(llm=("anthropic:claude-haiku-4-5",)))
    (tmp_path / "receptionist.toml").write_text("")
    async with serve_anthropic(pace=QUICK) as server:
        server.script.append([Say("Good morning.")])
        config = configuration.load(tmp_path / "receptionist.toml", overrides({"anthropic": server.url}))
        async with open_minds(config, matcher=False) as minds:
            models = minds.models(definition)
            await minds.settled()
            said = words(await answer(models[0], definition=definition))

    assert [one.name for one in models] == ["anthropic:claude-haiku-4-5", "embedded"]
    assert said == "Good morning."
    assert server.refusals == []


async def test_a_practices_own_settings_are_told_to_models_that_have_them() -> None:
    definition = practice(model=ModelStyle(max_words=40, temperature=0.2, reasoning_effort="low"))
    async with desk("anthropic") as claude:
        await answer(claude.model, definition=definition)
        assert claude.server.completions[-1]["output_config"] == {"effort": "low"}
        assert claude.server.completions[-1]["max_tokens"] == 320
    async with desk("openai") as gpt:
        await answer(gpt.model, definition=definition)
        await answer(gpt.model, definition=definition)

    assert gpt.server.completions[-1]["temperature"] == 0.2
    assert "reasoning_effort" not in gpt.server.completions[-1]
    assert len(gpt.server.refusals) == 1  # once: from then on it is left out


@pytest.mark.parametrize("named", ["openai:gpt-5.4-mini@none", "openai:gpt-5.4-mini"])
async def test_a_model_that_calls_functions_only_without_reasoning_is_asked_so(named: str) -> None:
    async with desk("openai", named=named) as at:
        await answer(at.model)

    assert at.server.completions[-1]["reasoning_effort"] == "none"


async def test_an_effort_that_a_model_does_not_have_is_left_out_for_the_practice_that_wants_it_alone() -> None:
    unlucky = practice(model=ModelStyle(reasoning_effort="minimal"))
    async with desk("openai", named="openai:gpt-5.4-mini") as at:
        for definition in (unlucky, practice(), unlucky):
            await answer(at.model, definition=definition)

    assert [one["reasoning_effort"] for one in at.server.completions] == ["none"] * 3
    assert len(at.server.refusals) == 2  # the effort, and functions with any


@pytest.mark.parametrize("named", ["anthropic:claude-haiku-4-5@low", "anthropic:claude-fable-5"])
async def test_a_model_is_not_asked_twice_for_what_it_does_not_have(named: str) -> None:
    async with desk("anthropic", named=named) as at:
        await answer(at.model)
        await answer(at.model)

    assert len(at.server.refusals) == 1
    assert len(at.server.completions) == 2


async def test_a_server_that_knows_less_is_asked_for_less_and_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "receptionist.providers.chat.left_out"):
        async with desk("compatible") as at:
            first = await answer(at.model, CallerSaid(1, "Are you open now?"))
            refused = len(at.server.refusals)
            await answer(at.model, CallerSaid(1, "Are you open now?"))
            await at.model.check()  # it has no list of models: nothing that could be said against ours

    assert [one.name for one in calls(first)] == ["check_hours"]
    assert "Let me think" not in words(first)
    assert refused <= len(EXTRAS)
    assert len(at.server.refusals) == refused
    assert len([one for one in caplog.records if "left out" in one.message]) == refused
    assert at.server.completions[-1]["max_tokens"] == 600


async def test_calls_from_a_server_that_gives_all_of_them_the_same_index_are_told_apart() -> None:
    """By their ids, which only the first fragment of each has."""
    fragments = [
        {"id": "a", "function": {"name": "check_hours", "arguments": '{"when": '}},
        {"function": {"arguments": '"now"}'}},
        {"id": "b", "function": {"name": "answer_faq", "arguments": '{"question": '}},
        {"function": {"arguments": '"parking"}'}},
        {"id": "c", "function": {"name": "check_hours", "arguments": "{"}},
        {"function": {"arguments": "}"}},
    ]

    async def serve(exchange: Exchange) -> None:
        await exchange.begin(200, "text/event-stream")
        for fragment in (*fragments, None):
            calls = [{"index": 0, "type": "function", **fragment}] if fragment else []
            delta = {"index": 0, "delta": {"tool_calls": calls}, "finish_reason": None if fragment else "tool_calls"}
            chunk = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [delta]}
            await exchange.send(b"data: " + msgspec.json.encode(chunk) + b"\n\n")
        await exchange.send(b"data: [DONE]\n\n")
        await exchange.end()

    found = vendor("openai")
    assert found
    assert found.model
    async with open_door(serve) as place:
        opened = found.open(ProviderAccount(kind="openai", api_key=KEY, base_url=f"http://{place}/v1"))
        told = calls(await answer(found.model("groq:m", opened.client)))
        await opened.close()

    assert [(one.id, one.name, one.arguments) for one in told] == [
        ("a", "check_hours", {"when": "now"}),
        ("b", "answer_faq", {"question": "parking"}),
        ("c", "check_hours", {}),
    ]


async def test_azure_is_asked_at_its_own_addresses_with_its_own_header() -> None:
    asked: list[Request] = []

    async def serve(exchange: Exchange) -> None:
        asked.append(exchange.request)
        if exchange.request.method == "GET":
            await exchange.answer(200, b'{"object": "list", "data": [{"id": "gpt-4o", "object": "model"}]}')
        else:
            await exchange.answer(404, b'{"error": {"code": "DeploymentNotFound", "message": "There is none."}}')

    found = vendor("openai")
    assert found
    assert found.model
    async with open_door(serve) as place:
        address = f"http://{place}/openai?api-version=2024-10-21"
        opened = found.open(ProviderAccount(kind="openai", api_key=KEY, base_url=address))
        model = found.model("azure:front-desk", opened.client)
        with pytest.raises(ProviderError, match="There is none") as caught:
            await answer(model)
        await model.check()  # deployments have names of their own, which no list tells
        await opened.close()

    assert caught.value.kind is ProviderFault.NOT_FOUND
    assert [one.path for one in asked] == ["/openai/deployments/front-desk/chat/completions", "/openai/models"]
    assert {one.asked("api-version") for one in asked} == {"2024-10-21"}
    assert {(one.headers["api-key"], one.headers.get("authorization")) for one in asked} == {(KEY, None)}
