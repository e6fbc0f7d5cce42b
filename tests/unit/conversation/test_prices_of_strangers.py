"""Prices as people ask for them: of what shares a word with a service, of coming out, in a booking."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.file_facts import fact, price_question
from receptionist.conversation.price_questions import asks_of_coming_out
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Faq, Scheduling, Service

KENNEL = practice(
    faqs=(
        Faq(
            question="How much is a night for a dog?",
            also_asked=("dog boarding price", "what's it cost to leave a dog with you"),
            answer="It's £24 a night.",
        ),
        Faq(question="Can I look round first?", answer="Of course."),
    ),
    scheduling=Scheduling(
        services=(
            Service(name="Dog check-in", minutes=15),
            Service(name="Dog grooming", minutes=90, price="from £38"),
        ),
    ),
)
PLUMBER = practice(
    faqs=(
        Faq(question="What does a service call cost?", answer="Coming out is 89 dollars."),
        Faq(question="Which areas do you serve?", answer="We serve Golden."),
    ),
    scheduling=Scheduling(
        services=(Service(name="Repair visit", minutes=60, price="$120"), Service(name="Tune-up", minutes=60)),
    ),
)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("what's it cost to leave two dogs with you", "How much is a night for a dog?"),
        ("how much is a night for two dogs", "How much is a night for a dog?"),
        ("how much is dog grooming", "price of Dog grooming"),
        ("what do you charge to groom a dog", "price of Dog grooming"),
    ],
)
def test_the_price_of_what_shares_a_word_is_not_told_for_it(words: str, asked: str) -> None:
    desk = Desk(KENNEL)
    desk.say(words)

    assert desk.calls[-1].arguments == {"question": asked}


@pytest.mark.parametrize(
    "words",
    [
        "what's it run just to have a guy come look",
        "how much to send somebody out",
        "what do you charge to come out",
        "is there a charge for you guys to show up",
        "what's the trip fee",
        "what does a call out cost",
        "two things, what's the fee just for turning up",
    ],
)
def test_what_coming_out_costs_is_told_however_it_is_asked_for(words: str) -> None:
    assert asks_of_coming_out(Heard(words))

    desk = Desk(PLUMBER)
    desk.say(words)

    assert desk.calls[-1].arguments == {"question": "What does a service call cost?"}


@pytest.mark.parametrize("words", ["what would a repair visit run me", "how much is a repair visit"])
def test_the_visit_itself_has_its_own_price(words: str) -> None:
    desk = Desk(PLUMBER)
    desk.say(words)

    assert desk.calls[-1].arguments == {"question": "price of Repair visit"}


@pytest.mark.parametrize(
    "words", ["before I do, what'll that set me back", "what's that gonna run me", "how much is it"]
)
def test_a_price_asked_for_in_the_midst_of_a_booking_is_told(words: str) -> None:
    one = msgspec.structs.replace(PLUMBER.scheduling.services[0], ask=("the street address",))
    desk = Desk(msgspec.structs.replace(PLUMBER, scheduling=Scheduling(services=(one,))))
    desk.say("I need a repair visit on friday at ten")
    before = desk.asking
    desk.say(words)

    assert desk.calls[-1].arguments == {"question": "price of Repair visit"}
    assert desk.asking == before


@pytest.mark.parametrize(
    ("language", "price", "told"),
    [("en-GB", "£280", "two hundred and eighty pounds"), ("en-US", "$280", "two hundred eighty dollars")],
)
def test_a_price_is_told_as_the_country_says_numbers(language: str, price: str, told: str) -> None:
    one = Service(name="Health check", minutes=60, price=price)
    about = msgspec.structs.replace(PLUMBER.practice, language=language)
    clinic = msgspec.structs.replace(PLUMBER, practice=about, scheduling=Scheduling(services=(one,)))

    assert fact(clinic, price_question(one)) == {
        "faq": "price",
        "service": "Health check",
        "answer": f"Health check is {told}.",
    }
    desk = Desk(clinic)
    assert told in desk.say("how much is a health check")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("I chipped me front teeth and I'm after composite bonding, how much is that a tooth", "Composite bonding"),
        ("composite bonding is what I want, so how much is that per tooth", "Composite bonding"),
        ("I need the teeth whitening, how much is that a go", "Teeth whitening"),
        ("my tooth's killing me, how much is a toothache appointment", "Toothache appointment"),
    ],
)
def test_that_is_what_is_named_beside_it_whatever_it_is_priced_by(words: str, asked: str) -> None:
    names = {"Composite bonding": "from $220 a tooth", "Teeth whitening": "$350", "Toothache appointment": "$85"}
    services = tuple(Service(name=name, minutes=30, price=price) for name, price in names.items())
    desk = Desk(msgspec.structs.replace(PLUMBER, faqs=(), scheduling=Scheduling(services=services)))
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": f"price of {asked}"}]


_HYGIENIST = practice(
    faqs=(
        Faq(
            question="Do you have a monthly plan?",
            also_asked=("how much is the dental plan", "can I pay monthly"),
            answer="Yes, the plan is nineteen pounds a month.",
        ),
    ),
    scheduling=Scheduling(services=(Service(name="Hygienist appointment", minutes=30, price="£64"),)),
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("just a sec, how much is that monthly plan you do", "Do you have a monthly plan?"),
        ("what's the plan cost", "Do you have a monthly plan?"),
        ("hang on, what do you charge for the plan", "Do you have a monthly plan?"),
        ("how much is that going to be", "price of Hygienist appointment"),
        ("oh and what does it cost", "price of Hygienist appointment"),
    ],
)
def test_a_price_asked_amid_a_booking_is_of_what_is_named(asked: str, told: str) -> None:
    desk = Desk(_HYGIENIST)
    desk.hold("I'd like to see the hygienist on thursday at ten", asked)

    assert desk.called("answer_faq")[-1]["question"] == told
