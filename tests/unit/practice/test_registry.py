"""Practices by slug and number: a broken file harms nobody, and the last good version goes on."""

import hashlib
import threading
from collections.abc import AsyncGenerator, Collection, Sequence
from pathlib import Path

import pytest

from receptionist.errors import StorageError
from receptionist.practice import settling
from receptionist.practice.kept import Kept
from receptionist.practice.reading import Rules
from receptionist.practice.registry import Registry
from receptionist.practice.store import RevisionConflictError, SlugTakenError, Stamp
from receptionist.practice.validating import validate
from receptionist.toml_text import Problem


class Shelf:
    """Practice files in memory."""

    def __init__(self, **files: str | Problem) -> None:
        self.files: dict[str, str | Problem] = dict(files)
        self.reads = 0
        self.away = False
        self.groups: dict[str, str] = {}

    def slugs(self) -> list[str]:
        if self.away:
            raise StorageError("the shelf is away")
        return sorted(self.files)

    def read(self, slug: str) -> bytes | Problem:
        self.reads += 1
        found = self.files.get(slug, Problem(f"{slug}.toml", 0, 0, "", "cannot be read: no such file"))
        return found if isinstance(found, Problem) else found.encode()

    def texts(self, slugs: Sequence[str]) -> dict[str, bytes | Problem]:
        return {slug: self.read(slug) for slug in slugs}

    def file(self, slug: str) -> str:
        return f"{slug}.toml"

    def stamps(self, slugs: Collection[str] | None = None) -> dict[str, Stamp]:
        if self.away:
            raise StorageError("the shelf is away")
        asked = self.files if slugs is None else [slug for slug in slugs if slug in self.files]
        return {slug: _stamp(self.files[slug]) for slug in asked}

    def create(self, slug: str, data: bytes) -> None:
        if slug in self.files:
            raise SlugTakenError("someone else has it")
        self.files[slug] = data.decode()

    def remove(self, slug: str, *, base: str) -> None:
        del self.files[slug]

    def group(self, name: str) -> bytes | Problem:
        found = self.groups.get(name)
        return Problem(name, 0, 0, "", "there is none") if found is None else found.encode()

    def group_names(self) -> list[str]:
        return sorted(self.groups)

    def group_stamps(self) -> dict[str, Stamp]:
        return {name: _stamp(text) for name, text in self.groups.items()}

    async def changes(self) -> AsyncGenerator[frozenset[str]]:
        yield frozenset()

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        found = self.read(slug)
        if isinstance(found, Problem) or hashlib.sha256(found).hexdigest() != base:
            raise RevisionConflictError("someone else was faster")
        self.files[slug] = data.decode()


def _stamp(text: str | Problem) -> Stamp:
    return Stamp(0, len(str(text)), hash(text))


def text(name: str, number: str, more: str = "") -> str:
    about = f'[practice]\nname = "{name}"\ntimezone = "America/New_York"\nnumbers = ["{number}"]\n'
    return f'{about}{more}[hours]\nmonday = ["08:00-12:00"]\n'


SMILES = text("Smiles", "+12125550100")
PAWS = text("Paws", "+13105550140")


def loaded(shelf: Shelf) -> Registry:
    registry = Registry(shelf)
    registry.reload_all()
    return registry


def said(registry: Registry, slug: str) -> list[str]:
    return [str(one) for one in registry.problems().get(slug, [])]


def test_practices_are_found_by_slug_and_number_and_listed_by_name() -> None:
    registry = loaded(Shelf(smiles=SMILES, paws=PAWS))

    found = registry.by_number("+12125550100")
    assert found is not None
    assert found is registry.by_slug("smiles")
    assert (found.slug, found.definition.practice.name, found.path) == ("smiles", "Smiles", "smiles.toml")
    assert (found.text, found.revision) == (SMILES, hashlib.sha256(SMILES.encode()).hexdigest())
    assert [one.slug for one in registry.all()] == ["paws", "smiles"]
    assert registry.by_number("+19995550100") is None
    assert registry.by_slug("nobody") is None
    assert registry.problems() == {}


def test_a_broken_file_is_reported_and_the_others_go_on() -> None:
    refused = Problem("far.toml", 0, 0, "", "is larger than 256 KiB")
    registry = loaded(Shelf(smiles=SMILES, broken=SMILES.replace("monday", "mnday"), far=refused, paws=PAWS))

    assert [one.slug for one in registry.all()] == ["paws", "smiles"]
    assert said(registry, "broken") == ["broken.toml:6:1 hours.mnday: no such key; did you mean 'monday'?"]
    assert said(registry, "far") == ["far.toml: is larger than 256 KiB"]


def test_a_number_that_two_practices_claim_goes_to_the_first_by_slug() -> None:
    registry = loaded(Shelf(zoe=text("Zoe", "+12125550100"), abel=text("Abel", "+12125550100")))

    found = registry.by_number("+12125550100")
    assert found is not None
    assert found.slug == "abel"
    assert registry.by_slug("zoe") is not None
    assert said(registry, "zoe") == [
        "zoe.toml:4:12 practice.numbers[0]: +12125550100 is already answered for Abel (abel.toml)"
    ]
    assert said(registry, "abel") == []


def test_a_file_that_became_broken_keeps_its_last_good_version_serving() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    before = registry.by_slug("smiles")

    shelf.files["smiles"] = SMILES + "x = \n"
    registry.reload("smiles")

    assert registry.by_slug("smiles") is before
    assert registry.by_number("+12125550100") is before
    assert said(registry, "smiles")[0].startswith("smiles.toml:7:5: not TOML")

    shelf.files["smiles"] = text("Smiles again", "+12125550101")
    registry.reload("smiles")

    assert said(registry, "smiles") == []
    assert registry.by_number("+12125550100") is None
    mended = registry.by_number("+12125550101")
    assert mended is not None
    assert mended.definition.practice.name == "Smiles again"


def test_a_file_that_went_away_is_not_answered_and_what_it_said_is_still_found() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)
    before = registry.by_slug("smiles")

    del shelf.files["smiles"]
    registry.reload_all()

    assert registry.by_number("+12125550100") is None
    assert registry.by_slug("smiles") is before
    card = registry.card("smiles")
    assert card is not None
    assert (card.removed, card.name, registry.served) == (True, "Smiles", 1)
    assert registry.problems() == {}


def test_a_broken_file_that_went_away_is_forgotten() -> None:
    shelf = Shelf(smiles=SMILES, broken="x")
    registry = loaded(shelf)

    del shelf.files["broken"]
    registry.reload_all()

    assert registry.problems() == {}


def test_a_snapshot_that_a_call_holds_does_not_change_under_it() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    held = registry.by_slug("smiles")

    shelf.files["smiles"] = SMILES.replace("Smiles", "Grins")
    registry.reload_all()

    assert held is not None
    assert held.definition.practice.name == "Smiles"
    now = registry.by_slug("smiles")
    assert now is not None
    assert now.definition.practice.name == "Grins"


def test_a_file_that_did_not_change_keeps_its_snapshot() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    before = registry.by_slug("smiles")

    registry.reload_all()

    assert registry.by_slug("smiles") is before


def test_when_the_store_is_away_everything_stays_as_it_was() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.away = True

    with pytest.raises(StorageError):
        registry.reload_all()

    assert registry.by_slug("smiles") is not None


def test_a_warning_is_shown_and_the_practice_is_served() -> None:
    registry = loaded(Shelf(smiles=text("Smiles", "+12125550100", 'language = "de-DE"\n')))

    assert registry.by_slug("smiles") is not None
    assert [one.severity for one in registry.problems()["smiles"]] == ["warning"]


def test_a_provider_account_of_the_platform_may_be_named() -> None:
    more = '[providers]\nllm = ["groq:x"]\n'
    shelf = Shelf(smiles=SMILES + more)

    registry = Registry(shelf, accounts=["groq"])
    registry.reload_all()

    assert registry.problems() == {}


def test_reloads_in_several_threads_lose_nothing() -> None:
    shelf = Shelf(**{f"p{n}": text(f"P{n}", f"+1212555{n:04}") for n in range(100, 120)})
    registry = Registry(shelf)

    threads = [threading.Thread(target=registry.reload, args=(slug,)) for slug in shelf.slugs()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(registry.all()) == 20
    assert registry.served == 20


# --- what changes while we run ---

QUIET, PATIENT = settling.QUIET_S, settling.PATIENCE_S


def looked(registry: Registry, at: float = 0.0) -> list[str]:
    """What is taken of changes that stand still for as long as anyone waits."""
    first, second = registry.look(at), registry.look(at + PATIENT)
    return sorted({*first.changed, *second.changed})


def answers(registry: Registry, number: str = "+12125550100") -> str:
    found = registry.by_number(number)
    return found.definition.practice.name if found else ""


def test_a_look_reads_what_changed_and_nothing_else() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)
    smiles, reads = registry.by_slug("smiles"), shelf.reads

    unchanged = registry.look(0.0)
    shelf.files["paws"] = text("Claws", "+13105550140")
    changed = looked(registry, 1.0)

    assert (unchanged.changed, unchanged.again_s, changed) == ((), None, ["paws"])
    assert shelf.reads == reads + 1
    assert registry.by_slug("smiles") is smiles
    assert [card.name for card in registry.cards()] == ["Claws", "Smiles"]
    assert registry.look(9.0).changed == ()


def test_only_what_was_told_of_is_looked_at() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)
    shelf.files["smiles"] = text("Grins", "+12125550100")
    shelf.files["paws"] = text("Claws", "+13105550140")

    registry.look(0.0, {"paws"})
    changed = registry.look(QUIET, frozenset[str]()).changed

    assert changed == ("paws",)
    assert answers(registry) == "Smiles"


def test_a_file_that_is_being_written_is_read_when_it_stands_still() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)

    shelf.files["smiles"] = text("Half", "+12125550100")
    looks = [registry.look(0.0)]
    shelf.files["smiles"] = text("Whole", "+12125550100")
    looks.append(registry.look(QUIET))
    assert answers(registry) == "Smiles"
    looks.append(registry.look(2 * QUIET))

    assert [one.changed for one in looks] == [(), (), ("smiles",)]
    assert [one.again_s for one in looks] == [QUIET, QUIET, None]
    assert answers(registry) == "Whole"


def test_a_file_that_is_mended_soon_never_alarms() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)

    shelf.files["smiles"] = SMILES[:60]
    registry.look(0.0)
    broken = registry.look(QUIET)
    assert (broken.changed, broken.again_s, registry.problems()) == ((), PATIENT - QUIET, {})
    shelf.files["smiles"] = text("Mended", "+12125550100")
    registry.look(2 * QUIET)
    mended = registry.look(3 * QUIET)

    assert (mended.changed, registry.problems()) == (("smiles",), {})
    assert answers(registry) == "Mended"


def test_a_file_that_stays_broken_alarms_and_its_last_good_version_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)
    good, other = registry.by_slug("smiles"), registry.by_slug("paws")

    shelf.files["smiles"] = SMILES[:60]
    for at in (0.0, QUIET, PATIENT, 5.0, 9.0):
        registry.look(at)

    assert registry.by_number("+12125550100") is good
    assert registry.by_slug("paws") is other
    assert len(said(registry, "smiles")) == 1
    assert [one.message for one in caplog.records if one.levelname == "ERROR"] == ["practice file refused"]

    shelf.files["smiles"] = SMILES
    assert looked(registry, 20.0) == []  # the version that was served all the time
    assert said(registry, "smiles") == []


def test_a_deleted_file_is_not_answered_and_is_back_at_once_when_it_is_restored() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)

    del shelf.files["smiles"]
    registry.look(0.0)
    assert answers(registry) == "Smiles"  # some editors take a file away before they put the new one there
    assert registry.look(PATIENT).changed == ("smiles",)
    assert answers(registry) == ""
    kept = registry.by_slug("smiles")
    assert kept is not None
    assert kept.definition.practice.name == "Smiles"

    shelf.files["smiles"] = SMILES
    registry.look(10.0)
    assert registry.look(10.0 + QUIET).changed == ("smiles",)
    assert answers(registry) == "Smiles"


@pytest.mark.parametrize("before", ["a-smiles", "zz-smiles"])
def test_a_file_that_was_renamed_takes_its_number_along_without_a_gap(before: str) -> None:
    shelf = Shelf()
    shelf.files[before] = SMILES
    registry = loaded(shelf)
    held: list[str] = []

    shelf.files["smiles"] = shelf.files.pop(before)
    for at in (0.0, QUIET, PATIENT, 2 * PATIENT):
        registry.look(at)
        found = registry.by_number("+12125550100")
        assert found is not None
        held.append(found.slug)
        assert registry.problems() == {}

    assert held == [before, "smiles", "smiles", "smiles"]


def test_a_file_that_was_never_good_is_forgotten_when_it_goes() -> None:
    shelf = Shelf(smiles=SMILES, broken="[practice]")
    registry = loaded(shelf)

    del shelf.files["broken"]
    looked(registry)

    assert registry.problems() == {}
    assert registry.card("broken") is None


def test_a_whole_folder_that_vanishes_is_not_believed_gone(caplog: pytest.LogCaptureFixture) -> None:
    files = {f"p{n}": text(f"P{n}", f"+1212555{n:04}") for n in range(100, 120)}
    shelf = Shelf(**files)
    registry = loaded(shelf)

    shelf.away = True
    with pytest.raises(StorageError):
        registry.look(0.0)
    shelf.away = False
    for number, slug in enumerate(files):  # not all in one moment
        del shelf.files[slug]
        registry.look(number * 0.3)
    registry.look(20.0)

    assert [answers(registry, f"+1212555{n:04}") for n in (100, 101, 119)] == ["P100", "P101", "P119"]
    assert "20 of 20 practice files vanished at once" in registry.trouble
    assert (registry.look(21.0).again_s or 0) >= 1
    assert [one.message for one in caplog.records if one.levelname == "ERROR"] == [
        "practice files vanished, and are not believed gone"
    ]

    shelf.files |= files
    registry.look(30.0)

    assert registry.trouble == ""
    assert registry.served == 20


def test_many_that_are_deleted_of_more_are_believed_gone() -> None:
    shelf = Shelf(**{f"p{n}": text(f"P{n}", f"+1212555{n:04}") for n in range(100, 140)})
    registry = loaded(shelf)

    for n in range(100, 115):
        del shelf.files[f"p{n}"]
    looked(registry)

    assert (registry.served, registry.trouble) == (25, "")


def test_a_store_that_cannot_be_looked_at_is_trouble_until_it_can() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.away = True

    with pytest.raises(StorageError):
        registry.look(0.0)
    trouble = registry.trouble
    shelf.away = False
    registry.look(1.0)

    assert (trouble, registry.trouble) == ("the shelf is away", "")
    assert answers(registry) == "Smiles"


# --- what an earlier process knew ---


def test_a_last_good_version_goes_on_after_a_restart_too(tmp_path: Path) -> None:
    shelf = Shelf(smiles=SMILES)
    first = Registry(shelf, kept=Kept(tmp_path))
    first.reload_all()
    first.save()

    shelf.files["smiles"] = SMILES[:60]
    again = Registry(shelf, kept=Kept(tmp_path))
    again.reload_all()

    assert answers(again) == "Smiles"
    assert said(again, "smiles")


def test_a_start_with_what_an_earlier_process_knew_reads_no_file(tmp_path: Path) -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    first = Registry(shelf, kept=Kept(tmp_path))
    first.reload_all()
    first.save()
    reads = shelf.reads

    again = Registry(shelf, kept=Kept(tmp_path))
    again.reload_all()

    assert answers(again) == "Smiles"
    assert [card.name for card in again.cards()] == ["Paws", "Smiles"]
    assert shelf.reads == reads


# --- groups ---

MEMBER = 'extends = "smiles.toml"\n[practice]\nname = "{name}"\nnumbers = ["{number}"]\n'
GROUP = '[practice]\ntimezone = "America/New_York"\n[hours]\nmonday = ["08:00-12:00"]\n[receptionist]\nname = "Ava"\n'


def grouped() -> Shelf:
    shelf = Shelf(paws=PAWS)
    shelf.groups["smiles.toml"] = GROUP
    for name, number in (("east", "+12125550101"), ("west", "+12125550102")):
        shelf.files[name] = MEMBER.format(name=name, number=number)
    return shelf


def receptionist_of(registry: Registry, slug: str) -> str:
    practice = registry.by_slug(slug)
    return practice.definition.receptionist.name if practice else ""


def test_what_a_group_shares_changes_for_all_of_its_members() -> None:
    shelf = grouped()
    registry = loaded(shelf)
    before = {slug: registry.by_slug(slug) for slug in ("east", "west", "paws")}

    shelf.groups["smiles.toml"] = GROUP.replace("Ava", "Mia")
    changed = looked(registry)

    assert changed == ["east", "west"]
    assert [receptionist_of(registry, slug) for slug in ("east", "west")] == ["Mia", "Mia"]
    assert registry.by_slug("paws") is before["paws"]
    east, card = before["east"], registry.card("east")
    assert east is not None
    assert card is not None
    assert east.revision != card.revision
    assert receptionist_of(registry, "east") == "Mia"
    held = registry.version("east", east.revision)
    assert held is None or held.revision == card.revision  # in memory alone, nothing else is kept


def test_a_group_that_breaks_or_goes_leaves_its_members_as_they_were() -> None:
    shelf = grouped()
    registry = loaded(shelf)

    shelf.groups["smiles.toml"] = GROUP.replace("[hours]", "[hours")
    looked(registry)
    assert answers(registry, "+12125550101") == "east"
    assert set(registry.problems()) == {"east", "west"}
    del shelf.groups["smiles.toml"]
    looked(registry, 10.0)
    assert answers(registry, "+12125550102") == "west"

    shelf.groups["smiles.toml"] = GROUP.replace("Ava", "Mia")
    looked(registry, 20.0)
    assert registry.problems() == {}
    assert receptionist_of(registry, "west") == "Mia"


def test_a_group_that_changed_while_nothing_ran_counts_at_the_start(tmp_path: Path) -> None:
    shelf = grouped()
    first = Registry(shelf, kept=Kept(tmp_path))
    first.reload_all()
    first.save()

    shelf.groups["smiles.toml"] = GROUP.replace("Ava", "Mia")
    again = Registry(shelf, kept=Kept(tmp_path))
    again.reload_all()

    assert receptionist_of(again, "east") == "Mia"


@pytest.mark.parametrize("harm", ["damaged", "of another store", "of another program", "without its versions"])
def test_what_an_earlier_process_wrote_is_never_needed(tmp_path: Path, harm: str) -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    first = Registry(shelf, kept=Kept(tmp_path, place="here"))
    first.reload_all()
    first.save()

    kept = Kept(tmp_path, place="here")
    match harm:
        case "damaged":
            (tmp_path / "index").write_bytes((tmp_path / "index").read_bytes()[:-20])
        case "of another store":
            kept = Kept(tmp_path, place="there")
        case "of another program":
            kept = Kept(tmp_path, place="here", rules=Rules.of(["groq"]))
        case _:
            for one in tmp_path.glob("??/*"):
                one.write_bytes(b"no version")
    again = Registry(shelf, kept=kept)
    again.reload_all()

    assert (answers(again), answers(again, "+13105550140")) == ("Smiles", "Paws")
    assert again.problems() == {}


def test_a_call_finds_the_version_that_it_began_with(tmp_path: Path) -> None:
    shelf = Shelf(smiles=SMILES)
    registry = Registry(shelf, kept=Kept(tmp_path))
    registry.reload_all()
    began = registry.by_slug("smiles")
    assert began is not None

    shelf.files["smiles"] = text("Grins", "+12125550100")
    looked(registry)

    held = registry.version("smiles", began.revision)
    assert held is not None
    assert (held.definition, held.text) == (began.definition, began.text)
    newest = registry.version("smiles", "0" * 64)
    assert newest is not None
    assert newest.definition.practice.name == "Grins"


# --- thousands ---


def many(count: int) -> Shelf:
    shelf = Shelf(**{f"p{n}": text(f"Practice {n:04}", f"+1212555{n:04}") for n in range(count)})
    shelf.files["broken"] = SMILES.replace("monday", "mnday")
    shelf.files["elsewhere"] = (
        'practice.name = "Else"\npractice.timezone = "UTC"\npractice.numbers = ["+13105550140"]\n'
    )
    shelf.files["elsewhere"] += "hours = {}\n"
    return shelf


def test_of_many_files_the_numbers_are_known_before_anyone_has_looked_at_them() -> None:
    shelf = many(200)
    registry = loaded(shelf)

    assert len(registry.unread()) == 202
    assert registry.served == 202
    assert registry.problems() == {}
    assert answers(registry, "+12125550007") == "Practice 0007"
    assert answers(registry, "+13105550140") == "Else"
    assert answers(registry) == "Practice 0100"
    assert len(registry.unread()) == 198  # with the broken one, which seemed to have that number
    assert registry.by_slug("broken") is None
    assert said(registry, "broken") == ["broken.toml:6:1 hours.mnday: no such key; did you mean 'monday'?"]


async def test_all_of_them_are_looked_at_in_the_background(tmp_path: Path) -> None:
    shelf = many(100)
    registry = Registry(shelf, kept=Kept(tmp_path))
    registry.reload_all()

    changed = await validate(registry)

    assert (changed, registry.unread()) == ([], [])
    assert registry.served == 101
    assert set(registry.problems()) == {"broken", "elsewhere"}  # one is never open
    reads = shelf.reads
    assert answers(registry, "+12125550007") == "Practice 0007"
    again = Registry(shelf, kept=Kept(tmp_path))
    again.reload_all()
    assert (again.unread(), shelf.reads) == ([], reads)


async def test_what_one_process_has_looked_at_the_others_take_over(tmp_path: Path) -> None:
    shelf = many(100)
    one, other = Registry(shelf, kept=Kept(tmp_path)), Registry(shelf, kept=Kept(tmp_path))
    one.reload_all()
    other.reload_all()
    await validate(one)
    reads = shelf.reads

    await validate(other)

    assert (other.unread(), shelf.reads) == ([], reads)


async def test_without_a_folder_all_of_them_are_looked_at_all_the_same() -> None:
    registry = loaded(many(100))

    await validate(registry)

    assert registry.unread() == []
    assert registry.served == 101


async def test_a_change_of_thousands_is_looked_at_in_the_background(tmp_path: Path) -> None:
    shelf = many(100)
    registry = Registry(shelf, kept=Kept(tmp_path))
    registry.reload_all()
    await validate(registry)

    for n in range(100):
        shelf.files[f"p{n}"] = text(f"Renamed {n:04}", f"+1212555{n:04}")
    looked(registry)
    assert answers(registry, "+12125550007") == "Practice 0007"
    changed = await validate(registry)

    assert len(changed) == 100
    assert answers(registry, "+12125550007") == "Renamed 0007"


async def test_the_loop_finds_what_is_at_hand_and_what_is_not() -> None:
    registry = loaded(many(100))

    cold, warm = await registry.answering("+12125550007"), await registry.answering("+12125550007")

    assert cold is not None
    assert cold is warm
    assert await registry.find("p7") is cold
    assert await registry.version_of("p7", cold.revision) is cold
    assert await registry.answering("+19995550100") is None
    assert await registry.find("nobody") is None
    assert [one.slug for one in registry.in_use()] == ["p7"]
