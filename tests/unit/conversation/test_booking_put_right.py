"""What comes between a caller's words and the appointment: numbers told like a wish for somebody, names spelled and put
right, times changed out of turn, troubles without a service, words misheard by sound."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.conversation import people
from receptionist.conversation.builtin_forms import value_in
from receptionist.conversation.builtin_troubles import general_for, to_look_at
from receptionist.conversation.builtin_wanted import puts_time_right
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.mended_names import whole_name
from receptionist.conversation.sounding import as_it_sounds, sound
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Practitioner, Scheduling, Service

_SAM = "Sam Lee, 212 555 0199"


def _services(*names: str, ask: tuple[str, ...] = ()) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30, ask=ask) for name in names)


_SKIN = _services("Skin check", "Acne visit", "Mole removal", "Botox")
_WIRES = _services("Service call", "Ceiling fan installation", "Safety inspection", ask=("the address",))
SKIN = practice(scheduling=Scheduling(services=_SKIN, practitioners=(Practitioner(name="Dr. Osei"),)))
WIRES = practice(scheduling=Scheduling(services=_WIRES))
BARBER = practice(scheduling=Scheduling(services=_services("Haircut", "Beard trim", "Cut and beard")))


# --- the caller's own number --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a skin check with dr patel, you can reach me at 212 555 0143", False),
        ("dr patel please, and the best number to reach me is 212 555 0143", False),
        ("with dr patel, contact me on 212 555 0143", False),
        ("dr patel, get a hold of me at 212 555 0143", False),
        ("for dr patel, reach my cell at 212 555 0143", False),
        ("how do I reach dr patel", True),
        ("I need to get hold of dr patel", True),
        ("can you connect me with dr patel", True),
    ],
)
def test_who_tells_where_to_reach_them_wants_nobody(words: str, wanted: bool) -> None:
    assert bool(people.asks_for_someone(DENTIST, words)) is wanted


@pytest.mark.parametrize(
    "number",
    [
        "you can reach me at two one two five five five oh one four three",
        "reach me on two one two five five five oh one four three",
        "my number to reach me is two one two five five five oh one four three",
        "you can call me at two one two five five five oh one four three",
        "and call me on 212 555 0143",
        "you can get me under 212 555 0143",
    ],
)
@pytest.mark.parametrize("wish", ["I need a skin check with doctor osei", "I'd like something done about my acne"])
def test_a_number_in_a_booking_of_one_breath_stays_a_number(wish: str, number: str) -> None:
    desk = Desk(SKIN)

    desk.hold(f"hi {wish} thursday at ten thirty, the name's Marcus Delaney, {number}", "yes")

    assert [(one["name"], one["phone"]) for one in desk.booked] == [("Marcus Delaney", "+12125550143")]


# --- what somebody is to look at ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("I'm hoping somebody can take a look at my acne", "Acne visit"),
        ("I was wondering if you could do something about this mole", "Mole removal"),
        ("I'm looking to get my mole looked at", "Mole removal"),
        ("I'd like to see someone about my acne", "Acne visit"),
        ("is there anyone who can check on my acne", "Acne visit"),
        ("I need somebody to deal with a mole on my back", "Mole removal"),
        ("can I have my acne looked at", "Acne visit"),
        ("my acne's driving me crazy, can somebody have a look", "Acne visit"),
        ("wondering if I could get my mole removed", "Mole removal"),
        ("how long does it take to get my mole removed", ""),
        ("how much is it to have somebody look at my acne", ""),
        ("can you check my order", ""),
        ("can you help me with my bill", ""),
        ("do you treat acne", ""),
        ("can you deal with a mole", ""),
        ("what is acne", ""),
    ],
)
def test_a_look_at_what_one_service_is_for_is_a_wish_for_it(words: str, service: str) -> None:
    found = to_look_at(Heard(words), _SKIN)

    assert (found.name if found else "") == service
    desk = Desk(SKIN)
    desk.say(words)
    assert (desk.memory.booking is not None and desk.memory.booking.service == service) is bool(service)


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("half the outlets in my kitchen quit working, can you send an electrician out tomorrow", "Service call"),
        ("the lights keep flickering", "Service call"),
        ("there's no power in half the house", "Service call"),
        ("the breaker won't stop tripping", "Service call"),
        ("could someone take a look at this panel of ours", "Service call"),
        ("could someone take a look at my bill", ""),
        ("my ceiling fan stopped working", ""),
        ("I'm not working friday, can I get an appointment", ""),
        ("can you send an electrician out tomorrow", ""),
    ],
)
def test_a_trouble_that_no_service_names_belongs_to_the_general_one(words: str, service: str) -> None:
    found = general_for(Heard(words), _WIRES)

    assert (found.name if found else "") == service


@pytest.mark.parametrize(
    ("names", "general"),
    [
        (("Repair visit", "Boiler service"), "Repair visit"),
        (("Callout", "Rewiring"), "Callout"),
        (("Diagnosis", "Oil change"), "Diagnosis"),
        (("Consultation", "Botox"), "Consultation"),
        (("Checkup", "Whitening"), "Checkup"),
        (("Service call", "Repair visit"), ""),
        (("Invisalign consultation", "Whitening"), ""),
    ],
)
def test_the_general_service_is_the_only_one_that_names_no_kind(names: tuple[str, ...], general: str) -> None:
    found = general_for(Heard("it quit working"), _services(*names))

    assert (found.name if found else "") == general


def test_a_trouble_is_booked_as_the_general_service() -> None:
    desk = Desk(WIRES)

    words = "half the outlets in my kitchen quit working, can you send an electrician out tomorrow at nine"
    desk.hold(words, "412 Magnolia Lane", _SAM, "yes")

    assert [(one["service"], one["start"]) for one in desk.booked] == [("Service call", "2026-03-03T09:00")]


def test_the_same_list_of_services_is_not_read_out_for_ever() -> None:
    desk = Desk(WIRES)

    said = desk.hold("can I book for tomorrow at nine", "Ruthie Caldwell", "212 555 0131", "412 Magnolia Lane")

    assert len(set(said)) == len(said)


def test_an_address_that_comes_before_the_service_is_kept() -> None:
    desk = Desk(WIRES)

    desk.hold("can I book for tomorrow at nine", "412 Magnolia Lane in Nashville", "a service call", _SAM, "yes")

    assert [one["answers"] for one in desk.booked] == [{"the address": "412 Magnolia Lane, Nashville"}]


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("new", "words", "whole"),
    [
        ("Geoffrey", "no, it's Geoffrey with a G, G E O F F R E Y, Geoffrey Stone", "Geoffrey Stone"),
        ("Geoffrey", "no it's geoffrey, g e o f f r e y", "Geoffrey Stone"),
        ("Geoffrey", "no, it's Geoffrey, G E O F F R E Y, Geoffrey Stowe", "Geoffrey Stowe"),
        ("Stowe", "no, my name is Stowe", "Jeffrey Stowe"),
        ("Peter", "no, my name is Peter", "Peter Stone"),
        ("Joffrey", "no, it's Joffrey, J O F F R E Y", "Joffrey Stone"),
        ("Peter Stone", "no, my name is Peter Stone", "Peter Stone"),
    ],
)
def test_the_surname_stays_where_the_first_name_is_put_right(new: str, words: str, whole: str) -> None:
    assert whole_name(new, "Jeffrey Stone", words) == whole


@pytest.mark.parametrize(
    "words",
    [
        "no, it's Geoffrey with a G, G E O F F R E Y, Geoffrey Stone",
        "no, Geoffrey with a G",
        "no, it's Geoffrey, G E O F F R E Y",
        "no it's geoffrey g e o f f r e y",
    ],
)
def test_the_whole_name_is_booked_after_a_correction(words: str) -> None:
    desk = Desk(BARBER)

    desk.hold("a haircut on thursday at ten", "Jeffrey Stone", "212 555 0118", words, "yes")

    assert [one["name"] for one in desk.booked] == ["Geoffrey Stone"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("linh pham l i n h p h a m", "Linh Pham"),
        ("lin fam l i n h p h a m", "Linh Pham"),
        ("lin pam l i n h p h a m", "Linh Pham"),
        ("bill lee b i l l l e e", "Bill Lee"),
        ("maria lopez m a r i a l o p e s", "Maria Lopes"),
        ("kate oconnor k a t e o c o n n o r", "Kate Oconnor"),
        ("anne marie dubois a n n e m a r i e d u b o i s", "Anne Marie Dubois"),
        ("john smith it's j o n s m i t h", "Jon Smith"),
        ("omar siddiqui s i d d i q u i", "Omar Siddiqui"),
        ("sean keogh s e a n, k e o g h", "Sean Keogh"),
    ],
)
def test_letters_without_a_pause_spell_each_of_the_names(words: str, name: str) -> None:
    assert name_from_words(words, asked=True) == name


# --- the time, out of turn ----------------------------------------------------------------------------------------

_RETIMED = ("one o'clock, not eleven", "no hang on, one o'clock", "no hang on, one o'clock, not eleven",
            "actually make it one", "sorry, not eleven, one o'clock", "one o'clock instead please")  # fmt: skip


@pytest.mark.parametrize("words", [*_RETIMED, "no wait, tuesday at three", "make it half past two", "no, two"])
def test_a_time_is_put_right(words: str) -> None:
    assert puts_time_right(words)


@pytest.mark.parametrize(
    "words", ["Doug Parrish", "two", "88 Pinecrest Drive", "615 555 0139", "one eleven Main Street"]
)
def test_anything_else_puts_no_time_right(words: str) -> None:
    assert not puts_time_right(words)


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("words", _RETIMED)
def test_the_time_can_be_changed_whatever_is_asked(words: str, at: int) -> None:
    desk = Desk(WIRES)
    answers = ["88 Pinecrest Drive", "Sam Lee", "212 555 0199", "yes"]

    desk.hold("a safety inspection on thursday at eleven", *answers[:at], words, *answers[at:])

    assert [one["start"] for one in desk.booked] == ["2026-03-05T13:00"]
    assert "Pinecrest" in str(desk.booked[0]["answers"])


@pytest.mark.parametrize("words", ["one o'clock", "1 pm", "1 Oclock, Not Eleven"])
def test_an_hour_is_no_address(words: str) -> None:
    value = value_in("the address", words, words, today=MONDAY_TEN.date(), country="US", language="en")

    assert value == ""


@pytest.mark.parametrize("words", ["no hang on, I have to think about that for a second okay", "sorry, not the pills"])
def test_what_takes_something_back_is_no_answer(words: str) -> None:
    service = Service(name="Botox", minutes=30, ask=("what cream you use",))
    desk = Desk(practice(scheduling=Scheduling(services=(service,))))

    desk.hold("botox on thursday at ten", words, "just aloe", _SAM, "yes")

    assert desk.booked[0]["answers"] == {"what cream you use": "just aloe"}


# --- by sound -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heard", "meant"),
    [("beered", "beard"), ("fasial", "facial"), ("brades", "braids"), ("peal", "peel"), ("purm", "perm"),
     ("shaive", "shave"), ("root", "route"), ("crowne", "crown")],
)  # fmt: skip
def test_words_that_are_spoken_alike_sound_alike(heard: str, meant: str) -> None:
    assert sound(heard) == sound(meant)


@pytest.mark.parametrize("other", ["bored", "bread", "board", "bird", "breed"])
def test_other_words_do_not(other: str) -> None:
    assert sound(other) != sound("beard")


def test_words_of_every_day_stay_what_they_are() -> None:
    assert as_it_sounds("I can't wait for a purm", ("weight", "perm")) == "I can't wait for a perm"


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("i wood like a cut and beered for friday at ten please", "Cut and beard"),
        ("can i book a beered trim for friday at ten", "Beard trim"),
    ],
)
def test_a_service_is_meant_though_it_was_misheard(words: str, service: str) -> None:
    desk = Desk(BARBER)

    said = desk.hold(words, _SAM, "yes")

    assert [one["service"] for one in desk.booked] == [service]
    assert service.lower() in said[-2].lower()


@pytest.mark.parametrize("yes", ["that's the one", "yep that's the one", "yes"])
def test_the_one_is_no_hour_at_the_read_back(yes: str) -> None:
    desk = Desk(SKIN)

    desk.hold("I need a skin check thursday at ten thirty, the name's Marcus Delaney, 212 555 0143", yes)

    assert [one["name"] for one in desk.booked] == ["Marcus Delaney"]


def test_a_birthday_told_at_the_read_back_is_no_end_of_the_number() -> None:
    desk = Desk(SKIN)

    desk.hold(
        "I need a skin check thursday at ten thirty, the name's Marcus Delaney, 212 555 0143",
        "may second twenty sixteen",
        "yes",
    )

    assert [one["phone"] for one in desk.booked] in ([], ["+12125550143"])
    assert "2016" not in str(desk.memory.booking)
