"""The audit log: append-only, each entry sealed to the one before it, one chain per practice."""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime

import msgspec

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import insert, select
from receptionist.records.writer import Writer

_PAGE = 500


class AuditFact(msgspec.Struct, frozen=True, kw_only=True, tag="audit"):
    """What happened. `practice` is empty for what concerns the platform; `call` where none is concerned."""

    id: str
    practice: str
    at: datetime
    actor: str  # "user:<id>", "caller", "system"
    action: str  # "sign_in", "emergency", "transfer", ...
    detail: dict[str, str]
    call: str


class AuditRow(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as stored: `seq` counts from 1 in each practice; the hashes are hex."""

    id: str
    practice: str
    seq: int
    at: datetime
    actor: str
    action: str
    detail: dict[str, str]
    call: str
    previous_hash: str
    hash: str


class Audit:
    """`key` seals the chain: who can write to the database but has no key cannot make a chain that holds."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock, key: bytes) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._key = key

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None:
        """Returns when the entry is durable (committed or spooled). Raises StorageError when it cannot be kept."""
        fact = AuditFact(
            id=new_id(),
            practice=practice,
            at=self._clock.now(),
            actor=actor,
            action=action,
            detail=detail or {},
            call=call,
        )
        await self._writer.write(AddAudit(fact, self._key))

    async def list(self, practice: str, *, before: int | None = None, limit: int = 50) -> Sequence[AuditRow]:
        """Newest first. The next page: `before=last.seq`."""
        table = tables.AuditEntry
        own = table.practice == practice
        where = own if before is None else own & (table.seq < before)
        newest = select(table, where=where, order=(table.seq,), newest_first=True, limit=limit)
        return [_entry(row) for row in await self._readers.run(newest)]

    async def first_broken(self, practice: str) -> int | None:
        """The seq at which the chain does not hold (edited, deleted, reordered); None: it holds."""
        table = tables.AuditEntry
        seq, previous = 0, ""
        while True:
            where = (table.practice == practice) & (table.seq > seq)
            page = await self._readers.run(select(table, where=where, order=(table.seq,), limit=_PAGE))
            for entry in map(_entry, page):
                seq += 1
                expected = _seal(self._key, _fact(entry), seq, previous)
                if (entry.seq, entry.previous_hash, entry.hash) != (seq, previous, expected):
                    return seq
                previous = entry.hash
            if len(page) < _PAGE:
                return None


class AddAudit:
    """Puts a fact at the end of its practice's chain, once. Only the fact is ever spooled, never the key."""

    def __init__(self, fact: AuditFact, key: bytes) -> None:
        self.fact = fact
        self._key = key

    async def apply(self, tx: Transaction) -> None:
        table, fact = tables.AuditEntry, self.fact
        if await tx.run(select(table, table.id, where=table.id == fact.id)):
            return
        own = table.practice == fact.practice
        last = await tx.run(select(table, where=own, order=(table.seq,), newest_first=True, limit=1))
        seq, previous = (last[0]["seq"] + 1, last[0]["hash"]) if last else (1, "")
        await tx.run(
            insert(
                table(
                    id=fact.id,
                    practice=fact.practice,
                    seq=seq,
                    at=fact.at,
                    actor=fact.actor,
                    action=fact.action,
                    detail=msgspec.json.encode(fact.detail).decode(),
                    call=fact.call,
                    previous_hash=previous,
                    hash=_seal(self._key, fact, seq, previous),
                )
            )
        )


def _seal(key: bytes, fact: AuditFact, seq: int, previous: str) -> str:
    """HMAC-SHA256 over the fact, its place and the seal before it."""
    sealed = msgspec.json.encode([seq, previous, fact], order="sorted")
    return hmac.new(key, sealed, hashlib.sha256).hexdigest()


def _entry(row: Row) -> AuditRow:
    return msgspec.convert({**row, "detail": msgspec.json.decode(row["detail"])}, AuditRow, strict=False)


def _fact(entry: AuditRow) -> AuditFact:
    return AuditFact(
        id=entry.id,
        practice=entry.practice,
        at=entry.at,
        actor=entry.actor,
        action=entry.action,
        detail=entry.detail,
        call=entry.call,
    )
