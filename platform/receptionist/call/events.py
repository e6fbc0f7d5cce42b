"""What can happen in a call (events) and what to do about it (commands): the language of `turns`."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from receptionist.conversation.awaited import Awaited
from receptionist.conversation.quiet import Quiet
from receptionist.providers.base import (
    EarlyEnd,
    EndOfTurn,
    Failed,
    Partial,
    Resumed,
    SpeechPaused,
    SpeechStarted,
)

# --- events: the line ---------------------------------------------------------------------------------------------


class Began(msgspec.Struct, frozen=True, tag=True):
    """The line is open and can carry sound. `resumed`: the conversation goes on after a cut."""

    resumed: bool = False


class KeyPressed(msgspec.Struct, frozen=True, tag=True):
    """One key of the caller's keypad: 0-9, *, #."""

    key: str


class Typed(msgspec.Struct, frozen=True, tag=True):
    """Words that the caller typed instead of speaking (test page, `call`)."""

    text: str


class MarkPlayed(msgspec.Struct, frozen=True, tag=True):
    """The carrier reports a mark: all audio sent before it has been played, or cleared."""

    name: str


class Gone(msgspec.Struct, frozen=True, tag=True):
    """The line is gone: the caller hung up, or it broke."""


class Tick(msgspec.Struct, frozen=True, tag=True):
    """Time has passed; sent at or after each `WakeAt`."""


# --- events: the reply being made ---------------------------------------------------------------------------------


class SentenceKind(StrEnum):
    """`filler` is not part of what was said; `notice` is not interruptible."""

    REPLY = "reply"
    FILLER = "filler"
    NOTICE = "notice"


class SentenceBegan(msgspec.Struct, frozen=True, tag=True):
    """The next sentence of a reply. Numbers count from 0 within a generation and never repeat."""

    generation: int
    number: int
    text: str
    kind: SentenceKind = SentenceKind.REPLY


class Reach(msgspec.Struct, frozen=True):
    """When so much of a sentence's sound has been played, so many letters of its text have been said: whole words."""

    letters: int
    played_ms: int


class SentenceAudio(msgspec.Struct, frozen=True, tag=True):
    """Speech of a sentence that began: mu-law, 8 kHz. `reached`: where the next words of the sentence end in its sound.
    Later ones add to it, and lie further on."""

    generation: int
    number: int
    audio: bytes
    reached: tuple[Reach, ...] = ()


class SentenceAgain(msgspec.Struct, frozen=True, tag=True):
    """The voice failed within the sentence: what comes now is all of it once more, in another voice."""

    generation: int
    number: int


class SentenceEnded(msgspec.Struct, frozen=True, tag=True):
    """All speech of the sentence has been given. Not `whole`: it broke off, and nobody can say the rest."""

    generation: int
    number: int
    whole: bool = True


class WouldAct(msgspec.Struct, frozen=True, tag=True):
    """A function with an effect would begin for this reply: it waits for `Act`."""

    generation: int


class Working(msgspec.Struct, frozen=True, tag=True):
    """A function has begun for this reply; whether it is slow will show."""

    generation: int


class ReplyEnded(msgspec.Struct, frozen=True, tag=True):
    """The reply is complete. `then`: what follows once it has been heard."""

    generation: int
    then: "Then"


class Listen(msgspec.Struct, frozen=True, tag=True):
    """The caller's turn. `awaits`: what they were asked for. `quiet`: how long they may be quiet."""

    awaits: Awaited = Awaited.OPEN
    quiet: Quiet = Quiet.USUAL


class HangUp(msgspec.Struct, frozen=True, tag=True):
    """The conversation is over."""

    reason: str


class Leave(msgspec.Struct, frozen=True, tag=True):
    """Close the stream; the carrier asks `/voice/resume` what comes next."""

    reason: str


Then: TypeAlias = Listen | HangUp | Leave


Made: TypeAlias = SentenceBegan | SentenceAudio | SentenceAgain | SentenceEnded | WouldAct | Working | ReplyEnded
"""A reply grows."""


class Overdue(msgspec.Struct, frozen=True, tag=True):
    """The line tells that the caller spoke and has stopped; the recogniser owes their words for too long."""


class Urgent(msgspec.Struct, frozen=True, tag=True):
    """Words so far that must be answered now, whoever is speaking (an emergency). Before the end of their turn."""

    text: str


Event: TypeAlias = (
    Began
    | KeyPressed
    | Typed
    | MarkPlayed
    | Gone
    | Tick
    | SpeechStarted
    | SpeechPaused
    | Partial
    | EarlyEnd
    | Resumed
    | EndOfTurn
    | Failed
    | Urgent
    | Overdue
    | Made
)

# --- why a reply is made ------------------------------------------------------------------------------------------


class Greeting(msgspec.Struct, frozen=True, tag=True):
    """The first words of the call, or of its resumption."""

    resumed: bool = False


class Answer(msgspec.Struct, frozen=True, tag=True):
    """The caller's turn. `keys`: digits from the keypad. `urgent`: an emergency phrase is in it."""

    text: str
    keys: bool = False
    urgent: bool = False


class Silence(msgspec.Struct, frozen=True, tag=True):
    """Nobody spoke, for the `count`th time in a row. `last`: the call ends with it."""

    count: int
    last: bool = False


class TimeUp(msgspec.Struct, frozen=True, tag=True):
    """The longest call: a minute is left, or none (`final`)."""

    final: bool


class WordsLate(msgspec.Struct, frozen=True, tag=True):
    """The caller has said something that is not known yet. Nothing is said, but for fillers."""


class Stuck(msgspec.Struct, frozen=True, tag=True):
    """Nothing came of the last reply, fillers aside: what can be done about it, without what it was waiting for."""


Cause: TypeAlias = Greeting | Answer | Silence | TimeUp | WordsLate | Stuck

# --- commands -----------------------------------------------------------------------------------------------------


class StartReply(msgspec.Struct, frozen=True, tag=True):
    """Make a reply. `speculative`: unheard, and without effects, until `ConfirmReply`.

    `amends`: the turn of this number was answered too early; what it left in the history is replaced.
    """

    generation: int
    turn: int
    cause: Cause
    speculative: bool = False
    amends: bool = False


class ConfirmReply(msgspec.Struct, frozen=True, tag=True):
    """The turn truly ended as guessed: effects may happen, the history takes it in."""

    generation: int


class Act(msgspec.Struct, frozen=True, tag=True):
    """The function with an effect that this reply waits with may begin: its turn can no longer be taken back."""

    generation: int


class CancelReply(msgspec.Struct, frozen=True, tag=True):
    """Nobody will hear more of it. An effect that has begun still runs to its end."""

    generation: int


class Send(msgspec.Struct, frozen=True, tag=True):
    """Audio for the caller, now."""

    generation: int
    audio: bytes


class SendMark(msgspec.Struct, frozen=True, tag=True):
    """Ask the carrier to report when all audio so far has been played."""

    name: str


class Clear(msgspec.Struct, frozen=True, tag=True):
    """Throw away what the carrier has not played yet."""


class Fill(msgspec.Struct, frozen=True, tag=True):
    """The line has been quiet for too long: play something kept in this reply. `count`: in this gap, from 1."""

    generation: int
    count: int = 1


class Spoke(msgspec.Struct, frozen=True, tag=True):
    """What was said in answer to `turn`, and what of it was heard, as known now."""

    turn: int
    text: str
    heard: str
    interrupted: bool


class TurnOver(msgspec.Struct, frozen=True, tag=True):
    """The turn is finished: its answer was heard, or cut off."""

    turn: int


class WakeAt(msgspec.Struct, frozen=True, tag=True):
    """Send a `Tick` at this moment (monotonic seconds). Replaces the earlier wish."""

    at: float


class Close(msgspec.Struct, frozen=True, tag=True):
    """End the stream. `leave`: the call goes on elsewhere."""

    reason: str
    leave: bool = False


Command: TypeAlias = (
    StartReply | ConfirmReply | Act | CancelReply | Send | SendMark | Clear | Fill | Spoke | TurnOver | WakeAt | Close
)
