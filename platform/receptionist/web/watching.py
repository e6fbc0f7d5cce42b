"""Notices practice files that were changed by hand, by git or by another process, and tells who keeps the history."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable

from receptionist.errors import StorageError
from receptionist.practice.registry import Registry

log = logging.getLogger(__name__)

_EVERY_S = 1.0


async def watch_practices(
    registry: Registry, tell: Callable[[Iterable[str]], Awaitable[None]], *, every_s: float = _EVERY_S
) -> None:
    """For as long as the process runs. A broken file leaves the last good version answering."""
    away = False
    while True:
        await asyncio.sleep(every_s)
        try:
            changed = await asyncio.to_thread(registry.look, time.time_ns())
        except StorageError as error:
            if not away:
                log.error("practice files cannot be looked at", extra={"why": str(error)})  # noqa: TRY400 - no bug of ours
            away = True
            continue
        away = False
        if changed:
            await tell(changed)
