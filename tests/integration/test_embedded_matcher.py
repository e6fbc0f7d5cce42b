"""Callers' own words find the practice's answers, and strange questions find none."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from tests.unit.providers import faq_grading

from receptionist.conversation.faq_matching import Answer, Ask, band
from receptionist.conversation.history import Choices, Meant
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers


@asynccontextmanager
async def a_matcher() -> AsyncGenerator[EmbeddedFaqMatcher, None]:
    async with EmbeddedWorkers(Models(), [Part.MATCHER]) as workers:
        yield EmbeddedFaqMatcher(workers[Part.MATCHER])


async def test_questions_it_was_not_tuned_on_are_answered_rightly_or_asked_about_or_left() -> None:
    async with a_matcher() as matcher:
        await matcher.prepare(faq_grading.QUESTIONS)
        asked = [(meant, band(await matcher.match(words, faq_grading.QUESTIONS))) for meant, words in faq_grading.ASKED]
        strange = [band(await matcher.match(words, faq_grading.QUESTIONS)) for words in faq_grading.UNANSWERABLE]

    answered = [(meant, found.index) for meant, found in asked if isinstance(found, Answer)]
    confirmed = [(meant, found.index) for meant, found in asked if isinstance(found, Ask)]
    assert len(answered) >= 8
    assert all(meant == found for meant, found in answered)
    assert sum(meant == found for meant, found in answered + confirmed) >= 32
    assert not any(isinstance(found, Answer) for found in strange)
    assert sum(found is not None for found in strange) <= 6


async def test_the_files_own_words_are_always_answered() -> None:
    async with a_matcher() as matcher:
        await matcher.prepare(faq_grading.QUESTIONS)
        for number, wordings in enumerate(faq_grading.QUESTIONS):
            for words in wordings:
                assert band(await matcher.match(words, faq_grading.QUESTIONS)) == Answer(number)


async def test_two_practices_at_once_get_answers_about_their_own_questions() -> None:
    one, other = faq_grading.QUESTIONS[:8], faq_grading.QUESTIONS[8:]
    async with a_matcher() as matcher:
        await asyncio.gather(matcher.prepare(one), matcher.prepare(other))
        found = await asyncio.gather(
            matcher.match("which animals do you treat", one), matcher.match("where do i park", other)
        )

    assert [matches[0].index for matches in found] == [1, 4]


async def test_words_are_weighed_against_all_that_a_practice_has_for_callers() -> None:
    choices = Choices(("Nail clip", "Vaccination"), (("Where can I park?",),), ("Sandra: insurance claims",))
    async with a_matcher() as matcher:
        await matcher.prepare([list(one) for one in choices.questions], choices)
        claws, car, nothing = await asyncio.gather(
            matcher.weigh("my cat's claws want trimming, thursday at nine", choices),
            matcher.weigh("is there somewhere to leave the car", choices),
            matcher.weigh(" ", choices),
        )

    assert claws.services[0] > 0.5
    assert car.questions[0] > 0.5
    assert nothing == Meant()
