"""Which few of the free times are offered."""

from collections.abc import Sequence
from datetime import date, datetime, time

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.scheduling.bookable import MONDAY_EIGHT, at, busy, salon

from receptionist.conversation.when import Window
from receptionist.practice.definition import Definition, Hours, Practitioner
from receptionist.scheduling.offers import MOST, Offers, Wish, offers
from receptionist.scheduling.slots import Busy, FreeStarts

TUESDAY = date(2026, 3, 3)
THURSDAY = date(2026, 3, 5)  # closed
ANY = Wish()


def _offers(
    wish: Wish = ANY, taken: Sequence[Busy] = (), definition: Definition | None = None, now: datetime = MONDAY_EIGHT
) -> Offers:
    definition = definition or salon()
    service = definition.scheduling.services[0]
    return offers(FreeStarts(definition, service, now=now, busy=taken), service, wish)


def _starts(found: Offers) -> list[str]:
    return [f"{one.start:%d %H:%M}" for one in found.places]


def _on(day: date, start: str = "00:00", end: str = "23:59") -> tuple[Window, ...]:
    return (Window(day, day, time.fromisoformat(start), time.fromisoformat(end)),)


def test_without_a_wish_the_next_times_are_spread_over_two_days() -> None:
    assert _starts(_offers()) == ["02 09:00", "02 16:00", "03 14:00"]


def test_of_one_day_times_across_the_day_are_offered_at_full_hours() -> None:
    assert _starts(_offers(Wish(_on(TUESDAY)))) == ["03 09:00", "03 13:00", "03 16:00"]
    assert _starts(_offers(Wish(_on(TUESDAY, end="12:00")))) == ["03 09:00", "03 10:00", "03 11:00"]


def test_the_very_time_that_was_asked_for_is_offered_alone() -> None:
    found = _offers(Wish(_on(TUESDAY), at=time(10, 15)))

    assert (_starts(found), found.match) == (["03 10:15"], "exact")


def test_around_a_time_that_is_taken_the_nearest_are_offered() -> None:
    found = _offers(Wish(_on(TUESDAY), at=time(10)), busy(3, "09:45", "10:30"))

    assert _starts(found) == ["03 09:15", "03 10:30", "03 11:00"]
    assert (found.match, found.why) == ("near", "full")


def test_a_full_morning_is_made_up_for_by_the_same_day_and_by_another_morning() -> None:
    found = _offers(Wish(_on(TUESDAY, end="12:00")), busy(3, "09:00", "12:00"))

    assert (found.match, found.why) == ("near", "full")
    assert _starts(found) == ["02 11:30", "03 13:00", "03 13:30"]


def test_for_a_closed_day_the_nearest_days_are_offered() -> None:
    found = _offers(Wish(_on(THURSDAY)))

    assert (found.match, found.why) == ("near", "closed")
    assert _starts(found) == ["04 14:00", "06 09:00", "06 12:00"]


def test_beside_a_closed_day_one_is_offered_before_it_and_one_after() -> None:
    found = _offers(Wish(_on(date(2026, 3, 7)), at=time(10)))  # a Saturday; Friday and Wednesday are before it

    assert _starts(found) == ["06 10:00", "09 10:00"]


def test_an_hour_at_which_the_practice_is_closed_is_not_called_full() -> None:
    assert _offers(Wish(_on(TUESDAY, "18:00"))).why == "closed"
    assert _offers(Wish(_on(TUESDAY), at=time(20))).why == "closed"


def test_what_is_over_too_soon_or_too_far_is_said_so() -> None:
    definition = salon(min_notice_hours=24)

    assert _offers(Wish(_on(date(2026, 3, 1)))).why == "past"
    assert _offers(Wish(_on(date(2026, 3, 2))), definition=definition).why == "too_soon"
    assert _offers(Wish(_on(date(2026, 6, 1)))).why == "too_far"


def test_the_soonest_times_come_first_and_an_hour_apart() -> None:
    assert _starts(_offers(Wish(soonest=True))) == ["02 09:00", "02 10:00", "02 11:00"]


def test_later_and_earlier_go_on_from_what_was_offered() -> None:
    assert _starts(_offers(Wish(_on(TUESDAY), after=at(3, "11:00")))) == ["03 11:15", "03 13:00", "03 14:00"]
    assert _starts(_offers(Wish(before=at(3, "09:00")))) == ["02 14:30", "02 15:30", "02 16:30"]


def test_of_several_days_each_gives_one_time_mornings_and_afternoons() -> None:
    week = (Window(date(2026, 3, 9), date(2026, 3, 15)),)

    assert _starts(_offers(Wish(week))) == ["09 09:00", "10 14:00", "11 09:00"]


def test_another_day_is_none_of_those_that_were_offered() -> None:
    found = _offers(Wish(other_days=frozenset({date(2026, 3, 2), TUESDAY})))

    assert {one.start.day for one in found.places} == {4, 6}


def test_a_practice_that_is_never_open_offers_nothing() -> None:
    found = _offers(definition=salon(hours=Hours()))

    assert (found.places, found.match, found.why) == ((), "none", "closed")


def test_a_full_calendar_offers_nothing_and_says_that_it_is_full() -> None:
    found = _offers(taken=[Busy("p:Ann", at(2, "00:00"), at(30, "00:00"))])

    assert (found.places, found.match, found.why) == ((), "none", "full")


_CLOCKS = st.sampled_from([time(8), time(9), time(10, 10), time(12), time(15, 30), time(23)])


def _window(first: int, days: int, start: time) -> Window:
    return Window(date(2026, 3, first), None if days > 9 else date(2026, 3, first + days), start)


_WINDOWS = st.builds(
    _window, st.integers(1, 20), st.integers(0, 10), st.sampled_from([time(0), time(9), time(13), time(18)])
)
_MOMENTS = st.builds(at, st.integers(1, 20), st.sampled_from(["08:00", "09:00", "12:30"]))
_WISHES = st.builds(
    Wish,
    windows=st.lists(_WINDOWS, max_size=3).map(tuple),
    at=st.none() | _CLOCKS,
    soonest=st.booleans(),
    after=st.none() | _MOMENTS,
    before=st.none() | _MOMENTS,
    other_days=st.frozensets(st.integers(1, 16).map(lambda day: date(2026, 3, day)), max_size=3),
    but=st.frozensets(_MOMENTS, max_size=3),
)
_TAKEN = st.lists(st.tuples(st.integers(2, 16), st.sampled_from(["09:00", "10:00", "13:30"])), max_size=20)


@given(_WISHES, _TAKEN)
def test_offers_are_few_free_in_order_and_as_wished_where_anything_is(wish: Wish, taken: list[tuple[int, str]]) -> None:
    definition = salon(practitioners=(Practitioner("Ann"), Practitioner("Ben")))
    service = definition.scheduling.services[0]
    bookings = [one for day, start in taken for one in busy(day, start, "16:00")]
    free = FreeStarts(definition, service, now=MONDAY_EIGHT, busy=bookings)

    found = offers(free, service, wish)

    starts = [one.start for one in found.places]
    assert len(starts) <= MOST
    assert starts == sorted(set(starts))
    assert all(one.practitioner in free.at(one.start) for one in found.places)
    if found.match == "exact":
        assert starts
        assert all(wish.fits(start) for start in starts)
        assert wish.at is None or all(start.time() == wish.at for start in starts)
    else:
        assert found.why or wish.at
        assert wish.at or not any(wish.fits(start) for start in free.starts())
    assert bool(starts) == bool(free.starts())


def test_a_bare_hour_is_in_the_evening_where_nothing_starts_in_the_morning_then() -> None:
    evenings = msgspec.structs.replace(salon(), hours=Hours(tuesday=("17:30-22:00",)))
    seven = Wish(_on(TUESDAY), at=time(7), either=True)

    assert _starts(_offers(seven, definition=evenings)) == ["03 19:00"]
    assert _offers(msgspec.structs.replace(seven, either=False), definition=evenings).match == "near"


def test_a_bare_hour_that_is_taken_in_the_morning_is_not_moved_to_the_evening() -> None:
    long_day = msgspec.structs.replace(salon(), hours=Hours(tuesday=("06:00-22:00",)))

    found = _offers(Wish(_on(TUESDAY), at=time(8), either=True), busy(3, "07:30", "09:30"), long_day)

    assert (found.match, found.why) == ("near", "full")
