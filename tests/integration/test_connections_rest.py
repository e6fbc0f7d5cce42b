"""Connections of a vendor's client rest before the calls that ring need them: enough of them, and never too many."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx

from receptionist.providers.pool import Pool
from receptionist.simulators.door import Exchange, open_door

MOST = 8


class House:
    """A server, and a client of it whose connections are counted at the server's end."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.pool = Pool(client)
        self.numbers: list[int] = []  # of each request, on its connection

    async def answer(self, exchange: Exchange) -> None:
        self.numbers.append(exchange.request.number)
        await exchange.pause(0.05)  # nobody answers at once: meanwhile the connection is taken
        await exchange.answer(200, b"{}")

    async def ask(self) -> None:
        await self.client.get("/")

    @property
    def connections(self) -> int:
        return self.numbers.count(1)


@asynccontextmanager
async def house() -> AsyncGenerator[House]:
    async with httpx.AsyncClient() as client:
        found = House(client)
        async with open_door(found.answer) as place:
            client.base_url = httpx.URL(f"http://{place}")
            yield found


async def test_as_many_connections_rest_as_calls_are_expected() -> None:
    async with house() as here:
        await here.pool.expect(here.ask)
        assert (here.connections, here.pool.resting) == (1, 1)

        await here.pool.expect(here.ask)
        await asyncio.gather(here.pool.expect(here.ask), here.pool.expect(here.ask))
        assert (here.connections, here.pool.resting) == (4, 4)


async def test_a_connection_that_rests_already_is_not_opened_again() -> None:
    async with house() as here:
        await here.ask()
        await here.pool.expect(here.ask)

        assert here.numbers == [1], "not even asked: it is there"


async def test_a_rush_of_calls_opens_no_more_than_a_few() -> None:
    async with house() as here:
        await asyncio.gather(*(here.pool.expect(here.ask, each=2) for _ in range(MOST + 2)))

        assert here.pool.resting <= 2 * MOST
        assert here.connections <= 2 * MOST
