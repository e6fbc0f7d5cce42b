"""Words that strangers' calls were misread by: numbers put right, "well" and "by", who calls for whom."""

from datetime import UTC, date, datetime

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk, appointment
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_made import puts_back
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_time_conflicts import corrected
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.capture import PartOfPhone, Phone, phone_from_words
from receptionist.conversation.giving_up import minds_no_remark
from receptionist.conversation.people import asks_for_someone, is_named
from receptionist.conversation.price_questions import asks_for_less, is_without_insurance, thing_priced, without_unit
from receptionist.conversation.when import when_from_words
from receptionist.conversation.words import Heard, plain
from receptionist.conversation.young_ones import child_comes
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
    ("said", "named"),
    [
        ("I've a date tonight and my beard's all over the shop, can anyone trim it at four", "Beard trim"),
        ("it's been a long week and my beard's a mess, could you trim it", "Beard trim"),
        ("I want a trim and my beard done", "Haircut and beard"),
        ("could you do my beard, and the hair as well", "Haircut and beard"),
        ("I've a wedding on Saturday and my hair and beard need doing", "Haircut and beard"),
    ],
)
def test_two_things_are_for_both_in_one_only_where_they_are_joined(said: str, named: str) -> None:
    barber = [Service(name=name, minutes=20) for name in ("Haircut", "Skin fade", "Beard trim", "Haircut and beard")]

    assert [one.name for one in services_named(Heard(said), barber)] == [named]


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("oh no, I have my grandson of a Monday, make it Thursday", False),
        ("I've got the kids that day, how about Tuesday", False),
        ("I mind my little granddaughter Mondays, so Thursday", False),
        ("I pick up my daughter at three, could it be four", False),
        ("I take my son to soccer practice at five, so make it six", False),
        ("can I have my son seen on Friday", True),
        ("could I bring my grandson on Monday", True),
        ("my daughter needs a check up, I pick up my son at three", True),
        ("can you take my son tomorrow", True),
    ],
)
def test_a_child_that_keeps_the_caller_busy_does_not_come(said: str, comes: bool) -> None:
    assert child_comes(Heard(said)) is comes


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("put it back in for me Thursday", True),
        ("oh no wait, can you put it back", True),
        ("could you pop me back in", True),
        ("rebook it please", True),
        ("actually I want it after all", True),
        ("can you put it back a week", False),
        ("can you call me back", False),
        ("could I come back on Friday", False),
    ],
)
def test_what_was_called_off_is_put_back(said: str, back: bool) -> None:
    assert puts_back(Heard(said)) is back


@pytest.mark.parametrize(
    ("said", "when"),
    [("put it back in for me Thursday", "Thursday"), ("oh sorry, can you put it back", "2026-03-03 at 10:00")],
)
def test_who_wants_it_back_books_the_same_anew(said: str, when: str) -> None:
    desk = Desk(DENTIST, existing=[appointment("a1", "Cleaning", "2026-03-03T10:00")])
    desk.hold("I need to cancel my cleaning", "Sam Lee", "212 555 0199", "yes", said)

    booking = desk.memory.booking
    assert booking is not None
    assert (booking.goal, booking.service) == ("book", "Cleaning")
    assert when in str(desk.called("find_slots")[-1]["when"])


@pytest.mark.parametrize(
    ("said", "less"),
    [
        ("have you got any money off your nails", True),
        ("have you any offers on your facials", True),
        ("y'all running any specials on whitening", True),
        ("do pensioners get owt off a beard trim", True),
        ("can I get ten percent off a facial", True),
        ("any deals on gel nails this week", True),
        ("could you take a little off the top", False),
        ("do you offer whitening", False),
        ("I have a coupon, could I come in Thursday at two", False),
        ("do you do anything for a bad back", False),
    ],
)
def test_who_asks_for_a_discount_wishes_for_nothing(said: str, less: bool) -> None:
    assert asks_for_less(plain(said)) is less


def test_a_question_about_discounts_books_nothing() -> None:
    desk = Desk(DENTIST)
    desk.say("have you got any money off your cleaning")

    assert desk.memory.booking is None


@pytest.mark.parametrize(
    ("said", "without", "thing"),
    [
        ("what does it cost if I don't have insurance", True, ""),
        ("how much do I pay if I haven't got any insurance", True, ""),
        ("what would I pay out of pocket", True, ""),
        ("how much are contact lenses without insurance", True, "contact lenses"),
        ("do you take my insurance", False, ""),
        ("how much is a visit", False, "visit"),
    ],
)
def test_what_is_paid_without_insurance(said: str, without: bool, thing: str) -> None:
    assert (is_without_insurance(plain(said)), thing_priced(plain(said))) == (without, thing)


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
