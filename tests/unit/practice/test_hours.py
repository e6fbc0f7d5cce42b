"""When a practice is open: exceptions over holidays over the week, through every change of clocks."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice import hours
from receptionist.practice.definition import Definition, Person, Weekly

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
OFFICE = {day: ["08:00-12:00", "13:00-17:00"] for day in WEEKDAYS}


def practice(
    opening: Mapping[str, Any] = OFFICE, zone: str = "America/New_York", country: str = "US", region: str = ""
) -> Definition:
    """One with these [hours]. Any: what TOML holds."""
    about = {"name": "P", "timezone": zone, "country": country, "region": region, "numbers": ["+12125550100"]}
    return msgspec.convert({"practice": about, "hours": opening}, Definition)


def at(text: str, zone: str = "America/New_York", fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-02T07:59:59", False),
        ("2026-03-02T08:00", True),
        ("2026-03-02T11:59:59", True),
        ("2026-03-02T12:00", False),
        ("2026-03-02T13:00", True),
        ("2026-03-02T17:00", False),
        ("2026-03-01T10:00", False),
    ],
)
def test_a_practice_is_open_from_the_minute_it_opens_to_the_minute_it_closes(moment: str, expected: bool) -> None:
    assert hours.is_open(practice(), at(moment)) is expected


def test_a_moment_of_any_zone_will_do_but_it_must_have_one() -> None:
    assert hours.is_open(practice(), datetime(2026, 3, 2, 13, 30, tzinfo=UTC))
    with pytest.raises(ValueError, match="time zone"):
        hours.is_open(practice(), datetime(2026, 3, 2, 13, 30))  # noqa: DTZ001  the point of the test


def test_while_open_it_says_until_when_and_when_it_opens_after_that() -> None:
    found = hours.opening(practice(), at("2026-03-02T09:30"))

    assert found.is_open
    assert found.until == at("2026-03-02T12:00")
    assert found.next_opening == at("2026-03-02T13:00")
    assert [span.start.hour for span in found.today.spans] == [8, 13]


def test_over_a_weekend_it_opens_on_monday() -> None:
    found = hours.opening(practice(), at("2026-03-06T18:00"))

    assert not found.is_open
    assert found.until is None
    assert found.next_opening == at("2026-03-09T08:00")


def test_a_public_holiday_is_closed_only_where_the_practice_keeps_holidays() -> None:
    keeps = practice({**OFFICE, "holidays": True})
    works = practice()

    day = hours.hours_on(keeps, date(2026, 11, 26))
    assert (day.spans, day.reason) == ((), "Thanksgiving Day")
    assert hours.is_open(works, at("2026-11-26T10:00"))
    assert hours.next_opening(keeps, at("2026-11-25T17:30")) == at("2026-11-27T08:00")


def test_a_region_has_holidays_of_its_own() -> None:
    bavaria = practice({**OFFICE, "holidays": True}, "Europe/Berlin", "DE", "BY")
    berlin = practice({**OFFICE, "holidays": True}, "Europe/Berlin", "DE", "BE")

    assert hours.hours_on(bavaria, date(2026, 6, 4)).reason == "Corpus Christi"
    assert hours.hours_on(berlin, date(2026, 6, 4)).spans


def test_an_exception_wins_over_a_holiday_and_that_over_the_week() -> None:
    exceptions = [{"date": date(2026, 12, 25), "open": ["10:00-11:00"]}]
    found = practice({**OFFICE, "holidays": True, "exceptions": exceptions})

    assert hours.is_open(found, at("2026-12-25T10:30"))
    assert hours.hours_on(found, date(2026, 12, 25)).reason == "Christmas Day"


def test_a_day_inside_a_longer_exception_can_be_open_all_the_same() -> None:
    exceptions = [
        {"date": date(2026, 8, 3), "until": date(2026, 8, 21), "reason": "summer break"},
        {"date": date(2026, 8, 12), "open": ["09:00-10:00"], "reason": "one morning"},
    ]
    found = practice({**OFFICE, "exceptions": exceptions})

    assert hours.next_opening(found, at("2026-07-31T17:00")) == at("2026-08-12T09:00")
    assert hours.next_opening(found, at("2026-08-12T09:30")) == at("2026-08-24T08:00")
    assert hours.hours_on(found, date(2026, 8, 4)).reason == "summer break"


def test_a_practice_that_never_opens_has_no_next_opening() -> None:
    found = hours.opening(practice({}), at("2026-03-02T10:00"))

    assert (found.is_open, found.next_opening) == (False, None)


def test_a_practice_that_never_closes_is_open_without_an_end() -> None:
    always = practice({day: ["00:00-24:00"] for day in (*WEEKDAYS, "saturday", "sunday")})

    found = hours.opening(always, at("2026-03-02T10:00"))

    assert (found.is_open, found.until, found.next_opening) == (True, None, None)


def test_a_night_is_one_open_time() -> None:
    night = practice({"monday": ["18:00-24:00"], "tuesday": ["00:00-02:00", "18:00-20:00"]})

    assert hours.open_until(night, at("2026-03-02T23:00")) == at("2026-03-03T02:00")
    assert hours.next_opening(night, at("2026-03-02T23:00")) == at("2026-03-03T18:00")
    assert hours.next_opening(night, at("2026-03-02T10:00")) == at("2026-03-02T18:00")


BAR = {"friday": ["18:00-02:00"], "saturday": ["18:00-02:00"]}


def test_a_night_may_be_written_as_one_and_is_of_the_day_on_which_it_begins() -> None:
    bar = practice(BAR)

    assert hours.is_open(bar, at("2026-03-07T01:59"))
    assert not hours.is_open(bar, at("2026-03-07T02:00"))
    assert not hours.is_open(bar, at("2026-03-06T01:00"))
    assert [(span.start, span.end) for span in hours.hours_on(bar, date(2026, 3, 6)).spans] == [
        (at("2026-03-06T18:00"), at("2026-03-07T02:00"))
    ]
    assert hours.open_until(bar, at("2026-03-07T01:00")) == at("2026-03-07T02:00")
    assert hours.next_opening(bar, at("2026-03-07T01:00")) == at("2026-03-07T18:00")
    assert hours.next_opening(bar, at("2026-03-08T01:00")) == at("2026-03-13T18:00")


def test_after_midnight_it_is_known_that_last_night_goes_on() -> None:
    bar = practice(BAR)

    assert hours.opening(bar, at("2026-03-07T01:00")).since_yesterday
    assert not hours.opening(bar, at("2026-03-07T19:00")).since_yesterday
    assert not hours.opening(bar, at("2026-03-07T03:00")).since_yesterday


def test_within_one_date_the_night_before_counts_until_it_ends() -> None:
    bar = practice(BAR)

    assert [
        (f"{one.start:%d %H:%M}", f"{one.end:%d %H:%M}") for one in hours.open_times_on(bar, date(2026, 3, 14))
    ] == [
        ("14 00:00", "14 02:00"),
        ("14 18:00", "15 00:00"),
    ]
    assert [f"{one.end:%H:%M}" for one in hours.open_times_on(bar, date(2026, 3, 15))] == ["02:00"]
    assert hours.open_times_on(bar, date(2026, 3, 16)) == ()


def test_a_closed_day_leaves_the_night_before_alone_and_ends_its_own() -> None:
    bar = practice({**BAR, "exceptions": [{"date": date(2026, 3, 7), "reason": "a wedding"}]})

    assert hours.is_open(bar, at("2026-03-07T01:00"))
    assert not hours.is_open(bar, at("2026-03-07T20:00"))
    assert not hours.is_open(bar, at("2026-03-08T01:00"))


def test_a_day_of_exception_that_begins_before_the_night_is_over_is_one_with_it() -> None:
    bar = practice({**BAR, "exceptions": [{"date": date(2026, 3, 7), "open": ["01:00-04:00"]}]})

    assert hours.open_until(bar, at("2026-03-06T20:00")) == at("2026-03-07T04:00")
    assert hours.next_opening(bar, at("2026-03-06T20:00")) == at("2026-03-13T18:00")


@pytest.mark.parametrize(
    ("range_", "night"),
    [
        ("18:00-02:00", True),
        ("16:00-06:00", True),
        ("23:59-00:01", True),
        ("15:59-02:00", False),
        ("17:00-09:00", False),
        ("09:00-05:00", False),
    ],
)
def test_what_may_be_a_night_and_what_is_a_mistake(range_: str, night: bool) -> None:
    assert hours.is_night(*hours.minutes_of(range_)) is night


def test_midnight_at_the_end_of_a_day_may_be_written_either_way() -> None:
    assert hours.minutes_of("18:00-00:00") == hours.minutes_of("18:00-24:00") == (1080, 1440)


@pytest.mark.parametrize(("days", "found"), [(399, True), (400, False)])
def test_a_practice_that_closes_for_long_is_known_to_open_again_within_400_days(days: int, found: bool) -> None:
    closed = {"date": date(2026, 3, 2), "until": date(2026, 3, 2) + timedelta(days=days)}
    always = practice({**{day: ["08:00-12:00"] for day in (*WEEKDAYS, "saturday", "sunday")}, "exceptions": [closed]})

    expected = at("2026-03-02T08:00") + timedelta(days=days + 1) if found else None
    assert hours.next_opening(always, at("2026-03-02T07:00")) == expected


def test_an_hour_that_the_clocks_skip_opens_at_the_change() -> None:
    night = practice({"sunday": ["02:15-03:30"]})

    found = hours.opening(night, at("2026-03-08T01:59"))

    assert found.next_opening == datetime(2026, 3, 8, 7, tzinfo=UTC)
    assert not found.is_open
    assert hours.is_open(night, datetime(2026, 3, 8, 7, 29, tzinfo=UTC))
    assert not hours.is_open(night, datetime(2026, 3, 8, 7, 30, tzinfo=UTC))


def test_an_hour_that_the_clocks_repeat_is_open_both_times() -> None:
    night = practice({"sunday": ["01:00-02:00"]})

    until = hours.open_until(night, at("2026-11-01T01:30"))
    opens = hours.next_opening(night, at("2026-10-31T12:00"))

    assert until is not None
    assert until.astimezone(UTC) == datetime(2026, 11, 1, 7, tzinfo=UTC)
    assert opens is not None
    assert opens.astimezone(UTC) == datetime(2026, 11, 1, 5, tzinfo=UTC)
    assert hours.is_open(night, at("2026-11-01T01:30", fold=1))


def test_who_can_be_reached_when() -> None:
    found = practice()
    desk = Person(name="Desk", number="+12125550111")
    on_call = Person(name="On call", number="+12125550112", available="always")
    nights = Person(name="Nights", number="+12125550113", available=Weekly(monday=("18:00-02:00",)))

    noon, evening, night = at("2026-03-02T12:30"), at("2026-03-02T19:00"), at("2026-03-03T01:00")
    assert [hours.person_available(found, who, noon) for who in (desk, on_call, nights)] == [False, True, False]
    assert [hours.person_available(found, who, evening) for who in (desk, on_call, nights)] == [False, True, True]
    assert [hours.person_available(found, who, night) for who in (desk, on_call, nights)] == [False, True, True]


@pytest.mark.parametrize("text", ["25:00-26:00", "08:60-09:00", "24:01-24:02"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no time of day"):
        hours.minutes_of(text)


# Zones with changes at midnight, by half an hour, of a whole day, or none at all.
_ZONES = st.sampled_from(
    ["America/New_York", "Europe/London", "America/Havana", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago"]
)
_MOMENTS = st.datetimes(datetime(2009, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_MINUTES = st.lists(st.integers(0, 1440), min_size=0, max_size=6, unique=True).map(sorted)


def _text(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _ranges(minutes: list[int]) -> list[str]:
    return [f"{_text(a)}-{_text(b)}" for a, b in zip(minutes[::2], minutes[1::2], strict=False)]


_DAYS = (
    _MINUTES.map(_ranges)
    | st.just(["00:00-24:00"])
    | st.just(["00:00-12:00", "12:00-24:00"])
    | st.tuples(st.integers(960, 1439), st.integers(0, 360)).map(lambda ends: [f"{_text(ends[0])}-{_text(ends[1])}"])
)
_LEAST = timedelta(microseconds=1)
_WEEKS = st.fixed_dictionaries(dict.fromkeys((*WEEKDAYS, "saturday", "sunday"), _DAYS))


@st.composite
def _practices(draw: st.DrawFn) -> Definition:
    week = draw(_WEEKS)
    moment = draw(_MOMENTS).date()
    several = st.fixed_dictionaries({"date": st.dates(moment, moment + timedelta(days=9)), "open": _DAYS})
    exceptions = draw(st.lists(several, max_size=3))
    return practice({**week, "exceptions": exceptions}, draw(_ZONES))


@given(_practices(), _MOMENTS)
def test_open_times_of_a_day_are_in_order_and_never_overlap(found: Definition, moment: datetime) -> None:
    spans = hours.hours_on(found, moment.date()).spans

    ends = [point.astimezone(UTC) for span in spans for point in (span.start, span.end)]
    assert ends == sorted(ends)
    assert all(span.start.astimezone(UTC) < span.end.astimezone(UTC) for span in spans)


def _part(of: timedelta, share: float) -> timedelta:
    """Never all of it: multiplying rounds, and a microsecond is a moment of its own."""
    return timedelta(microseconds=min(int(of / _LEAST * share), of // _LEAST - 1)) if of else of


@given(_practices(), _MOMENTS, st.floats(0, 1))
def test_it_stays_open_until_it_says_and_closed_until_the_next_opening(
    found: Definition, moment: datetime, share: float
) -> None:
    now = hours.opening(found, moment)

    if now.until is not None:
        until = now.until.astimezone(UTC)
        assert now.is_open
        assert until > moment
        assert not hours.is_open(found, until)
        assert hours.is_open(found, moment + _part(until - moment, share))
    if now.next_opening is not None and now.is_open == (now.until is not None):
        opens, closed = now.next_opening.astimezone(UTC), (now.until or now.at).astimezone(UTC)
        assert opens > moment
        assert hours.is_open(found, opens)
        assert not hours.is_open(found, opens - timedelta(seconds=1))
        between = closed + _part(opens - closed, share)
        assert not hours.is_open(found, between)


@given(_practices(), _MOMENTS)
def test_on_a_day_without_a_change_of_clocks_the_wall_clock_decides(found: Definition, moment: datetime) -> None:
    here = moment.astimezone(ZoneInfo(found.practice.timezone))
    midnight = datetime.combine(here.date(), time(), here.tzinfo)
    if midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset():
        return
    minute = here.hour * 60 + here.minute
    today, yesterday = here.date(), here.date() - timedelta(days=1)
    times = [hours.minutes_of(text) for text in _ranges_of(found, today)]
    times += [(start - 1440, end - 1440) for start, end in map(hours.minutes_of, _ranges_of(found, yesterday))]
    expected = any(start <= minute < end for start, end in times)
    assert hours.is_open(found, moment) is expected


def _ranges_of(found: Definition, day: date) -> tuple[str, ...]:
    exceptions = [one.open for one in found.hours.exceptions if one.date == day]
    return exceptions[-1] if exceptions else hours.ranges_on(found.hours, day)


@given(_practices(), _MOMENTS)
def test_what_is_open_within_a_date_is_what_is_open(found: Definition, moment: datetime) -> None:
    day = moment.astimezone(ZoneInfo(found.practice.timezone)).date()
    times = hours.open_times_on(found, day)

    ends = [point.astimezone(UTC) for span in times for point in (span.start, span.end)]
    assert ends == sorted(set(ends)), "in order, apart, and none empty"
    assert {span.start.date() for span in times} <= {day}
    assert any(start <= moment < end for start, end in zip(ends[::2], ends[1::2], strict=True)) is hours.is_open(
        found, moment
    )


@given(_practices(), _MOMENTS)
def test_everything_is_told_in_the_practices_own_zone(found: Definition, moment: datetime) -> None:
    now = hours.opening(found, moment)

    told = [now.at, now.until, now.next_opening, *(span.end for span in now.today.spans)]
    zones = {str(cast("ZoneInfo", one.tzinfo)) for one in told if one is not None}
    assert zones == {found.practice.timezone}
