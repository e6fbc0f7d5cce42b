"""Keeps what was changed outside of this process as versions, and rehearses it behind the callers' backs."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from itertools import islice
from typing import Final

from receptionist.clock import Clock
from receptionist.errors import ReceptionistError, StorageError
from receptionist.practice.registry import Practice, Registry
from receptionist.records.database import Records
from receptionist.records.revisions import sha256_of
from receptionist.rehearsal.publishing import SYSTEM, Publishing

log = logging.getLogger(__name__)

_GRACE_S: Final = 2.0  # whoever has published in another process notes that himself first
_AGAIN_S: Final = 10.0
_AT_ONCE: Final = 200  # practices of one statement
_PAUSE_S: Final = 0.01  # between two versions that are kept: nobody waits for them
_NOTED_ONCE: Final = timedelta(minutes=1)
_CALM_WITHIN_S: Final = 600  # a house that is never calm is rehearsed all the same


class Noticing:
    """`tell` it of practices whose file has changed; `run` it for as long as the process lives. At the start it looks
    whether the history of each practice ends with the text that is served: so there is a first version of every
    practice, and one of what was changed while no server ran.
    """

    def __init__(
        self,
        publishing: Publishing,
        records: Records,
        registry: Registry,
        live_calls: Callable[[], int],
        clock: Clock,
        *,
        grace_s: float = _GRACE_S,
    ) -> None:
        self._publishing = publishing
        self._records = records
        self._revisions = records.revisions
        self._clock = clock
        self._registry = registry
        self._live_calls = live_calls
        self._grace_s = grace_s
        self._changed: list[Practice] = []  # each version that was served, in order
        self._removed: set[str] = set()
        self._wake = asyncio.Event()
        self._queue: asyncio.Queue[str] = asyncio.Queue()  # holds each practice once
        self._waiting: set[str] = set()

    async def tell(self, slugs: Iterable[str]) -> None:
        """The versions that are served now are kept, whatever comes after them."""
        for slug in slugs:
            card = self._registry.card(slug)
            if card is not None and card.removed:
                self._removed.add(slug)
            elif (practice := await self._served(slug)) is not None:
                self._changed.append(practice)
            self._wake.set()

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep_all())
            tasks.create_task(self._keep_changed())
            tasks.create_task(self._rehearse())

    async def _keep_all(self) -> None:
        """Once, chunk by chunk: a start with ten thousand practices asks the database fifty times."""
        while self._registry.unread():  # noqa: ASYNC110 - it has no event; those who serve come first
            await asyncio.sleep(1)
        left = iter([card.slug for card in self._registry.cards() if not card.removed])
        while slugs := tuple(islice(left, _AT_ONCE)):
            while True:
                try:
                    await self._keep_unknown(slugs)
                    break
                except StorageError as error:
                    log.debug("the history waits for the database", extra={"why": str(error)})
                    await asyncio.sleep(_AGAIN_S)

    async def _keep_unknown(self, slugs: Sequence[str]) -> None:
        latest = {one.practice: one for one in await self._revisions.latest_of(slugs)}
        for slug in slugs:
            card, known = self._registry.card(slug), latest.get(slug)
            if card and known and known.sha256 == card.digest and known.rehearsal != "waiting":
                continue
            if (practice := await self._served(slug)) is None:
                continue
            if known is None or known.sha256 != sha256_of(practice.text):
                await self._keep(practice, changed=False)
                await asyncio.sleep(_PAUSE_S)
            elif known.rehearsal == "waiting":
                self._want_rehearsal(slug)

    async def _keep_changed(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(self._grace_s)
            try:
                await self.keep_told()
            except StorageError as error:
                log.warning("changed practice files are not in the history yet", extra={"why": str(error)})
                await asyncio.sleep(_AGAIN_S)
                self._wake.set()

    async def keep_told(self) -> None:
        """All that it was told of. Raises StorageError while the database is away: the rest is kept the next time."""
        while self._changed:
            await self._keep(self._changed[0], changed=True)
            del self._changed[0]
        while self._removed:
            await self._note_removal(next(iter(self._removed)))

    async def _note_removal(self, slug: str) -> None:
        """Every process sees it; one writes it down. The history stays."""
        card, tokens = self._registry.card(slug), self._records.tokens
        if card is not None and card.removed:
            once = f"removed/{slug}/{card.revision[:32]}"
            if await tokens.consume(once, self._clock.now() + _NOTED_ONCE):
                detail = {"before": card.revision[:12], "revision": ""}
                await self._records.audit.add(slug, actor=SYSTEM, action="file_removed", detail=detail)
        self._removed.discard(slug)

    async def _keep(self, practice: Practice, *, changed: bool) -> None:
        noted = await self._publishing.noticed(practice, changed=changed)
        if noted is not None and noted.rehearsal == "waiting":
            self._want_rehearsal(practice.slug)

    async def _served(self, slug: str) -> Practice | None:
        return await asyncio.to_thread(self._registry.by_slug, slug)

    def _want_rehearsal(self, slug: str) -> None:
        if slug not in self._waiting:
            self._waiting.add(slug)
            self._queue.put_nowait(slug)

    async def _rehearse(self) -> None:
        """One practice at a time, between the calls."""
        while True:
            slug = await self._queue.get()
            await self._until_calm()
            self._waiting.discard(slug)
            try:
                await self._publishing.rehearse_served(slug)
            except ReceptionistError as error:
                log.warning("a rehearsal waits", extra={"practice": slug, "why": str(error)})
                self._want_rehearsal(slug)
                await asyncio.sleep(_AGAIN_S)

    async def _until_calm(self) -> None:
        for _ in range(_CALM_WITHIN_S):
            if not self._live_calls():
                return
            await asyncio.sleep(1)
