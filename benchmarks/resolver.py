"""What it costs to understand when a caller would come, and what value was said: `python -m benchmarks.resolver`

Prints milliseconds of one core, median and the slowest of twenty, over the sets of tests/sets. A turn's answer waits
for this: the resolver should stay under one millisecond.
"""

import statistics
from collections.abc import Callable, Iterable
from time import perf_counter

from tests.unit.conversation import value_sets, when_sets

_ROUNDS = 20


def main() -> None:
    print(f"{'':24}{'phrases':>8}{'median ms':>12}{'p95 ms':>9}{'slowest ms':>12}")
    for language in when_sets.LANGUAGES:
        phrases = [one for half in ("open", "held") for one in when_sets.phrases(half, language)]
        _tell(f"when, {language}", [lambda one=one: when_sets.understood(one) for one in phrases])
    for kind in value_sets.KINDS:
        said = [one for half in ("open", "held") for one in value_sets.said(half, kind)]
        _tell(kind, [lambda one=one: value_sets.understood(one) for one in said])


def _tell(name: str, calls: Iterable[Callable[[], object]]) -> None:
    times = sorted(1000 * _best(call) for call in calls)
    p95 = times[int(len(times) * 0.95)]
    print(f"{name:24}{len(times):8}{statistics.median(times):12.3f}{p95:9.3f}{times[-1]:12.3f}")


def _best(call: Callable[[], object]) -> float:
    """Of some rounds the median: the machine has other work."""
    times: list[float] = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        call()
        times.append(perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
