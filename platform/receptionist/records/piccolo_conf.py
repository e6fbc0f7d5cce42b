"""Piccolo's configuration (PICCOLO_CONF=receptionist.records.piccolo_conf): for its own commands and for migrations."""

import os
from contextvars import ContextVar
from typing import Final, TypeAlias

from piccolo.conf.apps import AppRegistry
from piccolo.engine.postgres import PostgresEngine
from piccolo.engine.sqlite import SQLiteEngine

from receptionist.config import load
from receptionist.records.location import PostgresServer, SqliteFile, location

AnyEngine: TypeAlias = SQLiteEngine | PostgresEngine

MODULE: Final = __name__
APP_REGISTRY: Final = AppRegistry(apps=["receptionist.records.piccolo_app"])

# The engine of the migration under way. Piccolo asks for `DB` wherever it needs one, so it is bound to the task that
# migrates rather than to the process: two databases never meet.
MIGRATING: Final[ContextVar[AnyEngine]] = ContextVar("receptionist_migrating")

_POSTGRES: Final = {
    "timeout": 5,
    "command_timeout": 600,  # an index over many rows may take minutes; whoever holds a table does not keep us so long
    "server_settings": {"application_name": "receptionist migrate", "lock_timeout": "10s"},
}


def file_engine(place: SqliteFile) -> SQLiteEngine:
    return SQLiteEngine(path=str(place.path), timeout=5)


def server_engine(place: PostgresServer) -> PostgresEngine:
    return PostgresEngine(config={"dsn": place.url, **_POSTGRES})


def __getattr__(name: str) -> AnyEngine:
    if name != "DB":
        raise AttributeError(name)
    if bound := MIGRATING.get(None):
        return bound
    place = location(load(None, os.environ))
    return file_engine(place) if isinstance(place, SqliteFile) else server_engine(place)
