"""`receptionist talk`: a text conversation with a practice, for people and for scripts."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import msgspec

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.books import Books
from receptionist.agent.events import End, HeldBack, Leave, Ran, ReplyEvent, Runs, Say, SayKind
from receptionist.agent.keeping import KeptConversation
from receptionist.agent.reply import Agent
from receptionist.agent.text import TextConversation
from receptionist.cli.practices import open_shelf
from receptionist.clock import Clock, FixedClock, SystemClock
from receptionist.config import Config, load
from receptionist.conversation.faq_matching import choices_of, wordings
from receptionist.conversation.history import Json, Origin, Outcome
from receptionist.errors import ProviderError
from receptionist.practice.registry import Practice
from receptionist.providers.base import FaqMatcher
from receptionist.providers.choose import open_minds
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.price_book import PriceBook
from receptionist.providers.standing import Failures
from receptionist.records.database import open_records
from receptionist.records.ids import new_id
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar

log = logging.getLogger(__name__)

_MOST_NAMED = 50  # practices, to whoever named none of them
_LONGEST_LINE = 4000  # characters; the rest of a line is no speech


@click.command()
@click.argument("slug")
@click.option("--now", metavar="ISO", help="Sets the practice's clock, and holds it: 2026-03-02T10:00 (its own time).")
@click.option("--from", "caller", metavar="NUMBER", default="", help="The caller's number, as +12125550199.")
@click.option("--draft", is_flag=True, help="Talk to the practice as its draft has it.")
@click.option(
    "--model",
    metavar="NAME",
    default="",
    help="Who answers: openai:gpt-4o, or embedded. Default: whoever answers its calls.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line: replies, functions, the end.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names practices and database.")
def talk(
    slug: str, now: str | None, caller: str, draft: bool, model: str, config: Path | None, *, as_json: bool
) -> None:
    """Hold a text conversation with the practice SLUG.

    On a terminal a chat; else one line of the caller per line of stdin, one reply per line of stdout. What is left
    behind (messages) is kept like a call's, marked as of origin talk.

    Answers come from the models that the practice names, where they have a key, else from the built-in dialogue; stderr
    says from which, and when one fails.
    """
    if caller and not (caller.startswith("+") and caller[1:].isdecimal() and 7 <= len(caller[1:]) <= 15):
        raise click.BadParameter(f"{caller!r} is no number like +12125550199.", param_hint="--from")
    settings = load(config, os.environ)
    practice = asyncio.run(_practice(settings, slug, draft=draft))
    clock = _clock(now, practice)
    paper = _JsonLines() if as_json else _Chat(practice) if _at_terminal() else _Paper()
    asyncio.run(_talk(settings, practice, clock, caller, model, paper))


async def _practice(config: Config, slug: str, *, draft: bool) -> Practice:
    async with open_shelf(config, drafts=draft) as shelf:
        return await shelf.practice(slug)


def _clock(now: str | None, practice: Practice) -> Clock:
    if now is None:
        return SystemClock()
    try:
        at = datetime.fromisoformat(now)
    except ValueError as error:
        raise click.BadParameter(f"{now!r} is no time like 2026-03-02T10:00.", param_hint="--now") from error
    return FixedClock(at if at.tzinfo else at.replace(tzinfo=ZoneInfo(practice.definition.practice.timezone)))


async def _talk(config: Config, practice: Practice, clock: Clock, caller: str, model: str, paper: "_Paper") -> None:
    async with (
        open_minds(config) as minds,
        _learning(practice, minds.matcher) as learnt,
        open_records(config, clock) as records,
    ):
        minds.use_secrets(records.secrets.reveal)
        models = (
            minds.named(model, practice.definition, practice.slug)
            if model
            else minds.models(practice.definition, practice.slug)
        )
        if [one.name for one in models] != [EmbeddedModel().name]:
            click.echo(f"Answered by {', else '.join(one.name for one in models)}.", err=True)
        context = Context(
            practice=practice.slug,
            definition=practice.definition,
            call_id=new_id("talk"),
            origin=Origin.TALK,
            caller=caller,
            now=clock.now,
            by_text=True,
        )
        bookings = Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()})
        agent = Agent(Actions(records.messages, records.audit, minds.matcher, bookings))
        prices = PriceBook(config.path(config.prices.file))
        await asyncio.to_thread(prices.look)
        sheet = Books(records.usage, prices).sheet(
            practice.slug, context.call_id, Origin.TALK, "talk", SystemClock().now()
        )
        talking = TextConversation(agent, context, models, Failures(_tell), sheet)
        kept = KeptConversation(records.calls, practice, context, talking)
        await kept.open()
        await paper.reply(kept.turn(talking.greet()))
        paper.listening()
        lines = _Input()
        while not talking.over and (line := await lines.line()) is not None:
            await learnt.wait()
            await minds.settled()
            await paper.reply(kept.turn(talking.answer(line)))
            if not talking.over:
                paper.listening()
        await kept.end()
        paper.ended(talking.outcome())


class _Input:
    """Lines of stdin: a terminal, a pipe or a file. Waiting for one keeps nothing else waiting, ctrl-C least of all."""

    def __init__(self) -> None:
        self._fd = sys.stdin.fileno()
        self._unread = b""
        self._ended = False

    async def line(self) -> str | None:
        """The next line that is not empty, without its end; None: there are no more."""
        while True:
            while b"\n" not in self._unread and not self._ended:
                await self._readable()
                chunk = os.read(self._fd, 65536)
                self._unread += chunk
                self._ended = not chunk
            line, newline, self._unread = self._unread.partition(b"\n")
            if said := line.decode(errors="replace").strip():
                return said[:_LONGEST_LINE]
            if not newline:
                return None

    async def _readable(self) -> None:
        loop, readable = asyncio.get_running_loop(), asyncio.Event()
        try:
            loop.add_reader(self._fd, readable.set)
        except PermissionError:  # a file: it is always readable
            return
        try:
            await readable.wait()
        finally:
            loop.remove_reader(self._fd)


def _tell(error: ProviderError) -> None:
    click.echo(f"{error.provider} failed, the next one goes on: {error}", err=True)


@asynccontextmanager
async def _learning(practice: Practice, matcher: FaqMatcher) -> AsyncGenerator[asyncio.Event, None]:
    """Tells when the matcher has learnt the practice's questions: the greeting need not wait for that."""
    questions = wordings(practice.definition)
    learnt = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:

        async def learn() -> None:
            try:
                await matcher.prepare(questions, choices_of(practice.definition))
            except ProviderError as error:
                log.warning("questions are matched by their letters", extra={"error": str(error)})
            learnt.set()

        learning = tasks.create_task(learn())
        yield learnt
        learning.cancel()


class _Paper:
    """Where a conversation is written: one reply per line, and nothing else."""

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        said = [event.text async for event in events if isinstance(event, Say)]
        if said:
            self.print(" ".join(said))

    def listening(self) -> None: ...

    def ended(self, outcome: Outcome) -> None: ...

    def print(self, line: str) -> None:
        click.echo(line)
        sys.stdout.flush()


class _Chat(_Paper):
    """For a person at a terminal."""

    def __init__(self, practice: Practice) -> None:
        self._name = practice.definition.receptionist.name
        self.print(f"You are talking to {practice.definition.practice.name}. Type what you say; ctrl-D hangs up.")

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        async for event in events:
            match event:
                case Say():
                    self.print(f"{self._name}: {event.text}")
                case Ran():
                    arguments = ", ".join(f"{key}={value!r}" for key, value in event.call.arguments.items())
                    self.print(click.style(f"  [{event.call.name}({arguments})]", dim=True))
                case HeldBack():
                    self.print(click.style(f"  [held back ({event.clause.reason}): {event.clause.text}]", dim=True))
                case Runs() | Leave() | End():
                    pass

    def listening(self) -> None:
        click.echo("You: ", nl=False)

    def ended(self, outcome: Outcome) -> None:
        self.print(click.style(f"  [ended: {outcome}]", dim=True))


class _JsonLines(_Paper):
    """For a script: events as they happen. Sentences up to the next event of another kind are one reply."""

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        said: list[str] = []
        held: list[HeldBack] = []
        warned = False
        async for event in events:
            if isinstance(event, Say):
                if event.kind is SayKind.SAFETY and not warned:
                    warned = True
                    self._event("safety", kind="emergency")
                said.append(event.text)
                continue
            if isinstance(event, HeldBack):
                held.append(event)
                continue
            self._flush(said)
            if isinstance(event, Ran):
                self._ran(event)
        self._flush(said)
        for one in held:
            clause = one.clause
            self._event("withheld", text=clause.text, reason=clause.reason, what=clause.what, said=clause.said)

    def listening(self) -> None:
        self._event("listening")

    def ended(self, outcome: Outcome) -> None:
        self._event("ended", outcome=outcome.value)

    def _ran(self, ran: Ran) -> None:
        name, result = ran.call.name, ran.result.result
        self._event("function", name=name, arguments=ran.call.arguments, result=result)
        if name == "transfer_call" and result.get("state") in ("ringing", "connected"):
            self._event("transfer", person=result["person"], state=result["state"])

    def _flush(self, said: list[str]) -> None:
        if said:
            self._event("reply", text=" ".join(said))
            said.clear()

    def _event(self, event: str, **facts: str | Json) -> None:
        self.print(msgspec.json.encode({"event": event, **facts}).decode())


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
