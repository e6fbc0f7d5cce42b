"""`[routing]`: what happens when a caller wants a person."""

from typing import Annotated, Literal

from msgspec import Meta, Struct


class Routing(Struct, frozen=True, forbid_unknown_fields=True):
    """What happens when a caller wants a person."""

    human: Annotated[
        str,
        Meta(
            max_length=120,
            title="Who takes callers",
            description="The person for callers who ask to speak to someone; empty: the first of the people.",
            examples=["Front desk"],
            extra={"names": "people"},
        ),
    ] = ""
    on_no_answer: Annotated[
        Literal["take_message"],
        Meta(
            title="When nobody answers",
            description="What happens when nobody takes the call.",
            extra={"choices": {"take_message": "The receptionist takes a message"}},
        ),
    ] = "take_message"
