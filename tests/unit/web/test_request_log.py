"""Every request can be followed through the log."""

import logging
from typing import Any, cast

import httpx
import pytest
from litestar import Litestar, get

from receptionist.telemetry import current_log_fields
from receptionist.web.request_log import request_log


@get("/voice")
async def asked_inside() -> str:
    return current_log_fields()["request"]


@get("/healthz")
async def often() -> None:
    """A page that machines ask for every few seconds."""


def client() -> httpx.AsyncClient:
    app = request_log(Litestar([asked_inside, often], logging_config=None))
    # Any: httpx and Litestar each have their own names for the same ASGI types.
    return httpx.AsyncClient(transport=httpx.ASGITransport(cast("Any", app)), base_url="http://127.0.0.1")


async def test_a_request_has_an_id_inside_and_on_its_answer() -> None:
    async with client() as asking:
        first, second = await asking.get("/voice"), await asking.get("/voice")

    assert first.text == first.headers["x-request-id"]
    assert first.text != second.text


async def test_the_id_that_a_proxy_gave_is_kept_unless_it_is_no_id() -> None:
    async with client() as asking:
        given = await asking.get("/voice", headers={"X-Request-ID": "abcd-1234"})
        forged = await asking.get("/voice", headers={"X-Request-ID": 'x" level="ERROR'})

    assert given.text == "abcd-1234"
    assert '"' not in forged.text


async def test_one_line_tells_how_a_request_went_and_none_for_health_checks(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="receptionist.web.request_log"):
        async with client() as asking:
            await asking.get("/voice?token=secret")
            await asking.get("/missing")
            await asking.get("/healthz")

    lines = [vars(record) for record in caplog.records if record.name == "receptionist.web.request_log"]
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [
        ("GET", "/voice", 200),
        ("GET", "/missing", 404),
    ]
    assert "secret" not in str(lines)
