"""What the booking functions take and what they give: the words that dialogue, models and actions share. Pure."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from receptionist.practice.definition import Definition

_Service: TypeAlias = Annotated[
    str, Meta(min_length=1, max_length=120, description="A service of the practice, by its name.")
]
_Start: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$",
        description="'start' of a slot exactly as find_slots gave it in this call (2026-03-03T10:00).",
    ),
]
_Practitioner: TypeAlias = Annotated[
    str, Meta(max_length=120, description="The practitioner, where the caller wants a particular one. Empty: any.")
]
_Handle: TypeAlias = Annotated[
    str, Meta(min_length=1, max_length=80, description="'appointment' as a function gave it in this call.")
]
_Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
_PHONE = r"^\+[1-9][0-9]{6,14}$"
_BIRTH: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$",
        description="The patient's date of birth, YYYY-MM-DD, read back to the caller first. Empty: not asked.",
    ),
]
_Returning: TypeAlias = Annotated[
    bool | None, Meta(description="Has the patient been here before? Left out: not known.")
]


# --- arguments ----------------------------------------------------------------------------------------------------


class FindSlots(Struct, frozen=True, forbid_unknown_fields=True):
    service: _Service
    when: Annotated[
        str,
        Meta(
            max_length=1000,
            description="When, in the caller's own words, unresolved: 'next Tuesday morning', 'Friday after four', "
            "'as soon as possible'; 'later', 'earlier' or 'another day' than what was offered last. Empty: the next "
            "free times.",
        ),
    ] = ""
    practitioner: _Practitioner = ""
    returning: _Returning = None
    appointment: Annotated[
        str,
        Meta(
            max_length=80, description="The appointment that is to be moved, as a function gave it. Empty: a new one."
        ),
    ] = ""


class HoldSlot(Struct, frozen=True, forbid_unknown_fields=True):
    service: _Service
    start: _Start
    practitioner: _Practitioner = ""


class ScheduleAppointment(Struct, frozen=True, forbid_unknown_fields=True):
    service: _Service
    start: _Start
    name: Annotated[_Name, Meta(description="The caller's name, confirmed.")]
    phone: Annotated[
        str, Meta(pattern=_PHONE, description="The caller's number, E.164 (+12125550199), read back to the caller.")
    ]
    practitioner: _Practitioner = ""
    for_whom: Annotated[
        str, Meta(max_length=200, description="Name of the patient (or pet), where it is not the caller. Else empty.")
    ] = ""
    date_of_birth: _BIRTH = ""
    returning: _Returning = None
    answers: Annotated[
        dict[Annotated[str, Meta(max_length=120)], Annotated[str, Meta(max_length=1000)]],
        Meta(
            max_length=20,
            description="The caller's answers to what find_slots says to 'ask', by its name; empty text: no answer.",
        ),
    ] = {}


class FindAppointments(Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[_Name, Meta(description="The name that the appointment was made under, as the caller says it.")]
    phone: Annotated[
        str,
        Meta(
            pattern=r"^(\+[1-9][0-9]{6,14})?$",
            description="The number that it was made with, E.164, told by the caller. Empty: not asked.",
        ),
    ] = ""
    date_of_birth: _BIRTH = ""


class RescheduleAppointment(Struct, frozen=True, forbid_unknown_fields=True):
    appointment: _Handle
    start: _Start


class CancelAppointment(Struct, frozen=True, forbid_unknown_fields=True):
    appointment: _Handle


BookingArguments: TypeAlias = (
    FindSlots | HoldSlot | ScheduleAppointment | FindAppointments | RescheduleAppointment | CancelAppointment
)


# --- results ------------------------------------------------------------------------------------------------------


class Slot(Struct, frozen=True):
    """A time that may be chosen. `start` and `end` are the practice's local time; `practitioner` is empty where the
    file names none; `spoken` is ready to be said: "Tuesday the third of March at ten in the morning"."""

    start: str
    end: str
    practitioner: str
    spoken: str


Why: TypeAlias = Literal[
    "",
    "not_understood",  # no day or time could be made of `when`; the slots are the next free ones
    "no_such_day",  # weekday and date do not fit, or the date does not exist: say `question`
    "closed",  # closed all of the time that was asked for
    "full",
    "past",
    "too_soon",  # sooner than the practice's notice
    "too_far",  # later than the practice books ahead
    "ask_returning",  # new patients and others have different services: ask, then call again with `returning`
    "new_only",  # the service is for those who have not been here before
    "returning_only",
]


class Slots(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`find_slots`. At most three slots, in order of time, of which every start may be chosen.

    `match`: exact (as asked), near (nothing as asked, and `why`; these are the nearest), none (no slots, and `why`).
    `price` only where the file has one: else no price is ever told. `ask`: further answers to collect before booking.
    """

    service: str  # as it stands in the file
    slots: tuple[Slot, ...]
    match: Literal["exact", "near", "none"]
    why: Why = ""
    question: str = ""  # with no_such_day: what to ask the caller, word for word
    minutes: int
    price: str = ""
    ask: tuple[str, ...] = ()
    approval: bool = False  # staff confirm: it is a request until then, and the caller is told so
    instead: tuple[str, ...] = ()  # with new_only and returning_only: services that are for this caller


class Held(Struct, frozen=True, tag="held", tag_field="state", kw_only=True):
    """`hold_slot`: nobody else can take it for three minutes. At most two a caller; a third lets go of the first."""

    service: str
    start: str
    end: str
    practitioner: str
    spoken: str


class Taken(Struct, frozen=True, tag="taken", tag_field="state", kw_only=True):
    """Somebody else was quicker. `slots`: the nearest others, which may be chosen as those of find_slots."""

    service: str
    slots: tuple[Slot, ...]


class Booked(Struct, frozen=True, tag="booked", tag_field="state", kw_only=True, omit_defaults=True):
    """It stands in the calendar. `appointment` may be moved and cancelled in this call."""

    appointment: str
    service: str
    start: str
    end: str
    practitioner: str
    spoken: str
    was: str = ""  # after a move: the time before, spoken


class Requested(Struct, frozen=True, tag="requested", tag_field="state", kw_only=True, omit_defaults=True):
    """The time is kept, but staff have yet to confirm it: never say that it is booked."""

    appointment: str
    service: str
    start: str
    end: str
    practitioner: str
    spoken: str
    was: str = ""


class Cancelled(Struct, frozen=True, tag="cancelled", tag_field="state", kw_only=True):
    """`cancel_appointment`: it is gone from the calendar."""

    appointment: str
    service: str
    start: str
    practitioner: str
    spoken: str


class Appointment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One that lies ahead. `booked`, or `requested` while staff have not confirmed it."""

    appointment: str
    service: str
    start: str
    end: str
    practitioner: str
    state: Literal["booked", "requested"]
    spoken: str
    for_whom: str = ""


class Found(Struct, frozen=True, tag="found", tag_field="state", kw_only=True):
    """`find_appointments`: the check was passed. At least one, the next one first."""

    appointments: tuple[Appointment, ...]


class NotFound(Struct, frozen=True, tag="not_found", tag_field="state", kw_only=True):
    """Nothing under that name and number (or date of birth). Which of them is wrong, or whether there is anything at
    all, is never told. The third time it is StaffOnly instead."""

    tries_left: int


class StaffOnly(Struct, frozen=True, tag="staff", tag_field="state", kw_only=True):
    """Only staff may do this: put the caller through, or take a message. `why`: policy (the practice wants it so),
    no_texts (it wants a code by text, which cannot be sent yet), tries (too many that did not match)."""

    why: Literal["policy", "no_texts", "tries"]


HoldingResult: TypeAlias = Held | Taken
SchedulingResult: TypeAlias = Booked | Requested | Taken
FindingResult: TypeAlias = Found | NotFound | StaffOnly
MovingResult: TypeAlias = Booked | Requested | Taken | StaffOnly
CancellingResult: TypeAlias = Cancelled | StaffOnly


def bookable(definition: Definition) -> bool:
    """Can appointments be made by the receptionist itself?"""
    return bool(definition.scheduling.services) and definition.scheduling.calendar == "builtin"


def needs_date_of_birth(definition: Definition) -> bool:
    """Must a booking carry the patient's date of birth, since the practice's identity check asks for it later?"""
    return definition.privacy.phi or definition.identity.check == "name_and_date_of_birth"


def proof(definition: Definition) -> tuple[Literal["phone", "date_of_birth"], ...]:
    """What find_appointments needs besides the name. Empty: only staff may look, and it says so by itself."""
    check = definition.identity.check
    if check in ("staff_only", "text_code"):
        return ()
    if definition.privacy.phi:
        return ("phone", "date_of_birth")
    return ("phone",) if check == "name_and_phone" else ("date_of_birth",)
