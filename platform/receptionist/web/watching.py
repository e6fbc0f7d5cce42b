"""Notices practice files that were changed by hand, by git or by another process, and tells who keeps the history."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing

from receptionist.errors import StorageError
from receptionist.practice.registry import Registry

log = logging.getLogger(__name__)

_EVERY_S = 5.0


async def watch_practices(
    registry: Registry, tell: Callable[[Iterable[str]], Awaitable[None]], *, every_s: float = _EVERY_S
) -> None:
    """For as long as the process runs: at what the store tells of at once, and at everything every few seconds. A
    broken file leaves the last good version answering. `tell` hears of each practice that answers otherwise now."""
    heard = _Heard()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_hear(registry, heard))
        away, again_s, all_at = False, None, time.monotonic() + every_s
        while True:
            left_s = all_at - time.monotonic()
            await heard.within(left_s if again_s is None else min(again_s, left_s))
            at, names = time.monotonic(), heard.taken()
            try:
                looked = await asyncio.to_thread(registry.look, at, None if at >= all_at else names)
            except StorageError as error:
                if not away:
                    log.error("practice files cannot be looked at", extra={"why": str(error)})  # noqa: TRY400 - no bug of ours
                away, again_s, all_at = True, None, at + every_s
                continue
            away, again_s = False, looked.again_s
            all_at = at + every_s if at >= all_at else all_at
            if looked.changed:
                await tell(looked.changed)


class _Heard:
    """Names that the store has told of, until someone takes them."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._some = asyncio.Event()

    def add(self, names: Iterable[str]) -> None:
        self._names.update(names)
        self._some.set()

    def taken(self) -> frozenset[str]:
        names = frozenset(self._names)
        self._names.clear()
        self._some.clear()
        return names

    async def within(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._some.wait()
        except TimeoutError:
            return


async def _hear(registry: Registry, heard: _Heard) -> None:
    async with aclosing(registry.store.changes()) as changes:
        async for names in changes:
            heard.add(names)
