"""Whose next call is made ready: everyone's where they are few, else those that people call."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from receptionist.call.callees import MOST, Callees
from receptionist.clock import ManualClock
from receptionist.errors import StorageError
from receptionist.practice.registry import Registry
from receptionist.practice.store import DirectoryStore

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Called:
    """The practices that were called lately, as the records tell it."""

    def __init__(self, *slugs: str, away: bool = False) -> None:
        self.slugs = slugs
        self.away = away

    async def practices_called(self, since: datetime, *, limit: int) -> Sequence[str]:
        assert since < NOW
        if self.away:
            raise StorageError("away")
        return self.slugs[:limit]


def registry(folder: Path, count: int) -> Registry:
    for n in range(count):
        text = f'[practice]\nname = "P{n:03}"\ntimezone = "UTC"\nnumbers = ["+164620{n:05}"]\n'
        (folder / f"p-{n:03}.toml").write_text(text + '[hours]\nmonday = ["08:00-12:00"]\n')
    found = Registry(DirectoryStore(folder))
    found.reload_all()
    return found


async def slugs(found: Registry, called: Called) -> list[str]:
    return [one.slug for one in await Callees(found, called, ManualClock(NOW)).practices()]


async def test_of_few_practices_each_is_made_ready(tmp_path: Path) -> None:
    found = registry(tmp_path, 3)

    assert await slugs(found, Called(away=True)) == ["p-000", "p-001", "p-002"]

    (tmp_path / "p-001.toml").unlink()
    found.reload("p-001")
    assert await slugs(found, Called()) == ["p-000", "p-002"]


async def test_of_many_practices_those_in_use_come_first_then_those_that_were_called(tmp_path: Path) -> None:
    found = registry(tmp_path, MOST + 10)
    assert await found.find("p-007") is not None

    assert await slugs(found, Called("p-003", "gone", "p-007")) == ["p-007", "p-003"]
    assert (await slugs(found, Called(away=True)))[0] in ("p-007", "p-003")


async def test_never_more_than_can_be_kept_ready(tmp_path: Path) -> None:
    found = registry(tmp_path, MOST + 10)

    everyone = await slugs(found, Called(*(f"p-{n:03}" for n in range(MOST + 10))))

    assert len(everyone) == MOST


async def test_what_is_published_is_known_at_once_and_what_somebody_only_looks_at_is_not(tmp_path: Path) -> None:
    found = registry(tmp_path, MOST + 10)
    callees = Callees(found, Called(), ManualClock(NOW))
    assert callees.changed() == []

    assert await found.find("p-007") is not None
    assert callees.changed() == []  # it was there all along

    again = (tmp_path / "p-007.toml").read_text()
    (tmp_path / "p-007.toml").write_text(again.replace("P007", "Seven"))
    found.reload("p-007")
    (tmp_path / "new.toml").write_text(again.replace("P007", "New").replace("+16462000007", "+16462009999"))
    found.reload("new")

    assert sorted(one.definition.practice.name for one in callees.changed()) == ["New", "Seven"]
    assert callees.changed() == []
