"""What must be kept while the database is away: lines in files of our own, on disk before anyone is told 'kept'."""

import fcntl
import logging
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from receptionist.errors import StorageError

log = logging.getLogger(__name__)

RESERVE = 1 << 20  # bytes taken in advance, so that a full disk can still be written to


class Spool:
    """One file per process, locked while the process lives: what a dead one left is found by `adopt`.

    Each line is bytes without a newline or a NUL; behind the last line the reserved space is all NUL. Blocking: the
    writer calls it in a thread. Only `append` may be called from several threads.
    """

    def __init__(self, folder: Path) -> None:
        """Raises StorageError when the folder cannot be written."""
        self._folder = folder
        self._path = folder / f"{time.time_ns():020d}-{os.getpid()}.jsonl"
        self._lock = threading.Lock()
        self._end = 0
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._fd = _locked_file(self._path, os.O_CREAT | os.O_EXCL)
            self._reserve()
            _sync_folder(folder)
        except OSError as error:
            raise StorageError(
                f"{folder} cannot be written ({error.strerror}). Give this user write permission to it, or free space."
            ) from error

    @property
    def is_empty(self) -> bool:
        return self._end == 0

    def append(self, lines: Sequence[bytes]) -> None:
        """Written, not yet on disk: that is `sync`. Raises OSError, and then none of the lines is kept."""
        data = b"".join(line + b"\n" for line in lines)
        with self._lock:
            try:
                written = 0
                while written < len(data):
                    written += os.pwrite(self._fd, data[written:], self._end + written)
            except OSError:
                self._wipe(self._end)
                raise
            self._end += len(data)

    def sync(self) -> None:
        """All that was appended is on disk. Raises OSError."""
        os.fdatasync(self._fd)

    def read(self) -> tuple[list[bytes], int]:
        """All lines in the order of their appending, and the place where they end."""
        with self._lock:
            return _whole_lines(os.pread(self._fd, self._end, 0)), self._end

    def clear(self, end: int) -> bool:
        """Empties the file if nothing was appended since `read` told this end. Raises OSError."""
        with self._lock:
            if self._end != end:
                return False
            self._wipe(0)
            self._end = 0
        os.fdatasync(self._fd)
        return True

    def reject(self, line: bytes, reason: str) -> None:
        """Keeps what the database refused for a person to look at; replaying goes on."""
        path = self._folder / "rejected"
        with path.open("ab", buffering=0) as file:
            file.write(line + b"\n")
            os.fsync(file.fileno())
        log.error("write refused by the database, kept aside", extra={"file": str(path), "reason": reason})

    def adopt(self) -> "Abandoned | None":
        """The oldest file that a dead process left, now ours; None: there is none."""
        for path in sorted(self._folder.glob("*.jsonl")):
            if path == self._path:
                continue
            try:
                fd = _locked_file(path)
            except OSError:
                continue  # its process lives, or another one was faster
            status = os.fstat(fd)
            if status.st_nlink:
                return Abandoned(path, fd, _whole_lines(os.pread(fd, status.st_size, 0)))
            os.close(fd)
        return None

    def close(self) -> None:
        """Leaves the file behind only if something is in it."""
        if self.is_empty:
            self._path.unlink(missing_ok=True)
        os.close(self._fd)

    def _wipe(self, start: int) -> None:
        """NULs from `start` to the end of the reserve, and nothing behind it."""
        os.ftruncate(self._fd, max(start, RESERVE))
        if start < RESERVE:
            os.pwrite(self._fd, b"\0" * (RESERVE - start), start)

    def _reserve(self) -> None:
        try:
            os.posix_fallocate(self._fd, 0, RESERVE)
        except (AttributeError, OSError):  # a system or file system without it: a full disk is then felt here too
            log.debug("no space could be reserved for the spool", exc_info=True)


class Abandoned:
    """A dead process's file. Exactly one of `remove` (all of it is in the database) and `release` is called."""

    def __init__(self, path: Path, fd: int, lines: list[bytes]) -> None:
        self.lines = lines
        self._path = path
        self._fd = fd

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
        os.close(self._fd)

    def release(self) -> None:
        os.close(self._fd)


def _locked_file(path: Path, flags: int = 0) -> int:
    """Raises OSError when another process holds it."""
    fd = os.open(path, os.O_RDWR | flags, 0o600)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(fd)
        raise
    return fd


def _whole_lines(data: bytes) -> list[bytes]:
    """Without the reserved space and without a line that was cut off while it was written."""
    return data.partition(b"\0")[0].split(b"\n")[:-1]


def _sync_folder(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
