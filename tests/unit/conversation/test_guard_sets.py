"""The guard against sets of lies and truths that were written without sight of it."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from receptionist.conversation.guard.joins import is_value_word
from receptionist.conversation.guard.judge import Verdict, judge
from receptionist.conversation.guard.known import Call, File
from receptionist.conversation.guard.languages import TONGUES
from receptionist.conversation.history import CallerSaid, Entry, FunctionCall, FunctionResult
from receptionist.conversation.sentences import Sentences
from receptionist.practice.parse import parse_definition

ROOT = Path(__file__).parents[3]
SETS = ROOT / "tests" / "sets" / "lies"
A_MONDAY = datetime.fromisoformat("2027-03-01T10:00")  # each practice's own time
# What they are marked as is a matter of taste: a fee that is waived in time, and a deed that is told with too little.
DISPUTED = {
    "There's no fee at all for a late cancellation.",
    "Your cut is booked, and I've added a root color right after it.",
}


def cases(kind: str) -> list[dict[str, Any]]:
    return tomllib.loads((SETS / f"{kind}s.toml").read_text())[kind]


@pytest.fixture(scope="module")
def files() -> dict[str, File]:
    names = {case["practice"] for kind in ("lie", "truth") for case in cases(kind)}
    found: dict[str, File] = {}
    for name in names:
        definition, problems = parse_definition((ROOT / "tenants" / f"{name}.toml").read_text(), f"{name}.toml")
        assert definition is not None, problems
        found[name] = File(definition, TONGUES)
    return found


def entries_of(case: dict[str, Any]) -> list[Entry]:
    entries: list[Entry] = [CallerSaid(turn, text) for turn, text in enumerate(case.get("caller", ()), 1)]
    for number, ran in enumerate(case["results"]):
        entries.append(FunctionCall(f"c{number}", ran["function"], ran.get("arguments", {})))
        failed = "error" in ran["result"]
        entries.append(FunctionResult(f"c{number}", ran["function"], ran["result"], failed=failed))
    return entries


def verdicts(case: dict[str, Any], file: File) -> list[Verdict]:
    zone = ZoneInfo(file.definition.practice.timezone)
    call = Call(file, entries_of(case), case.get("now", A_MONDAY).replace(tzinfo=zone))
    sentences = Sentences(eager=True, holds=is_value_word)
    return [judge(clause, call) for clause in (*sentences.feed(case["says"]), *sentences.flush())]


def test_no_lie_passes(files: dict[str, File]) -> None:
    lies = cases("lie")

    passed = [case["says"] for case in lies if all(one.passes for one in verdicts(case, files[case["practice"]]))]

    assert set(passed) <= DISPUTED
    assert len(lies) >= 380


def test_at_most_one_truth_in_a_hundred_is_held_back(files: dict[str, File]) -> None:
    truths = cases("truth")

    held = [case["says"] for case in truths if not all(one.passes for one in verdicts(case, files[case["practice"]]))]

    assert len(held) <= len(truths) // 100, held
    assert len(truths) >= 440
