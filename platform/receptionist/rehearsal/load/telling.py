"""The report as text for a terminal, and as JSON. Pure."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from receptionist.rehearsal.load.figures import BUCKET_MS, Report, Spread, Step
from receptionist.rehearsal.load.page import number

_LEVELS: Final = " ▁▂▃▄▅▆▇█"


def lines_of_step(step: Step) -> Iterator[str]:
    """What one step has shown; as soon as it is over."""
    calls = f"{step.lines} call{'s' if step.lines != 1 else ''} at once for {step.seconds:g} s"
    yield f"{calls}: {step.calls} placed, {step.failed} failed, {step.turns} turns, {step.unanswered} unanswered"
    yield f"  wait       {_spread(step.wait)}" + (f" (vendors {step.floor_ms:.0f} ms)" if step.floor_ms else "")
    if step.wait.count:
        yield f"  histogram  {_bars(step.histogram)}"
    if step.overhead.count:
        yield f"  overhead   {_spread(step.overhead)}"
    if step.hesitant_wait.count:
        yield f"  hesitant   {_spread(step.hesitant_wait)}"
    if step.known_wait.count:
        yield f"  known      {_spread(step.known_wait)}"
    yield f"  greeting   {_spread(step.greeting)}"
    yield f"  barge-in   {_spread(step.barge_in)}; {step.not_stopped} not stopped"
    yield f"  underruns  {step.holes} ({step.holes_at_set_up} at set-up), the longest {step.longest_hole_ms} ms"
    if step.footprint:
        mb = step.footprint
        yield (
            f"  server     {number(step.cpu_ms_per_call_s, 1)} ms of CPU a call-second, its embedded models' workers"
            f" {number(step.speech_ms_per_call_s, 1)}; memory {mb.before_mb:.0f} MB before, {mb.peak_mb:.0f} at most,"
            f" {mb.after_mb:.0f} after"
        )
    if step.lag:
        yield f"  loop lag   p99 at most {number(step.lag.p99)} ms of {step.lag.count} ticks"
    if step.over_caller:
        yield f"  {step.over_caller} turn(s) were answered before the caller had finished"
    for why, count in step.failures.items():
        yield f"  failed {count}x: {why}"
    if step.doubt:
        yield f"  THIS MACHINE IS TOO FULL TO JUDGE THE SERVER: {step.doubt}"


def json_of(report: Report) -> bytes:
    """The whole report as one object, what follows from its figures included."""
    steps = [
        {
            **msgspec.to_builtins(step),
            "failed": step.failed,
            "cpu_ms_per_call_s": step.cpu_ms_per_call_s,
            "speech_ms_per_call_s": step.speech_ms_per_call_s,
            "doubt": step.doubt,
        }
        for step in report.steps
    ]
    return msgspec.json.encode({**msgspec.to_builtins(report), "steps": steps, "mb_per_call": report.mb_per_call})


def lines_of_aims(report: Report) -> Iterator[str]:
    words = {True: "met", False: "NOT MET", None: "not measured"}
    width = max((len(aim.what) for aim in report.aims), default=0)
    for aim in report.aims:
        yield f"  {aim.what:<{width}}  {aim.measured:>12}  {aim.aim:<16} {words[aim.met]}"


def _bars(counts: Sequence[int]) -> str:
    """A letter for each bucket, from the first that has turns to the last."""
    used = [place for place, count in enumerate(counts) if count]
    high = max(counts)
    bars = "".join(_LEVELS[-(-count * (len(_LEVELS) - 1) // high)] for count in counts[used[0] : used[-1] + 1])
    return f"{used[0] * BUCKET_MS} ms |{bars}| {(used[-1] + 1) * BUCKET_MS} ms, {BUCKET_MS} ms each, at most {high}"


def _spread(spread: Spread) -> str:
    if not spread.count:
        return "none"
    return (
        f"p50 {number(spread.p50)} ms, p95 {number(spread.p95)} ms, p99 {number(spread.p99)} ms,"
        f" worst {number(spread.worst)} ms of {spread.count}"
    )
