"""A day and an hour are the same in whatever sentence they are told: sentences and times, put together at random."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.dates import MONTHS, WEEKDAYS
from receptionist.conversation.speakable import day_words
from receptionist.conversation.when_wished import Bearing, wish_words

_SENTENCES = (
    "hi I'd like to book a cleaning for {}",
    "hello, can I get a trim {}",
    "could you fit me in for a haircut {}",
    "is there any chance of a facial {}",
    "have you got a consultation free {}",
    "morning, just wondering if I could have a checkup {}",
    "yeah hi, a filling, {}",
    "can you squeeze me in {} for a nail clip",
    "{} would be great for a massage",
    "so I need to schedule an eye exam and {} works best for me",
    "any openings {}? it's for a vaccination",
    "would {} be possible for a full groom",
    "my wife said I should call and get a beard trim {}",
    "is {} free for a will signing",
    "um so {} I'm free, can I get a massage",
    "it's been ages so I need a cleaning, {} ideally",
    "hiya, after a blow dry please, {} if poss",
    "can we say {} for the consultation",
    "{}",
    "um {}",
    "let's say {}",
    "I'm free {}",
    "is {} available",
    "I was thinking {}",
    "{} is best",
    "{}, if that's no trouble",
    "hmm let me see, {}",
    "put me in {}",
)
_HOURS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NOW = MONDAY_TEN


@st.composite
def _moments(draw: st.DrawFn) -> tuple[str, datetime]:
    ahead = draw(st.integers(1, 20))
    at = time(draw(st.sampled_from((9, 10, 11, 14, 15, 16))), draw(st.sampled_from((0, 15, 30))))
    day = _NOW.date() + timedelta(days=ahead)
    weekday, dated = WEEKDAYS[day.weekday()], day_words(day, _NOW.date()).lower().replace("-", " ")
    number = dated.partition(" the ")[2].partition(" of ")[0]
    month = MONTHS[day.month - 1]
    days = [
        f"on {weekday} the {number}",
        f"on {month} {number}",
        f"on the {number} of {month}",
        f"{weekday} the {number}",
    ]
    if ahead == 1:
        days.append("tomorrow")
    if ahead == 2:
        days.append("the day after tomorrow")
    if ahead < 7:
        days += [f"on {weekday}", weekday]
    if 7 <= ahead < 14:
        days += [f"next week on {weekday}", f"{weekday} next week"]
    if 7 < ahead < 14:
        days += [f"a week on {weekday}", f"{weekday} week"]
    hour = _HOURS[(at.hour - 1) % 12 + 1]
    hours = {
        0: [f"at {hour}", f"at {hour} o'clock", f"around {hour}", f"at {at:%I %p}".lower().replace(" 0", " ")],
        15: [f"at {hour} fifteen", f"at quarter past {hour}"],
        30: [f"at {hour} thirty", f"at half past {hour}"],
    }[at.minute]
    words = [draw(st.sampled_from(days)), draw(st.sampled_from(hours))]
    return " ".join(words if draw(st.booleans()) else reversed(words)), datetime.combine(day, at)


@given(st.sampled_from(_SENTENCES), _moments())
def test_a_time_is_the_same_in_every_sentence(sentence: str, moment: tuple[str, datetime]) -> None:
    words, meant = moment
    assume(not (words.startswith("at ") and sentence.startswith("is {}")))  # nobody asks so
    when = wanted(wish_words(sentence.format(words), Bearing(_NOW, "US")), _NOW, "US")

    assert {(one.first, one.last) for one in when.windows} == {(meant.date(), meant.date())}
    assert when.at is not None
    assert when.at.hour % 12 == meant.hour % 12
    assert when.at.minute == meant.minute


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("is friday at two thirty available", "2026-03-06", "14:30"),
        ("at ten fifteen on march twenty second is best", "2026-03-22", "10:15"),
        ("let's do it at twelve on april seventh", "2026-04-07", "12:00"),
        ("half past eleven a week on friday", "2026-03-13", "11:30"),
        ("I'm free next week on friday at 11 am", "2026-03-13", "11:00"),
        ("okay I'll take one tomorrow morning at ten", "2026-03-03", "10:00"),
    ],
)
def test_numbers_of_an_hour_are_not_those_of_the_day(words: str, day: str, at: str) -> None:
    when = wanted(wish_words(words, Bearing(_NOW, "US")), _NOW, "US")

    assert [str(one.first) for one in when.windows] == [day]
    assert str(when.at)[:5] == at


def test_the_friday_instead_is_that_of_the_week_of_what_was_booked() -> None:
    bearing = Bearing(_NOW, "US", before="2026-03-11T09:00", after="09:30")
    when = wanted(wish_words("can we make it the friday instead, same time", bearing), _NOW, "US")

    assert [str(one.first) for one in when.windows] == ["2026-03-13"]
    assert when.at == time(9)
