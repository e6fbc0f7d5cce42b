"""Turns in another language, in the words that the built-in dialogue reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation.glossing import glossed, language_of


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("quisiera una cita para una limpieza", "i would like an appointment for a cleaning"),
        ("sí, por favor", "yes please"),
        ("me llamo Rosa de la Cruz", "my name is Rosa de la Cruz"),
        ("dos uno dos, cinco cinco cinco", "two one two, five five five"),
        ("¿a qué hora cierran?", "what time do you close?"),
        ("a las siete", "at seven"),  # of the morning or the evening: left open
        ("soy paciente nuevo", "this is my first visit"),
    ],
)
def test_phrases_are_glossed(said: str, meant: str) -> None:
    assert glossed(said, MONDAY_TEN, "US").replace(", please", " please") == meant


def test_a_whole_time_is_told_in_figures() -> None:
    assert glossed("mañana a las nueve de la mañana", MONDAY_TEN, "US").endswith("at 09:00")
    assert glossed("nací el tres de marzo de mil novecientos ochenta", MONDAY_TEN, "US").endswith("March 3 1980")


def test_the_language_is_followed_where_the_practice_speaks_it() -> None:
    assert language_of("hola, quisiera una cita", ("en", "es"), "en") == "es"
    assert language_of("hola, quisiera una cita", ("en",), "en") == "en"
    assert language_of("I would like to do this in English", ("en", "es"), "es") == "en"
    assert language_of("Rosa Delgado", ("en", "es"), "es") == "es"


@given(st.text(max_size=200))
def test_no_words_break_it(words: str) -> None:
    assert isinstance(glossed(words, MONDAY_TEN, "US"), str)
