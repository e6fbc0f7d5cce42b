"""The practices of a configuration, for commands that need some of them: as published, or as their drafts."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import ReceptionistError
from receptionist.practice.opening import open_registry
from receptionist.practice.registry import Practice, Registry
from receptionist.records.database import open_records
from receptionist.records.practice_store import database_store
from receptionist.records.revisions import Revisions
from receptionist.rehearsal.drafts import drafted


class NoSuchPracticeError(ReceptionistError):
    """No practice of this slug is served here."""


@dataclass(frozen=True)
class Shelf:
    """All practices. `revisions`: where their drafts are; None: they were not asked for."""

    config: Config
    registry: Registry
    revisions: Revisions | None

    async def practice(self, slug: str) -> Practice:
        """Its draft, where drafts were asked for. Raises NoSuchPracticeError, with what is wrong with its file or with
        who there is; NoDraftError, WrongDraftError, StorageError."""
        problems = self.registry.problems().get(slug)
        practice = await self.registry.find(slug)
        if practice is None and not problems:
            known = ", ".join(sorted(one.slug for one in self.registry.cards() if not one.removed)) or "none"
            raise NoSuchPracticeError(
                f"there is no practice '{slug}' in {self.config.tenants.directory}/; there are: {known}"
            )
        if self.revisions is not None:
            return await drafted(self.registry, self.revisions, slug)
        if practice is None:
            raise NoSuchPracticeError("\n".join(str(problem) for problem in problems or ()))
        return practice


@asynccontextmanager
async def open_shelf(config: Config, *, drafts: bool = False) -> AsyncGenerator[Shelf, None]:
    """With `drafts`, or where practices are kept in the database, it is opened; else the folder is enough."""
    if not drafts and config.tenants.store != "database":
        yield Shelf(config, await _loaded(open_registry(config, keep=False)), None)
        return
    async with open_records(config, SystemClock()) as records:
        registry = await _loaded(open_registry(config, database_store(config, records.practice_files)))
        yield Shelf(config, registry, records.revisions if drafts else None)


async def _loaded(registry: Registry) -> Registry:
    await asyncio.to_thread(registry.reload_all)
    return registry
