"""Whole conversations, written by people who had not seen the program: what callers say, and what should come of it."""

from pathlib import Path

import msgspec
import pytest
from tests.questions import SetMatcher

from receptionist.conversation.capture import may_ask
from receptionist.conversation.faq_matching import wordings
from receptionist.conversation.several import questions_of
from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice
from receptionist.practice.template import Template, examples, fill
from receptionist.practice.template_shelf import built_in
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse

SET = Path(__file__).parent
_TENANTS = Path(__file__).parents[2] / "tenants"
_LEAST = 3400  # conversations


def practice(file: Path, template: Template | None) -> Practice:
    """A sample practice, or a template filled with its own examples, with these conversations for scenarios; or a whole
    practice of its own. A name that ends with another language ("dental.es.toml") is of one that speaks it too."""
    own = file.read_text()
    if own.startswith("schema"):
        text, own = own, ""
    else:
        text = fill(template, examples(template)) if template else (_TENANTS / file.name).read_text()
    if language := file.stem.partition(".")[2]:
        text = text.replace("\nlanguage = ", f'\nalso_speaks = ["{language}"]\nlanguage = ', 1)
    if own:
        text = f"{text.partition('[[scenarios]]')[0]}\n{own}"
    definition, problems = parse_definition(text.encode(), file.name)
    assert definition is not None, problems
    return Practice(file.stem, definition, "", text, file.name)


async def all_rehearsed(every: int = 1) -> list[ScenarioResult]:
    """By the head and the letters of the matcher that answers calls. `every`: 2 holds each second conversation."""
    templates = {template.name: template for template in built_in()}
    results: list[ScenarioResult] = []
    matcher = SetMatcher([])
    for number, file in enumerate(sorted(SET.glob("*.toml"))):
        one = practice(file, templates.get(file.stem.partition(".")[0]))
        one = some(one, number % every, every)
        matcher.learn(practice_wordings(one))
        results += await rehearse(one, matcher=matcher)
    return results


def some(one: Practice, first: int, every: int) -> Practice:
    """With every so many of its conversations alone."""
    left = one.definition.scenarios[first::every]
    return msgspec.structs.replace(one, definition=msgspec.structs.replace(one.definition, scenarios=left))


def practice_wordings(one: Practice) -> list[str]:
    return [text for own in wordings(one.definition) for text in own]


def lines(one: Practice) -> list[str]:
    acts = [act if isinstance(act, str) else act.say or "" for one in one.definition.scenarios for act in one.caller]
    told = [act for act in acts if may_ask(act)]
    return [*told, *(part for act in told for part in questions_of(act))]


@pytest.mark.timeout(1800)  # the long form holds some thousands
async def test_every_conversation_comes_to_what_its_caller_wanted(deep: bool) -> None:
    """The short form holds every fourth of them."""
    every = 1 if deep else 4
    results = await all_rehearsed(every)

    failed = [one for one in results if not one.passed]
    assert [(one.name, one.failures, one.lines) for one in failed] == []
    assert len(results) >= _LEAST // every
