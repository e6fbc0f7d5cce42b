"""Free starts and what the caller wants -> the few times that are offered. Pure.

A voice can offer three times, not thirty: the very time that was named, or times that differ enough to choose from.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from receptionist.conversation.appointments import Why
from receptionist.conversation.when import Window
from receptionist.practice.definition import Service
from receptionist.scheduling.slots import FreeStarts, Place, place

MOST: Final = 3
_APART = timedelta(hours=1)
_NEAR_DAYS: Final = 4
_NOON = time(12)
_END_OF_DAY = time(23, 59)


class Wish(Struct, frozen=True):
    """What the caller would take. `either`: `at`, or the same in the evening. `after`, `before`: than what was offered;
    `other_days`: not on these; `but`: not these starts."""

    windows: tuple[Window, ...] = ()  # none: any time
    at: time | None = None
    either: bool = False
    soonest: bool = False
    after: datetime | None = None
    before: datetime | None = None
    other_days: frozenset[date] = frozenset()
    but: frozenset[datetime] = frozenset()

    def fits(self, start: datetime) -> bool:
        if (self.after and start <= self.after) or (self.before and start >= self.before):
            return False
        if start in self.but:
            return False
        day = start.date()
        return day not in self.other_days and (
            not self.windows or any(_within(one, day, start) for one in self.windows)
        )

    def names(self, start: datetime) -> bool:
        """Is this the very time that was named for its day?"""
        day, wall = start.date(), _wall(start)
        if any(one.at is not None for one in self.windows):
            return any(one.at in (None, wall) for one in self.windows if _within(one, day, start))
        return wall == self.at

    def names_days(self, today: date) -> bool:
        return any(one.first != today or one.last is not None for one in self.windows)


class Offers(Struct, frozen=True):
    """`match`: exact, near (nothing as wished, and why), none (nothing at all)."""

    places: tuple[Place, ...]
    match: Literal["exact", "near", "none"]
    why: Why = ""


def offers(free: FreeStarts, service: Service, wish: Wish) -> Offers:
    """At most `MOST`, in order of time. With a practitioner who is free then, the first of the file."""
    wish = _in_opening_hours(free, wish)
    starts = free.starts()
    fitting = [start for start in starts if wish.fits(start)]
    if wish.at is not None and (exactly := [start for start in fitting if wish.names(start)]):
        return _offered(free, service, exactly[:MOST], "exact")
    if fitting and wish.at is None:
        return _offered(free, service, _spread(fitting, wish, free.today), "exact")
    if not starts:
        return Offers((), "none", _why(free, wish))
    return _offered(free, service, _nearest(starts, fitting, wish), "near", _why(free, wish))


def _in_opening_hours(free: FreeStarts, wish: Wish) -> Wish:
    """ "At seven" is in the evening, where nothing ever starts at seven in the morning."""
    if wish.at is None or not wish.either:
        return wish
    evening = wish.at.replace(hour=wish.at.hour + 12)
    walls = {_wall(start) for start in free.starts_if_nothing_were_booked() if wish.fits(start)}
    return replace(wish, at=evening) if evening in walls and wish.at not in walls else wish


def _offered(
    free: FreeStarts, service: Service, starts: Sequence[datetime], match: Literal["exact", "near"], why: Why = ""
) -> Offers:
    places = [place(service, free.at(start)[0], start) for start in sorted(set(starts))]
    return Offers(tuple(places), match, why)


# --- times that differ enough -------------------------------------------------------------------------------------


def _spread(starts: Sequence[datetime], wish: Wish, today: date) -> list[datetime]:
    if wish.before:
        return _one_an_hour(list(reversed(starts)))
    if wish.soonest or wish.after:
        return _one_an_hour(starts)
    days = [list(of_day) for _, of_day in groupby(starts, key=lambda start: start.date())]
    if len(days) == 1:
        return _across(days[0])
    if len(days) == 2 or not wish.names_days(today):  # sooner is better: two on the first day, one on the next
        first = _across(days[0], 2)
        return [*first, _other_half(days[1], first[0])]
    return [days[0][0], _other_half(days[1], days[0][0]), _roundest(days[2], days[0][0])]


def _across(of_day: Sequence[datetime], most: int = MOST) -> list[datetime]:
    """The first, and others across the day, at full hours where there are any."""
    chosen = [of_day[0]]
    for part in range(1, most):
        target = of_day[0] + (of_day[-1] - of_day[0]) * part / (most - 1)
        rest = [start for start in of_day if start - chosen[-1] >= _APART]
        if rest:
            chosen.append(_roundest(rest, target))
    return chosen


def _other_half(of_day: Sequence[datetime], than: datetime) -> datetime:
    """Someone who cannot come in the morning may be free in the afternoon."""
    other = [start for start in of_day if (_wall(start) < _NOON) != (_wall(than) < _NOON)]
    return _roundest(other, other[len(other) // 3]) if other else of_day[0]


def _roundest(starts: Sequence[datetime], target: datetime) -> datetime:
    """About as late in the day as `target`; full hours are said and kept in mind more easily."""

    def cost(start: datetime) -> float:
        return abs(_minute(start) - _minute(target)) - {0: 45, 30: 10}.get(start.minute, 0)

    return min(starts, key=cost)


def _one_an_hour(starts: Sequence[datetime]) -> list[datetime]:
    chosen: list[datetime] = []
    for start in starts:
        if not chosen or abs(start - chosen[-1]) >= _APART:
            chosen.append(start)
        if len(chosen) == MOST:
            break
    return chosen


# --- what is nearest, where nothing fits --------------------------------------------------------------------------


def _nearest(starts: Sequence[datetime], fitting: Sequence[datetime], wish: Wish) -> list[datetime]:
    """Around the very time; else two of the day at other hours and one of another day at the hours that were wished."""
    if fitting and wish.at is not None:
        asked = _minutes(wish.at)
        return _first_few(fitting, key=lambda start: (start.toordinal(), abs(_minute(start) - asked)))
    if not wish.windows:
        return _one_an_hour(list(reversed(starts)) if wish.after else starts)
    first = wish.windows[0]
    wished = wish.at or (first.start if first.start > time.min else time(9))
    anchor = datetime.combine(first.first, wished, starts[0].tzinfo)
    same_day = [start for start in starts if any(one.first <= start.date() <= _last(one) for one in wish.windows)]
    same_hours = [start for start in starts if any(one.start <= _wall(start) < _end(one) for one in wish.windows)]
    if wish.at is not None:
        same_hours = [start for start in starts if _wall(start) == wish.at] or same_hours

    def distance(start: datetime) -> tuple[float]:
        return (abs(start - anchor).total_seconds(),)

    around = _first_few(same_day, key=distance, most=2)
    other_days = [start for start in same_hours if start.date() not in {one.date() for one in around}]
    beside = _first_few(other_days, key=distance, most=MOST - len(around)) if around else []
    others = [start for start in same_hours or starts if start.date() not in {one.date() for one in around}]
    return list(dict.fromkeys([*around, *beside, *_near_days(others, first.first)]))[:MOST]


def _near_days(starts: Sequence[datetime], wished: date) -> list[datetime]:
    """Two times of the nearest day, and one of the nearest on the other side of the wish, if that is near too."""
    days = [list(of_day) for _, of_day in groupby(starts, key=lambda start: start.date())]
    days.sort(key=lambda of_day: (abs((of_day[0].date() - wished).days), of_day[0].date() < wished))
    if len(days) < 2:
        return _across(days[0]) if days else []
    first = _across(days[0], 2)
    before = days[0][0].date() < wished
    beside = (one for one in days[1:] if (one[0].date() < wished) != before)
    second = next((one for one in beside if abs((one[0].date() - wished).days) <= _NEAR_DAYS), days[1])
    return [*first, _other_half(second, first[0])]


def _first_few(
    starts: Sequence[datetime], key: Callable[[datetime], tuple[float, ...]], most: int = MOST
) -> list[datetime]:
    """The best ones, half an hour apart."""
    chosen: list[datetime] = []
    for start in sorted(starts, key=key):
        if len(chosen) == most:
            break
        if all(abs(start - one) >= _APART / 2 for one in chosen):
            chosen.append(start)
    return chosen


def _why(free: FreeStarts, wish: Wish) -> Why:
    if wish.windows:
        if all(one.last is not None and one.last < free.today for one in wish.windows):
            return "past"
        if all(one.first > free.last_day for one in wish.windows):
            return "too_far"
        last_days = [min(_last(one), free.last_day) for one in wish.windows]
        ends = [
            datetime.combine(day, wish.at or _end(one), free.zone)
            for day, one in zip(last_days, wish.windows, strict=True)
        ]
        if all(end < free.earliest for end in ends):
            return "too_soon"
    possible = [start for start in free.starts_if_nothing_were_booked() if wish.fits(start)]
    if wish.at is not None and possible:
        asked = _minutes(wish.at)
        possible = [start for start in possible if 0 <= _minute(start) - asked < 15 or _wall(start) == wish.at]
    return "full" if possible else "closed"


# --- wall clock ---------------------------------------------------------------------------------------------------


def _within(window: Window, day: date, start: datetime) -> bool:
    return window.first <= day <= _last(window) and window.start <= _wall(start) < _end(window)


def _last(window: Window) -> date:
    return window.last or date.max


def _end(window: Window) -> time:
    """23:59 is the end of the day."""
    return time.max if window.end >= _END_OF_DAY else window.end


def _wall(moment: datetime) -> time:
    return moment.time()


def _minute(moment: datetime) -> int:
    return _minutes(moment.time())


def _minutes(at: time) -> int:
    return 60 * at.hour + at.minute
