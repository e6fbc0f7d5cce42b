"""`[recording]`: whether calls are recorded, and how callers agree."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Recording(Struct, frozen=True, forbid_unknown_fields=True):
    """Whether calls are recorded, and how callers agree to it."""

    enabled: Annotated[bool, Meta(title="Record calls", description="Calls are recorded, after the announcement.")] = (
        False
    )
    announcement: Annotated[
        Spoken,
        Meta(
            min_length=1,
            title="Announcement",
            description="What callers hear, to its end, before anything is recorded.",
        ),
    ] = "This call may be recorded."
    consent: Annotated[
        Literal["announce", "ask"],
        Meta(
            title="Consent",
            description="Whether callers are told or asked. Where they are asked and say no, the call goes on "
            "unrecorded.",
            extra={"choices": {"announce": "Callers are told", "ask": "Callers are asked"}},
        ),
    ] = "announce"
