"""Practices' secrets in the database: sealed to their place, resealed when the platform's key changes."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import msgspec
import pytest
from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.practice.secrets import Secret
from receptionist.records.database import Records, open_records
from receptionist.records.secrets import SealedElsewhereError, SecretRefusedError
from receptionist.records.stored_names import stored_names

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NORTH, SOUTH = "north", "south"
CANARY = "canary-4711-sings"
OLD, NEW = "the old key of this platform, long enough", "the new key of this platform, long enough"


@asynccontextmanager
async def records_of(database: Database, key: str = OLD, **environment: str) -> AsyncGenerator[Records]:
    config = database.config
    server = msgspec.structs.replace(config.server, secret_key=key)
    config = msgspec.structs.replace(config, server=server, practice_secrets=environment)
    async with open_records(config, ManualClock(NOON)) as opened:
        yield opened


def stored(database: Database) -> bytes:
    return b"|".join(bytes(row[0]) for row in database.rows("SELECT sealed FROM practice_secrets ORDER BY id"))


async def test_what_is_put_is_revealed_to_its_practice_and_lies_sealed(database: Database) -> None:
    async with records_of(database) as records:
        first = await records.secrets.put(NORTH, "KEY", Secret(CANARY), by="user:ann")
        names = await records.secrets.names(NORTH)
        found = await records.secrets.reveal(NORTH, "KEY")
        elsewhere = await records.secrets.reveal(SOUTH, "KEY")

    assert (first, found, elsewhere) == (False, Secret(CANARY), None)
    assert [(one.name, one.kept, one.set_at, one.set_by) for one in names] == [("KEY", "store", NOON, "user:ann")]
    assert CANARY.encode() not in stored(database)


async def test_whoever_only_looks_is_told_the_names(database: Database) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret(CANARY), by="x")
        await records.secrets.put(SOUTH, "OTHER", Secret(CANARY), by="x")
        beside = await stored_names(database.config, [NORTH, "west"])
    afterwards = await stored_names(database.config, [NORTH, SOUTH])

    assert beside == {NORTH: {"KEY"}, "west": frozenset()}
    assert afterwards == {NORTH: {"KEY"}, SOUTH: {"OTHER"}}


async def test_one_that_is_replaced_or_removed_is_gone(database: Database) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret("first"), by="x")
        replaced = await records.secrets.put(NORTH, "KEY", Secret("second"), by="x")
        after = await records.secrets.reveal(NORTH, "KEY")
        dropped, again = await records.secrets.drop(NORTH, "KEY"), await records.secrets.drop(NORTH, "KEY")

        assert (replaced, after, dropped, again) == (True, Secret("second"), True, False)
        assert await records.secrets.reveal(NORTH, "KEY") is None
        assert await records.secrets.names(NORTH) == []


@pytest.mark.parametrize(("name", "value"), [("1KEY", "x"), ("KEY", ""), ("KEY", "x" * 8193), ("A/B", "x")])
async def test_what_is_no_secret_is_refused(database: Database, name: str, value: str) -> None:
    async with records_of(database) as records:
        with pytest.raises(SecretRefusedError):
            await records.secrets.put(NORTH, name, Secret(value), by="x")

        assert await records.secrets.names(NORTH) == []


async def test_a_practice_keeps_so_many_and_may_still_replace_them(database: Database) -> None:
    async with records_of(database) as records:
        for number in range(200):
            await records.secrets.put(NORTH, f"KEY{number}", Secret("x"), by="x")
        with pytest.raises(SecretRefusedError, match="at most 200"):
            await records.secrets.put(NORTH, "ONE_MORE", Secret("x"), by="x")

        assert await records.secrets.put(NORTH, "KEY7", Secret("y"), by="x")
        assert not await records.secrets.put(SOUTH, "KEY", Secret("x"), by="x")


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE practice_secrets SET id = 'south/KEY', practice = 'south' WHERE id = 'north/KEY'",
        "UPDATE practice_secrets SET id = 'north/OTHER', name = 'OTHER' WHERE id = 'north/KEY'",
    ],
)
async def test_a_row_that_is_put_in_anothers_place_does_not_open(database: Database, swap: str) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret(CANARY), by="x")
        database.execute(swap)

        with pytest.raises(SealedElsewhereError) as refused:
            await records.secrets.reveal(*(("south", "KEY") if "south" in swap else (NORTH, "OTHER")))

    assert CANARY not in str(refused.value)


async def test_another_platform_key_opens_nothing_and_says_what_to_do(database: Database) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret(CANARY), by="x")
    async with records_of(database, NEW) as records:
        with pytest.raises(SealedElsewhereError, match="rotate-key"):
            await records.secrets.reveal(NORTH, "KEY")


async def test_all_are_resealed_at_once_and_once_more_does_no_harm(database: Database) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret("north's"), by="x")
        await records.secrets.put(SOUTH, "KEY", Secret("south's"), by="x")
    async with records_of(database, NEW) as records:
        await records.secrets.put(SOUTH, "LATER", Secret("later"), by="x")

        first = await records.secrets.reseal(OLD)
        again = await records.secrets.reseal(OLD)

        assert ((first.rows, first.already), (again.rows, again.already)) == ((2, 1), (0, 3))
        assert await records.secrets.reveal(NORTH, "KEY") == Secret("north's")
        assert await records.secrets.reveal(SOUTH, "KEY") == Secret("south's")
        assert await records.secrets.reveal(SOUTH, "LATER") == Secret("later")


async def test_a_row_that_neither_key_opens_leaves_all_as_they_were(database: Database) -> None:
    async with records_of(database) as records:
        await records.secrets.put(NORTH, "KEY", Secret("north's"), by="x")
    async with records_of(database, "a third key of this platform, long enough") as records:
        await records.secrets.put(SOUTH, "KEY", Secret("south's"), by="x")
    before = stored(database)
    async with records_of(database, NEW) as records:
        with pytest.raises(SealedElsewhereError, match="KEY of south"):
            await records.secrets.reseal(OLD)
        await records.secrets.put(NORTH, "OTHER", Secret("x"), by="x")  # the writer goes on

    assert before.split(b"|")[0] in stored(database)
    async with records_of(database, OLD) as records:
        assert await records.secrets.reveal(NORTH, "KEY") == Secret("north's")


async def test_the_environment_stands_behind_the_store_for_its_own_practice(database: Database) -> None:
    environment = {"NORTH__KEY": "from outside", "NORTH__ONLY": "here", "NORTH__X__KEY": "of north--x"}
    async with records_of(database, OLD, **environment) as records:
        await records.secrets.put(NORTH, "KEY", Secret("from the store"), by="x")

        assert await records.secrets.reveal(NORTH, "KEY") == Secret("from the store")
        assert await records.secrets.reveal(NORTH, "ONLY") == Secret("here")
        assert await records.secrets.reveal(SOUTH, "ONLY") is None
        assert await records.secrets.reveal(NORTH, "X__KEY") is None
        assert await records.secrets.reveal("north--x", "KEY") == Secret("of north--x")
        assert await records.secrets.reveal("", "NORTH__ONLY") is None
        assert [(one.name, one.kept) for one in await records.secrets.names(NORTH)] == [
            ("KEY", "store"),
            ("ONLY", "environment"),
        ]
        await records.secrets.drop(NORTH, "KEY")
        assert await records.secrets.reveal(NORTH, "KEY") == Secret("from outside")
