"""Somebody who is named and a cue: to be called by them or leave word, to talk now, or nothing of both."""

import msgspec
import pytest
from tests.unit.conversation.booking_desk import DENTIST

from receptionist.conversation.cues_to_people import Cue, cue_to_person
from receptionist.practice.definition import Person

_PEOPLE = (Person(name="Front desk", number="+12125550101"), Person(name="Rosa", number="+12125550102"))
_SHOP = msgspec.structs.replace(DENTIST, people=_PEOPLE)


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("I was hoping Rosa could return my call", "message"),
        ("I'm off at two, so if the front desk could ring me before then", "message"),
        ("so please say I rang, I'm still waiting on Rosa, and I'd like a call", "message"),
        ("my mum would love Rosa to phone her", "message"),
        ("make sure the front desk gets this", "message"),
        ("could you scribble a note for Rosa", "message"),
        ("I'd appreciate a call back from the front desk", "message"),
        ("I'll hold for the front desk", "person"),
        ("could I get Rosa on the line", "person"),
        ("is Rosa free to come to the phone", "person"),
        ("a quick word with the front desk", "person"),
        ("get Rosa for me would you", "person"),
        ("it's Rosa I'm after", "person"),
        ("don't put me through, I don't want to talk to Rosa", None),
        ("when is Rosa there", None),
        ("is Rosa free on tuesday for an appointment", None),
        ("can Rosa book me in", None),
        ("Rosa said to call back", None),
        ("I missed a call from Rosa", None),
        ("there was a message from the front desk", None),
        ("can somebody call me", None),
    ],
)
def test_a_name_and_a_cue_tell_whether_to_talk_or_to_be_called(words: str, cue: Cue | None) -> None:
    assert cue_to_person(_SHOP, words) == cue
