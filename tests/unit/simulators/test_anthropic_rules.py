"""What the stand-in for Anthropic refuses, and how it counts what it has kept."""

from typing import Any

import msgspec
import pytest

from receptionist.simulators.anthropic_cache import Counted, PromptCache
from receptionist.simulators.anthropic_rules import VERSION, refusal_of
from receptionist.simulators.notes import as_chat

HELLO: dict[str, Any] = {"role": "user", "content": "Hello"}
TOOL: dict[str, Any] = {"name": "check_hours", "input_schema": {"type": "object", "properties": {}}}
USE: dict[str, Any] = {"type": "tool_use", "id": "t1", "name": "check_hours", "input": {}}
RESULT: dict[str, Any] = {"type": "tool_result", "tool_use_id": "t1", "content": "{}"}
MARK: dict[str, Any] = {"cache_control": {"type": "ephemeral"}}


def asked(*messages: Any, **more: Any) -> dict[str, Any]:
    return {"model": "claude-sonnet-5", "max_tokens": 100, "messages": list(messages or (HELLO,)), **more}


def says(role: str, *blocks: Any) -> dict[str, Any]:
    return {"role": role, "content": list(blocks)}


def words(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": text, **more}


def why(request: Any, version: str = VERSION) -> str:
    found = refusal_of(msgspec.json.encode(request), version)
    return found.message if found else ""


WRONG = {
    "no model": ({"max_tokens": 1, "messages": [HELLO]}, "model: Field required"),
    "an unknown model": (asked(model="claude-9"), "model: claude-9"),
    "no limit": ({"model": "claude-sonnet-5", "messages": [HELLO]}, "max_tokens: Field required"),
    "a temperature": (asked(temperature=0.2), "temperature: is not supported"),
    "a parameter of another vendor": (asked(stream_options={}), "Extra inputs are not permitted"),
    "a first message of the model's own": (asked(says("assistant", words("Hi")), HELLO), 'use the "user" role'),
    "a role that is none": (asked({"role": "system", "content": "x"}), "role: Input should be"),
    "nothing to say": (asked(says("user", words("  "))), "non-whitespace text"),
    "no content": (asked(says("user")), "non-empty content"),
    "a beginning of its answer": (asked(HELLO, says("assistant", words("Well,"))), "prefill"),
    "a call without its result": (asked(HELLO, says("assistant", USE), HELLO), "t1. Each `tool_use`"),
    "a call at the end": (asked(HELLO, says("assistant", USE)), "without `tool_result`"),
    "a result without its call": (asked(says("user", RESULT)), "unexpected `tool_use_id`"),
    "a result behind words": (
        asked(HELLO, says("assistant", USE), says("user", words("x"), RESULT)),
        "must come first",
    ),
    "an id used twice": (
        asked(HELLO, says("assistant", USE), says("user", RESULT), says("assistant", USE), says("user", RESULT)),
        "must be unique",
    ),
    "arguments that are no object": (
        asked(HELLO, says("assistant", {**USE, "input": "{}"}), says("user", RESULT)),
        "valid dictionary",
    ),
    "a name with a space": (asked(tools=[{**TOOL, "name": "a b"}]), "String should match pattern"),
    "a schema of no object": (asked(tools=[{"name": "a", "input_schema": {}}]), "input_schema.type"),
    "a choice without tools": (asked(tool_choice={"type": "auto"}), "while providing tools"),
    "five marks": (asked(says("user", *[words(str(n), **MARK) for n in range(5)])), "Found 5"),
    "a mark of another kind": (asked(says("user", words("x", cache_control={"type": "lasting"}))), "'ephemeral'"),
    "thinking that it does not have": (asked(thinking={"type": "enabled", "budget_tokens": 2000}), "is not supported"),
    "an effort that there is not": (asked(output_config={"effort": "minimal"}), "output_config.effort"),
    "an effort of a model without": (
        asked(model="claude-haiku-4-5", output_config={"effort": "low"}),
        "does not support the effort",
    ),
}


@pytest.mark.parametrize(("request_", "reason"), WRONG.values(), ids=WRONG.keys())
def test_it_refuses(request_: dict[str, Any], reason: str) -> None:
    assert reason in why(request_)


def test_it_takes_what_is_right() -> None:
    assert why(asked()) == ""
    assert why(asked(HELLO, says("assistant", words("One moment."), USE), says("user", RESULT, words("?")))) == ""
    assert why(asked(temperature=0.2), "2023-06-01") == ""
    assert why(asked(model="claude-haiku-4-5", thinking={"type": "disabled"})) == ""


def test_it_asks_for_a_version_and_for_json() -> None:
    assert "header is required" in why(asked(), "")
    assert "not a valid version" in why(asked(), "2020-01-01")
    assert refusal_of(b"\xff", VERSION)
    assert refusal_of(b"[]", VERSION)


# -- what is kept ----------------------------------------------------------------------------------------------------

RULES = words("Speak in short sentences. " * 300, **MARK)


def test_what_stands_before_a_mark_is_kept_and_read_by_the_next() -> None:
    cache = PromptCache()
    first = asked(says("user", words("Hello there. " * 50, **MARK), words("[It is ten.]")), system=[RULES])
    second = asked(
        says("user", words("Hello there. " * 50)),
        says("assistant", words("Hello.")),
        says("user", words("Are you open?", **MARK), words("[It is eleven.]")),
        system=[RULES],
    )

    wrote, read = cache.count(first, 0), cache.count(second, 60)

    assert wrote.read == 0
    assert wrote.written > 1900
    assert read.read == wrote.written
    assert 0 < read.written < 50
    assert cache.count(second, 600).read == 0  # after five minutes nothing is


@pytest.mark.parametrize(
    "changed",
    [
        {"system": [words("Other rules. " * 500, **MARK)]},
        {"tools": [TOOL]},
        {"model": "claude-opus-5-5"},
    ],
)
def test_a_change_before_it_makes_all_that_follows_new(changed: dict[str, Any]) -> None:
    cache = PromptCache()
    cache.count(asked(system=[RULES]), 0)

    assert cache.count(asked(**{"system": [RULES], **changed}), 1).read == 0


def test_a_choice_of_tools_leaves_the_rules_as_they_were() -> None:
    cache = PromptCache()
    cache.count(asked(tools=[TOOL], system=[RULES]), 0)

    assert cache.count(asked(tools=[TOOL], tool_choice={"type": "none"}, system=[RULES]), 1).read > 1900


def test_a_short_prompt_is_not_kept() -> None:
    cache = PromptCache()
    short = asked(system=[words("Be kind.", **MARK)])

    assert cache.count(short, 0) == cache.count(short, 1) == Counted(0, 0, cache.count(short, 2).rest)


# -- what the mind reads ---------------------------------------------------------------------------------------------


def test_notes_among_the_callers_words_are_told_apart() -> None:
    chat = as_chat(
        [
            says("user", words("[You speak first.]")),
            says("assistant", words("Hello."), USE),
            says("user", RESULT, words("[pressed on the keypad: 5]"), words("[It is ten.\nAll day.]")),
        ]
    )

    assert [(one["role"], one.get("content")) for one in chat] == [
        ("system", "[You speak first.]"),
        ("assistant", "Hello."),
        ("tool", "{}"),
        ("user", "[pressed on the keypad: 5]"),
        ("system", "[It is ten.\nAll day.]"),
    ]
