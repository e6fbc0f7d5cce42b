"""Says in the audit log which practice files were changed by hand, by git or by another process."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.practice.registry import Registry
from receptionist.records.audit import Audit
from receptionist.records.database import Records

log = logging.getLogger(__name__)

_NOTED_AFTER_S: Final = 1.0  # whoever edits in the dashboard leaves an entry first
_NOTED_ONCE: Final = timedelta(minutes=1)
SETTINGS_ACTIONS = (
    "answering_paused",
    "answering_resumed",
    "closed_early",
    "closing_undone",
    "settings_changed",
    "file_changed",
    "file_removed",
)


class Noting:
    """`tell` it of practices whose file has changed; `run` it for as long as the process lives."""

    def __init__(
        self, registry: Registry, records: Records, clock: Clock, *, noted_after_s: float = _NOTED_AFTER_S
    ) -> None:
        self._registry = registry
        self._records = records
        self._clock = clock
        self._noted_after_s = noted_after_s
        self._changed: asyncio.Queue[str] = asyncio.Queue()

    async def tell(self, slugs: Iterable[str]) -> None:
        for slug in slugs:
            self._changed.put_nowait(slug)

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            first = await self._changed.get()
            await asyncio.sleep(self._noted_after_s)
            for slug in dict.fromkeys([first, *(self._changed.get_nowait() for _ in range(self._changed.qsize()))]):
                card = self._registry.card(slug)
                version = card.revision if card and not card.removed else ""
                # Every process sees a change; one writes it down.
                if await self._records.tokens.consume(f"file/{slug}/{version[:32]}", self._clock.now() + _NOTED_ONCE):
                    await note_change(self._registry, self._records.audit, slug)


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
