"""A call in progress as a page shows it: the turns stored so far, and what has been told of it since. Pure."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from receptionist.call.live import (
    CallEnded,
    CallerSpeaking,
    CallerWords,
    CallLeft,
    CallStarted,
    ClauseWithheld,
    FunctionRan,
    LiveEvent,
    ReplyHeard,
    ReplyPlanned,
    TurnFinished,
)
from receptionist.records.calls import FunctionRecord, TurnRow, Withheld


class GrowingCall:
    """Feed it events in order, and the stored turns whenever they were read again: stored ones win."""

    def __init__(self, stored: Iterable[TurnRow] = ()) -> None:
        self._stored: dict[int, TurnRow] = {}
        self._told: dict[int, TurnRow] = {}
        self.speaking = False
        self.ended: CallEnded | None = None
        self.read_again(stored)

    @property
    def turns(self) -> list[TurnRow]:
        together = {**self._told, **self._stored}
        return [together[number] for number in sorted(together)]

    def read_again(self, stored: Iterable[TurnRow]) -> None:
        self._stored = {turn.number: turn for turn in stored}

    def add(self, event: LiveEvent, at: datetime) -> None:
        """`at`: when it was told."""
        match event:
            case CallStarted() | CallLeft():
                pass
            case CallerSpeaking(speaking=speaking):
                self.speaking = speaking
            case CallerWords(turn=number, text=text):
                self._tell(self._turn(number, at), caller_text=text)
            case ReplyPlanned(turn=number, text=text):
                turn = self._turn(number, at)
                self._tell(turn, agent_text=f"{turn.agent_text} {text}".strip())
            case ReplyHeard(turn=number, text=text, interrupted=interrupted):
                self._tell(self._turn(number, at), heard=text, interrupted=interrupted)
            case FunctionRan(turn=number, name=name, arguments=arguments, result=result):
                turn = self._turn(number, at)
                ran = FunctionRecord(
                    id=f"{number}.{len(turn.functions)}",
                    name=name,
                    arguments=arguments,
                    result=result,
                    failed="error" in result,
                )
                self._tell(turn, functions=[*turn.functions, ran])
            case ClauseWithheld(turn=number):
                turn = self._turn(number, at)
                clause = Withheld(event.text, event.reason, event.what, event.said)
                self._tell(turn, withheld=[*turn.withheld, clause])
            case TurnFinished(turn=number):
                self._tell(self._turn(number, at), waterfall=event)
            case CallEnded():
                self.ended = event
                self.speaking = False

    def _turn(self, number: int, at: datetime) -> TurnRow:
        known = self._told.get(number) or self._stored.get(number)
        return known or TurnRow(number=number, at=at)

    def _tell(self, turn: TurnRow, **changes: object) -> None:
        """News of a turn that is stored already outdates what is stored, until it is read again."""
        self._told[turn.number] = msgspec.structs.replace(turn, **changes)
        self._stored.pop(turn.number, None)
