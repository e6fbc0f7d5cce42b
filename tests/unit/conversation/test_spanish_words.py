"""Spanish words that no phrase holds: one by one in English, and in its order."""

import pytest
from tests.unit.conversation.booking_desk import DENTIST
from tests.unit.conversation.practices import MONDAY_TEN
from tests.unit.conversation.test_spanish_callers import BOOKED, BOOKING, BOTH, Desk

from receptionist.conversation.builtin_asking import asked_for
from receptionist.conversation.builtin_services import service_named
from receptionist.conversation.faq_matching import nearer
from receptionist.conversation.glossing import glossed, in_english, speaks
from receptionist.conversation.history import FaqMatch
from receptionist.conversation.tongues.spanish.service_names import NAMES, in_spanish
from receptionist.conversation.tongues.spanish.turned_down import without_turned_down
from receptionist.conversation.tongues.spanish.word_by_word import word_of
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # what tells more of a thing stands in front of it
        ("quiero un masaje sueco", "i would like a swedish massage"),
        ("un examen de la vista", "an eye exam"),
        ("quisiera una revisión de la piel completa", "i would like a full skin checkup"),
        ("¿venden tarjetas de regalo?", "do you sell gift cards?"),
        ("extensiones de pestañas", "lash extensions"),
        # who does it, asked and told
        ("¿polarizan vidrios ahí?", "do you tint windows there?"),
        ("me rayaron la puerta", "they scratched the door"),
        ("¿me cobran si cancelo la cita?", "do you charge if i cancel my appointment?"),
        ("¿puedo esperar ahí mientras lo lavan?", "can i wait there while you wash it?"),
        ("mi tarjeta de regalo no funciona", "my gift card doesnt work"),
        ("¿tengo que quitarme la ropa?", "do i have to remove the clothes?"),
        ("no tengo seguro", "i dont have insurance"),
        ("no tengo", "i dont have any"),
        # words that are others of the same letters
        ("las uñas", "nails"),
        ("¿dónde está mi reembolso?", "where is my refund?"),
        ("¿dónde están?", "where are you located?"),
        ("sí, quiero", "yes, i would like"),
        ("¿lo cambiamos al jueves?", "can you move it on thursday 2026-03-05?"),
        ("tres de marzo del noventa", "on march 3 1990"),
    ],
)
def test_words_are_put_into_english(said: str, meant: str) -> None:
    assert glossed(said, MONDAY_TEN, "US") == meant


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("cierran", "close"),
        ("duele", "hurt"),
        ("perdí", "lost"),
        ("llegó", "arrived"),
        ("cambiarlo", "change"),
        ("toquen", "touch"),
        ("verrugas", "warts"),
        ("luces", "highlights"),
        ("cochecito", None),
        ("carrito", "car"),
        ("Peña", None),
    ],
)
def test_a_form_is_found_by_its_rule(form: str, meant: str | None) -> None:
    folded = form.casefold().translate(str.maketrans("áéíóúñ", "aeioun"))
    word = word_of(form, folded)
    assert (word.text if word else None) == meant


@pytest.mark.parametrize("name", ["Rosa Flores", "rosa flores", "Carlos Moreno Blanco", "luz calle"])
def test_names_stay_as_they_are(name: str) -> None:
    assert glossed(name, MONDAY_TEN, "US", name=True) == name
    assert glossed(f"con {name.title()}", MONDAY_TEN, "US") == f"with {name.title()}"


def test_the_files_questions_are_compared_in_english() -> None:
    assert in_english("¿aceptan tarjeta?", BOTH, MONDAY_TEN) == "do you accept card?"
    assert not in_english("do you take cards?", BOTH, MONDAY_TEN)
    assert not in_english("¿aceptan tarjeta?", DENTIST, MONDAY_TEN)
    assert (speaks("hola, ¿qué tal?", BOTH), speaks("Rosa Delgado", BOTH)) == ("es", "en")


def test_a_question_is_as_near_as_the_nearer_of_two_ways_to_say_it() -> None:
    one, other = [FaqMatch(0, 0.9), FaqMatch(1, 0.3)], [FaqMatch(1, 0.6)]
    assert nearer(one, other) == [FaqMatch(0, 0.9), FaqMatch(1, 0.6)]


@pytest.mark.parametrize(
    "said",
    [
        "disculpe, ¿lo podemos pasar para el viernes a la misma hora?",
        "no voy a poder mañana, ¿me la cambia para el viernes?",
        "¿puedo mover mi cita al viernes?",
        "¿la puede recorrer al viernes a las dos?",
    ],
)
def test_the_visit_just_booked_is_moved(said: str) -> None:
    desk = Desk(BOTH)
    desk.hold(*BOOKING)
    desk.existing["a1"] = BOOKED

    desk.say(said)
    assert desk.memory.booking
    assert desk.memory.booking.goal == "move"


def test_a_message_about_a_booking_is_in_the_callers_own_words() -> None:
    desk = Desk(BOTH)
    desk.hold("quisiera una cita para arreglar mi guitarra", "no sé", "no sé", "no sé", "no sé", "no sé")

    assert desk.memory.draft is None or "i would like" not in desk.memory.draft.reason


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mañana no puedo, mejor el viernes a las dos", "no, mejor el viernes a las dos"),
        ("ay no, mañana no puedo, mejor el viernes a las dos", "ay no, mejor el viernes a las dos"),
        ("el jueves no puedo, ¿puede ser el lunes?", "no, ¿puede ser el lunes?"),
        ("no, el jueves no, mejor el viernes a las tres", "no, mejor el viernes a las tres"),
        ("a las tres no me queda, ¿a las cinco?", "no, ¿a las cinco?"),
        ("no el jueves sino el viernes", "no, el viernes"),
        ("mañana trabajo, ¿puede ser el sábado?", "no, ¿puede ser el sábado?"),
        ("se me complica mañana, mejor el viernes a las dos", "no, mejor el viernes a las dos"),
        ("no podemos el miércoles, el jueves a la una y media", "no, el jueves a la una y media"),
        ("mañana no alcanzo a llegar, pasado mañana a las diez", "no, pasado mañana a las diez"),
        ("mañana no puedo", "mañana no puedo"),
        ("el jueves no trabajan, ¿verdad?", "el jueves no trabajan, ¿verdad?"),
        (
            "tengo una cita el jueves y quiero pasarla al viernes",
            "tengo una cita el jueves y quiero pasarla al viernes",
        ),
        ("¿por qué no el viernes?", "¿por qué no el viernes?"),
    ],
)
def test_a_time_that_is_turned_down_is_no_wish(said: str, meant: str) -> None:
    assert without_turned_down(said) == meant


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("Quiero una mañana a las once", "i would like an appointment tomorrow at eleven"),
        ("necesito una para el lunes", "i need an appointment on monday 2026-03-09"),
        ("Quiero ver al señor Holt por lo de la custodia", "i would like to see Mr Holt about the custody"),
        ("una por la mañana", "in the morning"),
    ],
)
def test_what_is_left_unsaid_and_titles(said: str, english: str) -> None:
    assert glossed(said, MONDAY_TEN, "US") == english


@pytest.mark.parametrize("name", NAMES)
def test_a_service_told_in_spanish_is_known_by_that_name(name: str) -> None:
    others = [one for one in ("oil change", "nail trim") if one != name]
    services = [Service(name=one.capitalize(), minutes=30) for one in (name, *others)]
    found = service_named(Heard(glossed(f"una {in_spanish(name)}", MONDAY_TEN, "US")), services)

    assert found is not None
    assert found.name == name.capitalize()


def test_names_that_would_be_told_alike_stay_as_in_the_file() -> None:
    assert in_spanish("Follow-up visit", ["Follow-up visit", "Follow up"]) == ""
    assert in_spanish("Follow-up visit", ["Follow-up visit", "Cleaning"]) == "visita de seguimiento"


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        ("whether you have a court date", "¿Me puede decir si ya tiene fecha de corte?"),
        ("the name of your employer", "¿Me puede decir el nombre de su empleador?"),
        ("su color actual", "¿Me puede decir su color actual?"),
        ("how many signatures", "Esta pregunta la tengo solo en inglés: Can you tell me how many signatures?"),
    ],
)
def test_what_a_service_asks_for_mixes_no_languages(item: str, asked: str) -> None:
    assert asked_for(item, "es") == asked
