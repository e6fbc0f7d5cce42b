"""The report of a load: figures from what callers heard, as text and as one page that needs nothing else."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from receptionist.rehearsal.load import figures
from receptionist.rehearsal.load.conversation import CallHeard, Hole, TurnHeard
from receptionist.rehearsal.load.figures import Footprint, Report, Spread, Step, Warm
from receptionist.rehearsal.load.page import page
from receptionist.rehearsal.load.telling import json_of, lines_of_aims, lines_of_step


def a_call(*waits_ms: float, failure: str = "", hole_ms: int = 0) -> CallHeard:
    turns = [TurnHeard("speaks", "Hello.", 10.0, 11.0, 11.0 + ms / 1000) for ms in waits_ms]
    turns.append(TurnHeard("interrupts", "Wait.", 20.0, 21.0, 21.9, cleared_at=20.15))
    holes = [Hole(12.0, hole_ms, in_greeting=False)] if hole_ms else []
    return CallHeard(0, 0.0, 0.1, 0.3, 30.1, turns, holes, failure=failure, completed=not failure)


def a_step(lines: int = 1, mb: float = 101.0, **more: object) -> Step:
    step = figures.step(
        lines,
        30,
        [a_call(900, 1000)] * lines,
        {0: 990, 7: 10},
        {"Hello.": 890.0},
        Footprint(cpu_s=0.3 * lines, before_mb=100, peak_mb=mb, after_mb=102),
        Spread(100, 1, 5, 5, 10),
    )
    return msgspec.structs.replace(step, **more)


def a_report(*steps: Step) -> Report:
    report = Report(
        made_at="2026-03-02T10:00:00+00:00",
        server="a <server>",
        vendors="simulated vendors",
        version="1",
        published=False,
        speculates=False,
        warm=Warm(100.0, 2.0),
        steps=list(steps),
    )
    return msgspec.structs.replace(report, aims=figures.aims(report))


@given(st.lists(st.floats(0, 10_000), min_size=1))
def test_a_percentile_is_one_of_the_values_and_they_are_in_order(values: list[float]) -> None:
    spread = figures.spread(values)

    shares = [spread.p50 or 0, spread.p95 or 0, spread.p99 or 0, spread.worst or 0]
    assert shares == sorted(shares)
    assert set(shares) <= {round(value, 1) for value in values}


@given(st.dictionaries(st.integers(0, 1000), st.integers(1, 50), min_size=1))
def test_counted_milliseconds_give_what_they_would_one_by_one(counts: dict[int, int]) -> None:
    ordered = sorted(ms for ms, count in counts.items() for _ in range(count))

    spread = figures.spread_of_counts(counts)

    assert spread.count == len(ordered)
    assert spread.worst == ordered[-1]
    assert sum(ms <= (spread.p95 or 0) for ms in ordered) >= 0.95 * len(ordered)


def test_a_server_s_own_histogram_is_read_to_the_bucket_s_bound() -> None:
    before = {0.001: 10.0, 0.01: 10.0, float("inf"): 10.0}
    after = {0.001: 100.0, 0.01: 110.0, float("inf"): 110.0}

    assert figures.spread_of_buckets(before, after) == Spread(100, 1.0, 10.0, 10.0, 10.0)
    assert figures.spread_of_buckets(after, after) == Spread()


def test_a_step_says_what_its_calls_were_like() -> None:
    calls = [a_call(900, 1000), a_call(failure="the line broke", hole_ms=40)]

    step = figures.step(2, 30, calls, {3: 10}, {"Hello.": 890.0})

    assert (step.calls, step.completed, step.failures, step.failed) == (2, 1, {"the line broke": 1}, 1)
    assert (step.wait.count, step.wait.worst, step.overhead.worst, step.floor_ms) == (4, 1000, 110, 890)
    assert (step.barge_in.p95, step.not_stopped) == (150, 0)
    assert (step.holes, step.holes_at_set_up, step.longest_hole_ms) == (1, 0, 40)
    assert step.call_seconds == 60
    assert sum(step.histogram) == 4
    assert step.histogram[20] == 1


def test_memory_for_each_call_is_what_was_added_to_the_warm_process() -> None:
    assert a_report(a_step(1, 101), a_step(50, 120)).mb_per_call == 0.4
    assert figures.growth([(10, 100.0), (60, 150.0)], None) == 1.0
    assert figures.growth([], 100.0) is None


def test_each_aim_stands_beside_its_number() -> None:
    report = a_report(a_step(), a_step(50, 120, holes=2, overhead=Spread(9, 10, 60, 70, 80)))
    aims = {aim.what: aim for aim in report.aims}

    assert aims["overhead p95, 1 call"].met is False  # 110 ms
    assert aims["overhead p95, 50 calls"].met is False
    assert aims["underruns, 50 calls (at set-up: 0)"].measured == "2"
    assert aims["barge-in p95, 50 calls"].met
    assert aims["event-loop lag p99, 50 calls"].met
    assert aims["memory for each added call"].met
    text = "\n".join(lines_of_aims(report))
    assert "NOT MET" in text
    assert "at most 200 ms" in text


def test_vendors_as_published_have_aims_of_their_own() -> None:
    report = msgspec.structs.replace(a_report(a_step()), published=True)

    found = {aim.what: aim.met for aim in figures.aims(report)}

    assert found["wait p50, vendors as published"] is False
    assert not any(what.startswith("overhead") for what in found)


def test_waits_are_drawn_in_a_line_of_text() -> None:
    step = a_step(histogram=[0, 1, 0, 8, 4])

    assert "  histogram  50 ms |▁ █▄| 250 ms, 50 ms each, at most 8" in list(lines_of_step(step))


def test_a_machine_that_was_too_full_is_said() -> None:
    late = a_step(callers_late=Spread(100, 5, 30, 60, 90))
    held_up = a_step(footprint=Footprint(1, 100, 101, 100, held_up_s=6.0))
    vendors = a_step(footprint=Footprint(1, 100, 101, 100, vendors_cpu_s=27.0))

    assert a_step().doubt == ""
    assert "vendors were at work for 90% of the time" in vendors.doubt
    assert "callers themselves were late, p99 60 ms" in late.doubt
    assert "for 20% of the time" in held_up.doubt
    assert any("TOO FULL" in line for line in lines_of_step(held_up))
    assert "too full" in page(a_report(held_up))
    assert "too full" not in page(a_report(a_step()))


def test_a_script_finds_what_follows_from_the_figures_too() -> None:
    report = msgspec.json.decode(json_of(a_report(a_step(1, 101), a_step(50, 120))))

    assert report["mb_per_call"] == 0.4
    assert [(step["failed"], step["doubt"]) for step in report["steps"]] == [(0, ""), (0, "")]
    assert round(report["steps"][0]["cpu_ms_per_call_s"], 1) == 10.0
    assert report["aims"][0]["what"] == "overhead p50, 1 call"


def test_the_page_is_whole_and_fetches_nothing() -> None:
    steps = [a_step(1), a_step(10, 104), a_step(50, 120, failures={"<b>bad</b>": 1})]

    html = page(a_report(*steps))

    assert html.count("<svg") == html.count("</svg>") >= 3 + 4
    assert "a &lt;server&gt;" in html
    assert "&lt;b&gt;bad&lt;/b&gt;" in html
    assert "prefers-color-scheme: dark" in html
    assert not any(word in html for word in ("<script", "http://", "https://", "src=", "@import", "url("))
    assert "nan" not in html
    assert page(a_report(a_step()))
