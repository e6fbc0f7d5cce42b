"""Indexes of people's tables, and a membership for everyone who had a practice. The same on SQLite and Postgres."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-25T18:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Memberships: one a person and practice, for those who are there; open sessions and links by person"

FORWARDS = (
    'CREATE UNIQUE INDEX IF NOT EXISTS memberships_once ON memberships ("user", practice)',
    "CREATE INDEX IF NOT EXISTS memberships_of_practice ON memberships (practice)",
    'CREATE INDEX IF NOT EXISTS recovery_codes_of_user ON recovery_codes ("user")',
    'CREATE INDEX IF NOT EXISTS password_resets_of_user ON password_resets ("user")',
    "CREATE INDEX IF NOT EXISTS tries_old ON tries (last_at)",
    'INSERT INTO memberships (id, "user", practice, role, created_at)'
    " SELECT 'member-' || id, id, practice, role, created_at FROM users WHERE practice <> ''"
    ' AND id NOT IN (SELECT "user" FROM memberships)',
)
BACKWARDS = (
    "DROP INDEX IF EXISTS memberships_once",
    "DROP INDEX IF EXISTS memberships_of_practice",
    "DROP INDEX IF EXISTS recovery_codes_of_user",
    "DROP INDEX IF EXISTS password_resets_of_user",
    "DROP INDEX IF EXISTS tries_old",
)


async def run(statements):
    engine = engine_finder()
    for statement in statements:
        await engine.run_ddl(statement)


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    async def complete():
        await run(FORWARDS)

    async def undo():
        await run(BACKWARDS)

    manager.add_raw(complete)
    manager.add_raw_backwards(undo)
    return manager
