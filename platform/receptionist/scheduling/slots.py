"""Hours, services and what is booked already -> the starts that are free. Pure; a calendar is a row of bits.

Each bit is a cell of five minutes since 1970, so a change of clocks, midnight and a leap day are nothing special: time
is counted in cells, and only what is shown is turned into the practice's wall clock.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from receptionist.practice.cells import CELL_MINUTES, CELL_S, cell_of, cells_of, occupied
from receptionist.practice.definition import Definition, Service, Weekly
from receptionist.practice.hours import DAY_MINUTES, Span, hours_on, minutes_of, ranges_on, weekly_on

_GRID_CELLS = 3  # starts are at full quarter hours; for what is shorter than that, at each cell
NOBODY = ""  # the practitioner of a practice that names none: the practice itself


class Place(Struct, frozen=True):
    """Where and when an appointment stands. `busy_until`: its end, and what is kept free after it."""

    practitioner: str
    resource: str
    start: datetime  # aware, as all others
    end: datetime
    busy_until: datetime

    def who(self) -> tuple[str, ...]:
        """Who and what is occupied by it."""
        return occupied(self.practitioner, self.resource)


class Busy(Struct, frozen=True):
    """Somebody or something (`occupied`) that is not free. Half-open: [start, end)."""

    who: str
    start: datetime
    end: datetime


def place(service: Service, practitioner: str, start: datetime) -> Place:
    """Durations are real minutes: across a change of clocks too."""
    begin = start.astimezone(UTC)
    end = begin + timedelta(minutes=service.minutes)
    free_again = end + timedelta(minutes=service.buffer_minutes)
    zone = start.tzinfo
    return Place(practitioner, service.resource, start, end.astimezone(zone), free_again.astimezone(zone))


def practitioners_of(definition: Definition, service: Service) -> tuple[str, ...]:
    """Who offers it: those it names, else all; of a practice without any, the practice itself."""
    return service.with_ or tuple(one.name for one in definition.scheduling.practitioners) or (NOBODY,)


class FreeStarts:
    """Every start at which a service can be booked, within notice and horizon."""

    def __init__(
        self,
        definition: Definition,
        service: Service,
        *,
        now: datetime,
        busy: Iterable[Busy],
        practitioners: Sequence[str] = (),
    ) -> None:
        """`now` aware. `busy`: all from now to the horizon, and as far beyond it as a buffer may reach.
        `practitioners`: only these; none: all who offer it."""
        scheduling = definition.scheduling
        self.zone = ZoneInfo(definition.practice.timezone)
        self.today = now.astimezone(self.zone).date()
        self.last_day = self.today + timedelta(days=scheduling.max_days_ahead)
        self.earliest = now.astimezone(UTC) + timedelta(hours=scheduling.min_notice_hours)
        self._base = cell_of(_midnight(self.today, self.zone))
        self._size = cell_of(_midnight(self.last_day + timedelta(days=1), self.zone)) - self._base
        who = practitioners or practitioners_of(definition, service)
        open_bits = self._open(definition, who)
        need = -(-service.minutes // CELL_MINUTES)
        blocked = -(-(service.minutes + service.buffer_minutes) // CELL_MINUTES)
        taken = self._taken(busy, self._size + blocked)
        step = _GRID_CELLS if service.minutes >= _GRID_CELLS * CELL_MINUTES else 1
        allowed = _every(step, -self._base % step, self._size)
        soonest = max(0, -(-int(self.earliest.timestamp()) // CELL_S) - self._base)
        allowed = allowed >> soonest << soonest
        full = (1 << self._size + blocked) - 1  # a buffer may reach over the horizon, as far as that is free
        resource = _runs(full & ~taken.get(f"r:{service.resource}", 0), blocked) if service.resource else full
        known = (1 << self._size) - 1  # nothing ends after the horizon: what is booked there is not known
        self._open_starts = {name: _runs(open_bits[name] & known, need) & allowed for name in who}
        self._free = {
            name: starts & resource & _runs(full & ~taken.get(f"p:{name}", 0), blocked)
            for name, starts in self._open_starts.items()
        }

    def starts(self) -> list[datetime]:
        """Ascending, in the practice's zone, each once. Of an hour that a change of clocks repeats, only the first
        counts: "half past one" must mean one thing."""
        return self._moments(self._free.values())

    def starts_if_nothing_were_booked(self) -> list[datetime]:
        """Tells "full" from "closed"."""
        return self._moments(self._open_starts.values())

    def at(self, start: datetime) -> tuple[str, ...]:
        """Who is free then, in the file's order."""
        at = cell_of(start) - self._base
        if not 0 <= at < self._size or int(start.timestamp()) % CELL_S:
            return ()
        return tuple(name for name, bits in self._free.items() if bits >> at & 1)

    def _moments(self, starts: Iterable[int]) -> list[datetime]:
        either = 0
        for bits in starts:
            either |= bits
        found = (datetime.fromtimestamp((self._base + at) * CELL_S, self.zone) for at in _ones(either))
        return [start for start in found if not start.fold]

    def _open(self, definition: Definition, who: Sequence[str]) -> Mapping[str, int]:
        """When each can be booked: own hours, as far as they lie within the practice's."""
        days = [self.today + timedelta(days=at) for at in range((self.last_day - self.today).days + 1)]
        before = self.today - timedelta(days=1)  # its night may go on today
        house = self._bits(span for day in (before, *days) for span in hours_on(definition, day).spans)
        own = {one.name: one.hours for one in definition.scheduling.practitioners}
        found: dict[str, int] = {}
        weeks: dict[Weekly, int] = {}
        edges = [cell_of(_midnight(day, self.zone)) - self._base for day in (*days, self.last_day + timedelta(days=1))]
        for name in who:
            weekly = own.get(name)
            if weekly is None:
                found[name] = house
                continue
            if weekly not in weeks:
                last_night = self._bits(weekly_on(definition, weekly, before).spans)
                weeks[weekly] = last_night | self._week(definition, weekly, days, edges)
            found[name] = house & weeks[weekly]
        return found

    def _week(self, definition: Definition, weekly: Weekly, days: Sequence[date], edges: Sequence[int]) -> int:
        """A week's hours on each of the days. Where no clock changes, a wall time is a distance from midnight."""
        bits = 0
        for at, day in enumerate(days):
            ranges = [minutes_of(text) for text in ranges_on(weekly, day)]
            until = at + (2 if any(end > DAY_MINUTES for _, end in ranges) else 1)
            whole_days = until < len(edges) and edges[until] - edges[at] == (until - at) * DAY_MINUTES // CELL_MINUTES
            if not whole_days:
                bits |= self._bits(weekly_on(definition, weekly, day).spans)
                continue
            for start, end in ranges:
                first = edges[at] + -(-start // CELL_MINUTES)
                bits |= _range(first, edges[at] + end // CELL_MINUTES)
        return bits

    def _bits(self, spans: Iterable[Span]) -> int:
        """Whole cells within the spans."""
        bits = 0
        for span in spans:
            first = -(-int(span.start.timestamp()) // CELL_S) - self._base
            bits |= _range(first, cell_of(span.end) - self._base)
        return bits

    def _taken(self, busy: Iterable[Busy], size: int) -> dict[str, int]:
        """`size`: so many cells from the first."""
        rows: dict[str, bytearray] = {}  # digits, since thousands of bookings are set in them one by one
        base = self._base
        for one in busy:
            cells = cells_of(one.start, one.end)
            first, last = max(0, cells.start - base), min(cells.stop - base, size)
            if first >= last:
                continue
            row = rows.get(one.who)
            if row is None:
                row = rows[one.who] = bytearray(b"0" * size)
            row[first:last] = b"1" * (last - first)
        return {who: int(row[::-1], 2) for who, row in rows.items()}


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day, or the change of clocks that it begins with."""
    return datetime.combine(day, time(), zone)


def _range(first: int, last: int) -> int:
    """Bits [first, last), as far as there are any."""
    first = max(first, 0)
    return (1 << last) - (1 << first) if first < last else 0


def _runs(bits: int, length: int) -> int:
    """The places at which `length` bits in a row are set."""
    have = 1
    while have < length and bits:
        step = min(have, length - have)
        bits &= bits >> step
        have += step
    return bits


def _every(step: int, first: int, size: int) -> int:
    """Every `step`-th bit from `first` on."""
    bits, have = 1 << first, 1
    while have * step < size:
        bits |= bits << have * step
        have *= 2
    return bits & ((1 << size) - 1)


def _ones(bits: int) -> Iterator[int]:
    """Where bits are set, ascending."""
    text = bin(bits)[:1:-1]
    at = text.find("1")
    while at >= 0:
        yield at
        at = text.find("1", at + 1)
