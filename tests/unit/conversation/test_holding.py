"""A word to wait with a question behind it is a question."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk

from receptionist.conversation.holding import asks_us
from receptionist.conversation.words import Heard


@pytest.mark.parametrize(
    "words",
    [
        "hang on, do you guys take aetna",
        "hold on, how much is that",
        "one second, is there parking",
        "wait, are you open on saturday",
        "oh just a minute, where are you",
        "hang on, can I ask you, does he have to be in a carrier, because he screams",
        "hold up, quick question, is there parking over there",
        "wait wait, let me ask you something first, could I just carry him in my arms",
        "hold on a sec, my wife wants to know if you take pet insurance",
        "give me a sec, before I forget, should he not eat the night before",
        "just a tick, I wanted to ask whether my mum can sit in",
        "hold on, my mom's asking if she can sit in with me",
        "un momento, ¿aceptan tarjetas?",
        "oh hang on, where do I put the car",
        "hold on, can I buy a voucher",
        "wait, should I form a company",
        "one sec, could my daughter and I learn the violin there",
        "oh hang on, can I fax you",
    ],
)
def test_what_is_asked_behind_it_is_heard(words: str) -> None:
    assert asks_us(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "hang on",
        "hold on, let me get my calendar",
        "one sec, where is my card",
        "hold on, where did I put it",
        "hang on, can I find a pen",
        "wait a sec, do I have my card here",
        "hang on, can you hold for a second",
        "just a minute, what's the date today",
        "hang on, can I ask my husband what day he's off",
        "hold on, can I ask you something",
        "one sec, let me ask the wife",
        "do you take aetna",
    ],
)
def test_who_only_waits_is_waited_for(words: str) -> None:
    assert not asks_us(Heard(words))


def test_a_question_is_not_answered_with_patience() -> None:
    assert "Take your time" not in Desk(DENTIST).say("hang on, do you guys take aetna")
    assert "Take your time" in Desk(DENTIST).say("hang on, let me get my calendar")


def test_who_asks_to_ask_is_not_kept_waiting() -> None:
    desk = Desk(DENTIST)
    said = desk.hold("a cleaning tomorrow at two please", "hang on, can I ask you, is there parking")[1]

    assert desk.called("answer_faq") == [{"question": "Where can I park?"}]
    assert "Take your time" not in said


def test_the_word_to_wait_is_no_answer_to_what_was_asked() -> None:
    desk = Desk(DENTIST)
    said = desk.hold("a cleaning tomorrow at two please", "hang on, is there parking")[1]

    assert desk.called("answer_faq") == [{"question": "Where can I park?"}]
    assert "didn't get your name" not in said
