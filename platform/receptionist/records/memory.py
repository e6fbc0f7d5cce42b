"""Appointments in memory: a calendar for one rehearsal, gone when that is over."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from receptionist.clock import Clock
from receptionist.records import tables
from receptionist.records.appointments import Appointments
from receptionist.records.sqlite import SqliteLink


@asynccontextmanager
async def appointments_in_memory(clock: Clock) -> AsyncGenerator[Appointments, None]:
    """Empty at the start. The same statements as over a database that is kept; holds run out by `clock`."""
    link = SqliteLink(Path(":memory:"), name="records-memory")
    try:
        await link.create((tables.Appointment, tables.AppointmentCell))
        yield Appointments(link, link, clock)
    finally:
        await link.close()
