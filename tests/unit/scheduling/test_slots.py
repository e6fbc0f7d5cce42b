"""Which starts are free: within hours, past what is booked, across changes of clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.scheduling.bookable import CUT, DAY, MONDAY_EIGHT, ZONE, at, busy, open_daily, salon, week

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
from receptionist.practice.hours import hours_on
from receptionist.scheduling.slots import Busy, FreeStarts, place


def _free(
    definition: Definition, taken: list[Busy] | None = None, now: datetime = MONDAY_EIGHT, *, who: tuple[str, ...] = ()
) -> FreeStarts:
    return FreeStarts(definition, definition.scheduling.services[0], now=now, busy=taken or [], practitioners=who)


def _on(free: FreeStarts, day: date) -> list[str]:
    return [f"{start:%H:%M}" for start in free.starts() if start.date() == day]


MONDAY, TUESDAY, THURSDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 6)


def test_starts_are_at_quarter_hours_and_end_within_the_hours() -> None:
    starts = _on(_free(salon()), TUESDAY)

    assert starts[:3] == ["09:00", "09:15", "09:30"]
    assert starts[starts.index("11:30") + 1] == "13:00"  # half an hour does not fit before lunch any more
    assert starts[-1] == "16:30"


def test_what_is_booked_is_not_offered_and_neither_is_what_would_reach_into_it() -> None:
    starts = _on(_free(salon(), busy(3, "10:00", "10:30")), TUESDAY)

    assert starts[:4] == ["09:00", "09:15", "09:30", "10:30"]


def test_the_time_kept_free_after_a_service_must_be_free_too_but_may_reach_into_lunch() -> None:
    slow = Service(name="Colour", minutes=45, buffer_minutes=15)

    starts = _on(_free(salon(slow), busy(3, "10:00", "10:30")), TUESDAY)

    assert starts == ["09:00", *starts[1:]]
    assert "09:15" not in starts
    assert "11:15" in starts
    assert "16:15" in starts


def test_a_day_of_exception_is_closed_for_everybody() -> None:
    own = Practitioner("Ann", hours=week("08:00-18:00"))

    assert _on(_free(salon(practitioners=(own,))), THURSDAY) == []


def test_own_hours_count_as_far_as_they_lie_within_the_practices() -> None:
    own = Practitioner("Ann", hours=week("07:00-09:30", "16:00-20:00"))

    assert _on(_free(salon(practitioners=(own,))), TUESDAY) == ["09:00", "16:00", "16:15", "16:30"]


def test_two_who_work_in_parallel_are_free_by_turns() -> None:
    definition = salon(practitioners=(Practitioner("Ann"), Practitioner("Ben")))

    free = _free(definition, busy(3, "10:00", "10:30"))

    assert free.at(at(3, "09:00")) == ("Ann", "Ben")
    assert free.at(at(3, "10:00")) == ("Ben",)
    assert _free(definition, [*busy(3, "10:00", "11:00"), *busy(3, "10:00", "11:00", "Ben")]).at(at(3, "10:15")) == ()


def test_a_room_is_used_once_at_a_time_whoever_works_in_it() -> None:
    tan = Service(name="Tan", minutes=30, resource="Booth")
    definition = salon(tan, practitioners=(Practitioner("Ann"), Practitioner("Ben")))

    free = _free(definition, busy(3, "10:00", "10:30", "Ann", "Booth"))

    assert free.at(at(3, "10:00")) == ()
    assert free.at(at(3, "10:30")) == ("Ann", "Ben")


def test_a_practice_without_practitioners_is_booked_itself() -> None:
    free = _free(salon(practitioners=()), busy(3, "09:00", "17:00", ""))

    assert _on(free, TUESDAY) == []
    assert free.at(at(4, "09:00")) == ("",)


def test_a_service_is_offered_by_those_it_names() -> None:
    definition = salon(
        Service(name="Cut", minutes=30, with_=("Ben",)), practitioners=(Practitioner("Ann"), Practitioner("Ben"))
    )

    assert _free(definition).at(at(3, "09:00")) == ("Ben",)


def test_one_practitioner_can_be_asked_for() -> None:
    definition = salon(practitioners=(Practitioner("Ann"), Practitioner("Ben")))

    assert _free(definition, who=("Ben",)).at(at(3, "09:00")) == ("Ben",)


def test_nothing_is_offered_sooner_than_the_notice_or_later_than_the_horizon() -> None:
    free = _free(salon(min_notice_hours=2, max_days_ahead=1), now=at(2, "09:20"))

    assert free.starts()[0] == at(2, "11:30")
    assert free.starts()[-1] == at(3, "16:30")


def test_a_buffer_touches_no_booking_behind_the_horizon() -> None:
    slow = Service(name="Colour", minutes=45, buffer_minutes=30)
    definition = salon(slow, hours=open_daily("00:00-24:00"), max_days_ahead=1)
    night = Busy("p:Ann", at(4, "00:00"), at(4, "01:00"))

    assert _free(definition, now=at(2, "09:00")).starts()[-1] == at(3, "23:15")
    assert _free(definition, [night], now=at(2, "09:00")).starts()[-1] == at(3, "22:45")


def test_a_short_service_starts_at_every_five_minutes() -> None:
    assert _on(_free(salon(Service(name="Fitting", minutes=5))), TUESDAY)[:3] == ["09:00", "09:05", "09:10"]


def test_hours_that_go_on_past_midnight_are_one_time() -> None:
    night = salon(Service(name="Sleep study", minutes=240), hours=open_daily("00:00-06:00", "20:00-24:00"))

    starts = _on(_free(night), TUESDAY)

    assert starts[-1] == "23:45"
    assert "22:00" in starts


def test_a_night_that_is_written_as_one_is_booked_past_midnight_and_from_the_first_minute_on() -> None:
    night = salon(Service(name="Sleep study", minutes=240), hours=open_daily("20:00-06:00"), max_days_ahead=2)

    free = _free(night, now=at(2, "00:30"))

    assert _on(free, MONDAY)[:2] == ["00:30", "00:45"], "last night goes on"
    assert _on(free, TUESDAY)[-1] == "23:45"
    assert "02:00" in _on(free, TUESDAY)
    assert "02:15" not in _on(free, TUESDAY)
    assert free.starts()[-1] == at(4, "20:00"), "nothing ends after the horizon"


def test_own_hours_of_a_night_count_past_midnight_too() -> None:
    own = Practitioner("Ann", hours=week("22:00-02:00"))
    night = salon(Service(name="Watch", minutes=60), practitioners=(own,), hours=open_daily("20:00-06:00"))

    assert _on(_free(night, now=at(2, "00:30")), MONDAY) == [
        "00:30", "00:45", "01:00", "22:00", "22:15", "22:30", "22:45", "23:00", "23:15", "23:30", "23:45",
    ]  # fmt: skip


def test_a_leap_day_is_a_day() -> None:
    definition = salon(hours=open_daily(*DAY))

    free = FreeStarts(definition, CUT, now=datetime(2028, 2, 28, 8, tzinfo=ZONE), busy=())

    assert len(_on(free, date(2028, 2, 29))) == len(_on(free, date(2028, 3, 1)))


def test_when_clocks_go_forward_the_missing_hour_is_never_offered() -> None:
    definition = salon(Service(name="Cut", minutes=60), hours=open_daily("00:00-05:00"))

    starts = _on(_free(definition, now=at(7, "08:00")), date(2026, 3, 8))

    assert starts == ["00:00", "00:15", "00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "03:00", "03:15", "03:30",
                      "03:45", "04:00"]  # fmt: skip
    late = place(definition.scheduling.services[0], "Ann", at(8, "01:30"))
    assert (f"{late.end:%H:%M}", late.end - late.start) == ("03:30", timedelta(hours=2))  # by the wall; one real hour
    assert late.end.astimezone(UTC) - late.start.astimezone(UTC) == timedelta(hours=1)


def test_when_clocks_go_back_an_hour_is_not_offered_twice() -> None:
    definition = salon(Service(name="Cut", minutes=60), hours=open_daily("00:00-03:00"))

    free = _free(definition, now=at(31, "08:00", month=10))
    starts = _on(free, date(2026, 11, 1))

    assert starts == ["00:00", "00:15", "00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "02:00"]
    booked = place(definition.scheduling.services[0], "Ann", at(1, "01:30", month=11))
    taken = [Busy(who, booked.start, booked.busy_until) for who in occupied("Ann", "")]
    left = _on(_free(definition, taken, now=at(31, "08:00", month=10)), date(2026, 11, 1))
    assert left == ["00:00", "00:15", "00:30", "02:00"]


@st.composite
def _ranges(draw: st.DrawFn) -> tuple[str, ...]:
    """Up to two ranges of a day, in order, and perhaps a night."""
    ends = sorted(draw(st.lists(st.integers(0, 48), min_size=0, max_size=4, unique=True)))
    pairs = [*zip(ends[::2], ends[1::2], strict=False)]
    latest = max([32, *ends[1::2]])
    if latest < 48 and draw(st.booleans()):
        pairs.append((draw(st.integers(latest, 47)), draw(st.integers(0, 12))))
    return tuple(f"{a // 2:02}:{a % 2 * 30:02}-{b // 2:02}:{b % 2 * 30:02}" for a, b in pairs)


@st.composite
def _calendars(draw: st.DrawFn) -> tuple[Definition, datetime, list[Busy]]:
    """A practice of any hours near a change of clocks, with any bookings."""
    zone_name = draw(st.sampled_from(["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"]))
    zone = ZoneInfo(zone_name)
    now = draw(st.sampled_from([datetime(2026, 3, 6, 12, tzinfo=UTC), datetime(2026, 3, 27, 5, tzinfo=UTC),
                                datetime(2026, 10, 23, 5, tzinfo=UTC), datetime(2026, 10, 30, 23, tzinfo=UTC),
                                datetime(2028, 2, 27, 4, tzinfo=UTC)]))  # fmt: skip
    own = draw(st.none() | st.builds(Weekly, *[_ranges()] * 7))
    exception = HoursException(date=now.date() + timedelta(days=2), open=draw(_ranges()))
    practitioners = (Practitioner("Ann", hours=own), Practitioner("Ben"))
    definition = Definition(
        practice=About(name="Any", timezone=zone_name, numbers=("+12125550100",)),
        hours=msgspec.structs.replace(draw(st.builds(Hours, *[_ranges()] * 7)), exceptions=(exception,)),
        scheduling=Scheduling(
            services=(
                Service(
                    name="Any",
                    minutes=draw(st.sampled_from([5, 10, 15, 20, 45, 50, 120, 600])),
                    buffer_minutes=draw(st.sampled_from([0, 5, 7, 30])),
                    resource=draw(st.sampled_from(["", "Room"])),
                ),
            ),
            practitioners=practitioners,
            min_notice_hours=draw(st.sampled_from([0, 1.5, 24])),
            max_days_ahead=4,
        ),
    )
    taken: list[Busy] = []
    for _ in range(draw(st.integers(0, 12))):
        start = now + timedelta(minutes=5 * draw(st.integers(0, 5 * 288)))
        end = start + timedelta(minutes=5 * draw(st.integers(1, 60)))
        who = draw(st.sampled_from(["p:Ann", "p:Ben", "r:Room"]))
        taken.append(Busy(who, start.astimezone(zone), end.astimezone(zone)))
    return definition, now, taken


@given(_calendars())
def test_an_offer_never_touches_a_booking_and_always_lies_within_hours(
    calendar: tuple[Definition, datetime, list[Busy]],
) -> None:
    definition, now, taken = calendar
    service = definition.scheduling.services[0]
    free = FreeStarts(definition, service, now=now, busy=taken)

    for start in free.starts():
        assert start.minute % (15 if service.minutes >= 15 else 5) == 0
        assert start.astimezone(UTC) >= now + timedelta(hours=definition.scheduling.min_notice_hours)
        assert start.date() <= free.last_day
        assert start == datetime.fromisoformat(f"{start:%Y-%m-%dT%H:%M}").replace(tzinfo=start.tzinfo)
        names = free.at(start)
        assert names
        for name in names:
            found = place(service, name, start)
            begin, end, until = (one.astimezone(UTC) for one in (found.start, found.end, found.busy_until))
            assert end - begin == timedelta(minutes=service.minutes)
            for one in taken:
                if one.who in found.who():
                    assert until <= one.start.astimezone(UTC) or begin >= one.end.astimezone(UTC)
            assert _within_hours(definition, begin, end)


@given(_calendars())
def test_whatever_is_free_is_found(calendar: tuple[Definition, datetime, list[Busy]]) -> None:
    """Beside a search that is slow and plain."""
    definition, now, taken = calendar
    service = definition.scheduling.services[0]
    free = FreeStarts(definition, service, now=now, busy=taken, practitioners=("Ben",))
    offered = {start.astimezone(UTC) for start in free.starts()}

    step = timedelta(minutes=15 if service.minutes >= 15 else 5)
    start = datetime(now.year, now.month, now.day, tzinfo=UTC) - timedelta(days=1)
    while start.astimezone(free.zone).date() <= free.last_day:
        here = start.astimezone(free.zone)
        found = place(service, "Ben", here)
        begin, end, until = (one.astimezone(UTC) for one in (found.start, found.end, found.busy_until))
        clear = all(
            one.who not in found.who() or until <= one.start.astimezone(UTC) or begin >= one.end.astimezone(UTC)
            for one in taken
        )
        soon = begin < now + timedelta(hours=definition.scheduling.min_notice_hours)
        past_the_last_day = end.astimezone(free.zone) > datetime(
            *(free.last_day + timedelta(days=1)).timetuple()[:3], tzinfo=free.zone
        )
        possible = not here.fold and not soon and here.date() >= free.today and not past_the_last_day
        wanted = possible and clear and _within_hours(definition, begin, end)
        assert (start in offered) == wanted, here
        start += step


def _within_hours(definition: Definition, begin: datetime, end: datetime) -> bool:
    """Every five minutes of it, of any practitioner's: the practice's own, at least."""
    zone = ZoneInfo(definition.practice.timezone)
    first = begin.astimezone(zone).date() - timedelta(days=1)
    spans = [
        (span.start.astimezone(UTC), span.end.astimezone(UTC))
        for at in range(4)
        for span in hours_on(definition, first + timedelta(days=at)).spans
    ]
    moment = begin
    while moment < end:
        if not any(start <= moment and moment + timedelta(minutes=5) <= stop for start, stop in spans):
            return False
        moment += timedelta(minutes=5)
    return True
