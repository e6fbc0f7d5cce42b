"""What people come for, of human health, told by symptoms, occasions, lay words: the service that is meant, or none."""

import pytest
from tests.unit.conversation.reason_sets import OF_NONE, TOLD

from receptionist.conversation.builtin_services import services_named
from receptionist.conversation.coming_for import brings_reason, wishes_by_reason
from receptionist.conversation.kinds.fields import care_elsewhere
from receptionist.conversation.kinds_of_service import meant_by_reason
from receptionist.conversation.likely_services import likeliest
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service


def _services(names: str) -> tuple[Service, ...]:
    return tuple(Service(name=name, minutes=30) for name in names.split("; "))


def _read(table: str) -> list[tuple[str, str, str]]:
    rows: list[tuple[str, str, str]] = []
    services = ""
    for line in filter(None, table.splitlines()):
        if line.startswith("# "):
            services = line[2:]
        else:
            words, _, meant = line.partition(" => ")
            rows.append((services, words, meant))
    return rows


def _meant(words: str, names: str) -> list[str]:
    """As the dialogue finds it, once it is known that an appointment is wanted."""
    heard, services = Heard(words), _services(names)
    named = services_named(heard, services)
    if len(named) == 1 or care_elsewhere(heard, services):
        return [one.name for one in named]
    one, told = likeliest(heard, services), meant_by_reason(heard, services, wished=True)
    return [one.name] if one else [other.name for other in told]


@pytest.mark.parametrize(("names", "words", "meant"), _read(TOLD))
def test_the_reason_tells_the_service(names: str, words: str, meant: str) -> None:
    assert _meant(words, names) == [meant]


@pytest.mark.parametrize(("names", "words", "_meant_none"), _read(OF_NONE))
def test_what_the_practice_is_not_for_is_taken_for_none_of_its_services(
    names: str, words: str, _meant_none: str
) -> None:
    assert len(_meant(words, names)) != 1


@pytest.mark.parametrize(
    ("words", "names", "care"),
    [
        ("can I get my eyes checked for new glasses", "Sick visit; Flu shot; Sports physical", "eye care"),
        ("I need a filling", "Sick visit; Flu shot; Annual physical", "dental care"),
        ("I've broken my arm", "Check-up; Hygienist visit; Emergency appointment", "medical care"),
        ("my knee hurts", "Cleaning; Filling; Toothache visit", "medical care"),
        ("my jaw hurts", "Cleaning; Filling; Toothache visit", ""),
        ("my back hurts", "Sick visit; Flu shot; Annual physical", ""),
        ("I'd like a haircut", "Full skin exam; Acne visit; Sick visit", ""),
        ("I'd like a haircut", "Initial consultation; Client meeting", ""),
    ],
)
def test_what_another_field_is_for_is_known(words: str, names: str, care: str) -> None:
    assert care_elsewhere(Heard(words), _services(names)) == care


_DENTIST = "Check-up; Hygienist visit; Emergency appointment; Whitening consultation"


@pytest.mark.parametrize(
    ("words", "timed", "comes"),
    [
        ("a filling's dropped out, doesn't hurt much though, friday'd do", True, True),
        ("I want to see somebody about a wobbly crown", False, True),
        ("can somebody look at a chipped tooth", False, True),
        ("I've chipped my tooth", False, False),
        ("how much is it if my crown falls out", True, False),
        ("should I pull my loose tooth out", True, False),
        ("do you do whitening on fridays", True, False),
        ("I want to complain about my filling, it fell out friday", True, False),
    ],
)
def test_a_reason_with_a_time_or_a_person_for_it_is_a_wish(words: str, timed: bool, comes: bool) -> None:
    assert wishes_by_reason(Heard(words), _services(_DENTIST), timed=timed) is comes


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        ("I've chipped my tooth", True),
        ("my crown came off", True),
        ("scale and polish please", True),
        ("I had a question about my check-up", False),
        ("I'm running late for my check-up", False),
        ("the receptionist was rude", False),
        ("can my son eat on that tooth ache side", False),
        ("I need a note for school, he had a toothache monday", False),
        ("can I come in with a toothache", True),
        ("I'm with Gilroy Law, I need the x-rays for a patient of yours with a broken tooth", False),
        ("toothache, what do you have thursday", True),
    ],
)
def test_a_reason_alone_tells_a_wish(words: str, comes: bool) -> None:
    assert brings_reason(Heard(words), _services(_DENTIST)) is comes


def test_two_that_are_told_of_as_well_are_both_found() -> None:
    clinic = _services("Well-child checkup; Sick visit; Sports physical; Flu shot")
    told = meant_by_reason(Heard("a physical for my nine year old"), clinic)
    assert "Sick visit" not in [one.name for one in told]


def test_what_is_denied_tells_nothing() -> None:
    dentist = _services(_DENTIST)
    assert [one.name for one in meant_by_reason(Heard("the hygienist, not a check-up"), dentist)] == ["Hygienist visit"]
