"""The rows of a conversation by text: kept turn by turn like a call's, so that it can be read, and gone on with."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from receptionist.actions.context import Context
from receptionist.agent.events import HeldBack, Ran, ReplyEvent, Say
from receptionist.agent.text import TextConversation
from receptionist.conversation.history import CallerSaid
from receptionist.conversation.snapshots import Snapshot, decode_snapshot, encode_snapshot
from receptionist.practice.registry import Practice
from receptionist.records.calls import CallRow, Calls, FunctionRecord, TurnRow, Withheld


@dataclass
class KeptConversation:
    """`open` once, each reply through `turn`, `end` once."""

    calls: Calls
    practice: Practice
    context: Context
    talk: TextConversation

    async def open(self) -> None:
        row = CallRow(
            id=self.context.call_id,
            practice=self.practice.slug,
            origin=self.context.origin,
            caller=self.context.caller,
            started_at=self.context.now(),
            revision=self.practice.revision,
        )
        await self.calls.open(self.practice.slug, row)

    async def recall(self) -> bool:
        """Goes on where its latest turn has ended. False: nothing of it was kept."""
        data = await self.calls.snapshot(self.practice.slug, self.context.call_id)
        if data is None:
            return False
        self.talk.go_on(decode_snapshot(data))
        return True

    async def turn(self, events: AsyncGenerator[ReplyEvent, None]) -> AsyncGenerator[ReplyEvent, None]:
        """The turn's events, and then its row."""
        ran: list[FunctionRecord] = []
        said: list[str] = []
        withheld: list[Withheld] = []
        async for event in events:
            if isinstance(event, Ran):
                call, result = event.call, event.result
                ran.append(FunctionRecord(call.id, call.name, call.arguments, result.result, result.failed, event.ms))
            elif isinstance(event, HeldBack):
                withheld.append(event.clause)
            elif isinstance(event, Say):
                said.append(event.text)
            yield event
        text, turn, conversation = " ".join(said), self.talk.turn, self.talk.conversation
        caller = next(
            (entry for entry in reversed(conversation.entries) if isinstance(entry, CallerSaid) and entry.turn == turn),
            CallerSaid(turn, ""),
        )
        row = TurnRow(
            number=turn,
            at=self.context.now(),
            caller_text=caller.text,
            keys=caller.keys,
            agent_text=text,
            heard=text,
            functions=ran,
            withheld=withheld,
        )
        snapshot = encode_snapshot(Snapshot(conversation.entries, conversation.state, turn))
        await self.calls.finish_turn(self.practice.slug, self.context.call_id, row, snapshot)

    async def end(self) -> None:
        over = self.talk.over
        await self.calls.end(
            self.practice.slug,
            self.context.call_id,
            at=self.context.now(),
            outcome=self.talk.outcome().value,
            reason=over.reason if over else "caller_left",
        )
