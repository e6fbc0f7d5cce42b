"""How a free time becomes an appointment: reserved here, written to the calendar, confirmed; undone when that fails.

Our own cells decide who has a time, whatever calendar a practice uses. They are taken first, as a hold that runs out by
itself, so that nothing that breaks off half-way (a cancelled task, a killed process) leaves more than that behind.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition, Service
from receptionist.records.appointments import (
    Answer,
    AppointmentRow,
    Appointments,
    BusyRow,
    Refused,
    State,
)
from receptionist.scheduling.slots import Busy, FreeStarts

_DECISIONS: Final = {State.BOOKED: "approved", State.DECLINED: "declined", State.CANCELLED: "cancelled"}


class CalendarError(ReceptionistError):
    """An outside calendar did not do it. `unknown`: it may have: the reservation stays until it runs out, and asking
    again with the same id finds out."""

    def __init__(self, message: str, *, unknown: bool = False) -> None:
        super().__init__(message)
        self.unknown = unknown


class Calendar(Protocol):
    """One kind of calendar (`scheduling.calendar` of the practice file). An appointment's id is the key of what is
    written for it: written twice, it stands there once. What was written is read back before anybody is told."""

    async def busy(self, definition: Definition, since: datetime, until: datetime) -> Sequence[Busy]:
        """What is taken in calendars that we do not keep."""
        ...

    async def create(self, definition: Definition, appointment: AppointmentRow) -> str:
        """Its id there. Raises CalendarError."""
        ...

    async def move(self, definition: Definition, appointment: AppointmentRow) -> None:
        """It has moved here already. Raises CalendarError."""
        ...

    async def cancel(self, definition: Definition, appointment: AppointmentRow) -> None:
        """Raises CalendarError."""
        ...


class Audit(Protocol):
    """The audit log (records.audit)."""

    async def add(
        self, practice: str, *, actor: str, action: str, detail: dict[str, str] | None = None, call: str = ""
    ) -> None: ...


class Bookings:
    """The one door to appointments: for the functions of a call, for pages and for the API. One per process."""

    def __init__(self, appointments: Appointments, audit: Audit, calendars: Mapping[str, Calendar]) -> None:
        self.appointments = appointments
        self._audit = audit
        self._calendars = calendars

    async def free(
        self,
        practice: str,
        definition: Definition,
        service: Service,
        *,
        now: datetime,
        world: str = "",
        call: str = "",
        practitioners: Sequence[str] = (),
        moving: str = "",
    ) -> FreeStarts:
        """The free starts of a service. What `call` holds, and the time of the appointment `moving`, count as free."""
        since = now.astimezone(UTC)
        zone = ZoneInfo(definition.practice.timezone)
        last = now.astimezone(zone).date() + timedelta(days=definition.scheduling.max_days_ahead + 2)
        until = datetime.combine(last, time(), zone)
        taken = await self.appointments.busy(practice, world, since, until, call=call, moving=moving)
        busy = [*map(_busy, taken), *await self._calendar(definition).busy(definition, since, until)]
        return FreeStarts(definition, service, now=now, busy=busy, practitioners=practitioners)

    async def hold(self, practice: str, row: AppointmentRow) -> Answer:
        """Keeps a time for the caller who has chosen it."""
        return await self.appointments.hold(practice, row)

    async def schedule(self, practice: str, definition: Definition, row: AppointmentRow, state: State) -> Answer:
        """Books (or requests). The same id again, and the same wish of the same call, give the same appointment.

        Raises CalendarError when the practice's calendar does not take it; then the time is free again, unless that is
        not known."""
        reserved = await self.appointments.hold(practice, row)
        if isinstance(reserved, Refused) or reserved.state is not State.HELD:
            return reserved
        try:
            remote_id = await self._calendar(definition).create(definition, reserved)
        except CalendarError as error:
            if not error.unknown:
                await self.appointments.release(practice, reserved.id)
            raise
        return await self.appointments.confirm(practice, reserved.id, state, remote_id=remote_id)

    async def move(
        self, practice: str, definition: Definition, appointment: str, to: AppointmentRow, *, by: str
    ) -> Answer:
        """To the time, practitioner, resource, state of `to`. Raises CalendarError; then it stands where it stood."""
        before = await self.appointments.get(practice, appointment)
        moved = await self.appointments.move(practice, appointment, to, by=by)
        if isinstance(moved, Refused) or before is None:
            return moved
        try:
            await self._calendar(definition).move(definition, moved)
        except CalendarError as error:
            if not error.unknown:
                await self.appointments.move(practice, appointment, before, by=by)
            raise
        return moved

    async def cancel(self, practice: str, definition: Definition, appointment: str, *, by: str = "caller") -> Answer:
        """By the caller. Raises CalendarError; then it stands where it stood, as far as that is free."""
        return (await self._cancel(practice, definition, appointment, by))[0]

    async def _cancel(self, practice: str, definition: Definition, appointment: str, by: str) -> tuple[Answer, bool]:
        """And whether it was this very call that did it."""
        cancelled, now = await self.appointments.settle(practice, appointment, State.CANCELLED, by=by)
        if isinstance(cancelled, Refused):
            return cancelled, False
        try:
            await self._calendar(definition).cancel(definition, cancelled)
        except CalendarError as error:
            if not error.unknown:
                await self.appointments.undo(practice, appointment, by=by)
            raise
        return cancelled, now

    async def book_by_staff(self, practice: str, definition: Definition, row: AppointmentRow, *, actor: str) -> Answer:
        """Whatever its service: what staff book needs nobody's approval. In the audit log. Raises CalendarError."""
        booked = await self.schedule(practice, definition, row, State.BOOKED)
        if not isinstance(booked, Refused):
            await self._note(practice, booked, "appointment_booked", actor)
        return booked

    async def move_by_staff(
        self, practice: str, definition: Definition, appointment: str, to: AppointmentRow, *, actor: str
    ) -> Answer:
        """As `move`; a request is approved by it. In the audit log."""
        moved = await self.move(practice, definition, appointment, to, by=actor)
        if not isinstance(moved, Refused):
            await self._note(practice, moved, "appointment_moved", actor)
        return moved

    async def decide(
        self, practice: str, definition: Definition, appointment: str, state: State, *, actor: str
    ) -> Answer:
        """By staff: booked (approves a request), declined, or cancelled. In the audit log, once: not again for whoever
        asks for what is decided already."""
        if state is State.CANCELLED:
            decided, now = await self._cancel(practice, definition, appointment, actor)
        else:
            decided, now = await self.appointments.settle(practice, appointment, state, by=actor)
        if now and not isinstance(decided, Refused):
            await self._note(practice, decided, f"appointment_{_DECISIONS[state]}", actor)
        return decided

    async def undo(self, practice: str, definition: Definition, appointment: str, *, actor: str) -> Answer:
        """Takes staff's last decision back, for a quarter of an hour. In the audit log."""
        undone = await self.appointments.undo(practice, appointment, by=actor)
        if not isinstance(undone, Refused):
            await self._calendar(definition).create(definition, undone)
            await self._note(practice, undone, "appointment_restored", actor)
        return undone

    def _calendar(self, definition: Definition) -> Calendar:
        kind = definition.scheduling.calendar
        if kind not in self._calendars:
            raise CalendarError(f"appointments in the calendar '{kind}' cannot be made by this server")
        return self._calendars[kind]

    async def _note(self, practice: str, row: AppointmentRow, action: str, actor: str) -> None:
        detail = {"appointment": row.id, "service": row.service, "start": row.start_at.isoformat()}
        await self._audit.add(practice, actor=actor, action=action, detail=detail, call=row.call)


def _busy(row: BusyRow) -> Busy:
    return Busy(row.who, row.start, row.end)
