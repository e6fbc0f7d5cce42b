"""Brings a database to the schema of this version: under a lock, all or nothing, quick when there is nothing to do."""

import logging
import re
from pathlib import Path
from typing import Final

from receptionist.config import Config
from receptionist.errors import StorageError
from receptionist.records import sqlite_schema
from receptionist.records.location import SqliteFile, location

log = logging.getLogger(__name__)

MIGRATIONS: Final = Path(__file__).parents[3] / "migrations"
_ID = re.compile(r'^ID = "(.+)"$', re.MULTILINE)


def migrate(config: Config) -> list[str]:
    """Applies what is missing and returns the ids of it, in order. Blocking; any number of processes at once.

    Raises StorageError with what to do when the database is locked, read-only, damaged, away or not writable.
    """
    place, known = location(config), _known()
    if isinstance(place, SqliteFile):
        applied = sqlite_schema.migrate(place, known)
    else:
        from receptionist.records import postgres_schema  # its driver is loaded only where it is used

        applied = postgres_schema.migrate(place, known)
    if applied:
        log.info("database migrated", extra={"database": str(place), "migrations": len(applied)})
    return applied


def _known() -> dict[str, Path]:
    """Migration files by id. Read as text: importing them would import Piccolo."""
    found: dict[str, Path] = {}
    for file in MIGRATIONS.glob("*.py"):
        match = _ID.search(file.read_text("utf-8"))
        if match:
            found[match[1]] = file
    if not found:
        raise StorageError(f"There are no migrations in {MIGRATIONS}: run from a checkout of the repository.")
    return found
