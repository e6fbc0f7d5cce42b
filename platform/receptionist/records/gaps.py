"""Questions of callers that could not be answered, until somebody has dealt with them."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from piccolo.query.functions.aggregate import Count

from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.follow_ups import settle_about
from receptionist.records.link import Readers, Transaction
from receptionist.records.paging import Cursor, older
from receptionist.records.statements import insert_new, one_of, select, update
from receptionist.records.writer import Writer


class GapRow(msgspec.Struct, frozen=True, kw_only=True):
    """One question, in the caller's words."""

    id: str  # <call>/<turn>
    practice: str
    call: str
    origin: Origin
    words: str
    at: datetime
    dismissed_at: datetime | None = None
    dismissed_by: str = ""  # a user's id; empty: a program


class Gaps:
    """They are noted together with the turn that left them open: `Calls.finish_turn`."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers

    async def list(
        self,
        practice: str,
        *,
        origins: Sequence[str] = (Origin.PHONE,),
        dismissed: bool = False,
        before: Cursor | None = None,
        limit: int = 50,
    ) -> Sequence[GapRow]:
        """Newest first. The next page: `before=Cursor(last.at, last.id)`."""
        await self._writer.settled()
        table = tables.Gap
        where = (table.practice == practice) & one_of(table.origin, origins)
        where &= table.dismissed_at.is_not_null() if dismissed else table.dismissed_at.is_null()
        if before is not None:
            where &= older(table.at, table.id, before)
        newest = select(table, where=where, order=(table.at, table.id), newest_first=True, limit=limit)
        return [msgspec.convert(row, GapRow, strict=False) for row in await self._readers.run(newest)]

    async def get(self, practice: str, gap_id: str) -> GapRow | None:
        table = tables.Gap
        own = (table.practice == practice) & (table.id == gap_id)
        for row in await self._readers.run(select(table, where=own)):
            return msgspec.convert(row, GapRow, strict=False)
        return None

    async def of_call(self, practice: str, call_id: str) -> Sequence[GapRow]:
        """In the order in which they were asked."""
        await self._writer.settled()
        table = tables.Gap
        own = (table.practice == practice) & (table.call == call_id)
        rows = await self._readers.run(select(table, where=own, order=[table.at, table.id]))
        return [msgspec.convert(row, GapRow, strict=False) for row in rows]

    async def count_open(self, practice: str, *, origins: Sequence[str] = (Origin.PHONE,)) -> int:
        table = tables.Gap
        where = (table.practice == practice) & one_of(table.origin, origins) & table.dismissed_at.is_null()
        rows = await self._readers.run(select(table, Count(alias="gaps"), where=where))
        return rows[0]["gaps"]

    async def dismiss(self, practice: str, ids: Sequence[str], at: datetime | None, *, by: str = "") -> int:
        """Dealt with at `at`, or (None) open again; how many of them there are. Raises StorageError while the database
        is away."""
        table = tables.Gap
        own = (table.practice == practice) & one_of(table.id, ids)

        async def change(tx: Transaction) -> int:
            known = await tx.run(select(table, table.id, where=own))
            await tx.run(update(table, {table.dismissed_at: at, table.dismissed_by: by if at else ""}, where=own))
            await settle_about(tx, practice, ids, at, by if at else "")
            return len(known)

        return await self._writer.transact(change)


async def note(tx: Transaction, gap: GapRow) -> None:
    """The same id again changes nothing."""
    table = tables.Gap
    row = table(id=gap.id, practice=gap.practice, call=gap.call, origin=str(gap.origin), words=gap.words, at=gap.at)
    await tx.run(insert_new(row, table.id))
