"""`[[people]]`: humans whom a call can be put through to."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.hours import Weekly
from receptionist.practice.definition.values import Name, Phone


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[people]]`: a human whom a call can be put through to."""

    name: Annotated[Name, Meta(description='Name or desk, as callers say it ("Front desk").')]
    number: Annotated[Phone, Meta(description="Where it rings, E.164.")]
    topics: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=120)], ...],
        Meta(max_length=50, description="What this person is asked for (billing)."),
    ] = ()
    extension: Annotated[
        str, Meta(pattern=r"^[0-9wW*#]{0,16}$", description="Keys pressed once the number answers.")
    ] = ""
    available: Annotated[
        Literal["when_open", "always"] | Weekly, Meta(description="When this person can be reached.")
    ] = "when_open"
    ring_seconds: Annotated[int, Meta(ge=5, le=120, description="How long it rings.")] = 20
    accept: Annotated[
        Literal["press_1", "answer"],
        Meta(description="press_1: hears one line about the call and takes or declines it; answer: joined at once."),
    ] = "press_1"
    then: Annotated[tuple[Name, ...], Meta(max_length=20, description="Who is tried next.")] = ()
