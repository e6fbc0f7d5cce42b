"""Wishes that name no service: what is wrong, that somebody is to be seen, or what cannot wait."""

import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation.builtin_booking_wishes import several_wishes
from receptionist.conversation.builtin_refused import refused
from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.builtin_troubles import asks_to_look
from receptionist.conversation.builtin_unknown import thing_instead
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.on_call import person_on_call
from receptionist.conversation.service_ties import by_deed_alone
from receptionist.conversation.vague_wishes import tells_wish
from receptionist.conversation.words import Heard
from receptionist.practice.definition import About, Faq, Person, Scheduling, Service

_CLINIC = tuple(
    Service(name=name, minutes=20) for name in ("GP consultation", "Blood test", "Travel vaccination", "Health check")
)
_FEET = tuple(
    Service(name=name, minutes=20) for name in ("Routine foot care", "Ingrown toenail assessment", "Gait analysis")
)
_GUMS = tuple(Service(name=name, minutes=20) for name in ("Implant consultation", "Gum evaluation", "Post-op check"))
_BARBER = tuple(Service(name=name, minutes=20) for name in ("Haircut", "Beard trim", "Hot towel shave"))
_ON_CALL = Person(
    name="On-call plumber", number="+12125550101", topics=("burst pipe", "flooding", "no heat"), available="always"
)
_OFFICE = Person(name="Office", number="+12125550102", topics=("invoices", "permits"), available="when_open")


@pytest.mark.parametrize(
    "words",
    [
        "morning, me back's gone again",
        "me toenail's gone all red and it's digging in",
        "I've done my shoulder in at the gym",
        "I've got a verruca",
        "my toilet won't flush and it's the only one we've got",
        "my husband's been told he needs to see somebody like you",
        "it's time for my deep cleaning thing",
        "had an operation last week and she wants me back in",
    ],
)
def test_what_is_wrong_is_a_wish(words: str) -> None:
    assert tells_wish(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "I have a question about my bill",
        "my back's been bad since you did that adjustment",
        "I need to speak to somebody about my invoice",
        "thank you, bye",
        "my daughter has to come late",
        "somebody called me about my results",
    ],
)
def test_what_is_no_wish(words: str) -> None:
    assert not tells_wish(Heard(words))


def test_a_look_is_asked_for_at_anything_but_papers() -> None:
    assert asks_to_look(Heard("can someone have a look at my feet, they're in a right state"))
    assert not asks_to_look(Heard("can someone have a look at my invoice"))


@pytest.mark.parametrize(
    ("words", "services", "name"),
    [
        ("can a doctor look at it tomorrow at three", _CLINIC, "GP consultation"),
        ("I lost a tooth and want a fake one screwed in", _GUMS, "Implant consultation"),
    ],
)
def test_the_service_that_the_words_tell_of(words: str, services: tuple[Service, ...], name: str) -> None:
    found = likeliest(Heard(words), services)
    assert found is not None
    assert found.name == name


def test_a_look_alone_is_for_nothing_in_particular() -> None:
    assert not by_deed_alone(Heard("can you look at it"), _CLINIC)
    assert not by_deed_alone(Heard("the shop said get my walk looked at"), _FEET)


def test_what_is_checked_is_no_check_by_its_name() -> None:
    named = services_named(Heard("my gums are receding and I need to get them checked"), _GUMS)
    assert [one.name for one in named] == ["Gum evaluation"]


@pytest.mark.parametrize("words", ["cut and a shave", "need to look sharp for a wedding, cut and a shave"])
def test_a_short_second_wish(words: str) -> None:
    wishes = several_wishes(words, _BARBER)
    assert (wishes.service, wishes.after) == ("Haircut", "also Hot towel shave right after")


def test_what_is_told_of_a_thing_is_no_second_wish() -> None:
    assert not several_wishes("just a haircut and the beard is fine as it is", _BARBER).after


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I need somebody to represent me in my divorce", True),
        ("can somebody help with my custody case", True),
        ("we want wills for our family", False),
        ("I want to make a will", False),
    ],
)
def test_what_the_file_says_is_not_done(words: str, *, told: bool) -> None:
    question = "Do you handle divorces?"
    faq = Faq(
        question=question,
        answer="No, we only do wills, trusts and probate.",
        also_asked=("do you do family law", "can you help with a custody case"),
    )
    law = practice(
        practice=About(name="Elm", kind="estate planning law office", timezone="UTC", numbers=("+12125550100",)),
        faqs=(faq,),
    )
    assert refused(Heard(words), law) == (question if told else "")


def test_a_kind_of_case_that_is_turned_down_needs_no_word_case() -> None:
    faq = Faq(question="What do you take?", answer="Divorce and custody. We don't take criminal or immigration cases.")
    law = practice(faqs=(faq,))
    assert refused(Heard("do you do immigration stuff, my green card interview is coming up"), law) == faq.question
    assert refused(Heard("do you take cases like my divorce"), law) == ""


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("a pipe burst in my basement there's water everywhere I need a plumber right now", True),
        ("we've got flooding in the basement right now", True),
        ("how much do you charge for a burst pipe", False),
        ("I had a burst pipe last month and want an estimate", False),
        ("I need a faucet put in as soon as possible", False),
        ("there's no heat in the house and it's ten below", True),
        ("the radiator is cold, and no I don't smell gas, could somebody do a heating repair on thursday", False),
    ],
)
def test_who_is_on_call_for_what_cannot_wait(words: str, *, there: bool) -> None:
    found = person_on_call(Heard(words), practice(people=(_ON_CALL, _OFFICE)))
    assert found == (_ON_CALL if there else None)


def test_where_all_are_there_always_nobody_is_on_call() -> None:
    assert person_on_call(Heard("a pipe burst right now"), practice(people=(_ON_CALL,))) is None


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("make it an updo", "an updo"),
        ("could you change it to a perm instead", "a perm"),
        ("make it a haircut", ""),
        ("make it a different day", ""),
        ("make it a tuesday", ""),
    ],
)
def test_another_thing_that_is_not_done_here(words: str, thing: str) -> None:
    services = Scheduling(services=_BARBER)
    assert thing_instead(Heard(words), practice(scheduling=services)) == thing
