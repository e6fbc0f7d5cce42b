"""Words that look like something else: a courtesy within a question, a deed done to another thing, who comes back."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST

from receptionist.conversation import intents
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_services import services_named, touched
from receptionist.conversation.intents import Intent
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service


def _services(*names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names)


@pytest.mark.parametrize(
    "words",
    [
        "where do I leave the car when I come see you",
        "is eleven months too little to come see you",
        "how long does it take until I can see you",
        "do I need a letter to see you",
    ],
)
def test_coming_to_see_somebody_is_no_goodbye(words: str) -> None:
    assert not intents.find(Intent.GOODBYE, Heard(words))


@pytest.mark.parametrize("words", ["okay, see you tomorrow", "thanks and see ya", "great, see you then"])
def test_see_you_is_one(words: str) -> None:
    assert intents.find(Intent.GOODBYE, Heard(words))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("alright, I'll talk to my brother and get back to you", False),
        ("we'll discuss it, I'll check with my wife and call you back", False),
        ("can somebody get back to me about my bill", True),
    ],
)
def test_who_comes_back_leaves_no_message(words: str, message: bool) -> None:
    assert bool(intents.find(Intent.MESSAGE, Heard(words))) is message


@pytest.mark.parametrize(
    ("words", "names", "meant"),
    [
        ("do you guys do tattoo removal with a laser", ("Full skin exam", "Botox", "Mole removal"), []),
        ("I'd like a mole removal", ("Full skin exam", "Botox", "Mole removal"), ["Mole removal"]),
        ("get my stitches took out on thursday", ("Sick visit", "Flu shot", "Stitch removal"), ["Stitch removal"]),
        ("I need these staples out", ("Sick visit", "Flu shot", "Stitch removal"), ["Stitch removal"]),
        (
            "he's starting rugby and needs one of them gum shield things made",
            ("Check-up", "Filling", "Toothache appointment", "Mouthguard fitting"),
            ["Mouthguard fitting"],
        ),
        (
            "an appointment for check the body, one time every year",
            ("Annual physical", "Sick visit", "Blood draw"),
            ["Annual physical"],
        ),
    ],
)
def test_a_deed_is_done_to_its_thing(words: str, names: tuple[str, ...], meant: list[str]) -> None:
    assert [one.name for one in services_named(Heard(words), _services(*names))] == meant


def test_a_removal_of_another_thing_touches_none() -> None:
    assert not touched(Heard("do you do tattoo removal"), _services("Mole removal"))


def test_one_time_is_no_appointment_to_look_up() -> None:
    assert goal_of(Heard("I want make appointment for check the body, one time every year"), DENTIST) == "book"


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("I don't remember what I gotta have on me", "bringing"),
        ("if he gets bad at two in the morning who do I call", "out of hours"),
        ("can I come on the national health", "national health"),
        ("could all five of us get our nails done together", "groups"),
        ("would we have to put money down", "deposits"),
        ("what's your cut if I win", "a share"),
        ("is eleven months too little to come", "too young"),
    ],
)
def test_what_else_is_asked_about(words: str, subject: str) -> None:
    assert subject in subjects_of(words)
