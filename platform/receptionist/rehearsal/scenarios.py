"""Rehearsals: a practice's scenarios by text, through the agent that answers its calls, in a world of their own.

Nothing is kept and nobody is called: each scenario has an empty calendar in memory, a clock of its own and a caller who
says what the file tells. So one that passes today passes tomorrow, whatever was booked meanwhile.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Collection, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

import msgspec

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.books import Books
from receptionist.agent.events import HeldBack, Leave, Ran, ReplyEvent, Say, SayKind
from receptionist.agent.reply import Agent
from receptionist.agent.text import TextConversation
from receptionist.clock import Clock, ManualClock, SystemClock
from receptionist.conversation.history import NO_CHOICES, Choices, FaqMatch, Meant, Origin, Outcome
from receptionist.errors import ProviderError
from receptionist.practice.definition import CallerAct, Scenario
from receptionist.practice.registry import Practice
from receptionist.providers.base import FaqMatcher, Model
from receptionist.providers.standing import Failures
from receptionist.records.ids import new_id
from receptionist.records.memory import appointments_in_memory
from receptionist.records.messages import MessageRow
from receptionist.rehearsal.patterns import PatternError, first_matches
from receptionist.rehearsal.verdict import (
    Called,
    call_words,
    function_failures,
    not_said,
    outcome_failure,
    said,
)
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.toml_text import Complaint, Document, read

log = logging.getLogger(__name__)

_LONGEST_S: Final = 180.0  # of one scenario; seconds are usual only where a vendor's model is asked
_MATCH_WITHIN_S: Final = 6.0  # nobody is on the line: the same answer counts more than a quick one
_LETTERS_A_SECOND: Final = 15.0  # how fast words are spoken, about

Who: TypeAlias = Literal["caller", "receptionist", "function", "note"]


class ScenarioResult(msgspec.Struct, frozen=True):
    """How one scenario went. `failures`: each a sentence; none: it passed. `lines`: the transcript, (who, text).
    `line`: where it stands in the practice file; 0: not known."""

    name: str
    passed: bool
    failures: tuple[str, ...] = ()
    lines: tuple[tuple[Who, str], ...] = ()
    calls: tuple[Called, ...] = ()
    seconds: float = 0.0
    line: int = 0
    outcome: str = ""


async def rehearse(
    practice: Practice,
    *,
    matcher: FaqMatcher,
    models: Sequence[Model] = (),
    only: Collection[str] | None = None,
    clock: Clock | None = None,
    books: Books | None = None,
) -> list[ScenarioResult]:
    """All scenarios of the practice, in the file's order; with `only`, those of these names. See `rehearsing`."""
    held = rehearsing(practice, matcher=matcher, models=models, only=only, clock=clock, books=books)
    async with aclosing(held) as results:
        return [result async for result in results]


async def rehearsing(
    practice: Practice,
    *,
    matcher: FaqMatcher,
    models: Sequence[Model] = (),
    only: Collection[str] | None = None,
    clock: Clock | None = None,
    books: Books | None = None,
) -> AsyncGenerator[ScenarioResult, None]:
    """The same, each result as soon as it is there. Raises nothing for what a scenario or a model does.

    Without `models` the built-in dialogue answers: at once, always alike, and at no cost. `clock`: the time of
    scenarios that name none. `books`: where what the models cost is written down.
    """
    chosen = [
        (place, scenario)
        for place, scenario in enumerate(practice.definition.scenarios)
        if only is None or scenario.name in only
    ]
    if not chosen:
        return
    lines = await asyncio.to_thread(places, practice)
    remembering = _Remembering(matcher)
    for place, scenario in chosen:
        run = _Run(practice, scenario, remembering, models, (clock or SystemClock()).now(), books)
        yield await run.result(lines[place])
    await remembering.keep()


def places(practice: Practice) -> list[int]:
    """The line of each scenario; 0 where the practice's own text does not hold it."""
    scenarios = practice.definition.scenarios
    document = read(practice.text, practice.path)
    if not isinstance(document, Document) or len(document.tree.get("scenarios", ())) != len(scenarios):
        return [0] * len(scenarios)
    return [document.problem(("scenarios", place), Complaint("")).line for place in range(len(scenarios))]


@dataclass
class _Remembering:
    """Callers say "yes" a lot: what was matched once in a rehearsal is not matched again. Nothing is made ready before
    somebody asks for it; what they say is written in a file, and so ready for the next rehearsal."""

    matcher: FaqMatcher
    prepared: bool = False
    known: dict[str, list[FaqMatch]] = field(default_factory=dict[str, "list[FaqMatch]"])
    weighed: dict[str, Meant] = field(default_factory=dict[str, Meant])

    async def match(
        self, words: str, questions: Sequence[Sequence[str]], *, within_s: float = _MATCH_WITHIN_S
    ) -> list[FaqMatch]:
        """The questions are always the same ones: the practice's."""
        if not self.prepared:
            await self.prepare(questions)
            self.prepared = True
        if words not in self.known:
            self.known[words] = await self.matcher.match(words, questions, within_s=within_s)
        return self.known[words]

    async def weigh(self, words: str, choices: Choices, *, within_s: float = _MATCH_WITHIN_S) -> Meant:
        if words not in self.weighed:
            self.weighed[words] = await self.matcher.weigh(words, choices, within_s=within_s)
        return self.weighed[words]

    async def keep(self) -> None:
        if self.known:
            await self.prepare([[*self.known]])

    async def prepare(self, questions: Sequence[Sequence[str]], choices: Choices = NO_CHOICES) -> None:
        try:
            await self.matcher.prepare(questions, choices)
        except ProviderError as error:
            log.warning("rehearsed with questions matched by letters", extra={"error": str(error)})


@dataclass
class _Kept:
    """Messages and audit entries of a rehearsal: they are kept from nobody, and by nobody."""

    async def take(self, practice: str, row: MessageRow) -> None: ...

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None: ...


@dataclass
class _Run:
    """One scenario, once."""

    practice: Practice
    scenario: Scenario
    matcher: FaqMatcher
    models: Sequence[Model]
    now: datetime
    books: Books | None = None
    lines: list[tuple[Who, str]] = field(default_factory=list[tuple[Who, str]])
    calls: list[Called] = field(default_factory=list[Called])
    replies: list[str] = field(default_factory=list[str])
    spoken: list[Say] = field(default_factory=list[Say])  # of the latest reply
    silences: int = 0

    async def result(self, line: int) -> ScenarioResult:
        began = asyncio.get_running_loop().time()
        outcome, failures = "", list[str]()
        try:
            async with asyncio.timeout(_LONGEST_S):
                outcome = await self._outcome()
                failures = await judged(self.scenario, self.calls, self.replies, outcome)
        except TimeoutError:
            failures = [f"The rehearsal was not over after {_LONGEST_S:g} seconds."]
        except Exception as error:
            log.exception("a rehearsal broke off", extra={"practice": self.practice.slug})
            failures = [f"The rehearsal broke off, for a reason of our own ({type(error).__name__}); see the log."]
        return ScenarioResult(
            name=self.scenario.name,
            passed=not failures,
            failures=tuple(failures),
            lines=tuple(self.lines),
            calls=tuple(self.calls),
            seconds=round(asyncio.get_running_loop().time() - began, 3),
            line=line,
            outcome=outcome,
        )

    async def _outcome(self) -> Outcome:
        definition, caller = self.practice.definition, self.scenario.from_ or ""
        if caller and caller in definition.callers.blocked:
            self._remark(f"{caller} is blocked: the call is not taken.")
            return Outcome.BLOCKED
        at = self.scenario.at
        clock = ManualClock(at.replace(tzinfo=ZoneInfo(definition.practice.timezone)) if at else self.now)
        kept = _Kept()
        async with appointments_in_memory(clock) as appointments:
            bookings = Bookings(appointments, kept, {definition.scheduling.calendar: BuiltinCalendar()})
            actions = Actions(kept, kept, self.matcher, bookings, match_within_s=_MATCH_WITHIN_S)
            context = Context(
                practice=self.practice.slug,
                definition=definition,
                call_id=new_id("rehearsal"),
                origin=Origin.REHEARSAL,
                caller=caller,
                now=clock.now,
            )
            sheet = self.books and self.books.sheet(
                self.practice.slug, context.call_id, Origin.REHEARSAL, "scenario", self.now
            )
            talk = TextConversation(Agent(actions), context, self.models, Failures(self._model_failed), sheet)
            await self._hear(talk.greet())
            for number, act in enumerate(self.scenario.caller):
                if isinstance(act, CallerAct) and act.interrupt_after is not None:
                    self._interrupt(talk, act.interrupt_after)
                if talk.over:
                    self._remark(
                        f"The call was over by now; not said any more: {unsaid(self.scenario.caller[number:])}"
                    )
                    break
                await self._act(talk, act, clock)
                await asyncio.sleep(0)  # whoever else has something to do goes first
            if not talk.over:
                self._remark("The caller hangs up.")
            return talk.outcome()

    async def _act(self, talk: TextConversation, act: str | CallerAct, clock: ManualClock) -> None:
        if isinstance(act, str):
            await self._say(talk, act)
        elif act.interrupt_after is not None:
            await self._say(talk, act.say)
        elif act.wait is not None:
            await self._wait(talk, act.wait, clock)
        else:
            self.silences = 0
            self._write("caller", f"[presses {act.keys}]")
            await self._hear(talk.press(act.keys))

    async def _say(self, talk: TextConversation, words: str) -> None:
        self.silences = 0
        self._write("caller", words)
        await self._hear(talk.answer(words))

    def _interrupt(self, talk: TextConversation, after_s: float) -> None:
        """Sentences count as heard when they were spoken to their end; some cannot be interrupted."""
        at_s, heard = 0.0, list[str]()
        for say in self.spoken:
            at_s += _seconds(say.text)
            if at_s > after_s and say.interruptible:
                break
            heard.append(say.text)
        if len(heard) == len(self.spoken):
            return  # all was said by then
        talk.interrupt(" ".join(heard))
        self._remark(f'Interrupted; heard until then: "{" ".join(heard)}"' if heard else "Interrupted at once.")

    async def _wait(self, talk: TextConversation, wait_s: float, clock: ManualClock) -> None:
        """As on the telephone: the receptionist asks again after a while, and again."""
        self._write("caller", f"[silent for {wait_s:g} seconds]")
        left_s, patience_s = wait_s, self.practice.definition.turns.silence_reminder_seconds
        while left_s >= patience_s and not talk.over:
            clock.advance(patience_s)
            self.silences += 1
            await self._hear(talk.keep_silent(self.silences))
            left_s -= patience_s + sum(_seconds(say.text) for say in self.spoken)
        clock.advance(max(0.0, left_s))

    async def _hear(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        """One reply to its end; words and functions go to the transcript in the order in which they came."""
        self.spoken = []
        words: list[str] = []
        async with aclosing(events):
            async for event in events:
                match event:
                    case Say():
                        if event.kind is not SayKind.FILLER:
                            self.spoken.append(event)
                            words.append(event.text)
                    case Ran():
                        self._said(words)
                        failed = event.result.failed
                        called = Called(event.call.name, event.call.arguments, event.result.result, failed)
                        self.calls.append(called)
                        self._write("function", call_words(called))
                    case HeldBack():
                        self._remark(f"Held back, as it is not so: “{event.clause.text or event.clause.what}”.")
                    case Leave():
                        self._remark(f"The caller is put through to {event.person}.")
                    case _:
                        pass
        self._said(words)
        self.replies.append(" ".join(say.text for say in self.spoken))

    def _said(self, words: list[str]) -> None:
        if words:
            self._write("receptionist", " ".join(words))
            words.clear()

    def _model_failed(self, error: ProviderError) -> None:
        self._remark(f"{error.provider} failed ({error}); the next one went on.")

    def _remark(self, text: str) -> None:
        self._write("note", text)

    def _write(self, who: Who, text: str) -> None:
        self.lines.append((who, text))


async def judged(scenario: Scenario, calls: Sequence[Called], replies: Sequence[str], outcome: str) -> list[str]:
    """What was not as the scenario expects it, a sentence for each thing."""
    failures = function_failures(scenario.expect, calls)
    if wrong := outcome_failure(scenario.outcome, outcome):
        failures.append(wrong)
    found = await first_matches((*scenario.says, *scenario.never_says), replies)
    for pattern, where in zip(scenario.says, found, strict=False):
        if isinstance(where, PatternError):
            failures.append(str(where))
        elif where is None:
            failures.append(not_said(pattern))
    for pattern, where in zip(scenario.never_says, found[len(scenario.says) :], strict=True):
        if isinstance(where, PatternError):
            failures.append(str(where))
        elif where is not None:
            failures.append(said(pattern, replies[where]))
    return failures


def _seconds(text: str) -> float:
    return len(text) / _LETTERS_A_SECOND


def unsaid(acts: Sequence[str | CallerAct]) -> str:
    """In a note."""
    return ", ".join(f'"{act if isinstance(act, str) else act.say or act.keys or "(silence)"}"' for act in acts)
