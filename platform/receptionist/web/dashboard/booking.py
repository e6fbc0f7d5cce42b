"""Booking by staff: choose a service, see what is free on a day, and book it; or give an appointment another time."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any
from urllib.parse import parse_qs

import msgspec
from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from receptionist.conversation.history import Origin
from receptionist.practice.definition import Definition, Service
from receptionist.records.appointments import STANDING, AppointmentRow, Refused, State
from receptionist.records.ids import new_id
from receptionist.scheduling.booking import CalendarError
from receptionist.scheduling.slots import FreeStarts, place, practitioners_of
from receptionist.web.appointments import appointment_view
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.pages import html_response, wants_partial
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import clock_time, dialable, long_date

_LONGEST = 200  # letters of a name, a number, an answer
_TAKEN = "Somebody has taken this time meanwhile. Choose another one."
_NOT_FREE = "This time is not free. Choose one of those below."
_NO_NAME = "Say who comes."
_NO_NUMBER = "This is no telephone number. Leave it empty if you have none."
_GONE = "This appointment was cancelled meanwhile, so it cannot be moved."


class Wanted(msgspec.Struct, frozen=True):
    """What was chosen so far. `moving`: the appointment that gets another time; empty: a new one is made."""

    service: str = ""
    who: str = ""
    day: str = ""
    moving: str = ""
    start: str = ""
    name: str = ""
    phone: str = ""
    answers: tuple[str, ...] = ()  # to what the service asks, in the file's order


class FreeTime(msgspec.Struct, frozen=True):
    value: str
    text: str
    chosen: bool


def booking_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    appointments, bookings = desk.services.records.appointments, desk.services.bookings

    async def being_moved(visit: Visit, appointment: str) -> AppointmentRow | None:
        if not appointment:
            return None
        row = await appointments.get(visit.slug, appointment)
        if row is None or row.state not in STANDING or row.end_at <= visit.now or row.origin is not Origin.PHONE:
            raise NotFoundException
        return row

    async def free_of(visit: Visit, service: Service, wanted: Wanted) -> FreeStarts:
        return await bookings.free(
            visit.slug,
            _at_short_notice(visit.practice.definition),
            service,
            now=visit.now,
            practitioners=(wanted.who,) if wanted.who else (),
            moving=wanted.moving,
        )

    async def shown(
        request: AnyRequest, visit: Visit, wanted: Wanted, problem: str = "", status: int = 200
    ) -> Response[str]:
        definition, row = visit.practice.definition, await being_moved(visit, wanted.moving)
        services = definition.scheduling.services
        if not services:
            return await desk.page(visit, "booking.html", here="appointments", services=(), moving=None)
        service = _service(definition, row.service if row else wanted.service) or services[0]
        wanted = msgspec.structs.replace(wanted, service=service.name, who=_who(definition, service, wanted.who))
        free = await free_of(visit, service, wanted)
        starts = free.starts()
        day = _day(wanted.day) or (starts[0].date() if starts else free.today)
        later = next((start.date() for start in starts if start.date() > day), None)
        values: dict[str, Any] = {
            "services": [one.name for one in services],
            "service": service,
            "practitioners": [one for one in practitioners_of(definition, service) if one],
            "wanted": msgspec.structs.replace(wanted, day=day.isoformat()),
            "moving": appointment_view(row, visit.now, visit.place) if row else None,
            "first_day": free.today.isoformat(),
            "last_day": free.last_day.isoformat(),
            "day_name": long_date(day, visit.place),
            "halves": _halves([start for start in starts if start.date() == day], visit, wanted.start),
            "next_day": (later.isoformat(), long_date(later, visit.place)) if later else None,
            "asked": _asked(service, wanted),
            "problem": problem,
        }
        if wants_partial(request) and not problem:
            return html_response(desk.partial(visit, "partials/booking_times.html", **values))
        page = await desk.page(visit, "booking.html", here="appointments", **values)
        page.status_code = status
        return page

    @get("/practices/{slug:str}/appointments/new", include_in_schema=False)
    async def choose(
        request: AnyRequest,
        slug: InPath,
        service: FromQuery[str] = "",
        who: FromQuery[str] = "",
        day: FromQuery[str] = "",
        moving: FromQuery[str] = "",
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "handle_appointments")
        return await shown(request, visit, Wanted(service, who, day, moving))

    @post("/practices/{slug:str}/appointments/new", include_in_schema=False, status_code=200)
    async def book(request: AnyRequest, slug: InPath) -> Response[Any]:
        visit = await desk.enter(request, slug, "handle_appointments")
        wanted, definition = _read(await request.body()), visit.practice.definition
        before = await being_moved(visit, wanted.moving)
        service = _service(definition, before.service if before else wanted.service)
        start = _moment(wanted.start)
        phone = dialable(wanted.phone, visit.place) if wanted.phone else ""
        if service is None or start is None or wanted.who != _who(definition, service, wanted.who):
            return await shown(request, visit, wanted, _NOT_FREE, 422)
        if before is None and not wanted.name:
            return await shown(request, visit, wanted, _NO_NAME, 422)
        if before is None and wanted.phone and not phone:
            return await shown(request, visit, wanted, _NO_NUMBER, 422)
        chosen = (await free_of(visit, service, wanted)).at(start)
        if not chosen:
            return await shown(request, visit, wanted, _NOT_FREE, 409)
        actor = f"user:{visit.session.user.id}"
        row = _row(visit, service, chosen[0], start, wanted, phone, actor)
        try:
            answer = await (
                bookings.move_by_staff(visit.slug, definition, before.id, row, actor=actor)
                if before
                else bookings.book_by_staff(visit.slug, definition, row, actor=actor)
            )
        except CalendarError as error:
            return await shown(
                request, visit, wanted, f"Your calendar did not do it: {error}. Nothing was changed.", 502
            )
        if isinstance(answer, Refused):
            if answer is Refused.GONE:
                return await shown(request, visit, msgspec.structs.replace(wanted, moving=""), _GONE, 409)
            return await shown(request, visit, wanted, _TAKEN, 409)
        return Redirect(f"/practices/{slug}/appointments/{answer.id}", status_code=303)

    return [choose, book]


def _at_short_notice(definition: Definition) -> Definition:
    """The notice protects staff from callers; staff may fill the next hour."""
    scheduling = msgspec.structs.replace(definition.scheduling, min_notice_hours=0)
    return msgspec.structs.replace(definition, scheduling=scheduling)


def _service(definition: Definition, name: str) -> Service | None:
    return next((one for one in definition.scheduling.services if one.name == name), None)


def _who(definition: Definition, service: Service, name: str) -> str:
    return name if name in practitioners_of(definition, service) else ""


def _halves(starts: Sequence[datetime], visit: Visit, chosen: str) -> list[tuple[str, list[FreeTime]]]:
    """Morning, afternoon and evening, each with its free times."""
    return [
        (
            name,
            [
                FreeTime(value := start.isoformat(), clock_time(start, visit.place), value == chosen)
                for start in of_half
            ],
        )
        for name, of_half in groupby(starts, key=_half)
    ]


def _half(start: datetime) -> str:
    return "Morning" if start.hour < 12 else "Afternoon" if start.hour < 17 else "Evening"


def _asked(service: Service, wanted: Wanted) -> list[tuple[str, str]]:
    given = [*wanted.answers, *[""] * len(service.ask)]
    return list(zip(service.ask, given, strict=False))


def _row(
    visit: Visit, service: Service, practitioner: str, start: datetime, wanted: Wanted, phone: str, actor: str
) -> AppointmentRow:
    at = place(service, practitioner, start.astimezone(visit.place.zone))
    return AppointmentRow(
        id=new_id("appt"),
        practice=visit.slug,
        origin=Origin.PHONE,  # a real one
        state=State.BOOKED,
        service=service.name,
        practitioner=practitioner,
        resource=at.resource,
        start_at=at.start,
        end_at=at.end,
        busy_until=at.busy_until,
        name=wanted.name,
        phone=phone,
        answers={question: answer for question, answer in _asked(service, wanted) if answer},
        created_at=visit.now,
        changed_at=visit.now,
        changed_by=actor,
    )


def _read(body: bytes) -> Wanted:
    """Answers come under one name, in order. What is no form at all reads as an empty one."""
    form = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=50)

    def one(key: str) -> str:
        return _line(form.get(key, [""])[0])

    return Wanted(
        service=one("service"),
        who=one("who"),
        day=one("day"),
        moving=one("moving"),
        start=one("start"),
        name=one("name"),
        phone=one("phone"),
        answers=tuple(_line(answer) for answer in form.get("answers", [])),
    )


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
