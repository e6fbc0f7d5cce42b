"""What callers tell beside what was asked: names, answers to a service's questions, both at once, too early."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_answers import answer_in, shape_of, without_heads
from receptionist.conversation.builtin_forms import kind_of, whose_name
from receptionist.conversation.builtin_whom import mended_name
from receptionist.conversation.capture_names import introduced_name, name_at_end, name_from_words
from receptionist.practice.definition import Scheduling, Service

_GROOMER = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Full groom", minutes=60, ask=("the dog's name", "the breed")),
            Service(name="Nail trim", minutes=15, ask=("the dog's name",)),
        )
    )
)
_FIRM = practice(
    scheduling=Scheduling(
        services=(
            Service(
                name="First consultation", minutes=60, ask=("what it is about", "the full name of the other party")
            ),
            Service(
                name="Business return", minutes=60, ask=("the name of the business", "how many employees there are")
            ),
            Service(name="Individual return", minutes=60, ask=("whether you file alone or jointly",)),
        )
    )
)
_FIXER = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Washer repair", minutes=60, ask=("the brand", "the address")),
            Service(name="Hearing test", minutes=60, ask=("the date of your wedding",)),
        )
    )
)


@pytest.mark.parametrize(
    ("said", "name", "before"),
    [
        ("left ankle, and it's Callum Reid", "Callum Reid", "left ankle"),
        ("left ankle and it's callum reid", "Callum Reid", "left ankle"),
        ("it's Waffles, and I'm Trish Doyle", "Trish Doyle", "it's Waffles"),
        ("L S 6 3 E Z and the name's Chloe Bairstow", "Chloe Bairstow", "L S 6 3 E Z"),
        ("Delta Dental, and this is Omar Haddad", "Omar Haddad", "Delta Dental"),
        ("knee, I'm Bob", "Bob", "knee"),
        ("my tooth hurts and I'm scared", "", ""),
        ("I'm new and I'm diabetic", "", ""),
        ("it's broken, it's a Samsung", "", ""),
        ("divorce, and her name is Dana Whitlow", "", ""),
        ("my oven is dead, it's a general electric", "", ""),
        ("I moved here and I'm pregnant", "", ""),
    ],
)
def test_a_name_in_the_last_clause_is_the_callers(said: str, name: str, before: str) -> None:
    assert name_at_end(said) == (name, before)


def test_who_calls_is_told_apart_from_the_pet() -> None:
    assert introduced_name("it's Waffles, and I'm Trish Doyle") == "Trish Doyle"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("name's Bond, James Bond", "James Bond"),
        ("O'Brien, Pat O'Brien", "Pat O'Brien"),
        ("Mr. Brown, Charlie Brown", "Charlie Brown"),
        ("Xiomara, X I O M A R A, Ruiz", "Xiomara Ruiz"),
        ("yes sir", None),
        ("yes ma'am", None),
    ],
)
def test_a_name_that_begins_with_a_part_of_it_is_whole(said: str, name: str | None) -> None:
    assert name_from_words(said, asked=True) == name


def test_a_letter_puts_a_name_right_without_a_no() -> None:
    assert mended_name("Marc with a c", "Mark Sanders") == "Marc Sanders"


@pytest.mark.parametrize(
    ("item", "whose"),
    [
        ("the dog's name", "comes"), ("your child's name", "comes"), ("the rider's name", "comes"),
        ("your full name", "caller"), ("the full name of the other party", "other"), ("your company's name", "other"),
        ("the name of the business", "other"), ("the breed", ""),
    ],
)  # fmt: skip
def test_it_is_known_whose_name_is_asked_for(item: str, whose: str) -> None:
    assert whose_name(item) == whose


def test_the_make_of_a_hearing_aid_is_no_car() -> None:
    assert not kind_of("the make of your hearing aid")
    assert kind_of("the make and model") == kind_of("the make, model and year") == "vehicle"


@pytest.mark.parametrize(
    ("item", "said", "answer"),
    [
        ("whether you file alone or jointly", "alone, I'm single", "alone"),
        ("whether you file alone or jointly", "me and my husband file jointly", "jointly"),
        ("whether it is gas or electric", "it's gas", "gas"),
        ("whether it is gas or electric", "Keisha Grant", ""),
        ("how many people", "me and four bridesmaids, so five", "five"),
        ("how many employees there are", "we've got two employees", "two"),
        ("how many people", "at two", ""),
        ("the brand", "my LG washing machine won't drain", "lg"),
        ("the make of your hearing aid", "hang on I'll look, it's a phonak", "phonak"),
        ("the model of your phone", "I cracked my iPhone 13 screen", "iphone 13"),
        ("what kind of bird it is", "a beak trim for my macaw on tuesday", "macaw"),
        ("what kind of bird it is", "a beak trim for my daughter on tuesday", ""),
        ("the date of your wedding", "we're getting married on the fifth of june", "5th of june"),
        ("the date of your wedding", "could I come thursday at six", ""),
        ("which instrument", "a trial lesson on the drums friday", "drums"),
    ],
)
def test_an_answer_is_known_by_its_shape_before_it_is_asked_for(item: str, said: str, answer: str) -> None:
    assert shape_of(item)
    assert answer_in(item, said) == answer


def test_how_many_come_is_no_hour() -> None:
    assert without_heads("me and four bridesmaids, so five").strip() == ""
    assert "two" not in without_heads("we've got two employees")


def test_everything_in_one_breath_leaves_nothing_to_ask() -> None:
    desk = Desk(_GROOMER)

    said = desk.say("nail trim for Pickles tomorrow at two, Ty Larson, 212 555 0125")

    assert said.endswith("Shall I book that?")
    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.for_whom) == ("Ty Larson", "Pickles")


def test_a_dog_of_two_names_is_not_the_caller() -> None:
    desk = Desk(_GROOMER)

    desk.hold("a nail trim tomorrow at two", "his name's Sir Barksalot", "Moira Finch", "212 555 0125")

    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.for_whom) == ("Moira Finch", "Sir Barksalot")


@pytest.mark.parametrize(
    "told", ["it's custody, my ex is called Angela Novak", "divorce, and her name is Angela Novak"]
)
def test_the_other_party_is_neither_the_caller_nor_asked_for_again(told: str) -> None:
    desk = Desk(_FIRM)

    desk.hold("a first consultation tomorrow at two", told, "Pete Novak", "212 555 0125")

    assert desk.memory.booking
    assert desk.memory.booking.name == "Pete Novak"
    assert desk.memory.booking.answers["the full name of the other party"] == "Angela Novak"
    assert not desk.memory.booking.for_whom


def test_a_business_does_not_come_in() -> None:
    desk = Desk(_FIRM)

    desk.hold("a business return tomorrow at two", "Hot Rod Donuts", "seven", "Rick Ames", "212 555 0125")

    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.for_whom) == ("Rick Ames", "")


def test_yes_is_no_answer_to_one_of_two() -> None:
    desk = Desk(_FIRM)

    desk.hold("an individual return tomorrow at two", "yes", "alone", "Keisha Grant")

    assert desk.memory.booking
    assert desk.memory.booking.answers == {"whether you file alone or jointly": "alone"}
    assert desk.memory.booking.name == "Keisha Grant"


def test_answers_and_names_are_kept_while_a_time_is_chosen() -> None:
    desk = Desk(_FIRM)

    desk.hold("an individual return tomorrow", "alone, I'm single", "Keisha Grant", "212 555 0125", "the first one")

    assert desk.asking == "confirm"
    assert desk.memory.booking
    assert desk.memory.booking.name == "Keisha Grant"


def test_the_last_digits_are_put_right_though_it_sounds_like_a_question() -> None:
    desk = Desk(_GROOMER)
    desk.hold("a nail trim tomorrow at two", "Rex", "Ty Bell", "212 555 0148")

    desk.say("the last two digits are wrong, should be eight four")

    assert desk.memory.booking
    assert desk.memory.booking.phone == "+12125550184"


def test_the_letters_of_a_postcode_are_no_name() -> None:
    services = (Service(name="Manual lesson", minutes=60, ask=("the postcode to pick you up from",)),)
    school = practice(scheduling=Scheduling(services=services))
    school = msgspec.structs.replace(school, practice=msgspec.structs.replace(school.practice, country="GB"))
    desk = Desk(school)

    desk.hold("a manual lesson tomorrow at two", "L S 6, 3 E Z", "Chloe Bairstow")

    assert desk.memory.booking
    assert desk.memory.booking.name == "Chloe Bairstow"


def test_a_look_whether_a_party_comes_makes_no_booking() -> None:
    desk = Desk(_GROOMER)

    desk.say("is there parking")

    assert desk.memory.booking is None
