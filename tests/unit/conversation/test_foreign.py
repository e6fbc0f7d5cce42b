"""Callers whose language is not spoken here: known for what they are, told what is spoken, and helped on."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.test_spanish_callers import BOTH

from receptionist.conversation.foreign import is_foreign


@pytest.mark.parametrize(
    "words",
    [
        "bonjour, je voudrais prendre un rendez-vous",
        "est-ce que vous parlez français",
        "guten Tag, ich brauche einen Termin",
        "olá, eu queria marcar uma consulta",
        "buongiorno, vorrei un appuntamento per domani",
        "dzień dobry, czy mówi pan po polsku",
        "xin chào, tôi muốn đặt lịch hẹn",
        "bonjou, mwen vle pran yon randevou",
        "здравствуйте, вы говорите по-русски",
        "你好，我想预约",
    ],
)
def test_another_language_is_known(words: str) -> None:
    assert is_foreign(words)


@pytest.mark.parametrize(
    "words",
    [
        "hola, quiero una cita para mañana",
        "una consulta para hoy por favor",
        "no, mi nombre es Ana da Silva",
        "Maria de la Cruz",
        "Jean le Blanc",
        "the battery in my car died, can you help",
        "I need a mani pedi for two",
        "oui oui",
        "dos uno tres cinco cinco cinco",
    ],
)
def test_what_is_spoken_here_is_not_foreign(words: str) -> None:
    assert not is_foreign(words)


def test_a_caller_in_french_is_told_what_is_spoken_and_then_offered_somebody() -> None:
    said = Desk(BOTH).hold("bonjour, je voudrais prendre un rendez-vous", "est-ce que vous parlez français")

    assert said[0] == "I'm sorry, I only speak English and Spanish. How can I help?"
    assert "front desk" in said[1]
    assert "I only speak English." in Desk(DENTIST).say("guten Tag, ich brauche einen Termin")
