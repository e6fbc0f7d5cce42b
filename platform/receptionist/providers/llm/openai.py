"""Language models of OpenAI, and of every server that speaks its chat completions."""

import json
import logging
from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeGuard
from uuid import uuid4

import httpx2
import msgspec
import openai

from receptionist.conversation.history import (
    CallDelta,
    FunctionCall,
    FunctionSpec,
    Json,
    ModelDelta,
    ModelRequest,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderFault
from receptionist.providers import openai_account
from receptionist.providers.chat import completions
from receptionist.providers.chat.bounds import Bounds, count, read_arguments, text
from receptionist.providers.chat.events import Events
from receptionist.providers.chat.strict import without_nulls
from receptionist.providers.faults import fault
from receptionist.providers.http1 import BODY, Body
from receptionist.providers.vendors.openai import OpenAIClient

log = logging.getLogger(__name__)


class OpenAIModel:
    """`name` is "openai:gpt-4o", or "openai:gpt-5.4-mini@none" to ask for that effort of reasoning. Before the colon
    stands the account."""

    def __init__(self, name: str, client: OpenAIClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._client = client
        self._sdk = client.sdk
        self._left_out = client.left_out
        self._first: httpx2.Request | None = None  # that was answered
        self._headers: list[tuple[bytes, bytes]] = []  # of it
        self._model, _, self._effort = name.partition(":")[2].partition("@")

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self.answer(prompt(request))

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        """Words as they come; functions, in order, when all of their arguments are there."""
        bounds = Bounds(self.name, asked.most_tokens)
        calls = _Calls(bounds)
        end: str | None = None
        anything = False
        try:
            async with await self._begun(asked) as chunks:
                async for chunk in chunks:
                    if not _is_object(chunk):
                        continue
                    choices: list[Any] = chunk.get("choices") or []  # the last chunk has none: it tells of the cost
                    for choice in choices[:1]:
                        delta: Json = choice.get("delta") or {}
                        for fragment in delta.get("tool_calls") or ():
                            calls.add(fragment)
                            yield TextDelta("")  # a sign of life: arguments take their time
                        if words := text(delta.get("content") or delta.get("refusal")):
                            bounds.words(words)
                            anything = True
                            yield TextDelta(words)
                        end = text(choice.get("finish_reason")) or end
                    if told := chunk.get("usage"):
                        yield _usage(told)
        except openai.APIError as error:
            raise openai_account.fault_of(self.name, error) from error
        except httpx2.HTTPError as error:  # the line broke within the body
            raise fault(self.name, ProviderFault.NETWORK, str(error)) from error
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:  # not what the API sends
            raise fault(self.name, ProviderFault.MALFORMED, str(error)) from error
        if end is None:
            raise fault(self.name, ProviderFault.MALFORMED, "the stream ended before the answer did")
        if end == "content_filter":
            raise fault(self.name, ProviderFault.REFUSED, "its filter took the answer back", retryable=True)
        if end == "length":
            log.warning("an answer was cut at its longest", extra={"provider": self.name, "tokens": asked.most_tokens})
            if not anything:
                raise fault(
                    self.name, ProviderFault.MALFORMED, f"no end of the answer after {asked.most_tokens} tokens"
                )
            return
        for call in calls.complete(asked.functions):
            yield CallDelta(call)

    async def warm(self) -> None:
        """Two connections for each call that is expected: a guess that is thrown away takes one with it. Raises
        ProviderError."""
        await openai_account.reach(self.name, self._model, self._client, each=2)

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, an unknown model, or a server that is not there."""
        await openai_account.check(self.name, self._model, self._client)

    async def _begun(self, asked: Prompt) -> "_Chunks":
        """Whatever a server refuses to be asked with is left out of this request and all that follow.

        Chunks are left as JSON has them: an object of the SDK's for each token costs more than all else that a token
        does, and checks nothing.
        """
        while True:
            without = self._left_out.of(self._model)
            sent = completions.arguments(asked, self._model, self._effort, without)
            try:
                return await self._asked(sent)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                why = f"{error.message} {error.param or ''} {error.code or ''}"
                refused = frozenset(completions.refused_parts(sent, why)) - without
                if not refused:
                    raise
                self._left_out.add(self.name, self._model, refused, why)

    async def _asked(self, sent: Json) -> "_Chunks":
        """The SDK makes the first request. Those that follow have its address, its headers and its timeouts: making
        them anew, by several copies and checks, is half of what a request costs.
        """
        if self._first is None:
            chunks = await self._sdk.post(
                "/chat/completions", cast_to=object, body=sent, stream=True, stream_cls=_Chunks
            )
            self._first = chunks.response.request
            self._headers = [one for one in self._first.headers.raw if one[0].lower() != b"content-length"]
            return chunks
        first = self._first
        request = httpx2.Request(
            first.method,
            first.url,
            headers=self._headers,
            content=msgspec.json.encode(sent),
            extensions={"timeout": first.extensions.get("timeout", {})},
        )
        try:
            response = await self._client.http.send(request, stream=True)
        except httpx2.TimeoutException as error:
            raise openai.APITimeoutError(request) from error
        if response.is_success:
            return _Chunks(cast_to=object, response=response, client=self._sdk)
        await response.aread()
        raise _refused(response)


# -- what is asked ---------------------------------------------------------------------------------------------------


def _refused(response: httpx2.Response) -> openai.APIStatusError:
    """As the SDK has it."""
    try:
        body: Any = msgspec.json.decode(response.content)
    except (msgspec.DecodeError, RecursionError):
        body = response.text
    error = body.get("error", body) if _is_object(body) else body
    told = text(error.get("message")) if _is_object(error) else text(error)
    kind = {400: openai.BadRequestError, 422: openai.UnprocessableEntityError}.get(response.status_code)
    return (kind or openai.APIStatusError)(
        f"Error code: {response.status_code} - {told[:500]}", response=response, body=error
    )


class _Chunks(openai.AsyncStream[Any]):  # Any: as JSON has it
    """The SDK's stream, read by us: its own reading of an event costs more than all that is done with it."""

    async def __stream__(self) -> AsyncGenerator[Any, None]:
        body = self.response.extensions.get(BODY)
        if not isinstance(body, Body) or "content-encoding" in self.response.headers:
            async for chunk in super().__stream__():
                yield chunk
            return
        events = Events()
        try:
            while piece := await body.piece():
                for data in events.feed(piece):
                    if data.startswith(b"[DONE]"):
                        body.needless()
                        return
                    chunk = _chunk(data)
                    if _is_object(chunk) and (error := chunk.get("error")):
                        told = error.get("message") if _is_object(error) else None
                        raise openai.APIError(text(told) or "an error in a stream", self.response.request, body=error)
                    yield chunk
        except httpx2.TimeoutException as error:
            raise openai.APITimeoutError(self.response.request) from error
        finally:
            await self.response.aclose()


def _chunk(data: bytes) -> Any:  # Any: what a server sent
    try:
        return msgspec.json.decode(data)
    except msgspec.DecodeError:  # halves of letters, numbers that are none: Python reads more than the standard has
        return json.loads(data)


# -- what is answered ------------------------------------------------------------------------------------------------


def _is_object(value: Any) -> TypeGuard[Json]:  # Any, here and below: what a server sent
    return isinstance(value, dict)


def _usage(told: Any) -> UsageDelta:
    asked = count(told.get("prompt_tokens"))
    details: Any = told.get("prompt_tokens_details")
    cached = count(details.get("cached_tokens")) if _is_object(details) else 0
    return UsageDelta(asked, min(cached, asked), count(told.get("completion_tokens")))


@dataclass
class _Fragments:
    id: str = ""
    name: str = ""
    arguments: str = ""


@dataclass
class _Calls:
    """Function calls in the making: fragments of several may come in any order, told apart by index."""

    _bounds: Bounds
    _by_index: dict[int, _Fragments] = field(default_factory=dict[int, _Fragments])  # by ours
    _ours: dict[int, int] = field(default_factory=dict[int, int])  # by the server's: where its last new call is

    def add(self, fragment: Any) -> None:
        """Some compatible servers say no index, or always the same: there a new id begins a new call."""
        said, identity = fragment.get("index"), text(fragment.get("id"))
        last = max(self._by_index, default=-1)
        if isinstance(said, int):
            index = self._ours.get(said, last + 1 if said in self._by_index else said)
        else:
            index = last + 1 if identity or last < 0 else last
        known = self._by_index.get(index)
        if known and identity and known.id and identity != known.id:
            index, known = last + 1, None
        if known is None:
            self._bounds.call()
            known = self._by_index[index] = _Fragments()
            if isinstance(said, int):
                self._ours[said] = index
        function = fragment.get("function")
        known.id = known.id or identity
        if function is not None:
            known.name = known.name or text(function.get("name"))
            if piece := function.get("arguments"):  # a compatible server may send the object itself
                written = piece if isinstance(piece, str) else msgspec.json.encode(piece).decode()
                self._bounds.arguments(written)
                known.arguments += written

    def complete(self, offered: Sequence[FunctionSpec]) -> Iterator[FunctionCall]:
        """In order. Arguments that are no JSON object are passed on as they are, for the model to be told so."""
        schemas = {one.name: one.parameters for one in offered}
        for index in sorted(self._by_index):
            found = self._by_index[index]
            given = without_nulls(read_arguments(found.arguments), schemas.get(found.name, {}))
            yield FunctionCall(found.id or f"call_{uuid4().hex}", found.name, given)
