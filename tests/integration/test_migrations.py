"""Whatever command comes first migrates; twelve at once too; and what stands in the way is told."""

import json
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from tests.databases import Database, PostgresDatabase, PostgresForTests, SqliteDatabase

from receptionist.config import Config
from receptionist.errors import StorageError
from receptionist.records import piccolo_conf, postgres_schema, schema
from receptionist.records.piccolo_app import APP_CONFIG

only_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
only_postgres = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


def unique_columns(database: Database) -> list[tuple[str, str]]:
    """What the tables themselves say, primary keys among them."""
    if isinstance(database, SqliteDatabase):
        return sorted(
            (table, ",".join(row[2] for row in database.rows(f'PRAGMA index_info("{name}")')))
            for table in database.tables()
            for _, name, _, origin, _ in database.rows(f'PRAGMA index_list("{table}")')
            if origin != "c"
        )
    query = """
        SELECT conrelid::regclass::text,
               (SELECT string_agg(attname::text, ',')
                  FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY(conkey))
          FROM pg_constraint WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace
    """
    return sorted((table.strip('"'), names) for table, names in database.rows(query) if table != "migration")


@pytest.fixture
def config(empty_database: Database) -> Config:
    return empty_database.config


@pytest.fixture
def file(empty_database: Database) -> Path:
    """The database of the tests that know that it is one."""
    assert isinstance(empty_database, SqliteDatabase)
    return empty_database.path


def connected(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, isolation_level=None))


def columns(database: Database) -> dict[str, list[tuple[str, bool]]]:
    """Name and whether it may be empty, by table."""
    if isinstance(database, SqliteDatabase):
        return {
            table: sorted((row[1], not row[3]) for row in database.rows(f'PRAGMA table_info("{table}")'))
            for table in database.tables()
            if not table.startswith("sqlite_")
        }
    query = "SELECT column_name::text, is_nullable = 'YES' FROM information_schema.columns WHERE table_name = '{}'"
    return {table: sorted(database.rows(query.format(table))) for table in database.tables()}


def indexes(database: Database) -> list[tuple[str, str, bool, str, bool]]:
    """Table, name, whether its keys are unique, its columns in order, whether it holds some rows only; without those
    that an engine makes by itself for the keys of a table."""
    if isinstance(database, SqliteDatabase):
        found = [
            (table, name, bool(unique), partial)
            for table in database.tables()
            for _, name, unique, origin, partial in database.rows(f'PRAGMA index_list("{table}")')
            if origin == "c"
        ]
        return sorted(
            (
                table,
                name,
                unique,
                ",".join(
                    f"{row[2]}{' DESC' if row[3] else ''}"
                    for row in database.rows(f'PRAGMA index_xinfo("{name}")')
                    if row[5]
                ),
                bool(partial),
            )
            for table, name, unique, partial in found
        )
    query = """
        SELECT t.relname::text, i.relname::text, x.indisunique,
               (SELECT string_agg(trim('"' FROM pg_get_indexdef(x.indexrelid, n, true))
                       || CASE WHEN x.indoption[n - 1] & 1 = 1 THEN ' DESC' ELSE '' END, ',' ORDER BY n)
                  FROM generate_series(1, x.indnkeyatts) AS n),
               x.indpred IS NOT NULL
          FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
         WHERE t.relnamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid)
    """
    return sorted(database.rows(query))


def run(program: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


MIGRATE = """
    import json, os, sys
    from pathlib import Path
    from receptionist.config import load
    from receptionist.errors import ReceptionistError
    from receptionist.records.schema import migrate

    config = load(Path(sys.argv[1]), {})
    if os.getuid() == 0 and sys.argv[2:] == ["as nobody"]:
        import receptionist.records.migration_run  # while it may still read the house
        os.setgid(65534)
        os.setuid(65534)
    try:
        print(json.dumps({"applied": migrate(config), "piccolo": "piccolo" in sys.modules}))
    except ReceptionistError as error:
        print(json.dumps({"error": str(error)}))
"""


def test_a_new_database_gets_the_tables_that_the_code_expects(empty_database: Database) -> None:
    applied = schema.migrate(empty_database.config)

    found = columns(empty_database)
    assert len(applied) >= 2
    for table in APP_CONFIG.table_classes:
        meta = table._meta  # pyright: ignore[reportPrivateUsage]  what Piccolo's documentation points to
        expected = [(one._meta.db_column_name, one._meta.null) for one in meta.columns]  # pyright: ignore[reportPrivateUsage]
        assert found[meta.tablename] == sorted(expected), table


async def test_the_tables_in_the_code_and_the_migrations_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise `piccolo migrations new receptionist --auto` would have something to write."""
    monkeypatch.setenv("PICCOLO_CONF", piccolo_conf.MODULE)

    changes = await AutoMigrationManager().get_alter_statements(APP_CONFIG)

    assert [statement for group in changes for statement in group.statements] == []


def test_both_engines_have_the_same_tables_and_indexes(postgres: PostgresForTests, tmp_path: Path) -> None:
    on_file, on_server = SqliteDatabase(tmp_path / "file"), postgres.empty(tmp_path / "server")

    for database in (on_file, on_server):
        schema.migrate(database.config)

    assert columns(on_file) == columns(on_server)
    assert indexes(on_file) == indexes(on_server)
    assert unique_columns(on_file) == unique_columns(on_server)


@only_sqlite
def test_lists_are_served_by_an_index(config: Config, file: Path) -> None:
    schema.migrate(config)
    query = (
        "EXPLAIN QUERY PLAN SELECT * FROM calls WHERE practice = 'p' AND origin IN ('phone')"
        " AND started_at <= '2026' AND (started_at < '2026' OR id < 'x') ORDER BY started_at DESC, id DESC LIMIT 50"
    )

    with connected(file) as connection:
        plan = " ".join(row[3] for row in connection.execute(query))

    assert "calls_newest (practice=? AND started_at<?)" in plan
    assert "TEMP B-TREE" not in plan


def test_a_second_time_there_is_nothing_to_do_and_piccolo_is_not_even_loaded(config: Config) -> None:
    schema.migrate(config)

    with run(MIGRATE, config.file) as again:
        told, _ = again.communicate(timeout=60)

    assert json.loads(told) == {"applied": [], "piccolo": False}


def test_twelve_processes_at_once_on_an_empty_database(config: Config) -> None:
    processes = [run(MIGRATE, config.file) for _ in range(12)]

    answers = [json.loads(process.communicate(timeout=100)[0]) for process in processes]

    assert sorted(len(answer["applied"]) for answer in answers)[:11] == [0] * 11
    assert sum(len(answer["applied"]) for answer in answers) >= 2
    assert schema.migrate(config) == []


@only_sqlite
def test_the_database_is_readable_by_its_owner_alone(config: Config, file: Path) -> None:
    schema.migrate(config)

    assert file.stat().st_mode & 0o077 == 0


@only_sqlite
def test_readers_never_wait_for_the_writer(config: Config, file: Path) -> None:
    schema.migrate(config)

    with connected(file) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@only_sqlite
def test_a_restored_copy_is_made_ready_again(config: Config, file: Path) -> None:
    schema.migrate(config)
    with connected(file) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")

    assert schema.migrate(config) == []

    with connected(file) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    database.execute(
        "INSERT INTO migration (name, app_name, ran_on) VALUES ('2999-01-01', 'receptionist', '2999-01-01 00:00:00')"
    )

    assert schema.migrate(database.config) == []


def test_a_migration_that_fails_leaves_nothing_half_done_and_can_be_repeated(
    empty_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    first, second = sorted(schema.MIGRATIONS.glob("receptionist_*.py"))[:2]
    (folder / first.name).write_text(first.read_text())
    broken = second.read_text().replace('"CREATE INDEX IF NOT EXISTS messages_newest', '"CREATE NONSENSE', 1)
    (folder / second.name).write_text(broken)
    monkeypatch.setattr(schema, "MIGRATIONS", folder)

    with pytest.raises(StorageError, match="NONSENSE"):
        schema.migrate(empty_database.config)

    assert "calls" in empty_database.tables()
    assert "calls_newest" not in {name for _, name, *_ in indexes(empty_database)}
    (folder / second.name).write_text(second.read_text())
    assert len(schema.migrate(empty_database.config)) == 1


@only_sqlite
def test_a_file_that_is_no_database_is_told(config: Config, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"This is a letter to my aunt, not a database.\n" * 100)

    with pytest.raises(StorageError, match=r"receptionist\.db is not a database\. Move the file away"):
        schema.migrate(config)


@only_sqlite
def test_a_damaged_database_is_told(config: Config, file: Path) -> None:
    schema.migrate(config)
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    data[100:4096] = b"\xff" * 3996
    file.write_bytes(data)

    with pytest.raises(StorageError, match="is damaged"):
        schema.migrate(config)


@contextmanager
def held(file: Path) -> Generator[None]:
    """Another program has the database to itself."""
    with connected(file) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        yield


@only_sqlite
def test_a_locked_database_is_told(config: Config, file: Path) -> None:
    file.parent.mkdir()

    with held(file), pytest.raises(StorageError, match="is locked by another program"):
        schema.migrate(config)


def let_others_in(folder: Path) -> None:
    """Root may write everywhere, so a process of another user tries it; it must be able to get there."""
    for path in (folder, *folder.parents):
        if Path(tempfile.gettempdir()).resolve() in path.resolve().parents:
            path.chmod(0o755)


@only_sqlite
@pytest.mark.parametrize("read_only", ["file", "folder"])
def test_a_database_that_may_not_be_written_is_told(config: Config, file: Path, tmp_path: Path, read_only: str) -> None:
    schema.migrate(config)
    let_others_in(tmp_path)
    file.chmod(0o444 if read_only == "file" else 0o666)
    file.parent.chmod(0o777 if read_only == "file" else 0o555)

    with run(MIGRATE, config.file, "as nobody") as migrating:
        told, _ = migrating.communicate(timeout=60)

    file.parent.chmod(0o755)
    answer = json.loads(told)
    assert "is read-only for this user" in answer["error"]
    assert "write permission" in answer["error"]


@only_sqlite
def test_a_folder_that_may_not_be_written_is_told(config: Config, tmp_path: Path) -> None:
    let_others_in(tmp_path)
    tmp_path.chmod(0o555)

    with run(MIGRATE, config.file, "as nobody") as migrating:
        told, _ = migrating.communicate(timeout=60)

    tmp_path.chmod(0o755)
    assert "write permission to the folder" in json.loads(told)["error"]


@only_postgres
def test_a_database_that_is_migrated_for_more_than_a_minute_by_another_process_is_told(
    empty_database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_schema, "_LOCK_DEADLINE_S", 1)

    held = empty_database.held("SELECT pg_advisory_lock(7235, 1)")
    with held, pytest.raises(StorageError, match="Another process has been migrating"):
        schema.migrate(empty_database.config)

    assert len(schema.migrate(empty_database.config)) >= 2


@only_postgres
def test_a_database_in_letters_that_cannot_hold_every_name_is_told(
    postgres: PostgresForTests, empty_database: Database
) -> None:
    latin = postgres.empty(empty_database.folder / "latin", letters="ENCODING latin1 LOCALE 'C'")

    with pytest.raises(StorageError, match="UTF8"):
        schema.migrate(latin.config)
