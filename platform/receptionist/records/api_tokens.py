"""Keys of programs: what a bearer token may read or change, for how long. The secret is shown once, stored hashed."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.ids import new_id
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.statements import delete, insert, select, update
from receptionist.records.writer import Writer

Scope: TypeAlias = Literal[
    "practices:read",
    "practices:create",  # with a token of the platform's
    "calls:read",
    "turns:read",  # what was said
    "messages:read",
    "messages:write",
    "appointments:read",
    "appointments:write",
    "audit:read",
    "usage:read",  # what calls used and cost
    "secrets:write",  # names can be seen with it, values never
    "settings:read",
    "settings:write",
]
SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)
LONGEST_LIFE: Final = timedelta(days=730)

_PREFIX: Final = "rcp_"  # so that a token that got loose is recognised as one of ours
_BYTES: Final = 32
_USED_EVERY: Final = timedelta(minutes=1)  # a use is written at most so often


class ApiToken(msgspec.Struct, frozen=True, kw_only=True):
    """`practice` is empty for a token of the platform's, which reaches every practice. The secret is not in it."""

    id: str
    practice: str
    name: str
    scopes: tuple[Scope, ...]
    created_by: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None

    def reaches(self, practice: str) -> bool:
        return self.practice in ("", practice)


class ApiTokens:
    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    async def issue(
        self, practice: str, *, name: str, scopes: Sequence[Scope], created_by: str, life: timedelta
    ) -> tuple[ApiToken, str]:
        """The token and its secret, which nobody can ask for again. Raises ValueError without a scope or for a life
        that is none or too long; StorageError while the database is away."""
        if not scopes or not timedelta(0) < life <= LONGEST_LIFE:
            raise ValueError("a token has a scope and an end")
        now = self._clock.now()
        secret = _PREFIX + secrets.token_urlsafe(_BYTES)
        token = ApiToken(
            id=new_id("token"),
            practice=practice,
            name=name,
            scopes=tuple(scope for scope in SCOPES if scope in scopes),
            created_by=created_by,
            created_at=now,
            expires_at=now + life,
        )
        row = tables.ApiToken(
            id=token.id,
            practice=practice,
            name=name,
            scopes=msgspec.json.encode(token.scopes).decode(),
            token_hash=_hashed(secret),
            created_by=created_by,
            created_at=now,
            expires_at=token.expires_at,
        )

        async def keep(tx: Transaction) -> None:
            await tx.run(insert(row))

        await self._writer.transact(keep)
        return token, secret

    async def by_secret(self, secret: str) -> ApiToken | None:
        """None: unknown, revoked or expired. Counts as a use."""
        if not secret.startswith(_PREFIX):
            return None
        table, now = tables.ApiToken, self._clock.now()
        for row in await self._readers.run(select(table, where=table.token_hash == _hashed(secret))):
            token = _token(row)
            if token.expires_at <= now:
                return None
            if token.used_at is None or now - token.used_at >= _USED_EVERY:
                self._writer.submit(ApiTokenUsed(token.id, now))
            return token
        return None

    async def list(self, practice: str) -> Sequence[ApiToken]:
        """Newest first, expired ones included."""
        table = tables.ApiToken
        newest = select(table, where=table.practice == practice, order=(table.created_at,), newest_first=True)
        return [_token(row) for row in await self._readers.run(newest)]

    async def revoke(self, practice: str, token_id: str) -> ApiToken | None:
        """What it was; None: no such token of this practice."""
        table = tables.ApiToken
        own = (table.practice == practice) & (table.id == token_id)

        async def end(tx: Transaction) -> ApiToken | None:
            found = await tx.run(select(table, where=own))
            await tx.run(delete(table, where=own))
            return _token(found[0]) if found else None

        return await self._writer.transact(end)


class ApiTokenUsed(msgspec.Struct, frozen=True, tag="api_token_used"):
    token: str
    at: datetime

    async def apply(self, tx: Transaction) -> None:
        table = tables.ApiToken
        await tx.run(update(table, {table.used_at: self.at}, where=table.id == self.token))


def _hashed(secret: str) -> str:
    """Enough for 256 random bits: nobody can guess what to hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _token(row: Row) -> ApiToken:
    return msgspec.convert({**row, "scopes": msgspec.json.decode(row["scopes"])}, ApiToken, strict=False)
