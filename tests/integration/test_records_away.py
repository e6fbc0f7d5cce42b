"""The database is locked, full or gone: nothing that was confirmed is lost, and nobody waits for it."""

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from tests.databases import Database

from receptionist.clock import ManualClock, SystemClock
from receptionist.conversation.history import Origin
from receptionist.errors import StorageError
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.messages import MessageRow

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
A = "bright-smiles"


@asynccontextmanager
async def opened(database: Database) -> AsyncGenerator[Records]:
    async with open_records(database.config, ManualClock(NOON)) as records:
        yield records


def run(program: str, *arguments: object) -> subprocess.Popen[str]:
    """A process of its own."""
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


async def back(records: Records) -> None:
    """Until the database takes writes again."""
    while records.writer.is_away:
        await records.writer.transact(nothing, deadline_s=20)


async def nothing(_link: object) -> None:
    """A transaction that changes nothing."""


def a_message(number: int) -> MessageRow:
    return MessageRow(
        id=f"message-{number:04}", practice=A, origin=Origin.PHONE, name="Ann", phone="+1", reason="x" * 300, at=NOON
    )


def a_call(number: int = 1) -> CallRow:
    return CallRow(id=f"call-{number}", practice=A, origin=Origin.PHONE, carrier_call=f"CA{number}", started_at=NOON)


async def test_a_message_is_durable_while_another_program_holds_the_lock(database: Database) -> None:
    async with opened(database) as records:
        with database.locked():
            await records.messages.take(A, a_message(1))

            assert records.writer.is_away
            assert database.spooled() == 1
        await back(records)

        assert await records.messages.list(A) == [a_message(1)]
        assert database.spooled() == 0


async def test_a_call_goes_on_and_keeps_its_order_while_the_database_is_locked(database: Database) -> None:
    async with opened(database) as records:
        with database.locked():
            await records.calls.open(A, a_call())
            for number in range(1, 30):
                turn = TurnRow(number=number, at=NOON, caller_text=f"turn {number}")
                await records.calls.finish_turn(A, "call-1", turn, f"after {number}".encode())
            await records.calls.end(A, "call-1", at=NOON, outcome="answered", reason="goodbye")

            mine = await records.calls.by_carrier_call(A, "CA1")
            assert mine is not None
            assert (mine.state, mine.turns) == ("ended", 29)
            assert await records.calls.snapshot(A, "call-1") == b"after 29"
            await records.writer.settled(deadline_s=10)
        await back(records)

    async with opened(database) as another:
        stored = await another.calls.get(A, "call-1")
        assert stored is not None
        assert (stored.state, stored.turns, stored.outcome) == ("ended", 29, "answered")
        assert [turn.number for turn in await another.calls.turns(A, "call-1")] == list(range(1, 30))
        assert await another.calls.snapshot(A, "call-1") == b"after 29"


async def test_what_waits_on_disk_when_a_process_ends_comes_home_with_the_next_one(database: Database) -> None:
    with database.locked():
        async with opened(database) as records:
            await records.calls.open(A, a_call())
            await records.calls.finish_turn(A, "call-1", TurnRow(number=1, at=NOON), b"state")
            await records.messages.take(A, a_message(1))
            await records.audit.add(A, actor="caller", action="emergency")

    async with opened(database) as records:
        await records.messages.take(A, a_message(2))

        assert len(await records.calls.turns(A, "call-1")) == 1
        assert await records.messages.list(A) == [a_message(2), a_message(1)]
        assert [entry.action for entry in await records.audit.list(A)] == ["emergency"]
        assert await records.audit.first_broken(A) is None
    assert database.spooled() == 0


async def test_what_comes_home_twice_is_there_once(database: Database) -> None:
    with database.locked():
        async with opened(database) as records:
            await records.messages.take(A, a_message(1))
            await records.audit.add(A, actor="caller", action="emergency")
    (spool,) = database.spool.glob("*.jsonl")
    copy = spool.with_name(f"0{spool.name}")
    copy.write_bytes(spool.read_bytes())

    async with opened(database) as records:
        await records.messages.take(A, a_message(2))

        assert len(await records.messages.list(A)) == 2
        assert len(await records.audit.list(A)) == 1


async def test_a_page_is_told_that_the_database_is_locked_and_can_try_again(database: Database) -> None:
    async with opened(database) as records:
        await records.messages.take(A, a_message(1))
        with database.locked():
            with pytest.raises(StorageError, match="locked or away"):
                await records.accounts.add(A, email="a@x", name="", role="owner", password_hash="x")
            assert await records.messages.list(A) == [a_message(1)]
        await back(records)

        assert await records.messages.set_done(A, "message-0001", NOON)


async def test_a_caller_is_let_in_while_the_database_is_locked_and_only_once(database: Database) -> None:
    async with opened(database) as records:
        with database.locked():
            assert await records.tokens.consume("token", NOON)
            assert not await records.tokens.consume("token", NOON)


async def test_a_write_that_the_database_refuses_is_kept_aside_and_the_others_go_on(database: Database) -> None:
    async with opened(database) as records:
        await records.calls.finish_turn(A, "no-such-call", TurnRow(number=1, at=NOON, caller_text="hello"), b"")
        await records.calls.open(A, a_call())
        await records.calls.finish_turn(A, "call-1", TurnRow(number=1, at=NOON), b"")

        assert len(await records.calls.turns(A, "call-1")) == 1
    refused = (database.spool / "rejected").read_bytes()
    assert b'"caller_text":"hello"' in refused


async def test_a_message_in_half_a_character_is_refused_and_not_confirmed(database: Database) -> None:
    async with opened(database) as records:
        broken = MessageRow(
            id="m", practice=A, origin=Origin.PHONE, name="\ud83e", phone="+1", reason="half an emoji", at=NOON
        )

        with pytest.raises(StorageError, match="refused"):
            await records.messages.take(A, broken)

        await records.messages.take(A, a_message(1))
        assert await records.messages.list(A) == [a_message(1)]


async def test_a_turn_that_is_no_json_is_kept_aside_and_the_others_go_on(database: Database) -> None:
    async with opened(database) as records:
        await records.calls.open(A, a_call())
        odd = FunctionRecord("f1", "custom", {"answer": object()}, {})
        await records.calls.finish_turn(A, "call-1", TurnRow(number=1, at=NOON, functions=[odd]), b"")
        await records.calls.finish_turn(A, "call-1", TurnRow(number=2, at=NOON), b"")

        assert [turn.number for turn in await records.calls.turns(A, "call-1")] == [2]
    assert (database.spool / "rejected").exists()


async def test_more_writes_than_the_queue_holds_are_all_kept_in_order(database: Database) -> None:
    async with opened(database) as records:
        await records.calls.open(A, a_call())
        for number in range(2500):
            await records.calls.save_snapshot(A, "call-1", str(number).encode())
        await records.writer.settled(deadline_s=60)

    async with opened(database) as another:
        assert await another.calls.snapshot(A, "call-1") == b"2499"
    assert database.spooled() == 0


async def test_an_old_copy_of_the_database_put_in_its_place_loses_nothing(database: Database) -> None:
    async with opened(database) as records:
        database.execute("ALTER TABLE messages RENAME TO hidden")
        await records.messages.take(A, a_message(1))
        assert records.writer.is_away
        database.execute("ALTER TABLE hidden RENAME TO messages")
        await back(records)

        assert await records.messages.list(A) == [a_message(1)]


WRITES_UNTIL_FULL = """
    import asyncio, resource, sys
    from pathlib import Path
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.conversation.history import Origin
    from receptionist.errors import StorageError
    from receptionist.records.database import open_records
    from receptionist.records.messages import MessageRow

    async def main():
        clock = SystemClock()
        async with open_records(load(Path(sys.argv[1]), {}), clock) as records:
            # No file may grow beyond 1.3 MB: what SQLite and the spool feel is a full disk.
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_300_000, resource.RLIM_INFINITY))
            for number in range(1000):
                message = MessageRow(id=f"m{number}", practice="p", origin=Origin.PHONE, name="Ann", phone="+1",
                                     reason="x" * 10_000, at=clock.now())
                try:
                    await records.messages.take("p", message)
                except StorageError as error:
                    print("refused", error, flush=True)
                    break
                print(number, flush=True)
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    asyncio.run(main())
"""


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_full_disk_refuses_what_it_cannot_keep_and_keeps_what_it_confirmed(database: Database) -> None:
    with run(WRITES_UNTIL_FULL, database.config.file) as writing:
        told, _ = writing.communicate(timeout=100)

    *confirmed, last = told.splitlines()
    assert "Free some space" in last
    assert len(confirmed) > 120  # more than the database alone could take: the rest is in the spool's reserve
    async with open_records(database.config, SystemClock()) as records:
        await records.messages.take(A, a_message(1))
        kept = {message.id for message in await records.messages.list("p", limit=2000)}
    assert {f"m{number}" for number in confirmed} <= kept


WRITES_MANY = """
    import asyncio, sys
    from pathlib import Path
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.conversation.history import Origin
    from receptionist.records.database import open_records
    from receptionist.records.messages import MessageRow

    async def main():
        clock = SystemClock()
        async with open_records(load(Path(sys.argv[1]), {}), clock) as records:
            for number in range(50):
                await records.messages.take("p", MessageRow(id=f"{sys.argv[2]}-{number}", practice="p",
                    origin=Origin.PHONE, name="Ann", phone="+1", reason="hello", at=clock.now()))
                await records.audit.add("p", actor="system", action="test")

    asyncio.run(main())
"""


async def test_many_processes_write_at_the_same_time_and_nothing_is_lost(database: Database) -> None:
    writers = [run(WRITES_MANY, database.config.file, number) for number in range(4)]

    assert [writer.wait(timeout=100) for writer in writers] == [0, 0, 0, 0]
    async with opened(database) as records:
        await records.messages.take(A, a_message(1))
        assert len(await records.messages.list("p", limit=1000)) == 200
        assert (await records.audit.list("p", limit=1))[0].seq == 200
        assert await records.audit.first_broken("p") is None


TALKS_UNTIL_KILLED = """
    import asyncio, sys
    from pathlib import Path
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.conversation.history import Origin
    from receptionist.records.calls import CallRow, TurnRow
    from receptionist.records.database import open_records
    from receptionist.records.messages import MessageRow

    async def main():
        clock = SystemClock()
        async with open_records(load(Path(sys.argv[1]), {}), clock) as records:
            call = CallRow(id="call-1", practice="p", origin=Origin.PHONE, started_at=clock.now())
            await records.calls.open("p", call)
            for number in range(1, 10_000):
                turn = TurnRow(number=number, at=clock.now(), caller_text="hello " * 50)
                await records.calls.finish_turn("p", "call-1", turn, str(number).encode())
                message = MessageRow(id=f"m{number}", practice="p", origin=Origin.PHONE, name="Ann", phone="+1",
                                     reason="hello", at=clock.now())
                if number % 3 == 0:
                    await records.messages.take("p", message)
                    print('{"message": %d}' % number, flush=True)
                await asyncio.sleep(0.2)  # the time within which a finished turn must be kept
                print('{"turn": %d}' % number, flush=True)

    asyncio.run(main())
"""


@pytest.mark.parametrize("while_locked", [False, True], ids=["database there", "database locked"])
async def test_a_killed_process_has_lost_no_finished_turn_and_no_confirmed_message(
    database: Database, while_locked: bool
) -> None:
    with run(TALKS_UNTIL_KILLED, database.config.file) as talking:
        assert talking.stdout is not None
        told = [json.loads(talking.stdout.readline()) for _ in range(4)]
        if while_locked:
            with database.locked():
                # Writes turn to the disk after a second; what was finished since then must be there.
                told += [json.loads(talking.stdout.readline()) for _ in range(14)]
                os.kill(talking.pid, 9)
        else:
            told += [json.loads(talking.stdout.readline()) for _ in range(5)]
            os.kill(talking.pid, 9)

    finished = max(one["turn"] for one in told if "turn" in one)
    confirmed = [one["message"] for one in told if "message" in one]
    async with open_records(database.config, SystemClock()) as records:
        await records.messages.take(A, a_message(1))
        turns = await records.calls.turns("p", "call-1")
        messages = {message.id for message in await records.messages.list("p")}
        snapshot = await records.calls.snapshot("p", "call-1")
    assert [turn.number for turn in turns][:finished] == list(range(1, finished + 1))
    assert snapshot == str(turns[-1].number).encode()
    assert {f"m{number}" for number in confirmed} <= messages
