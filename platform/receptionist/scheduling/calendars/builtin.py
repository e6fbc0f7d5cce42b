"""The built-in calendar: our own records are all there is, so nothing has to be written anywhere else."""

from collections.abc import Sequence
from datetime import datetime

from receptionist.practice.definition import Definition
from receptionist.records.appointments import AppointmentRow
from receptionist.scheduling.slots import Busy


class BuiltinCalendar:
    async def busy(self, definition: Definition, since: datetime, until: datetime) -> Sequence[Busy]:
        return ()

    async def create(self, definition: Definition, appointment: AppointmentRow) -> str:
        return ""

    async def move(self, definition: Definition, appointment: AppointmentRow) -> None: ...

    async def cancel(self, definition: Definition, appointment: AppointmentRow) -> None: ...
