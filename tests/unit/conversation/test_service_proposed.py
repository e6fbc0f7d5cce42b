"""Between services of which as much is told: only those are asked about, and at last the likeliest is proposed."""

from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.practice.definition import Scheduling, Service

_NAMES = ("Gel manicure", "Acrylic full set", "Acrylic infills", "Pedicure", "Brow lamination", "Patch test")
_NAIL_BAR = practice(scheduling=Scheduling(services=tuple(Service(name=name, minutes=45) for name in _NAMES)))


def _asked_twice() -> Desk:
    desk = Desk(_NAIL_BAR)
    first, again, proposed = desk.hold(
        "could I have my acrylics done wednesday at ten", "Donna Wrigley", "0161 496 0302"
    )

    assert "acrylic full set or acrylic infills" in first
    assert "manicure" not in again
    assert proposed.endswith("Is it an acrylic full set?")
    return desk


def test_a_yes_to_the_proposal_chooses_it() -> None:
    desk = _asked_twice()

    desk.say("yes please")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Acrylic full set"


def test_a_no_to_the_proposal_leads_to_the_keys() -> None:
    desk = _asked_twice()

    assert "Press one for" in desk.say("no")
    assert desk.asking == "service"


def test_another_name_in_answer_to_the_proposal_chooses_that_one() -> None:
    desk = _asked_twice()

    desk.say("no, the infills")

    assert desk.memory.booking
    assert desk.memory.booking.service == "Acrylic infills"


def test_where_nothing_was_told_all_are_named_and_none_is_proposed() -> None:
    desk = Desk(_NAIL_BAR)

    last = desk.hold("could I come in wednesday at ten", "Donna Wrigley", "0161 496 0302")[-1]

    assert "Press one for" in last
