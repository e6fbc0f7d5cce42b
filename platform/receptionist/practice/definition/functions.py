"""`[[functions]]` and `[functions_off]`: what the receptionist can do."""

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Line, Name

BuiltinFunction: TypeAlias = Literal[
    "answer_faq",
    "check_hours",
    "find_slots",
    "hold_slot",
    "schedule_appointment",
    "find_appointments",
    "reschedule_appointment",
    "cancel_appointment",
    "take_message",
    "transfer_call",
    "send_text",
    "end_call",
]


class Parameter(Struct, frozen=True, forbid_unknown_fields=True):
    """One argument of a function of the practice's own."""

    type: Literal["string", "integer", "number", "boolean"] = "string"
    description: Line = ""
    pattern: Annotated[
        str, Meta(max_length=200, description="Regular expression of a string.", extra={"format": "regex"})
    ] = ""
    required: bool = True


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """The HTTPS request that a function of the practice's own makes."""

    url: Annotated[
        str,
        Meta(
            pattern=r"^https://[^/\s]+",
            max_length=1000,
            examples=["https://orders.example/api/{order_number}"],
            description="{parameter} stands for an argument, encoded.",
        ),
    ]
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "GET"
    headers: dict[Name, Line] = {}
    body: Annotated[dict[Name, Any], Meta(description="JSON body; text may hold {parameter}.")] = {}  # any JSON
    timeout_seconds: Annotated[float, Meta(ge=0.5, le=5)] = 4


class CustomFunction(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[functions]]`: a function of the practice's own, without code."""

    name: Annotated[
        str,
        Meta(
            pattern=r"^[a-z][a-z0-9_]{1,62}$", examples=["order_status"], description="Unique, not a built-in's name."
        ),
    ]
    description: Annotated[str, Meta(min_length=1, max_length=1000, description="When it is used, for the model.")]
    request: Request
    parameters: Annotated[dict[Name, Parameter], Meta(max_length=30)] = {}
    result: Annotated[
        str, Meta(max_length=2000, description="Spoken, with fields of the JSON answer; absent: the model reads it.")
    ] = ""


class FunctionsOff(Struct, frozen=True, forbid_unknown_fields=True):
    """`[functions_off]`: functions that this practice does without."""

    names: Annotated[tuple[Name, ...], Meta(max_length=100)] = ()
