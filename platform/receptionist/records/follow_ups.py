"""What somebody must still do after calls, until somebody has done it.

A follow-up may be about a message or a question: whichever of the two is ticked off, the other is done with it, in the
same transaction.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

import msgspec
from piccolo.query.functions.aggregate import Count

from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.link import Readers, Transaction
from receptionist.records.paging import Cursor, older
from receptionist.records.statements import delete, insert_new, one_of, select, update
from receptionist.records.writer import Writer

TaskName: TypeAlias = Literal["message", "emergency", "transfer", "promise", "withheld", "question", "unfinished"]


class FollowUpRow(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do. `words`: what it is about (a message's reason, a question, whom the caller wanted, what was
    promised); `about`: the id of the message or question that is done with it."""

    id: str  # <call>/<key>
    practice: str
    call: str
    origin: Origin
    task: TaskName
    words: str = ""
    name: str = ""
    phone: str = ""
    urgent: bool = False
    about: str = ""
    at: datetime
    done_at: datetime | None = None
    done_by: str = ""  # a user's id; empty: a program


class FollowUps:
    """They are noted with the rest of what is known of a call: `Afterwards.keep`."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers

    async def list(
        self,
        practice: str,
        *,
        origins: Sequence[str] = (Origin.PHONE,),
        done: bool = False,
        before: Cursor | None = None,
        limit: int = 50,
    ) -> Sequence[FollowUpRow]:
        """Newest first. The next page: `before=Cursor(last.at, last.id)`."""
        await self._writer.settled()
        table = tables.FollowUp
        where = (table.practice == practice) & one_of(table.origin, origins)
        where &= table.done_at.is_not_null() if done else table.done_at.is_null()
        if before is not None:
            where &= older(table.at, table.id, before)
        newest = select(table, where=where, order=(table.at, table.id), newest_first=True, limit=limit)
        return [msgspec.convert(row, FollowUpRow, strict=False) for row in await self._readers.run(newest)]

    async def of_call(self, practice: str, call_id: str) -> Sequence[FollowUpRow]:
        """The urgent ones first."""
        table = tables.FollowUp
        own = (table.practice == practice) & (table.call == call_id)
        rows = await self._readers.run(select(table, where=own, order=[table.id]))
        found = [msgspec.convert(row, FollowUpRow, strict=False) for row in rows]
        return sorted(found, key=lambda one: not one.urgent)

    async def get(self, practice: str, follow_up: str) -> FollowUpRow | None:
        table = tables.FollowUp
        own = (table.practice == practice) & (table.id == follow_up)
        for row in await self._readers.run(select(table, where=own)):
            return msgspec.convert(row, FollowUpRow, strict=False)
        return None

    async def count_open(self, practice: str, *, origins: Sequence[str] = (Origin.PHONE,)) -> int:
        table = tables.FollowUp
        where = (table.practice == practice) & one_of(table.origin, origins) & table.done_at.is_null()
        rows = await self._readers.run(select(table, Count(alias="tasks"), where=where))
        return rows[0]["tasks"]

    async def set_done(self, practice: str, follow_up: str, at: datetime | None, *, by: str = "") -> bool:
        """Done at `at`, or (None) open again; with it the message or question that it is about, and the call's own
        mark. False: there is none. Raises StorageError while the database is away."""
        table = tables.FollowUp
        own = (table.practice == practice) & (table.id == follow_up)
        by = by if at else ""

        async def change(tx: Transaction) -> bool:
            for row in await tx.run(select(table, where=own)):
                await tx.run(update(table, {table.done_at: at, table.done_by: by}, where=own))
                await _settle_with_it(tx, msgspec.convert(row, FollowUpRow, strict=False), at, by)
                return True
            return False

        return await self._writer.transact(change)


async def settle_about(tx: Transaction, practice: str, about: Sequence[str], at: datetime | None, by: str) -> None:
    """Messages or questions were dealt with, or are open again: so is what is about them."""
    table = tables.FollowUp
    where = (table.practice == practice) & one_of(table.about, about)
    await tx.run(update(table, {table.done_at: at, table.done_by: by}, where=where))


async def note_follow_ups(tx: Transaction, practice: str, call: str, rows: Sequence[FollowUpRow]) -> None:
    """Those of a call, in place of those that nobody has ticked off yet. What is about something that was dealt with
    meanwhile is done with it."""
    table = tables.FollowUp
    own = (table.practice == practice) & (table.call == call)
    known = {row["id"] for row in await tx.run(select(table, table.id, where=own))}
    gone = known - {row.id for row in rows}
    where = own & one_of(table.id, sorted(gone)) & table.done_at.is_null()
    await tx.run(delete(table, where=where))
    for row in rows:
        done_at, done_by = await _done_already(tx, row)
        stored = table(
            id=row.id,
            practice=practice,
            call=call,
            origin=str(row.origin),
            task=row.task,
            words=row.words,
            name=row.name,
            phone=row.phone,
            urgent=row.urgent,
            about=row.about,
            at=row.at,
            done_at=done_at,
            done_by=done_by,
        )
        await tx.run(insert_new(stored, table.id))


async def _done_already(tx: Transaction, row: FollowUpRow) -> tuple[datetime | None, str]:
    if row.about and row.task in ("message", "emergency"):
        message = tables.Message
        own = (message.practice == row.practice) & (message.id == row.about)
        found = await tx.run(select(message, message.done_at, message.done_by, where=own))
        return next((_done(one["done_at"], one["done_by"]) for one in found), (None, ""))
    if row.about and row.task == "question":
        gap = tables.Gap
        own = (gap.practice == row.practice) & (gap.id == row.about)
        found = await tx.run(select(gap, gap.dismissed_at, gap.dismissed_by, where=own))
        return next((_done(one["dismissed_at"], one["dismissed_by"]) for one in found), (None, ""))
    return None, ""


def _done(at: object, by: str) -> tuple[datetime | None, str]:
    return (msgspec.convert(at, datetime, strict=False), by) if at else (None, "")


async def _settle_with_it(tx: Transaction, row: FollowUpRow, at: datetime | None, by: str) -> None:
    match row.task:
        case "message" | "emergency" if row.about:
            message = tables.Message
            own = (message.practice == row.practice) & (message.id == row.about)
            await tx.run(update(message, {message.done_at: at, message.done_by: by}, where=own))
        case "question" if row.about:
            gap = tables.Gap
            own = (gap.practice == row.practice) & (gap.id == row.about)
            await tx.run(update(gap, {gap.dismissed_at: at, gap.dismissed_by: by}, where=own))
        case "withheld":
            call = tables.Call
            own = (call.practice == row.practice) & (call.id == row.call)
            await tx.run(update(call, {call.follow_up: "" if at else "withheld"}, where=own))
        case _:
            pass
