"""What was said, heard and called in one conversation, and the words a model is asked with and answers with."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, NewType, TypeAlias

import msgspec

from receptionist.practice.definition import Definition

CallId = NewType("CallId", str)

Json: TypeAlias = dict[str, Any]  # decoded JSON of a function's arguments or result: the schema decides its shape

# The only argument of a call whose arguments were no JSON: what the model wrote. It is told so, and may mend it.
UNREADABLE: Final = "unreadable_arguments"


class Origin(StrEnum):
    """Where a conversation came from. Only `phone` has effects outside the platform."""

    PHONE = "phone"
    TEST = "test"
    REHEARSAL = "rehearsal"
    TALK = "talk"
    LOAD = "load"


SALES_CALL = "sales call"  # why `end_call` ended it: an outcome of its own
SILENCE = "silence"
ON_HOLD = "on hold"  # for too long
MACHINE = "machine"  # at the other end; an outcome of its own
NOWHERE = "nowhere"  # the conversation went round in circles
LAST_SILENCE = "last"  # the detail of a silence that the call ends with


class Outcome(StrEnum):
    """How a conversation ended. Derived from what happened, never from a model."""

    ANSWERED = "answered"
    MESSAGE_TAKEN = "message_taken"
    APPOINTMENT_BOOKED = "appointment_booked"
    APPOINTMENT_REQUESTED = "appointment_requested"
    APPOINTMENT_CHANGED = "appointment_changed"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    TRANSFERRED = "transferred"
    EMERGENCY = "emergency"
    BLOCKED = "blocked"
    SOLICITOR = "solicitor"
    MACHINE = "machine"
    HUNG_UP = "hung_up"
    FAILED = "failed"


class CallerSaid(msgspec.Struct, frozen=True, tag="caller"):
    """One finished turn of the caller. `text` is what was recognised, typed, or keyed (`keys`)."""

    turn: int
    text: str
    keys: bool = False


class AgentSaid(msgspec.Struct, frozen=True, tag="agent"):
    """What the receptionist said in answer to `turn` (0: the greeting). `heard` is the truth; `text` was the plan."""

    turn: int
    text: str
    heard: str
    interrupted: bool = False


class FunctionCall(msgspec.Struct, frozen=True, tag="call"):
    """A function that was asked for. `id` is unique in its conversation."""

    id: str
    name: str
    arguments: Json


class FunctionResult(msgspec.Struct, frozen=True, tag="result"):
    """What came of the call with the same `id`. `failed` results carry `{"error": reason}`."""

    id: str
    name: str
    result: Json
    failed: bool = False


class Note(StrEnum):
    """The kinds of `Noted`, and what their detail is."""

    SILENCE = "silence"  # nobody spoke; how many times in a row: "1", "2", ...; `LAST_SILENCE`
    EMERGENCY = "emergency"  # an emergency phrase was heard; its group
    TRANSFER = "transfer"  # a transfer came back; how: "declined", "busy", "no_answer", ...
    RESUMED = "resumed"  # the conversation goes on after a cut
    STUCK = "stuck"  # nothing came of the last reply
    LAST_MINUTE = "last_minute"  # a minute is left of the longest call
    TIME_UP = "time_up"  # the longest call is over
    NOWHERE = "nowhere"  # it goes round in circles, and a message was offered
    WITHHELD = "withheld"  # a clause of a model was not spoken; the clause, and what was said instead
    PROMISED = "promised"  # the receptionist said that it would, and has yet to: "transferred", "sent"
    UNKEPT = "unkept"  # what it said that it would do, and did not
    AMENDED = "amended"  # that was put right aloud


# Of what a model has said itself: no news that anybody answers.
OWN_NOTES: Final = frozenset({Note.WITHHELD, Note.PROMISED, Note.UNKEPT, Note.AMENDED})


class Noted(msgspec.Struct, frozen=True, tag="note"):
    """Something that happened beside the words. `kind` is one of `Note`."""

    kind: str
    detail: str = ""


Entry: TypeAlias = CallerSaid | AgentSaid | FunctionCall | FunctionResult | Noted


class FaqMatch(msgspec.Struct, frozen=True):
    """How near a question of the practice file is to the caller's words. `score` in 0..1, calibrated by the matcher."""

    index: int  # into definition.faqs
    score: float


class Choices(msgspec.Struct, frozen=True):
    """What a practice has for its callers, as they are told of it."""

    services: tuple[str, ...] = ()
    questions: tuple[tuple[str, ...], ...] = ()  # wordings of each
    people: tuple[str, ...] = ()  # each with what they are for


NO_CHOICES: Final = Choices()


class Meant(msgspec.Struct, frozen=True):
    """How likely each of a practice's `Choices` is what a caller's words are for, in their order, and each act that is
    none of them ("move", "hours"). One in sum; all empty: nobody can tell."""

    services: tuple[float, ...] = ()
    questions: tuple[float, ...] = ()
    people: tuple[float, ...] = ()
    acts: dict[str, float] = msgspec.field(default_factory=dict[str, float])


class FunctionSpec(msgspec.Struct, frozen=True):
    """What a model is told about a function. `parameters` is a JSON Schema of an object."""

    name: str
    description: str
    parameters: Json
    effect: bool  # True: changes something, runs only for a turn that has truly ended


class Recap(msgspec.Struct, frozen=True):
    """The first so many entries of a long call in short, as a model has written it."""

    entries: int
    text: str


class ModelRequest(msgspec.Struct, frozen=True):
    """One request to a model: everything that it may use to answer.

    `state` is the built-in dialogue's own (opaque to everyone else). `faq_matches` are best first: for the built-in
    dialogue (None: nobody has looked yet, and it says so when it needs them, by `MatchesWantedError`; many turns do
    not), and for a vendor's model where the file is too long to be told whole, as are `service_matches` (`index` into
    the practice's services); `faq_parts`, for the built-in dialogue only, are the same for each question of a turn that
    has several. `idle` are functions that may not be called now, and could before: a vendor's model goes on being told
    of them, so that what it is asked begins as it did.
    """

    practice: Definition
    now: datetime  # aware, the practice's zone
    entries: Sequence[Entry]
    functions: Sequence[FunctionSpec]
    caller: str = ""  # E.164, or empty when withheld
    state: bytes = b""
    faq_matches: Sequence[FaqMatch] | None = ()
    faq_parts: Mapping[str, Sequence[FaqMatch]] = msgspec.field(default_factory=dict[str, Sequence[FaqMatch]])
    meant: Meant = Meant()  # for the built-in dialogue, as soon as `faq_matches` are
    parts_meant: Mapping[str, Meant] = msgspec.field(default_factory=dict[str, Meant])  # as soon as `faq_parts` are
    by_text: bool = False  # nobody can press keys or hear: `talk`, text messages
    idle: Sequence[FunctionSpec] = ()
    service_matches: Sequence[FaqMatch] = ()
    recap: Recap | None = None  # None: rules tell a long call in short


class TextDelta(msgspec.Struct, frozen=True, tag="text"):
    """Words for the caller, in order, in pieces of any size."""

    text: str


class CallDelta(msgspec.Struct, frozen=True, tag="call"):
    """The model wants this function. All arguments are complete."""

    call: FunctionCall


class StateDelta(msgspec.Struct, frozen=True, tag="state"):
    """The built-in dialogue's state after this step."""

    state: bytes


class UsageDelta(msgspec.Struct, frozen=True, tag="usage"):
    """What the answer has cost so far, in tokens. `prompt_tokens` includes `cached_tokens`. A later one replaces it."""

    prompt_tokens: int
    cached_tokens: int
    answer_tokens: int


ModelDelta: TypeAlias = TextDelta | CallDelta | StateDelta | UsageDelta


class Conversation:
    """The one record of a conversation: entries in order, the dialogue's state, and what follows from them.

    Owned by one task. A speculative reply works on a `branch()`, which replaces the original only when the
    caller's turn has truly ended, so that a wrong guess leaves no trace.
    """

    def __init__(self, entries: Sequence[Entry] = (), state: bytes = b"") -> None:
        self.entries: list[Entry] = list(entries)
        self.state = state

    def branch(self) -> "Conversation":
        return Conversation(self.entries, self.state)

    def add(self, entry: Entry) -> None:
        self.entries.append(entry)

    def spoke(self, turn: int, text: str, heard: str, *, interrupted: bool) -> None:
        """Set what was said in answer to `turn`, and what of it was heard. Later news of the same turn replaces it."""
        said = AgentSaid(turn=turn, text=text, heard=heard, interrupted=interrupted)
        for index in range(len(self.entries) - 1, -1, -1):
            entry = self.entries[index]
            if isinstance(entry, AgentSaid) and entry.turn == turn:
                self.entries[index] = said
                return
        self.entries.append(said)

    def spoke_before(self, place: int, said: AgentSaid) -> int:
        """The same, heard of while this branch grows on: what is new of it stands before the entry at `place`. Returns
        how many entries were added."""
        for index in range(place - 1, -1, -1):
            entry = self.entries[index]
            if isinstance(entry, AgentSaid) and entry.turn == said.turn:
                self.entries[index] = said
                return 0
        self.entries.insert(place, said)
        return 1

    def outcome(self, *, ended_by_caller: bool) -> Outcome:
        """Emergency outranks all; else the last effect; else answered when something was; else hung up or answered."""
        last: Outcome | None = None
        answered = silent = False
        for entry in self.entries:
            if isinstance(entry, Noted) and entry.kind == "emergency":
                return Outcome.EMERGENCY
            if isinstance(entry, FunctionCall) and entry.name == "end_call":
                reason = str(entry.arguments.get("reason", ""))
                last = last or next((its for why, its in _ENDINGS.items() if reason.startswith(why)), None)
                silent = reason in (SILENCE, ON_HOLD, NOWHERE)
            if isinstance(entry, FunctionResult) and not entry.failed:
                last = _effect_of(entry) or last
                answered = answered or _is_answer(entry)
        if last is not None:
            return last
        left = ended_by_caller or silent
        return Outcome.ANSWERED if answered or not left else Outcome.HUNG_UP


_ENDINGS: Mapping[str, Outcome] = {SALES_CALL: Outcome.SOLICITOR, MACHINE: Outcome.MACHINE}
_SCHEDULED: Mapping[object, Outcome] = {
    "booked": Outcome.APPOINTMENT_BOOKED,
    "requested": Outcome.APPOINTMENT_REQUESTED,
}


def _effect_of(result: FunctionResult) -> Outcome | None:
    match result.name:
        case "take_message":
            return Outcome.MESSAGE_TAKEN
        case "transfer_call" if result.result.get("state") == "connected":
            return Outcome.TRANSFERRED
        case "schedule_appointment":
            return _SCHEDULED.get(result.result.get("state"))
        case "reschedule_appointment" if result.result.get("state") in _SCHEDULED:
            return Outcome.APPOINTMENT_CHANGED
        case "cancel_appointment" if result.result.get("state") == "cancelled":
            return Outcome.APPOINTMENT_CANCELLED
        case _:
            return None


def _is_answer(result: FunctionResult) -> bool:
    match result.name:
        case "answer_faq":
            return bool(result.result.get("answer"))
        case "find_appointments":
            return result.result.get("state") == "found"
        case _:
            return result.name in ("check_hours", "find_slots")
