"""Where practice files are kept: the Store protocol, and the folder of `<slug>.toml` files that fills it."""

import re
from pathlib import Path
from stat import S_ISREG
from typing import Protocol

from receptionist.errors import StorageError
from receptionist.toml_text import MAX_BYTES, Problem

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


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
