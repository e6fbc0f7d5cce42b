"""One of a host's addresses answers: whoever is called there is reached, whatever the others do."""

import asyncio
import socket
from collections.abc import Generator
from contextlib import ExitStack

import pytest

from receptionist.providers.dialling import Place, places, reached


@pytest.fixture
def over() -> Generator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def listening(over: ExitStack, *, backlog: int = 5) -> Place:
    listener = over.enter_context(socket.create_server(("127.0.0.1", 0), backlog=backlog))
    return socket.AF_INET, listener.getsockname()


def dead(over: ExitStack) -> Place:
    """A queue that is full: who comes now is not even refused."""
    place = listening(over, backlog=0)
    for _ in range(4):
        one = over.enter_context(socket.socket())
        one.setblocking(False)
        one.connect_ex(place[1])
    return place


def closed() -> Place:
    with ExitStack() as over:
        return listening(over)


async def test_the_first_that_answers_is_taken(over: ExitStack) -> None:
    good = listening(over)
    for wanted in ([good], [closed(), good], [dead(over), good], [dead(over), closed(), good], [good, dead(over)]):
        async with asyncio.timeout(5):
            with await reached(wanted) as made:
                assert made.getpeername() == good[1]


async def test_where_nobody_answers_it_is_the_first_that_is_named(over: ExitStack) -> None:
    with pytest.raises(ConnectionRefusedError):
        await reached([closed(), closed()])
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await reached([dead(over), closed()])


async def test_a_host_is_found() -> None:
    assert (socket.AF_INET, ("127.0.0.1", 80)) in await places("localhost", 80)
