"""Calls as OpenTelemetry spans: a call, its turns, of each turn the parts of the wait and who was asked or ran for it.

They are made when a turn is over, of what is kept of it anyhow, and sent by a thread of the SDK's own from a queue that
drops what it has no room for. Nothing in them is anybody's words, name or number: nor is a function's name that a model
made up.
"""

import os
import time
from collections.abc import Mapping
from typing import Final

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer, set_span_in_context

from receptionist.call.live import CallEnded, CallLeft, CallStarted, LiveEvent, TurnFinished
from receptionist.conversation.functions import FUNCTIONS
from receptionist.conversation.history import CallId
from receptionist.insights.waterfall import parts_of
from receptionist.records.waterfall import Work

_MS: Final = 1_000_000  # nanoseconds
_UNKNOWN: Final = "unknown"
_Values = Mapping[str, str | int | bool]


class Spans:
    """Of one process. `on_call_event` never waits."""

    def __init__(self, url: str | None, environ: Mapping[str, str], version: str) -> None:
        """`url` None: the SDK finds it in the process's environment."""
        about = {"service.version": version, "process.pid": os.getpid()}
        if "OTEL_SERVICE_NAME" not in environ and "service.name=" not in environ.get("OTEL_RESOURCE_ATTRIBUTES", ""):
            about["service.name"] = "receptionist"
        self._provider = TracerProvider(resource=Resource.create(about), shutdown_on_exit=False)
        self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=url)))
        self._tracer: Tracer = self._provider.get_tracer("receptionist", version)
        self._calls: dict[tuple[str, CallId], Span] = {}  # live ones

    def close(self) -> None:
        """Waits for what is still to be sent."""
        self._provider.shutdown()

    def on_call_event(self, practice: str, call: CallId, event: LiveEvent) -> None:
        """An observer of `LiveCalls`."""
        match event:
            case CallStarted():
                self._end(practice, call, {})
                values = {"practice": practice, "call": call, "origin": event.origin}
                self._calls[practice, call] = self._tracer.start_span("call", attributes=_named(values))
            case TurnFinished():
                self._turn(practice, call, event)
            case CallLeft():
                self._end(practice, call, {"left": event.reason.partition(":")[0]})  # behind it stands whom they go to
            case CallEnded():
                self._end(practice, call, {"outcome": event.outcome, "ended": event.reason})
            case _:
                pass

    def _end(self, practice: str, call: CallId, values: _Values) -> None:
        """One that was answered elsewhere is not ours to end."""
        if span := self._calls.pop((practice, call), None):
            span.set_attributes(_named(values))
            if values.get("outcome") == "failed":
                span.set_status(Status(StatusCode.ERROR))
            span.end()

    def _turn(self, practice: str, call: CallId, turn: TurnFinished) -> None:
        whole = self._calls.get((practice, call))
        if whole is None:
            return
        ended_ns = time.time_ns() if turn.at is None else int(turn.at.timestamp() * 1000) * _MS
        start_ns = ended_ns - (turn.end_of_turn_ms or 0) * _MS
        values: dict[str, str | int | bool] = {
            "turn": turn.turn,
            "guessed": turn.speculative,
            "filler": turn.filler,
        }
        if turn.waited_ms is not None:
            values["waited_ms"] = turn.waited_ms
        ends = [work.ended_ms for work in turn.work if work.ended_ms is not None]
        end_ms = max(turn.first_mark_ms or 0, turn.waited_ms or 0, turn.end_of_turn_ms or 0, *ends)
        span = self._begin("turn", whole, start_ns, values)
        for part in parts_of(turn):
            name = _known(part.name) if part.what == "function" else part.name
            about = {"kind": part.kind, "name": name, "setting": part.setting}
            part_ns = start_ns + part.start_ms * _MS
            self._begin(part.what, span, part_ns, about).end(part_ns + part.ms * _MS)
        for work in turn.work:
            self._work(span, work, start_ns, end_ms)
        span.end(start_ns + end_ms * _MS)

    def _work(self, turn: Span, work: Work, start_ns: int, end_ms: int) -> None:
        """A question to a provider, or a function; what was cut off ends with its turn."""
        name = _known(work.name) if work.doer == "function" else work.name
        values: dict[str, str | int] = {"name": name, "fault": work.fault}
        if work.first_ms is not None:
            values["first_ms"] = work.first_ms - work.began_ms
        kind = SpanKind.INTERNAL if work.local else SpanKind.CLIENT
        span = self._begin(f"{work.doer} {name}", turn, start_ns + work.began_ms * _MS, values, kind)
        if work.fault:
            span.set_status(Status(StatusCode.ERROR, work.fault))
        ended_ms = end_ms if work.ended_ms is None else work.ended_ms
        span.end(start_ns + max(work.began_ms, ended_ms) * _MS)

    def _begin(self, name: str, parent: Span, at_ns: int, values: _Values, kind: SpanKind = SpanKind.INTERNAL) -> Span:
        context = set_span_in_context(parent)
        return self._tracer.start_span(name, context, kind, attributes=_named(values), start_time=at_ns)


def _known(function: str) -> str:
    """Models invent functions, with callers' names and numbers in theirs."""
    return function if function in FUNCTIONS else _UNKNOWN


def _named(values: _Values) -> dict[str, str | int | bool]:
    """In a namespace of our own; what is empty is left out."""
    return {f"receptionist.{name}": value for name, value in values.items() if value != ""}
