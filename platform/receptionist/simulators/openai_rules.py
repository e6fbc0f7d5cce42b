"""What OpenAI's chat completions refuse, and how they say it. Pure: a request's body -> what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import msgspec

Json: TypeAlias = Mapping[str, Any]  # decoded JSON, as a client sent it

PLAIN_MODELS: Final = ("gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano")
REASONING_MODELS: Final = ("gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "gpt-5.5", "gpt-6-luna", "gpt-6-sol")
ALWAYS_REASONING: Final = ("gpt-6-astra", "gpt-6.1-sol")  # cannot be asked for effort "none"

_ROLES: Final = ("system", "developer", "user", "assistant", "tool")
_PARAMETERS: Final = frozenset(
    {
        "model", "messages", "stream", "stream_options", "tools", "tool_choice", "parallel_tool_calls", "temperature",
        "top_p", "n", "stop", "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty", "seed",
        "logit_bias", "logprobs", "top_logprobs", "response_format", "reasoning_effort", "verbosity", "user",
        "safety_identifier", "prompt_cache_key", "prompt_cache_retention", "store", "metadata", "service_tier",
        "modalities", "prediction", "web_search_options",
    }
)  # fmt: skip
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MOST_TOOLS: Final = 128
_LONGEST_CALL_ID: Final = 40


class Refusal(msgspec.Struct, frozen=True):
    """An error as the API gives it."""

    message: str
    status: int = 400
    param: str | None = None
    code: str | None = None
    type: str = "invalid_request_error"

    def body(self) -> bytes:
        error = {"message": self.message, "type": self.type, "param": self.param, "code": self.code}
        return msgspec.json.encode({"error": error})


def refusal_of(body: bytes) -> Refusal | None:
    """The first thing that is wrong with a request for a completion; None: nothing."""
    try:
        asked: object = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        asked = None
    if not isinstance(asked, dict):
        return Refusal("We could not parse the JSON body of your request. The API expects a JSON payload.")
    return next(_wrong(cast("Json", asked)), None)


def _wrong(asked: Json) -> Iterator[Refusal]:
    yield from _wrong_model(asked)
    for name in asked:
        if name not in _PARAMETERS:
            yield Refusal(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")
    yield from _wrong_parameters(asked)
    yield from _wrong_messages(asked)
    yield from _wrong_tools(asked)
    yield from _wrong_for_reasoning(asked)


def _wrong_model(asked: Json) -> Iterator[Refusal]:
    model = asked.get("model")
    if not isinstance(model, str) or not model:
        yield Refusal("you must provide a model parameter")
    elif model not in (*PLAIN_MODELS, *REASONING_MODELS, *ALWAYS_REASONING):
        message = f"The model `{model}` does not exist or you do not have access to it."
        yield Refusal(message, 404, code="model_not_found")


def _wrong_parameters(asked: Json) -> Iterator[Refusal]:
    if asked.get("stream_options") is not None and not asked.get("stream"):
        yield _bad("stream_options", "The 'stream_options' parameter is only allowed when 'stream' is enabled.")
    if asked.get("max_tokens") is not None and asked.get("max_completion_tokens") is not None:
        yield _bad("max_tokens", "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.")
    for name, low, high in (("temperature", 0, 2), ("top_p", 0, 1), ("presence_penalty", -2, 2), ("n", 1, 128)):
        value = asked.get(name)
        if value is not None and not (isinstance(value, int | float) and low <= value <= high):
            yield _bad(name, f"Invalid '{name}': expected a number from {low} to {high}.")
    for name in ("max_tokens", "max_completion_tokens"):
        value = asked.get(name)
        if value is not None and not (isinstance(value, int) and value >= 1):
            yield _bad(name, f"Invalid '{name}': integer below minimum value. Expected a value >= 1.")


# --- messages -----------------------------------------------------------------------------------------------------


def _wrong_messages(asked: Json) -> Iterator[Refusal]:
    messages = asked.get("messages")
    if not isinstance(messages, list) or not messages:
        yield _bad("messages", "Invalid 'messages': expected a non-empty array.")
        return
    open_calls: list[str] = []  # asked for by the last assistant message, not answered yet
    for index, each in enumerate(cast("list[object]", messages)):
        where = f"messages[{index}]"
        if not isinstance(each, dict) or (message := cast("Json", each)).get("role") not in _ROLES:
            yield _bad(f"{where}.role", f"Invalid value. Supported values are: {', '.join(_ROLES)}.")
            return
        if message["role"] == "tool":
            answered = message.get("tool_call_id")
            if answered not in open_calls:
                yield _bad(
                    f"{where}.role",
                    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with "
                    "'tool_calls'.",
                )
            else:
                open_calls.remove(cast("str", answered))
        elif open_calls:
            yield _unanswered(open_calls)
        if message["role"] == "assistant":
            yield from _wrong_calls(message, where)
            open_calls = [str(cast("Json", call).get("id")) for call in _list(message.get("tool_calls"))]
        yield from _wrong_content(message, where)
    if open_calls:
        yield _unanswered(open_calls)


def _unanswered(open_calls: list[str]) -> Refusal:
    return _bad(
        "messages",
        "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
        f"The following tool_call_ids did not have response messages: {', '.join(open_calls)}",
    )


def _wrong_content(message: Json, where: str) -> Iterator[Refusal]:
    content: object = message.get("content")
    if content is None and message["role"] == "assistant" and message.get("tool_calls"):
        return
    parts = isinstance(content, list) and all(isinstance(part, dict) for part in cast("list[object]", content))
    if not isinstance(content, str) and not parts:
        yield _bad(
            f"{where}.content", f"Invalid value for 'content': expected a string, got {_kind(cast('object', content))}."
        )


def _wrong_calls(message: Json, where: str) -> Iterator[Refusal]:
    calls: object = message.get("tool_calls")
    if calls is None:
        return
    if not isinstance(calls, list) or not calls:
        yield _bad(f"{where}.tool_calls", f"Invalid '{where}.tool_calls': empty array. Expected an array of calls.")
    for number, call in enumerate(_list(cast("object", calls))):
        at = f"{where}.tool_calls[{number}]"
        function = cast("Json", call).get("function") if isinstance(call, dict) else None
        identity = cast("Json", call).get("id") if isinstance(call, dict) else None
        if not isinstance(function, dict) or not isinstance(identity, str) or not identity:
            yield _bad(at, f"Missing required parameter: '{at}.id' or '{at}.function'.")
            return
        if len(identity) > _LONGEST_CALL_ID:
            yield _bad(f"{at}.id", f"Invalid '{at}.id': string too long. Expected a maximum length of 40.")
        if not isinstance(cast("Json", function).get("arguments"), str):
            yield _bad(f"{at}.function.arguments", "Invalid type for 'arguments': expected a string.")
        if not _NAME.fullmatch(str(cast("Json", function).get("name", ""))):
            yield _bad(f"{at}.function.name", "Invalid 'name': expected a string that matches '^[a-zA-Z0-9_-]+$'.")


# --- tools --------------------------------------------------------------------------------------------------------


def _wrong_tools(asked: Json) -> Iterator[Refusal]:
    tools = asked.get("tools")
    if tools is None:
        for name in ("tool_choice", "parallel_tool_calls"):
            if asked.get(name) is not None:
                yield _bad(name, f"'{name}' is only allowed when 'tools' are specified.")
        return
    if not isinstance(tools, list) or not 1 <= len(cast("list[object]", tools)) <= _MOST_TOOLS:
        yield _bad("tools", f"Invalid 'tools': expected an array with 1 to {_MOST_TOOLS} tools.")
        return
    names: list[str] = []
    for index, tool in enumerate(cast("list[object]", tools)):
        where = f"tools[{index}]"
        function = cast("Json", tool).get("function") if isinstance(tool, dict) else None
        if not isinstance(function, dict) or cast("Json", tool).get("type") != "function":
            yield _bad(where, f"Missing required parameter: '{where}.function'.")
            return
        declared = cast("Json", function)
        name = str(declared.get("name", ""))
        if not _NAME.fullmatch(name):
            yield _bad(f"{where}.function.name", f"Invalid '{where}.function.name': does not match ^[a-zA-Z0-9_-]+$.")
        names.append(name)
        schema = declared.get("parameters")
        if schema is not None and (not isinstance(schema, dict) or cast("Json", schema).get("type") != "object"):
            yield _bad(
                f"{where}.function.parameters", f"Invalid schema for function '{name}': schema must be type 'object'."
            )
        elif declared.get("strict") and (why := _not_strict(cast("Json", schema or {}))):
            yield _bad(f"{where}.function.parameters", f"Invalid schema for function '{name}': {why}")
    yield from _wrong_choice(asked.get("tool_choice"), names)


def _wrong_choice(choice: object, names: list[str]) -> Iterator[Refusal]:
    if choice is None or choice in ("none", "auto", "required"):
        return
    function = cast("Json", choice).get("function") if isinstance(choice, dict) else None
    if not isinstance(function, dict) or cast("Json", function).get("name") not in names:
        yield _bad("tool_choice", "Invalid value for 'tool_choice': the function is not in 'tools'.")


def _not_strict(schema: Json, at: str = "()") -> str:
    """Why a schema cannot be held to the letter; empty: it can."""
    if schema.get("type") == "object" or "properties" in schema:
        properties = cast("Json", schema.get("properties", {}))
        if schema.get("additionalProperties") is not False:
            return f"In context={at}, 'additionalProperties' is required to be supplied and to be false."
        missing = [name for name in properties if name not in _list(schema.get("required"))]
        if missing:
            return (
                f"In context={at}, 'required' is required to include every key in properties. Missing '{missing[0]}'."
            )
        for name, inner in properties.items():
            if why := _not_strict(cast("Json", inner), f"('properties', '{name}')"):
                return why
    items = schema.get("items")
    return _not_strict(cast("Json", items), f"{at} items") if isinstance(items, dict) else ""


# --- models that think --------------------------------------------------------------------------------------------


def _wrong_for_reasoning(asked: Json) -> Iterator[Refusal]:
    model = asked.get("model")
    if model in PLAIN_MODELS:
        if asked.get("reasoning_effort") is not None:
            yield _bad("reasoning_effort", "Unrecognized request argument supplied: reasoning_effort")
        return
    effort = asked.get("reasoning_effort")
    if effort == "minimal" or (effort == "none" and model in ALWAYS_REASONING):
        message = f"Unsupported value: 'reasoning_effort' does not support '{effort}' with {model}."
        yield _bad("reasoning_effort", message, code="unsupported_value")
    if asked.get("max_tokens") is not None:
        message = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens'."
        yield _bad("max_tokens", message, code="unsupported_parameter")
    if effort == "none":
        return
    if asked.get("tools"):
        yield _bad(
            "tools",
            f"Function tools with reasoning are not supported for {model} in /v1/chat/completions. "
            "Please use /v1/responses or set 'reasoning_effort' to 'none'.",
            code="unsupported_parameter",
        )
    for name in ("temperature", "top_p", "logprobs"):
        if asked.get(name) is not None:
            message = f"Unsupported parameter: '{name}' is not supported with this model."
            yield _bad(name, message, code="unsupported_parameter")


def _bad(param: str, message: str, code: str | None = None) -> Refusal:
    return Refusal(message, param=param, code=code)


def _list(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _kind(value: object) -> str:
    return "null" if value is None else type(value).__name__
