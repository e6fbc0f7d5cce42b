"""The audit log takes new entries and nothing else, and is found by action. Triggers are written for each database."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine import engine_finder

ID = "2026-11-25T18:34:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Audit log: no entry is changed or removed; an index by action"

INDEX = "CREATE INDEX IF NOT EXISTS audit_by_action ON audit (practice, action, seq)"
REFUSAL = "the audit log takes new entries only"
FORWARDS = {
    "sqlite": (
        INDEX,
        f"CREATE TRIGGER IF NOT EXISTS audit_unchanged BEFORE UPDATE ON audit"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        f"CREATE TRIGGER IF NOT EXISTS audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ),
    "postgres": (
        INDEX,
        f"CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
        "DROP TRIGGER IF EXISTS audit_unchanged ON audit",
        "CREATE TRIGGER audit_unchanged BEFORE UPDATE OR DELETE ON audit"
        " FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()",
        "DROP TRIGGER IF EXISTS audit_kept ON audit",
        "CREATE TRIGGER audit_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()",
    ),
}
BACKWARDS = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS audit_unchanged",
        "DROP TRIGGER IF EXISTS audit_kept",
        "DROP INDEX IF EXISTS audit_by_action",
    ),
    "postgres": (
        "DROP TRIGGER IF EXISTS audit_unchanged ON audit",
        "DROP TRIGGER IF EXISTS audit_kept ON audit",
        "DROP FUNCTION IF EXISTS refuse_audit_change()",
        "DROP INDEX IF EXISTS audit_by_action",
    ),
}


async def run(statements):
    engine = engine_finder()
    for statement in statements[engine.engine_type]:
        await engine.run_ddl(statement)


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="receptionist", description=DESCRIPTION)

    async def refuse_changes():
        await run(FORWARDS)

    async def allow_changes():
        await run(BACKWARDS)

    manager.add_raw(refuse_changes)
    manager.add_raw_backwards(allow_changes)
    return manager
