"""`[messages]`: what is asked for a message, and who is told."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import NightRange


class Notify(Struct, frozen=True, forbid_unknown_fields=True):
    """Who is told of a new message, and how."""

    by: Annotated[
        Literal["sms", "email", "webhook"],
        Meta(
            title="How",
            description="The way in which they are told.",
            extra={"choices": {"sms": "Text message", "email": "E-mail", "webhook": "A web address of your own"}},
        ),
    ]
    to: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=500,
            title="Where to",
            description="A phone number with its country's code, an e-mail address, or an https address.",
            examples=["+12125550112", "desk@brightsmiles.example"],
        ),
    ]
    only: Annotated[
        Literal["all", "urgent"],
        Meta(
            title="Which messages",
            description="All of them, or only those that cannot wait.",
            extra={"choices": {"all": "All messages", "urgent": "Urgent ones only"}},
        ),
    ] = "all"
    quiet_hours: Annotated[
        tuple[NightRange, ...],
        Meta(
            max_length=12,
            title="Quiet hours",
            description="Messages wait until these times are over, except urgent ones. May go past midnight.",
        ),
    ] = ()


class Messages(Struct, frozen=True, forbid_unknown_fields=True):
    """What callers are asked when they leave a message, and who is told of it."""

    digest_at: Annotated[
        str,
        Meta(
            pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^$",
            title="Daily summary at",
            description="Time of day at which a summary of the day's messages is sent; empty: none.",
            examples=["18:00"],
            extra={"format": "time"},
        ),
    ] = ""
    ask: Annotated[
        tuple[
            Annotated[
                Literal["name", "number", "reason"],
                Meta(
                    title="Question",
                    extra={"choices": {"name": "Name", "number": "Phone number", "reason": "What it is about"}},
                ),
            ],
            ...,
        ],
        Meta(min_length=1, title="What is asked for", description="What callers are asked when they leave a message."),
    ] = ("name", "number", "reason")
    notify: Annotated[
        tuple[Annotated[Notify, Meta(title="Recipient")], ...],
        Meta(max_length=50, title="Who is told", description="People and systems that are told of each new message."),
    ] = ()
