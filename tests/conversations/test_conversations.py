"""Whole conversations, written by people who had not seen the program: what callers say, and what should come of it."""

import asyncio
from pathlib import Path

import pytest

from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice
from receptionist.practice.template import Template, examples, fill
from receptionist.practice.template_shelf import built_in
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse

_SET = Path(__file__).parent
_TENANTS = Path(__file__).parents[2] / "tenants"
_LEAST = 150  # conversations


def practice(file: Path, template: Template | None) -> Practice:
    """A sample practice, or a template filled with its own examples, with these conversations for scenarios."""
    text = fill(template, examples(template)) if template else (_TENANTS / file.name).read_text()
    text = f"{text.partition('[[scenarios]]')[0]}\n{file.read_text()}"
    definition, problems = parse_definition(text.encode(), file.name)
    assert definition is not None, problems
    return Practice(file.stem, definition, "", text, file.name)


async def all_rehearsed() -> list[ScenarioResult]:
    """By the matcher that answers calls, in one worker; two practices at a time, so that it is never idle."""
    two = asyncio.Semaphore(2)

    templates = {template.name: template for template in built_in()}

    async def rehearsed(file: Path, matcher: EmbeddedFaqMatcher) -> list[ScenarioResult]:
        async with two:
            return await rehearse(practice(file, templates.get(file.stem)), matcher=matcher)

    async with EmbeddedWorkers(Models(), [Part.MATCHER]) as workers, asyncio.TaskGroup() as group:
        matcher = EmbeddedFaqMatcher(workers[Part.MATCHER])
        held = [group.create_task(rehearsed(file, matcher)) for file in sorted(_SET.glob("*.toml"))]
    return [result for task in held for result in task.result()]


@pytest.mark.timeout(300)
async def test_every_conversation_comes_to_what_its_caller_wanted() -> None:
    results = await all_rehearsed()

    failed = [one for one in results if not one.passed]
    assert [(one.name, one.failures, one.lines) for one in failed] == []
    assert len(results) >= _LEAST
