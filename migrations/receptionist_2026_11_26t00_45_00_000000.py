"""Drafts say whether they were written in the editor."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import Text
from piccolo.columns.indexes import IndexMethod

ID = "2026-11-26T00:45:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Drafts say whether they were written in the editor"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    manager.add_column(
        table_class_name="Draft",
        tablename="drafts",
        column_name="through",
        db_column_name="through",
        column_class_name="Text",
        column_class=Text,
        params={
            "default": "form",
            "null": False,
            "primary_key": False,
            "unique": False,
            "index": False,
            "index_method": IndexMethod.btree,
            "choices": None,
            "db_column_name": None,
            "secret": False,
        },
        schema=None,
    )

    return manager
