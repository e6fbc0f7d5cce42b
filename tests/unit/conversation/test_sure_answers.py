"""What may be answered from the practice's file at once: a question that stands alone, and nothing else."""

import msgspec
import pytest
from tests.questions import questions
from tests.unit.conversation.practices import practice

from receptionist.conversation import faq_matching, sure_answers
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FaqMatch,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
)

DENTAL = practice()
ASKED = CallerSaid(3, "Where can I park?")
GREETED = AgentSaid(0, "Good day. How can I help you?", "Good day. How can I help you?")


def said(text: str, turn: int = 2) -> AgentSaid:
    return AgentSaid(turn, text, text)


def ran(name: str, *, failed: bool = False, **result: object) -> list[Entry]:
    return [FunctionCall("1", name, {}), FunctionResult("1", name, dict(result), failed=failed)]


@pytest.mark.parametrize(
    "before",
    [
        [],
        [GREETED],
        [GREETED, CallerSaid(1, "When are you open?"), *ran("check_hours"), said("Until five. Anything else?")],
        [GREETED, CallerSaid(1, "A message"), *ran("take_message", message="m"), said("It is noted.")],
        [GREETED, said("You are booked. Is there something else I can help you with?")],
    ],
)
def test_a_question_may_be_answered_at_once_when_nothing_else_is_open(before: list[Entry]) -> None:
    assert sure_answers.is_open([*before, ASKED])


@pytest.mark.parametrize(
    "before",
    [
        [GREETED, said("Which day would suit you?")],
        [GREETED, said("Is Tuesday at nine right? Just say yes or no.")],
        [GREETED, *ran("find_slots", slots=[]), said("I found two times.")],
        [GREETED, *ran("schedule_appointment", taken=True), said("That one has gone.")],
        [GREETED, *ran("take_message", failed=True, error="phone"), said("I am missing your number.")],
        [GREETED, *ran("transfer_call", state="busy"), said("Nobody is free.")],
        [GREETED, FunctionCall("1", "schedule_appointment", {})],
        [GREETED, Noted(Note.EMERGENCY, "heart"), said("Hang up and call 911 now.")],
        [GREETED, Noted(Note.PROMISED, "sent"), said("I will text it to you."), Noted(Note.UNKEPT, "sent")],
    ],
)
def test_nothing_is_answered_at_once_in_the_middle_of_something_else(before: list[Entry]) -> None:
    assert not sure_answers.is_open([*before, ASKED])


@pytest.mark.parametrize(
    "words",
    [
        "Where can I park?",
        "Hi, um, where can I park, please?",
        "can you tell me where I can park",
        "do you take dental insurance",
        "Do you have parking for wheelchairs?",
    ],
)
def test_a_short_question_stands_alone(words: str) -> None:
    assert sure_answers.is_question(words, DENTAL)


@pytest.mark.parametrize(
    "words",
    [
        "Where can I park and what does it cost?",
        "I parked in your lot and my car was towed.",
        "Is it normal that my gum bleeds, and where can I park?",
        "Do you take my insurance?",
        "What happens if I cancel my appointment?",
        "Can I book a cleaning?",
        "Can I speak to somebody about parking?",
        "How much ibuprofen can I take?",
        "Where did my daughter park?",
        "Parking. Where is it?",
        "You said that I can park there",
        "Where can I park now that there is no room left in the street behind the house where I always was",
        "park?",
    ],
)
def test_a_story_a_wish_or_a_second_question_is_for_a_model(words: str) -> None:
    assert not sure_answers.is_question(words, DENTAL)


@pytest.mark.parametrize("words", ["When are you open?", "What are your hours on Saturday?", "Are you open tomorrow?"])
def test_hours_are_told_at_once(words: str) -> None:
    assert sure_answers.asks_hours(words, DENTAL)


@pytest.mark.parametrize(
    "words",
    [
        "When is Dr. Lee in?",
        "What are your hours for emergencies?",
        "Can I come when you are open on Saturday?",
        "What are your hours and where can I park?",
        "My tooth hurts, are you open?",
    ],
)
def test_hours_of_something_or_beside_something_are_for_a_model(words: str) -> None:
    assert not sure_answers.asks_hours(words, DENTAL)


def test_a_matcher_that_stands_alone_with_its_answer_is_not_believed() -> None:
    wordings = [["Where can I park?"], ["Do you take insurance?"]]

    assert sure_answers.sure_of([FaqMatch(0, 0.99)], "Is there parking?", wordings) == 0
    assert sure_answers.sure_of([FaqMatch(1, 0.99)], "Is there parking?", wordings) is None
    assert sure_answers.sure_of([FaqMatch(0, 0.7)], "Is there parking?", wordings) is None
    assert sure_answers.sure_of([FaqMatch(0, 0.8), FaqMatch(1, 0.79)], "Is there parking?", wordings) is None


def test_in_a_practice_of_two_languages_only_the_file_s_own_words_are_sure() -> None:
    about = msgspec.structs.replace(DENTAL.practice, also_speaks=("es-US",))

    assert sure_answers.speaks_one_language(DENTAL)
    assert not sure_answers.speaks_one_language(msgspec.structs.replace(DENTAL, practice=about))


def test_by_letters_alone_no_question_of_the_open_set_gets_a_wrong_answer() -> None:
    """As where the embedded matcher is late."""
    for asked in questions("open"):
        for words, meant in zip(asked.said, asked.meant, strict=True):
            if sure_answers.is_question(words, DENTAL):
                matches = faq_matching.match_by_letters(words, asked.wordings)
                assert sure_answers.sure_of(matches, words, asked.wordings) in (None, meant)
