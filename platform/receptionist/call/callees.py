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

    async def _called(self) -> Sequence[str]:
        try:
            return await self._calls.practices_called(self._clock.now() - _LATELY, limit=MOST)
        except StorageError:  # those in use will do until it is back
            return []
