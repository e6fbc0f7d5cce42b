"""Looks at thousands of practice files in the background, while calls go on being answered."""

import asyncio
import fcntl
import logging
import os
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

from receptionist.practice.checking import BATCH, CheckerError, Checkers, Text, checkers, how_many
from receptionist.practice.reading import Reading
from receptionist.practice.registry import Registry
from receptionist.practice.store import Stamp
from receptionist.toml_text import Problem

log = logging.getLogger(__name__)

_LOCK_AGAIN_S: Final = 0.5


async def validate(registry: Registry) -> list[str]:
    """All that waits in the registry. One process of this machine does it at a time; the others take what it found.
    Returns the slugs of those that answer with another version than before."""
    folder = registry.kept.folder
    lock = await asyncio.to_thread(_lock_file, folder) if folder else None
    try:
        if lock is not None:
            await _locked(lock)
            await asyncio.to_thread(registry.adopt)
        waiting = registry.unread()
        changed: list[str] = []
        if waiting:
            groups = await asyncio.to_thread(_groups, registry)
            async with AsyncExitStack() as stack:
                crew = (
                    await stack.enter_async_context(checkers(folder, registry.kept.place, registry.rules))
                    if folder
                    else None
                )
                work = await stack.enter_async_context(asyncio.TaskGroup())
                for _ in range(how_many()):
                    work.create_task(_check(registry, waiting, crew, groups, changed))
            log.info("practice files looked at", extra={"changed": len(changed), "served": registry.served})
        await asyncio.to_thread(registry.save)
        return sorted(changed)
    finally:
        if lock is not None:
            os.close(lock)


async def _check(
    registry: Registry,
    waiting: list[tuple[str, Stamp]],
    crew: Checkers | None,
    groups: Mapping[str, bytes | Problem],
    changed: list[str],
) -> None:
    """One of several that share what waits."""
    while waiting:
        batch, waiting[:] = waiting[:BATCH], waiting[BATCH:]
        texts = await asyncio.to_thread(_texts, registry, batch)
        try:
            readings = await _read(registry, crew, texts, groups) if crew else None
        except CheckerError as error:
            log.warning("practice files are read without help", extra={"why": str(error)})
            readings = None
        if readings is None:
            changed += await asyncio.to_thread(registry.read_waiting, batch)
        else:
            changed += await asyncio.to_thread(registry.take_readings, batch, readings)


async def _read(
    registry: Registry,
    crew: Checkers,
    texts: Sequence[tuple[str, bytes | Problem]],
    groups: Mapping[str, bytes | Problem],
) -> list[Reading]:
    """Raises CheckerError."""
    wanted = [Text(registry.store.file(slug), text) for slug, text in texts if not isinstance(text, Problem)]
    found = iter(await crew.read(wanted, groups) if wanted else [])
    return [Reading("", (text,)) if isinstance(text, Problem) else next(found) for _, text in texts]


def _texts(registry: Registry, batch: Sequence[tuple[str, Stamp]]) -> list[tuple[str, bytes | Problem]]:
    return list(registry.store.texts([slug for slug, _ in batch]).items())


def _groups(registry: Registry) -> dict[str, bytes | Problem]:
    return {name: registry.store.group(name) for name in registry.store.group_names()}


def _lock_file(folder: Path) -> int | None:
    """None: there can be none, and each process looks for itself."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None


async def _locked(fd: int) -> None:
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            await asyncio.sleep(_LOCK_AGAIN_S)
        else:
            return
