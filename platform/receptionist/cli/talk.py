"""`receptionist talk`: a text conversation with a practice, for people and for scripts."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import msgspec

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.reply import Agent, End, Leave, Ran, ReplyEvent, Say, SayKind
from receptionist.agent.text import TextConversation
from receptionist.clock import Clock, FixedClock, SystemClock
from receptionist.config import Config, load
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import Json, Origin, Outcome, Snapshot, encode_snapshot
from receptionist.errors import ReceptionistError
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.records.calls import CallRow, FunctionRecord, TurnRow
from receptionist.records.database import Records, open_records
from receptionist.records.ids import new_id

_LONGEST_LINE = 4000  # characters; the rest of a line is no speech


class NoSuchPracticeError(ReceptionistError):
    """No practice of this slug can be talked to."""


@click.command()
@click.argument("slug")
@click.option("--now", metavar="ISO", help="Sets the practice's clock, and holds it: 2026-03-02T10:00 (its own time).")
@click.option("--from", "caller", metavar="NUMBER", default="", help="The caller's number, as +12125550199.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line: replies, functions, the end.")
@click.option("--config", type=click.Path(path_type=Path), help="receptionist.toml that names practices and database.")
def talk(slug: str, now: str | None, caller: str, config: Path | None, *, as_json: bool) -> None:
    """Hold a text conversation with the practice SLUG.

    On a terminal a chat; else one line of the caller per line of stdin, one reply per line of stdout. What is left
    behind (messages) is kept like a call's, marked as of origin talk.
    """
    if caller and not (caller.startswith("+") and caller[1:].isdecimal() and 7 <= len(caller[1:]) <= 15):
        raise click.BadParameter(f"{caller!r} is no number like +12125550199.", param_hint="--from")
    settings = load(config, os.environ)
    practice = _practice(settings, slug)
    clock = _clock(now, practice)
    paper = _JsonLines() if as_json else _Chat(practice) if _at_terminal() else _Paper()
    asyncio.run(_talk(settings, practice, clock, caller, paper))


def _practice(config: Config, slug: str) -> Practice:
    registry = Registry(DirectoryStore(config.root / config.tenants.directory), accounts=config.providers.accounts)
    registry.reload_all()
    practice = registry.by_slug(slug)
    if practice is None:
        problems = registry.problems().get(slug)
        if problems:
            raise NoSuchPracticeError("\n".join(str(problem) for problem in problems))
        known = ", ".join(sorted(one.slug for one in registry.all())) or "none"
        raise NoSuchPracticeError(f"there is no practice '{slug}' in {config.tenants.directory}/; there are: {known}")
    return practice


def _clock(now: str | None, practice: Practice) -> Clock:
    if now is None:
        return SystemClock()
    try:
        at = datetime.fromisoformat(now)
    except ValueError as error:
        raise click.BadParameter(f"{now!r} is no time like 2026-03-02T10:00.", param_hint="--now") from error
    return FixedClock(at if at.tzinfo else at.replace(tzinfo=ZoneInfo(practice.definition.practice.timezone)))


async def _talk(config: Config, practice: Practice, clock: Clock, caller: str, paper: "_Paper") -> None:
    async with open_records(config, clock) as records:
        actions = Actions(records.messages, records.audit, LexicalMatcher())
        call_id = new_id("talk")
        context = Context(
            practice=practice.slug,
            definition=practice.definition,
            call_id=call_id,
            origin=Origin.TALK,
            caller=caller,
            now=clock.now,
            by_text=True,
        )
        talk_ = TextConversation(Agent([], actions), context)
        kept = _Kept(records, practice, context, talk_)
        await kept.open()
        await paper.reply(kept.turn("", talk_.greet()))
        paper.listening()
        while talk_.over is None:
            line = await asyncio.to_thread(paper.read)
            if line is None:
                break
            if not line.strip():
                continue
            line = line.strip()[:_LONGEST_LINE]
            await paper.reply(kept.turn(line, talk_.answer(line)))
            if talk_.over is None:
                paper.listening()
        await kept.end()
        paper.ended(talk_.outcome())


@dataclass
class _Kept:
    """The rows of the conversation."""

    records: Records
    practice: Practice
    context: Context
    talk: TextConversation

    async def open(self) -> None:
        row = CallRow(
            id=self.context.call_id,
            practice=self.practice.slug,
            origin=Origin.TALK,
            caller=self.context.caller,
            started_at=self.context.now(),
            revision=self.practice.revision,
        )
        await self.records.calls.open(self.practice.slug, row)

    async def turn(self, line: str, events: AsyncGenerator[ReplyEvent, None]) -> AsyncGenerator[ReplyEvent, None]:
        """The turn's events, and then its row."""
        ran: list[FunctionRecord] = []
        said: list[str] = []
        async for event in events:
            if isinstance(event, Ran):
                call, result = event.call, event.result
                ran.append(FunctionRecord(call.id, call.name, call.arguments, result.result, result.failed, event.ms))
            elif isinstance(event, Say):
                said.append(event.text)
            yield event
        text = " ".join(said)
        conversation = self.talk.conversation
        row = TurnRow(
            number=self.talk.turn, at=self.context.now(), caller_text=line, agent_text=text, heard=text, functions=ran
        )
        snapshot = encode_snapshot(Snapshot(conversation.entries, conversation.state, self.talk.turn))
        await self.records.calls.finish_turn(self.practice.slug, self.context.call_id, row, snapshot)

    async def end(self) -> None:
        over = self.talk.over
        await self.records.calls.end(
            self.practice.slug,
            self.context.call_id,
            at=self.context.now(),
            outcome=self.talk.outcome().value,
            reason=over.reason if over else "caller_left",
        )


class _Paper:
    """Where a conversation is written, and read from: one reply per line, and nothing else."""

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        said = [event.text async for event in events if isinstance(event, Say)]
        if said:
            self.print(" ".join(said))

    def listening(self) -> None: ...

    def ended(self, outcome: Outcome) -> None: ...

    def read(self) -> str | None:
        """The caller's next line; None: there is none. Blocks."""
        line = sys.stdin.buffer.readline()
        return line.decode(errors="replace") if line else None

    def print(self, line: str) -> None:
        click.echo(line)
        sys.stdout.flush()


class _Chat(_Paper):
    """For a person at a terminal."""

    def __init__(self, practice: Practice) -> None:
        self._name = practice.definition.receptionist.name
        self.print(
            f"You are talking to {practice.definition.practice.name}. An empty line says nothing; ctrl-D hangs up."
        )

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        async for event in events:
            match event:
                case Say():
                    self.print(f"{self._name}: {event.text}")
                case Ran():
                    arguments = ", ".join(f"{key}={value!r}" for key, value in event.call.arguments.items())
                    self.print(click.style(f"  [{event.call.name}({arguments})]", dim=True))
                case Leave() | End():
                    pass

    def ended(self, outcome: Outcome) -> None:
        self.print(click.style(f"  [ended: {outcome}]", dim=True))

    def read(self) -> str | None:
        try:
            return input("You: ")
        except EOFError:
            self.print("")
            return None


class _JsonLines(_Paper):
    """For a script: events as they happen. Sentences up to the next event of another kind are one reply."""

    async def reply(self, events: AsyncGenerator[ReplyEvent, None]) -> None:
        said: list[str] = []
        warned = False
        async for event in events:
            if isinstance(event, Say):
                if event.kind is SayKind.SAFETY and not warned:
                    warned = True
                    self._event("safety", kind="emergency")
                said.append(event.text)
                continue
            self._flush(said)
            if isinstance(event, Ran):
                self._ran(event)
        self._flush(said)

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
