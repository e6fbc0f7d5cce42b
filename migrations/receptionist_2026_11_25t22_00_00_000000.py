"""Indexes of revisions and of kept texts; and Postgres tells everyone who listens which text has changed."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-25T22:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Revisions in order and by their text; changes of practice texts in order, told to those who listen"

INDEXES = (
    "CREATE UNIQUE INDEX IF NOT EXISTS revisions_in_order ON revisions (practice, number)",
    "CREATE INDEX IF NOT EXISTS revisions_by_text ON revisions (practice, sha256)",
    "CREATE UNIQUE INDEX IF NOT EXISTS practice_files_in_order ON practice_files (change)",
)
FORWARDS = {
    "sqlite": INDEXES,
    "postgres": (
        *INDEXES,
        "CREATE OR REPLACE FUNCTION tell_practice_change() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN PERFORM pg_notify('receptionist_practices', NEW.id); RETURN NEW; END $$",
        "DROP TRIGGER IF EXISTS practice_files_told ON practice_files",
        "CREATE TRIGGER practice_files_told AFTER INSERT OR UPDATE ON practice_files"
        " FOR EACH ROW EXECUTE FUNCTION tell_practice_change()",
    ),
}
NO_INDEXES = (
    "DROP INDEX IF EXISTS revisions_in_order",
    "DROP INDEX IF EXISTS revisions_by_text",
    "DROP INDEX IF EXISTS practice_files_in_order",
)
BACKWARDS = {
    "sqlite": NO_INDEXES,
    "postgres": (
        "DROP TRIGGER IF EXISTS practice_files_told ON practice_files",
        "DROP FUNCTION IF EXISTS tell_practice_change()",
        *NO_INDEXES,
    ),
}


async def run(statements):
    engine = engine_finder()
    for statement in statements[engine.engine_type]:
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
