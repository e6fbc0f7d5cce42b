"""`[privacy]`: what is kept, for how long, and what callers are told."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Privacy(Struct, frozen=True, forbid_unknown_fields=True):
    """`[privacy]`: what is kept, for how long, and what callers are told."""

    phi: Annotated[bool, Meta(description="Health data is handled: stricter identity checks and storage.")] = False
    retention_days: Annotated[int, Meta(ge=1, le=3650, description="How long calls and messages are kept.")] = 90
    disclose_ai: Annotated[bool, Meta(description="Says once that it is an automated assistant.")] = True
    redact: Annotated[
        tuple[Literal["card_number", "ssn"], ...], Meta(description="Blacked out in transcript and recording.")
    ] = ("card_number", "ssn")
    require_baa: Annotated[bool, Meta(description="Only providers that the operator marked as under a BAA.")] = False
