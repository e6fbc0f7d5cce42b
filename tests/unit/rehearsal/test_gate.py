"""What is rehearsed before it is served, and what must not wait for that."""

from dataclasses import dataclass

import pytest

from receptionist.practice.definition import Definition
from receptionist.practice.parse import parse_definition
from receptionist.rehearsal.gate import failures_of, needs_rehearsal

TEXT = """[practice]
name = "Smiles"
timezone = "America/New_York"
numbers = ["+12125550100"]

[answering]
mode = "always"

[hours]
monday = ["08:00-12:00"]
"""


def definition(text: str) -> Definition:
    found, problems = parse_definition(text, "smiles.toml")
    assert found, problems
    return found


@pytest.mark.parametrize(
    "after",
    [
        TEXT + "# a comment\n",
        TEXT + '[[notices]]\ntext = "The car park is closed."\n',
        TEXT + '[[hours.exceptions]]\ndate = 2099-12-24\nreason = "Christmas"\n',
        TEXT.replace('mode = "always"', 'mode = "paused"'),
    ],
)
def test_what_cannot_wait_is_served_without_a_rehearsal(after: str) -> None:
    assert not needs_rehearsal(definition(TEXT), definition(after))
    assert not needs_rehearsal(definition(after), definition(TEXT))


@pytest.mark.parametrize(
    "after",
    [
        TEXT.replace("Smiles", "Teeth"),
        TEXT.replace("08:00", "09:00"),
        TEXT.replace('mode = "always"', 'mode = "after_hours"'),
        TEXT.replace('mode = "always"', 'mode = "paused"\nbefore_pause = "after_hours"'),
    ],
)
def test_everything_else_is_rehearsed(after: str) -> None:
    assert needs_rehearsal(definition(TEXT), definition(after))


def test_a_practice_that_was_not_served_before_is_rehearsed() -> None:
    assert needs_rehearsal(None, definition(TEXT))


@dataclass(frozen=True)
class Result:
    name: str
    passed: bool
    failures: tuple[str, ...] = ()
    line: int = 0


def test_a_red_scenario_is_told_with_its_line() -> None:
    results = [
        Result("Asks the hours", passed=True),
        Result("Books", passed=False, failures=("It did not book.", "It never said Tuesday."), line=8),
        Result("Leaves", passed=False),
    ]

    assert failures_of(results, "smiles.toml") == (
        'smiles.toml:8 "Books": It did not book.',
        'smiles.toml:8 "Books": It never said Tuesday.',
        'smiles.toml "Leaves": It did not pass.',
    )
