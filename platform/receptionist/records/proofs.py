"""What proves who someone is besides the password: links for a new password, second factors, recovery codes."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.accounts import hashed
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Transaction
from receptionist.records.people import User
from receptionist.records.people_rows import by_user, memberships_of, user_from_row
from receptionist.records.statements import delete, insert, select, update
from receptionist.records.writer import Writer

RESET_FOR = timedelta(hours=1)


class SecondFactor(msgspec.Struct, frozen=True):
    """`seed` is no secret without the platform's key. Codes of `used_step` and before are refused."""

    seed: str
    confirmed: bool
    used_step: int


class Proofs:
    """The scope of each method is the person's own id, or the secret of a link."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def open_reset(self, user_id: str) -> str:
        """The token of a link that sets a new password, once, within the hour. Earlier ones open nothing any more."""
        table, token = tables.PasswordReset, secrets.token_urlsafe(32)
        expires_at = self._clock.now() + RESET_FOR

        async def replace(tx: Transaction) -> str:
            await tx.run(delete(table, where=(table.user == user_id) | (table.expires_at < self._clock.now())))
            row = table(id=new_id("reset"), token_hash=hashed(token), user=user_id, expires_at=expires_at)
            await tx.run(insert(row))
            return token

        return await self._writer.transact(replace)

    async def reset_of(self, token: str) -> User | None:
        """Whose password it sets. None: forged, used or expired."""
        table, people = tables.PasswordReset, tables.User
        valid = (table.token_hash == hashed(token)) & (table.expires_at > self._clock.now())
        for row in await self._readers.run(select(table, where=valid)):
            for user in await self._readers.run(select(people, where=people.id == row["user"])):
                members = by_user(await self._readers.run(memberships_of([user["id"]])))
                return user_from_row(user, members.get(user["id"], ()))
        return None

    async def reset(self, token: str, password_hash: str) -> bool:
        """Sets the password, ends all sessions and uses the link up. False: it was forged, used or expired."""
        table, people = tables.PasswordReset, tables.User
        valid = (table.token_hash == hashed(token)) & (table.expires_at > self._clock.now())

        async def change(tx: Transaction) -> bool:
            for row in await tx.run(select(table, where=valid)):
                user = row["user"]
                await tx.run(delete(table, where=table.user == user))
                await tx.run(update(people, {people.password_hash: password_hash}, where=people.id == user))
                await tx.run(delete(tables.Session, where=tables.Session.user == user))
                return True
            return False

        return await self._writer.transact(change)

    # --- second factor ---

    async def second_factor(self, user_id: str) -> SecondFactor | None:
        """None: neither there nor begun."""
        table = tables.User
        for row in await self._readers.run(select(table, where=(table.id == user_id) & (table.totp_seed != ""))):
            return SecondFactor(row["totp_seed"], row["totp_at"] is not None, row["totp_step"])
        return None

    async def begin_second_factor(self, user_id: str, seed: str) -> bool:
        """Not in force before it is confirmed. False: there is one in force."""
        table = tables.User

        async def begin(tx: Transaction) -> bool:
            where = (table.id == user_id) & table.totp_at.is_null()
            if not await tx.run(select(table, table.id, where=where)):
                return False
            await tx.run(update(table, {table.totp_seed: seed, table.totp_step: 0}, where=where))
            return True

        return await self._writer.transact(begin)

    async def confirm_second_factor(self, user_id: str, seed: str, step: int, codes: Sequence[str]) -> bool:
        """In force from now on, with these recovery codes. False: another was begun meanwhile, or is in force."""
        table = tables.User

        async def confirm(tx: Transaction) -> bool:
            where = (table.id == user_id) & (table.totp_seed == seed) & table.totp_at.is_null()
            if not await tx.run(select(table, table.id, where=where)):
                return False
            await tx.run(update(table, {table.totp_at: self._clock.now(), table.totp_step: step}, where=where))
            await _replace_codes(tx, user_id, codes)
            return True

        return await self._writer.transact(confirm)

    async def use_step(self, user_id: str, step: int) -> bool:
        """A code is good once: False for the step of one that was used, or of an older one."""
        table = tables.User

        async def use(tx: Transaction) -> bool:
            where = (table.id == user_id) & (table.totp_step < step)
            if not await tx.run(select(table, table.id, where=where)):
                return False
            await tx.run(update(table, {table.totp_step: step}, where=where))
            return True

        return await self._writer.transact(use)

    async def use_recovery_code(self, user_id: str, code: str) -> bool:
        """Once."""
        table = tables.RecoveryCode

        async def use(tx: Transaction) -> bool:
            where = (table.user == user_id) & (table.code_hash == hashed(code))
            if not await tx.run(select(table, table.id, where=where)):
                return False
            await tx.run(delete(table, where=where))
            return True

        return await self._writer.transact(use)

    async def set_recovery_codes(self, user_id: str, codes: Sequence[str]) -> None:
        """In place of all earlier ones."""
        await self._writer.transact(lambda tx: _replace_codes(tx, user_id, codes))

    async def recovery_codes_left(self, user_id: str) -> int:
        table = tables.RecoveryCode
        return len(await self._readers.run(select(table, table.id, where=table.user == user_id)))

    async def end_second_factor(self, user_id: str) -> None:
        table, codes = tables.User, tables.RecoveryCode

        async def end(tx: Transaction) -> None:
            gone = {table.totp_seed: "", table.totp_at: None, table.totp_step: 0}
            await tx.run(update(table, gone, where=table.id == user_id))
            await tx.run(delete(codes, where=codes.user == user_id))

        await self._writer.transact(end)


async def _replace_codes(tx: Transaction, user_id: str, codes: Sequence[str]) -> None:
    table = tables.RecoveryCode
    await tx.run(delete(table, where=table.user == user_id))
    for code in codes:
        await tx.run(insert(table(id=new_id("code"), user=user_id, code_hash=hashed(code))))
