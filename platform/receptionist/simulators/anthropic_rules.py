"""What Anthropic's messages refuse, and how they say it. Pure: a request's body -> what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import msgspec

Json: TypeAlias = Mapping[str, Any]  # decoded JSON, as a client sent it

VERSION: Final = "2026-10-21"
_VERSIONS: Final = (VERSION, "2023-06-01")


class Model(msgspec.Struct, frozen=True):
    """What one model can do, and how long a prompt must be for a part of it to be kept."""

    least_kept: int = 1024  # tokens
    thinking: tuple[str, ...] = ("adaptive", "disabled", "between_tools")
    effort: bool = True
    prefill: bool = False
    most_tokens: int = 64_000


MODELS: Final[Mapping[str, Model]] = {
    "claude-haiku-4-5": Model(4096, ("enabled", "disabled"), effort=False, prefill=True),
    "claude-haiku-5-5": Model(),
    "claude-sonnet-4-6": Model(thinking=("adaptive", "enabled", "disabled")),
    "claude-sonnet-5": Model(),
    "claude-opus-5-5": Model(),
    "claude-fable-5": Model(thinking=("adaptive",)),  # thinks whether one likes it or not
}

_PARAMETERS: Final = frozenset(
    {
        "model", "messages", "max_tokens", "stream", "system", "tools", "tool_choice", "thinking", "output_config",
        "stop_sequences", "metadata", "service_tier", "speed", "cache_control", "container", "diagnostics",
        "inference_geo",
    }
)  # fmt: skip
_SAMPLING: Final = ("temperature", "top_p", "top_k")
_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ID: Final = re.compile(r"[A-Za-z0-9_-]+")
_EFFORTS: Final = ("low", "medium", "high", "xhigh", "max")
_MOST_MARKS: Final = 4
_CHOICES: Final = ("auto", "any", "tool", "none")
_OF_USERS: Final = ("text", "image", "document", "search_result", "tool_result")
_OF_ASSISTANTS: Final = ("text", "tool_use", "thinking", "redacted_thinking")


class Refusal(msgspec.Struct, frozen=True):
    """An error as the API gives it."""

    message: str
    status: int = 400
    type: str = "invalid_request_error"
    code: str = ""

    def body(self) -> bytes:
        details = {"details": {"error_code": self.code}} if self.code else {}
        error = {"type": self.type, "message": self.message, **details}
        return msgspec.json.encode({"type": "error", "error": error, "request_id": "req_simulated"})


def refusal_of(body: bytes, version: str) -> Refusal | None:
    """The first thing that is wrong with a request for a message; None: nothing."""
    if version not in _VERSIONS:
        return Refusal(f"anthropic-version: '{version}' is not a valid version" if version else _NO_VERSION)
    try:
        asked: object = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        asked = None
    if not isinstance(asked, dict):
        return Refusal("The request body is not valid JSON.")
    return next(_wrong(cast("Json", asked), version), None)


_NO_VERSION: Final = "anthropic-version: header is required"


def _wrong(asked: Json, version: str) -> Iterator[Refusal]:
    name = asked.get("model")
    if not isinstance(name, str) or not name:
        yield Refusal("model: Field required")
    elif name not in MODELS:
        yield Refusal(f"model: {name}", 404, "not_found_error")
    model = MODELS.get(str(name), Model())
    for one in asked:
        if one in _SAMPLING and version == VERSION:
            yield Refusal(f"{one}: is not supported in this version of the API")
        elif one not in _PARAMETERS and one not in _SAMPLING:
            yield Refusal(f"{one}: Extra inputs are not permitted")
    most = asked.get("max_tokens")
    if not isinstance(most, int) or isinstance(most, bool):
        yield Refusal("max_tokens: Field required" if most is None else "max_tokens: Input should be a valid integer")
    elif not 0 <= most <= model.most_tokens:
        yield Refusal(f"max_tokens: {most}, which is not from 0 to {model.most_tokens}")
    yield from _wrong_tools(asked)
    yield from _wrong_system(asked)
    yield from _wrong_messages(asked, model)
    yield from _wrong_thinking(asked, model)
    marks = sum(1 for block in every_block(asked) if block.get("cache_control") is not None)
    if marks > _MOST_MARKS:
        yield Refusal(f"A maximum of {_MOST_MARKS} blocks with cache_control may be provided. Found {marks}.")


def every_block(asked: Json) -> Iterator[Json]:
    """Of tools, system and messages, in the order in which they are kept."""
    yield from head(asked)
    for message in _dicts(asked.get("messages")):
        yield from blocks(message)


def head(asked: Json) -> Iterator[Json]:
    """What comes before the messages: tools, then system."""
    yield from _dicts(asked.get("tools"))
    system = asked.get("system")
    yield from [{"type": "text", "text": system}] if isinstance(system, str) else _dicts(system)


def blocks(message: Json) -> list[Json]:
    """The content of a message: a text alone is one block."""
    content = message.get("content")
    return [{"type": "text", "text": content}] if isinstance(content, str) else _dicts(content)


# --- messages -----------------------------------------------------------------------------------------------------


def _wrong_messages(asked: Json, model: Model) -> Iterator[Refusal]:
    messages = asked.get("messages")
    if not isinstance(messages, list) or not messages:
        yield Refusal("messages: at least one message is required")
        return
    wanted: list[str] = []  # ids of the tools that the message before wants used
    seen: set[str] = set()
    for index, each in enumerate(cast("list[object]", messages)):
        where = f"messages.{index}"
        message: Json = cast("Json", each) if isinstance(each, dict) else {}
        if message.get("role") not in ("user", "assistant"):
            yield Refusal(f"{where}.role: Input should be 'user' or 'assistant'")
            return
        if index == 0 and message["role"] != "user":
            yield Refusal(f'{where}: the first message must use the "user" role')
        if extra := sorted(set(message) - {"role", "content"}):
            yield Refusal(f"{where}.{extra[0]}: Extra inputs are not permitted")
        parts = blocks(message)
        if not parts:
            yield Refusal(f"{where}: all messages must have non-empty content")
        yield from _wrong_blocks(parts, message["role"], where)
        yield from _wrong_results(parts, wanted, where)
        wanted = [str(part.get("id")) for part in parts if part.get("type") == "tool_use"]
        for one in wanted:
            if one in seen:
                yield Refusal(f"{where}: `tool_use` ids must be unique")
            seen.add(one)
    if wanted:
        yield _unanswered(len(cast("list[object]", messages)) - 1, wanted)
    last = cast("Json", messages[-1])
    if last["role"] == "assistant":
        if not model.prefill:
            yield Refusal("This model does not support assistant message prefill. The last message must be the user's.")
        elif (text := str(blocks(last)[-1].get("text", ""))) != text.rstrip():
            yield Refusal("messages: final assistant content cannot end with trailing whitespace")


def _wrong_blocks(parts: list[Json], role: str, where: str) -> Iterator[Refusal]:
    for number, part in enumerate(parts):
        at = f"{where}.content.{number}"
        kind = part.get("type")
        if kind not in (_OF_USERS if role == "user" else _OF_ASSISTANTS):
            yield Refusal(f"{at}: Input tag '{kind}' is not allowed in a message of '{role}'")
        if kind == "text":
            text = part.get("text")
            if not isinstance(text, str):
                yield Refusal(f"{at}.text: Input should be a valid string")
            elif not text.strip():
                yield Refusal(f"{at}: text content blocks must contain non-whitespace text")
        if kind == "tool_use":
            if not _ID.fullmatch(str(part.get("id", ""))):
                yield Refusal(f"{at}.id: String should match pattern '^[a-zA-Z0-9_-]+$'")
            if not _NAME.fullmatch(str(part.get("name", ""))):
                yield Refusal(f"{at}.name: String should match pattern '^[a-zA-Z0-9_-]{{1,64}}$'")
            if not isinstance(part.get("input"), dict):
                yield Refusal(f"{at}.input: Input should be a valid dictionary")
        yield from _wrong_mark(part, at)


def _wrong_results(parts: list[Json], wanted: list[str], where: str) -> Iterator[Refusal]:
    index = int(where.rpartition(".")[2])
    given = [str(part.get("tool_use_id")) for part in parts if part.get("type") == "tool_result"]
    if stray := [one for one in given if one not in wanted]:
        yield Refusal(
            f"{where}.content.0: unexpected `tool_use_id` found in `tool_result` blocks: {stray[0]}. "
            "Each `tool_result` block must have a corresponding `tool_use` block in the previous message."
        )
    if missing := [one for one in wanted if one not in given]:
        yield _unanswered(index - 1, missing)
    kinds = [part.get("type") for part in parts]
    if "tool_result" in kinds[len(given) :]:
        yield Refusal(f"{where}: `tool_result` blocks must come first")


def _unanswered(index: int, missing: list[str]) -> Refusal:
    return Refusal(
        f"messages.{index}: `tool_use` ids were found without `tool_result` blocks immediately after: "
        f"{', '.join(missing)}. Each `tool_use` block must have a corresponding `tool_result` block in the next "
        "message."
    )


def _wrong_system(asked: Json) -> Iterator[Refusal]:
    system = asked.get("system")
    if system is None or isinstance(system, str):
        return
    if not isinstance(system, list):
        yield Refusal("system: Input should be a valid string or array")
    for number, block in enumerate(_dicts(cast("object", system))):
        if block.get("type") != "text" or not str(block.get("text", "")).strip():
            yield Refusal(f"system.{number}: text content blocks must be non-empty")
        yield from _wrong_mark(block, f"system.{number}")


def _wrong_mark(block: Json, at: str) -> Iterator[Refusal]:
    mark = block.get("cache_control")
    if mark is None:
        return
    if not isinstance(mark, dict) or cast("Json", mark).get("type") != "ephemeral":
        yield Refusal(f"{at}.cache_control.type: Input should be 'ephemeral'")
    elif cast("Json", mark).get("ttl", "5m") not in ("5m", "1h"):
        yield Refusal(f"{at}.cache_control.ttl: Input should be '5m' or '1h'")
    elif block.get("type") in ("thinking", "redacted_thinking"):
        yield Refusal(f"{at}.cache_control: Extra inputs are not permitted")


# --- tools, thinking ----------------------------------------------------------------------------------------------


def _wrong_tools(asked: Json) -> Iterator[Refusal]:
    tools, names = _dicts(asked.get("tools")), list[str]()
    for index, tool in enumerate(tools):
        name, schema = str(tool.get("name", "")), tool.get("input_schema")
        if not _NAME.fullmatch(name):
            yield Refusal(f"tools.{index}.name: String should match pattern '^[a-zA-Z0-9_-]{{1,64}}$'")
        if name in names:
            yield Refusal("tools: Tool names must be unique.")
        names.append(name)
        if not isinstance(schema, dict) or cast("Json", schema).get("type") != "object":
            yield Refusal(f"tools.{index}.input_schema.type: Field required")
        elif tool.get("strict") and cast("Json", schema).get("additionalProperties") is not False:
            yield Refusal(f"tools.{index}: 'additionalProperties' must be explicitly set to false")
        yield from _wrong_mark(tool, f"tools.{index}")
    choice = asked.get("tool_choice")
    if choice is None:
        return
    kind = cast("Json", choice).get("type") if isinstance(choice, dict) else None
    if kind not in _CHOICES:
        yield Refusal("tool_choice.type: Input should be 'auto', 'any', 'tool' or 'none'")
    elif not tools:
        yield Refusal("tool_choice may only be specified while providing tools.")
    elif kind == "tool" and cast("Json", choice).get("name") not in names:
        yield Refusal("tool_choice.name: Tool not found in provided tools.")


def _wrong_thinking(asked: Json, model: Model) -> Iterator[Refusal]:
    thinking = asked.get("thinking")
    if thinking is not None:
        kind = cast("Json", thinking).get("type") if isinstance(thinking, dict) else None
        if kind not in model.thinking:
            known = ", ".join(f"'{one}'" for one in model.thinking)
            yield Refusal(f"thinking.type: '{kind}' is not supported for this model; use {known}")
        if kind == "enabled":
            budget = cast("Json", thinking).get("budget_tokens")
            if not isinstance(budget, int) or budget < 1024 or budget >= int(asked.get("max_tokens") or 0):
                yield Refusal("thinking.budget_tokens: must be at least 1024 and less than max_tokens")
        choice = cast("Json", asked.get("tool_choice") or {})
        if kind in ("enabled", "adaptive") and choice.get("type") in ("any", "tool"):
            yield Refusal("Thinking may not be enabled when tool_choice forces tool use.")
    config = asked.get("output_config")
    if config is None:
        return
    effort = cast("Json", config).get("effort") if isinstance(config, dict) else ""
    if effort is not None and not model.effort:
        yield Refusal("This model does not support the effort parameter.")
    elif effort is not None and effort not in _EFFORTS:
        yield Refusal("output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'")


def _dicts(value: object) -> list[Json]:
    return (
        [cast("Json", one) for one in cast("list[object]", value) if isinstance(one, dict)]
        if isinstance(value, list)
        else []
    )
