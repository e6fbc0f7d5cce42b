"""Who calls for something else than most do: sellers, wrong numbers, who passes the time of day; and whose matter
a plain sentence is."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.courtesies import flatters, passes_time
from receptionist.conversation.people import person_of_topic, told_to
from receptionist.conversation.unwelcome import is_sales_call
from receptionist.conversation.words import Heard, plain
from receptionist.conversation.wrong_numbers import sought_elsewhere
from receptionist.practice.definition import Person, Practitioner, Scheduling, Service


@pytest.mark.parametrize(
    "words",
    [
        "hi i'm calling about lowering your credit card processing fees",
        "i'm calling about your business energy contract are you the one who deals with the electricity",
        "we sell exclusive car accident leads to law firms, is the person in charge of marketing around",
        "hello am i speaking to the person who handles your phone and broadband",
        "we noticed your website isn't ranking on google",
        "this is a quick call about your google listing",
        "i wanted to see if you'd be interested in free solar for the building",
        "i've got a funding offer for you up to fifty thousand dollars",
        "calling from utility warehouse who looks after your gas and electric",
        "my name's carla i'm with medsupply and wanted to talk about your glove orders",
        "just following up on the email i sent about seo",
        "we're offering dental practices twenty percent off chairs this month",
        "hi we can get your practice more patients guaranteed",
        "could i interest you in new payroll software",
        "it's about your extended car warranty",
    ],
)
def test_sells_something(words: str) -> None:
    assert is_sales_call(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "i'm calling about my bill", "calling about your cleaning prices", "i'm calling about your cancellation fees",
        "is there a fee for paying by credit card", "can you lower my bill", "i'm calling about the email you sent me",
        "are you the one who deals with probate", "can i speak to whoever handles refunds",
        "i'd like a quote for my business insurance", "i'm with aetna is that ok",
        "what insurance do you take and what are your rates",
    ],
)  # fmt: skip
def test_sells_nothing(words: str) -> None:
    assert not is_sales_call(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "oh sorry i was trying to reach the pharmacy", "is that not the bank", "i thought this was the post office",
        "sorry love i meant to ring the vets", "my bad i was calling the mechanic", "i was after the pizza place",
    ],
)  # fmt: skip
def test_another_place_was_sought(words: str) -> None:
    assert sought_elsewhere(Heard(words), DENTIST)


@pytest.mark.parametrize(
    "words",
    [
        "i was trying to reach the dentist", "i was trying to reach somebody about my bill", "is that the dentist",
        "i'm looking for a pharmacy near you", "i was calling the other day about a crown", "i meant to call you back",
        "i was trying to get hold of the manager",
    ],
)  # fmt: skip
def test_this_place_was_sought(words: str) -> None:
    about = msgspec.structs.replace(DENTIST.practice, name="Elm Street Dentist", kind="dentist")
    assert not sought_elsewhere(Heard(words), msgspec.structs.replace(DENTIST, practice=about))


@pytest.mark.parametrize(
    "words",
    ["oh hello dear lovely morning isn't it", "lovely weather we're having", "cold out there today", "nice day out"],
)
def test_passes_the_time_of_day(words: str) -> None:
    assert passes_time(Heard(words))


@pytest.mark.parametrize("words", ["nice morning for a haircut tomorrow", "is it going to rain", "tomorrow morning"])
def test_passes_no_time(words: str) -> None:
    assert not passes_time(Heard(words))


def test_flattery_is_thanked_for() -> None:
    assert flatters(Heard("you've got such a lovely voice"))
    assert not flatters(Heard("you have a nice selection of frames"))


_OFFICE = practice(
    people=(
        Person(name="Case team", number="+12125550100", topics=("progress of a case",)),
        Person(name="Accounts", number="+12125550101", topics=("bank details", "bills")),
        Person(name="Nurse line", number="+12125550102", topics=("refills",)),
        Person(name="Front office", number="+12125550103", topics=("lost pets",)),
    )
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("i'd like to know how my case is getting on", "Case team"),
        ("where do i send the deposit what's your sort code", "Accounts"),
        ("can you renew my thyroid pills", "Nurse line"),
        ("i'm almost out of my blood pressure tablets", "Nurse line"),
        ("i found a stray beagle on elm street", "Front office"),
        ("our cat got out and hasn't come home", "Front office"),
    ],
)
def test_whose_matter_it_is(words: str, name: str) -> None:
    person = person_of_topic(_OFFICE, words)

    assert person is not None
    assert person.name == name


def test_word_is_left_for_somebody_by_the_first_name() -> None:
    office = practice(
        scheduling=Scheduling(
            services=(Service(name="Visit", minutes=30),), practitioners=(Practitioner(name="Ines Romero"),)
        )
    )

    assert told_to(office, plain("could you let Ines know I need a letter for my employer")) == "Ines Romero"


@pytest.mark.parametrize("words", ["lovely morning isn't it", "you have a lovely voice"])
def test_small_talk_is_answered_as_such(words: str) -> None:
    assert Desk().hold(words)[-1].endswith("How can I help?")
