"""Makes every practice's fixed phrases into speech ahead of time, and again when a placeholder's value changes."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from receptionist.call.speech import Speech
from receptionist.clock import Clock
from receptionist.errors import ProviderError
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice, Registry
from receptionist.providers.base import VoiceSettings

log = logging.getLogger(__name__)

_ROUND_S = 30.0  # a greeting's placeholders (hours, next opening) change on the minute at most
_AGAIN_S = 2.0


class PhraseKeeper:
    """Goes round the practices for as long as the process lives; calls always come first."""

    def __init__(
        self,
        registry: Registry,
        speech: Speech,
        clock: Clock,
        phrases: Callable[[Definition, datetime], Sequence[str]],
    ) -> None:
        """`phrases` gives a practice's fixed phrases at a moment, most urgent first."""
        self._registry = registry
        self._speech = speech
        self._clock = clock
        self._phrases = phrases

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                made = await self._round()
            except ProviderError as error:
                log.debug("phrases wait for a voice", extra={"error": str(error)})
                await asyncio.sleep(_AGAIN_S)
                continue
            if made:
                log.info("phrases kept", extra={"phrases": made})
                await self._speech.trim()
            await asyncio.sleep(_ROUND_S)

    async def _round(self) -> int:
        practices = self._registry.all()
        made = 0
        for most in (3, None):  # greetings everywhere first
            for practice in practices:
                made += await self._speech.keep(self._fixed(practice)[:most], voice_settings(practice.definition))
        return made

    def _fixed(self, practice: Practice) -> Sequence[str]:
        definition = practice.definition
        return self._phrases(definition, self._clock.now().astimezone(ZoneInfo(definition.practice.timezone)))


def voice_settings(definition: Definition) -> VoiceSettings:
    """How the practice sounds."""
    return VoiceSettings(speed=definition.voice.speed, language=definition.practice.language)
