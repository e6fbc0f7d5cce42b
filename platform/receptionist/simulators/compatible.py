"""A stand-in for servers that speak OpenAI's chat completions in their own way: they know fewer parameters, take system
messages only at the head, and stream calls whole, without ids, and with thoughts beside the words.
"""

from collections import deque
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, ClassVar, Final, cast

import msgspec

from receptionist.simulators import mind, openai_rules
from receptionist.simulators.door import Exchange, Request, open_door
from receptionist.simulators.mind import Json, Mind, Say, Step, Use, Wait
from receptionist.simulators.notes import told_apart
from receptionist.simulators.openai import Pace, tokens
from receptionist.simulators.vendor import KEY, Fault, Kind, Vendor
from receptionist.simulators.wrong_answers import KINDS, wrong_steps

EXTRAS: Final = ("max_completion_tokens", "prompt_cache_key", "stream_options", "strict", "reasoning_effort", "roles")
MODEL: Final = "local-7b"


class Compatible(Vendor):
    """`refuses`: what it does not take, of EXTRAS. Answers as its `mind` does, unless `script` holds replies."""

    knows: ClassVar[frozenset[Kind]] = frozenset({*KINDS, Kind.REFUSE, Kind.HANG, Kind.CUT, Kind.BROKEN})

    def __init__(self, key: str = KEY, pace: Pace | None = None, refuses: Sequence[str] = EXTRAS) -> None:
        super().__init__(key)
        self.pace = pace or Pace()
        self.refuses = refuses
        self.script: deque[Sequence[Step]] = deque()
        self.mind: Mind = mind.reply
        self.completions: list[Json] = []

    async def _answer(self, exchange: Exchange, fault: Fault | None) -> None:
        request = exchange.request
        if request.headers.get("authorization") != f"Bearer {self.key}":
            await exchange.answer(401, msgspec.json.encode({"error": "Unauthorized"}))
        elif request.path != "/v1/chat/completions":
            await exchange.answer(404, msgspec.json.encode({"detail": "Not Found"}))
        elif fault and fault.kind is Kind.BROKEN:
            await exchange.answer(500, msgspec.json.encode({"error": "tools param requires --jinja flag"}))
        elif why := self._refusal(request):
            self._refused(why)
            body = {"object": "error", "message": why, "type": "BadRequestError", "param": None, "code": 400}
            await exchange.answer(400, msgspec.json.encode(body))
        else:
            await self._complete(exchange, fault)

    def _refusal(self, request: Request) -> str:
        """Empty: it takes it."""
        asked = cast("dict[str, Any]", msgspec.json.decode(request.body))
        for name in self.refuses:
            if name in asked:
                return f"[{{'type': 'extra_forbidden', 'loc': ('body', '{name}'), 'msg': 'Extra inputs ...'}}]"
        functions = _functions(asked)
        if "strict" in self.refuses and any("strict" in one for one in functions):
            return "[{'type': 'extra_forbidden', 'loc': ('body', 'tools', 0, 'function', 'strict')}]"
        if "roles" in self.refuses and not takes_turns(asked["messages"]):
            return (
                "After the optional system message, conversation roles must alternate user/assistant/user/assistant/..."
            )
        # Whatever it is called here, its rules for messages and tools are the same.
        known = {**asked, "model": openai_rules.PLAIN_MODELS[0]}
        refusal = openai_rules.refusal_of(msgspec.json.encode(known))
        return refusal.message if refusal else ""

    async def _complete(self, exchange: Exchange, fault: Fault | None) -> None:
        asked = cast("dict[str, Any]", msgspec.json.decode(exchange.request.body))
        self.completions.append(asked)
        steps = self._steps(asked, fault.kind if fault else None)
        if fault and fault.kind is Kind.HANG:
            await exchange.until_left()
        await exchange.pause(self.pace.network_s + self.pace.first_token_s)
        await exchange.begin(200, "text/event-stream")
        await _send(exchange, {"reasoning_content": "The caller wants something. Let me think."})
        for sent, delta in enumerate(_deltas(steps), start=1):
            await _send(exchange, delta)
            if fault and fault.kind in (Kind.CUT, Kind.CUT_IN_ARGUMENTS) and sent >= fault.after:
                exchange.cut()
            await exchange.pause(1 / self.pace.tokens_per_s)
        prompt = len(exchange.request.body) // 4
        usage = {"prompt_tokens": prompt, "completion_tokens": 10, "total_tokens": prompt + 10}
        await _send(exchange, {"content": ""}, finish_reason="stop", usage=usage)  # the reason, calls or not
        await exchange.send(b"data: [DONE]\n\n")
        await exchange.end()

    def _steps(self, asked: Json, kind: Kind | None) -> Sequence[Step]:
        tools = _functions(asked)
        if asked.get("tool_choice") == "none":
            tools = []
        if (wrong := wrong_steps(kind, [str(tool["name"]) for tool in tools])) is not None:
            return wrong
        if self.script:
            return self.script.popleft()
        offered = {str(tool["name"]): str(tool.get("description", "")) for tool in tools}
        return self.mind(told_apart(asked["messages"]), offered)


def _functions(asked: Json) -> list[Json]:
    return [cast("Json", tool["function"]) for tool in cast("list[Json]", asked.get("tools") or [])]


def takes_turns(messages: Sequence[Json]) -> bool:
    """As a chat template of Mistral's kind has it: calls and their results count as nobody's turn."""
    rest = messages[1:] if messages and messages[0]["role"] == "system" else messages
    counted = [one["role"] for one in rest if one["role"] != "tool" and not one.get("tool_calls")]
    return all(role == ("assistant" if place % 2 else "user") for place, role in enumerate(counted))


def _deltas(steps: Sequence[Step]) -> Iterator[Json]:
    """Calls whole, without an index or an id; arguments as an object, where they are one."""
    for step in steps:
        match step:
            case Say(text=text):
                yield from ({"content": token} for token in tokens(text))
            case Use(name=name, arguments=arguments):
                function = {"name": name, "arguments": arguments}
                yield {"tool_calls": [{"type": "function", "id": f"{name}-call", "function": function}]}
            case Wait():
                pass


async def _send(exchange: Exchange, delta: Json, finish_reason: str | None = None, usage: Json | None = None) -> None:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    chunk: dict[str, Any] = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": MODEL}
    chunk |= {"choices": [choice], **({"usage": usage} if usage else {})}
    await exchange.send(b"data: " + msgspec.json.encode(chunk) + b"\n\n")


@asynccontextmanager
async def serve_compatible(
    key: str = KEY, pace: Pace | None = None, refuses: Sequence[str] = EXTRAS
) -> AsyncGenerator[Compatible, None]:
    """On a free loopback port while the context lasts. The base URL of a client is `url` + "/v1"."""
    vendor = Compatible(key, pace, refuses)
    async with open_door(vendor.serve) as place:
        vendor.url = f"http://{place}"
        yield vendor
