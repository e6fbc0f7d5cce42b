"""Speech that was made once and will be said again: in memory before disk."""

import asyncio
import logging
import os
import tempfile
from collections import OrderedDict
from pathlib import Path

log = logging.getLogger(__name__)

_MEMORY_BYTES = 64 * 1024 * 1024
_DISK_BYTES = 512 * 1024 * 1024


class PhraseCache:
    """Speech by key, in memory before disk. Reading the disk happens off the event loop; so does writing.

    A damaged or missing folder costs only the keeping: nothing raises.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._memory: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> bytes | None:
        """From memory only: never waits."""
        audio = self._memory.get(key)
        if audio is not None:
            self._memory.move_to_end(key)
        return audio

    async def load(self, key: str) -> bytes | None:
        """From memory, else from disk."""
        audio = self.get(key)
        if audio is None:
            audio = await asyncio.to_thread(self._read, key)
            if audio:
                self._remember(key, audio)
        return audio

    async def put(self, key: str, audio: bytes) -> None:
        self._remember(key, audio)
        await asyncio.to_thread(self._write, key, audio)

    def _remember(self, key: str, audio: bytes) -> None:
        self._size += len(audio) - len(self._memory.pop(key, b""))
        self._memory[key] = audio
        while self._size > _MEMORY_BYTES and len(self._memory) > 1:
            _, dropped = self._memory.popitem(last=False)
            self._size -= len(dropped)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.ulaw"

    def _read(self, key: str) -> bytes | None:
        path = self._path(key)
        try:
            audio = path.read_bytes()
            os.utime(path)  # the oldest by use go first
        except OSError:
            return None
        return audio

    def _write(self, key: str, audio: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as file:
                file.write(audio)
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
