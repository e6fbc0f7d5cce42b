"""Times as strangers name them in the middle of a call: parts of a week, days given up, hours beside offers."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_telling import words_for_when
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.words import Heard

_OFFERS = [Offer(f"2026-03-03T{at}", "") for at in ("09:45", "10:15", "10:45")]
_BOOKED = ("a cleaning next wednesday at two", "Ann Lee", "212 555 0199", "yes")


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("tomorrow at nine", []), ("nine is fine", [0]), ("ten fifteen'll do", [1]), ("the following week is better", [])],
)
def test_a_time_beside_the_offers_is_not_the_first_of_them(words: str, chosen: list[int]) -> None:
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") == chosen


def test_one_offer_of_a_week_is_not_all_of_the_week() -> None:
    offers = [*_OFFERS, Offer("2026-03-10T09:00", "")]
    assert choose("next week is better for me", offers, 4, MONDAY_TEN, "US") == []


@pytest.mark.parametrize(
    ("wish", "words", "when"),
    [
        ("a cleaning next week please", "later in the week", "from 2026-03-12 to 2026-03-15"),
        ("a cleaning next week please", "the beginning of the week would be better", "from 2026-03-09 to 2026-03-11"),
        ("a cleaning in april", "the first week", "the 1th week of april"),
        ("a cleaning in the first week of april", "second week actually", "2th week of april"),
        ("a cleaning tomorrow", "never mind tomorrow, what's open next monday", "what's open next monday"),
    ],
)
def test_what_is_said_of_the_week_or_month_spoken_of(wish: str, words: str, when: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(wish, words)
    assert when in desk.called("find_slots")[-1]["when"]


def test_how_late_one_may_be_is_no_wish_for_later() -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning tomorrow at one", "wait how long do you hold the chair if I'm running late")
    assert len(desk.called("find_slots")) == 1


def test_the_same_time_on_a_weekday_is_in_the_week_of_the_appointment() -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, "oh shoot, wednesday she has practice. same time thursday?")
    assert "on thursday 2026-03-12 at 14:00" in desk.called("find_slots")[-1]["when"]


@pytest.mark.parametrize("words", ["no, do you have thursday", "oh, I can't, do you have anything on thursday"])
def test_another_day_is_asked_for_after_the_booking(words: str) -> None:
    assert goal_of_made(Heard(words), timed=True) == "move"


def test_a_number_is_no_hour_of_a_wish_of_its_own() -> None:
    text = "this is Bo Hendricks at 503 555 0172 and I'd like my dog's nails trimmed Saturday at eleven fifteen"
    wishes = several_wishes(text, DENTIST.scheduling.services)
    assert (wishes.first, wishes.after) == (text, "")


def test_a_mother_who_is_driven_around_is_not_who_comes() -> None:
    desk = Desk(DENTIST)
    desk.hold(
        "a cleaning wednesday at ten", "oh hang on, wednesday I'm driving my mom around. Thursday instead, same time"
    )
    assert desk.called("find_slots")[-1]["when"] == "2026-03-05 at 10:00"
    assert desk.memory.booking is not None
    assert desk.memory.booking.relation == ""


_AROUND_NOON = [Offer(f"2026-03-03T{at}", "") for at in ("11:45", "13:00", "13:30")]


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("Oh. Then the first one you've got after lunch, one o'clock", [1]),
        ("the first one after lunch", [1]),
        ("the first one please", [0]),
        ("the earliest one", [0]),
        ("the first one after lunch, at half one", [2]),
    ],
)
def test_the_first_after_lunch_is_not_the_first_of_all(words: str, chosen: list[int]) -> None:
    assert choose(words, _AROUND_NOON, 3, MONDAY_TEN, "US") == chosen


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("tuesday, shoot no I work tuesdays, wednesday at five", "wednesday at five"),
        ("thursday, oh no I have choir on thursdays, friday at noon", "friday at noon"),
        ("thursday or friday, I work mondays", "thursday or friday"),
        ("sorry, Brandt with a D T at the end", "sorry, Brandt"),
        ("with an E at the end, friday at two", "friday at two"),
        ("thursday at the end of the day", "thursday at the end of the day"),
    ],
)
def test_a_day_that_is_taken_up_already_is_not_wished_for(words: str, left: str) -> None:
    assert words_for_when(words, MONDAY_TEN.date(), "US") == left


@pytest.mark.parametrize("words", ["ah you know what, I'll just do it myself at home", "I'll do it myself then"])
def test_whoever_does_it_at_home_gives_the_offers_up(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning tomorrow", words)
    assert desk.memory.booking is None
