"""Notices practice files that were changed by hand, by git or by another process, and says so in the audit log."""

import asyncio
import logging
import time

from receptionist.errors import StorageError
from receptionist.practice.registry import Registry
from receptionist.records.audit import Audit

log = logging.getLogger(__name__)

_EVERY_S = 1.0
SETTINGS_ACTIONS = (
    "answering_paused",
    "answering_resumed",
    "closed_early",
    "closing_undone",
    "settings_changed",
    "file_changed",
)


async def watch_practices(registry: Registry, audit: Audit, *, every_s: float = _EVERY_S) -> None:
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
        for slug in changed:
            await note_change(registry, audit, slug)


async def note_change(registry: Registry, audit: Audit, slug: str) -> None:
    """An entry for a version that no entry tells of yet: whoever edits in the dashboard has left one."""
    practice = registry.by_slug(slug)
    if practice is None:
        return
    revision = practice.revision[:12]
    try:
        latest = await audit.latest(slug, SETTINGS_ACTIONS)
        if latest is None or latest.detail.get("revision") != revision:
            before = latest.detail.get("revision", "") if latest else ""
            await audit.add(
                slug, actor="system", action="file_changed", detail={"before": before, "revision": revision}
            )
    except StorageError as error:
        log.warning("a changed practice file is not in the audit log", extra={"practice": slug, "why": str(error)})
