"""Migrates a SQLite file: under a file lock, seen to be current by the standard library alone."""

import asyncio
import fcntl
import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from receptionist.errors import StorageError
from receptionist.records.away import away_error
from receptionist.records.location import APP, SqliteFile

_LOCK_DEADLINE_S = 60.0
_LOCK_POLL_S = 0.02


def migrate(place: SqliteFile, known: dict[str, Path]) -> list[str]:
    """See `schema.migrate`."""
    database = place.path
    try:
        if database.exists():
            _require_writable(database)
            if _is_ready(database, known):
                return []
        database.parent.mkdir(parents=True, exist_ok=True)
        with _locked(place.lock):
            _prepare(database)
            missing = _missing(database, known)
            if missing:
                asyncio.run(_apply(database, {one: known[one] for one in missing}))
            return missing
    except OSError as error:
        raise StorageError(
            f"The database {database} cannot be kept there ({error.strerror})."
            " Give this user write permission to the folder, or set [database] url to another one."
        ) from error
    except sqlite3.Error as error:
        if (away := away_error(error, database)) is None or error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise StorageError(f"The database {database} cannot be migrated: {error}.") from error
        raise away from error


def _is_ready(database: Path, known: dict[str, Path]) -> bool:
    with closing(_connect(database)) as connection:
        return connection.execute("PRAGMA journal_mode").fetchone() == ("wal",) and not _missing(database, known)


def _missing(database: Path, known: dict[str, Path]) -> list[str]:
    """In order. What a newer version has added is left alone: migrations only ever add."""
    with closing(_connect(database)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE type='table' AND name='migration'").fetchone():
            return sorted(known)
        rows = connection.execute("SELECT name FROM migration WHERE app_name = ?", (APP,)).fetchall()
    return sorted(known.keys() - {name for (name,) in rows})


def _prepare(database: Path) -> None:
    """For this user alone, and readers never wait for the writer (WAL)."""
    os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(_connect(database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _connect(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(database, timeout=5, isolation_level=None)


def _require_writable(database: Path) -> None:
    """SQLite would open a read-only file without a word and fail at the first write."""
    for path in (database, database.parent):
        if not os.access(path, os.W_OK):
            raise StorageError(
                f"{path} is read-only for this user. Give it write permission to the file and its folder."
            )


async def _apply(database: Path, missing: dict[str, Path]) -> None:
    from receptionist.records import migration_run  # with Piccolo's machinery, which a current database never needs

    await migration_run.apply_to_file(database, missing)


@contextmanager
def _locked(path: Path) -> Generator[None, None, None]:
    """Between processes. Raises StorageError after a minute."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        give_up_at = time.monotonic() + _LOCK_DEADLINE_S
        while True:
            try:
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= give_up_at:
                    raise StorageError(f"Another process has been migrating for a minute (it holds {path}).") from None
                time.sleep(_LOCK_POLL_S)
        yield
    finally:
        os.close(fd)
