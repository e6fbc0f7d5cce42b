"""SQLite connections that are held: one thread each. Piccolo writes the SQL, the links run it."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from piccolo.table import Table

from receptionist.errors import StorageError
from receptionist.records.away import AlreadyThereError, away_error
from receptionist.records.link import READ_DEADLINE_S, Body, Link, Readers, Row, Transaction
from receptionist.records.statements import Statement

T = TypeVar("T")

BUSY_S = 5.0  # how long a read waits for a lock
_READERS = 3
_ALREADY_THERE = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)


class SqliteLink(Link):
    """One connection in its own thread. Statements run in the order they were given.

    Raises DatabaseAwayError when the database cannot be used, sqlite3.Error when the statement is wrong.
    """

    def __init__(
        self, path: Path, *, name: str, busy_s: float = BUSY_S, query_only: bool = False, existing: bool = False
    ) -> None:
        """`existing`: no file is made where there is none, and none is written."""
        self._path = path
        self._busy_s = busy_s
        self._query_only = query_only
        self._existing = existing
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._connection: sqlite3.Connection | None = None

    async def run(self, statement: Statement) -> list[Row]:
        return await self._in_thread(lambda: self._run(statement))

    async def create(self, tables: Sequence[type[Table]]) -> None:
        """Makes tables where nothing migrates: in a database that is in memory only."""
        ddl = [line for table in tables for line in table.create_table().ddl]
        await self._in_thread(lambda: [self._execute(line, ()) for line in ddl])

    async def transact(self, body: Body[T]) -> T:
        """`body` within one IMMEDIATE transaction: it takes the write lock first, so that it never fails half-way for
        want of it. Rolled back when `body` raises."""
        return await self._in_thread(lambda: self._transact(body))

    async def close(self) -> None:
        await self._in_thread(self._disconnect)
        self._thread.shutdown(wait=False)

    def interrupt(self) -> None:
        """Stops the running statement, from any thread."""
        if self._connection is not None:
            self._connection.interrupt()

    def _transact(self, body: Body[T]) -> T:
        """All of it in the thread, so that a busy loop never keeps the lock from other processes."""
        try:
            self._execute("BEGIN IMMEDIATE", ())
            transaction = _Transaction(self._run)
            steps = body(transaction)
            try:
                steps.send(None)
            except StopIteration as finished:
                result: T = finished.value
            else:
                steps.close()
                raise RuntimeError("a transaction may wait for its own statements only")
            transaction.require_whole()
            self._execute("COMMIT", ())
        except BaseException:
            self._roll_back()
            raise
        return result

    def _run(self, statement: Statement) -> list[Row]:
        rows: list[Row] = []
        for querystring in statement.querystrings:
            rows = self._execute(*querystring.compile_string("sqlite"))
        return rows

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _execute(self, sql: str, arguments: Sequence[Any]) -> list[Row]:
        try:
            if self._connection is None:
                self._connection = connect(
                    self._path, busy_s=self._busy_s, query_only=self._query_only, existing=self._existing
                )
            cursor = self._connection.execute(sql, [_adapted(argument) for argument in arguments])
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) in _ALREADY_THERE:
                raise AlreadyThereError(f"The database has such a row already: {error}.") from error
            away = away_error(error, self._path)
            if away is None:
                raise
            if not away.locked:
                self._disconnect()  # whatever was wrong with the file, look at it afresh next time
            raise away from error

    def _roll_back(self) -> None:
        if self._connection is not None and self._connection.in_transaction:
            try:
                self._connection.rollback()
            except sqlite3.Error:
                self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Transaction(Transaction):
    """Everything is done before `run` returns."""

    def __init__(self, run: Callable[[Statement], list[Row]]) -> None:
        super().__init__()
        self._run = run

    async def run(self, statement: Statement) -> list[Row]:
        self.require_whole()
        with self.watched():
            return self._run(statement)


class SqliteReaders(Readers):
    """A few links that can only read. Each is opened when first needed; a reader waits its turn, never the loop."""

    def __init__(self, path: Path, *, busy_s: float = BUSY_S, existing: bool = False) -> None:
        self._links = [
            SqliteLink(path, name=f"records-read-{n}", busy_s=busy_s, query_only=True, existing=existing)
            for n in range(_READERS)
        ]
        self._free: asyncio.LifoQueue[SqliteLink] = asyncio.LifoQueue()
        for link in reversed(self._links):
            self._free.put_nowait(link)

    async def run(self, statement: Statement) -> list[Row]:
        """Raises StorageError when the database is away or does not answer within 10 s."""
        try:
            async with asyncio.timeout(READ_DEADLINE_S):
                link = await self._free.get()
                try:
                    return await link.run(statement)
                except asyncio.CancelledError:
                    link.interrupt()
                    raise
                finally:
                    self._free.put_nowait(link)
        except TimeoutError as error:
            raise StorageError(f"The database did not answer within {READ_DEADLINE_S:.0f} s; try again.") from error
        except sqlite3.Error as error:
            raise StorageError(f"The database could not answer: {error}.") from error

    async def close(self) -> None:
        for link in self._links:
            await link.close()


def connect(
    path: Path, *, busy_s: float = BUSY_S, query_only: bool = False, existing: bool = False
) -> sqlite3.Connection:
    """A connection by the house's rules: explicit transactions, foreign keys, each commit on disk before it returns.
    `existing`: see SqliteLink."""
    name = f"{path.absolute().as_uri()}?mode=ro" if existing else path
    connection = sqlite3.connect(name, timeout=busy_s, isolation_level=None, check_same_thread=False, uri=existing)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _adapted(value: Any) -> Any:  # Any: whatever a Piccolo column takes
    """Times as text in UTC, in the one form whose order as text is the order in time."""
    return str(value.astimezone(UTC)) if isinstance(value, datetime) else value
