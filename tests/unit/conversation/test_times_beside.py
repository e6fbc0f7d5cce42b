"""Days named by the day spoken of, offers that are all declined, and wishes for another time that name none."""

from datetime import date, time

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.builtin_days_beside import beside, hour_added, taken_back_for_next, weekday_of_those
from receptionist.conversation.builtin_other_times import asks_other_time, declines_all
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_time_conflicts import takes_time_back
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.dates import normalised
from receptionist.conversation.giving_up import gives_up
from receptionist.conversation.recalling import asks_again
from receptionist.conversation.when import when_from_words
from receptionist.conversation.when_wished import Bearing, wish_words
from receptionist.conversation.words import Heard

_TODAY = date(2026, 3, 2)  # a Monday
_FAR = date(2026, 3, 12)  # the Thursday of the week after
_OFFERS = [Offer(f"2026-03-12T{at}", "") for at in ("10:00", "14:00", "18:00")]
_TWO_DAYS = [Offer(start, "") for start in ("2026-03-04T08:00", "2026-03-04T17:00", "2026-03-06T13:00")]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("could we do the friday", "could we do the 2026-03-13"),
        ("ah what about the wednesday instead", "ah what about the 2026-03-11 instead"),
        ("make it friday if you can", "make it 2026-03-13 if you can"),
        ("wednesday or friday", "2026-03-11 or 2026-03-13"),
        ("not thursday, friday at two", "2026-03-13 at two"),
        ("this friday", "this friday"),
        ("friday the sixth", "friday the sixth"),
        ("next tuesday", "next tuesday"),
        ("something sooner, friday say", "something sooner, friday say"),
        ("friday in april", "friday in april"),
    ],
)
def test_a_weekday_alone_is_of_the_week_spoken_of(words: str, meant: str) -> None:
    assert weekday_of_those(words, [_FAR], _FAR, _TODAY) == meant


def test_near_at_hand_a_weekday_is_the_next_one() -> None:
    assert weekday_of_those("tuesday instead", [], date(2026, 3, 5), _TODAY) == "tuesday instead"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("the thursday after that maybe", "on 2026-03-19 maybe"),
        ("the friday after", "on 2026-03-13"),
        ("the following wednesday", "on 2026-03-18"),
        ("the wednesday before", "on 2026-03-11"),
        ("the day before", "on 2026-03-11"),
        ("have you the day after", "have you on 2026-03-13"),
        ("could it be the week before", "could it be from 2026-03-02 to 2026-03-08"),
        ("thursday after four", "thursday after four"),
        ("friday after work", "friday after work"),
        ("the day before my wedding", "the day before my wedding"),
        ("the week before christmas", "the week before christmas"),
        ("friday before noon", "friday before noon"),
    ],
)
def test_days_beside_the_one_spoken_of(words: str, meant: str) -> None:
    assert beside(words, [_FAR], _FAR, _TODAY) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("this friday no sorry the friday after about ten", "a week from friday about ten"),
        ("thursday no the thursday after at four", "a week from thursday at four"),
        ("friday, no wait, the one after", "a week from friday"),
        ("friday, no, monday", "friday, no, monday"),
        ("friday after four", "friday after four"),
    ],
)
def test_a_day_taken_back_for_the_next_of_its_name(words: str, meant: str) -> None:
    assert taken_back_for_next(words) == meant


@pytest.mark.parametrize(
    "words",
    [
        "no can't do any of those",
        "i can't make any of those",
        "can't do any of them sorry",
        "hmm i don't think i can do any of those to be honest",
        "i couldn't manage any of those times",
        "i won't be able to make those",
        "none of those",
        "none of them are any good i'm afraid",
        "neither of those work",
        "neither's any good",
        "those don't suit me",
        "they're all no good",
        "i'm not free for any of them",
        "not keen on any of those",
        "i can't do either",
        "those times won't work",
        "unable to do any of the three",
    ],
)
def test_all_that_was_offered_is_declined(words: str) -> None:
    assert declines_all(normalised(words))
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") is None


@pytest.mark.parametrize(
    "words",
    [
        "any of those is fine",
        "i don't mind, any of those",
        "doesn't matter any of them",
        "not fussy, either of those",
        "i'm not bothered which, any of those",
        "i can't complain, any of them",
        "not one o'clock, two",
        "i can't do two",
        "no preference, any of those",
        "ten works, i can't do any later",
    ],
)
def test_what_only_sounds_like_declining_all(words: str) -> None:
    assert not declines_all(normalised(words))


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("the first of those please", [0]),
        ("i'll take the second of those", [1]),
        ("the last of those", [2]),
        ("whichever's soonest", [0]),
        ("as early as possible", [0]),
        ("the earlier the better", [0]),
        ("the later the better", [2]),
        ("i'm easy", [0]),
        ("i'd rather have the afternoon one", [1]),
        ("the evening would be better", [2]),
        ("something in the afternoon", []),
        ("anything in the afternoon", []),
        ("is four taken", []),
    ],
)
def test_which_of_a_days_times_is_chosen(words: str, chosen: list[int]) -> None:
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") == chosen


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("wednesday, the later one", [1]),
        ("the late one on wednesday, so five", [1]),
        ("wednesday, the earlier one", [0]),
        ("wednesday", [0, 1]),
        ("friday", [2]),
    ],
)
def test_one_of_a_days_times_is_chosen_by_its_place(words: str, chosen: list[int]) -> None:
    assert choose(words, _TWO_DAYS, 3, MONDAY_TEN, "US") == chosen


@pytest.mark.parametrize(
    "words",
    [
        "no, change the time",
        "i want another time",
        "can i change the day",
        "different day please",
        "no wrong time",
        "the day is wrong",
        "the time's not right",
        "can i have a different time",
        "could we do another day",
        "no the date's wrong",
        "i need to change the time",
        "i'd rather another day",
    ],
)
def test_another_time_is_wished_and_none_named(words: str) -> None:
    assert asks_other_time(Heard(words).plain)


@pytest.mark.parametrize(
    "words",
    ["what time", "what day was it", "the time is fine", "is that the right day", "have a good day", "same time", "yes",
     "take your time", "the next day", "friday is the wrong day for my mother"],
)  # fmt: skip
def test_no_wish_for_another_time(words: str) -> None:
    assert not asks_other_time(Heard(words).plain)


@pytest.mark.parametrize(
    "words",
    ["d'you know what, leave it", "you know what leave it", "no it's fine i'll ring round", "nah leave it then",
              "oh don't bother then", "i'll try elsewhere", "forget that",
              "not today then", "i'll phone around a bit"]
)  # fmt: skip
def test_the_booking_is_given_up(words: str) -> None:
    assert gives_up(Heard(words))


@pytest.mark.parametrize("words", ["leave it at ten", "can you leave it open", "scratch that, friday", "another time"])
def test_the_booking_is_not_given_up(words: str) -> None:
    assert not gives_up(Heard(words))


def test_the_day_that_was_chosen_is_taken_back_with_words_in_front() -> None:
    assert takes_time_back("oh wait i can't do thursday")
    assert takes_time_back("sorry, thursday's no good")
    assert not takes_time_back("actually can we do friday, thursday's no good")


def test_the_read_back_is_moved_to_a_day_of_its_week() -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning on thursday the twelfth of march at two", "Ann Lee", "212 555 0199")
    desk.hold("oh could we do the wednesday at the same time")
    assert desk.called("find_slots")[-1]["when"] == "2026-03-11 at 14:00"


def test_the_day_read_back_is_agreed_to_by_its_name() -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning on thursday the twelfth of march at two", "Ann Lee", "212 555 0199", "yes thursday at two")
    assert desk.called("schedule_appointment")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("make it half past", "make it half past 9"),
        ("quarter past please", "quarter past 9 please"),
        ("half past ten", "half past ten"),
        ("half past four please", "half past four please"),
    ],
)
def test_an_hour_left_out_is_that_of_the_time_chosen(words: str, meant: str) -> None:
    assert hour_added(words, time(9)) == meant


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("i want the deep tissue one, tomorrow at six", "tomorrow at six"),
        ("the swedish hot stone one on friday", "the swedish hot stone on friday"),
        ("the massage at one", "the massage at one"),
        ("the kids get out at one", "after one"),
        ("the fourth of july one thirty", "the fourth of july one thirty"),
        ("the deep tissue one o'clock", "the deep tissue one o'clock"),
    ],
)
def test_one_of_a_kind_is_no_hour(words: str, kept: str) -> None:
    assert words_for_when(words, _TODAY, "US").endswith(kept)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("ten past ten", []), ("twenty to two", []), ("sounds good but i'd prefer two", [1]), ("ten", [0])],
)
def test_minutes_past_an_hour_are_no_hour(words: str, chosen: list[int]) -> None:
    assert choose(words, _OFFERS, 3, MONDAY_TEN, "US") == chosen


def test_two_fridays_from_now() -> None:
    assert taken_back_for_next("two fridays from now") == "a week from friday"


def test_whether_a_time_is_any_good_for_a_service_is_no_advice() -> None:
    desk = Desk(DENTIST)
    desk.hold("is next thursday at three any good for a cleaning")
    assert desk.called("find_slots")


@pytest.mark.parametrize(
    "words",
    ["that won't work", "that won't work for me", "i can't do that", "no i can't make that time", "that's no good",
     "that's too early", "it doesn't suit i'm afraid"],
)  # fmt: skip
def test_the_one_time_that_was_told_is_off(words: str) -> None:
    assert asks_other_time(Heard(words).plain)


@pytest.mark.parametrize("words", ["yes that's the one", "that's the thursday isn't it, yes", "that'll work"])
def test_what_was_told_is_not_off(words: str) -> None:
    assert not takes_time_back(words)
    assert not asks_other_time(Heard(words).plain)


@pytest.mark.parametrize("words", ["thursday at three yes", "yes, thursday", "three, perfect"])
def test_the_read_back_is_agreed_to_with_its_time_in_front(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning on thursday at three", "Ann Lee", "212 555 0199", words)
    assert desk.called("schedule_appointment")


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("the first'll do", [0]), ("first or second, don't care", [0]), ("is there one in the morning", [0])],
)
def test_one_of_those_is_taken(words: str, chosen: list[int]) -> None:
    assert choose(words_for_when(words, _TODAY, "US"), _OFFERS, 3, MONDAY_TEN, "US") == chosen


@pytest.mark.parametrize(
    ("words", "day"),
    [("how about wednesday", "2026-03-04"), ("friday at three", "2026-03-06")],
)
def test_free_times_do_not_say_which_week_is_meant(words: str, day: str) -> None:
    busy = [f"2026-03-{date_of:02}T{hour:02}:{minute}" for date_of in range(2, 10) for hour in range(8, 18)
            for minute in ("00", "15", "30", "45")]  # fmt: skip
    desk = Desk(DENTIST, busy=busy)
    desk.hold("a cleaning as soon as you can", words)
    when = when_from_words(str(desk.calls[-1].arguments["when"]), MONDAY_TEN, "US")
    assert when.windows[0].first == date.fromisoformat(day)


def test_having_not_the_first_idea_names_no_day() -> None:
    assert not when_from_words("I haven't the first idea, I need a cleaning", MONDAY_TEN, "US").understood


def test_the_day_of_a_school_run_is_not_read_back() -> None:
    words = "I'm on the school run that day, can you push it back an hour to eleven"
    assert not asks_again(Heard(words))
    assert asks_again(Heard("can you read that back to me"))


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("could it be eleven on the thursday instead", "2026-03-05", time(11)),
        ("now the other dog, saturday at nine thirty", "2026-03-07", time(9, 30)),
        ("can we make that friday at one, the kids have a game saturday", "2026-03-06", time(13)),
        ("thursday, I'm nineteen, at eight in the morning", "2026-03-05", time(8)),
        ("friday, half twelve ish", "2026-03-06", time(12, 30)),
        ("tomorrow at four, no sorry, five, I don't finish till half past", "2026-03-03", time(17)),
    ],
)
def test_the_time_that_is_meant_among_others(words: str, day: str, at: time) -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning", words)
    when = when_from_words(str(desk.calls[0].arguments["when"]), MONDAY_TEN, "GB")
    assert (when.windows[0].first, when.at) == (date.fromisoformat(day), at)


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("Morning, I have work at one", "in the morning"),
        ("Mornings, I pick the kids up at three", "in the morning"),
        ("Afternoon please, I've class till twelve", "in the afternoon"),
        ("well, evening. I finish at five", "in the evening"),
        ("oh the morning, my mother minds the baby then", "in the morning"),
        ("Morning, Friday at four would be great", ""),
        ("Morning love, could I come in on Friday at four", ""),
    ],
)
def test_a_part_of_the_day_where_it_was_asked_when_is_no_greeting(said: str, part: str) -> None:
    words = wish_words(said, Bearing(MONDAY_TEN, "US", asked=True)).lower()

    assert ("in the" in words) is bool(part)
    assert part in words
    assert not part or " at " not in words
