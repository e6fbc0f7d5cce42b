"""Everyday complaints find the visit for whoever is unwell, and questions about a visit are no wish for one."""

import pytest

from receptionist.conversation.ailing import is_ailing, where_seen
from receptionist.conversation.builtin_moments import asks_of_coming
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service


def _services(names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names.split("; "))


_CLINIC = _services("Well-child checkup; Sick visit; Sports physical; Flu shot")
_DENTIST = _services("Cleaning; Filling; Toothache visit; Child checkup")
_VET = _services("Consultation; Emergency visit; Booster vaccination; Nail trim")
_HEARING = _services("Hearing test; Hearing aid fitting; Repair check; Earwax removal")
_MASSAGE = _services("Swedish massage; Deep tissue massage; Facial")


@pytest.mark.parametrize(
    ("words", "services", "meant"),
    [
        ("i feel lousy, can somebody look at me today", _CLINIC, "Sick visit"),
        ("I've been feeling awful since sunday, any chance of getting in", _CLINIC, "Sick visit"),
        ("my kid threw up all night, can I bring him in", _CLINIC, "Sick visit"),
        ("I think I've got strep", _CLINIC, "Sick visit"),
        ("my head's been pounding for three days, could a doctor see me", _CLINIC, "Sick visit"),
        ("my daughter's got a rash all over her tummy", _CLINIC, "Sick visit"),
        ("he's running a fever and he's got a nasty cough", _CLINIC, "Sick visit"),
        ("one of my teeth has been killing me, I was hoping the doctor could look at it", _DENTIST, "Toothache visit"),
        ("I've had a throbbing pain in my jaw since monday", _DENTIST, "Toothache visit"),
        ("my gums bleed whenever I brush, can somebody take a look", _DENTIST, "Cleaning"),  # nothing aches
        ("my little girl is due for her yearly check up", _CLINIC, "Well-child checkup"),
        ("my ears are plugged up with wax", _HEARING, "Earwax removal"),
        ("I can't hear on my left side, it's all wax, can you clean that out", _HEARING, "Earwax removal"),
        ("I feel rotten but it's the flu shot I want", _CLINIC, "Flu shot"),
        ("my back is killing me, I'd like a deep tissue massage", _MASSAGE, "Deep tissue massage"),
    ],
)
def test_whoever_is_unwell_is_seen_where_the_sick_are(words: str, services: tuple[Service, ...], meant: str) -> None:
    named = services_named(Heard(words), services)
    one = named[0] if len(named) == 1 else likeliest(Heard(words), services)

    assert one is not None
    assert one.name == meant


def test_an_emergency_visit_is_only_for_complaints_where_there_is_no_other() -> None:
    assert where_seen(Heard("he's been throwing up since last night"), _VET) is None


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to feel better about my hair",
        "can I get a flu shot",
        "it's cold in the waiting room",
        "I need a sick note",
        "how late are you open",
        "my car has a bad battery",
    ],
)
def test_not_everything_is_a_complaint(words: str) -> None:
    assert not is_ailing(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "should I come ten minutes early",
        "do I need to get there early to fill in forms",
        "is there anything I can do today to bring his fever down",
        "what should I bring",
        "does my son have to be there ahead of time",
    ],
)
def test_how_to_come_is_no_wish_to_come(words: str) -> None:
    assert asks_of_coming(Heard(words))


@pytest.mark.parametrize("words", ["can I come in earlier on friday", "should we say ten", "is there anything today"])
def test_when_to_come_is_one(words: str) -> None:
    assert not asks_of_coming(Heard(words))
