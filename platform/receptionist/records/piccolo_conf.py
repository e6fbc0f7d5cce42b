"""Piccolo's configuration (PICCOLO_CONF=receptionist.records.piccolo_conf): for its own commands and for migrations."""

import os
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from piccolo.conf.apps import AppRegistry
from piccolo.engine.sqlite import SQLiteEngine

from receptionist.config import load
from receptionist.records.location import database_path

MODULE: Final = __name__
APP_REGISTRY: Final = AppRegistry(apps=["receptionist.records.piccolo_app"])

# The engine of the migration under way. Piccolo asks for `DB` wherever it needs one, so it is bound to the task that
# migrates rather than to the process: two databases never meet.
MIGRATING: Final[ContextVar[SQLiteEngine]] = ContextVar("receptionist_migrating")


def engine_of(path: Path) -> SQLiteEngine:
    return SQLiteEngine(path=str(path), timeout=5)


def __getattr__(name: str) -> SQLiteEngine:
    if name != "DB":
        raise AttributeError(name)
    bound = MIGRATING.get(None)
    return bound or engine_of(database_path(load(None, os.environ)))
