"""One appointment as a page shows it: who, when, what became of it, and what may still be done. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final

import msgspec

from receptionist.conversation.history import Origin
from receptionist.records.appointments import STANDING, UNDO, AppointmentRow, State
from receptionist.web.presenters import Badge, Fact
from receptionist.web.week import span_text
from receptionist.web.wording import Place, When, dialable, long_date, phone, plain_words, when


class AppointmentView(msgspec.Struct, frozen=True):
    """`decidable`: waits for staff; `settled`: booked; `standing`: can be cancelled; `undoable`: what can be taken
    back, in words."""

    id: str
    who: str
    booked_by: str  # where somebody else called
    phone: str
    dial: str  # for `tel:`; empty when it is no number
    service: str
    practitioner: str
    resource: str
    at: When
    heading: str  # "Today", or the day in full
    brief: str  # "Today", "Tuesday", "Wed, Dec 2"
    day: str  # "Tuesday, March 3, 2026"
    span: str
    state: Badge
    standing: bool
    decidable: bool
    settled: bool
    undoable: str
    over: bool
    facts: Sequence[Fact]
    call: str
    origin: Badge | None  # None: a real one
    source: str
    made: When
    changed: When
    changed_by: str


class AppointmentDay(msgspec.Struct, frozen=True):
    name: str
    appointments: Sequence[AppointmentView]


_STATES: Final[dict[State, Badge]] = {
    State.HELD: Badge("Held for a caller", "plain", "hourglass"),
    State.BOOKED: Badge("Booked", "good", "calendar-check"),
    State.REQUESTED: Badge("Waiting for approval", "warm", "hourglass"),
    State.CANCELLED: Badge("Cancelled", "plain", "calendar-x"),
    State.DECLINED: Badge("Declined", "plain", "circle-x"),
}
_DONE: Final = {State.BOOKED: "Approved", State.DECLINED: "Declined", State.CANCELLED: "Cancelled"}
_MAKING: Final = timedelta(minutes=10)
_BOOKING: Final = timedelta(seconds=10)
_SOURCES: Final = {
    Origin.PHONE: "A phone call",
    Origin.TEST: "A test call",
    Origin.REHEARSAL: "A rehearsal",
    Origin.TALK: "A text conversation",
    Origin.LOAD: "A load test",
}


def appointment_view(row: AppointmentRow, now: datetime, place: Place, *, viewer: str = "") -> AppointmentView:
    """`viewer`: the actor ("user:<id>") who looks."""
    over = row.end_at <= now
    at, day = when(row.start_at, now, place), row.start_at.astimezone(place.zone).date()
    near = abs((day - now.astimezone(place.zone).date()).days)
    return AppointmentView(
        id=row.id,
        who=row.patient or "Somebody",
        booked_by=row.name if row.for_whom and row.for_whom != row.name else "",
        phone=phone(row.phone, place),
        dial=dialable(row.phone, place),
        service=row.service,
        practitioner=row.practitioner,
        resource=row.resource,
        at=at,
        heading=at.day if near < 2 else long_date(day, place),
        brief=at.day if near < 7 else f"{day:%a}, {at.day}",
        day=long_date(day, place),
        span=span_text(row.start_at, row.end_at, place),
        state=_STATES[row.state],
        standing=row.state in STANDING and not over,
        decidable=row.state is State.REQUESTED,
        settled=row.state is State.BOOKED,
        undoable=_undoable(row, now),
        over=over,
        facts=_facts(row, place),
        call=row.call,
        origin=None
        if row.origin is Origin.PHONE
        else Badge(_SOURCES[row.origin][2:].capitalize(), "warm", "flask-conical"),
        source=_source(row),
        made=when(row.created_at, now, place),
        changed=when(row.changed_at, now, place),
        changed_by=_changed_by(row, viewer),
    )


def by_day(views: Iterable[AppointmentView]) -> list[AppointmentDay]:
    return [AppointmentDay(name, list(found)) for name, found in groupby(views, lambda view: view.heading)]


def said_of(row: AppointmentRow, decision: str) -> str:
    """What is announced when it was done."""
    who = row.patient or "somebody"
    words = {"booked": "is approved", "declined": "is declined", "cancelled": "is cancelled"}
    return f"The appointment of {who} {words.get(decision, 'is as it was')}."


def _source(row: AppointmentRow) -> str:
    by_hand = row.origin is Origin.PHONE and not row.call and not row.caller
    return "The team" if by_hand else _SOURCES[row.origin]


def _undoable(row: AppointmentRow, now: datetime) -> str:
    """Staff's own decisions only: what a caller has cancelled, that caller wanted."""
    if not row.before or row.changed_by == "caller" or row.changed_at < now - UNDO:
        return ""
    return _DONE.get(row.state, "")


def _facts(row: AppointmentRow, place: Place) -> list[Fact]:
    found: list[Fact] = []
    if row.returning is not None:
        found.append(Fact("Been here before", "Yes" if row.returning else "No, it is the first visit"))
    if row.date_of_birth:
        found.append(Fact("Date of birth", _birthday(row.date_of_birth, place)))
    found += [Fact(plain_words(question), answer) for question, answer in row.answers.items() if answer]
    return found


def _birthday(text: str, place: Place) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return long_date(day, place).partition(", ")[2]


def _changed_by(row: AppointmentRow, viewer: str) -> str:
    """Empty while it is as it was made: a caller takes some minutes for it, staff book in one go."""
    making = _MAKING if row.changed_by == "caller" else _BOOKING if not row.before else timedelta()
    if row.changed_at - row.created_at < making:
        return ""
    if row.changed_by and row.changed_by == viewer:
        return "by you"
    kind = row.changed_by.partition(":")[0]
    return {"caller": "by the caller", "user": "by the team", "token": "by a program"}.get(kind, "")
