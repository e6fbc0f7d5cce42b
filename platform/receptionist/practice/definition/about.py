"""`[practice]`: who the practice is and where it can be reached."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Language, Line, Name, Phone


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """Who the practice is, and where it can be reached."""

    name: Annotated[
        Name,
        Meta(
            title="Name of the practice",
            description="The name as callers know it. It is spoken wherever {practice} stands.",
            examples=["Bright Smiles Dental"],
        ),
    ]
    timezone: Annotated[
        str,
        Meta(
            title="Time zone",
            description="Where the practice's clock stands, by the name of its IANA zone. All hours and dates in this "
            "file are of this zone.",
            examples=["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Europe/London"],
            extra={"format": "timezone"},
        ),
    ]
    numbers: Annotated[
        tuple[Phone, ...],
        Meta(
            min_length=1,
            max_length=100,
            title="Phone numbers",
            description="The numbers that callers dial and the receptionist answers, with the country's code. A number "
            "belongs to one practice only.",
        ),
    ]
    kind: Annotated[
        str,
        Meta(
            max_length=60,
            title="Kind of practice",
            description="The trade, in a word or two. The receptionist knows by it what sort of practice it works for.",
            examples=["dental", "medical", "veterinary", "hair salon", "law office", "restaurant"],
        ),
    ] = "general"
    country: Annotated[
        str,
        Meta(
            pattern=r"^[A-Z]{2}$",
            title="Country",
            description="Two capital letters (ISO 3166). Decides the emergency number, the public holidays, and how "
            "phone numbers that callers say are read.",
            examples=["US", "CA", "GB", "AU"],
            extra={"format": "country"},
        ),
    ] = "US"
    region: Annotated[
        str,
        Meta(
            max_length=10,
            title="State or province",
            description="Its usual short form. Needed only where it has public holidays of its own. Britain: empty "
            "keeps England's.",
            examples=["NY", "MA", "ON"],
        ),
    ] = ""
    language: Annotated[
        Language,
        Meta(
            title="Language",
            description="The language that calls are answered in: a language's code, with a country's if it matters.",
        ),
    ] = "en-US"
    also_speaks: Annotated[
        tuple[Annotated[Language, Meta(examples=["es-US", "fr-CA"])], ...],
        Meta(
            max_length=20,
            title="Further languages",
            description="Languages besides the first that a caller may speak.",
        ),
    ] = ()
    address: Annotated[
        Line,
        Meta(
            title="Address",
            description="Where the practice is, as it should be said aloud. It is spoken wherever {address} stands.",
            examples=["12 Main Street, on the second floor, in Springfield"],
        ),
    ] = ""
    website: Annotated[
        Line,
        Meta(
            title="Website",
            description="The address of the practice's site; callers who ask for it are told.",
            examples=["https://brightsmiles.example"],
        ),
    ] = ""
    template: Annotated[
        str,
        Meta(
            max_length=120,
            title="Template",
            description="The template that this file was made from, and its version. Written when the practice is "
            "created; changes nothing on calls.",
            examples=["dental@3"],
        ),
    ] = ""
