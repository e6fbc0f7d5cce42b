"""Which recogniser, model and voice answer: names in order of preference -> the parts that this process has."""

import logging
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from receptionist.config import Config
from receptionist.providers.base import FaqMatcher, Model, Recogniser, Voice
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice

log = logging.getLogger(__name__)

# Two cores recognise four callers in time; a fifth would make all of them wait.
_EMBEDDED_CALLS = 4


@dataclass(frozen=True)
class Providers:
    """All providers of one process, in order of preference."""

    recognisers: Sequence[Recogniser]
    models: Sequence[Model]
    voices: Sequence[Voice]
    matcher: FaqMatcher
    calls_at_once: int
    states: Callable[[], Mapping[str, str]]  # for `/ready`: "ready", "loading", or what is wrong, by part


@asynccontextmanager
async def open_providers(config: Config) -> AsyncGenerator[Providers, None]:
    """Starts what needs a process of its own; entering does not wait for its models."""
    defaults = config.providers.defaults
    for kind, names in (("stt", defaults.stt), ("llm", defaults.llm), ("tts", defaults.tts)):
        for name in names:
            if name.partition(":")[0] != "embedded":
                log.warning("provider skipped: it has no key", extra={"kind": kind, "provider": name})
    embedded = config.providers.embedded
    async with EmbeddedWorkers(Models(embedded.stt_model, embedded.voice)) as workers:
        yield Providers(
            recognisers=[EmbeddedRecogniser(workers[Part.RECOGNISER])],
            models=[EmbeddedModel()],
            voices=[EmbeddedVoice(workers[Part.VOICE], f"embedded:{embedded.voice or 'packaged'}")],
            matcher=EmbeddedFaqMatcher(workers[Part.MATCHER]),
            calls_at_once=_EMBEDDED_CALLS,
            states=lambda: workers.states,
        )
