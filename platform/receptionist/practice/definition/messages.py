"""`[messages]`: what is asked for a message, and who is told."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import NightRange


class Notify(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[messages.notify]]`: who hears of a message."""

    by: Annotated[Literal["sms", "email", "webhook"], Meta(description="The way.")]
    to: Annotated[str, Meta(min_length=1, max_length=500, description="Number, e-mail address or https URL.")]
    only: Annotated[Literal["all", "urgent"], Meta(description="Which messages.")] = "all"
    quiet_hours: Annotated[
        tuple[NightRange, ...], Meta(max_length=12, description="Held back meanwhile, except urgent ones.")
    ] = ()


class Messages(Struct, frozen=True, forbid_unknown_fields=True):
    """`[messages]`: what is asked for a message, and who is told."""

    digest_at: Annotated[
        str,
        Meta(
            pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^$",
            examples=["18:00"],
            description="Local time of a daily summary; empty: none.",
        ),
    ] = ""
    ask: Annotated[
        tuple[Literal["name", "number", "reason"], ...], Meta(min_length=1, description="What a message contains.")
    ] = ("name", "number", "reason")
    notify: Annotated[tuple[Notify, ...], Meta(max_length=50, description="Who is told.")] = ()
