"""Appointments: the week, the list, one of them; and what staff decide about it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.conversation.history import Origin
from receptionist.records.appointments import SETTLED, STANDING, Answer, AppointmentRow, Refused, State
from receptionist.records.paging import Cursor
from receptionist.scheduling.booking import CalendarError
from receptionist.web.appointments import AppointmentView, appointment_view, by_day, said_of
from receptionist.web.dashboard.calls import origins_of
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import by_htmx, html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.week import Mark, bounds, marks_of, week_of
from receptionist.web.wording import when

_PAGE = 30
_MOST_OF_A_WEEK = 2000
_SHOWN_REQUESTS = 3
_SHOWS = {  # (name, what an empty list says, and how it comes to be filled)
    "upcoming": ("Upcoming", "Nothing booked yet", "Appointments appear here as callers make them."),
    "waiting": ("Waiting", "Nobody waits for an answer", "Requests that need your approval appear here."),
    "past": ("Past", "Nothing has been yet", "Appointments move here when their time is over."),
    "off": ("Cancelled", "Nothing was cancelled", "What was cancelled or declined is kept here."),
    "tests": ("Tests", "No appointments from tests", "Book one in a test call to see how it arrives."),
}
_REFUSED = {
    Refused.TAKEN: "Somebody else has this time by now, so it stays as it is.",
    Refused.GONE: "That can no longer be done: somebody has decided otherwise, or it is too long ago.",
}


class Decide(msgspec.Struct, frozen=True):
    """The forms of an appointment. `seen`: all of it, its line in a list, or among the requests above the week."""

    state: Literal["booked", "declined", "cancelled", "undo"]
    seen: Literal["card", "row", "request"] = "card"
    csrf_token: str = ""


def appointment_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    appointments = desk.services.records.appointments

    @get("/practices/{slug:str}/appointments", include_in_schema=False)
    async def week(
        request: AnyRequest, slug: InPath, day: FromQuery[str] = "", who: FromQuery[str] = ""
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        chosen = _date(day) or visit.now.astimezone(visit.place.zone).date()
        since, until = bounds(chosen, visit.place)
        rows = await appointments.list(slug, since=since, until=until, limit=_MOST_OF_A_WEEK)
        marks = _marks(visit, rows)
        who = who if who in marks else ""
        shown = [row for row in rows if row.practitioner == who] if who else rows
        address = f"/practices/{slug}/appointments"
        drawn = week_of(visit.practice.definition, shown, marks, chosen=chosen, now=visit.now, place=visit.place)
        values: dict[str, Any] = {
            "week": drawn,
            "address": address,
            "who": who,
            "alone": f"&{urlencode({'who': who})}" if who else "",
        }
        if wants_partial(request):
            values["waiting_requests"] = await appointments.count_requested(slug, visit.now)
            return html_response(desk.partial(visit, "partials/week_again.html", **values))
        waiting = await appointments.list(slug, states=(State.REQUESTED,), since=visit.now, limit=_SHOWN_REQUESTS)
        values |= {
            "people": [
                (f"{address}?{urlencode({'day': chosen.isoformat(), 'who': name})}", mark, name == who)
                for name, mark in marks.items()
            ],
            "everyone": f"{address}?day={chosen.isoformat()}",
            "day": chosen.isoformat(),
            "requests": [_view(visit, row) for row in waiting],
            "marks": marks,
            "may_decide": visit.may("handle_appointments"),
            "bookable": bool(visit.practice.definition.scheduling.services),
            "views": _views(slug, "week"),
            "seen": "request",
        }
        return await desk.page(visit, "week.html", here="appointments", **values)

    @get("/practices/{slug:str}/appointments/list", include_in_schema=False)
    async def appointment_list(
        request: AnyRequest,
        slug: InPath,
        show: FromQuery[str] = "upcoming",
        who: FromQuery[str] = "",
        after: FromQuery[str] = "",
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        show = show if show in _SHOWS else "upcoming"
        cursor = Cursor.read(after) if after else None
        found = await appointments.list(
            slug, practitioner=who or None, after=cursor, limit=_PAGE + 1, **_wanted(show, visit.now)
        )
        views = [_view(visit, row) for row in found[:_PAGE]]
        days = by_day(views)
        if cursor and days and views[0].at.day == when(cursor.at, visit.now, visit.place).day:
            days[0] = msgspec.structs.replace(days[0], name="")
        names = [one.name for one in visit.practice.definition.scheduling.practitioners]
        values: dict[str, Any] = {
            "days": days,
            "marks": marks_of([*names, *(row.practitioner for row in found)]),
            "more": _more(visit, show, who, found),
            "first_page": cursor is None,
            "show": show,
            "empty_title": _SHOWS[show][1],
            "empty_text": _SHOWS[show][2],
            "may_decide": visit.may("handle_appointments"),
            "seen": "row",
        }
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/appointment_days.html", **values))
        values["filters"] = [
            (
                f"/practices/{slug}/appointments/list?{urlencode({'show': key, 'who': who})}",
                words[0],
                key == show,
                "flask-conical" if key == "tests" else "",
            )
            for key, words in _SHOWS.items()
        ]
        values |= {"views": _views(slug, "list"), "names": names, "who": who, "list_title": _SHOWS[show][0]}
        return await desk.page(visit, "appointments.html", here="appointments", **values)

    @get("/practices/{slug:str}/appointments/{appointment_id:str}", include_in_schema=False)
    async def one(request: AnyRequest, slug: InPath, appointment_id: InPath) -> Response[str]:
        visit = await desk.enter(request, slug, "see")
        row = await _found(desk, visit, appointment_id)
        values = _card(visit, row)
        if wants_partial(request):
            return html_response(desk.partial(visit, "partials/appointment.html", **values))
        return await desk.page(visit, "appointment.html", here="appointments", **values, **_back(visit, row))

    @post("/practices/{slug:str}/appointments/{appointment_id:str}", include_in_schema=False, status_code=200)
    async def decide(
        request: AnyRequest,
        slug: InPath,
        appointment_id: InPath,
        data: Annotated[Decide, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_appointments")
        await _found(desk, visit, appointment_id)
        problem, status = "", 200
        try:
            answer = await _decided(desk, visit, appointment_id, data.state)
        except CalendarError as error:
            problem, status = f"Your calendar did not do it: {error}. Nothing was changed.", 502
        else:
            if isinstance(answer, Refused):
                problem, status = _REFUSED[answer], 409
        row = await _found(desk, visit, appointment_id)
        values = _card(visit, row) | {"problem": problem, "seen": data.seen}
        if by_htmx(request):
            values["announcement"] = problem or said_of(row, data.state)
            values["waiting_requests"] = await appointments.count_requested(slug, visit.now)
            return html_response(desk.partial(visit, "partials/appointment_decided.html", **values), status)
        if problem:
            page = await desk.page(visit, "appointment.html", here="appointments", **values, **_back(visit, row))
            page.status_code = status
            return page
        return Redirect(f"/practices/{slug}/appointments/{appointment_id}", status_code=303)

    return [week, appointment_list, one, decide]


async def _decided(desk: Desk, visit: Visit, appointment: str, state: str) -> Answer:
    bookings, definition = desk.services.bookings, visit.practice.definition
    if state == "undo":
        return await bookings.undo(visit.slug, definition, appointment, actor=_actor(visit))
    return await bookings.decide(visit.slug, definition, appointment, State(state), actor=_actor(visit))


async def _found(desk: Desk, visit: Visit, appointment: str) -> AppointmentRow:
    """A time that is only held for a caller is nobody's appointment yet."""
    row = await desk.services.records.appointments.get(visit.slug, appointment)
    if row is None or row.state not in SETTLED:
        raise NotFoundException
    return row


def _card(visit: Visit, row: AppointmentRow) -> dict[str, Any]:
    """What `partials/appointment.html` shows."""
    return {
        "appointment": _view(visit, row),
        "marks": _marks(visit, [row]),
        "may_decide": visit.may("handle_appointments"),
        "problem": "",
        "seen": "card",
    }


def _back(visit: Visit, row: AppointmentRow) -> dict[str, Any]:
    day = row.start_at.astimezone(visit.place.zone).date().isoformat()
    real = row.origin is Origin.PHONE
    path = f"?day={day}" if real else "/list?show=tests"
    return {"back": f"/practices/{visit.slug}/appointments{path}", "back_name": "The week" if real else "Tests"}


def _view(visit: Visit, row: AppointmentRow) -> AppointmentView:
    return appointment_view(row, visit.now, visit.place, viewer=_actor(visit))


def _actor(visit: Visit) -> str:
    return f"user:{visit.session.user.id}"


def _marks(visit: Visit, rows: Sequence[AppointmentRow]) -> Mapping[str, Mark]:
    """Of the practitioners in the file, and of those who have left it but still have appointments."""
    named = (one.name for one in visit.practice.definition.scheduling.practitioners)
    return marks_of([*named, *sorted({row.practitioner for row in rows})])


def _wanted(show: str, now: datetime) -> dict[str, Any]:
    """What the list asks the records for."""
    match show:
        case "waiting":
            return {"states": (State.REQUESTED,), "since": now}
        case "past":
            return {"states": STANDING, "over": now, "newest_first": True}
        case "off":
            return {"states": (State.CANCELLED, State.DECLINED), "newest_first": True}
        case "tests":
            return {"states": SETTLED, "origins": origins_of("tests"), "newest_first": True}
        case _:
            return {"states": STANDING, "since": now}


def _more(visit: Visit, show: str, who: str, found: Sequence[AppointmentRow]) -> str:
    if len(found) <= _PAGE:
        return ""
    last = found[_PAGE - 1]
    query = urlencode({"show": show, "who": who, "after": Cursor(last.start_at, last.id).text()})
    return f"/practices/{visit.slug}/appointments/list?{query}"


def _views(slug: str, view: str) -> list[tuple[str, str, bool, str]]:
    here = f"/practices/{slug}/appointments"
    return [(here, "Week", view == "week", "calendar-days"), (f"{here}/list", "List", view == "list", "list")]


def _date(text: str) -> date | None:
    """None for what is no date, or none that a calendar can turn from."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1970 < day.year < 2200 else None
