"""Details as strangers tell them: names in other words, numbers in parts, answers that stand in the wish or beside
another one, a yes with more in it, and what is put right at the read-back."""

from datetime import date

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_ailments import is_trouble, trouble_in
from receptionist.conversation.builtin_forms import put_right, value_in, whose_name
from receptionist.conversation.builtin_places import place_told
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_vehicles import vehicle_in, whole_vehicle
from receptionist.conversation.builtin_wanted import approves_time, puts_time_right
from receptionist.conversation.builtin_whom import leading_name, own_name, whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_from_words, only_name
from receptionist.conversation.message_reading import more_than_yes
from receptionist.conversation.name_phrases import with_surname
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Scheduling, Service

_TODAY = date(2026, 3, 2)
_TRADES = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Drain cleaning", minutes=60, ask=("the address", "which drain it is")),
            Service(name="Full groom", minutes=60, ask=("your dog's name", "the breed")),
            Service(name="Oil change", minutes=30, ask=("the year, make and model",)),
            Service(name="Eye exam", minutes=30, ask=("your date of birth",)),
            Service(name="Legal consultation", minutes=60, ask=("the other party's name",)),
        )
    )
)


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("mine's Tasha Coley", "Tasha Coley"),
        ("mine is tasha coley", "Tasha Coley"),
        ("that'd be Joan Pickett", "Joan Pickett"),
        ("joan pickett's the name", "Joan Pickett"),
        ("the name's Bond, James Bond", "James Bond"),
        ("I'd be Kate Bush", "Kate Bush"),
        ("you've got me down as Kate Bush", "Kate Bush"),
        ("I go by Kate Bush", "Kate Bush"),
        ("kate bush like the singer", "Kate Bush"),
        ("pickett, joan", "Joan Pickett"),
        ("Mary Holt on 07700 900142", "Mary Holt"),
        ("Dr. Patel's wife, Anita Patel", "Anita Patel"),
        ("this is attorney Philip Yoder", "Attorney Philip Yoder"),
        ("this is Nancy Clay over at Windy Knoll", "Nancy Clay"),
        ("eleven's grand", None),
        ("I've got one but it's ancient", None),
        ("oh wait", None),
    ],
)
def test_a_name_is_heard_in_many_ways(said: str, name: str | None) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hey there, this is Nancy Clay over at Windy Knoll", "Nancy Clay"),
        ("can I leave a message, it's Bev Collings about the referral", "Bev Collings"),
        ("this is attorney Philip Yoder, I'd like to leave a message", "Attorney Philip Yoder"),
        ("and mine's Gloria Salas", "Gloria Salas"),
        ("it's about the referral to the knee clinic", ""),
    ],
)
def test_a_caller_says_who_they_are_by_the_way(said: str, name: str) -> None:
    assert introduced_name(said) == name


def test_a_verb_behind_a_name_is_no_part_of_it() -> None:
    assert leading_name("Biscuit's been limping") == "Biscuit"
    assert only_name("Mine's Tasha Coley") == ""
    assert own_name("oh wait, how long do they even stay on") == ""


def test_a_surname_that_follows_stands_behind_the_first_name() -> None:
    assert with_surname("last name Whitcomb", "Denise") == "Denise Whitcomb"
    assert with_surname("and my surname's whitcomb", "Denise") == "Denise Whitcomb"
    assert with_surname("last name Whitcomb", "Denise Miller") == ""


# --- for whom -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "my sister won't shut up about her lashes and I finally want some",
        "my husband finally gave me a gift card so a gel manicure please",
        "I'm divorcing my husband",
        "it's about custody of my boys",
        "my dad's passed away and I need to come in about probate",
        "I heard about you from my sister",
    ],
)
def test_who_is_only_spoken_of_does_not_come(said: str) -> None:
    assert whom_of(said) is None


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ("I need a cleaning for my son", "son"),
        ("my husband needs a blood test", "husband"),
        ("my son's broken a tooth", "son"),
    ],
)
def test_who_comes_is_noted(said: str, relation: str) -> None:
    whom = whom_of(said)
    assert whom is not None
    assert whom.relation == relation


def test_who_has_died_does_not_come() -> None:
    assert whose_name("the name of the person who has died") == "other"


# --- yes and no ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("go on then, yes", True),
        ("yes go ahead and book it", True),
        ("yes thanks that's great, appreciate it bye", True),
        ("yeah that's all correct, go ahead", True),
        ("yes, thursday", None),
        ("ok book it for thursday", None),
        ("yes, the afternoon", None),
        ("yes, but not that one", None),
        ("yes, wait", None),
    ],
)
def test_a_clear_yes(said: str, answer: bool | None) -> None:
    assert yes_or_no(said) is answer


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("yes, about the puffy eyelid", "about the puffy eyelid"),
        ("yes, inheritance tax on the house", "inheritance tax on the house"),
        ("yes, but change the number", None),
        ("yes", None),
        ("no, about the eyelid", None),
    ],
)
def test_a_yes_with_more_of_the_message(said: str, more: str | None) -> None:
    rest = more_than_yes(Heard(said))
    assert (rest.plain if rest else None) == more


@pytest.mark.parametrize(
    "said", ["eleven's grand", "half past eleven is perfect", "thursday's fine", "two works for me"]
)
def test_what_was_offered_is_approved(said: str) -> None:
    assert approves_time(said)


@pytest.mark.parametrize("said", ["eleven", "not eleven", "eleven horses", "the eleventh of may nineteen eighty"][1:])
def test_other_words_with_numbers_approve_nothing(said: str) -> None:
    assert not approves_time(said)


@pytest.mark.parametrize("said", ["wait, make that three instead of two", "three rather than two", "no, make it four"])
def test_a_time_is_put_in_anothers_place(said: str) -> None:
    assert puts_time_right(said)


# --- what the wish has told ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "words", "told"),
    [
        ("which drain it is", "the kitchen drain's plugged up solid", "kitchen drain"),
        ("which drain it is", "I have a slow drain", ""),
        ("where it leaks", "the pipe under my kitchen sink is leaking", "under my kitchen sink"),
        ("where it leaks", "I've got a leak, can you come in the morning", ""),
        ("which leg", "he's lame on the left hind leg", "left hind leg"),
        ("where on the body it goes", "a koi on my left forearm", "my left forearm"),
        ("your shoe size", "the kitchen drain", ""),
    ],
)
def test_a_place_told_with_the_wish_is_not_asked_for(item: str, words: str, told: str) -> None:
    assert place_told(item, words) == told


@pytest.mark.parametrize(
    "item", ["what seems to be the matter", "what it is about", "what is bothering you", "what the trouble is"]
)
def test_what_is_wrong_is_asked_in_many_ways(item: str) -> None:
    assert is_trouble(item)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("my spaniel Biscuit's been limping, could Dr. Lewis see him tomorrow", "my spaniel Biscuit's been limping"),
        ("I've done my ankle in and need to see a physio", "I've done my ankle in"),
        ("I need to see the doctor about my knee tomorrow", "my knee"),
        ("a cleaning please", ""),
    ],
)
def test_the_trouble_in_the_wish(words: str, told: str) -> None:
    assert trouble_in(words, _TODAY, "US") == told


def test_all_of_a_car_is_noted() -> None:
    assert whole_vehicle(vehicle_in("Tesla Model 3"), "Tesla Model 3") == "Tesla Model 3"
    assert whole_vehicle(vehicle_in("a 2019 Ram fifteen hundred, black"), "a 2019 Ram fifteen hundred, black") == (
        "2019 Ram fifteen hundred"
    )
    assert whole_vehicle(vehicle_in("a honda civic and I'm Pat"), "a honda civic and I'm Pat") == "honda civic"


def test_neither_a_number_nor_an_oh_is_an_address() -> None:
    def read(said: str) -> str:
        return value_in("the address", said, said, today=_TODAY, country="US", language="en")

    assert read("oh double seven double oh, nine double oh, one five two") == ""
    assert read("oh okay, 12 Baldwin Street in Monona") == "12 Baldwin Street, Monona"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("no, it's 14 Baldwin, not 12", "14 Baldwin Street"),
        ("wait, make that three instead of two", ""),
        ("no it's Kowalczyk with a z at the end, K O W A L C Z Y K", ""),
    ],
)
def test_an_address_is_put_right_by_words_of_its_own(said: str, address: str) -> None:
    known = "12 Baldwin Street"
    assert put_right("the address", known, said, said, today=_TODAY, country="US", language="en") == address


# --- whole calls --------------------------------------------------------------------------------------------------


def _booking(desk: Desk) -> Booking:
    booking = builtin_state.decode(desk.state).booking
    assert booking is not None
    return booking


def test_a_number_in_two_breaths_is_joined_in_its_order() -> None:
    desk = Desk(DENTIST, caller="")
    desk.say("a cleaning on wednesday at nine")
    desk.say("Sam Lee")
    desk.say("212")
    assert desk.say("555 0199").startswith("A cleaning")
    assert _booking(desk).phone == "+12125550199"


def test_what_is_approved_is_no_name() -> None:
    desk = Desk(DENTIST, caller="")
    desk.say("a cleaning on wednesday at nine")
    assert "name" in desk.say("nine's grand")
    desk.say("Sam Lee, 212 555 0199")
    assert _booking(desk).name == "Sam Lee"


def test_the_breed_may_be_told_with_the_name() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("a full groom on wednesday at nine")
    assert desk.say("she's called Dolly and she's a cockapoo") == "What's your name, and a number to reach you?"
    assert _booking(desk).answers == {"your dog's name": "Dolly", "the breed": "cockapoo"}


def test_a_birthday_may_come_in_two_parts() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("an eye exam on wednesday at nine")
    desk.say("may fifth")
    desk.say("1982")
    assert _booking(desk).answers == {"your date of birth": "1982-05-05"}


def test_the_other_party_is_not_who_comes() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("a legal consultation on wednesday at nine, it's about my husband")
    assert desk.say("Greg Tanner") == "What's your name, and a number to reach you?"


def test_a_second_floor_is_no_second_to_wait() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("drain cleaning on wednesday at nine, 12 Oak Street")
    assert "name" in desk.say("the one under the sink on the second floor")


def test_a_corrected_car_is_read_back() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("an oil change on wednesday at nine")
    desk.say("2020 Kia Soul")
    desk.say("Sam Lee, 212 555 0199")
    assert "2020 Kia Seltos" in desk.say("no, it's a Kia Seltos")


def test_a_time_that_is_put_right_leaves_the_house_number_alone() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("drain cleaning of the kitchen drain on wednesday at two, 12 Oak Street")
    desk.say("Sam Lee, 212 555 0199")
    told = desk.say("wait, make that three instead of two")
    assert "three in the afternoon" in told
    assert "12 Oak Street" in told


def test_a_pets_name_is_put_right_at_the_read_back() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("a full groom on wednesday at nine")
    desk.say("Rex")
    desk.say("a labrador")
    desk.say("Barry Todd, 212 555 0199")
    assert "for Tex" in desk.say("no, the dog's called Tex, with a T")


def test_a_birthday_is_put_right_without_its_year_and_is_no_day_to_come() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("an eye exam on wednesday at nine")
    desk.say("may fifth 1982")
    desk.say("sorry, may sixth")
    desk.say("Sam Lee, 212 555 0199")
    assert _booking(desk).answers == {"your date of birth": "1982-05-06"}
    assert desk.say("the birthday's wrong") == "What's your date of birth?"
    desk.say("it's the seventh of may")
    assert _booking(desk).answers == {"your date of birth": "1982-05-07"}


def test_name_and_number_are_put_right_in_one_turn() -> None:
    desk = Desk(_TRADES, caller="")
    desk.say("an oil change on wednesday at nine, a 2014 ford f150")
    desk.say("Rosa Delgado, 212 555 0199")
    desk.say("no, it's Rose, and the number ends in 0134")
    assert (_booking(desk).name, _booking(desk).phone) == ("Rose Delgado", "+12125550134")


def test_a_postcode_behind_a_birthday_is_no_number() -> None:
    assert told_in("fifth of june nineteen fifty, TR11 3AB", _TODAY, "GB").phone == ""


def test_letters_may_come_before_the_name() -> None:
    assert name_from_words("Z U N I, Pat Zuni", asked=True) == "Pat Zuni"
