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

from receptionist.config import Config, load
from receptionist.errors import ConfigError, StorageError
from receptionist.records import schema
from receptionist.records.piccolo_app import APP_CONFIG


@pytest.fixture
def config(tmp_path: Path) -> Config:
    file = tmp_path / "receptionist.toml"
    file.touch()
    return load(file, {})


def database(config: Config) -> Path:
    return config.path("var/receptionist.db")


def connected(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(path, isolation_level=None))


def columns(config: Config) -> dict[str, list[tuple[str, bool]]]:
    """Name and whether it may be empty, by table."""
    with connected(database(config)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: shape(connection, name) for name in names}


def shape(connection: sqlite3.Connection, table: str) -> list[tuple[str, bool]]:
    return [(row[1], not row[3]) for row in connection.execute(f"PRAGMA table_info({table})")]


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


def test_a_new_database_gets_the_tables_that_the_code_expects(config: Config) -> None:
    applied = schema.migrate(config)

    found = columns(config)
    assert len(applied) >= 2
    for table in APP_CONFIG.table_classes:
        create = table.create_table().ddl[0]
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as expected:
            expected.execute(create)
            ((name,),) = expected.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            assert sorted(found[name]) == sorted(shape(expected, name)), name


def test_lists_are_served_by_an_index(config: Config) -> None:
    schema.migrate(config)
    query = (
        "EXPLAIN QUERY PLAN SELECT * FROM calls WHERE practice = 'p' AND origin IN ('phone')"
        " AND started_at <= '2026' AND (started_at < '2026' OR id < 'x') ORDER BY started_at DESC, id DESC LIMIT 50"
    )

    with connected(database(config)) as connection:
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


def test_the_database_is_readable_by_its_owner_alone(config: Config) -> None:
    schema.migrate(config)

    assert database(config).stat().st_mode & 0o077 == 0


def test_readers_never_wait_for_the_writer(config: Config) -> None:
    schema.migrate(config)

    with connected(database(config)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_restored_copy_is_made_ready_again(config: Config) -> None:
    schema.migrate(config)
    with connected(database(config)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")

    assert schema.migrate(config) == []

    with connected(database(config)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_database_of_a_newer_version_is_left_alone(config: Config) -> None:
    schema.migrate(config)
    with connected(database(config)) as connection:
        connection.execute(
            "INSERT INTO migration (name, app_name, ran_on) VALUES ('2999-01-01T00:00:00:0', 'receptionist', '2999')"
        )

    assert schema.migrate(config) == []


def test_a_migration_that_fails_leaves_nothing_half_done_and_can_be_repeated(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    first, second = sorted(schema.MIGRATIONS.glob("receptionist_*.py"))[:2]
    (folder / first.name).write_text(first.read_text())
    broken = second.read_text().replace('"CREATE INDEX IF NOT EXISTS messages_newest', '"CREATE NONSENSE', 1)
    (folder / second.name).write_text(broken)
    monkeypatch.setattr(schema, "MIGRATIONS", folder)

    with pytest.raises(StorageError, match="NONSENSE"):
        schema.migrate(config)

    with connected(database(config)) as connection:
        indexes = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert "calls" in columns(config)
    assert "calls_newest" not in indexes
    (folder / second.name).write_text(second.read_text())
    assert len(schema.migrate(config)) == 1


def test_a_file_that_is_no_database_is_told(config: Config) -> None:
    database(config).parent.mkdir()
    database(config).write_bytes(b"This is a letter to my aunt, not a database.\n" * 100)

    with pytest.raises(StorageError, match=r"receptionist\.db is not a database\. Move the file away"):
        schema.migrate(config)


def test_a_damaged_database_is_told(config: Config) -> None:
    schema.migrate(config)
    data = bytearray(database(config).read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    data[100:4096] = b"\xff" * 3996
    database(config).write_bytes(data)

    with pytest.raises(StorageError, match="is damaged"):
        schema.migrate(config)


@contextmanager
def held(config: Config) -> Generator[None]:
    """Another program has the database to itself."""
    with connected(database(config)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        yield


def test_a_locked_database_is_told(config: Config) -> None:
    database(config).parent.mkdir()

    with held(config), pytest.raises(StorageError, match="is locked by another program"):
        schema.migrate(config)


def let_others_in(folder: Path) -> None:
    """Root may write everywhere, so a process of another user tries it; it must be able to get there."""
    for path in (folder, *folder.parents):
        if Path(tempfile.gettempdir()).resolve() in path.resolve().parents:
            path.chmod(0o755)


@pytest.mark.parametrize("read_only", ["file", "folder"])
def test_a_database_that_may_not_be_written_is_told(config: Config, tmp_path: Path, read_only: str) -> None:
    schema.migrate(config)
    let_others_in(tmp_path)
    database(config).chmod(0o444 if read_only == "file" else 0o666)
    database(config).parent.chmod(0o777 if read_only == "file" else 0o555)

    with run(MIGRATE, config.file, "as nobody") as migrating:
        told, _ = migrating.communicate(timeout=60)

    database(config).parent.chmod(0o755)
    answer = json.loads(told)
    assert "is read-only for this user" in answer["error"]
    assert "write permission" in answer["error"]


def test_a_folder_that_may_not_be_written_is_told(config: Config, tmp_path: Path) -> None:
    let_others_in(tmp_path)
    tmp_path.chmod(0o555)

    with run(MIGRATE, config.file, "as nobody") as migrating:
        told, _ = migrating.communicate(timeout=60)

    tmp_path.chmod(0o755)
    assert "write permission to the folder" in json.loads(told)["error"]


def test_a_database_that_this_version_does_not_speak_is_told(tmp_path: Path) -> None:
    file = tmp_path / "receptionist.toml"
    file.write_text('[database]\nurl = "postgres://localhost/receptionist"\n')

    with pytest.raises(ConfigError, match="sqlite:///"):
        schema.migrate(load(file, {}))
