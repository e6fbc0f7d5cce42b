"""Sockets of a vendor rest before the calls that ring need them: one for each, and never too many."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request

from receptionist.providers.sockets import Door, Sockets

MOST, MOST_IN_ALL = 8, 50


class House:
    """A server that counts the sockets it has let in, by path. Until `opens` is set it lets nobody in."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.opens = asyncio.Event()
        self.opens.set()
        self.sockets = Sockets(Door("", {}, None))

    async def answer(self, connection: ServerConnection) -> None:
        await connection.wait_closed()

    async def let_in(self, connection: ServerConnection, request: Request) -> None:
        await self.opens.wait()
        self.paths.append(request.path)


@asynccontextmanager
async def house() -> AsyncGenerator[House]:
    here = House()

    async with serve(here.answer, "127.0.0.1", 0, process_request=here.let_in) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        here.sockets = Sockets(Door(f"ws://127.0.0.1:{port}", {}, None))
        try:
            yield here
        finally:
            await here.sockets.close()


async def test_each_call_that_rings_finds_a_socket() -> None:
    async with house() as here:
        here.opens.clear()
        async with asyncio.TaskGroup() as ringing:
            for path in ("/ann", "/ann", "/ann", "/bob"):
                ringing.create_task(here.sockets.expect(path))
            await asyncio.sleep(0)
            here.opens.set()
        assert sorted(here.paths) == ["/ann"] * 3 + ["/bob"]

        async with here.sockets.borrow("/ann"), here.sockets.borrow("/ann"), here.sockets.borrow("/ann"):
            assert len(here.paths) == 4, "nobody had to open one"


async def test_one_that_rests_already_is_not_opened_again() -> None:
    async with house() as here:
        async with here.sockets.borrow("/ann") as one:
            one.good = True
        await here.sockets.expect("/ann")
        assert here.paths == ["/ann"]

        await here.sockets.expect("/ann")
        assert here.paths == ["/ann"] * 2


async def test_a_rush_of_calls_opens_no_more_than_a_few() -> None:
    async with house() as here:
        await asyncio.gather(*(here.sockets.expect("/ann") for _ in range(3 * MOST)))
        assert len(here.paths) == MOST

        await asyncio.gather(*(here.sockets.expect(f"/{voice}") for voice in range(2 * MOST_IN_ALL)))
        assert len(here.paths) == MOST_IN_ALL


async def test_what_could_not_be_opened_is_said_and_tried_again_by_the_next() -> None:
    here = Sockets(Door("ws://127.0.0.1:1", {}, None))
    for _ in range(2):
        with pytest.raises(OSError, match="Connect call failed"):
            await here.expect("/ann")
