"""`[answering]`: when the receptionist takes calls."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Phone


class Answering(Struct, frozen=True, forbid_unknown_fields=True):
    """When the receptionist takes calls, and when staff do."""

    mode: Annotated[
        Literal["always", "overflow", "after_hours", "paused"],
        Meta(
            title="Which calls are answered",
            description="Whether the receptionist takes every call, only those that staff miss, only those outside "
            "opening hours, or none for now.",
            extra={
                "choices": {
                    "always": "Every call",
                    "overflow": "Calls that staff do not pick up: they ring first",
                    "after_hours": "Calls outside opening hours",
                    "paused": "None for now",
                }
            },
        ),
    ] = "always"
    before_pause: Annotated[
        Literal["always", "overflow", "after_hours"],
        Meta(
            title="After a pause",
            description="What ending a pause goes back to. The dashboard's pause button writes it.",
            extra={
                "choices": {
                    "always": "Every call",
                    "overflow": "Calls that staff do not pick up",
                    "after_hours": "Calls outside opening hours",
                }
            },
        ),
    ] = "always"
    staff_ring_seconds: Annotated[
        int,
        Meta(
            ge=5,
            le=120,
            title="How long staff ring",
            description="Seconds that a call rings with staff before the receptionist takes it. Counts only where "
            "staff ring first (overflow).",
        ),
    ] = 20
    fallback_number: Annotated[
        Phone | None,
        Meta(
            title="Number in an outage",
            description="Where the phone company sends calls while this service cannot be reached at all. It must not "
            "be one of the practice's own numbers above.",
            examples=["+12125550111"],
        ),
    ] = None
