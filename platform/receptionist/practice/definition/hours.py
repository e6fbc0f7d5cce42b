"""`[hours]`: when the practice is open."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Day, Line, Ranges


class Weekly(Struct, frozen=True, forbid_unknown_fields=True):
    """Open ranges of each weekday, local wall time, as "08:00-12:00"; a day left out is closed; "24:00" ends a day."""

    monday: Ranges = ()
    tuesday: Ranges = ()
    wednesday: Ranges = ()
    thursday: Ranges = ()
    friday: Ranges = ()
    saturday: Ranges = ()
    sunday: Ranges = ()


class HoursException(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[hours.exceptions]]`: days that differ. They win over holidays and the week."""

    date: Annotated[Day, Meta(description="The day, or the first of several.")]
    until: Annotated[Day | None, Meta(description="Last day, when it is several.")] = None
    open: Annotated[Ranges, Meta(description="Open ranges; none: closed all day.")] = ()
    reason: Annotated[Line, Meta(description='Why, as callers are told ("Christmas Eve").')] = ""


class Hours(Weekly, frozen=True, forbid_unknown_fields=True):
    """`[hours]`: when the practice is open."""

    holidays: Annotated[bool, Meta(description="The country's public holidays are closed days.")] = False
    exceptions: Annotated[
        tuple[HoursException, ...], Meta(max_length=500, description="Days that differ from the week.")
    ] = ()
