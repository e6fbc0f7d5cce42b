"""Tells of files that change in a folder, as soon as the operating system does."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

_STEP_MS: Final = 150  # how often a thread looks; changes that follow one another this closely are told together
_MOST_MS: Final = 300  # but nobody waits longer, for one file that never stands still would hide all others
_SAME_FOLDER_MS: Final = 2_000  # how often it is asked whether the folder is still the one that is watched
_AGAIN_S: Final = 2.0


async def folder_changes(*folders: Path) -> AsyncGenerator[frozenset[Path]]:
    """Batches of changed paths directly in these folders, until closed. Some may not be there, now or for a while.

    Nothing is raised: what cannot be watched (a network disk, too many watches) is not told of.
    """
    blind = False
    while True:
        places = _places(folders)
        try:
            async with aclosing(_watched(places)) as batches:
                async for batch in batches:
                    blind = False
                    if batch:
                        yield batch
                    if await asyncio.to_thread(_places, folders) != places:
                        break  # another folder of the same name; or a disk was mounted
        except (OSError, RuntimeError) as error:  # RuntimeError: how the library says some of what the system said
            if not blind:
                log.warning("a folder cannot be watched; it is looked at now and then", extra={"why": str(error)})
            blind = True
        else:
            if places:
                continue
        await asyncio.sleep(_AGAIN_S)


async def _watched(places: dict[Path, tuple[int, int]]) -> AsyncGenerator[frozenset[Path]]:
    """An empty batch now and then when nothing happens."""
    if not places:
        return
    from watchfiles import awatch  # pyright: ignore[reportUnknownVariableType] - it may be given trio's events

    watching = awatch(
        *places,
        watch_filter=None,
        debounce=_MOST_MS,
        step=_STEP_MS,
        rust_timeout=_SAME_FOLDER_MS,
        yield_on_timeout=True,
        recursive=False,
    )
    async with aclosing(watching) as batches:
        async for batch in batches:
            yield frozenset(Path(path) for _, path in batch)


def _places(folders: tuple[Path, ...]) -> dict[Path, tuple[int, int]]:
    """Those that are there, and which folders they are."""
    found: dict[Path, tuple[int, int]] = {}
    for folder in folders:
        try:
            facts = folder.stat()
        except OSError:
            continue
        found[folder] = (facts.st_dev, facts.st_ino)
    return found
