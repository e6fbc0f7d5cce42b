"""What callers ask in words of their own: hours, prices, what is not done here, what nobody may judge by telephone."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.faq_matching import related
from receptionist.practice.definition import Faq, Notice, Practitioner, Scheduling, Service

GROOMER = practice(
    faqs=(
        Faq(question="Do you groom dogs?", also_asked=("can I bring my dog",), answer="No, cats only."),
        Faq(question="Do you take a deposit?", also_asked=("what do I pay up front",), answer="Yes, fifty dollars."),
        Faq(
            question="What if I have to postpone?",
            also_asked=("do I lose my deposit if we postpone",),
            answer="You keep your deposit, at no charge.",
        ),
        Faq(question="Do you do home visits?", answer="Yes. A home visit is an extra thirty pounds."),
        Faq(question="Do you sell brushes?", also_asked=("can I buy combs from you",), answer="We do, at the desk."),
    ),
    scheduling=Scheduling(
        services=(
            Service(name="Full groom", minutes=90, price="$85"),
            Service(name="Nail trim", minutes=15, price="$20"),
        ),
        practitioners=(Practitioner(name="Bea"),),
    ),
    notices=(Notice(text="The lift is out of order this week. Please ring the bell."),),
)


@pytest.mark.parametrize(
    "words",
    [
        "are ya open mondays",
        "you guys open monday",
        "you closed on sunday or what",
        "is the place open on saturdays",
        "are you lot there on sundays",
        "how late are ya there friday",
        "what time tomorrow do y'all open",
        "when can I get hold of somebody tomorrow",
        "what time can I reach someone on monday",
        "when is somebody in the office tomorrow",
    ],
)
def test_hours_are_told_however_they_are_asked_for(words: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("check_hours")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("what's a nail trim run", "price of Nail trim"),
        ("what are nail trims going for these days", "price of Nail trim"),
        ("what's a full groom gonna be", "price of Full groom"),
        ("how much is the deposit", "Do you take a deposit?"),
        ("I'd like to know how much the deposit is", "Do you take a deposit?"),
        ("what does a home visit set me back", "Do you do home visits?"),
    ],
)
def test_a_price_is_told_wherever_the_file_has_it(words: str, asked: str) -> None:
    desk = Desk(GROOMER)
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": asked}]


def test_what_is_out_of_order_is_nothing_that_is_sold() -> None:
    own = ["Do you sell brushes?", "can I buy combs from you"]

    assert related(own, [one.text for one in GROOMER.notices]) is None
