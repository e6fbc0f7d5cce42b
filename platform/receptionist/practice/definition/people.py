"""`[[people]]`: humans whom a call can be put through to."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.hours import Weekly
from receptionist.practice.definition.values import Name, Phone


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody whom a call can be put through to."""

    name: Annotated[
        Name,
        Meta(
            title="Name",
            description="The person or desk, as callers say it.",
            examples=["Front desk", "Dr. Patel"],
        ),
    ]
    number: Annotated[
        Phone,
        Meta(
            title="Number",
            description="Where it rings, with the country's code. Not a number that the receptionist answers.",
            examples=["+12125550111"],
        ),
    ]
    topics: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120, title="Topic", examples=["billing", "records"])], ...],
        Meta(max_length=50, title="Topics", description="What this person is asked for."),
    ] = ()
    extension: Annotated[
        str,
        Meta(
            pattern=r"^[0-9wW*#]{0,16}$",
            title="Extension",
            description="Keys that are pressed once the number answers; each w waits half a second.",
            examples=["12"],
        ),
    ] = ""
    available: Annotated[
        Annotated[
            Literal["when_open", "always"],
            Meta(title="By rule", extra={"choices": {"when_open": "While the practice is open", "always": "Always"}}),
        ]
        | Annotated[Weekly, Meta(title="Own hours")],
        Meta(
            title="When to reach",
            description="When calls are put through to this person: while the practice is open, always, or in hours of "
            "their own, which neither holidays nor exceptions touch.",
        ),
    ] = "when_open"
    ring_seconds: Annotated[
        int,
        Meta(ge=5, le=120, title="How long it rings", description="Seconds until the next person is tried."),
    ] = 20
    accept: Annotated[
        Literal["press_1", "answer"],
        Meta(
            title="How a call is taken",
            description="Whether the person hears first what the call is about, and may decline.",
            extra={
                "choices": {
                    "press_1": "They hear a line about the call, and press 1 to take it",
                    "answer": "They are joined at once when they answer",
                }
            },
        ),
    ] = "press_1"
    then: Annotated[
        tuple[Annotated[Name, Meta(title="Person", examples=["Office manager"], extra={"names": "people"})], ...],
        Meta(max_length=20, title="Who is tried next", description="In this order, when this person does not take it."),
    ] = ()
