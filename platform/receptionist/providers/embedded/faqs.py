"""The FAQ matcher that understands meaning, and does with letters while it cannot. Never works on the event loop."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from receptionist.conversation.faq_matching import match_by_letters
from receptionist.conversation.history import NO_CHOICES, Choices, FaqMatch, Meant
from receptionist.errors import ProviderError
from receptionist.providers.base import MATCH_WITHIN_S
from receptionist.providers.embedded.protocol import Compare, Likeness, Weigh, Weighed
from receptionist.providers.embedded.workers import Worker

log = logging.getLogger(__name__)

_PREPARED_WITHIN_S: Final = 120.0
_MOST_WORDINGS: Final = 2000
_MOST_CHOICES: Final = 500


class EmbeddedFaqMatcher:
    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    async def match(
        self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = MATCH_WITHIN_S
    ) -> list[FaqMatch]:
        """Best first, at most five. Without the worker, or when it is slow: by letters alone."""
        if not words.strip() or not questions or not self._worker.is_ready:
            return await by_letters(words, questions)
        try:
            found = await self._compare(words, questions, within_s)
        except ProviderError as error:
            log.warning("questions matched by letters", extra={"error": str(error)})
            return await by_letters(words, questions)
        return [FaqMatch(faq, score) for faq, score in zip(found.faqs, found.scores, strict=True)]

    async def weigh(self, words: str, choices: Choices, *, within_s: float = MATCH_WITHIN_S) -> Meant:
        """Empty without the worker, or when it is slow."""
        if not words.strip() or not self._worker.is_ready:
            return Meant()
        try:
            return await self._weighed(words, choices, within_s)
        except ProviderError as error:
            log.warning("choices were not weighed", extra={"error": str(error)})
            return Meant()

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        """Makes a practice's wordings ready (6 ms each), so that no caller waits for it. Raises ProviderError.

        Not where there will never be a worker: letters need no preparation.
        """
        try:
            await self._worker.until_ready(_PREPARED_WITHIN_S)
        except ProviderError as error:
            if error.retryable:
                raise
            return
        await self._compare("", questions, _PREPARED_WITHIN_S)
        if choices != NO_CHOICES:
            await self._weighed("", choices, _PREPARED_WITHIN_S)

    async def _compare(self, words: str, questions: Sequence[Sequence[str]], within_s: float) -> Likeness:
        with self._worker.exchange() as exchange:
            exchange.send(Compare(exchange.number, words, _bounded(questions)))
            report = await exchange.receive(within_s)
        if not isinstance(report, Likeness):
            raise self._worker.error("answered something else")
        return report

    async def _weighed(self, words: str, choices: Choices, within_s: float) -> Meant:
        bounded = Choices(
            choices.services[:_MOST_CHOICES],
            tuple(map(tuple, _bounded(choices.questions))),
            choices.people[:_MOST_CHOICES],
        )
        with self._worker.exchange() as exchange:
            exchange.send(Weigh(exchange.number, words, bounded))
            report = await exchange.receive(within_s)
        if not isinstance(report, Weighed):
            raise self._worker.error("answered something else")
        return report.meant


class LettersMatcher:
    """A FaqMatcher for where there is no model: by letters, in a thread."""

    async def match(
        self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = MATCH_WITHIN_S
    ) -> list[FaqMatch]:
        """Best first, at most five."""
        return await by_letters(words, questions)

    async def weigh(self, words: str, choices: Choices, *, within_s: float = MATCH_WITHIN_S) -> Meant:
        """Letters tell nothing of it."""
        return Meant()

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        """Makes the first match as quick as the next ones."""
        await by_letters("", questions)


async def by_letters(words: str, questions: Sequence[Sequence[str]]) -> list[FaqMatch]:
    return await asyncio.to_thread(match_by_letters, words, questions)


def _bounded(questions: Sequence[Sequence[str]]) -> list[list[str]]:
    """Every FAQ's first wordings, as many as all of them may have."""
    each = max(1, _MOST_WORDINGS // len(questions)) if questions else 0
    return [list(wordings[:each]) for wordings in questions[:_MOST_WORDINGS]]
