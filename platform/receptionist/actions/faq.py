"""`answer_faq` and `check_hours`: what the practice file and its hours say."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from receptionist.actions.context import Context
from receptionist.conversation import faq_matching, intents, sure_answers
from receptionist.conversation.faq_matching import Ask
from receptionist.conversation.file_facts import fact
from receptionist.conversation.functions import AnswerFaq, CheckHours
from receptionist.conversation.glossing import glossed, language_of
from receptionist.conversation.history import Entry, FaqMatch, FunctionCall, Json, Meant
from receptionist.conversation.hours_answer import answer_hours
from receptionist.conversation.intents import Intent
from receptionist.conversation.notices_about import notice_about
from receptionist.conversation.tongues.known import code
from receptionist.conversation.ways_in import of_the_way
from receptionist.conversation.words import Heard
from receptionist.errors import ReceptionistError
from receptionist.practice import wording
from receptionist.practice.definition import Definition
from receptionist.practice.hours import local_time
from receptionist.providers.base import MATCH_WITHIN_S, FaqMatcher

log = logging.getLogger(__name__)

_MAYBE: Final = 3  # questions that a model may choose from with the caller
_NOTHING: Final = (
    "The practice's file has no answer to this. Do not make one up: say that you do not know, and offer a message."
)
_UNSURE: Final = (
    "No answer is sure. If one of 'maybe' is what the caller means, call answer_faq again with it, word for word; if "
    "you cannot tell, ask the caller. Otherwise say that you do not know, and offer a message."
)
_NEAR_WITHIN_S = 0.2  # of what a model is better asked with than without, and no more
_GRACE_S = 0.5  # for a matcher that does not keep its time


async def answer_faq(
    arguments: AnswerFaq, context: Context, matcher: FaqMatcher, *, within_s: float = MATCH_WITHIN_S
) -> Json:
    """The file's answer, with the notice that belongs to it. Without one both texts are empty, and a model is told so;
    where a question may be meant, it is told which the caller should be asked about. Never an answer that may be wrong.
    """
    definition, asked = context.definition, arguments.question
    if told := fact(definition, asked):
        return {**told}
    notices = wording.notices(definition, context.now())
    questions = [*faq_matching.wordings(definition), *([notice] for notice in notices)]
    exact = await asyncio.to_thread(faq_matching.verbatim, questions, asked)
    found = [FaqMatch(exact, 1.0)] if exact is not None else await _match(questions, asked, matcher, within_s)
    band = faq_matching.band(found)
    if isinstance(band, faq_matching.Answer):
        return _answer(definition, band.index, found, notices, context.now())
    if intents.find(Intent.ADDRESS, Heard(asked)) is not None and definition.practice.address:
        return {"faq": "address", "answer": f"{_address(definition)} {of_the_way(notices)}".rstrip()}
    if isinstance(band, Ask) and band.index >= len(definition.faqs):  # a notice is never wrong to hear
        return _answer(definition, band.index, found, notices, context.now())
    if isinstance(band, Ask):
        maybe = [definition.faqs[one.index].question for one in found if one.index < len(definition.faqs)]
        return {"faq": "", "answer": "", "asked": asked, "maybe": [*maybe[:_MAYBE]], "note": _UNSURE}
    return {"faq": "", "answer": "", "asked": asked, "note": _NOTHING}


def _address(definition: Definition) -> str:
    return f"We're at {definition.practice.address.rstrip('.')}."


def _answer(
    definition: Definition, index: int, found: Sequence[FaqMatch], notices: Sequence[str], now: datetime
) -> Json:
    """What the file says, and a notice about the same."""
    own = len(definition.faqs)
    if index >= own:
        return {"faq": "notice", "answer": notices[index - own]}
    faq = definition.faqs[index]
    answer = wording.fill(faq.answer, definition, now)
    about = notice_about(faq.question, faq.also_asked, notices)
    if about is None:
        return {"faq": faq.question, "answer": answer}
    return {"faq": faq.question, "answer": f"{answer} {notices[about]}"}


async def match_faqs(
    definition: Definition, words: str, matcher: FaqMatcher, *, within_s: float = MATCH_WITHIN_S
) -> list[FaqMatch]:
    """Best first; by letters alone when the matcher is late. Never raises."""
    return await _match(faq_matching.wordings(definition), words, matcher, within_s)


async def weigh(definition: Definition, words: str, matcher: FaqMatcher, *, within_s: float = MATCH_WITHIN_S) -> Meant:
    """Empty when the matcher is late, or cannot tell. Never raises."""
    try:
        async with asyncio.timeout(within_s + _GRACE_S):
            return await matcher.weigh(words, faq_matching.choices_of(definition), within_s=within_s)
    except (TimeoutError, ReceptionistError) as error:
        log.warning("choices were not weighed", extra={"error": repr(error)})
        return Meant()


async def near(
    definition: Definition, words: str, matcher: FaqMatcher
) -> tuple[Sequence[FaqMatch], Sequence[FaqMatch]]:
    """Questions and services, each best first. Services by letters, beside the event loop: their names are few words,
    and their meanings are not kept."""
    services = [[one.name] for one in definition.scheduling.services]
    questions = await _match(faq_matching.wordings(definition), words, matcher, _NEAR_WITHIN_S)
    return questions, await asyncio.to_thread(faq_matching.match_by_letters, words, services) if services else ()


async def _match(
    questions: Sequence[Sequence[str]], words: str, matcher: FaqMatcher, within_s: float
) -> list[FaqMatch]:
    if not questions or not words.strip():
        return []
    try:
        async with asyncio.timeout(within_s + _GRACE_S):
            return await matcher.match(words, questions, within_s=within_s)
    except (TimeoutError, ReceptionistError) as error:
        log.warning("questions matched by letters", extra={"error": repr(error)})
        return await asyncio.to_thread(faq_matching.match_by_letters, words, questions)


async def sure_answer(
    context: Context, entries: Sequence[Entry], matcher: FaqMatcher, call_id: str
) -> FunctionCall | None:
    """The function whose answer is beyond doubt; None: it is for a model to find out what is meant."""
    definition, text = context.definition, sure_answers.last_words(entries)
    if not text.strip() or not sure_answers.is_open(entries):
        return None
    offered = {spec.name for spec in context.functions}
    questions = faq_matching.wordings(definition)
    if "answer_faq" in offered and questions:
        index = await asyncio.to_thread(faq_matching.verbatim, questions, text)
        if (
            index is None
            and sure_answers.speaks_one_language(definition)
            and sure_answers.is_question(text, definition)
        ):
            matches = await _match(questions, text, matcher, MATCH_WITHIN_S)
            index = await asyncio.to_thread(sure_answers.sure_of, matches, text, questions)
        if index is not None:
            return FunctionCall(call_id, "answer_faq", {"question": definition.faqs[index].question})
    one_language = sure_answers.speaks_one_language(definition)
    if "check_hours" in offered and one_language and sure_answers.asks_hours(text, definition):
        return FunctionCall(call_id, "check_hours", {"when": text.strip()})
    return None


async def check_hours(arguments: CheckHours, context: Context) -> Json:
    when, about = arguments.when, context.definition.practice
    languages = tuple(map(code, (about.language, *about.also_speaks)))
    if language_of(when, languages, languages[0]) == "es":
        when = glossed(when, local_time(context.definition, context.now()), about.country)
    answer = answer_hours(context.definition, when, context.now())
    return msgspec.to_builtins(answer)
