"""Good versions of practice files, kept decoded on this disk: found without parsing, and while the file is broken.

A version is named by its revision and never changes, so any process of this machine may write it. What cannot be read,
or was kept by another version of the program, counts as not there; a disk that cannot be written costs only memory.
"""

import contextlib
import hashlib
import logging
import os
import re
import sys
import tempfile
import time
import zlib
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import msgspec

from receptionist.practice.card import Card
from receptionist.practice.definition import Definition
from receptionist.practice.reading import Rules
from receptionist.practice.store import Stamp

log = logging.getLogger(__name__)

_REVISION: Final = re.compile("[0-9a-f]{64}")
_LEFT_FOR_S: Final = 86_400.0  # a version that was replaced may still be some call's
_LARGEST: Final = 16 * 1024 * 1024  # of a version, unpacked; of what is read as one
_DECIDES: Final = ("phonenumbers", "holidays", "msgspec")  # libraries whose version decides what a file means


class Index(msgspec.Struct, frozen=True):
    """The cards of all practices when they were last written down, and the groups that they were read with."""

    version: str
    place: str  # which store they are of
    groups: dict[str, Stamp]
    cards: list[Card]


class _Version(msgspec.Struct, frozen=True, array_like=True):
    version: str
    text: bytes
    definition: msgspec.Raw


class Kept:
    def __init__(self, folder: Path | None, *, place: str = "", rules: Rules | None = None) -> None:
        """`folder` None: in memory alone. `place`: which store the practices are of. What was kept under other rules
        was judged by them, and does not count."""
        self.folder = folder
        self.place = place
        self._version = _format_version(rules or Rules())
        self._memory: dict[str, bytes] = {}
        self._decoder = msgspec.msgpack.Decoder(Definition)
        self._said = False

    def put(self, revision: str, text: bytes, definition: Definition) -> None:
        packed = pack(self._version, text, definition)
        path = self._path(revision)
        if path is None or not self._written(path, packed):
            self._memory[revision] = packed

    def get(self, revision: str) -> tuple[bytes, Definition | None] | None:
        """Text and definition. No definition: it was kept by another version of the program; read the text again."""
        packed = self._memory.get(revision)
        if packed is None and (path := self._path(revision)):
            try:
                packed = path.read_bytes()
            except OSError:
                return None
        if packed is None:
            return None
        try:
            found = msgspec.msgpack.decode(_unpacked(packed), type=_Version)
            decoded = self._decoder.decode(found.definition) if found.version == self._version else None
        except (zlib.error, ValueError) as error:  # msgspec's errors are ValueErrors
            log.warning("a kept version is damaged", extra={"revision": revision[:12], "why": str(error)})
            return None
        return found.text, decoded

    def index(self) -> Index | None:
        """None: nothing is known. Of another version of the program: only the revisions of its cards count."""
        if self.folder is None:
            return None
        try:
            index = msgspec.msgpack.decode((self.folder / "index").read_bytes(), type=Index)
        except OSError:
            return None
        except ValueError as error:
            log.warning("the index of practices is damaged, and is made again", extra={"why": str(error)})
            return None
        if index.place != self.place:
            return None
        if index.version == self._version:
            return index
        cards = [msgspec.structs.replace(card, digest="", stamp=card.stamp and _STALE) for card in index.cards]
        return Index(index.version, index.place, {}, cards)

    def write_index(self, cards: Iterable[Card], groups: Mapping[str, Stamp]) -> None:
        if self.folder is not None:
            index = Index(self._version, self.place, dict(groups), list(cards))
            self._written(self.folder / "index", msgspec.msgpack.encode(index))

    def replaced(self, revision: str) -> None:
        """It is nobody's newest any more; calls that began with it find it for a day."""
        if path := self._path(revision):
            with contextlib.suppress(OSError):
                os.utime(path)
        self._memory.pop(revision, None)

    def sweep(self, current: Collection[str]) -> int:
        """Takes away what nobody needs any more; how many that were. Reads a whole folder: call it once a day."""
        if self.folder is None:
            return 0
        swept, before = 0, time.time() - _LEFT_FOR_S
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                if path.name not in current and path.stat().st_mtime < before:
                    path.unlink()
                    swept += 1
        return swept

    def _path(self, revision: str) -> Path | None:
        """None: nothing is on disk, or this names no version."""
        return self.folder / revision[:2] / revision if self.folder and _REVISION.fullmatch(revision) else None

    def _written(self, path: Path, data: bytes) -> bool:
        try:
            if self.folder is not None:
                self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.parent.mkdir(exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
                file.write(data)
            os.replace(file.name, path)
        except OSError as error:
            if not self._said:
                log.warning("practices cannot be kept on disk", extra={"folder": str(self.folder), "why": str(error)})
            self._said = True
            return False
        return True


def pack(version: str, text: bytes, definition: Definition) -> bytes:
    inner = msgspec.Raw(msgspec.msgpack.encode(definition))
    return zlib.compress(msgspec.msgpack.encode(_Version(version, text, inner)), 1)


def _unpacked(packed: bytes) -> bytes:
    """Raises zlib.error; ValueError for what unpacks to more than any version is."""
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(packed, _LARGEST)
    if not unpacking.eof:
        raise ValueError("is cut off, or too large")
    return data


_STALE: Final = Stamp(0, -1, 0)  # of no file


def _format_version(rules: Rules) -> str:
    """Changes with everything that decides what a text means: this room's code, its libraries, the rules."""
    digest = hashlib.sha256(_program_version())
    digest.update(msgspec.json.encode(rules, order="deterministic"))
    return digest.hexdigest()


@cache  # a process runs what it has loaded
def _program_version() -> bytes:
    digest = hashlib.sha256(repr(sys.version_info).encode())
    for name in _DECIDES:
        digest.update(version(name).encode())
    here = Path(__file__).parent
    for file in sorted([*here.rglob("*.py"), *here.parent.glob("*.py")]):
        digest.update(file.read_bytes())
    return digest.digest()
