"""What becomes of a live call in the records and before the eyes of those who watch it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from receptionist.call import events as ev
from receptionist.call.guessed import Guessed, guessed_in
from receptionist.call.line import Wire
from receptionist.call.live import (
    CallEnded,
    CallerWords,
    CallLeft,
    CallStarted,
    ClauseWithheld,
    FunctionRan,
    LiveCalls,
    LiveEvent,
    ReplyHeard,
    TurnFinished,
)
from receptionist.call.stopwatch import Stopwatch
from receptionist.call.tickets import Ticket
from receptionist.clock import Clock
from receptionist.conversation import gaps
from receptionist.conversation.history import CallId
from receptionist.practice.registry import Practice
from receptionist.records.calls import CallRow, Calls, FunctionRecord, TurnRow, Withheld
from receptionist.records.gaps import GapRow

_KEPT_TURNS = 3  # late news of older turns changes nothing any more


@dataclass
class _Turn:
    at: datetime
    stopwatch: Stopwatch
    caller_text: str = ""
    keys: bool = False
    spoke: ev.Spoke | None = None
    guessed: Guessed | None = None
    functions: Sequence[FunctionRecord] = field(default_factory=list[FunctionRecord])
    withheld: Sequence[Withheld] = field(default_factory=list[Withheld])


class Recorder:
    """One call's record. Everything here is queued or told at once: no caller waits for a database."""

    def __init__(
        self,
        calls: Calls,
        live: LiveCalls,
        wire: Wire,
        clock: Clock,
        *,
        ticket: Ticket,
        practice: Practice,
        experiment: str = "",
        trial: str = "",
    ) -> None:
        """`experiment`: the one that the call is a part of; `trial`: what it is compared in."""
        self._calls = calls
        self._live = live
        self._wire = wire
        self._clock = clock
        self._ticket = ticket
        self._practice = practice
        self._experiment = experiment
        self._trial = trial
        self._turns: dict[int, _Turn] = {}

    async def tell(self, event: LiveEvent) -> None:
        """Watchers in the dashboard, and a client of our own on the line."""
        self._live.publish(self._practice.slug, CallId(self._ticket.call_id), event)
        await self._wire.narrate(event)

    async def opened(self) -> None:
        ticket, practice = self._ticket, self._practice
        row = CallRow(
            id=ticket.call_id,
            practice=practice.slug,
            origin=ticket.origin,
            carrier_call=ticket.carrier_call,
            caller=ticket.caller,
            called=ticket.called,
            started_at=self._clock.now(),
            revision=practice.revision,
            experiment=self._experiment,
            trial=self._trial,
        )
        await self._calls.open(practice.slug, row)
        await self.tell(CallStarted(call=ticket.call_id, practice=practice.slug, origin=ticket.origin))

    async def left(self, snapshot: bytes, reason: str) -> None:
        """The call goes on elsewhere; what is needed for that is durable when this returns."""
        await self._calls.save_snapshot(self._practice.slug, self._ticket.call_id, snapshot)
        await self.tell(CallLeft(reason=reason))

    async def ended(self, outcome: str, reason: str) -> None:
        await self._calls.end(
            self._practice.slug, self._ticket.call_id, at=self._clock.now(), outcome=outcome, reason=reason
        )
        await self.tell(CallEnded(outcome=outcome, reason=reason))

    # -- turns ---------------------------------------------------------------------------------------------------

    def forget(self, turn: int) -> None:
        """The turn was answered too early and is taken back."""
        self._turns.pop(turn, None)

    async def began(
        self,
        start: ev.StartReply,
        stopwatch: Stopwatch,
        functions: Sequence[FunctionRecord],
        withheld: Sequence[Withheld] = (),
        guessed: Guessed | None = None,
    ) -> None:
        """A turn's reply is certain. `functions`, `withheld` and `guessed` may grow while the reply is made."""
        turn = self._turns.get(start.turn)
        if turn is None:
            turn = self._turns[start.turn] = _Turn(self._clock.now(), stopwatch)
        turn.functions, turn.withheld, turn.guessed = functions, withheld, guessed
        if isinstance(start.cause, ev.Answer):
            turn.caller_text, turn.keys = start.cause.text, start.cause.keys
            await self.tell(CallerWords(turn=start.turn, text=start.cause.text, final=True))
        for function in functions:
            await self.ran(start.turn, function)
        for clause in withheld:
            await self.held_back(start.turn, clause)

    async def ran(self, turn: int, function: FunctionRecord) -> None:
        await self.tell(
            FunctionRan(turn=turn, name=function.name, arguments=function.arguments, result=function.result)
        )

    async def held_back(self, turn: int, clause: Withheld) -> None:
        await self.tell(
            ClauseWithheld(turn=turn, text=clause.text, reason=clause.reason, what=clause.what, said=clause.said)
        )

    def stopwatch(self, turn: int) -> Stopwatch | None:
        record = self._turns.get(turn)
        return record.stopwatch if record else None

    async def spoke(self, spoke: ev.Spoke) -> None:
        turn = self._turns.get(spoke.turn)
        if turn and (turn.spoke or spoke.text):
            turn.spoke = spoke
            await self.tell(ReplyHeard(turn=spoke.turn, text=spoke.heard, interrupted=spoke.interrupted))

    async def turn_over(self, number: int, snapshot: bytes) -> None:
        turn = self._turns.get(number)
        if turn is None:
            return
        await self.keep(number, snapshot)
        waterfall = guessed_in(turn.stopwatch.waterfall(), turn.guessed)
        await self.tell(TurnFinished(turn=number, at=turn.at, **msgspec.structs.asdict(waterfall)))
        for old in [one for one in self._turns if one <= number - _KEPT_TURNS]:
            del self._turns[old]

    async def keep_all(self, snapshot: bytes) -> None:
        """The call ends: what is known of its last turns."""
        for number in self._turns:
            await self.keep(number, snapshot)

    async def keep(self, number: int, snapshot: bytes) -> None:
        turn = self._turns[number]
        spoke = turn.spoke or ev.Spoke(number, "", "", interrupted=False)
        row = TurnRow(
            number=number,
            at=turn.at,
            caller_text=turn.caller_text,
            keys=turn.keys,
            agent_text=spoke.text,
            heard=spoke.heard,
            interrupted=spoke.interrupted,
            functions=list(turn.functions),
            waterfall=guessed_in(turn.stopwatch.waterfall(), turn.guessed),
            withheld=list(turn.withheld),
        )
        await self._calls.finish_turn(self._practice.slug, self._ticket.call_id, row, snapshot, self._gap(row))

    def _gap(self, turn: TurnRow) -> GapRow | None:
        """The question that the turn left open."""
        answers = [one.result for one in turn.functions if one.name == "answer_faq" and one.result]
        before = self._turns.get(turn.number - 1)
        asked = before.caller_text if before and not before.keys else ""
        words = gaps.unanswered(turn.caller_text, turn.agent_text, answers, before=asked)
        if turn.keys and words != asked:
            words = ""  # keys ask nothing; they may refuse what was asked about
        if not words:
            return None
        call, practice = self._ticket.call_id, self._practice.slug
        return GapRow(
            id=f"{call}/{turn.number}",
            practice=practice,
            call=call,
            origin=self._ticket.origin,
            words=words,
            at=turn.at,
        )
