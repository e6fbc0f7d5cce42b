"""Prefixes that OpenAI remembers by itself: how much of a request's beginning was sent before. Pure."""

from collections import deque
from typing import Final

import msgspec

from receptionist.simulators.openai_rules import Json

_REMEMBERED: Final = 64
_LETTERS_PER_TOKEN: Final = 4
_LEAST: Final = 1024
_STEP: Final = 128


class PrefixCache:
    def __init__(self) -> None:
        self._before: deque[str] = deque(maxlen=_REMEMBERED)

    def count(self, asked: Json) -> tuple[int, int]:
        """(tokens of the prompt, those of them that were remembered). The request is remembered from here on."""
        whole = msgspec.json.encode([asked.get("model"), asked.get("tools"), asked.get("messages")]).decode()
        shared = max((_shared(whole, one) for one in self._before), default=0)
        self._before.append(whole)
        cached = shared // _LETTERS_PER_TOKEN // _STEP * _STEP
        return len(whole) // _LETTERS_PER_TOKEN, cached if cached >= _LEAST else 0


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
