"""A hundred callers for one time: one booking, ninety-nine are offered others. In one process, and in two."""

import asyncio
import random
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from tests.databases import Database
from tests.integration import rush
from tests.integration.booking import CROWD_S, Caller, house
from tests.integration.rush import TEN, offered, take
from tests.serving import ROOT
from tests.unit.scheduling.bookable import salon

from receptionist.conversation.history import Json
from receptionist.practice.definition import Practitioner, Service
from receptionist.records.appointments import AppointmentRow

CALLERS = 100


@pytest.fixture
def folder(database: Database) -> Path:
    """Of an installation whose receptionist.toml names the database."""
    return database.folder


def _states(answers: list[list[Json]]) -> Counter[str]:
    return Counter(str(booked.get("state", booked)) for _, booked in answers)


def _all_have_others(answers: list[list[Json]]) -> bool:
    refused = [booked for _, booked in answers if booked["state"] == "taken"]
    return all(one["slots"] and TEN not in {slot["start"] for slot in one["slots"]} for one in refused)


async def test_of_a_hundred_callers_in_one_process_one_is_booked(folder: Path) -> None:
    async with house(folder, deadline_s=CROWD_S) as opened:
        callers = await offered(opened, CALLERS, "call")

        answers = await asyncio.gather(*map(take, callers))

        assert _states(answers) == {"booked": 1, "taken": CALLERS - 1}
        assert _all_have_others(answers)
        assert len(await opened.booked()) == 1


async def test_of_a_hundred_callers_in_two_processes_one_is_booked(folder: Path) -> None:
    async with house(folder, deadline_s=CROWD_S) as opened:
        processes = [await _process(folder, name) for name in ("left", "right")]
        for process in processes:
            assert await _line(process) == b"ready\n"

        for process in processes:
            assert process.stdin
            process.stdin.write(b"go\n")
        answers = [
            answer
            for process in processes
            for answer in msgspec.json.decode(await _line(process), type=list[list[Json]])
        ]
        for process in processes:
            assert await process.wait() == 0

        assert _states(answers) == {"booked": 1, "taken": CALLERS - 1}
        assert _all_have_others(answers)
        assert len(await opened.booked()) == 1


async def _process(folder: Path, name: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        rush.__name__,
        str(folder),
        str(CALLERS // 2),
        name,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**22,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'platform'}:{ROOT}", "PATH": "/usr/bin:/bin"},
    )


async def _line(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout
    return await process.stdout.readline()


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.deep) for seed in (2, 3))])
async def test_however_callers_book_move_and_cancel_at_once_nothing_overlaps(folder: Path, seed: int) -> None:
    """Thirty callers with two practitioners and one room; what they were told is what is kept."""
    services = (
        Service(name="Cut", minutes=45, buffer_minutes=10, resource="Chair"),
        Service(name="Shave", minutes=20),
    )
    definition = salon(*services, practitioners=(Practitioner("Ann"), Practitioner("Ben")))
    dice = random.Random(seed)
    async with house(folder, deadline_s=CROWD_S) as opened:
        callers = [opened.caller(definition, call=f"call-{n}", number=f"+1212556{n:04}") for n in range(30)]

        told = await asyncio.gather(*(_some_wishes(caller, random.Random(dice.random())) for caller in callers))

        kept = await opened.booked()
        assert {row.id: f"{row.start_at.astimezone(_zone()):%Y-%m-%dT%H:%M}" for row in kept} == {
            appointment: start for one in told for appointment, start in one.items()
        }
        assert not [pair for pair in combinations(kept, 2) if _collide(*pair)]


async def _some_wishes(caller: Caller, dice: random.Random) -> dict[str, str]:
    """What the caller was told in the end: appointments and their starts."""
    told: dict[str, str] = {}
    for _ in range(4):
        service = dice.choice(["Cut", "Shave"])
        found = await caller.ask("find_slots", service=service, when=dice.choice(["Tuesday", "Tuesday morning", ""]))
        start = dice.choice(found["slots"])["start"]
        if dice.random() < 0.5:
            await caller.ask("hold_slot", service=service, start=start)
        moving = next(iter(told), "")
        if moving and dice.random() < 0.5:
            result = await caller.ask("reschedule_appointment", appointment=moving, start=start)
        elif moving and dice.random() < 0.3:
            result = await caller.ask("cancel_appointment", appointment=moving)
            told.pop(result["appointment"])
        else:
            name = f"Caller {dice.random()}"
            result = await caller.ask(
                "schedule_appointment", service=service, start=start, name=name, phone="+12125550100"
            )
        if result.get("state") == "booked":
            told[result["appointment"]] = result["start"]
    return told


def _collide(one: AppointmentRow, other: AppointmentRow) -> bool:
    same = one.practitioner == other.practitioner or (one.resource and one.resource == other.resource)
    return bool(same) and one.start_at < other.busy_until and other.start_at < one.busy_until


def _zone() -> ZoneInfo:
    return ZoneInfo(salon().practice.timezone)
