"""What a service asks for: told in other words, told of the wrong one, or never told; and parts that are put right."""

from datetime import date

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_answers import answer_in
from receptionist.conversation.builtin_forms import value_in
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.mended_names import mended_name
from receptionist.conversation.names_beside import name_among
from receptionist.practice.definition import Scheduling, Service

_TODAY = date(2026, 3, 2)
_SHOTS = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Vaccination", minutes=30, ask=("your pet's name", "whether it is a dog or a cat")),
            Service(name="Checkup", minutes=30, ask=("your date of birth",)),
        )
    )
)


@pytest.mark.parametrize(
    ("item", "said", "answer"),
    [
        ("whether it is a dog or a cat", "we just adopted a kitten", "cat"),
        ("whether it is a dog or a cat", "my tabby needs her shots", "cat"),
        ("whether it is a dog or a cat", "it's for our new puppy", "dog"),
        ("whether it is a dog or a cat", "a booster for my labrador", "dog"),
        ("whether it is a dog or a cat", "a puppy and a kitten", ""),
        ("whether it is a dog or a cat", "Helen Zhao", ""),
        ("how many tyres", "two tyres on a Corsa friday at ten", "two"),
        ("how many tyres", "I need 4 new tyres", "4"),
        ("how many tyres", "a tyre please", "one"),
        ("how many tyres", "friday at ten", ""),
    ],
)
def test_what_is_asked_is_told_in_other_words(item: str, said: str, answer: str) -> None:
    assert answer_in(item, said) == answer


def test_what_stays_unanswered_is_asked_twice_at_most() -> None:
    desk = Desk(_SHOTS)
    desk.say("a vaccination tomorrow at ten")
    desk.say("Mister Biscuit")
    assert "dog or a cat" in desk.say("I'm Helen Zhao, Z H A O")
    assert desk.asking == "extra"
    assert "dog or a cat" not in desk.say("212 555 0173")
    assert desk.asking == "confirm"
    desk.say("yes")
    assert desk.booked[0]["name"] == "Helen Zhao"
    assert desk.booked[0]["for_whom"] == "Mister Biscuit"


def test_a_persons_whole_name_is_no_pets() -> None:
    desk = Desk(_SHOTS)
    desk.say("a vaccination for my cat tomorrow at ten")
    assert "pet's name" in desk.say("Jo Lind")
    desk.say("Pepper")
    desk.say("212 555 0112")
    desk.say("yes")
    assert (desk.booked[0]["name"], desk.booked[0]["for_whom"]) == ("Jo Lind", "Pepper")


def test_a_pet_may_be_called_so_if_that_is_said_again() -> None:
    desk = Desk(_SHOTS)
    desk.say("a vaccination for my cat tomorrow at ten")
    desk.say("Jo Lind")
    desk.say("Jo Lind")
    desk.say("Sam Lee, 212 555 0112")
    desk.say("yes")
    assert (desk.booked[0]["name"], desk.booked[0]["for_whom"]) == ("Sam Lee", "Jo Lind")


def test_a_birthday_is_put_right_without_its_name() -> None:
    desk = Desk(_SHOTS)
    desk.say("a checkup tomorrow at ten")
    desk.say("fourth of May 1990, Zoe Clarke, 212 555 0123")
    assert "fourth of January 1990" in desk.say("no it's the fourth of January")
    assert desk.asking == "confirm"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Asante, Kwame", "Kwame Asante"),
        ("Rhonda with an H Pike", "Rhonda Pike"),
        ("it's Jon without an H, Pike", "Jon Pike"),
        ("Sean spelled S E A N, Kelly", "Sean Kelly"),
        ("Ann with no E Lister, 720 555 0111", "Ann Lister"),
        ("what was that, my name? Al Reyes", "Al Reyes"),
        ("Smith with a y", "Smyth"),
    ],
)
def test_a_name_is_told_with_its_letters(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


def test_who_asks_back_and_answers_is_not_asked_again() -> None:
    desk = Desk(_SHOTS)
    desk.say("a checkup tomorrow at ten")
    desk.say("May third 1990")
    assert "Al Reyes" in desk.say("What was that, my name? Al Reyes")


@pytest.mark.parametrize(
    "said", ["yes wait, the name's Rich not Rick", "no, it's Rich, not Rick", "Rich, and not Rick, sorry"]
)
def test_the_part_of_a_name_that_was_wrong_is_named(said: str) -> None:
    assert mended_name(said, "Rick Ames") == "Rich Ames"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("12 Oak St, Wheat Ridge, 614 555 0111", ""),
        ("9 Elm Court, Bexley Heights, 614 555 0111", ""),
        ("12 Oak St, Walt Hill, 614 555 0111", "Walt Hill"),
        ("12 Oak St, Dana Crow, 614 555 0111", "Dana Crow"),
        ("12 Oak St, 614 555 0111", ""),
    ],
)
def test_a_town_behind_a_street_is_no_name(said: str, name: str) -> None:
    assert name_among(said, _SHOTS, has_number=True) == name


def test_a_telephone_number_stands_in_no_address() -> None:
    said = "Dana Hill, 614 555 0112, 9 Elm Court in Bexley"
    address = value_in("your street address", said, said, today=_TODAY, country="US", language="en")
    assert address == "9 Elm Court, Bexley"
    assert told_in(said, _TODAY, "US").phone == "+16145550112"


def test_the_end_that_is_put_right_counts() -> None:
    assert told_in("720 555 0127, wait no, 0128", _TODAY, "US").phone == "+17205550128"
    assert told_in("720 555 0127, no rush", _TODAY, "US").phone == "+17205550127"


@pytest.mark.parametrize(
    ("said", "plate"),
    [
        ("need an MOT for my Fiesta, reg is AB12 CDE, thursday at ten", "AB12 CDE"),
        ("full service for BD19 XKL on thursday at nine", "BD19 XKL"),
        ("Y K 6 5 D F G", "YK65 DFG"),
        ("y k six five d f g", "YK65 DFG"),
        ("the reg is ab twelve cde", "AB12 CDE"),
        ("thursday at 10 for an MOT", ""),
        ("on 12 may please", ""),
        ("Gemma Holt, 07700 900111", ""),
    ],
)
def test_a_registration_is_read_wherever_it_is_told(said: str, plate: str) -> None:
    assert value_in("the registration", said, said, today=_TODAY, country="GB", language="en") == plate
