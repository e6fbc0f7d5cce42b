"""Times that callers mean: with exceptions, beside reasons and answers, and in the place of what was heard."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.builtin_moments import asks_for_slot, asks_of_coming
from receptionist.conversation.builtin_other_times import asks_other_time
from receptionist.conversation.builtin_past import without_past
from receptionist.conversation.builtin_state import Offer
from receptionist.conversation.builtin_time_beside import as_said_before, change_beside, without_first
from receptionist.conversation.builtin_times import choose
from receptionist.conversation.builtin_wanted import approves_time, wanted
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.feasts import feast
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, plain
from receptionist.practice.hours import public_holidays

_NOW = datetime(2027, 6, 8, 10, 0, tzinfo=ZoneInfo("America/New_York"))  # a Tuesday
_OFFERS = [Offer(f"2027-06-10T{at}", "") for at in ("09:00", "13:00", "16:00")]
_OFFERED = ("a cleaning", "tomorrow please")
_CHOSEN = ("a cleaning tomorrow at eleven",)
_READ_BACK = ("a cleaning tomorrow at eleven", "Ann Lee", "212 555 0199")


def _searched(*lines: str) -> str:
    desk = Desk(DENTIST)
    desk.hold(*lines)
    return str(desk.called("find_slots")[-1]["when"])


def _hours(words: str) -> list[tuple[int, int]]:
    windows = when_from_words(words_for_when(words, _NOW.date(), "US"), _NOW).windows
    return [(one.start.hour * 100 + one.start.minute, one.end.hour * 100 + one.end.minute) for one in windows]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("friday between two and four but not three", [(1400, 1500), (1530, 1600)]),
        ("friday from nine to noon but not at ten", [(900, 1000), (1030, 1200)]),
        ("friday afternoon but not at three", [(1200, 1500), (1530, 1800)]),
        ("friday after two but not three", [(1400, 1500), (1530, 2359)]),
        ("any time friday, just not nine", [(0, 900), (930, 2359)]),
        ("friday between two and four", [(1400, 1600)]),
    ],
)
def test_an_hour_is_left_out_of_others(words: str, hours: list[tuple[int, int]]) -> None:
    assert _hours(words) == hours


@pytest.mark.parametrize(
    "words", ["friday at three, not two", "friday at three not three thirty", "not two, friday at three"]
)
def test_an_hour_that_is_refused_for_another_is_none(words: str) -> None:
    when = wanted(words_for_when(words, _NOW.date(), "US"), _NOW, "US")

    assert when.at == time(15)


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("no good, thursday the tenth then, six o'clock", date(2027, 6, 10), time(18)),
        ("that's no good. friday at two", date(2027, 6, 11), time(14)),
        ("sorry, not possible, monday at ten", date(2027, 6, 14), time(10)),
        ("the twelfth as soon as you open up", date(2027, 6, 12), None),
        ("tomorrow at, what, three? yeah three", date(2027, 6, 9), time(15)),
        ("friday at, say, ten", date(2027, 6, 11), time(10)),
        (
            "I've a half marathon on sunday so I'll be wanting a massage on monday, half five",
            date(2027, 6, 14),
            time(17, 30),
        ),
        ("we get back from vacation on the fifteenth so a bath on the sixteenth at noon", date(2027, 6, 16), time(12)),
        ("my son's got a tournament on saturday so can he come friday at four", date(2027, 6, 11), time(16)),
        ("oh right it's memorial day. what about tuesday at nine", date(2027, 6, 15), time(9)),
        ("we switched insurance in january so I need one on monday at four", date(2027, 6, 14), time(16)),
        ("I got a letter in april, friday at ten", date(2027, 6, 11), time(10)),
    ],
)
def test_days_of_reasons_are_no_days_to_come(words: str, day: date, at: time | None) -> None:
    when = when_from_words(words_for_when(words, _NOW.date(), "US"), _NOW)

    assert {one.first for one in when.windows} == {day}
    assert when.at == at


@pytest.mark.parametrize(
    "words",
    ["we switched in january", "I broke it in march", "she had one in april last year", "it started around may third"],
)
def test_months_of_what_is_over_are_left_out(words: str) -> None:
    assert not when_from_words(without_past(words), _NOW).days


@pytest.mark.parametrize(
    "words",
    ["I was hoping for something in july", "I need it done in july", "can I get one scheduled in august",
     "we wanted something in july", "he could come in july", "I booked one in july", "anything in july"],
)  # fmt: skip
def test_months_that_are_wished_are_kept(words: str) -> None:
    assert without_past(words) == words


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2027, 8, 24), date(2027, 8, 30)),
        (date(2027, 3, 20), date(2027, 3, 29)),
        (date(2027, 4, 20), date(2027, 5, 3)),
        (date(2027, 11, 1), date(2027, 12, 27)),  # Christmas Day is a Saturday
        (date(2027, 12, 30), date(2028, 1, 3)),
    ],
)
def test_a_bank_holiday_monday_is_a_monday(day: date, kept: date) -> None:
    assert feast("bank_holiday_monday", day, "GB") == kept


def test_britain_keeps_the_bank_holidays_of_england_where_no_region_is_told() -> None:
    assert date(2027, 8, 30) in public_holidays("GB", "", 2027)
    assert date(2027, 8, 30) not in public_holidays("GB", "SCT", 2027)
    assert date(2027, 3, 29) in public_holidays("GB", "", 2027)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Margery Blunt. would three be possible", ("Margery Blunt", "would three be possible")),
        ("heel pain, and actually could we do three", ("heel pain", "could we do three")),
        ("bunions. can it be friday instead", ("bunions", "can it be friday instead")),
        ("Margery Blunt", None),
        ("could we do three", None),
        ("Alf Dunn, but half two if you've got it", ("Alf Dunn", "half two if you've got it")),
        ("Ivy Chu. actually is four still open", ("Ivy Chu", "is four still open")),
    ],
)
def test_a_wish_beside_an_answer_is_parted_from_it(text: str, parts: tuple[str, str] | None) -> None:
    assert change_beside(text) == parts


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("friday? I said thursday", "on thursday"),
        ("oh, friday? no I wanted thursday", "oh, on thursday"),
        ("no, it's three I wanted", "no, at three"),
        ("it was supposed to be the eighteenth", "on eighteenth"),
        ("I want three", "at three"),
        ("I thought I said three", "at three"),
        ("is eight too early?", "at eight?"),
        ("is six still open", "at six"),
        ("is one available", "is one available"),
        ("the afternoon after", "the day after in the afternoon"),
        ("I said no", "I said no"),
        ("I want three dogs done", "I want three dogs done"),
        ("friday at ten", "friday at ten"),
        ("the morning after my birthday", "the morning after my birthday"),
    ],
)
def test_what_was_meant_takes_the_place_of_what_was_heard(text: str, meant: str) -> None:
    assert as_said_before(text) == meant


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("can I change it to six first", "can I change it to six"),
        ("make it friday first", "make it friday"),
        ("the first", "the first"),
        ("friday the first", "friday the first"),
        ("first thing", "first thing"),
    ],
)
def test_first_of_all_is_no_first(text: str, left: str) -> None:
    assert without_first(text) == left


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("whichever's the later", 2), ("go on then, the last", 2), ("sooner is better", 0), ("any of em", 0),
        ("dealer's choice", 0), ("whichever's the earlier", 0),
    ],
)  # fmt: skip
def test_an_offer_is_chosen(words: str, at: int) -> None:
    assert choose(words, _OFFERS, 3, _NOW, "US") == [at]


@pytest.mark.parametrize("words", ["half five's spot on", "two fifteen's even better", "two o'clock's perfect"])
def test_a_time_is_approved(words: str) -> None:
    assert approves_time(words)


@pytest.mark.parametrize(
    "words",
    ["that's the wrong day", "wrong day buddy", "no, you've got the wrong time love", "two's no good after all"],
)
def test_another_time_is_asked_for(words: str) -> None:
    assert asks_other_time(plain(words))


@pytest.mark.parametrize(
    "words",
    ["is there a facial open tuesday at four", "have you a hearing test free on monday",
     "got any cleanings left friday", "do you have a bookkeeping slot around lunch", "any facials going on saturday"],
)  # fmt: skip
def test_a_slot_is_asked_for(words: str) -> None:
    assert asks_for_slot(Heard(words))


@pytest.mark.parametrize(
    "words", ["are you open tuesday at four", "when do you close on friday", "is there parking", "what do you charge"]
)
def test_hours_are_no_slot(words: str) -> None:
    assert not asks_for_slot(Heard(words))


def test_coming_early_is_no_other_time() -> None:
    assert asks_of_coming(Heard("can I come a little early"))
    assert not asks_of_coming(Heard("can I come early in the morning"))


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("actually could we do three instead", "2026-03-03 at 15:00"),
        ("Ann Lee. would three be possible", "2026-03-03 at 15:00"),
        ("can I change it to three first", "2026-03-03 at 15:00"),
        ("half two's better", "2026-03-03 at 14:30"),
        ("I thought I said three o'clock", "2026-03-03 at 15:00"),
    ],
)
def test_another_time_is_heard_where_the_name_is_asked_for(words: str, when: str) -> None:
    assert _searched(*_CHOSEN, words) == when


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("right except it should be three", "2026-03-03 at 15:00"),
        ("no, it's three I wanted", "2026-03-03 at 15:00"),
        ("tomorrow? I said thursday", "2026-03-05 at 11:00"),
        ("nope it was supposed to be the twelfth", "2026-03-12 at 11:00"),
    ],
)
def test_another_time_is_heard_at_the_read_back(words: str, when: str) -> None:
    assert _searched(*_READ_BACK, words) == when


@pytest.mark.parametrize(
    "words", ["lovely, tomorrow at eleven", "aye, eleven tomorrow", "smashing, tomorrow at eleven"]
)
def test_what_was_read_back_is_agreed_to(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold(*_READ_BACK, words)

    assert desk.called("schedule_appointment")
