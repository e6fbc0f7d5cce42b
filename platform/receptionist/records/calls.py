"""Calls, their turns, and the snapshot from which another process can go on."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Literal, TypeAlias

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count, Max

from receptionist.clock import Clock
from receptionist.conversation.history import Json, Origin
from receptionist.errors import StorageError
from receptionist.records import tables
from receptionist.records.appointments import release_holds
from receptionist.records.gaps import GapRow, note
from receptionist.records.kept_statements import Kept, Value, newest
from receptionist.records.link import Readers, Row, Transaction
from receptionist.records.paging import Cursor, older
from receptionist.records.statements import Statement, insert_new, literally, one_of, select, update
from receptionist.records.waterfall import Waterfall
from receptionist.records.writer import Writer

_RECENT = 256  # calls of this process whose newest state is kept in memory: the carrier asks for it at once

CallState: TypeAlias = Literal["in_progress", "ended", "interrupted"]
FollowUp: TypeAlias = Literal["", "withheld"]  # a model wanted said what is not so, or off limits


class FunctionRecord(msgspec.Struct, frozen=True):
    """A function that ran in a turn. `id` is unique in its call."""

    id: str
    name: str
    arguments: Json
    result: Json
    failed: bool = False
    ms: int = 0


class Withheld(msgspec.Struct, frozen=True):
    """A clause of a model that nothing bore out, or that is off limits: it was not spoken. `reason`: what was wrong
    with it (one of conversation.guard.tongue, or a kind of conversation.off_limits); `what`: the words of it; `said`:
    what was said instead, empty where that was said already."""

    text: str
    reason: str
    what: str
    said: str = ""


class CallRow(msgspec.Struct, frozen=True, kw_only=True):
    """One call. `outcome` is empty while it goes on; `caller` and `called` are E.164, or empty when withheld."""

    id: str
    practice: str
    origin: Origin
    carrier_call: str = ""
    caller: str = ""
    called: str = ""
    started_at: datetime
    ended_at: datetime | None = None
    state: CallState = "in_progress"
    outcome: str = ""
    ended_reason: str = ""
    revision: str = ""  # of the practice file the call was answered with
    turns: int = 0  # number of the last finished turn
    experiment: str = ""  # whose providers answered it; empty: the practice's own order
    trial: str = ""  # which experiments were held then (`practice.experiments.trial_of`); empty: none
    follow_up: FollowUp = ""  # why somebody should look at it; empty: nobody need


class TurnRow(msgspec.Struct, frozen=True, kw_only=True):
    """One finished turn. Number 0 is the greeting. `heard` is what reached the caller's ear of `agent_text`."""

    number: int
    at: datetime
    caller_text: str = ""
    keys: bool = False
    agent_text: str = ""
    heard: str = ""
    interrupted: bool = False
    functions: list[FunctionRecord] = []
    waterfall: Waterfall = Waterfall()
    withheld: list[Withheld] = []


class Calls:
    """What is written here is queued in the order of the calls and returns at once: nothing waits for the database,
    nothing raises when it is away (the writer keeps it on disk). What is read sees what this process wrote before.
    """

    def __init__(self, writer: Writer, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock
        self._recent: OrderedDict[tuple[str, str], _Recent] = OrderedDict()
        self._stamped = datetime.min.replace(tzinfo=UTC)

    async def open(self, practice: str, call: CallRow) -> None:
        """A call was answered, or goes on after it was left or interrupted (same id). Raises ValueError for a call of
        another practice."""
        if call.practice != practice:
            raise ValueError(f"call {call.id} is not of practice {practice}")
        at = self._stamp()
        self._remember(call, at)
        self._writer.submit(OpenCall(at, call))

    async def finish_turn(
        self, practice: str, call_id: str, turn: TurnRow, snapshot: bytes, gap: GapRow | None = None
    ) -> None:
        """Turn and snapshot, committed together, within 200 ms while the database is there. The same number again
        replaces the turn (later news of what was heard). `gap`: the question that it left open.
        Raises ValueError for a gap of another practice."""
        if gap and gap.practice != practice:
            raise ValueError(f"gap {gap.id} is not of practice {practice}")
        at = self._stamp()
        if (own := self._recent.get((practice, call_id))) is not None:
            own.call = msgspec.structs.replace(
                own.call,
                turns=max(own.call.turns, turn.number),
                follow_up="withheld" if turn.withheld else own.call.follow_up,
            )
            own.snapshot, own.saved_at = snapshot, at
        self._writer.submit(FinishTurn(at, practice, call_id, turn, snapshot, gap))

    async def save_snapshot(self, practice: str, call_id: str, snapshot: bytes) -> None:
        at = self._stamp()
        if (own := self._recent.get((practice, call_id))) is not None:
            own.snapshot, own.saved_at = snapshot, at
        self._writer.submit(SaveSnapshot(at, practice, call_id, snapshot))

    async def set_function_result(self, practice: str, call_id: str, function_id: str, result: Json) -> None:
        """What came of it later (a transfer that rang out), in place of the result stored with its turn."""
        self._writer.submit(SetFunctionResult(self._stamp(), practice, call_id, function_id, result))

    async def end(self, practice: str, call_id: str, *, at: datetime, outcome: str, reason: str) -> None:
        if (own := self._recent.get((practice, call_id))) is not None:
            own.call = msgspec.structs.replace(
                own.call, state="ended", ended_at=at, outcome=outcome, ended_reason=reason
            )
        self._writer.submit(EndCall(self._stamp(), practice, call_id, at, outcome, reason))

    async def get(self, practice: str, call_id: str) -> CallRow | None:
        """Answers for this process's own calls while the database is away."""
        return await self._find(practice, tables.Call.id == call_id, lambda call: call.id == call_id)

    async def by_carrier_call(self, practice: str, carrier_call: str) -> CallRow | None:
        """The newest call with this id of the carrier's; the same while the database is away."""
        return await self._find(
            practice, tables.Call.carrier_call == carrier_call, lambda call: call.carrier_call == carrier_call
        )

    async def turns(self, practice: str, call_id: str) -> Sequence[TurnRow]:
        """In order."""
        await self._writer.settled()
        table = tables.Turn
        own = (table.practice == practice) & (table.call == call_id)
        return [_turn(row) for row in await self._readers.run(select(table, where=own, order=[table.number]))]

    async def snapshot(self, practice: str, call_id: str) -> bytes | None:
        """The newest. Answers for this process's own calls while the database is away."""
        await self._writer.settled()
        table = tables.Snapshot
        mine = self._recent.get((practice, call_id))
        own = (table.practice == practice) & (table.call == call_id)
        try:
            rows = await self._readers.run(select(table, table.data, table.saved_at, where=own))
        except StorageError:
            if mine is None or mine.snapshot is None:
                raise
            rows = []
        for row in rows:
            stored = msgspec.convert(row, _StoredSnapshot, strict=False)
            if mine is None or mine.snapshot is None or mine.saved_at < stored.saved_at:
                return stored.data
        return mine.snapshot if mine else None

    async def list(
        self,
        practice: str,
        *,
        origins: Sequence[str] = (Origin.PHONE,),
        before: Cursor | None = None,
        limit: int = 50,
    ) -> Sequence[CallRow]:
        """Newest first. The next page: `before=Cursor(last.started_at, last.id)`."""
        table = tables.Call
        where = (table.practice == practice) & one_of(table.origin, origins)
        if before is not None:
            where &= older(table.started_at, table.id, before)
        return await self._rows(where, limit=limit)

    async def waterfalls(self, practice: str, *, calls: int) -> Sequence[Waterfall]:
        """Of every answered turn of the newest calls by phone."""
        newest = [call.id for call in await self.list(practice, limit=calls)]
        table = tables.Turn
        where = (table.practice == practice) & one_of(table.call, newest) & (table.caller_text != "")
        rows = await self._readers.run(select(table, table.waterfall, where=where))
        return await asyncio.to_thread(lambda: [msgspec.json.decode(row["waterfall"], type=Waterfall) for row in rows])

    async def counts(
        self, practice: str, since: datetime, *, origins: Sequence[str] = (Origin.PHONE,)
    ) -> dict[str, int]:
        """Calls started since, by outcome; those without one under their state (`in_progress`, `interrupted`)."""
        await self._writer.settled()
        table = tables.Call
        where = (table.practice == practice) & one_of(table.origin, origins) & (table.started_at >= since)
        by = (table.outcome, table.state)
        counts: dict[str, int] = {}
        for row in await self._readers.run(select(table, *by, Count(alias="calls"), where=where, group=by)):
            key = row["outcome"] or row["state"]
            counts[key] = counts.get(key, 0) + row["calls"]
        return counts

    async def interrupt_orphans(self, *, quiet_since: datetime) -> dict[str, int]:
        """Marks calls in progress of any practice, without any news since then, as interrupted; how many, by practice.
        A call that turns out to live is in progress again with its next turn. For the process's own housekeeping,
        which cannot ask for each of ten thousand practices. Raises StorageError while the database is away."""
        table = tables.Call
        orphans = literally("state = 'in_progress'") & (table.seen_at < quiet_since)

        async def mark(tx: Transaction) -> dict[str, int]:
            marked: dict[str, int] = {}
            for row in await tx.run(select(table, table.id, table.practice, table.seen_at, where=orphans)):
                changes = {table.state: "interrupted", table.ended_at: datetime.fromisoformat(row["seen_at"])}
                own = orphans & (table.practice == row["practice"]) & (table.id == row["id"])
                await tx.run(update(table, changes, where=own))
                marked[row["practice"]] = marked.get(row["practice"], 0) + 1
            return marked

        return await self._writer.transact(mark)

    async def practice_of(self, call_id: str) -> str:
        """Whose call it is; empty: nobody's. For the operator's command line, which is given an id alone."""
        table = tables.Call
        rows = await self._readers.run(select(table, table.practice, where=table.id == call_id))
        return next((row["practice"] for row in rows), "")

    async def practices_called(self, since: datetime, *, limit: int) -> Sequence[str]:
        """Which practices were called since, the latest first: for what is made ready ahead of the next call."""
        table = tables.Call
        where, latest = table.started_at >= since, Max(table.started_at, alias="latest")
        rows = await self._readers.run(select(table, table.practice, latest, where=where, group=[table.practice]))
        ordered = sorted(rows, key=lambda row: str(row["latest"]), reverse=True)
        return [row["practice"] for row in ordered[:limit]]

    async def _find(self, practice: str, where: Combinable, fits: Callable[[CallRow], bool]) -> CallRow | None:
        mine = [one.call for one in self._recent.values() if one.call.practice == practice and fits(one.call)]
        try:
            found = await self._rows((tables.Call.practice == practice) & where, limit=1)
        except StorageError:
            if not mine:
                raise
            found = ()
        if not found:
            return mine[-1] if mine else None
        ended = next((call for call in mine if call.id == found[0].id and call.state == "ended"), None)
        return ended or found[0]  # an end that still waits to be written is an end

    async def _rows(self, where: Combinable, *, limit: int) -> Sequence[CallRow]:
        await self._writer.settled()
        table = tables.Call
        newest = select(table, where=where, order=(table.started_at, table.id), newest_first=True, limit=limit)
        return [msgspec.convert(row, CallRow, strict=False) for row in await self._readers.run(newest)]

    def _remember(self, call: CallRow, at: datetime) -> None:
        key = (call.practice, call.id)
        known = self._recent.get(key)
        self._recent[key] = _Recent(call, known.snapshot if known else None, at)
        self._recent.move_to_end(key)
        if len(self._recent) > _RECENT:
            self._recent.popitem(last=False)

    def _stamp(self) -> datetime:
        """When a write was made; always later than the one before, though the wall clock may stand or be set back."""
        self._stamped = max(self._clock.now(), self._stamped + timedelta(microseconds=1))
        return self._stamped


class _Recent(msgspec.Struct):
    """The newest state of a call that this process serves or has served."""

    call: CallRow
    snapshot: bytes | None
    saved_at: datetime


class _StoredSnapshot(msgspec.Struct):
    data: bytes
    saved_at: datetime


class OpenCall(msgspec.Struct, frozen=True, tag="open_call"):
    """`at` is when the write was made: news older than what is stored changes nothing."""

    at: datetime
    call: CallRow

    async def apply(self, tx: Transaction) -> None:
        table, call = tables.Call, self.call
        row = table(
            id=call.id,
            practice=call.practice,
            origin=str(call.origin),
            carrier_call=call.carrier_call,
            caller=call.caller,
            called=call.called,
            started_at=call.started_at,
            ended_at=call.ended_at,
            state=call.state,
            outcome=call.outcome,
            ended_reason=call.ended_reason,
            revision=call.revision,
            turns=call.turns,
            seen_at=self.at,
            experiment=call.experiment,
            trial=call.trial,
        )
        await tx.run(insert_new(row, table.id))
        await (await _stored_call(tx, call.practice, call.id)).seen(tx, self.at, though_ended=True)


class FinishTurn(msgspec.Struct, frozen=True, tag="finish_turn"):
    at: datetime
    practice: str
    call_id: str
    turn: TurnRow
    snapshot: bytes
    gap: GapRow | None = None

    async def apply(self, tx: Transaction) -> None:
        call = await _stored_call(tx, self.practice, self.call_id)
        turn = self.turn
        own = _TURN.of(
            id=f"{self.call_id}/{turn.number}",
            practice=self.practice,
            call=self.call_id,
            number=turn.number,
            at=turn.at,
            caller_text=turn.caller_text,
            keys=turn.keys,
            agent_text=turn.agent_text,
            heard=turn.heard,
            interrupted=turn.interrupted,
            functions=_json(turn.functions),
            waterfall=_json(turn.waterfall),
            withheld=_json(turn.withheld),
            saved_at=self.at,
        )
        await tx.run(own)
        await _save_snapshot(tx, self.practice, self.call_id, self.snapshot, self.at)
        await call.seen(tx, self.at, turn=turn.number)
        if turn.withheld:
            own = _own_call(self.practice, self.call_id)
            await tx.run(update(tables.Call, {tables.Call.follow_up: "withheld"}, where=own))
        if self.gap:
            await note(tx, self.gap)


class SaveSnapshot(msgspec.Struct, frozen=True, tag="save_snapshot"):
    at: datetime
    practice: str
    call_id: str
    snapshot: bytes

    async def apply(self, tx: Transaction) -> None:
        call = await _stored_call(tx, self.practice, self.call_id)
        await _save_snapshot(tx, self.practice, self.call_id, self.snapshot, self.at)
        await call.seen(tx, self.at)


class SetFunctionResult(msgspec.Struct, frozen=True, tag="set_function_result"):
    at: datetime
    practice: str
    call_id: str
    function_id: str
    result: Json

    async def apply(self, tx: Transaction) -> None:
        table = tables.Turn
        own = (table.practice == self.practice) & (table.call == self.call_id)
        for row in await tx.run(select(table, where=own)):
            turn_id, functions = row["id"], _turn(row).functions
            changed = [
                msgspec.structs.replace(one, result=self.result) if one.id == self.function_id else one
                for one in functions
            ]
            if changed != functions:
                changes = {table.functions: _json(changed), table.saved_at: self.at}
                newer = own & (table.id == turn_id) & (table.saved_at <= self.at)
                await tx.run(update(table, changes, where=newer))


class EndCall(msgspec.Struct, frozen=True, tag="end_call"):
    at: datetime
    practice: str
    call_id: str
    ended_at: datetime
    outcome: str
    reason: str

    async def apply(self, tx: Transaction) -> None:
        await _stored_call(tx, self.practice, self.call_id)
        table = tables.Call
        changes = {
            table.state: "ended",
            table.ended_at: self.ended_at,
            table.outcome: self.outcome,
            table.ended_reason: self.reason,
            table.seen_at: self.at,
        }
        await tx.run(update(table, changes, where=_own_call(self.practice, self.call_id) & (table.seen_at <= self.at)))
        await release_holds(tx, self.practice, self.call_id)


def _own_call(practice: str, call_id: str) -> Combinable:
    return (tables.Call.practice == practice) & (tables.Call.id == call_id)


class _StoredCall(msgspec.Struct):
    """What decides whether a write is news."""

    id: str
    practice: str
    state: CallState
    turns: int
    seen_at: datetime

    async def seen(self, tx: Transaction, at: datetime, *, turn: int = 0, though_ended: bool = False) -> None:
        """A sign of life: its last turn, and in progress again after an interruption (or its end), unless that is
        the newer news."""
        turns, seen_at = max(self.turns, turn), max(self.seen_at, at)
        if (turns, seen_at) != (self.turns, self.seen_at):
            await tx.run(_SEEN.of(practice=self.practice, id=self.id, turns=turns, seen_at=seen_at))
        if self.seen_at < at and (self.state == "interrupted" or (though_ended and self.state == "ended")):
            table = tables.Call
            again = {table.state: "in_progress", table.ended_at: None, table.outcome: "", table.ended_reason: ""}
            await tx.run(update(table, again, where=_own_call(self.practice, self.id)))


async def _stored_call(tx: Transaction, practice: str, call_id: str) -> _StoredCall:
    """Raises StorageError: a turn without its call, or of another practice's call, is never stored."""
    for row in await tx.run(_STORED.of(practice=practice, id=call_id)):
        return msgspec.convert(row, _StoredCall, strict=False)
    raise StorageError(f"There is no call {call_id} of practice {practice}.")


async def _save_snapshot(tx: Transaction, practice: str, call_id: str, data: bytes, at: datetime) -> None:
    await tx.run(_SNAPSHOT.of(call=call_id, practice=practice, data=data, saved_at=at))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _turn(row: Row) -> TurnRow:
    functions = msgspec.json.decode(row.pop("functions"))
    waterfall = msgspec.json.decode(row.pop("waterfall"))
    withheld = msgspec.json.decode(row.pop("withheld"))
    more = {"functions": functions, "waterfall": waterfall, "withheld": withheld}
    return msgspec.convert({**row, **more}, TurnRow, strict=False)


# --- what every turn writes -----------------------------------------------------------------------------------------


def _stored(value: Value) -> Statement:
    table = tables.Call
    columns = (table.id, table.practice, table.state, table.turns, table.seen_at)
    return select(table, *columns, where=_own_call(value("practice"), value("id")))


def _seen(value: Value) -> Statement:
    table = tables.Call
    changes = {table.turns: value("turns"), table.seen_at: value("seen_at")}
    return update(table, changes, where=_own_call(value("practice"), value("id")))


_STORED = Kept(_stored)
_SEEN = Kept(_seen)
_TURN = Kept(
    partial(
        newest,
        tables.Turn,
        stays=("id", "practice", "call", "number"),
        changes=(
            *("at", "caller_text", "keys", "agent_text", "heard", "interrupted"),
            *("functions", "waterfall", "withheld", "saved_at"),
        ),
    )
)
_SNAPSHOT = Kept(partial(newest, tables.Snapshot, stays=("call", "practice"), changes=("data", "saved_at")))
