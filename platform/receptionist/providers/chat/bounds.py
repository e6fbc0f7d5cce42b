"""What of an answer is taken, and how much: SDKs check nothing of what a server sends. Pure.

A model that goes on without an end, or asks for the absurd, has failed.
"""

from typing import Any, Final

import msgspec

from receptionist.conversation.history import UNREADABLE, Json
from receptionist.errors import ProviderFault
from receptionist.providers.faults import fault

_MOST_CALLS: Final = 16
_ARGUMENT_LETTERS: Final = 64 * 1024  # of all calls of one answer; the longest that we offer takes 2,000
_LETTERS_PER_TOKEN: Final = 16  # no vendor's tokens are that long on the whole: its own limit comes first
_TOLD_LETTERS: Final = 1000
_MOST_TOKENS: Final = 10**9


class Bounds:
    """Of one answer. Each method raises ProviderError where too much has come."""

    def __init__(self, provider: str, most_tokens: int) -> None:
        self._provider = provider
        self._letters = most_tokens * _LETTERS_PER_TOKEN
        self._argument_letters = max(_ARGUMENT_LETTERS, self._letters)
        self._calls = _MOST_CALLS

    def words(self, text: str) -> None:
        self._letters -= len(text)
        if self._letters < 0:
            raise fault(self._provider, ProviderFault.MALFORMED, "an answer without an end")

    def call(self) -> None:
        self._calls -= 1
        if self._calls < 0:
            raise fault(self._provider, ProviderFault.MALFORMED, f"more than {_MOST_CALLS} functions at once")

    def arguments(self, text: str) -> None:
        self._argument_letters -= len(text)
        if self._argument_letters < 0:
            raise fault(self._provider, ProviderFault.MALFORMED, "arguments of an absurd size")


def text(value: Any) -> str:  # Any: what a server sent
    """None is no text. Raises TypeError for what is no text at all; halves of characters are replaced."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"text was expected, not {type(value).__name__}")
    return value if value.isascii() else value.encode(errors="replace").decode()


def count(value: Any) -> int:  # Any: what a server sent
    """A number of tokens. What is none counts for nothing: an answer is not lost for its bill."""
    return value if type(value) is int and 0 <= value < _MOST_TOKENS else 0


def read_arguments(text: str) -> Json:
    """What is no JSON object is passed on as it is, for the model to be told so."""
    try:
        return msgspec.json.decode(text or "{}", type=dict[str, Any])
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeEncodeError, RecursionError):
        return {UNREADABLE: text[:_TOLD_LETTERS].encode(errors="replace").decode()}
