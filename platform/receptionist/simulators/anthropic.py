"""A stand-in for Anthropic: streamed messages with tools and kept prompts, and the list of models."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Final, cast

import msgspec

from receptionist.simulators import anthropic_rules, mind
from receptionist.simulators.anthropic_cache import Counted, PromptCache
from receptionist.simulators.anthropic_rules import Refusal
from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.mind import Json, Mind, Say, Step, Use, Wait
from receptionist.simulators.notes import as_chat
from receptionist.simulators.openai import Pace, tokens
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor
from receptionist.simulators.wrong_answers import KINDS, wrong_steps

_DRIBBLE_S: Final = 1.0
_SLOWER: Final = 10.0
_NEVER: Final = 3600.0
_FRAGMENT: Final = 7  # letters of arguments in one piece

# Faults that are a refusal with a body of their own.
_REFUSALS: Final[Mapping[Kind, Refusal]] = {
    Kind.WRONG_KEY: Refusal("invalid x-api-key", 401, "authentication_error"),
    Kind.FORBIDDEN: Refusal(
        "Your API key does not have permission to use the specified resource", 403, "permission_error"
    ),
    Kind.NO_CREDIT: Refusal("Your credit balance is too low to access the Anthropic API.", 402, "billing_error"),
    Kind.TOO_MANY: Refusal("Number of requests has exceeded your rate limit", 429, "rate_limit_error"),
    Kind.BROKEN: Refusal("Internal server error", 500, "api_error"),
    Kind.OVERLOADED: Refusal("Overloaded", 529, "overloaded_error"),
}


class Anthropic(Vendor):
    """Answers as its `mind` does, unless `script` holds replies: each is used once, in order.

    `completions` holds the decoded body of each request that was taken, `counted` what each question cost.
    """

    knows: ClassVar[frozenset[Kind]] = frozenset(
        {
            *_REFUSALS,
            *KINDS,
            Kind.REFUSE,
            Kind.HANG,
            Kind.SLOW,
            Kind.DRIBBLE,
            Kind.CUT,
            Kind.CLEAN_CUT,
            Kind.ERROR_IN_STREAM,
            Kind.FULL_IN_STREAM,
            Kind.DECLINED,
            Kind.NOT_SSE,
            Kind.UNKNOWN_FRAMES,
            Kind.GARBAGE,
        }
    )

    def __init__(self, key: str = KEY, pace: Pace | None = None) -> None:
        super().__init__(key)
        self.pace = pace or Pace()
        self.script: deque[Sequence[Step]] = deque()
        self.mind: Mind = mind.reply
        self.completions: list[Json] = []
        self.counted: list[Counted] = []
        self._cache = PromptCache()
        self._calls = 0

    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        request = exchange.request
        refusal = self._refusal(request)
        if refusal:
            self._refused(f"{request.method} {request.path}: {refusal.message}")
        elif fault:
            refusal = _REFUSALS.get(fault.kind)
        if refusal:
            await exchange.pause(self.pace.network_s)
            await exchange.answer(refusal.status, refusal.body(), self._headers(fault))
        elif request.path == "/v1/messages":
            await self._message(exchange, fault)
        elif request.path == "/v1/models":
            data = [_model(name) for name in anthropic_rules.MODELS][: int(request.asked("limit") or 20)]
            first, last = data[0]["id"], data[-1]["id"]
            found = {"data": data, "has_more": False, "first_id": first, "last_id": last}
            await exchange.answer(200, msgspec.json.encode(found), self._headers())
        else:
            name = request.path.removeprefix("/v1/models/")
            await exchange.answer(200, msgspec.json.encode(_model(name)), self._headers())

    def _refusal(self, request: Request) -> Refusal | None:
        scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
        key = request.headers.get("x-api-key") or (bearer if scheme == "Bearer" else "")
        if key != self.key:
            why = "invalid x-api-key" if key else "x-api-key header is required"
            return Refusal(why, 401, "authentication_error")
        if request.path == "/v1/messages":
            if request.method != "POST":
                return Refusal("Method Not Allowed", 405)
            return anthropic_rules.refusal_of(request.body, request.headers.get("anthropic-version", ""))
        name = request.path.removeprefix("/v1/models").lstrip("/")
        if not request.path.startswith("/v1/models") or (name and name not in anthropic_rules.MODELS):
            return Refusal(f"model: {name}" if name else "Not found", 404, "not_found_error")
        return None

    def _headers(self, fault: Fault | None = None) -> dict[str, str]:
        headers = {"request-id": f"req_{len(self.requests):012d}", "anthropic-ratelimit-requests-limit": "50"}
        if fault and fault.kind is Kind.TOO_MANY:
            headers["retry-after"] = str(max(1, round(fault.retry_after_s)))
        return headers

    # --- messages -------------------------------------------------------------------------------------------------

    async def _message(self, exchange: Exchange, fault: Fault | None) -> None:
        asked = cast("dict[str, Any]", msgspec.json.decode(exchange.request.body))
        self.completions.append(asked)
        counted = self._cache.count(asked, asyncio.get_running_loop().time())
        self.counted.append(counted)
        kind = fault.kind if fault else None
        slower = _SLOWER if kind is Kind.SLOW else 1.0
        steps = self._steps(asked, kind)
        if kind is Kind.HANG:
            await exchange.until_left()
        await exchange.pause(self.pace.network_s + self.pace.first_token_s * slower)
        if not asked.get("stream"):
            await self._whole(exchange, asked, steps, counted)
            return
        if kind is Kind.NOT_SSE:
            await exchange.answer(200, b"<html><body>Bad gateway</body></html>", media_type="text/html")
            return
        await exchange.begin(200, "text/event-stream; charset=utf-8", self._headers())
        stream = _Stream(exchange, asked, counted, f"msg_{len(self.completions):08d}", fault)
        await stream.begin()
        used = await self._stream(stream, steps, slower, int(asked["max_tokens"]), endless=kind is Kind.ENDLESS)
        await stream.finish("refusal" if kind is Kind.DECLINED else used)

    async def _stream(
        self, stream: "_Stream", steps: Sequence[Step], slower: float, most: int, *, endless: bool
    ) -> str:
        """Returns why it stopped."""
        used = False
        for step in steps:
            match step:
                case Wait(seconds=seconds):
                    await stream.exchange.pause(seconds)
                    continue
                case Say(text=text):
                    pieces = tokens(text)
                case Use(name=name, arguments=arguments):
                    used = True
                    self._calls += 1
                    await stream.open_tool(f"toolu_{self._calls:08d}", name)
                    pieces = _fragments(arguments)
            for piece in pieces:
                if stream.sent >= most and not endless:
                    return "max_tokens"
                await stream.piece(piece, in_arguments=isinstance(step, Use))
                await stream.exchange.pause(slower / self.pace.tokens_per_s)
        return "tool_use" if used else "end_turn"

    def _steps(self, asked: Json, kind: Kind | None) -> Sequence[Step]:
        tools = cast("list[Json]", asked.get("tools") or [])
        if cast("Json", asked.get("tool_choice") or {}).get("type") == "none":
            tools = []
        if not asked["max_tokens"]:
            return []
        if (wrong := wrong_steps(kind, [str(tool["name"]) for tool in tools])) is not None:
            return wrong
        if self.script:
            return self.script.popleft()
        offered = {str(tool["name"]): str(tool.get("description", "")) for tool in tools}
        return self.mind(as_chat(cast("list[Json]", asked["messages"])), offered)

    async def _whole(self, exchange: Exchange, asked: Json, steps: Sequence[Step], counted: Counted) -> None:
        content: list[dict[str, Any]] = []
        for step in steps:
            match step:
                case Say(text=text):
                    content.append({"type": "text", "text": text})
                case Use(name=name, arguments=arguments):
                    self._calls += 1
                    given = arguments if isinstance(arguments, dict) else {}
                    content.append({"type": "tool_use", "id": f"toolu_{self._calls:08d}", "name": name, "input": given})
                case Wait():
                    pass
        used = any(one["type"] == "tool_use" for one in content)
        answer = _envelope(asked, f"msg_{len(self.completions):08d}", counted, 10)
        answer |= {"content": content, "stop_reason": "tool_use" if used else "end_turn"}
        await exchange.answer(200, msgspec.json.encode(answer), self._headers())


class _Stream:
    """The events of one message: blocks one after the other, each with its index."""

    def __init__(self, exchange: Exchange, asked: Json, counted: Counted, identity: str, fault: Fault | None) -> None:
        self.exchange = exchange
        self.sent = 0  # pieces
        self._message = _envelope(asked, identity, counted, 1)
        self._fault = fault
        self._block = -1
        self._open = ""  # kind of the block that is open

    async def begin(self) -> None:
        await self._send("message_start", message=self._message)
        await self._send("ping")

    async def open_tool(self, identity: str, name: str) -> None:
        await self._start("tool_use", {"type": "tool_use", "id": identity, "name": name, "input": {}})
        await self._delta({"type": "input_json_delta", "partial_json": ""})

    async def piece(self, text: str, *, in_arguments: bool) -> None:
        if in_arguments:
            await self._delta({"type": "input_json_delta", "partial_json": text})
        else:
            if self._open != "text":
                await self._start("text", {"type": "text", "text": ""})
            await self._delta({"type": "text_delta", "text": text})
        self.sent += 1
        await self._misbehave(in_arguments=in_arguments)

    async def finish(self, reason: str) -> None:
        await self._stop()
        delta = {"stop_reason": reason, "stop_sequence": None}
        await self._send("message_delta", delta=delta, usage={"output_tokens": self.sent + 1})
        await self._send("message_stop")
        await self.exchange.end()

    async def _start(self, kind: str, block: Mapping[str, Any]) -> None:
        await self._stop()
        self._block += 1
        self._open = kind
        await self._send("content_block_start", index=self._block, content_block=block)

    async def _stop(self) -> None:
        if self._open:
            self._open = ""
            await self._send("content_block_stop", index=self._block)

    async def _delta(self, delta: Mapping[str, Any]) -> None:
        await self._send("content_block_delta", index=self._block, delta=delta)

    async def _send(self, event: str, **about: Any) -> None:  # Any: JSON
        data = msgspec.json.encode({"type": event, **about})
        await self.exchange.send(b"event: " + event.encode() + b"\ndata: " + data + b"\n\n")

    async def _misbehave(self, *, in_arguments: bool) -> None:
        """What a fault does after so many pieces."""
        fault = self._fault
        if fault is None or self.sent < fault.after:
            return
        match fault.kind:
            case Kind.CUT:
                self.exchange.cut()
            case Kind.CUT_IN_ARGUMENTS if in_arguments:
                self.exchange.cut()
            case Kind.CLEAN_CUT:
                await self.exchange.end()
                self.exchange.cut()
            case Kind.ERROR_IN_STREAM | Kind.FULL_IN_STREAM:
                full = fault.kind is Kind.FULL_IN_STREAM
                kind, words = ("overloaded_error", "Overloaded") if full else ("api_error", "Internal server error")
                await self._send("error", error={"type": kind, "message": words})
                self.exchange.cut()
            case Kind.UNKNOWN_FRAMES:
                await self._send("telemetry", load=0.5)
                await self._delta({"type": "mood_delta", "mood": "glad"})
            case Kind.GARBAGE:
                await self.exchange.send(b"event: content_block_delta\ndata: \xff\xfe\x00\x9c\n\n")
            case Kind.DRIBBLE:
                for _ in range(round(_NEVER / _DRIBBLE_S)):
                    await self.exchange.pause(_DRIBBLE_S)
                    await self._delta({"type": "text_delta", "text": "."})
            case _:
                pass


def _fragments(arguments: dict[str, Any] | str) -> list[str]:
    """ASCII with escapes, so that a fragment can end inside of one."""
    whole = arguments if isinstance(arguments, str) else json.dumps(arguments)
    length = max(_FRAGMENT, len(whole) // 256)
    return [whole[start : start + length] for start in range(0, len(whole), length)] if whole != "{}" else []


def _envelope(asked: Json, identity: str, counted: Counted, answered: int) -> dict[str, Any]:
    usage = {
        "input_tokens": counted.rest,
        "cache_creation_input_tokens": counted.written,
        "cache_read_input_tokens": counted.read,
        "cache_creation": {"ephemeral_5m_input_tokens": counted.written, "ephemeral_1h_input_tokens": 0},
        "output_tokens": answered,
        "service_tier": "standard",
    }
    return {
        "id": identity,
        "type": "message",
        "role": "assistant",
        "model": asked["model"],
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": usage,
    }


def _model(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "type": "model",
        "display_name": name,
        "created_at": "2026-01-01T00:00:00Z",
        "lifecycle": "active",
    }


@asynccontextmanager
async def serve_anthropic(key: str = KEY, pace: Pace | None = None) -> AsyncGenerator[Anthropic, None]:
    """On a free loopback port while the context lasts. The base URL of a client is `url`."""
    vendor = Anthropic(key, pace)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
