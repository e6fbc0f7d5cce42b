"""How often something was guessed, and how long the next try has to wait: counted by all processes together."""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.link import Transaction
from receptionist.records.statements import delete, one_of, select, update, upsert
from receptionist.records.writer import Writer

_KEPT = timedelta(days=1)


class TryRule(msgspec.Struct, frozen=True):
    """After `free` tries each further one doubles the wait, from `first_s` up to `longest_s`: nobody is locked out for
    good. Who was quiet for `memory_s` starts anew."""

    free: int
    first_s: float
    longest_s: float
    memory_s: float = 900.0

    def wait_s(self, count: int, quiet_s: float) -> float:
        """Seconds until the next try is allowed, `quiet_s` after the last of `count`; 0: now."""
        if count < self.free or quiet_s > self.memory_s:
            return 0.0
        pause = min(self.longest_s, self.first_s * 2.0 ** min(count - self.free, 30))
        return max(0.0, pause - quiet_s)


class Tries:
    """Keys are what is guessed and from where ("password/ann@x.org"), and are stored hashed."""

    def __init__(self, writer: Writer, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock

    async def begin(self, rules: Mapping[str, TryRule]) -> float:
        """Counts a try under each key and returns 0; or counts nothing and returns the seconds to wait. Before the
        guess is looked at, so that a hundred at once are a hundred."""
        table = tables.Try
        keys = {_hashed(key): rule for key, rule in rules.items()}

        async def count(tx: Transaction) -> float:
            now = self._clock.now()
            await tx.run(delete(table, where=table.last_at < now - _KEPT))
            known = {
                row["key"]: (row["tried"], msgspec.convert(row["last_at"], datetime, strict=False))
                for row in await tx.run(select(table, where=one_of(table.key, list(keys))))
            }
            waits = [0.0]
            for key, (tried, last_at) in known.items():
                waits.append(keys[key].wait_s(tried, max(0.0, (now - last_at).total_seconds())))
            if max(waits):
                return max(waits)
            for key, rule in keys.items():
                tried, last_at = known.get(key, (0, now))
                fresh = (now - last_at).total_seconds() > rule.memory_s
                # A clock that is set back, or another host's that lags, never shortens a wait.
                row = table(key=key, tried=1 if fresh else tried + 1, last_at=max(now, last_at))
                await tx.run(upsert(row, table.key, replacing=(table.tried, table.last_at), where=table.key == key))
            return 0.0

        return await self._writer.transact(count)

    async def succeeded(self, key: str) -> None:
        """All earlier tries under this key are forgotten."""
        table = tables.Try

        async def forget(tx: Transaction) -> None:
            await tx.run(delete(table, where=table.key == _hashed(key)))

        await self._writer.transact(forget)

    async def forgiven(self, key: str) -> None:
        """The last try does not count; those before it do (one good account must not open the way to guess others)."""
        table = tables.Try

        async def take_back(tx: Transaction) -> None:
            where = table.key == _hashed(key)
            for row in await tx.run(select(table, where=where)):
                await tx.run(update(table, {table.tried: max(0, row["tried"] - 1)}, where=where))

        await self._writer.transact(take_back)


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
