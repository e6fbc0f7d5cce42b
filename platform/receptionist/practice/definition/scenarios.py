"""`[[scenarios]]`: rehearsals, run before a change is published."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from receptionist.practice.definition.values import Name, Phone


class CallerAct(Struct, frozen=True, forbid_unknown_fields=True):
    """What a scenario's caller does instead of speaking: exactly one of keys, wait, interrupt_after (with say)."""

    keys: Annotated[str, Meta(pattern=r"^[0-9*#]*$", description="Keys pressed.")] = ""
    wait: Annotated[float, Meta(ge=0, le=120)] | None = None  # seconds of silence
    interrupt_after: Annotated[float, Meta(ge=0, le=60)] | None = None  # seconds into the reply
    say: Annotated[str, Meta(max_length=500)] = ""


class Expectation(Struct, frozen=True, forbid_unknown_fields=True):
    """A function that a scenario must see called; `arguments` are those that matter."""

    function: Name
    arguments: dict[Name, Any] = {}  # of whatever type the function's schema gives them


class Scenario(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[scenarios]]`: a rehearsal, run before a change is published."""

    name: Name
    caller: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=500)] | CallerAct, ...], Meta(min_length=1, max_length=100)
    ]
    at: Annotated[datetime, Meta(tz=False)] | None = None  # the practice's local time; absent: now
    from_: Annotated[Phone | None, Meta(description="The caller's number.")] = field(default=None, name="from")
    expect: Annotated[tuple[Expectation, ...], Meta(max_length=50)] = ()
    outcome: (
        Literal[
            "answered",
            "message_taken",
            "appointment_booked",
            "appointment_requested",
            "appointment_changed",
            "appointment_cancelled",
            "transferred",
            "emergency",
            "blocked",
            "solicitor",
            "hung_up",
            "failed",
        ]
        | None
    ) = None
    says: Annotated[
        tuple[Annotated[str, Meta(max_length=300, extra={"format": "regex"})], ...],
        Meta(max_length=50, description="Regular expressions that some reply matches."),
    ] = ()
    never_says: Annotated[
        tuple[Annotated[str, Meta(max_length=300, extra={"format": "regex"})], ...],
        Meta(max_length=50, description="Regular expressions that no reply matches."),
    ] = ()
