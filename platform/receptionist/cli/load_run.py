"""Calls placed by processes of callers, and the server watched meanwhile: the work of `load`, and of benchmarks."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import msgspec

from receptionist.cli.load_house import PATIENCE_MS, PRACTICE, House, keep_to, last_cores, stop
from receptionist.errors import ReceptionistError
from receptionist.rehearsal.load import figures, watching
from receptionist.rehearsal.load.asking import get
from receptionist.rehearsal.load.crowd import CrowdHeard, Orders
from receptionist.rehearsal.load.figures import Footprint, Step, Warm
from receptionist.rehearsal.load.plan import Mix

_LINES_OF_ONE: Final = 60  # callers that one process bears without being late
_CALLS_PER_S: Final = 20  # that begin, while a step fills up
_WARM_S: Final = 6.0
_AFTER_S: Final = 5.0  # until memory is looked at when all have hung up: a server gives it back once it is quiet
_IDLE_S: Final = 3.0
_LOOK_S: Final = 0.25
_MORE_S: Final = 60.0  # that callers may need beside their calls


class LoadError(ReceptionistError):
    """The measurement could not be made."""


class Target(msgspec.Struct, frozen=True):
    """Who is called, and what is known of it."""

    url: str
    practice: str
    key: str  # of tickets; empty: none are wanted
    pid: int = 0  # on this machine; 0: not to be looked at
    vendors_pid: int = 0
    floors: dict[str, float] = {}
    metrics_token: str = ""
    has_metrics: bool = True
    asks: bool = False  # the practice has the answers to what callers may ask
    patience_ms: int | None = None  # of its practice, as far as it is known
    apart: int = 0  # the cores at the end that callers keep to; 0: all


def target_of(house: House, apart: int) -> Target:
    return Target(
        house.url,
        PRACTICE,
        house.key,
        pid=house.pid,
        vendors_pid=house.vendors_pid,
        floors=house.floors,
        asks=True,
        patience_ms=PATIENCE_MS,
        apart=apart,
    )


async def warmed(target: Target) -> Warm:
    """One call that does not count, and what the process is like after it."""
    await place_calls(target, 1, _WARM_S, 0, Mix())
    await asyncio.sleep(_AFTER_S)
    pids = watching.processes(target.pid)
    before_s = watching.cpu_s(pids)
    await asyncio.sleep(_IDLE_S)
    return Warm(watching.memory_mb(pids), round(1000 * (watching.cpu_s(pids) - before_s) / _IDLE_S, 1))


async def measured(target: Target, lines: int, seconds: float, seed: int, mix: Mix) -> Step:
    """So many calls at once for so long, and what they show."""
    lag_before = await _lag(target)
    async with watched(target.pid, target.vendors_pid) as look:
        heard = await place_calls(target, lines, seconds, seed, mix)
        lag_after = await _lag(target)  # of the calls alone: what a server tidies up behind them is felt by nobody
    lag = figures.spread_of_buckets(lag_before, lag_after) if lag_after else None
    late = sum((Counter(crowd.late) for crowd in heard), Counter[int]())
    calls = [call for crowd in heard for call in crowd.calls]
    return figures.step(lines, seconds, calls, late, target.floors, look.footprint, lag, target.patience_ms)


async def place_calls(target: Target, lines: int, seconds: float, seed: int, mix: Mix) -> list[CrowdHeard]:
    """By as many processes of callers as are needed to be on time. Raises LoadError."""
    processes = -(-lines // _LINES_OF_ONE)
    stream = "ws" + target.url.removeprefix("http") + "/voice/stream"
    orders = [
        Orders(
            url=stream,
            lines=tuple(range(number, lines, processes)),
            of=lines,
            seconds=seconds,
            ramp_s=min(seconds / 3, lines / _CALLS_PER_S),
            seed=seed,
            mix=mix,
            practice=target.practice,
            key=target.key,
        )
        for number in range(processes)
    ]
    async with asyncio.TaskGroup() as group:
        held = [group.create_task(_crowd(each, seconds, target.apart)) for each in orders]
    return [one.result() for one in held]


async def _crowd(orders: Orders, seconds: float, apart: int) -> CrowdHeard:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "receptionist", "load-callers"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    keep_to(process.pid, last_cores(apart))
    try:
        async with asyncio.timeout(seconds + _MORE_S):
            out, _ = await process.communicate(msgspec.json.encode(orders))
    except TimeoutError as error:
        raise LoadError("A process of callers did not end; the machine may be too full.") from error
    finally:
        await stop(process)
    if process.returncode:
        raise LoadError("A process of callers has failed; what it said stands above.")
    return msgspec.json.decode(out, type=CrowdHeard)


async def _lag(target: Target) -> dict[float, float]:
    status, text = await get(f"{target.url}/metrics", target.metrics_token) if target.has_metrics else (0, "")
    return watching.lag_buckets(text) if status == 200 else {}


class Look:
    """What is seen of a process during a step; None where there is none to look at."""

    footprint: Footprint | None = None


@asynccontextmanager
async def watched(pid: int, vendors_pid: int = 0) -> AsyncGenerator[Look, None]:
    """From before the first call until a moment after the last."""
    look = Look()
    if not pid:
        yield look
        return
    pids = watching.processes(pid)
    before_mb = peak_mb = watching.memory_mb(pids)
    vendors = [vendors_pid] if vendors_pid else []
    speakers = watching.speech_workers(pids)
    speech_s = watching.cpu_s(speakers)
    before_s, held_up_s, vendors_s = watching.cpu_s(pids), watching.held_up_s(pids), watching.cpu_s(vendors)
    async with asyncio.TaskGroup() as group:

        async def keep_looking() -> None:
            nonlocal peak_mb
            while True:
                await asyncio.sleep(_LOOK_S)
                peak_mb = max(peak_mb, watching.memory_mb(pids))

        looking = group.create_task(keep_looking())
        yield look
        looking.cancel()
    spent_s, held_up_s = watching.cpu_s(pids) - before_s, watching.held_up_s(pids) - held_up_s
    vendors_s = watching.cpu_s(vendors) - vendors_s
    speech_s = watching.cpu_s(speakers) - speech_s
    await asyncio.sleep(_AFTER_S)
    look.footprint = Footprint(
        cpu_s=round(spent_s, 3),
        before_mb=before_mb,
        peak_mb=peak_mb,
        after_mb=watching.memory_mb(pids),
        held_up_s=round(held_up_s, 3),
        vendors_cpu_s=round(vendors_s, 3),
        speech_cpu_s=round(speech_s, 3),
    )
