"""What the programming interface sends and takes. Names stay: programs of others depend on them."""

from datetime import datetime
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

from receptionist.conversation.history import Origin
from receptionist.insights.waits import Advice, Share
from receptionist.insights.waits import Waits as WaitsRecord
from receptionist.insights.waterfall import Kind, Part, What, parts_of
from receptionist.practice.registry import Practice as PracticeRecord
from receptionist.records.appointments import AppointmentRow
from receptionist.records.audit import AuditRow
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.gaps import GapRow
from receptionist.records.messages import MessageRow
from receptionist.records.waterfall import Waterfall

OriginName: TypeAlias = Literal["phone", "test", "rehearsal", "talk", "load"]
StateName: TypeAlias = Literal["booked", "requested", "cancelled", "declined"]
Next: TypeAlias = Annotated[str | None, Meta(description="Give it as `cursor` for the next page; null: the last.")]


class Practice(Struct, frozen=True):
    slug: str
    name: str
    timezone: Annotated[str, Meta(description="IANA name.")]
    numbers: Annotated[list[str], Meta(description="E.164.")]


class PracticePage(Struct, frozen=True):
    items: list[Practice]
    next: Next = None


class TemplateAsk(Struct, frozen=True):
    """One thing that a template asks for."""

    key: Annotated[str, Meta(description="By which the answer is given.")]
    title: str
    help: str
    example: str
    default: Annotated[str, Meta(description="Taken when nothing is answered.")]
    required: bool
    kind: Annotated[str, Meta(description="How an answer is read: phone, hours, list, choice, ...")]
    choices: Annotated[list[str], Meta(description="What may be answered, where kind is choice.")]


class Template(Struct, frozen=True):
    name: str
    version: int
    title: str
    summary: str
    asks: list[TemplateAsk]


class TemplatePage(Struct, frozen=True):
    items: list[Template]
    next: Next = None


class PracticeMaking(Struct, frozen=True):
    template: Annotated[str, Meta(min_length=1, max_length=60, description="Name of the template.")]
    answers: Annotated[
        dict[str, Annotated[str, Meta(max_length=2000)]], Meta(max_length=60, description="By the keys of its asks.")
    ]
    slug: Annotated[
        str, Meta(max_length=63, pattern=r"^([a-z0-9][a-z0-9-]+)?$", description="Empty: made from the name.")
    ] = ""
    reseller: Annotated[
        str, Meta(max_length=64, pattern=r"^([a-z0-9][a-z0-9-]*)?$", description="Who looks after it; empty: nobody.")
    ] = ""


class Call(Struct, frozen=True):
    id: str
    origin: OriginName
    caller: Annotated[str, Meta(description="E.164, or empty when withheld.")]
    called: str
    started_at: datetime
    ended_at: datetime | None
    state: Literal["in_progress", "ended", "interrupted"]
    outcome: Annotated[str, Meta(description="Empty while the call goes on.")]
    ended_reason: str
    turns: Annotated[int, Meta(description="Number of the last finished turn.")]
    revision: Annotated[str, Meta(description="Of the practice file that answered.")]
    follow_up: Annotated[
        Literal["", "withheld"],
        Meta(description="Why somebody should look at it. withheld: words of a language model were held back."),
    ] = ""


class CallPage(Struct, frozen=True):
    items: list[Call]
    next: Next = None


class Timings(Struct, frozen=True):
    """Milliseconds after the end of the caller's speech; null: not reached."""

    end_of_turn_ms: int | None
    first_words_ms: int | None
    first_sentence_ms: int | None
    first_audio_ms: int | None
    first_mark_ms: int | None


class WaitPart(Struct, frozen=True):
    what: Annotated[What, Meta(description="What was waited for; ours: Receptionist itself.")]
    kind: Annotated[Kind, Meta(description="setting: the practice's own choice; vendor, network; ours: this server.")]
    ms: int
    name: Annotated[str, Meta(description="Of the provider or function; may be empty.")]
    setting: Annotated[str, Meta(description="The key of the practice file that it follows from; empty: none.")]


class Wait(Struct, frozen=True):
    """From the end of the caller's speech to the first sound of the answer. `ms` is the sum of the parts, which follow
    each other."""

    ms: int
    parts: list[WaitPart]


class Waits(Struct, frozen=True):
    """How soon callers of the latest calls by phone were answered. `usual` is the middle of them."""

    answers: int
    usual: Annotated[Wait | None, Meta(description="null: too few answers to tell.")]
    slow_ms: Annotated[int | None, Meta(description="One answer in ten took longer.")]
    advice: Annotated[Advice | None, Meta(description="The part that is worth changing first; null: none.")]


class FunctionRun(Struct, frozen=True):
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any]
    failed: bool
    ms: int


class WithheldClause(Struct, frozen=True):
    """What a language model wanted said, and is untrue or off limits."""

    text: str
    reason: Annotated[
        str, Meta(description="What was wrong with it: time, price, booked, name, private, advice and so on.")
    ]
    what: Annotated[str, Meta(description="The words of it that were wrong.")]
    said: Annotated[str, Meta(description="What the caller heard instead; empty: nothing.")]


class Turn(Struct, frozen=True):
    """One turn. Number 0 is the greeting."""

    number: int
    at: datetime
    caller: Annotated[str, Meta(description="What the caller said, typed or keyed.")]
    keys: bool
    agent: Annotated[str, Meta(description="What the receptionist meant to say.")]
    heard: Annotated[str, Meta(description="What of it reached the caller.")]
    interrupted: bool
    functions: list[FunctionRun]
    timings: Timings
    wait: Annotated[Wait | None, Meta(description="What the caller waited for; null: no answer was heard.")]
    withheld: Annotated[list[WithheldClause], Meta(description="Clauses that were not spoken.")] = []


class TurnPage(Struct, frozen=True):
    items: list[Turn]
    next: Next = None


class Message(Struct, frozen=True):
    id: str
    call: str
    origin: OriginName
    name: str
    phone: str
    reason: str
    urgent: bool
    at: datetime
    done_at: datetime | None


class MessagePage(Struct, frozen=True):
    items: list[Message]
    next: Next = None


class MessageChange(Struct, frozen=True):
    done: Annotated[bool, Meta(description="True: dealt with; false: new again.")]


class Appointment(Struct, frozen=True):
    """Times are moments with their offset; the practice's zone stands in `Practice`."""

    id: str
    call: Annotated[str, Meta(description="The call in which it was made; may be empty.")]
    origin: OriginName
    state: Annotated[StateName, Meta(description="requested: it keeps its time, and waits for approval.")]
    service: str
    practitioner: Annotated[str, Meta(description="Empty where the practice names none.")]
    resource: Annotated[str, Meta(description="The room or device; empty where none is needed.")]
    start: datetime
    end: datetime
    name: Annotated[str, Meta(description="Who booked it.")]
    phone: str
    for_whom: Annotated[str, Meta(description="Whom it is for, where that is somebody else.")]
    date_of_birth: str
    returning: Annotated[bool | None, Meta(description="Has been here before; null: not asked.")]
    answers: Annotated[dict[str, str], Meta(description="By what the practice asks.")]
    created_at: datetime
    changed_at: datetime


class AppointmentPage(Struct, frozen=True):
    items: list[Appointment]
    next: Next = None


class AppointmentChange(Struct, frozen=True):
    state: Annotated[
        Literal["booked", "declined", "cancelled"],
        Meta(description="booked approves a request, declined turns it down; cancelled: of one that stands."),
    ]


class Question(Struct, frozen=True):
    """A question that could not be answered."""

    call: Annotated[str, Meta(description="The call in which it was asked.")]
    turn: int
    origin: OriginName
    words: Annotated[str, Meta(description="The caller's own, as they were heard.")]
    at: datetime
    dismissed_at: datetime | None


class QuestionPage(Struct, frozen=True):
    items: list[Question]
    next: Next = None


class QuestionChange(Struct, frozen=True):
    dismissed: Annotated[bool, Meta(description="false opens it again.")]


class AuditEntry(Struct, frozen=True):
    seq: Annotated[int, Meta(description="Counts from 1 in each practice, without gaps.")]
    at: datetime
    actor: str
    action: str
    detail: dict[str, str]
    call: str
    hash: Annotated[str, Meta(description="The seal over this entry and the one before it, hex.")]


class AuditPage(Struct, frozen=True):
    items: list[AuditEntry]
    next: Next = None


def question_from_row(row: GapRow) -> Question:
    turn = int(row.id.rpartition("/")[2])
    return Question(row.call, turn, _origin(row.origin), row.words, row.at, row.dismissed_at)


def practice_from(practice: PracticeRecord) -> Practice:
    about = practice.definition.practice
    return Practice(practice.slug, about.name, about.timezone, list(about.numbers))


def call_from_row(row: CallRow) -> Call:
    return Call(
        id=row.id,
        origin=_origin(row.origin),
        caller=row.caller,
        called=row.called,
        started_at=row.started_at,
        ended_at=row.ended_at,
        state=row.state,
        outcome=row.outcome,
        ended_reason=row.ended_reason,
        turns=row.turns,
        revision=row.revision,
        follow_up=row.follow_up,
    )


def turn_from_row(row: TurnRow) -> Turn:
    return Turn(
        number=row.number,
        at=row.at,
        caller=row.caller_text,
        keys=row.keys,
        agent=row.agent_text,
        heard=row.heard,
        interrupted=row.interrupted,
        functions=[_function(one) for one in row.functions],
        timings=_timings(row.waterfall),
        wait=_wait(row.waterfall),
        withheld=[WithheldClause(one.text, one.reason, one.what, one.said) for one in row.withheld],
    )


def message_from_row(row: MessageRow) -> Message:
    return Message(
        id=row.id,
        call=row.call,
        origin=_origin(row.origin),
        name=row.name,
        phone=row.phone,
        reason=row.reason,
        urgent=row.urgent,
        at=row.at,
        done_at=row.done_at,
    )


def appointment_from_row(row: AppointmentRow) -> Appointment:
    return Appointment(
        id=row.id,
        call=row.call,
        origin=_origin(row.origin),
        state=msgspec.convert(str(row.state), StateName),
        service=row.service,
        practitioner=row.practitioner,
        resource=row.resource,
        start=row.start_at,
        end=row.end_at,
        name=row.name,
        phone=row.phone,
        for_whom=row.for_whom,
        date_of_birth=row.date_of_birth,
        returning=row.returning,
        answers=row.answers,
        created_at=row.created_at,
        changed_at=row.changed_at,
    )


def audit_from_row(row: AuditRow) -> AuditEntry:
    return AuditEntry(
        seq=row.seq,
        at=row.at,
        actor=row.actor,
        action=row.action,
        detail=row.detail,
        call=row.call,
        hash=row.hash,
    )


def _origin(origin: Origin) -> OriginName:
    return msgspec.convert(str(origin), OriginName)


def _function(record: FunctionRecord) -> FunctionRun:
    return FunctionRun(record.name, record.arguments, record.result, record.failed, record.ms)


def waits_from(waits: WaitsRecord | None, answers: int) -> Waits:
    if waits is None:
        return Waits(answers, None, None, None)
    return Waits(waits.answers, Wait(waits.usual_ms, [_part(one) for one in waits.parts]), waits.slow_ms, waits.advice)


def _wait(waterfall: Waterfall) -> Wait | None:
    waited = waterfall.waited_ms
    return None if waited is None else Wait(waited, [_part(one) for one in parts_of(waterfall)])


def _part(part: Part | Share) -> WaitPart:
    return WaitPart(part.what, part.kind, part.ms, part.name, part.setting)


def _timings(waterfall: Waterfall) -> Timings:
    return Timings(
        waterfall.end_of_turn_ms,
        waterfall.first_words_ms,
        waterfall.first_sentence_ms,
        waterfall.first_audio_ms,
        waterfall.first_mark_ms,
    )
