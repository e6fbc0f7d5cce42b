"""A practice's draft as a practice: to be called, typed to and rehearsed before anyone is served by it."""

import asyncio
import hashlib
from collections.abc import Sequence

from receptionist.errors import ReceptionistError
from receptionist.practice.registry import Practice, Registry
from receptionist.records.revisions import Revisions
from receptionist.toml_text import Problem


class NoDraftError(ReceptionistError):
    """Nobody has begun a draft of this practice, or it is published by now."""


class WrongDraftError(ReceptionistError):
    """The draft has mistakes; all of them in `problems`."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        errors = [problem for problem in problems if problem.severity == "error"]
        more = f" And {len(errors) - 1} more." if len(errors) > 1 else ""
        super().__init__(f"The draft has a mistake; mend that first: {errors[0]}.{more}")
        self.problems = tuple(problems)


async def drafted(registry: Registry, revisions: Revisions, slug: str) -> Practice:
    """What would be served if the draft were published. Raises NoDraftError, WrongDraftError, StorageError."""
    draft = await revisions.draft(slug)
    if draft is None:
        raise NoDraftError(f"There is no draft of {slug}: what is published is all there is.")
    data = draft.text.encode("utf-8", "surrogatepass")
    definition, problems = await asyncio.to_thread(registry.examine, slug, data, numbers=False)
    if definition is None:
        raise WrongDraftError(problems)
    return Practice(slug, definition, hashlib.sha256(data).hexdigest(), draft.text, registry.store.file(slug))
