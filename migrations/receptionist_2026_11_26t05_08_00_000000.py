"""Usage is summed by month, and calls are compared by experiment. The same on SQLite and Postgres."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-26T05:08:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Indexes of usage by practice and by time, and of calls by experiment"

FORWARDS = (
    "CREATE INDEX IF NOT EXISTS usage_by_practice ON usage (practice, at)",
    "CREATE INDEX IF NOT EXISTS usage_by_time ON usage (at)",
    "CREATE INDEX IF NOT EXISTS calls_by_trial ON calls (practice, trial, started_at)",
)
BACKWARDS = (
    "DROP INDEX IF EXISTS usage_by_practice",
    "DROP INDEX IF EXISTS usage_by_time",
    "DROP INDEX IF EXISTS calls_by_trial",
)


async def run(statements):
    engine = engine_finder()
    for statement in statements:
        await engine.run_ddl(statement)


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    async def add_indexes():
        await run(FORWARDS)

    async def drop_indexes():
        await run(BACKWARDS)

    manager.add_raw(add_indexes)
    manager.add_raw_backwards(drop_indexes)
    return manager
