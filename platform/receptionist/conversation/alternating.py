"""The same conversation for models that know two sides only, which take turns. Pure.

What happened beside the words stands among the caller's, in square brackets: the rules say that such words are notes,
and a caller's own brackets were taken away (`prompt`).
"""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.conversation.history import FunctionCall
from receptionist.conversation.prompt import Aside, Called, CallerWords, Message, OwnWords

Side: TypeAlias = Literal["user", "assistant"]
_OPENING: Final = "The caller is there; you speak first."


class Words(msgspec.Struct, frozen=True, tag="words"):
    """Never empty."""

    text: str


class Outcome(msgspec.Struct, frozen=True, tag="outcome"):
    """What came of the call with this id, as JSON."""

    id: str
    result: str


Part: TypeAlias = Words | FunctionCall | Outcome


class Turn(msgspec.Struct, frozen=True):
    """A call stands last in an assistant's turn, and its outcome first in the user's turn that follows."""

    side: Side
    parts: tuple[Part, ...]


def alternating(messages: Sequence[Message]) -> list[Turn]:
    """The first turn is a user's, no two neighbours are of one side. The last may be either's."""
    turns: list[Turn] = []
    for message in messages:
        for side, part in _sided(message):
            if not turns and side == "assistant":
                turns.append(Turn("user", (Words(noted(_OPENING)),)))
            if turns and turns[-1].side == side:
                turns[-1] = Turn(side, (*turns[-1].parts, part))
            else:
                turns.append(Turn(side, (part,)))
    return turns


def noted(text: str) -> str:
    """As it stands among words that are somebody's."""
    return f"[{text}]"


def _sided(message: Message) -> list[tuple[Side, Part]]:
    match message:
        case CallerWords(text):
            return [("user", Words(text))]
        case OwnWords(text):
            return [("assistant", Words(text))]
        case Aside(text):
            return [("user", Words(noted(text)))]
        case Called(call, result):
            return [("assistant", call), ("user", Outcome(call.id, result))]
