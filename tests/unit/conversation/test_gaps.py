"""What could not be answered is found in a turn, in the caller's words, and told together where it is alike."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.gaps import alike, unanswered
from receptionist.conversation.lines import ENGLISH
from receptionist.conversation.tongues.spanish.lines import LINES as SPANISH

NOTHING = {"faq": "", "answer": "", "asked": "ev charging"}


def test_a_question_without_an_answer_is_kept_in_the_callers_own_words() -> None:
    assert (
        unanswered("um can i  charge my car there", "I don't know that.", [NOTHING]) == "um can i charge my car there"
    )


def test_what_the_built_in_dialogue_could_not_answer_is_kept_too() -> None:
    assert unanswered("do you have wifi", ENGLISH.unsure, []) == "do you have wifi"


def test_a_yes_is_no_question_so_that_the_functions_words_are_kept() -> None:
    assert unanswered("yes", "I don't know that.", [NOTHING]) == "ev charging"


def test_a_question_that_was_asked_about_and_not_meant_is_kept_from_the_turn_before() -> None:
    asked = "can i charge my electric car"

    assert unanswered("no", ENGLISH.not_that, [], before=asked) == asked
    assert unanswered("no, eso no", SPANISH.not_that, [], before=asked) == asked
    assert unanswered("yes", "Behind the house.", [{"answer": "Behind the house."}], before=asked) == ""


def test_what_could_not_be_answered_in_spanish_is_kept_too() -> None:
    assert unanswered("tienen wifi", SPANISH.no_answer, []) == "tienen wifi"


def test_a_turn_that_was_answered_leaves_nothing_open() -> None:
    assert unanswered("is there parking", "Behind the house.", [{"answer": "Behind the house."}]) == ""
    assert unanswered("my name is ann", "Thank you.", []) == ""


def test_alike_questions_are_told_together() -> None:
    asked = ["do you have wifi", "can i film in there", "do you guys have wifi there", "is there wifi"]

    assert alike(asked) == [[0, 2, 3], [1]]


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_question_is_in_one_group(questions: list[str]) -> None:
    groups = alike(questions)

    assert sorted(index for group in groups for index in group) == list(range(len(questions)))
