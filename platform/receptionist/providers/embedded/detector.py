"""Who speaks over the receptionist: the embedded detector, as a call asks it."""

from collections.abc import Callable
from contextlib import ExitStack

from receptionist.errors import ProviderError
from receptionist.providers.embedded.protocol import Judged, Overhear, Report
from receptionist.providers.embedded.workers import Exchange, Worker


class EmbeddedDetector:
    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    @property
    def is_ready(self) -> bool:
        return self._worker.is_ready

    def judge(self, tell: Callable[[bool, int], None]) -> "EmbeddedJudging | None":
        """None: not now. `tell`: whether the caller speaks, and since how many milliseconds; nothing more comes of one
        that broke."""

        def take(report: Report | ProviderError) -> None:
            if isinstance(report, Judged):
                tell(report.speech, report.ago_ms)

        held = ExitStack()
        try:
            return EmbeddedJudging(held.enter_context(self._worker.exchange(take)), held)
        except ProviderError:
            return None


class EmbeddedJudging:
    def __init__(self, exchange: Exchange, held: ExitStack) -> None:
        self._exchange = exchange
        self._held = held

    def feed(self, mulaw: bytes, ours: bytes) -> None:
        self._exchange.send(Overhear(self._exchange.number, mulaw, ours))

    def close(self) -> None:
        self._held.close()
