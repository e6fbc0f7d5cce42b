"""A practice's text judged as of now: by the file's rules, by the secrets that the practice has, and by the day."""

import asyncio
from collections.abc import Collection
from datetime import date

import msgspec

from receptionist.clock import Clock
from receptionist.practice.contradictions import lacking
from receptionist.practice.definition import Definition
from receptionist.practice.outside import Outside, day_of
from receptionist.practice.registry import Registry
from receptionist.records.secrets import Secrets
from receptionist.toml_text import Problem

_NONE_SET = Outside(secrets=())


class Known(msgspec.Struct, frozen=True):
    """What no file tells: names of the practice's secrets, never a value, and the day."""

    secrets: Collection[str]
    today: date


class Examining:
    """Raises StorageError while the database cannot name the secrets."""

    def __init__(self, registry: Registry, secrets: Secrets, clock: Clock) -> None:
        self._registry = registry
        self._secrets = secrets
        self._clock = clock

    async def known(self, slug: str) -> Known:
        names = await self._secrets.names(slug)
        return Known(frozenset(one.name for one in names), day_of(self._clock.now()))

    async def examine(
        self, slug: str, text: str, *, numbers: bool = True, any_group: bool = False
    ) -> tuple[Definition | None, tuple[Problem, ...]]:
        """As `Registry.examine`."""
        known = await self.known(slug)
        return await asyncio.to_thread(self.examined, slug, text, known, numbers=numbers, any_group=any_group)

    def examined(
        self, slug: str, text: str, known: Known, *, numbers: bool = True, any_group: bool = False
    ) -> tuple[Definition | None, tuple[Problem, ...]]:
        """The same in a thread."""
        definition, problems = self._registry.examine(
            slug,
            text.encode(),
            numbers=numbers,
            secrets=known.secrets,
            today=known.today,
            any_group=any_group,
        )
        return definition, tuple(problems)

    async def problems_of(self, slug: str) -> list[Problem]:
        """What is wrong with the practice's file, and which secrets it lacks: what callers are let down by. Days that
        are over are not among them; whoever edits the file is told of those."""
        found = self._registry.problems_of(slug)
        card = self._registry.card(slug)
        if card is None or card.removed or card.broken:
            return found
        practice = await self._registry.find(slug)
        if practice is None or not any(lacking(practice.definition, _NONE_SET)):
            return found  # it names none, as nearly all: the database is not asked
        names = (await self.known(slug)).secrets
        if not any(lacking(practice.definition, Outside(secrets=names))):
            return found
        text = practice.text.encode()
        _, now = await asyncio.to_thread(self._registry.examine, slug, text, numbers=False, secrets=names)
        return [*now, *(one for one in found if one not in now)]
