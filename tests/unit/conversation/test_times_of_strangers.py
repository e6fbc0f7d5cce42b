"""Times as strangers name them in the middle of a call: parts of a week, days given up, hours beside offers."""

from datetime import UTC, date, datetime

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation.builtin_answers import answer_in
from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.when import when_from_words
from receptionist.conversation.when_wished import Bearing, wish_words
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Scheduling, Service

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


_WEDNESDAY = datetime(2027, 10, 6, 10, tzinfo=UTC)


def _days(words: str) -> list[date]:
    wished = wish_words(words, Bearing(now=_WEDNESDAY, country="US"))
    return [one.first for one in when_from_words(wished, _WEDNESDAY, "US").windows]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("my medical card's up the end of the month, so I need that physical, thursday afternoon'd be best", 7),
        ("the MOT's up on the twelfth, can you do thursday at nine", 7),
        ("my insurance is up at the end of next month so could I come in friday at ten", 8),
        ("our passports are up in two weeks, we need photos, saturday at ten", 9),
        ("my cover's running out the end of the year, monday at nine please", 11),
        ("my boyfriend's out crabbing till the weekend so I'm calling for him, could he come monday at eight", 11),
        ("I'm in Leeds until the twentieth so could I do monday at ten", 25),
        ("we're in Spain until the twentieth so could we do the twenty second at ten", 22),
        ("my husband's deployed until march, can I come on Tuesday at ten", 12),
        ("she isn't here until sunday, could she come tuesday at ten", 12),
        ("my appointment isn't until the twentieth, could I come tuesday at ten", 12),
        ("the end of the month is when my insurance ends so thursday at two", 7),
        ("the wedding's the end of the month so can she have her trial saturday at ten", 9),
        ("I don't get paid till friday so could I do saturday at eleven", 9),
        ("I won't have the car until next week, tuesday at two", 12),
        ("I can't wait till friday, can I come thursday at ten", 7),
        ("it won't last until the fifteenth, is there anything tomorrow", 7),
    ],
)
def test_why_somebody_comes_or_is_away_is_no_other_day(words: str, day: int) -> None:
    assert _days(words) == [date(2027, 10, day)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("could I come the end of the month, thursday afternoon", 21),
        ("I need it done by the end of the month, thursday afternoon's best", 7),
        ("my card's up and the end of the month would suit, a thursday", 21),
        ("she's off school next week so Tuesday at ten", 12),
        ("I'm in town till friday, can I come thursday at ten", 7),
        ("I'm here until the twentieth, tuesday at ten", 12),
        ("is anything coming up this week, friday at two", 8),
        ("could we leave it till friday", 6),
        ("the end of the month is best for me, a thursday", 21),
    ],
)
def test_a_day_that_is_wished_for_stays(words: str, first: int) -> None:
    assert _days(words)[0] == date(2027, 10, first)


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("on Friday, about this cough, half past eleven if that's going", "11:30"),
        ("the doctor on Friday, about my knee, ten if it's free", "10:00"),
        ("a trim on friday with Jo, quarter past two if she's not busy", "14:15"),
        ("friday please, for the dog, three as long as that's all right", "15:00"),
        ("I'm at work at three if they need me, so could I do ten on thursday", "10:00"),
    ],
)
def test_an_hour_on_a_condition_is_wished_for(words: str, hour: str) -> None:
    wished = wish_words(words, Bearing(now=_WEDNESDAY, country="US"))
    assert f"{when_from_words(wished, _WEDNESDAY, 'US').at:%H:%M}" == hour


@pytest.mark.parametrize("words", ["with Dr. Nguyen if she's about", "oh and can it be with Dr. Nguyen"])
def test_who_only_wants_somebody_else_keeps_the_time_that_was_chosen(words: str) -> None:
    desk = Desk(DENTIST, busy=["2026-03-03T11:00"])
    desk.hold("a toothache visit tomorrow at eleven", "half past eleven then", words)
    assert desk.called("find_slots")[-1] | {"returning": None} == {
        "service": "Toothache visit",
        "when": "2026-03-03 at 11:30",
        "practitioner": "Dr. Nguyen",
        "returning": None,
    }


_PRENATAL = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Prenatal visit", minutes=30, ask=("how many weeks along you are",)),
            Service(name="Knee consultation", minutes=30, ask=("how long it has hurt",)),
            Service(name="Period pain visit", minutes=30, ask=("the first day of your last period",)),
        )
    )
)


@pytest.mark.parametrize(
    ("wish", "answer"),
    [
        ("my next prenatal visit, she said about a week from now, tomorrow at ten", "twenty two weeks tomorrow"),
        ("a prenatal visit tomorrow at ten", "sorry, it's thirty weeks on friday"),
        ("a prenatal visit tomorrow at ten", "I'll be twelve weeks next monday"),
        ("a knee consultation tomorrow at ten", "sorry, since last tuesday I think"),
        ("a period pain visit tomorrow at ten", "actually, I think the twentieth"),
    ],
)
def test_an_answer_to_what_the_service_asks_is_no_day_to_come_in(wish: str, answer: str) -> None:
    desk = Desk(_PRENATAL)
    desk.hold(wish, answer)
    assert len(desk.called("find_slots")) == 1
    assert desk.memory.booking is not None
    assert list(desk.memory.booking.answers.values()) == [answer]


def test_weeks_told_in_the_wish_are_an_answer() -> None:
    assert answer_in("how many weeks along you are", "I'm twenty two weeks and I need a visit") == "twenty two"
    assert answer_in("how many weeks along you are", "she said two weeks from now") == ""


_NEAR = ("a cleaning tomorrow at ten", "Ann Lee", "212 555 0199")


def test_a_yes_behind_other_details_takes_the_first_and_reads_it_back() -> None:
    desk = Desk(DENTIST, busy=["2026-03-03T10:00"])
    asked = desk.hold(*_NEAR, "yes")[-1]
    assert asked.endswith("Shall I book that?")
    assert len(desk.called("hold_slot")) == 1
    assert not desk.called("schedule_appointment")


def test_a_yes_behind_other_details_takes_what_was_wished_before() -> None:
    desk = Desk(DENTIST)
    desk.hold("I'm only free at half past nine", "a cleaning this week", "Ann Lee", "212 555 0199", "yes")
    assert [one["start"][-5:] for one in desk.called("hold_slot")] == ["09:30"]


def test_a_yes_right_behind_the_offers_takes_the_first() -> None:
    desk = Desk(DENTIST, busy=["2026-03-03T10:00"])
    desk.hold("a cleaning tomorrow at ten", "yes")
    assert desk.called("hold_slot")
