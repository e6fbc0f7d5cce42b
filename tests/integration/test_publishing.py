"""A practice's text on its way to the callers: checked, rehearsed, served, kept; and nothing of it is ever lost."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.databases import Database, SqliteDatabase

from receptionist.clock import ManualClock
from receptionist.practice.definition import Definition
from receptionist.practice.edit import Put
from receptionist.practice.registry import ChangeRefusedError, Practice, Registry
from receptionist.practice.store import DirectoryStore, RevisionConflictError
from receptionist.records import schema
from receptionist.records.audit_chain import AuditRow
from receptionist.records.database import Records, open_records
from receptionist.records.revisions import DraftConflictError, Revision, sha256_of
from receptionist.rehearsal.noticing import Noticing
from receptionist.rehearsal.publishing import FIRST, UNHEARD, Publishing, RehearsalFailedError, WrongTextError

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SLUG = "smiles"
ANN = "user:ann"
TEXT = """# ours
[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]

[hours]
monday = ["08:00-12:00"]

[[scenarios]]
name = "Asks the hours"
caller = ["When do you open?"]
"""
TEETH = TEXT.replace("Smiles", "Teeth")
RED = TEXT.replace("Smiles", "Red")


@dataclass(frozen=True)
class Result:
    name: str
    passed: bool
    failures: tuple[str, ...] = ()
    line: int = 10


def named(before: Definition, after: Definition) -> Sequence[str]:
    return [f"{before.practice.name} becomes {after.practice.name}."]


@dataclass
class House:
    """A practice's folder, served, and a rehearsal that a practice called Red does not pass."""

    folder: Path
    records: Records
    registry: Registry
    publishing: Publishing = field(init=False)
    rehearsed: list[str] = field(default_factory=list)
    live_calls: int = 0

    def __post_init__(self) -> None:
        self.publishing = Publishing(
            self.registry,
            self.records.revisions,
            self.records.audit,
            rehearse=self._rehearse,
            words=named,
        )
        self.noticing = Noticing(
            self.publishing, self.records, self.registry, lambda: self.live_calls, ManualClock(NOON), grace_s=0
        )

    async def _rehearse(self, practice: Practice) -> Sequence[Result]:
        self.rehearsed.append(practice.revision)
        red = practice.definition.practice.name == "Red"
        return [Result("Asks the hours", passed=not red, failures=("It never said eight.",) if red else ())]

    def file(self, slug: str = SLUG) -> Path:
        return self.folder / f"{slug}.toml"

    def served(self, slug: str = SLUG) -> str:
        practice = self.registry.by_slug(slug)
        return practice.text if practice else ""

    async def edit_by_hand(self, text: str, slug: str = SLUG) -> None:
        """And serves it, as whoever watches the folder does."""
        self.file(slug).write_bytes(text.encode())
        self.registry.reload(slug)
        await self.noticing.tell([slug])

    async def publish(self, text: str, base: str, **more: object) -> Revision:
        facts = {"by": ANN, "through": "editor"} | more
        published = await self.publishing.publish(SLUG, text, base=sha256_of(base), **facts)  # pyright: ignore[reportArgumentType] - of a dict
        return published.revision

    async def history(self) -> list[tuple[int, str, str]]:
        return [(one.number, one.by, one.through) for one in await self.records.revisions.page(SLUG)]

    async def audited(self) -> list[AuditRow]:
        return list(await self.records.audit.list(SLUG))

    @asynccontextmanager
    async def watched(self) -> AsyncGenerator[None]:
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(self.noticing.run())
            yield
            running.cancel()

    async def until(self, holds: Callable[[Revision], bool]) -> Revision:
        async with asyncio.timeout(60):
            while not ((latest := await self.records.revisions.latest(SLUG)) and holds(latest)):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        return latest


@asynccontextmanager
async def opened(database: Database) -> AsyncGenerator[House]:
    folder = database.folder / "tenants"
    folder.mkdir(exist_ok=True)
    (folder / f"{SLUG}.toml").write_bytes(TEXT.encode())
    registry = Registry(DirectoryStore(folder))
    registry.reload_all()
    async with open_records(database.config, ManualClock(NOON)) as records:
        yield House(folder, records, registry)


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    async with opened(database) as found:
        yield found


# --- publishing ---


async def test_a_published_text_is_served_kept_and_audited_and_what_was_before_stays(house: House) -> None:
    draft = await house.records.revisions.keep_draft(SLUG, TEETH, base=sha256_of(TEXT), version=0, by=ANN)

    published = await house.publish(draft.text, TEXT)

    assert house.served() == house.file().read_text() == TEETH
    assert (published.number, published.words) == (2, ("Smiles becomes Teeth.",))
    assert await house.history() == [(2, ANN, "editor"), (1, "system", "file")]
    first = await house.records.revisions.get(SLUG, 1)
    assert first
    assert (first.text, first.words) == (TEXT, (FIRST,))
    assert await house.records.revisions.draft(SLUG) is None
    [entry] = await house.audited()
    assert (entry.actor, entry.action) == (ANN, "settings_changed")
    assert entry.detail == {
        "before": sha256_of(TEXT)[:12],
        "revision": sha256_of(TEETH)[:12],
        "through": "editor",
    }


async def test_a_draft_that_was_saved_again_meanwhile_outlives_the_publishing(house: House) -> None:
    later = TEXT.replace("Smiles", "Later")
    await house.records.revisions.keep_draft(SLUG, later, base=sha256_of(TEXT), version=0, by=ANN)

    await house.publish(TEETH, TEXT)

    draft = await house.records.revisions.draft(SLUG)
    assert draft
    assert draft.text == later


async def test_a_text_with_mistakes_is_refused_with_all_of_them(house: House) -> None:
    wrong = TEXT.replace("08:00", "8 o'clock").replace("America", "Amerika")

    with pytest.raises(WrongTextError, match=r"smiles\.toml:4.*And 1 more") as refused:
        await house.publish(wrong, TEXT)

    assert len(refused.value.problems) == 2
    assert house.served() == house.file().read_text() == TEXT


async def test_a_number_that_another_practice_answers_for_is_refused(house: House) -> None:
    house.file("paws").write_text(TEXT.replace("0100", "0140").replace("Smiles", "Paws"))
    house.registry.reload("paws")

    with pytest.raises(WrongTextError, match="already answered for Paws"):
        await house.publish(TEXT.replace("0100", "0140"), TEXT)


async def test_what_was_made_from_an_older_text_is_refused(house: House) -> None:
    house.file().write_text(TEXT.replace("Smiles", "Faster"))

    with pytest.raises(RevisionConflictError):
        await house.publish(TEETH, TEXT)

    assert "Faster" in house.file().read_text()


async def test_a_red_scenario_refuses_and_shows_its_line(house: House) -> None:
    with pytest.raises(RehearsalFailedError, match=r'smiles\.toml:10 "Asks the hours": It never said eight') as refused:
        await house.publish(RED, TEXT)

    assert [one.passed for one in refused.value.results] == [False]
    assert house.served() == TEXT
    assert await house.audited() == []


async def test_publishing_anyway_needs_a_reason_and_leaves_it(house: House) -> None:
    with pytest.raises(ChangeRefusedError, match="Say why"):
        await house.publish(RED, TEXT, anyway=True, reason="  ")

    published = await house.publish(RED, TEXT, anyway=True, reason="The new name\n is urgent.")

    assert house.served() == RED
    assert (published.rehearsal, published.reason) == ("failed", "The new name is urgent.")
    assert published.failures == ('smiles.toml:10 "Asks the hours": It never said eight.',)
    [entry] = await house.audited()
    assert (entry.action, entry.detail["reason"]) == ("published_anyway", "The new name is urgent.")


async def test_a_notice_is_published_without_a_rehearsal(house: House) -> None:
    published = await house.publish(TEXT + '[[notices]]\ntext = "No parking today."\n', TEXT)

    assert house.rehearsed == []
    assert published.rehearsal == ""


async def test_publishing_what_is_served_already_changes_nothing(house: House) -> None:
    await house.publish(TEXT, TEXT)
    again = await house.publish(TEXT, TEXT)

    assert again.number == 1
    assert await house.audited() == []


async def test_a_comment_is_a_version_too(house: House) -> None:
    published = await house.publish(TEXT + "# more\r\n", TEXT)

    assert published.words == (UNHEARD,)
    assert house.file().read_bytes().endswith(b"# more\r\n")


async def test_an_earlier_version_is_taken_back_as_a_new_one_by_its_gate(house: House) -> None:
    await house.publish(TEETH, TEXT)
    await house.publish(RED, TEETH, anyway=True, reason="urgent")

    restored = await house.publishing.restore(SLUG, 1, base=sha256_of(RED), by=ANN)
    assert restored
    with pytest.raises(RehearsalFailedError):
        await house.publishing.restore(SLUG, 3, base=sha256_of(TEXT), by=ANN)

    assert house.served() == TEXT
    assert (restored.revision.number, restored.revision.through) == (4, "restore")
    assert await house.publishing.restore(SLUG, 99, base=sha256_of(TEXT), by=ANN) is None
    newest = (await house.audited())[0]
    assert (newest.action, newest.detail["number"]) == ("revision_restored", "1")


async def test_a_switch_leaves_a_version_and_waits_for_no_rehearsal(house: House) -> None:
    by_hand = TEXT.replace("# ours", "# theirs")
    house.file().write_text(by_hand)  # a moment ago: nobody has looked yet

    practice = await house.publishing.change(
        SLUG, lambda _: [Put(("answering", "mode"), "paused")], by=ANN, action="answering_paused"
    )

    assert practice.definition.answering.mode == "paused"
    assert house.rehearsed == []
    assert await house.history() == [(3, ANN, "form"), (2, "system", "file"), (1, "system", "file")]
    assert (await house.audited())[0].action == "answering_paused"
    kept = await house.records.revisions.get(SLUG, 2)
    assert kept
    assert kept.text == by_hand


async def test_two_who_publish_at_once_do_not_overwrite_each_other(house: House) -> None:
    texts = [TEXT.replace("Smiles", f"Name {number}") for number in range(5)]

    async with asyncio.TaskGroup() as tasks:
        tries = [tasks.create_task(_tried(house, text)) for text in texts]

    assert sorted(one.result() for one in tries) == [False] * 4 + [True]
    assert len(await house.history()) == 2


async def _tried(house: House, text: str) -> bool:
    try:
        await house.publish(text, TEXT)
    except RevisionConflictError:
        return False
    return True


async def test_a_pause_works_while_the_database_is_away_and_is_in_the_history_later(database: Database) -> None:
    async with opened(database) as house:
        with database.locked():
            await house.publishing.change(
                SLUG, lambda _: [Put(("answering", "mode"), "paused")], by=ANN, action="answering_paused"
            )
            paused = house.served()
            assert "paused" in paused
    async with open_records(database.config, ManualClock(NOON)) as records:
        history = await records.revisions.page(SLUG)

    assert [(one.by, one.sha256) for one in history] == [(ANN, sha256_of(paused)), ("system", sha256_of(TEXT))]


# --- what was changed outside ---


async def test_the_first_sight_of_a_practice_is_its_first_version(house: House) -> None:
    async with house.watched():
        first = await house.until(lambda _: True)

    assert (first.number, first.words, first.rehearsal) == (1, (FIRST,), "")
    assert await house.audited() == []
    assert house.rehearsed == []


async def test_an_edit_by_hand_is_served_at_once_and_rehearsed_behind(house: House) -> None:
    async with house.watched():
        await house.until(lambda one: one.number == 1)
        await house.edit_by_hand(RED)
        assert house.served() == RED
        latest = await house.until(lambda one: one.rehearsal == "failed")

    assert (latest.number, latest.by, latest.through) == (2, "system", "file")
    assert latest.words == ("Smiles becomes Red.",)
    assert latest.failures == ('smiles.toml:10 "Asks the hours": It never said eight.',)
    assert [entry.action for entry in await house.audited()] == ["file_changed"]


async def test_what_was_changed_while_no_server_ran_is_seen_at_the_start(house: House) -> None:
    async with house.watched():
        await house.until(lambda one: one.number == 1)
    house.file().write_text(TEETH)
    house.registry.reload(SLUG)

    async with house.watched():
        latest = await house.until(lambda one: one.rehearsal == "passed")

    assert (latest.number, latest.words) == (2, ("Smiles becomes Teeth.",))


async def test_a_rehearsal_that_was_cut_short_is_held_at_the_next_start(house: House) -> None:
    await house.records.revisions.note(SLUG, TEXT, by="system", through="file", rehearsal="waiting")

    async with house.watched():
        latest = await house.until(lambda one: one.rehearsal == "passed")

    assert latest.number == 1


async def test_what_was_published_elsewhere_is_no_edit_by_hand(house: House) -> None:
    async with house.watched():
        await house.until(lambda one: one.number == 1)
        await house.publish(TEETH, TEXT)
        await house.noticing.tell([SLUG])
        await house.edit_by_hand(RED)
        await house.until(lambda one: one.number == 3)

    assert await house.history() == [(3, "system", "file"), (2, ANN, "editor"), (1, "system", "file")]


async def test_two_edits_in_quick_succession_are_both_kept(house: House) -> None:
    await house.edit_by_hand(TEETH)
    await house.edit_by_hand(RED)

    async with house.watched():
        await house.until(lambda one: one.sha256 == sha256_of(RED))

    assert await house.records.revisions.by_hash(SLUG, sha256_of(TEETH))


# --- no text is ever lost ---

NAMES = st.integers(0, 5)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("save"), NAMES),
        st.tuples(st.just("save over an old one"), NAMES),
        st.tuples(st.just("publish the draft"), NAMES),
        st.tuples(st.just("publish"), NAMES),
        st.tuples(st.just("edit by hand"), NAMES),
        st.tuples(st.just("break by hand"), NAMES),
        st.tuples(st.just("notice"), NAMES),
        st.tuples(st.just("switch"), NAMES),
    ),
    max_size=12,
)


class Kept:
    """A house whose loop is turned by hand, for as many practices as there are examples."""

    def __init__(self, folder: Path) -> None:
        self._runner = asyncio.Runner()
        database = SqliteDatabase(folder)
        schema.migrate(database.config)
        self._context = opened(database)
        self.house = self._runner.run(self._context.__aenter__())
        self._example = 0

    def close(self) -> None:
        self._runner.run(self._context.__aexit__(None, None, None))
        self._runner.close()

    def run(self, steps: Sequence[tuple[str, int]]) -> None:
        self._example += 1
        self._runner.run(_no_text_is_lost(self.house, f"practice-{self._example}", steps))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    made.close()


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_served_or_saved_stays_in_the_history_or_the_draft(
    kept: Kept, steps: Sequence[tuple[str, int]]
) -> None:
    kept.run(steps)


async def _no_text_is_lost(house: House, slug: str, steps: Sequence[tuple[str, int]]) -> None:
    number = f"+1212200{int(slug.removeprefix('practice-')):04d}"
    numbered = TEXT.replace("+12125550100", number).replace("# ours", f"# {slug}")
    house.file(slug).write_text(numbered)
    house.registry.reload(slug)
    first = house.registry.by_slug(slug)
    assert first, house.registry.problems()[slug]
    await house.publishing.noticed(first, changed=False)  # as at the start of the server
    revisions, served, saved, version = house.records.revisions, [numbered], "", 0
    for step, name in steps:
        text = numbered.replace("Smiles", f"Name {name}")
        base = sha256_of(house.file(slug).read_text())
        draft = await revisions.draft(slug)
        try:
            match step:
                case "save":
                    kept = await revisions.keep_draft(
                        slug, text, base=base, version=draft.version if draft else 0, by=ANN
                    )
                    saved, version = kept.text, kept.version
                case "save over an old one":
                    kept = await revisions.keep_draft(slug, text, base=base, version=max(version - 1, 0), by=ANN)
                    saved, version = kept.text, kept.version
                case "publish the draft" if draft:
                    await house.publishing.publish(slug, draft.text, base=draft.base, by=ANN, through="form")
                case "publish":
                    await house.publishing.publish(slug, text, base=base, by=ANN, through="api")
                case "edit by hand":
                    await house.edit_by_hand(text, slug)
                case "break by hand":
                    await house.edit_by_hand("[practice", slug)
                case "notice":
                    await house.noticing.keep_told()
                case "switch":
                    paused = "paused" if name % 2 else "always"
                    await house.publishing.change(
                        slug, lambda _, mode=paused: [Put(("answering", "mode"), mode)], by=ANN, action="switched"
                    )
                case _:
                    pass
        except (RevisionConflictError, DraftConflictError, ChangeRefusedError):
            pass
        served.append(house.served(slug))
    await house.noticing.keep_told()

    draft = await revisions.draft(slug)
    for text in (*served, saved):
        found = await revisions.by_hash(slug, sha256_of(text))
        assert not text or (found and found.text == text) or (draft and draft.text == text), text
    latest = await revisions.latest(slug)
    assert latest is None or latest.sha256 == sha256_of(house.served(slug))
