"""Where templates stand: with the platform, and in the operator's folder."""

import os
from pathlib import Path

import pytest
from tests.unit.practice.test_template import SMALL

from receptionist.practice.template_shelf import TemplateShelf, built_in


def test_without_a_folder_there_are_those_of_the_platform(tmp_path: Path) -> None:
    assert {one.name for one in TemplateShelf(tmp_path / "none").all()} == {one.name for one in built_in()}


def test_the_operators_stand_in_front_of_those_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "gym.toml").write_text(SMALL.replace('name = "small"', 'name = "gym"'))

    shelf = TemplateShelf(tmp_path)

    gym = shelf.get("gym")
    assert gym is not None
    assert (gym.label, gym.origin) == ("gym@3", "platform")
    assert len(shelf.all()) == len(built_in())
    assert shelf.get("nothing") is None


def test_a_file_that_is_no_template_is_left_out_until_it_is_mended(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "small.toml"
    file.write_text("[practice]\n")
    shelf = TemplateShelf(tmp_path)

    assert shelf.get("small") is None
    assert "a template is left out" in caplog.text
    file.write_text(SMALL)
    os.utime(file, ns=(1, 1))

    assert shelf.get("small") is not None
