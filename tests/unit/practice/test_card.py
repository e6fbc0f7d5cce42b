"""A glance at a practice file finds what a whole look finds, or nothing."""

from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from receptionist.practice.card import Glance, glance, places_of
from receptionist.practice.parse import parse_definition
from receptionist.toml_text import Problem, read

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SAMPLES = sorted((ROOT / "tenants").glob("*.toml"))
TEMPLATES = sorted((ROOT / "platform" / "receptionist" / "practice" / "templates").glob("*.toml"))


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


def seen_whole(source: bytes) -> Glance | None:
    """What the whole text says of what a glance is for; None: it is no TOML."""
    document = read(source, "p.toml")
    if isinstance(document, Problem):
        return None
    about = document.tree.get("practice")
    known: dict[str, Any] = cast("dict[str, Any]", about) if isinstance(about, dict) else {}
    name, timezone, group = known.get("name"), known.get("timezone"), document.tree.get("extends")
    numbers = known.get("numbers")
    return Glance(
        name if isinstance(name, str) else "",
        timezone if isinstance(timezone, str) else "",
        tuple(one for one in cast("list[Any]", numbers) if isinstance(one, str)) if isinstance(numbers, list) else (),
        group if isinstance(group, str) and isinstance(about, dict) else "",
    )


def test_a_glance_at_any_file_of_ours_sees_what_the_whole_text_says() -> None:
    files = [*SAMPLES, *(HERE / "broken").rglob("*.toml"), *TEMPLATES]
    assert len(files) > 80

    for file in files:
        whole = seen_whole(file.read_bytes())
        assert whole in (None, glance(file.read_bytes())), file


PIECES = (
    "[practice]\n",
    "[practice] # ours\r\n",
    "  [ practice ]\n",
    '["practice"]\n',
    "[practice.more]\n",
    "[hours]\n",
    "[[faqs]]\n",
    'name = "A"\n',
    "name = 'B' # [practice]\n",
    '  "name" = "C"\n',
    'name = """\n[practice]\nname = "E"\n"""\n',
    'name = "\\u0046"\n',
    'timezone = "Europe/Paris"\n',
    'numbers = ["+1", "+2"]\n',
    'numbers = [ # two\n  "+1",\n  "+2",\n]\n',
    "numbers = ['+3']\n",
    'extends = "g.toml"\n',
    '"ext\\u0065nds" = "h.toml"\n',
    '# extends = "i.toml"\n',
    "extends = 'j.toml'\n",
    'address = """\n[hours]\nnumbers = ["+4"]\n"""\n',
    "list = [\n[1],\n[2]]\n",
    "text = '''\n[practice]\n'''\n",
    'practice.name = "G"\n',
    'practice = {name = "H", numbers = ["+5"]}\n',
    '# it\'s """ only a comment\n',
)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=9, unique=True).map("".join))
@example('[practice]\nname = "A"\ntimezone = "Europe/Paris"\nnumbers = ["+1"]\n[hours]\n')
@example('extends = "g.toml"\n[practice]\nname = "A"\ntimezone = "Europe/Paris"\nnumbers = ["+1", "+2"]\n')
@example('text = """\n[practice]\nname = "E"\n"""\n["practice"]\nname = "A"\nnumbers = ["+1"]\n')
def test_a_glance_at_any_layout_sees_what_the_whole_text_says(text: str) -> None:
    whole = seen_whole(text.encode())

    assert whole in (None, glance(text.encode()))


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
