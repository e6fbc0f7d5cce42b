"""Workers at one socket: whoever holds more leaves the next connection to a sibling, and nobody waits in vain."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager, closing

from receptionist.ops.accepting import Accepting
from receptionist.ops.server import listen


class Worker:
    """Keeps what it accepts."""

    def __init__(self, listener: socket.socket, crew: "list[Worker]") -> None:
        self._socket = listener.dup()
        self._crew = crew
        self.held: list[socket.socket] = []
        self.accepting = Accepting(self._socket, self.held.append, self._ahead)

    def _ahead(self) -> int:
        return len(self.held) - min(len(one.held) for one in self._crew)

    def leave(self) -> None:
        self.accepting.close()
        for one in (*self.held, self._socket):
            one.close()


@asynccontextmanager
async def crew(count: int) -> AsyncGenerator[tuple[list[Worker], socket.socket]]:
    with closing(listen("127.0.0.1", 0)) as listener:
        workers: list[Worker] = []
        workers += (Worker(listener, workers) for _ in range(count))
        try:
            yield workers, listener
        finally:
            for worker in workers:
                worker.leave()


async def call(listener: socket.socket, workers: list[Worker]) -> None:
    """One connection, until somebody has it."""
    before = sum(len(worker.held) for worker in workers)
    _, writer = await asyncio.open_connection(*listener.getsockname()[:2])
    async with asyncio.timeout(10):
        while sum(len(worker.held) for worker in workers) == before:  # noqa: ASYNC110 - they accept by themselves
            await asyncio.sleep(0)
    writer.close()


async def test_calls_are_spread_evenly() -> None:
    async with crew(3) as (workers, listener):
        for worker in workers:
            worker.accepting.open()

        for _ in range(30):
            await call(listener, workers)

        held = [len(worker.held) for worker in workers]
        assert sum(held) == 30
        assert max(held) - min(held) <= 4


async def test_what_an_idle_sibling_does_not_take_is_taken_all_the_same() -> None:
    async with crew(2) as (workers, listener):
        busy, held_up = workers
        busy.accepting.open()  # the other one never comes to the door

        for _ in range(4):
            await call(listener, workers)

        assert (len(busy.held), len(held_up.held)) == (4, 0)


async def test_what_comes_at_once_is_taken_at_once_by_workers_who_hold_no_calls() -> None:
    with closing(listen("127.0.0.1", 0)) as listener, ExitStack() as over:
        taken: list[socket.socket] = []
        workers = [Accepting(over.enter_context(listener.dup()), taken.append, lambda: 0) for _ in range(2)]
        for worker in workers:
            worker.open()
            over.callback(worker.close)

        for _ in range(300):
            caller = over.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(listener.getsockname())
        async with asyncio.timeout(1.5):  # 20 ms for each would be three seconds
            while len(taken) < 300:  # noqa: ASYNC110 - they accept by themselves
                await asyncio.sleep(0)

        for one in taken:
            one.close()


async def test_whoever_has_closed_takes_nobody_any_more() -> None:
    async with crew(2) as (workers, listener):
        for worker in workers:
            worker.accepting.open()
        workers[0].accepting.close()

        for _ in range(4):
            await call(listener, workers)

        assert [len(worker.held) for worker in workers] == [0, 4]
