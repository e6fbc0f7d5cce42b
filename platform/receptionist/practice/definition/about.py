"""`[practice]`: who the practice is and where it can be reached."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Language, Line, Name, Phone


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """`[practice]`: who the practice is and where it can be reached."""

    name: Annotated[Name, Meta(description="The practice's name as callers know it.")]
    timezone: Annotated[
        str, Meta(description='IANA zone of the practice, as "America/New_York".', extra={"format": "timezone"})
    ]
    numbers: Annotated[
        tuple[Phone, ...],
        Meta(min_length=1, max_length=100, description="Numbers that this practice answers, E.164; nobody else's."),
    ]
    kind: Annotated[
        str, Meta(max_length=60, description='Trade of the practice ("dental"); it picks wording and the template.')
    ] = "general"
    country: Annotated[
        str,
        Meta(
            pattern=r"^[A-Z]{2}$",
            examples=["US"],
            description="ISO code: emergency number, public holidays, how phone numbers are read.",
            extra={"format": "country"},
        ),
    ] = "US"
    region: Annotated[
        str, Meta(max_length=10, description='State or province, where it has holidays of its own ("MA").')
    ] = ""
    language: Annotated[Language, Meta(description="Language that calls are answered in.")] = "en-US"
    also_speaks: Annotated[
        tuple[Language, ...], Meta(max_length=20, description="Further languages that a caller may ask for.")
    ] = ()
    address: Annotated[Line, Meta(description="Where the practice is; spoken for {address}.")] = ""
    website: Annotated[Line, Meta(description="Address of the practice's site.")] = ""
    template: Annotated[
        str, Meta(max_length=120, description='Template and version that the file started from ("dental@3").')
    ] = ""
