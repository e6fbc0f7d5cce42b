"""A small practice that can be booked: `salon(...)` with good defaults, and times of its week."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from receptionist.practice.cells import occupied
from receptionist.practice.definition import (
    About,
    Definition,
    Hours,
    HoursException,
    Practitioner,
    Scheduling,
    Service,
    Weekly,
)
from receptionist.scheduling.slots import Busy

ZONE = ZoneInfo("America/New_York")
MONDAY_EIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=ZONE)
DAY = ("09:00-12:00", "13:00-17:00")
CUT = Service(name="Cut", minutes=30)


def salon(
    *services: Service, practitioners: tuple[Practitioner, ...] = (Practitioner("Ann"),), **more: Any
) -> Definition:
    """Any: whatever key of `[scheduling]` or of the file has."""
    scheduling = Scheduling(
        services=services or (CUT,), practitioners=practitioners, min_notice_hours=0, max_days_ahead=14
    )
    keys = {name: more.pop(name) for name in list(more) if name in Scheduling.__struct_fields__}
    definition = Definition(
        practice=About(name="Salon", timezone="America/New_York", numbers=("+12125550100",)),
        hours=Hours(
            monday=DAY,
            tuesday=DAY,
            wednesday=DAY,
            thursday=DAY,
            friday=("09:00-13:00",),
            exceptions=(HoursException(date=date(2026, 3, 5), reason="the fair"),),
        ),
        scheduling=msgspec.structs.replace(scheduling, **keys),
    )
    return msgspec.structs.replace(definition, **more)


def at(day: int, clock: str, month: int = 3) -> datetime:
    """A time of March 2026 at the salon: the second is a Monday."""
    hour, _, minute = clock.partition(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=ZONE)


def busy(day: int, start: str, end: str, practitioner: str = "Ann", resource: str = "") -> list[Busy]:
    return [Busy(who, at(day, start), at(day, end)) for who in occupied(practitioner, resource)]


def week(*ranges: str) -> Weekly:
    return Weekly(ranges, ranges, ranges, ranges, ranges, ranges, ranges)


def open_daily(*ranges: str) -> Hours:
    return Hours(ranges, ranges, ranges, ranges, ranges, ranges, ranges)
