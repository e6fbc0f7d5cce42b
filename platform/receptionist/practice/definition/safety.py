"""`[safety]`: what is never said, and what is an emergency."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Safety(Struct, frozen=True, forbid_unknown_fields=True):
    """`[safety]`: added to the rules and emergency phrases that every practice has."""

    rules: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=500)], ...],
        Meta(max_length=100, description="Rules on top of the built-in ones."),
    ] = ()
    emergency_phrases: Annotated[
        tuple[Annotated[str, Meta(min_length=3, max_length=120)], ...],
        Meta(max_length=200, description="Words that mean an emergency, on top of the built-in ones."),
    ] = ()
    emergency_reply: Annotated[Spoken, Meta(min_length=1, description="What is said at once in an emergency.")] = (
        "If this is an emergency, please hang up and dial {emergency_number}."
    )
    offer_message_after_failed_turns: Annotated[
        int, Meta(ge=1, le=10, description="Turns not understood before a message is offered.")
    ] = 2
