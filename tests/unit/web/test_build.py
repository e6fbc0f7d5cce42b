"""What `ui/build.py` makes of the sources of the pages."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

UI = Path(__file__).parents[3] / "ui"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ui_build", UI / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_styles_lose_only_what_means_nothing(build: ModuleType) -> None:
    styles = """
    /* a comment */
    .a > .b:hover, .c {
      margin: 0 auto;
      width: calc(100% - 2rem);
      &:focus-visible { color: red; }
    }
    """

    assert build._tightened(styles) == (
        ".a > .b:hover,.c{margin:0 auto;width:calc(100% - 2rem);&:focus-visible{color:red}}"
    )


def test_a_picture_that_the_set_does_not_have_stops_the_build(build: ModuleType) -> None:
    if not (UI.parent / "node_modules").is_dir():
        pytest.skip("node_modules is not there: python ui/build.py")

    with pytest.raises(SystemExit, match="no-such-icon"):
        build._sprite(["check", "no-such-icon"])


def test_what_is_built_is_known_by_what_it_was_built_from(build: ModuleType, tmp_path: Path) -> None:
    one, other = tmp_path / "a.css", tmp_path / "b.css"
    one.write_text("a{}")
    other.write_text("a{}")

    before = build._digest(one)
    one.write_text("a{color:red}")

    assert build._digest(one) != before
    assert build._digest(other) != before  # the name counts too
