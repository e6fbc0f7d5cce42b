"""A practice file that is changed by hand, by git or by another process answers the next call, and leaves an entry."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from receptionist.clock import SystemClock
from receptionist.config import load
from receptionist.practice.differences import differences
from receptionist.practice.edit import Put
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
async def watched(folder: Path) -> AsyncGenerator[tuple[Registry, Records, Path]]:
    """A process that looks at its folder all the time."""
    (folder / "receptionist.toml").touch()
    tenants = folder / "tenants"
    tenants.mkdir()
    (tenants / "smiles.toml").write_text(TEXT)
    registry = Registry(DirectoryStore(tenants))
    registry.reload_all()
    config = load(folder / "receptionist.toml", {})
    async with open_records(config, SystemClock()) as records, asyncio.TaskGroup() as tasks:
        publishing = Publishing(registry, records.revisions, records.audit, rehearse=_unrehearsed, words=differences)
        noticing = Noticing(publishing, records.revisions, registry, lambda: 0, grace_s=0)
        watching = tasks.create_task(watch_practices(registry, noticing.tell, every_s=0.01))
        keeping = tasks.create_task(noticing.run())
        yield registry, records, tenants
        watching.cancel()
        keeping.cancel()


async def _unrehearsed(practice: Practice) -> Sequence[ScenarioResult]:
    """None of these practices has a scenario."""
    assert not practice.definition.scenarios
    return []


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

        async with asyncio.timeout(60):
            while not (entries := await records.audit.list("smiles")):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert [(entry.actor, entry.action) for entry in entries] == [("system", "file_changed")]
        latest = await records.revisions.latest("smiles")
        assert latest
        assert (latest.by, latest.through) == ("system", "file")


async def test_a_broken_a_deleted_and_a_mended_file(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        file = tenants / "smiles.toml"

        file.write_text(TEXT[:60])
        await until(lambda: bool(registry.problems()))
        assert name_of(registry) == "Smiles"
        file.unlink()
        await until(lambda: "cannot be read" in str(registry.problems()))
        assert name_of(registry) == "Smiles"
        file.write_text(TEXT.replace("Smiles", "Mended"))

        await until(lambda: name_of(registry) == "Mended")
        assert registry.problems() == {}


async def test_a_renamed_file_takes_its_number_along(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        (tenants / "smiles.toml").rename(tenants / "zz-smiles.toml")

        await until(lambda: getattr(registry.by_number(NUMBER), "slug", "") == "zz-smiles")


async def test_what_one_process_switches_the_other_one_serves(tmp_path: Path) -> None:
    async with watched(tmp_path) as (registry, _, tenants):
        other = Registry(DirectoryStore(tenants))
        other.reload_all()

        await asyncio.to_thread(other.change, "smiles", lambda _: [Put(("answering", "mode"), "paused")])

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
