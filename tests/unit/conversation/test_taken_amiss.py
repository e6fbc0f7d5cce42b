"""Words that strangers' calls were misread by: numbers put right, "well" and "by", who calls for whom."""

from datetime import UTC, date, datetime

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_telling import corrected
from receptionist.conversation.capture import Phone, phone_from_words
from receptionist.conversation.people import asks_for_someone, is_named
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Person, Service

_FIRM = practice(people=(Person(name="Mr. Stoltz", number="+12125550150"), Person(name="Gwen", number="+12125550151")))
_CLINIC = (Service(name="Well-child visit", minutes=30), Service(name="Annual physical", minutes=30))
_NOW = datetime(2027, 9, 14, 14, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("said", "e164"),
    [
        (
            "six one seven five five five oh one five six, hold on that's my old cell, it's six one seven five five"
            " five oh one five five",
            "+16175550155",
        ),
        ("206 555 0163, shoot, I flipped it, 206 555 0136", "+12065550136"),
        ("212 555 0142, oh I gave you the wrong one, 212 555 0143", "+12125550143"),
        ("212 555 0143, that's my old number", "+12125550143"),  # there is no other
        ("my other number is 212 555 0143", "+12125550143"),
        ("212 555 0142 or 212 555 0143", "+12125550142"),
    ],
)
def test_of_two_numbers_the_one_after_a_mistake_counts(said: str, e164: str) -> None:
    heard = phone_from_words(said, "US")

    assert isinstance(heard, Phone)
    assert heard.e164 == e164


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("well hold on now, Wednesday's the cattle sale, I better make that Friday at two", []),
        ("oh well, let's do Friday", []),
        ("well, a well visit for my boy", ["Well-child visit"]),
        ("a well child check", ["Well-child visit"]),
    ],
)
def test_who_begins_with_well_names_no_well_visit(said: str, named: list[str]) -> None:
    assert [one.name for one in services_named(Heard(said), _CLINIC)] == named


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("could I bring him by Friday at nine", date(2027, 9, 17)),
        ("can we run my dog by Friday morning", date(2027, 9, 17)),
        ("I need it by Friday", date(2027, 9, 14)),
        ("can you have the papers by Friday", date(2027, 9, 14)),
    ],
)
def test_who_brings_somebody_by_on_a_day_does_not_come_by_then_at_the_latest(said: str, first: date) -> None:
    assert when_from_words(said, _NOW, "US").windows[0].first == first


def test_what_should_have_been_said_counts() -> None:
    assert corrected("sorry, I've said tomorrow, it should be Friday at ten")[-1] == "Friday at ten"
    assert corrected("I booked Monday, that should have been Wednesday at two")[-1] == "Wednesday at two"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Bob Fenwick for Mr Stoltz please, it's about my audit", "Mr. Stoltz"),
        ("hello, it's Mary Ann Doyle for Gwen", "Gwen"),
        ("Estate Planning for Mr Stoltz", ""),
        ("a consultation for Gwen please", ""),
    ],
)
def test_who_names_themselves_and_then_somebody_calls_for_them(said: str, wanted: str) -> None:
    assert asks_for_someone(_FIRM, said) == wanted


def test_a_word_of_the_language_is_no_name_that_sounds_so() -> None:
    firm = practice(people=(Person(name="Mr. Burke", number="+12125550150"),))

    assert not is_named("Mr. Burke", "down I went and broke my wrist")
    assert asks_for_someone(firm, "can I talk to Mr Burk please") == "Mr. Burke"
