"""When the database cannot be used: told apart from a wrong statement, with what a person can do about it."""

import sqlite3
from pathlib import Path

from receptionist.errors import StorageError


class DatabaseAwayError(StorageError):
    """The database cannot be used now. `locked`: by someone else, worth another try at once."""

    def __init__(self, message: str, *, locked: bool = False) -> None:
        super().__init__(message)
        self.locked = locked


class AlreadyThereError(StorageError):
    """A row with this key is already there; on every engine the same. The transaction in which it is raised is lost:
    let it pass through the body and catch it around `transact`."""


def away_error(error: sqlite3.Error, path: Path) -> DatabaseAwayError | None:
    """What a person can do about it; None: the statement is at fault, not the database."""
    extended: int | None = getattr(error, "sqlite_errorcode", None)  # None: Python itself refused the statement
    if extended is None:
        return None
    code = extended & 0xFF
    advice = _ADVICE.get(code)
    if advice is None:
        return None
    return DatabaseAwayError(f"The database {path} {advice}", locked=code in _LOCKED)


_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
_ADVICE = {
    # Piccolo's statements are well-formed, so this is a table or column that is not there: an old copy of the database.
    sqlite3.SQLITE_ERROR: "has not the tables that are expected. Run `receptionist migrate`.",
    sqlite3.SQLITE_BUSY: "is locked by another program. Close the program that holds it, then try again.",
    sqlite3.SQLITE_LOCKED: "is locked by another program. Close the program that holds it, then try again.",
    sqlite3.SQLITE_READONLY: "is read-only. Give this user write permission to the file and to its folder.",
    sqlite3.SQLITE_PERM: "may not be written. Give this user write permission to the file and to its folder.",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full. Free some space.",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened. Check that its folder exists and that this user may write to it.",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error. Check the disk.",
    sqlite3.SQLITE_CORRUPT: "is damaged. Restore a backup, or move the file away to start with an empty one.",
    sqlite3.SQLITE_NOTADB: "is not a database. Move the file away, or set [database] url to another one.",
    sqlite3.SQLITE_PROTOCOL: "is locked by another program. Close the program that holds it, then try again.",
    sqlite3.SQLITE_NOMEM: "cannot be used: the machine is out of memory. Free some memory.",
}
