"""Wishes told by what is wrong, by what is due, by another word for the service; and what only sounds like one."""

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_matters import is_of_a_day
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_unknown import likely_asked, thing_named
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.vague_wishes import tells_wish
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Definition, Scheduling, Service


def _practice(*names: str) -> Definition:
    services = tuple(Service(name=name, minutes=30) for name in names)
    return practice(scheduling=Scheduling(services=services))


_DENTIST = _practice("Cleaning", "Filling", "Toothache visit", "Whitening")
_NAILS = _practice("Gel manicure", "Pedicure", "Brow wax")
_LAW = _practice("Family law consultation", "Will appointment", "Conveyancing consultation")
_HOUSES = _practice("Purchase consultation", "Sale consultation", "Document signing", "Identity check")
_HORSES = _practice("Vaccination visit", "Equine dental check", "Lameness examination", "Pre-purchase vetting")
_BRACES = _practice("New patient consultation", "Braces adjustment", "Bracket repair", "Retainer check")
_HAIR = _practice("Women's haircut", "Men's haircut", "Kids' haircut", "Brow wax")
_MASSAGE = _practice("Swedish massage", "Sports massage")


@pytest.mark.parametrize(
    "words",
    [
        "i haven't been to a dentist in like four years so i guess i should come get looked at",
        "i saw you about my hip last month and was told to come again",
        "it's been years since i had a check up",
        "my mare's teeth want looking at",
        "the dog's overdue i think",
        "i've had a card through saying i'm due",
        "my daughter's just turned seventeen and wants to learn",
        "one of the keys keeps sticking",
        "need a line up for my son",
        "the heater's making a weird popping noise",
        "i think it's time i had my eyes looked at",
        "she's meant to be seen again in a month",
        "we really ought to get him checked out",
        "i'm supposed to come back in two weeks",
        "i need somebody to look at it",
    ],
)
def test_it_is_a_wish(words: str) -> None:
    assert tells_wish(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "i need a receipt for my husband",
        "my mum needs parking",
        "tell him i'll come back later",
        "i've got a question about my bill",
        "thanks for seeing me again",
        "my husband keeps telling me to ask you",
        "i need a copy for my wife",
        "we want to complain about the noise",
        "it's been lovely talking to you",
        "my boss wants everything in writing",
    ],
)
def test_it_is_no_wish(words: str) -> None:
    assert not tells_wish(Heard(words))


@pytest.mark.parametrize(
    ("definition", "words", "service"),
    [
        (_DENTIST, "i wanna set up a time to get my teeth bleached", "Whitening"),
        (_DENTIST, "it's been throbbing since saturday, i need somebody to look at it", "Toothache visit"),
        (_LAW, "selling my flat and i need someone to do the legal bits", "Conveyancing consultation"),
        (_LAW, "we've had an offer accepted on a house", "Conveyancing consultation"),
        (_LAW, "it's to do with getting divorced", "Family law consultation"),
        (_HOUSES, "i'd like an appointment about selling my bungalow", "Sale consultation"),
        (_HOUSES, "we've had an offer accepted on our first place", "Purchase consultation"),
        (_HORSES, "i need the vet out to do my cob's flu vac", "Vaccination visit"),
        (_HORSES, "my gelding's hopping lame", "Lameness examination"),
        (_BRACES, "our dentist says my daughter's gonna need braces", "New patient consultation"),
        (_BRACES, "i need my braces tightened", "Braces adjustment"),
        (_HAIR, "it's just a ladies haircut", "Women's haircut"),
        (_HAIR, "dude's cut on tuesday", "Men's haircut"),
        (_HAIR, "a haircut, i'm a girl with long hair", "Women's haircut"),
    ],
)
def test_the_service_is_known_by_other_words(definition: Definition, words: str, service: str) -> None:
    heard, services = Heard(words), definition.scheduling.services
    named = services_named(heard, services)
    found = named[0] if len(named) == 1 else likeliest(heard, services)
    assert found is not None
    assert found.name == service


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("i'd like some sort of meeting with a lawyer", "book"),
        ("can i set up something to talk about my divorce", "book"),
        ("can i also set up a family law consultation for my son", "book"),
        ("i need to bring in my dog", "book"),
        ("what do you have thursday", "book"),
        ("i could do with a couple of lessons", "book"),
        (
            "family law consultation for Nate Sorensen, number's five zero three five five five zero one three five",
            "book",
        ),
        ("could i come and see someone", "book"),
        ("if i get a will appointment do i get a copy", None),
        ("i need a new prescription from you", None),
        ("is it ok to bring my dog", None),
        ("find the mute button. what time do you shut on saturdays", None),
        ("can i still have a consultation", None),
    ],
)
def test_what_is_wanted_about_appointments(words: str, goal: str | None) -> None:
    assert goal_of(Heard(words), _LAW, timed="thursday" in words) == goal


@pytest.mark.parametrize(
    ("definition", "words", "service"),
    [
        (_NAILS, "do you do feet", "Pedicure"),
        (_MASSAGE, "do you do a rub down", None),
        (_NAILS, "do you do deposits", None),
        (_DENTIST, "do you do hearing tests", None),
        (_NAILS, "do you do payment plans", None),
    ],
)
def test_what_is_asked_for_by_another_word(definition: Definition, words: str, service: str | None) -> None:
    found = likely_asked(Heard(words), definition)
    assert (found.name if found else None) == service


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("to get braces on", "braces"),
        ("braces for my daughter", "braces"),
        ("massage", "massage"),
        ("a cleaning please", ""),
        ("it's my boss", ""),
        ("tomorrow", ""),
    ],
)
def test_what_no_one_does_here_is_named(words: str, thing: str) -> None:
    assert thing_named(Heard(words), _DENTIST) == thing


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("does friday work", False),
        ("would tomorrow morning be any good", False),
        ("is saturday ok", False),
        ("do you work fridays", True),
        ("are you there on friday", True),
        ("and saturdays", True),
    ],
)
def test_a_day_that_is_to_suit_is_no_question_of_hours(words: str, *, hours: bool) -> None:
    assert is_of_a_day(Heard(words)) is hours


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("who do I ring if my dog's poorly at night", None),
        ("who should we call if he gets bad on a sunday", None),
        ("who do I call to book an appointment on tuesday", "book"),
    ],
)
def test_whom_to_ring_at_night_is_no_wish(words: str, goal: str | None) -> None:
    assert goal_of(Heard(words), _HORSES, timed=True) == goal
