"""Names that nothing introduces: beside a telephone number, in the wish ("get Moose his rabies vaccine"), told as of
somebody else in a message, or in parts; and what a name is not."""

from datetime import date

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation import builtin_state
from receptionist.conversation.builtin_ailments import trouble_in
from receptionist.conversation.builtin_booking_wishes import note_wishes
from receptionist.conversation.builtin_field_words import beside_contact
from receptionist.conversation.builtin_forms import whose_name
from receptionist.conversation.builtin_places import sport_told
from receptionist.conversation.builtin_state import Booking
from receptionist.conversation.builtin_when_words import words_for_when
from receptionist.conversation.builtin_whom import own_name
from receptionist.conversation.capture_names import introduced_name, name_from_words, only_name
from receptionist.conversation.capture_spelling import without_letters
from receptionist.conversation.message_reading import signed
from receptionist.conversation.name_phrases import booked_for, called_by, with_surname
from receptionist.conversation.names_wished_for import wished_for
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service

_TODAY = date(2026, 3, 2)
_SHOP = practice(
    scheduling=Scheduling(
        services=(
            Service(name="Beard trim", minutes=30),
            Service(name="Oil change", minutes=30),
            Service(name="Deep tissue massage", minutes=60),
            Service(name="Assessment", minutes=30, ask=("which part of the body it is",)),
            Service(name="Child checkup", minutes=30, ask=("the child's date of birth",)),
        ),
        practitioners=(Practitioner(name="Imran"), Practitioner(name="Kate Bell")),
    )
)
_VET = practice(
    scheduling=Scheduling(
        services=tuple(
            Service(name=name, minutes=30, ask=("your pet's name",))
            for name in ("Rabies vaccination", "Nail trim", "Full groom")
        ),
        practitioners=(Practitioner(name="Dr. Fenn"),),
    )
)


def _noted(text: str) -> Booking:
    booking = Booking(goal="book", words=text)
    note_wishes(booking, Heard(text), _SHOP, MONDAY_TEN)
    return booking


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("beard trim tomorrow half eleven for Yusuf Malik 212 555 0133 please", "Yusuf Malik"),
        (
            "beard trim tomorrow half eleven for yusuf malik two one two five five five oh one three three",
            "Yusuf Malik",
        ),
        ("a beard trim friday at ten please, Colin Firth like the actor, 212 555 0133", "Colin Firth"),
        ("beard trim friday at two Marcus Webb 212 555 0133", "Marcus Webb"),
        ("massage sunday four pm rhonda pike two one two five five five zero one three three", "Rhonda Pike"),
        ("oil change thursday nine am name of Dale Hutchins number 212 555 0133", "Dale Hutchins"),
        ("oil change thursday nine, customer name Dale Hutchins, you can reach me at 212 555 0133", "Dale Hutchins"),
        ("Dale Hutchins 212 555 0133, oil change tomorrow at three", "Dale Hutchins"),
        ("put Dale Hutchins down for an oil change at three tomorrow, 212 555 0133", "Dale Hutchins"),
        ("oil change tomorrow at nine, surname Okonkwo, first name Ada, 212 555 0133", "Ada Okonkwo"),
        ("oil change tomorrow at nine, Ada Okonkwo that's O K O N K W O, 212 555 0133", "Ada Okonkwo"),
        ("oil change tomorrow at nine for bob stone 212 555 0133", "Bob Stone"),
        ("oil change tomorrow at nine for Mr. Alvarez 212 555 0133", "Mr Alvarez"),
        ("oil change tomorrow at nine, 212 555 0133, ask for Kwame", "Kwame"),
        ("oil change tomorrow at nine, 212 555 0133 is my number, Kwame Asante is the name", "Kwame Asante"),
        ("oil change tomorrow at nine Ines Ford 212 555 0133", "Ines Ford"),
        ("oil change tomorrow at nine, June Carter, 212 555 0133", "June Carter"),
        ("beard trim with Imran tomorrow, Yusuf Malik 212 555 0133", "Yusuf Malik"),
        ("oil change for a Ford Ranger 212 555 0133", ""),
        ("beard trim with Kate Bell at two, 212 555 0133", ""),
        ("I need a massage for my lower back pain 212 555 0133", ""),
        ("oil change in Wheat Ridge friday at three 212 555 0133", ""),
        ("beard trim friday at three if possible 212 555 0133", ""),
        ("beard trim friday at three, shoulder length, 212 555 0133", ""),
        ("a massage at three for my husband, his number is 212 555 0133", ""),
    ],
)
def test_a_name_right_beside_the_number_is_the_callers(said: str, name: str) -> None:
    assert _noted(said).name == name


def test_a_child_named_right_before_the_number_is_not_who_calls() -> None:
    noted = _noted("a child checkup for my son Max Tully saturday at ten, 212 555 0133")
    assert (noted.name, noted.for_whom) == ("", "Max Tully")


def test_a_name_that_is_a_month_too_is_no_day_to_come() -> None:
    assert words_for_when("friday at ten, Jan Moss, 212 555 0133", _TODAY, "US") == "friday at ten"
    assert only_name("June Carter") == "June Carter"


def test_the_whole_of_it_in_one_breath_is_read_back_at_once() -> None:
    desk = Desk(_SHOP, caller="")
    told = desk.say("beard trim wednesday at eleven for Yusuf Malik 212 555 0133 please")
    assert "Yusuf Malik" in told
    assert told.endswith("Shall I book that?")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my name is Kwame, last name Asante", "Kwame Asante"),
        ("first name is Kwame, last name is Asante", "Kwame Asante"),
        ("the last name's Asante, first name Kwame", "Kwame Asante"),
        ("I'm Rhonda, surname Pike", "Rhonda Pike"),
    ],
)
def test_first_and_last_name_belong_together(said: str, name: str) -> None:
    assert introduced_name(said) == name


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("left knee, Ruth Mason, 212 555 0144", "left knee"),
        ("my left knee and I'm Ruth Mason on 212 555 0144", "my left knee"),
        ("Ruth Mason, 212 555 0144", ""),
        ("it's Ruth Mason, my number is 212 555 0144, thanks", ""),
    ],
)
def test_the_answer_stands_beside_name_and_number(said: str, rest: str) -> None:
    assert beside_contact(said, "Ruth Mason", _TODAY, "US") == rest


def test_an_answer_with_name_and_number_is_kept_whole() -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("an assessment on wednesday at ten")
    desk.say("left knee, Ruth Mason, 212 555 0144")
    booking = builtin_state.decode(desk.state).booking
    assert booking is not None
    assert (booking.answers, booking.name) == ({"which part of the body it is": "left knee"}, "Ruth Mason")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I'd like to get Moose his rabies vaccine on tuesday", "Moose"),
        ("I need to get biscuit her shots", "Biscuit"),
        ("Pepper needs her nails done", "Pepper"),
        ("Pepper's due for a rabies shot", "Pepper"),
        ("Luna's nail trim, friday", "Luna"),
        ("can you fit Ziggy in today, he's been sick", "Ziggy"),
        ("get Waffles groomed tomorrow", "Waffles"),
        ("Full groom for Waffles tomorrow", "Waffles"),
        ("can I bring in my dog for a nail trim", ""),
        ("Can I get a nail trim tomorrow", ""),
        ("My dog needs his shots", ""),
        ("I have to get him his vaccine", ""),
        ("Somebody has to look at my cat", ""),
        ("Rabies shot for Christmas", ""),
    ],
)
def test_the_pet_is_named_in_the_wish(said: str, name: str) -> None:
    assert wished_for(said, _VET) == name


def test_the_pet_that_was_named_is_not_asked_for_again() -> None:
    desk = Desk(_VET, caller="")
    told = desk.say("I'd like to get Moose his rabies vaccination on wednesday at two")
    assert "pet" not in told
    assert "for Moose, under the name Ines Ford" in desk.say("Ines Ford, 212 555 0125")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("book Ellie in for a checkup saturday", "Ellie"),
        ("Leo's due for a checkup", "Leo"),
        ("a beard trim for Noah friday at four", "Noah"),
        ("Boiler keeps going out", ""),
        ("beard trim with Kate at four", ""),
        ("this is Mark, I need a trim", ""),
        ("I have Grace down for four, can I get a trim", ""),
    ],
)
def test_a_person_is_named_in_the_wish(said: str, name: str) -> None:
    assert wished_for(said, _SHOP) == name


def test_who_was_named_in_the_wish_may_be_the_caller() -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("a beard trim for Noah wednesday at four")
    assert ", for Noah Pell. " in desk.say("Noah Pell, 212 555 0125")


def test_the_childs_name_in_place_of_the_birthday_is_noted() -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("my son needs a child checkup on wednesday at ten")
    assert desk.say("Leo") == desk.say("I'm his mom, Dana Novak") == "And the date of birth, with the year?"
    desk.say("april ninth twenty twenty two")
    assert "for Leo, under the name Dana Novak" in desk.say("212 555 0133")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("please tell Dana that Rick Osborne called about the stylist job", "Rick Osborne"),
        ("could you let Dana know Rick Osborne rang", "Rick Osborne"),
        ("message for Dana, rick osborne called about the job", "Rick Osborne"),
        ("tell Dana that Rick called and I'm running late", "Rick"),
        ("let Dr. Patel know that Rick Osborne from Acme Supply is trying to reach her", "Rick Osborne"),
        ("have Dana call Rick Osborne back at 614 555 0177", "Rick Osborne"),
        ("can I leave a message from Rick Osborne for Dana", "Rick Osborne"),
        ("tell Dana that somebody called", ""),
        ("tell Dana my husband called", ""),
        ("tell Dana to call me back", ""),
    ],
)
def test_who_calls_may_be_told_as_of_somebody_else(said: str, name: str) -> None:
    assert called_by(said) == name


def test_the_end_of_a_message_is_not_cut_off_with_the_number() -> None:
    late = "tell Dana I'm running ten minutes late, 614 555 0177"
    assert signed(late).text == late
    assert (
        signed("tell her to call Rick Osborne at 614 555 0177").text == "tell her to call Rick Osborne at 614 555 0177"
    )
    assert signed("have her call me at 614 555 0177, it's about the job, Rick Osborne").name == "Rick Osborne"


def test_who_is_put_down_for_it_is_who_it_is_for() -> None:
    assert booked_for("put Dale Hutchins down for a trim") == "Dale Hutchins"
    assert booked_for("put me down for a trim") == ""
    assert booked_for("get my son in for a trim") == ""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("AB12 CDE", ""),
        ("22 Maple Court", ""),
        ("Ruth Mason, 212 555 0144", "Ruth Mason"),
    ],
)
def test_a_registration_is_no_name(said: str, name: str) -> None:
    assert only_name(said) == name


def test_who_pays_alone_is_nobody() -> None:
    assert introduced_name("none, I'm self pay") == ""


def test_the_name_of_an_insurance_is_nobody_who_comes() -> None:
    assert whose_name("the name of your insurance") == "other"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("DeLuca", "Frank DeLuca"),
        ("it's DeLuca", "Frank DeLuca"),
        ("last name DeLuca", "Frank DeLuca"),
        ("Frank", ""),
        ("skip", ""),
        ("yes", ""),
        ("same number", ""),
    ],
)
def test_the_surname_follows_the_first_name(said: str, name: str) -> None:
    assert with_surname(said, "Frank").casefold() == name.casefold()


@pytest.mark.parametrize("said", ["it's Rhonda, R H O N D A, Pike", "Rhonda, R H O N D A, Pike"])
def test_the_surname_follows_the_letters_of_the_first(said: str) -> None:
    assert name_from_words(said, asked=True) == "Rhonda Pike"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a sick visit today at three, Peter Lang 212 555 0190, sore throat", "sore throat"),
        ("acupuncture friday at ten, for my migraines", "my migraines"),
        ("a diagnostic check friday at ten, brakes squealing", "brakes squealing"),
        ("a massage friday at ten, Peter Lang", ""),
    ],
)
def test_what_is_wrong_is_told_in_a_word_or_two(said: str, told: str) -> None:
    assert trouble_in(said, _TODAY, "US") == told


def test_at_the_read_back_it_is_for_the_son() -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("a beard trim on wednesday at ten, Peter Lang, 212 555 0190")
    assert "for Sam, under the name Peter Lang" in desk.say("no wait, it's for my son, Sam")


def test_no_that_is_perfect_is_asked_about() -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("a beard trim on wednesday at ten, Peter Lang, 212 555 0190")
    assert desk.say("no, that's perfect") == "Shall I book that? Please say yes or no."
    assert "booked" in desk.say("yesss please")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("a check up on thursday, it's Alan Birch, born fourth of november nineteen sixty one", "Alan Birch"),
        ("a check up on thursday, it's alan birch, and I'm on oh seven seven double oh", "Alan Birch"),
        ("foot care on monday, please, and yes I'm diabetic", ""),
        ("I'm asthmatic", ""),
        ("and I'm vegan", ""),
        ("and I'm dominic", "Dominic"),
    ],
)
def test_who_goes_on_to_a_birthday_or_a_number_has_told_a_name_and_a_quality_is_none(said: str, name: str) -> None:
    assert introduced_name(said) == name


@pytest.mark.parametrize("said", ["I'm diabetic", "mostly koi", "sore throat and a bit of a fever"])
def test_an_answer_of_another_kind_is_no_name(said: str) -> None:
    assert not introduced_name(said)
    assert name_from_words(said, asked=True) is None


def test_a_surname_put_right_and_spelled_keeps_the_first_name() -> None:
    desk = Desk(_SHOP)
    lines = desk.hold(
        "a beard trim tomorrow at ten", "Philip Marsh", "no, sorry, it's Walsh, W A L S H, Philip Walsh", "202 555 0124"
    )
    assert "for Philip Walsh" in lines[-1]


@pytest.mark.parametrize(
    ("item", "words", "told"),
    [
        ("which sport you do", "sports massage for Nate Sorensen, I run marathons", "run marathons"),
        ("which sport you do", "I play hockey", "play hockey"),
        ("which sport you do", "I run into trouble with my knee", ""),
        ("which side it is", "I run marathons", ""),
    ],
)
def test_the_sport_told_in_the_wish(item: str, words: str, told: str) -> None:
    assert sport_told(item, words) == told


@pytest.mark.parametrize("said", ["Timothy Garland, of Garland and Webb", "it's Timothy Garland from Garland and Webb"])
def test_whom_a_caller_works_for_is_no_part_of_the_name(said: str) -> None:
    assert name_from_words(said, asked=True) == "Timothy Garland"


def test_whose_pet_it_is_is_told_after_its_name() -> None:
    desk = Desk(_VET, caller="")
    desk.say("rabies vaccination for a dog on wednesday at two")
    desk.say("Moose")

    desk.say("her name is Edith Charlton")

    assert desk.memory.booking
    assert (desk.memory.booking.for_whom, desk.memory.booking.name) == ("Moose", "Edith Charlton")


@pytest.mark.parametrize(
    ("said", "without"),
    [
        ("it's Meg, and I'm Joan Barraclough, B A R R A C L O U G H", "it's Meg, and I'm Joan Barraclough"),
        ("Soon Ja Park, S O O N, J A, P A R K", "Soon Ja Park"),
        ("Joan Spinks, that's S P I N K S.", "Joan Spinks"),
        ("Sheila Gammon, G A double M O N", "Sheila Gammon"),
        ("linh pham l i n h p h a m", "linh pham"),
        ("John Smith, S M Y T H", "John Smith, S M Y T H"),  # the letters say something else
        ("I'd like plan b", "I'd like plan b"),
    ],
)
def test_letters_that_only_say_a_name_again_can_be_left_out(said: str, without: str) -> None:
    assert without_letters(said) == without


@pytest.mark.parametrize(
    ("said", "other", "callers"),
    [
        ("it's Meg, and I'm Joan Barraclough, B A R R A C L O U G H", "Meg", "Joan Barraclough"),
        ("her name is Soon Ja Park, S O O N, J A, P A R K", "Soon Ja Park", ""),
        ("mum's name is Amina Warsame", "Amina Warsame", ""),
        ("he's at home so my dad's name is Walter Pruitt", "Walter Pruitt", ""),
        ("her name is soon to be changed", "", ""),
    ],
)
def test_who_comes_and_who_calls_are_told_apart_though_one_is_spelled(said: str, other: str, callers: str) -> None:
    assert (own_name(said), introduced_name(said)) == (other, callers)


@pytest.mark.parametrize(
    ("asked_for", "then", "name"),
    [
        ("her name is Amina Warsame", "you can ring me about it, 212 555 0142", "Amina Warsame"),
        ("212 555 0142", "she's Joan Spinks", "Joan Spinks"),
    ],
)
def test_a_booking_for_somebody_whose_whole_name_is_told_needs_no_other(asked_for: str, then: str, name: str) -> None:
    desk = Desk(_SHOP, caller="")
    desk.say("I'm calling for my mother, she'd like a beard trim on wednesday at ten")

    desk.say(asked_for)
    told = desk.say(then)

    assert told.endswith("Shall I book that?")
    assert name in told
