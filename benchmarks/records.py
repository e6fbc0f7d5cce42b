"""What keeping costs on either engine: a turn, a read, an opening, and several processes that write at once."""

import asyncio
import json
import sys
import tempfile
import textwrap
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from piccolo.engine.sqlite import SQLiteEngine, TransactionType
from piccolo.querystring import QueryString
from tests.databases import Database, OwnPostgres, SqliteDatabase

from receptionist.clock import SystemClock
from receptionist.conversation.history import Origin
from receptionist.records import schema, tables
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.statements import Statement, insert, select

TIMES = 300
PROCESSES = 4
PRACTICE = "bright-smiles"
NOW = datetime.now(UTC)


async def measured(name: str, work: Callable[[int], Awaitable[object]], times: int = TIMES) -> None:
    took: list[float] = []
    for number in range(times):
        start = time.perf_counter()
        await work(number)
        took.append((time.perf_counter() - start) * 1000)
    reported(name, sorted(took))


def reported(name: str, took: list[float]) -> None:
    print(f"{name:<58} p50 {took[len(took) // 2]:7.2f} ms   p95 {took[len(took) * 95 // 100]:7.2f} ms")


def turn(number: int) -> TurnRow:
    return TurnRow(number=number, at=NOW, caller_text="When do you open tomorrow? " * 4, agent_text="At eight. " * 10)


async def of_ours(records: Records) -> None:
    await records.calls.open(PRACTICE, CallRow(id="call", practice=PRACTICE, origin=Origin.PHONE, started_at=NOW))

    async def finish(number: int) -> None:
        await records.calls.finish_turn(PRACTICE, "call", turn(number), b"x" * 8000)
        await records.writer.settled(10)

    async def hand_over(number: int) -> None:
        await records.calls.finish_turn(PRACTICE, "call", turn(number), b"x" * 8000)

    async def fifty_at_once(_: int) -> None:
        for number in range(50):
            await records.calls.finish_turn(PRACTICE, "call", turn(number), b"x" * 8000)
        await records.writer.settled(10)

    await measured("a turn and its snapshot, until it is on disk", finish)
    await measured("the same, as the call waits for it", hand_over)
    await records.writer.settled(60)
    await measured("fifty turns at once, until the last is on disk", fifty_at_once, 20)
    await measured("a call read", lambda _: records.calls.get(PRACTICE, "call"))


async def of_piccolo(path: Path) -> None:
    engine = SQLiteEngine(path=str(path), timeout=5)

    async def run(*statements: Statement) -> None:
        for statement in statements:
            for querystring in statement.querystrings:
                await engine.run_querystring(cast(QueryString, querystring))

    def a_row(number: int) -> tables.Message:
        return tables.Message(id=f"m{number}", practice=PRACTICE, origin="phone", reason="x" * 300, at=NOW)

    async def transaction(number: int) -> None:
        async with engine.transaction(transaction_type=TransactionType.immediate):
            await run(*(insert(a_row(1000 + number * 4 + one)) for one in range(4)))

    await measured("Piccolo's own connections: four statements, IMMEDIATE", transaction)
    await measured("Piccolo's own connections: one insert", lambda number: run(insert(a_row(number))))
    await measured(
        "Piccolo's own connections: one read",
        lambda _: run(select(tables.Call, where=tables.Call.id == "call")),
    )


async def of_one(database: Database) -> None:
    config = database.config

    async def migrate(_: int) -> None:
        await asyncio.to_thread(schema.migrate, config)

    async def open_and_close(_: int) -> None:
        async with open_records(config, SystemClock()):
            pass

    await asyncio.to_thread(schema.migrate, config)
    await measured("finding that there is nothing to migrate", migrate, 50)
    await measured("opening and closing the records", open_and_close, 20)
    async with open_records(config, SystemClock()) as records:
        await of_ours(records)
    await several_processes(database)


WRITES = """
    import asyncio, json, sys, time
    from pathlib import Path
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.conversation.history import Origin
    from receptionist.records.calls import CallRow, TurnRow
    from receptionist.records.database import open_records

    async def main():
        clock, call, took = SystemClock(), f"call-{sys.argv[2]}", []
        async with open_records(load(Path(sys.argv[1]), {}), clock) as records:
            print("ready", flush=True)
            sys.stdin.readline()
            await records.calls.open("p", CallRow(id=call, practice="p", origin=Origin.PHONE, started_at=clock.now()))
            for number in range(200):
                start = time.perf_counter()
                turn = TurnRow(number=number, at=clock.now(), caller_text="When do you open? " * 5)
                await records.calls.finish_turn("p", call, turn, b"x" * 8000)
                await records.writer.settled(10)
                took.append((time.perf_counter() - start) * 1000)
        print(json.dumps(took), flush=True)

    asyncio.run(main())
"""


async def several_processes(database: Database) -> None:
    """Each writes one turn after another as fast as it can, which no call does."""
    command = [sys.executable, "-c", textwrap.dedent(WRITES), str(database.config.file)]
    pipe = asyncio.subprocess.PIPE
    writers = [
        await asyncio.create_subprocess_exec(*command, str(number), stdin=pipe, stdout=pipe, limit=1 << 20)
        for number in range(PROCESSES)
    ]
    for writer in writers:
        assert writer.stdout is not None
        await writer.stdout.readline()
    start = time.perf_counter()
    told = await asyncio.gather(*(writer.communicate(b"go\n") for writer in writers))
    seconds = time.perf_counter() - start
    took = sorted(one for out, _ in told for one in json.loads(out))
    reported(f"a turn, while {PROCESSES} processes write as fast as they can", took)
    print(f"{'':<58} together {len(took) / seconds:.0f} turns a second")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        print("SQLite")
        await of_one(on_file := SqliteDatabase(Path(folder) / "sqlite"))
        await of_piccolo(on_file.path)
        print("Postgres, over a socket of this machine")
        server = OwnPostgres(quick=False)
        try:
            await of_one(server.empty(Path(folder) / "postgres"))
        finally:
            server.end()


if __name__ == "__main__":
    asyncio.run(main())
