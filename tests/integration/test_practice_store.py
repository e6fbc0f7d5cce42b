"""Practice texts in the database: as in a folder, byte for byte, and every server hears of a change."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from tests.databases import Database, OwnPostgres

from receptionist.clock import ManualClock
from receptionist.errors import StorageError
from receptionist.practice.store import RevisionConflictError, SlugTakenError
from receptionist.records.database import Records, open_records
from receptionist.records.practice_store import DatabaseStore
from receptionist.toml_text import MAX_BYTES, Problem

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ODD = b"\xef\xbb\xbf# \xff no UTF-8\r\n[practice]\n\0"
T = TypeVar("T")


@pytest.fixture
async def records(database: Database) -> AsyncIterator[Records]:
    async with open_records(database.config, ManualClock(NOON)) as opened:
        yield opened


@pytest.fixture
async def store(records: Records) -> DatabaseStore:
    return DatabaseStore(records.practice_files, asyncio.get_running_loop())


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def ask(work: Callable[..., T], *arguments: Any, **named: Any) -> T:  # Any: of whatever is asked
    return await asyncio.to_thread(work, *arguments, **named)


async def test_a_text_is_kept_byte_for_byte(store: DatabaseStore) -> None:
    await ask(store.create, "smiles", ODD)
    assert await ask(store.read, "smiles") == ODD

    await ask(store.write, "smiles", ODD + b"more", base=sha256(ODD))

    assert await ask(store.read, "smiles") == ODD + b"more"
    assert await ask(store.slugs) == ["smiles"]
    assert store.file("smiles") == "smiles.toml"


async def test_several_texts_are_read_in_one_go(records: Records, store: DatabaseStore) -> None:
    many = {f"practice-{number}": f"text {number}".encode() for number in range(120)}
    for slug, data in {**many, "empty": b"", "gone": b"x"}.items():
        await ask(store.create, slug, data)
    await ask(store.remove, "gone", base=sha256(b"x"))
    await records.practice_files.write("north.toml", b"group", base=None, kind="group")

    found = await ask(store.texts, [*many, "empty", "gone", "never", "north.toml"])

    assert {slug: found[slug] for slug in (*many, "empty")} == {**many, "empty": b""}
    assert {slug: str(found[slug]) for slug in ("gone", "never", "north.toml")} == {
        "gone": "gone.toml: cannot be read: it is not in the database",
        "never": "never.toml: cannot be read: it is not in the database",
        "north.toml": "north.toml.toml: rename it: small letters, digits and hyphens, 2 to 63 of them",
    }


async def test_a_text_that_was_changed_meanwhile_is_not_overwritten(store: DatabaseStore) -> None:
    await ask(store.create, "smiles", b"one")
    await ask(store.write, "smiles", b"two", base=sha256(b"one"))

    with pytest.raises(RevisionConflictError):
        await ask(store.write, "smiles", b"mine", base=sha256(b"one"))
    with pytest.raises(RevisionConflictError):
        await ask(store.remove, "smiles", base=sha256(b"one"))
    with pytest.raises(SlugTakenError):
        await ask(store.create, "smiles", b"mine")

    assert await ask(store.read, "smiles") == b"two"


async def test_many_who_write_at_once_take_turns(store: DatabaseStore) -> None:
    await ask(store.create, "smiles", b"0")

    async def write(text: bytes) -> bool:
        try:
            await ask(store.write, "smiles", text, base=sha256(b"0"))
        except RevisionConflictError:
            return False
        return True

    async with asyncio.TaskGroup() as tasks:
        tries = [tasks.create_task(write(b"%d" % number)) for number in range(1, 9)]

    assert sum(one.result() for one in tries) == 1


async def test_what_was_removed_is_gone_and_may_be_made_anew(store: DatabaseStore) -> None:
    await ask(store.create, "smiles", b"one")
    await ask(store.remove, "smiles", base=sha256(b"one"))

    assert isinstance(await ask(store.read, "smiles"), Problem)
    assert await ask(store.stamps) == {}
    with pytest.raises(RevisionConflictError):
        await ask(store.write, "smiles", b"two", base=sha256(b"one"))
    await ask(store.create, "smiles", b"two")
    assert await ask(store.read, "smiles") == b"two"


async def test_stamps_tell_one_state_from_every_other(store: DatabaseStore) -> None:
    await ask(store.create, "paws", b"one")
    await ask(store.create, "smiles", b"one")
    before = await ask(store.stamps)

    await ask(store.write, "smiles", b"two", base=sha256(b"one"))
    await ask(store.write, "smiles", b"one", base=sha256(b"two"))
    after = await ask(store.stamps)

    assert before["paws"] == after["paws"]
    assert before["smiles"] != after["smiles"]
    assert await ask(store.stamps, ["smiles", "gone"]) == {"smiles": after["smiles"]}
    assert await ask(store.stamps, []) == {}


async def test_groups_are_never_practices(records: Records, store: DatabaseStore) -> None:
    await records.practice_files.write("north.toml", b"group", base=None, kind="group")

    assert await ask(store.group, "north.toml") == b"group"
    assert await ask(store.group_names) == ["north.toml"]
    assert await ask(store.slugs) == []
    assert isinstance(await ask(store.group, "../north.toml"), Problem)
    assert isinstance(await ask(store.group, "south.toml"), Problem)


@pytest.mark.parametrize("slug", ["../etc", "UPPER", "x", ""])
async def test_what_names_no_practice_is_refused(store: DatabaseStore, slug: str) -> None:
    assert isinstance(await ask(store.read, slug), Problem)
    with pytest.raises(StorageError, match="cannot name a practice"):
        await ask(store.create, slug, b"x")


async def test_a_text_that_no_reader_would_take_is_not_written(store: DatabaseStore) -> None:
    with pytest.raises(StorageError, match="larger than"):
        await ask(store.create, "smiles", b"x" * (MAX_BYTES + 1))


async def test_asked_in_the_event_loop_it_says_so_instead_of_waiting_for_ever(store: DatabaseStore) -> None:
    with pytest.raises(RuntimeError, match="in a thread"):
        store.slugs()


async def test_a_change_by_another_server_is_heard_of(database: Database, store: DatabaseStore) -> None:
    heard: list[str] = []
    listening = asyncio.Event()

    async def listen() -> None:
        async with aclosing(store.changes()) as changes:
            async for names in changes:
                heard.extend(sorted(names))
                listening.set()

    async with open_records(database.config, ManualClock(NOON)) as theirs, asyncio.TaskGroup() as tasks:
        task = tasks.create_task(listen())
        other = DatabaseStore(theirs.practice_files, asyncio.get_running_loop())
        async with asyncio.timeout(60):
            number = 0
            while not listening.is_set():  # nothing says when listening has begun
                await ask(other.create, f"practice-{number}", b"x")
                number += 1
                await asyncio.sleep(0.02)
            await ask(other.create, "smiles", b"one")
            await theirs.practice_files.write("north.toml", b"x", base=None, kind="group")
            while not {"smiles", "groups/north.toml"} <= set(heard):  # noqa: ASYNC110 - a database has no event
                await asyncio.sleep(0.01)
            await ask(other.remove, "smiles", base=sha256(b"one"))
            while heard.count("smiles") < 2:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        task.cancel()


async def test_what_changed_while_the_connection_was_lost_is_heard_of_later(
    own_postgres: OwnPostgres, tmp_path: Any
) -> None:
    database = await asyncio.to_thread(own_postgres.migrated, tmp_path)
    heard: list[str] = []

    async def listen(store: DatabaseStore) -> None:
        async with aclosing(store.changes()) as changes:
            async for names in changes:
                heard.extend(names)

    async with open_records(database.config, ManualClock(NOON)) as records, asyncio.TaskGroup() as tasks:
        store = DatabaseStore(records.practice_files, asyncio.get_running_loop())
        task = tasks.create_task(listen(store))
        async with asyncio.timeout(120):
            number = 0
            while not heard:
                await ask(store.create, f"practice-{number}", b"x")
                number += 1
                await asyncio.sleep(0.02)
            await asyncio.to_thread(own_postgres.stop)
            await asyncio.to_thread(own_postgres.start)
            await asyncio.to_thread(
                database.execute,
                "UPDATE practice_files SET change = (SELECT max(change) + 1 FROM practice_files)"
                " WHERE name = 'practice-0'",
            )
            heard.clear()
            await asyncio.to_thread(
                database.execute,
                "UPDATE practice_files SET change = (SELECT max(change) + 1 FROM practice_files)"
                " WHERE name = 'practice-0'",
            )
            while "practice-0" not in heard:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        task.cancel()
