"""SIGTERM while callers are on the line, and while one is between two steps: all of them come to their own end."""

import asyncio
import signal
from collections.abc import Generator
from contextlib import AsyncExitStack

import pytest
from tests.integration import house
from tests.serving import RunningServer

from receptionist.rehearsal.carrier import CarrierError

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    server = house.build(tmp_path_factory.mktemp("house"))
    server.start()
    yield server
    if server.process.poll() is None:
        server.kill()


async def exit_code(server: RunningServer) -> int:
    return await asyncio.to_thread(server.process.wait, 60)


async def test_a_stream_that_was_promised_before_the_signal_is_answered_after_it(server: RunningServer) -> None:
    gate = asyncio.Event()
    async with house.carrier(server).call(to=house.OPEN, gate=gate) as promised:
        await promised.at_the_gate.wait()

        server.process.send_signal(signal.SIGTERM)
        await until_draining(server)
        gate.set()

        caller = await promised.stream()
        await caller.hear_out()
        assert server.process.poll() is None
        await promised.hang_up()
    assert await exit_code(server) == 0


async def test_callers_on_the_line_end_their_calls_themselves(server: RunningServer) -> None:
    network = house.carrier(server)
    async with AsyncExitStack() as stack:
        calls = [
            await stack.enter_async_context(network.call(to=house.OPEN, from_=f"+1212555020{n}")) for n in range(4)
        ]
        callers = [await call.stream() for call in calls]
        await asyncio.gather(*(caller.until_reply() for caller in callers))

        server.process.send_signal(signal.SIGTERM)
        await until_draining(server)

        with pytest.raises(CarrierError):
            async with network.call(to=house.CLOSED) as late:
                await late.stream()
        await asyncio.gather(*(caller.hear_out() for caller in callers))
        assert not any(caller.is_over for caller in callers)
    assert await exit_code(server) == 0


async def until_draining(server: RunningServer) -> None:
    async with asyncio.timeout(20):
        while not server.logged("draining"):  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.05)
