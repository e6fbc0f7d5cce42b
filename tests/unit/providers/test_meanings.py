"""Embeddings on disk: found again by the next process, bounded, and never a reason to fail."""

from pathlib import Path

import numpy as np
import pytest

from receptionist.providers.embedded.meanings import FILE, Meanings


def _another_version(_package: str) -> str:
    return "9.9"


ONE, TWO, THREE = (np.full((2, 4), number, np.float32) for number in (1, 2, 3))


def test_what_is_kept_is_found_by_the_next_process(tmp_path: Path) -> None:
    Meanings(tmp_path).put({"Where can I park?": ONE, "¿Dónde aparco?": TWO})

    found = Meanings(tmp_path).get(["¿Dónde aparco?", "Do you take cards?", "Where can I park?"])

    assert {wording: vector.tolist() for wording, vector in found.items()} == {
        "Where can I park?": ONE.tolist(),
        "¿Dónde aparco?": TWO.tolist(),
    }


def test_another_version_of_the_model_has_vectors_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Meanings(tmp_path).put({"Where can I park?": ONE})
    monkeypatch.setattr("receptionist.providers.embedded.meanings.version", _another_version)

    assert Meanings(tmp_path).get(["Where can I park?"]) == {}


def test_the_oldest_go(tmp_path: Path) -> None:
    kept = Meanings(tmp_path, most=2)
    for wording, vector in (("one", ONE), ("two", TWO), ("three", THREE)):
        kept.put({wording: vector})

    assert set(kept.get(["one", "two", "three"])) == {"two", "three"}


@pytest.mark.parametrize("broken", ["no database", ""])
def test_a_file_that_is_no_database_is_as_if_nothing_were_kept(tmp_path: Path, broken: str) -> None:
    (tmp_path / FILE).write_text(broken)
    kept = Meanings(tmp_path)

    kept.put({"one": ONE})

    assert set(kept.get(["one"])) == {"one"}
    assert set(kept.get(["two"])) == set()


def test_a_folder_that_is_gone_is_as_if_nothing_were_kept(tmp_path: Path) -> None:
    kept = Meanings(tmp_path / "gone")

    assert kept.get(["one"]) == {}
