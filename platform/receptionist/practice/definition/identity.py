"""`[identity]`: what a caller must know before an appointment is told or changed."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """`[identity]`: what a caller must know before an appointment is read out, moved or cancelled."""

    check: Annotated[
        Literal["name_and_phone", "name_and_date_of_birth", "text_code", "staff_only"],
        Meta(description="Caller ID alone proves nothing."),
    ] = "name_and_phone"
