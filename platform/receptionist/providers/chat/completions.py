"""A prompt as a request for a chat completion, and what a server's refusal of it leaves to be left out. Pure.

`system` stands where newer models of OpenAI say `developer`: they take both, and compatible servers only the former.
Several functions may be asked for at once (which of them are run is the agent's to say), so `parallel_tool_calls` is
never sent: that is one parameter less that a server may not know.
"""

import re
from collections.abc import Iterator, Set
from hashlib import sha256
from typing import Final

import msgspec

from receptionist.conversation.alternating import Outcome, Turn, Words, alternating, noted
from receptionist.conversation.history import FunctionCall, FunctionSpec, Json
from receptionist.conversation.prompt import Aside, Called, CallerWords, Message, OwnWords, Prompt
from receptionist.providers.chat.left_out import named_in, refused, setting
from receptionist.providers.chat.strict import strict

# What may be left out of a request. Most are parameters of that name:
#   max_completion_tokens  then it is called max_tokens, as it once was
#   max_tokens
#   prompt_cache_key
#   reasoning              to be asked for with effort "none": some models call functions only so
#   reasoning_effort       and reasoning_effort=low: that one alone
#   roles                  any order of them: then one system message and two sides that take turns
#   stream_options         of which usage is one
#   strict
#   temperature            and temperature=0.3: that one alone
#   tool_choice            then functions that may not be called are not told of
_PARAMETERS: Final = ("max_completion_tokens", "max_tokens", "prompt_cache_key", "stream_options", "tool_choice")
_STRICT: Final = re.compile(r"\bstrict\b|additional_?properties|invalid schema for function", re.IGNORECASE)
_ROLES: Final = re.compile(
    r"roles? must alternate|must alternate between|system (?:role|message|prompt)|role.{0,20}system"
    r"|only user and assistant|after the optional system|unexpected role",
    re.IGNORECASE,
)
_TOO_MUCH: Final = re.compile(r"context (?:length|window)|too (?:large|long)", re.IGNORECASE)
_ONLY_WITHOUT: Final = re.compile(r"reasoning_effort\W+(?:to|=)\W+none\b", re.IGNORECASE)
_KEY_LETTERS: Final = 32
_NOT_HEARD: Final = noted("nothing of an answer was heard")


def arguments(asked: Prompt, model: str, effort: str, without: Set[str] = frozenset()) -> Json:
    """What the request's body says. `effort` is what stands behind the model's name; else the practice's own counts.

    What never changes in a call comes first, and the conversation only grows, so that a server's cache of prefixes
    holds it; what is so at this moment comes last. `prompt_cache_key` is the practice's, as its file now is: requests
    that begin alike come to the same machine, which has kept their beginning.
    """
    found: Json = {
        "model": model,
        "messages": list(_taking_turns(asked) if "roles" in without else _messages(asked)),
        "stream": True,
    }
    if "prompt_cache_key" not in without:
        found["prompt_cache_key"] = sha256(asked.rules.encode(errors="replace")).hexdigest()[:_KEY_LETTERS]
    if "stream_options" not in without:
        found["stream_options"] = {"include_usage": True}
    if "max_completion_tokens" not in without:
        found["max_completion_tokens"] = asked.most_tokens
    elif "max_tokens" not in without:
        found["max_tokens"] = asked.most_tokens
    if asked.functions and (asked.may_call or "tool_choice" not in without):
        found["tools"] = [_tool(one, to_the_letter="strict" not in without) for one in asked.functions]
        if not asked.may_call:
            found["tool_choice"] = "none"
    if asked.temperature is not None and not {"temperature", setting("temperature", asked.temperature)} & without:
        found["temperature"] = asked.temperature
    wanted = "none" if "reasoning" in without else "" if "reasoning_effort" in without else effort or asked.effort
    if wanted and setting("reasoning_effort", wanted) not in without:
        found["reasoning_effort"] = wanted
    return found


def refused_parts(sent: Json, refusal: str) -> list[str]:
    """Which parts of `sent` a server does not take, by the words of its refusal. Empty: it is about something else."""
    if _TOO_MUCH.search(refusal):  # of what was said in this call, whatever else it names
        return []
    parts = named_in(refusal, [one for one in _PARAMETERS if one in sent])
    if "temperature" in sent and named_in(refusal, ["temperature"]):
        parts.append(refused("temperature", sent["temperature"], refusal))
    effort = sent.get("reasoning_effort")
    if _ONLY_WITHOUT.search(refusal) and effort != "none":
        parts.append("reasoning")
    elif effort and named_in(refusal, ["reasoning_effort"]):
        parts.append(refused("reasoning_effort", effort, refusal))
    if not parts and any(tool["function"].get("strict") for tool in sent.get("tools", ())) and _STRICT.search(refusal):
        parts.append("strict")
    if not parts and _ROLES.search(refusal):
        parts.append("roles")
    return parts


# -- messages --------------------------------------------------------------------------------------------------------


def _messages(asked: Prompt) -> Iterator[Json]:
    yield _system(asked.rules)
    for message in asked.messages:
        yield from _message(message)
    yield _system(asked.facts)


def _message(message: Message) -> Iterator[Json]:
    match message:
        case CallerWords(text):
            yield {"role": "user", "content": text}
        case OwnWords(text):
            yield {"role": "assistant", "content": text}
        case Aside(text):
            yield _system(text)
        case Called(call, result):
            yield {"role": "assistant", "tool_calls": [_call(call)]}
            yield _result(call.id, result)


def _taking_turns(asked: Prompt) -> list[Json]:
    """For chat templates that know one system message and two sides. Calls and their results do not count as anybody's
    turn there, so what the caller says behind one must follow words of ours, and the facts stand with the caller's last
    words."""
    found = [_system(asked.rules)]
    speaking = ""  # whose words were last
    for turn in alternating(asked.messages):
        found += [_result(part.id, part.result) for part in turn.parts if isinstance(part, Outcome)]
        words = _words(turn)
        calls = [_call(part) for part in turn.parts if isinstance(part, FunctionCall)]
        if calls:
            found.append({"role": "assistant", "content": words or None, "tool_calls": calls})
        elif words:
            if speaking == turn.side:
                found.append({"role": "assistant", "content": _NOT_HEARD})
            found.append({"role": turn.side, "content": words})
            speaking = turn.side
    if speaking != "user":
        return [*found, {"role": "user", "content": noted(asked.facts)}]
    last = max(index for index, one in enumerate(found) if one["role"] == "user")
    found[last] = {"role": "user", "content": f"{found[last]['content']}\n{noted(asked.facts)}"}
    return found


def _words(turn: Turn) -> str:
    return "\n".join(part.text for part in turn.parts if isinstance(part, Words))


def _system(text: str) -> Json:
    return {"role": "system", "content": text}


def _call(call: FunctionCall) -> Json:
    written = msgspec.json.encode(call.arguments).decode()
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": written}}


def _result(call: str, result: str) -> Json:
    return {"role": "tool", "tool_call_id": call, "content": result}


def _tool(spec: FunctionSpec, *, to_the_letter: bool) -> Json:
    """Strict where it can be said so; a function with free keys is not, beside others that are."""
    about: Json = {"name": spec.name, "description": spec.description}
    exact = strict(spec.parameters) if to_the_letter else None
    if exact is None:
        return {"type": "function", "function": {**about, "parameters": spec.parameters}}
    return {"type": "function", "function": {**about, "parameters": exact, "strict": True}}
