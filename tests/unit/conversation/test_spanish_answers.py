"""Spanish turns that only agree or decline, and names and birthdays put right in Spanish."""

from datetime import UTC, datetime

import pytest

from receptionist.conversation.capture import yes_or_no
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.glossing import glossed, language_of

_NOW = datetime(2027, 6, 8, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "said",
    [
        "simón, órale",
        "ándele pues",
        "sale y vale",
        "órale pues",
        "dale",
        "va que va",
        "eso mero",
        "hágale",
        "me parece bien",
        "por mí está bien",
        "todo está correcto",
        "sí, señorita",
        "pos sí",
        "ajá",
        "listo",
        "así es, joven",
        "claro que sí, gracias",
        "de acuerdo",
    ],
)
def test_a_caller_agrees_in_the_ways_of_many_countries(said: str) -> None:
    assert yes_or_no(glossed(said, _NOW, "US")) is True


@pytest.mark.parametrize("said", ["nel", "para nada", "todavía no", "mejor no", "no señora, gracias", "creo que no"])
def test_a_caller_declines(said: str) -> None:
    assert yes_or_no(glossed(said, _NOW, "US")) is False


@pytest.mark.parametrize(
    "said",
    [
        "sí, pero a las once",
        "sale mucho polvo",
        "dale el recado",
        "¿va a estar el doctor?",
        "¿está bien el lunes?",
        "vale la pena",
        "no, el jueves",
        "listo para ir",
        "¿es correcto?",
        "bueno, ¿cuánto cuesta?",
    ],
)
def test_what_says_more_is_read_word_by_word(said: str) -> None:
    assert glossed(said, _NOW, "US") not in ("yes", "no")


def test_two_words_tell_the_language() -> None:
    assert language_of("simón, órale", ("en", "es"), "en") == "es"
    assert language_of("Simon Dale", ("en", "es"), "en") == "en"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Guadalupe, pero me dicen Lupe, apellido Rangel", "Guadalupe Rangel"),
        ("me llamo Ximena con equis, Ximena Solís", "Ximena Solís"),
        ("mi nombre es Yesenia y mi apellido Tovar", "Yesenia Tovar"),
        ("con gusto, soy Pilar Ocampo", "Pilar Ocampo"),
    ],
)
def test_a_name_is_told_in_spanish(said: str, name: str) -> None:
    assert name_from_words(glossed(said, _NOW, "US", name=True), asked=True) == name


def test_what_puts_right_stays_in_its_words() -> None:
    assert glossed("el apellido es Vera, no Vega", _NOW, "US") == "my last name is Vera, not Vega"
    assert glossed("nací el doce de marzo, no el diez", _NOW, "US") == "i was born on march 12, not ten"


def test_whoever_is_at_your_service_is_named_without_it() -> None:
    assert name_from_words(glossed("Yadira Montes para servirle", _NOW, "US", name=True), asked=True) == "Yadira Montes"
    assert yes_or_no(glossed("nel, ya no", _NOW, "US")) is False
