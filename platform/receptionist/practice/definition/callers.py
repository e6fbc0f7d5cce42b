"""`[callers]`: callers who are treated differently."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Name, Phone


class Callers(Struct, frozen=True, forbid_unknown_fields=True):
    """Callers who are treated differently."""

    blocked: Annotated[
        tuple[Phone, ...],
        Meta(max_length=500, title="Blocked numbers", description="Calls from these numbers are not answered."),
    ] = ()
    vip: Annotated[
        dict[
            Annotated[Phone, Meta(title="Caller's number")],
            Annotated[Name, Meta(title="Put through to", examples=["Front desk"], extra={"names": "people"})],
        ],
        Meta(
            max_length=500,
            title="Put through at once",
            description="Numbers of callers who are connected without questions, each with the person who takes them, "
            "when that person can be reached.",
        ),
    ] = {}
    solicitors: Annotated[
        Literal["end_politely", "take_message"],
        Meta(
            title="Sales calls",
            description="What happens when somebody calls to sell something.",
            extra={"choices": {"end_politely": "End the call politely", "take_message": "Take a message"}},
        ),
    ] = "end_politely"
    greet_known: Annotated[
        bool,
        Meta(
            title="Recognise returning callers",
            description="A caller who has called before is not asked again for what is known.",
        ),
    ] = True
