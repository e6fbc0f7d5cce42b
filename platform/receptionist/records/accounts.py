"""People, their passwords and their sessions. Passwords arrive hashed; session tokens are stored hashed."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from piccolo.custom_types import Combinable

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError
from receptionist.records import tables
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.people import PLATFORM, Role, User, normal_email
from receptionist.records.people_rows import by_user, memberships_of, placement, placements_of, user_from_row
from receptionist.records.statements import delete, insert, one_of, select, update
from receptionist.records.writer import Writer

_HALF_FOR = timedelta(minutes=10)  # how long a second factor is waited for
_SEEN_EVERY = timedelta(seconds=15)  # a sign of life is written at most so often
_TOKEN_BYTES = 32


class EmailTakenError(ReceptionistError):
    """Someone with this e-mail address is already there."""


class SessionRules(msgspec.Struct, frozen=True):
    """`idle` without an action of the person locks the session, None never; after `longest` it is over."""

    longest: timedelta = timedelta(hours=12)
    idle: timedelta | None = timedelta(minutes=15)


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in browser. `id` may be shown and is what CSRF tokens are bound to; the secret token is not in it.

    `half`: the second factor is still wanted. `locked`: the password is wanted again. Either way nothing is shown.
    """

    id: str
    user: User
    created_at: datetime
    seen_at: datetime
    active_at: datetime
    half: bool = False
    locked: bool = False
    device: str = ""
    address: str = ""


class Credentials(msgspec.Struct, frozen=True):
    """What a password is checked against."""

    user: User
    password_hash: str


class Accounts:
    """Methods without a practice have a secret, or an e-mail address about to be proved, as their scope."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock, rules: SessionRules | None = None) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._rules = rules or SessionRules()

    async def add(
        self, practice: str, *, email: str, name: str, role: Role, password_hash: str, reseller: str = ""
    ) -> User:
        """Operators and resellers have no practice ("") and everyone else has one; a reseller has an account:
        ValueError. Raises EmailTakenError; StorageError while the database is away."""
        if (role in PLATFORM) != (practice == "") or (role == "reseller") != (reseller != ""):
            raise ValueError(f"a user of role {role} cannot belong to the practice {practice!r}")
        table, now = tables.User, self._clock.now()

        async def insert_user(tx: Transaction) -> User:
            address = normal_email(email)
            if await tx.run(select(table, table.id, where=table.email == address)):
                raise EmailTakenError(f"{address} can already sign in; `receptionist user reset` sets a password.")
            user = new_id("user")
            row = table(
                id=user,
                email=address,
                name=name,
                role=role,
                practice=practice,
                password_hash=password_hash,
                created_at=now,
                reseller=reseller,
            )
            await tx.run(insert(row))
            if practice:
                member = tables.Membership(id=new_id("member"), user=user, practice=practice, role=role, created_at=now)
                await tx.run(insert(member))
            (stored,) = await tx.run(select(table, where=table.id == user))
            return user_from_row(stored, by_user(await tx.run(memberships_of([user]))).get(user, ()))

        return await self._writer.transact(insert_user)

    async def list(self, practice: str) -> Sequence[User]:
        """The practice's people by e-mail; "": those of the platform."""
        table, members = tables.User, tables.Membership
        if not practice:
            everyone = await self._readers.run(select(table, where=one_of(table.role, PLATFORM), order=(table.email,)))
            return await self._users(everyone)
        rows = await self._readers.run(select(members, members.user, where=members.practice == practice))
        where = one_of(table.id, [row["user"] for row in rows])
        return await self._users(await self._readers.run(select(table, where=where, order=(table.email,))))

    async def everyone(self) -> Sequence[User]:
        """All people of all practices, by practice and e-mail: for the operator alone."""
        table = tables.User
        rows = await self._readers.run(select(table, where=table.id != "", order=(table.email,)))
        return sorted(await self._users(rows), key=lambda user: (user.practice, user.email))

    async def set_password(self, practice: str, user_id: str, password_hash: str, *, sparing: str = "") -> bool:
        """Ends the user's sessions but the one of the id `sparing`, and uses up all links for a new password. False:
        no such user in this practice."""
        table = tables.User

        async def change(tx: Transaction) -> bool:
            if not await _belongs(tx, practice, user_id):
                return False
            await tx.run(update(table, {table.password_hash: password_hash}, where=table.id == user_id))
            await tx.run(delete(tables.PasswordReset, where=tables.PasswordReset.user == user_id))
            theirs = tables.Session.user == user_id
            await tx.run(delete(tables.Session, where=theirs & (tables.Session.id != sparing)))
            return True

        return await self._writer.transact(change)

    async def credentials(self, email: str) -> Credentials | None:
        """For sign-in only."""
        table = tables.User
        rows = await self._readers.run(select(table, where=table.email == normal_email(email)))
        for row, user in zip(rows, await self._users(rows), strict=True):
            return Credentials(user, row["password_hash"])
        return None

    async def open_session(
        self, user: User, *, renewing: str = "", half: bool = False, device: str = "", address: str = ""
    ) -> str:
        """A new token; the session of the token `renewing` ends. Sessions that are too old are cleared away."""
        table, now = tables.Session, self._clock.now()
        token = secrets.token_urlsafe(_TOKEN_BYTES)

        async def replace(tx: Transaction) -> None:
            await tx.run(delete(table, where=table.created_at < now - self._rules.longest))
            await tx.run(delete(table, where=table.token_hash == hashed(renewing)))
            row = table(
                id=new_id("session"),
                token_hash=hashed(token),
                user=user.id,
                created_at=now,
                seen_at=now,
                active_at=now,
                half=half,
                device=device[:300],
                address=address,
            )
            await tx.run(insert(row))

        await self._writer.transact(replace)
        return token

    async def session(self, token: str, *, active: bool = True) -> Session | None:
        """None: unknown, revoked, or over. Counts as a sign of life, and unless it is locked as an action of the
        person, if `active`."""
        now = self._clock.now()
        session = await self._found(tables.Session.token_hash == hashed(token))
        if session is None:
            return None
        acts = active and not session.locked and now - session.active_at >= _SEEN_EVERY
        if acts or now - session.seen_at >= _SEEN_EVERY:
            self._writer.submit(SessionSeen(session.id, now, acts))
        return session

    async def session_of(self, session_id: str) -> Session | None:
        """As it is now, without a sign of life: for what goes on while nobody asks."""
        return await self._found(tables.Session.id == session_id)

    async def set_locked(self, token: str, *, locked: bool) -> None:
        """By the person: locks it now, or opens it again."""
        table, now = tables.Session, self._clock.now()
        values = {table.locked_at: now} if locked else {table.locked_at: None, table.active_at: now, table.seen_at: now}

        async def change(tx: Transaction) -> None:
            await tx.run(update(table, values, where=table.token_hash == hashed(token)))

        await self._writer.transact(change)

    async def sessions(self, practice: str, user_id: str) -> Sequence[Session]:
        """Newest first."""
        people, table, now = tables.User, tables.Session, self._clock.now()
        users = await self._users(await self._readers.run(select(people, where=people.id == user_id)))
        for user in users:
            if practice not in ([one.practice for one in user.memberships] or [""]):
                break
            whole = (table.user == user_id) & (table.created_at > now - self._rules.longest)
            rows = await self._readers.run(select(table, where=whole, order=(table.created_at,), newest_first=True))
            return [self._session(row, user) for row in rows if not row["half"]]
        return []

    async def close_session(self, token: str) -> None:
        table = tables.Session

        async def close(tx: Transaction) -> None:
            await tx.run(delete(table, where=table.token_hash == hashed(token)))

        await self._writer.transact(close)

    async def revoke(self, practice: str, user_id: str, session_id: str = "", *, sparing: str = "") -> int:
        """Ends that session of the user, or all of them but the one of the id `sparing`; returns how many."""
        table = tables.Session

        async def end(tx: Transaction) -> int:
            if not await _belongs(tx, practice, user_id):
                return 0
            theirs = (table.user == user_id) & (table.id != sparing)
            where = theirs & (table.id == session_id) if session_id else theirs
            ended = await tx.run(select(table, table.id, where=where))
            await tx.run(delete(table, where=where))
            return len(ended)

        return await self._writer.transact(end)

    async def _users(self, rows: Sequence[Row]) -> Sequence[User]:
        """Where each of them belongs, now."""
        members = by_user(await self._readers.run(memberships_of([row["id"] for row in rows])))
        users: list[User] = []
        for row in rows:
            placed = await self._readers.run(placements_of(row["reseller"])) if row["role"] == "reseller" else []
            users.append(user_from_row(row, members.get(row["id"], ()), [placement(one) for one in placed]))
        return users

    async def _found(self, where: Combinable) -> Session | None:
        people = tables.User
        for row in await self._readers.run(select(tables.Session, where=where)):
            for user in await self._users(await self._readers.run(select(people, where=people.id == row["user"]))):
                session = self._session(row, user)
                longest = _HALF_FOR if session.half else self._rules.longest
                return session if self._clock.now() - session.created_at < longest else None
        return None

    def _session(self, row: Row, user: User) -> Session:
        created_at, seen_at, active_at = (_time(row[name]) for name in ("created_at", "seen_at", "active_at"))
        assert created_at
        assert seen_at
        active_at = active_at or seen_at
        idle = self._rules.idle
        return Session(
            id=row["id"],
            user=user,
            created_at=created_at,
            seen_at=seen_at,
            active_at=active_at,
            half=bool(row["half"]),
            locked=row["locked_at"] is not None or (idle is not None and self._clock.now() - active_at >= idle),
            device=row["device"],
            address=row["address"],
        )


class SessionSeen(msgspec.Struct, frozen=True, tag="session_seen"):
    """A sign of life, and of the person too if `active`."""

    session: str
    at: datetime
    active: bool = True

    async def apply(self, tx: Transaction) -> None:
        table = tables.Session
        where = (table.id == self.session) & (table.seen_at < self.at)
        seen = {table.seen_at: self.at} | ({table.active_at: self.at} if self.active else {})
        await tx.run(update(table, seen, where=where))


def hashed(token: str) -> str:
    """Enough for 256 random bits: nobody can guess what to hash."""
    return hashlib.sha256(token.encode()).hexdigest()


async def _belongs(tx: Transaction, practice: str, user_id: str) -> bool:
    """Is it a person of this practice; "": of none?"""
    members = await tx.run(memberships_of([user_id]))
    if practice:
        return practice in [row["practice"] for row in members]
    return not members and bool(await tx.run(select(tables.User, tables.User.id, where=tables.User.id == user_id)))


def _time(value: object) -> datetime | None:
    return msgspec.convert(value, datetime | None, strict=False)
