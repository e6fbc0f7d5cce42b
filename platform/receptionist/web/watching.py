"""Has practice files that were changed by hand, by git or by another process served, and says so in the audit log."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Iterable
from contextlib import aclosing
from datetime import timedelta
from typing import Final

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.practice.registry import Looked, Registry
from receptionist.practice.validating import validate
from receptionist.records.audit import Audit
from receptionist.records.database import Records

log = logging.getLogger(__name__)

_EVERY_S: Final = 3.0  # what the store does not tell of is found within this
_NOTED_AFTER_S: Final = 1.0  # whoever edits in the dashboard leaves an entry first
_NOTED_ONCE: Final = timedelta(minutes=1)
_SAVED_EVERY_S: Final = 10.0
_SWEPT_EVERY_S: Final = 86_400.0
SETTINGS_ACTIONS = (
    "answering_paused",
    "answering_resumed",
    "closed_early",
    "closing_undone",
    "settings_changed",
    "file_changed",
    "file_removed",
)


class Watching:
    """For as long as the process runs. A change is served within a third of a second of its last write; a broken file
    leaves the last good version answering."""

    def __init__(
        self,
        registry: Registry,
        records: Records,
        clock: Clock,
        *,
        every_s: float = _EVERY_S,
        noted_after_s: float = _NOTED_AFTER_S,
    ) -> None:
        self._registry = registry
        self._records = records
        self._clock = clock
        self._every_s = every_s
        self._noted_after_s = noted_after_s
        self._told: set[str] = set()
        self._news = asyncio.Event()
        self._unread = asyncio.Event()
        self._changed: asyncio.Queue[str] = asyncio.Queue()

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as work:
            for part in (self._listen(), self._look_on(), self._validate(), self._note(), self._keep()):
                work.create_task(part)

    async def _listen(self) -> None:
        async with aclosing(self._registry.store.changes()) as changes:
            async for names in changes:
                self._told |= names
                self._news.set()

    async def _look_on(self) -> None:
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
            self._tell(looked.changed)
            wait_s = look_at_all - loop.time()
            if looked.again_s is not None:
                wait_s = min(wait_s, looked.again_s)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._news.wait()

    async def _validate(self) -> None:
        while True:
            await self._unread.wait()
            self._unread.clear()
            self._tell(await validate(self._registry))

    def _tell(self, changed: Iterable[str]) -> None:
        for slug in changed:
            self._changed.put_nowait(slug)

    async def _note(self) -> None:
        while True:
            slug = await self._changed.get()
            await asyncio.sleep(self._noted_after_s)
            card = self._registry.card(slug)
            version = card.revision if card and not card.removed else ""
            # Every process sees a change; one writes it down.
            if await self._records.tokens.consume(f"file/{slug}/{version[:32]}", self._clock.now() + _NOTED_ONCE):
                await note_change(self._registry, self._records.audit, slug)

    async def _keep(self) -> None:
        """What is known is written down now and then; what nobody needs is taken away once a day."""
        sweep_at = 0.0
        while True:
            await asyncio.sleep(_SAVED_EVERY_S)
            await asyncio.to_thread(self._registry.save)
            if time.monotonic() >= sweep_at and not self._registry.unread():
                sweep_at = time.monotonic() + _SWEPT_EVERY_S
                await asyncio.to_thread(self._registry.sweep)


async def note_change(registry: Registry, audit: Audit, slug: str) -> None:
    """An entry for a version that no entry tells of yet: whoever edits in the dashboard has left one."""
    card = registry.card(slug)
    if card is None or not card.revision:
        return
    action, revision = ("file_removed", "") if card.removed else ("file_changed", card.revision[:12])
    try:
        latest = await audit.latest(slug, SETTINGS_ACTIONS)
        if latest is None or latest.detail.get("revision") != revision:
            before = latest.detail.get("revision", "") if latest else ""
            await audit.add(slug, actor="system", action=action, detail={"before": before, "revision": revision})
    except StorageError as error:
        log.warning("a changed practice file is not in the audit log", extra={"practice": slug, "why": str(error)})
