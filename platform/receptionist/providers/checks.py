"""Are key, credit, model and voice of a practice's vendors right? Asked before anybody calls."""

import asyncio
from collections.abc import Sequence

import msgspec

from receptionist.errors import ProviderError
from receptionist.providers.base import Chain
from receptionist.providers.late import LateModel, LatePart, LateRecogniser, LateVoice


class Finding(msgspec.Struct, frozen=True):
    """What one vendor's part of a chain said. `error` says what to do; None: it is right."""

    provider: str
    error: ProviderError | None


async def check(chains: Sequence[Chain]) -> list[Finding]:
    """Every vendor's part of these chains, each once, at the same time, in the order of the chains. Costs nothing.

    Embedded parts are not asked: `Providers.states` tells how they are.
    """
    parts: dict[tuple[str, str], LatePart] = {
        (type(part).__name__, part.name): part
        for chain in chains
        for part in (*chain.recognisers, *chain.models, *chain.voices)
        if isinstance(part, LateRecogniser | LateModel | LateVoice)
    }
    async with asyncio.TaskGroup() as tasks:
        asked = [tasks.create_task(_check(part)) for part in parts.values()]
    return [task.result() for task in asked]


async def _check(part: LatePart) -> Finding:
    try:
        await part.check()
    except ProviderError as error:
        return Finding(part.name, error)
    return Finding(part.name, None)
