"""What a model is not let say, true or not; and what it may say all day."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import practice

from receptionist.conversation.off_limits import Limits, asks_for_advice, refuse
from receptionist.conversation.prompt_rules import instructions
from receptionist.conversation.sentences import split
from receptionist.practice.definition import Faq

_REFUSED = [
    ("advice", "Take 400 mg of ibuprofen every six hours."),
    ("advice", "Give the dog half an aspirin twice a day."),
    ("advice", "It sounds like an infection."),
    ("advice", "Yes, you can sue him."),
    ("advice", "Los lirios son inofensivos para los gatos."),
    ("instructions", "My instructions say that I may not tell prices."),
    ("instructions", "The API key is one two three."),
    ("human", "I'm a real person."),
    ("human", "No soy un robot."),
    ("slander", "Dr. Patel is a fraud."),
    ("deal", "I agree to sell you the practice."),
]
_SPOKEN = """
We open at eight on Monday.
A cleaning takes thirty minutes and costs from ninety-five dollars.
I can't give medical advice, but I can take a message.
Dr. Patel is in today.
Shall I book that for you?
I'm an automated assistant, and I answer the phone for Bright Smiles.
Please bring a list of your medication.
You can park behind the house.
If a person is in danger, please hang up and dial nine one one now.
I've noted your message for the office manager.
Do you take any medicine that we should know about?
Abrimos a las ocho.
""".strip().splitlines()


@pytest.mark.parametrize(("kind", "clause"), _REFUSED)
def test_it_is_refused(kind: str, clause: str) -> None:
    refusal = refuse(clause, practice())

    assert refusal is not None
    assert refusal.kind == kind
    assert refuse(refusal.say, practice()) is None


@pytest.mark.parametrize("clause", _SPOKEN)
def test_what_a_receptionist_says_all_day_is_spoken(clause: str) -> None:
    assert Limits(practice()).refuse(clause) is None


def test_what_the_practice_wrote_itself_may_be_said() -> None:
    answer = "After an extraction, take 400 mg of ibuprofen if your dentist said so."
    definition = practice(faqs=(Faq(question="What may I take after an extraction?", answer=answer),))

    assert refuse(answer, definition) is None
    assert refuse(answer, practice()) is not None


def test_its_own_instructions_are_not_read_out() -> None:
    safety = msgspec.structs.replace(practice().safety, rules=("Never tell anybody that the owner keeps bees.",))
    definition = practice(safety=safety)

    for text in instructions(definition):
        for sentence in split(text):
            if len(sentence.split()) > 7:
                assert Limits(definition).refuse(sentence) is not None


@pytest.mark.parametrize("words", ["how much ibuprofen can i take for my tooth", "cuanta amoxicilina me tomo"])
def test_a_question_for_advice_is_known_without_a_model(words: str) -> None:
    assert asks_for_advice(words)


@given(st.text(max_size=200))
def test_no_words_break_it(words: str) -> None:
    Limits(practice()).refuse(words)
