"""Notes among a caller's words, for the simulated mind: what stands in square brackets was not said. Pure."""

import re
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from receptionist.simulators.mind import Json, text_of

_NOTE: Final = re.compile(r"\[(?!pressed on the keypad|a sound without)[^\[\]]*\]")


def told_apart(messages: Sequence[Json]) -> list[Json]:
    """The same messages, notes as a system's and words as a user's."""
    found: list[Json] = []
    for message in messages:
        if message.get("role") != "user":
            found.append(message)
            continue
        text = text_of(message)
        words = _NOTE.sub("", text).strip()
        if words:
            found.append({"role": "user", "content": words})
        found += [{"role": "system", "content": note} for note in _NOTE.findall(text)]
    return found


def as_chat(messages: Sequence[Json]) -> list[Json]:
    """Messages of blocks as a chat that the mind reads: words, calls and results each for themselves."""
    found: list[Json] = []
    for message in messages:
        content: Any = message["content"]  # Any: a text or blocks
        if isinstance(content, str):
            found.append(message)
            continue
        words = " ".join(str(part["text"]) for part in content if part["type"] == "text")
        calls = [part for part in content if part["type"] == "tool_use"]
        found += [
            {"role": "tool", "tool_call_id": part["tool_use_id"], "content": _text(part.get("content", ""))}
            for part in content
            if part["type"] == "tool_result"
        ]
        if calls:
            asked = [
                {"id": one["id"], "function": {"name": one["name"], "arguments": _written(one["input"])}}
                for one in calls
            ]
            found.append({"role": "assistant", "content": words, "tool_calls": asked})
        elif words:
            found.append({"role": message["role"], "content": words})
    return told_apart(found)


def _text(content: Any) -> str:
    return content if isinstance(content, str) else " ".join(str(part.get("text", "")) for part in content)


def _written(arguments: Any) -> str:
    return msgspec.json.encode(arguments).decode()
