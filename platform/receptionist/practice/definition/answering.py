"""`[answering]`: when the receptionist takes calls."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Phone


class Answering(Struct, frozen=True, forbid_unknown_fields=True):
    """`[answering]`: when the receptionist takes calls."""

    mode: Annotated[
        Literal["always", "overflow", "after_hours", "paused"],
        Meta(description="always; overflow (staff ring first); after_hours; paused."),
    ] = "always"
    before_pause: Annotated[
        Literal["always", "overflow", "after_hours"],
        Meta(description="The mode that ending a pause goes back to; the dashboard's pause button keeps it."),
    ] = "always"
    staff_ring_seconds: Annotated[int, Meta(ge=5, le=120, description="How long staff ring in overflow mode.")] = 20
    fallback_number: Annotated[
        Phone | None, Meta(description="Where the carrier sends calls if all of the platform is down.")
    ] = None
