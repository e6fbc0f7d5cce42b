"""The report as one page that needs nothing else: tables, and plots drawn here as SVG. Light and dark. Pure."""

import math
from collections.abc import Callable, Sequence
from html import escape
from typing import Final

from receptionist.rehearsal.load.figures import BUCKET_MS, Report, Spread, Step

_WIDTH: Final = 640
_HEIGHT: Final = 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 16, 40
_TICKS: Final = 4
_MOST_BARS: Final = 61

_STYLE: Final = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2330; --soft: #5b6472; --line: #d8dde5; --one: #2459c4;
  --two: #b3541e; --good: #1d7a46; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e6e9ef; --soft: #a0a9b8; --line: #333b48;
  --one: #7fa8ff; --two: #f0a06a; --good: #69cf95; --bad: #ff8a80; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.soft { color: var(--soft); } .scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
.plots { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
figure { margin: 0; } figcaption { font-weight: 600; } svg { width: 100%; height: auto; }
svg text { fill: var(--soft); font: 14px system-ui, sans-serif; }
.axis { stroke: var(--line); } .bar { fill: var(--one); } .aim { stroke: var(--bad); stroke-dasharray: 5 4; }
.one { stroke: var(--one); fill: none; stroke-width: 2; } .two { stroke: var(--two); fill: none; stroke-width: 2; }
.dot-one { fill: var(--one); } .dot-two { fill: var(--two); }
"""


def page(report: Report) -> str:
    """HTML: no script, nothing fetched."""
    about = " · ".join((report.made_at, report.server, report.vendors, f"version {report.version}"))
    title = f"Load: {', '.join(str(step.lines) for step in report.steps)} calls at once"
    doubts = [f"{step.lines} calls at once: {step.doubt}" for step in report.steps if step.doubt]
    notes = "".join(f"<li>{escape(note)}</li>" for note in doubts)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title><style>{_STYLE}</style></head><body>
<h1>{escape(title)}</h1>
<p class="soft">{escape(about)}</p>
{f"<p>This machine was too full to judge the server:</p><ul>{notes}</ul>" if notes else ""}
<h2>Aims</h2><div class="scroll">{_aims(report)}</div>
<h2>Steps</h2><div class="scroll">{_steps(report.steps)}</div>
<h2>Growth</h2><div class="plots">{"".join(_growth(report))}</div>
<h2>Waits</h2><div class="plots">{"".join(_bars(step) for step in report.steps)}</div>
{_failures(report.steps)}</body></html>
"""


def _aims(report: Report) -> str:
    words = {True: ("good", "met"), False: ("bad", "not met"), None: ("soft", "not measured")}
    rows = "".join(
        f"<tr><td>{escape(aim.what)}</td><td>{escape(aim.measured)}</td><td>{escape(aim.aim)}</td>"
        f'<td class="{words[aim.met][0]}">{words[aim.met][1]}</td></tr>'
        for aim in report.aims
    )
    return f"<table><tr><th>What</th><th>Measured</th><th>Aim</th><th></th></tr>{rows}</table>"


def _steps(steps: Sequence[Step]) -> str:
    heads = ("Calls at once", "Calls", "Failed", "Turns", "Wait p50", "p95", "p99", "Overhead p50", "p95")
    heads += ("Greeting p50", "p95", "Barge-in p50", "p95", "Underruns", "CPU ms a call-second", "Memory MB")
    heads += ("Loop lag p99", "Callers late p99")
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in _cells(step)) + "</tr>" for step in steps)
    return "<table><tr>" + "".join(f"<th>{head}</th>" for head in heads) + f"</tr>{rows}</table>"


def _cells(step: Step) -> list[str]:
    return [
        str(step.lines),
        str(step.calls),
        str(step.failed),
        str(step.turns),
        *map(number, (step.wait.p50, step.wait.p95, step.wait.p99)),
        *map(number, (step.overhead.p50, step.overhead.p95)),
        *map(number, (step.greeting.p50, step.greeting.p95)),
        *map(number, (step.barge_in.p50, step.barge_in.p95)),
        f"{step.holes} ({step.holes_at_set_up} at set-up)",
        number(step.cpu_ms_per_call_s, 1),
        number(step.footprint.peak_mb if step.footprint else None),
        number(step.lag.p99 if step.lag else None),
        number(step.callers_late.p99),
    ]


def number(value: float | None, digits: int = 0) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _failures(steps: Sequence[Step]) -> str:
    rows = "".join(
        f"<tr><td>{step.lines}</td><td>{count}</td><td>{escape(why)}</td></tr>"
        for step in steps
        for why, count in step.failures.items()
    )
    if not rows:
        return ""
    head = "<tr><th>Calls at once</th><th>Times</th><th>Why</th></tr>"
    return f'<h2>Failures</h2><div class="scroll"><table>{head}{rows}</table></div>'


# --- plots ----------------------------------------------------------------------------------------------------------


def _growth(report: Report) -> list[str]:
    steps = report.steps

    def of(name: str) -> list[Spread]:
        return [getattr(step, name) for step in steps]

    known = any(step.overhead.count for step in steps)
    first = "overhead" if known else "wait"
    plots = [
        _curve(
            "Overhead, ms" if known else "Wait, ms",
            steps,
            [s.p50 for s in of(first)],
            [s.p95 for s in of(first)],
            50 if known and not report.published else None,
        ),
        _curve("Barge-in, ms", steps, [s.p50 for s in of("barge_in")], [s.p95 for s in of("barge_in")], 200),
    ]
    if any(step.footprint for step in steps):
        plots += [
            _curve("CPU, ms of each call-second", steps, [step.cpu_ms_per_call_s for step in steps]),
            _curve("Memory, MB", steps, [step.footprint.peak_mb if step.footprint else None for step in steps]),
        ]
    if any(step.lag for step in steps):
        plots.append(
            _curve("Event-loop lag p99, ms", steps, [step.lag.p99 if step.lag else None for step in steps], aim=10)
        )
    return plots


def _curve(
    title: str,
    steps: Sequence[Step],
    one: Sequence[float | None],
    two: Sequence[float | None] = (),
    aim: float | None = None,
) -> str:
    """Against calls at once. `two` is drawn beside `one` as its 95th percentile."""
    values = [value for value in (*one, *two) if value is not None]
    if not values:
        return ""
    ticks = _ticks(min(values), max(1.0, *values, aim or 0.0))
    low, high = ticks[0], ticks[-1]
    most = max(step.lines for step in steps)

    def x(lines: int) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * lines / most

    def y(value: float) -> float:
        return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - (value - low) / (high - low))

    parts = [_axis(ticks, y)]
    parts += [f'<text x="{x(s.lines):.0f}" y="{_HEIGHT - 20}" text-anchor="middle">{s.lines}</text>' for s in steps]
    if aim is not None:
        parts.append(f'<line class="aim" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(aim):.1f}" y2="{y(aim):.1f}"/>')
    for name, series in (("one", one), ("two", two)):
        points = [(x(s.lines), y(v), v) for s, v in zip(steps, series, strict=False) if v is not None]
        parts.append(f'<polyline class="{name}" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b, _ in points)}"/>')
        parts += [
            f'<circle class="dot-{name}" cx="{a:.1f}" cy="{b:.1f}" r="3.5"><title>{v:.1f}</title></circle>'
            for a, b, v in points
        ]
    legend = ": p50, and p95 above it" if two else ""
    return _figure(f"{title}{legend}", "".join(parts), "calls at once")


def _bars(step: Step) -> str:
    counts = step.histogram[:_MOST_BARS]
    last = max((place for place, count in enumerate(counts) if count), default=0) + 1
    shown = counts[: max(10, last)]
    ticks = _ticks(0, max(1, *shown))
    high = ticks[-1]
    width = (_WIDTH - _LEFT - _RIGHT) / len(shown)

    def y(value: float) -> float:
        return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - value / high)

    parts = [_axis(ticks, y)]
    for place, count in enumerate(shown):
        left = _LEFT + place * width
        label = f"{place * BUCKET_MS} ms: {count}"
        parts.append(
            f'<rect class="bar" x="{left + 1:.1f}" y="{y(count):.1f}" width="{max(1.0, width - 2):.1f}"'
            f' height="{y(0) - y(count):.1f}"><title>{label}</title></rect>'
        )
        if place % max(1, len(shown) // 8) == 0:
            parts.append(f'<text x="{left:.0f}" y="{_HEIGHT - 20}" text-anchor="middle">{place * BUCKET_MS}</text>')
    many = f"{step.lines} call{'s' if step.lines != 1 else ''} at once"
    return _figure(f"{many}: turns by their wait", "".join(parts), "ms from the caller's last word")


def _ticks(low: float, high: float) -> list[float]:
    """From below the one (or zero) to above the other, at numbers that one reads easily."""
    each = (high - min(low, 0.0)) / _TICKS
    power = 10 ** math.floor(math.log10(each))
    tick = next(power * many for many in (1, 2, 2.5, 5, 10) if power * many >= each)
    first = math.floor(min(low, 0.0) / tick)
    return [place * tick for place in range(first, math.ceil(high / tick) + 1)]


def _axis(ticks: Sequence[float], y: Callable[[float], float]) -> str:
    parts: list[str] = []
    for value in ticks:
        parts.append(
            f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}"/>'
        )
        parts.append(f'<text x="{_LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>')
    return "".join(parts)


def _figure(caption: str, inside: str, below: str) -> str:
    return (
        f'<figure><figcaption>{escape(caption)}</figcaption><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        f' aria-label="{escape(caption)}">{inside}<text x="{(_LEFT + _WIDTH) // 2}" y="{_HEIGHT - 4}"'
        f' text-anchor="middle">{escape(below)}</text></svg></figure>'
    )
