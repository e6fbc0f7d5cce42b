"""The chain of the audit log: how an entry is sealed to the one before it, and how tampering shows."""

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

import msgspec

from receptionist.records import tables
from receptionist.records.link import Row, Transaction
from receptionist.records.statements import insert, select, upsert


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


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a practice's chain at some moment, sealed: a chain that does not pass through it was tampered with."""

    practice: str
    seq: int
    hash: str
    at: datetime
    seal: str = ""


Break: TypeAlias = Literal["changed", "missing", "extra", "cut_off", "rewritten", "false_head"]


class Finding(msgspec.Struct, frozen=True):
    """What is wrong, and at which entry."""

    kind: Break
    seq: int
    text: str


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
        sealed = seal_of(self._key, fact, seq, previous)
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
                    hash=sealed,
                )
            )
        )
        await self._move_head(tx, Head(practice=fact.practice, seq=seq, hash=sealed, at=fact.at), previous)

    async def _move_head(self, tx: Transaction, head: Head, previous: str) -> None:
        """Only from the entry before: a head that was left behind by a chain that was cut stays, and tells."""
        table = tables.AuditHead
        stored = await tx.run(select(table, where=table.practice == head.practice))
        if stored and (stored[0]["seq"], stored[0]["hash"]) != (head.seq - 1, previous):
            return
        row = table(practice=head.practice, seq=head.seq, hash=head.hash, at=head.at, seal=head_seal(self._key, head))
        await tx.run(
            upsert(
                row,
                table.practice,
                replacing=(table.seq, table.hash, table.at, table.seal),
                where=table.seq < head.seq,
            )
        )


class Walk:
    """Reads a chain from its first entry on, page by page, and says where it does not hold."""

    def __init__(self, key: bytes, practice: str) -> None:
        self._key = key
        self._practice = practice
        self._previous: str = ""
        self.seq = 0  # of the last entry that holds
        self.finding: Finding | None = None
        self.hashes: dict[int, str] = {}  # of the entries that heads name
        self._named: frozenset[int] = frozenset()

    @property
    def last_hash(self) -> str:
        return self._previous

    def remember(self, seqs: Sequence[int]) -> None:
        """Entries whose hash will be asked for."""
        self._named = frozenset(seqs)

    def read(self, rows: Sequence[Row]) -> bool:
        """The next rows by `seq`. False: it is broken, and nothing more need be read."""
        for row in rows:
            expected = self.seq + 1
            try:
                entry = entry_of(row)
            except (msgspec.DecodeError, TypeError, ValueError):
                self.finding = Finding("changed", expected, f"entry {expected} cannot be read as one of ours")
                return False
            if entry.seq != expected:
                self.finding = (
                    Finding("missing", expected, f"entry {expected} is missing; the next one there is {entry.seq}")
                    if entry.seq > expected
                    else Finding("extra", entry.seq, f"an entry {entry.seq} stands where none belongs")
                )
                return False
            own = seal_of(self._key, fact_of(entry), entry.seq, entry.previous_hash)
            if entry.practice != self._practice or not hmac.compare_digest(own, entry.hash):
                self.finding = Finding("changed", expected, f"entry {expected} is not as it was written")
                return False
            if entry.previous_hash != self._previous:
                self.finding = Finding(
                    "rewritten", expected, f"entry {expected} does not follow the entry before it: one was replaced"
                )
                return False
            self.seq, self._previous = entry.seq, entry.hash
            if self.seq in self._named:
                self.hashes[self.seq] = entry.hash
        return True

    def against(self, head: Head, where: str) -> Finding | None:
        """Does the chain that was read pass through `head`, which was found `where`?"""
        if head.seq > self.seq:
            text = f"the chain ends at entry {self.seq}, but {where} knows entry {head.seq}: its end was cut off"
            return Finding("cut_off", self.seq + 1, text)
        if self.hashes.get(head.seq) != head.hash:
            text = f"entry {head.seq} is another one than {where} knows: the log was cut off and went on"
            return Finding("rewritten", head.seq, text)
        return None


def seal_of(key: bytes, fact: AuditFact, seq: int, previous: str) -> str:
    """HMAC-SHA256 over the fact, its place and the seal before it."""
    sealed = msgspec.json.encode([seq, previous, fact], order="sorted")
    return hmac.new(key, sealed, hashlib.sha256).hexdigest()


def head_seal(key: bytes, head: Head) -> str:
    """HMAC-SHA256 over what a head says, apart from the seals of entries."""
    sealed = msgspec.json.encode(["head", head.practice, head.seq, head.hash, head.at], order="sorted")
    return hmac.new(key, sealed, hashlib.sha256).hexdigest()


def is_ours(key: bytes, head: Head) -> bool:
    """Sealed by whoever has the key."""
    return hmac.compare_digest(head_seal(key, head), head.seal)


def entry_of(row: Row) -> AuditRow:
    """Raises msgspec.DecodeError, TypeError or ValueError for a row that was never written by us."""
    return msgspec.convert({**row, "detail": msgspec.json.decode(row["detail"])}, AuditRow, strict=False)


def fact_of(entry: AuditRow) -> AuditFact:
    return AuditFact(
        id=entry.id,
        practice=entry.practice,
        at=entry.at,
        actor=entry.actor,
        action=entry.action,
        detail=entry.detail,
        call=entry.call,
    )
