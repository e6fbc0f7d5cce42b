"""Speech to text by the embedded recogniser."""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

from receptionist.errors import ProviderError, ProviderFault
from receptionist.providers.base import EndOfTurn, Failed, ListenSettings, SpeechEvent, SpeechPaused, SpeechStarted
from receptionist.providers.embedded.protocol import Audio, Heard, Listen
from receptionist.providers.embedded.workers import PROVIDER, Exchange, Worker
from receptionist.providers.faults import fault

log = logging.getLogger(__name__)

_LOADED_WITHIN_S: Final = 8.0  # the greeting plays meanwhile
_DECODED_WITHIN_S: Final = 12.0  # of the end of a turn


class EmbeddedRecogniser:
    name = PROVIDER
    account = PROVIDER

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    @asynccontextmanager
    async def listen(self, settings: ListenSettings) -> AsyncGenerator["EmbeddedListening", None]:
        """Waits for a model that is being loaded. Raises ProviderError, also for a language that it does not know."""
        ready = await self._worker.until_ready(_LOADED_WITHIN_S)
        language = settings.language.partition("-")[0].lower()
        if ready.languages and language not in ready.languages:
            known = ", ".join(ready.languages)
            raise fault(PROVIDER, ProviderFault.UNSUITED, f"it knows {known}, not {language}")
        with self._worker.exchange() as exchange:
            exchange.send(Listen(exchange.number, language, settings.end_of_turn_ms))
            try:
                yield EmbeddedListening(exchange, settings.end_of_turn_ms / 1000 + _DECODED_WITHIN_S)
            finally:
                if exchange.dropped:
                    log.warning("audio was not recognised", extra={"frames": exchange.dropped})


class EmbeddedListening:
    def __init__(self, exchange: Exchange, turn_ends_within_s: float) -> None:
        self._exchange = exchange
        self._turn_ends_within_s = turn_ends_within_s

    def feed(self, mulaw: bytes) -> None:
        self._exchange.send(Audio(self._exchange.number, mulaw))

    async def events(self) -> AsyncGenerator[SpeechEvent, None]:
        """Ends with Failed when the worker breaks, or leaves a turn open."""
        within_s: float | None = None
        while True:
            try:
                report = await self._exchange.receive(within_s)
            except ProviderError as error:
                yield Failed(str(error), retryable=error.retryable)
                return
            if isinstance(report, Heard):
                match report.event:
                    case SpeechPaused():
                        within_s = self._turn_ends_within_s
                    case SpeechStarted() | EndOfTurn():
                        within_s = None
                    case _:
                        pass
                yield report.event
