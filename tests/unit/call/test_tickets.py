"""Tickets: what a stream must show before it is a call."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.call.tickets import LIFETIME_S, Ticket, TicketError, call_id_of, issue, issue_for_carrier, read, sign
from receptionist.conversation.history import CallId, Origin

KEY = "a key of the server"
NOW = 1_772_445_600.0


def carrier_ticket(*, carrier_call: str = "CA" + "1" * 32, attempt: int = 0, now: float = NOW) -> Ticket:
    return issue_for_carrier(
        KEY,
        practice="bright-smiles",
        carrier_call=carrier_call,
        now=now,
        caller="+12125550199",
        called="+12125550100",
        attempt=attempt,
    )


def test_a_signed_ticket_is_read_as_it_was_written() -> None:
    ticket = issue(practice="bright-smiles", origin=Origin.TEST, now=NOW)

    assert read(sign(ticket, KEY), KEY, NOW) == ticket


def test_a_ticket_expires_after_half_a_minute() -> None:
    text = sign(carrier_ticket(), KEY)

    assert read(text, KEY, NOW + LIFETIME_S - 1)
    with pytest.raises(TicketError, match="expired"):
        read(text, KEY, NOW + LIFETIME_S)


def test_a_ticket_of_another_server_is_refused() -> None:
    text = sign(carrier_ticket(), "another key")

    with pytest.raises(TicketError, match="not signed by this server"):
        read(text, KEY, NOW)


@given(st.data())
def test_a_ticket_with_one_letter_changed_is_refused(data: st.DataObject) -> None:
    text = sign(carrier_ticket(), KEY)
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(codec="utf-8").filter(lambda one: one != text[at]))
    changed = text[:at] + letter + text[at + 1 :]

    with pytest.raises(TicketError):
        read(changed, KEY, NOW)


@given(st.text(max_size=600))
def test_whatever_is_shown_in_place_of_a_ticket_is_refused(text: str) -> None:
    with pytest.raises(TicketError):
        read(text, KEY, NOW)


def test_a_ticket_of_a_version_that_knew_less_is_refused_not_guessed() -> None:
    class OlderTicket(msgspec.Struct, array_like=True):
        id: str

    text = sign(OlderTicket("0" * 32), KEY)  # pyright: ignore[reportArgumentType]  # what a signed stranger looks like

    with pytest.raises(TicketError, match="another version"):
        read(text, KEY, NOW)


def test_the_longest_ticket_fits_into_a_parameter_of_the_carrier() -> None:
    ticket = Ticket(
        id="f" * 32,
        practice="p" * 63,
        call_id=CallId("f" * 32),
        origin=Origin.REHEARSAL,
        expires_at=99_999_999_999,
        carrier_call="CA" + "f" * 32,
        caller="+123456789012345",
        called="+123456789012345",
        narrate=True,
        resume=True,
    )

    text = sign(ticket, KEY)

    assert len(text) < 400
    assert re.fullmatch(r"[A-Za-z0-9_.-]+", text)


def test_a_ticket_that_would_not_fit_is_never_signed() -> None:
    with pytest.raises(ValueError, match="too long"):
        sign(carrier_ticket(carrier_call="C" * 300), KEY)


def test_a_webhook_delivered_twice_gives_the_same_call_and_the_same_ticket() -> None:
    first, second = carrier_ticket(), carrier_ticket(now=NOW + 14)

    assert first.id == second.id
    assert first.call_id == second.call_id == call_id_of(KEY, "CA" + "1" * 32)


def test_each_stream_of_a_call_has_a_ticket_of_its_own() -> None:
    first, again = carrier_ticket(), carrier_ticket(attempt=1)

    assert first.call_id == again.call_id
    assert first.id != again.id
    assert (first.resume, again.resume) == (False, True)


def test_two_calls_never_share_an_id() -> None:
    one, other = carrier_ticket(), carrier_ticket(carrier_call="CA" + "2" * 32)

    assert len({one.id, other.id, one.call_id, other.call_id}) == 4
