"""SIGTERM with six callers on the line and one between two steps: each comes to their own end, on the paid chain."""

import asyncio
import signal
from collections.abc import Generator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from tests.integration import house
from tests.serving import RunningServer, until
from tests.vendors import settings, vendors_beside

from receptionist.rehearsal.carrier import CarrierError
from receptionist.simulators.vendors import Vendors

pytestmark = pytest.mark.timeout(180)

CLINIC = """
[practice]
name = "North Clinic"
timezone = "America/New_York"
numbers = ["+12125550170"]
[receptionist]
greeting = "Thanks for calling North Clinic."
after_hours_greeting = "Thanks for calling North Clinic."
[privacy]
disclose_ai = false
[providers]
tts = ["elevenlabs:21m00Tcm4TlvDq8ikWAM"]
[hours]
monday = ["08:00-17:00"]
"""
NUMBER = "+12125550170"


@pytest.fixture(scope="module")
def vendors() -> Generator[Vendors]:
    with vendors_beside() as found:
        yield found


@pytest.fixture(params=[pytest.param(1, id="one process", marks=pytest.mark.deep), pytest.param(2, id="two workers")])
def processes(request: pytest.FixtureRequest) -> int:
    return request.param


@pytest.fixture
def server(processes: int, tmp_path: Path, vendors: Vendors) -> Generator[RunningServer]:
    (tmp_path / "tenants").mkdir()
    (tmp_path / "tenants" / "north.toml").write_text(CLINIC)
    server = RunningServer(tmp_path, settings=settings(vendors), workers=processes, speech=None)
    server.start(ready=False)
    server.until_ready(strict=False)
    until(lambda: len(server.logged("listening")) == processes)  # whoever is not yet there has nothing to drain
    yield server
    if server.process.poll() is None:
        server.kill()


async def test_six_calls_and_one_that_was_only_promised_end_by_themselves(
    server: RunningServer, processes: int
) -> None:
    network, gate = house.carrier(server), asyncio.Event()
    async with AsyncExitStack() as stack:
        calls = [await stack.enter_async_context(network.call(to=NUMBER, from_=f"+1212555020{n}")) for n in range(6)]
        callers = [await call.stream() for call in calls]
        await asyncio.gather(*(caller.until_reply() for caller in callers))
        promised = await stack.enter_async_context(network.call(to=NUMBER, from_="+12125550209", gate=gate))
        await promised.at_the_gate.wait()

        server.process.send_signal(signal.SIGTERM)
        await until_draining(server, processes)

        async with network.call(to=NUMBER, from_="+12125550208") as late:
            with pytest.raises(CarrierError):  # a new caller is sent elsewhere
                await late.stream()
        gate.set()
        callers.append(await promised.stream())
        await asyncio.gather(*(caller.hear_out() for caller in callers))
        assert not any(caller.is_over for caller in callers)
        assert server.process.poll() is None
    assert await asyncio.to_thread(server.process.wait, 90) == 0
    assert server.logged("calls were cut off") == []


async def until_draining(server: RunningServer, processes: int) -> None:
    """Each of them has been told: until then a new caller may still be taken by one that has not."""
    async with asyncio.timeout(20):
        while len(server.logged("draining")) < processes:  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.05)
