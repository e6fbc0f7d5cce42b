"""Notices practice files that were changed by hand, by git or by another process, and tells who keeps the history."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing

from receptionist.errors import StorageError
from receptionist.practice.registry import Registry
from receptionist.practice.store import Store

log = logging.getLogger(__name__)

_EVERY_S = 1.0


async def watch_practices(
    registry: Registry, store: Store, tell: Callable[[Iterable[str]], Awaitable[None]], *, every_s: float = _EVERY_S
) -> None:
    """For as long as the process runs: whenever the store tells of a change, and every second. A broken file leaves
    the last good version answering. `tell` hears of each practice whose file has changed."""
    heard = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_hear(store, heard))
        away = False
        while True:
            await _within(heard, every_s)
            heard.clear()
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


async def _hear(store: Store, heard: asyncio.Event) -> None:
    async with aclosing(store.changes()) as changes:
        async for _ in changes:
            heard.set()


async def _within(heard: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await heard.wait()
    except TimeoutError:
        return
