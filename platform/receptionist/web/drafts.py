"""The text that the settings pages work on: a practice's draft, or while there is none the text that is served."""

import asyncio
import tomllib
from typing import Any

import msgspec

from receptionist.errors import ReceptionistError
from receptionist.practice.definition import Definition
from receptionist.practice.differences import differences
from receptionist.practice.edit import Change, EditError, changes_between, edit
from receptionist.practice.groups import GroupReader
from receptionist.practice.registry import Registry
from receptionist.records.revisions import Draft, DraftConflictError, Revisions, Through, sha256_of
from receptionist.toml_text import Document, Problem, read
from receptionist.web.error_pages import NotChangedError
from receptionist.web.examining import Examining, Known

_TRIES = 5


class NoTomlError(ReceptionistError):
    """The text is no TOML, so that no form can be made of it: it is mended in the editor."""


class Working(msgspec.Struct, frozen=True, kw_only=True):
    """`tree` is empty and `definition` None while the text is not `is_toml`; `definition` is None while it has a
    mistake."""

    slug: str
    text: str
    published: str
    draft: Draft | None
    tree: dict[str, Any]  # Any: TOML
    is_toml: bool = True
    shared: dict[
        str, Any
    ] = {}  # of the group's file, where the practice has one: what holds for keys left out. Any: TOML
    definition: Definition | None
    served: Definition | None  # what the published text says; while it has mistakes, what callers hear instead
    problems: tuple[Problem, ...]

    @property
    def sha256(self) -> str:
        return sha256_of(self.text)

    @property
    def errors(self) -> list[Problem]:
        return [one for one in self.problems if one.severity == "error"]

    @property
    def words(self) -> list[str]:
        """What the draft changes."""
        if self.definition is None or self.served is None:
            return []
        return differences(self.served, self.definition)


class Drafts:
    def __init__(self, registry: Registry, revisions: Revisions, examining: Examining) -> None:
        self._registry = registry
        self._store = registry.store
        self._examining = examining
        self._revisions = revisions

    async def working(self, slug: str, *, any_group: bool = False) -> Working:
        """`any_group`: as `Registry.examine` has it. Raises NotChangedError when the practice's text cannot even be
        read; StorageError."""
        draft = await self._revisions.draft(slug)
        published = await asyncio.to_thread(self._published, slug)
        known = await self._examining.known(slug)
        return await asyncio.to_thread(self._working, slug, draft, published, known, any_group=any_group)

    async def examined(
        self, slug: str, text: str, *, any_group: bool = False
    ) -> tuple[Definition | None, tuple[Problem, ...]]:
        return await self._examining.examine(slug, text, any_group=any_group)

    async def save(self, working: Working, text: str, by: str, *, through: Through = "form") -> Draft | None:
        """None: the text is what is published, so there is no draft any more. Raises DraftConflictError."""
        if text == working.published:
            if working.draft and not await self._revisions.drop_draft(working.slug, version=working.draft.version):
                raise DraftConflictError(await self._revisions.draft(working.slug))
            return None
        base = working.draft.base if working.draft else sha256_of(working.published)
        version = working.draft.version if working.draft else 0
        return await self._revisions.keep_draft(working.slug, text, base=base, version=version, by=by, through=through)

    async def bring_up_to_date(self, working: Working, by: str) -> Draft | None:
        """The draft's own changes, made to what is published now. Raises NotChangedError, DraftConflictError."""
        draft = working.draft
        if draft is None:
            return None
        base = await self._revisions.by_hash(working.slug, draft.base)
        if base is None:
            raise NotChangedError("The version that this draft was begun from is not kept any more.")
        text = await asyncio.to_thread(_rebased, base.text, draft.text, working.published)
        return await self._revisions.keep_draft(
            working.slug, text, base=sha256_of(working.published), version=draft.version, by=by
        )

    async def since(self, working: Working) -> list[str] | None:
        """What was published since the draft was begun, in words. None: nothing."""
        draft = working.draft
        if draft is None or draft.base == sha256_of(working.published):
            return None
        base = await self._revisions.by_hash(working.slug, draft.base)
        if base is None or working.served is None:
            return []
        before, _ = await self.examined(working.slug, base.text)
        return differences(before, working.served) if before else []

    def _published(self, slug: str) -> str:
        source = self._store.read(slug)
        if isinstance(source, Problem):
            raise NotChangedError(f"{source}. Mend that first.")
        try:
            return source.decode()
        except UnicodeDecodeError as error:
            raise NotChangedError(f"{self._store.file(slug)} is no UTF-8 text. Save it as UTF-8 first.") from error

    def _working(self, slug: str, draft: Draft | None, published: str, known: Known, *, any_group: bool) -> Working:
        text = draft.text if draft else published
        definition, problems = self._examining.examined(slug, text, known, any_group=any_group)
        served = definition
        if text != published:
            served, _ = self._registry.examine(slug, published.encode())
        if served is None and (practice := self._registry.by_slug(slug)):
            served = practice.definition
        try:
            tree, is_toml = tomllib.loads(text.removeprefix("\ufeff")), True
        except (tomllib.TOMLDecodeError, RecursionError, ValueError):
            tree, is_toml = {}, False
        return Working(
            slug=slug,
            text=text,
            published=published,
            draft=draft,
            tree=tree,
            is_toml=is_toml,
            shared=self._shared(tree, self._registry.group_reader(slug, any_group=any_group)),
            definition=definition,
            served=served,
            problems=problems,
        )

    def _shared(self, tree: dict[str, Any], group: GroupReader) -> dict[str, Any]:
        """What is wrong with the group's file is among the problems."""
        name = tree.get("extends", "")
        source = group(name) if isinstance(name, str) and name else None
        shared = read(source, name) if isinstance(source, bytes) else None
        return shared.tree if isinstance(shared, Document) else {}


async def edited(working: Working, changes: list[Change]) -> str:
    """Raises NotChangedError in words for whoever sent the form."""
    try:
        return await asyncio.to_thread(edit, working.text, changes)
    except EditError as error:
        raise NotChangedError(str(error)) from error


def _rebased(base: str, mine: str, theirs: str) -> str:
    try:
        trees = [tomllib.loads(text.removeprefix("\ufeff")) for text in (base, mine)]
        return edit(theirs, changes_between(trees[0], trees[1]))
    except (tomllib.TOMLDecodeError, EditError) as error:
        raise NotChangedError(f"The two cannot be put together here ({error}). Use the editor.") from error
