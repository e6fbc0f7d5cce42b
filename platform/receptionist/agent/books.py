"""Writes down what conversations use of their providers, with what it costs on that day."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final

import msgspec

from receptionist.clock import Clock
from receptionist.conversation.history import Origin
from receptionist.providers.base import Voice
from receptionist.providers.meter import Meter, Used
from receptionist.providers.metered import metered_voices
from receptionist.providers.price_book import PriceBook
from receptionist.providers.prices import Cost
from receptionist.providers.tts.embedded import EmbeddedVoice
from receptionist.records.ids import new_id
from receptionist.records.usage import Usage, UsageRow

LINE: Final = "line"  # the carrier's minutes, as if it were a provider
_KEEP_EVERY_S: Final = 10.0
AHEAD: Final = "ahead"  # the origin of speech that is made before anybody calls


@dataclass
class Sheet:
    """One part of one conversation: `meter` counts; `keep` writes down what has changed since the last time.

    Kept with every turn, so that a call whose process dies loses the amounts of its last turn at most.
    """

    books: "Books"
    practice: str
    call: str
    origin: str
    part: str
    at: datetime
    meter: Meter = field(default_factory=Meter)
    _kept: dict[tuple[str, str, str], Used] = field(default_factory=dict[tuple[str, str, str], Used])

    async def keep(self) -> None:
        asked = [one for one in self.meter.used() if one.requests or one.anything]
        used = {(one.role, one.provider, one.account): one for one in asked}
        news = [one for key, one in used.items() if self._kept.get(key) != one]
        self._kept = used
        await self.books.write(self, news)


@dataclass(frozen=True)
class Books:
    usage: Usage
    prices: PriceBook

    def sheet(self, practice: str, call: str, origin: str, part: str, at: datetime) -> Sheet:
        """`part` is told from others of the same call: a stream, a turn. `at`: when it begins, whose price counts."""
        return Sheet(self, practice, call, origin, part, at)

    async def line(self, practice: str, call: str, origin: Origin, began: datetime, length: timedelta) -> None:
        """How long the call has lasted, whichever of its parts ends now."""
        sheet = self.sheet(practice, call, origin, LINE, began)
        ms = max(0, round(length.total_seconds() * 1000))
        await self.write(sheet, [Used(role="line", provider=LINE, account=LINE, requests=1, audio_ms=ms)])

    async def reprice(self, since: datetime, until: datetime) -> int:
        """Reckons all that was used then by the prices of now; how many rows cost something else."""

        def priced(row: UsageRow) -> tuple[int | None, str]:
            used = msgspec.convert(row, Used, from_attributes=True)
            return _told(self.prices.list.cost(used, row.at.astimezone(UTC).date()))

        return await self.usage.reprice(since, until, priced)

    async def write(self, sheet: Sheet, used: Iterable[Used]) -> None:
        rows: list[UsageRow] = []
        for one in used:
            cost = self.prices.list.cost(one, sheet.at.astimezone(UTC).date())
            self.prices.warn_of_none(one, cost)
            micros, price_from = _told(cost)
            rows.append(
                UsageRow(
                    part=sheet.part,
                    call=sheet.call,
                    origin=sheet.origin,
                    at=sheet.at,
                    role=one.role,
                    provider=one.provider,
                    account=one.account,
                    own=one.account.startswith(f"{sheet.practice}/"),
                    requests=one.requests,
                    audio_ms=one.audio_ms,
                    prompt_tokens=one.prompt_tokens,
                    cached_tokens=one.cached_tokens,
                    answer_tokens=one.answer_tokens,
                    characters=one.characters,
                    estimated=one.estimated,
                    micros=micros,
                    price_from=price_from,
                )
            )
        await self.usage.note(sheet.practice, rows)


def _told(cost: Cost) -> tuple[int | None, str]:
    return cost.micros, cost.since.isoformat() if cost.since else ""


class Ahead:
    """What is made for practices before anybody calls: a sheet a practice and day.

    A sheet is kept for a day beyond its own: voices that were handed out before midnight still count on it.
    """

    def __init__(self, books: Books, clock: Clock) -> None:
        self._books = books
        self._clock = clock
        self._sheets: dict[tuple[str, date], Sheet] = {}

    def counted(self, voices: Sequence[Voice], practice: str) -> list[Voice]:
        """The same voices, whose work is written down; those of this machine need not be."""
        now = self._clock.now()
        key = practice, now.astimezone(UTC).date()
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._sheets[key] = self._books.sheet(practice, "", AHEAD, new_id(AHEAD), now)
        return [one if isinstance(one, EmbeddedVoice) else metered_voices([one], sheet.meter)[0] for one in voices]

    async def keep(self) -> None:
        yesterday = self._clock.now().astimezone(UTC).date() - timedelta(days=1)
        for key, sheet in tuple(self._sheets.items()):
            await sheet.keep()
            if key[1] < yesterday:
                del self._sheets[key]

    async def watch(self) -> None:
        """Until cancelled."""
        try:
            while True:
                await asyncio.sleep(_KEEP_EVERY_S)
                await self.keep()
        finally:
            await self.keep()  # queued at once: waits for nothing
