"""Speech that was made once and will be said again: in memory before disk."""

import asyncio
import logging
import os
import tempfile
from collections import OrderedDict
from pathlib import Path

import msgspec

from receptionist.providers.base import Alignment

log = logging.getLogger(__name__)

_MEMORY_BYTES = 64 * 1024 * 1024
_DISK_BYTES = 512 * 1024 * 1024


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A phrase's speech, and when each of its words is said, where its voice tells that."""

    audio: bytes
    alignment: Alignment | None = None


def encode(kept: Kept) -> bytes:
    """As stores hold it."""
    return msgspec.msgpack.encode(kept)


def decode(data: bytes | None) -> Kept | None:
    """None: nothing is there, or something else is."""
    try:
        kept = _DECODER.decode(data or b"")
    except msgspec.DecodeError:
        return None
    return kept if kept.audio else None


_DECODER = msgspec.msgpack.Decoder(Kept)


class PhraseCache:
    """Speech by key, in memory before disk. Reading the disk happens off the event loop; so does writing.

    A damaged or missing folder costs only the keeping: nothing raises.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._memory: OrderedDict[str, Kept] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> Kept | None:
        """From memory only: never waits."""
        kept = self._memory.get(key)
        if kept is not None:
            self._memory.move_to_end(key)
        return kept

    async def load(self, key: str) -> Kept | None:
        """From memory, else from disk."""
        kept = self.get(key)
        if kept is None:
            kept = decode(await asyncio.to_thread(self._read, key))
            if kept:
                self._remember(key, kept)
        return kept

    async def put(self, key: str, kept: Kept) -> None:
        self._remember(key, kept)
        await asyncio.to_thread(self._write, key, encode(kept))

    def _remember(self, key: str, kept: Kept) -> None:
        earlier = self._memory.pop(key, None)
        self._size += len(kept.audio) - (len(earlier.audio) if earlier else 0)
        self._memory[key] = kept
        while self._size > _MEMORY_BYTES and len(self._memory) > 1:
            _, dropped = self._memory.popitem(last=False)
            self._size -= len(dropped.audio)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.speech"

    def _read(self, key: str) -> bytes | None:
        path = self._path(key)
        try:
            data = path.read_bytes()
            os.utime(path)  # the oldest by use go first
        except OSError:
            return None
        return data

    def _write(self, key: str, data: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as file:
                file.write(data)
            os.replace(file.name, self._path(key))
        except OSError as error:
            log.warning("cannot keep speech on disk", extra={"folder": str(self._folder), "error": str(error)})

    async def trim(self) -> None:
        """Drop what was not used for longest when the folder has grown too large."""
        await asyncio.to_thread(self._trim)

    def _trim(self) -> None:
        try:
            files = sorted(
                (entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in os.scandir(self._folder)
            )
        except OSError:
            return
        size = sum(file[1] for file in files)
        for _, length, path in files:
            if size <= _DISK_BYTES:
                return
            Path(path).unlink(missing_ok=True)
            size -= length
