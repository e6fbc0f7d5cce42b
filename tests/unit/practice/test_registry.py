"""Practices by slug and number: a broken file harms nobody, and the last good version goes on."""

import hashlib
import threading

import pytest

from receptionist.errors import StorageError
from receptionist.practice.edit import Put
from receptionist.practice.registry import ChangeRefusedError, Registry
from receptionist.practice.store import RevisionConflictError, Stamp
from receptionist.toml_text import Problem


class Shelf:
    """Practice files in memory."""

    def __init__(self, **files: str | Problem) -> None:
        self.files: dict[str, str | Problem] = dict(files)
        self.reads = 0
        self.away = False
        self.at_ns: dict[str, int] = {}  # when each was changed; 0: long ago
        self.faster: list[str] = []  # texts that someone else writes just before us

    def slugs(self) -> list[str]:
        if self.away:
            raise StorageError("the shelf is away")
        return sorted(self.files)

    def read(self, slug: str) -> bytes | Problem:
        self.reads += 1
        found = self.files.get(slug, Problem(f"{slug}.toml", 0, 0, "", "cannot be read: no such file"))
        return found if isinstance(found, Problem) else found.encode()

    def file(self, slug: str) -> str:
        return f"{slug}.toml"

    def stamps(self) -> dict[str, Stamp]:
        if self.away:
            raise StorageError("the shelf is away")
        return {slug: Stamp(self.at_ns.get(slug, 0), len(str(text)), hash(text)) for slug, text in self.files.items()}

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        found = self.read(slug)
        if isinstance(found, Problem) or hashlib.sha256(found).hexdigest() != base:
            raise RevisionConflictError("someone else was faster")
        if self.faster:
            self.files[slug] = self.faster.pop(0)
            raise RevisionConflictError("someone else was faster")
        self.files[slug] = data.decode()


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


def test_a_file_that_went_away_keeps_its_last_good_version_serving() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)

    del shelf.files["smiles"]
    registry.reload_all()

    assert registry.by_number("+12125550100") is not None
    assert said(registry, "smiles") == ["smiles.toml: cannot be read: no such file"]


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


# --- what changes while we run ---

NOW_NS = 1_000_000_000_000


def test_a_look_reads_what_changed_and_nothing_else() -> None:
    shelf = Shelf(smiles=SMILES, paws=PAWS)
    registry = loaded(shelf)
    reads = shelf.reads

    unchanged = registry.look(NOW_NS)
    shelf.files["paws"] = text("Claws", "+13105550140")
    changed = registry.look(NOW_NS)

    assert (unchanged, changed) == ([], ["paws"])
    assert shelf.reads == reads + 1
    assert [one.definition.practice.name for one in registry.all()] == ["Claws", "Smiles"]
    assert registry.look(NOW_NS) == []


def test_a_file_that_is_being_written_is_read_when_it_stands_still() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.files["smiles"] = text("Half", "+12125550100")
    shelf.at_ns["smiles"] = NOW_NS - 1_000_000

    early = registry.look(NOW_NS)
    shelf.files["smiles"] = text("Whole", "+12125550100")
    later = registry.look(NOW_NS + 1_000_000_000)

    assert (early, later) == ([], ["smiles"])
    assert [one.definition.practice.name for one in registry.all()] == ["Whole"]


def test_a_disk_whose_clock_is_ahead_is_believed_at_the_second_look() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.files["smiles"] = text("New", "+12125550100")
    shelf.at_ns["smiles"] = NOW_NS + 3600_000_000_000

    assert [registry.look(NOW_NS), registry.look(NOW_NS)] == [[], ["smiles"]]


def test_a_half_written_a_deleted_and_a_mended_file_leave_the_last_good_one_answering() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    good = registry.by_slug("smiles")

    shelf.files["smiles"] = SMILES[:60]
    registry.look(NOW_NS)
    assert registry.by_slug("smiles") is good
    assert said(registry, "smiles")

    del shelf.files["smiles"]
    registry.look(NOW_NS)
    assert registry.by_number("+12125550100") is good
    assert "no such file" in said(registry, "smiles")[0]

    shelf.files["smiles"] = SMILES
    registry.look(NOW_NS)
    assert said(registry, "smiles") == []


def test_a_file_that_was_renamed_takes_its_number_along() -> None:
    shelf = Shelf(a_smiles=SMILES)
    registry = loaded(shelf)

    shelf.files["smiles"] = shelf.files.pop("a_smiles")
    changed = registry.look(NOW_NS)

    assert changed == ["a_smiles", "smiles"]
    found = registry.by_number("+12125550100")
    assert found is not None
    assert found.slug == "smiles"


def test_a_file_that_was_never_good_is_forgotten_when_it_goes() -> None:
    shelf = Shelf(smiles=SMILES, broken="[practice]")
    registry = loaded(shelf)

    del shelf.files["broken"]
    registry.look(NOW_NS)

    assert registry.problems() == {}


def test_a_change_is_written_and_served_at_once() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)

    changed = registry.change("smiles", lambda _: [Put(("answering", "mode"), "paused")])

    assert changed.definition.answering.mode == "paused"
    assert registry.by_number("+12125550100") is changed
    assert shelf.files["smiles"] == changed.text
    assert registry.change("smiles", lambda _: []) is changed


def test_a_change_that_meets_another_one_is_made_over_it() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.faster = [text("New Smiles", "+12125550100")]

    changed = registry.change("smiles", lambda _: [Put(("answering", "mode"), "paused")])

    assert (changed.definition.practice.name, changed.definition.answering.mode) == ("New Smiles", "paused")


def test_a_change_that_always_meets_another_one_gives_up() -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.faster = [text(f"Smiles {number}", "+12125550100") for number in range(5)]

    with pytest.raises(RevisionConflictError):
        registry.change("smiles", lambda _: [Put(("answering", "mode"), "paused")])


@pytest.mark.parametrize(
    ("now_in_file", "value", "why"),
    [(SMILES, "asleep", "would be wrong afterwards"), (SMILES.replace("[hours]", "[hous]"), "paused", "mend that")],
)
def test_a_wrong_change_and_a_wrong_file_are_left_alone(now_in_file: str, value: str, why: str) -> None:
    shelf = Shelf(smiles=SMILES)
    registry = loaded(shelf)
    shelf.files["smiles"] = now_in_file

    with pytest.raises(ChangeRefusedError, match=why):
        registry.change("smiles", lambda _: [Put(("answering", "mode"), value)])

    assert shelf.files["smiles"] == now_in_file
