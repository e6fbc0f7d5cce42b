"""Every version of a practice's text that was ever served, who made it and how; and the draft of the next one."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from piccolo.columns import Column
from piccolo.columns.combination import WhereRaw
from piccolo.custom_types import Combinable

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError, StorageError
from receptionist.records import tables
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import insert, insert_new, one_of, select, update, upsert
from receptionist.records.writer import Writer

Through: TypeAlias = Literal["form", "editor", "api", "cli", "file", "restore", "template", "import"]
Rehearsal: TypeAlias = Literal["", "waiting", "passed", "failed"]

UNNUMBERED: Final = 0  # it waits on disk: the database is away, and gives it its number when it is back


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """One version. `by` is who, as the audit log has it; `words` what is different from the version before."""

    practice: str
    number: int
    sha256: str
    at: datetime
    by: str
    through: Through
    words: tuple[str, ...] = ()
    reason: str = ""  # of whoever published it in spite of a failed rehearsal
    rehearsal: Rehearsal = ""
    failures: tuple[str, ...] = ()  # what went wrong in the rehearsal, in sentences
    text: str = ""  # left empty in lists


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A text on its way; it may be wrong in any way. `base`: the SHA-256 of the text that it was begun from.
    `version` grows with each save and never comes twice. `through`: how it was saved last; "editor" if somebody
    has ever written in the text itself."""

    practice: str
    text: str
    base: str
    version: int
    by: str
    at: datetime
    through: Through = "form"


class DraftConflictError(ReceptionistError):
    """Someone else has saved meanwhile, or (`theirs` is None) published the draft or thrown it away."""

    def __init__(self, theirs: Draft | None) -> None:
        happened = "saved this draft" if theirs else "published this draft or threw it away"
        super().__init__(f"Somebody else {happened} meanwhile. Look at theirs, then save again. Nothing is lost.")
        self.theirs = theirs


class Revisions:
    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def note(
        self,
        practice: str,
        text: str,
        *,
        by: str,
        through: Through,
        words: Sequence[str] = (),
        reason: str = "",
        rehearsal: Rehearsal = "",
        failures: Sequence[str] = (),
        since: int | None = None,
    ) -> Revision:
        """Keeps the text as the practice's latest version; the same text as the latest returns that.

        `since`: the latest number when the change was made. A revision after it that has this text already is this very
        change, noted by whoever has seen it in the file; then only who made it, and how, is put right.

        Durable when it returns; while the database is away it waits on disk and has no number yet (UNNUMBERED).
        Raises StorageError when it could not be kept at all.
        """
        fact = self._fact(practice, text, by, through, words, reason, rehearsal, failures, since)
        await self._writer.write(fact)
        table = tables.Revision
        try:
            found = await self._rows((table.practice == practice) & (table.id == fact.id), limit=1)
            found = found or await self._rows((table.practice == practice) & (table.sha256 == fact.sha256), limit=1)
        except StorageError:
            found = []
        return _revision(found[0], text) if found else fact.waiting()

    async def note_new(
        self,
        practice: str,
        text: str,
        *,
        by: str,
        through: Through,
        words: Sequence[str] = (),
        rehearsal: Rehearsal = "",
        since: int | None = None,
    ) -> Revision | None:
        """As `note`; None: the history has it already."""
        fact = self._fact(practice, text, by, through, words, "", rehearsal, (), since)
        await self._writer.write(fact)
        table = tables.Revision
        try:
            found = await self._rows((table.practice == practice) & (table.id == fact.id), limit=1)
        except StorageError:
            return fact.waiting()
        return _revision(found[0], text) if found else None

    async def page(self, practice: str, *, before: int | None = None, limit: int = 50) -> Sequence[Revision]:
        """Newest first, without their texts. The next page: `before=last.number`."""
        table = tables.Revision
        where: Combinable = table.practice == practice
        if before is not None:
            where &= table.number < before
        return [_revision(row) for row in await self._rows(where, limit=limit)]

    async def latest(self, practice: str) -> Revision | None:
        """Without its text."""
        found = await self.page(practice, limit=1)
        return found[0] if found else None

    async def latest_of(self, practices: Sequence[str]) -> Sequence[Revision]:
        """The latest of each that has any, without their texts: a look over many practices in one statement."""
        where = one_of(tables.Revision.practice, practices) & WhereRaw(
            "number = (SELECT MAX(newer.number) FROM revisions AS newer WHERE newer.practice = revisions.practice)"
        )
        return [_revision(row) for row in await self._rows(where, limit=None)]

    async def get(self, practice: str, number: int) -> Revision | None:
        table = tables.Revision
        return await self._whole((table.practice == practice) & (table.number == number))

    async def by_hash(self, practice: str, sha256: str) -> Revision | None:
        """The latest with this text."""
        table = tables.Revision
        return await self._whole((table.practice == practice) & (table.sha256 == sha256))

    async def set_rehearsal(
        self, practice: str, number: int, rehearsal: Rehearsal, failures: Sequence[str] = ()
    ) -> None:
        """How the rehearsal of a version went that was served without one. Raises StorageError while the database is
        away."""
        table = tables.Revision
        values = {table.rehearsal: rehearsal, table.failures: _json(tuple(failures))}

        async def change(tx: Transaction) -> None:
            await tx.run(update(table, values, where=(table.practice == practice) & (table.number == number)))

        await self._writer.transact(change)

    async def draft(self, practice: str) -> Draft | None:
        table = tables.Draft
        for row in await self._readers.run(select(table, where=table.practice == practice)):
            return _draft(row)
        return None

    async def keep_draft(
        self, practice: str, text: str, *, base: str, version: int, by: str, through: Through = "form"
    ) -> Draft:
        """Saves the practice's draft over the `version` that the editor has seen; 0: there was none. Whoever reads
        afterwards, in any process, sees it.

        Raises DraftConflictError with theirs when it is not that version any more, StorageError while the database is
        away. The same text once more is no conflict.
        """
        table, at = tables.Draft, self._clock.now()

        async def keep(tx: Transaction) -> Draft | DraftConflictError:
            rows = await tx.run(select(table, where=table.practice == practice))
            theirs = _draft(rows[0]) if rows else None
            if theirs is not None and (theirs.text, theirs.base) == (text, base):
                return theirs
            if version != (theirs.version if theirs else 0):
                return DraftConflictError(theirs)
            draft = Draft(
                practice=practice,
                text=text,
                base=base,
                version=int(rows[0]["version"]) + 1 if rows else 1,
                by=by,
                at=at,
                through="editor" if theirs and theirs.through == "editor" else through,
            )
            columns = (table.data, table.base, table.version, table.actor, table.at, table.gone, table.through)
            await tx.run(upsert(_draft_row(draft), table.practice, replacing=columns, where=table.practice == practice))
            return draft

        kept = await self._writer.transact(keep)
        if isinstance(kept, DraftConflictError):
            raise kept
        return kept

    async def drop_draft(self, practice: str, *, version: int | None = None) -> bool:
        """Throws the draft away, if it is still this `version` (None: whichever). False: there is no such draft. Raises
        StorageError while the database is away."""
        table = tables.Draft
        where = (table.practice == practice) & (table.gone == False)  # noqa: E712 - a column
        if version is not None:
            where &= table.version == version

        async def drop(tx: Transaction) -> bool:
            for row in await tx.run(select(table, table.version, where=where)):
                values = {table.gone: True, table.data: b"", table.version: int(row["version"]) + 1}
                await tx.run(update(table, values, where=table.practice == practice))
                return True
            return False

        return await self._writer.transact(drop)

    def _fact(
        self,
        practice: str,
        text: str,
        by: str,
        through: Through,
        words: Sequence[str],
        reason: str,
        rehearsal: Rehearsal,
        failures: Sequence[str],
        since: int | None,
    ) -> "NoteRevision":
        return NoteRevision(
            id=new_id(),
            practice=practice,
            sha256=sha256_of(text),
            text=text,
            at=self._clock.now(),
            by=by,
            through=through,
            words=tuple(words),
            reason=reason,
            rehearsal=rehearsal,
            failures=tuple(failures),
            since=since,
        )

    async def _whole(self, where: Combinable) -> Revision | None:
        text = tables.RevisionText
        for row in await self._rows(where, limit=1):
            key = _text_key(row["practice"], row["sha256"])
            texts = await self._readers.run(select(text, text.data, where=text.id == key))
            return _revision(row, bytes(texts[0]["data"]).decode())
        return None

    async def _rows(self, where: Combinable, *, limit: int | None) -> list[Row]:
        table = tables.Revision
        return await self._readers.run(
            select(table, where=where, order=(table.number,), newest_first=True, limit=limit)
        )


class NoteRevision(msgspec.Struct, frozen=True, kw_only=True, tag="note_revision"):
    """See `Revisions.note`. Its number is the next one when it comes into the database."""

    id: str
    practice: str
    sha256: str
    text: str
    at: datetime
    by: str
    through: Through
    words: tuple[str, ...] = ()
    reason: str = ""
    rehearsal: Rehearsal = ""
    failures: tuple[str, ...] = ()
    since: int | None = None

    def waiting(self) -> Revision:
        """As it is shown until the database is back."""
        return Revision(
            practice=self.practice,
            number=UNNUMBERED,
            sha256=self.sha256,
            at=self.at,
            by=self.by,
            through=self.through,
            words=self.words,
            reason=self.reason,
            rehearsal=self.rehearsal,
            failures=self.failures,
            text=self.text,
        )

    async def apply(self, tx: Transaction) -> None:
        table = tables.Revision
        own = table.practice == self.practice
        if await tx.run(select(table, table.id, where=own & (table.id == self.id))):
            return
        latest = await self._newest(tx, own)
        number = int(latest["number"]) if latest else 0
        if latest is not None and latest["sha256"] == self.sha256:
            same: Row | None = latest
        else:
            known = number if self.since is None else self.since
            same = await self._newest(tx, own & (table.sha256 == self.sha256) & (table.number > known))
        if same is not None:
            is_this = self.since is not None and int(same["number"]) > self.since
            if is_this and same["through"] == "file" and self.through != "file":
                await tx.run(update(table, self._authorship(), where=own & (table.id == same["id"])))
            return
        text = tables.RevisionText(
            id=_text_key(self.practice, self.sha256), practice=self.practice, data=self.text.encode()
        )
        await tx.run(insert_new(text, tables.RevisionText.id))
        row = table(
            id=self.id,
            practice=self.practice,
            number=number + 1,
            sha256=self.sha256,
            at=self.at,
            actor=self.by,
            through=self.through,
            words=_json(self.words),
            reason=self.reason,
            rehearsal=self.rehearsal,
            failures=_json(self.failures),
        )
        await tx.run(insert(row))

    async def _newest(self, tx: Transaction, where: Combinable) -> Row | None:
        table = tables.Revision
        columns = (table.id, table.number, table.sha256, table.through)
        found = await tx.run(select(table, *columns, where=where, order=(table.number,), newest_first=True, limit=1))
        return found[0] if found else None

    def _authorship(self) -> dict[Column, object]:
        table = tables.Revision
        return {
            table.actor: self.by,
            table.through: self.through,
            table.words: _json(self.words),
            table.reason: self.reason,
            table.rehearsal: self.rehearsal,
            table.failures: _json(self.failures),
        }


def sha256_of(text: str) -> str:
    """Hex; what names a text everywhere."""
    return hashlib.sha256(text.encode()).hexdigest()


def _text_key(practice: str, sha256: str) -> str:
    return f"{practice}/{sha256}"


def _json(words: Sequence[str]) -> str:
    return msgspec.json.encode(words).decode()


def _revision(row: Row, text: str = "") -> Revision:
    lists = {key: msgspec.json.decode(row[key]) for key in ("words", "failures")}
    return msgspec.convert({**row, **lists, "by": row["actor"], "text": text}, Revision, strict=False)


def _draft(row: Row) -> Draft | None:
    """None: it is gone."""
    if row["gone"]:
        return None
    return msgspec.convert({**row, "by": row["actor"], "text": bytes(row["data"]).decode()}, Draft, strict=False)


def _draft_row(draft: Draft) -> tables.Draft:
    return tables.Draft(
        practice=draft.practice,
        data=draft.text.encode(),
        base=draft.base,
        version=draft.version,
        actor=draft.by,
        at=draft.at,
        gone=False,
        through=draft.through,
    )
