"""Traces: only where somebody asked for them, true to the turn, and nobody's trouble when the collector fails."""

import subprocess
import sys
from datetime import UTC, datetime

import msgspec
import pytest
from tests.collector import collecting, hanging
from tests.unit.insights.test_waterfall import USUAL

from receptionist.call.live import CallEnded, CallerWords, CallLeft, CallStarted, LiveEvent, TurnFinished
from receptionist.conversation.history import CallId
from receptionist.ops.exporters import Observer, traces_url, tracing, wanted
from receptionist.ops.spans import Spans
from receptionist.records.waterfall import Work

CALL = CallId("c1")
ENDED = datetime(2026, 3, 2, 9, 30, 0, 750_000, tzinfo=UTC)  # the caller's turn; their last sound was 750 ms earlier
TURN = TurnFinished(turn=1, at=ENDED, **msgspec.structs.asdict(USUAL))


def a_call(observer: Observer, *events: LiveEvent) -> None:
    observer("north", CALL, CallStarted(call=CALL, practice="north", origin="phone"))
    for event in events:
        observer("north", CALL, event)


def test_nothing_is_traced_unless_somebody_asks_for_it() -> None:
    assert not wanted("", {})
    assert wanted("http://collector:4318", {})
    assert wanted("", {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector:4318"})
    assert not wanted("http://collector:4318", {"OTEL_SDK_DISABLED": "true"})
    assert not wanted("http://collector:4318", {"OTEL_TRACES_EXPORTER": "none"})


def test_the_address_of_a_collector_gets_the_standards_path() -> None:
    assert traces_url("http://collector:4318/") == "http://collector:4318/v1/traces"
    assert traces_url("https://x.example/otlp/v1/traces") == "https://x.example/otlp/v1/traces"
    assert traces_url("") is None


def test_a_server_that_traces_nothing_loads_nothing_of_it() -> None:
    code = "import receptionist.ops.exporters, sys; print([m for m in sys.modules if m.startswith('opentelemetry')])"

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


def test_a_turn_is_a_span_whose_parts_are_the_callers_wait() -> None:
    with collecting() as collector:
        spans = Spans(traces_url(collector.url), {}, "1.0")
        a_call(spans.on_call_event, TURN, CallEnded(outcome="answered", reason="goodbye"))
        spans.close()

    call, turn = collector.until("call"), collector.until("turn")
    assert collector.below(call) == [turn]
    assert {one["traceId"] for one in collector.spans} == {call["traceId"]}
    assert int(turn["startTimeUnixNano"]) == 1_772_443_800_000_000_000
    assert turn["attributes"]["receptionist.waited_ms"] == "1315"
    parts = [one for one in collector.below(turn) if "receptionist.kind" in one["attributes"]]
    lasted = [int(one["endTimeUnixNano"]) - int(one["startTimeUnixNano"]) for one in parts]
    assert sum(lasted) == 1315 * 1_000_000
    assert parts[0]["name"] == "patience"
    assert parts[0]["attributes"]["receptionist.setting"] == "turns.patience"
    asked = [one["name"] for one in collector.below(turn) if one["kind"] == "SPAN_KIND_CLIENT"]
    assert asked == ["model openai:gpt-4o", "voice elevenlabs:v", "voice elevenlabs:v"]
    assert collector.resources[0]["service.name"] == "receptionist"


def test_nobodys_words_names_or_numbers_are_traced() -> None:
    with collecting() as collector:
        spans = Spans(traces_url(collector.url), {}, "1.0")
        words = CallerWords(turn=1, text="this is Zebulon on +12125550143", final=True)
        a_call(spans.on_call_event, words, TURN, CallLeft(reason="transfer:Dr Quill"))
        spans.close()

    assert collector.until("call")["attributes"]["receptionist.left"] == "transfer"
    assert not any(canary in collector.raw for canary in (b"Zebulon", b"0143", b"Quill"))


def test_a_function_that_a_model_made_up_is_traced_without_its_name() -> None:
    made_up = Work("function", "call_zebulon_at_12125550143", 100, ended_ms=900)
    known = Work("function", "check_hours", 900, ended_ms=950)
    with collecting() as collector:
        spans = Spans(traces_url(collector.url), {}, "1.0")
        a_call(
            spans.on_call_event, msgspec.structs.replace(TURN, work=[made_up, known]), CallEnded("answered", "goodbye")
        )
        spans.close()

    collector.until("call")
    names = [one["name"] for one in collector.spans]
    assert "function unknown" in names
    assert "function check_hours" in names
    assert b"zebulon" not in collector.raw
    assert b"0143" not in collector.raw


def test_what_goes_on_in_calls_of_siblings_is_theirs_to_tell() -> None:
    with collecting() as collector:
        spans = Spans(traces_url(collector.url), {}, "1.0")
        spans.on_call_event("north", CALL, TURN)
        spans.on_call_event("north", CALL, CallEnded(outcome="answered", reason="goodbye"))
        spans.close()

    assert collector.spans == []


async def test_a_collector_that_hangs_keeps_no_call_and_no_exit_waiting(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OTEL_BSP_MAX_QUEUE_SIZE", "50")
    monkeypatch.setenv("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "10")
    with hanging() as url:
        async with tracing(url, {}, "1.0", closed_within_s=0.05) as observer:
            assert observer
            for _ in range(100):
                a_call(observer, TURN, CallEnded(outcome="answered", reason="goodbye"))

    assert "the collector has not taken the last traces in time" in caplog.messages
