"""Where kept speech lasts longer than a process: a folder of this machine, or nowhere; Redis is in `records/shared.py`.

Whatever is wrong with a store costs only the keeping: nothing here raises.
"""

import asyncio
import contextlib
import logging
import os
import tempfile
import time
from pathlib import Path
from typing import Final, Protocol

log = logging.getLogger(__name__)

CLAIMED_S: Final = 60.0  # whoever makes a phrase needs no longer, or has died
_DISK_BYTES: Final = 512 * 1024 * 1024


class SpeechStore(Protocol):
    async def read(self, key: str) -> bytes | None:
        """None: it is not kept, or cannot be had in time."""
        ...

    async def write(self, key: str, data: bytes) -> None: ...

    async def claim(self, key: str) -> bool:
        """False: another process is making it, so that nobody pays for it twice. A claim that nobody releases ends."""
        ...

    async def release(self, key: str) -> None: ...

    async def trim(self) -> None:
        """Forgets what was not said for longest, when there is too much."""
        ...


class Nowhere:
    """Memory alone: a restart makes everything anew."""

    async def read(self, key: str) -> bytes | None:
        return None

    async def write(self, key: str, data: bytes) -> None: ...

    async def claim(self, key: str) -> bool:
        return True

    async def release(self, key: str) -> None: ...

    async def trim(self) -> None: ...


class Folder:
    """A file for each phrase. Reading and writing happen off the event loop."""

    def __init__(self, folder: Path, *, most_bytes: int = _DISK_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    async def read(self, key: str) -> bytes | None:
        return await asyncio.to_thread(self._read, key)

    async def write(self, key: str, data: bytes) -> None:
        await asyncio.to_thread(self._write, key, data)

    async def claim(self, key: str) -> bool:
        return await asyncio.to_thread(self._claim, key)

    async def release(self, key: str) -> None:
        await asyncio.to_thread(self._release, key)

    async def trim(self) -> None:
        await asyncio.to_thread(self._trim)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.speech"

    def _claimed(self, key: str) -> Path:
        return self._folder / f"{key}.making"

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

    def _claim(self, key: str) -> bool:
        claim = self._claimed(key)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with claim.open("x") as file:
                file.write(str(os.getpid()))
        except FileExistsError:
            return self._is_left(claim)
        except OSError:
            pass  # where nothing can be kept, each process makes its own
        return True

    def _is_left(self, claim: Path) -> bool:
        """Whoever made the claim is gone, and it is ours from now on."""
        try:
            lasts = time.time() - claim.stat().st_mtime < CLAIMED_S
            if lasts and _lives(claim.read_text()):
                return False
            claim.write_text(str(os.getpid()))
        except OSError:  # it was released just now
            return False
        return True

    def _release(self, key: str) -> None:
        with contextlib.suppress(OSError):
            self._claimed(key).unlink(missing_ok=True)

    def _trim(self) -> None:
        try:
            files = sorted(
                (entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in os.scandir(self._folder)
            )
        except OSError:
            return
        size = sum(file[1] for file in files)
        for _, length, path in files:
            if size <= self._most_bytes:
                return
            Path(path).unlink(missing_ok=True)
            size -= length


def _lives(pid: str) -> bool:
    """Another process of this machine has this number; after a restart it may be our own."""
    if not pid.isdecimal() or int(pid) == os.getpid():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is somebody else's
        return True
    return True
