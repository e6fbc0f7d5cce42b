"""The practices of a configuration, for commands that need one of them: as published, or as its draft."""

from receptionist.clock import SystemClock
from receptionist.config import Config
from receptionist.errors import ReceptionistError
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import DirectoryStore
from receptionist.records.database import open_records
from receptionist.rehearsal.drafts import drafted


class NoSuchPracticeError(ReceptionistError):
    """No practice of this slug is served here."""


def loaded(config: Config) -> Registry:
    """All of them. Raises StorageError when their folder cannot be listed."""
    registry = Registry(DirectoryStore(config.path(config.tenants.directory)), accounts=config.providers.accounts)
    registry.reload_all()
    return registry


def published(config: Config, registry: Registry, slug: str) -> Practice:
    """Raises NoSuchPracticeError, with what is wrong with its file or with who there is."""
    practice = registry.by_slug(slug)
    if practice is not None:
        return practice
    if problems := registry.problems().get(slug):
        raise NoSuchPracticeError("\n".join(str(problem) for problem in problems))
    known = ", ".join(sorted(one.slug for one in registry.all())) or "none"
    raise NoSuchPracticeError(f"there is no practice '{slug}' in {config.tenants.directory}/; there are: {known}")


async def draft_of(config: Config, registry: Registry, slug: str) -> Practice:
    """Its draft, from the database. Raises NoSuchPracticeError, NoDraftError, WrongDraftError, StorageError."""
    if slug not in registry.problems():
        published(config, registry, slug)
    async with open_records(config, SystemClock()) as records:
        return await drafted(registry, records.revisions, slug)
