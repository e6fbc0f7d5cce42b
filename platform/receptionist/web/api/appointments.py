"""Appointments for programs: listed by time, one of them, and what is decided about it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Final, TypeAlias

import msgspec
from litestar import get, patch
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter

from receptionist.records.appointments import SETTLED, STANDING, AppointmentRow, Refused, State
from receptionist.records.paging import Cursor
from receptionist.scheduling.booking import CalendarError
from receptionist.web.api import shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import After, Limit, Origins, cursor_of, origins_of, page_of, strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services

Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
_FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(2500, 1, 1, tzinfo=UTC)
_NO_SUCH: Final = "There is no such appointment."

From = Annotated[
    str | None, QueryParameter(name="from", format="date-time", description="Those that end after this moment.")
]
To = Annotated[
    str | None, QueryParameter(name="to", format="date-time", description="Those that start before this moment.")
]
States = Annotated[
    list[shapes.StateName] | None,
    QueryParameter(name="state", description="More than one may be given. Without: booked and requested."),
]
With = Annotated[
    str, QueryParameter(max_length=200, description="Only this practitioner's, by the name in the practice file.")
]


def appointment_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    appointments, bookings = services.records.appointments, services.bookings

    async def found(slug: str, appointment_id: str) -> AppointmentRow:
        """What is only held for a caller is not there yet."""
        row = await appointments.get(slug, appointment_id)
        if row is None or row.state not in SETTLED:
            raise ApiError(404, _NO_SUCH)
        return row

    @get(
        "/practices/{slug:str}/appointments",
        tags=["appointments"],
        summary="Appointments",
        description="By their time, the earliest first.",
        responses=responses(),
    )
    async def list_appointments(
        request: AnyRequest,
        slug: InPath,
        since: From = None,
        until: To = None,
        states: States = None,
        practitioner: With = "",
        origin: Origins = None,
        limit: Limit = 50,
        cursor: After = "",
    ) -> shapes.AppointmentPage:
        await access.practice(request, slug, "appointments:read")
        rows = await appointments.list(
            slug,
            origins=origins_of(origin),
            states=tuple(State(one) for one in states) if states else STANDING,
            since=_moment(since, "from"),
            until=_moment(until, "to"),
            practitioner=practitioner or None,
            after=cursor_of(cursor),
            limit=limit + 1,
        )
        shown, more = page_of(rows, limit)
        after = Cursor(shown[-1].start_at, shown[-1].id).text() if more else None
        return shapes.AppointmentPage([shapes.appointment_from_row(row) for row in shown], after)

    @get(
        "/practices/{slug:str}/appointments/{appointment_id:str}",
        tags=["appointments"],
        summary="One appointment",
        responses=responses(),
    )
    async def one_appointment(request: AnyRequest, slug: InPath, appointment_id: InPath) -> shapes.Appointment:
        await access.practice(request, slug, "appointments:read")
        return shapes.appointment_from_row(await found(slug, appointment_id))

    @patch(
        "/practices/{slug:str}/appointments/{appointment_id:str}",
        tags=["appointments"],
        summary="Approve, decline or cancel an appointment",
        description="Noted in the practice's audit log. The caller is not told by us.",
        responses=responses(409, 413, 415),
    )
    async def change_appointment(
        request: AnyRequest,
        slug: InPath,
        appointment_id: InPath,
        data: JSONBody[shapes.AppointmentChange],
    ) -> shapes.Appointment:
        token, practice = await access.practice(request, slug, "appointments:write")
        data = await strictly(request, shapes.AppointmentChange)
        row = await found(slug, appointment_id)
        state = State(data.state)
        if row.state is state:
            return shapes.appointment_from_row(row)
        try:
            decided = await bookings.decide(slug, practice.definition, appointment_id, state, actor=f"token:{token.id}")
        except CalendarError as error:
            raise ApiError(503, f"The practice's calendar did not do it: {error}. Nothing was changed.") from error
        if isinstance(decided, Refused):
            raise ApiError(409, f"An appointment that is {row.state} cannot become {state}.")
        return shapes.appointment_from_row(decided)

    return [list_appointments, one_appointment, change_appointment]


def _moment(text: str | None, name: str) -> datetime | None:
    """As RFC 3339 writes it. A number is none, nor is a time without its offset: whose midnight would it be? One out of
    reach means the first or the last that is within. Raises ApiError."""
    if text is None:
        return None
    try:
        moment = msgspec.convert(text, Moment)
    except msgspec.ValidationError as error:
        raise ApiError(400, f"`{name}` is a moment with its offset: 2026-03-02T09:00:00-05:00, or with Z.") from error
    return max(_FIRST, min(moment, _LAST))
