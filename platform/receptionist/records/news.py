"""What is said to people once, however many processes find it out."""

import logging
from datetime import timedelta

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.link import Transaction
from receptionist.records.statements import delete, insert, select
from receptionist.records.writer import Writer

log = logging.getLogger(__name__)

_DEADLINE_S = 2.0


class News:
    def __init__(self, writer: Writer, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock

    async def is_new(self, key: str, value: str, for_s: float) -> bool:
        """False: somebody has said the same of `key` last, and not longer ago than `for_s` of theirs. True also while
        the database is away: better said twice than not at all."""
        table, now = tables.Said, self._clock.now()

        async def say(tx: Transaction) -> bool:
            await tx.run(delete(table, where=table.until < now))
            known = await tx.run(select(table, table.value, where=table.key == key))
            if known and known[0]["value"] == value:
                return False
            await tx.run(delete(table, where=table.key == key))
            await tx.run(insert(table(key=key, value=value, until=now + timedelta(seconds=for_s))))
            return True

        try:
            return await self._writer.transact(say, deadline_s=_DEADLINE_S)
        except StorageError as error:
            log.warning("said without the database, perhaps twice", extra={"said": key, "reason": str(error)})
            return True
