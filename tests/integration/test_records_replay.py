"""Writes may come twice, and late: a spool is replayed after a crash in the middle of replaying it."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.databases import Database

from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.audit_chain import AddAudit, AuditFact
from receptionist.records.calls import CallRow, EndCall, FinishTurn, FunctionRecord, OpenCall, SaveSnapshot, TurnRow
from receptionist.records.calls import SetFunctionResult as SetResult
from receptionist.records.link import Link, Row, Transaction
from receptionist.records.location import SqliteFile, location
from receptionist.records.messages import MessageRow, TakeMessage
from receptionist.records.postgres import PostgresLink
from receptionist.records.sqlite import SqliteLink
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


@pytest.fixture
def link(database: Database) -> Iterator[Link]:
    """Over a migrated database, the same for all examples: none of them is committed."""
    place = location(database.config)
    link = (
        SqliteLink(place.path, name="replay") if isinstance(place, SqliteFile) else PostgresLink(place, name="replay")
    )
    yield link
    asyncio.run(link.close())


class _NotKeptError(Exception):
    def __init__(self, rows: list[list[Row]]) -> None:
        super().__init__()
        self.rows = rows


async def rows_after(writes: Sequence[Write], link: Link) -> list[list[Row]]:
    async def apply(tx: Transaction) -> None:
        for one in writes:
            await one.apply(tx)
        raise _NotKeptError([await tx.run(select(table, where=table.practice == A)) for table in STORED])

    try:
        await link.transact(apply)
    except _NotKeptError as done:
        return done.rows
    raise AssertionError


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(kinds=st.lists(st.sampled_from(KINDS), max_size=12), data=st.data())
def test_writes_replayed_from_any_place_leave_the_same_rows(link: Link, kinds: list[str], data: st.DataObject) -> None:
    made = [write(kind, step) for step, kind in enumerate(["open", *kinds], 1)]
    done = data.draw(st.integers(0, len(made)), label="applied before the crash")
    again = data.draw(st.integers(0, done), label="replayed from")

    once = asyncio.run(rows_after(made, link))
    twice = asyncio.run(rows_after([*made[:done], *made[again:]], link))

    assert [sorted(map(repr, table)) for table in twice] == [sorted(map(repr, table)) for table in once]
