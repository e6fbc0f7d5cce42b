"""Appointments, and the five-minute cells that make it impossible to book anybody or anything twice.

Every appointment that stands, or is held for a caller, owns one row for each cell of its practitioner and its resource,
written in its own transaction. The rows' key is what no two can share, on any database, from any process.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, Final, TypeAlias

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count

from receptionist.clock import Clock
from receptionist.conversation.history import Origin
from receptionist.practice.cells import cells_of, occupied
from receptionist.records import tables
from receptionist.records.link import Readers, Row, Transaction, Transacts
from receptionist.records.paging import Cursor, older
from receptionist.records.statements import delete, insert, insert_new_rows, literally, one_of, select, update

HOLD: Final = timedelta(minutes=3)
UNDO: Final = timedelta(minutes=15)  # how long staff may take back what they decided
SANDBOX_KEPT: Final = timedelta(hours=24)
_MOST_HOLDS = 2  # of one caller
_LONGEST = timedelta(hours=29)  # a service's longest time with its longest buffer, and a spare hour


class State(StrEnum):
    """`held`: kept for a caller who is about to book, until `held_until`. `requested`: staff have yet to confirm."""

    HELD = "held"
    BOOKED = "booked"
    REQUESTED = "requested"
    CANCELLED = "cancelled"
    DECLINED = "declined"


STANDING: Final = (State.BOOKED, State.REQUESTED)
SETTLED: Final = (*STANDING, State.CANCELLED, State.DECLINED)


class Refused(StrEnum):
    """Why something was not done. `taken`: somebody else has the time. `gone`: there is nothing to do it to."""

    TAKEN = "taken"
    GONE = "gone"


class AppointmentRow(msgspec.Struct, frozen=True, kw_only=True):
    """One appointment. Times are aware; `busy_until` is its end and what is kept free after it."""

    id: str
    practice: str
    world: str = ""  # empty: the real calendar
    origin: Origin
    call: str = ""
    caller: str = ""  # the number that called, which proves nothing; empty: withheld, or no call
    state: State
    service: str
    practitioner: str = ""  # empty: the practice names none
    resource: str = ""
    start_at: datetime
    end_at: datetime
    busy_until: datetime
    held_until: datetime | None = None
    name: str = ""
    phone: str = ""
    for_whom: str = ""  # the patient, where that is not the caller
    date_of_birth: str = ""
    returning: bool | None = None
    answers: dict[str, str] = {}
    created_at: datetime
    changed_at: datetime
    changed_by: str = ""  # "caller", "user:<id>"; of a new one: who makes it
    before: str = ""  # the state that an undo brings back
    remote_id: str = ""

    @property
    def patient(self) -> str:
        return self.for_whom or self.name


class BusyRow(msgspec.Struct, frozen=True):
    """Somebody or something (`practice.cells.occupied`) that is taken in [start, end)."""

    who: str
    start: datetime
    end: datetime


Answer: TypeAlias = AppointmentRow | Refused


class _TakenError(Exception):
    """Rolls the transaction back."""


def world_of(origin: Origin, call: str) -> str:
    """Where a conversation's bookings live. Phone calls book for real; all others in one sandbox, which sees what is
    real; but a rehearsal in one of its own, so that it goes the same way each time."""
    match origin:
        case Origin.PHONE:
            return ""
        case Origin.REHEARSAL:
            return f"rehearsal:{call}"
        case Origin.TEST | Origin.TALK | Origin.LOAD:
            return "sandbox"


class Appointments:
    """`clock` is the wall's: holds and sandboxes run out in real time, whatever time a conversation is set to."""

    def __init__(self, writer: Transacts, readers: Readers, clock: Clock) -> None:
        self._writer = writer
        self._readers = readers
        self._clock = clock

    # --- the caller's ---------------------------------------------------------------------------------------------

    async def busy(
        self, practice: str, world: str, since: datetime, until: datetime, *, call: str = "", moving: str = ""
    ) -> Sequence[BusyRow]:
        """What is taken in the real calendar and in this world; but not what is held for `call`, nor `moving`."""
        table, now = tables.Appointment, self._clock.now()
        where = (
            (table.practice == practice)
            & one_of(table.world, ("", world))
            & (table.start_at < until)
            & (table.start_at > since - _LONGEST)
            & (table.busy_until > since)
            & (table.id != moving)
            & (one_of(table.state, STANDING) | ((table.state == State.HELD.value) & (table.held_until > now)))
        )
        if call:
            where &= (table.state != State.HELD.value) | (table.call != call)
        columns = (table.practitioner, table.resource, table.start_at, table.busy_until)
        rows = await self._readers.run(select(table, *columns, where=where))
        found: list[BusyRow] = []
        for row in rows:
            start, end = _moment(row["start_at"]), _moment(row["busy_until"])
            found += [BusyRow(who, start, end) for who in occupied(row["practitioner"], row["resource"])]
        return found

    async def hold(self, practice: str, row: AppointmentRow) -> Answer:
        """Keeps a time for a caller, for HOLD from now. At most two a caller: the oldest goes. What the same call held
        of this time is replaced. Given again with the same id, it is prolonged; booked meanwhile, it is as it is."""
        row = self._held(_own(practice, row))
        if await self._is_surely_taken(row):
            return Refused.TAKEN

        async def change(tx: Transaction) -> Answer:
            if (stored := await _stored(tx, practice, row.id)) and stored.state is not State.HELD:
                return stored
            if again := await _booked_already(tx, row):
                return again
            await self._let_go(tx, row)
            await _take(tx, row, self._clock.now())
            await tx.run(insert(_table(row)))
            return row

        return await self._answered(change)

    async def confirm(self, practice: str, appointment: str, state: State, *, remote_id: str = "") -> Answer:
        """A hold becomes an appointment (booked or requested), if it still has its time. `gone`: it ran out."""
        if state not in STANDING:
            raise ValueError(f"a hold does not become {state}")
        table, now = tables.Appointment, self._clock.now()
        own = _by_id(practice, appointment)

        async def change(tx: Transaction) -> Answer:
            values = {table.state: state.value, table.held_until: None, table.changed_at: now}
            if remote_id:
                values[table.remote_id] = remote_id
            await tx.run(update(table, values, where=own & (table.state == State.HELD.value)))
            row = await _stored(tx, practice, appointment)
            if row is None or row.state not in STANDING:
                return Refused.GONE
            cells = tables.AppointmentCell
            await tx.run(update(cells, {cells.held_until: None}, where=cells.appointment == appointment))
            if await _cells_owned(tx, row) != len(_keys(row, row.world)):
                raise _TakenError  # it ran out, and somebody else has taken a part of it
            return row

        return await self._answered(change)

    async def release(self, practice: str, appointment: str) -> None:
        """Lets go of a hold; nothing else."""
        table = tables.Appointment
        own = _by_id(practice, appointment) & (table.state == State.HELD.value)

        async def change(tx: Transaction) -> None:
            rows = await tx.run(select(table, table.id, where=own))
            await _forget(tx, [row["id"] for row in rows])

        await self._writer.transact(change)

    async def move(self, practice: str, appointment: str, to: AppointmentRow, *, by: str) -> Answer:
        """The old time is freed and the new one taken in one step, or nothing happens. Of `to` count the time, the
        practitioner, the resource, the state and the call (whose hold of that time is used up)."""
        table, now = tables.Appointment, self._clock.now()
        own = _by_id(practice, appointment)

        async def change(tx: Transaction) -> Answer:
            await tx.run(update(table, {table.changed_at: now}, where=own & one_of(table.state, STANDING)))
            row = await _stored(tx, practice, appointment)
            if row is None or row.state not in STANDING:
                return Refused.GONE
            if (row.start_at, row.practitioner) == (to.start_at, to.practitioner):
                return row
            moved = msgspec.structs.replace(
                row,
                state=to.state,
                practitioner=to.practitioner,
                resource=to.resource,
                start_at=to.start_at,
                end_at=to.end_at,
                busy_until=to.busy_until,
                changed_at=now,
                changed_by=by,
                before="",
            )
            await _forget_cells(tx, row.id)
            await self._let_go(tx, msgspec.structs.replace(moved, call=to.call), only_here=True)
            await _take(tx, moved, now)
            await tx.run(update(table, _changes(moved), where=own))
            return moved

        return await self._answered(change)

    async def matching(
        self, practice: str, world: str, since: datetime, *, phone: str = "", date_of_birth: str = "", limit: int = 50
    ) -> Sequence[AppointmentRow]:
        """Those of one number, or of one date of birth (or both), that lie ahead of `since`, the next one first."""
        if not (phone or date_of_birth):
            return []
        table = tables.Appointment
        where = (
            (table.practice == practice)
            & (table.world == world)
            & one_of(table.state, STANDING)
            & (table.start_at > since)
        )
        if phone:
            where &= table.phone == phone
        if date_of_birth:
            where &= table.date_of_birth == date_of_birth
        return await self._rows(select(table, where=where, order=(table.start_at, table.id), limit=limit))

    # --- staff's --------------------------------------------------------------------------------------------------

    async def get(self, practice: str, appointment: str) -> AppointmentRow | None:
        rows = await self._rows(select(tables.Appointment, where=_by_id(practice, appointment)))
        return rows[0] if rows else None

    async def list(
        self,
        practice: str,
        *,
        origins: Sequence[str] = (Origin.PHONE,),
        states: Sequence[str] = STANDING,
        since: datetime | None = None,
        until: datetime | None = None,
        over: datetime | None = None,
        practitioner: str | None = None,
        after: Cursor | None = None,
        newest_first: bool = False,
        limit: int = 50,
    ) -> Sequence[AppointmentRow]:
        """By time, the earliest first or the latest; those that end after `since`, start before `until`, and ended by
        `over`. The next page: `after=Cursor(last.start_at, last.id)`."""
        table = tables.Appointment
        where = (table.practice == practice) & one_of(table.origin, origins) & one_of(table.state, states)
        if since is not None:
            where &= (table.end_at > since) & (table.start_at > since - _LONGEST)
        if until is not None:
            where &= table.start_at < until
        if over is not None:
            where &= (table.start_at < over) & (table.end_at <= over)
        if practitioner is not None:
            where &= table.practitioner == practitioner
        if after is not None and newest_first:
            where &= older(table.start_at, table.id, after)
        elif after is not None:
            where &= (table.start_at >= after.at) & ((table.start_at > after.at) | (table.id > after.id))
        order = (table.start_at, table.id)
        return await self._rows(select(table, where=where, order=order, newest_first=newest_first, limit=limit))

    async def of_call(self, practice: str, call: str) -> Sequence[AppointmentRow]:
        """What was booked in one call, whatever became of it."""
        table = tables.Appointment
        where = (table.practice == practice) & (table.call == call) & one_of(table.state, SETTLED)
        return await self._rows(select(table, where=where, order=(table.start_at, table.id)))

    async def count_requested(self, practice: str, since: datetime, *, origins: Sequence[str] = (Origin.PHONE,)) -> int:
        """Those ahead of `since` that wait for staff."""
        table = tables.Appointment
        where = (
            (table.practice == practice)
            & one_of(table.origin, origins)
            & (table.state == State.REQUESTED.value)
            & (table.start_at > since)
        )
        rows = await self._readers.run(select(table, Count(alias="appointments"), where=where))
        return rows[0]["appointments"]

    async def decide(self, practice: str, appointment: str, state: State, *, by: str) -> Answer:
        """booked or declined: one that was requested. cancelled: one that stands. Done already: as it is. `gone`: there
        is none of which this can be decided."""
        return (await self.settle(practice, appointment, state, by=by))[0]

    async def settle(self, practice: str, appointment: str, state: State, *, by: str) -> tuple[Answer, bool]:
        """`decide`, and whether it was this very call that did it: of two at once one did."""
        of = {State.BOOKED: (State.REQUESTED,), State.DECLINED: (State.REQUESTED,), State.CANCELLED: STANDING}.get(
            state
        )
        if of is None:
            raise ValueError(f"{state} is nothing that is decided")
        table, now = tables.Appointment, self._clock.now()
        own = _by_id(practice, appointment)

        async def change(tx: Transaction) -> tuple[Answer, bool]:
            await tx.run(update(table, {table.changed_at: now}, where=own & one_of(table.state, of)))
            row = await _stored(tx, practice, appointment)
            if row is None or row.state not in (*of, state):
                return Refused.GONE, False
            if row.state is state:
                return row, False
            decided = msgspec.structs.replace(row, state=state, before=row.state.value, changed_at=now, changed_by=by)
            await tx.run(update(table, _changes(decided), where=own))
            if state not in STANDING:
                await _forget_cells(tx, appointment)
            return decided, True

        return await self._writer.transact(change)

    async def undo(self, practice: str, appointment: str, *, by: str) -> Answer:
        """Takes the last decision back, within UNDO of it. `taken`: somebody else has the time by now."""
        table, now = tables.Appointment, self._clock.now()
        own = _by_id(practice, appointment)

        async def change(tx: Transaction) -> Answer:
            await tx.run(update(table, {table.changed_by: by}, where=own & (table.before != "")))
            row = await _stored(tx, practice, appointment)
            if row is None or not row.before or row.changed_at < now - UNDO:
                return Refused.GONE
            undone = msgspec.structs.replace(row, state=State(row.before), before="", changed_at=now, changed_by=by)
            if row.state not in STANDING:
                await _take(tx, undone, now)
            await tx.run(update(table, _changes(undone), where=own))
            return undone

        return await self._answered(change)

    async def sweep(self) -> int:
        """Takes away holds that have run out, and what sandboxes have kept for a day, of every practice. How many that
        were. For the process's own housekeeping, which cannot ask for each of ten thousand practices."""
        table, now = tables.Appointment, self._clock.now()
        ran_out = literally("state = 'held'") & (table.held_until < now - HOLD)
        old = literally("world <> ''") & (table.created_at < now - SANDBOX_KEPT)
        swept = 0
        for where in (ran_out, old):
            if await self._readers.run(select(table, table.id, where=where, limit=1)):
                swept += await self._writer.transact(partial(_swept, where))
        return swept

    # --------------------------------------------------------------------------------------------------------------

    async def _is_surely_taken(self, row: AppointmentRow) -> bool:
        """A look without the writer's turn, so that a crowd which wants one time does not queue for a refusal. What the
        caller keeps of it already is for the transaction to judge."""
        cells, table, now = tables.AppointmentCell, tables.Appointment, self._clock.now()
        keys = [key for world in {"", row.world} for key in _keys(row, world)]
        live = one_of(cells.id, keys) & (cells.held_until.is_null() | (cells.held_until > now))
        owners = {one["appointment"] for one in await self._readers.run(select(cells, cells.appointment, where=live))}
        if not owners:
            return False
        own = table.id == row.id
        if row.call:
            own |= table.call == row.call
        if row.caller:
            own |= table.caller == row.caller
        where = (table.practice == row.practice) & one_of(table.id, sorted(owners)) & own
        return not await self._readers.run(select(table, table.id, where=where, limit=1))

    def _held(self, row: AppointmentRow) -> AppointmentRow:
        now = self._clock.now()
        return msgspec.structs.replace(
            row,
            state=State.HELD,
            held_until=now + HOLD,
            created_at=now,
            changed_at=now,
            changed_by=row.changed_by or "caller",
        )

    async def _let_go(self, tx: Transaction, row: AppointmentRow, *, only_here: bool = False) -> None:
        """The same call's hold of this time, and, but for `only_here`, of the caller's others all but the newest."""
        if not row.call:
            return  # staff hold what they book for a moment, each for themselves
        table = tables.Appointment
        mine = table.call == row.call
        if row.caller and not only_here:
            mine |= table.caller == row.caller
        where = (table.practice == row.practice) & (table.world == row.world) & (table.state == State.HELD.value) & mine
        held = [_row(one) for one in await tx.run(select(table, where=where, order=(table.created_at, table.id)))]
        here = [one.id for one in held if one.call == row.call and _overlap(one, row)]
        others = [one.id for one in held if one.id not in here]
        await _forget(tx, here if only_here else here + others[: -(_MOST_HOLDS - 1)])

    async def _answered(self, change: Any) -> Answer:  # Any: a transaction's body, whose type the writer holds
        try:
            return await self._writer.transact(change)
        except _TakenError:
            return Refused.TAKEN

    async def _rows(self, statement: Any) -> Sequence[AppointmentRow]:  # Any: as statements gives it
        return [_row(row) for row in await self._readers.run(statement)]


# --- within a transaction -----------------------------------------------------------------------------------------


async def release_holds(tx: Transaction, practice: str, call: str) -> None:
    """What is held for a call goes with its end: nobody is about to book it any more."""
    table = tables.Appointment
    held = (table.practice == practice) & (table.call == call) & (table.state == State.HELD.value)
    await _forget(tx, [row["id"] for row in await tx.run(select(table, table.id, where=held))])


async def _stored(tx: Transaction, practice: str, appointment: str) -> AppointmentRow | None:
    rows = await tx.run(select(tables.Appointment, where=_by_id(practice, appointment)))
    return _row(rows[0]) if rows else None


async def _booked_already(tx: Transaction, row: AppointmentRow) -> AppointmentRow | None:
    """The same call asks for the same appointment again, under another id."""
    if not row.call or not row.name:
        return None
    table = tables.Appointment
    where = (
        (table.practice == row.practice)
        & (table.world == row.world)
        & (table.call == row.call)
        & (table.service == row.service)
        & (table.start_at == row.start_at)
        & (table.name == row.name)
        & (table.for_whom == row.for_whom)
        & one_of(table.state, STANDING)
    )
    rows = await tx.run(select(table, where=where, limit=1))
    return _row(rows[0]) if rows else None


async def _take(tx: Transaction, row: AppointmentRow, now: datetime) -> None:
    """All of its cells, or _TakenError. What others held too long is taken over."""
    cells = tables.AppointmentCell
    keys = _keys(row, row.world)
    if row.world:  # what is real is taken in a sandbox too, never the other way round
        real = one_of(cells.id, _keys(row, "")) & (cells.held_until.is_null() | (cells.held_until > now))
        if await tx.run(select(cells, cells.id, where=real, limit=1)):
            raise _TakenError
    await tx.run(delete(cells, where=one_of(cells.id, keys) & (cells.held_until <= now)))
    rows = [cells(id=key, practice=row.practice, appointment=row.id, held_until=row.held_until) for key in sorted(keys)]
    await tx.run(insert_new_rows(rows, cells.id))
    if await _cells_owned(tx, row) != len(keys):
        raise _TakenError


async def _cells_owned(tx: Transaction, row: AppointmentRow) -> int:
    cells = tables.AppointmentCell
    own = (cells.appointment == row.id) & one_of(cells.id, _keys(row, row.world))
    rows = await tx.run(select(cells, Count(alias="cells"), where=own))
    return rows[0]["cells"]


async def _forget(tx: Transaction, appointments: Sequence[str]) -> None:
    if appointments:
        cells, table = tables.AppointmentCell, tables.Appointment
        await tx.run(delete(cells, where=one_of(cells.appointment, appointments)))
        await tx.run(delete(table, where=one_of(table.id, appointments)))


async def _swept(where: Combinable, tx: Transaction) -> int:
    table = tables.Appointment
    found = [row["id"] for row in await tx.run(select(table, table.id, where=where, limit=500))]
    await _forget(tx, found)
    return len(found)


async def _forget_cells(tx: Transaction, appointment: str) -> None:
    cells = tables.AppointmentCell
    await tx.run(delete(cells, where=cells.appointment == appointment))


# --- rows ---------------------------------------------------------------------------------------------------------


def _keys(row: AppointmentRow, world: str) -> list[str]:
    cells = cells_of(row.start_at, row.busy_until)
    return [
        f"{row.practice}/{world}/{cell}/{who}" for who in occupied(row.practitioner, row.resource) for cell in cells
    ]


def _overlap(one: AppointmentRow, other: AppointmentRow) -> bool:
    same = one.practitioner == other.practitioner or (one.resource and one.resource == other.resource)
    return bool(same) and one.start_at < other.busy_until and other.start_at < one.busy_until


def _by_id(practice: str, appointment: str) -> Combinable:
    table = tables.Appointment
    return (table.practice == practice) & (table.id == appointment)


def _own(practice: str, row: AppointmentRow) -> AppointmentRow:
    if row.practice != practice:
        raise ValueError(f"appointment {row.id} is not of practice {practice}")
    return row


def _table(row: AppointmentRow) -> tables.Appointment:
    values = {
        name: getattr(row, name)
        for name in AppointmentRow.__struct_fields__
        if name not in ("answers", "state", "origin")
    }
    answers = msgspec.json.encode(row.answers).decode()
    return tables.Appointment(**values, answers=answers, state=row.state.value, origin=row.origin.value)


def _changes(row: AppointmentRow) -> dict[Any, object]:  # Any: a mapping by columns of several types
    table = tables.Appointment
    return {
        table.state: row.state.value,
        table.practitioner: row.practitioner,
        table.resource: row.resource,
        table.start_at: row.start_at,
        table.end_at: row.end_at,
        table.busy_until: row.busy_until,
        table.changed_at: row.changed_at,
        table.changed_by: row.changed_by,
        table.before: row.before,
    }


def _row(row: Row) -> AppointmentRow:
    answers = msgspec.json.decode(row["answers"]) if isinstance(row["answers"], str) else row["answers"]
    return msgspec.convert({**row, "answers": answers}, AppointmentRow, strict=False)


def _moment(value: str | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)
