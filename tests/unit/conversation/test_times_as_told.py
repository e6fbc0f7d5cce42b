"""Days and hours among reasons, steps from a time that was spoken of, and what becomes of an appointment just made."""

from datetime import datetime

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation.builtin_made import goal_of_made, moves_made
from receptionist.conversation.builtin_shifts import shifted, shifts
from receptionist.conversation.builtin_wanted import hour_alone, puts_time_right, wanted
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.when import when_from_words, when_text
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service

_NOW = MONDAY_TEN.replace(year=2027, month=9, day=15)  # a Wednesday
_FRIDAY_TEN = datetime.fromisoformat("2027-08-06T10:00")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("I've got jury duty tomorrow. friday at eleven instead", "2027-09-17 at 11:00"),
        ("im in cardiff thursday, friday the seventeenth at two", "2027-09-17 at 14:00"),
        ("im in cardiff thursday friday the seventeenth at two", "2027-09-17 at 14:00"),
        ("tuesday I'm driving to boston, so wednesday at one", "2027-09-22 at 13:00"),
        ("my son has soccer thursday, friday at four", "2027-09-17 at 16:00"),
        ("kids are back at school monday so tuesday at nine", "2027-09-21 at 09:00"),
        ("my husband passed away at Christmas, might I come in on Tuesday, about half past ten", "2027-09-21 at 10:30"),
        ("we moved here at easter, could you see me friday at nine", "2027-09-17 at 09:00"),
        ("my boiler packed up on halloween, anything tomorrow at ten", "2027-09-16 at 10:00"),
        ("I was out splitting wood Sunday, so monday at three thirty if you got it", "2027-09-20 at 15:30"),
        ("I'm free thursday, or friday at four", "2027-09-16 at 16:00 or 2027-09-17 at 16:00"),
        ("I think it's the thirtieth, that's a thursday, at ten", "2027-09-30 at 10:00"),
        ("friday instead of thursday at ten", "2027-09-17 at 10:00"),
        ("the last day of september, nine a m", "2027-09-30 at 09:00"),
        ("the last week of september, wednesday at two", "2027-09-29 at 14:00"),
        ("september, tuesday the twenty-eighth at nine", "2027-09-28 at 09:00"),
        ("thursday week, half five in the afternoon", "2027-09-23 at 17:30"),
        ("thursday after lunch, like one thirty", "2027-09-16 at 13:30"),
        ("I'd like one thirty on thursday", "2027-09-16 at 13:30"),
        ("a session on friday the seventeenth from noon", "2027-09-17 at 12:00"),
        ("I'm free on friday from noon", "2027-09-17 not before 12:00"),
        ("my frames got sat on, can I come by tomorrow at three", "2027-09-16 at 15:00"),
        ("sat at three", "2027-09-18 at 15:00"),
        ("friday afternoon then, three", "2027-09-17 at 15:00"),
        ("five and twenty past two tomorrow", "2027-09-16 at 14:25"),
        ("one more, on 2027-09-17, eleven o'clock", "2027-09-17 at 11:00"),
        ("thursday straight after school, four o'clock", "2027-09-16 at 16:00"),
        ("fine, then on 2027-09-21 right after, at four in the afternoon", "2027-09-21 at 16:00"),
        ("thursday after four", "2027-09-16 not before 16:00"),
        ("friday after, say, four", "2027-09-17 not before 16:00"),
        ("could I get in with jess for a cut thursday evening, half six if she's got it", "2027-09-16 at 18:30"),
        ("a toothache visit tomorrow at two with Dr. Patel", "2027-09-16 at 14:00"),  # no street
        ("tomorrow at two to see Dr Patel", "2027-09-16 at 14:00"),
        ("adjustment. thursday. nine a.m.", "2027-09-16 at 09:00"),
        ("I can't thursday how about friday at two", "2027-09-17 at 14:00"),
        ("scratch thursday, let's do friday at two", "2027-09-17 at 14:00"),
        ("rather than thursday could we do friday at two", "2027-09-17 at 14:00"),
        ("did I say thursday? friday at two", "2027-09-17 at 14:00"),
        ("thursday, oh that's my husband's birthday, friday at two", "2027-09-17 at 14:00"),
        ("thursday at two, hmm, I have a meeting then, friday at two", "2027-09-17 at 14:00"),
        ("thursday's a bit tricky, any chance of friday at two", "2027-09-17 at 14:00"),
        ("oh shoot thursday I've got the kids friday at two", "2027-09-17 at 14:00"),
        ("friday at two because I can't thursday", "2027-09-17 at 14:00"),
        ("oh hang on, monday I'm driving my mom around. friday at two", "2027-09-17 at 14:00"),
        ("hm okay let's do it. may fifth, nine in the morning?", "2028-05-05 at 09:00"),
        ("may the second at nine a m", "2028-05-02 at 09:00"),
        ("we're off to Kenya in March and I'll want jabs. Is the twenty-fourth of September any good, around eleven?",
         "2027-09-24 at 11:00"),
        ("getting married this saturday and I want a towel shave first, eight in the morning", "2027-09-18 at 08:00"),
        ("never mind tomorrow, what's open next monday", "2027-09-20"),
        ("tuesday, fourth of july twenty twenty-eight", "2028-07-04"),
    ],
)  # fmt: skip
def test_the_day_to_come_is_found_beside_other_days(words: str, when: str) -> None:
    found = when_from_words(words_for_when(words, _NOW.date(), "US"), _NOW, "US")
    assert (found.question, when_text(found)) == ("", when)


def test_before_september_a_weekday_of_it_is_no_day_of_this_month() -> None:
    now = _NOW.replace(month=8, day=9)
    assert when_text(when_from_words("september, tuesday the twenty-eighth at nine", now)) == "2027-09-28 at 09:00"


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("fine, eleven then", "11"),
        ("eleven's grand", "11"),
        ("yeah one o'clock still works", "1"),
        ("go on, let's call it half two", "half 2"),
        ("ten thirty sounds perfect, thanks", "10 30"),
        ("the first one", ""),
        ("Craig Holroyd", ""),
        ("two'll do nicely", "2"),
        ("hm, four'd be great", "4"),
    ],
)
def test_an_hour_among_words_that_say_nothing_else(words: str, hour: str) -> None:
    said = words.replace("'s grand", " is grand")
    assert hour_alone(said).replace(" o clock", "") == hour
    assert wanted(said, _NOW, "GB").hours is bool(hour)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("could you make that an hour later", "2027-08-06 at 11:00"),
        ("push it back half an hour", "2027-08-06 at 10:30"),
        ("can we push that a week", "2027-08-13 at 10:00"),
        ("bring it forward by half an hour", "2027-08-06 at 09:30"),
        ("two hours earlier than that", "2027-08-06 at 08:00"),
        ("a couple of hours later", "2027-08-06 at 12:00"),
        ("same time next week instead", "2027-08-13 at 10:00"),
        ("the week after, same time", "2027-08-13 at 10:00"),
        ("the same time the following day", "2027-08-07 at 10:00"),
        ("the day before, same time", "2027-08-05 at 10:00"),
        ("a fortnight later", "2027-08-20 at 10:00"),
        ("the day after then", "on 2027-08-07 then"),
    ],
)
def test_a_step_from_a_time_that_was_spoken_of(words: str, moment: str) -> None:
    assert moment in shifted(words, _FRIDAY_TEN)


@pytest.mark.parametrize(
    "words",
    [
        "the day after tomorrow",
        "an hour on friday",
        "in a week",
        "an hour before closing",
        "a week from friday",
        "I hurt it a day after the match",
    ],
)
def test_what_is_no_step(words: str) -> None:
    assert shifted(words, _FRIDAY_TEN) == words
    assert not shifts(words)


@pytest.mark.parametrize(
    ("words", "timed", "goal"),
    [
        ("ah nuts, I'm down the shore that day. scratch it", False, "cancel"),
        ("oh blast, I'm on earlies tomorrow. can you scrap that?", True, "cancel"),
        ("bin it would you", False, "cancel"),
        ("just take me off the book", False, "cancel"),
        ("you can give my spot to somebody else", False, "cancel"),
        ("oh shoot I won't make it tomorrow. give my spot to somebody else", True, "cancel"),
        ("I don't need it after all", False, "cancel"),
        ("can you undo that", False, "cancel"),
        ("I need to call that one off", False, "cancel"),
        ("I'll knock that on the head actually", False, "cancel"),
        ("d'you know what, leave it, I'll do them myself", False, "cancel"),
        ("let's leave it, I'll ring when I know my rota", True, "cancel"),
        ("nah I don't want it any more", False, "cancel"),
        ("leave it as it is", False, None),
        ("I'll leave it at that, thanks", False, None),
        ("I've changed my mind", False, "cancel"),
        ("scratch that, make it monday at ten", True, "move"),
        ("I can't make tomorrow after all", False, "move"),
        ("that time won't work for me", False, "move"),
        ("could you make that an hour later", False, "move"),
        ("can we push that a week", False, "move"),
        ("noon would be better", True, "move"),
        ("can we make that one later in the day", True, "move"),
        ("bring it forward to the morning", True, "move"),
        ("my wife needs one too", False, "book"),
        ("and can you put my dad down an' all, hot towel shave, same day at eleven", True, "book"),
        ("can you get my daughter in as well, friday at ten", True, "book"),
        ("could you put my appointment back an hour", True, "move"),
        ("make the most of it", False, None),
        ("can you make it", False, None),
        ("what is your cancellation fee if I scrap it", False, None),
    ],
)
def test_what_becomes_of_an_appointment_just_made(words: str, timed: bool, goal: str | None) -> None:
    assert goal_of_made(Heard(words), timed=timed) == goal


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        ("sorry dear, I've forgotten the chiropodist. could it be thursday at half past two", True),
        ("oh hang on, I've got work. saturday at nine?", True),
        ("actually could I also come saturday at nine", False),
        ("and my other dog, saturday at nine", False),
        ("wait, are you open saturday at nine", False),
        ("saturday at nine for my brother", False),
    ],
)
def test_a_time_after_an_appointment_was_made(words: str, moves: bool) -> None:
    assert moves_made(Heard(words)) is moves


def test_a_time_in_another_s_place_is_no_house_number() -> None:
    assert puts_time_right("wait, make that three instead of two")
    assert not puts_time_right("it's twenty one Baldwin, not twelve")


def test_a_child_s_name_is_no_practitioner_s() -> None:
    amato = (Practitioner(name="Dr. Amato"),)
    teeth = practice(scheduling=Scheduling(services=(Service(name="Cleaning", minutes=30),), practitioners=amato))
    assert not practitioner_named("a cleaning for my son Mateo Salas", teeth)
    assert practitioner_named("a cleaning for my son with dr amato", teeth) == "Dr. Amato"


# --- in a booking -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "thank you... oh, would four be possible",
        "ta. ooh any chance of four",
        "yes one thing, four would suit me better",
        "lovely. wait, might there be something at four",
        "hmm, would tomorrow at four work",
        "ah wait, my shift changed, what have you got tomorrow at four",
    ],
)
def test_a_time_asked_about_right_after_the_booking_moves_it(words: str) -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    lines = desk.hold("book a cleaning tomorrow at two, it's Sam Lee", "yes", "yes", words)
    assert "would move your cleaning" in lines[3]
    assert "four in the afternoon" in lines[3]


@pytest.mark.parametrize(
    "words",
    [
        "hmm, tomorrow won't work after all",
        "oh, tomorrow I can't",
        "tomorrow's a no go I'm afraid",
        "ah, I'm away tomorrow",
    ],
)
def test_a_refused_day_is_not_swapped_for_another_unasked(words: str) -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    lines = desk.hold("book a cleaning tomorrow at two, it's Sam Lee", "yes", words)
    assert "Which day or time would suit you" in lines[2]


def test_later_than_what_was_made_is_searched_on_its_day() -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.hold(
        "book a cleaning tomorrow at ten, it's Sam Lee", "yes", "yes", "is there anything a little later than that"
    )
    assert desk.called("find_slots")[-1]["when"] == "2026-03-03 not before 10:01"


def test_a_time_that_is_said_again_puts_it_right() -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.hold("book a cleaning tomorrow at ten, it's Sam Lee", "yes", "no not ten, I said two")
    assert [call["start"][-5:] for call in desk.called("hold_slot")] == ["10:00", "14:00"]


@pytest.mark.parametrize("words", ["oh, would four be possible", "any chance of four", "sorry, could it be four"])
def test_a_time_asked_about_before_the_booking_is_whole_is_searched(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("book a cleaning tomorrow at two", "Sam Lee", words)
    assert [call["start"][-5:] for call in desk.called("hold_slot")] == ["14:00", "16:00"]


@pytest.mark.parametrize(
    "words",
    [
        "actually could I have Dr. Nguyen instead",
        "hang on, can that be with Dr. Nguyen",
        "oh I meant Dr. Nguyen, not Patel",
        "could we switch to Dr. Nguyen",
        "I'd rather see Nguyen",
        "sorry, make it Dr. Nguyen",
    ],
)
def test_only_the_practitioner_is_changed_after_the_booking(words: str) -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.hold("a toothache visit tomorrow at two with Dr. Patel, it's Sam Lee", "yes", "yes", words)
    search = desk.called("find_slots")[-1]
    assert (search["practitioner"], search["when"], search["appointment"]) == (
        "Dr. Nguyen",
        "2026-03-03 at 14:00",
        "a1",
    )


@pytest.mark.parametrize(
    "words", ["can I speak to Dr. Nguyen", "could Dr. Nguyen call me", "is Dr. Nguyen good with kids"]
)
def test_who_is_only_spoken_of_changes_nothing(words: str) -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.hold("a toothache visit tomorrow at two with Dr. Patel, it's Sam Lee", "yes", "yes", words)
    assert len(desk.called("find_slots")) == 1


def test_nobody_is_booked_who_does_not_do_it() -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    lines = desk.hold("a cleaning tomorrow at two, it's Sam Lee", "yes", "yes", "could I have Dr. Patel instead")
    assert lines[3].startswith("Dr. Patel doesn't do that. It's with Hygienist Kim.")


def _booked(*lines: str) -> list[str]:
    desk = Desk(DENTIST)
    desk.hold(*lines, "yes")
    return [str(one["start"]) for one in desk.booked]


_SAM = "Sam Lee, 212 555 0199"


def test_a_time_that_was_not_offered_is_taken() -> None:
    assert _booked("a cleaning on friday", "fine, eleven then", _SAM) == ["2026-03-06T11:00"]


def test_whoever_only_says_the_hour_again_has_told_no_name() -> None:
    assert _booked("a cleaning on friday at eleven", "eleven's grand", _SAM) == ["2026-03-06T11:00"]


def test_a_step_from_what_was_read_back() -> None:
    assert _booked("a cleaning on friday at ten", _SAM, "could we say an hour later") == ["2026-03-06T11:00"]


def test_a_weekday_of_the_week_that_was_asked_for() -> None:
    assert _booked("a cleaning on saturday the fourteenth at ten", "the monday that week then, at ten", _SAM) == [
        "2026-03-09T10:00"
    ]


def test_another_service_right_after_is_booked_and_what_was_made_stays() -> None:
    desk = Desk(DENTIST, caller="+12125550199")
    desk.hold(
        "book a cleaning tomorrow at ten, it's Sam Lee", "yes", "and can I do an exam right after, tomorrow at two"
    )

    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "book"
    assert desk.called("reschedule_appointment") == []
