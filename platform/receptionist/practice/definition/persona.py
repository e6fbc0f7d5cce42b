"""`[receptionist]`: how the receptionist introduces itself."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Line, Name, Spoken


class Persona(Struct, frozen=True, forbid_unknown_fields=True):
    """How the receptionist introduces itself, and how it sounds."""

    name: Annotated[
        Name,
        Meta(
            title="The receptionist's name",
            description="It is spoken wherever {receptionist} stands.",
            examples=["Ava"],
        ),
    ] = "Ava"
    greeting: Annotated[
        Spoken, Meta(min_length=1, title="Greeting", description="First words of a call while the practice is open.")
    ] = "Thanks for calling {practice}, this is {receptionist}. How can I help?"
    after_hours_greeting: Annotated[
        Spoken,
        Meta(
            min_length=1,
            title="Greeting after hours",
            description="First words of a call while the practice is closed.",
        ),
    ] = (
        "Thanks for calling {practice}, this is {receptionist}. We're closed right now, and open again {next_opening}. "
        "How can I help?"
    )
    style: Annotated[
        Line,
        Meta(
            title="Manner",
            description="How the receptionist speaks, in a few words.",
            examples=["warm, brief, professional; never pushy"],
        ),
    ] = "warm, brief, professional"
