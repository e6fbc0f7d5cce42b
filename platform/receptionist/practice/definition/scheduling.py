"""`[scheduling]`: what can be booked, with whom, and how soon."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from receptionist.practice.definition.hours import Weekly
from receptionist.practice.definition.values import Line, Name


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scheduling.services]]`: something that can be booked."""

    name: Annotated[Name, Meta(description="Name of the service as callers say it.")]
    minutes: Annotated[int, Meta(ge=5, le=1440, description="How long it takes.")] = 30
    buffer_minutes: Annotated[int, Meta(ge=0, le=240, description="Kept free after it.")] = 0
    with_: Annotated[
        tuple[Name, ...], Meta(max_length=100, description="Practitioners who offer it; none named: all.")
    ] = field(default=(), name="with")
    resource: Annotated[
        str, Meta(max_length=120, description="A room or device that is used once at a time (Chair 1).")
    ] = ""
    for_: Annotated[Literal["all", "new", "returning"], Meta(description="Whom it is for.")] = field(
        default="all", name="for"
    )
    booking: Annotated[
        Literal["instant", "approval"], Meta(description="approval: staff confirm, and the caller is told so.")
    ] = "instant"
    price: Annotated[str, Meta(max_length=120, description='As spoken ("from $95"); absent: never quoted.')] = ""
    ask: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120)], ...],
        Meta(max_length=20, description="Further answers to collect (insurance)."),
    ] = ()


class Practitioner(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scheduling.practitioners]]`: someone who can be booked."""

    name: Annotated[Name, Meta(description="Name as callers say it.")]
    calendar_id: Annotated[Line, Meta(description="Calendar in the outside system that bookings are written to.")] = ""
    busy_calendars: Annotated[
        tuple[Name, ...], Meta(max_length=20, description="Calendars that block time and are never written to.")
    ] = ()
    hours: Annotated[
        Weekly | None,
        Meta(description="Own hours, of which those within the practice's count; absent: the practice's."),
    ] = None


class AthenaCalendar(Struct, frozen=True, forbid_unknown_fields=True):
    """`[scheduling.athena]`: the practice in athenahealth."""

    practice_id: Name
    department_id: Name


class Scheduling(Struct, frozen=True, forbid_unknown_fields=True):
    """`[scheduling]`: what can be booked, with whom, and how soon."""

    calendar: Annotated[Literal["builtin", "google", "athena"], Meta(description="Where bookings are kept.")] = (
        "builtin"
    )
    min_notice_hours: Annotated[float, Meta(ge=0, le=720, description="Soonest booking, hours from now.")] = 2
    max_days_ahead: Annotated[int, Meta(ge=1, le=730, description="Latest booking, days from now.")] = 60
    services: Annotated[tuple[Service, ...], Meta(max_length=200, description="What can be booked.")] = ()
    practitioners: Annotated[tuple[Practitioner, ...], Meta(max_length=200, description="Who can be booked.")] = ()
    athena: Annotated[AthenaCalendar | None, Meta(description='Only with calendar = "athena".')] = None
