"""Templates of resellers and operators: who sees them, and which version counts."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.records.database import Records, open_records
from receptionist.records.templates import PLATFORM, OlderTemplateError, OwnTemplates

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
async def records(database: Database) -> AsyncIterator[Records]:
    async with open_records(database.config, ManualClock(NOON), wall=ManualClock(NOON)) as opened:
        yield opened


async def test_a_reseller_sees_its_own_and_the_platforms_templates(records: Records) -> None:
    templates: OwnTemplates = records.templates
    mine = await templates.keep("north", name="dentist", version=1, text="north's", by="user:1")
    await templates.keep("south", name="dentist", version=1, text="south's", by="user:2")
    everyones = await templates.keep(PLATFORM, name="clinic", version=4, text="everyone's", by="user:3")

    assert [one.text for one in await templates.list("north")] == ["everyone's", "north's"]
    assert [one.text for one in await templates.list(PLATFORM)] == ["everyone's"]
    assert await templates.get("south", mine.id) is None
    assert await templates.get("south", everyones.id) == everyones


async def test_a_later_version_takes_the_place_of_the_one_before(records: Records) -> None:
    templates = records.templates
    first = await templates.keep("north", name="dentist", version=1, text="one", by="user:1")

    second = await templates.keep("north", name="dentist", version=2, text="two", by="user:1")

    assert second.id == first.id
    assert [one.text for one in await templates.list("north")] == ["two"]
    assert await templates.latest_version("north", "dentist") == 2
    assert await templates.latest_version("south", "dentist") == 0


async def test_another_text_with_the_same_version_is_refused(records: Records) -> None:
    templates = records.templates
    await templates.keep("north", name="dentist", version=2, text="one", by="user:1")

    with pytest.raises(OlderTemplateError, match="up to 3"):
        await templates.keep("north", name="dentist", version=2, text="other", by="user:1")

    same = await templates.keep("north", name="dentist", version=2, text="one", by="user:1")
    assert same.text == "one"


async def test_only_its_owner_removes_a_template(records: Records) -> None:
    templates = records.templates
    mine = await templates.keep("north", name="dentist", version=1, text="one", by="user:1")

    assert await templates.remove("south", mine.id) is None
    assert await templates.remove("north", mine.id) == mine
    assert await templates.list("north") == []
