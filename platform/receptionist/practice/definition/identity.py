"""`[identity]`: what a caller must know before an appointment is told or changed."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """How callers show who they are before an appointment is read out, moved or cancelled."""

    check: Annotated[
        Literal["name_and_phone", "name_and_date_of_birth", "text_code", "staff_only"],
        Meta(
            title="What is asked for",
            description="What must match an appointment before anything is told about it. The number that a call comes "
            "from proves nothing by itself. Where health data is handled, a stricter check holds.",
            extra={
                "choices": {
                    "name_and_phone": "Name and phone number",
                    "name_and_date_of_birth": "Name and date of birth",
                    "text_code": "A code sent to their phone",
                    "staff_only": "Nothing helps: only staff tell or change appointments",
                }
            },
        ),
    ] = "name_and_phone"
