"""`[recording]`: whether calls are recorded, and how callers agree."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Recording(Struct, frozen=True, forbid_unknown_fields=True):
    """`[recording]`: whether calls are recorded, and how callers agree."""

    enabled: bool = False
    announcement: Annotated[Spoken, Meta(min_length=1)] = "This call may be recorded."
    consent: Annotated[Literal["announce", "ask"], Meta(description="ask: a 'no' goes on unrecorded.")] = "announce"
