"""Times, days and services that callers put right, in one breath or later; offers asked for once more."""

from datetime import date, time

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.builtin_busy import without_busy
from receptionist.conversation.builtin_days_beside import in_week_of, taken_back_for_next
from receptionist.conversation.builtin_made import goal_of_made
from receptionist.conversation.builtin_offers_again import asks_offers_again
from receptionist.conversation.builtin_other_times import asks_other_time, declines_all
from receptionist.conversation.builtin_services import service_named
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.giving_up import gives_up
from receptionist.conversation.service_changes import meant_instead
from receptionist.conversation.words import Heard, plain

_TODAY = MONDAY_TEN.date()  # the second of March
_SERVICES = DENTIST.scheduling.services
_OFFERED = ("a cleaning", "tomorrow please")
_READ_BACK = ("a cleaning tomorrow at eleven", "Ann Lee", "212 555 0199")
_BOOKED = ("a cleaning next wednesday at two", "Ann Lee", "212 555 0199", "yes")


def _searched(*lines: str) -> str:
    desk = Desk(DENTIST)
    desk.hold(*lines)
    return str(desk.called("find_slots")[-1]["when"])


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("ten, no, eleven", "2026-03-03 at 11:00"),
        ("uh nine, no, nine fifteen", "2026-03-03 at 09:15"),
        ("eleven, or actually half eleven", "2026-03-03 at 11:30"),
        ("four, no, half four", "2026-03-03 at 16:30"),
        ("she's in school till three, what about quarter past three", "2026-03-03 at 15:15"),
        ("no, afternoon", "2026-03-03 not before 12:00 before 18:00"),
        ("the two o'clock one", "2026-03-03 at 14:00"),
    ],
)
def test_an_hour_put_right_is_of_the_day_that_was_offered(words: str, when: str) -> None:
    assert _searched(*_OFFERED, words) == when


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("tomorrow, no, day after, half eight", 4, "08:30"),
        ("tomorrow no wait the day after at ten", 4, "10:00"),
        ("ah, do you not. thursday at three then", 5, "15:00"),
        ("can you not do friday at nine", 6, "09:00"),
        ("monday the ninth at nine", 9, "09:00"),
        ("thursday the twenty six at nine thirty", 26, "09:30"),
        ("thursday, no wait, he's got track, friday at three thirty", 6, "15:30"),
        ("friday at four, no five, please", 6, "17:00"),
        ("a week from friday at two", 13, "14:00"),
        ("not friday, the day before, at ten", 5, "10:00"),
    ],
)
def test_a_day_put_right_is_the_one_that_is_meant(words: str, day: int, hour: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning", words)
    found = wanted(str(desk.called("find_slots")[-1]["when"]), MONDAY_TEN, "US")
    assert {one.first for one in found.windows} == {date(2026, 3, day)}
    assert f"{found.at:%H:%M}" == hour


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("he's in school till three, what about three thirty", "what about three thirty"),
        ("I'm at work until five", "after five,"),
        ("my husband's on shift till two", "after two,"),
        ("she finishes at four, so quarter past five", "so quarter past five"),
        ("I'm free until noon", "I'm free until noon"),
        ("are you open until six", "are you open until six"),
        ("I can stay till four", "I can stay till four"),
        ("I'm here until the end of may", "I'm here until the end of may"),
        ("we could come until three", "we could come until three"),
        ("do you not. friday then", "friday then"),
        ("not friday", "not friday"),
        ("no I can't do friday", "no I can't do friday"),
    ],
)
def test_until_when_somebody_is_busy(words: str, left: str) -> None:
    assert " ".join(without_busy(words).split()).strip(" .") == left


@pytest.mark.parametrize(
    "words",
    [
        "what was the middle one again",
        "what were they again",
        "sorry what were they",
        "which day was the second one",
        "what time did you say first",
        "what did you say the last one was",
        "say the middle one again",
        "can you say those again please",
        "could you run through them again",
        "when was the last one",
        "what were the times",
        "can you repeat the times",
        "the last one was when",
        "what's the last one again",
        "give me the times again",
    ],
)
def test_offers_are_said_once_more(words: str) -> None:
    assert asks_offers_again(Heard(words))
    desk = Desk(DENTIST)
    offered = desk.hold(*_OFFERED)[-1]
    assert desk.say(words) == offered
    assert desk.asking == "slot"


@pytest.mark.parametrize(
    "words",
    [
        "the middle one",
        "what about the last one",
        "what's the latest you have",
        "what times do you have on friday",
        "when is the first available",
        "what else is there",
        "the last one you said",
        "what time do you close",
        "can I have the second one",
        "what is the earliest",
        "the second one was good",
    ],
)
def test_who_chooses_or_asks_for_others_does_not_ask_for_offers_again(words: str) -> None:
    assert not asks_offers_again(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "nah, leave it, ta",
        "no, leave it, i'll ring again next week",
        "i'll call back tomorrow",
        "leave it for now, I'll ring you on monday",
        "I'll just call again when I know my shifts",
        "forget it, I'll call you next week",
        "i can call again on friday",
        "well ring again after the holidays",
    ],
)
def test_who_will_call_another_day_gives_up(words: str) -> None:
    assert gives_up(Heard(words))
    desk = Desk(DENTIST)
    desk.hold(*_OFFERED, words)
    assert desk.memory.booking is None


@pytest.mark.parametrize(
    "words",
    [
        "can you call me back tomorrow",
        "I'll come again next week",
        "I'll take next week",
        "can you ring me on monday",
        "I'll call it friday then",
        "let me try friday at ten",
        "leave it on monday",
        "could I come back next week",
        "ill ring you when I'm outside",
        "i'll come on monday then",
    ],
)
def test_who_names_a_day_to_come_does_not_give_up(words: str) -> None:
    assert not gives_up(Heard(words))


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("sorry it's the cleaning I meant, not a toothache", "Cleaning"),
        ("actually I'd rather have the cleaning than a toothache visit", "Cleaning"),
        ("no wait, it's not for a toothache, it's a cleaning", "Cleaning"),
        ("can I change that to a cleaning", "Cleaning"),
        ("scrap that, a cleaning please", "Cleaning"),
        ("it's a cleaning I'm after", "Cleaning"),
        ("actually make it a cleaning", "Cleaning"),
        ("sorry, I meant a cleaning", "Cleaning"),
        ("I need a cleaning instead", "Cleaning"),
        ("not a toothache, a cleaning", "Cleaning"),
        ("could we do tuesday rather than wednesday", None),
        ("sorry, I meant wednesday", None),
        ("not tuesday, wednesday", None),
        ("can I have a cleaning as well", None),
        ("make it ten", None),
        ("it's still the toothache I need", None),
        ("actually what's the address", None),
    ],
)
def test_another_service_in_place_of_the_one_asked_for(words: str, service: str | None) -> None:
    found = meant_instead(Heard(words), "Toothache visit", _SERVICES)
    assert (found.name if found else None) == service


@pytest.mark.parametrize("lines", [("a toothache visit",), ("a toothache visit", "tomorrow")])
def test_the_service_is_changed_whatever_is_asked(lines: tuple[str, ...]) -> None:
    desk = Desk(DENTIST)
    desk.hold(*lines, "sorry, it's a cleaning I meant, not a toothache")
    assert desk.memory.booking is not None
    assert desk.memory.booking.service == "Cleaning"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("hmm not quite, make it friday at ten", "friday at ten"),
        ("no, half ten", "2026-03-03 at 10:30"),
        ("nearly, it's ten", "2026-03-03 at 10:00"),
        ("actually make it ten, not eleven", "2026-03-03 at 10:00"),
        ("no, the fifth", "2026-03-05 at 11:00"),
    ],
)
def test_another_time_at_the_read_back_is_no_name_and_no_birthday(words: str, when: str) -> None:
    assert when in _searched(*_READ_BACK, words)


@pytest.mark.parametrize("words", ["that day's wrong", "not that day", "wrong day", "not on that date"])
def test_the_day_is_asked_for_where_only_that_one_is_refused(words: str) -> None:
    assert asks_other_time(plain(words)) or words == "that day's wrong"


def test_a_number_and_another_time_in_one_breath() -> None:
    desk = Desk(DENTIST)
    desk.hold(*_READ_BACK[:2], "212 555 0199, but can we do half ten")
    assert desk.memory.booking is not None
    assert desk.memory.booking.phone == "+12125550199"
    assert desk.called("find_slots")[-1]["when"] == "2026-03-03 at 10:30"


def test_the_one_who_is_wished_for_of_two_who_are_named() -> None:
    for words in (
        "is that with Dr. Patel, I'd rather have Dr. Nguyen",
        "can I have Dr. Nguyen instead of Dr. Patel",
        "not Dr. Patel, Dr. Nguyen please",
        "Dr. Nguyen rather than Dr. Patel",
    ):
        assert practitioner_named(words, DENTIST) == "Dr. Nguyen"


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("can we say half eleven, actually", "move"),
        ("thursday's no good after all, friday?", "move"),
        ("could we make it four", "move"),
        ("wednesday won't work, how about tuesday", "move"),
    ],
)
def test_a_time_in_place_of_the_one_that_was_booked_moves_it(words: str, goal: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, words)
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == goal
    assert goal_of_made(Heard("can you say that again"), timed=False) is None


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("could we push it to the thursday of that week, also eleven", "2026-03-12 at 11:00"),
        ("can you make it friday that week", "2026-03-13 at 14:00"),
        ("could we do thursday instead", "2026-03-12 at 14:00"),
    ],
)
def test_a_weekday_is_in_the_week_of_what_was_booked(words: str, when: str) -> None:
    found, meant = (wanted(one, MONDAY_TEN, "US") for one in (_searched(*_BOOKED, words), when))
    assert (found.windows, found.at) == (meant.windows, meant.at)


@pytest.mark.parametrize(
    "words", ["could I have a checkup afterwards, at four", "and a toothache visit after that at four"]
)
def test_what_comes_after_it_is_on_the_same_day(words: str) -> None:
    assert "2026-03-11 at 16:00" in _searched(*_BOOKED, f"{words}, I've been before")


def test_days_by_others() -> None:
    assert taken_back_for_next("tomorrow, no, day after, half eight") == "the day after tomorrow, half eight"
    assert taken_back_for_next("tomorrow and the day after") == "tomorrow and the day after"
    assert in_week_of("the friday of that week at two", date(2026, 3, 10), _TODAY) == "on 2026-03-13 at two"
    assert in_week_of("friday at two", date(2026, 3, 10), _TODAY) == "friday at two"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("it's whitfield now, emma whitfield", "it's whitfield"),
        ("now the younger one needs a look, monday at one", "monday at one"),
        ("can I get in right now", "right now"),
        ("I'm getting married on the fifth of june and I want a shave that morning", "fifth of june"),
        ("sign me up for a week from today", "a week from today"),
    ],
)
def test_words_that_tell_when(words: str, kept: str) -> None:
    said = words_for_when(words, _TODAY, "US")
    assert kept in said
    assert "now" not in said or kept == "right now"


def test_a_later_one_is_not_the_last_of_those_offered() -> None:
    offers = [Offer(f"2026-03-03T{at}", "") for at in ("09:00", "13:00", "17:00")]
    assert choose("do you have a later one", offers, 3, MONDAY_TEN, "US") is None
    assert choose("the later one", offers, 3, MONDAY_TEN, "US") == [2]
    assert choose("the one o'clock one", offers, 3, MONDAY_TEN, "US") == [1]
    assert declines_all("no too early all of em")
    assert declines_all("they're all too late for me".replace("'", ""))
    assert not declines_all("is that too early for you")


def test_who_will_take_one_is_not_ill() -> None:
    services = VET.scheduling.services
    assert service_named(Heard("I'll have the first one"), services) is None
    assert service_named(Heard("I'll take whatever you've got"), services) is None
    ill = service_named(Heard("he's ill"), services)
    assert ill is not None
    assert ill.name == "Sick visit"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("the second one", "Tuesday the third of March at 10:00"),
        ("the first one", "Wednesday the fourth of March at 10:00"),
    ],
)
def test_one_of_the_two_days_that_were_asked_about(words: str, when: str) -> None:
    desk = Desk(DENTIST)
    asked = desk.hold("a cleaning", "wednesday the third at ten")[-1]
    assert "Did you mean" in asked
    assert desk.say("yes") in asked
    desk.say(words)
    assert desk.called("find_slots")[-1]["when"] == when


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("saturday but not too early", (9, 30)),
        ("my shift ends at three, friday", (15, 0)),
        ("a.m. is better", (0, 0)),
        ("nothing after three please", (0, 0)),
    ],
)
def test_hours_that_bound_a_day(words: str, kept: tuple[int, int]) -> None:
    windows = wanted(words_for_when(words, _TODAY, "US"), MONDAY_TEN, "US").windows
    assert windows
    assert windows[0].start >= time(*kept)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("sorry I should've said the wednesday after", "2026-03-18 at 14:00"),
        ("I won't make two, half past?", "2026-03-11 at 14:30"),
        ("cancel that and do thursday at ten", "2026-03-12 at 10:00"),
        ("take that off and put me in friday", "2026-03-13 at 14:00"),
    ],
)
def test_what_was_booked_is_moved(words: str, when: str) -> None:
    found, meant = (wanted(one, MONDAY_TEN, "US") for one in (_searched(*_BOOKED, words), when))
    assert (found.windows, found.at) == (meant.windows, meant.at)


def test_a_day_that_does_not_suit_after_all_is_asked_for_anew() -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, "oh no, wednesday's my mom's birthday")
    assert desk.asking == "when"
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "move"
    desk.hold("actually leave it as it was")
    assert desk.memory.booking is None


def test_a_service_put_right_after_it_was_booked_is_booked_instead() -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, "sorry, I said a cleaning but I meant a toothache visit")
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "cancel"
    assert desk.memory.wishes == ["also Toothache visit on 2026-03-11 at 14:00"]


@pytest.mark.parametrize("words", ["can I get a toothache visit on thursday too", "how much is a toothache visit"])
def test_another_wish_cancels_nothing(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, words)
    assert desk.memory.booking is None or desk.memory.booking.goal == "book"


def test_whoever_calls_it_off_for_a_day_that_does_not_suit_moves_nothing() -> None:
    desk = Desk(DENTIST)
    desk.hold(*_BOOKED, "oh hang on, we're away on wednesday, cancel that would you")
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "cancel"
