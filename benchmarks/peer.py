"""The numbers of the live call, beside a Pipecat bot that does the same call over the same protocol, and the floor.

Same callers, same simulated vendors, same run: compare within it. Behind it follow the numbers of lines (floods,
sockets that never begin, a thousand calls at rest). `--short`: the first part alone, in less than ten minutes.
`--over`: only how soon each stops for a caller who speaks over it.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import lines
from benchmarks.peers.install import PeerMissingError, python_of

from receptionist.cli.load_house import (
    Simulated,
    cores_apart,
    floors,
    free_port,
    keep_to,
    open_house,
    open_vendors,
    stop,
    until_ready,
    until_stopped,
)
from receptionist.cli.load_run import Target, measured, target_of, warmed
from receptionist.ops import server
from receptionist.rehearsal.load.figures import Spread, Step, Warm, growth
from receptionist.rehearsal.load.plan import Mix
from receptionist.rehearsal.load.speech import packaged
from receptionist.rehearsal.load.telling import lines_of_step

_BOT = Path(__file__).parent / "peers" / "pipecat_bot.py"
_VOICE = "21m00Tcm4TlvDq8ikWAM"
_MIX = Mix(silent=0.0)
_OVER = Mix(silent=0.0, hesitates=0.0, interrupts=0.9)
_ASKING = Mix(silent=0.0, hesitates=0.0, interrupts=0.0, asks=0.8)
_CORES_FOR_TWO = 4  # two for the workers, and as many for callers and vendors
_OVER_LINES = 2  # as many as the peer bears
_PEER_LINES = (1, 2, 4)


@dataclass(frozen=True)
class Size:
    alone_s: float
    together_s: float
    lines: tuple[int, ...]  # of our own steps


_FULL = Size(60, 30, (10, 40, 100, 150, 200))
_SHORT = Size(30, 20, (10, 40, 100, 150))
_AGAINST = 40  # the step that the peer's load is set against


@dataclass
class Side:
    """One platform's figures."""

    warm: Warm = field(default_factory=lambda: Warm(0.0, 0.0))
    alone: Step | None = None
    over: Step | None = None  # callers who interrupt
    asking: Step | None = None  # callers who ask what the practice has an answer for
    together: list[Step] = field(default_factory=list[Step])

    @property
    def steps(self) -> list[Step]:
        return [one for one in (self.alone, self.over, self.asking, *self.together) if one]

    @property
    def mb_per_call(self) -> float | None:
        """From the warm process to the widest step."""
        return growth([(one.lines, one.footprint.peak_mb) for one in self.steps if one.footprint], self.warm.mb)

    @property
    def least_mb_per_call(self) -> float | None:
        """Of any step, from what it began with: fair to who does not give back what earlier steps took."""
        each = [(one.footprint.peak_mb - one.footprint.before_mb) / one.lines for one in self.steps if one.footprint]
        return min(each, default=None)

    @property
    def held(self) -> Step | None:
        """The widest step without an underrun, a failed call or a turn without an answer; else the narrowest."""
        steps = [one for one in (self.alone, *self.together) if one]
        whole = [one for one in steps if not (one.holes or one.failed or one.unanswered)]
        return whole[-1] if whole else (steps[0] if steps else None)


def main() -> None:
    short = "--short" in sys.argv
    size = _SHORT if short else _FULL
    if "--over" in sys.argv:
        server.run(until_stopped(_compare_over(size)))
        return
    server.run(until_stopped(_compare(size)))
    if not short:
        lines.main()


async def _compare_over(size: Size) -> None:
    apart = cores_apart(1)
    theirs: Step | None = None
    async with open_vendors(apart=apart) as vendors:
        try:
            python = await asyncio.to_thread(python_of, "pipecat")
            print("== Pipecat, with its defaults", flush=True)
            async with _bot(python, vendors, apart) as target:
                await warmed(target)
                theirs = await _tell(target, _OVER_LINES, size.together_s, _OVER)
        except PeerMissingError as missing:
            print(missing)
        print("== ours", flush=True)
        async with open_house(vendors) as house:
            target = target_of(house, apart)
            await warmed(target)
            ours = await _tell(target, _OVER_LINES, size.together_s, _OVER)
    print(f"\n{'':48}{'ours':>10}{'Pipecat':>10}{'ratio':>8}  aim")
    _over_rows(ours.barge_in, theirs.barge_in if theirs else Spread())


async def _compare(size: Size) -> None:
    apart = cores_apart(1)
    async with open_vendors(apart=apart) as vendors:
        peer = await _peer(vendors, size, apart)
        serial = await _ours(vendors, Size(size.alone_s, size.together_s, ()), apart, speculates=False)
        ours = await _ours(vendors, size, apart, speculates=True)
    async with open_vendors(published=True, apart=apart) as vendors, open_house(vendors) as house:
        target = target_of(house, apart)
        await warmed(target)
        published = await _tell(target, 10, size.alone_s / 2, _MIX)
    _table(peer, serial, ours, published)
    if len(os.sched_getaffinity(0)) >= _CORES_FOR_TWO:
        await _two_workers(size)


async def _ours(vendors: Simulated, size: Size, apart: int, *, speculates: bool) -> Side:
    print(f"== ours, {'as it comes' if speculates else 'serial: no answer is prepared early'}", flush=True)
    side = Side()
    async with open_house(vendors, speculates=speculates) as house:
        target = target_of(house, apart)
        side.warm = await warmed(target)
        side.alone = await _tell(target, 1, size.alone_s, _MIX)
        if speculates:
            side.over = await _tell(target, _OVER_LINES, size.together_s, _OVER)
            side.asking = await _tell(target, 1, size.together_s, _ASKING)
        for lines in size.lines:
            side.together.append(await _tell(target, lines, size.together_s, _MIX))
    return side


async def _two_workers(size: Size) -> None:
    """What a second process costs each call: it should be nothing."""
    spent: list[float] = []
    for workers in (1, 2):
        async with open_vendors() as vendors, open_house(vendors, workers=workers) as house:
            target = target_of(house, cores_apart(workers))
            await warmed(target)
            step = await _tell(target, 70 * workers, size.together_s, _MIX)
            spent.append(step.cpu_ms_per_call_s or 0.0)
    _row("CPU ms a call-second, 2 workers x 70 calls", spent[1], None, most=1.1 * spent[0], digits=1)


async def _peer(vendors: Simulated, size: Size, apart: int) -> Side | None:
    try:
        python = await asyncio.to_thread(python_of, "pipecat")
    except PeerMissingError as missing:
        print(missing)
        return None
    print("== Pipecat, with its defaults", flush=True)
    side = Side()
    async with _bot(python, vendors, apart) as target:
        side.warm = await warmed(target)
        for lines in _PEER_LINES:
            step = await _tell(target, lines, size.alone_s if lines == 1 else size.together_s, _MIX)
            if lines == 1:
                side.alone = step
                side.over = await _tell(target, _OVER_LINES, size.together_s, _OVER)
            else:
                side.together.append(step)
    return side


@asynccontextmanager
async def _bot(python: Path, vendors: Simulated, apart: int) -> AsyncGenerator[Target]:
    port, base = free_port(), vendors.places.base_urls
    sockets = base["elevenlabs"].replace("http", "ws", 1)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as said:
            process = await asyncio.create_subprocess_exec(
                *(python, _BOT, str(port), base["deepgram"], base["openai"], sockets, vendors.places.key, _VOICE),
                stdout=said,
                stderr=said,
            )
        if apart:
            keep_to(process.pid, sorted(os.sched_getaffinity(0))[:1])
        try:
            url = f"http://127.0.0.1:{port}"
            await until_ready(process, f"{url}/healthz", log)
            known = floors(packaged(), vendors.paces)
            yield Target(
                url, "", "", pid=process.pid, vendors_pid=vendors.pid, floors=known, has_metrics=False, apart=apart
            )
        finally:
            await stop(process)


async def _tell(target: Target, lines: int, seconds: float, mix: Mix) -> Step:
    step = await measured(target, lines, seconds, 1, mix)
    print("\n".join(lines_of_step(step)), flush=True)
    return step


# --- the table ------------------------------------------------------------------------------------------------------


def _table(peer: Side | None, serial: Side, ours: Side, published: Step) -> None:
    alone, theirs = ours.alone, peer.alone if peer else None
    assert alone
    assert serial.alone
    floor = alone.floor_ms or 0.0
    print(f"\n{'':48}{'ours':>10}{'Pipecat':>10}{'ratio':>8}  aim")
    print(f"{'floor: the vendors own delays, ms':48}{floor:>10.0f}{floor:>10.0f}")
    overhead, wait = (theirs.overhead, theirs.wait) if theirs else (Spread(), Spread())
    barge_in = peer.over.barge_in if peer and peer.over else Spread()
    stopped = ours.over.barge_in if ours.over else Spread()
    known = ours.asking.known_wait if ours.asking else Spread()
    _row("overhead p50, 1 call, serial, ms", serial.alone.overhead.p50, overhead.p50, most=8)
    _row("overhead p95, 1 call, serial, ms", serial.alone.overhead.p95, overhead.p95, most=20)
    _row("wait p50, 1 call, ms", alone.wait.p50, wait.p50)
    _row("wait p50 to floor, 1 call", _over(alone.wait.p50, floor), _over(wait.p50, floor), most=0.75, digits=2)
    _row("kept answer p50, from the last word, ms", known.p50, None)
    _row("turns cut short, of 1 call's", alone.over_caller, theirs.over_caller if theirs else None)
    wide = next((one for one in ours.together if one.lines == _AGAINST), alone)
    held = peer.held if peer else None
    _over_rows(stopped, barge_in)
    _row(
        f"CPU ms a call-second ({wide.lines} calls; theirs {held.lines if held else 0})",
        wide.cpu_ms_per_call_s,
        held.cpu_ms_per_call_s if held else None,
        digits=1,
    )
    _row("  our embedded models' workers, beside it", wide.speech_ms_per_call_s, None, digits=1)
    times = _over(held.cpu_ms_per_call_s if held else None, wide.cpu_ms_per_call_s)
    _row("  theirs to ours", times, None, least=30, digits=1)
    _row("CPU ms a second, idle", ours.warm.idle_ms_per_s, peer.warm.idle_ms_per_s if peer else None, digits=1)
    _row("memory, warm, MB", ours.warm.mb, peer.warm.mb if peer else None, most=200)
    _row(
        "memory for each added call, MB", ours.mb_per_call, peer.least_mb_per_call if peer else None, most=0.5, digits=2
    )
    last = ours.together[-1] if ours.together else alone
    after = last.footprint.after_mb if last.footprint else None
    _row("memory after the last call, to warm", _over(after, ours.warm.mb), None, most=1.1, digits=2)
    for step in ours.together:
        warning = f" (NOTHING IS PROVED: {step.doubt})" if step.doubt else ""
        print(f"  at {step.lines} calls{warning}")
        _row("    overhead p95, ms", step.overhead.p95, None, most=50)
        _row("    underruns", step.holes, None, most=0)
        _row("    failed calls", step.failed, None, most=0)
        if step.lag:
            _row("    event-loop lag p99, ms (to the bucket's bound)", step.lag.p99, None, most=10)
    _steps(ours)
    if peer:
        for step in peer.together:
            print(f"  Pipecat at {step.lines} calls: {step.holes} underruns, overhead p95 {step.overhead.p95} ms")
    print(f"  vendors as slow as they publish, a fifth of the turns hesitating (floor {published.floor_ms:.0f} ms)")
    _row("    wait p50, ms", published.wait.p50, None, most=850)
    _row("    wait p95, ms", published.wait.p95, None, most=1250)


def _over_rows(stopped: Spread, barge_in: Spread) -> None:
    _row("barge-in p50, ms", stopped.p50, barge_in.p50)
    _row("barge-in p95, ms", stopped.p95, barge_in.p95, most=200)
    _row("  ours to theirs", _over(stopped.p95, barge_in.p95), None, most=0.65, digits=2)


def _steps(side: Side) -> None:
    print("  calls  CPU ms/call-s  memory MB: at most, after  MB/call  overhead p50, p95  underruns  failed  lag p99")
    for step in (one for one in (side.alone, *side.together) if one):
        seen = step.footprint
        peak, after = (seen.peak_mb, seen.after_mb) if seen else (0.0, 0.0)
        lag = f"{step.lag.p99:.0f}" if step.lag and step.lag.p99 is not None else "-"
        print(
            f"  {step.lines:>5}  {step.cpu_ms_per_call_s or 0.0:>13.1f}  {peak:>18.0f} {after:>7.0f}"
            f"  {(peak - side.warm.mb) / step.lines:>7.2f}"
            f"  {step.overhead.p50 or 0:>12.0f} {step.overhead.p95 or 0:>4.0f}"
            f"  {step.holes:>9}  {step.failed:>6}  {lag:>7}{'  DOUBTFUL: ' + step.doubt if step.doubt else ''}"
        )


def _row(
    what: str,
    ours: float | None,
    theirs: float | None,
    *,
    most: float | None = None,
    least: float | None = None,
    digits: int = 0,
) -> None:
    def text(value: float | None) -> str:
        return "-" if value is None else f"{value:.{digits}f}"

    ratio = _over(ours, theirs)
    aim = f"at most {most:g}" if most is not None else f"at least {least:g}" if least is not None else ""
    verdict = ""
    if aim and ours is not None:
        met = ours <= most if most is not None else ours >= (least or 0.0)
        verdict = f"{aim}: {'met' if met else 'NOT MET'}"
    print(f"{what:48}{text(ours):>10}{text(theirs):>10}{'' if ratio is None else f'{ratio:.2f}':>8}  {verdict}")


def _over(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None


if __name__ == "__main__":
    main()
