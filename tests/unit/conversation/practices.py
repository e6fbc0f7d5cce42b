"""A small practice for the conversation's tests: `practice(...)` with good defaults."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from receptionist.practice.definition import (
    About,
    Definition,
    Faq,
    Hours,
    HoursException,
    Person,
    Practitioner,
    Routing,
    Safety,
    Scheduling,
)

ZONE = ZoneInfo("America/New_York")
MONDAY_TEN = datetime(2026, 3, 2, 10, 0, tzinfo=ZONE)
MONDAY_NIGHT = datetime(2026, 3, 2, 20, 30, tzinfo=ZONE)
SATURDAY = datetime(2026, 3, 7, 10, 0, tzinfo=ZONE)

_DAY = ("08:00-12:00", "13:00-17:00")
_PRACTICE = Definition(
    practice=About(
        name="Bright Smiles",
        timezone="America/New_York",
        numbers=("+12125550100",),
        address="12 Main Street, Springfield",
    ),
    hours=Hours(
        monday=_DAY,
        tuesday=_DAY,
        wednesday=_DAY,
        thursday=_DAY,
        friday=("08:00-14:00",),
        exceptions=(HoursException(date=date(2026, 12, 24), open=("08:00-12:00",), reason="Christmas Eve"),),
    ),
    faqs=(
        Faq(
            question="Do you take my insurance?",
            also_asked=("which plans do you accept", "are you in network"),
            answer="We take most plans. Delta Dental, Cigna and MetLife are among them.",
        ),
        Faq(
            question="Where can I park?",
            also_asked=("is there parking", "where do I leave my car"),
            answer="Parking is free. The lot is behind the building.",
        ),
        Faq(
            question="Do you see children?",
            also_asked=("what age should a child come first",),
            answer="Yes, from the first tooth.",
        ),
    ),
    safety=Safety(
        emergency_phrases=("jaw is broken",),
        emergency_reply="This may be an emergency. Please hang up and dial {emergency_number} now.",
    ),
    people=(
        Person(name="Front desk", number="+12125550111", topics=("insurance forms",)),
        Person(name="Office manager", number="+12125550112", topics=("billing", "records")),
        Person(name="Dentist on call", number="+12125550113", topics=("urgent pain",), available="always"),
    ),
    routing=Routing(human="Front desk"),
    scheduling=Scheduling(practitioners=(Practitioner(name="Dr. Patel"),)),
)


def practice(**changes: Any) -> Definition:  # Any: whatever struct the key has
    """The practice, with some of its sections replaced."""
    return msgspec.structs.replace(_PRACTICE, **changes)
