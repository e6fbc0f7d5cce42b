"""Texts of practices and of groups in the database: the rows behind the store that many servers share."""

import hashlib
from collections.abc import AsyncGenerator, Callable, Collection, Mapping
from contextlib import aclosing
from typing import Final, Literal, TypeAlias

import msgspec
from piccolo.custom_types import Combinable

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import insert, one_of, select, update
from receptionist.records.writer import Writer

Kind: TypeAlias = Literal["practice", "group"]
Kept: TypeAlias = Literal["kept", "conflict", "taken"]

_AT_ONCE: Final = 500  # names in one statement
_TEXTS_AT_ONCE: Final = 50  # 12 MiB at the very most


class TextStamp(msgspec.Struct, frozen=True):
    """`change` is another one after each change of any text, and grows."""

    name: str
    size: int
    change: int


class PracticeFiles:
    """`heard` says, again and again, that something may have changed."""

    def __init__(
        self, writer: Writer, readers: Readers, clock: Clock, heard: Callable[[], AsyncGenerator[None]]
    ) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._heard = heard

    async def read(self, practice: str, *, kind: Kind = "practice") -> bytes | None:
        """Its bytes; for a group `practice` is the group's name. None: there is no such text."""
        table = tables.PracticeFile
        where = (table.id == _key(kind, practice)) & (table.gone == False)  # noqa: E712 - a column
        for row in await self._readers.run(select(table, table.data, where=where)):
            return bytes(row["data"])
        return None

    async def texts(self, practices: Collection[str]) -> Mapping[str, bytes]:
        """Of those among these that are there, in one statement for each few dozen."""
        table = tables.PracticeFile
        found: dict[str, bytes] = {}
        keys = [_key("practice", name) for name in practices]
        for place in range(0, len(keys), _TEXTS_AT_ONCE):
            there = one_of(table.id, keys[place : place + _TEXTS_AT_ONCE]) & (table.gone == False)  # noqa: E712 - a column
            for row in await self._readers.run(select(table, table.name, table.data, where=there)):
                found[row["name"]] = bytes(row["data"])
        return found

    async def stamps(self, kind: Kind = "practice", names: Collection[str] | None = None) -> Mapping[str, TextStamp]:
        """Of all, or of those among `names` that are there."""
        table = tables.PracticeFile
        there: Combinable = (table.kind == kind) & (table.gone == False)  # noqa: E712 - a column
        if names is None:
            return await self._stamps(there)
        found: dict[str, TextStamp] = {}
        wanted = list(names)
        for place in range(0, len(wanted), _AT_ONCE):
            found |= await self._stamps(there & one_of(table.name, wanted[place : place + _AT_ONCE]))
        return found

    async def write(self, practice: str, data: bytes, *, base: str | None, kind: Kind = "practice") -> Kept:
        """In the place of the text whose SHA-256 is `base`, else "conflict"; None: as a new one, else "taken". Raises
        StorageError while the database is away."""
        table, at = tables.PracticeFile, self._clock.now()
        values = {table.data: data, table.sha256: _sha256(data), table.size: len(data), table.changed_at: at}

        async def keep(tx: Transaction) -> Kept:
            before = await self._before(tx, kind, practice)
            there = before is not None and not before["gone"]
            if base is None and there:
                return "taken"
            if base is not None and not (before and there and before["sha256"] == base):
                return "conflict"
            change = await self._next(tx)
            if before is not None:
                await tx.run(
                    update(table, {**values, table.gone: False, table.change: change}, where=table.id == before["id"])
                )
                return "kept"
            row = table(
                id=_key(kind, practice),
                kind=kind,
                name=practice,
                data=data,
                sha256=_sha256(data),
                size=len(data),
                change=change,
                changed_at=at,
            )
            await tx.run(insert(row))
            return "kept"

        return await self._writer.transact(keep)

    async def remove(self, practice: str, *, base: str, kind: Kind = "practice") -> Kept:
        """As `write`: "conflict" when it is another text, or none, by now."""
        table, at = tables.PracticeFile, self._clock.now()

        async def drop(tx: Transaction) -> Kept:
            before = await self._before(tx, kind, practice)
            if before is None or before["gone"] or before["sha256"] != base:
                return "conflict"
            values = {table.gone: True, table.data: b"", table.size: 0, table.changed_at: at}
            change = {table.change: await self._next(tx)}
            await tx.run(update(table, {**values, **change}, where=table.id == before["id"]))
            return "kept"

        return await self._writer.transact(drop)

    async def changes(self) -> AsyncGenerator[frozenset[tuple[Kind, str]]]:
        """What has changed from now on, as soon as it is known; until closed. While the database is away it waits."""
        last: int | None = None
        async with aclosing(self._heard()) as hearing:
            async for _ in hearing:
                try:
                    if last is None:
                        last = await self._last()
                        continue
                    rows = await self._since(last)
                except StorageError:
                    continue
                if rows:
                    last = max(int(row["change"]) for row in rows)
                    yield frozenset(_named(row) for row in rows)

    async def _stamps(self, where: Combinable) -> dict[str, TextStamp]:
        table = tables.PracticeFile
        rows = await self._readers.run(select(table, table.name, table.size, table.change, where=where))
        return {row["name"]: msgspec.convert(row, TextStamp, strict=False) for row in rows}

    async def _last(self) -> int:
        table = tables.PracticeFile
        latest = select(table, table.change, where=table.change > 0, order=(table.change,), newest_first=True, limit=1)
        rows = await self._readers.run(latest)
        return int(rows[0]["change"]) if rows else 0

    async def _since(self, change: int) -> list[Row]:
        table = tables.PracticeFile
        return await self._readers.run(select(table, table.kind, table.name, table.change, where=table.change > change))

    async def _before(self, tx: Transaction, kind: Kind, name: str) -> Row | None:
        table = tables.PracticeFile
        columns = (table.id, table.sha256, table.gone)
        found = await tx.run(select(table, *columns, where=table.id == _key(kind, name)))
        return found[0] if found else None

    async def _next(self, tx: Transaction) -> int:
        """Writers take turns in all processes, so it is above every other when it comes to be seen."""
        table = tables.PracticeFile
        rows = await tx.run(
            select(table, table.change, where=table.change > 0, order=(table.change,), newest_first=True, limit=1)
        )
        return int(rows[0]["change"]) + 1 if rows else 1


def _key(kind: Kind, name: str) -> str:
    return f"{kind}/{name}"


def _named(row: Row) -> tuple[Kind, str]:
    return ("group" if row["kind"] == "group" else "practice", row["name"])


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
