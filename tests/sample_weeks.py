"""Four weeks of appointments at Bright Smiles Dental: the week before `now`, and three from its Monday on."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from receptionist.conversation.history import Origin
from receptionist.practice.hours import hours_on
from receptionist.practice.parse import parse_definition
from receptionist.records.appointments import AppointmentRow, State, world_of
from receptionist.records.database import Records
from receptionist.records.ids import new_id
from receptionist.scheduling.slots import place

FILE = Path(__file__).parents[1] / "tenants" / "bright-smiles.toml"
PATEL, NGUYEN, KIM, LOPEZ = "Dr. Patel", "Dr. Nguyen", "Hygienist Kim", "Hygienist Lopez"
_NAMES = (
    "Robert Alvarez", "Keiko Sato", "Ivan Petrov", "Laura Bennett", "Hassan Ali", "Emily Stone", "Pablo Ortiz",
    "Greta Olsen", "Daniel Cohen", "Aisha Bello", "Connor Walsh", "Linh Tran", "Sarah Klein", "Mateo Silva",
    "Eva Horvat", "Jamal Price", "Nina Rossi", "Oscar Lund", "Rachel Adams", "Tariq Aziz", "Ulla Berg", "Will Turner",
    "Xenia Popova", "Yara Mansour", "Zachary Hill", "Alice Monroe", "Bruno Costa", "Clara Vogel", "David Kim",
)  # fmt: skip


class Wish(NamedTuple):
    """One appointment of each week. More: keys of the row."""

    weekday: int
    clock: str
    service: str
    who: str
    name: str
    more: Mapping[str, Any] = MappingProxyType({})


async def book_weeks(records: Records, now: datetime, practice: str, *, call: str) -> dict[str, str]:
    """On the days that the practice is open. Ids of the next one that is booked, requested, was cancelled; and of one
    booked in a test."""
    definition, _ = parse_definition(FILE.read_bytes(), FILE.name)
    assert definition is not None
    zone = ZoneInfo(definition.practice.timezone)
    services = {service.name: service for service in definition.scheduling.services}
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    ids: dict[str, str] = {}
    for number, (week, wish) in enumerate((week, wish) for week in range(-1, 3) for wish in _wishes()):
        day = monday + timedelta(days=7 * week + wish.weekday)
        start = datetime.combine(day, time.fromisoformat(wish.clock), zone)
        found = place(services[wish.service], wish.who, start)
        if not any(span.start <= start and found.end <= span.end for span in hours_on(definition, day).spans):
            continue
        if _is_left_out(week, number):
            continue
        state = wish.more.get("state", State.BOOKED)
        if state is State.REQUESTED and (start < now or week > 1):
            state = State.BOOKED
        origin = wish.more.get("origin", Origin.PHONE)
        row = AppointmentRow(
            id=new_id("appt"),
            practice=practice,
            world=world_of(origin, "call-x"),
            origin=origin,
            call=call if wish.more.get("call") else "",
            state=State.HELD,
            service=wish.service,
            practitioner=wish.who,
            resource=found.resource,
            start_at=found.start,
            end_at=found.end,
            busy_until=found.busy_until,
            name=wish.name if week == 0 or wish.more.keys() & {"for_whom", "origin"} else _NAMES[number % len(_NAMES)],
            phone=f"+1212555{100 + number % 90:04}",
            for_whom=wish.more.get("for_whom", ""),
            date_of_birth=wish.more.get("date_of_birth", ""),
            returning=wish.more.get("returning", True),
            answers=wish.more.get("answers", {}),
            created_at=now,
            changed_at=now,
        )
        held = await records.appointments.hold(practice, row)
        assert isinstance(held, AppointmentRow), f"{wish} is in somebody's way"
        await records.appointments.confirm(
            practice, row.id, State.REQUESTED if state is State.REQUESTED else State.BOOKED
        )
        if state is State.CANCELLED:
            await records.appointments.decide(practice, row.id, State.CANCELLED, by="caller")
        if start > now:
            kind = "tested" if origin is Origin.TEST else str(state)
            ids.setdefault(kind, row.id)
            ids.setdefault("with call", row.id) if row.call else None
    return ids


def _is_left_out(week: int, number: int) -> bool:
    """The further ahead, the emptier: as weeks are."""
    return (week == 1 and number % 3 == 0) or (week == 2 and number % 3 != 1)


def _wishes() -> Iterator[Wish]:
    insured = {"answers": {"insurance": "Delta Dental"}}
    yield Wish(0, "08:00", "Checkup", PATEL, "Robert Alvarez")
    yield Wish(0, "08:30", "Toothache visit", PATEL, "Mei Tanaka")
    yield Wish(0, "09:30", "New patient visit", PATEL, "Grace O'Connor", {"returning": False, **insured})
    yield Wish(0, "08:15", "Cleaning", KIM, "Walter Hughes", insured)
    yield Wish(0, "10:00", "Cleaning", KIM, "Amira Haddad", {"answers": {"insurance": "Cigna"}})
    yield Wish(0, "09:00", "Checkup", NGUYEN, "Peter Novak")
    yield Wish(0, "13:30", "Checkup", PATEL, "Lucia Romano")
    yield Wish(0, "14:30", "Cleaning", KIM, "Dana Whitfield")
    yield Wish(1, "08:30", "Cleaning", LOPEZ, "Noah Fischer", insured)
    yield Wish(1, "09:00", "Cleaning", KIM, "Ines Duarte")
    yield Wish(1, "10:30", "Whitening", LOPEZ, "Bianca Moretti")
    yield Wish(1, "11:00", "Checkup", PATEL, "Samuel Green")
    yield Wish(1, "13:00", "Toothache visit", PATEL, "Omar Farouk", {"call": True})
    yield Wish(1, "14:00", "Invisalign consultation", PATEL, "Priya Raman", {"state": State.REQUESTED, "call": True})
    yield Wish(1, "15:00", "Cleaning", LOPEZ, "Carl Jensen")
    yield Wish(2, "08:00", "Cleaning", KIM, "Yuki Mori")
    yield Wish(2, "09:30", "Checkup", PATEL, "Helen Park")
    yield Wish(2, "10:00", "Checkup", PATEL, "Tom Baker", {"for_whom": "Lily Baker", "date_of_birth": "2017-05-14"})
    yield Wish(2, "13:30", "New patient visit", NGUYEN, "Fatima Noor", {"returning": False, "call": True, **insured})
    yield Wish(2, "14:30", "Cleaning", KIM, "George Ellis")
    yield Wish(2, "15:00", "Toothache visit", NGUYEN, "Jordan Ellis", {"state": State.CANCELLED})
    yield Wish(2, "16:30", "Checkup", NGUYEN, "Maria Gonzalez")
    yield Wish(2, "17:30", "Invisalign consultation", PATEL, "Ethan Cole", {"state": State.REQUESTED})
    yield Wish(3, "08:30", "Cleaning", LOPEZ, "Sofia Lindqvist")
    yield Wish(3, "09:00", "New patient visit", PATEL, "Marcus Webb", {"returning": False, **insured})
    yield Wish(3, "09:15", "Checkup", NGUYEN, "Ruth Adler")
    yield Wish(3, "09:30", "Cleaning", KIM, "Leo Brandt")
    yield Wish(3, "11:00", "Whitening", LOPEZ, "Chloe Martin")
    yield Wish(3, "13:00", "Cleaning", KIM, "Ahmed Saleh")
    yield Wish(3, "14:00", "Checkup", PATEL, "Nora Byrne")
    yield Wish(3, "15:30", "Toothache visit", NGUYEN, "Victor Hugo Ramos")
    yield Wish(4, "08:15", "Cleaning", LOPEZ, "Anna Kowalski")
    yield Wish(4, "09:00", "Checkup", PATEL, "Ben Carter")
    yield Wish(4, "10:00", "Invisalign consultation", PATEL, "Zoe Kim", {"state": State.REQUESTED, "returning": False})
    yield Wish(4, "11:00", "Cleaning", KIM, "Frank Miller")
    yield Wish(0, "11:30", "Checkup", PATEL, "Testing Tess", {"origin": Origin.TEST})
    yield Wish(2, "11:00", "Checkup", PATEL, "Testing Tess", {"origin": Origin.TEST})
    yield Wish(3, "16:00", "Checkup", PATEL, "Testing Tess", {"origin": Origin.TEST})
