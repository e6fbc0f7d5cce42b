"""The carrier's signature: its own vectors pass, everything else does not."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.telephony.twilio.signature import (
    Field,
    is_signed_body,
    is_signed_form,
    is_signed_handshake,
    sign,
)

TOKEN = "12345"
URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FIELDS: list[Field] = [
    ("CallSid", "CA1234567890ABCDE"),
    ("Caller", "+14158675309"),
    ("Digits", "1234"),
    ("From", "+14158675309"),
    ("To", "+18005551212"),
]
SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def test_the_carriers_published_vector_is_accepted() -> None:
    assert sign(TOKEN, URL, FIELDS) == SIGNATURE
    assert is_signed_form(TOKEN, URL, FIELDS, SIGNATURE)


@pytest.mark.parametrize(
    ("url", "signature"),
    [
        ("wss://voice.example.test/media", "wLIau2zu/WMm0RM1cvBrCdyNa6U="),
        ("wss://voice.example.test/media/", "QIFNlCsapxOL7EWp7v9mFmHqf6g="),
        ("wss://voice.example.test:443/media", "tXLHvvqT33wZj85NtgLEpbaqLEk="),
    ],
)
def test_the_sockets_vectors_are_accepted(url: str, signature: str) -> None:
    assert sign(TOKEN, url) == signature
    assert is_signed_handshake(TOKEN, url, signature)


def test_a_socket_is_accepted_with_and_without_its_port() -> None:
    without, with_port = "wss://voice.example.test/media", "wss://voice.example.test:443/media"

    assert is_signed_handshake(TOKEN, without, sign(TOKEN, with_port))
    assert is_signed_handshake(TOKEN, with_port, sign(TOKEN, without))


@pytest.mark.parametrize(
    "other",
    [
        "https://voice.example.test/media",
        "ws://voice.example.test/media",
        "wss://voice.example.test:80/media",
        "wss://voice.example.test:8443/media",
        "wss://voice.example.test/media/",
        "wss://voice.example.test/media?",
        "wss://voice.example.test/Media",
        "wss://elsewhere.example.test/media",
    ],
)
def test_a_socket_signed_for_another_address_is_refused(other: str) -> None:
    assert not is_signed_handshake(TOKEN, "wss://voice.example.test/media", sign(TOKEN, other))


def test_an_address_by_number_has_ports_too() -> None:
    assert is_signed_handshake(TOKEN, "ws://[::1]/media", sign(TOKEN, "ws://[::1]:80/media"))
    assert is_signed_handshake(TOKEN, "ws://[::1]:80/media", sign(TOKEN, "ws://[::1]/media"))


def test_a_webhook_is_accepted_with_and_without_its_port() -> None:
    assert is_signed_form(TOKEN, "https://a.test/voice", FIELDS, sign(TOKEN, "https://a.test:443/voice", FIELDS))
    assert is_signed_form(TOKEN, "http://a.test:8000/v", FIELDS, sign(TOKEN, "http://a.test:8000/v", FIELDS))
    assert not is_signed_form(TOKEN, "http://a.test/v", FIELDS, sign(TOKEN, "http://a.test:8000/v", FIELDS))


@pytest.mark.parametrize("signature", [None, "", "RSOYDt4T1cUTdK1PDd93/VVr8B9=", "née", "\ud800", SIGNATURE + " "])
def test_a_missing_or_forged_signature_is_refused(signature: str | None) -> None:
    assert not is_signed_form(TOKEN, URL, FIELDS, signature)


def test_without_a_token_nothing_is_proved() -> None:
    assert not is_signed_form("", URL, FIELDS, sign("", URL, FIELDS))


@pytest.mark.parametrize(
    "fields",
    [
        FIELDS[:-1],
        [*FIELDS, ("Extra", "")],
        [*FIELDS, ("To", "+18005551213")],
        [(name, value.upper() + "x") for name, value in FIELDS],
    ],
)
def test_a_form_that_was_changed_on_the_way_is_refused(fields: list[Field]) -> None:
    assert not is_signed_form(TOKEN, URL, fields, SIGNATURE)


def test_blank_values_and_repeated_names_are_signed() -> None:
    fields = [("B", "2"), ("A", ""), ("B", "1"), ("B", "2")]

    # names in order, each with its different values in order
    assert sign(TOKEN, "https://a.test/", fields) == sign(TOKEN, "https://a.test/AB1B2")


@given(st.permutations(FIELDS))
def test_the_order_of_a_form_does_not_matter(fields: list[Field]) -> None:
    assert is_signed_form(TOKEN, URL, fields, SIGNATURE)


def test_a_json_body_is_proved_by_the_hash_in_its_address() -> None:
    body = b'{"event": "transcription"}'
    url = f"https://a.test/voice/status?bodySHA256={hashlib.sha256(body).hexdigest()}"

    assert is_signed_body(TOKEN, url, body, sign(TOKEN, url))
    assert not is_signed_body(TOKEN, url, body + b" ", sign(TOKEN, url))
    assert not is_signed_body(TOKEN, url, body, sign("another", url))
    assert not is_signed_body(TOKEN, "https://a.test/voice/status", body, sign(TOKEN, "https://a.test/voice/status"))
