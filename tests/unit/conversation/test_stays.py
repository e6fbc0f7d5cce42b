"""Stays of some nights: the day to come in, and how long they last."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation.builtin_stays import first_day, nights_in
from receptionist.conversation.when import when_from_words, when_text
from receptionist.practice.definition import Scheduling, Service

_NOW = MONDAY_TEN.replace(year=2027, month=5, day=11)  # a Tuesday
KENNEL = practice(
    scheduling=Scheduling(
        services=(Service(name="Dog check-in", minutes=30, ask=("the dog's name", "how many nights")),)
    )
)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("board my dog for three nights from saturday, bringing him at nine in the morning", "2027-05-15 at 09:00"),
        ("two nights starting friday, drop off at five", "2027-05-14 at 17:00"),
        ("from friday to sunday, dropping off at four", "2027-05-14 at 16:00"),
        ("from the twentieth to the twenty fourth, I'd bring her at nine", "2027-05-20 at 09:00"),
        ("check in saturday at nine, for three nights", "2027-05-15 at 09:00"),
        ("five nights from the twenty second, arriving ten in the morning", "2027-05-22 at 10:00"),
        ("for a long weekend, bringing him friday at four", "2027-05-14 at 16:00"),
        ("a fortnight from the first of june, dropping off at nine", "2027-06-01 at 09:00"),
        ("boarding for two dogs, thursday to monday, bringing them thursday at ten", "2027-05-13 at 10:00"),
        ("a room for two nights from friday, checking in at three", "2027-05-14 at 15:00"),
        ("dropping him friday at three, collecting him monday", "2027-05-14 at 15:00"),
        ("a week from friday at three, I'd bring my dog", "2027-05-21 at 15:00"),
        ("can I bring her any time between monday and wednesday", "from 2027-05-17 to 2027-05-19"),
    ],
)
def test_a_stay_begins_on_the_day_to_come_in(words: str, when: str) -> None:
    assert when_text(when_from_words(first_day(words), _NOW, "US")) == when


def test_what_tells_of_no_stay_is_left_alone() -> None:
    for words in ("from monday to wednesday, mornings are best", "I can come in from four on thursday"):
        assert first_day(words) == words


@pytest.mark.parametrize(("words", "told"), [("for about three nights", "three nights"), ("friday at ten", "")])
def test_how_long_it_is(words: str, told: str) -> None:
    assert nights_in(words) == told


def test_the_nights_that_were_told_are_not_asked_for() -> None:
    desk = Desk(KENNEL, now=_NOW)
    lines = desk.hold(
        "I'd like to board my dog Rufus for three nights from thursday, bringing him at ten in the morning",
        "Colin Eastwood, 212 555 0147",
    )
    assert "thursday the thirteenth of may at ten" in lines[0].lower()
    assert "night" not in lines[0]
    assert "Shall I book that?" in lines[1]
