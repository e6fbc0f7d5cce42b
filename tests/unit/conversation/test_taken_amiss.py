"""Words that strangers' calls were misread by: numbers put right, "well" and "by", who calls for whom."""

from datetime import UTC, date, datetime

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_telling import corrected, words_for_when
from receptionist.conversation.capture import PartOfPhone, Phone, phone_from_words
from receptionist.conversation.giving_up import minds_no_remark
from receptionist.conversation.people import asks_for_someone, is_named
from receptionist.conversation.price_questions import without_unit
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


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("can you see her late Friday", "late"),
        ("could you fit her early tomorrow", "early"),
        ("I'm home next week, can I get the first slot", "next week"),
    ],
)
def test_the_hours_that_are_wished_for_are_kept(said: str, kept: str) -> None:
    assert kept in words_for_when(said, _NOW.date(), "US").casefold()


@pytest.mark.parametrize("said", ["Tuesday at nine, that should be over by ten", "Friday at ten, it should be fine"])
def test_what_should_be_so_takes_no_hour_back(said: str) -> None:
    assert corrected(said)[0].startswith(said[:14])
    assert "ten" not in corrected(said)[-1] or corrected(said)[-1] == said


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("can I talk to Dr Green please", "Dr. Greene"),
        ("Bob Fenwick for Dr. Greene, please", "Dr. Greene"),
        ("it's Sarah Jones for Dr Greene on Friday please", ""),
        ("I want it green please", ""),
    ],
)
def test_a_title_makes_a_name_of_a_word(said: str, wanted: str) -> None:
    firm = practice(people=(Person(name="Dr. Greene", number="+12125550150"),))

    assert asks_for_someone(firm, said) == wanted


@pytest.mark.parametrize(
    ("said", "beside"),
    [
        ("how much is that a tooth", "how much is that"),
        ("how much is that for a crown", "how much is that for a crown"),
    ],
)
def test_only_a_unit_is_left_out_of_a_price(said: str, beside: str) -> None:
    assert without_unit(Heard(said)).plain == beside


@pytest.mark.parametrize("said", ["it's too late for him but never mind", "that's more than they said but never mind"])
def test_a_refusal_is_no_remark(said: str) -> None:
    assert not minds_no_remark(Heard(said))


@pytest.mark.parametrize(
    ("said", "country", "e164"),
    [
        ("oh and it's 646 555 0166", "US", "+16465550166"),
        ("oh 646 555 0166", "US", "+16465550166"),
        ("oh um six four six five five five oh one six six", "US", "+16465550166"),
        ("sorry, oh it's the 646 number, 646 555 0166", "US", "+16465550166"),
        ("oh and it's 020 7946 0018", "GB", "+442079460018"),
        ("oh seven seven double oh nine double oh three oh nine", "GB", "+447700900309"),
        ("oh uh seven seven double oh, nine double oh, three oh nine", "GB", "+447700900309"),
        ("oh, seven seven double oh nine double oh three oh nine", "GB", "+447700900309"),
    ],
)
def test_who_begins_with_oh_says_no_zero(said: str, country: str, e164: str) -> None:
    assert phone_from_words(said, country) == Phone(e164)


@pytest.mark.parametrize("said", ["oh one six six", "it ends in oh one six six"])
def test_a_part_of_a_number_keeps_the_zero_it_begins_with(said: str) -> None:
    assert phone_from_words(said, "US") == PartOfPhone("0166")
