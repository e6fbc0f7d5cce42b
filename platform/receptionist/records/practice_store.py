"""The store of practice texts in the database, for installations of several servers: no disk is shared."""

import asyncio
from collections.abc import AsyncGenerator, Collection, Coroutine, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import aclosing
from typing import Any, Final, TypeVar

from receptionist.config import Config
from receptionist.errors import StorageError
from receptionist.practice.store import (
    GROUPS,
    SLUG,
    RevisionConflictError,
    SlugTakenError,
    Stamp,
    Store,
)
from receptionist.records.practice_files import Kept, PracticeFiles, TextStamp
from receptionist.toml_text import MAX_BYTES, Problem

T = TypeVar("T")

_WITHIN_S: Final = 15.0  # longer than what it waits for: reads and writes have deadlines of their own
_MISSING: Final = "cannot be read: it is not in the database"
_UNFIT: Final = "rename it: small letters, digits and hyphens, 2 to 63 of them"


class DatabaseStore(Store):
    """Its methods but `changes` are called from threads, as a store's are: the event loop of the records does the work
    meanwhile. What was written is seen by every server within a second."""

    def __init__(self, files: PracticeFiles, loop: asyncio.AbstractEventLoop) -> None:
        self._files = files
        self._loop = loop

    def slugs(self) -> list[str]:
        return sorted(self.stamps())

    def read(self, slug: str) -> bytes | Problem:
        return self.texts([slug])[slug]

    def texts(self, slugs: Sequence[str]) -> Mapping[str, bytes | Problem]:
        found: Mapping[str, bytes] = {}
        missing = _MISSING
        try:
            if fit := [slug for slug in slugs if SLUG.fullmatch(slug)]:
                found = self._asked(self._files.texts(fit))
        except StorageError as error:
            missing = f"cannot be read: {error}"
        return {slug: found.get(slug, self._nothing(slug, missing)) for slug in slugs}

    def file(self, slug: str) -> str:
        return f"{slug}.toml"

    def stamps(self, slugs: Collection[str] | None = None) -> Mapping[str, Stamp]:
        return _stamps(self._asked(self._files.stamps("practice", slugs)))

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        self._require_small(self.file(slug), data)
        self._settle(slug, self._asked(self._files.write(slug, data, base=base)))

    def create(self, slug: str, data: bytes) -> None:
        if not SLUG.fullmatch(slug):
            raise StorageError(f"'{slug}' cannot name a practice: small letters, digits and hyphens, 2 to 63 of them")
        self._require_small(self.file(slug), data)
        self._settle(slug, self._asked(self._files.write(slug, data, base=None)))

    def remove(self, slug: str, *, base: str) -> None:
        self._settle(slug, self._asked(self._files.remove(slug, base=base)))

    def group(self, name: str) -> bytes | Problem:
        shown = GROUPS + name
        if not name.endswith(".toml") or not SLUG.fullmatch(name.removesuffix(".toml")):
            return Problem(shown, 0, 0, "", "is no group's name: small letters, digits and hyphens, then .toml")
        try:
            data = self._asked(self._files.read(name, kind="group"))
        except StorageError as error:
            return Problem(shown, 0, 0, "", f"cannot be read: {error}")
        return Problem(shown, 0, 0, "", _MISSING) if data is None else data

    def group_names(self) -> list[str]:
        return sorted(self.group_stamps())

    def group_stamps(self) -> Mapping[str, Stamp]:
        return _stamps(self._asked(self._files.stamps("group")))

    async def changes(self) -> AsyncGenerator[frozenset[str]]:
        async with aclosing(self._files.changes()) as batches:
            async for batch in batches:
                yield frozenset(name if kind == "practice" else GROUPS + name for kind, name in batch)

    def _nothing(self, slug: str, missing: str) -> Problem:
        return Problem(self.file(slug), 0, 0, "", missing if SLUG.fullmatch(slug) else _UNFIT)

    def _settle(self, slug: str, kept: Kept) -> None:
        if kept == "conflict":
            raise RevisionConflictError(f"{self.file(slug)} was changed meanwhile. Look at it, then try again.")
        if kept == "taken":
            raise SlugTakenError(f"{self.file(slug)} is there already. Choose another name.")

    def _require_small(self, file: str, data: bytes) -> None:
        if len(data) > MAX_BYTES:
            raise StorageError(f"{file} is larger than {MAX_BYTES // 1024} KiB. Nothing was changed.")

    def _asked(self, work: Coroutine[Any, Any, T]) -> T:  # Any: what coroutines take and give on the way
        """In the loop, while this thread waits. Raises StorageError, also when the server ends meanwhile."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            work.close()
            raise RuntimeError("a store blocks: ask it in a thread")
        try:
            answer = asyncio.run_coroutine_threadsafe(work, self._loop)
        except RuntimeError as error:
            work.close()
            raise StorageError("The server is ending.") from error
        try:
            return answer.result(_WITHIN_S)
        except TimeoutError as error:
            answer.cancel()
            raise StorageError(f"The database did not answer within {_WITHIN_S:.0f} s; try again.") from error
        except CancelledError as error:
            raise StorageError("The server is ending.") from error


def _stamps(found: Mapping[str, TextStamp]) -> Mapping[str, Stamp]:
    """A text in the database is never half-written, so its time does not matter."""
    return {name: Stamp(0, one.size, one.change) for name, one in found.items()}


def database_store(config: Config, files: PracticeFiles) -> Store | None:
    """Over the records of the running loop, where receptionist.toml names the database as the store of practices; None:
    it is the folder."""
    return DatabaseStore(files, asyncio.get_running_loop()) if config.tenants.store == "database" else None
