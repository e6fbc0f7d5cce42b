"""Indexes of appointments: a week of the calendar, the caller's own, holds that run out. On SQLite and Postgres alike."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-25T18:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Indexes: appointments by time, by caller, newest first; holds and sandboxes that run out"

FORWARDS = (
    "CREATE INDEX IF NOT EXISTS appointments_by_time ON appointments (practice, world, start_at, id)",
    "CREATE INDEX IF NOT EXISTS appointments_newest ON appointments (practice, created_at DESC, id DESC)",
    "CREATE INDEX IF NOT EXISTS appointments_by_phone ON appointments (practice, world, phone)",
    "CREATE INDEX IF NOT EXISTS appointments_by_birth ON appointments (practice, world, date_of_birth)"
    " WHERE date_of_birth <> ''",
    "CREATE INDEX IF NOT EXISTS appointments_held ON appointments (held_until) WHERE state = 'held'",
    "CREATE INDEX IF NOT EXISTS appointments_sandbox ON appointments (created_at) WHERE world <> ''",
)
BACKWARDS = (
    "DROP INDEX IF EXISTS appointments_by_time",
    "DROP INDEX IF EXISTS appointments_newest",
    "DROP INDEX IF EXISTS appointments_by_phone",
    "DROP INDEX IF EXISTS appointments_by_birth",
    "DROP INDEX IF EXISTS appointments_held",
    "DROP INDEX IF EXISTS appointments_sandbox",
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
