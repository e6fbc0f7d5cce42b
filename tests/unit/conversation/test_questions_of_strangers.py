"""Questions as strangers ask them: how late, how to book, about what they have here, what a thing costs and another."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation import intents
from receptionist.conversation.asking_after import asks_after_own, asks_after_own_alone
from receptionist.conversation.asking_to_book import asks_how_to_book, asks_if_one_is_free
from receptionist.conversation.closing_times import asks_how_late
from receptionist.conversation.courtesies import asks_what_for, chats
from receptionist.conversation.faq_matching import telling
from receptionist.conversation.history import Meant
from receptionist.conversation.holding import asks_us, stays
from receptionist.conversation.intents import Intent
from receptionist.conversation.opinions import wants_opinion
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.several import parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Faq, Scheduling, Service

SPA = practice(
    faqs=(
        Faq(
            question="Do you take a deposit?", answer="Yes, with less than a week there's a rush fee of forty dollars."
        ),
        Faq(question="From what age may somebody come?", answer="From sixteen on."),
    ),
    scheduling=Scheduling(
        services=(
            Service(name="Swedish massage", minutes=60, price="$110"),
            Service(name="Deep tissue massage", minutes=60, price="$130"),
            Service(name="Facial", minutes=60, price="$95"),
        ),
    ),
)


@pytest.mark.parametrize(
    "words",
    [
        "just tell me what time you're shutting tonight", "until when can I drop papers off this friday",
        "how late can I swing by", "what's the latest I can come on a thursday", "till when are you there",
        "when's closing time", "what time do y'all close up", "what time are you lot knocking off",
        "how early can I drop him off", "up until when can people pick up", "what time does the shop open up",
        "what time they finish tonight", "how late can my son collect it", "what's the earliest I can drop it off",
        "when is your closing time",
    ],
)  # fmt: skip
def test_how_late_one_may_come(words: str) -> None:
    assert intents.find(Intent.HOURS, Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "how early do I gotta be there", "what time is my appointment", "how late will he be", "when can I come in",
        "how late is too late to cancel", "when do I have to stop eating", "what's the latest on my order",
        "until further notice", "when are you going to call me", "how early should I get there",
    ],
)  # fmt: skip
def test_no_hours_in_what_only_sounds_like_them(words: str) -> None:
    assert asks_how_late(plain(words)) is None


@pytest.mark.parametrize(
    "words",
    [
        "how do we go about making an appointment", "how do I book an appointment with you",
        "how would I set up a visit",
        "how can I get an appointment", "how do I go about getting a consultation", "how does one make a booking",
        "how do I schedule an appointment for my son", "how could we arrange a visit",
    ],
)  # fmt: skip
def test_how_to_book_is_a_wish(words: str) -> None:
    assert asks_how_to_book(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "how do I get there", "how do I cancel", "how do I pay for my visit", "how do you do a facial",
        "how long is an appointment", "how do I get a copy of my records", "how do I make a payment",
        "how can I make a complaint", "how much is a visit", "how do I prepare for the appointment",
    ],
)  # fmt: skip
def test_how_to_do_anything_else_is_none(words: str) -> None:
    assert not asks_how_to_book(plain(words))


def test_whether_one_is_free_on_a_day_books() -> None:
    assert asks_if_one_is_free("is there a facial open tuesday at four")
    assert not asks_if_one_is_free("is there a pharmacy near you")
    desk = Desk(SPA)
    assert "free" in desk.say("is there a facial open wednesday at four").lower()
    assert desk.calls[0].arguments["service"] == "Facial"


@pytest.mark.parametrize(
    "words",
    [
        "I want to ask about my cleaning", "I wanna ask about my overhaul", "I'd like to ask about my fitting",
        "I need to check something about my visit",
        "hi, I wanted to ask about my sweep on thursday", "I want to ask about my shot tomorrow",
    ],
)  # fmt: skip
def test_whoever_asks_about_what_they_have_wishes_no_other(words: str) -> None:
    assert asks_after_own(plain(words))
    assert asks_after_own_alone(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "I want to book my cleaning", "I'd like my cleaning on friday", "can I get my teeth cleaned",
        "I need to ask for an appointment", "I want to ask about a cleaning", "I want my usual",
    ],
)  # fmt: skip
def test_and_others_do(words: str) -> None:
    assert not asks_after_own(plain(words))


def test_a_question_announced_is_waited_for() -> None:
    desk = Desk(DENTIST)
    assert "what can i do" in desk.say("I want to ask about my cleaning on friday").lower()
    assert not desk.calls


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "what do you charge for a facial, and what about a deep tissue massage",
            ["what do you charge for a facial", "how much is a deep tissue massage"],
        ),
        (
            "and if I went for the deep tissue one instead, how much is that",
            ["how much is that, and if I went for the deep tissue one instead"],
        ),
        (
            "if I come in just to talk, do you bill me for that, and what do I bring",
            ["do you bill me for that, if I come in just to talk", "what do I bring"],
        ),
        ("what about a facial, how much is that", ["what about a facial", "how much is facial"]),
        ("do you do kids, and what about saturday", ["do you do kids", "what about saturday"]),
    ],
)
def test_what_a_second_question_leaves_out(words: str, parts: list[str]) -> None:
    assert parts_of(words) == parts


def test_two_prices_at_once() -> None:
    desk = Desk(SPA)
    said = desk.say("what's a swedish massage cost, and what about a facial")
    assert "one hundred ten" in said
    assert "ninety-five" in said


def test_a_fee_that_only_an_answer_names() -> None:
    desk = Desk(SPA)
    desk.say("how much is the rush fee")
    assert desk.calls[0].arguments["question"] == "Do you take a deposit?"


def test_a_price_asked_where_a_name_is_wanted_is_no_name() -> None:
    desk = Desk(SPA)
    desk.say("I'd like a facial wednesday at four")
    said = desk.say("does that cost extra for big people")
    assert "ninety-five dollars" in said
    assert "name" in said


@pytest.mark.parametrize(
    "words",
    [
        "what would it be to get my cat chipped", "and I'd have to pay what", "do you bill me for that",
        "is it cheaper if I come twice", "what's that costing me",
    ],
)  # fmt: skip
def test_prices(words: str) -> None:
    assert asks_price(Heard(words))


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("do I gotta show you his shot records", "shots"), ("does she need proof of rabies", "shots"),
        ("do you do those invisible trays", "clear aligners"), ("my daughter turns fifteen, can she come", "age"),
        ("my son's only six, can he come", "age"), ("he's unneutered", "neutering"),
        ("how many people can I bring", "companion"), ("can my mom and two sisters come watch", "companion"),
    ],
)  # fmt: skip
def test_subjects(words: str, subject: str) -> None:
    assert subject in subjects_of(words)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("do you deliver babies there", "age"), ("is that a deal breaker", "discounts"), ("is ten okay", "age"),
        ("can I bring my wife", "bringing"), ("I need a flu shot", "shots"), ("are you free at four", "age"),
    ],
)  # fmt: skip
def test_no_such_subjects(words: str, subject: str) -> None:
    assert subject not in subjects_of(words)


def test_a_will_is_a_thing() -> None:
    assert telling("what's a will run") & telling("how much does a will cost")
    assert not telling("will you be there") & telling("how much does a will cost")


@pytest.mark.parametrize(
    "words",
    [
        "what's that got to do with it", "why does that matter", "what do you want with that",
        "is that really necessary",
        "does it matter", "none of your business",
    ],
)  # fmt: skip
def test_what_is_that_for(words: str) -> None:
    assert asks_what_for(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "can you hold on a sec my kid's yelling", "hang on there's somebody at the door",
        "one moment, the dog's barking",
        "just a minute my phone's ringing", "wait the baby woke up",
    ],
)  # fmt: skip
def test_called_away(words: str) -> None:
    assert stays(Heard(words))
    assert not asks_us(Heard(words))


def test_a_price_behind_hold_on_is_asked() -> None:
    assert asks_us(Heard("hang on, what's that costing me"))
    assert not asks_us(Heard("hang on, what's my number"))


def test_the_weather_and_opinions() -> None:
    assert chats(Heard("do you know if it'll snow thursday"))
    assert not chats(Heard("do you close if it snows"))
    assert not wants_opinion(plain("I got a bill and I don't think it's right"))
    assert not wants_opinion(plain("what would it be to get my cat chipped"))
    assert wants_opinion(plain("am I allergic to my cat"))


def test_old_enough_is_asked_before_a_time() -> None:
    near = msgspec.structs.replace(
        SPA, faqs=(Faq(question="From what age may somebody come for a facial?", answer="From sixteen on."),)
    )
    desk = Desk(near)
    desk.say("how old does my daughter have to be, could she come in for a facial")
    assert desk.calls[0].name == "answer_faq"


_CONVEYANCING = practice(
    faqs=(
        Faq(question="How long does buying a house take?", also_asked=("when can we move in",), answer="Ten weeks."),
        Faq(question="Do you take cards?", answer="Yes."),
    ),
    scheduling=Scheduling(services=(Service(name="House purchase appointment", minutes=45),)),
)


@pytest.mark.parametrize(
    ("words", "likely", "asked"),
    [
        ("oh and how long does it all take, buying a house", 0.97, "How long does buying a house take?"),
        ("and how long's it take, buying a house", 0.97, "How long does buying a house take?"),
        ("how long does it take", 0.5, "length of House purchase appointment"),
        ("how long is the house purchase appointment", 0.5, "length of House purchase appointment"),
        ("how long will we be there, about the house", 0.5, "length of House purchase appointment"),
    ],
)
def test_how_long_the_whole_takes_is_not_how_long_the_visit_is(words: str, likely: float, asked: str) -> None:
    desk = Desk(_CONVEYANCING)
    desk.say("a house purchase appointment tomorrow at ten please")
    desk.meant = desk.alone = Meant((0.0,), (likely, 0.0), (), {"unknown": 0.0})
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": asked}]


def test_who_told_that_they_come_is_only_told_what_they_asked() -> None:
    desk = Desk(_CONVEYANCING)
    desk.say("good morning, I come tomorrow, please tell me do you take cards and how long does buying a house take")

    assert [one["question"] for one in desk.called("answer_faq")] == [
        "Do you take cards?", "How long does buying a house take?",
    ]  # fmt: skip
    assert desk.memory.booking is None
