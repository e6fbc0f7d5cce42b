"""What callers tell beside what was asked: names, answers to a service's questions, both at once, too early."""

from datetime import date

import msgspec
import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_answers import answer_in, shape_of, without_heads
from receptionist.conversation.builtin_asking import asked_for
from receptionist.conversation.builtin_forms import kind_of, whose_name
from receptionist.conversation.builtin_services import first_visit
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import whom_of
from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import introduced_name, name_at_end, name_from_words, only_name
from receptionist.conversation.mended_names import mended_name
from receptionist.conversation.values.phones import Phone, corrected_phone
from receptionist.conversation.words import Heard
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
        ("Margaret Ellery, that's E double L E R Y", "Margaret Ellery"),
        ("margaret ellery that's e double l e r y", "Margaret Ellery"),
        ("dean osborne that is o s b o r n e", "Dean Osborne"),
        ("yes sir", None),
        ("yes ma'am", None),
    ],
)
def test_a_name_that_begins_with_a_part_of_it_is_whole(said: str, name: str | None) -> None:
    assert name_from_words(said, asked=True) == name


def test_the_s_of_thats_is_not_spelled() -> None:
    assert only_name("Margaret Ellery, that's E double L E R Y") == "Margaret Ellery"


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


@pytest.mark.parametrize(
    ("said", "number", "when"),
    [
        ("monday at eleven, five oh three, five five five, oh one six two", "+15035550162", "eleven"),
        ("monday at eleven five oh three five five five oh one six two", "+15035550162", "eleven"),
        ("on monday at eleven, five oh three five five five five oh one six two", "", "eleven"),  # a digit too many
        ("a cut at two thirty five oh three five five five oh one six two", "+15035550162", "two thirty"),
        ("monday at 2 503-555-0162", "+15035550162", "at 2"),
        ("call me at five oh three five five five oh one six two", "+15035550162", ""),
        ("call me at one five oh three five five five oh one six two", "+15035550162", ""),
    ],
)
def test_an_hour_right_before_a_number_is_kept(said: str, number: str, when: str) -> None:
    today = date(2027, 4, 7)

    assert told_in(said, today, "US").phone == number
    words = words_for_when(said, today, "US")
    assert words.endswith(when) if when else not words


@pytest.mark.parametrize(
    "said",
    [
        "no no, the end is one seven seven, zero one seven seven",
        "no, it ends one seven seven, so zero one seven seven",
        "no, seven seven, zero one seven seven",
        "no, zero one seven seven, one seven seven at the end",
    ],
)
def test_an_end_that_is_said_twice_is_one_end(said: str) -> None:
    assert corrected_phone("+15205550171", said, "US") == Phone("+15205550177")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("me and my wife fancy training together", ""),
        ("my son sprained his ankle", ""),
        ("my dog drags me down the street", ""),
        ("my mum lives with me", ""),
        ("my daughter woke up with a fever", ""),
        ("my cat rosie tore her ear", "Rosie"),
        ("my son jared needs a cleaning", "Jared"),
        ("my son ahmed", "Ahmed"),
        ("my wife Hope", "Hope"),
        ("for my dad, Dr Baca wants his blood pressure checked", ""),
        ("it's for my son, Nurse Jo told us to come back", ""),
        ("for my husband, Dr Reyes, he's a professor", "Dr Reyes"),
        ("it's for my mum, Mrs Baker", "Mrs Baker"),
        ("for my son, Liam wants a haircut", "Liam"),
    ],
)
def test_what_somebody_does_is_not_their_name(said: str, name: str) -> None:
    whom = whom_of(said)

    assert whom is not None
    assert whom.name == name


@pytest.mark.parametrize(
    ("said", "visit"),
    [
        ("you have to do a temperament test before he can start", False),
        ("is there an assessment before she begins", False),
        ("I had a new hip put in four years ago", None),
        ("I came in four years ago", True),
    ],
)
def test_a_first_visit_is_told_in_many_ways(said: str, visit: bool | None) -> None:
    assert first_visit(Heard(said)) is visit


@pytest.mark.parametrize(
    ("item", "question"),
    [
        ("insurance", "What's your insurance?"),
        ("any injuries", "Do you have any injuries?"),
        ("Any pets in the house", "Do you have any pets in the house?"),
        ("symptoms", "What are your symptoms?"),
        ("allergies", "What are your allergies?"),
        ("address", "What's your address?"),
        ("name of the school", "What's the name of the school?"),
        ("date of birth", "What's your date of birth?"),
        ("the breed", "What's the breed?"),
        ("how many people", "Can you tell me how many people?"),
        ("VIN", "What's your VIN?"),
    ],
)
def test_what_a_service_asks_for_becomes_a_question(item: str, question: str) -> None:
    assert asked_for(item) == question


@pytest.mark.parametrize(
    ("item", "question"),
    [
        ("your pet's name", "¿Me puede decir el nombre de su mascota?"),
        ("the breed", "¿Me puede decir la raza?"),
        ("any injuries", "¿Me puede decir si tiene alguna lesión?"),
        ("su color actual", "¿Me puede decir su color actual?"),
        ("what hurts", "¿Me puede decir qué le duele?"),
    ],
)
def test_what_a_service_asks_for_is_asked_in_spanish(item: str, question: str) -> None:
    assert asked_for(item, "es") == question


@pytest.mark.parametrize(
    ("said", "name", "start"),
    [
        ("oh and could you do my other dog right after her, at half past two, he's called Moose", "Moose", "14:30"),
        ("and can you do my other dog too, his name's Moose, at three", "Moose", "15:00"),
        ("can you fit in my second dog at three, she's called Daisy", "Daisy", "15:00"),
    ],
)
def test_the_other_dog_gets_an_appointment_of_its_own(said: str, name: str, start: str) -> None:
    desk = Desk(_GROOMER)
    desk.hold("a nail trim tomorrow at two", "her name's Clementine", "Hugh Baptiste", "212 555 0166", "yes")

    desk.hold(said, "yes")

    assert [one["for_whom"] for one in desk.booked] == ["Clementine", name]
    assert str(desk.booked[-1]["start"]).endswith(start)


def test_the_other_dogs_appointment_can_be_moved() -> None:
    desk = Desk(_GROOMER)
    desk.hold("a nail trim tomorrow at two", "her name's Clementine", "Hugh Baptiste", "212 555 0166", "yes")

    desk.say("can you move my other dog to three")

    assert desk.memory.booking is None or desk.memory.booking.goal == "move"


def test_a_name_that_was_told_before_the_wish_is_kept() -> None:
    desk = Desk()
    desk.say("hi this is Bob Smith, do you have parking")

    said = desk.say("okay, a cleaning tomorrow at two then")

    assert "Thanks, Bob Smith" in said


def test_who_told_before_the_wish_that_it_is_new_is_not_asked() -> None:
    desk = Desk()
    desk.say("I've never set foot in a place like this, do you take cash")

    desk.say("okay, a new patient visit tomorrow at two then")

    assert desk.asking != "returning"


def test_my_name_is_not_the_daughters() -> None:
    desk = Desk()

    desk.hold("a cleaning tomorrow at two", "it's for my daughter", "Lily Chen", "my name's Wei Chen")

    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.for_whom) == ("Wei Chen", "Lily Chen")


def test_a_name_in_place_of_the_number_puts_the_name_right() -> None:
    desk = Desk()

    desk.hold("a cleaning tomorrow at two", "Tanya", "Dean Osborne", "212 555 0144")

    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.phone) == ("Dean Osborne", "+12125550144")


def test_a_spelled_name_is_no_breed() -> None:
    desk = Desk(_GROOMER)

    desk.hold("a full groom tomorrow at two", "Biscuit", "Hugh Baptiste, that's B A P T I S T E")

    assert desk.memory.booking
    assert desk.memory.booking.name == "Hugh Baptiste"


def test_one_p_is_no_hour() -> None:
    assert "one" not in words_for_when("no it's Hepple with one p", date(2027, 4, 7), "US")
    assert "one pm" in words_for_when("tomorrow with Kim at one pm", date(2027, 4, 7), "US")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("yes, thank you, you've been very patient with me", True),
        ("yes please, I appreciate it, see you then", True),
        ("yeah that's right, looking forward to it", True),
        ("yes, thank you, but not on Tuesday", None),
        ("yes, see you at three", None),
        ("thank you, you've been very kind", None),
        ("no, thank you, you've been very kind", False),
    ],
)
def test_thanks_behind_a_yes_say_nothing_more(said: str, answer: bool | None) -> None:
    assert yes_or_no(said) is answer
