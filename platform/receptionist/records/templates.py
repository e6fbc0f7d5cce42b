"""Templates that resellers and operators keep here, beside those that come with the platform and those in a folder."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError
from receptionist.records import tables
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import delete, insert, one_of, select, update
from receptionist.records.writer import Writer

PLATFORM: Final = ""  # the owner of what every reseller sees
MOST: Final = 200  # of one owner


class OlderTemplateError(ReceptionistError):
    """There is a template of this name with another text and the same or a later version."""


class TooManyTemplatesError(ReceptionistError):
    """Nobody needs so many."""


class TemplateRow(msgspec.Struct, frozen=True, kw_only=True):
    """`owner`: a reseller, or PLATFORM. `text` is the template's TOML."""

    id: str
    owner: str
    name: str
    version: int
    text: str
    created_by: str
    changed_at: datetime


class OwnTemplates:
    """A reseller's account comes first: it sees its own and the platform's, and changes its own alone."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def list(self, owner: str) -> Sequence[TemplateRow]:
        """What this owner may use, by name."""
        table = tables.PracticeTemplate
        own = select(table, where=one_of(table.owner, [owner, PLATFORM]), order=(table.name, table.owner))
        return [_row(row) for row in await self._readers.run(own)]

    async def get(self, owner: str, template_id: str) -> TemplateRow | None:
        table = tables.PracticeTemplate
        where = one_of(table.owner, [owner, PLATFORM]) & (table.id == template_id)
        for row in await self._readers.run(select(table, where=where)):
            return _row(row)
        return None

    async def latest_version(self, owner: str, name: str) -> int:
        """0: this owner has none of this name."""
        table = tables.PracticeTemplate
        where = table.id == _id(owner, name)
        return max([0, *(row["version"] for row in await self._readers.run(select(table, table.version, where=where)))])

    async def keep(self, owner: str, *, name: str, version: int, text: str, by: str) -> TemplateRow:
        """Takes the place of an earlier version of the same name. The same text again changes nothing.

        Raises OlderTemplateError, TooManyTemplatesError; StorageError while the database is away."""
        table, now = tables.PracticeTemplate, self._clock.now()
        made = TemplateRow(
            id=_id(owner, name), owner=owner, name=name, version=version, text=text, created_by=by, changed_at=now
        )

        async def put(tx: Transaction) -> TemplateRow | ReceptionistError:
            found = await tx.run(select(table, where=table.id == made.id))
            if not found:
                if len(await tx.run(select(table, table.id, where=table.owner == owner))) >= MOST:
                    return TooManyTemplatesError(f"You have {MOST} templates. Remove one that you do not need first.")
                await tx.run(insert(table(**msgspec.structs.asdict(made))))
                return made
            there = _row(found[0])
            if there.text == text:
                return there
            if there.version >= version:
                return OlderTemplateError(
                    f"'{name}' is kept with version {there.version} already. Count its version up to"
                    f" {there.version + 1}, so that practices can tell which one they were made from."
                )
            values = {table.version: version, table.text: text, table.created_by: by, table.changed_at: now}
            await tx.run(update(table, values, where=table.id == made.id))
            return made

        kept = await self._writer.transact(put)
        if isinstance(kept, ReceptionistError):
            raise kept
        return kept

    async def remove(self, owner: str, template_id: str) -> TemplateRow | None:
        """What it was. Practices that were made from it stay as they are. None: this owner has no such template."""
        table = tables.PracticeTemplate
        own = (table.owner == owner) & (table.id == template_id)

        async def take_out(tx: Transaction) -> TemplateRow | None:
            found = await tx.run(select(table, where=own))
            await tx.run(delete(table, where=own))
            return _row(found[0]) if found else None

        return await self._writer.transact(take_out)


def _id(owner: str, name: str) -> str:
    """One for each name of each owner: that the key is unique is why there are never two."""
    return f"template_{hashlib.sha256(f'{owner}/{name}'.encode()).hexdigest()[:20]}"


def _row(row: Row) -> TemplateRow:
    return msgspec.convert({name: row[name] for name in TemplateRow.__struct_fields__}, TemplateRow, strict=False)
