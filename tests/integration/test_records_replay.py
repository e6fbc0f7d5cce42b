"""Writes may come twice, and late: a spool is replayed after a crash in the middle of replaying it."""

import asyncio
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.config import load
from receptionist.conversation.history import Origin
from receptionist.records import schema, tables
from receptionist.records.audit_chain import AddAudit, AuditFact
from receptionist.records.calls import CallRow, EndCall, FinishTurn, FunctionRecord, OpenCall, SaveSnapshot, TurnRow
from receptionist.records.calls import SetFunctionResult as SetResult
from receptionist.records.messages import MessageRow, TakeMessage
from receptionist.records.sqlite import Link, Row, Transaction
from receptionist.records.statements import select
from receptionist.records.writer import Write

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
A = "bright-smiles"
KINDS = ("open", "turn", "snapshot", "result", "end", "message", "audit")
STORED = (tables.Call, tables.Turn, tables.Snapshot, tables.Message, tables.AuditEntry)


def write(kind: str, step: int) -> Write:
    """The write of this kind that was made at this step of a process's life."""
    at = NOON + timedelta(seconds=step)
    number = step % 3
    match kind:
        case "open":
            return OpenCall(at, CallRow(id="call-1", practice=A, origin=Origin.PHONE, started_at=NOON))
        case "turn":
            functions = [FunctionRecord(f"f{number}", "check_hours", {}, {"step": step})]
            turn = TurnRow(number=number, at=at, heard=f"step {step}", functions=functions)
            return FinishTurn(at, A, "call-1", turn, b"turn %d" % step)
        case "snapshot":
            return SaveSnapshot(at, A, "call-1", b"snapshot %d" % step)
        case "result":
            return SetResult(at, A, "call-1", f"f{number}", {"later": step})
        case "end":
            return EndCall(at, A, "call-1", at, "answered", f"step {step}")
        case "message":
            identity = f"message-{number}"
            return TakeMessage(
                MessageRow(id=identity, practice=A, origin=Origin.PHONE, name="Ann", phone="", reason=identity, at=NOON)
            )
        case _:
            fact = AuditFact(id=f"fact-{step}", practice=A, at=at, actor="caller", action=kind, detail={}, call="")
            return AddAudit(fact, b"key")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to copy."""
    file = tmp_path_factory.mktemp("empty") / "receptionist.toml"
    file.touch()
    config = load(file, {})
    schema.migrate(config)
    return config.path("var/receptionist.db")


async def rows_after(writes: Sequence[Write], empty: Path) -> list[list[Row]]:
    database = empty.with_name("copy.db")
    for stale in empty.parent.glob("copy.db*"):
        stale.unlink()
    shutil.copy(empty, database)
    link = Link(database, name="replay")

    async def apply(tx: Transaction) -> list[list[Row]]:
        for one in writes:
            await one.apply(tx)
        return [await tx.run(select(table, where=table.practice == A)) for table in STORED]

    try:
        return await link.transact(apply)
    finally:
        await link.close()


@given(kinds=st.lists(st.sampled_from(KINDS), max_size=12), data=st.data())
def test_writes_replayed_from_any_place_leave_the_same_rows(empty: Path, kinds: list[str], data: st.DataObject) -> None:
    made = [write(kind, step) for step, kind in enumerate(["open", *kinds], 1)]
    done = data.draw(st.integers(0, len(made)), label="applied before the crash")
    again = data.draw(st.integers(0, done), label="replayed from")

    once = asyncio.run(rows_after(made, empty))
    twice = asyncio.run(rows_after([*made[:done], *made[again:]], empty))

    assert [sorted(map(repr, table)) for table in twice] == [sorted(map(repr, table)) for table in once]
