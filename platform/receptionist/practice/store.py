"""Where practice files are kept: the Store protocol, and the folder of `<slug>.toml` files that fills it."""

import contextlib
import fcntl
import hashlib
import os
import re
from collections.abc import AsyncGenerator, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import aclosing, contextmanager
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Final, Protocol

from msgspec import Struct

from receptionist.errors import ReceptionistError, StorageError
from receptionist.practice.folder_watch import folder_changes
from receptionist.toml_text import MAX_BYTES, Problem

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")
_GROUP = re.compile(r"[a-z0-9][a-z0-9-]{0,62}\.toml")
GROUPS: Final = "groups/"  # before a group's name where it stands among slugs: "groups/smiles.toml" is never a slug
_UNFIT: Final = "rename it: small letters, digits and hyphens, 2 to 63 of them"


class RevisionConflictError(ReceptionistError):
    """The text is not any more what the change was made from: someone else was faster."""


class SlugTakenError(ReceptionistError):
    """There is a practice of this slug already. Nothing was changed."""


class Stamp(Struct, frozen=True):
    """Tells one state of a text from another without reading it. `changed_ns`: when, by the store's own clock."""

    changed_ns: int
    size: int
    place: int


class Store(Protocol):
    """Texts of practice files by slug. Its methods but `changes` may block: call them off the event loop.

    A group is a text that practices share (`extends = "smiles.toml"`): named as they name it, and never a practice.
    """

    def slugs(self) -> list[str]:
        """In order; those whose file is not good enough to be read included. Raises StorageError: nothing is known."""
        ...

    def read(self, slug: str) -> bytes | Problem:
        """The file's bytes, at most toml_text.MAX_BYTES, or why there are none."""
        ...

    def texts(self, slugs: Sequence[str]) -> Mapping[str, bytes | Problem]:
        """What `read` gives of each of these, in one go. All of them are in memory at once: ask for a few dozen."""
        ...

    def file(self, slug: str) -> str:
        """What people call the file of a slug ("bright-smiles.toml")."""
        ...

    def stamps(self, slugs: Collection[str] | None = None) -> Mapping[str, Stamp]:
        """Of every slug in `slugs()`, or of those among these that are there; cheaply: this is asked every few
        seconds. Raises StorageError: nothing is known."""
        ...

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        """Replaces the text whole, if it is still the one whose SHA-256 (hex) is `base`. On disk when it returns.
        Raises RevisionConflictError; StorageError when it cannot be written."""
        ...

    def create(self, slug: str, data: bytes) -> None:
        """A new text, whole or not at all. Raises SlugTakenError; StorageError when it cannot be written, or when
        `slug` is none."""
        ...

    def remove(self, slug: str, *, base: str) -> None:
        """Takes the text away, if it is still the one whose SHA-256 (hex) is `base`. Raises RevisionConflictError;
        StorageError when it cannot be removed."""
        ...

    def group(self, name: str) -> bytes | Problem:
        """A group's bytes, as `read` gives a practice's."""
        ...

    def group_names(self) -> list[str]:
        """In order. Raises StorageError."""
        ...

    def group_stamps(self) -> Mapping[str, Stamp]:
        """Of every group by its name. Raises StorageError."""
        ...

    def changes(self) -> AsyncGenerator[frozenset[str]]:
        """Slugs whose text may have changed, and GROUPS + name for a group, as soon as it is known; until closed.
        It may miss some, and raises nothing: whoever listens looks at `stamps()` every few seconds too."""
        ...


class DirectoryStore:
    """A folder with one `<slug>.toml` for each practice, and groups in its folder `groups`. Other files, hidden ones
    and other folders in it are left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._device: int | None = None  # of the folder when it last held a practice

    def slugs(self) -> list[str]:
        return sorted(self.stamps())

    def read(self, slug: str) -> bytes | Problem:
        return self._read(self.file(slug)) if SLUG.fullmatch(slug) else Problem(self.file(slug), 0, 0, "", _UNFIT)

    def texts(self, slugs: Sequence[str]) -> Mapping[str, bytes | Problem]:
        return {slug: self.read(slug) for slug in slugs}

    def file(self, slug: str) -> str:
        return f"{slug}.toml"

    def stamps(self, slugs: Collection[str] | None = None) -> Mapping[str, Stamp]:
        try:
            device = self._folder.stat().st_dev
            if slugs is None:
                found = _stamps_in(self._folder)
            else:
                found = {slug: stamp for slug in slugs if (stamp := _stamp(self._folder / self.file(slug)))}
        except OSError as error:
            raise StorageError(f"{self._folder}: practice files cannot be listed: {error.strerror}") from error
        if found:
            self._device = device
        elif self._device not in (None, device):
            raise StorageError(f"{self._folder} is empty and on another disk than before. Is a disk not mounted?")
        return found

    def write(self, slug: str, data: bytes, *, base: str) -> None:
        path = (self._folder / self.file(slug)).resolve()  # a link within the folder stays one
        with self._writing(slug):
            self._require(slug, base)
            new = _written(path, data, S_IMODE(path.stat().st_mode))
            new.replace(path)
            _sync(path.parent)

    def create(self, slug: str, data: bytes) -> None:
        if not SLUG.fullmatch(slug):
            raise StorageError(f"'{slug}' cannot name a practice: small letters, digits and hyphens, 2 to 63 of them")
        path = self._folder / self.file(slug)
        with self._writing(slug):
            new = _written(path, data, None)
            try:
                os.link(new, path)  # unlike a rename, it fails where something is
            except FileExistsError as error:
                raise SlugTakenError(f"{self.file(slug)} is there already. Choose another name.") from error
            finally:
                new.unlink()
            _sync(path.parent)

    def remove(self, slug: str, *, base: str) -> None:
        path = self._folder / self.file(slug)
        with self._writing(slug):
            self._require(slug, base)
            path.unlink()
            _sync(path.parent)

    def group(self, name: str) -> bytes | Problem:
        shown = GROUPS + name
        if not _GROUP.fullmatch(name):
            return Problem(shown, 0, 0, "", "is no group's name: small letters, digits and hyphens, then .toml")
        return self._read(shown)

    def group_names(self) -> list[str]:
        return sorted(self.group_stamps())

    def group_stamps(self) -> Mapping[str, Stamp]:
        folder = self._folder / GROUPS
        try:
            return {f"{name}.toml": stamp for name, stamp in _stamps_in(folder).items()}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise StorageError(f"{folder}: groups cannot be listed: {error.strerror}") from error

    async def changes(self) -> AsyncGenerator[frozenset[str]]:
        async with aclosing(folder_changes(self._folder, self._folder / GROUPS)) as batches:
            async for paths in batches:
                if changed := frozenset(self._names_of(paths)):
                    yield changed

    def _names_of(self, paths: Iterable[Path]) -> Generator[str]:
        """A link changes with what it leads to, so each is named whatever has changed."""
        for path in paths:
            if _is_text(path.name):
                yield path.stem if path.parent == self._folder else GROUPS + path.name
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            yield from (one.name.removesuffix(".toml") for one in entries if _is_text(one.name) and one.is_symlink())

    def _read(self, name: str) -> bytes | Problem:
        """`name` from the folder on."""
        try:
            path = self._folder / name
            if path.parent != self._folder or path.is_symlink():
                path = path.resolve(strict=True)
                if not path.is_relative_to(self._folder.resolve()):
                    return Problem(name, 0, 0, "", "is a link to a file outside the folder; put the file itself here")
            # Where it leads to was judged: it must not become a link meanwhile; and nobody waits for a pipe.
            fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(fd, "rb") as opened:
                facts = os.fstat(fd)
                if not S_ISREG(facts.st_mode):
                    return Problem(name, 0, 0, "", "is no ordinary file")
                if facts.st_size > MAX_BYTES:
                    return Problem(name, 0, 0, "", f"is larger than {MAX_BYTES // 1024} KiB")
                return opened.read(MAX_BYTES + 1)  # it may have grown meanwhile: the reader of the text refuses that
        except IsADirectoryError:
            return Problem(name, 0, 0, "", "is no ordinary file")
        except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
            reason = error.strerror if isinstance(error, OSError) else str(error)
            return Problem(name, 0, 0, "", f"cannot be read: {reason}")

    def _require(self, slug: str, base: str) -> None:
        before = self.read(slug)
        if isinstance(before, Problem) or hashlib.sha256(before).hexdigest() != base:
            raise RevisionConflictError(f"{self.file(slug)} was changed meanwhile. Look at it, then try again.")

    @contextmanager
    def _writing(self, slug: str) -> Generator[None]:
        """Against other writers of this kind; an editor that is open beside it keeps to no lock."""
        try:
            fd = os.open(self._folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(fd, fcntl.LOCK_EX)
                yield
            finally:
                os.close(fd)
        except OSError as error:
            raise StorageError(
                f"{self._folder / self.file(slug)} cannot be written ({error.strerror})."
                " Give the server's user write permission to it and to its folder."
            ) from error


def _is_text(name: str) -> bool:
    return name.endswith(".toml") and name[0] != "."


def _stamps_in(folder: Path) -> dict[str, Stamp]:
    """By name without its ending."""
    found: dict[str, Stamp] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if _is_text(entry.name) and (stamp := _stamp(entry)):
                found[entry.name.removesuffix(".toml")] = stamp
    return found


def _stamp(file: Path | os.DirEntry[str]) -> Stamp | None:
    """None: it is not there. The inode's time also tells of a file that may be read again, and cannot be set back."""
    for follow in (True, False):  # a link to nowhere is a file that cannot be read
        with contextlib.suppress(OSError):
            facts = file.stat(follow_symlinks=follow)
            return Stamp(facts.st_ctime_ns, facts.st_size, facts.st_ino)
    return None


def _written(path: Path, data: bytes, mode: int | None) -> Path:
    """A new file beside `path`, hidden, on disk."""
    new = path.with_name(f".{path.name}.new")
    fd = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666 if mode is None else 0o600)
    try:
        if mode is not None:
            os.fchmod(fd, mode)
        with os.fdopen(fd, "wb", closefd=False) as opened:
            opened.write(data)
        os.fsync(fd)
    finally:
        os.close(fd)
    return new


def _sync(folder: Path) -> None:
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
