"""`[[notices]]`: what callers are told for some days."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct, field

from receptionist.practice.definition.values import Spoken


class Notice(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[notices]]`: something that callers are told when it fits, for some days."""

    text: Annotated[Spoken, Meta(min_length=1, description="What callers are told.")]
    from_: Annotated[date | None, Meta(description="First day; absent: at once.")] = field(default=None, name="from")
    until: Annotated[date | None, Meta(description="Last day; absent: until it is taken out.")] = None
