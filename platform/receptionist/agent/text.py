"""A conversation by text: `talk`, and whatever else reads and writes lines."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from receptionist.actions.context import Context
from receptionist.agent.reply import Agent, End, Leave, ReplyEvent, Say, SayKind, standing_of
from receptionist.conversation.history import CallerSaid, Conversation, Outcome
from receptionist.providers.base import Model


class TextConversation:
    """Turn by turn: `greet` once, then `answer` for each line, until `over`. Everything that is said is read."""

    def __init__(self, agent: Agent, context: Context, models: Sequence[Model] = ()) -> None:
        self.conversation = Conversation()
        self.turn = 0
        self.over: Leave | End | None = None
        self._agent = agent
        self._context = context
        self._models = standing_of(models)

    async def greet(self) -> AsyncGenerator[ReplyEvent, None]:
        async with aclosing(self._spoken(self._agent.greeting(self._context))) as events:
            async for event in events:
                yield event

    async def answer(self, line: str) -> AsyncGenerator[ReplyEvent, None]:
        """What the caller wrote; not empty."""
        self.turn += 1
        self.conversation.add(CallerSaid(self.turn, line))
        reply = self._agent.reply(self.conversation, self._context, models=self._models, turn=self.turn)
        async with aclosing(self._spoken(reply)) as events:
            async for event in events:
                yield event

    def outcome(self) -> Outcome:
        return self.conversation.outcome(ended_by_caller=self.over is None)

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
