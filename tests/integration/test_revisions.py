"""What becomes of a practice's texts: numbered versions, drafts of which nobody overwrites another's."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from tests.databases import Database

from receptionist.clock import ManualClock
from receptionist.records.database import Records, open_records
from receptionist.records.revisions import UNNUMBERED, Draft, DraftConflictError, Revision, sha256_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OURS, THEIRS = "bright-smiles", "paws-and-claws"
ODD = "\ufeffname = 'Zahn\u00e4rzte \U0001f9b7'\r\n# \u2028 \0 end"  # byte for byte, whatever an editor has put in


@pytest.fixture
async def records(database: Database) -> AsyncIterator[Records]:
    async with open_records(database.config, ManualClock(NOON)) as opened:
        yield opened


async def note(records: Records, text: str, **more: object) -> Revision:
    facts = {"by": "user:ann", "through": "form"} | more
    return await records.revisions.note(OURS, text, **facts)  # pyright: ignore[reportArgumentType] - of a dict


async def test_each_change_of_a_text_is_a_version_with_the_next_number(records: Records) -> None:
    first = await note(records, "one", by="system", through="file")
    second = await note(records, ODD, words=["The name changes."])

    assert (first.number, second.number) == (1, 2)
    assert (await records.revisions.get(OURS, 2)) == second
    assert second.text == ODD
    assert second.words == ("The name changes.",)
    assert (second.by, second.through, second.at) == ("user:ann", "form", NOON)
    assert await records.revisions.by_hash(OURS, sha256_of(ODD)) == second


async def test_the_same_text_again_is_the_same_version(records: Records) -> None:
    await note(records, "one")
    await note(records, "two")

    again = await note(records, "two", by="user:ben")
    back = await note(records, "one", through="restore")

    assert (again.number, again.by) == (2, "user:ann")
    assert (back.number, back.text) == (3, "one")


async def test_versions_count_up_in_each_practice_by_itself(records: Records) -> None:
    await note(records, "one")
    await note(records, "two")

    theirs = await records.revisions.note(THEIRS, "one", by="system", through="file")

    assert theirs.number == 1
    assert [one.number for one in await records.revisions.latest_of([OURS, THEIRS, "nobody"])] == [2, 1]


async def test_the_list_goes_back_page_by_page_without_texts(records: Records) -> None:
    for number in range(1, 6):
        await note(records, f"text {number}")

    page = await records.revisions.page(OURS, limit=2)
    older = await records.revisions.page(OURS, before=page[-1].number, limit=2)

    assert [one.number for one in (*page, *older)] == [5, 4, 3, 2]
    assert {one.text for one in (*page, *older)} == {""}
    assert (await records.revisions.latest(OURS)) == page[0]


async def test_who_has_published_stands_in_the_history_though_another_process_saw_the_file_first(
    records: Records,
) -> None:
    await note(records, "one")
    await note(records, "two", by="system", through="file")  # seen in the folder before the publisher came to note it

    published = await note(records, "two", by="user:ann", through="editor", words=["Ours."], since=1)

    assert (published.number, published.by, published.through) == (2, "user:ann", "editor")
    assert published.words == ("Ours.",)


async def test_a_version_that_was_replaced_meanwhile_is_not_noted_a_second_time(records: Records) -> None:
    await note(records, "one")
    await note(records, "two")
    await note(records, "three")

    late = await note(records, "two", by="system", through="file", since=1)

    assert late.number == 2
    assert (await records.revisions.page(OURS))[0].number == 3


async def test_many_who_note_at_once_get_a_number_each(records: Records) -> None:
    async with asyncio.TaskGroup() as tasks:
        noting = [tasks.create_task(note(records, f"text {number}")) for number in range(20)]

    assert sorted(one.result().number for one in noting) == list(range(1, 21))


async def test_how_a_rehearsal_went_stands_beside_the_version(records: Records) -> None:
    await note(records, "one", through="file", rehearsal="waiting")

    await records.revisions.set_rehearsal(OURS, 1, "failed", ["It did not book."])

    latest = await records.revisions.latest(OURS)
    assert latest
    assert (latest.rehearsal, latest.failures) == ("failed", ("It did not book.",))


async def test_a_version_that_is_noted_while_the_database_is_away_gets_its_number_later(database: Database) -> None:
    async with open_records(database.config, ManualClock(NOON)) as records:
        await note(records, "one")
        with database.locked():
            noted = await note(records, "two")
            assert noted.number == UNNUMBERED
    async with open_records(database.config, ManualClock(NOON)) as records:
        latest = await records.revisions.latest(OURS)

    assert latest
    assert (latest.number, latest.sha256) == (2, noted.sha256)


async def save(records: Records, text: str, version: int, by: str = "user:ann") -> Draft:
    return await records.revisions.keep_draft(OURS, text, base="b", version=version, by=by)


async def test_a_draft_that_was_saved_is_read_at_once(records: Records) -> None:
    first = await save(records, ODD, 0)
    second = await save(records, "two", first.version)

    assert (first.text, first.version, first.base) == (ODD, 1, "b")
    assert await records.revisions.draft(OURS) == second


async def test_of_two_editors_the_later_is_shown_the_others_text_and_loses_none(records: Records) -> None:
    begun = await save(records, "one", 0)
    theirs = await save(records, "two", begun.version, by="user:ben")

    with pytest.raises(DraftConflictError) as conflict:
        await save(records, "mine", begun.version)

    assert conflict.value.theirs == theirs
    assert await records.revisions.draft(OURS) == theirs
    assert (await save(records, "both", theirs.version)).text == "both"


async def test_saving_the_same_text_twice_is_no_conflict(records: Records) -> None:
    saved = await save(records, "one", 0)

    assert await save(records, "one", 0) == saved


async def test_a_draft_that_was_thrown_away_is_not_overwritten_by_whoever_still_edits_it(records: Records) -> None:
    old = await save(records, "one", 0)
    assert await records.revisions.drop_draft(OURS, version=old.version)

    with pytest.raises(DraftConflictError) as conflict:
        await save(records, "still mine", old.version)
    assert conflict.value.theirs is None

    new = await save(records, "another", 0, by="user:ben")
    with pytest.raises(DraftConflictError):
        await save(records, "still mine", old.version)
    assert await records.revisions.draft(OURS) == new


async def test_a_draft_that_was_saved_again_meanwhile_is_not_thrown_away(records: Records) -> None:
    old = await save(records, "one", 0)
    new = await save(records, "two", old.version)

    assert not await records.revisions.drop_draft(OURS, version=old.version)
    assert await records.revisions.draft(OURS) == new
    assert await records.revisions.drop_draft(OURS)
    assert await records.revisions.draft(OURS) is None
    assert not await records.revisions.drop_draft(OURS)
