"""The JSON Schema of practice files: what is right passes in an editor, what is wrong is marked there."""

import copy
import tomllib
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import jsonschema
import msgspec
import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.fields import Field, sections, walk, whole_file
from receptionist.practice.parse import parse_definition
from receptionist.practice.reference import reference, sample
from receptionist.practice.schema import practice_schema, schema_text

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "tenants").glob("*.toml"))
SHORTEST = """
[practice]
name = "P"
timezone = "Europe/London"
numbers = ["+12125550100"]
[hours]
"""


def complaints(text: str) -> list[str]:
    """What an editor would mark. Its own TOML parser hands dates over as strings."""
    return [error.message for error in validator().iter_errors(msgspec.to_builtins(tomllib.loads(text)))]


@cache
def validator() -> Any:  # Any: typed in part
    kind = jsonschema.Draft202012Validator
    return kind(practice_schema(), format_checker=kind.FORMAT_CHECKER)


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(practice_schema())


def test_the_shortest_file_is_right() -> None:
    assert complaints(SHORTEST) == []


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_every_sample_practice_is_right_and_names_the_schema(file: Path) -> None:
    text = file.read_text("utf-8")
    directive, _, path = text.partition("\n")[0].rpartition(" ")

    assert directive == "#:schema"
    assert (file.parent / path).resolve() == ROOT / "docs" / "practice.schema.json"
    assert complaints(text) == []


@pytest.mark.parametrize(
    ("wrong", "marked"),
    [
        ("name = 5", "5 is not of type 'string'"),
        ("nmae = 'P'", "'nmae' was unexpected"),
        ("numbers = []", "should be non-empty"),
        ("numbers = ['212 555 0100']", "does not match"),
        ("country = 'us'", "does not match"),
    ],
)
def test_a_mistake_in_the_practice_is_marked(wrong: str, marked: str) -> None:
    key = wrong.partition(" ")[0]
    text = "\n".join(line for line in SHORTEST.splitlines() if not line.startswith(f"{key} "))

    found = complaints(text.replace("[practice]", f"[practice]\n{wrong}"))

    assert any(marked in one for one in found), found


@pytest.mark.parametrize(
    "wrong",
    [
        "[answering]\nmode = 'sometimes'",
        "[answering]\nstaff_ring_seconds = 3",
        "[turns]\nbarge_in_ms = 120.5",
        "[privacy]\nphi = 'yes'",
        "[privacy]\nredact = ['names']",
        "[receptionist]\ngreeting = 'Welcome to {practise}'",
        "[receptionist]\ngreeting = ''",
        "[[faqs]]\nquestion = 'Where?'",
        "[faqs]\nquestion = 'Where?'\nanswer = 'Here.'",
        "[[hours.exceptions]]\ndate = '24 December'",
        "[[people]]\nname = 'Desk'\nnumber = '+12125550111'\navailable = 'sometimes'",
        "[[people]]\nname = 'Desk'\nnumber = '+12125550111'\navailable = { mondey = ['08:00-12:00'] }",
        "[callers.vip]\n'212 555' = 'Desk'",
        "[accounts]\nopenai = 'sk-123'",
        "[scheduling]\nathena = { practice_id = '1' }",
        "[[experiments]]\nname = 'x'\nshare = 0",
        "[[scenarios]]\nname = 'x'\ncaller = []",
        "[[scenarios]]\nname = 'x'\ncaller = [{ shouts = 'Hello' }]",
        "[[scenarios]]\nname = 'x'\ncaller = ['Hello']\nat = 2026-03-02T10:00:00Z",
        "[[functions]]\nname = 'x'\ndescription = 'y'\nrequest = { url = 'http://x.example' }",
    ],
)
def test_a_mistake_in_a_section_is_marked(wrong: str) -> None:
    assert complaints(SHORTEST + wrong)


def test_a_file_without_its_required_sections_is_marked() -> None:
    assert "'practice' is a required property" in complaints("schema = 1")
    assert "'timezone' is a required property" in complaints(SHORTEST.replace('timezone = "Europe/London"', ""))


def test_what_a_groups_file_says_need_not_stand_in_the_practices_own() -> None:
    own = 'extends = "smiles.toml"\n[practice]\nname = "P"\nnumbers = ["+12125550100"]\n'

    assert complaints(own) == []
    assert complaints(own.replace("smiles.toml", "../smiles.toml"))
    assert complaints(own + "[[faqs]]\nquestion = 'Where?'\n") == [], "its answer may be the group's"
    assert complaints(own + "[[scenarios]]\nname = 'x'\nexpect = [{ arguments = {} }]\n"), "a list within is whole"


@pytest.mark.parametrize("section", sections(), ids=lambda one: one.key)
def test_every_sample_on_the_reference_page_is_right(section: Field) -> None:
    assert complaints(f'extends = "smiles.toml"\n{sample(section)}') == []


EVERYTHING = "".join(map(sample, sections())) + '[[people]]\nname = "Office manager"\nnumber = "+12125550113"\n'


def test_the_samples_of_the_reference_page_are_a_practice_together() -> None:
    _, problems = parse_definition(EVERYTHING, "p.toml")

    assert [str(one) for one in problems if one.severity == "error"] == []
    assert complaints(EVERYTHING) == []


_VALUES = st.sampled_from(
    [
        *("", "x", "US", "{practice}", "{nope}", "+12125550101", "18:00-02:00", "09:00-17:00", "{secret:NAME}", "sms"),
        *(0, 1, 5, 60, -1, 2.5, 1e9, True, date(2026, 12, 24), datetime(2026, 3, 2, 10)),  # noqa: DTZ001  local, as TOML
        *([], ["x"], ["09:00-17:00"], [1], {}, {"x": "y"}, [{}], [{"name": "x"}]),
    ]
)


@given(st.data())
def test_what_check_finds_right_no_editor_marks(data: st.DataObject) -> None:
    """Of any file that was changed at random."""
    tree = tomllib.loads(EVERYTHING)
    for _ in range(data.draw(st.integers(1, 3))):
        _change(tree, data)
    text = tomlkit.dumps(tree)
    _, problems = parse_definition(text, "p.toml")

    if all(one.severity == "warning" for one in problems):
        assert complaints(text) == [], text


def _change(place: Any, data: st.DataObject) -> None:
    """Goes down at random, and sets or drops what it comes to. Any: a table or list of TOML."""
    keys = list(cast("dict[Any, Any]", place)) if isinstance(place, dict) else list(range(len(place)))
    if not keys:
        return
    key = data.draw(st.sampled_from(keys))
    if isinstance(place[key], dict | list) and data.draw(st.integers(0, 5)):
        _change(place[key], data)
    elif data.draw(st.integers(0, 3)):
        place[key] = copy.deepcopy(data.draw(_VALUES))
    else:
        del place[key]


def test_how_a_scenario_is_written_is_right() -> None:
    written = reference().partition("## How a scenario is written")[2].partition("```toml\n")[2].partition("```")[0]

    assert complaints(SHORTEST + written) == []


def test_every_key_is_described_and_has_its_default() -> None:
    schema = practice_schema()

    def look(field: Field, found: dict[str, Any]) -> None:
        assert list(found["properties"]) == [one.key for one in field.fields]
        for one in field.fields:
            own = found["properties"][one.key]
            assert (own["title"], own["description"]) == (one.title, one.help)
            assert own.get("default", one.default) == one.default
            if one.kind == "table":
                look(one, own)
            elif one.kind == "tables":
                look(one, own["items"])

    look(whole_file(), schema)


def test_an_editor_tells_choices_in_words() -> None:
    mode = practice_schema()["properties"]["answering"]["properties"]["mode"]

    assert mode["enum"] == ["always", "overflow", "after_hours", "paused"]
    assert mode["x-taplo"]["docs"]["enumValues"][0] == "Every call"


def test_the_reference_page_tells_of_every_key() -> None:
    page = reference()

    for path, field in walk(whole_file()):
        header = f"[{'.'.join(path)}]"
        if field.key and field.key not in ("key", "value"):  # both sides of a map are told of beside it
            assert f"| `{field.key}` |" in page or header in page, path
            assert field.title in page, path


@pytest.mark.parametrize(
    ("file", "made", "command"),
    [
        ("practice.schema.json", schema_text, "receptionist schema > docs/practice.schema.json"),
        ("practice-file.md", reference, "receptionist schema --reference > docs/practice-file.md"),
    ],
)
def test_what_is_kept_in_docs_is_up_to_date(file: str, made: Any, command: str) -> None:
    assert (ROOT / "docs" / file).read_text("utf-8") == made(), f"renew it: {command}"
