"""Where practice files are kept: the Store protocol, and the folder of `<slug>.toml` files that fills it."""

import contextlib
import fcntl
import hashlib
import os
import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Protocol

from msgspec import Struct

from receptionist.errors import ReceptionistError, StorageError
from receptionist.toml_text import MAX_BYTES, Problem

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


class RevisionConflictError(ReceptionistError):
    """The text is not any more what the change was made from: someone else was faster."""


class Stamp(Struct, frozen=True):
    """Tells one state of a text from another without reading it. `changed_ns`: when, by the store's own clock."""

    changed_ns: int
    size: int
    place: int


class Store(Protocol):
    """Texts of practice files by slug. Its methods may block: call them off the event loop."""

    def slugs(self) -> list[str]:
        """In order; those whose file is not good enough to be read included. Raises StorageError: nothing is known."""
        ...

    def read(self, slug: str) -> bytes | Problem:
        """The file's bytes, at most toml_text.MAX_BYTES, or why there are none."""
        ...

    def file(self, slug: str) -> str:
        """What people call the file of a slug ("bright-smiles.toml")."""
        ...

    def stamps(self) -> Mapping[str, Stamp]:
        """Of every slug, cheaply: this is asked each second. Raises StorageError: nothing is known."""
        ...

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        """Replaces the text whole, if it is still the one whose SHA-256 (hex) is `base`. On disk when it returns.
        Raises RevisionConflictError; StorageError when it cannot be written."""
        ...


class DirectoryStore:
    """A folder with one `<slug>.toml` for each practice. Other files, hidden ones and folders in it are left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def slugs(self) -> list[str]:
        try:
            names = [one.name for one in self._folder.iterdir()]
        except OSError as error:
            raise StorageError(f"{self._folder}: practice files cannot be listed: {error.strerror}") from error
        return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name[0] != ".")

    def read(self, slug: str) -> bytes | Problem:
        name = self.file(slug)
        path = self._folder / name
        try:
            if not SLUG.fullmatch(slug):
                return Problem(name, 0, 0, "", "rename it: small letters, digits and hyphens, 2 to 63 of them")
            if not path.resolve(strict=True).is_relative_to(self._folder.resolve()):
                return Problem(name, 0, 0, "", "is a link to a file outside the folder; put the file itself here")
            facts = path.stat()
            if not S_ISREG(facts.st_mode):
                return Problem(name, 0, 0, "", "is no ordinary file")
            if facts.st_size > MAX_BYTES:
                return Problem(name, 0, 0, "", f"is larger than {MAX_BYTES // 1024} KiB")
            with path.open("rb") as opened:
                return opened.read(MAX_BYTES + 1)  # it may have grown meanwhile: the reader of the text refuses that
        except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
            reason = error.strerror if isinstance(error, OSError) else str(error)
            return Problem(name, 0, 0, "", f"cannot be read: {reason}")

    def file(self, slug: str) -> str:
        return f"{slug}.toml"

    def stamps(self) -> Mapping[str, Stamp]:
        found: dict[str, Stamp] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".toml") and entry.name[0] != ".":
                        with contextlib.suppress(OSError):  # it went meanwhile, or is a link to nowhere
                            facts = entry.stat()
                            stamp = Stamp(facts.st_mtime_ns, facts.st_size, facts.st_ino)
                            found[entry.name.removesuffix(".toml")] = stamp
        except OSError as error:
            raise StorageError(f"{self._folder}: practice files cannot be listed: {error.strerror}") from error
        return found

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        path = (self._folder / self.file(slug)).resolve()  # a link within the folder stays one
        try:
            with self._locked():
                before = self.read(slug)
                if isinstance(before, Problem) or hashlib.sha256(before).hexdigest() != base:
                    raise RevisionConflictError(f"{self.file(slug)} was changed meanwhile. Look at it, then try again.")
                new = path.with_name(f".{path.name}.new")
                fd = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                try:
                    os.fchmod(fd, S_IMODE(path.stat().st_mode))
                    with os.fdopen(fd, "wb", closefd=False) as opened:
                        opened.write(data)
                    os.fsync(fd)
                finally:
                    os.close(fd)
                new.replace(path)
                _sync(path.parent)
        except OSError as error:
            raise StorageError(
                f"{self._folder / self.file(slug)} cannot be written ({error.strerror})."
                " Give the server's user write permission to it and to its folder."
            ) from error

    @contextmanager
    def _locked(self) -> Generator[None, None, None]:
        """Against other writers of this kind; an editor that is open beside it keeps to no lock."""
        fd = os.open(self._folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX)
            yield
        finally:
            os.close(fd)


def _sync(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
