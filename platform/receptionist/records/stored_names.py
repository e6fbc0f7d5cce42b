"""Which secrets a database keeps, for a command that only looks: it is not made, not migrated and not waited for."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from receptionist.config import Config
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.link import Readers
from receptionist.records.location import Location, SqliteFile, location
from receptionist.records.sqlite import SqliteReaders
from receptionist.records.statements import one_of, select

_WITHIN_S: Final = 2.0
_BUSY_S: Final = 0.5


async def stored_names(
    config: Config, practices: Sequence[str], *, within_s: float = _WITHIN_S
) -> Mapping[str, frozenset[str]]:
    """Practice -> names of its secrets in the store; never a value.

    Raises StorageError when the database is not there, or does not say it in time; ConfigError.
    """
    place = location(config)
    if isinstance(place, SqliteFile) and not place.path.is_file():
        raise StorageError(f"The database {place} is not there yet.")
    readers, table = _readers(place), tables.PracticeSecret
    try:
        async with asyncio.timeout(within_s):
            rows = await readers.run(select(table, table.practice, table.name, where=one_of(table.practice, practices)))
    except TimeoutError as error:
        raise StorageError(f"The database {place} did not answer within {within_s:g} s.") from error
    finally:
        await readers.close()
    found: dict[str, set[str]] = {practice: set() for practice in practices}
    for row in rows:
        found[row["practice"]].add(row["name"])
    return {practice: frozenset(names) for practice, names in found.items()}


def _readers(place: Location) -> Readers:
    if isinstance(place, SqliteFile):
        return SqliteReaders(place.path, busy_s=_BUSY_S, existing=True)
    from receptionist.records import postgres  # its driver is loaded only where it is used

    return postgres.PostgresReaders(place)
