"""Migrates a Postgres database: under an advisory lock, seen to be current without Piccolo."""

import asyncio
from pathlib import Path

import asyncpg

from receptionist.errors import StorageError
from receptionist.records.away import DatabaseAwayError
from receptionist.records.location import APP, PostgresServer
from receptionist.records.postgres_away import ERRORS, told
from receptionist.records.postgres_session import Session

_OLDEST = 13
_LOCK = "SELECT pg_advisory_lock(7235, 1)"  # 7235, 2: who writes (postgres.py)
_LOCK_DEADLINE_S = 60
_STATE = """
    SELECT current_setting('server_version_num')::int / 10000 AS version,
           current_setting('server_encoding') AS encoding,
           current_setting('transaction_read_only') AS read_only,
           to_regclass('migration') IS NOT NULL AS is_noted
"""


def migrate(server: PostgresServer, known: dict[str, Path]) -> list[str]:
    """See `schema.migrate`."""
    try:
        return asyncio.run(_migrate(server, known))
    except ERRORS as error:
        wrong_statement = isinstance(error, asyncpg.SyntaxOrAccessError) and error.sqlstate not in ("42501", "3F000")
        away = None if wrong_statement else told(error, server)
        if away is None:
            raise StorageError(f"The database {server} cannot be migrated: {error}.") from error
        raise away from error


async def _migrate(server: PostgresServer, known: dict[str, Path]) -> list[str]:
    """The lock belongs to a connection that does nothing else, so it goes with the process that holds it."""
    settings = {"lock_timeout": f"{_LOCK_DEADLINE_S}s"}
    session = Session(server, settings, statement_s=_LOCK_DEADLINE_S + 5)
    try:
        if not await _missing(session, server, known):
            return []
        try:
            await session.execute(_LOCK)
        except DatabaseAwayError as error:
            if not error.locked:
                raise
            raise StorageError(f"Another process has been migrating {server} for a minute.") from error
        missing = await _missing(session, server, known)
        if missing:
            from receptionist.records import migration_run  # Piccolo's machinery: a current database never needs it

            await migration_run.apply_to_server(server, {one: known[one] for one in missing})
        return missing
    finally:
        await session.close()


async def _missing(session: Session, server: PostgresServer, known: dict[str, Path]) -> list[str]:
    """In order. What a newer version has added is left alone: migrations only ever add."""
    (state,) = await session.fetch(_STATE)
    if state["version"] < _OLDEST:
        raise StorageError(
            f"The database {server} is Postgres {state['version']}; {_OLDEST} is the oldest that will do."
        )
    if state["encoding"] != "UTF8":
        raise StorageError(
            f"The database {server} keeps {state['encoding']}, which has not all letters."
            " Create it with `createdb --encoding=UTF8 --template=template0`."
        )
    if state["read_only"] == "on":
        raise StorageError(f"The database {server} is read-only. Let [database] url name the primary server.")
    if not state["is_noted"]:
        return sorted(known)
    rows = await session.fetch("SELECT name FROM migration WHERE app_name = $1", [APP])
    return sorted(known.keys() - {row["name"] for row in rows})
