"""Turns in another language, in the words that the built-in dialogue reads."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation import intents
from receptionist.conversation.glossing import glossed, language_of
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard


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
    assert glossed("nací el tres de marzo de mil novecientos ochenta", MONDAY_TEN, "US").endswith("march 3 1980")


def test_what_is_glossed_already_stays() -> None:
    once = glossed("¿el martes a las 18:30 abren?", MONDAY_TEN, "US")

    assert glossed(once, MONDAY_TEN, "US") == once


def test_the_language_is_followed_where_the_practice_speaks_it() -> None:
    assert language_of("hola, quisiera una cita", ("en", "es"), "en") == "es"
    assert language_of("hola, quisiera una cita", ("en",), "en") == "en"
    assert language_of("I would like to do this in English", ("en", "es"), "es") == "en"
    assert language_of("Rosa Delgado", ("en", "es"), "es") == "es"


@given(st.text(max_size=200))
def test_no_words_break_it(words: str) -> None:
    assert isinstance(glossed(words, MONDAY_TEN, "US"), str)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        *((said, Intent.HOURS) for said in (
            "¿están abiertos ahora?", "¿siguen abiertos?", "¿ya cerraron?", "¿hasta cuándo atienden hoy?",
            "¿abren en nochebuena?", "¿atienden entre navidad y año nuevo?", "¿trabajan los domingos?",
            "¿cierran a mediodía?", "¿abren en año nuevo?", "¿está abierta la oficina el jueves?",
        )),
        *((said, Intent.ADDRESS) for said in ("¿cuál es la dirección?", "¿en qué calle están?", "¿cómo llego?")),
    ],
)  # fmt: skip
def test_hours_and_place_are_asked_for_in_spanish(said: str, intent: Intent) -> None:
    now = datetime(2026, 12, 22, 16, 30, tzinfo=ZoneInfo("America/New_York"))

    assert language_of(said, ("en", "es"), "en") == "es"
    assert intents.find(intent, Heard(glossed(said, now, "US"))) is not None
