"""What a conversation knows of offers, appointments and misses, from its entries alone."""

from typing import Any

from receptionist.conversation.call_bookings import CallBookings, Handle
from receptionist.conversation.history import Conversation, Entry, FunctionCall, FunctionResult, Outcome
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot

SLOT = {"start": "2026-03-03T10:00", "end": "2026-03-03T10:30", "practitioner": "Ann", "spoken": "Tuesday at ten"}
BOOKED = {"appointment": "appt-1", "service": "Cut", "start": "2026-03-03T10:00"}


def _ran(function: str, result: dict[str, Any], *, failed: bool = False, **arguments: Any) -> list[Entry]:
    identity = f"{function}-{len(str(result))}-{len(str(arguments))}"
    return [FunctionCall(identity, function, arguments), FunctionResult(identity, function, result, failed)]


def test_offers_are_known_with_whom_and_after_what_words() -> None:
    known = CallBookings(_ran("find_slots", {"service": "Cut", "slots": [SLOT]}, service="cut", when="Tuesday"))

    assert known.offered("Cut", "2026-03-03T10:00") == ("Ann",)
    assert known.offered("Cut", "2026-03-03T11:00") == ()
    assert known.offered("Shave", "2026-03-03T10:00") == ()
    assert known.searches_for("Cut")[0].when == "Tuesday"


def test_what_is_offered_instead_of_a_taken_time_may_be_chosen_too() -> None:
    known = CallBookings(_ran("schedule_appointment", {"state": "taken", "service": "Cut", "slots": [SLOT]}))

    assert known.offered("Cut", "2026-03-03T10:00") == ("Ann",)


def test_after_a_taken_time_the_day_that_the_caller_named_is_still_spoken_of() -> None:
    entries = _ran("find_slots", {"service": "Cut", "slots": [SLOT]}, service="Cut", when="Tuesday at ten")
    entries += _ran("hold_slot", {"state": "taken", "service": "Cut", "slots": [SLOT]}, service="Cut")

    assert [one.when for one in CallBookings(entries).searches_for("Cut")] == ["Tuesday at ten"] * 2


def test_the_one_who_is_held_comes_first() -> None:
    entries = _ran("find_slots", {"service": "Cut", "slots": [SLOT]})
    entries += _ran("hold_slot", {"state": "held", "service": "Cut", "start": SLOT["start"], "practitioner": "Ben"})

    assert CallBookings(entries).offered("Cut", "2026-03-03T10:00") == ("Ben", "Ann")


def test_who_is_asked_for_now_goes_before_who_was_held() -> None:
    entries = _ran("find_slots", {"service": "Cut", "slots": [SLOT]})
    entries += _ran("hold_slot", {"state": "held", "service": "Cut", "start": SLOT["start"], "practitioner": "Ann"})
    ben = {**SLOT, "practitioner": "Ben"}
    entries += _ran("find_slots", {"service": "Cut", "slots": [ben]}, practitioner="Ben")

    assert CallBookings(entries).offered("Cut", "2026-03-03T10:00") == ("Ben", "Ann")


def test_what_failed_has_given_nothing() -> None:
    known = CallBookings(_ran("find_slots", {"error": "no"}, failed=True))

    assert known.searches == []


def test_appointments_are_known_once_they_were_found_or_booked_until_they_are_cancelled() -> None:
    found = _ran("find_appointments", {"state": "found", "appointments": [BOOKED]})
    booked = _ran("schedule_appointment", {"state": "booked", **BOOKED})
    cancelled = _ran("cancel_appointment", {"state": "cancelled", "appointment": "appt-1"})

    assert CallBookings([]).handles == {}
    assert CallBookings(found).handles == {"appt-1": Handle("appt-1", "Cut", made_here=False)}
    assert CallBookings([*booked, *found]).handles["appt-1"].made_here
    assert CallBookings([*booked, *cancelled]).handles == {}


def test_every_look_that_did_not_match_is_counted() -> None:
    entries = [
        *_ran("find_appointments", {"state": "not_found", "tries_left": 2}),
        *_ran("find_appointments", {"state": "not_found", "tries_left": 1}, when="again"),
        *_ran("find_appointments", {"state": "staff", "why": "tries"}),
        *_ran("find_appointments", {"state": "staff", "why": "policy"}),
    ]

    assert CallBookings(entries).misses == 3


def test_a_conversation_that_is_taken_up_again_knows_the_same() -> None:
    entries = _ran("find_slots", {"service": "Cut", "slots": [SLOT]}) + _ran(
        "schedule_appointment", {"state": "booked", **BOOKED}
    )

    again = decode_snapshot(encode_snapshot(Snapshot(entries, b"", 1)))

    before, after = CallBookings(entries), CallBookings(again.entries)
    assert (after.searches, after.handles) == (before.searches, before.handles)


def test_outcomes_say_what_was_booked_moved_or_cancelled() -> None:
    def outcome(*entries: Entry) -> Outcome:
        return Conversation(entries).outcome(ended_by_caller=True)

    booked = _ran("schedule_appointment", {"state": "booked", **BOOKED})
    moved = _ran("reschedule_appointment", {"state": "booked", **BOOKED})

    assert outcome(*booked) is Outcome.APPOINTMENT_BOOKED
    assert outcome(*_ran("schedule_appointment", {"state": "requested", **BOOKED})) is Outcome.APPOINTMENT_REQUESTED
    assert outcome(*booked, *moved) is Outcome.APPOINTMENT_CHANGED
    assert outcome(*moved, *_ran("cancel_appointment", {"state": "cancelled"})) is Outcome.APPOINTMENT_CANCELLED
    assert outcome(*_ran("schedule_appointment", {"state": "taken", "slots": []})) is Outcome.HUNG_UP
    assert outcome(*_ran("cancel_appointment", {"state": "staff", "why": "policy"})) is Outcome.HUNG_UP
    assert outcome(*_ran("find_slots", {"service": "Cut", "slots": [SLOT]})) is Outcome.ANSWERED
