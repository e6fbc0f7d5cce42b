"""What callers tell while times are offered: kept, and the choice asked for again in few words."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, VET, Desk

from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_told_early import answered_early, first_name_alone, pets_name_alone, told_early
from receptionist.conversation.words import Heard

_ASKS = ("the pet's name", "the pet's age", "where it hurts")
_BRIEF = "Thanks. And which time suits you?"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Olive", ("the pet's name", "Olive")),
        ("it's for Olive", ("the pet's name", "Olive")),
        ("her name's Olive", ("the pet's name", "Olive")),
        ("way in the back on the lower left", ("where it hurts", "way in the back on the lower left")),
        ("hmm let me look at my calendar", None),
        ("those don't really work for me", None),
        ("neither", None),
        ("hold on", None),
    ],
)
def test_which_detail_is_told(words: str, told: tuple[str, str] | None) -> None:
    assert told_early(Heard(words), Booking(), _ASKS, Desk().now.date(), "US") == told


@pytest.mark.parametrize(("words", "name"), [("Kate", "Kate"), ("Hmm", ""), ("whatever works", "")])
def test_a_first_name_alone(words: str, name: str) -> None:
    assert first_name_alone(words) == name


def test_details_before_the_choice_are_kept_and_the_times_are_not_told_each_time() -> None:
    desk = Desk(VET)
    lines = desk.hold(
        "a wellness exam for my dog tomorrow", "Olive", "Tom Brandt", "202 555 0124", "the first one", "yes"
    )
    assert lines[1] == _BRIEF
    assert lines[2] != _BRIEF  # now and then what there is
    assert lines[3] == _BRIEF
    assert "for Olive, under the name Tom Brandt" in lines[4]
    assert desk.booked[0]["phone"] == "+12025550124"


def test_what_is_no_detail_is_asked_about_as_before() -> None:
    desk = Desk(DENTIST)
    lines = desk.hold("a cleaning tomorrow", "hmm let me look at my calendar")
    assert _BRIEF not in lines[1]


@pytest.mark.parametrize(("said", "name"), [("Rufus", "Rufus"), ("Microchip", ""), ("Neil", "")])
def test_a_pets_name_where_the_service_was_asked_for(said: str, name: str) -> None:
    assert pets_name_alone(said, VET.scheduling.services) == name
    assert not pets_name_alone(said, DENTIST.scheduling.services)


def test_a_pets_name_and_the_trouble_told_at_the_service_are_not_asked_for() -> None:
    desk = Desk(VET)
    lines = desk.hold(
        "can I get him in tomorrow at two",
        "Rufus",
        "a sick visit, he's got a sore back",
        "Neil Tranter",
        "202 555 0124",
        "yes",
    )
    assert "name, and a number" in lines[2]
    assert desk.booked[0]["name"] == "Neil Tranter"
    assert desk.booked[0]["for_whom"] == "Rufus"


_OF_DEATH = ("the name of the person who died", "any skin allergies", "whether you have children under eighteen")


@pytest.mark.parametrize(
    ("words", "item", "told"),
    [
        ("it was my father, Raymond Kowalczyk", 0, "Raymond Kowalczyk"),
        ("I've no allergies", 1, "I've no allergies"),
        ("I'm allergic to lanolin, I should say", 1, "I'm allergic to lanolin"),
        ("no children", 2, "no children"),
        ("Geraldine Hobbs", None, ""),
        ("my skin looks dull", None, ""),
        ("the first one", None, ""),
    ],
)
def test_what_can_be_nothing_else_is_an_answer(words: str, item: int | None, told: str) -> None:
    found = answered_early(Heard(words), Booking(), _OF_DEATH, Desk().now.date(), "US")

    assert found == (None if item is None else (_OF_DEATH[item], told))


@pytest.mark.parametrize("words", ["it's Guardian", "Blue Cross, through Spirit", "it's Cigna, through my wife's work"])
def test_an_insurer_is_not_the_callers_name(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like to book a new patient visit, I've never been", words)

    booking = desk.memory.booking
    assert booking is not None
    assert booking.answers["insurance"]
    assert not booking.name
    assert desk.asking == "when"


def test_what_was_told_before_a_time_is_not_asked_again() -> None:
    desk = Desk(DENTIST)
    said = desk.hold(
        "I'd like to book a new patient visit, I've never been",
        "it's Cigna through my wife's work",
        "Terrence Okonjo",
        "312 555 0144",
        "tomorrow at nine in the morning",
    )

    assert desk.asking == "confirm"
    assert len(set(said[:4])) >= 3, "the question comes again in other words"


@pytest.mark.parametrize("yes", ["yes", "yeah that's right", "sounds good"])
def test_a_yes_to_several_times_takes_the_first_which_the_read_back_names(yes: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like to book a cleaning", "sometime tomorrow", yes)

    booking = desk.memory.booking
    assert booking is not None
    assert booking.chosen == booking.offers[0]


@pytest.mark.parametrize("words", ["yes the first one", "sure, the earliest", "the first is fine"])
def test_a_yes_with_its_place_chooses(words: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like to book a cleaning", "sometime tomorrow", words)

    assert desk.memory.booking is not None
    assert desk.memory.booking.chosen is not None


def test_a_yes_is_no_wish_to_come_as_soon_as_possible() -> None:
    desk = Desk(DENTIST)
    said = desk.hold("I'd like to book a cleaning", "yes", "yes please", "yep")

    assert len(set(said[:3])) == 3
    assert not desk.called("find_slots")[:-1], "times are told only at last"
