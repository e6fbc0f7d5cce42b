"""People and their sessions. Passwords arrive hashed; session tokens are stored hashed."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

import msgspec

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError
from receptionist.records import tables
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import delete, insert, select, update
from receptionist.records.writer import Writer

Role: TypeAlias = Literal["operator", "owner", "staff", "viewer"]

LONGEST_SESSION = timedelta(hours=12)
LONGEST_IDLE = timedelta(hours=4)
_SEEN_EVERY = timedelta(minutes=1)  # a sign of life is written at most so often
_TOKEN_BYTES = 32


class EmailTakenError(ReceptionistError):
    """Someone with this e-mail address is already there."""


class User(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who can sign in. `practice` is empty for an operator. `email` is lower case and unique."""

    id: str
    email: str
    name: str
    role: Role
    practice: str
    created_at: datetime


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in browser. `id` may be shown and is what CSRF tokens are bound to; the secret token is not in it."""

    id: str
    user: User
    created_at: datetime
    seen_at: datetime


class Credentials(msgspec.Struct, frozen=True):
    """What a password is checked against."""

    user: User
    password_hash: str


class Accounts:
    """Methods without a practice have a secret, or an e-mail address about to be proved, as their scope."""

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def add(self, practice: str, *, email: str, name: str, role: Role, password_hash: str) -> User:
        """Operators have no practice ("") and everyone else has one: ValueError. Raises EmailTakenError; StorageError
        while the database is away."""
        if (role == "operator") != (practice == ""):
            raise ValueError(f"a user of role {role} cannot belong to the practice {practice!r}")
        table = tables.User
        user = User(
            id=new_id("user"),
            email=normal_email(email),
            name=name,
            role=role,
            practice=practice,
            created_at=self._clock.now(),
        )

        async def insert_user(tx: Transaction) -> User:
            if await tx.run(select(table, table.id, where=table.email == user.email)):
                raise EmailTakenError(f"{user.email} can already sign in; `receptionist user reset` sets a password.")
            row = table(
                id=user.id,
                email=user.email,
                name=user.name,
                role=user.role,
                practice=user.practice,
                password_hash=password_hash,
                created_at=user.created_at,
            )
            await tx.run(insert(row))
            return user

        return await self._writer.transact(insert_user)

    async def list(self, practice: str) -> Sequence[User]:
        """The practice's people by e-mail; "": the operators."""
        table = tables.User
        rows = await self._readers.run(select(table, where=table.practice == practice, order=(table.email,)))
        return [_user(row) for row in rows]

    async def everyone(self) -> Sequence[User]:
        """All people of all practices, by practice and e-mail: for the operator's command line alone."""
        table = tables.User
        rows = await self._readers.run(select(table, where=table.id != "", order=(table.practice, table.email)))
        return [_user(row) for row in rows]

    async def set_password(self, practice: str, user_id: str, password_hash: str) -> bool:
        """Ends all of the user's sessions. False: no such user in this practice."""
        table = tables.User
        own = (table.practice == practice) & (table.id == user_id)

        async def change(tx: Transaction) -> bool:
            if not await tx.run(select(table, table.id, where=own)):
                return False
            await tx.run(update(table, {table.password_hash: password_hash}, where=own))
            await tx.run(delete(tables.Session, where=tables.Session.user == user_id))
            return True

        return await self._writer.transact(change)

    async def credentials(self, email: str) -> Credentials | None:
        """For sign-in only."""
        table = tables.User
        for row in await self._readers.run(select(table, where=table.email == normal_email(email))):
            return Credentials(_user(row), row["password_hash"])
        return None

    async def open_session(self, user: User, *, renewing: str = "") -> str:
        """A new token; the session of the token `renewing` ends. Sessions that are too old are cleared away."""
        table, now = tables.Session, self._clock.now()
        token = secrets.token_urlsafe(_TOKEN_BYTES)

        async def replace(tx: Transaction) -> None:
            await tx.run(delete(table, where=table.created_at < now - LONGEST_SESSION))
            await tx.run(delete(table, where=table.token_hash == _hashed(renewing)))
            row = table(id=new_id("session"), token_hash=_hashed(token), user=user.id, created_at=now, seen_at=now)
            await tx.run(insert(row))

        await self._writer.transact(replace)
        return token

    async def session(self, token: str) -> Session | None:
        """None: unknown, revoked, older than 12 h, or idle for 4 h. Counts as a sign of life."""
        table, now = tables.Session, self._clock.now()
        for row in await self._readers.run(select(table, where=table.token_hash == _hashed(token))):
            people = tables.User
            users = await self._readers.run(select(people, where=people.id == row["user"]))
            if not users:
                return None
            session = _session(row, _user(users[0]))
            if now - session.created_at >= LONGEST_SESSION or now - session.seen_at >= LONGEST_IDLE:
                return None
            if now - session.seen_at >= _SEEN_EVERY:
                self._writer.submit(SessionSeen(session.id, now))
            return session
        return None

    async def sessions(self, practice: str, user_id: str) -> Sequence[Session]:
        """Newest first."""
        people, table = tables.User, tables.Session
        own = (people.practice == practice) & (people.id == user_id)
        for row in await self._readers.run(select(people, where=own)):
            user = _user(row)
            newest = select(table, where=table.user == user_id, order=(table.created_at,), newest_first=True)
            return [_session(one, user) for one in await self._readers.run(newest)]
        return []

    async def close_session(self, token: str) -> None:
        table = tables.Session

        async def close(tx: Transaction) -> None:
            await tx.run(delete(table, where=table.token_hash == _hashed(token)))

        await self._writer.transact(close)

    async def revoke(self, practice: str, user_id: str, session_id: str = "") -> int:
        """Ends that session of the user, or all of them; returns how many."""
        people, table = tables.User, tables.Session
        own = (people.practice == practice) & (people.id == user_id)

        async def end(tx: Transaction) -> int:
            if not await tx.run(select(people, people.id, where=own)):
                return 0
            theirs = table.user == user_id
            where = theirs & (table.id == session_id) if session_id else theirs
            ended = await tx.run(select(table, table.id, where=where))
            await tx.run(delete(table, where=where))
            return len(ended)

        return await self._writer.transact(end)


class SessionSeen(msgspec.Struct, frozen=True, tag="session_seen"):
    """A sign of life."""

    session: str
    at: datetime

    async def apply(self, tx: Transaction) -> None:
        table = tables.Session
        where = (table.id == self.session) & (table.seen_at < self.at)
        await tx.run(update(table, {table.seen_at: self.at}, where=where))


def normal_email(email: str) -> str:
    """The form in which addresses are stored and compared."""
    return email.strip().lower()


def _hashed(token: str) -> str:
    """Enough for 256 random bits: nobody can guess what to hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def _user(row: Row) -> User:
    return msgspec.convert(row, User, strict=False)


def _session(row: Row, user: User) -> Session:
    created_at, seen_at = (msgspec.convert(row[name], datetime, strict=False) for name in ("created_at", "seen_at"))
    return Session(id=row["id"], user=user, created_at=created_at, seen_at=seen_at)
