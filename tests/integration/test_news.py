"""What two processes find out in the same moment, people hear once."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime

from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.config import load
from receptionist.records.database import open_records

HOUR = 3600.0
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def test_what_two_processes_find_out_is_said_once(database: Database) -> None:
    clock = ManualClock(NOON)
    config = load(database.folder / "receptionist.toml", {})
    async with AsyncExitStack() as opened:
        both = [await opened.enter_async_context(open_records(config, clock)) for _ in range(2)]

        async def new(value: str) -> int:
            return sum(await asyncio.gather(*(one.news.is_new("voice/acme", value, HOUR) for one in both)))

        said = [await new(value) for value in ("open", "open", "closed", "open")]
        others = await both[0].news.is_new("voice/other", "open", HOUR)
        clock.advance(2 * HOUR)
        later = await new("open")

    assert (said, others, later) == ([1, 0, 1, 1], True, 1)


async def test_what_nobody_can_look_up_is_said(database: Database) -> None:
    config = load(database.folder / "receptionist.toml", {})
    async with open_records(config, ManualClock(NOON)) as records:
        await records.writer.close()

        assert await records.news.is_new("voice/acme", "open", HOUR)
