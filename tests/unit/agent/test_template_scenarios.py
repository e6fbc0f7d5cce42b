"""The scenarios that templates bring, by text: what an owner expects on the first day is what callers get."""

from pathlib import Path

import pytest
from tests.unit.agent.test_sample_scenarios import play_scenario

from receptionist.practice.definition import Definition, Scenario
from receptionist.practice.template import Template, definition_of, examples, fill
from receptionist.practice.template_shelf import built_in


def _least(template: Template) -> dict[str, str]:
    """Only what is needed, and plain office hours wherever the template's own are no part of the trade."""
    return {ask.key: ask.example or ask.default for ask in template.heading.ask if ask.required}


def _scenarios() -> list[tuple[str, Definition, Scenario]]:
    found: list[tuple[str, Definition, Scenario]] = []
    for template in built_in():
        for how, answers in (("its examples", examples(template)), ("what it needs alone", _least(template))):
            definition = definition_of(fill(template, answers))
            found += [(f"{template.name} with {how}", definition, scenario) for scenario in definition.scenarios]
    return found


@pytest.mark.parametrize(
    ("definition", "scenario"), [pytest.param(*one[1:], id=f"{one[0]}: {one[2].name}") for one in _scenarios()]
)
def test_a_templates_scenario_passes(definition: Definition, scenario: Scenario, tmp_path: Path) -> None:
    play_scenario(definition, scenario, tmp_path)
