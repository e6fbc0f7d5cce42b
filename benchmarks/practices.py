"""Ten thousand practices: start, memory, first call, change. `python -m benchmarks.practices [HOW MANY]`."""

import asyncio
import gc
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.serving import ROOT

from receptionist.config import load
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Registry
from receptionist.practice.validating import validate
from receptionist.web.watching import watch_practices

_TRIES = 200
_EDITS = 20


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "receptionist.toml").touch()
        tenants = root / "tenants"
        tenants.mkdir()
        print(f"{count} practices, {_written(tenants, count) / count / 1024:.1f} KiB of text each")
        asyncio.run(_measured(root, count))


def _written(tenants: Path, count: int) -> int:
    """From the samples, each with a name and numbers of its own; how many bytes."""
    samples = [file.read_text() for file in sorted((ROOT / "tenants").glob("*.toml"))]
    size = 0
    for n in range(count):
        text = re.sub(r"^numbers = .*$", f'numbers = ["{_number(n)}"]', samples[n % len(samples)], count=1, flags=re.M)
        text = re.sub(r'^name = "(.*)"$', rf'name = "\1 {n}"', text, count=1, flags=re.M)
        (tenants / f"practice-{n:05}.toml").write_text(text)
        size += len(text.encode())
    return size


def _number(n: int) -> str:
    return f"+1646{2000000 + n}"


async def _measured(root: Path, count: int) -> None:
    config = load(root / "receptionist.toml", {})
    cold = open_registry(config)
    used = _processor_s()
    took_s = await _timed(cold.reload_all)
    print(f"numbers indexed without a cache: {took_s:.2f} s, processor {_processor_s() - used:.2f} s")
    used = _processor_s()
    lags: list[float] = []
    async with asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(_lag(lags))
        began = time.perf_counter()
        await validate(cold)
        took_s = time.perf_counter() - began
        print(
            f"all of them looked at in the background: {took_s:.1f} s, processor {_processor_s() - used:.1f} s", end=""
        )
        watching.cancel()
    print(f"; the loop was late by {_percentile(lags, 0.5):.1f} ms (p50), {_percentile(lags, 0.99):.1f} ms (p99)")

    gc.collect()
    before, used = _resident_kib(), _processor_s()
    warm = open_registry(config)
    took_s = await _timed(warm.reload_all)
    print(f"start with the cache of an earlier run: {took_s:.2f} s, processor {_processor_s() - used:.2f} s")
    gc.collect()
    print(f"resident for each practice that is not in use: {(_resident_kib() - before) / count:.2f} KiB")

    dice = random.Random(1)
    used = time.process_time()
    first = [await _call(warm, _number(dice.randrange(count))) for _ in range(_TRIES)]
    print(f"first call to a practice: {_shown(first)}{_each(used, _TRIES)}")
    unread = open_registry(config)
    unread.kept.folder = None
    await asyncio.to_thread(unread.reload_all)
    used = time.process_time()
    first = [await _call(unread, _number(dice.randrange(count))) for _ in range(_TRIES)]
    print(f"first call to one that nobody has looked at: {_shown(first)}{_each(used, _TRIES)}")
    again = [await _call(warm, _number(7)) for _ in range(_TRIES)]
    print(f"a call to one in use: {_shown(again)}")

    used = time.process_time()
    reloads = [await _timed(lambda n=n: _reloaded(root, warm, n)) * 1000 for n in range(_EDITS)]
    print(f"one practice read again, edit included: {_shown(reloads)}{_each(used, _EDITS)}")
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(watch_practices(warm, _nobody))
        await asyncio.sleep(3)
        served = [await _until_served(root, warm, n) for n in range(_EDITS)]
        print(f"from the last write until it is served: {_shown(served)}")
        running.cancel()


async def _nobody(slugs: Iterable[str]) -> None:
    """Nobody keeps track of what changes."""


async def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    await asyncio.to_thread(work)
    return time.perf_counter() - began


async def _call(registry: Registry, number: str) -> float:
    began = time.perf_counter()
    found = await registry.answering(number)
    took_ms = (time.perf_counter() - began) * 1000
    if found is None:
        raise SystemExit(f"{number} is not answered")
    return took_ms


def _edited(root: Path, n: int, word: str) -> str:
    file = root / "tenants" / f"practice-{n:05}.toml"
    name = f"{word} {n}"
    file.write_text(re.sub(r'^name = ".*"$', f'name = "{name}"', file.read_text(), count=1, flags=re.M))
    return name


def _reloaded(root: Path, registry: Registry, n: int) -> None:
    _edited(root, n, "Reloaded")
    registry.reload(f"practice-{n:05}")


async def _until_served(root: Path, registry: Registry, n: int) -> float:
    name = _edited(root, n, "Served")
    began = time.perf_counter()
    while registry.name_of(f"practice-{n:05}") != name:  # noqa: ASYNC110 - measured, not waited for
        await asyncio.sleep(0.001)
    return (time.perf_counter() - began) * 1000


async def _lag(lags: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.01)
        lags.append((time.perf_counter() - began) * 1000 - 10)


def _processor_s() -> float:
    """Of this process, and of those that it has waited for: what a busy machine does not stretch."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _each(used_s: float, tries: int) -> str:
    """Of this process alone, since it had used that much."""
    return f", processor {(time.process_time() - used_s) / tries * 1000:.1f} ms each"


def _resident_kib() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


def _percentile(found: list[float], part: float) -> float:
    return sorted(found)[min(len(found) - 1, int(len(found) * part))]


def _shown(found: list[float]) -> str:
    return (
        f"{statistics.median(found):.2f} ms (p50), {_percentile(found, 0.95):.2f} ms (p95), {max(found):.2f} ms (worst)"
    )


if __name__ == "__main__":
    main()
