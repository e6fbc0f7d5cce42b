"""Templates: practice files with a few things left open, and what becomes of them with answers."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receptionist.practice.parse import parse_definition
from receptionist.practice.template import (
    AnswersError,
    Template,
    TemplateError,
    definition_of,
    examples,
    fill,
    propose_slug,
    read_template,
)
from receptionist.practice.template_shelf import built_in

KINDS = {
    "accountant", "auto_repair", "dental", "gym", "hair_salon", "law_office", "medical", "plumber_hvac", "real_estate",
    "restaurant", "spa", "veterinary",
}  # fmt: skip
SMALL = """\
# A small template.
schema = 1

[template]
name = "small"
version = 3
title = "Small"
summary = "For tests."

[[template.ask]]
key = "practice.name"
title = "Name"
example = "Corner"

[[template.ask]]
key = "practice.numbers"
title = "Number"
kind = "phones"
example = "(212) 555-0100"

[[template.ask]]
key = "plans"
title = "Plans"
kind = "list"
example = "Aetna, Cigna"
required = false

[practice]
name = "Small"
timezone = "America/New_York"   # kept
numbers = ["+12125550100"]

[hours]
monday = ["08:00-12:00"]

[[faqs]]
question = "Which plans?"
answer = "We take <<plans>>."

[[faqs]]
question = "Where are you?"
also_asked = ["near <<plans>>", "which street"]
answer = "Here."
"""


def template_of(name: str) -> Template:
    """One of those that come with the package; read when it is first asked for, which takes two seconds for all."""
    return next(one for one in built_in() if one.name == name)


def small(text: str = SMALL) -> Template:
    return read_template(text, "small.toml")


def answers(**more: str) -> dict[str, str]:
    return {"practice.name": "Corner", "practice.numbers": "(212) 555-0100", **more}


def test_there_is_a_template_for_each_of_twelve_trades() -> None:
    assert {one.name for one in built_in()} == KINDS


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_template_with_its_own_examples_is_a_practice_file_without_a_remark(name: str) -> None:
    template = template_of(name)

    text = fill(template, examples(template))
    definition, problems = parse_definition(text, f"{name}.toml")

    assert definition is not None
    assert problems == []
    assert definition.practice.template == template.label
    assert "<<" not in text
    assert "[template" not in text


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_template_needs_nothing_but_what_it_says_it_needs(name: str) -> None:
    template = template_of(name)
    needed = {ask.key: ask.example or ask.default for ask in template.heading.ask if ask.required}

    definition = definition_of(fill(template, needed))

    assert definition.practice.timezone == "America/New_York"
    assert "<<" not in fill(template, needed)


@pytest.mark.parametrize("name", sorted(KINDS))
@pytest.mark.parametrize(
    ("country", "number", "desk", "zone"),
    [
        ("GB", "020 7946 0100", "020 7946 0111", "Europe/London"),
        ("AU", "(02) 5550 1234", "(02) 5550 1235", "Australia/Sydney"),
    ],
)
def test_a_template_serves_other_countries(name: str, country: str, number: str, desk: str, zone: str) -> None:
    template = template_of(name)
    abroad = {
        **examples(template),
        "practice.country": country,
        "practice.numbers": number,
        "people[0].number": desk,
        "practice.timezone": "",
    }
    if "people[1].number" in abroad:
        abroad["people[1].number"] = ""

    definition = definition_of(fill(template, abroad))

    assert definition.practice.country == country
    assert definition.practice.timezone == zone


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_template_has_what_a_trade_is_asked(name: str) -> None:
    definition = definition_of(fill(template_of(name), examples(template_of(name))))

    assert 12 <= len(definition.faqs) <= 20
    assert all(len(faq.also_asked) >= 3 for faq in definition.faqs)
    assert 5 <= len(definition.scenarios) <= 8
    assert definition.scheduling.services
    assert definition.safety.rules
    assert not definition.notices
    for faq in definition.faqs:  # the first sentence is short: it is heard while the next ones are made
        first = re.split(r"(?<=[.?!;:])\s", faq.answer)[0]
        assert len(first) <= 90, (faq.question, first)


def test_what_is_left_open_takes_the_entry_with_it() -> None:
    definition = definition_of(fill(small(), answers()))

    assert [faq.question for faq in definition.faqs] == ["Where are you?"]
    assert definition.faqs[0].also_asked == ("which street",)


def test_a_list_is_said_as_people_say_it() -> None:
    definition = definition_of(fill(small(), answers(plans="Aetna, Cigna, MetLife")))

    assert definition.faqs[0].answer == "We take Aetna, Cigna and MetLife."


def test_comments_and_layout_stay_and_the_templates_own_table_goes() -> None:
    text = fill(small(), answers(plans="Aetna"))

    assert text.startswith("# A small template.\nschema = 1\n\n[practice]\n")
    assert 'timezone = "America/New_York"   # kept' in text
    assert 'template = "small@3"' in text


def test_the_same_answers_give_the_same_bytes() -> None:
    assert fill(small(), answers(plans="Aetna")) == fill(small(), answers(plans="Aetna"))


def test_everything_that_is_wrong_is_said_at_once_and_by_its_field() -> None:
    with pytest.raises(AnswersError) as refused:
        fill(small(), {"practice.numbers": "12", "colour": "red"})

    assert set(refused.value.problems) == {"practice.name", "practice.numbers", "colour"}
    assert refused.value.problems["practice.name"] == "is needed"


def test_what_the_practice_file_refuses_is_said_of_the_field_it_came_from() -> None:
    template = template_of("dental")
    given = {**examples(template), "people[0].number": "(212) 555-0100"}

    with pytest.raises(AnswersError, match="ring itself") as refused:
        fill(template, given)

    assert set(refused.value.problems) == {"people[0].number"}


@given(st.dictionaries(st.sampled_from(["practice.name", "practice.numbers", "plans"]), st.text(max_size=40)))
def test_whatever_is_answered_gives_a_good_practice_file_or_names_the_field(given_answers: dict[str, str]) -> None:
    try:
        text = fill(small(), given_answers)
    except AnswersError:
        return
    definition, _ = parse_definition(text, "small.toml")
    assert definition is not None
    assert "template" not in tomllib.loads(text)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("version = 3", 'version = "3"'), "template.version: must be a whole number"),
        (('title = "Small"\n', ""), "template.title: is missing"),
        (('key = "plans"', 'key = "planes"'), "<<planes>> stands nowhere"),
        (('key = "practice.name"', 'key = "practice.website"'), "must ask for practice.name"),
        (('example = "Corner"\n', ""), "its own example gives no practice file: is needed"),
        (("We take <<plans>>.", "We take <<prices>> and <<plans>>."), "nothing asks for <<prices>>"),
        (('monday = ["08:00-12:00"]', 'monday = ["8-12"]'), "its own example gives no practice file: hours.monday"),
        (("[template]", "[templates]"), "template.name: is missing"),
        (("[template]", "[template"), "not TOML"),
    ],
)
def test_what_is_wrong_with_a_template_is_said_with_its_place(change: tuple[str, str], complaint: str) -> None:
    with pytest.raises(TemplateError, match=re.escape(complaint)):
        small(SMALL.replace(*change))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bright Smiles Dental", "bright-smiles-dental"),
        ("Café Élan & Sons", "cafe-elan-and-sons"),
        ("Joe's", "joes"),
        ("Corner", "corner-2"),
    ],
)
def test_a_file_name_is_made_of_the_practices_name(name: str, slug: str) -> None:
    assert propose_slug(name, ["corner"]) == slug


@given(st.text(max_size=80), st.lists(st.from_regex(r"[a-z][a-z0-9-]{1,20}", fullmatch=True), max_size=5))
def test_every_name_gives_a_file_name_that_is_free(name: str, taken: list[str]) -> None:
    slug = propose_slug(name, taken)

    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{1,62}", slug)
    assert slug not in taken


def test_the_files_say_nothing_twice() -> None:
    folder = Path(__file__).parents[3] / "platform/receptionist/practice/templates"

    for file in folder.glob("*.toml"):
        definition = definition_of(fill(template_of(file.stem), examples(template_of(file.stem))))
        asked = [text.casefold() for faq in definition.faqs for text in (faq.question, *faq.also_asked)]
        assert len(asked) == len(set(asked)), file.name
