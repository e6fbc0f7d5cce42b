"""`answer_faq` and `check_hours`: what the practice file and its hours say."""

import asyncio
import logging

import msgspec

from receptionist.actions.context import Context
from receptionist.conversation import faq_matching, intents
from receptionist.conversation.faq_matching import Ask
from receptionist.conversation.functions import AnswerFaq, CheckHours
from receptionist.conversation.history import FaqMatch, Json
from receptionist.conversation.hours_answer import answer_hours
from receptionist.conversation.intents import Intent
from receptionist.conversation.words import Heard, plain
from receptionist.errors import ReceptionistError
from receptionist.practice import wording
from receptionist.practice.definition import Definition
from receptionist.providers.base import MATCH_WITHIN_S, FaqMatcher

log = logging.getLogger(__name__)

_GRACE_S = 0.5  # for a matcher that does not keep its time


async def answer_faq(
    arguments: AnswerFaq, context: Context, matcher: FaqMatcher, *, within_s: float = MATCH_WITHIN_S
) -> Json:
    """The file's answer; both texts empty when it has none. `sure` is false when another question may be meant."""
    definition = context.definition
    exact = _exact(definition, arguments.question)
    band = faq_matching.Answer(exact) if exact is not None else None
    if band is None:
        band = faq_matching.band(await match_faqs(definition, arguments.question, matcher, within_s=within_s))
    asks_address = intents.find(Intent.ADDRESS, Heard(arguments.question)) is not None
    if asks_address and definition.practice.address and not isinstance(band, faq_matching.Answer):
        return {"faq": "address", "answer": f"We're at {definition.practice.address.rstrip('.')}."}
    if band is None:
        return {"faq": "", "answer": ""}
    faq = definition.faqs[band.index]
    answer: Json = {"faq": faq.question, "answer": wording.fill(faq.answer, definition, context.now())}
    if isinstance(band, Ask):
        answer["sure"] = False
    return answer


async def match_faqs(
    definition: Definition, words: str, matcher: FaqMatcher, *, within_s: float = MATCH_WITHIN_S
) -> list[FaqMatch]:
    """Best first; by letters alone when the matcher is late. Never raises."""
    questions = faq_matching.wordings(definition)
    if not questions or not words.strip():
        return []
    try:
        async with asyncio.timeout(within_s + _GRACE_S):
            return await matcher.match(words, questions, within_s=within_s)
    except (TimeoutError, ReceptionistError) as error:
        log.warning("questions matched by letters", extra={"error": repr(error)})
        return faq_matching.match_by_letters(words, questions)


async def check_hours(arguments: CheckHours, context: Context) -> Json:
    answer = answer_hours(context.definition, arguments.when, context.now())
    return msgspec.to_builtins(answer)


def _exact(definition: Definition, question: str) -> int | None:
    """The FAQ that is asked in the file's own words."""
    asked = plain(question)
    for index, wordings in enumerate(faq_matching.wordings(definition)):
        if any(plain(one) == asked for one in wordings):
            return index
    return None
