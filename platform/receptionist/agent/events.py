"""What a reply consists of, in order: sentences, functions, and perhaps an ending."""

from enum import StrEnum
from typing import Final, TypeAlias

import msgspec

from receptionist.conversation.history import FunctionCall, FunctionResult
from receptionist.records.calls import Withheld

GOODBYE: Final = "goodbye"  # why a conversation is over that `end_call` ended


class SayKind(StrEnum):
    """`filler` is no part of what was said."""

    REPLY = "reply"
    FILLER = "filler"
    SAFETY = "safety"
    GREETING = "greeting"


class Say(msgspec.Struct, frozen=True, tag="say"):
    """A sentence for the caller. `keep`: it is fixed, and its speech is kept."""

    text: str
    kind: SayKind = SayKind.REPLY
    interruptible: bool = True
    keep: bool = False


class Runs(msgspec.Struct, frozen=True, tag="runs"):
    """A function begins; its `Ran` follows."""

    call: FunctionCall


class Ran(msgspec.Struct, frozen=True, tag="ran"):
    """A function ran, in so many milliseconds."""

    call: FunctionCall
    result: FunctionResult
    ms: int


class HeldBack(msgspec.Struct, frozen=True, tag="held_back"):
    """What a model wanted said, and is untrue or off limits: it was not spoken. Its replacement follows as a `Say`."""

    clause: Withheld


class Leave(msgspec.Struct, frozen=True, tag="leave"):
    """The last event: the caller goes on to `person` (of the practice file) at `number`, once all was heard."""

    person: str
    number: str
    reason: str = "transfer"


class End(msgspec.Struct, frozen=True, tag="end"):
    """The last event: the conversation is over, once all was heard."""

    reason: str


ReplyEvent: TypeAlias = Say | Runs | Ran | HeldBack | Leave | End
