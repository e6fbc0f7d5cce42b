"""Kinds of value that many keys of a practice file share, with their limits and the checks that they name."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

# A string's `format` (Meta.extra) names a check that a pattern cannot express; practice.parse has them all.
Day: TypeAlias = date
Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=120)]
Line: TypeAlias = Annotated[str, Meta(max_length=500)]
Spoken: TypeAlias = Annotated[str, Meta(max_length=2000, extra={"format": "spoken"})]
Phone: TypeAlias = Annotated[str, Meta(pattern=r"^\+[0-9]+$", examples=["+12125550100"], extra={"format": "phone"})]
Language: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", examples=["en-US"])]
_RANGE = Meta(pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$", examples=["08:00-12:00"])
Range: TypeAlias = Annotated[str, _RANGE, Meta(extra={"format": "range"})]
NightRange: TypeAlias = Annotated[str, _RANGE, Meta(extra={"format": "night_range"})]  # may go past midnight
Ranges: TypeAlias = Annotated[tuple[Range, ...], Meta(max_length=12, extra={"format": "ranges"})]
SecretReference: TypeAlias = Annotated[str, Meta(max_length=200, extra={"format": "secret"})]
Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
