"""What a search for free times costs, and what the bookings in it change: `python -m benchmarks.scheduling`"""

import statistics
import timeit
from datetime import UTC, datetime, timedelta
from time import process_time

from receptionist.practice.cells import occupied
from receptionist.practice.definition import About, Definition, Hours, Practitioner, Scheduling, Service, Weekly
from receptionist.scheduling.offers import Wish, offers
from receptionist.scheduling.slots import Busy, FreeStarts

_NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
_RANGES = ("08:00-12:00", "13:00-18:00")
_PRACTITIONERS = 10
_BOOKINGS_A_DAY = 8  # of each
_ROUNDS = 50


def practice() -> Definition:
    """Ten practitioners, each with hours of their own, sixty days ahead, through a change of clocks."""
    own = [Weekly(*((f"08:{5 * one:02}-12:00", "13:00-17:00"),) * 5) for one in range(_PRACTITIONERS)]
    return Definition(
        practice=About(name="Bench", timezone="America/New_York", numbers=("+12125550100",)),
        hours=Hours(_RANGES, _RANGES, _RANGES, _RANGES, _RANGES),
        scheduling=Scheduling(
            services=(Service(name="Cleaning", minutes=45, buffer_minutes=5, resource="Chair"),),
            practitioners=tuple(Practitioner(f"Dr. {n}", hours=hours) for n, hours in enumerate(own)),
            max_days_ahead=60,
        ),
    )


def bookings() -> list[Busy]:
    found: list[Busy] = []
    for one in range(_PRACTITIONERS):
        for day in range(60):
            for at in range(_BOOKINGS_A_DAY):
                start = _NOW.replace(hour=13) + timedelta(days=day, minutes=55 * at + 5 * one)
                found.append(Busy(occupied(f"Dr. {one}", "")[0], start, start + timedelta(minutes=50)))
    return found


def main() -> None:
    """Prints milliseconds of one core per search, median and slowest."""
    definition = practice()
    service = definition.scheduling.services[0]

    def search(busy: list[Busy]) -> None:
        offers(FreeStarts(definition, service, now=_NOW, busy=busy), service, Wish())

    print(f"{_PRACTITIONERS} practitioners, 60 days{'median ms':>14}{'slowest ms':>12}")
    for name, busy in (("nothing booked", []), (f"{len(bookings())} bookings", bookings())):
        times = [
            1000 * one
            for one in timeit.repeat(lambda busy=busy: search(busy), number=1, repeat=_ROUNDS, timer=process_time)
        ]
        print(f"{name:28}{statistics.median(times):10.2f}{max(times):12.2f}")


if __name__ == "__main__":
    main()
