"""What rehearsals by text will ask the matcher, made ready beside them: where there is a second core, nobody waits."""

import asyncio
from collections.abc import AsyncGenerator, Collection, Iterator, Sequence
from contextlib import asynccontextmanager

from receptionist.conversation.capture import may_ask
from receptionist.conversation.faq_matching import wordings
from receptionist.errors import ProviderError, ReceptionistError
from receptionist.practice.registry import Practice
from receptionist.providers.base import FaqMatcher


@asynccontextmanager
async def made_ready(
    practices: Sequence[Practice], matcher: FaqMatcher, only: Collection[str]
) -> AsyncGenerator[None, None]:
    """As far as it gets while the context is open. `only`: of scenarios of these names; none: of all."""
    failure: ReceptionistError | None = None
    async with asyncio.TaskGroup() as tasks:
        learning = tasks.create_task(_learn(practices, matcher, only))
        try:
            yield
        except ReceptionistError as error:  # it leaves as it is, not wrapped into a group
            failure = error
        learning.cancel()
    if failure:
        raise failure


async def _learn(practices: Sequence[Practice], matcher: FaqMatcher, only: Collection[str]) -> None:
    try:
        for practice in practices:
            if lines := [*dict.fromkeys(_lines(practice, only))]:
                await matcher.prepare(wordings(practice.definition))
                await matcher.prepare([lines])
    except ProviderError:
        return  # it is told where somebody asks


def _lines(practice: Practice, only: Collection[str]) -> Iterator[str]:
    for scenario in practice.definition.scenarios:
        if not only or scenario.name in only:
            said = (act if isinstance(act, str) else act.say for act in scenario.caller)
            yield from (words for words in said if may_ask(words))
