"""A question's likelihood falls into the conversation's bands."""

from hypothesis import given
from hypothesis import strategies as st

from receptionist.conversation.faq_matching import ANSWER_AT, ASK_AT, VERBATIM_AT
from receptionist.conversation.history import FaqMatch
from receptionist.providers.embedded.likeness import matches

COSINES = st.lists(st.lists(st.floats(0.7, 1.0), max_size=3), min_size=1, max_size=8)


def test_a_question_that_is_clearly_meant_is_answered() -> None:
    best = matches([[0.80], [0.91, 0.84], [0.79]], [FaqMatch(1, 0.4)])[0]

    assert best.index == 1
    assert ANSWER_AT <= best.score < VERBATIM_AT


def test_a_question_that_may_be_meant_is_asked_about() -> None:
    best = matches([[0.80], [0.855], [0.83]], [FaqMatch(1, 0.2)])[0]

    assert best.index == 1
    assert ASK_AT <= best.score < ANSWER_AT


def test_a_question_about_something_else_is_no_faq() -> None:
    assert matches([[0.81], [0.83], [0.825]], [])[0].score < ASK_AT


def test_two_questions_that_are_equally_near_are_not_answered() -> None:
    assert matches([[0.87], [0.87], [0.80]], [])[0].score < ANSWER_AT


def test_the_files_own_words_stay_verbatim() -> None:
    assert matches([[0.99], [0.85]], [FaqMatch(0, 1.0)])[0].score == 1.0


def test_one_question_alone_and_none_at_all_are_no_trouble() -> None:
    assert matches([[0.9]], [])[0].index == 0
    assert matches([], []) == []


@given(COSINES)
def test_scores_are_ordered_and_meaning_alone_is_never_verbatim(cosines: list[list[float]]) -> None:
    found = matches(cosines, [])

    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score < VERBATIM_AT for score in scores)
    assert len(found) <= 5
