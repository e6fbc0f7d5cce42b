"""Several processes over one database: what may happen once happens once, on either engine."""

import json
import subprocess
import sys
import textwrap
from collections import Counter

from tests.databases import Database

from receptionist.clock import SystemClock
from receptionist.records.database import open_records

PROCESSES = 3

AT_ONCE = """
    import asyncio, json, sys
    from datetime import timedelta
    from pathlib import Path
    from receptionist.accounts.access import ensure_first_operator
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.records import tables
    from receptionist.records.accounts import EmailTakenError
    from receptionist.records.database import open_records
    from receptionist.records.statements import insert, select

    async def main():
        clock = SystemClock()
        async with open_records(load(Path(sys.argv[1]), {}), clock) as records:
            print("ready", flush=True)
            sys.stdin.readline()

            async def use(number):
                table, until = tables.StreamToken, clock.now() + timedelta(minutes=1)
                async def body(tx):  # as Tokens.consume, with more patience than a caller has
                    if await tx.run(select(table, table.id, where=table.id == f"token-{number}")):
                        return ""
                    await tx.run(insert(table(id=f"token-{number}", expires_at=until)))
                    return f"token-{number}"
                return await records.writer.transact(body, deadline_s=60)

            async def add(number):
                try:
                    await records.accounts.add("p", email=f"{number}@example.com", name="", role="staff",
                                               password_hash="x")
                except EmailTakenError:
                    return ""
                return f"account-{number}"

            async def note(number):
                await records.audit.add("p", actor="system", action="test")
                return ""

            done = [await work(number) for number in range(20) for work in (use, add, note)]
            if await ensure_first_operator(records):
                done.append("operator")
            print(json.dumps([one for one in done if one]), flush=True)

    asyncio.run(main())
"""


def started(database: Database) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(AT_ONCE), str(database.config.file)]
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


async def test_what_may_happen_once_happens_once_though_several_processes_try(database: Database) -> None:
    processes = [started(database) for _ in range(PROCESSES)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=100)[0] for process in processes]

    happened = Counter(one for answer in told for one in json.loads(answer))
    assert {*happened.values()} == {1}
    assert len(happened) == 20 + 20 + 1
    async with open_records(database.config, SystemClock()) as records:
        assert [entry.seq for entry in await records.audit.list("p", limit=1)] == [20 * PROCESSES]
        assert await records.audit.first_broken("p") is None
