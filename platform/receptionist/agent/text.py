"""A conversation by text: `talk`, and whatever else reads and writes lines."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from receptionist.actions.context import Context
from receptionist.agent.books import Sheet
from receptionist.agent.events import GOODBYE, End, Leave, ReplyEvent, Say, SayKind
from receptionist.agent.reply import Agent, standing_of
from receptionist.conversation.history import AgentSaid, CallerSaid, Conversation, Note, Noted, Outcome
from receptionist.conversation.snapshots import Snapshot
from receptionist.providers.base import Model
from receptionist.providers.metered import metered_models
from receptionist.providers.standing import NOBODY, Watch


class TextConversation:
    """Turn by turn: `greet` once, then `answer` for each line, until `over`. Everything that is said is read."""

    def __init__(
        self,
        agent: Agent,
        context: Context,
        models: Sequence[Model] = (),
        watch: Watch = NOBODY,
        sheet: Sheet | None = None,
    ) -> None:
        """`sheet`: where what the models are used for is written down, turn by turn."""
        self.conversation = Conversation()
        self.turn = 0
        self.over: Leave | End | None = None
        self._agent = agent
        self._context = context
        self._sheet = sheet
        self._models = standing_of(metered_models(models, sheet.meter) if sheet else models, watch)

    def go_on(self, snapshot: Snapshot) -> None:
        """Where another conversation object has left off."""
        self.conversation = Conversation(snapshot.entries, snapshot.state)
        self.turn = snapshot.turn

    async def greet(self) -> AsyncGenerator[ReplyEvent, None]:
        async with aclosing(self._spoken(self._agent.greeting(self._context))) as events:
            async for event in events:
                yield event

    def answer(self, line: str) -> AsyncGenerator[ReplyEvent, None]:
        """What the caller wrote; not empty."""
        return self._reply(CallerSaid(self.turn + 1, line))

    def press(self, keys: str) -> AsyncGenerator[ReplyEvent, None]:
        """The caller presses keys instead."""
        return self._reply(CallerSaid(self.turn + 1, keys, keys=True))

    def keep_silent(self, times: int) -> AsyncGenerator[ReplyEvent, None]:
        """Nobody speaks, for so many times in a row."""
        return self._reply(Noted(Note.SILENCE, str(times)))

    def interrupt(self, heard: str) -> None:
        """Of what was said last, this alone was heard: the caller has begun to speak, who was about to be let go."""
        last = next((entry for entry in reversed(self.conversation.entries) if isinstance(entry, AgentSaid)), None)
        if last is None or last.turn != self.turn:
            return
        self.conversation.spoke(self.turn, last.text, heard, interrupted=True)
        if isinstance(self.over, End) and self.over.reason == GOODBYE:
            self.over = None

    def outcome(self) -> Outcome:
        return self.conversation.outcome(ended_by_caller=self.over is None)

    async def _reply(self, entry: CallerSaid | Noted) -> AsyncGenerator[ReplyEvent, None]:
        self.turn += 1
        self.conversation.add(entry)
        reply = self._agent.reply(self.conversation, self._context, models=self._models, turn=self.turn)
        async with aclosing(self._spoken(reply)) as events:
            async for event in events:
                yield event

    async def _spoken(self, events: AsyncGenerator[ReplyEvent, None]) -> AsyncGenerator[ReplyEvent, None]:
        said: list[str] = []
        async with aclosing(events):
            async for event in events:
                if isinstance(event, Say) and event.kind is not SayKind.FILLER:
                    said.append(event.text)
                elif isinstance(event, Leave | End):
                    self.over = event
                yield event
        text = " ".join(said)
        self.conversation.spoke(self.turn, text, text, interrupted=False)
        if self._sheet:
            await self._sheet.keep()
