"""`[scheduling]`: what can be booked, with whom, and how soon."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from receptionist.practice.definition.hours import Weekly
from receptionist.practice.definition.values import Line, Name


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that can be booked."""

    name: Annotated[Name, Meta(title="Name", description="The service, as callers say it.", examples=["Cleaning"])]
    minutes: Annotated[int, Meta(ge=5, le=1440, title="Minutes", description="How long it takes.")] = 30
    buffer_minutes: Annotated[
        int, Meta(ge=0, le=240, title="Minutes kept free after", description="Time to clean up or to prepare the next.")
    ] = 0
    with_: Annotated[
        tuple[
            Annotated[
                Name,
                Meta(title="Practitioner", examples=["Dr. Patel"], extra={"names": "scheduling.practitioners"}),
            ],
            ...,
        ],
        Meta(max_length=100, title="Who offers it", description="Practitioners who offer it; none named: all of them."),
    ] = field(default=(), name="with")
    resource: Annotated[
        str,
        Meta(
            max_length=120,
            title="Room or device",
            description="What it needs that only one appointment can use at a time; empty: nothing.",
            examples=["Chair 1"],
        ),
    ] = ""
    for_: Annotated[
        Literal["all", "new", "returning"],
        Meta(
            title="Whom it is for",
            description="Whether it can be booked by everybody, or only by those who come for the first time or come "
            "again.",
            extra={
                "choices": {
                    "all": "Everybody",
                    "new": "Those who come for the first time",
                    "returning": "Those who have been here before",
                }
            },
        ),
    ] = field(default="all", name="for")
    booking: Annotated[
        Literal["instant", "approval"],
        Meta(
            title="How it is booked",
            description="At once on the phone, or as a request: staff confirm it, and the caller is told so.",
            extra={"choices": {"instant": "At once", "approval": "Staff confirm it"}},
        ),
    ] = "instant"
    price: Annotated[
        str,
        Meta(
            max_length=120,
            title="Price",
            description="As it should be said; empty: no price is ever quoted.",
            examples=["from $95"],
        ),
    ] = ""
    ask: Annotated[
        tuple[
            Annotated[
                str,
                Meta(min_length=1, max_length=120, title="Question", examples=["insurance"]),
            ],
            ...,
        ],
        Meta(max_length=20, title="Also asked", description="What else callers are asked before it is booked."),
    ] = ()


class Practitioner(Struct, frozen=True, forbid_unknown_fields=True):
    """Someone with whom appointments are booked."""

    name: Annotated[Name, Meta(title="Name", description="As callers say it.", examples=["Dr. Patel"])]
    calendar_id: Annotated[
        Line,
        Meta(
            title="Calendar",
            description="The calendar in the outside system that bookings are written to.",
            examples=["patel@brightsmiles.example"],
        ),
    ] = ""
    busy_calendars: Annotated[
        tuple[Annotated[Name, Meta(title="Calendar", examples=["patel.private@brightsmiles.example"])], ...],
        Meta(
            max_length=20,
            title="Calendars that block time",
            description="What stands in them is not booked over; nothing is ever written to them.",
        ),
    ] = ()
    told: Annotated[
        bool,
        Meta(
            title="Callers hear the name",
            description="Off for what is no person: a table, a bay, a court. It is booked all the same.",
        ),
    ] = True
    hours: Annotated[
        Weekly | None,
        Meta(
            title="Own hours",
            description="Only what lies within the practice's opening hours is booked; left out: all of those hours.",
        ),
    ] = None


class AthenaCalendar(Struct, frozen=True, forbid_unknown_fields=True):
    """The practice in athenahealth. Only where the calendar is athenahealth's."""

    practice_id: Annotated[Name, Meta(title="Practice", description="The practice's id there.", examples=["195900"])]
    department_id: Annotated[Name, Meta(title="Department", description="The department's id there.", examples=["1"])]


class Scheduling(Struct, frozen=True, forbid_unknown_fields=True):
    """What can be booked, with whom, and how soon."""

    calendar: Annotated[
        Literal["builtin", "google", "athena"],
        Meta(
            title="Calendar",
            description="Where bookings are kept. athenahealth needs health data to be switched on under privacy.",
            extra={
                "choices": {"builtin": "Here", "google": "Google Calendar", "athena": "athenahealth"},
            },
        ),
    ] = "builtin"
    min_notice_hours: Annotated[
        float,
        Meta(
            ge=0,
            le=720,
            title="Shortest notice",
            description="Hours from now until the soonest appointment that can be booked.",
        ),
    ] = 2
    max_days_ahead: Annotated[
        int,
        Meta(
            ge=1,
            le=730,
            title="Furthest ahead",
            description="Days from now until the last appointment that can be booked.",
        ),
    ] = 60
    services: Annotated[
        tuple[Annotated[Service, Meta(title="Service")], ...],
        Meta(max_length=200, title="Services", description="What can be booked."),
    ] = ()
    practitioners: Annotated[
        tuple[Annotated[Practitioner, Meta(title="Practitioner")], ...],
        Meta(max_length=200, title="Practitioners", description="With whom appointments are booked."),
    ] = ()
    athena: Annotated[AthenaCalendar | None, Meta(title="athenahealth")] = None
