"""Text to speech by the embedded voice."""

from collections.abc import AsyncGenerator
from typing import Final

from receptionist.errors import ProviderFault
from receptionist.providers.base import VoiceSettings
from receptionist.providers.embedded.protocol import Speak, Spoken
from receptionist.providers.embedded.workers import PROVIDER, Worker
from receptionist.providers.faults import fault

_LOADED_WITHIN_S: Final = 20.0
_NEXT_WITHIN_S: Final = 15.0  # a long sentence, behind those of other calls


class EmbeddedVoice:
    account = PROVIDER

    def __init__(self, worker: Worker, name: str) -> None:
        """`name` is part of the key of kept speech: another voice, another name."""
        self.name = name
        self._worker = worker

    async def speak(self, text: str, settings: VoiceSettings) -> AsyncGenerator[bytes, None]:
        """Waits for a model that is being loaded. Raises ProviderError, also for a language that it does not speak."""
        ready = await self._worker.until_ready(_LOADED_WITHIN_S)
        language = settings.language.partition("-")[0].lower()
        if ready.languages and language not in ready.languages:
            known = ", ".join(ready.languages)
            raise fault(PROVIDER, ProviderFault.UNSUITED, f"it speaks {known}, not {language}")
        with self._worker.exchange() as exchange:
            exchange.send(Speak(exchange.number, text, settings.speed))
            while isinstance(report := await exchange.receive(_NEXT_WITHIN_S), Spoken):
                yield report.mulaw
