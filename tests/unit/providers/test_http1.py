"""Our connections to vendors answer as httpx2's own do, over real sockets, whatever a server sends."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeAlias

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.providers.chat.events import Events
from receptionist.providers.http1 import BODY, Body, Transport

Make: TypeAlias = Callable[[], httpx2.AsyncBaseTransport]

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ANSWERS = {
    "sized": OK + b"Content-Length: 5\r\nX-One: a\r\nX-One: b\r\n\r\nhello",
    "chunked": CHUNKED + b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
    "to the end": OK + b"Connection: close\r\n\r\nhello",
    "empty": b"HTTP/1.1 204 No Content\r\n\r\n",
    "after a hint": b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK + b"Content-Length: 2\r\n\r\nhi",
    "to the end, after a hint": b"HTTP/1.1 103 Early Hints\r\nContent-Length: 0\r\n\r\n"
    + OK
    + b"Connection: close\r\n\r\nhello",
    "folded": OK + b"X-One: a\r\n b\r\nContent-Length: 2\r\n\r\nhi",
    "lines that end with LF": b"HTTP/1.1 200 OK\nContent-Length: 2\n\nhi",
    "trailers": CHUNKED + b"2\r\nhi\r\n0\r\nX-Late: a\r\n\r\n",
    "headers without end": OK + b"X-One: " + b"a" * 200_000 + b"\r\nContent-Length: 2\r\n\r\nhi",
    "an error": b"HTTP/1.1 429 Slow Down\r\nRetry-After: 3\r\nContent-Length: 2\r\n\r\n{}",
    "cut in a chunk": CHUNKED + b"5\r\nhel",
    "cut before its size": OK + b"Content-Length: 9\r\n\r\nhello",
    "no HTTP": b"220 mail.test ESMTP\r\n",
    "nothing": b"",
}


def ours() -> Transport:
    return Transport(httpx2.create_ssl_context(), most=4, most_kept=4, kept_s=60)


@asynccontextmanager
async def server(answer: bytes, *, closes: bool, cuts: int = 7) -> AsyncGenerator[tuple[str, list[bytes]]]:
    """Sends the same to whatever it is asked; what it was asked is kept, a connection's first line each time."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                size = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
                asked.append(head.partition(b"\r\n")[0] + b" " + await reader.readexactly(size))
                for at in range(0, len(answer), cuts):
                    writer.write(answer[at : at + cuts])
                    await writer.drain()
                    await asyncio.sleep(0)
                if closes:
                    break
        except asyncio.IncompleteReadError:
            pass
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", asked


async def outcome(make: Make, url: str, read_s: float = 5.0) -> tuple[object, ...]:
    async with httpx2.AsyncClient(transport=make(), timeout=httpx2.Timeout(5.0, read=read_s)) as client:
        try:
            answer = await client.post(f"{url}/a?b=c", content=b"asked")
        except httpx2.TransportError as error:
            return (type(error),)
        return answer.status_code, answer.headers.multi_items(), answer.content


@pytest.mark.parametrize("what", [*ANSWERS])
async def test_an_answer_is_what_httpx2_makes_of_it(what: str) -> None:
    closes = what in (
        "to the end",
        "to the end, after a hint",
        "cut in a chunk",
        "cut before its size",
        "no HTTP",
        "nothing",
    )
    cuts = 50_000 if what == "headers without end" else 7
    async with server(ANSWERS[what], closes=closes, cuts=cuts) as (url, asked):
        assert await outcome(ours, url) == await outcome(httpx2.AsyncHTTPTransport, url)

    assert asked == [b"POST /a?b=c HTTP/1.1 asked"] * 2


@pytest.mark.parametrize(
    ("method", "answer", "asked_again"),
    [
        ("HEAD", OK + b"Content-Length: 5\r\n\r\n", True),
        ("HEAD", OK + b"Content-Length: 5\r\n\r\nhello", False),
        ("GET", OK + b"Content-Length: 2\r\n\r\nhi" + OK + b"X-Two: b\r\nContent-Length: 3\r\n\r\ntwo", False),
        ("GET", OK + b"Content-Length: 2\r\n\r\nhiHT", False),
    ],
    ids=["no body is waited for", "a body that may not come", "a second answer", "a second one begins"],
)
async def test_nothing_is_taken_for_a_part_of_the_answer_that_is_not(
    method: str, answer: bytes, asked_again: bool
) -> None:
    transport = ours()
    async with server(answer, closes=False, cuts=len(answer)) as (url, _):
        found: list[tuple[object, ...]] = []
        for made in (transport, httpx2.AsyncHTTPTransport()):
            async with httpx2.AsyncClient(transport=made, timeout=2.0) as client:
                one = await client.request(method, url)
                found.append((one.status_code, one.headers.multi_items(), one.content))
                if made is transport:
                    assert transport.resting == asked_again

    assert found[0] == found[1]


async def test_who_is_not_there_or_says_nothing_in_time_is_named_as_httpx2_names_them() -> None:
    async with server(b"", closes=False) as (url, _):
        assert await outcome(ours, url, read_s=0.05) == (httpx2.ReadTimeout,)
    assert await outcome(ours, url) == (httpx2.ConnectError,)


async def test_a_connection_is_asked_again_and_one_whose_answer_was_not_read_is_not() -> None:
    transport = ours()
    async with (
        server(CHUNKED + b"6\r\ndata:x\r\n0\r\n\r\n", closes=False) as (url, asked),
        httpx2.AsyncClient(transport=transport) as client,
    ):
        for _ in range(3):
            await client.get(url)
        assert (transport.resting, transport.in_use, len(asked)) == (1, 0, 3)

        async with client.stream("GET", url):
            assert (transport.resting, transport.in_use) == (0, 1)
        assert (transport.resting, transport.in_use) == (0, 0)

        async with client.stream("GET", url) as answer:
            body = answer.extensions[BODY]
            assert isinstance(body, Body)
            body.needless()
        await asyncio.sleep(0.15)
        assert (transport.resting, transport.in_use) == (1, 0)


async def test_a_connection_whose_answer_came_quicker_than_it_was_read_is_asked_again() -> None:
    answer = CHUNKED + b"3\r\none\r\n" * 600 + b"0\r\n\r\n"
    transport = ours()
    async with (
        server(answer, closes=False, cuts=len(answer)) as (url, asked),
        httpx2.AsyncClient(transport=transport, timeout=2.0) as client,
    ):
        for read in (1, 600):  # an answer that was given up, and one that was read; both had come to their end
            async with client.stream("GET", url) as found:
                pieces = found.aiter_raw()
                assert [await anext(pieces) for _ in range(read)] == [b"one"] * read
                await asyncio.sleep(0.05)  # till all has come
            assert (await client.get(url)).content == b"one" * 600

        assert len(asked) == 4


@pytest.mark.parametrize("begun", [b"", b"HT"], ids=["nothing came", "an answer had begun"])
async def test_a_rested_connection_that_closes_when_it_is_asked_costs_nobody_an_answer(begun: bytes) -> None:
    connections: list[list[bytes]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(asked := [])
        asked.append(await reader.readuntil(b"asked"))
        writer.write(OK + b"Content-Length: 2\r\n\r\nhi")
        with suppress(asyncio.IncompleteReadError):
            asked.append(await reader.readuntil(b"asked"))
            writer.write(begun)
        writer.close()

    async with (
        await asyncio.start_server(serve, "127.0.0.1", 0) as listening,
        httpx2.AsyncClient(transport=ours()) as client,
    ):
        url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        await client.post(url, content=b"asked")
        if begun:
            with pytest.raises(httpx2.RemoteProtocolError):
                await client.post(url, content=b"asked")
        else:
            assert (await client.post(url, content=b"asked")).content == b"hi"

        assert [len(asked) for asked in connections] == ([2] if begun else [2, 1])


EVENTS = [b'{"a": 1}', b"two\nlines", b"", "déjà".encode()]


@given(st.lists(st.sampled_from(EVENTS)), st.sampled_from([b"\n", b"\r\n", b"\r"]), st.integers(1, 9))
def test_events_are_the_same_however_they_are_cut(data: list[bytes], ends: bytes, cuts: int) -> None:
    lines = [b": hello", b"event: x"]
    for one in data:
        lines += [b"data: " + line for line in one.split(b"\n")] + [b""]
    stream = ends.join([*lines, b""])
    events = Events()

    found = [one for at in range(0, len(stream), cuts) for one in events.feed(stream[at : at + cuts])]

    # The last line's end, where it is a CR, may be half of one: the event that it ends comes with what follows.
    assert [*found, *events.feed(b": more" + ends)] == data
