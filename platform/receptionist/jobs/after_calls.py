"""Once a call is over: its summary, topics, mood and follow-ups are written. No caller waits for any of it.

A call that ends in this process is taken at once; a sweep takes what was left behind, by a process that was killed, by
a database that was away, by a conversation in a terminal. Whoever writes claims the call first, so that it is written
once, however many processes sweep; what is written again (a call went on, and ended again) takes the place of the old.

Rules do it, and the FAQ matcher tells the mood. Where the practice has a language model and lets it, one request after
the call makes a better summary of it, which is kept only if all in it stands in the call.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta
from itertools import count
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from receptionist.agent.books import Books
from receptionist.agent.guarding import Guards, Rules
from receptionist.agent.recalling import recalled
from receptionist.call.live import CallEnded, LiveEvent
from receptionist.clock import Clock
from receptionist.conversation.afterwards.asking import NoSummaryError, Summary, summary_prompt, written
from receptionist.conversation.afterwards.grounding import ungrounded
from receptionist.conversation.afterwards.moods import EXAMPLES, by_likeness, last_words
from receptionist.conversation.afterwards.rules import Afterthought, Gap, Over, afterthought, said_by_caller
from receptionist.conversation.guard.known import File
from receptionist.conversation.history import (
    CallDelta,
    CallId,
    FunctionCall,
    Origin,
    Outcome,
    TextDelta,
)
from receptionist.conversation.prompt import Prompt
from receptionist.errors import ProviderError, ProviderFault, StorageError
from receptionist.practice.definition import About, Definition, Hours
from receptionist.practice.registry import Registry
from receptionist.providers.base import FaqMatcher, Model, Reader
from receptionist.providers.faults import fault
from receptionist.providers.late import LateModel
from receptionist.providers.metered import MeteredReader
from receptionist.providers.standing import NOBODY, Standing, Watch
from receptionist.records.afterwards import RULES, AfterRow
from receptionist.records.calls import CallRow
from receptionist.records.database import Records
from receptionist.records.follow_ups import FollowUpRow

log = logging.getLogger(__name__)

WITHIN_S: Final = 20.0  # all of a model's part, whoever is asked
_AT_ONCE: Final = 2  # calls: those who are on the line come first
_WAITING: Final = 1000  # calls; what has no room is found by the sweep
_SWEPT_EVERY_S: Final = 30.0
_SWEPT_AFTER: Final = timedelta(seconds=10)  # whoever has served the call is quicker
_SWEPT_BACK: Final = timedelta(hours=1)
_SWEPT_FAR_BACK: Final = timedelta(days=30)  # at the start, and now and then: the database may have been away for long
_FAR_EVERY: Final = 120  # sweeps: about an hour
_OF_ONE_SWEEP: Final = 50
_BY_A_MODEL: Final = frozenset({Origin.PHONE, Origin.TEST})  # others are tried by text, at no cost but the call's own
_OURS: Final = frozenset({ProviderFault.TIMEOUT, ProviderFault.MALFORMED})  # says nothing of how it answers callers


class AfterCalls:
    """One per process: `on_call_event` hears of calls, `run` writes, for as long as the process lives."""

    def __init__(
        self,
        records: Records,
        registry: Registry,
        clock: Clock,
        *,
        models: Callable[[Definition, str], Sequence[Model]] = lambda definition, practice: (),
        matcher: FaqMatcher | None = None,
        books: Books | None = None,
        over_budget: Callable[[str], bool] = lambda practice: False,
        watch: Watch = NOBODY,
        rules: Callable[[Definition], Awaitable[Rules | None]] | None = None,
        swept_every_s: float = _SWEPT_EVERY_S,
        within_s: float = WITHIN_S,
    ) -> None:
        """`models`: those that answer a practice's calls. `matcher`: what tells the mood by likeness (None: patterns
        do). `over_budget`: has it spent its day's limit? `file`: a practice's file as the guard has read it (None: it
        is read here)."""
        self._records = records
        self._registry = registry
        self._clock = clock
        self._models = models
        self._matcher = matcher
        self._books = books
        self._over_budget = over_budget
        self._watch = watch
        self._rules = rules or Guards().ready
        self._swept_every_s = swept_every_s
        self._within_s = within_s
        self._ended: asyncio.Queue[tuple[str, str]] = asyncio.Queue(_WAITING)

    def on_call_event(self, practice: str, call: CallId, event: LiveEvent) -> None:
        if isinstance(event, CallEnded) and not self._ended.full():
            self._ended.put_nowait((practice, call))

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(_AT_ONCE):
                tasks.create_task(self._work())
            tasks.create_task(self._sweep())

    async def _work(self) -> None:
        while True:
            await self.write(*await self._ended.get())

    async def _sweep(self) -> None:
        for number in count():
            await self.sweep(_SWEPT_FAR_BACK if number % _FAR_EVERY == 0 else _SWEPT_BACK)
            await asyncio.sleep(self._swept_every_s)

    async def sweep(self, back: timedelta = _SWEPT_FAR_BACK) -> int:
        """Takes what others have left behind; how many calls that were."""
        now, found = self._clock.now(), list[tuple[str, str]]()
        try:
            found += await self._records.afterwards.waiting(now - back, now - _SWEPT_AFTER, limit=_OF_ONE_SWEEP)
        except StorageError as error:
            log.warning("what is known of calls waits for the database", extra={"why": str(error)})
        for practice, call in found:
            await self.write(practice, call)
        return len(found)

    async def write(self, practice: str, call_id: str) -> bool:
        """False: somebody else writes it, or it cannot be written now. Raises nothing: the next sweep tries again."""
        try:
            if not await self._records.afterwards.claim(practice, call_id, self._clock.now()):
                return False
            call = await self._records.calls.get(practice, call_id)
            if call is None or call.ended_at is None or call.origin is Origin.LOAD:
                return False
            found, by = await self._found(call)
            row = AfterRow(
                call=call.id,
                practice=practice,
                origin=call.origin,
                ended_at=call.ended_at,
                made_at=self._clock.now(),
                summary=found.summary,
                mood=found.mood,
                topics=list(found.topics),
                questions=list(found.questions),
                by=by,
            )
            return await self._records.afterwards.keep(practice, row, _follow_ups(call, found), call.started_at)
        except StorageError as error:
            log.warning(
                "what is known of a call waits for the database",
                extra={"call": call_id, "practice": practice, "why": str(error)},
            )
        except Exception:
            log.exception("what is known of a call cannot be written", extra={"call": call_id, "practice": practice})
        return False

    async def _found(self, call: CallRow) -> tuple[Afterthought, str]:
        """What is known of it, and who has written the summary."""
        definition = await self._definition(call)
        entries = await recalled(self._records.calls, call)
        gaps = [Gap(row.id, row.words) for row in await self._records.gaps.of_call(call.practice, call.id)]
        over = Over(definition, call.id, call.caller, call.outcome, entries, gaps)
        found = await self._with_mood(afterthought(over), over)
        readers = self._readers(call, over)
        if not readers:
            return found, RULES
        summary, by = await self._asked(call, over, readers)
        if summary is None:
            return found, RULES
        topics = (*found.topics, *(one for one in summary.topics if one not in found.topics))
        better = msgspec.structs.replace(found, summary=summary.summary, mood=summary.mood, topics=topics)
        return better, by

    async def _with_mood(self, found: Afterthought, over: Over) -> Afterthought:
        """Told by likeness; who is on the line comes first. Nobody in an emergency is calm, whatever they say last."""
        words = last_words(said_by_caller(over.entries))
        if self._matcher is None or not words or over.outcome is Outcome.EMERGENCY:
            return found
        matches = await self._matcher.match(words, EXAMPLES, within_s=WITHIN_S)
        return msgspec.structs.replace(found, mood=by_likeness(matches, found.mood))

    async def _definition(self, call: CallRow) -> Definition:
        """What the call was answered with; of a practice that has gone, as much as its records need."""
        practice = await self._registry.version_of(call.practice, call.revision) or await self._registry.find(
            call.practice
        )
        if practice is not None:
            return practice.definition
        return Definition(practice=About(name=call.practice, timezone="UTC", numbers=()), hours=Hours())

    # -- by a model ------------------------------------------------------------------------------------------------

    def _readers(self, call: CallRow, over: Over) -> Sequence[Reader]:
        """None where nothing was said, where the practice wants none, and where its day's money is spent."""
        wanted = over.definition.privacy.summaries == "model" and call.origin in _BY_A_MODEL
        if not wanted or self._over_budget(call.practice) or not said_by_caller(over.entries):
            return ()
        models = self._models(over.definition, call.practice)
        return [model for model in models if isinstance(model, LateModel)]

    async def _asked(self, call: CallRow, over: Over, readers: Sequence[Reader]) -> tuple[Summary | None, str]:
        """By the first that does it. None: nobody did, or not so that the call bears it out."""
        sheet = self._books and self._books.sheet(call.practice, call.id, call.origin, "afterwards", self._clock.now())
        if sheet:
            readers = [MeteredReader(one, sheet.meter.of("model", one)) for one in readers]
        try:
            return await self._first_to_answer(call, over, readers)
        finally:
            if sheet:
                await sheet.keep()

    async def _first_to_answer(
        self, call: CallRow, over: Over, readers: Sequence[Reader]
    ) -> tuple[Summary | None, str]:
        """Who stands before another has half of the time that is left."""
        time = asyncio.get_running_loop().time
        until = time() + self._within_s
        prompt = summary_prompt(over)
        services = [one.name for one in over.definition.scheduling.services]
        standing = Standing("model", readers, (), self._watch)
        order = standing.order(time())
        for left, reader in zip(range(len(order))[::-1], order, strict=True):
            began = time()
            standing.asked(reader, began)
            try:
                summary = await _answer(reader, prompt, services, (began + until) / 2 if left else until)
            except ProviderError as error:
                facts = {"call": call.id, "provider": reader.name, "fault": error.kind, "error": str(error)}
                log.warning("a model did not sum up a call", extra=facts)
                if error.kind not in _OURS:
                    standing.failed(reader, error, time())
                continue
            standing.worked(reader, time(), time() - began)
            rules = await self._rules(over.definition)
            if rules is None or await asyncio.to_thread(_stranger, summary, over, rules.file, call.started_at):
                log.warning("a model's summary is not borne out", extra={"call": call.id, "provider": reader.name})
                return None, ""
            return summary, reader.name
        return None, ""


def _follow_ups(call: CallRow, found: Afterthought) -> list[FollowUpRow]:
    return [
        FollowUpRow(
            id=f"{call.id}/{todo.key}",
            practice=call.practice,
            call=call.id,
            origin=call.origin,
            task=todo.task,
            words=todo.words,
            name=todo.name,
            phone=todo.phone,
            urgent=todo.urgent,
            about=todo.about,
            at=call.ended_at or call.started_at,
        )
        for todo in found.todos
    ]


def _stranger(summary: Summary, over: Over, file: File, began: datetime) -> str:
    now = began.astimezone(ZoneInfo(over.definition.practice.timezone))
    return ungrounded(summary.summary, over.entries, file, now, over.caller)


async def _answer(reader: Reader, prompt: Prompt, services: Sequence[str], until: float) -> Summary:
    """Raises ProviderError, also for an answer that makes no sense."""
    words: list[str] = []
    calls: list[FunctionCall] = []
    try:
        async with asyncio.timeout_at(until), aclosing(reader.answer(prompt)) as deltas:
            async for delta in deltas:
                match delta:
                    case TextDelta():
                        words.append(delta.text)
                    case CallDelta():
                        calls.append(delta.call)
                    case _:
                        pass
        return written(calls, "".join(words), services)
    except TimeoutError as error:
        raise fault(reader.name, ProviderFault.TIMEOUT) from error
    except NoSummaryError as error:
        raise fault(reader.name, ProviderFault.MALFORMED, str(error)) from error
