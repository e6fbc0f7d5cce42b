"""One Postgres connection: opened when needed, replaced when lost, never waited for without end."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import asyncpg

from receptionist.records.away import DatabaseAwayError
from receptionist.records.location import PostgresServer
from receptionist.records.postgres_away import AGAIN, ERRORS, told

if TYPE_CHECKING:
    _Connection: TypeAlias = asyncpg.Connection[asyncpg.Record]

T = TypeVar("T")

CONNECT_S = 2.0
_CLOSE_S = 1.0
SETTINGS = {
    "application_name": "receptionist",
    "timezone": "UTC",
    # The server notices within a quarter of a minute that this host is gone, and lets go of its locks.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "2",
}


class Session:
    """One connection, opened when first needed and again after it was lost. Raises DatabaseAwayError and
    AlreadyThereError for what they are, the driver's error when the statement is wrong."""

    def __init__(self, server: PostgresServer, settings: Mapping[str, str], *, statement_s: float) -> None:
        self._server = server
        self._settings = {**SETTINGS, **settings}
        self._statement_s = statement_s
        self._connection: _Connection | None = None

    @property
    def is_open(self) -> bool:
        return self._connection is not None

    async def fetch(self, sql: str, arguments: Sequence[Any] = ()) -> list[asyncpg.Record]:  # Any: column values
        return await self._asked(lambda connection: connection.fetch(sql, *arguments))

    async def execute(self, script: str) -> None:
        """One or several statements without arguments, in one go."""
        await self._asked(lambda connection: connection.execute(script))

    def drop(self) -> None:
        """Whatever state it is in, the next statement gets a new connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.terminate()

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                await connection.close(timeout=_CLOSE_S)
            except ERRORS:
                connection.terminate()

    async def _asked(self, ask: Callable[["_Connection"], Coroutine[Any, Any, T]]) -> T:
        try:
            if self._connection is None:
                self._connection = await self._connected()
            async with asyncio.timeout(self._statement_s):
                return await ask(self._connection)
        except ERRORS as error:
            if isinstance(error, asyncpg.InterfaceError) and self._connection and not self._connection.is_closed():
                raise  # the statement's fault
            told_error = told(error, self._server)
            if isinstance(told_error, DatabaseAwayError) and getattr(error, "sqlstate", "") not in AGAIN:
                self.drop()
            if told_error is None:
                raise
            raise told_error from error
        except asyncio.CancelledError:
            self.drop()
            raise

    async def _connected(self) -> "_Connection":
        async with asyncio.timeout(CONNECT_S):
            return await asyncpg.connect(self._server.url, timeout=CONNECT_S, server_settings=self._settings)
