"""A caller who changes to another language of the practice's is followed: in words, stock phrases and voice."""

from typing import get_args

import msgspec
import pytest
from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.call.keeping import voice_settings
from receptionist.conversation import emergency
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.kept import kept_phrases
from receptionist.conversation.spoken_language import language_of_text, spoken_language
from receptionist.practice import wording
from receptionist.practice.phrases import StockPhrase

ENGLISH = practice()
BOTH = msgspec.structs.replace(
    ENGLISH, practice=msgspec.structs.replace(ENGLISH.practice, language="en-US", also_speaks=("es-US",))
)


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        ([], "en-US"),
        (["hola, quisiera una cita para mañana por favor"], "es-US"),
        (["hola, quisiera una cita por favor", "212 555 0143"], "es-US"),  # which no words tell
        (["hola, quisiera una cita por favor", "can we go on in english please"], "en-US"),
        (["hello, I would like to come in", "¿me puede hablar en español, por favor?"], "es-US"),
        (["guten Tag, ich hätte gern einen Termin"], "en-US"),  # nobody here speaks that
    ],
)
def test_the_caller_is_followed_where_the_practice_speaks_it(lines: list[str], language: str) -> None:
    entries = [CallerSaid(number, line) for number, line in enumerate(lines, 1)]

    assert spoken_language(entries, BOTH) == language
    assert spoken_language(entries, ENGLISH) == ENGLISH.practice.language


@pytest.mark.parametrize("phrase", get_args(StockPhrase))
def test_every_stock_phrase_is_said_in_its_own_language(phrase: StockPhrase) -> None:
    said = {language: wording.stock(BOTH, phrase, language) for language in ("en-US", "es-US")}

    assert {language_of_text(text, BOTH) for text in said.values()} == {*said}
    assert {language: language_of_text(text, BOTH) for language, text in said.items()} == dict(
        zip(said, said, strict=True)
    )


def test_a_voice_is_told_the_language_of_what_it_says() -> None:
    spanish = voice_settings(BOTH, "Claro que sí, ¿para qué día la quiere?")

    assert (spanish.language, spanish.spoken) == ("en-US", "es-US")
    assert voice_settings(BOTH, "Sure, which day would you like?").spoken == "en-US"
    assert voice_settings(BOTH, "Ok.", "es-US").spoken == "es-US"  # as the caller speaks
    assert voice_settings(ENGLISH, "Claro que sí, ¿para qué día?").spoken == "en-US"  # as ever


def test_an_emergency_is_answered_in_the_callers_language_and_that_is_kept() -> None:
    words = "mi esposo no respira, ayúdeme por favor"
    found = emergency.detect(words, BOTH)
    assert found

    reply = emergency.reply_to(found, BOTH, MONDAY_TEN, spoken_language([CallerSaid(1, words)], BOTH))

    assert reply.startswith("Si una persona está en peligro, cuelgue y marque el nueve uno uno ahora mismo.")
    assert any(phrase in reply and "cuelgue" in phrase for phrase in kept_phrases(BOTH, MONDAY_TEN))
    assert "cuelgue" not in str(kept_phrases(ENGLISH, MONDAY_TEN))
