"""What could not be answered is found in a turn, in the caller's words, and told together where it is alike."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.gaps import alike, unanswered
from receptionist.conversation.lines import ENGLISH

NOTHING = {"faq": "", "answer": "", "asked": "ev charging"}


def test_a_question_without_an_answer_is_kept_in_the_callers_own_words() -> None:
    assert (
        unanswered("um can i  charge my car there", "I don't know that.", [NOTHING]) == "um can i charge my car there"
    )


def test_what_the_built_in_dialogue_could_not_answer_is_kept_too() -> None:
    assert unanswered("do you have wifi", ENGLISH.unsure, []) == "do you have wifi"


def test_a_yes_is_no_question_so_that_the_functions_words_are_kept() -> None:
    assert unanswered("yes", "I don't know that.", [NOTHING]) == "ev charging"


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
