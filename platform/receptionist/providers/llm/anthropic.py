"""Language models of Anthropic, by its messages."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import anthropic
import httpx2

from receptionist.conversation.history import (
    CallDelta,
    FunctionCall,
    ModelDelta,
    ModelRequest,
    TextDelta,
    UsageDelta,
)
from receptionist.conversation.prompt import Prompt, prompt
from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.chat import messages
from receptionist.providers.chat.bounds import Bounds, count, read_arguments, text
from receptionist.providers.faults import fault, kind_of_status
from receptionist.providers.vendors.anthropic import AnthropicClient

log = logging.getLogger(__name__)

_CHECKED_WITHIN_S: Final = 5.0
# What an error is called, in a body or within the stream, where the status says 200.
_FAULTS: Final = {
    "invalid_request_error": ProviderFault.REFUSED,
    "authentication_error": ProviderFault.WRONG_KEY,
    "billing_error": ProviderFault.NO_CREDIT,
    "permission_error": ProviderFault.REFUSED,  # the region, the workspace or the model: the key itself is right
    "not_found_error": ProviderFault.NOT_FOUND,
    "rate_limit_error": ProviderFault.RATE_LIMITED,
    "timeout_error": ProviderFault.TIMEOUT,
    "api_error": ProviderFault.OVERLOADED,
    "overloaded_error": ProviderFault.OVERLOADED,
}


class AnthropicModel:
    """`name` is "anthropic:claude-haiku-4-5", or "anthropic:claude-sonnet-5@low" to ask for that effort. Before the
    colon stands the account."""

    def __init__(self, name: str, client: AnthropicClient) -> None:
        self.name = name
        self.account = name.partition(":")[0]
        self._sdk = client.sdk
        self._pool = client.pool
        self._left_out = client.left_out
        self._model, _, self._effort = name.partition(":")[2].partition("@")

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelDelta, None]:
        return self.answer(prompt(request))

    async def answer(self, asked: Prompt) -> AsyncGenerator[ModelDelta, None]:
        """Words as they come; functions, in order, when the whole answer is there."""
        answer = _Answer(Bounds(self.name, asked.most_tokens))
        try:
            async with await self._begun(asked) as events:
                async for event in events:
                    for delta in answer.on(event):
                        yield delta
        except anthropic.AnthropicError as error:
            raise _fault(self.name, error) from error
        except httpx2.HTTPError as error:  # the line broke within the body; the SDK lets it through
            raise _broken(self.name, error) from error
        except (ValueError, TypeError, AttributeError, RecursionError) as error:  # not what the API sends
            raise fault(self.name, ProviderFault.MALFORMED, str(error)) from error
        for call in answer.calls(self.name, asked.most_tokens):
            yield CallDelta(call)

    async def warm(self) -> None:
        """Two connections for each call that is expected: a guess that is thrown away takes one with it. Raises
        ProviderError."""
        async with _asking(self.name):
            await self._pool.expect(self._any_answer, each=2)

    async def _any_answer(self) -> None:
        with suppress(anthropic.APIStatusError):
            await self._sdk.models.retrieve(self._model)

    async def check(self) -> None:
        """Raises ProviderError for a wrong key, or a model that is not there (any more)."""
        async with _asking(self.name):
            try:
                found = await self._sdk.models.retrieve(self._model)
            except anthropic.NotFoundError as error:
                known = ", ".join([one.id async for one in self._sdk.models.list()][:9])
                detail = f"no model '{self._model}'; there is {known}"
                raise fault(self.name, ProviderFault.NOT_FOUND, detail) from error
        if found.lifecycle == "retired":
            raise fault(self.name, ProviderFault.NOT_FOUND, f"'{self._model}' is retired")

    async def _begun(self, asked: Prompt) -> anthropic.AsyncStream[anthropic.types.RawMessageStreamEvent]:
        """Whatever a model refuses to be asked with is left out of this request and all that follow."""
        create: Any = self._sdk.messages.create  # Any: its arguments are made elsewhere
        while True:
            without = self._left_out.of(self._model)
            sent = messages.arguments(asked, self._model, self._effort, without)
            try:
                return await create(**sent)
            except anthropic.BadRequestError as error:
                refused = frozenset(messages.refused_parts(sent, error.message)) - without
                if not refused:
                    raise
                self._left_out.add(self.name, self._model, refused, error.message)


async def ping(account: str, client: AnthropicClient) -> None:
    """Any answer that needs the key; the connection stays open for the next caller's turn. Raises ProviderError."""
    async with _asking(account):
        await client.sdk.models.list(limit=1)


@asynccontextmanager
async def _asking(name: str) -> AsyncGenerator[None, None]:
    try:
        async with asyncio.timeout(_CHECKED_WITHIN_S):
            yield
    except TimeoutError as error:
        raise fault(name, ProviderFault.TIMEOUT, f"nothing for {_CHECKED_WITHIN_S:g} s") from error
    except anthropic.AnthropicError as error:
        raise _fault(name, error) from error
    except httpx2.HTTPError as error:
        raise _broken(name, error) from error


# -- what is answered ------------------------------------------------------------------------------------------------


@dataclass
class _Wish:
    """A function call in the making."""

    id: str
    name: str
    arguments: str = ""


@dataclass
class _Answer:
    """One answer in the making. Blocks come one after the other, told apart by index."""

    bounds: Bounds
    _wishes: dict[int, _Wish] = field(default_factory=dict[int, _Wish])
    _usage: UsageDelta | None = None
    _untold: bool = False  # what the question cost waits for the first sign of an answer
    _said: bool = False
    _end: str | None = None
    _whole: bool = False

    def on(self, event: Any) -> Iterator[ModelDelta]:  # Any: what was sent may be of no kind that the SDK knows
        """Types that nobody knows, and blocks of thinking, are passed over."""
        match event.type:
            case "message_start":
                self._usage, self._untold = _usage(event.message.usage, None), True
            case "content_block_start":
                yield from self._on_block(event.index, event.content_block)
            case "content_block_delta":
                yield from self._on_delta(event.index, event.delta)
            case "message_delta":
                self._end = text(event.delta.stop_reason) or self._end
                self._usage = _usage(event.usage, self._usage)
                yield self._usage
            case "message_stop":
                self._whole = True
            case _:
                pass

    def calls(self, name: str, most_tokens: int) -> Iterator[FunctionCall]:
        """What it wants, now that the stream is over. Raises ProviderError for an answer that is none."""
        if not self._whole or self._end is None:
            raise fault(name, ProviderFault.MALFORMED, "the stream ended before the answer did")
        match self._end:
            case "refusal":
                raise fault(name, ProviderFault.REFUSED, "it declined to answer", retryable=True)
            case "model_context_window_exceeded":
                raise fault(name, ProviderFault.REFUSED, "the conversation is too long for it")
            case "max_tokens":  # a function among it would be cut, too
                log.warning("an answer was cut at its longest", extra={"provider": name, "tokens": most_tokens})
                if not self._said:
                    detail = f"no end of the answer after {most_tokens} tokens"
                    raise fault(name, ProviderFault.MALFORMED, detail)
            case _:
                for index in sorted(self._wishes):
                    wish = self._wishes[index]
                    yield FunctionCall(wish.id, wish.name, read_arguments(wish.arguments))

    def _on_block(self, index: Any, block: Any) -> Iterator[ModelDelta]:
        if block.type == "tool_use":
            if not isinstance(index, int):
                raise TypeError("a block without an index")
            self.bounds.call()
            self._wishes[index] = _Wish(text(block.id) or f"call_{uuid4().hex}", text(block.name))
            yield from self._sign("")
        elif block.type == "text" and block.text:
            yield from self._sign(text(block.text))

    def _on_delta(self, index: Any, delta: Any) -> Iterator[ModelDelta]:
        if delta.type == "text_delta" and delta.text:
            yield from self._sign(text(delta.text))
        elif delta.type == "input_json_delta" and index in self._wishes:
            piece = text(delta.partial_json)
            self.bounds.arguments(piece)
            self._wishes[index].arguments += piece
            yield from self._sign("")  # of life: arguments take their time

    def _sign(self, words: str) -> Iterator[ModelDelta]:
        self.bounds.words(words)
        self._said = self._said or bool(words)
        yield TextDelta(words)
        if self._usage and self._untold:
            self._untold = False
            yield self._usage


def _usage(told: Any, before: UsageDelta | None) -> UsageDelta:  # Any: of either event
    """Counts are of all so far; what is not said again stands as it was."""
    names = ("input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens", "output_tokens")
    fresh, read, written, answered = (count(getattr(told, name, 0)) for name in names)
    if before is not None and not fresh and not read and not written:
        return UsageDelta(before.prompt_tokens, before.cached_tokens, answered)
    return UsageDelta(fresh + read + written, read, answered)


def _fault(name: str, error: anthropic.AnthropicError) -> ProviderError:
    match error:
        case anthropic.APITimeoutError():
            return fault(name, ProviderFault.TIMEOUT)
        case anthropic.APIConnectionError():
            return fault(name, ProviderFault.NETWORK, str(error.__cause__ or ""))
        case anthropic.APIStatusError():
            detail = error.api_message or error.message
            kind = _FAULTS.get(str(error.type)) or kind_of_status(error.status_code)
            if "spend_limit" in (error.error_code or "") or "credit balance" in detail:
                kind = ProviderFault.NO_CREDIT  # said as one request too many, or as a wrong one
            return fault(name, kind, detail, headers=error.response.headers)
        case anthropic.APIError():
            return fault(name, ProviderFault.MALFORMED, error.message)
        case _:
            return fault(name, ProviderFault.FAILED, str(error))


def _broken(name: str, error: httpx2.HTTPError) -> ProviderError:
    kind = ProviderFault.TIMEOUT if isinstance(error, httpx2.TimeoutException) else ProviderFault.NETWORK
    return fault(name, kind, str(error))
