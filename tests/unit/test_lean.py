"""Parts of libraries that nobody uses are left out, and only where that was said."""

import sys
from importlib import import_module

import pytest

from receptionist.lean import without


def test_what_is_left_out_is_as_if_it_was_not_installed_and_comes_back() -> None:
    sys.modules.pop("colorsys", None)
    with without("colorsys"), pytest.raises(ImportError):
        import_module("colorsys")

    assert import_module("colorsys").rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)


def test_what_is_loaded_already_stays() -> None:
    loaded = import_module("colorsys")
    with without("colorsys"):
        assert import_module("colorsys") is loaded
