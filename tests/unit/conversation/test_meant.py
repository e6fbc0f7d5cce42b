"""What the dialogue makes of what callers of other practices meant by such words."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.faq_matching import choices_of
from receptionist.conversation.history import Meant
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Scheduling, Service

_SERVICES = [one.name for one in DENTIST.scheduling.services]
_QUESTIONS = [one.question for one in DENTIST.faqs]


def _meant(**shares: float) -> Meant:
    """By the names of services, with `_` for a space, or `faq_N`, or an act. The rest is unknown."""
    named = {name.lower().replace(" ", "_"): name for name in _SERVICES}
    services = dict.fromkeys(_SERVICES, 0.0) | {named[key]: one for key, one in shares.items() if key in named}
    questions = [shares.get(f"faq_{number}", 0.0) for number in range(1, len(_QUESTIONS) + 1)]
    acts = {key: one for key, one in shares.items() if key in ("move", "appointment")}
    left = 1 - sum(shares.values())
    people = tuple(0.0 for _ in DENTIST.people)
    return Meant(tuple(services.values()), tuple(questions), people, {"appointment": 0.0, "unknown": left} | acts)


def _desk(meant: Meant) -> Desk:
    desk = Desk(DENTIST)
    desk.meant = meant
    return desk


def test_a_service_that_no_rule_hears_is_taken_for_meant() -> None:
    desk = _desk(_meant(toothache_visit=0.7, cleaning=0.1))

    desk.say("a doodah of mine has a thingy in it, could I come wednesday at ten")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Toothache visit"


@pytest.mark.parametrize(
    "meant", [_meant(toothache_visit=0.2, move=0.5), _meant(toothache_visit=0.2, cleaning=0.1, appointment=0.6)]
)
def test_where_nothing_is_told_of_what_it_is_for_it_is_asked(meant: Meant) -> None:
    desk = _desk(meant)

    desk.say("could I come wednesday at ten")

    assert desk.asking == "service"


def test_what_is_surely_meant_stands_against_a_reason_for_another_service() -> None:
    desk = _desk(_meant(cleaning=0.9))

    desk.say("I want my teeth straightened, wednesday at ten")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Cleaning"


def test_a_service_named_by_its_own_word_stands_whatever_others_meant() -> None:
    desk = _desk(_meant(toothache_visit=0.9))

    desk.say("a cleaning, wednesday at ten")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Cleaning"


def test_who_surely_comes_for_something_is_booked_though_it_sounds_like_nothing_of_the_kind() -> None:
    desk = _desk(_meant(toothache_visit=0.95))

    reply = desk.say("my gnasher has a doodah in it")

    assert desk.asking == "when", reply


def test_a_price_is_told_however_surely_something_is_meant() -> None:
    desk = _desk(_meant(cleaning=0.99))

    desk.say("what does a cleaning cost")

    assert desk.memory.booking is None


def test_a_question_that_no_letters_find_is_asked_about_once() -> None:
    desk = _desk(_meant(faq_1=0.6))

    reply = desk.say("what happens with the wotsit when I have a doodah")
    desk.say("no, that's not it at all")
    again = desk.say("what happens with the wotsit when I have a doodah")

    assert reply.startswith("Are you asking")
    assert not again.startswith("Are you asking")


def test_a_question_surely_meant_is_asked_about_before_anything_is_looked_up() -> None:
    desk = _desk(_meant(faq_1=0.7))

    reply = desk.say("when do you want me to show you that doodah")

    assert reply.startswith("Are you asking"), reply
    assert desk.calls == []


def test_what_the_file_names_is_what_is_weighed() -> None:
    choices = choices_of(DENTIST)

    assert choices.services == tuple(_SERVICES)
    assert [one[0] for one in choices.questions] == _QUESTIONS


def test_a_name_spelled_at_the_read_back_is_put_right_and_books_nothing() -> None:
    desk = Desk(DENTIST)
    desk.hold("I'd like a cleaning on Wednesday at ten", "My name is Carl Jimenez", "970 555 0147")

    desk.say("it's Karl with a K, K A R L")

    assert desk.booked == []
    assert desk.memory.booking
    assert desk.memory.booking.name == "Karl Jimenez"


def test_a_dog_does_not_come_for_what_is_a_rabbits() -> None:
    services = tuple(Service(name=name) for name in ("Consultation", "Rabbit consultation"))
    desk = Desk(practice(scheduling=Scheduling(services=services)))
    desk.meant = Meant((0.5, 0.5), (), (), {"appointment": 0.0})

    desk.say("our labrador's been limping since sunday, wednesday at ten")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Consultation"


def test_a_question_in_the_midst_of_a_booking_that_is_surely_the_files_is_answered() -> None:
    desk = _desk(_meant())
    desk.say("a cleaning, wednesday at ten")
    desk.meant = _meant(faq_2=0.95)

    reply = desk.say("can a body get in there on wheels")

    assert DENTIST.faqs[1].answer.partition(".")[0] in reply
    assert desk.asking == "name"


def test_what_is_said_in_so_many_words_stands_whatever_others_meant() -> None:
    desk = _desk(_meant(cleaning=0.99))

    reply = desk.say("hello i need to cancel my cleaning tomorrow at two")

    assert desk.memory.booking is None or desk.memory.booking.goal != "book", reply


def test_what_callers_meant_at_first_tells_less_of_what_is_said_later() -> None:
    desk = _desk(_meant())
    desk.say("how many advil can i take for a toothache")
    desk.meant = _meant(checkup=0.75)

    desk.say("fine, then can somebody see me wednesday at ten for it")

    assert desk.memory.booking
    assert desk.memory.booking.service != "Checkup"


def test_a_question_that_shares_a_word_is_not_asked_back_where_others_meant_what_is_in_no_file() -> None:
    said = "do you sell insurance for boats"

    assert "insurance?" not in _desk(_meant()).say(said)
    assert "insurance?" in _desk(_meant(faq_1=0.4)).say(said)


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("what's a cleaning run if I just pay cash", True),
        ("what's a whitening run over there", True),
        ("does it cost owt to come in and sign the will", True),
        ("is the weight thing chargeable", True),
        ("what's a good time to run over there", False),
    ],
)
def test_a_price_is_asked_for_in_other_words(said: str, asks: bool) -> None:
    assert asks_price(Heard(said)) is asks
