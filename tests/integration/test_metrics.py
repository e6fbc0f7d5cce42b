"""`/metrics` at the real door: what a call leaves there, and who may read it."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncGenerator, Generator

import httpx
import pytest
from tests.integration import house
from tests.serving import RunningServer

TOKEN = "a token for the scraper"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    settings = {"RECEPTIONIST__OBSERVABILITY__METRICS_TOKEN": TOKEN}
    with house.build(tmp_path_factory.mktemp("house"), settings=settings) as running:
        yield running


@pytest.fixture
async def scraper(server: RunningServer) -> AsyncGenerator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url) as client:
        yield client


async def scraped(scraper: httpx.AsyncClient) -> httpx.Response:
    return await scraper.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})


async def test_whoever_has_no_token_reads_nothing(scraper: httpx.AsyncClient) -> None:
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}):
        answer = await scraper.get("/metrics", headers=headers)

        assert answer.status_code == 401
        assert "receptionist_" not in answer.text


async def test_a_call_is_counted_with_its_origin_and_outcome(server: RunningServer, scraper: httpx.AsyncClient) -> None:
    async with house.place_call(server, "open-clinic") as caller:
        await caller.until_reply()
        await caller.hang_up()

    # The server counts the end when it has tidied up behind the caller, who is gone by then.
    ended = 'receptionist_calls_ended_total{outcome="hung_up",practice="open-clinic"} 1.0'
    async with asyncio.timeout(30):
        while ended not in (answer := await scraped(scraper)).text:  # noqa: ASYNC110 - a counter has no event
            await asyncio.sleep(0.02)

    assert answer.headers["content-type"].startswith("text/plain")
    assert 'receptionist_calls_started_total{origin="test",practice="open-clinic"} 1.0' in answer.text
    assert "receptionist_loop_lag_seconds_count" in answer.text


def test_a_loop_that_stands_still_is_reported_with_the_place() -> None:
    program = """
import asyncio, time
from receptionist.ops.log_setup import set_up_logging
from receptionist.ops.loop_watch import watch_loop
def something_slow():
    time.sleep(2.5)
async def main():
    lags = []
    async with asyncio.TaskGroup() as tasks:
        watch = tasks.create_task(watch_loop(lags.append))
        await asyncio.sleep(0)
        something_slow()
        await asyncio.sleep(0.2)
        watch.cancel()
    print(max(lags) > 1)
set_up_logging()
asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout == "True\n"
    assert done.stderr.count("the event loop stands still") == 1
    assert "something_slow" in done.stderr
