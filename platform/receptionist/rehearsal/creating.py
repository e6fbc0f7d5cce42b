"""How a practice comes into being: a template, a few answers, a file in the store, its first version, an audit row."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from receptionist.accounts.policy import scope_of_new
from receptionist.conversation.history import Origin
from receptionist.practice.definition import Definition
from receptionist.practice.registry import Practice, Registry
from receptionist.practice.store import SLUG, SlugTakenError
from receptionist.practice.template import (
    AnswersError,
    Template,
    TemplateError,
    definition_of,
    fill,
    propose_slug,
    read_template,
)
from receptionist.practice.template_shelf import TemplateShelf
from receptionist.records.database import Records
from receptionist.records.templates import PLATFORM, TemplateRow

log = logging.getLogger(__name__)

FIRST: Final = "The first version, from the template {template}."
_TRIES: Final = 5  # another server may take the name that was proposed
_MOST_SLUGS: Final = 1000


class Filled(Struct, frozen=True):
    """A practice that could be made: nothing is written yet."""

    slug: str
    text: str
    definition: Definition


class Creating:
    """The one way in which a practice is made of a template. `owner`: a reseller's account, or "" for an operator."""

    def __init__(self, registry: Registry, records: Records, shelf: TemplateShelf) -> None:
        self._registry = registry
        self._store = registry.store
        self._records = records
        self._shelf = shelf

    async def templates(self, owner: str) -> Sequence[Template]:
        """By title: one's own, then the platform's, stand in front of others of the same name."""
        by_name = {one.name: one for one in await asyncio.to_thread(self._shelf.all)}
        rows = await self._records.templates.list(owner)
        for row in sorted(rows, key=lambda one: one.owner != PLATFORM):
            if template := await asyncio.to_thread(template_of, row):
                by_name[template.name] = template
        return sorted(by_name.values(), key=lambda one: one.heading.title.casefold())

    async def template(self, owner: str, name: str) -> Template | None:
        return next((one for one in await self.templates(owner) if one.name == name), None)

    async def fill(self, template: Template, answers: Mapping[str, str], *, slug: str = "") -> Filled:
        """`slug` empty: one is made of the name. Raises AnswersError, with what is wrong by the field."""
        accounts, outside = self._registry.rules.accounts, self._registry.rules.outside
        text = await asyncio.to_thread(fill, template, answers, accounts=accounts, outside=outside)
        definition = await asyncio.to_thread(definition_of, text, accounts=accounts, outside=outside)
        if problem := await self._number_taken(definition):
            key = next((ask.key for ask in template.heading.ask if ask.key.startswith("practice.numbers")), "")
            raise AnswersError({key: problem})
        return Filled(slug or await self._free_slug(definition.practice.name), text, definition)

    async def create(
        self, template: Template, answers: Mapping[str, str], *, by: str, reseller: str = "", slug: str = ""
    ) -> Practice:
        """The next call to its number is answered by it. `reseller`: who looks after it from now on, and invites its
        owner, who may shut the reseller out of calls again.

        Raises AnswersError, SlugTakenError (of a `slug` that was asked for), StorageError; then nothing was made.
        """
        if slug and (not SLUG.fullmatch(slug) or not await self._is_unused(slug)):
            raise SlugTakenError(f"'{slug}' is taken or no name for a file. Choose another one.")
        for attempt in range(_TRIES):
            filled = await self.fill(template, answers, slug=slug)
            try:
                await asyncio.to_thread(self._store.create, filled.slug, filled.text.encode())
                break
            except SlugTakenError:
                if slug or attempt == _TRIES - 1:
                    raise
                await asyncio.to_thread(self._registry.reload, filled.slug)
        else:
            raise AssertionError("unreachable")
        scope = scope_of_new(filled.slug)
        if reseller:  # after the file is there: a practice that somebody else has just made is never given away
            await self._records.team.place(scope, reseller)
            await self._records.team.let_in(scope, full=True)  # who else could invite its owner?
        words = [FIRST.format(template=template.label)]
        note = self._records.revisions.note
        await note(filled.slug, filled.text, by=by, through="template", words=words, since=0)
        await asyncio.to_thread(self._registry.take, filled.slug)
        detail = {"template": template.label} | ({"reseller": reseller} if reseller else {})
        await self._records.audit.add(filled.slug, actor=by, action="practice_created", detail=detail)
        log.info("practice created", extra={"practice": filled.slug, "template": template.label})
        made = await self._registry.find(filled.slug)
        if made is None:
            raise SlugTakenError(f"{self._store.file(filled.slug)} went away meanwhile.")
        return made

    async def _number_taken(self, definition: Definition) -> str:
        """Nobody takes another practice's calls by making one with its number."""
        for number in definition.practice.numbers:
            if await self._registry.answering(number):
                return f"{number} is answered for another practice already"
        return ""

    async def _free_slug(self, name: str) -> str:
        taken = {card.slug for card in self._registry.cards()} | {"new"}
        for _ in range(_MOST_SLUGS):
            slug = propose_slug(name, taken)
            if await self._is_unused(slug):
                return slug
            taken.add(slug)
        raise SlugTakenError(f"There are too many practices called {name}. Name this one differently.")

    async def _is_unused(self, slug: str) -> bool:
        """What a practice leaves behind (calls, people, a reseller) must not fall to another of the same name."""
        records, practice = self._records, scope_of_new(slug)
        if self._registry.card(slug) is not None or await records.revisions.latest(slug):
            return False
        if await records.audit.list(slug, limit=1) or await records.accounts.list(slug):
            return False
        if await records.team.placement(practice) or await records.team.invitations(practice):
            return False
        if await records.api_tokens.list(slug) or await records.messages.list(slug, origins=tuple(Origin), limit=1):
            return False
        return not await records.calls.list(slug, origins=tuple(Origin), limit=1)


def template_of(row: TemplateRow) -> Template | None:
    """None: it was kept by a version of the platform that took what this one does not."""
    try:
        origin = "own" if row.owner else "platform"
        return read_template(row.text, f"{row.name}.toml", origin=origin, id=row.id, owner=row.owner, tried=True)
    except TemplateError as error:
        log.warning("a template is left out", extra={"template": row.id, "why": str(error)})
        return None
