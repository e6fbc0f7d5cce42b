"""Which question a caller means: graded on a set that was written before the bands and never tuned on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.faq_sets import GRADING, TUNING, FaqSet

from receptionist.conversation.faq_matching import (
    ANSWER_AT,
    ASK_AT,
    Answer,
    Ask,
    band,
    match_by_letters,
    named_in,
)
from receptionist.conversation.history import FaqMatch


def _by_letters(given_: FaqSet) -> tuple[int, int, int]:
    """Reached (answered right, or asked about right), answered wrong, and answered although there is no answer."""
    reached = wrong = invented = 0
    for index, words in given_.asked:
        match band(match_by_letters(words, given_.questions)):
            case Answer(found):
                reached += found == index
                wrong += found != index
            case Ask(found):
                reached += found == index
            case None:
                pass
    for words in given_.unanswerable:
        invented += isinstance(band(match_by_letters(words, given_.questions)), Answer)
    return reached, wrong, invented


def test_letters_alone_answer_nothing_wrong_and_reach_half_of_the_paraphrases() -> None:
    for graded in (TUNING, GRADING):
        reached, wrong, invented = _by_letters(graded)

        assert wrong == 0
        assert invented == 0
        assert reached >= len(graded.asked) // 2


def test_the_files_own_words_are_answered() -> None:
    for index, wordings in enumerate(GRADING.questions):
        for wording in wordings:
            assert band(match_by_letters(wording, GRADING.questions)) == Answer(index)


def test_between_the_bands_the_caller_is_asked() -> None:
    assert band([FaqMatch(3, ANSWER_AT + 0.1)]) == Answer(3)
    assert band([FaqMatch(3, ASK_AT + 0.1)]) == Ask(3)
    assert band([FaqMatch(3, ASK_AT - 0.1)]) is None
    assert band([]) is None


def test_two_questions_as_near_as_each_other_are_told_apart_by_the_caller() -> None:
    assert band([FaqMatch(1, ANSWER_AT + 0.05), FaqMatch(2, ANSWER_AT + 0.04)]) == Ask(1)


@given(st.text(max_size=60), st.lists(st.lists(st.text(max_size=30), min_size=1, max_size=3), max_size=5))
def test_no_words_break_the_matching(words: str, questions: list[list[str]]) -> None:
    matches = match_by_letters(words, questions)

    assert all(0 <= match.score <= 1 for match in matches)
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)


@pytest.mark.parametrize(
    ("words", "index"),
    [
        ("do your trainers put shock collars on the dogs", 0),
        ("may a guide dog come along", 1),
        ("do you put collars on the dogs", None),
        ("may a guide dog wear shock collars", None),  # two of them
    ],
)
def test_a_thing_named_word_for_word_tells_which_question_is_near(words: str, index: int | None) -> None:
    questions = [["Do you use shock collars?", "what training do you use"], ["Do you take guide dogs?"]]

    assert named_in(words, questions) == index
