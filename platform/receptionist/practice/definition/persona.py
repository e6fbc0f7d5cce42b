"""`[receptionist]`: how the receptionist introduces itself."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Line, Name, Spoken


class Persona(Struct, frozen=True, forbid_unknown_fields=True):
    """`[receptionist]`: how the receptionist introduces itself."""

    name: Annotated[Name, Meta(description="The receptionist's name.")] = "Ava"
    greeting: Annotated[Spoken, Meta(min_length=1, description="First words of a call while open.")] = (
        "Thanks for calling {practice}, this is {receptionist}. How can I help?"
    )
    after_hours_greeting: Annotated[Spoken, Meta(min_length=1, description="First words of a call while closed.")] = (
        "Thanks for calling {practice}, this is {receptionist}. We're closed right now, and open again {next_opening}. "
        "How can I help?"
    )
    style: Annotated[Line, Meta(description="How the receptionist speaks, in a few words.")] = (
        "warm, brief, professional"
    )
