"""Several processes on one port: `receptionist serve --workers 2`. One may die; they hear of each other's calls."""

import asyncio
import os
import shutil
import signal
import urllib.request
from collections.abc import Generator
from pathlib import Path

import httpx
import pytest
from tests.changing import changed
from tests.serving import ROOT, RunningServer, until

from receptionist.call.admission import Admission, Wanted
from receptionist.call.live import CallStarted, LiveCalls
from receptionist.conversation.history import CallId
from receptionist.ops.neighbours import Neighbours
from receptionist.practice import switches
from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore
from receptionist.simulators.vendors import open_vendors, overrides

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def server(tmp_path: Path) -> Generator[RunningServer]:
    server = RunningServer(tmp_path, workers=2)
    server.start(ready=False)
    yield server
    if server.process.poll() is None:
        server.kill()


def workers_of(server: RunningServer) -> set[int]:
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text()
    return {int(pid) for pid in children.split()}


def answers(server: RunningServer) -> bool:
    try:
        with urllib.request.urlopen(f"{server.url}/healthz", timeout=5):
            return True
    except OSError:
        return False


def test_a_worker_that_dies_is_replaced_while_the_other_answers(server: RunningServer) -> None:
    until(lambda: answers(server) and len(workers_of(server)) == 2)
    before = workers_of(server)

    os.kill(min(before), signal.SIGKILL)
    until(lambda: len(workers_of(server) - {min(before)}) == 2)

    assert answers(server)
    assert max(before) in workers_of(server)
    assert [line["exit_code"] for line in server.logged("a worker has died; another takes its place")] == [-9]
    assert server.stop() == 0


def test_the_newcomer_is_greeted_once(server: RunningServer) -> None:
    until(lambda: answers(server))
    until(lambda: "Receptionist is listening" in server.output.read_text())

    assert server.stop() == 0
    assert server.output.read_text().count("password:") == 1


def test_workers_end_by_themselves_when_their_parent_was_killed(server: RunningServer) -> None:
    until(lambda: answers(server) and len(workers_of(server)) == 2)
    orphans = workers_of(server)

    server.kill()

    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in orphans))


@pytest.mark.deep
def test_a_broken_configuration_is_waited_out_by_a_server_that_has_run(tmp_path: Path) -> None:
    server = RunningServer(tmp_path, workers=2)
    broken = tmp_path / "receptionist.toml"
    server.start(ready=False)
    until(lambda: answers(server))
    broken.write_text("[server]\npublic_url = 5\n")
    for pid in workers_of(server):
        os.kill(pid, signal.SIGKILL)

    until(lambda: len(server.logged("a worker has died; another takes its place")) >= 4)
    broken.write_text(f'[server]\npublic_url = "{server.url}"\n')
    until(lambda: answers(server))  # a mended file is enough: the parent has not given up

    assert server.stop() == 0


async def test_what_happens_in_a_call_is_seen_by_whoever_watches_at_another_worker(tmp_path: Path) -> None:
    here, there = LiveCalls(), LiveCalls()
    begun: list[str] = []
    async with (
        Neighbours(tmp_path, 0, 2, here, admission(), registry(tmp_path)).attached(),
        Neighbours(tmp_path, 1, 2, there, admission(), registry(tmp_path), begun.append).attached(),
        there.watch("bright-smiles") as seen,
    ):
        here.publish("bright-smiles", CallId("c1"), CallStarted(call="c1", practice="bright-smiles"))

        async with asyncio.timeout(10):
            call, event = await seen.get()

    assert (call, event) == ("c1", CallStarted(call="c1", practice="bright-smiles"))
    assert begun == ["c1"], "what was opened there while it rang is closed"


async def test_a_practices_limit_counts_its_calls_at_every_worker(tmp_path: Path) -> None:
    here, there = admission(per_practice=1), admission(per_practice=1)
    async with (
        Neighbours(tmp_path, 0, 2, LiveCalls(), here, registry(tmp_path)).attached(),
        Neighbours(tmp_path, 1, 2, LiveCalls(), there, registry(tmp_path)).attached(),
    ):
        async with here.slot(Wanted("bright-smiles")) as first, asyncio.timeout(10):
            assert first
            while there.has_room(Wanted("bright-smiles")):  # noqa: ASYNC110 - it hears of it by itself
                await asyncio.sleep(0)
            assert there.has_room(Wanted("paws-and-claws"))

        async with there.slot(Wanted("bright-smiles"), wait_s=10) as second:
            assert second


async def test_a_worker_knows_by_how_much_it_is_busier_than_the_idlest_of_its_siblings(tmp_path: Path) -> None:
    crew = [admission() for _ in range(3)]
    several = [Neighbours(tmp_path, n, 3, LiveCalls(), one, registry(tmp_path)) for n, one in enumerate(crew)]
    async with several[0].attached(), several[1].attached(), several[2].attached(), asyncio.timeout(10):
        assert several[0].ahead() == 0, "nothing is known of anybody yet"
        async with crew[0].slot(Wanted("bright-smiles")), crew[0].slot(Wanted("paws-and-claws")):
            while several[0].ahead() < 2:  # noqa: ASYNC110 - it hears of them by itself
                await asyncio.sleep(0)
            assert several[1].ahead() == 0
        assert several[0].ahead() == 0


async def test_a_pause_at_one_worker_counts_at_the_other_at_once(tmp_path: Path) -> None:
    here, there = registry(tmp_path), registry(tmp_path)
    here.reload_all()
    there.reload_all()
    async with (
        Neighbours(tmp_path, 0, 2, LiveCalls(), admission(), here).attached(),
        Neighbours(tmp_path, 1, 2, LiveCalls(), admission(), there).attached(),
        asyncio.timeout(20),
    ):
        paused = await asyncio.to_thread(changed, here, "bright-smiles", switches.pause)
        while (seen := there.by_slug("bright-smiles")) is None or seen.revision != paused.revision:  # noqa: ASYNC110 - it hears of it by itself
            await asyncio.sleep(0.01)

    assert switches.is_paused(seen.definition)


async def test_what_a_worker_learns_of_a_provider_its_siblings_hear(tmp_path: Path) -> None:
    heard = asyncio.Queue[tuple[bytes, float]]()
    here = Neighbours(tmp_path, 0, 2, LiveCalls(), admission(), registry(tmp_path))
    there = Neighbours(tmp_path, 1, 2, LiveCalls(), admission(), registry(tmp_path))
    there.hear = lambda note, for_s: heard.put_nowait((note, for_s))
    async with here.attached(), there.attached(), asyncio.timeout(10):
        here.post("a circuit", b"it is down", 30.0)

        assert await heard.get() == (b"it is down", 30.0)


async def test_a_call_that_rings_at_one_worker_is_known_to_the_other(tmp_path: Path) -> None:
    heard = asyncio.Queue[tuple[str, str, str]]()
    here = Neighbours(tmp_path, 0, 2, LiveCalls(), admission(), registry(tmp_path))
    there = Neighbours(tmp_path, 1, 2, LiveCalls(), admission(), registry(tmp_path))
    there.hear_rings = lambda call, practice, caller: heard.put_nowait((call, practice, caller))
    async with here.attached(), there.attached(), asyncio.timeout(10):
        here.rings("c1", "bright-smiles", "+12125550199")

        assert await heard.get() == ("c1", "bright-smiles", "+12125550199")


@pytest.mark.deep
async def test_while_a_call_rings_both_workers_reach_its_model_and_none_a_recogniser(tmp_path: Path) -> None:
    async with open_vendors() as vendors:
        settings = overrides(vendors.base_urls) | {"RECEPTIONIST__PROVIDERS__DEFAULTS__TTS": '["embedded"]'}
        server = RunningServer(tmp_path, workers=2, settings=settings)
        server.start(ready=False)
        try:
            await asyncio.to_thread(until, lambda: len(vendors.openai.requests) >= 2)  # each has its client
            form = {"CallSid": "CA" + "0" * 32, "From": "+12125550199", "To": "+12125550100"}
            async with httpx.AsyncClient(base_url=server.url) as carrier:
                assert "<Stream" in (await carrier.post("/voice/incoming", data=form)).text

            def reached() -> int:
                return [one.path for one in vendors.openai.requests].count("/v1/models/gpt-4o")

            await asyncio.to_thread(until, lambda: reached() >= 4, 20)  # two connections at each
            assert [one.path for one in vendors.deepgram.requests if "upgrade" in one.headers] == []
        finally:
            await asyncio.to_thread(server.stop)


async def test_a_sibling_that_is_not_there_costs_nothing(tmp_path: Path) -> None:
    alone = admission()
    async with (
        Neighbours(tmp_path, 0, 3, LiveCalls(), alone, registry(tmp_path)).attached(),
        alone.slot(Wanted("bright-smiles")) as granted,
    ):
        assert granted


def registry(folder: Path) -> Registry:
    """Of the sample practices; each call another process's."""
    shutil.copytree(ROOT / "tenants", folder / "tenants", dirs_exist_ok=True)
    return Registry(DirectoryStore(folder / "tenants"))


def admission(*, per_practice: int = 20) -> Admission:
    return Admission(calls=10, local=4, per_practice=per_practice, per_caller=2)
