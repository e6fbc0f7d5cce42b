"""More callers than this machine can understand at once: the next one is told so, and waits their turn."""

import asyncio
from collections.abc import Generator
from contextlib import AsyncExitStack

import pytest
from tests.integration import house
from tests.serving import RunningServer

from receptionist.call.live import CallStarted

pytestmark = [pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    with house.build(tmp_path_factory.mktemp("house")) as running:
        yield running


async def test_a_fifth_caller_is_asked_to_hold_and_then_answered(server: RunningServer) -> None:
    async with AsyncExitStack() as stack:
        others = [await stack.enter_async_context(house.place_call(server, "bright-smiles")) for _ in range(4)]
        async with asyncio.TaskGroup() as group:
            for other in others:
                group.create_task(other.until_reply())

        async with house.place_call(server, "paws-and-claws") as fifth:
            await fifth.until_reply()
            assert fifth.told == []  # asked to hold; the call has not begun
            await others[0].hang_up()
            await fifth.until_told(lambda event: isinstance(event, CallStarted), within_s=10)


async def test_a_caller_who_waited_in_vain_is_told_so(server: RunningServer) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(4):
            await stack.enter_async_context(house.place_call(server, "bright-smiles"))
        async with house.place_call(server, "paws-and-claws") as fifth:
            await fifth.until_over(within_s=40)
            assert fifth.close_reason.startswith("busy")
            assert fifth.told == []
            assert fifth.ear.underruns == []
