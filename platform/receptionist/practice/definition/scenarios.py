"""`[[scenarios]]`: rehearsals, run before a change is published."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from receptionist.practice.definition.values import Name, Phone


class CallerAct(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that the caller does instead of speaking: presses keys, waits, or interrupts."""

    keys: Annotated[
        str, Meta(pattern=r"^[0-9*#]*$", title="Keys", description="Keys that are pressed.", examples=["1"])
    ] = ""
    wait: Annotated[
        Annotated[float, Meta(ge=0, le=120)] | None, Meta(title="Silence", description="Seconds of silence.")
    ] = None
    interrupt_after: Annotated[
        Annotated[float, Meta(ge=0, le=60)] | None,
        Meta(title="Interrupts after", description="Seconds into the reply at which the caller says what follows."),
    ] = None
    say: Annotated[
        str,
        Meta(
            max_length=500,
            title="Says",
            description="What an interrupting caller says. Only together with interrupt_after.",
            examples=["No, Wednesday please"],
        ),
    ] = ""


class Expectation(Struct, frozen=True, forbid_unknown_fields=True):
    """A function that must be used in the rehearsal."""

    function: Annotated[
        Name,
        Meta(
            title="Function",
            description="A built-in function or one of the practice's own.",
            examples=["schedule_appointment", "take_message", "answer_faq", "transfer_call"],
            extra={"names": "functions"},
        ),
    ]
    arguments: Annotated[
        dict[
            Annotated[Name, Meta(title="Argument", examples=["service"])],
            Annotated[Any, Meta(title="Value", examples=["Cleaning"])],  # of whatever type the function's schema gives
        ],
        Meta(title="Arguments", description="Those that matter; all others may be anything."),
    ] = {}


_Pattern = Annotated[str, Meta(max_length=300, title="Pattern", examples=["Tuesday"], extra={"format": "regex"})]


class Scenario(Struct, frozen=True, forbid_unknown_fields=True):
    """A rehearsal: a caller's part, and what must come of it. Run before a change is published."""

    name: Annotated[
        Name,
        Meta(title="Name", description="What is rehearsed, in a few words.", examples=["Books a cleaning"]),
    ]
    caller: Annotated[
        tuple[
            Annotated[
                Annotated[
                    str,
                    Meta(
                        min_length=1,
                        max_length=500,
                        title="Words",
                        examples=["I'd like to book a cleaning next Tuesday morning"],
                    ),
                ]
                | Annotated[CallerAct, Meta(title="Something else")],
                Meta(title="Line"),
            ],
            ...,
        ],
        Meta(
            min_length=1,
            max_length=100,
            title="The caller",
            description="What the caller says or does, turn by turn.",
        ),
    ]
    at: Annotated[
        Annotated[datetime, Meta(tz=False)] | None,
        Meta(
            title="Date and time",
            description="When the call is rehearsed, by the practice's clock; empty: now.",
            examples=["2026-03-02T10:00:00"],
        ),
    ] = None
    from_: Annotated[
        Phone | None,
        Meta(title="Caller's number", description="The number that the call comes from.", examples=["+12125550199"]),
    ] = field(default=None, name="from")
    expect: Annotated[
        tuple[Annotated[Expectation, Meta(title="Function")], ...],
        Meta(
            max_length=50,
            title="Functions used",
            description="Functions that must be used, in this order; others may be used in between.",
        ),
    ] = ()
    outcome: Annotated[
        Annotated[
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
                "machine",
                "hung_up",
                "failed",
            ],
            Meta(
                extra={
                    "choices": {
                        "answered": "Questions answered",
                        "message_taken": "Message taken",
                        "appointment_booked": "Appointment booked",
                        "appointment_requested": "Appointment requested",
                        "appointment_changed": "Appointment moved",
                        "appointment_cancelled": "Appointment cancelled",
                        "transferred": "Put through to a person",
                        "emergency": "Emergency",
                        "blocked": "Caller blocked",
                        "solicitor": "Sales call ended",
                        "machine": "Machine noticed",
                        "hung_up": "Caller hung up",
                        "failed": "Call failed",
                    }
                }
            ),
        ]
        | None,
        Meta(
            title="Outcome",
            description="How the call must end; empty: however it ends.",
            examples=["appointment_booked"],
        ),
    ] = None
    says: Annotated[
        tuple[_Pattern, ...],
        Meta(
            max_length=50,
            title="Must be said",
            description="Words, or regular expressions, each of which must stand in some reply. Capitals make no "
            "difference.",
        ),
    ] = ()
    never_says: Annotated[
        tuple[Annotated[_Pattern, Meta(examples=["free of charge"])], ...],
        Meta(
            max_length=50,
            title="Must not be said",
            description="Words, or regular expressions, none of which may stand in any reply. Capitals make no "
            "difference.",
        ),
    ] = ()
