"""Has practice files that were changed by hand, by git or by another process served, and tells whoever keeps track."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import aclosing
from typing import Final, TypeAlias

from receptionist.errors import StorageError
from receptionist.practice.registry import Looked, Registry
from receptionist.practice.validating import validate

log = logging.getLogger(__name__)

Tell: TypeAlias = Callable[[Iterable[str]], Awaitable[None]]

_EVERY_S: Final = 3.0  # what the store does not tell of is found within this
_SAVED_EVERY_S: Final = 10.0
_SWEPT_EVERY_S: Final = 86_400.0


async def watch_practices(registry: Registry, tell: Tell, *, every_s: float = _EVERY_S) -> None:
    """For as long as the process runs. A change is served within a third of a second of its last write; a broken file
    leaves the last good version answering. `tell` hears of each practice that answers otherwise now, or not any more.
    """
    watching = _Watching(registry, tell, every_s)
    async with asyncio.TaskGroup() as work:
        for part in (watching.listen(), watching.look_on(), watching.validate(), _keep(registry)):
            work.create_task(part)


class _Watching:
    def __init__(self, registry: Registry, tell: Tell, every_s: float) -> None:
        self._registry = registry
        self._tell = tell
        self._every_s = every_s
        self._told: set[str] = set()
        self._news = asyncio.Event()
        self._unread = asyncio.Event()

    async def listen(self) -> None:
        async with aclosing(self._registry.store.changes()) as changes:
            async for names in changes:
                self._told |= names
                self._news.set()

    async def look_on(self) -> None:
        loop = asyncio.get_running_loop()
        look_at_all, away = loop.time(), False
        while True:
            told, self._told = self._told, set()
            self._news.clear()
            names = None if loop.time() >= look_at_all else told
            try:
                looked = await asyncio.to_thread(self._registry.look, time.monotonic(), names)
            except StorageError as error:
                if not away:
                    log.error("practice files cannot be looked at", extra={"why": str(error)})  # noqa: TRY400 - no bug of ours
                looked, away = Looked(), True
            else:
                away = False
            if names is None:
                look_at_all = loop.time() + self._every_s
            if self._registry.unread():
                self._unread.set()
            if looked.changed:
                await self._tell(looked.changed)
            wait_s = look_at_all - loop.time()
            if looked.again_s is not None:
                wait_s = min(wait_s, looked.again_s)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._news.wait()

    async def validate(self) -> None:
        while True:
            await self._unread.wait()
            self._unread.clear()
            if changed := await validate(self._registry):
                await self._tell(changed)


async def _keep(registry: Registry) -> None:
    """What is known is written down now and then; what nobody needs is taken away once a day."""
    sweep_at = 0.0
    while True:
        await asyncio.sleep(_SAVED_EVERY_S)
        await asyncio.to_thread(registry.save)
        if time.monotonic() >= sweep_at and not registry.unread():
            sweep_at = time.monotonic() + _SWEPT_EVERY_S
            await asyncio.to_thread(registry.sweep)
