"""A prompt as a request for Anthropic's messages, and what a refusal of it leaves to be left out. Pure.

Tools and rules come first and never change in a call; the conversation only grows; what is so at this moment comes
last, as a note in the user's last turn. Two marks tell the vendor what to keep: behind the rules, and behind the
conversation so far. The second pays from the next request on: a token of it is written once (at 1.25 of its price) and
read for a tenth at every later one of the call; and only with it a short practice's prompt reaches the length from
which on anything is kept.

Schemas go as they are, not strict: arguments are validated by us in any case, and a strict one must be compiled first.
"""

from collections.abc import Set
from typing import Final

from receptionist.conversation.alternating import Outcome, Part, Turn, Words, alternating, noted
from receptionist.conversation.history import FunctionCall, FunctionSpec, Json
from receptionist.conversation.prompt import Prompt
from receptionist.providers.chat.left_out import named_in, refused, setting

_KEEP: Final[Json] = {"cache_control": {"type": "ephemeral"}}
_EFFORTS: Final = {"none": "", "minimal": "low"}  # in our words: in theirs


def arguments(asked: Prompt, model: str, effort: str, without: Set[str] = frozenset()) -> Json:
    """What the request says. `effort` is what stands behind the model's name; else the practice's own counts.

    Nobody on the telephone waits for a model that thinks first, and blocks of thinking would have to be sent back with
    every function's result: so thinking is switched off where it can be, and effort is only told. There is no
    temperature in this version of the API.
    """
    found: Json = {
        "model": model,
        "max_tokens": asked.most_tokens,
        "stream": True,
        "system": [{"type": "text", "text": asked.rules, **_KEEP}],
        "messages": _messages(asked),
    }
    if asked.functions:
        found["tools"] = [_tool(one) for one in asked.functions]
        if not asked.may_call:
            found["tool_choice"] = {"type": "none"}
    if "thinking" not in without:
        found["thinking"] = {"type": "disabled"}
    told = effort or asked.effort
    told = _EFFORTS.get(told, told)
    if told and not {"effort", setting("effort", told)} & without:
        found["output_config"] = {"effort": told}
    return found


def refused_parts(sent: Json, refusal: str) -> list[str]:
    """Which parts of `sent` a model does not take, by the words of its refusal. Empty: it is about something else."""
    if "output_config" in sent and named_in(refusal, ["effort", "output_config"]):
        return [refused("effort", sent["output_config"]["effort"], refusal)]
    return named_in(refusal, ["thinking"]) if "thinking" in sent else []


def _messages(asked: Prompt) -> list[Json]:
    turns = alternating(asked.messages)
    found: list[Json] = [{"role": turn.side, "content": [_block(part) for part in turn.parts]} for turn in turns]
    if found:
        found[-1]["content"][-1].update(_KEEP)
    facts = _block(Words(noted(asked.facts)))
    if found and _is_users(turns[-1]):
        found[-1]["content"].append(facts)
    else:  # a conversation may not end with words of the model's own
        found.append({"role": "user", "content": [facts]})
    return found


def _is_users(turn: Turn) -> bool:
    return turn.side == "user"


def _block(part: Part) -> Json:
    match part:
        case Words(text):
            return {"type": "text", "text": text}
        case FunctionCall(id=call, name=name, arguments=given):
            return {"type": "tool_use", "id": call, "name": name, "input": given}
        case Outcome(call, result):
            return {"type": "tool_result", "tool_use_id": call, "content": result}


def _tool(spec: FunctionSpec) -> Json:
    return {"name": spec.name, "description": spec.description, "input_schema": spec.parameters}
