"""The audit log: append-only, each entry sealed to the one before it, one chain per practice."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from datetime import datetime

import msgspec
from piccolo.custom_types import Combinable

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.audit_chain import AddAudit, AuditFact, AuditRow, Finding, Head, Walk, entry_of, is_ours
from receptionist.records.audit_heads import DamagedHeadError, HeadFiles, HeadKeeper
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row
from receptionist.records.statements import one_of, select
from receptionist.records.writer import Writer

_PAGE = 500


class AuditFilter(msgspec.Struct, frozen=True, kw_only=True):
    """What of the log is wanted. Empty: all of it. `until` is not included."""

    actions: tuple[str, ...] = ()
    actor: str = ""
    call: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a look at a whole chain found. `anchors`: the places outside the rows that know an end it passes through."""

    practice: str
    entries: int  # those that hold, from the first on
    last_hash: str
    finding: Finding | None
    anchors: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return self.finding is None


class Audit:
    """`key` seals the chain: who can write to the database but has no key cannot make a chain that holds. `writer` is
    the log's own: no entry shares a transaction, a queue or a spool with anything else."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock, key: bytes, files: HeadFiles) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._key = key
        self._files = files
        self.keeper = HeadKeeper(files, self._sealed_end, self._hash_at, self.chains)

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None:
        """Returns when the entry is durable (committed or spooled). Raises StorageError when it cannot be kept."""
        fact = AuditFact(
            id=new_id(),
            practice=practice,
            at=self._clock.now(),
            actor=_storable(actor),
            action=_storable(action),
            detail={_storable(key): _storable(text) for key, text in (detail or {}).items()},
            call=_storable(call),
        )
        await self._writer.write(AddAudit(fact, self._key))
        self.keeper.grew(practice)

    async def list(
        self, practice: str, *, only: AuditFilter | None = None, before: int | None = None, limit: int = 50
    ) -> Sequence[AuditRow]:
        """Newest first. The next page: `before=last.seq`."""
        table = tables.AuditEntry
        where = _wanted(practice, only or AuditFilter())
        if before is not None:
            where &= table.seq < before
        newest = select(table, where=where, order=(table.seq,), newest_first=True, limit=limit)
        return [entry_of(row) for row in await self._readers.run(newest)]

    async def pages(self, practice: str, *, only: AuditFilter | None = None) -> AsyncGenerator[Sequence[AuditRow]]:
        """All that is wanted, newest first, a page at a time, for exports."""
        before: int | None = None
        while page := await self.list(practice, only=only, before=before, limit=_PAGE):
            yield page
            if len(page) < _PAGE:
                return
            before = page[-1].seq

    async def latest(self, practice: str, actions: Sequence[str]) -> AuditRow | None:
        """The newest entry about one of these actions."""
        found = await self.list(practice, only=AuditFilter(actions=tuple(actions)), limit=1)
        return found[0] if found else None

    async def verify(self, practice: str, *, noted: Head | None = None) -> Verdict:
        """Walks the whole chain and holds it against each end that is known: the database's, this host's file's, and
        one that was `noted` elsewhere. Raises StorageError when the log cannot be read at all."""
        heads, finding = await self._known_ends(practice)
        if noted is not None:
            heads["the noted end"] = noted
        walk = Walk(self._key, practice)
        walk.remember([head.seq for head in heads.values()])
        await self._read(practice, walk)
        found = walk.finding or finding
        anchors: list[str] = []
        for where, head in heads.items():
            if amiss := walk.against(head, where):
                found = found or amiss
            else:
                anchors.append(where)
        return Verdict(
            practice=practice, entries=walk.seq, last_hash=walk.last_hash, finding=found, anchors=tuple(anchors)
        )

    async def first_broken(self, practice: str) -> int | None:
        """The seq at which the chain does not hold (edited, deleted, reordered, cut off); None: it holds."""
        finding = (await self.verify(practice)).finding
        return finding.seq if finding else None

    async def chains(self) -> Sequence[str]:
        """Every practice that has a log, or whose log's end is known; "" is the platform."""
        entry, head = tables.AuditEntry, tables.AuditHead
        rows = await self._readers.run(select(entry, entry.practice, where=entry.id != "", group=(entry.practice,)))
        rows += await self._readers.run(select(head, head.practice, where=head.seq > 0))
        files = await asyncio.to_thread(self._files.practices)
        return sorted({str(row["practice"]) for row in rows} | set(files))

    async def head(self, practice: str) -> Head | None:
        """The last entry as it stands, to be noted where nobody who can write here can write."""
        last = await self.list(practice, limit=1)
        return Head(practice=practice, seq=last[0].seq, hash=last[0].hash, at=last[0].at) if last else None

    async def _known_ends(self, practice: str) -> tuple[dict[str, Head], Finding | None]:
        """Read before the rows, so that what is written meanwhile only adds to them."""
        heads: dict[str, Head] = {}
        finding: Finding | None = None
        stored = await self._stored_end(practice)
        if stored is not None and not is_ours(self._key, stored):
            finding = Finding("false_head", 0, "the end that the database knows is not sealed with our key")
        elif stored is not None:
            heads["the database"] = stored
        try:
            kept = await asyncio.to_thread(self._files.read, practice)
        except DamagedHeadError as error:
            finding = finding or Finding("false_head", 0, str(error))
        except OSError as error:
            raise StorageError(f"{self._files.folder} cannot be read: {error.strerror}.") from error
        else:
            if kept is not None:
                heads["this host's file"] = kept
        return heads, finding

    async def _read(self, practice: str, walk: Walk) -> None:
        table = tables.AuditEntry
        own = table.practice == practice
        where: Combinable = own
        while True:
            rows: list[Row] = await self._readers.run(select(table, where=where, order=(table.seq,), limit=_PAGE))
            if not await asyncio.to_thread(walk.read, rows) or len(rows) < _PAGE:
                return
            where = own & (table.seq > walk.seq)

    async def _stored_end(self, practice: str) -> Head | None:
        """As it stands there, whoever wrote it."""
        table = tables.AuditHead
        for row in await self._readers.run(select(table, where=table.practice == practice)):
            return msgspec.convert(row, Head, strict=False)
        return None

    async def _sealed_end(self, practice: str) -> Head | None:
        stored = await self._stored_end(practice)
        if stored is None or is_ours(self._key, stored):
            return stored
        raise DamagedHeadError("the end that the database knows is not sealed with our key")

    async def _hash_at(self, practice: str, seq: int) -> str | None:
        table = tables.AuditEntry
        where = (table.practice == practice) & (table.seq == seq)
        for row in await self._readers.run(select(table, table.hash, where=where)):
            return row["hash"]
        return None


def _storable(text: str) -> str:
    """As every database keeps it: what one of them changed on the way would look like tampering."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _wanted(practice: str, only: AuditFilter) -> Combinable:
    table = tables.AuditEntry
    where: Combinable = table.practice == practice
    if only.actions:
        where &= one_of(table.action, only.actions)
    if only.actor:
        where &= table.actor == only.actor
    if only.call:
        where &= table.call == only.call
    if only.since is not None:
        where &= table.at >= only.since
    if only.until is not None:
        where &= table.at < only.until
    return where
