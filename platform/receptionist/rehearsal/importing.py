"""What an owner has accepted of a page or document goes into the practice's draft, to be published like any other."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from receptionist.practice.definition import Definition
from receptionist.practice.edit import Change
from receptionist.practice.own_text import edit_own
from receptionist.practice.registry import ChangeRefusedError, Registry
from receptionist.records.revisions import Draft, DraftConflictError, Revisions, sha256_of
from receptionist.rehearsal.drafts import WrongDraftError
from receptionist.toml_text import Problem

Changes: TypeAlias = Callable[[Definition], Sequence[Change]]

_TRIES: Final = 3


async def into_draft(registry: Registry, revisions: Revisions, slug: str, changes: Changes, *, by: str) -> Draft | None:
    """The practice's draft with these changes, begun if there was none. `changes` is asked with the draft as it is.
    None: there was nothing to change.

    Raises WrongDraftError when the draft has mistakes already, ChangeRefusedError when it would have some, EditError,
    DraftConflictError when somebody else saves all the time, StorageError. Then nothing was changed.
    """
    for left in reversed(range(_TRIES)):
        draft = await revisions.draft(slug)
        text = draft.text if draft else await _published(registry, slug)
        definition = await _examined(registry, slug, text, WrongDraftError)
        wanted = changes(definition)
        if not wanted:
            return None
        file, group = registry.store.file(slug), registry.group_reader(slug)
        new = await asyncio.to_thread(edit_own, text, file, wanted, group)
        await _examined(registry, slug, new, _refused)
        base, version = (draft.base, draft.version) if draft else (sha256_of(text), 0)
        try:
            return await revisions.keep_draft(slug, new, base=base, version=version, by=by)
        except DraftConflictError:
            if not left:
                raise
    raise AssertionError("unreachable")


async def as_drafted(registry: Registry, revisions: Revisions, slug: str) -> Definition:
    """What proposals are held against: the draft, else what is published. Raises WrongDraftError, ChangeRefusedError,
    StorageError."""
    draft = await revisions.draft(slug)
    text = draft.text if draft else await _published(registry, slug)
    return await _examined(registry, slug, text, WrongDraftError)


async def _published(registry: Registry, slug: str) -> str:
    source = await asyncio.to_thread(registry.store.read, slug)
    if isinstance(source, Problem):
        raise ChangeRefusedError(f"The practice file cannot be changed from here: {source}.")
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        raise ChangeRefusedError("The practice file is no UTF-8 text. Mend it by hand.") from error


async def _examined(
    registry: Registry, slug: str, text: str, wrong: Callable[[Sequence[Problem]], Exception]
) -> Definition:
    definition, problems = await asyncio.to_thread(
        registry.examine, slug, text.encode("utf-8", "surrogatepass"), numbers=False
    )
    if definition is None:
        raise wrong(problems)
    return definition


def _refused(problems: Sequence[Problem]) -> ChangeRefusedError:
    first = next((one for one in problems if one.severity == "error"), None)
    return ChangeRefusedError(f"That cannot stand in the practice file: {first}.")
