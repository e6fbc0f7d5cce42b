"""A practice that can be booked over a real database, and conversations with its functions: `house(...)`, `Caller`."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from tests.databases import put_migrated
from tests.unit.scheduling.bookable import MONDAY_EIGHT, salon

from receptionist.actions.context import Context
from receptionist.actions.dispatch import Actions
from receptionist.clock import Clock, ManualClock
from receptionist.config import load
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.conversation.history import Conversation, Entry, FunctionCall, Json, Origin, Outcome
from receptionist.practice.definition import Definition
from receptionist.records.appointments import AppointmentRow, State
from receptionist.records.database import Records, open_records
from receptionist.records.writer import DEADLINE_S
from receptionist.scheduling.booking import Bookings
from receptionist.scheduling.calendars.builtin import BuiltinCalendar
from receptionist.scheduling.slots import place

SALON = "salon"
PHONE = "+12125550199"
CROWD_S = 60.0  # a hundred callers at once may wait longer, on a busy machine, than one ever should


@dataclass
class Caller:
    """One conversation, as far as its functions go."""

    actions: Actions
    context: Context
    entries: list[Entry] = field(default_factory=list[Entry])

    async def ask(self, function: str, /, **arguments: Any) -> Json:
        """Any: what the function takes. Its result, or what was wrong with the arguments."""
        return await self.again(FunctionCall(f"f{len(self.entries)}", function, arguments))

    async def again(self, call: FunctionCall) -> Json:
        self.entries.append(call)
        result = await self.actions.run(call, self.context, self.entries)
        self.entries.append(result)
        return result.result

    async def book(self, start: str, name: str = "Sam Lee", **more: Any) -> Json:
        """Of the practice's first service."""
        service = self.context.definition.scheduling.services[0].name
        return await self.ask(
            "schedule_appointment", service=service, start=start, name=name, **({"phone": PHONE} | more)
        )

    def outcome(self) -> Outcome:
        return Conversation(self.entries).outcome(ended_by_caller=True)


@dataclass
class House:
    records: Records
    bookings: Bookings
    clock: ManualClock

    def caller(
        self,
        definition: Definition | None = None,
        *,
        origin: Origin = Origin.PHONE,
        call: str = "call-1",
        number: str = PHONE,
        practice: str = SALON,
    ) -> Caller:
        kept = self.records
        actions = Actions(kept.messages, kept.audit, LexicalMatcher(), self.bookings, within_s=CROWD_S)
        return Caller(
            actions,
            Context(
                practice=practice,
                definition=definition or salon(),
                call_id=call,
                origin=origin,
                caller=number,
                now=self.clock.now,
            ),
        )

    async def booked(self, *, practice: str = SALON) -> list[AppointmentRow]:
        """Everything that stands, of all worlds."""
        return list(await self.records.appointments.list(practice, origins=tuple(Origin), limit=500))


@asynccontextmanager
async def house(
    folder: Path, at: datetime = MONDAY_EIGHT, wall: Clock | None = None, *, deadline_s: float = DEADLINE_S
) -> AsyncGenerator[House, None]:
    """The practice's clock and the wall's are one, which tests advance. `deadline_s`: how long the database is waited
    for; `CROWD_S` where many callers do so at once."""
    (folder / "receptionist.toml").touch()
    put_migrated(folder)
    clock = ManualClock(at)
    config = load(folder / "receptionist.toml", {})
    async with open_records(config, clock, wall=wall or clock, deadline_s=deadline_s) as records:
        bookings = Bookings(records.appointments, records.audit, {"builtin": BuiltinCalendar()})
        yield House(records, bookings, clock)


def a_row(start: datetime, identity: str = "appt-1", **more: Any) -> AppointmentRow:
    """Any: a key of the row. Half an hour with Ann, wanted by a phone call."""
    found = place(salon().scheduling.services[0], "Ann", start)
    row = AppointmentRow(
        id=identity,
        practice=SALON,
        origin=Origin.PHONE,
        call=f"call-{identity}",
        caller=f"+1212555{sum(identity.encode()):04}",
        state=State.HELD,
        service="Cut",
        practitioner="Ann",
        start_at=found.start,
        end_at=found.end,
        busy_until=found.busy_until,
        name="Sam Lee",
        phone=PHONE,
        created_at=start,
        changed_at=start,
    )
    return msgspec.structs.replace(row, **more)


def minutes(number: float) -> float:
    return timedelta(minutes=number).total_seconds()
