"""Language models of OpenAI, and of every server that speaks its chat completions."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final, cast
from uuid import uuid4

import msgspec
import openai
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam, ChatCompletionToolUnionParam
from openai.types.chat.chat_completion_chunk import ChoiceDeltaToolCall

from receptionist.conversation.history import (
    UNREADABLE,
    CallDelta,
    FunctionCall,
    FunctionSpec,
    Json,
    ModelDelta,
    ModelRequest,
    TextDelta,
)
from receptionist.conversation.prompt import Aside, Called, CallerWords, Message, OwnWords, Prompt, prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendors.openai import OpenAIClient

log = logging.getLogger(__name__)

_CHECKED_WITHIN_S: Final = 5.0


class OpenAIModel:
    """`name` is "openai:gpt-4o", or "openai:gpt-5.4-mini@none" to ask for that effort of reasoning: models that reason
    call functions only without it. Before the colon stands the account."""

    def __init__(self, name: str, client: OpenAIClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._sdk = client.sdk
        self._model, _, self._effort = name.partition(":")[2].partition("@")

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self.answer(prompt(request))

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        """Words as they come; functions, in order, when all of their arguments are there."""
        calls = _Calls()
        end: str | None = None
        anything = False
        try:
            create = self._sdk.chat.completions.create
            chunks = cast("openai.AsyncStream[ChatCompletionChunk]", await create(**self._arguments(asked)))
            async with chunks:
                async for chunk in chunks:
                    for choice in chunk.choices[:1]:  # the last chunk has none: it tells what all of it cost
                        for fragment in choice.delta.tool_calls or ():
                            calls.add(fragment)
                            yield TextDelta("")  # a sign of life: arguments take their time
                        if text := choice.delta.content or choice.delta.refusal:
                            anything = True
                            yield TextDelta(text)
                        end = choice.finish_reason or end
        except openai.APIError as error:
            raise _fault(self.name, error) from error
        except (msgspec.DecodeError, ValueError, TypeError, AttributeError) as error:  # not what the API sends
            raise fault(self.name, ProviderFault.MALFORMED, str(error)) from error
        if end is None:
            raise fault(self.name, ProviderFault.MALFORMED, "the stream ended before the answer did")
        if end == "content_filter":
            raise fault(self.name, ProviderFault.REFUSED, "its filter took the answer back")
        if end == "length":
            log.warning("an answer was cut at its longest", extra={"provider": self.name, "tokens": asked.most_tokens})
            if not anything:
                raise fault(
                    self.name, ProviderFault.MALFORMED, f"no end of the answer after {asked.most_tokens} tokens"
                )
            return
        for call in calls.complete():
            yield CallDelta(call)

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, an unknown model, or a server that is not there."""
        async with _asking(self.name):
            known = [one.id async for one in self._sdk.models.list()]
        if known and self._model not in known:
            raise fault(
                self.name, ProviderFault.NOT_FOUND, f"no model '{self._model}'; there is {', '.join(known[:9])}"
            )

    def _arguments(self, asked: Prompt) -> Json:
        arguments: Json = {
            "model": self._model,
            "messages": list(_messages(asked)),
            "stream": True,
            "max_completion_tokens": asked.most_tokens,
        }
        if asked.functions:
            arguments["tools"] = [_tool(one) for one in asked.functions]
            arguments["parallel_tool_calls"] = False  # each one's result decides about the next
        if self._effort:
            arguments["reasoning_effort"] = self._effort
        return arguments


async def ping(account: str, client: OpenAIClient) -> None:
    """Any answer that needs the key; the connection stays open for the next caller's turn. Raises ProviderError."""
    async with _asking(account):
        await client.sdk.models.list()


@asynccontextmanager
async def _asking(name: str) -> AsyncGenerator[None, None]:
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except TimeoutError as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except openai.APIError as error:
        raise _fault(name, error) from error


# -- what is asked ---------------------------------------------------------------------------------------------------


def _messages(asked: Prompt) -> Iterator[ChatCompletionMessageParam]:
    yield {"role": "system", "content": asked.rules}
    for message in asked.messages:
        yield from _message(message)
    yield {"role": "system", "content": asked.facts}


def _message(message: Message) -> Iterator[ChatCompletionMessageParam]:
    match message:
        case CallerWords():
            yield {"role": "user", "content": message.text}
        case OwnWords():
            yield {"role": "assistant", "content": message.text}
        case Aside():
            yield {"role": "system", "content": message.text}
        case Called(call, result):
            arguments = msgspec.json.encode(call.arguments).decode()
            yield {
                "role": "assistant",
                "tool_calls": [
                    {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments}}
                ],
            }
            yield {"role": "tool", "tool_call_id": call.id, "content": result}


def _tool(spec: FunctionSpec) -> ChatCompletionToolUnionParam:
    return {
        "type": "function",
        "function": {"name": spec.name, "description": spec.description, "parameters": spec.parameters},
    }


# -- what is answered ------------------------------------------------------------------------------------------------


@dataclass
class _Fragments:
    id: str = ""
    name: str = ""
    arguments: str = ""


@dataclass
class _Calls:
    """Function calls in the making: fragments of several may come in any order, told apart by index."""

    _by_index: dict[int, _Fragments] = field(default_factory=dict[int, _Fragments])

    def add(self, fragment: ChoiceDeltaToolCall) -> None:
        """Some compatible servers say no index, or always the same: there a new id begins a new call."""
        index = cast("int | None", fragment.index)
        last = max(self._by_index, default=-1)
        if index is None:
            index = last + 1 if fragment.id or last < 0 else last
        known = self._by_index.get(index)
        if known and fragment.id and known.id and fragment.id != known.id:
            index, known = last + 1, None
        if known is None:
            known = self._by_index[index] = _Fragments()
        function = fragment.function
        known.id = known.id or fragment.id or ""
        if function is not None:
            known.name = known.name or function.name or ""
            piece: Any = function.arguments  # Any: a compatible server may send the object itself
            if piece:
                known.arguments += piece if isinstance(piece, str) else msgspec.json.encode(piece).decode()

    def complete(self) -> Iterator[FunctionCall]:
        """In order. Arguments that are no JSON object are passed on as they are, for the model to be told so."""
        for index in sorted(self._by_index):
            found = self._by_index[index]
            yield FunctionCall(found.id or f"call_{uuid4().hex}", found.name, _arguments(found.arguments))


def _arguments(text: str) -> Json:
    try:
        return msgspec.json.decode(text or "{}", type=dict[str, Any])
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeEncodeError):
        return {UNREADABLE: text[:1000].encode(errors="replace").decode()}


def _fault(name: str, error: openai.APIError) -> ProviderError:
    detail = error.message
    match error:
        case openai.APITimeoutError():
            return fault(name, ProviderFault.TIMEOUT)
        case openai.APIConnectionError():
            return fault(name, ProviderFault.NETWORK, str(error.__cause__ or ""))
        case openai.APIStatusError():
            kind = kind_of_status(error.status_code)
            if error.code in ("insufficient_quota", "billing_not_active"):
                kind = ProviderFault.NO_CREDIT
            elif error.code == "model_not_found":
                kind = ProviderFault.NOT_FOUND
            elif kind is ProviderFault.WRONG_KEY and error.status_code != 401:
                return fault(name, ProviderFault.REFUSED, detail)  # 403: the country, the project or the model
            return fault(name, kind, detail, headers=error.response.headers)
        case openai.APIResponseValidationError():
            return fault(name, ProviderFault.MALFORMED, detail)
        case _:  # an error that came within the stream
            return fault(name, ProviderFault.OVERLOADED, detail)
