"""What stands between this machine and a service is named, without showing anybody a key."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests.web_site import web_site

from receptionist.ops.reaching import their_clock, why_not


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def saying(answer: bytes) -> AsyncGenerator[int]:
    """Whoever comes is told this; yields the port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(65536)
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def test_a_service_that_is_there_has_nothing_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with web_site(tmp_path) as site:
        monkeypatch.setenv("SSL_CERT_FILE", str(site.authority))
        assert await why_not(f"wss://localhost:{site.port}/v1", now()) == ""
        assert "another machine's" in await why_not(f"https://127.0.0.1:{site.port}", now())
    assert site.asked == []


async def test_a_certificate_that_has_run_out_is_told_from_a_clock_that_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with web_site(tmp_path, ended=True) as site:
        monkeypatch.setenv("SSL_CERT_FILE", str(site.authority))
        url = f"https://localhost:{site.port}"
        site.says("/", "", Date=format_datetime(now(), usegmt=True))

        assert "has run out: whoever runs it must renew it" in await why_not(url, now())
        ahead = await why_not(url, now() + timedelta(hours=2))
        assert re.search(r"clock is 720\d s ahead of localhost: set it by NTP", ahead), ahead
        assert await asyncio.to_thread(their_clock, url) is not None


async def test_a_port_that_speaks_no_tls_is_told() -> None:
    async with saying(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        assert "does not speak TLS there" in await why_not(f"https://127.0.0.1:{port}", now())


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"HTTP/1.1 407 No\r\n\r\n", "wants a name and a password"),
        (b"HTTP/1.1 403 No\r\n\r\n", "let through to a.example"),
    ],
)
async def test_a_proxy_that_lets_nobody_through_is_named(
    answer: bytes, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with saying(answer) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert told in await why_not("https://a.example", now())
