"""How a rehearsal by voice is wished, and what only a call by voice shows. Light: texts are rehearsed too."""

from collections.abc import Sequence

import msgspec

from receptionist.rehearsal.scenarios import ScenarioResult


class Wishes(msgspec.Struct, frozen=True):
    """How practices are called. `noise_db`: a café so far beneath the caller's speech; None: a quiet line.
    `interrupts`: the caller speaks over some replies. `as_calls`: by the providers that answer the practices' calls,
    with the platform's keys."""

    noise_db: float | None = None
    interrupts: bool = False
    seed: int = 0
    as_calls: bool = False


class Misheard(msgspec.Struct, frozen=True):
    """What the caller said, and what the recogniser heard."""

    said: str
    heard: str


class VoiceResult(ScenarioResult, frozen=True, kw_only=True):
    """`misheard`: lines that the recogniser understood otherwise. `interruptions`: how often the receptionist stopped
    for the caller. `first_audio_ms`: from the end of a line to the answer's first sound, the median."""

    misheard: tuple[Misheard, ...] = ()
    interruptions: int = 0
    first_audio_ms: int | None = None


def facts_of(result: VoiceResult) -> str:
    """For a line of a report."""
    facts = [f"first audio {result.first_audio_ms} ms"] if result.first_audio_ms is not None else []
    if result.interruptions:
        facts.append(f"interrupted {result.interruptions} times" if result.interruptions > 1 else "interrupted once")
    if many := len(result.misheard):
        facts.append(f"{many} line{'s' if many > 1 else ''} heard otherwise")
    return ", ".join(facts)


def sentences_of(misheard: Sequence[Misheard]) -> list[str]:
    """What may be the recogniser's fault, for an owner."""
    return [f"Said “{one.said}”, heard “{one.heard or 'nothing'}”." for one in misheard]
