"""Questions in the form of a statement, on condition, and behind words that only lead up to them."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.history import Meant
from receptionist.conversation.several import is_question, only_supposes, questions_of
from receptionist.conversation.tag_questions import asks_by_tag, tells_us_of_us
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Faq, Service

ASKED = msgspec.structs.replace(
    DENTIST,
    faqs=(
        Faq(question="Where can I park?", also_asked=("is there parking",), answer="Behind the house."),
        Faq(question="Does it stay private?", also_asked=("this stays private",), answer="Yes, always."),
        Faq(question="Which insurance do you take?", also_asked=("which ones do you accept",), answer="Delta Dental."),
        Faq(
            question="Do I owe you anything if I cancel?",
            also_asked=("is there a fee if I end up canceling",),
            answer="Forty dollars.",
        ),
        Faq(question="What do I bring?", also_asked=("what does he need to bring",), answer="A photo ID."),
    ),
)


@pytest.mark.parametrize(
    "words",
    [
        "and I can drive myself back, can I", "this stays private, right", "you won't tell my husband will you",
        "you do take cards don't you", "my ex can't find out I called, are we clear on that",
        "she'll be in her wheelchair and that's alright is it", "my neighbor says I need two people, is that so",
        "she says I needn't pay any more, is she having me on",
    ],
)  # fmt: skip
def test_what_is_asked_by_a_tag(words: str) -> None:
    assert asks_by_tag(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "Tom Wright", "my name is Jo Wright", "I don't know what it is", "let me know when you can",
        "I need to know how much it is", "I have no idea who you are", "yes it is", "thursday at ten would be good",
        "it's Ann, is it too late", "what time are you",
    ],
)  # fmt: skip
def test_what_is_not(words: str) -> None:
    assert not asks_by_tag(Heard(words))


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("and if I end up canceling do I owe you anything", True),
        ("have I got to grow them out before you do them", True),
        ("must the hair be a certain length", True),
        ("you never said where to park", True),
        ("if you've got anything tuesday could you fit me in", False),
        ("do us a favour", False),
        ("if I can I'll come on friday", False),
    ],
)
def test_what_begins_a_question(words: str, asks: bool) -> None:
    assert is_question(words) is asks


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "do y'all file with them, and then whatever they don't cover can we chip away at it month by month",
            ["do y'all file with them", "whatever they don't cover can we chip away at it month by month"],
        ),
        (
            "if it leaks later am I covered, and can I drive it home right away",
            ["if it leaks later am I covered", "can I drive it home right away"],
        ),
        ("do you take Aetna, and if I skip one do you charge", ["do you take Aetna", "if I skip one do you charge"]),
        ("I've nobody to mind the pug, is she alright to come along",
         ["is she alright to come along, I've nobody to mind the pug"]),
        ("my sister says it's free, is she right", []),
        ("hold on, what if I'm poorly and can't come", ["what if I'm poorly and can't come"]),
    ],
)  # fmt: skip
def test_where_questions_on_condition_are_cut(said: str, asked: list[str]) -> None:
    assert questions_of(said) == asked


@pytest.mark.parametrize(
    ("words", "supposes"),
    [
        ("say a fella's got a visit and he can't make it, is he gonna get charged", True),
        ("let me ask you something. suppose I get called in to work", True),
        ("I can't make it on friday", False),
        ("I called to say I can't come", False),
    ],
)
def test_what_is_only_supposed(words: str, supposes: bool) -> None:
    assert only_supposes(plain(words)) is supposes


_TO_NAME = "I'd like to book a cleaning on wednesday at ten"


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("wait, where can I park", "Where can I park?"),
        ("before I give you that, where can I park", "Where can I park?"),
        ("this stays private, right", "Does it stay private?"),
        ("just before I give you his name, what does he need to bring", "What do I bring?"),
        ("and if I cancel do I owe you anything", "Do I owe you anything if I cancel?"),
    ],
)
def test_a_question_at_the_question_for_a_name_is_answered(words: str, question: str) -> None:
    desk = Desk(ASKED)
    desk.say(_TO_NAME)
    assert desk.asking == "name"
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": question}]
    assert desk.asking == "name"


def test_a_question_of_the_file_is_no_time_to_come() -> None:
    desk = Desk(ASKED)
    desk.say("I'd like to book a cleaning")
    desk.say("and if I cancel do I owe you anything")

    assert desk.called("answer_faq") == [{"question": "Do I owe you anything if I cancel?"}]
    assert desk.asking == "when"


def test_which_ones_are_taken_is_asked_of_what_is_asked_for() -> None:
    ask = msgspec.structs.replace(
        ASKED.scheduling, services=(Service(name="Exam", minutes=30, ask=("your insurance",)),)
    )
    desk = Desk(msgspec.structs.replace(ASKED, scheduling=ask))
    desk.say("I'd like to book an exam on wednesday at ten")
    assert desk.asking == "extra"
    desk.say("which ones do you accept")

    assert desk.called("answer_faq") == [{"question": "Which insurance do you take?"}]
    assert desk.asking == "extra"


def test_an_age_with_a_question_behind_it_is_the_answer() -> None:
    young = (Faq(question="At what age should a child come?", also_asked=("is he too old",), answer="At seven."),)
    scheduling = msgspec.structs.replace(
        DENTIST.scheduling, services=(Service(name="Exam", minutes=30, ask=("the patient's age",)),)
    )
    desk = Desk(msgspec.structs.replace(DENTIST, faqs=young, scheduling=scheduling))
    desk.say("I'd like to book an exam on wednesday at ten")
    desk.say("I'm forty three, is that too old")

    booking = desk.memory.booking
    assert booking is not None
    assert "forty three" in " ".join(booking.answers.values()) or "43" in " ".join(booking.answers.values())


_ASKED_BACK = "Are you asking, where can I park?"


def asked_back() -> Desk:
    desk = Desk(ASKED)
    assert desk.say("remind me where I can park").startswith(_ASKED_BACK)
    return desk


@pytest.mark.parametrize("words", ["righto, he's got all that", "phew", "well that's fair, bye", "oh I can do that"])
def test_what_shows_that_it_was_meant_is_a_yes(words: str) -> None:
    desk = asked_back()
    desk.say(words)

    assert desk.called("answer_faq") == [{"question": "Where can I park?"}]


def test_a_message_in_place_of_a_yes_is_none_and_is_taken_with_its_name() -> None:
    desk = asked_back()
    desk.hold(
        "yeah okay take a message, Sage Holloway would like to know which brands are vegan", "312 555 0166", "yes"
    )

    assert desk.called("answer_faq") == []
    assert [one["name"] for one in desk.messages] == ["Sage Holloway"]
    assert "vegan" in str(desk.messages[0]["reason"])


def test_a_wish_to_cancel_in_place_of_a_yes_is_none() -> None:
    desk = asked_back()
    desk.say("yes, cancel my appointment")

    assert desk.called("answer_faq") == []
    assert desk.memory.booking is not None
    assert desk.memory.booking.goal == "cancel"


@pytest.mark.parametrize(
    "words",
    [
        "and it's all ladies there is it, I'd not want a man doing it", "nobody male will be in the room, I hope",
        "excuse me, I am a little afraid, you will not tell immigration about me, no",
        "there's somewhere to leave the car, I take it", "I hope you'll hold the chair if I'm late",
        "somebody there speaks Spanish I suppose, it's for my aunt", "your lift is big enough for a pram",
        "and y'all have witnesses there, I don't know anybody",
    ],
)  # fmt: skip
def test_what_we_are_told_of_ourselves(words: str) -> None:
    assert tells_us_of_us(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "Kelly Thackray", "I'm a little afraid of needles", "my husband will bring him", "07700 900306",
        "we've never been before", "oh good. Kelly Thackray",
    ],
)  # fmt: skip
def test_what_callers_tell_of_themselves(words: str) -> None:
    assert not tells_us_of_us(Heard(words))


def _amid_booking(words: str, *, likely: float, services: float = 0.0) -> Desk:
    desk = Desk(ASKED)
    desk.say("a toothache visit tomorrow at ten please")
    assert desk.asking == "name"
    questions = tuple(likely if at == 0 else 0.0 for at in range(len(ASKED.faqs)))
    desk.meant = Meant((services, *(0.0 for _ in ASKED.scheduling.services[1:])), questions, (), {"unknown": 0.0})
    desk.say(words)
    return desk


@pytest.mark.parametrize(
    ("likely", "services"),
    [(0.98, 0.0), (0.75, 0.2)],  # of another service nothing is said in the midst of one
)
def test_a_statement_about_us_is_the_question_that_is_surely_meant(likely: float, services: float) -> None:
    desk = _amid_booking("so there's parking, I can park there", likely=likely, services=services)

    assert desk.called("answer_faq") == [{"question": "Where can I park?"}]
    assert desk.asking == "name"


@pytest.mark.parametrize(
    ("words", "likely"),
    [
        ("so there's parking, I can park there", 0.5),
        ("it's Joan Parkin, with parking fines to pay", 0.98),  # a name
        ("I'll be parking round the corner, I always do", 0.98),  # of themselves
    ],
)
def test_a_statement_that_is_no_question(words: str, likely: float) -> None:
    assert _amid_booking(words, likely=likely).called("answer_faq") == []
