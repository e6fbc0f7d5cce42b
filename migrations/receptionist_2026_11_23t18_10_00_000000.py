"""Indexes over several columns, which Piccolo's automatic migrations do not know. The same on SQLite and Postgres."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-23T18:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Indexes: lists newest first, open messages, calls in progress, the order of the audit log"

FORWARDS = (
    "CREATE INDEX IF NOT EXISTS calls_newest ON calls (practice, started_at DESC, id DESC)",
    "CREATE INDEX IF NOT EXISTS calls_in_progress ON calls (practice, seen_at) WHERE state = 'in_progress'",
    "CREATE UNIQUE INDEX IF NOT EXISTS turns_in_order ON turns (call, number)",
    "CREATE INDEX IF NOT EXISTS messages_newest ON messages (practice, at DESC, id DESC)",
    "CREATE INDEX IF NOT EXISTS messages_open ON messages (practice, origin) WHERE done_at IS NULL",
    "CREATE UNIQUE INDEX IF NOT EXISTS audit_in_order ON audit (practice, seq)",
    'CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions ("user")',
    "CREATE INDEX IF NOT EXISTS stream_tokens_expiring ON stream_tokens (expires_at)",
)
BACKWARDS = (
    "DROP INDEX IF EXISTS calls_newest",
    "DROP INDEX IF EXISTS calls_in_progress",
    "DROP INDEX IF EXISTS turns_in_order",
    "DROP INDEX IF EXISTS messages_newest",
    "DROP INDEX IF EXISTS messages_open",
    "DROP INDEX IF EXISTS audit_in_order",
    "DROP INDEX IF EXISTS sessions_of_user",
    "DROP INDEX IF EXISTS stream_tokens_expiring",
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
