"""What a server takes of its machine while it is called: processor and memory from /proc, loop lag from its metrics."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_LAG: Final = re.compile(r'^receptionist_loop_lag_seconds_bucket\{[^}]*le="([^"]+)"[^}]*\} (\S+)$', re.M)


def processes(pid: int) -> list[int]:
    """The process, and those it started that are the same program: workers of a server, not its speech models'."""
    return [pid, *(child for child in _children(pid) if not _is_of_a_model(child))]


def speech_workers(pids: Iterable[int]) -> list[int]:
    """Those that the processes started to run embedded models: they too work for calls, and are told beside them."""
    return [child for pid in pids for child in _children(pid) if _is_of_a_model(child)]


def cpu_s(pids: Iterable[int]) -> float:
    """Seconds that they have spent since they began."""
    ticks = 0
    for pid in pids:
        fields = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12]) if len(fields) > 12 else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def held_up_s(pids: Iterable[int]) -> float:
    """Seconds that they could have run but others had the core. Event loops only: of each process its main thread."""
    waited = 0
    for pid in pids:
        fields = _read(Path(f"/proc/{pid}/schedstat")).split()
        waited += int(fields[1]) if len(fields) > 1 else 0
    return waited / 1e9


def memory_mb(pids: Iterable[int]) -> float:
    """Resident now, all together."""
    pages = 0
    for pid in pids:
        fields = _read(Path(f"/proc/{pid}/statm")).split()
        pages += int(fields[1]) if len(fields) > 1 else 0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)


def lag_buckets(metrics: str) -> dict[float, float]:
    """Of the page /metrics: upper bound in seconds -> ticks up to it."""
    return {float(bound): float(count) for bound, count in _LAG.findall(metrics)}


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in _numbers(Path("/proc").glob("[0-9]*/stat")):
        status = _read(Path(f"/proc/{task}/stat")).rpartition(")")[2].split()
        if len(status) > 1 and int(status[1]) == pid:
            found.append(task)
    return found


def _is_of_a_model(pid: int) -> bool:
    return "embedded.worker" in _read(Path(f"/proc/{pid}/cmdline"))


def _numbers(paths: Iterable[Path]) -> list[int]:
    return [int(path.parent.name) for path in paths]


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""  # it has ended
