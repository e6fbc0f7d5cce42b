"""Where the audit chains end, kept outside the database: sealed files that only ever move forward."""

import asyncio
import fcntl
import logging
import os
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote

import msgspec

from receptionist.errors import StorageError
from receptionist.records.audit_chain import Head, head_seal, is_ours

log = logging.getLogger(__name__)

_EVERY_S = 1.0
_ALL_EVERY = 60  # rounds; at the first one too
_PLATFORM = "_platform"  # the chain of no practice; no slug begins with an underscore
_LAST_SAVE_S = 3.0


class DamagedHeadError(StorageError):
    """A head file that we did not write, or that was changed since."""


class HeadFiles:
    """One small file for each practice, replaced whole. Any number of processes; blocking: call it in a thread."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self._key = key

    def read(self, practice: str) -> Head | None:
        """None: there is none. Raises DamagedHeadError; OSError."""
        path = self._path(practice)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        try:
            head = msgspec.json.decode(data, type=Head)
        except msgspec.DecodeError as error:
            raise DamagedHeadError(f"{path} cannot be read as the end of an audit log.") from error
        if head.practice != practice or not is_ours(self._key, head):
            raise DamagedHeadError(f"{path} was not written with this secret_key, or was changed since.")
        return head

    def practices(self) -> list[str]:
        """Those that have a file."""
        names = [path.stem for path in self.folder.glob("*.json")] if self.folder.is_dir() else []
        return sorted("" if name == _PLATFORM else unquote(name) for name in names)

    def advance(self, head: Head) -> None:
        """Keeps it, unless the file already knows a later one. Raises DamagedHeadError; OSError."""
        sealed = msgspec.structs.replace(head, seal=head_seal(self._key, head))
        with self._locked():
            before = self.read(head.practice)
            if before is None or before.seq < head.seq:
                self._replace(self._path(head.practice), msgspec.json.encode(sealed) + b"\n")

    def _path(self, practice: str) -> Path:
        return self.folder / f"{quote(practice, safe='') if practice else _PLATFORM}.json"

    def _replace(self, path: Path, data: bytes) -> None:
        new = path.with_suffix(".new")
        fd = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        new.replace(path)

    @contextmanager
    def _locked(self) -> Generator[None, None, None]:
        """Against other processes of this host; held for as long as one small file takes."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fd = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX)
            yield
        finally:
            os.close(fd)


class HeadKeeper:
    """Carries the ends of chains that grew into their files, every second and at the end.

    Behind the chain a file may be, by what was written in the last second before a process was killed; never before
    it. A file that the chain does not pass through is left as it is, and an error is logged: that is tampering.
    """

    def __init__(
        self,
        files: HeadFiles,
        stored: Callable[[str], Awaitable[Head | None]],
        hash_at: Callable[[str, int], Awaitable[str | None]],
        chains: Callable[[], Awaitable[Sequence[str]]],
    ) -> None:
        """`stored`: the end of the practice's chain in the database; `hash_at`: the hash of one of its entries;
        `chains`: every practice that has one."""
        self._files = files
        self._stored = stored
        self._hash_at = hash_at
        self._chains = chains
        self._grown: set[str] = set()
        self._told: set[str] = set()

    def grew(self, practice: str) -> None:
        self._grown.add(practice)

    async def run(self) -> None:
        rounds = 0
        while True:
            await asyncio.sleep(_EVERY_S)
            if rounds % _ALL_EVERY == 0:
                await self.look_at_all()
            rounds += 1
            await self.save()

    async def look_at_all(self) -> None:
        """Also what other processes wrote, and what came out of a spool later."""
        try:
            self._grown.update(await self._chains())
        except StorageError as error:
            log.warning("the ends of the audit log wait for the database", extra={"why": str(error)})

    async def close(self) -> None:
        try:
            async with asyncio.timeout(_LAST_SAVE_S):
                await self.save()
        except TimeoutError:
            log.warning("the ends of the audit log were not kept in time; they are behind, not wrong")

    async def save(self) -> None:
        """What grew since the last time. Never raises: what failed is tried again."""
        for practice in sorted(self._grown):
            try:
                await self._save(practice)
            except (StorageError, OSError) as error:
                self._tell(practice, f"the end of an audit log cannot be kept: {error}")
                if not isinstance(error, DamagedHeadError):
                    continue
            self._grown.discard(practice)

    async def _save(self, practice: str) -> None:
        head = await self._stored(practice)
        if head is None:
            return
        before = await asyncio.to_thread(self._files.read, practice)
        if before is not None and await self._hash_at(practice, before.seq) != before.hash:
            self._tell(practice, "an audit log was tampered with: run `receptionist audit verify`")
            return
        await asyncio.to_thread(self._files.advance, head)
        self._told.discard(practice)

    def _tell(self, practice: str, what: str) -> None:
        """Once, not every second."""
        if practice not in self._told:
            self._told.add(practice)
            log.error("audit log", extra={"practice": practice, "why": what})
