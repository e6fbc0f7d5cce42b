"""`[safety]`: what is never said, and what is an emergency."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Safety(Struct, frozen=True, forbid_unknown_fields=True):
    """What is never said, and what is an emergency. Added to the rules and phrases that every practice has."""

    rules: Annotated[
        tuple[
            Annotated[
                str,
                Meta(min_length=1, max_length=500, title="Rule", examples=["Never quote a price for surgery."]),
            ],
            ...,
        ],
        Meta(
            max_length=100,
            title="Rules",
            description="What the receptionist must never do or say, on top of the built-in rules.",
        ),
    ] = ()
    emergency_phrases: Annotated[
        tuple[Annotated[str, Meta(min_length=3, max_length=120, title="Phrase", examples=["my jaw is broken"])], ...],
        Meta(
            max_length=200,
            title="Emergency phrases",
            description="Words of a caller that mean an emergency, on top of the built-in ones.",
        ),
    ] = ()
    emergency_reply: Annotated[
        Spoken,
        Meta(
            min_length=1,
            title="In an emergency",
            description="What is said at once when a caller has an emergency.",
        ),
    ] = "If this is an emergency, please hang up and dial {emergency_number}."
    offer_message_after_failed_turns: Annotated[
        int,
        Meta(
            ge=1,
            le=10,
            title="Misunderstandings before a message",
            description="After so many times in a row at which the caller was not understood, the receptionist offers "
            "to take a message.",
        ),
    ] = 2
