"""Who may ask as the carrier: a signature decides; without a token, only the machine itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
from litestar.connection import ASGIConnection

from receptionist.config import Config, load
from receptionist.telephony.twilio.signature import Field, sign
from receptionist.web.carrier import is_carrier_socket, is_carrier_webhook, is_same_origin, socket_origin

Connection = ASGIConnection[Any, Any, Any, Any]
FIELDS: list[Field] = [("CallSid", "CA1"), ("To", "+12125550100")]


def config(public_url: str = "http://127.0.0.1:8000", auth_token: str = "") -> Config:
    made = load(None, {})
    twilio = msgspec.structs.replace(made.telephony.twilio, auth_token=auth_token)
    return msgspec.structs.replace(
        made,
        root=Path(),
        server=msgspec.structs.replace(made.server, public_url=public_url),
        telephony=msgspec.structs.replace(made.telephony, twilio=twilio),
    )


def connection(
    path: bytes = b"/voice/incoming",
    query: bytes = b"",
    peer: str | None = "127.0.0.1",
    headers: Sequence[tuple[bytes, bytes]] = (),
) -> Connection:
    scope = {
        "type": "http",
        "method": "POST",
        "path": path.decode(),
        "raw_path": path,
        "query_string": query,
        "headers": list(headers),
        "client": (peer, 5) if peer else None,
    }
    return ASGIConnection(cast("Any", scope))  # a scope as the server makes it


def signed(signature: str) -> tuple[bytes, bytes]:
    return b"x-twilio-signature", signature.encode()


@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("public_url", ["http://127.0.0.1:8000", "http://localhost:9000", "http://[::1]:8000"])
def test_without_a_token_the_machine_itself_may_ask(peer: str, public_url: str) -> None:
    assert is_carrier_webhook(config(public_url), connection(peer=peer), FIELDS)


@pytest.mark.parametrize("peer", ["10.0.0.7", "203.0.113.9", "::ffff:10.0.0.7", "2001:db8::1", "testclient", None])
def test_without_a_token_no_other_machine_may_ask(peer: str | None) -> None:
    assert not is_carrier_webhook(config(), connection(peer=peer), FIELDS)
    assert not is_carrier_socket(config(), connection(peer=peer))


def test_without_a_token_a_public_address_answers_nobody() -> None:
    assert not is_carrier_webhook(config("https://calls.example.test"), connection(), FIELDS)


def test_a_token_is_asked_for_on_the_machine_itself_too() -> None:
    assert not is_carrier_webhook(config(auth_token="t"), connection(), FIELDS)


def test_the_address_is_checked_byte_by_byte_as_it_was_sent() -> None:
    path, query = b"/voice/r%C3%A9sume/", b"person=Dr.%20Patel&step=0&empty="
    url = "https://calls.example.test/voice/r%C3%A9sume/?person=Dr.%20Patel&step=0&empty="
    guarded = config("https://calls.example.test", "t")

    right = connection(path, query, headers=[signed(sign("t", url, FIELDS)), (b"host", b"evil.example")])
    other_path = connection(path.rstrip(b"/"), query, headers=[signed(sign("t", url, FIELDS))])
    other_query = connection(path, b"step=0&person=Dr.%20Patel&empty=", headers=[signed(sign("t", url, FIELDS))])

    assert is_carrier_webhook(guarded, right, FIELDS)
    assert not is_carrier_webhook(guarded, other_path, FIELDS)
    assert not is_carrier_webhook(guarded, other_query, FIELDS)


def test_behind_a_path_the_public_address_has_it_too() -> None:
    guarded = config("https://example.test/reception/", "t")
    url = "https://example.test/reception/voice/incoming"

    assert is_carrier_webhook(guarded, connection(headers=[signed(sign("t", url, FIELDS))]), FIELDS)


@pytest.mark.parametrize(
    ("public_url", "socket"),
    [
        ("http://127.0.0.1:8000", "ws://127.0.0.1:8000"),
        ("https://calls.example.test", "wss://calls.example.test"),
        ("https://calls.example.test/", "wss://calls.example.test"),
    ],
)
def test_sockets_are_as_secure_as_pages(public_url: str, socket: str) -> None:
    assert socket_origin(config(public_url)) == socket


@pytest.mark.parametrize(
    ("headers", "same"),
    [
        ([], True),
        ([(b"origin", b"http://127.0.0.1:8000")], True),
        ([(b"origin", b"http://localhost:8000"), (b"host", b"localhost:8000")], True),
        ([(b"origin", b"http://localhost:8000"), (b"host", b"127.0.0.1:8000")], False),
        ([(b"origin", b"https://evil.example"), (b"host", b"127.0.0.1:8000")], False),
        ([(b"origin", b"null"), (b"host", b"127.0.0.1:8000")], False),
    ],
)
def test_only_pages_of_our_own_open_streams(headers: list[tuple[bytes, bytes]], same: bool) -> None:
    assert is_same_origin(config(), connection(headers=headers)) is same
