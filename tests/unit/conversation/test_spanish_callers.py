"""Spanish-speaking callers at the built-in dialogue: the messages they leave, and the visits they call off."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST, Desk
from tests.unit.conversation.practices import MONDAY_TEN

from receptionist.conversation import appointments as shapes
from receptionist.conversation.glossing import glossed
from receptionist.conversation.tongues.spanish.messages import asks_to_tell, passed_on
from receptionist.practice.definition import Scheduling, Service

BOTH = msgspec.structs.replace(DENTIST, practice=msgspec.structs.replace(DENTIST.practice, also_speaks=("es-US",)))
BOOKING = ("hola, necesito una cita para una limpieza, mañana a las dos de la tarde", "Rosa Cruz", "713 555 0190", "sí")
BOOKED = shapes.Appointment(
    appointment="a1",
    service="Cleaning",
    start="2026-03-03T14:00",
    end="2026-03-03T14:30",
    practitioner="Hygienist Kim",
    state="booked",
    spoken="tomorrow at two",
)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "quiero dejar un recado para la licenciada Castillo, que ya me llegó el permiso y que por favor me llame",
            "Ya me llegó el permiso y que por favor me llame",
        ),
        ("quiero dejar un recado para la licenciada Castillo que ya me llegó el permiso", "Ya me llegó el permiso"),
        ("un mensaje para el doctor, dígale que ya estoy mejor", "Ya estoy mejor"),
        ("quisiera dejar un mensaje, es que se me perdió la receta", "Se me perdió la receta"),
        ("me toma un recado, para decirle que llego tarde el lunes", "Llego tarde el lunes"),
        ("dejo un recado para Ana: necesito una copia del contrato", "Necesito una copia del contrato"),
        ("dígale a la doctora que ya tengo los resultados", "Ya tengo los resultados"),
        ("quiero dejar un recado para la doctora", ""),
        ("quiero dejar un mensaje, que me llamen por favor", ""),
        ("¿a qué hora abren?", ""),
    ],
)
def test_what_is_to_be_passed_on(said: str, text: str) -> None:
    assert passed_on(said) == text


def test_to_be_told_something_is_another_thing() -> None:
    assert asks_to_tell("avísele al doctor que no me llegó la receta")
    assert not asks_to_tell("dígame qué horario tienen")


@pytest.mark.parametrize(
    "said",
    [
        "hola, quiero dejar un recado para la doctora Patel, que ya me llegó el permiso y que por favor me llame",
        "buenas, dígale a la doctora que ya me llegó el permiso",
        "quisiera dejar un mensaje, es que ya me llegó el permiso",
    ],
)
def test_only_name_and_number_are_asked_for(said: str) -> None:
    desk = Desk(BOTH)
    heard = desk.hold(said, "Héctor Villanueva", "713 555 0162", "sí")

    assert not any("Qué quiere que les diga" in one for one in heard)
    assert desk.messages[0]["name"] == "Héctor Villanueva"
    assert "a me llegó el permiso" in desk.messages[0]["reason"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("dígale que ya me llegó la carta", "Ya me llegó la carta"),
        ("sí, avísele por favor que ya me llegó la carta", "Ya me llegó la carta"),
        ("dígale que me llame por lo de mis resultados", "Que me llame por lo de mis resultados"),
        ("es sobre mi caso de asilo", "Sobre mi caso de asilo"),
        ("que ya pagué la multa", "Ya pagué la multa"),
    ],
)
def test_what_is_told_in_place_of_a_name_is_the_message(said: str, text: str) -> None:
    desk = Desk(BOTH)
    heard = desk.hold("quisiera dejar un recado", said, "Héctor Villanueva", "713 555 0162", "sí")

    assert heard[1] == "Gracias. ¿Y cómo se llama usted?"
    assert desk.messages[0] == {"name": "Héctor Villanueva", "phone": "+17135550162", "reason": text}


def test_a_message_with_all_that_belongs_to_it_in_place_of_a_name() -> None:
    desk = Desk(BOTH)
    desk.hold("quiero dejar un recado", "dígale que ya pagué la multa, soy Saúl Nava, 713 555 0168", "sí")

    assert desk.messages[0]["name"] == "Saúl Nava"
    assert desk.messages[0]["reason"] == "Ya pagué la multa"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("dígale a la doctora que llamó Teresa Vega, mi número es 713 555 0166", "Teresa Vega"),
        ("¿me pueden llamar mañana? es por mi receta. Luz Paz, 713 555 0166", "Luz Paz"),
        ("que me llame la doctora por favor, es urgente, soy Iván Ríos, 713 555 0166", "Iván Ríos"),
    ],
)
def test_whoever_tells_it_all_in_one_breath_is_asked_for_nothing(said: str, name: str) -> None:
    desk = Desk(BOTH)
    desk.hold(said, "sí")

    assert (desk.messages[0]["name"], desk.messages[0]["phone"]) == (name, "+17135550166")


@pytest.mark.parametrize(
    "said",
    [
        "hola, tengo una cita el jueves y quiero cambiarla",
        "tengo cita mañana y la quiero mover para el lunes",
        "es por mi cita del jueves, no voy a poder ir y quiero otra fecha",
    ],
)
def test_a_visit_that_there_is_may_be_moved(said: str) -> None:
    assert "¿A nombre de quién está la cita?" in Desk(BOTH).say(said)


def test_a_message_that_is_not_told_yet_is_asked_for() -> None:
    desk = Desk(BOTH)
    desk.hold("buenas noches, quisiera dejar un mensaje para la doctora", "Hilda Montero", "713 555 0162", "sí")

    assert desk.asking == "reason"


@pytest.mark.parametrize(
    "said",
    [
        "ay no, perdón, mañana trabajo, mejor cancele esa cita",
        "cancélela por favor",
        "mejor anule la cita",
        "quítela por favor",
        "ya no la quiero",
        "perdón, no voy a poder ir",
        "quiero cancelar la cita",
    ],
)
def test_the_visit_just_booked_is_called_off(said: str) -> None:
    desk = Desk(BOTH)
    desk.hold(*BOOKING)
    desk.existing["a1"] = BOOKED

    assert "¿La cancelo?" in desk.say(said)
    desk.say("sí")
    assert desk.called("cancel_appointment") == [{"appointment": "a1"}]


def test_another_day_is_no_cancelling() -> None:
    desk = Desk(BOTH)
    desk.hold(*BOOKING)

    assert "cancelo" not in desk.say("perdón, no voy a poder ir, ¿puede ser otro día?")


@pytest.mark.parametrize(
    "said", ["oh no, sorry, I work tomorrow, just cancel it", "actually I won't be there, cancel that appointment"]
)
def test_so_it_is_in_english(said: str) -> None:
    desk = Desk(DENTIST)
    desk.hold("a cleaning tomorrow at two please", "Rosa Cruz", "713 555 0190", "yes")

    assert "Shall I cancel it?" in desk.say(said)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("¿me puede comunicar con facturación?", "can i speak to billing"),
        ("buenas, ¿está el doctor Okafor?", "hello, can i speak to doctor Okafor"),
        ("¿habla español?", "do you speak spanish"),
        ("me cobraron dos veces", "i was charged twice"),
        ("¿están contratando?", "are you hiring"),
        ("soy el repartidor, traigo un paquete", "im the courier, i have a package for you"),
        ("que el doctor me llame", "have the doctor call me"),
        ("¿me atiende alguien en español?", "do you speak spanish"),
        ("quiero un corte de uñas", "i would like a nail trim"),
        ("¿ya salieron los resultados?", "are my results back"),
        ("me urge hablar con alguien", "i need to speak to a person"),
        ("ok, gracias, luego les llamo", "okay, thank you, i will call back later"),
        ("se llama Canela", "his name is Canela"),
        ("me llamo Rosa de la Cruz", "my name is Rosa de la Cruz"),
    ],
)
def test_what_is_said_of_people_and_matters_of_ones_own_is_understood(words: str, meant: str) -> None:
    assert glossed(words, MONDAY_TEN, "US").rstrip("?") == meant


def test_a_yes_with_how_soon_passes_the_message_on() -> None:
    desk = Desk(BOTH)
    desk.hold(
        "buenas, dígale a la doctora que ya me llegó el permiso", "Héctor Villanueva", "713 555 0162", "sí, que sea hoy"
    )

    assert desk.messages[0]["reason"].endswith("a me llegó el permiso. Que sea hoy")


PETS = msgspec.structs.replace(
    BOTH,
    scheduling=Scheduling(services=(Service(name="Vaccination", minutes=30, ask=("your pet's name",)),)),
)


@pytest.mark.parametrize("told", ["se llama Canela", "su nombre es Canela", "Canela", "el perro se llama Canela"])
def test_a_pets_name_is_not_the_callers(told: str) -> None:
    desk = Desk(PETS)
    asked = desk.say("quisiera una cita para una vacuna de mi perro, mañana a las dos de la tarde")

    desk.hold(told, "Lucía Ortega")

    assert "el nombre de su mascota" in asked
    assert desk.memory.booking
    assert (desk.memory.booking.name, desk.memory.booking.for_whom) == ("Lucía Ortega", "Canela")


@pytest.mark.parametrize(
    "said",
    [
        "ay no, mañana no puedo, mejor el jueves a las dos",
        "mejor el jueves a las dos, mañana no puedo",
        "mañana no me queda bien, mejor el jueves a las dos",
        "no me sirve mañana, deme el jueves a las dos",
        "mañana imposible, el jueves a las dos",
        "mañana no, mejor el jueves a las dos",
        "en vez de mañana, el jueves a las dos",
    ],
)
def test_the_day_that_is_refused_is_not_the_one_that_is_searched(said: str) -> None:
    desk = Desk(BOTH)
    desk.hold("hola, necesito una cita para una limpieza, mañana a las dos de la tarde", said)
    assert [call["start"] for call in desk.called("hold_slot")] == ["2026-03-03T14:00", "2026-03-05T14:00"]


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("¿y podría ser a las cuatro?", "2026-03-03 at 16:00"),
        ("ay, mañana no puedo, ¿tiene el jueves?", "2026-03-05 at 14:00"),
        ("¿no habrá algo a las cuatro?", "2026-03-03 at 16:00"),
    ],
)
def test_another_time_for_what_was_just_booked(said: str, when: str) -> None:
    desk = Desk(BOTH)
    desk.hold(*BOOKING, said)
    assert desk.called("find_slots")[-1]["when"] == when
