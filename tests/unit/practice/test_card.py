"""A glance at a practice file finds what a whole look finds, or nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.card import Glance, glance, places_of
from receptionist.practice.parse import parse_definition

SAMPLES = sorted((Path(__file__).parents[3] / "tenants").glob("*.toml"))


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_a_glance_at_a_sample_sees_what_the_parser_sees(file: Path) -> None:
    definition, _ = parse_definition(file.read_bytes(), file.name)
    assert definition is not None
    about = definition.practice

    assert glance(file.read_bytes()) == Glance(about.name, about.timezone, about.numbers)


@pytest.mark.parametrize(
    "text",
    [
        '[practice]\nname = "A"\nnumbers = ["+1", "+2"]\n',
        '\ufeff[practice]\r\nname = "A"\r\nnumbers = [ # two\r\n  "+1",\r\n  "+2",\r\n]\r\n[hours]\r\n',
        'x = """\n[practice]\nname = "B"\n"""\n[practice]\nname = "A"\nnumbers = ["+1", "+2"]\n',
        'practice = {name = "A", numbers = ["+1", "+2"]}\n',
        'practice.name = "A"\npractice.numbers = ["+1", "+2"]\n',
        '["practice"]\nname = "A"\nnumbers = ["+1", "+2"]\n',
        '[ practice ] # ours\nname = "A"\naddress = """\n[1]\n"""\nnumbers = ["+1", "+2"]\n[hours]\n',
    ],
)
def test_however_the_section_is_written(text: str) -> None:
    assert glance(text.encode()) == Glance("A", "", ("+1", "+2"))


def test_the_group_is_seen_where_it_may_stand() -> None:
    assert glance(b'extends = "smiles.toml"\n[practice]\nname = "A"\n') == Glance("A", group="smiles.toml")
    assert glance(b'[practice]\nname = "A"\n[safety]\nextends = "x.toml"\n') == Glance("A")


@pytest.mark.parametrize(
    "source", [b"", b"[practice", b"\xff", b"practice = 1", b"[practice]\nnumbers = 1\nname = 2\n"]
)
def test_what_is_no_practice_gives_nothing(source: bytes) -> None:
    assert glance(source) == Glance()


@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(source: bytes) -> None:
    glance(b"[practice]\n" + source)


def test_a_number_is_placed_where_it_stands_as_a_value() -> None:
    text = "# call +1 first\nnumbers = [\n  '+1',\n]\nother = [\"+3\"]\n"

    assert places_of(text, ("+1", "+2", "+3")) == (3, 3, 0, 0, 5, 10)
