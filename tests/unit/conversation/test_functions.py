"""What a model is told about the functions, and what comes of its arguments."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import practice
from tests.unit.scheduling.bookable import salon

from receptionist.conversation import functions
from receptionist.conversation.functions import (
    ArgumentsError,
    CheckHours,
    TakeMessage,
    UnknownFunctionError,
    decode,
    schema,
    specs,
)
from receptionist.practice.definition import FunctionsOff, Identity


def test_the_schema_of_a_function_is_a_plain_object() -> None:
    told = schema(TakeMessage)

    assert told["type"] == "object"
    assert told["required"] == ["name", "phone", "reason"]
    assert told["additionalProperties"] is False
    assert told["properties"]["urgent"]["type"] == "boolean"
    assert "$ref" not in str(told)
    assert "$defs" not in told


def test_a_practice_tells_only_of_what_it_uses() -> None:
    names = [spec.name for spec in specs(practice(functions_off=FunctionsOff(("answer_faq",)), people=()))]

    assert names == ["check_hours", "take_message", "end_call"]


def test_only_what_changes_something_has_an_effect() -> None:
    effects = {spec.name: spec.effect for spec in specs(practice())}

    assert effects == {
        "answer_faq": False,
        "check_hours": False,
        "take_message": True,
        "transfer_call": True,
        "end_call": True,
    }


def test_the_people_of_the_practice_are_named_to_the_model() -> None:
    transfer = next(spec for spec in specs(practice()) if spec.name == "transfer_call")

    assert "Office manager (billing, records)" in transfer.description


def test_good_arguments_become_a_struct() -> None:
    assert decode("check_hours", {}, practice()) == CheckHours(when="")
    assert decode("take_message", {"name": "Sam", "phone": "+12125550199", "reason": "x"}, practice()) == TakeMessage(
        name="Sam", phone="+12125550199", reason="x"
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({}, "name"),
        ({"name": "Sam", "phone": "555-0199", "reason": "x"}, "phone"),
        ({"name": "Sam", "phone": "+12125550199", "reason": ""}, "reason"),
        ({"name": "Sam", "phone": "+12125550199", "reason": "x", "mood": "sad"}, "mood"),
        ({"name": 5, "phone": "+12125550199", "reason": "x"}, "name"),
        ({"name": "x" * 500, "phone": "", "reason": "x"}, "name"),
    ],
)
def test_wrong_arguments_are_refused_with_what_to_mend(arguments: dict[str, object], reason: str) -> None:
    with pytest.raises(ArgumentsError, match=reason):
        decode("take_message", arguments, practice())


def test_a_function_that_is_off_is_unknown() -> None:
    with pytest.raises(UnknownFunctionError, match="check_hours"):
        decode("take_message", {}, practice(functions_off=FunctionsOff(("take_message",))))


def test_without_services_nothing_is_booked_and_neither_in_a_calendar_that_is_not_ours() -> None:
    google = salon(calendar="google")

    assert not {spec.name for spec in specs(practice())} & functions.BOOKING
    assert not {spec.name for spec in specs(google)} & functions.BOOKING
    assert {spec.name for spec in specs(salon())} >= functions.BOOKING


@pytest.mark.parametrize(
    ("off", "left"),
    [
        ("find_slots", {"find_appointments", "cancel_appointment"}),
        ("schedule_appointment", {"find_slots", "find_appointments", "reschedule_appointment", "cancel_appointment"}),
        ("find_appointments", {"find_slots", "hold_slot", "schedule_appointment"}),
        ("cancel_appointment", functions.BOOKING - {"cancel_appointment"}),
    ],
)
def test_a_booking_function_that_is_off_takes_along_what_cannot_be_used_without_it(off: str, left: set[str]) -> None:
    names = {spec.name for spec in specs(salon(functions_off=FunctionsOff((off,))))}

    assert names & functions.BOOKING == left


def test_looking_has_no_effect_holding_and_booking_have() -> None:
    effects = {spec.name for spec in specs(salon()) if spec.effect} & functions.BOOKING

    assert effects == {"hold_slot", "schedule_appointment", "reschedule_appointment", "cancel_appointment"}


def test_the_model_is_told_services_practitioners_and_what_proves_who_calls() -> None:
    told = {spec.name: spec for spec in specs(salon(identity=Identity(check="name_and_date_of_birth")))}

    assert "Services: Cut. Practitioners: Ann." in told["find_slots"].description
    assert "Ask for: name, date_of_birth." in told["find_appointments"].description
    assert told["schedule_appointment"].parameters["required"] == ["service", "start", "name", "phone"]
    assert told["find_slots"].parameters["properties"]["returning"]["anyOf"]


@pytest.mark.parametrize("start", ["tomorrow", "2026-03-03 10:00", "2026-03-03T10:00:00", "2026-03-03T10:00Z"])
def test_a_start_is_written_as_it_was_given(start: str) -> None:
    with pytest.raises(ArgumentsError, match="start"):
        decode("hold_slot", {"service": "Cut", "start": start}, salon())


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.text(max_size=20) | st.sampled_from(["take_message", "check_hours"]), st.dictionaries(st.text(max_size=8), _json)
)
def test_whatever_a_model_invents_is_decoded_or_refused(name: str, arguments: dict[str, object]) -> None:
    with suppress(ArgumentsError):
        decode(name, arguments, practice())
