"""`[callers]`: callers who are treated differently."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name, Phone


class Callers(Struct, frozen=True, forbid_unknown_fields=True):
    """`[callers]`: callers who are treated differently."""

    blocked: Annotated[tuple[Phone, ...], Meta(max_length=500, description="Numbers that are not answered.")] = ()
    vip: Annotated[
        dict[Phone, Name], Meta(max_length=500, description="Number -> person: put through when someone is there.")
    ] = {}
    solicitors: Annotated[Literal["end_politely", "take_message"], Meta(description="Sales calls.")] = "end_politely"
    greet_known: Annotated[bool, Meta(description="A returning caller is not asked for what is known.")] = True
