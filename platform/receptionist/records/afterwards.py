"""What is known of calls once they are over: written once by whoever claims the call, found by topic and by words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal, TypeAlias

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count

from receptionist.conversation.history import Origin
from receptionist.conversation.words import plain
from receptionist.records import tables
from receptionist.records.calls import CallRow
from receptionist.records.follow_ups import FollowUpRow, note_follow_ups
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import (
    among,
    delete,
    insert_new,
    insert_new_rows,
    literally,
    one_of,
    select,
    update,
)
from receptionist.records.writer import Writer

MoodName: TypeAlias = Literal["pleased", "calm", "worried", "annoyed"]

CLAIMED_FOR: Final = timedelta(minutes=2)  # then whoever claimed it has died
RULES: Final = "rules"  # who wrote it, where no model did


class AfterRow(msgspec.Struct, frozen=True, kw_only=True):
    """`by`: the model that wrote the summary, or RULES. `questions`: those without an answer, in the caller's words."""

    call: str
    practice: str
    origin: Origin
    ended_at: datetime  # the end that it is about
    made_at: datetime
    summary: str
    mood: MoodName
    topics: list[str] = []
    questions: list[str] = []
    by: str = RULES


class Afterwards:
    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers

    async def waiting(self, since: datetime, until: datetime, *, limit: int) -> Sequence[tuple[str, str]]:
        """(practice, call) of calls of any practice that ended between, and of whose end nothing is written. For the
        server's own sweep."""
        table = tables.Call
        where = _over() & (table.ended_at >= since) & (table.ended_at <= until) & literally(_UNWRITTEN)
        rows = await self._readers.run(
            select(table, table.practice, table.id, table.ended_at, where=where, order=[table.ended_at], limit=limit)
        )
        return [(row["practice"], row["id"]) for row in rows]

    async def claim(self, practice: str, call_id: str, at: datetime) -> bool:
        """May the asker write it? Nobody else may, until the claim has run out. False: it is written, or going on."""
        table, calls = tables.Afterthought, tables.Call
        own = (table.practice == practice) & (table.call == call_id)
        over = (calls.practice == practice) & (calls.id == call_id) & _over()

        async def change(tx: Transaction) -> bool:
            call = next(iter(await tx.run(select(calls, calls.origin, calls.ended_at, where=over))), None)
            if call is None:
                return False
            ended_at = msgspec.convert(call["ended_at"], datetime, strict=False)
            for row in await tx.run(select(table, where=own)):
                stored = msgspec.convert(row, _Claim, strict=False)
                written = stored.made_at is not None and stored.ended_at >= ended_at
                claimed = stored.made_at is None and stored.claimed_at > at - CLAIMED_FOR
                if written or claimed:
                    return False
                values = {table.ended_at: ended_at, table.claimed_at: at, table.made_at: None}
                await tx.run(update(table, values, where=own))
                return True
            row = table(call=call_id, practice=practice, origin=call["origin"], ended_at=ended_at, claimed_at=at, by="")
            await tx.run(insert_new(row, table.call))
            return True

        return await self._writer.transact(change)

    async def keep(self, practice: str, row: AfterRow, follow_ups: Sequence[FollowUpRow], started_at: datetime) -> bool:
        """In place of what was written of the call before; what of it was ticked off stays so. False: the call has
        gone. Raises ValueError for what is of another practice, StorageError while the database is away."""
        if row.practice != practice or any((one.practice, one.call) != (practice, row.call) for one in follow_ups):
            raise ValueError(f"what is known of call {row.call} is not of practice {practice}")
        table, topic = tables.Afterthought, tables.CallTopic
        own = (table.practice == practice) & (table.call == row.call)

        async def change(tx: Transaction) -> bool:
            if not await tx.run(select(table, table.call, where=own)):
                return False
            values = {
                table.ended_at: row.ended_at,
                table.made_at: row.made_at,
                table.summary: row.summary,
                table.mood: row.mood,
                table.topics: _json(row.topics),
                table.questions: _json(row.questions),
                table.by: row.by,
                table.search: plain(row.summary),
            }
            await tx.run(update(table, values, where=own))
            await tx.run(delete(topic, where=(topic.practice == practice) & (topic.call == row.call)))
            named = [
                topic(
                    id=f"{row.call}/{one}",
                    practice=practice,
                    call=row.call,
                    origin=str(row.origin),
                    topic=one,
                    at=started_at,
                )
                for one in dict.fromkeys(row.topics)
            ]
            if named:
                await tx.run(insert_new_rows(named, topic.id))
            await note_follow_ups(tx, practice, row.call, follow_ups)
            return True

        return await self._writer.transact(change)

    async def get(self, practice: str, call_id: str) -> AfterRow | None:
        """None: it is not written (yet)."""
        return (await self.of_calls(practice, [call_id])).get(call_id)

    async def of_calls(self, practice: str, call_ids: Sequence[str]) -> Mapping[str, AfterRow]:
        table = tables.Afterthought
        where = (table.practice == practice) & one_of(table.call, call_ids) & table.made_at.is_not_null()
        rows = await self._readers.run(select(table, where=where))
        return {row["call"]: _after(row) for row in rows}

    async def find(
        self,
        practice: str,
        *,
        topic: str = "",
        words: str = "",
        origins: Sequence[str] = (Origin.PHONE,),
        limit: int = 200,
    ) -> Sequence[CallRow]:
        """Calls about the topic, whose summary holds all of the words; newest first."""
        table, found = tables.Afterthought, tables.CallTopic
        calls = tables.Call
        where: Combinable = (calls.practice == practice) & one_of(calls.origin, origins)
        if topic:
            own = (found.practice == practice) & (found.topic == topic)
            where &= among(calls.id, select(found, found.call, where=own))
        for word in plain(words).split():
            own = (table.practice == practice) & table.search.like(f"%{word}%")
            where &= among(calls.id, select(table, table.call, where=own))
        newest = select(calls, where=where, order=(calls.started_at, calls.id), newest_first=True, limit=limit)
        return [msgspec.convert(row, CallRow, strict=False) for row in await self._readers.run(newest)]

    async def topics(
        self, practice: str, since: datetime, *, origins: Sequence[str] = (Origin.PHONE,)
    ) -> Sequence[tuple[str, int]]:
        """What calls since were about, and how many of them; the most frequent first."""
        table = tables.CallTopic
        where = (table.practice == practice) & one_of(table.origin, origins) & (table.at >= since)
        rows = await self._readers.run(
            select(table, table.topic, Count(alias="calls"), where=where, group=[table.topic])
        )
        return sorted(((row["topic"], row["calls"]) for row in rows), key=lambda one: (-one[1], one[0]))


_UNWRITTEN: Final = (
    "NOT EXISTS (SELECT 1 FROM afterthoughts AS a WHERE a.call = calls.id"
    " AND a.made_at IS NOT NULL AND a.ended_at >= calls.ended_at)"
)


def _over() -> Combinable:
    return one_of(tables.Call.state, ("ended", "interrupted"))


class _Claim(msgspec.Struct):
    ended_at: datetime
    claimed_at: datetime
    made_at: datetime | None


def _after(row: Row) -> AfterRow:
    lists: dict[str, Any] = {key: msgspec.json.decode(row[key]) for key in ("topics", "questions")}  # Any: JSON
    return msgspec.convert({**row, **lists}, AfterRow, strict=False)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
