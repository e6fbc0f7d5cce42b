"""Offices and ranks asked for in a word or two, and what only names one."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.departments import asks_for_bookings, department_asked
from receptionist.conversation.people import person_of_role
from receptionist.conversation.words import plain
from receptionist.practice.definition import Person


@pytest.mark.parametrize(
    "words",
    [
        "billing please",
        "office manager",
        "hi, billing department please",
        "accounts",
        "could I have the practice manager, please",
        "I need medical records",
        "human resources",
        "front desk",
        "get me the owner",
        "nurse line please",
        "put me through to accounts",
        "I'd like to speak to the manager",
        "is this customer service?",
        "hiya, complaints department",
        "could you transfer me to accounts receivable please",
    ],
)
def test_an_office_is_asked_for(words: str) -> None:
    assert department_asked(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "do you take insurance",
        "I need a nurse appointment",
        "insurance for my dog",
        "records of my visit",
        "is the manager in",
        "the owner of the dog",
        "accounts for last year please",
        "I need parts for my truck",
        "appointments please",
        "sales tax return",
        "can I have a payment plan",
        "complaints about my haircut",
    ],
)
def test_no_office_is_asked_for(words: str) -> None:
    assert not department_asked(plain(words))


def test_whoever_books_is_asked_for() -> None:
    assert asks_for_bookings("scheduling please")
    assert asks_for_bookings("hi can i have the appointment desk please")
    assert asks_for_bookings("appointments department please")
    assert not asks_for_bookings("cancel my appointments please")


def test_an_office_is_reached_by_its_name_or_by_what_it_is_there_for() -> None:
    people = (
        Person(name="Practice manager", number="+16025550101"),
        Person(name="Front desk", number="+16025550102", topics=("billing",)),
    )
    desk = msgspec.structs.replace(DENTIST, people=people)
    found = person_of_role(desk, "office manager")
    assert found is not None
    assert found.name == "Practice manager"
    for words, person in (("office manager", "Practice manager"), ("billing please", "Front desk")):
        told = Desk(desk)
        told.say(words)
        assert [call.arguments["person"] for call in told.calls if call.name == "transfer_call"] == [person]
