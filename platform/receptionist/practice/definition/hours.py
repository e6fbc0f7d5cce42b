"""`[hours]`: when the practice is open."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Day, Line, Ranges


class Weekly(Struct, frozen=True, forbid_unknown_fields=True):
    """Times of each weekday, by the practice's clock. A day that is left out has none."""

    monday: Annotated[Ranges, Meta(title="Monday", description="Times on Mondays; none: not that day.")] = ()
    tuesday: Annotated[Ranges, Meta(title="Tuesday", description="Times on Tuesdays; none: not that day.")] = ()
    wednesday: Annotated[Ranges, Meta(title="Wednesday", description="Times on Wednesdays; none: not that day.")] = ()
    thursday: Annotated[Ranges, Meta(title="Thursday", description="Times on Thursdays; none: not that day.")] = ()
    friday: Annotated[Ranges, Meta(title="Friday", description="Times on Fridays; none: not that day.")] = ()
    saturday: Annotated[Ranges, Meta(title="Saturday", description="Times on Saturdays; none: not that day.")] = ()
    sunday: Annotated[Ranges, Meta(title="Sunday", description="Times on Sundays; none: not that day.")] = ()


class HoursException(Struct, frozen=True, forbid_unknown_fields=True):
    """Days whose hours differ. They win over holidays and the week."""

    date: Annotated[Day, Meta(title="Day", description="The day, or the first of several.", examples=["2026-12-24"])]
    until: Annotated[
        Day | None,
        Meta(title="Last day", description="Where it is several days: the last of them.", examples=["2027-01-01"]),
    ] = None
    open: Annotated[Ranges, Meta(title="Open times", description="When it is open; none: closed all day.")] = ()
    reason: Annotated[
        Line, Meta(title="Reason", description="Why, as callers are told.", examples=["Christmas Eve"])
    ] = ""


class Hours(Weekly, frozen=True, forbid_unknown_fields=True):
    """When the practice is open. A day that is left out is closed. A night may be written as one ("18:00-02:00"): it is
    of the day on which it begins, at 16:00 or later, and ends by 06:00."""

    holidays: Annotated[
        bool,
        Meta(
            title="Closed on public holidays",
            description="The public holidays of the country, and of the state or province if one is set, are closed.",
        ),
    ] = False
    exceptions: Annotated[
        tuple[Annotated[HoursException, Meta(title="Exception")], ...],
        Meta(
            max_length=500,
            title="Exceptions",
            description="Days that differ from the week: holidays of your own, short days, an open Saturday. Of two "
            "for the same day the later one in the list counts.",
        ),
    ] = ()
