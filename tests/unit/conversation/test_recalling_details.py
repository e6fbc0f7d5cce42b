"""Callers who ask for one thing of what was settled: the number, the name, whether it is Beth, or thursday."""

import pytest
from tests.unit.conversation.booking_desk import Desk

from receptionist.conversation.recalling_details import asks_for_name, asks_for_number, asks_whether_so
from receptionist.conversation.words import Heard

_BOOKED = ("I'd like to book a cleaning on Tuesday at ten", "Sam Lee", "212 555 0199", "yes")
_NAMES = {"dr", "cho", "nurse", "beth"}


@pytest.mark.parametrize(
    "words",
    [
        "what number have you got for me", "what number do you have on file for me", "which number did i give you",
        "do you have my phone number down right", "have you got my number right", "did you get my number",
        "is my number right on there", "can you read me my number back", "read my number back please",
        "what phone number is on there", "what's the number you have for me", "what number did i leave",
        "did you get all of my number", "can you check the number you've got", "what number will you call me on",
        "is that the right number", "what mobile number did you take", "confirm my cell number again",
    ],
)  # fmt: skip
def test_the_number_that_was_given_is_asked_for(words: str) -> None:
    assert asks_for_number(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what's your number", "what number do i call to cancel", "can i have your number", "what number bus do i want",
        "do you have a phone number for billing", "is there a number for emergencies", "my number's changed",
        "can i change my number", "what number house are you", "which number should i ring",
        "do you still have my number", "call me on my other number", "what number of sessions do i need",
        "do you have my number from last time", "that's the wrong number",
    ],
)  # fmt: skip
def test_another_number_or_none_is_meant(words: str) -> None:
    assert not asks_for_number(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what name is it under", "what name did you put it under", "whose name is it in", "whose name's it under",
        "did you get my name right", "have you got my name down right", "how did you spell my name",
        "is it under my name", "what name have you got down for me", "what last name is that under",
        "how have you got my name down", "is my name right",
    ],
)  # fmt: skip
def test_the_name_of_the_booking_is_asked_for(words: str) -> None:
    assert asks_for_name(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "what's your name", "what's the name of the doctor", "do you need my name", "my name's lee",
        "what name is on the building", "what's the name of your shampoo", "can i change my name",
        "do you want my name or his", "what was her name again", "put it under my wife's name",
    ],
)  # fmt: skip
def test_another_name_is_meant(words: str) -> None:
    assert not asks_for_name(Heard(words))


@pytest.mark.parametrize(
    ("words", "timed"),
    [
        ("is it Beth that's doing it", False),
        ("is that with doctor cho or nurse beth", False),
        ("wait was that this thursday", True),
        ("was that at ten or eleven", True),
        ("so is that with beth then", False),
        ("am i seeing dr cho", False),
        ("will it be beth", False),
        ("did you say friday", True),
        ("it's this thursday, right", True),
        ("that was for ten, yeah", True),
        ("is that the fifteenth", True),
        ("and it's beth doing it, right", False),
        ("is beth doing it", False),
        ("sorry, was it half ten", True),
        ("it's with dr cho isn't it", False),
    ],
)
def test_is_asked_whether_it_is_so(words: str, timed: bool) -> None:
    assert asks_whether_so(Heard(words), _NAMES, timed=timed)


@pytest.mark.parametrize(
    ("words", "timed"),
    [
        ("could it be with beth", False),
        ("is beth free on thursday", True),
        ("is it open on thursday", True),
        ("i'd rather have beth", False),
        ("is that with mr dale, i'd rather have beth", False),
        ("was that thursday, could we do friday", True),
        ("is it ok at three instead", True),
        ("have you got ten thirty", True),
        ("are you in on thursday", True),
        ("is beth any good", False),
        ("is there parking on thursday", True),
        ("can beth do it", False),
        ("is it possible on thursday", True),
    ],
)
def test_is_something_else(words: str, timed: bool) -> None:
    assert not asks_whether_so(Heard(words), _NAMES, timed=timed)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what number have you got for me", "Your number is"),
        ("what name is that under", "It's under the name Sam Lee."),
        ("wait was that this tuesday", "You have a cleaning tomorrow, Tuesday"),
        ("that was for ten, yeah", "You have a cleaning tomorrow, Tuesday"),
        ("how much do I owe you for that", "ninety-five"),
    ],
)
def test_is_told_from_what_was_booked(asked: str, told: str) -> None:
    desk = Desk()
    for words in _BOOKED:
        desk.say(words)
    assert told in desk.say(asked)
    assert desk.asking == "more"
