"""Registrations of cars: wherever they are told, and of any country where they were asked for."""

import pytest

from receptionist.conversation.values.plates import any_plate, plate_in


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("it's AB12 CDE", "AB12 CDE"),
        ("A B one two C D E", "AB12 CDE"),
        ("the reg is hx 68 plt", "HX68 PLT"),
        ("see you at 10 for the mot", ""),
    ],
)
def test_a_british_registration_is_known_wherever_it_is_told(said: str, written: str) -> None:
    assert plate_in(said) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("HX 68 PLT", "HX68 PLT"),
        ("it's hx sixty eight p l t", "HX68 PLT"),
        ("7ABC123", "7ABC123"),
        ("K345 XYZ", "K345 XYZ"),
        ("the reg is JON 1", "JON 1"),
        ("ford focus", ""),
        ("Colin Baxter", ""),
        ("07700 900155", ""),
        ("at ten", ""),
        ("april ninth", ""),
    ],
)
def test_where_it_was_asked_for_any_country_s_is_taken(said: str, written: str) -> None:
    assert any_plate(said) == written
