"""Whoever changes the audit log is found out, whatever they change; and nobody is accused who did not."""

import json
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest
from tests.databases import Database, SqliteDatabase, put_migrated

from receptionist.clock import ManualClock
from receptionist.config import Config, load
from receptionist.records.audit import AuditFilter, Verdict
from receptionist.records.audit_chain import Head
from receptionist.records.database import Records, open_records
from receptionist.records.location import location
from receptionist.records.sqlite import connect

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
A, B = "bright-smiles", "paws-and-claws"


@pytest.fixture
def config(database: Database) -> Config:
    return database.config


@pytest.fixture
def file_config(tmp_path: Path) -> Config:
    """A database that is a file of this host."""
    (tmp_path / "receptionist.toml").touch()
    put_migrated(tmp_path)
    return load(tmp_path / "receptionist.toml", {})


@asynccontextmanager
async def opened(config: Config) -> AsyncGenerator[Records]:
    async with open_records(config, ManualClock(NOON)) as records:
        yield records


async def written(config: Config, entries: int = 6) -> None:
    """An honest log of two practices, by a process that has ended."""
    async with opened(config) as records:
        for number in range(entries):
            await records.audit.add(A, actor="user:1", action="edit", detail={"key": f"hours.{number}"})
        await records.audit.add(B, actor="caller", action="emergency")


async def verdict(config: Config, practice: str = A, noted: Head | None = None) -> Verdict:
    async with opened(config) as records:
        return await records.audit.verify(practice, noted=noted)


def database_file(config: Config) -> Path:
    return config.path("var/receptionist.db")


def tamper(database: Database, *statements: str) -> None:
    """As whoever may do everything with the database would."""
    database.free_the_audit_log()
    database.execute(*statements)


def heads(config: Config) -> Path:
    return location(config).audit_heads


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'me' WHERE seq = 2", "DELETE FROM audit WHERE seq = 6"])
async def test_the_database_itself_refuses_to_change_an_entry(database: Database, change: str) -> None:
    await written(database.config)

    with pytest.raises((sqlite3.IntegrityError, asyncpg.PostgresError), match="takes new entries only"):
        database.execute(change)

    assert (await verdict(database.config)).holds


async def test_an_honest_log_is_whole_and_its_end_is_known_in_two_places(config: Config) -> None:
    await written(config)

    ours, theirs = await verdict(config, A), await verdict(config, B)

    assert (ours.entries, ours.finding, ours.anchors) == (6, None, ("the database", "this host's file"))
    assert (theirs.entries, theirs.finding) == (1, None)


async def test_letters_that_a_database_does_not_take_accuse_nobody(config: Config) -> None:
    async with opened(config) as records:
        await records.audit.add(A, actor="caller\0", action="transfer", call="c\0d", detail={"to\0": "Zoë\0\ud800"})

        (entry,) = await records.audit.list(A)
        assert (entry.actor, entry.call, entry.detail) == ("caller\ufffd", "c\ufffdd", {"to\ufffd": "Zoë\ufffd?"})
        assert (await records.audit.verify(A)).holds


@pytest.mark.parametrize(
    ("tampering", "kind"),
    [
        ("UPDATE audit SET actor = 'user:2' WHERE practice = 'bright-smiles' AND seq = 3", "changed"),
        ("UPDATE audit SET action = 'nothing' WHERE practice = 'bright-smiles' AND seq = 6", "changed"),
        ("UPDATE audit SET at = '2026-03-02 11:00:00+00:00' WHERE practice = 'bright-smiles' AND seq = 1", "changed"),
        ("UPDATE audit SET call = 'another' WHERE practice = 'bright-smiles' AND seq = 4", "changed"),
        ("UPDATE audit SET id = 'another' WHERE practice = 'bright-smiles' AND seq = 4", "changed"),
        ("UPDATE audit SET detail = '{}' WHERE practice = 'bright-smiles' AND seq = 2", "changed"),
        ("UPDATE audit SET hash = 'made up' WHERE practice = 'bright-smiles' AND seq = 5", "changed"),
        ("DELETE FROM audit WHERE practice = 'bright-smiles' AND seq = 1", "missing"),
        ("DELETE FROM audit WHERE practice = 'bright-smiles' AND seq = 4", "missing"),
        ("DELETE FROM audit WHERE practice = 'bright-smiles' AND seq = 6", "cut_off"),
        ("DELETE FROM audit WHERE practice = 'bright-smiles' AND seq > 2", "cut_off"),
        ("DELETE FROM audit WHERE practice = 'bright-smiles'", "cut_off"),
        (
            "UPDATE audit SET practice = 'paws-and-claws', seq = 2 WHERE practice = 'bright-smiles' AND seq = 6",
            "cut_off",
        ),
        ("UPDATE audit_heads SET seq = 5, hash = '' WHERE practice = 'bright-smiles'", "false_head"),
        (
            "INSERT INTO audit SELECT 'x', practice, 0, at, actor, action, detail, call, previous_hash, hash FROM audit"
            " WHERE practice = 'bright-smiles' AND seq = 1",
            "extra",
        ),
        (
            "INSERT INTO audit SELECT 'x', practice, 7, at, actor, action, detail, call, hash, hash FROM audit"
            " WHERE practice = 'bright-smiles' AND seq = 6",
            "changed",
        ),
    ],
)
async def test_tampering_is_found(database: Database, tampering: str, kind: str) -> None:
    await written(database.config)

    tamper(database, tampering)
    found = await verdict(database.config)

    assert found.finding is not None
    assert found.finding.kind == kind, found.finding.text


@pytest.mark.parametrize(("change", "kind"), [("seq = 'three'", "missing"), ("detail = 'no json'", "changed")])
async def test_what_a_stricter_database_would_not_take_is_found(tmp_path: Path, change: str, kind: str) -> None:
    made = SqliteDatabase(tmp_path)
    await written(made.config)

    tamper(made, f"UPDATE audit SET {change} WHERE practice = 'bright-smiles' AND seq = 3")
    found = await verdict(made.config)

    assert found.finding is not None
    assert (found.finding.kind, found.finding.seq) == (kind, 3)


async def test_two_entries_that_changed_places_are_found(database: Database, config: Config) -> None:
    await written(config)

    tamper(
        database,
        "UPDATE audit SET seq = 99 WHERE practice = 'bright-smiles' AND seq = 2",
        "UPDATE audit SET seq = 2 WHERE practice = 'bright-smiles' AND seq = 3",
        "UPDATE audit SET seq = 3 WHERE practice = 'bright-smiles' AND seq = 99",
    )
    found = await verdict(config)

    assert found.finding is not None
    assert (found.finding.kind, found.finding.seq) == ("changed", 2)


async def test_a_log_that_was_put_back_whole_to_an_older_copy_is_found_by_the_file_beside_it(
    file_config: Config,
) -> None:
    await written(file_config, entries=3)
    copy = database_file(file_config).read_bytes()
    await written(file_config, entries=3)

    for leftover in database_file(file_config).parent.glob("receptionist.db-wal"):
        leftover.unlink()
    database_file(file_config).write_bytes(copy)
    found = await verdict(file_config)

    assert found.finding is not None
    assert found.finding.kind == "cut_off"
    assert found.anchors == ("the database",)


async def test_a_log_that_was_cut_and_went_on_growing_is_still_found(database: Database, config: Config) -> None:
    await written(config, entries=3)
    (head,) = database.rows("SELECT seq, hash, at, seal FROM audit_heads WHERE practice = 'bright-smiles'")
    await written(config, entries=3)

    seq, sealed, at, seal = head
    tamper(
        database,
        "DELETE FROM audit WHERE practice = 'bright-smiles' AND seq > 3",
        f"UPDATE audit_heads SET seq = {seq}, hash = '{sealed}', at = '{at}', seal = '{seal}'"
        " WHERE practice = 'bright-smiles'",
    )
    await written(config, entries=9)
    found = await verdict(config)

    assert found.entries == 12
    assert found.finding is not None
    assert (found.finding.kind, found.finding.seq) == ("rewritten", 6)


async def test_a_cut_end_is_found_by_the_database_alone(database: Database, config: Config) -> None:
    await written(config)
    for file in heads(config).glob("*.json"):
        file.unlink()

    tamper(database, "DELETE FROM audit WHERE practice = 'bright-smiles' AND seq > 4")
    await written(config, entries=4)
    found = await verdict(config)

    assert found.finding is not None
    assert found.finding.kind == "rewritten"


async def test_a_cut_end_is_found_by_what_was_noted_elsewhere(database: Database, config: Config) -> None:
    await written(config, entries=3)
    (old,) = database.rows("SELECT seq, hash, at, seal FROM audit_heads WHERE practice = 'bright-smiles'")
    async with opened(config) as records:
        await records.audit.add(A, actor="user:1", action="export")
        noted = await records.audit.head(A)
    for file in heads(config).glob("*.json"):
        file.unlink()

    tamper(
        database,
        "DELETE FROM audit WHERE practice = 'bright-smiles' AND seq > 3",
        f"UPDATE audit_heads SET seq = 3, hash = '{old[1]}', at = '{old[2]}', seal = '{old[3]}'"
        " WHERE practice = 'bright-smiles'",
    )

    assert (await verdict(config)).holds  # everything here was put back: nothing here can know
    found = await verdict(config, noted=noted)
    assert found.finding is not None
    assert found.finding.kind == "cut_off"


async def test_a_head_file_that_was_tampered_with_is_found_and_never_replaced(config: Config) -> None:
    await written(config, entries=3)
    file = heads(config) / f"{A}.json"
    made_up = file.read_bytes().replace(b'"seq":3', b'"seq":2')
    file.write_bytes(made_up)

    found = await verdict(config)
    await written(config, entries=2)

    assert found.finding is not None
    assert found.finding.kind == "false_head"
    assert file.read_bytes() == made_up


async def test_a_practice_whose_log_is_gone_altogether_is_still_asked_after(database: Database, config: Config) -> None:
    await written(config)

    tamper(database, "DELETE FROM audit WHERE practice = 'paws-and-claws'", "DELETE FROM audit_heads")
    async with opened(config) as records:
        found = {practice: await records.audit.verify(practice) for practice in await records.audit.chains()}

    assert {practice: one.holds for practice, one in found.items()} == {A: True, B: False}


KILLED = """
    import asyncio, sys
    from pathlib import Path
    from receptionist.clock import SystemClock
    from receptionist.config import load
    from receptionist.records.database import open_records

    async def main():
        async with open_records(load(Path(sys.argv[1]), {}), SystemClock()) as records:
            number = 0
            while True:
                await records.audit.add("bright-smiles", actor="system", action="tick", detail={"n": str(number)})
                number += 1
                print(number, flush=True)

    asyncio.run(main())
"""


def writing(config: Config) -> subprocess.Popen[str]:
    """A process that writes until it is killed."""
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(config.file)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


async def test_a_log_whose_writers_were_killed_in_the_middle_is_whole(config: Config) -> None:
    await written(config, entries=1)
    writers = [writing(config) for _ in range(3)]
    kept = 0
    for writer in writers:
        assert writer.stdout is not None
        while kept % 40 or not kept:
            kept += bool(writer.stdout.readline())
        kept += bool(writer.stdout.readline())
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
        writer.communicate(timeout=20)

    found = await verdict(config)

    assert found.finding is None, found.finding
    assert found.entries > kept


async def test_an_entry_is_kept_while_the_database_is_locked_and_takes_its_place_after(file_config: Config) -> None:
    async with opened(file_config) as records:
        await records.audit.add(A, actor="system", action="before")
        with closing(connect(database_file(file_config))) as other:
            other.execute("BEGIN IMMEDIATE")
            await records.audit.add(A, actor="system", action="meanwhile")
            other.execute("ROLLBACK")
    async with opened(file_config) as records:
        await records.audit.add(A, actor="system", action="after")

        assert [entry.action for entry in await records.audit.list(A)] == ["after", "meanwhile", "before"]
        assert (await records.audit.verify(A)).holds


async def test_a_transaction_that_fails_takes_no_entry_with_it(config: Config) -> None:
    async def fails(_tx: object) -> None:
        raise ValueError("no")

    async with opened(config) as records:
        with pytest.raises(ValueError, match="no"):
            await records.writer.transact(fails)
        await records.audit.add(A, actor="system", action="kept")
        with pytest.raises(ValueError, match="no"):
            await records.writer.transact(fails)

        assert [entry.action for entry in await records.audit.list(A)] == ["kept"]


async def test_entries_are_found_by_action_person_call_and_time(config: Config) -> None:
    async with opened(config) as records:
        await records.audit.add(A, actor="user:1", action="sign_in")
        await records.audit.add(A, actor="user:2", action="read_call", call="call-1")
        await records.audit.add(B, actor="user:1", action="sign_in")

        async def found(only: AuditFilter) -> list[int]:
            return [entry.seq for entry in await records.audit.list(A, only=only)]

        assert await found(AuditFilter(actions=("sign_in",))) == [1]
        assert await found(AuditFilter(actor="user:2")) == [2]
        assert await found(AuditFilter(call="call-1")) == [2]
        assert await found(AuditFilter(since=NOON)) == [2, 1]
        assert await found(AuditFilter(until=NOON)) == []


def ask(config: Config, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "receptionist", "audit", *arguments, "--config", str(config.file)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


async def test_the_command_says_what_is_wrong_and_exits_with_1(database: Database, config: Config) -> None:
    await written(config)
    whole = ask(config, "verify")
    end = json.loads(ask(config, "head", "--practice", A, "--json").stdout)[0]["head"]

    tamper(database, "DELETE FROM audit WHERE practice = 'bright-smiles' AND seq = 6")
    broken = ask(config, "verify", "--json")
    noted = ask(config, "verify", "--practice", A, "--head", end)

    assert (whole.returncode, broken.returncode, noted.returncode) == (0, 1, 1), whole.stderr
    assert f"{A}: whole, 6 entries; its end is known to the database and this host's file" in whole.stdout
    assert [(one["practice"], one["ok"], one["kind"]) for one in json.loads(broken.stdout)] == [
        (A, False, "cut_off"),
        (B, True, ""),
    ]
    assert "its end was cut off" in noted.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(("--head", "6:x"), "say which with --practice"), (("--practice", A, "--head", "six"), "is no SEQ:HASH")],
)
def test_the_command_says_how_it_wants_to_be_asked(config: Config, arguments: tuple[str, ...], why: str) -> None:
    asked = ask(config, "verify", *arguments)

    assert asked.returncode == 2
    assert why in asked.stderr
