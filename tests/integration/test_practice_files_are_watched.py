"""A practice file that is changed by hand, by git or by another process answers the next call, and leaves an entry."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.changing import changed

from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.practice.differences import differences
from receptionist.practice.edit import Put
from receptionist.practice.kept import Kept
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.records.database import Records, open_records
from receptionist.rehearsal.noticing import Noticing
from receptionist.rehearsal.publishing import Publishing
from receptionist.rehearsal.scenarios import ScenarioResult
from receptionist.web.watching import watch_practices

NUMBER = "+12125550100"
TEXT = f"""[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["{NUMBER}"]

[hours]
monday = ["08:00-12:00"]
"""


@asynccontextmanager
async def watched(
    folder: Path, store: type[DirectoryStore] = DirectoryStore, *, every_s: float = 0.2
) -> AsyncGenerator[tuple[Registry, Records, Path]]:
    """A process that watches its folder."""
    (folder / "receptionist.toml").touch()
    tenants = folder / "tenants"
    tenants.mkdir()
    (tenants / "smiles.toml").write_text(TEXT)
    registry = Registry(store(tenants), kept=Kept(folder / "kept"))
    registry.reload_all()
    config = load(folder / "receptionist.toml", {})
    async with open_records(config, SystemClock()) as records, asyncio.TaskGroup() as tasks:
        publishing = Publishing(registry, records.revisions, records.audit, rehearse=_unrehearsed, words=differences)
        noticing = Noticing(publishing, records, registry, lambda: 0, SystemClock(), grace_s=0)
        watching = tasks.create_task(watch_practices(registry, noticing.tell, every_s=every_s))
        keeping = tasks.create_task(noticing.run())
        yield registry, records, tenants
        watching.cancel()
        keeping.cancel()


async def _unrehearsed(practice: Practice) -> Sequence[ScenarioResult]:
    """None of these practices has a scenario."""
    assert not practice.definition.scenarios
    return []


async def until_noted(records: Records, *wanted: str) -> None:
    async with asyncio.timeout(60):
        while [one.action for one in reversed(await records.audit.list("smiles"))] != list(wanted):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 - a file has no event to wait for
            await asyncio.sleep(0.01)


def name_of(registry: Registry) -> str:
    practice = registry.by_number(NUMBER)
    return practice.definition.practice.name if practice else ""


async def test_an_edit_by_hand_is_served_and_noted(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, records, tenants):
        (tenants / "smiles.toml").write_text(TEXT.replace("Smiles", "New Smiles"))
        await until(lambda: name_of(registry) == "New Smiles")

        await until_noted(records, "file_changed")
        assert [entry.actor for entry in await records.audit.list("smiles")] == ["system"]
        latest = await records.revisions.latest("smiles")
        assert latest
        assert (latest.by, latest.through) == ("system", "file")


async def test_a_broken_a_deleted_and_a_mended_file(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, records, tenants):
        file = tenants / "smiles.toml"

        file.write_text(TEXT[:60])
        await until(lambda: bool(registry.problems()))
        assert name_of(registry) == "Smiles"
        file.unlink()
        await until(lambda: not name_of(registry))
        assert registry.by_slug("smiles") is not None
        await until_noted(records, "file_removed")
        file.write_text(TEXT.replace("Smiles", "Mended"))

        await until(lambda: name_of(registry) == "Mended")
        assert registry.problems() == {}
        await until_noted(records, "file_removed", "file_changed")


async def test_an_editor_that_writes_a_new_file_and_moves_it_into_place(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        (tenants / "smiles.toml").rename(tenants / "smiles.toml~")
        (tenants / ".smiles.toml.swp").write_text(TEXT.replace("Smiles", "Whole"))
        (tenants / ".smiles.toml.swp").rename(tenants / "smiles.toml")

        await until(lambda: name_of(registry) == "Whole")
        assert registry.problems() == {}


async def test_a_link_out_of_the_folder_is_refused_and_what_was_there_goes_on(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        (tmp_path / "elsewhere.toml").write_text(TEXT.replace("Smiles", "Elsewhere"))
        (tenants / "smiles.toml").unlink()
        (tenants / "smiles.toml").symlink_to(tmp_path / "elsewhere.toml")

        await until(lambda: "link to a file outside" in str(registry.problems()))
        assert name_of(registry) == "Smiles"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
async def test_a_file_that_may_be_read_again_is_served_again(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        (tenants / "smiles.toml").chmod(0)
        await until(lambda: "cannot be read" in str(registry.problems()))
        assert name_of(registry) == "Smiles"

        (tenants / "smiles.toml").chmod(0o600)
        await until(lambda: registry.problems() == {})


async def test_where_nothing_tells_of_changes_they_are_found_all_the_same(tmp_path: Path) -> None:
    class Deaf(DirectoryStore):
        async def changes(self) -> AsyncGenerator[frozenset[str]]:
            await asyncio.Event().wait()
            yield frozenset()

    async with watched(tmp_path, Deaf, every_s=0.05) as (registry, _, tenants):
        (tenants / "smiles.toml").write_text(TEXT.replace("Smiles", "Found"))

        await until(lambda: name_of(registry) == "Found")


async def test_what_is_told_of_is_served_before_anything_is_looked_for(tmp_path: Path) -> None:
    async with watched(tmp_path, every_s=3600) as (registry, _, tenants):
        file, number = tenants / "smiles.toml", 0

        async with asyncio.timeout(60):
            while name_of(registry) != "Told":  # nothing says when the folder has begun to be watched
                file.write_text(TEXT.replace("Smiles", "Told") + f"# {number}\n")
                number += 1
                await asyncio.sleep(0.5)


async def test_a_renamed_file_takes_its_number_along(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        (tenants / "smiles.toml").rename(tenants / "zz-smiles.toml")

        await until(lambda: getattr(registry.by_number(NUMBER), "slug", "") == "zz-smiles")


async def test_what_one_process_switches_the_other_one_serves(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        other = Registry(DirectoryStore(tenants))
        other.reload_all()

        await asyncio.to_thread(changed, other, "smiles", lambda _: [Put(("answering", "mode"), "paused")])

        def mode() -> str:
            practice = registry.by_slug("smiles")
            return practice.definition.answering.mode if practice else ""

        await until(lambda: mode() == "paused")


async def test_a_folder_that_is_away_for_a_moment_changes_nothing(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        away = tenants.rename(tmp_path / "away")
        await asyncio.to_thread(lambda: None)
        assert name_of(registry) == "Smiles"
        (away / "smiles.toml").write_text(TEXT.replace("Smiles", "Back"))
        away.rename(tenants)

        await until(lambda: name_of(registry) == "Back")
