"""What was used of providers and what it cost: by call, by month, by practice."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeAlias

import msgspec
from piccolo.columns import Column
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count, Min, Sum
from piccolo.querystring import QueryString

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.kept_statements import Kept, Value, newest
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import Statement, literally, one_of, select, update
from receptionist.records.writer import Writer

_AMOUNTS = ("requests", "audio_ms", "prompt_tokens", "cached_tokens", "answer_tokens", "characters")


class Amounts(msgspec.Struct, frozen=True, kw_only=True):
    """How much. `prompt_tokens` include `cached_tokens`. `micros`: millionths of a dollar, where prices are known."""

    requests: int = 0
    audio_ms: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    characters: int = 0
    micros: int | None = None
    estimated: bool = False  # some tokens are counted from letters


class UsageRow(Amounts, frozen=True, kw_only=True):
    """Of one provider, in one part of a call: a stream of it, or a turn that the carrier carried."""

    part: str
    call: str  # empty: speech that was made ahead of calls
    origin: str
    at: datetime  # when the part began
    role: str
    provider: str
    account: str
    own: bool = False  # the practice's own account: no cost of the platform's
    price_from: str = ""  # the first day of the price, YYYY-MM-DD; empty: there was none


# What a row costs now: millionths of a dollar, and the first day of the price.
Pricing: TypeAlias = Callable[[UsageRow], tuple[int | None, str]]


class UsageSum(Amounts, frozen=True, kw_only=True):
    """All that one provider did. `calls`: in how many; `unpriced`: rows that nobody knows the price of."""

    practice: str
    origin: str
    role: str
    provider: str
    account: str
    own: bool
    ahead: bool  # before calls
    calls: int
    unpriced: int = 0


class PracticeSum(msgspec.Struct, frozen=True, kw_only=True):
    """What a practice comes to. `calls`, `line_ms`: by phone; `micros`: on the platform's accounts, whatever for."""

    practice: str
    calls: int
    line_ms: int
    micros: int
    unpriced: bool  # some of it has no price


class Usage:
    """What is written here is queued and returns at once, as what is written of calls."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._stamped = datetime.min.replace(tzinfo=UTC)

    async def note(self, practice: str, rows: Sequence[UsageRow]) -> None:
        """The same part, role, provider and account again replaces what was known of it."""
        if rows:
            self._writer.submit(KeepUsage(self._stamp(), practice, list(rows)))

    async def of_call(self, practice: str, call: str) -> Sequence[UsageRow]:
        """All parts, in the order of their beginning."""
        await self._writer.settled()
        table = tables.UsageRow
        own = (table.practice == practice) & (table.call == call)
        rows = await self._readers.run(select(table, where=own, order=[table.at, table.id]))
        return [_row(row) for row in rows]

    async def sums(self, practice: str, since: datetime, until: datetime) -> Sequence[UsageSum]:
        """Of [since, until), by origin, role, provider and account."""
        return await self._sums(tables.UsageRow.practice == practice, since, until)

    async def sums_of(self, practices: Sequence[str] | None, since: datetime, until: datetime) -> Sequence[UsageSum]:
        """The same of several practices; None: of all, for those who run the platform."""
        return await self._sums(_of(practices), since, until)

    async def totals_of(self, practices: Sequence[str] | None, since: datetime, until: datetime) -> Sequence[UsageSum]:
        """The same of all of them together: `practice` is empty."""
        return await self._sums(_of(practices), since, until, together=True)

    async def by_practice(
        self, practices: Sequence[str] | None, since: datetime, until: datetime
    ) -> Sequence[PracticeSum]:
        """The same in one line for each, those that cost most first."""
        await self._writer.settled()
        table = tables.UsageRow
        where = _of(practices) & (table.at >= since) & (table.at < until)
        rows = await self._readers.run(
            select(table, table.practice, *_BY_PRACTICE, where=where, group=[table.practice], order=[table.practice])
        )
        return await asyncio.to_thread(_dearest_first, rows)

    async def began(self, practice: str) -> datetime | None:
        """When anything was first used; None: nothing yet."""
        table = tables.UsageRow
        rows = await self._readers.run(select(table, Min(table.at, alias="first"), where=table.practice == practice))
        first = rows[0]["first"] if rows else None
        return msgspec.convert(first, datetime, strict=False) if first else None

    async def spent(self, since: datetime) -> dict[str, int]:
        """Millionths of a dollar by practice, on the platform's accounts: for the process's own watch over limits."""
        table = tables.UsageRow
        where = (table.at >= since) & literally("micros > 0") & _on(table.own, value=False)
        total = Sum(table.micros, alias="micros")
        rows = await self._readers.run(select(table, table.practice, total, where=where, group=[table.practice]))
        return {row["practice"]: int(row["micros"] or 0) for row in rows}

    async def of_calls(self, practice: str, calls: Sequence[str]) -> dict[str, Amounts]:
        """What each of these calls used and cost, on whosever account. One that cannot be priced whole costs None."""
        table = tables.UsageRow
        where = (table.practice == practice) & one_of(table.call, calls)
        rows = await self._readers.run(select(table, table.call, *_totals(), where=where, group=[table.call]))
        return await asyncio.to_thread(lambda: {row["call"]: _amounts(row, whole=True) for row in rows})

    async def reprice(self, since: datetime, until: datetime, cost: Pricing) -> int:
        """Reckons [since, until) anew, of every practice, and returns how many rows cost something else now. For the
        operator's command line. Raises StorageError while the database is away."""
        table, changed = tables.UsageRow, 0

        async def one_day(tx: Transaction, start: datetime, end: datetime) -> int:
            found = 0
            for row in await tx.run(select(table, where=(table.at >= start) & (table.at < end))):
                one = _row(row)
                micros, price_from = cost(one)
                if (micros, price_from) != (one.micros, one.price_from):
                    changes = {table.micros: micros, table.price_from: price_from}
                    await tx.run(update(table, changes, where=table.id == row["id"]))
                    found += 1
            return found

        while since < until:
            end = min(since + timedelta(days=1), until)
            changed += await self._writer.transact(partial(one_day, start=since, end=end))
            since = end
        return changed

    async def _sums(
        self, where: Combinable, since: datetime, until: datetime, *, together: bool = False
    ) -> Sequence[UsageSum]:
        await self._writer.settled()
        table = tables.UsageRow
        of: list[Column] = [] if together else [table.practice]
        by = [*of, table.origin, table.role, table.provider, table.account, table.own]
        where &= (table.at >= since) & (table.at < until)
        found: list[UsageSum] = []
        for ahead in (False, True):
            these = where & (table.call == "" if ahead else table.call != "")
            calls = Count(distinct=[table.call], alias="calls")
            rows = await self._readers.run(select(table, *by, calls, *_totals(), where=these, group=by, order=by))
            found += await asyncio.to_thread(_summed, rows, ahead=ahead)
        return found

    def _stamp(self) -> datetime:
        self._stamped = max(self._clock.now(), self._stamped + timedelta(microseconds=1))
        return self._stamped


class KeepUsage(msgspec.Struct, frozen=True, tag="keep_usage"):
    """`at` is when the write was made: news older than what is stored changes nothing."""

    at: datetime
    practice: str
    rows: list[UsageRow]

    async def apply(self, tx: Transaction) -> None:
        for one in self.rows:
            row = _ROW.of(
                id="/".join((one.call, one.part, one.role, one.provider, one.account)),
                practice=self.practice,
                call=one.call,
                origin=one.origin,
                at=one.at,
                role=one.role,
                provider=one.provider,
                account=one.account,
                own=one.own,
                requests=one.requests,
                audio_ms=one.audio_ms,
                prompt_tokens=one.prompt_tokens,
                cached_tokens=one.cached_tokens,
                answer_tokens=one.answer_tokens,
                characters=one.characters,
                estimated=one.estimated,
                micros=one.micros,
                price_from=one.price_from,
                saved_at=self.at,
            )
            await tx.run(row)


# One engine cannot sum booleans, the other not compare them with numbers.
_BY_PRACTICE = (
    QueryString("""COUNT(DISTINCT CASE WHEN role = 'line' AND origin = 'phone' THEN "call" END)""", alias="calls"),
    QueryString("SUM(CASE WHEN role = 'line' AND origin = 'phone' THEN audio_ms ELSE 0 END)", alias="line_ms"),
    QueryString("SUM(CASE WHEN own THEN 0 ELSE COALESCE(micros, 0) END)", alias="micros"),
    QueryString("SUM(CASE WHEN own OR micros IS NOT NULL THEN 0 ELSE 1 END)", alias="unpriced"),
)


def _newest(value: Value) -> Statement:
    return newest(
        tables.UsageRow,
        value,
        stays=("id", "practice", "call", "origin", "at", "role", "provider", "account", "own"),
        changes=(*_AMOUNTS, "estimated", "micros", "price_from", "saved_at"),
        where=tables.UsageRow.practice == value("practice"),
    )


_ROW = Kept(_newest)


def _of(practices: Sequence[str] | None) -> Combinable:
    return literally("1 = 1") if practices is None else one_of(tables.UsageRow.practice, practices)


def _dearest_first(rows: Sequence[Row]) -> list[PracticeSum]:
    found = [
        PracticeSum(
            practice=row["practice"],
            calls=int(row["calls"]),
            line_ms=int(row["line_ms"]),
            micros=int(row["micros"]),
            unpriced=bool(row["unpriced"]),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.micros, -one.calls, one.practice))


def _summed(rows: Sequence[Row], *, ahead: bool) -> list[UsageSum]:
    return [
        UsageSum(
            practice=row.get("practice", ""),
            origin=row["origin"],
            role=row["role"],
            provider=row["provider"],
            account=row["account"],
            own=bool(row["own"]),
            ahead=ahead,
            calls=0 if ahead else int(row["calls"]),
            unpriced=int(row["rows"]) - int(row["priced"]),
            **msgspec.structs.asdict(_amounts(row)),
        )
        for row in rows
    ]


def _on(column: Column, *, value: bool) -> Combinable:
    return column == value  # pyright: ignore[reportReturnType] - a column's comparison is a condition


def _totals() -> list[Sum | Count | QueryString]:
    table = tables.UsageRow
    columns: dict[str, Column] = {name: getattr(table, name) for name in (*_AMOUNTS, "micros")}
    return [
        *(Sum(column, alias=name) for name, column in columns.items()),
        QueryString("SUM(CASE WHEN estimated THEN 1 ELSE 0 END)", alias="estimated"),
        Count(alias="rows"),
        Count(column=table.micros, alias="priced"),
    ]


def _amounts(row: Row, *, whole: bool = False) -> Amounts:
    """`whole`: half a price is none."""
    unpriced = int(row["rows"]) - int(row["priced"])
    micros = None if row["micros"] is None or (whole and unpriced) else int(row["micros"])
    amounts = {name: int(row[name] or 0) for name in _AMOUNTS}
    return Amounts(**amounts, micros=micros, estimated=bool(row["estimated"]))


def _row(row: Row) -> UsageRow:
    part = str(row["id"]).split("/")[1]
    return msgspec.convert({**row, "part": part}, UsageRow, strict=False)
