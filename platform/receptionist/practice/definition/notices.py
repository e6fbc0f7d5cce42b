"""`[[notices]]`: what callers are told for some days."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from receptionist.practice.definition.values import Spoken


class Notice(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that callers are told when it fits, for some days."""

    text: Annotated[
        Spoken,
        Meta(
            min_length=1,
            title="Notice",
            description="What callers are told.",
            examples=["The car park is closed this week; please use Station Road."],
        ),
    ]
    from_: Annotated[date | None, Meta(title="First day", description="Empty: at once.", examples=["2026-03-02"])] = (
        field(default=None, name="from")
    )
    until: Annotated[
        date | None,
        Meta(title="Last day", description="Empty: until the notice is taken out.", examples=["2026-03-08"]),
    ] = None
