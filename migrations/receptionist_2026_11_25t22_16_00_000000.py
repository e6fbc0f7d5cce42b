"""Indexes for what is looked for over all practices at once. The same on SQLite and Postgres."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-25T22:16:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Indexes over all practices: calls left behind, calls of late, holds that run out, old sandboxes"

FORWARDS = (
    "CREATE INDEX IF NOT EXISTS calls_left_behind ON calls (seen_at) WHERE state = 'in_progress'",
    "CREATE INDEX IF NOT EXISTS calls_of_late ON calls (started_at, practice)",
    "CREATE INDEX IF NOT EXISTS appointments_held ON appointments (held_until) WHERE state = 'held'",
    "CREATE INDEX IF NOT EXISTS appointments_sandboxed ON appointments (created_at) WHERE world <> ''",
)
BACKWARDS = (
    "DROP INDEX IF EXISTS calls_left_behind",
    "DROP INDEX IF EXISTS calls_of_late",
    "DROP INDEX IF EXISTS appointments_held",
    "DROP INDEX IF EXISTS appointments_sandboxed",
)


async def run(statements):
    engine = engine_finder()
    for statement in statements:
        await engine.run_ddl(statement)


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    async def create_indexes():
        await run(FORWARDS)

    async def drop_indexes():
        await run(BACKWARDS)

    manager.add_raw(create_indexes)
    manager.add_raw_backwards(drop_indexes)
    return manager
