"""The scenarios that templates bring: what an owner expects on the first day is what callers get."""

from collections.abc import Callable

import pytest
from tests.unit.practice.test_template import KINDS, template_of

from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.practice.registry import Practice
from receptionist.practice.template import Template, definition_of, examples, fill
from receptionist.rehearsal.scenarios import rehearse


def _needed(template: Template) -> dict[str, str]:
    return {ask.key: ask.example or ask.default for ask in template.heading.ask if ask.required}


def _abroad(template: Template) -> dict[str, str]:
    numbers = {"practice.numbers": "020 7946 0100", "people[0].number": "020 7946 0111", "people[1].number": ""}
    given = {**examples(template), "practice.country": "GB", "practice.timezone": "", **numbers}
    return {key: text for key, text in given.items() if key in {ask.key for ask in template.heading.ask}}


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize("answers", [examples, _needed, _abroad])
async def test_the_scenarios_of_a_template_pass(name: str, answers: Callable[[Template], dict[str, str]]) -> None:
    template = template_of(name)
    text = fill(template, answers(template))
    practice = Practice(template.name, definition_of(text), "", text, f"{template.name}.toml")

    results = await rehearse(practice, matcher=LexicalMatcher())

    assert [(result.name, result.failures, result.lines) for result in results if not result.passed] == []
