"""Postgres is stopped, hangs, refuses or breaks off: what was confirmed is kept, and nobody waits long."""

import asyncio
import socket
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from tests.databases import Database, Outside, OwnPostgres, PostgresDatabase, PostgresForTests

from receptionist.clock import ManualClock
from receptionist.conversation.history import Origin
from receptionist.errors import StorageError
from receptionist.records import postgres as postgres_links
from receptionist.records import schema, tables
from receptionist.records.calls import CallRow, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.link import Transaction
from receptionist.records.messages import MessageRow
from receptionist.records.statements import insert, select

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
A = "bright-smiles"

only_postgres = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


@asynccontextmanager
async def opened(database: Database) -> AsyncGenerator[Records]:
    async with open_records(database.config, ManualClock(NOON)) as records:
        yield records


async def back(records: Records) -> None:
    """Until the database takes writes again."""

    async def nothing(_tx: Transaction) -> None: ...

    while records.writer.is_away:
        await records.writer.transact(nothing, deadline_s=20)


def a_message(identity: str, reason: str = "toothache") -> MessageRow:
    return MessageRow(id=identity, practice=A, origin=Origin.PHONE, name="Ann", phone="+1", reason=reason, at=NOON)


async def test_a_stopped_server_is_told_and_nothing_is_lost_until_it_is_back(
    own_postgres: OwnPostgres, tmp_path: Path
) -> None:
    database = own_postgres.migrated(tmp_path)
    async with opened(database) as records:
        await records.messages.take(A, a_message("before"))
        await asyncio.to_thread(own_postgres.stop)

        await records.messages.take(A, a_message("meanwhile"))
        await records.calls.open(A, CallRow(id="c", practice=A, origin=Origin.PHONE, started_at=NOON))
        await records.calls.finish_turn(A, "c", TurnRow(number=1, at=NOON), b"state")
        with pytest.raises(StorageError, match=r"Check that Postgres runs there"):
            await records.messages.list(A)
        with pytest.raises(StorageError, match="locked or away"):
            await records.messages.set_done(A, "before", NOON)
        assert await records.calls.snapshot(A, "c") == b"state"
        assert database.spooled() >= 1

        await asyncio.to_thread(own_postgres.start)
        await back(records)
        assert {one.id for one in await records.messages.list(A)} == {"before", "meanwhile"}
        assert len(await records.calls.turns(A, "c")) == 1
        assert database.spooled() == 0


async def test_a_server_that_was_started_again_is_not_noticed(own_postgres: OwnPostgres, tmp_path: Path) -> None:
    """Connections that stood idle meanwhile are made anew at once."""
    async with opened(own_postgres.migrated(tmp_path)) as records:
        await records.messages.take(A, a_message("before"))
        await records.messages.list(A)
        await asyncio.to_thread(own_postgres.stop)
        await asyncio.to_thread(own_postgres.start)

        assert [one.id for one in await records.messages.list(A)] == ["before"]
        assert await records.messages.set_done(A, "before", NOON)


async def test_a_server_that_hangs_keeps_nobody_waiting_for_ever(
    own_postgres: OwnPostgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_links, "READ_DEADLINE_S", 1.0)
    database = own_postgres.migrated(tmp_path)
    async with opened(database) as records:
        await records.messages.take(A, a_message("before"))
        await records.messages.list(A)
        own_postgres.pause()
        try:
            await records.messages.take(A, a_message("meanwhile"))
            assert database.spooled() == 1
            reads = await asyncio.gather(*(records.messages.list(A) for _ in range(10)), return_exceptions=True)
            assert {type(one) for one in reads} == {StorageError} or all(isinstance(one, StorageError) for one in reads)
            with pytest.raises(StorageError):
                await records.messages.set_done(A, "before", NOON)
        finally:
            own_postgres.resume()
        await back(records)

        assert {one.id for one in await records.messages.list(A)} == {"before", "meanwhile"}


@only_postgres
async def test_a_table_that_another_program_holds_does_not_hold_a_caller_up(database: PostgresDatabase) -> None:
    async with opened(database) as records:
        with database.held("LOCK TABLE messages IN EXCLUSIVE MODE"):
            await records.messages.take(A, a_message("m"))
            assert records.writer.is_away
        await back(records)

        assert [one.id for one in await records.messages.list(A)] == ["m"]


@only_postgres
async def test_a_writer_whose_connection_was_ended_goes_on_over_a_new_one(database: PostgresDatabase) -> None:
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    async with opened(database) as records:
        await records.messages.take(A, a_message("one"))
        await records.messages.list(A)
        database.execute(f"{others} AND pid <> pg_backend_pid()")

        assert await records.messages.set_done(A, "one", NOON)
        assert [one.done_at for one in await records.messages.list(A)] == [NOON]


@only_postgres
async def test_a_newer_version_may_migrate_while_this_one_serves(database: PostgresDatabase) -> None:
    async with opened(database) as records:
        await records.messages.take(A, a_message("before"))
        await records.messages.list(A)
        database.execute(
            "ALTER TABLE messages ADD COLUMN newer text NOT NULL DEFAULT ''",
            "ALTER TABLE messages ALTER COLUMN name TYPE varchar",
        )

        await records.messages.take(A, a_message("after"))
        assert {one.id for one in await records.messages.list(A)} == {"before", "after"}


@only_postgres
async def test_a_character_that_postgres_cannot_keep_does_not_lose_a_message(database: PostgresDatabase) -> None:
    async with opened(database) as records:
        await records.messages.take(A, a_message("m", reason="tooth\0ache"))

        assert [one.reason for one in await records.messages.list(A)] == ["tooth\ufffdache"]


class Cutting:
    """A way to the server that breaks off after the next COMMIT has gone through: its answer is lost."""

    def __init__(self, folder: Path, url: str) -> None:
        parts = urlsplit(url)
        self._target = f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(folder / ".s.PGSQL.5432"))
        self._socket.listen()
        self.url = f"postgresql://postgres@{parts.path}?host={quote(str(folder))}"
        self.cuts = 0

    @contextmanager
    def running(self) -> Generator[None]:
        accepting = threading.Thread(target=self._accept, daemon=True)
        accepting.start()
        yield
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        accepting.join()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._socket.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._target)
            cut = threading.Event()
            threading.Thread(target=self._forth, args=(client, server, cut), daemon=True).start()
            threading.Thread(target=self._answers, args=(client, server, cut), daemon=True).start()

    def _forth(self, client: socket.socket, server: socket.socket, cut: threading.Event) -> None:
        try:
            while data := client.recv(65536):
                if self.cuts and b"COMMIT" in data:
                    self.cuts -= 1
                    cut.set()
                server.sendall(data)
        except OSError:
            pass
        if not cut.is_set():
            server.close()

    def _answers(self, client: socket.socket, server: socket.socket, cut: threading.Event) -> None:
        try:
            while data := server.recv(65536):
                if cut.is_set():
                    break
                client.sendall(data)
        except OSError:
            pass
        client.close()
        server.close()


@pytest.fixture
def cutting(own_postgres: OwnPostgres, tmp_path_factory: pytest.TempPathFactory) -> Generator[Cutting]:
    database = own_postgres.migrated(tmp_path_factory.mktemp("direct"))
    cutting = Cutting(tmp_path_factory.mktemp("s"), database.url)
    with cutting.running():
        yield cutting


async def test_what_was_committed_though_the_answer_was_lost_is_not_done_twice(
    cutting: Cutting, tmp_path: Path
) -> None:
    runs = 0

    async def count(tx: Transaction) -> int:
        nonlocal runs
        runs += 1
        table = tables.StreamToken
        known = len(await tx.run(select(table, where=table.id != "")))
        await tx.run(insert(table(id=f"token-{known}", expires_at=NOON)))
        return known + 1

    async with opened(PostgresDatabase(tmp_path, cutting.url)) as records:
        assert await records.writer.transact(count) == 1
        cutting.cuts = 1

        answer = await records.writer.transact(count)

        assert (answer, runs, cutting.cuts) == (2, 2, 0)
        assert await records.writer.transact(count) == 3


@only_postgres
@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        ("no such database", r"does not exist on that server\. Create it"),
        ("no such user", r"refuses this user\. Check user and password"),
        ("nobody there", r"cannot be reached .* Check that Postgres runs there"),
        ("read-only", r"is read-only\. Let \[database\] url name the primary"),
        ("too many", r"takes no more connections\. Raise max_connections"),
        ("no rights", r"rights it needs"),
        ("an option that nobody knows", r"unrecognized configuration parameter"),
    ],
)
def test_a_server_that_refuses_is_told_with_what_to_do(
    empty_database: PostgresDatabase, postgres: PostgresForTests, refusal: str, told: str
) -> None:
    parts = urlsplit(empty_database.url)
    name = parts.path.removeprefix("/")
    url = empty_database.url
    role = f"role_of_{name}"
    match refusal:
        case "no such database":
            url = postgres.of("no_such_database")
        case "no such user":
            url = parts._replace(netloc=f"nobody@{parts.netloc.rpartition('@')[2]}").geturl()
        case "nobody there":
            url = f"postgresql://ann:secret@127.0.0.1:9/{name}"
        case "read-only":
            empty_database.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        case "too many":
            empty_database.execute(f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 0")
        case "no rights":
            empty_database.execute(f"CREATE ROLE {role} LOGIN")
        case _:
            url = f"{url}&no_such_option=1"
    if refusal in ("too many", "no rights"):
        url = parts._replace(netloc=f"{role}@{parts.netloc.rpartition('@')[2]}").geturl()

    with pytest.raises(StorageError, match=told) as raised:
        schema.migrate(PostgresDatabase(empty_database.folder / "asked", url).config)

    assert "secret" not in str(raised.value)
    with Outside(postgres.url) as outside:
        outside.execute(f"DROP ROLE IF EXISTS {role}")
