"""A practice that works well becomes a template: nothing that is its own goes with it."""

from pathlib import Path

import pytest

from receptionist.practice.parse import parse_definition
from receptionist.practice.template import Heading, Template, TemplateError, definition_of, examples, fill
from receptionist.practice.template_making import template_from_practice

TENANTS = Path(__file__).parents[3] / "tenants"
HEADING = Heading(name="ours", version=3, title="Ours", summary="As ours.")


def made(slug: str = "bright-smiles", change: tuple[str, str] = ("", "")) -> Template:
    text = (TENANTS / f"{slug}.toml").read_text().replace(*change)
    definition, _ = parse_definition(text, f"{slug}.toml")
    assert definition is not None
    return template_from_practice(text, definition, HEADING)


def other(template: Template) -> dict[str, str]:
    return {
        **examples(template),
        "practice.name": "Maple Street",
        "practice.country": "CA",
        "practice.numbers": "(416) 555-0100",
        "practice.timezone": "",
        "practice.address": "1 Maple Street",
        "people[0].number": "(416) 555-0111",
    }


@pytest.mark.parametrize("slug", ["bright-smiles", "paws-and-claws", "shear-delight"])
def test_every_sample_practice_can_be_a_template(slug: str) -> None:
    template = made(slug)

    definition = definition_of(fill(template, other(template)))

    assert definition.practice.name == "Maple Street"
    assert definition.practice.template == "ours@3"
    assert definition.practice.timezone == "America/Toronto"
    assert definition.practice.region == ""


def test_what_is_the_practices_own_is_asked_for() -> None:
    asked = [ask.key for ask in made().heading.ask]

    assert {"practice.name", "practice.numbers", "practice.address", "people[2].number"} <= set(asked)
    assert {"messages.notify[0].to", "messages.notify[1].to"} <= set(asked)


def test_what_is_private_or_of_a_day_stays_behind() -> None:
    text = made().text

    for own in ("+12125550166", "+12125550177", "car park is being resurfaced", "winter break", "fallback_number"):
        assert own not in text


def test_the_practices_name_is_not_said_by_others() -> None:
    template = made(change=("Thanks for calling {practice}, this", "Bright Smiles Dental, this"))

    definition = definition_of(fill(template, other(template)))

    assert definition.receptionist.greeting == "{practice}, this is {receptionist}. How can I help?"


def test_what_was_a_template_already_becomes_one_of_its_own() -> None:
    first = made()
    text = fill(first, other(first))

    again = template_from_practice(text, definition_of(text), HEADING)

    assert again.label == "ours@3"
    assert again.heading.ask[0].example == "Maple Street"


def test_a_practice_whose_own_file_is_not_the_whole_of_it_is_refused() -> None:
    text = 'extends = "group.toml"\n' + (TENANTS / "bright-smiles.toml").read_text()
    definition, _ = parse_definition((TENANTS / "bright-smiles.toml").read_text(), "x.toml")
    assert definition is not None

    with pytest.raises(TemplateError, match="extends"):
        template_from_practice(text, definition, HEADING)
