"""What the file does not hold is said so, and two who come at one hour are two appointments."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_unknown import stranger_named, thing_asked, thing_wanted
from receptionist.conversation.emergency import finding
from receptionist.conversation.lines import ENGLISH, for_tables
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service

_SALON = practice(
    scheduling=Scheduling(
        practitioners=(Practitioner(name="Dr. Patel"), Practitioner(name="Rosa")),
        services=(Service(name="Haircut", minutes=30), Service(name="Beard trim", minutes=15)),
    )
)


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("i want to get a perm on friday", "a perm"),
        ("can i book an upper lip wax for tomorrow", "an upper lip wax"),
        ("i need a haircut on friday", ""),
        ("i'd like an appointment on monday", ""),
        ("i need a copy of my bill", ""),
    ],
)
def test_a_thing_that_nobody_can_book_is_known_as_such(words: str, thing: str) -> None:
    assert thing_wanted(Heard(words), _SALON) == thing


@pytest.mark.parametrize(
    ("words", "thing"),
    [("do you guys do perms", "perms"), ("could you do botox", "botox"), ("do you do beard trims", "")],
)
def test_a_thing_that_is_asked_for_and_not_told(words: str, thing: str) -> None:
    assert thing_asked(Heard(words), _SALON) == thing


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("i want to see dr smith on monday", "Dr. Smith"),
        ("is doctor okonkwo in on friday", "Dr. Okonkwo"),
        ("can i see dr patel", ""),
        ("can i see dr patell", ""),
        ("this is mrs wade", ""),
        ("dr smith referred me", ""),
    ],
)
def test_a_stranger_is_told_from_those_who_work_here(words: str, who: str) -> None:
    assert stranger_named(words, _SALON) == who


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("a haircut for both my boys saturday at ten", "also Haircut for my other boy, "),
        ("haircuts for me and my son saturday at ten", "also Haircut for my son, "),
        ("a haircut for my son saturday at two", ""),
        ("a haircut saturday at ten, my wife and i are moving", ""),
    ],
)
def test_two_at_one_hour_are_two_wishes(words: str, after: str) -> None:
    wishes = several_wishes(words, _SALON.scheduling.services)

    assert wishes.after == (f"{after}the same day at the same time" if after else "")


def test_an_unknown_service_is_said_to_be_unknown() -> None:
    said = Desk(DENTIST).hold("I need a root canal on Monday")

    assert said[0].startswith("I don't have a root canal on our list. I can book ")


def test_a_house_of_tables_says_reservation() -> None:
    lines = for_tables(ENGLISH)

    assert "reservation" in lines.lookup_name
    assert not any("appointment" in str(line) for line in msgspec.structs.astuple(lines))


@pytest.mark.parametrize(
    "words",
    [
        "there's a bat in my flue and i want to know if you'd get it out",
        "my brother won't talk to me so we need a lawyer",
        "my husband god rest him always did the taxes",
        "he's throwing up his breakfast two days in a row",
        "our cat is nineteen and i think it's time to say goodbye to her",
        "a pipe burst in the basement and water is everywhere",
        "i'm freaking out over a letter",
    ],
)
def test_everyday_calls_are_no_emergencies(words: str) -> None:
    assert finding.find(words) is None
