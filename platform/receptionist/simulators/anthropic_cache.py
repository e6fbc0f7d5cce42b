"""Prompts that are kept: which part of a request was sent before, counted as the vendor counts it. Pure.

A prompt is a row of blocks: tools, system, messages. At each mark the row so far is kept for five minutes, if it is
long enough; a later request reads the longest row that it shares, looking back twenty blocks from each of its marks.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from receptionist.simulators import anthropic_rules
from receptionist.simulators.anthropic_rules import Json

_KEPT_S: Final = 300.0
_LOOKED_BACK: Final = 20
_LETTERS_PER_TOKEN: Final = 4


class Counted(msgspec.Struct, frozen=True):
    """Tokens of a question: read from what is kept, written to it, and the rest."""

    read: int
    written: int
    rest: int


class PromptCache:
    def __init__(self) -> None:
        self._until: dict[bytes, float] = {}  # digest of a row -> when it is forgotten

    def count(self, asked: Json, at: float) -> Counted:
        """`at`: monotonic seconds."""
        least = anthropic_rules.MODELS[str(asked["model"])].least_kept
        rows: list[tuple[bytes, int]] = []  # digest and tokens of the prompt up to each block
        marks: list[int] = []
        digest, tokens = b"", 0
        for block, marked in _row(asked):
            digest = hashlib.sha256(digest + block).digest()
            tokens += len(block) // _LETTERS_PER_TOKEN
            rows.append((digest, tokens))
            if marked:
                marks.append(len(rows) - 1)
        near = {i for mark in marks for i in range(max(0, mark - _LOOKED_BACK + 1), mark + 1)}
        read = max((rows[i][1] for i in near if self._until.get(rows[i][0], 0.0) > at), default=0)
        written = 0
        for mark in marks:
            if rows[mark][1] >= least:
                self._until[rows[mark][0]] = at + _KEPT_S
                written = max(written, rows[mark][1] - read)
        return Counted(read, written, tokens - read - written)


def _row(asked: Json) -> Iterator[tuple[bytes, bool]]:
    """Blocks as they are compared, and whether there is a mark behind them."""
    whole = asked.get("cache_control") is not None
    yield msgspec.json.encode(asked["model"]), False
    for block in anthropic_rules.head(asked):
        yield _plain(block), _marked(block)
    # What is asked for of the answer changes how messages are read, and nothing before them.
    yield msgspec.json.encode([asked.get("tool_choice"), asked.get("thinking")]), False
    messages = asked["messages"]
    for message in messages:
        parts = anthropic_rules.blocks(message)
        for number, part in enumerate(parts):
            last = whole and message is messages[-1] and number == len(parts) - 1
            yield msgspec.json.encode(message["role"]) + _plain(part), _marked(part) or last


def _plain(block: Mapping[str, Any]) -> bytes:
    return msgspec.json.encode({key: value for key, value in block.items() if key != "cache_control"})


def _marked(block: Mapping[str, Any]) -> bool:
    return block.get("cache_control") is not None
