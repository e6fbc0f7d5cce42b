"""A caller and the agent in one test: `Dialogue(...)` holds a conversation and remembers what happened."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.unit.conversation.practices import MONDAY_TEN, practice

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.agent.events import End, Leave, Ran, ReplyEvent, Say
from receptionist.agent.reply import Agent, standing_of
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import CallerSaid, Conversation, Noted, Origin
from receptionist.errors import StorageError
from receptionist.practice.definition import Definition
from receptionist.providers.base import FaqMatcher, Model
from receptionist.records.messages import MessageRow
from receptionist.scheduling.booking import Bookings


@dataclass
class Kept:
    """Messages and audit entries, kept in memory; `away`: nothing can be kept."""

    messages: list[MessageRow] = field(default_factory=list[MessageRow])
    audit: list[tuple[str, dict[str, str]]] = field(default_factory=list[tuple[str, dict[str, str]]])
    away: bool = False

    async def take(self, practice: str, row: MessageRow) -> None:
        if self.away:
            raise StorageError("the disk is full")
        self.messages.append(row)

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None:
        if self.away:
            raise StorageError("the disk is full")
        self.audit.append((action, detail or {}))


class Dialogue:
    """One conversation, turn by turn."""

    def __init__(
        self,
        *,
        definition: Definition | None = None,
        now: datetime = MONDAY_TEN,
        caller: str = "",
        origin: Origin = Origin.TEST,
        by_text: bool = False,
        models: Sequence[Model] = (),
        matcher: FaqMatcher | None = None,
        bookings: Bookings | None = None,
    ) -> None:
        self.kept = Kept()
        self.conversation = Conversation()
        self.models = standing_of(models)
        self.agent = Agent(Actions(self.kept, self.kept, matcher or LexicalMatcher(), bookings))
        self.context = Context(
            practice="bright-smiles",
            definition=definition or practice(),
            call_id="call-1",
            origin=origin,
            caller=caller,
            now=lambda: now,
            by_text=by_text,
        )
        self.turn = 0
        self.events: list[ReplyEvent] = []
        self.over: End | Leave | None = None

    async def greet(self) -> str:
        self.events = [event async for event in self.agent.greeting(self.context)]
        return self._spoken()

    async def say(self, words: str) -> str:
        """The reply to words of the caller, in one line."""
        return await self._turn(CallerSaid(self.turn + 1, words))

    async def key(self, keys: str) -> str:
        return await self._turn(CallerSaid(self.turn + 1, keys, keys=True))

    async def note(self, kind: str, detail: str = "") -> str:
        return await self._turn(Noted(kind, detail))

    async def _turn(self, entry: CallerSaid | Noted) -> str:
        assert self.over is None, "the conversation is over"
        self.turn += 1
        self.conversation.add(entry)
        reply = self.agent.reply(self.conversation, self.context, models=self.models, turn=self.turn)
        self.events = [event async for event in reply]
        return self._spoken()

    def _spoken(self) -> str:
        text = " ".join(event.text for event in self.events if isinstance(event, Say))
        self.conversation.spoke(self.turn, text, text, interrupted=False)
        self.over = next((event for event in self.events if isinstance(event, End | Leave)), None)
        return text

    @property
    def functions(self) -> list[str]:
        """The functions of the latest turn."""
        return [event.call.name for event in self.events if isinstance(event, Ran)]


def hold(lines: Sequence[str], dialogue: Dialogue | None = None) -> tuple[Dialogue, list[str]]:
    """A whole conversation, or more of one; lines that begin with `#` are keys. Returns the replies, greeting first."""
    held = dialogue or Dialogue()

    async def run() -> list[str]:
        greeting = [await held.greet()] if not held.conversation.entries else []
        return [*greeting, *[await (held.key(line[1:]) if line.startswith("#") else held.say(line)) for line in lines]]

    return held, asyncio.run(run())
