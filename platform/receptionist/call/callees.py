"""Whose next call is made ready ahead of time: everyone's where they are few, else those that people call."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Protocol

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.practice.registry import Practice, Registry

MOST: Final = 64
_LATELY: Final = timedelta(days=30)


class CalledPractices(Protocol):
    async def practices_called(self, since: datetime, *, limit: int) -> Sequence[str]:
        """Slugs, the latest first. Raises StorageError."""
        ...


class Callees:
    """Of thousands of practices most have no call today: making all of their speech would take a day."""

    def __init__(self, registry: Registry, calls: CalledPractices, clock: Clock) -> None:
        self._registry = registry
        self._calls = calls
        self._clock = clock
        self._known: set[str] | None = None  # all that there were when it was first asked what has changed
        self._seen: dict[str, str] = {}  # the version of each that was in use since

    async def practices(self) -> Sequence[Practice]:
        """At most MOST: whoever is in use now first, then by their latest call."""
        here = [card.slug for card in self._registry.cards() if card.numbers and not card.removed]
        if len(here) > MOST:
            here = list(dict.fromkeys([*(one.slug for one in self._registry.in_use()), *await self._called()]))
        found: list[Practice] = []
        for slug in here[:MOST]:
            card = self._registry.card(slug)
            practice = await self._registry.find(slug) if card and not card.removed else None
            if practice is not None:
                found.append(practice)
        return found

    def changed(self) -> Sequence[Practice]:
        """Those that were published, or made, since it was asked last: of MOST that are in use, so that those whom
        nobody looks at cost nothing. Never blocks."""
        if self._known is None:
            self._known = {card.slug for card in self._registry.cards()}
        found: list[Practice] = []
        for practice in self._registry.in_use()[:MOST]:
            before = self._seen.get(practice.slug)
            self._seen[practice.slug] = practice.revision
            if before is None and practice.slug in self._known:
                continue  # it was there all along
            if before != practice.revision and practice.definition.practice.numbers:
                found.append(practice)
        return found

    async def _called(self) -> Sequence[str]:
        try:
            return await self._calls.practices_called(self._clock.now() - _LATELY, limit=MOST)
        except StorageError:  # those in use will do until it is back
            return []
