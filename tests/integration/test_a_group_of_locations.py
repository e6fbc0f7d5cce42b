"""Two locations with one file between them, as the server keeps them: served, changed, and wrong in the right file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.changing import changed

from receptionist.config import load
from receptionist.practice.edit import Drop, EditError
from receptionist.practice.hours import hours_on
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.switches import close_early

GROUP = """\
[practice]
timezone = "America/New_York"
[hours]
monday = ["08:00-17:00"]
[[hours.exceptions]]
date = 2026-12-24
[[faqs]]
question = "Do you take my insurance?"
answer = "We take Delta Dental."
"""


def registry_of(folder: Path) -> Registry:
    (folder / "tenants" / "groups").mkdir(parents=True)
    (folder / "tenants" / "groups" / "smiles.toml").write_text(GROUP)
    for slug, number in (("downtown", "+12125550100"), ("uptown", "+12125550101")):
        own = f'extends = "smiles.toml"  # ours\n[practice]\nname = "{slug}"\nnumbers = ["{number}"]\n'
        (folder / "tenants" / f"{slug}.toml").write_text(own)
    (folder / "receptionist.toml").write_text("")
    registry = open_registry(load(folder / "receptionist.toml", {}))
    registry.reload_all()
    return registry


def practice(registry: Registry, slug: str) -> Practice:
    found = registry.by_slug(slug)
    assert found is not None, registry.problems()
    return found


def test_both_locations_answer_with_what_they_share(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)

    assert registry.problems() == {}
    for number, slug in (("+12125550100", "downtown"), ("+12125550101", "uptown")):
        answering = registry.by_number(number)
        assert answering is not None
        assert (answering.slug, answering.definition.faqs[0].answer) == (slug, "We take Delta Dental.")


def test_a_location_that_closes_early_changes_its_own_file_alone(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)
    now = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)  # noon on a Monday

    changed(registry, "uptown", lambda definition: close_early(definition, now))

    uptown, downtown = practice(registry, "uptown"), practice(registry, "downtown")
    assert [span.end.hour for span in hours_on(uptown.definition, date(2026, 3, 2)).spans] == [12]
    assert [span.end.hour for span in hours_on(downtown.definition, date(2026, 3, 2)).spans] == [17]
    assert hours_on(uptown.definition, date(2026, 12, 24)).spans == ()
    assert uptown.text.startswith('extends = "smiles.toml"  # ours\n')
    assert (tmp_path / "tenants" / "groups" / "smiles.toml").read_text() == GROUP


def test_what_they_share_is_not_changed_through_one_of_them(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)

    with pytest.raises(EditError, match="which its group shares; change it there"):
        changed(registry, "uptown", lambda definition: [Drop(("faqs", 0))])


def test_a_change_of_the_shared_file_is_a_new_revision_of_both(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)
    before = {slug: practice(registry, slug).revision for slug in ("uptown", "downtown")}

    (tmp_path / "tenants" / "groups" / "smiles.toml").write_text(GROUP.replace("Delta Dental", "Cigna"))
    registry.reload_all()

    for slug in ("uptown", "downtown"):
        assert practice(registry, slug).definition.faqs[0].answer == "We take Cigna."
        assert practice(registry, slug).revision != before[slug]


def test_a_mistake_in_the_shared_file_is_shown_there_and_both_go_on(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)

    (tmp_path / "tenants" / "groups" / "smiles.toml").write_text(GROUP.replace("answer =", "answr ="))
    registry.reload_all()

    assert {slug: [(one.file, one.line) for one in found] for slug, found in registry.problems().items()} == {
        slug: [("groups/smiles.toml", 7), ("groups/smiles.toml", 9)] for slug in ("uptown", "downtown")
    }
    assert practice(registry, "uptown").definition.faqs[0].answer == "We take Delta Dental."
