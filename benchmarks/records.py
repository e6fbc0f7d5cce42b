"""What keeping costs: a turn, a read, an opening; beside it the same through connections that Piccolo opens itself."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from piccolo.engine.sqlite import SQLiteEngine, TransactionType

from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.records import schema, tables
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.statements import Statement, insert, select

TIMES = 300
PRACTICE = "bright-smiles"
NOW = datetime.now(UTC)


async def measured(name: str, work: Callable[[int], Awaitable[object]], times: int = TIMES) -> None:
    took: list[float] = []
    for number in range(times):
        start = time.perf_counter()
        await work(number)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    print(f"{name:<58} p50 {took[times // 2]:7.2f} ms   p95 {took[times * 95 // 100]:7.2f} ms")


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
                await engine.run_querystring(querystring)

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


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "receptionist.toml"
        file.touch()
        config = load(file, {})

        async def migrate(_: int) -> None:
            schema.migrate(config)

        async def open_and_close(_: int) -> None:
            async with open_records(config, SystemClock()):
                pass

        await asyncio.to_thread(schema.migrate, config)
        await measured("finding that there is nothing to migrate", migrate, 50)
        await measured("opening and closing the records", open_and_close, 20)
        async with open_records(config, SystemClock()) as records:
            await of_ours(records)
        await of_piccolo(Path(folder) / "var/receptionist.db")


if __name__ == "__main__":
    asyncio.run(main())
