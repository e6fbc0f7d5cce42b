"""A conversation as vendors' requests: taken whatever happened, begun the same each turn, less where less is known."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.booking_desk import DENTIST
from tests.unit.conversation.entries import ENTRIES
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.functions import decode, specs
from receptionist.conversation.history import AgentSaid, CallerSaid, Entry, FunctionCall, FunctionResult, ModelRequest
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.chat import completions, messages
from receptionist.providers.chat.bounds import Bounds, read_arguments
from receptionist.providers.chat.left_out import LeftOut
from receptionist.providers.chat.strict import strict, without_nulls
from receptionist.simulators import anthropic_rules, openai_rules
from receptionist.simulators.compatible import takes_turns

FUNCTIONS = specs(DENTIST)
GPT, CLAUDE = "gpt-4o", "claude-sonnet-5"


def asked(*entries: Entry, later_h: int = 0, off: bool = False) -> Prompt:
    return prompt(
        ModelRequest(
            practice=DENTIST,
            now=MONDAY_TEN + timedelta(hours=later_h),
            entries=entries,
            functions=() if off else FUNCTIONS,
            idle=FUNCTIONS if off else (),
        )
    )


def encoded(request: Any) -> bytes:  # Any: JSON
    return msgspec.json.encode(request)


# -- laws ------------------------------------------------------------------------------------------------------------


@given(ENTRIES, st.booleans())
def test_whatever_happened_both_vendors_take_the_request(entries: list[Entry], off: bool) -> None:
    whole = asked(*entries, off=off)

    chat = encoded(completions.arguments(whole, GPT, ""))
    blocks = encoded(messages.arguments(whole, CLAUDE, "low"))
    plain = completions.arguments(whole, GPT, "", {"roles", "strict", "max_completion_tokens", "tool_choice"})

    assert openai_rules.refusal_of(chat) is None
    assert anthropic_rules.refusal_of(blocks, anthropic_rules.VERSION) is None
    assert openai_rules.refusal_of(encoded(plain)) is None
    assert takes_turns(plain["messages"])


@given(ENTRIES, ENTRIES)
def test_a_request_begins_byte_for_byte_as_the_one_before_so_that_vendors_keep_it(
    entries: list[Entry], more: list[Entry]
) -> None:
    """Only what is so at the moment changes; and what a function that still runs will have come to."""
    before = asked(*settled(entries))
    after = asked(*settled(entries), *settled(more), later_h=1, off=True)

    gpt = [completions.arguments(one, GPT, "") for one in (before, after)]
    assert encoded(gpt[1]["tools"]) == encoded(gpt[0]["tools"])
    assert encoded(gpt[1]["messages"]).startswith(encoded(gpt[0]["messages"][:-1])[:-1])
    claude = [messages.arguments(one, CLAUDE, "") for one in (before, after)]
    assert encoded([claude[1]["tools"], claude[1]["system"]]) == encoded([claude[0]["tools"], claude[0]["system"]])
    rows = [row(one) for one in claude]
    assert rows[1][: len(rows[0]) - 1] == rows[0][:-1]


def settled(entries: list[Entry]) -> list[Entry]:
    """Each function has its result at once."""
    found: list[Entry] = []
    for entry in entries:
        if isinstance(entry, FunctionCall):
            found += [entry, FunctionResult(entry.id, entry.name, {"open": True})]
        elif not isinstance(entry, FunctionResult):
            found.append(entry)
    return found


def row(request: Mapping[str, Any]) -> list[bytes]:
    """The blocks of its messages with their sides, without marks: what a vendor compares."""
    return [
        encoded([message["role"], {key: value for key, value in block.items() if key != "cache_control"}])
        for message in request["messages"]
        for block in message["content"]
    ]


# -- Anthropic -------------------------------------------------------------------------------------------------------


def test_what_is_kept_ends_before_what_is_so_at_this_moment() -> None:
    found = messages.arguments(asked(CallerSaid(1, "hello")), CLAUDE, "")

    assert "cache_control" in found["system"][-1]
    words, facts = found["messages"][-1]["content"]
    assert "cache_control" in words
    assert "cache_control" not in facts
    assert facts["text"].startswith("[It is Monday")


def test_a_conversation_never_ends_with_words_of_the_models_own() -> None:
    found = messages.arguments(asked(AgentSaid(0, "Hello,", "Hello,")), CLAUDE, "")

    assert [one["role"] for one in found["messages"]] == ["user", "assistant", "user"]


# -- schemas ---------------------------------------------------------------------------------------------------------


def test_schemas_are_strict_where_they_can_be() -> None:
    tools = completions.arguments(asked(), GPT, "")["tools"]
    loose = {tool["function"]["name"] for tool in tools if not tool["function"].get("strict")}

    assert loose == {"schedule_appointment"}  # its answers have keys that are free to choose
    assert all("default" not in str(tool) for tool in tools if tool["function"].get("strict"))


def test_what_a_strict_schema_had_to_be_null_is_as_good_as_left_out() -> None:
    schema = next(one.parameters for one in FUNCTIONS if one.name == "find_slots")
    exact = strict(schema)
    given = {"service": "Checkup", "when": None, "practitioner": None, "returning": None, "appointment": None}

    assert exact
    assert exact["required"] == list(given)
    assert without_nulls(given, schema) == {"service": "Checkup", "returning": None}
    assert decode("find_slots", without_nulls(given, schema), DENTIST) == decode(
        "find_slots", {"service": "Checkup"}, DENTIST
    )


def test_what_cannot_be_said_strictly_is_not() -> None:
    free = {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}}
    inside = {"type": "object", "properties": {"a": free}, "required": ["a"], "additionalProperties": False}

    assert strict(free) is None
    assert strict(inside) is None
    assert strict({"type": "object", "properties": {"a": {}}, "additionalProperties": False}) is None


# -- what servers refuse ---------------------------------------------------------------------------------------------

REFUSED = {
    "Unsupported parameter: 'max_completion_tokens' is not supported.": ["max_completion_tokens"],
    "property 'stream_options' is unsupported": ["stream_options"],
    "[{'type': 'extra_forbidden', 'loc': ('body', 'temperature')}]": ["temperature"],
    "Unsupported value: 'temperature' does not support 0.3 here. Only the default (1) is.": ["temperature=0.3"],
    "temperature must be between 0 and 1": ["temperature=0.3"],
    "Function tools with reasoning are not supported. Use /v1/responses or set 'reasoning_effort' to 'none'.": [
        "reasoning"
    ],
    "Unsupported value: 'reasoning_effort' does not support 'low' with gpt-9. Supported are: 'none', 'high'.": [
        "reasoning_effort=low"
    ],
    "Unrecognized request argument supplied: reasoning_effort": ["reasoning_effort"],
    "reasoning_effort: Input should be 'none' or 'high'": ["reasoning_effort=low"],
    "Invalid schema for function 'find_slots': 'pattern' is not permitted": ["strict"],
    "body.tools.0.function.strict: Extra inputs are not permitted": ["strict"],
    "Conversation roles must alternate user/assistant/user/assistant/...": ["roles"],
    "System message must be at the beginning.": ["roles"],
    "This model's maximum context length is 8192 tokens.": [],
    "'max_tokens' or 'max_completion_tokens' is too large: 600. Its maximum context length is 2048.": [],
    "We could not parse the JSON body of your request.": [],
}


@pytest.mark.parametrize(("why", "parts"), REFUSED.items())
def test_a_refusal_tells_what_to_leave_out(why: str, parts: list[str]) -> None:
    sent = completions.arguments(msgspec.structs.replace(asked(), temperature=0.3), GPT, "low")

    assert completions.refused_parts(sent, why) == parts


def test_only_what_was_sent_can_be_left_out() -> None:
    sent = completions.arguments(asked(), GPT, "", {"max_completion_tokens", "strict"})

    assert completions.refused_parts(sent, "'max_completion_tokens' and 'strict' and 'temperature' are unknown") == []
    assert "max_tokens" in sent


@pytest.mark.parametrize(
    ("why", "parts"),
    [
        ("This model does not support the effort parameter.", ["effort"]),
        ("output_config.effort: low is not allowed with thinking disabled", ["effort=low"]),
        ("output_config.effort: Input should be 'medium' or 'high'", ["effort=low"]),
        ("thinking.type: 'disabled' is not supported for this model; use 'adaptive'", ["thinking"]),
        ("prompt is too long: 210000 tokens > 200000 maximum", []),
    ],
)
def test_a_model_that_refuses_an_effort_is_asked_without(why: str, parts: list[str]) -> None:
    sent = messages.arguments(asked(), CLAUDE, "low")

    assert messages.refused_parts(sent, why) == parts


def test_what_one_practice_chose_in_vain_is_left_to_the_others() -> None:
    ours = msgspec.structs.replace(asked(), temperature=1.5, effort="minimal")
    theirs = msgspec.structs.replace(asked(), temperature=0.3, effort="low")
    without = {"temperature=1.5", "reasoning_effort=minimal", "effort=low"}

    gpt = [completions.arguments(one, GPT, "", without) for one in (ours, theirs)]
    claude = [messages.arguments(one, CLAUDE, effort, without) for one, effort in ((ours, ""), (theirs, "high"))]

    assert "temperature" not in gpt[0]
    assert "reasoning_effort" not in gpt[0]
    assert (gpt[1]["temperature"], gpt[1]["reasoning_effort"]) == (0.3, "low")
    assert [one.get("output_config") for one in claude] == [None, {"effort": "high"}]


def test_a_model_that_must_not_reason_is_told_so_although_it_refused_an_effort() -> None:
    without = {"reasoning", "reasoning_effort", "reasoning_effort=minimal"}

    assert completions.arguments(asked(), GPT, "", without)["reasoning_effort"] == "none"


def test_what_is_left_out_is_told_once_and_by_model(caplog: pytest.LogCaptureFixture) -> None:
    left_out = LeftOut()
    with caplog.at_level("INFO"):
        for _ in range(2):
            left_out.add("openai:a", "a", ["strict"], "Extra inputs are not permitted")

    assert left_out.of("a") == {"strict"}
    assert left_out.of("b") == frozenset()
    assert len(caplog.records) == 1


# -- answers ---------------------------------------------------------------------------------------------------------


def test_an_answer_has_its_bounds() -> None:
    bounds = Bounds("openai:gpt-4o", 600)
    for _ in range(16):
        bounds.call()

    for too_much in (bounds.call, lambda: bounds.words("again " * 2000), lambda: bounds.arguments("a" * 100_000)):
        with pytest.raises(ProviderError) as caught:
            too_much()
        assert caught.value.kind is ProviderFault.MALFORMED


@given(st.one_of(st.text(), st.binary().map(lambda data: data.decode("utf-16", "replace")), st.just("[" * 100_000)))
def test_arguments_of_any_kind_are_an_object(text: str) -> None:
    found = read_arguments(text)

    assert encoded(found)
