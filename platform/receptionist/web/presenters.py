"""Calls, turns, messages and opening hours as a page shows them. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Literal, TypeAlias

import msgspec

from receptionist.conversation.history import Json, Origin, Outcome
from receptionist.practice.definition import Definition
from receptionist.practice.hours import DayHours, Opening
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow, Withheld
from receptionist.records.messages import MessageRow
from receptionist.web.after_views import AfterView
from receptionist.web.waterfall import Timing, timing_of
from receptionist.web.wording import (
    Place,
    When,
    clock_time,
    counted,
    day_name,
    dialable,
    duration,
    phone,
    plain_words,
    stopwatch,
    when,
)

Tone: TypeAlias = Literal["plain", "good", "accent", "warm", "alert"]


class Badge(msgspec.Struct, frozen=True):
    """A word or two about a state."""

    label: str
    tone: Tone
    icon: str


class OpeningView(msgspec.Struct, frozen=True):
    """Open or closed, and until when."""

    is_open: bool
    headline: str  # "Open now"
    detail: str  # "until 5:00 PM"
    today: str  # "Today 8:00 AM – 12:00 PM, 1:00 PM – 5:00 PM"


class CallView(msgspec.Struct, frozen=True):
    """A call in a list, and the head of its own page."""

    id: str
    who: str
    number: str  # E.164, or empty when withheld
    started: When
    day: str
    duration: str  # empty while it goes on
    outcome: Badge
    origin: Badge | None  # None: a real call
    live: bool
    turns: str  # empty when nothing was exchanged
    called: str
    ended: str  # why it ended, in words
    revision: str  # short
    follow_up: Badge | None  # somebody should look at it
    after: AfterView | None = None  # None: it is not known (yet)


class CallDay(msgspec.Struct, frozen=True):
    """The calls of one day, newest first."""

    name: str
    calls: Sequence[CallView]


class MessageView(msgspec.Struct, frozen=True):
    """A message that a caller left."""

    id: str
    name: str
    phone: str
    dial: str  # for `tel:`; empty when it is no number
    reason: str
    urgent: bool
    at: When
    done: When | None
    call: str
    origin: Badge | None
    done_by: str  # a name; empty: not done, or nobody knows any more
    assignee: str  # a user's id
    assignee_name: str
    mine: bool


class Fact(msgspec.Struct, frozen=True):
    """One line of a function's arguments or result."""

    name: str
    value: str


class StatsView(msgspec.Struct, frozen=True):
    """The three figures of the overview."""

    calls: int
    calls_note: str
    messages_note: str
    week: int
    week_note: str


class FunctionView(msgspec.Struct, frozen=True):
    """A function that ran, as an owner would put it."""

    name: str
    title: str
    icon: str
    failed: bool
    took: str
    arguments: Sequence[Fact]
    result: Sequence[Fact]


class WithheldView(msgspec.Struct, frozen=True):
    """Words of a language model that the caller never heard: what, why, and what was said in their place."""

    text: str
    why: str
    said: str
    unkept: bool = False  # it was spoken: a promise


class TurnView(msgspec.Struct, frozen=True):
    """One exchange: what the caller said, what was done, what the caller heard of the answer."""

    number: int
    at: When
    offset: str  # "1:05" into the call
    caller: str
    keys: bool
    heard: str
    unheard: str  # the rest of the planned answer
    interrupted: bool
    functions: Sequence[FunctionView]
    timing: Timing | None
    withheld: Sequence[WithheldView] = ()
    growing: bool = False  # the call is in this turn now


class StandingView(msgspec.Struct, frozen=True):
    """Something out of the ordinary that holds now, said on every page, and the button that ends it."""

    icon: str
    title: str
    text: str
    do: str
    button: str


_FOLLOW_UPS: dict[str, Badge] = {
    "withheld": Badge("To be looked at: words were held back", "warm", "shield-alert"),
}
_UNTRUE: dict[str, str] = {  # what is not so, by conversation.guard.tongue.EFFECTS and REASONS
    "booked": "no appointment was booked",
    "held": "no time was reserved",
    "moved": "no appointment was moved",
    "cancelled": "no appointment was cancelled",
    "noted": "no message was taken",
    "sent": "nothing was sent",
    "transferred": "the caller was not put through",
    "looked": "nothing was looked up",
    "done": "nothing was done",
    "never": "nobody here can have done that",
    "time": "no such time stands in the file or was offered",
    "date": "no such day stands in the file or was offered",
    "weekday": "that date is another day of the week",
    "price": "no such price stands in the file",
    "phone": "no such number stands in the file",
    "address": "no such address stands in the file",
    "hours": "the opening hours are others",
    "number": "no such figure stands in the file",
    "name": "nobody of that name stands in the file",
    "service": "the file does not say that this is offered",
    "promise": "nobody can promise that",
    "away": "the receptionist cannot do that",
    "private": "it is about somebody else",
    "change": "the file tells of no such change",
    # what no receptionist says, by conversation.off_limits.Kind
    "advice": "it is advice that only a professional may give",
    "instructions": "it is about how the receptionist is set up",
    "human": "the receptionist is not a person",
    "slander": "it runs somebody down",
    "deal": "nobody here may agree to that",
}
_UNKEPT: dict[str, str] = {
    "transferred": "said, but the caller was not put through; it is put right at the next turn",
    "sent": "said, but nothing was sent; it is put right at the next turn",
}
_OUTCOMES: dict[str, Badge] = {
    Outcome.ANSWERED: Badge("Answered", "good", "circle-check"),
    Outcome.MESSAGE_TAKEN: Badge("Message taken", "accent", "message-square"),
    Outcome.APPOINTMENT_BOOKED: Badge("Booked", "good", "calendar-check"),
    Outcome.APPOINTMENT_REQUESTED: Badge("Appointment requested", "warm", "calendar-check"),
    Outcome.APPOINTMENT_CHANGED: Badge("Appointment moved", "accent", "calendar-check"),
    Outcome.APPOINTMENT_CANCELLED: Badge("Appointment cancelled", "warm", "calendar-check"),
    Outcome.TRANSFERRED: Badge("Put through", "accent", "phone-forwarded"),
    Outcome.EMERGENCY: Badge("Emergency", "alert", "siren"),
    Outcome.BLOCKED: Badge("Blocked", "plain", "phone-off"),
    Outcome.SOLICITOR: Badge("Sales call", "plain", "phone-off"),
    Outcome.MACHINE: Badge("Machine", "plain", "phone-off"),
    Outcome.HUNG_UP: Badge("Hung up", "plain", "phone-missed"),
    Outcome.FAILED: Badge("Failed", "alert", "circle-alert"),
}
_COUNTED: dict[str, tuple[str, str]] = {  # where the outcome's own words do not count well
    Outcome.MESSAGE_TAKEN: ("message taken", "messages taken"),
    Outcome.EMERGENCY: ("emergency", "emergencies"),
    Outcome.TRANSFERRED: ("put through", "put through"),
    Outcome.SOLICITOR: ("sales call", "sales calls"),
    Outcome.MACHINE: ("call from a machine", "calls from machines"),
    "interrupted": ("cut off", "cut off"),
}
_LIVE = Badge("In progress", "good", "phone-call")
_INTERRUPTED = Badge("Cut off", "alert", "circle-alert")
_PAUSED = Badge("While paused", "plain", "circle-pause")
_TAKEN_BY_STAFF = Badge("Put through while paused", "accent", "phone-forwarded")
_ORIGINS: dict[str, Badge] = {
    Origin.TEST: Badge("Test", "warm", "flask-conical"),
    Origin.REHEARSAL: Badge("Rehearsal", "warm", "flask-conical"),
    Origin.TALK: Badge("Text conversation", "warm", "keyboard"),
    Origin.LOAD: Badge("Load test", "warm", "flask-conical"),
}
_FUNCTIONS: dict[str, tuple[str, str]] = {
    "answer_faq": ("Looked in the questions and answers", "circle-help"),
    "check_hours": ("Looked up the hours", "clock"),
    "find_slots": ("Looked for free times", "calendar-check"),
    "schedule_appointment": ("Booked an appointment", "calendar-check"),
    "find_appointments": ("Looked up appointments", "calendar-check"),
    "reschedule_appointment": ("Moved an appointment", "calendar-check"),
    "cancel_appointment": ("Cancelled an appointment", "calendar-check"),
    "take_message": ("Took a message", "message-square"),
    "transfer_call": ("Put the call through", "phone-forwarded"),
    "send_text": ("Sent a text message", "message-circle"),
    "end_call": ("Ended the call", "phone-off"),
}
_JOINED = ("connected", "ringing")  # states of a transfer that did, or still may, reach someone
FUNCTION_TITLES = {name: title for name, (title, _) in _FUNCTIONS.items()}


def opening_view(opening: Opening, place: Place) -> OpeningView:
    spans = " and ".join(f"{_brief(span.start, place)} – {_brief(span.end, place)}" for span in opening.today.spans)
    reason = f" ({opening.today.reason})" if opening.today.reason else ""
    return OpeningView(
        is_open=opening.is_open,
        headline="Open now" if opening.is_open else "Closed now",
        detail=_until(opening, place) if opening.is_open else _from(opening, place),
        today=f"Today {spans}{reason}" if spans else f"Closed today{reason}",
    )


def _brief(at: datetime, place: Place) -> str:
    """ "8 AM" where the minutes say nothing."""
    return clock_time(at, place).replace(":00 ", " ")


def _until(opening: Opening, place: Place) -> str:
    return "around the clock" if opening.until is None else f"until {_moment(opening.until, opening.at, place)}"


def _from(opening: Opening, place: Place) -> str:
    if opening.next_opening is None:
        return "no opening in sight"
    return f"opens {_moment(opening.next_opening, opening.at, place)}"


def _moment(at: datetime, now: datetime, place: Place) -> str:
    """ "5:00 PM", "tomorrow at 8:00 AM", "Monday at 8:00 AM", "on Jan 4 at 8:00 AM"."""
    day, today = at.astimezone(place.zone).date(), now.astimezone(place.zone).date()
    clock = clock_time(at, place)
    if day == today:
        return clock
    if day == today + timedelta(days=1):
        return f"tomorrow at {clock}"
    name = day_name(day, today, place)
    return f"{name} at {clock}" if abs((day - today).days) < 7 else f"on {name} at {clock}"


# --- calls ---


def call_view(call: CallRow, now: datetime, place: Place, after: AfterView | None = None) -> CallView:
    started = when(call.started_at, now, place)
    return CallView(
        id=call.id,
        who=phone(call.caller, place) if call.caller else "Number withheld",
        number=call.caller,
        started=started,
        day=started.day,
        duration=duration(call.ended_at - call.started_at) if call.ended_at else "",
        outcome=outcome_badge(call),
        origin=_ORIGINS.get(call.origin),
        live=call.state == "in_progress",
        turns=counted(call.turns, "exchange", "exchanges") if call.turns else "",
        called=phone(call.called, place),
        ended=plain_words(call.ended_reason),
        revision=call.revision[:8],
        follow_up=_FOLLOW_UPS.get(call.follow_up),
        after=after,
    )


def stats_view(today: Mapping[str, int], week: Mapping[str, int], waiting: Sequence[MessageRow]) -> StatsView:
    """Counts by outcome, of today and of seven days; the messages that are not done."""
    urgent = sum(message.urgent for message in waiting)
    return StatsView(
        calls=sum(today.values()),
        calls_note=_most(today),
        messages_note=f"{urgent} urgent" if urgent else "none urgent" if waiting else "nobody is waiting",
        week=sum(week.values()),
        week_note=_most(week),
    )


def _most(counts: Mapping[str, int]) -> str:
    """The two outcomes that there were most of."""
    most = sorted(
        ((number, outcome) for outcome, number in counts.items() if number), key=lambda one: (-one[0], one[1])
    )
    return ", ".join(f"{number} {_counted_outcome(outcome, number)}" for number, outcome in most[:2]) or "quiet so far"


def _counted_outcome(outcome: str, number: int) -> str:
    one, many = _COUNTED.get(outcome, ("", ""))
    return (one if number == 1 else many) or plain_words(outcome).lower()


def outcome_badge(call: CallRow) -> Badge:
    if call.state == "in_progress":
        return _LIVE
    if call.state == "interrupted" and not call.outcome:
        return _INTERRUPTED
    if call.ended_reason == "paused":
        return _TAKEN_BY_STAFF if call.outcome == Outcome.TRANSFERRED else _PAUSED
    return _OUTCOMES.get(call.outcome) or Badge(plain_words(call.outcome) or "Ended", "plain", "phone")


def by_day(calls: Iterable[CallView]) -> list[CallDay]:
    return [CallDay(name, list(day)) for name, day in groupby(calls, lambda call: call.day)]


# --- turns ---


def turn_view(turn: TurnRow, call: CallRow, now: datetime, place: Place, *, growing: bool = False) -> TurnView:
    heard, unheard = heard_and_unheard(turn.agent_text, turn.heard)
    return TurnView(
        number=turn.number,
        at=when(turn.at, now, place),
        offset=stopwatch(turn.at - call.started_at),
        caller=turn.caller_text,
        keys=turn.keys,
        heard=heard,
        unheard=unheard,
        interrupted=turn.interrupted,
        functions=[function_view(function) for function in turn.functions],
        timing=timing_of(turn.waterfall) if turn.caller_text else None,
        withheld=[withheld_view(clause) for clause in turn.withheld],
        growing=growing,
    )


def withheld_view(clause: Withheld) -> WithheldView:
    why = _UNTRUE.get(clause.reason, "nothing bears it out")
    if clause.reason == "unkept":
        why = _UNKEPT.get(clause.what, "it was promised, and not done")
        return WithheldView(clause.text, why, "", unkept=True)
    return WithheldView(clause.text, f"{why}: “{clause.what}”" if clause.what != clause.text else why, clause.said)


def heard_and_unheard(planned: str, heard: str) -> tuple[str, str]:
    """What the caller heard, and what was planned beyond it. Spacing may differ between the two."""
    rest = iter(enumerate(planned))
    end = 0
    for character in heard:
        if character.isspace():
            continue
        index = next((index for index, other in rest if not other.isspace()), None)
        if index is None or planned[index] != character:
            return heard, ""  # something else was said than planned (a filler, a repetition): it stands alone
        end = index + 1
    return planned[:end].strip(), planned[end:].strip()


def function_view(function: FunctionRecord) -> FunctionView:
    title, icon = _FUNCTIONS.get(function.name, (plain_words(function.name), "wrench"))
    if function.name == "transfer_call" and function.result.get("state") not in _JOINED:
        title = "Tried to put the call through"
    return FunctionView(
        name=function.name,
        title=title,
        icon=icon,
        failed=function.failed,
        took=f"{function.ms} ms" if function.ms else "",
        arguments=list(facts(function.arguments)),
        result=list(facts(function.result)),
    )


def facts(values: Json) -> Iterator[Fact]:
    """Each value that is not empty, in words; `false` and 0 are values."""
    for name, value in values.items():
        text = _spoken(value)
        if text:
            yield Fact(plain_words(name), text)


def _spoken(value: Any) -> str:  # Any: decoded JSON
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case [*items]:
            return ", ".join(filter(None, map(_spoken, items)))
        case dict():
            return msgspec.json.encode(value).decode() if value else ""
        case _:
            return str(value)


# --- what holds now ---


def paused_view(definition: Definition, place: Place, who: str) -> StandingView:
    fallback = definition.answering.fallback_number
    where = f"Callers are put through to {phone(fallback, place)}" if fallback else "Callers are asked to call again"
    return StandingView(
        icon="circle-pause",
        title=f"Paused{f' {who}' if who else ''}",
        text=f"{where} until it is resumed.",
        do="resume",
        button="Resume",
    )


def closing_view(hours: DayHours, now: datetime, place: Place, who: str) -> StandingView:
    end = hours.spans[-1].end if hours.spans else None
    title = f"Closing at {clock_time(end, place)} today" if end is not None and end > now else "Closed early today"
    return StandingView(
        icon="door-closed",
        title=f"{title}{f', {who}' if who else ''}",
        text="Callers are told so. Tomorrow is as usual.",
        do="reopen",
        button="Undo",
    )


# --- messages ---


def message_view(
    message: MessageRow, now: datetime, place: Place, names: Mapping[str, str] | None = None, me: str = ""
) -> MessageView:
    """`names`: user id -> name; `me`: the visitor's id."""
    known = names or {}
    return MessageView(
        id=message.id,
        name=message.name or "Somebody",
        phone=phone(message.phone, place),
        dial=dialable(message.phone, place),
        reason=message.reason,
        urgent=message.urgent,
        at=when(message.at, now, place),
        done=when(message.done_at, now, place) if message.done_at else None,
        call=message.call,
        origin=_ORIGINS.get(message.origin),
        done_by=known.get(message.done_by, "") if message.done_at else "",
        assignee=message.assignee,
        assignee_name=known.get(message.assignee, "somebody who has left") if message.assignee else "",
        mine=bool(me) and message.assignee == me,
    )
