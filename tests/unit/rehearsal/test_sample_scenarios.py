"""The sample practices' own scenarios: what their owners expect is what callers get, with and without a matcher."""

from pathlib import Path

import pytest

from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.rehearsal.scenarios import rehearse


def _samples() -> list[Practice]:
    registry = Registry(DirectoryStore(Path(__file__).parents[3] / "tenants"))
    registry.reload_all()
    return registry.all()


@pytest.mark.parametrize("practice", [pytest.param(one, id=one.slug) for one in _samples()])
async def test_the_scenarios_of_a_sample_practice_pass(practice: Practice) -> None:
    results = await rehearse(practice, matcher=LexicalMatcher())

    assert len(results) >= 5
    assert [result for result in results if not result.passed] == []
