"""Calls that experiments were held with: which side each was on, and what became of it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import msgspec

from receptionist.conversation.history import Origin
from receptionist.records import tables
from receptionist.records.link import Readers, Row
from receptionist.records.statements import one_of, select
from receptionist.records.waterfall import Waterfall
from receptionist.records.writer import Writer

MOST_CALLS = 2000  # the newest; a difference that so many do not show is none that anybody notices


class TrialCall(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    experiment: str
    started_at: datetime
    ended_at: datetime | None
    state: str
    outcome: str


class Trials:
    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer = writer
        self._readers = readers

    async def calls(self, practice: str, trial: str, *, limit: int = MOST_CALLS) -> Sequence[TrialCall]:
        """By phone and over, newest first."""
        await self._writer.settled()
        table = tables.Call
        columns = (table.id, table.experiment, table.started_at, table.ended_at, table.state, table.outcome)
        where = (table.practice == practice) & (table.trial == trial) & (table.origin == Origin.PHONE.value)
        where &= table.state != "in_progress"
        newest = select(table, *columns, where=where, order=(table.started_at,), newest_first=True, limit=limit)
        return [msgspec.convert(row, TrialCall, strict=False) for row in await self._readers.run(newest)]

    async def first_audio(self, practice: str, calls: Sequence[str]) -> dict[str, list[int]]:
        """Call -> of each answered turn: milliseconds from the end of the caller's words to the first sound."""
        table = tables.Turn
        where = (table.practice == practice) & one_of(table.call, calls) & (table.caller_text != "")
        rows = await self._readers.run(select(table, table.call, table.waterfall, where=where))
        return await asyncio.to_thread(_first_audio, rows)


def _first_audio(rows: Sequence[Row]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row in rows:
        waterfall = msgspec.json.decode(row["waterfall"], type=Waterfall)
        if waterfall.first_audio_ms is not None:
            found.setdefault(row["call"], []).append(waterfall.first_audio_ms)
    return found
