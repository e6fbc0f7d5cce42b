"""One-time stream tokens: each may be used once, whichever worker is asked."""

import logging
from datetime import datetime, timedelta

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.link import Transaction
from receptionist.records.statements import delete, insert, select
from receptionist.records.writer import Writer

log = logging.getLogger(__name__)

_DEADLINE_S = 0.2  # a caller waits for it
_KEPT = timedelta(minutes=5)  # after its expiry: clocks of several hosts may differ


class Tokens:
    def __init__(self, writer: Writer, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock
        self._used: dict[str, datetime] = {}  # by this process, with their expiry

    async def consume(self, token_id: str, expires_at: datetime) -> bool:
        """True exactly once per id. While the database is away or slower than 200 ms this process decides alone
        (logged). The caller has checked signature and expiry."""
        forgotten = self._clock.now() - _KEPT
        self._used = {one: until for one, until in self._used.items() if until > forgotten}
        if token_id in self._used:
            return False
        self._used[token_id] = expires_at
        table = tables.StreamToken

        async def use(tx: Transaction) -> bool:
            await tx.run(delete(table, where=table.expires_at < forgotten))
            if await tx.run(select(table, table.id, where=table.id == token_id)):
                return False
            await tx.run(insert(table(id=token_id, expires_at=expires_at)))
            return True

        try:
            return await self._writer.transact(use, deadline_s=_DEADLINE_S)
        except StorageError as error:
            log.warning("stream token accepted without the database", extra={"reason": str(error)})
            return True
