"""What was heard, in figures: percentiles, histograms, growth, and each aim beside its number. Pure."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from receptionist.rehearsal.load.conversation import CallHeard, TurnHeard

LATE_MS: Final = 10  # frames that leave later than this are no measure of a server
HELD_UP: Final = 0.05  # of the time: a server that is kept from its core so long is slow by no fault of its own
VENDORS_BUSY: Final = 0.8
BUCKET_MS: Final = 50  # of the histogram of waits
_LAST_BUCKET: Final = 60  # three seconds and more


class Spread(msgspec.Struct, frozen=True):
    """Milliseconds: the nearest of the values for each share. Of none: None."""

    count: int = 0
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None
    worst: float | None = None


class Footprint(msgspec.Struct, frozen=True):
    """The server's processes during one step."""

    cpu_s: float  # spent
    before_mb: float
    peak_mb: float
    after_mb: float  # when all had hung up and a moment had passed
    held_up_s: float = 0.0  # it could have run, and others had the core
    vendors_cpu_s: float = 0.0  # that the simulated vendors have spent: one process, so at most what a core has
    speech_cpu_s: float = 0.0  # that the embedded models' workers have spent: who speaks over us, what a question means


class Warm(msgspec.Struct, frozen=True):
    """The server's processes after one call, when nobody calls."""

    mb: float
    idle_ms_per_s: float  # of CPU


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """So many lines at once for a while."""

    lines: int
    seconds: float
    call_seconds: float
    calls: int
    completed: int
    failures: dict[str, int]
    turns: int
    unanswered: int
    over_caller: int
    greeting: Spread
    wait: Spread
    overhead: Spread  # wait less the vendors' own delays; of none where those are not known
    floor_ms: float | None  # the vendors' own delays, of the middle turn
    hesitant_wait: Spread  # those turns of `wait` whose speaker hesitated: what was prepared at the pause was wrong
    known_wait: Spread  # turns that the practice's own answers answer
    known_end_ms: float | None = None  # when the turn of a question for them has ended, by the practice's patience
    barge_in: Spread
    not_stopped: int
    holes: int
    holes_at_set_up: int
    longest_hole_ms: int
    histogram: list[int]  # turns that waited up to 50 ms, 100 ms, …; the last: longer
    callers_late: Spread  # how late frames left: with much of it, nothing here says anything about the server
    footprint: Footprint | None = None
    lag: Spread | None = None  # of the server's event loop, as its metrics have it

    @property
    def failed(self) -> int:
        return sum(self.failures.values())

    @property
    def doubt(self) -> str:
        """Why the times of this step say little about the server; empty: they stand."""
        reasons: list[str] = []
        if (late := self.callers_late.p99) and late > LATE_MS:
            reasons.append(f"the callers themselves were late, p99 {late:.0f} ms")
        held_up = self.footprint.held_up_s / self.seconds if self.footprint else 0.0
        if held_up > HELD_UP:
            reasons.append(f"other programs kept the server from its core for {held_up:.0%} of the time")
        vendors = self.footprint.vendors_cpu_s / self.seconds if self.footprint else 0.0
        if vendors > VENDORS_BUSY:
            reasons.append(f"the simulated vendors were at work for {vendors:.0%} of the time, and late themselves")
        return "; ".join(reasons)

    @property
    def kept_ms(self) -> float | None:
        """How long after the end of the turn an answer that is kept was heard."""
        if self.known_wait.p95 is None or self.known_end_ms is None:
            return None
        return max(0.0, self.known_wait.p95 - self.known_end_ms)

    @property
    def speech_ms_per_call_s(self) -> float | None:
        """Beside `cpu_ms_per_call_s`: of the workers of embedded models."""
        if not self.footprint or not self.call_seconds:
            return None
        return 1000 * self.footprint.speech_cpu_s / self.call_seconds

    @property
    def cpu_ms_per_call_s(self) -> float | None:
        if self.footprint is None or not self.call_seconds:
            return None
        return 1000 * self.footprint.cpu_s / self.call_seconds


class Aim(msgspec.Struct, frozen=True):
    """What a number should be. `met`: None where it was not measured."""

    what: str
    aim: str
    measured: str
    met: bool | None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One run."""

    made_at: str  # ISO, UTC
    server: str
    vendors: str
    version: str
    published: bool  # vendors took as long as they publish
    speculates: bool
    warm: Warm | None  # None: it could not be looked at
    steps: list[Step]
    aims: list[Aim] = []

    @property
    def mb_per_call(self) -> float | None:
        warm_mb = self.warm.mb if self.warm else None
        return growth([(s.lines, s.footprint.peak_mb) for s in self.steps if s.footprint], warm_mb)


def spread(values: Iterable[float]) -> Spread:
    ordered = sorted(values)
    if not ordered:
        return Spread()
    p50, p95, p99 = (_at(ordered, share) for share in (0.5, 0.95, 0.99))
    return Spread(len(ordered), p50, p95, p99, round(ordered[-1], 1))


def spread_of_counts(counts: Mapping[int, int]) -> Spread:
    """The same of whole milliseconds that were counted."""
    total = sum(counts.values())
    if not total:
        return Spread()
    p50, p95, p99 = (float(_counted(counts, math.ceil(share * total))) for share in (0.5, 0.95, 0.99))
    return Spread(total, p50, p95, p99, float(max(counts)))


def spread_of_buckets(before: Mapping[float, float], after: Mapping[float, float]) -> Spread:
    """Of a Prometheus histogram in seconds, upper bound -> cumulative count, between two looks: to the bound, so that
    the truth is at most what is said."""
    bounds = sorted(after)
    counts = [(bound, after[bound] - before.get(bound, 0.0)) for bound in bounds]
    total = counts[-1][1] if counts else 0.0
    if total <= 0:
        return Spread()

    def within(share: float) -> float | None:
        bound = next(bound for bound, count in counts if count >= share * total)
        return None if math.isinf(bound) else round(1000 * bound, 1)

    return Spread(round(total), within(0.5), within(0.95), within(0.99), within(1.0))


def step(
    lines: int,
    seconds: float,
    calls: Sequence[CallHeard],
    late: Mapping[int, int],
    floors: Mapping[str, float],
    footprint: Footprint | None = None,
    lag: Spread | None = None,
    patience_ms: int | None = None,
) -> Step:
    """`floors`: words -> milliseconds that the vendors take of the turn. `patience_ms`: the practice's, as far as it is
    known."""
    turns = [turn for call in calls for turn in call.turns]
    waits = [(turn, turn.wait_ms) for turn in turns if turn.kind != "asks"]
    known = [turn.wait_ms for turn in turns if turn.kind == "asks" and turn.wait_ms is not None]
    interrupted = [turn for turn in turns if turn.kind == "interrupts"]
    holes = [hole for call in calls for hole in call.holes]
    measured = [wait for _, wait in waits if wait is not None]
    overheads = [wait - floors[turn.words] for turn, wait in waits if wait is not None and turn.words in floors]
    middle = spread(floors[turn.words] for turn, wait in waits if wait is not None and turn.words in floors)
    return Step(
        lines=lines,
        seconds=seconds,
        call_seconds=round(sum(call.ended_at - (call.began_at or call.ended_at) for call in calls), 1),
        calls=len(calls),
        completed=sum(call.completed for call in calls),
        failures=dict(Counter(call.failure for call in calls if call.failure)),
        turns=len(turns),
        unanswered=sum(call.unanswered for call in calls),
        over_caller=sum(turn.over_caller for turn in turns),
        greeting=spread(call.greeting_ms for call in calls if call.greeting_ms is not None),
        wait=spread(measured),
        overhead=spread(overheads),
        floor_ms=middle.p50,
        hesitant_wait=spread(wait for turn, wait in waits if wait is not None and turn.kind == "hesitates"),
        known_wait=spread(known),
        known_end_ms=patience_ms,
        barge_in=spread(turn.barge_in_ms for turn in interrupted if turn.barge_in_ms is not None),
        not_stopped=sum(_was_not_stopped(turn) for turn in interrupted),
        holes=len(holes),
        holes_at_set_up=sum(hole.in_greeting for hole in holes),
        longest_hole_ms=max((hole.ms for hole in holes), default=0),
        histogram=histogram(measured),
        callers_late=spread_of_counts(late),
        footprint=footprint,
        lag=lag,
    )


def histogram(waits_ms: Iterable[float]) -> list[int]:
    counts = [0] * (_LAST_BUCKET + 1)
    for wait in waits_ms:
        counts[min(_LAST_BUCKET, max(0, int(wait // BUCKET_MS)))] += 1
    return counts


def growth(peaks: Sequence[tuple[int, float]], warm_mb: float | None) -> float | None:
    """Megabytes for each line more: from the warm process (or the smallest step) to the largest step."""
    ordered = sorted(peaks)
    if not ordered:
        return None
    fewest, at_first = (0, warm_mb) if warm_mb is not None else ordered[0]
    most, at_last = ordered[-1]
    return round((at_last - at_first) / (most - fewest), 2) if most > fewest else None


def aims(report: Report) -> list[Aim]:
    """Each number that has one, and whether this run met it."""
    found: list[Aim] = []
    one = next((one for one in report.steps if one.lines == 1), None)
    if report.published:
        widest = report.steps[-1]
        found += [
            _most("wait p50, vendors as published", widest.wait.p50, 850, "ms"),
            _most("wait p95, vendors as published", widest.wait.p95, 1250, "ms"),
        ]
    elif one and report.speculates:
        ratio = one.wait.p50 / one.floor_ms if one.wait.p50 is not None and one.floor_ms else None
        found.append(_most("wait p50 beside the serial floor, 1 call", ratio, 0.75, "", digits=2))
    elif one:
        found += [
            _most("overhead p50, 1 call", one.overhead.p50, 8, "ms"),
            _most("overhead p95, 1 call", one.overhead.p95, 20, "ms"),
        ]
    for each in report.steps:
        where = f"{each.lines} call{'s' if each.lines > 1 else ''}"
        if not report.published and not (each.lines == 1 and not report.speculates):
            found.append(_most(f"overhead p95, {where}", each.overhead.p95, 50, "ms"))
        found += [
            _most(f"failed calls, {where}", each.failed, 0, ""),
            _most(f"underruns, {where} (at set-up: {each.holes_at_set_up})", each.holes, 0, ""),
            _most(f"barge-in p95, {where}", each.barge_in.p95, 200, "ms"),
        ]
        if each.known_end_ms is not None:
            found.append(_most(f"kept answer after the end of the turn, p95, {where}", each.kept_ms, 100, "ms"))
        if each.lag:
            found.append(_most(f"event-loop lag p99, {where}", each.lag.p99, 10, "ms"))
    found += _memory(report)
    return found


def _memory(report: Report) -> list[Aim]:
    measured = [one.footprint for one in report.steps if one.footprint]
    if report.warm is None or not measured:
        return []
    return [
        _most("memory, warm", report.warm.mb, 200, "MB"),
        _most("memory for each added call", report.mb_per_call, 0.5, "MB", digits=2),
        _most("memory after the last call, to warm", measured[-1].after_mb / report.warm.mb, 1.1, "", digits=2),
    ]


def _most(what: str, value: float | None, limit: float, unit: str, digits: int = 0) -> Aim:
    aim = f"at most {limit:g} {unit}".strip()
    if value is None:
        return Aim(what, aim, "not measured", None)
    return Aim(what, aim, f"{value:.{digits}f} {unit}".strip(), value <= limit)


def _was_not_stopped(turn: TurnHeard) -> bool:
    return turn.cleared_at is None


def _at(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)


def _counted(counts: Mapping[int, int], place: int) -> int:
    seen = 0
    for value in sorted(counts):
        seen += counts[value]
        if seen >= place:
            return value
    return max(counts)
