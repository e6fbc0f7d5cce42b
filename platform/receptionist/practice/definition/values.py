"""Kinds of value that many keys of a practice file share, with their limits and the checks that they name."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

# What Meta says of a value, beside its limits: `title` is its label in a form, `description` its help, `examples` are
# right values. In `extra`:
#   format   a check that a pattern cannot express; practice.parse has them all. Forms take it as a hint, too.
#   choices  the words for each value of a Literal.
#   names    the value names an entry of that section ("people"), so a form can offer those that there are.
Day: TypeAlias = date
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120, title="Name")]
Line: TypeAlias = Annotated[str, Meta(max_length=500)]
Spoken: TypeAlias = Annotated[str, Meta(max_length=2000, extra={"format": "spoken"})]
Phone: TypeAlias = Annotated[
    str, Meta(pattern=r"^\+[0-9]+$", title="Phone number", examples=["+12125550100"], extra={"format": "phone"})
]
Language: TypeAlias = Annotated[
    str, Meta(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", title="Language", examples=["en-US", "en-GB"])
]
_RANGE = Meta(
    pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$",
    title="From and to",
    examples=["08:00-12:00", "13:00-17:00"],
)
Range: TypeAlias = Annotated[str, _RANGE, Meta(extra={"format": "range"})]
NightRange: TypeAlias = Annotated[  # may go past midnight
    str, _RANGE, Meta(examples=["21:00-07:00"], extra={"format": "night_range"})
]
Ranges: TypeAlias = Annotated[tuple[Range, ...], Meta(max_length=12, extra={"format": "ranges"})]
SecretReference: TypeAlias = Annotated[
    str,
    Meta(
        max_length=200,
        title="Secret",
        examples=["{secret:OPENAI_KEY}"],
        extra={"format": "secret"},
        # For editors alone: parse has better words for a key that stands here than that it does not match.
        extra_json_schema={"pattern": r"^\{secret:[A-Za-z][A-Za-z0-9_]*\}$"},
    ),
]
Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
