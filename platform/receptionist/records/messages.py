"""Messages that callers left."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

import msgspec
from piccolo.columns.combination import Where
from piccolo.query.functions.aggregate import Count

from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.follow_ups import settle_about
from receptionist.records.link import Readers, Transaction
from receptionist.records.paging import Cursor, older
from receptionist.records.statements import insert_new, one_of, select, update
from receptionist.records.writer import Writer


class MessageRow(msgspec.Struct, frozen=True, kw_only=True):
    """One message. `phone` is E.164 where it could be read as one; `call` may be empty."""

    id: str
    practice: str
    call: str = ""
    origin: Origin
    name: str
    phone: str
    reason: str
    urgent: bool = False
    at: datetime
    done_at: datetime | None = None
    done_by: str = ""  # a user's id
    assignee: str = ""  # a user's id; empty: nobody's in particular
    assigned_by: str = ""
    assigned_at: datetime | None = None


Assignment: TypeAlias = Literal["assigned", "taken", "unknown"]  # taken: it is not `was` any more who has it


class Messages:
    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers

    async def take(self, practice: str, row: MessageRow) -> None:
        """Returns only when the message is durable: committed, or on disk in the spool while the database is away.
        The same id again changes nothing. Raises StorageError when neither could be had: do not confirm it.
        Raises ValueError for a message of another practice."""
        if row.practice != practice:
            raise ValueError(f"message {row.id} is not of practice {practice}")
        await self._writer.write(TakeMessage(row))

    async def get(self, practice: str, message_id: str) -> MessageRow | None:
        table = tables.Message
        own = (table.practice == practice) & (table.id == message_id)
        for row in await self._readers.run(select(table, where=own)):
            return msgspec.convert(row, MessageRow, strict=False)
        return None

    async def list(
        self,
        practice: str,
        *,
        origins: Sequence[str] = (Origin.PHONE,),
        done: bool | None = None,
        assignee: str | None = None,
        before: Cursor | None = None,
        limit: int = 50,
    ) -> Sequence[MessageRow]:
        """Newest first; `done` None: both; `assignee` None: whoever has it, "": nobody.
        The next page: `before=Cursor(last.at, last.id)`."""
        table = tables.Message
        where = (table.practice == practice) & one_of(table.origin, origins)
        if done is not None:
            where &= table.done_at.is_not_null() if done else _is_new()
        if assignee is not None:
            where &= table.assignee == assignee
        if before is not None:
            where &= older(table.at, table.id, before)
        newest = select(table, where=where, order=(table.at, table.id), newest_first=True, limit=limit)
        return [msgspec.convert(row, MessageRow, strict=False) for row in await self._readers.run(newest)]

    async def count_new(self, practice: str, *, origins: Sequence[str] = (Origin.PHONE,)) -> int:
        """Messages not done yet."""
        table = tables.Message
        where = (table.practice == practice) & one_of(table.origin, origins) & _is_new()
        rows = await self._readers.run(select(table, Count(alias="messages"), where=where))
        return rows[0]["messages"]

    async def set_done(self, practice: str, message_id: str, at: datetime | None, *, by: str = "") -> bool:
        """Done at `at` by a user, or (None) new again. False: no such message. Raises StorageError while the database
        is away."""
        table = tables.Message
        own = (table.practice == practice) & (table.id == message_id)

        async def change(tx: Transaction) -> bool:
            if not await tx.run(select(table, table.id, where=own)):
                return False
            await tx.run(update(table, {table.done_at: at, table.done_by: by if at else ""}, where=own))
            await settle_about(tx, practice, [message_id], at, by if at else "")
            return True

        return await self._writer.transact(change)

    async def assign(
        self, practice: str, message_id: str, assignee: str, *, was: str, by: str, at: datetime
    ) -> Assignment:
        """Gives it to a user, or ("") to nobody in particular, if whoever `was` to deal with it still is. Raises
        StorageError while the database is away."""
        table = tables.Message
        own = (table.practice == practice) & (table.id == message_id)

        async def change(tx: Transaction) -> Assignment:
            for row in await tx.run(select(table, table.assignee, where=own)):
                if row["assignee"] not in (was, assignee):
                    return "taken"
                values = {table.assignee: assignee, table.assigned_by: by, table.assigned_at: at}
                await tx.run(update(table, values, where=own))
                return "assigned"
            return "unknown"

        return await self._writer.transact(change)


class TakeMessage(msgspec.Struct, frozen=True, tag="take_message"):
    message: MessageRow

    async def apply(self, tx: Transaction) -> None:
        table, message = tables.Message, self.message
        row = table(
            id=message.id,
            practice=message.practice,
            call=message.call,
            origin=str(message.origin),
            name=message.name,
            phone=message.phone,
            reason=message.reason,
            urgent=message.urgent,
            at=message.at,
            done_at=message.done_at,
        )
        await tx.run(insert_new(row, table.id))


def _is_new() -> Where:
    return tables.Message.done_at.is_null()
