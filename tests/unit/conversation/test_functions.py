"""What a model is told about the functions, and what comes of its arguments."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.conversation.practices import practice

from receptionist.conversation.functions import (
    ArgumentsError,
    CheckHours,
    TakeMessage,
    UnknownFunctionError,
    decode,
    schema,
    specs,
)
from receptionist.practice.definition import FunctionsOff


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
        ({"name": "Sam", "phone": "212-555-0199", "reason": "x"}, "phone"),
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
