"""A socket to listen on, or a sentence that says why not."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
import uvicorn
from uvicorn.server import ServerState

from receptionist.ops import server
from receptionist.ops.server import DEAD_PEER_MS, PromptHttp, ServerError, listen


def test_a_port_in_use_is_named_with_what_to_do() -> None:
    with listen("127.0.0.1", 0) as taken:
        port: int = taken.getsockname()[1]

        with pytest.raises(ServerError, match=rf"Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"):
            listen("127.0.0.1", port)


def test_an_address_that_this_machine_does_not_have_is_named() -> None:
    with pytest.raises(ServerError, match=r"no address '192\.0\.2\.1'"):
        listen("192.0.2.1", 0)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux can give a dead peer up early")
def test_a_dead_peer_is_given_up_by_the_kernel() -> None:
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == DEAD_PEER_MS


def test_the_loopback_of_either_family_can_be_listened_on() -> None:
    with listen("localhost", 0) as listener:
        assert listener.getsockname()[1] > 0


async def _hello(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
    await send({"type": "http.response.body", "body": b"hello"})


@asynccontextmanager
async def _connection() -> AsyncGenerator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """To a server that says hello to everybody."""
    config = uvicorn.Config(_hello, lifespan="off", log_config=None)
    config.load()
    state = ServerState()
    listening = await asyncio.get_running_loop().create_server(
        lambda: PromptHttp(config=config, server_state=state, app_state={}), "127.0.0.1", 0
    )
    async with listening:
        host, port = listening.sockets[0].getsockname()[:2]
        reader, writer = await asyncio.open_connection(host, port)
        try:
            yield reader, writer
        finally:
            writer.close()


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nHost: here\r\nX-Slow: "])
async def test_who_never_asks_anything_to_its_end_is_given_up(begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "HEADERS_WITHIN_S", 0.05)
    async with _connection() as (reader, writer), asyncio.timeout(5):
        writer.write(begun)
        with suppress(ConnectionResetError):
            assert await reader.read() == b""


async def test_who_asks_in_time_is_answered_and_may_ask_again_slowly_only_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "HEADERS_WITHIN_S", 0.05)
    async with _connection() as (reader, writer), asyncio.timeout(5):
        writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")

        writer.write(b"GET / HTTP/1.1\r\nHost: he")
        with suppress(ConnectionResetError):
            assert await reader.read() == b""


@pytest.mark.skipif(not hasattr(socket, "TCP_NOTSENT_LOWAT"), reason="only Linux can say how much stays unsent")
def test_what_a_peer_does_not_take_stays_where_a_barge_in_can_overtake_it() -> None:
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT) == server.UNSENT_IN_KERNEL_BYTES
