"""`[routing]`: what happens when a caller wants a person."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Routing(Struct, frozen=True, forbid_unknown_fields=True):
    """`[routing]`: what happens when a caller wants a person."""

    human: Annotated[
        str, Meta(max_length=120, description="Person for 'let me speak to someone'; absent: the first.")
    ] = ""
    on_no_answer: Annotated[Literal["take_message"], Meta(description="When nobody takes the call.")] = "take_message"
