"""Opening hours in every time zone there is, around every change of its clocks, against a clock that is looked at."""

import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice import hours
from receptionist.practice.definition import Definition

_Times: TypeAlias = Sequence[tuple[int, int]]  # minutes after midnight

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ZONES: Final = sorted(zoneinfo.available_timezones() - {"localtime"})
# Changes at midnight, by half an hour, by two hours, of a whole day, for a month, and backwards in winter.
STRANGE: Final = {
    "America/Havana",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "Africa/Casablanca",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
}
SOME: Final = sorted({*ZONES[::40], *STRANGE} & set(ZONES))
WEEKS: Final[Mapping[str, _Times]] = {
    "all day": [(0, 1440)],
    "office": [(480, 720), (780, 1020)],
    "small hours": [(0, 61), (90, 150), (151, 185)],
    "nights": [(1080, 1560)],
    "long nights": [(420, 660), (960, 1800)],
}


def practice(zone: str, times: _Times) -> Definition:
    """With the same hours on each day."""
    ranges = [f"{_clock(start)}-{_clock(end if end <= 1440 else end - 1440)}" for start, end in times]
    about = {"name": "P", "timezone": zone, "numbers": ["+12125550100"]}
    return msgspec.convert({"practice": about, "hours": dict.fromkeys(DAYS, ranges)}, Definition)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def first_shown(zone: ZoneInfo, day: date, minutes: int) -> datetime:
    """The first moment at which a clock on the wall shows that time of that day, or a later one. In UTC."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    there = wall.replace(tzinfo=UTC)
    around = [(there + timedelta(days=days)).astimezone(zone).utcoffset() or timedelta() for days in (-2, -1, 0, 1, 2)]
    moment = there - max(around)
    while moment.astimezone(zone).replace(tzinfo=None) < wall:
        moment += timedelta(minutes=1)
    return moment


def open_times(zone: ZoneInfo, times: _Times, first: date, last: date) -> list[tuple[datetime, datetime]]:
    """Found by looking at the clock; those that touch or overlap are one."""
    found: list[tuple[datetime, datetime]] = []
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        for start, end in ((first_shown(zone, day, start), first_shown(zone, day, end)) for start, end in times):
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            elif start < end:
                found.append((start, end))
    return found


def changes(zone: ZoneInfo, first: date, last: date) -> Iterator[date]:
    """Days on which its clocks are changed, however."""
    at = datetime.combine(first, time(), UTC)
    while at.date() <= last:
        if at.astimezone(zone).utcoffset() != (at + timedelta(days=1)).astimezone(zone).utcoffset():
            yield at.astimezone(zone).date()
        at += timedelta(days=1)


def holds_around(name: str, times: _Times, day: date, minutes: Sequence[int]) -> None:
    """Whether it is open, until when, and from when again: so many minutes from midnight of that day in UTC."""
    zone, found = ZoneInfo(name), practice(name, times)
    seen = open_times(zone, times, day - timedelta(days=3), day + timedelta(days=4))
    for minute in minutes:
        moment = datetime.combine(day, time(), UTC) + timedelta(minutes=minute)
        now = [(start, end) for start, end in seen if start <= moment < end]
        assert hours.is_open(found, moment) is bool(now), (name, moment)
        if now and now[0][1] - now[0][0] < timedelta(days=3):  # else its end is not in sight here
            assert _in_utc(hours.open_until(found, moment)) == now[0][1], (name, moment)
        later = [start for start, _ in seen if start > moment]
        if later:
            assert _in_utc(hours.next_opening(found, moment)) == later[0], (name, moment)


def _in_utc(moment: datetime | None) -> datetime | None:
    """Python holds a time that the clocks repeat to be unequal to the same moment in another zone."""
    return moment.astimezone(UTC) if moment else None


def test_every_zone_is_one_that_a_practice_may_have() -> None:
    for name in ZONES:
        assert hours.is_open(practice(name, [(0, 1440)]), datetime(2026, 3, 2, 12, tzinfo=UTC)), name


@pytest.mark.parametrize("times", WEEKS.values(), ids=WEEKS.keys())
def test_around_every_change_of_clocks_the_hours_are_those_on_the_wall(times: _Times, deep: bool) -> None:
    years = (date(2024, 1, 1), date(2028, 12, 31)) if deep else (date(2026, 1, 1), date(2026, 12, 31))
    for name in ZONES if deep else SOME:
        for day in changes(ZoneInfo(name), *years):
            holds_around(name, times, day, range(-900, 2400, 90))


@pytest.mark.parametrize("times", WEEKS.values(), ids=WEEKS.keys())
def test_a_day_that_a_zone_left_out_is_no_day(times: _Times) -> None:
    holds_around("Pacific/Apia", times, date(2011, 12, 30), range(-2000, 3500, 45))


_ENDS = st.lists(st.integers(0, 1440), min_size=2, max_size=6, unique=True).map(sorted)
_TIMES = _ENDS.map(lambda ends: list(zip(ends[::2], ends[1::2], strict=False)))
_NIGHTS = st.tuples(_TIMES, st.integers(960, 1439), st.integers(1441, 1800)).map(
    lambda drawn: [*((start, end) for start, end in drawn[0] if end < drawn[1]), (drawn[1], drawn[2])]
)


@given(
    st.sampled_from(ZONES),
    _TIMES | _NIGHTS,
    st.dates(date(2009, 1, 1), date(2037, 12, 1)),
    st.lists(st.integers(-1440, 2880), min_size=1, max_size=5),
)
def test_on_any_day_in_any_zone_the_hours_are_those_on_the_wall(
    name: str, times: _Times, day: date, minutes: list[int]
) -> None:
    holds_around(name, times, day, minutes)
