"""Evidence becomes a score within the conversation's bands; graded on questions that the matcher was not made with."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.questions import Grade, Half, embedded, graded, questions

from receptionist.conversation.faq_matching import VERBATIM_AT, Answer, band
from receptionist.conversation.history import FaqMatch
from receptionist.providers.embedded.likeness import load_head, matches, wordings_of

HEAD = load_head()
_ASKED = [
    ["Where can I park?", "is there parking"],
    ["How can I pay?", "do you take credit cards"],
    ["Do you treat children?"],
]
_SPANISH = [  # asked of a practice whose file is Spanish, and of one whose file is English
    (["¿Dónde puedo estacionar?", "hay estacionamiento"], "oiga y dónde dejo el carro cuando vaya"),
    (["¿Cómo puedo pagar?", "aceptan tarjetas"], "se puede pagar con tarjeta de crédito"),
    (["¿Atienden a niños?", "puedo llevar a mi hija"], "mi hijo tiene cuatro años lo pueden ver"),
    (["¿Aceptan mi seguro?", "qué seguros aceptan"], "tengo seguro de metlife sirve con ustedes"),
    (["¿Qué pasa si cancelo mi cita?", "cuánto cobran por cancelar"], "qué pasa si no puedo ir a la cita"),
    (["¿Dónde están ubicados?", "cuál es la dirección"], "en qué calle están ustedes"),
]
_ENGLISH = [
    ["Where can I park?", "is there parking"],
    ["How can I pay?", "do you take cards"],
    ["Do you treat children?", "can I bring my son"],
    ["Do you take my insurance?", "which plans do you accept"],
    ["What is your cancellation policy?", "how late can I cancel"],
    ["Where are you located?", "what is your address"],
]


def found(words: str, asked: list[list[str]], letters: Sequence[FaqMatch] = ()) -> list[FaqMatch]:
    vectors = [embedded(own) for own in asked]
    return matches(HEAD, wordings_of(HEAD, vectors, asked), words, embedded([words])[0], letters)


@cache
def total(half: Half) -> Grade:
    return sum((graded(asked, HEAD) for asked in questions(half)), Grade())


@pytest.mark.parametrize("half", [pytest.param("open", marks=pytest.mark.deep), "held"])
def test_callers_reach_the_right_answer_and_hardly_ever_a_wrong_one(half: Half) -> None:
    grade = total(half)

    assert grade.reached >= 0.80 * grade.answerable
    assert grade.wrong <= 0.01 * grade.answerable
    assert grade.invented <= 0.02 * grade.strange
    assert grade.bothered <= 0.25 * grade.strange


def test_a_spanish_practice_is_asked_in_spanish() -> None:
    asked = [own for own, _ in _SPANISH]

    first = [found(words, asked)[0].index for _, words in _SPANISH]

    assert first == list(range(len(_SPANISH)))


def test_a_practice_that_also_speaks_spanish_is_understood_in_it() -> None:
    first = [found(words, _ENGLISH)[0] for _, words in _SPANISH]

    assert sum(one.index == meant for meant, one in enumerate(first)) >= 5
    assert sum(band([one]) is not None for one in first) >= 4


def test_the_files_own_words_are_answered_whatever_they_are_about() -> None:
    assert band(found("is there parking", _ASKED, letters=[FaqMatch(0, 1.0)])) == Answer(0)


def test_one_question_alone_is_no_trouble() -> None:
    assert found("where do i leave my car", [["Where can I park?"]])[0].index == 0


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 3), min_size=1, max_size=6))
def test_scores_are_ordered_and_meaning_alone_is_never_verbatim(seed: int, counts: list[int]) -> None:
    dice = np.random.default_rng(seed)
    vectors = [dice.normal(size=(count, 384)).astype(np.float32) for count in counts]

    wordings = wordings_of(HEAD, vectors, [["when do you open"] * count for count in counts])

    scored = matches(HEAD, wordings, "are you open", dice.normal(size=384).astype(np.float32), [])

    scores = [match.score for match in scored]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score < VERBATIM_AT for score in scores)
    assert len(scores) == min(5, len(counts))
