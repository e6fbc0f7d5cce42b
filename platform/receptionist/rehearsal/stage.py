"""Where practices are tried by text within a server: conversations that are typed, and rehearsals, two at a time.

So whoever calls comes first, however many owners are busy.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from typing import Final

from receptionist.actions.context import Context
from receptionist.agent.books import Books
from receptionist.agent.reply import Agent
from receptionist.agent.text import TextConversation
from receptionist.clock import Clock
from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice
from receptionist.providers.base import FaqMatcher, Model
from receptionist.records.ids import new_id
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse

_AT_ONCE: Final = 2
_WAIT_S: Final = 60.0


class StageBusyError(ReceptionistError):
    """Others rehearse, and have done so for a minute."""

    def __init__(self) -> None:
        super().__init__("Too many rehearsals are going on. Try again in a minute.")


class Stage:
    """`agent` answers what is typed; `models`: those that answer the calls of a practice, by definition and
    slug: the keys of [accounts] are its own."""

    def __init__(
        self,
        agent: Agent,
        matcher: FaqMatcher,
        clock: Clock,
        models: Callable[[Definition, str], Sequence[Model]] = lambda definition, practice: (),
        books: Books | None = None,
    ) -> None:
        self._agent = agent
        self._matcher = matcher
        self._clock = clock
        self.models = models
        self._books = books
        self._places = asyncio.Semaphore(_AT_ONCE)

    def conversation(self, context: Context) -> TextConversation:
        """By text, answered by whoever answers the practice's calls."""
        models = self.models(context.definition, context.practice)
        sheet = self._books and self._books.sheet(
            context.practice, context.call_id, context.origin, new_id("text"), self._clock.now()
        )
        return TextConversation(self._agent, context, models, sheet=sheet)

    async def rehearse(
        self, practice: Practice, *, only: Collection[str] | None = None, as_calls: bool = False
    ) -> list[ScenarioResult]:
        """All scenarios, or `only` those of these names; `as_calls`: by the models that answer the practice's calls.
        Raises StageBusyError."""
        models = self.models(practice.definition, practice.slug) if as_calls else ()
        async with self._place():
            return await rehearse(
                practice, matcher=self._matcher, models=models, only=only, clock=self._clock, books=self._books
            )

    @asynccontextmanager
    async def _place(self) -> AsyncGenerator[None, None]:
        try:
            async with asyncio.timeout(_WAIT_S):
                await self._places.acquire()
        except TimeoutError as error:
            raise StageBusyError from error
        try:
            yield
        finally:
            self._places.release()
