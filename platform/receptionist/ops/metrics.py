"""What operators watch, as Prometheus text: calls, outcomes, how long each step of a turn takes, errors, loop lag."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, multiprocess
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from receptionist.call.live import CallEnded, CallStarted, ClauseWithheld, LiveEvent, TurnFinished
from receptionist.conversation.history import CallId
from receptionist.errors import ProviderError
from receptionist.providers.standing import Named, Nobody, Role

MEDIA_TYPE: Final = CONTENT_TYPE_LATEST
_TURN_S: Final[Sequence[float]] = (0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 5.0, 10.0)
_LAG_S: Final[Sequence[float]] = (0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0)


class Metrics:
    """One process's share; with several workers the page adds up what all of them have written.

    Labels are few and known beforehand, but for the practice's slug: nothing that a caller says becomes one.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        registry = self._registry
        self._started = Counter(
            "receptionist_calls_started", "Calls answered.", ("practice", "origin"), registry=registry
        )
        self._ended = Counter(
            "receptionist_calls_ended", "Calls that ended, by outcome.", ("practice", "outcome"), registry=registry
        )
        self._withheld = Counter(
            "receptionist_clauses_withheld",
            "Clauses of language models that were not spoken, by what was untrue or off limits in them.",
            ("practice", "reason"),
            registry=registry,
        )
        self._live = Gauge(
            "receptionist_calls_live", "Calls on the line now.", registry=registry, multiprocess_mode="livesum"
        )
        self._steps = Histogram(
            "receptionist_turn_seconds",
            "From the end of the caller's speech to each step of the answer.",
            ("step",),
            buckets=_TURN_S,
            registry=registry,
        )
        self._guesses = Counter(
            "receptionist_guesses",
            "Answers begun before the caller's turn had ended, by what became of them.",
            ("fate",),
            registry=registry,
        )
        self._saved = Histogram(
            "receptionist_guess_saved_seconds",
            "By which an answer that was begun early was heard sooner.",
            buckets=_TURN_S,
            registry=registry,
        )
        self._from_file = Counter(
            "receptionist_turns_from_file",
            "Turns that the practice's file has answered, without a model.",
            registry=registry,
        )
        self._errors = Counter(
            "receptionist_provider_errors",
            "Failures of recognisers, models and voices.",
            ("role", "provider", "kind"),
            registry=registry,
        )
        self._early = Counter(
            "receptionist_early_streams",
            "Recognisers' streams opened while a call rang, by what became of them.",
            ("fate",),
            registry=registry,
        )
        self._lag = Histogram(
            "receptionist_loop_lag_seconds", "How late the event loop is.", buckets=_LAG_S, registry=registry
        )
        self._away = Gauge(
            "receptionist_database_away",
            "1 while writes wait on disk for the database.",
            registry=registry,
            multiprocess_mode="livemax",
        )
        self._circuits = Gauge(
            "receptionist_provider_circuits_open",
            "Providers that are not asked just now, because they fail.",
            registry=registry,
            multiprocess_mode="livemax",
        )

    def on_call_event(self, practice: str, call: CallId, event: LiveEvent) -> None:
        """An observer of `LiveCalls`."""
        match event:
            case CallStarted():
                self._started.labels(practice, event.origin).inc()
            case CallEnded():
                self._ended.labels(practice, event.outcome).inc()
            case TurnFinished():
                self._turn(event)
                self._guessed(event)
            case ClauseWithheld():
                self._withheld.labels(practice, event.reason).inc()
            case _:
                pass

    def provider_failed(self, role: str, error: ProviderError) -> None:
        """`role`: recogniser, model or voice."""
        self._errors.labels(role, error.provider, str(error.kind)).inc()

    def reached_early(self, fate: str) -> None:
        """A recogniser's stream was opened before its call came: ready, late, failed, unused, or full (it was not)."""
        self._early.labels(fate).inc()

    def loop_lagged(self, seconds: float) -> None:
        self._lag.observe(seconds)

    def note(self, *, live_calls: int, database_away: bool, open_circuits: int = 0) -> None:
        """How this process stands; again whenever it may have changed."""
        self._live.set(live_calls)
        self._away.set(database_away)
        self._circuits.set(open_circuits)

    def text(self) -> bytes:
        """The page, in Prometheus's text format."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self._registry)
        everyone = CollectorRegistry()
        multiprocess.MultiProcessCollector(everyone)
        return generate_latest(everyone)

    def _guessed(self, turn: TurnFinished) -> None:
        self._guesses.labels("released").inc(turn.speculative)
        self._guesses.labels("in_vain").inc(turn.guesses - turn.speculative)
        self._from_file.inc(turn.from_file)
        if turn.saved_ms is not None:
            self._saved.observe(turn.saved_ms / 1000)

    def _turn(self, turn: TurnFinished) -> None:
        steps = {
            "end_of_turn": turn.end_of_turn_ms,
            "first_words": turn.first_words_ms,
            "first_sentence": turn.first_sentence_ms,
            "first_audio": turn.first_audio_ms,
            "first_mark": turn.first_mark_ms,
        }
        for step, ms in steps.items():
            if ms is not None:
                self._steps.labels(step).observe(ms / 1000)


def forget_process(pid: int, folder: Path) -> None:
    """A worker has died: what it was in the middle of is over; what it has counted stays."""
    mark_dead: Callable[[int, str], None] = multiprocess.mark_process_dead  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - untyped
    mark_dead(pid, str(folder))


class FailuresCounted(Nobody):
    """Counts what goes wrong with providers in calls."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def failed(self, role: Role, member: Named, error: ProviderError, at: float) -> None:
        self._metrics.provider_failed(role, error)
