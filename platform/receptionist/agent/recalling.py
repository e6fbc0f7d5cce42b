"""The entries of a conversation that is over, from what is kept of it."""

import logging
from collections.abc import Sequence

import msgspec

from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    Entry,
    FunctionCall,
    FunctionResult,
    Note,
    Noted,
)
from receptionist.conversation.snapshots import decode_snapshot
from receptionist.records.calls import CallRow, Calls, TurnRow

log = logging.getLogger(__name__)


async def recalled(calls: Calls, call: CallRow) -> list[Entry]:
    """From its snapshot, else from its turns. Raises StorageError."""
    data = await calls.snapshot(call.practice, call.id)
    if data:
        try:
            return decode_snapshot(data).entries
        except msgspec.DecodeError:
            log.warning("a kept conversation cannot be read", extra={"call": call.id, "practice": call.practice})
    return entries_of(await calls.turns(call.practice, call.id))


def entries_of(turns: Sequence[TurnRow]) -> list[Entry]:
    """The conversation, as far as its turns tell it."""
    entries: list[Entry] = []
    for turn in turns:
        if turn.caller_text:
            entries.append(CallerSaid(turn.number, turn.caller_text, turn.keys))
        for one in turn.functions:
            entries.append(FunctionCall(one.id, one.name, one.arguments))
            entries.append(FunctionResult(one.id, one.name, one.result, one.failed))
        entries += [Noted(Note.WITHHELD, clause.text) for clause in turn.withheld]
        if turn.agent_text:
            entries.append(AgentSaid(turn.number, turn.agent_text, turn.heard, turn.interrupted))
    return entries
