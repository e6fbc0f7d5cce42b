"""A call that was held as a scenario: with its lines, its silences and interruptions, and with nobody's names."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST

from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
    Origin,
    Outcome,
)
from receptionist.practice.definition import Scenario
from receptionist.records.calls import CallRow
from receptionist.rehearsal.anonymous import Anonymous
from receptionist.rehearsal.calls import made_of_call
from receptionist.rehearsal.from_call import NothingSaidError

CALLER = "+12125550177"
NOON = datetime(2026, 3, 2, 17, 0, 30, 5, tzinfo=UTC)  # noon in New York


def a_call(outcome: str = Outcome.MESSAGE_TAKEN, caller: str = CALLER) -> CallRow:
    return CallRow(
        id="call-1", practice="p", origin=Origin.PHONE, caller=caller, started_at=NOON, state="ended", outcome=outcome
    )


def made(*entries: Entry, anonymous: bool = False, **row: Any) -> dict[str, Any]:  # Any: values of a scenario
    scenario = made_of_call(a_call(**row), entries, DENTIST, anonymous=anonymous)
    msgspec.convert(scenario, Scenario)  # as a practice file may have it
    return scenario


TAKEN: list[Entry] = [
    FunctionCall("f1", "find_slots", {"service": "Cleaning", "when": "Tuesday"}),
    FunctionResult("f1", "find_slots", {"error": "away"}, failed=True),
    FunctionCall("f2", "take_message", {"name": "Peter Walker", "phone": CALLER, "reason": "Ring me", "urgent": False}),
    FunctionResult("f2", "take_message", {"message": "m1"}),
]


def test_lines_clock_number_functions_and_outcome_are_those_of_the_call() -> None:
    found = made(CallerSaid(1, "Please ring  me back."), *TAKEN, CallerSaid(2, "1#", keys=True))

    assert found == {
        "name": "Leaves a message, as on 2026-03-02 at 12.00",
        "at": datetime(2026, 3, 2, 12, 0, 30),  # noqa: DTZ001 - the practice's own time, as files have it
        "from": CALLER,
        "caller": ["Please ring me back.", {"keys": "1#"}],
        "expect": [
            {"function": "take_message", "arguments": {"name": "Peter Walker", "phone": CALLER, "urgent": False}}
        ],
        "outcome": "message_taken",
    }


def test_silences_and_interruptions_are_rehearsed_too() -> None:
    reply = "We are open from eight to five. We are closed at noon."

    found = made(
        CallerSaid(1, "When are you open?"),
        AgentSaid(1, reply, "We are open from eight to five.", interrupted=True),
        CallerSaid(2, "Thanks, that will do."),
        Noted(Note.SILENCE, "1"),
        AgentSaid(3, "Are you still there?", "Are you still there?"),
        Noted(Note.SILENCE, "2"),
        AgentSaid(4, "Hello?", "Hello?"),
    )

    patience = DENTIST.turns.silence_reminder_seconds
    waits = found["caller"][2]["wait"]
    assert found["caller"][1] == {"interrupt_after": 2.2, "say": "Thanks, that will do."}
    assert 2 * patience + 1.3 < waits < 3 * patience


def test_a_call_in_which_nothing_was_said_is_no_scenario() -> None:
    with pytest.raises(NothingSaidError):
        made(AgentSaid(0, "Hello.", "Hello."))


def test_without_its_people_nothing_of_them_is_left_and_it_still_fits_together() -> None:
    found = made(
        CallerSaid(1, "This is Peter Walker, my number is 212 555 0177."),
        CallerSaid(2, "That's W A L K E R, or W as in Whiskey, A as in Apple, L as in Lima, K as in Kilo, E as in Echo,"
                      " R as in Romeo."),
        CallerSaid(3, "two one two, five five five, oh one seven seven, and peter.walker@mail.example"),
        CallerSaid(4, "no, the last part is 0177"),
        CallerSaid(5, "2125550177", keys=True),
        CallerSaid(6, "Dr. Patel knows Walker's case; call 212 555 0100 or 646 555 0123."),
        *TAKEN,
        anonymous=True,
    )  # fmt: skip

    text = msgspec.json.encode(found).decode()
    for known in ("Peter", "Walker", "W, A", "W A", "Whiskey", "0177", "seven seven", "5550177", "646"):
        assert known not in text
    assert "Dr. Patel" in text  # the practice's own stay
    assert "Alex Morgan, my number is 2025550142" in text
    assert "the last part is 0142" in text
    assert found["from"] == "+12025550142"
    assert found["caller"][4] == {"keys": "2025550142"}
    assert found["expect"][0]["arguments"] == {"name": "Alex Morgan", "phone": "+12025550142", "urgent": False}


def test_who_gave_one_name_has_a_stand_in_of_one() -> None:
    anonymous = Anonymous(DENTIST, [{"name": "Ann Lee", "for_whom": "Rex"}], "")

    assert anonymous.line("Rex is Ann Lee's dog") == "Jamie is Alex Morgan's dog"


def test_a_birthday_is_nobodys_either() -> None:
    facts = [{"name": "Ann Lee", "date_of_birth": "1971-04-03"}]

    anonymous = Anonymous(DENTIST, facts, "")

    assert anonymous.line("Ann Lee, April 3rd 1971") == "Alex Morgan, January 1, 1980"
    assert anonymous.scenario({"date_of_birth": "1971-04-03"}) == {"date_of_birth": "1980-01-01"}
    assert anonymous.line("Next Tuesday at ten") == "Next Tuesday at ten"
