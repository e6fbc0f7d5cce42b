"""Good versions that are kept on disk: found again, or not there; never wrong."""

import os
from pathlib import Path

import pytest

from receptionist.practice.definition import Definition
from receptionist.practice.kept import Kept
from receptionist.practice.parse import parse_definition
from receptionist.practice.reading import Rules

TEXT = (Path(__file__).parents[3] / "tenants" / "bright-smiles.toml").read_bytes()
REVISION = "ab" * 32


def definition_of_text() -> Definition:
    found, _ = parse_definition(TEXT, "x.toml")
    assert found is not None
    return found


@pytest.mark.parametrize("folder", ["disk", None])
def test_a_version_is_found_as_it_was(tmp_path: Path, folder: str | None) -> None:
    kept = Kept(tmp_path / folder if folder else None)
    definition = definition_of_text()

    kept.put(REVISION, TEXT, definition)

    assert kept.get(REVISION) == (TEXT, definition)
    assert kept.get("cd" * 32) is None


def test_another_program_finds_the_text_alone(tmp_path: Path) -> None:
    Kept(tmp_path).put(REVISION, TEXT, definition_of_text())

    assert Kept(tmp_path, rules=Rules.of(["groq"])).get(REVISION) == (TEXT, None)


@pytest.mark.parametrize("cut", [0, 1, 10, -1])
def test_a_damaged_version_is_not_there(tmp_path: Path, cut: int) -> None:
    kept = Kept(tmp_path)
    kept.put(REVISION, TEXT, definition_of_text())
    file = tmp_path / REVISION[:2] / REVISION
    file.write_bytes(file.read_bytes()[:cut])

    assert kept.get(REVISION) is None


def test_a_folder_that_cannot_be_written_costs_only_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Kept(tmp_path / "file")
    definition = definition_of_text()

    kept.put(REVISION, TEXT, definition)
    kept.write_index([], {})

    assert kept.get(REVISION) == (TEXT, definition)
    assert kept.index() is None


def test_nobody_else_on_the_machine_reads_what_is_kept(tmp_path: Path) -> None:
    Kept(tmp_path / "practices").put(REVISION, TEXT, definition_of_text())

    assert (tmp_path / "practices").stat().st_mode & 0o077 == 0


def test_what_nobody_needs_goes_after_a_day(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    current, old, replaced = "aa" * 32, "bb" * 32, "cc" * 32
    for revision in (current, old, replaced):
        kept.put(revision, TEXT, definition_of_text())
        os.utime(tmp_path / revision[:2] / revision, (1, 1))
    kept.replaced(replaced)

    assert kept.sweep({current}) == 1
    assert [kept.get(one) is not None for one in (current, old, replaced)] == [True, False, True]
