"""The carrier's form: read as it was written, or refused."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.errors import ProtocolError
from receptionist.telephony.twilio.webhook import call_sid, caller_number, dial_state, field, read_fields

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.lists(st.tuples(WORDS.filter(bool), WORDS), max_size=20))
def test_a_form_is_read_as_it_was_written(fields: list[tuple[str, str]]) -> None:
    assert read_fields(urlencode(fields).encode()) == fields


def test_blank_and_repeated_fields_are_kept_in_order() -> None:
    assert read_fields(b"B=2&A=&B=1&C") == [("B", "2"), ("A", ""), ("B", "1"), ("C", "")]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(encoded: bytes) -> None:
    try:
        read_fields(encoded)
    except ProtocolError:
        return


@pytest.mark.parametrize("encoded", [b"To=%ff%fe", b"To=\xe9", b"a&" * 1001])
def test_what_is_no_carriers_form_is_refused(encoded: bytes) -> None:
    with pytest.raises(ProtocolError):
        read_fields(encoded)


def test_a_field_sent_twice_with_one_value_is_that_value() -> None:
    assert field([("To", "+1"), ("To", "+1")], "To") == "+1"


def test_a_field_with_two_values_is_refused() -> None:
    with pytest.raises(ProtocolError, match="To"):
        field([("To", "+1"), ("To", "+2")], "To")


@pytest.mark.parametrize("sid", ["", "CA 1", "CA1\n2", "x" * 65, "ＣＡ1"])
def test_a_call_without_a_usable_name_is_refused(sid: str) -> None:
    with pytest.raises(ProtocolError):
        call_sid([("CallSid", sid)])


@pytest.mark.parametrize(
    ("given_", "number"),
    [
        ("+12125550199", "+12125550199"),
        (" +12125550199", "+12125550199"),
        ("anonymous", ""),
        ("+266696687", ""),
        ("restricted", ""),
        ("sip:sam@example.test", ""),
        ("client:sam", ""),
        ("", ""),
    ],
)
def test_only_a_true_number_is_a_callers_number(given_: str, number: str) -> None:
    assert caller_number([("From", given_)]) == number


@pytest.mark.parametrize(
    ("status", "bridged", "state"),
    [
        ("completed", "true", "connected"),
        ("completed", "", "connected"),
        ("answered", "", "connected"),
        ("completed", "false", "declined"),
        ("busy", "false", "busy"),
        ("no-answer", "false", "no_answer"),
        ("canceled", "", "caller_left"),
        ("failed", "", "failed"),
        ("", "", "failed"),
        ("something new", "", "failed"),
    ],
)
def test_ringing_a_person_ends_in_one_of_our_own_words(status: str, bridged: str, state: str) -> None:
    assert dial_state([("DialCallStatus", status), ("DialBridged", bridged)]) == state
