"""Turns keep what the guard held back, and calls say that somebody should look at them. The same on SQLite and Postgres."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import JSON, Text
from piccolo.columns.indexes import IndexMethod

ID = "2026-11-26T07:46:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What was held back of a turn, and calls that want a look"

COMMON = {
    "null": False,
    "primary_key": False,
    "unique": False,
    "index": False,
    "index_method": IndexMethod.btree,
    "choices": None,
    "db_column_name": None,
    "secret": False,
}


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    manager.add_column(
        table_class_name="Turn",
        tablename="turns",
        column_name="withheld",
        db_column_name="withheld",
        column_class_name="JSON",
        column_class=JSON,
        params={**COMMON, "default": "[]"},
        schema=None,
    )
    manager.add_column(
        table_class_name="Call",
        tablename="calls",
        column_name="follow_up",
        db_column_name="follow_up",
        column_class_name="Text",
        column_class=Text,
        params={**COMMON, "default": ""},
        schema=None,
    )

    return manager
