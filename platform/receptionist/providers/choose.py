"""Which recogniser, model and voice answer: names in order of preference -> the parts that this process has."""

import logging
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from receptionist.config import Config
from receptionist.providers.base import FaqMatcher, Model, Recogniser, Voice
from receptionist.providers.embedded.faqs import EmbeddedFaqMatcher
from receptionist.providers.embedded.protocol import Models, Part
from receptionist.providers.embedded.workers import PROVIDER as EMBEDDED
from receptionist.providers.embedded.workers import EmbeddedWorkers
from receptionist.providers.llm.embedded import EmbeddedModel
from receptionist.providers.stt.embedded import EmbeddedRecogniser
from receptionist.providers.tts.embedded import EmbeddedVoice

log = logging.getLogger(__name__)

# Two cores recognise four callers in time; a fifth would make all of them wait.
_EMBEDDED_CALLS: Final = 4
_PACKAGED_VOICE: Final = "joe"

# Kinds whose account has another name.
_ACCOUNTS: Final[Mapping[str, str]] = {"whisper": "openai"}


@dataclass(frozen=True)
class Providers:
    """All providers of one process, in order of preference."""

    recognisers: Sequence[Recogniser]
    models: Sequence[Model]
    voices: Sequence[Voice]
    matcher: FaqMatcher
    calls_at_once: int
    states: Callable[[], Mapping[str, str]]  # for `/ready`: "ready", "loading", or what is wrong, by part


class Choice(msgspec.Struct, frozen=True):
    """What is left of the names of one role, and why the others are not."""

    names: tuple[str, ...]
    without_key: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def choose(names: Sequence[str], config: Config) -> Choice:
    """Names in order of preference, each once; what cannot answer is left out."""
    kept: list[str] = []
    without_key: list[str] = []
    unknown: list[str] = []
    for name in dict.fromkeys(names):
        kind = name.partition(":")[0]
        if kind == EMBEDDED:
            kept.append(name)
        elif not _has_key(kind, config):
            without_key.append(name)
        else:
            unknown.append(name)
    return Choice(tuple(kept), tuple(without_key), tuple(unknown))


@asynccontextmanager
async def open_providers(config: Config) -> AsyncGenerator[Providers, None]:
    """Starts what needs a process of its own; entering does not wait for its models."""
    defaults = config.providers.defaults
    stt, llm, tts = (choose(names, config) for names in (defaults.stt, defaults.llm, defaults.tts))
    _tell({"stt": stt, "llm": llm, "tts": tts})
    embedded = config.providers.embedded
    models = Models(_place(embedded.stt_model, config), _place(embedded.voice, config))
    parts = [Part.MATCHER, *([Part.RECOGNISER] if stt.names else []), *([Part.VOICE] if tts.names else [])]
    async with EmbeddedWorkers(models, parts) as workers:
        voice = Path(embedded.voice).stem or _PACKAGED_VOICE
        yield Providers(
            recognisers=[EmbeddedRecogniser(workers[Part.RECOGNISER]) for _ in stt.names],
            models=[EmbeddedModel() for _ in llm.names],
            voices=[EmbeddedVoice(workers[Part.VOICE], f"{EMBEDDED}:{voice}") for _ in tts.names],
            matcher=EmbeddedFaqMatcher(workers[Part.MATCHER]),
            calls_at_once=_EMBEDDED_CALLS,
            states=lambda: workers.states,
        )


def _has_key(kind: str, config: Config) -> bool:
    account = config.providers.accounts.get(_ACCOUNTS.get(kind, kind))
    return account is not None and bool(account.api_key)


def _place(model: str, config: Config) -> str:
    return str(config.path(model)) if model else ""


def _tell(choices: Mapping[str, Choice]) -> None:
    """Once for all, so that a machine without any keys starts with one line about it."""
    if missing := {role: list(choice.without_key) for role, choice in choices.items() if choice.without_key}:
        log.warning("providers skipped: they have no key", extra=missing)
    if unknown := {role: list(choice.unknown) for role, choice in choices.items() if choice.unknown}:
        log.warning("providers skipped: this version has only the embedded ones", extra=unknown)
    for role, choice in choices.items():
        if not choice.names:
            log.error("no provider is left for this role; name 'embedded' in providers.defaults", extra={"role": role})
