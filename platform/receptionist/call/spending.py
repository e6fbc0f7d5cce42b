"""Keeps practices within `[limits] spend_per_day`: who has passed it is answered by what costs nothing, until midnight.

The day is that of UTC. What is spent is looked up every few seconds, so that a limit may be passed by the calls of so
long; calls that are under way go on as they began.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final, TypeAlias, TypeVar

from receptionist.clock import Clock
from receptionist.errors import StorageError
from receptionist.providers.base import Chain
from receptionist.providers.standing import Named

log = logging.getLogger(__name__)

_LOOK_EVERY_S: Final = 15.0
_NEAR: Final = 0.8  # of the limit: from here on nothing is made that may be in vain
_FREE: Final = "embedded"

PartT = TypeVar("PartT", bound=Named)
# Practice, day, millionths of a dollar.
Tell: TypeAlias = Callable[[str, date, int], Awaitable[None]]


async def _nobody(practice: str, day: date, micros: int) -> None:
    pass


class Spending:
    """`over` says who has passed the limit; `within` takes from a chain what they may not have."""

    def __init__(
        self,
        spent: Callable[[datetime], Awaitable[Mapping[str, int]]],
        clock: Clock,
        limit: int,
        tell: Tell = _nobody,
    ) -> None:
        """`spent` gives millionths of a dollar since a moment, by practice; `limit` is as much of a day. `tell`: called
        once for each practice and day that is over it; quick, and raises nothing."""
        self._spent = spent
        self._clock = clock
        self._limit = limit
        self._tell = tell
        self._over: Mapping[str, int] = {}
        self._near: Mapping[str, int] = {}
        self._day = clock.now().astimezone(UTC).date()

    def over(self, practice: str) -> bool:
        return practice in self._over

    def thrifty(self, practice: str) -> bool:
        """Little is left of its day, or nothing: what may be in vain is not done."""
        return practice in self._near

    def within(self, chain: Chain, practice: str) -> Chain:
        """Paid providers step aside where somebody stands behind them; a practice's own accounts are its own matter."""
        if practice not in self._over:
            return chain
        recognisers, voices = _free(chain.recognisers, practice), _free(chain.voices, practice)
        return replace(
            chain,
            recognisers=recognisers,
            models=_free(chain.models, practice),
            voices=voices,
            local=any(first.account == _FREE for first in (*recognisers[:1], *voices[:1])),
        )

    async def watch(self) -> None:
        """Until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(_LOOK_EVERY_S)

    async def look(self) -> None:
        day = self._clock.now().astimezone(UTC).date()
        try:
            spent = await self._spent(datetime.combine(day, time(), UTC))
        except StorageError as error:
            log.debug("what was spent cannot be looked up", extra={"why": str(error)})
            return
        known: Mapping[str, int] = self._over if day == self._day else {}
        self._day = day
        self._over = {practice: micros for practice, micros in spent.items() if micros > self._limit}
        self._near = {practice: micros for practice, micros in spent.items() if micros > _NEAR * self._limit}
        for practice, micros in self._over.items():
            if practice not in known:
                log.error(
                    "a practice has spent its limit of a day: unpaid providers answer it until midnight (UTC)",
                    extra={"practice": practice, "spent_usd": f"{micros / 1e6:.2f}"},
                )
                await self._tell(practice, day, micros)


def _free(parts: Sequence[PartT], practice: str) -> Sequence[PartT]:
    """All of them where nobody is free: a caller is never left without."""
    return [one for one in parts if one.account == _FREE or one.account.startswith(f"{practice}/")] or parts
