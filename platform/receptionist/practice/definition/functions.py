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
    """One thing that the receptionist must know before it can use the function."""

    type: Annotated[
        Literal["string", "integer", "number", "boolean"],
        Meta(
            title="Type",
            description="What sort of value it is.",
            extra={
                "choices": {
                    "string": "Text",
                    "integer": "A whole number",
                    "number": "A number",
                    "boolean": "Yes or no",
                }
            },
        ),
    ] = "string"
    description: Annotated[
        Line,
        Meta(
            title="Meaning",
            description="What it is, so that the receptionist can ask for it.",
            examples=["The order number on the receipt, five digits"],
        ),
    ] = ""
    pattern: Annotated[
        str,
        Meta(
            max_length=200,
            title="Pattern",
            description="A regular expression that a text must match; empty: any text.",
            examples=["^[0-9]{5}$"],
            extra={"format": "regex"},
        ),
    ] = ""
    required: Annotated[
        bool, Meta(title="Required", description="The function is not used until the caller has given it.")
    ] = True


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """The web request that the function makes."""

    url: Annotated[
        str,
        Meta(
            pattern=r"^https://[^/\s]+",
            max_length=1000,
            title="Address",
            description="An https address on the public internet; where the operator of this server names the hosts "
            "that practices may ask, one of those. A parameter's name in braces stands for its value.",
            examples=["https://orders.example/api/{order_number}"],
        ),
    ]
    method: Annotated[
        Literal["GET", "POST", "PUT", "PATCH", "DELETE"],
        Meta(
            title="Method",
            description="What the request does, as the system at that address understands it.",
            extra={
                "choices": {
                    "GET": "Looks something up",
                    "POST": "Creates something",
                    "PUT": "Replaces something",
                    "PATCH": "Changes something",
                    "DELETE": "Removes something",
                }
            },
        ),
    ] = "GET"
    headers: Annotated[
        dict[
            Annotated[Name, Meta(title="Header", examples=["Authorization"])],
            Annotated[Line, Meta(title="Value", examples=["Bearer {secret:ORDERS_KEY}"])],
        ],
        Meta(
            title="Headers",
            description="Sent along. A key or password never stands here itself: write {secret:NAME}.",
        ),
    ] = {}
    body: Annotated[
        dict[
            Annotated[Name, Meta(title="Field", examples=["order"])],
            Annotated[Any, Meta(title="Value", examples=["{order_number}"])],  # any JSON
        ],
        Meta(
            title="Body",
            description="Sent as JSON. A parameter's name in braces stands for its value in any text.",
        ),
    ] = {}
    timeout_seconds: Annotated[
        float,
        Meta(
            ge=0.5,
            le=5,
            title="Longest wait",
            description="Seconds to wait for the answer; after that the caller is told that it did not work.",
        ),
    ] = 4


class CustomFunction(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that the receptionist can look up or do in a system of yours, over the web and without code."""

    name: Annotated[
        str,
        Meta(
            pattern=r"^[a-z][a-z0-9_]{1,62}$",
            title="Name",
            description="Small letters, digits and underscores. Not the name of another function.",
            examples=["order_status"],
        ),
    ]
    description: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=1000,
            title="When it is used",
            description="What it does and when, so that the receptionist knows when to use it.",
            examples=["Look up the state of a glasses order"],
        ),
    ]
    request: Annotated[Request, Meta(title="Request")]
    parameters: Annotated[
        dict[
            Annotated[Name, Meta(title="Name", examples=["order_number"])],
            Annotated[Parameter, Meta(title="Parameter")],
        ],
        Meta(
            max_length=30,
            title="Parameters",
            description="What the receptionist asks the caller for, by the name that stands for it in the request.",
        ),
    ] = {}
    result: Annotated[
        str,
        Meta(
            max_length=2000,
            title="What is said",
            description="The sentence that tells the result; fields of the JSON answer stand in braces. Empty: the "
            "receptionist reads the answer and puts it in its own words.",
            examples=["Status {status}, ready on {ready_date}."],
        ),
    ] = ""


class FunctionsOff(Struct, frozen=True, forbid_unknown_fields=True):
    """What the receptionist does without. Everything that is built in is on until its name stands here."""

    names: Annotated[
        tuple[
            Annotated[
                Name,
                Meta(
                    title="Function",
                    examples=[
                        "cancel_appointment",
                        "reschedule_appointment",
                        "find_appointments",
                        "schedule_appointment",
                        "hold_slot",
                        "find_slots",
                        "transfer_call",
                        "send_text",
                        "take_message",
                        "answer_faq",
                        "check_hours",
                        "end_call",
                    ],
                    extra={"names": "functions"},
                ),
            ],
            ...,
        ],
        Meta(
            max_length=100,
            title="Switched off",
            description="Functions that this practice does not use, built in or its own.",
        ),
    ] = ()
