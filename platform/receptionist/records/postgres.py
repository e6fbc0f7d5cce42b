"""Postgres connections: one that writes, in a thread of its own, and a few that read. Piccolo writes the SQL."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, TypeVar

from receptionist.errors import StorageError
from receptionist.records.away import DatabaseAwayError
from receptionist.records.link import READ_DEADLINE_S, Body, Link, Readers, Row, Transaction
from receptionist.records.location import PostgresServer
from receptionist.records.postgres_away import ERRORS
from receptionist.records.postgres_session import Session
from receptionist.records.statements import Statement

T = TypeVar("T")

READERS = 4
_STATEMENT_S = 2.0  # one statement of a transaction; then the server is taken for hung

# One writer at a time in all processes, as on SQLite: what a transaction has read is still so when it writes, whatever
# it is about. Who waits longer than a second for its turn writes to its spool.
_START = "BEGIN; SELECT pg_advisory_xact_lock(7235, 2)"
_STATUS = "SELECT pg_xact_status($1::text::xid8)"
_REMEMBERED = 100
_WRITING = {
    "lock_timeout": "1s",
    "statement_timeout": f"{_STATEMENT_S:.0f}s",
    "idle_in_transaction_session_timeout": "5s",  # a writer that hangs does not keep the others out
}
_READING = {"default_transaction_read_only": "on", "statement_timeout": f"{READ_DEADLINE_S:.0f}s"}


class PostgresLink(Link):
    """Its connection lives in a thread with a loop of its own: however busy the process is, other processes wait for
    it no longer than the server takes."""

    def __init__(self, server: PostgresServer, *, name: str) -> None:
        self._session = Session(server, _WRITING, statement_s=_STATEMENT_S)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._runner = asyncio.Runner()
        # Transactions whose COMMIT was sent and not answered: their numbers and results (Any: the bodies' own).
        self._unclear: dict[Body[Any], tuple[str, Any]] = {}

    async def transact(self, body: Body[T]) -> T:
        """One at a time over all processes. When COMMIT was not answered, the same body (the same object) is asked
        about before it is tried again: it happens once."""
        return await self._in_thread(lambda: self._runner.run(self._transact(body)))

    async def close(self) -> None:
        await self._in_thread(self._close)
        self._thread.shutdown(wait=False)

    async def _transact(self, body: Body[T]) -> T:
        session = self._session
        try:
            await session.execute(_START)  # behind the lock: what was unclear has come to its end by now
            if body in self._unclear:
                number, known = self._unclear[body]
                if (await session.fetch(_STATUS, [number]))[0][0] == "committed":
                    await session.execute("ROLLBACK")
                    del self._unclear[body]
                    return known
            number = (await session.fetch("SELECT pg_current_xact_id()::text"))[0][0]
            transaction = _Transaction(session)
            result = await body(transaction)
            transaction.require_whole()
            self._unclear[body] = (number, result)
            await session.execute("COMMIT")
        except BaseException:
            await self._roll_back()
            raise
        finally:
            while len(self._unclear) > _REMEMBERED:
                del self._unclear[next(iter(self._unclear))]
        self._unclear.pop(body, None)
        return result

    async def _roll_back(self) -> None:
        if self._session.is_open:
            try:
                await self._session.execute("ROLLBACK")
            except (*ERRORS, StorageError):
                self._session.drop()

    def _close(self) -> None:
        self._runner.run(self._session.close())
        self._runner.close()

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


class _Transaction(Transaction):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    async def run(self, statement: Statement) -> list[Row]:
        self.require_whole()  # after an error the next statement might run over a new connection, outside of all this
        with self.watched():
            return await _run(self._session, statement)


class PostgresReaders(Readers):
    """Whoever finds none free waits its turn, within the deadline of its read."""

    def __init__(self, server: PostgresServer) -> None:
        self._sessions = [Session(server, _READING, statement_s=READ_DEADLINE_S) for _ in range(READERS)]
        self._free: asyncio.LifoQueue[Session] = asyncio.LifoQueue()
        for session in reversed(self._sessions):
            self._free.put_nowait(session)

    async def run(self, statement: Statement) -> list[Row]:
        try:
            async with asyncio.timeout(READ_DEADLINE_S):
                session = await self._free.get()
                try:
                    return await self._read(session, statement)
                finally:
                    self._free.put_nowait(session)
        except TimeoutError as error:
            raise StorageError(f"The database did not answer within {READ_DEADLINE_S:.0f} s; try again.") from error
        except ERRORS as error:
            raise StorageError(f"The database could not answer: {error}.") from error

    async def close(self) -> None:
        for session in self._sessions:
            await session.close()

    async def _read(self, session: Session, statement: Statement) -> list[Row]:
        try:
            return await _run(session, statement)
        except DatabaseAwayError as error:
            if not error.locked:
                raise
        return await _run(session, statement)  # the server had ended an idle connection: over a new one


async def _run(session: Session, statement: Statement) -> list[Row]:
    rows: list[Any] = []  # Any: the driver's records, which are mappings of anything
    for querystring in statement.querystrings:
        sql, arguments = querystring.compile_string("postgres")
        rows = await session.fetch(sql, [_adapted(argument) for argument in arguments])
    return [{name: _common(value) for name, value in row.items()} for row in rows]


def _adapted(value: Any) -> Any:  # Any: whatever a Piccolo column takes
    """Postgres keeps no NUL in a text; a caller's message must not be refused for it."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) and "\0" in value else value


def _common(value: Any) -> Any:
    """What SQLite would have given: see `Row`."""
    match value:
        case datetime():
            return str(value.astimezone(UTC))
        case date() | time():
            return str(value)
        case bool():
            return int(value)
        case Decimal():  # the sum of integers is one
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return value
