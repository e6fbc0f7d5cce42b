"""A stand-in for OpenAI: streamed chat completions with function calling, transcriptions, and the list of models."""

import json
import re
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Final, cast

import msgspec

from receptionist.simulators import mind, openai_hearing, openai_rules, openai_speaking
from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.mind import Json, Say, Step, Use, Wait
from receptionist.simulators.notes import told_apart
from receptionist.simulators.openai_cache import PrefixCache
from receptionist.simulators.openai_rules import Refusal
from receptionist.simulators.speaker import Hummer, Speaker, SpeechPace
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor
from receptionist.simulators.wrong_answers import KINDS, wrong_steps

_DRIBBLE_S: Final = 1.0
_SLOWER: Final = 10.0
_NEVER: Final = 3600.0
_CREATED: Final = 1_764_000_000

# Faults that are a refusal with a body of their own.
_REFUSALS: Final[Mapping[Kind, Refusal]] = {
    Kind.WRONG_KEY: Refusal("Incorrect API key provided.", 401, code="invalid_api_key"),
    Kind.FORBIDDEN: Refusal("Country, region, or territory not supported", 403, code="unsupported_country"),
    Kind.NO_CREDIT: Refusal(
        "You exceeded your current quota, please check your plan and billing details.",
        429,
        code="insufficient_quota",
        type="insufficient_quota",
    ),
    Kind.TOO_MANY: Refusal("Rate limit reached.", 429, code="rate_limit_exceeded", type="requests"),
    Kind.BROKEN: Refusal("The server had an error while processing your request.", 500, type="server_error"),
    Kind.OVERLOADED: Refusal("The engine is currently overloaded, please try again later.", 503, type="server_error"),
}


class Pace(msgspec.Struct, frozen=True):
    """How quick it is. The defaults are those that the platform's own share of a turn is measured with."""

    network_s: float = 0.0
    first_token_s: float = 0.3
    tokens_per_s: float = 50.0


class OpenAI(Vendor):
    """Answers by the rules of `mind`, unless `script` holds replies: each is used once, in order. `always`, where it is
    set, is the answer to everything; `led`, where it is set, says what is answered to a request's decoded body.

    `completions` holds the decoded body of each request that was taken.
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
            Kind.DECLINED,
            Kind.NOT_SSE,
            Kind.UNKNOWN_FRAMES,
            Kind.GARBAGE,
            Kind.OVERSIZE,
            *openai_speaking.KINDS,
        }
    )

    def __init__(self, key: str = KEY, pace: Pace | None = None) -> None:
        super().__init__(key)
        self.pace = pace or Pace()
        self.script: deque[Sequence[Step]] = deque()
        self.always: Sequence[Step] = ()
        self.led: Callable[[Json], Sequence[Step]] | None = None
        self.completions: list[Json] = []
        self.hearing = openai_hearing.Transcriptions()
        self.speaker: Speaker = Hummer()
        self.speech_pace = SpeechPace()
        self.spoken: list[str] = []  # each text that was made into sound, in order
        self._cache = PrefixCache()
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
            await exchange.answer(
                refusal.status, refusal.body(), self._headers(fault if refusal.status == 429 else None)
            )
        elif request.path == "/v1/chat/completions":
            await self._complete(exchange, fault)
        elif request.path == openai_hearing.PATH:
            await exchange.pause(self.pace.network_s)
            await self.hearing.answer(exchange, fault, self._headers())
        elif request.path == openai_speaking.PATH:
            await openai_speaking.speak(exchange, self, fault, self._headers())
        elif request.path == "/v1/models":
            models = [_model(name) for name in _models()]
            await exchange.answer(200, msgspec.json.encode({"object": "list", "data": models}), self._headers())
        else:
            name = request.path.removeprefix("/v1/models/")
            await exchange.answer(200, msgspec.json.encode(_model(name)), self._headers())

    def _refusal(self, request: Request) -> Refusal | None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if not key:
            return Refusal("You didn't provide an API key.", 401)
        if scheme != "Bearer" or key != self.key:
            return Refusal(f"Incorrect API key provided: {key[:3]}***.", 401, code="invalid_api_key")
        if request.path == "/v1/chat/completions":
            if request.method != "POST":
                return Refusal("Not allowed to use this method on /chat/completions.", 405)
            if not request.headers.get("content-type", "").startswith("application/json"):
                return Refusal("Unsupported content type: send application/json.")
            return openai_rules.refusal_of(request.body)
        if request.path == openai_hearing.PATH:
            return self.hearing.refusal(request)
        if request.path == openai_speaking.PATH:
            return openai_speaking.refusal_of(request, self.fault)
        if request.path.startswith("/v1/models"):
            name = request.path.removeprefix("/v1/models").lstrip("/")
            if name and name not in _models():
                return Refusal(f"The model '{name}' does not exist", 404, param="model", code="model_not_found")
            return None
        return Refusal(f"Invalid URL ({request.method} {request.path})", 404)

    def _headers(self, fault: Fault | None = None) -> dict[str, str]:
        headers = {
            "x-request-id": f"req_{len(self.requests):012d}",
            "openai-processing-ms": "12",
            "x-ratelimit-limit-requests": "500",
            "x-ratelimit-remaining-requests": "0" if fault else "499",
            "x-ratelimit-reset-requests": "120ms",
        }
        if fault and fault.kind is Kind.TOO_MANY:
            headers["retry-after"] = str(max(1, round(fault.retry_after_s)))
            headers["retry-after-ms"] = str(round(fault.retry_after_s * 1000))
        return headers

    # --- completions ----------------------------------------------------------------------------------------------

    async def _complete(self, exchange: Exchange, fault: Fault | None) -> None:
        asked = cast("dict[str, Any]", msgspec.json.decode(exchange.request.body))
        self.completions.append(asked)
        kind = fault.kind if fault else None
        slower = _SLOWER if kind is Kind.SLOW else 1.0
        steps = self._steps(asked, kind)
        if not asked.get("stream"):
            await self._whole(exchange, asked, steps)
            return
        if kind is Kind.HANG:
            await exchange.until_left()
        await exchange.pause(self.pace.network_s + self.pace.first_token_s * slower)
        if kind is Kind.NOT_SSE:
            await exchange.answer(200, b"<html><body>Bad gateway</body></html>", media_type="text/html")
            return
        await exchange.begin(200, "text/event-stream; charset=utf-8", self._headers())
        stream = _Stream(exchange, asked, f"chatcmpl-{len(self.completions)}", self._cache.count(asked))
        await stream.delta({"role": "assistant", "content": "", "refusal": None})
        sent, used = 0, False
        for piece in self._pieces(steps):
            match piece:
                case Wait(seconds=seconds):
                    await exchange.pause(seconds)
                    continue
                case Say(text=text):
                    await stream.delta({"content": text})
                case _:
                    used = True
                    await stream.delta({"tool_calls": [piece]})
            sent += 1
            await _misbehave(stream, fault, sent, in_arguments=used)
            await exchange.pause(slower / self.pace.tokens_per_s)
        reason = "tool_calls" if used else "stop"
        await stream.finish("content_filter" if kind is Kind.DECLINED else reason, sent)

    def _steps(self, asked: Json, kind: Kind | None) -> Sequence[Step]:
        tools = [cast("Json", tool["function"]) for tool in cast("list[Json]", asked.get("tools") or [])]
        names = [str(tool["name"]) for tool in tools]
        if asked.get("tool_choice") == "none":
            names = []
        if (wrong := wrong_steps(kind, names)) is not None:
            return wrong
        if self.script:
            return self.script.popleft()
        if self.led:
            return self.led(asked)
        if self.always:
            return self.always
        offered = {str(tool["name"]): str(tool.get("description", "")) for tool in tools if tool["name"] in names}
        return mind.reply(told_apart(cast("list[Json]", asked["messages"])), offered)

    def _pieces(self, steps: Sequence[Step]) -> Iterator[Say | Wait | dict[str, Any]]:
        """Steps as they go over the wire: words broken anywhere, calls by index, arguments in fragments."""
        index = 0
        for step in steps:
            match step:
                case Say(text=text):
                    yield from (Say(token) for token in tokens(text))
                case Wait():
                    yield step
                case Use(name=name, arguments=arguments):
                    yield {"index": index, **self._call(name)}
                    whole = _text(arguments)
                    length = max(7, len(whole) // 256)
                    for start in range(0, len(whole), length):
                        yield {"index": index, "function": {"arguments": whole[start : start + length]}}
                    index += 1

    def _call(self, name: str) -> dict[str, Any]:
        """A call that is just begun."""
        self._calls += 1
        return {"id": f"call_{self._calls:08d}", "type": "function", "function": {"name": name, "arguments": ""}}

    async def _whole(self, exchange: Exchange, asked: Json, steps: Sequence[Step]) -> None:
        message: dict[str, Any] = {"role": "assistant", "content": "".join(s.text for s in steps if isinstance(s, Say))}
        uses = [step for step in steps if isinstance(step, Use)]
        if uses:
            message["tool_calls"] = [
                {**self._call(use.name), "function": {"name": use.name, "arguments": _text(use.arguments)}}
                for use in uses
            ]
        await exchange.pause(self.pace.network_s + self.pace.first_token_s)
        choice = {"index": 0, "message": message, "finish_reason": "tool_calls" if uses else "stop", "logprobs": None}
        answer = {
            "id": f"chatcmpl-{len(self.completions)}",
            "object": "chat.completion",
            "created": _CREATED,
            "model": asked["model"],
            "choices": [choice],
            "usage": _usage(self._cache.count(asked), 10),
        }
        await exchange.answer(200, msgspec.json.encode(answer), self._headers())


async def _misbehave(stream: "_Stream", fault: Fault | None, sent: int, *, in_arguments: bool) -> None:
    """What a fault does after so many pieces."""
    if fault is None or sent < fault.after:
        return
    match fault.kind:
        case Kind.CUT:
            stream.exchange.cut()
        case Kind.CUT_IN_ARGUMENTS if in_arguments:
            stream.exchange.cut()
        case Kind.CLEAN_CUT:
            await stream.exchange.end()
            stream.exchange.cut()
        case Kind.ERROR_IN_STREAM:
            await stream.error("The server had an error while processing your request.")
            stream.exchange.cut()
        case Kind.UNKNOWN_FRAMES:
            await stream.exchange.send(b': a comment\n\nevent: telemetry\ndata: {"object": "telemetry"}\n\n')
        case Kind.GARBAGE:
            await stream.exchange.send(b"data: \xff\xfe\x00\x9c\n\n")
        case Kind.DRIBBLE:
            for _ in range(round(_NEVER / _DRIBBLE_S)):
                await stream.exchange.pause(_DRIBBLE_S)
                await stream.delta({"content": "."})
        case _:
            pass


class _Stream:
    """The chunks of one completion, shaped as the API shapes them."""

    def __init__(self, exchange: Exchange, asked: Json, identity: str, prompt: tuple[int, int]) -> None:
        self.exchange = exchange
        self._prompt = prompt
        options = cast("Json", asked.get("stream_options") or {})
        self._usage = bool(options.get("include_usage"))
        self._obfuscated = options.get("include_obfuscation") is not False
        self._head: dict[str, Any] = {
            "id": identity,
            "object": "chat.completion.chunk",
            "created": _CREATED,
            "model": asked["model"],
            "service_tier": "default",
            "system_fingerprint": "fp_simulated",
        }

    async def delta(self, delta: Mapping[str, Any], finish_reason: str | None = None) -> None:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
        padding = {"obfuscation": "a" * (len(str(delta)) % 7)} if self._obfuscated else {}
        usage = {"usage": None} if self._usage else {}
        await self._send({**self._head, "choices": [choice], **usage, **padding})

    async def error(self, message: str) -> None:
        await self._send({"error": {"message": message, "type": "server_error", "param": None, "code": None}})

    async def finish(self, reason: str, tokens_sent: int) -> None:
        await self.delta({}, reason)
        if self._usage:
            await self._send({**self._head, "choices": [], "usage": _usage(self._prompt, tokens_sent)})
        await self.exchange.send(b"data: [DONE]\n\n")
        await self.exchange.end()

    async def _send(self, chunk: Mapping[str, Any]) -> None:
        await self.exchange.send(b"data: " + msgspec.json.encode(chunk) + b"\n\n")


def tokens(text: str) -> list[str]:
    """Text in pieces as a model streams it: short words whole, long ones broken."""
    return re.findall(r"\s*\S{1,6}|\s+", text)


def _text(arguments: dict[str, Any] | str) -> str:
    """ASCII with escapes, so that a fragment can end inside of one."""
    return arguments if isinstance(arguments, str) else json.dumps(arguments)


def _usage(asked: tuple[int, int], completion: int) -> dict[str, Any]:
    """`asked`: tokens of the prompt, and those of them that were remembered."""
    prompt, cached = asked
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": cached, "audio_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0},
    }


def _models() -> tuple[str, ...]:
    return (
        *openai_rules.PLAIN_MODELS,
        *openai_rules.REASONING_MODELS,
        *openai_rules.ALWAYS_REASONING,
        *openai_hearing.MODELS,
        *openai_speaking.MODELS,
    )


def _model(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": _CREATED, "owned_by": "openai"}


@asynccontextmanager
async def serve_openai(key: str = KEY, pace: Pace | None = None) -> AsyncGenerator[OpenAI, None]:
    """On a free loopback port while the context lasts. The base URL of a client is `url` + "/v1"."""
    vendor = OpenAI(key, pace)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
